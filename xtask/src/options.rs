//! What was asked for on the command line.

use crate::bench;
use crate::outcome::{Context, Failure, Outcome};

/// The text of `cargo xtask help`.
pub const HELP: &str = "\
cargo xtask serve    build the app and serve it to a browser on this machine
    --port N         use this port (otherwise 8080, or the next free one)
    --no-build       serve what was built last
    --draft          build without optimising: quicker to build, slower and larger to run
cargo xtask build    build the app into dist/, and check its size
    --draft          as above; the size is not checked
cargo xtask bundle   build the app as one file, muctieu.html, which opens without a server
    --no-build       say where the one that was built last lies
cargo xtask test     everything that has to pass
    --only PART      lint, native, web or journeys; may be given more than once
    --no-build       test what was built last
    --draft          as above
    -- FILTER …      pass the rest on to the test programs: a test's name, or an engine's
                     (chromium, firefox, webkit), and only that engine is needed
cargo xtask bench    measure the app beside what it is compared with, and hold it to its budgets
    --only PART      load, sheet, engine, judge, storage or lighthouse;
                     may be given more than once
    --no-build       measure what was built last
cargo xtask setup    install what a build needs, and nothing else
cargo xtask help     this text

Every command installs what it is missing, and says so.
";

/// The command.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    /// Print the help.
    Help,
    /// Install what a build needs.
    Setup,
    /// Build the app.
    Build,
    /// Build the app as one file.
    Bundle,
    /// Build the app and serve it.
    Serve,
    /// Run the checks and tests.
    Test,
    /// Measure the app.
    Bench,
}

/// A part of the tests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Format and lints.
    Lint,
    /// Tests of the core, without a browser.
    Native,
    /// Tests of the rim, in a browser.
    Web,
    /// Tests of the built app, in a browser, as a person would use it.
    Journeys,
}

/// A command with its options.
#[derive(Debug)]
pub struct Options {
    /// The command.
    pub task: Task,
    /// The port to serve on, if one was asked for.
    pub port: Option<u16>,
    /// Whether to build first.
    pub build: bool,
    /// Whether to build without optimising.
    pub draft: bool,
    /// The parts of the tests to run; all of them when empty.
    pub only: Vec<Part>,
    /// What to pass on to the test programs, or the parts to measure.
    pub rest: Vec<String>,
}

impl Options {
    /// Reads the arguments.
    ///
    /// # Errors
    /// When an argument is not known, or lacks its value.
    pub fn parse(mut arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let task = match arguments.next().as_deref() {
            None | Some("help" | "--help" | "-h") => Task::Help,
            Some("setup") => Task::Setup,
            Some("build") => Task::Build,
            Some("bundle") => Task::Bundle,
            Some("serve") => Task::Serve,
            Some("test") => Task::Test,
            Some("bench") => Task::Bench,
            Some(other) => return Err(unknown(other)),
        };
        let mut options = Self { task, port: None, build: true, draft: false, only: Vec::new(), rest: Vec::new() };
        while let Some(argument) = arguments.next() {
            match (argument.as_str(), task) {
                ("--port", Task::Serve) => {
                    let port = value(&argument, &mut arguments)?;
                    options.port = Some(port.parse().context(format!("“{port}” is not a port number"))?);
                }
                ("--no-build", Task::Serve | Task::Bundle | Task::Test | Task::Bench) => options.build = false,
                ("--draft", Task::Build | Task::Serve | Task::Test) => options.draft = true,
                ("--only", Task::Test) => options.only.push(part(&value(&argument, &mut arguments)?)?),
                ("--only", Task::Bench) => options.rest.push(bench_part(value(&argument, &mut arguments)?)?),
                ("--", Task::Test) => options.rest.extend(arguments.by_ref()),
                _ => return Err(unknown(&argument)),
            }
        }
        Ok(options)
    }

    /// Whether this part of the tests is wanted.
    pub fn wants(&self, part: Part) -> bool {
        self.only.is_empty() || self.only.contains(&part)
    }
}

fn part(name: &str) -> Outcome<Part> {
    match name {
        "lint" => Ok(Part::Lint),
        "native" => Ok(Part::Native),
        "web" => Ok(Part::Web),
        "journeys" => Ok(Part::Journeys),
        other => Err(Failure::new(format!("“{other}” is not a part of the tests: use lint, native, web or journeys."))),
    }
}

fn bench_part(name: String) -> Outcome<String> {
    if bench::PARTS.contains(&name.as_str()) {
        Ok(name)
    } else {
        let parts = bench::PARTS.join(", ");
        Err(Failure::new(format!("“{name}” is not a part of the bench: use one of {parts}.")))
    }
}

fn value(name: &str, arguments: &mut impl Iterator<Item = String>) -> Outcome<String> {
    arguments.next().ok_or_else(|| Failure::new(format!("{name} needs a value: see `cargo xtask help`.")))
}

fn unknown(argument: &str) -> Failure {
    Failure::new(format!("“{argument}” is not known here: see `cargo xtask help`."))
}

#[cfg(test)]
mod tests {
    use super::{Options, Part, Task};

    fn parse(line: &str) -> Result<Options, String> {
        Options::parse(line.split_whitespace().map(String::from)).map_err(|failure| failure.to_string())
    }

    #[test]
    fn without_arguments_help_is_shown() {
        assert!(parse("").is_ok_and(|options| options.task == Task::Help));
    }

    #[test]
    fn parts_of_the_tests_can_be_chosen() {
        let chosen = parse("test --only native --only web -- merge");
        assert!(chosen.is_ok_and(|options| {
            options.wants(Part::Web) && !options.wants(Part::Journeys) && options.rest == ["merge"]
        }));
    }

    #[test]
    fn what_is_not_known_is_refused() {
        for line in [
            "sevre",
            "build --port 1",
            "serve --port",
            "serve --port x",
            "test --only all",
            "bench --only web",
            "bench --draft",
        ] {
            assert!(parse(line).is_err(), "{line}");
        }
    }
}
