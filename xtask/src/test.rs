//! Everything that has to pass, in the order in which a fault is cheapest to find.

use crate::browser::{self, Engine};
use crate::command::Program;
use crate::http::Server;
use crate::options::{Options, Part};
use crate::outcome::{Failure, Outcome};
use crate::stage::{seconds, stage};
use crate::{build, knock, project, setup};
use std::path::PathBuf;
use std::thread;
use std::time::Instant;

/// The app must work in a sub-folder, so it is tested in one.
const SUB_FOLDER: &str = "/tinh/ke-hoach/";

/// What the tests of all runners came to.
#[derive(Debug, Default, PartialEq, Eq)]
struct Tally {
    passed: u64,
    failed: u64,
}

/// Runs the wanted parts, all of them even when one fails, and counts.
///
/// # Errors
/// When anything failed.
pub fn run(options: &Options) -> Outcome {
    let start = Instant::now();
    let mut tally = Tally::default();
    let mut failures = Vec::new();
    let mut check = |name: &str, work: &mut dyn FnMut(&mut Tally) -> Outcome| {
        let failed_before = tally.failed;
        let outcome = stage(name, || work(&mut tally));
        if let Err(failure) = &outcome {
            eprintln!("  {failure}");
            failures.push(name.to_string());
            // A check that is no test counts as one when it fails, so that the sum never looks good.
            if tally.failed == failed_before {
                tally.failed += 1;
            }
        }
        outcome.is_ok()
    };

    if options.wants(Part::Lint) && check("set-up for lints", &mut |_| setup::for_lint()) {
        for (name, line) in LINTS {
            check(name, &mut |_| Program::new(line).run());
        }
    }
    if options.wants(Part::Native) {
        check("native tests", &mut |tally| {
            tally.count(Program::new("cargo test --workspace --no-fail-fast").arguments(&separated(&options.rest)))
        });
    }
    let has_app = if !options.wants(Part::Journeys) {
        false
    } else if options.build {
        let built = check("set-up for the build", &mut |_| setup::for_build())
            && check("build", &mut |_| build::app(options.draft));
        // An app that is too large still works, or not.
        if built && !options.draft {
            check("size of the app", &mut |_| build::weigh());
        }
        built
            && (!needs_workbench(&options.rest)
                || check("build for journeys that write much", &mut |_| build::with_workbench(options.draft)))
    } else {
        check("build", &mut |_| build::require())
    };
    if options.wants(Part::Web) && check("set-up for browser tests", &mut |_| setup::for_web()) {
        check("browser tests", &mut |tally| web(options, tally));
    }
    if has_app {
        // Each engine that is missing is a failure of its own, and says what to do about it.
        let mut all_there = true;
        for engine in engines(&options.rest) {
            all_there &= check(&format!("set-up for {}", engine.name()), &mut |_| setup::for_engine(engine));
        }
        if all_there {
            check("journeys", &mut |tally| journeys(options, tally));
        }
    }

    println!("\nThe tests took {}.", seconds(start.elapsed()));
    if !failures.is_empty() {
        println!("Failed: {}.", failures.join(", "));
    }
    println!("{} passed, {} failed", tally.passed, tally.failed);
    if failures.is_empty() { Ok(()) } else { Err(Failure::new("Not everything passed.")) }
}

const LINTS: [(&str, &str); 5] = [
    ("format", "cargo fmt --all --check"),
    ("clippy", "cargo clippy --workspace --all-targets --locked -- -D warnings"),
    ("clippy, journeys", "cargo clippy --test journeys --locked -- -D warnings"),
    ("clippy, browser", "cargo clippy --target wasm32-unknown-unknown --lib --bins --test web --locked -- -D warnings"),
    (
        "clippy, benchmarks",
        "cargo clippy --target wasm32-unknown-unknown --lib --features bench --locked -- -D warnings",
    ),
];

/// The rim, in a browser, by the test runner of wasm-bindgen.
fn web(options: &Options, tally: &mut Tally) -> Outcome {
    let driver = browser::driver().ok_or_else(|| Failure::new("There is no ChromeDriver here."))?;
    let address = knock::free_address().map_err(|fault| {
        Failure::new(format!("No port of this machine is free for the page of the tests: {fault}."))
    })?;
    let _until_the_tests_are_over = knock::at(address);
    tally.count(
        Program::new("cargo test --target wasm32-unknown-unknown --test web")
            .variable("CHROMEDRIVER", driver)
            .variable("WASM_BINDGEN_TEST_ADDRESS", address.to_string())
            .variable("WASM_BINDGEN_TEST_TIMEOUT", "300")
            .arguments(&separated(&options.rest)),
    )
}

/// The engines that the tests of these names run in: all, unless a name is one of theirs.
fn engines(names: &[String]) -> Vec<Engine> {
    let is_named = |engine: &Engine| names.iter().any(|name| name.contains(&engine.name().to_lowercase()));
    let some: Vec<_> = Engine::ALL.into_iter().filter(is_named).collect();
    if some.is_empty() { Engine::ALL.to_vec() } else { some }
}

/// The built app, served from a sub-folder, in the browsers of all engines.
fn journeys(options: &Options, tally: &mut Tally) -> Outcome {
    // Compiled first, so that nothing waits for a compiler while browsers run.
    Program::new("cargo test --test journeys --no-run").run()?;
    let address = served(project::dist())?;
    let workbench = if needs_workbench(&options.rest) { served(build::workbench())? } else { address.clone() };
    tally.count(
        Program::new("cargo test --test journeys")
            .variable("MUCTIEU_URL", address)
            .variable("MUCTIEU_BENCH_URL", workbench)
            // Errors tell where they come from; the insides of the test library bury them.
            .variable("RUST_BACKTRACE", "0")
            // Journeys that pass tell how much they have looked at.
            .arguments(&separated(&[options.rest.as_slice(), &["--show-output".into()]].concat())),
    )
}

/// Serves a build until this program ends, and says where.
fn served(folder: PathBuf) -> Outcome<String> {
    let server = Server::bind(0, SUB_FOLDER, folder)?;
    let address = server.address()?;
    thread::spawn(move || server.run());
    Ok(address)
}

/// The journeys that drive pages which only the build for the benchmarks has.
const ON_WORKBENCH: [&str; 3] = ["nothing_lost", "rescued", "clocks"];

/// Whether a journey of these names is one of [`ON_WORKBENCH`]: of no names, and of an engine's, all are.
fn needs_workbench(names: &[String]) -> bool {
    let engines = Engine::ALL.map(|engine| engine.name().to_lowercase());
    let is_one = |name: &String| engines.contains(name) || ON_WORKBENCH.iter().any(|journey| name.contains(journey));
    names.is_empty() || names.iter().any(is_one)
}

/// Arguments for the test program rather than for cargo.
fn separated(rest: &[String]) -> Vec<String> {
    if rest.is_empty() { Vec::new() } else { [&["--".to_string()], rest].concat() }
}

impl Tally {
    /// Runs a test program and adds what it counted. A run without any test is no success.
    fn count(&mut self, program: Program) -> Outcome {
        let mut seen = Self::default();
        let outcome = program.watch(|line| {
            if let Some(Self { passed, failed }) = Self::read(line) {
                seen.passed += passed;
                seen.failed += failed;
            }
        });
        self.passed += seen.passed;
        self.failed += seen.failed;
        outcome?;
        if seen == Self::default() { Err(Failure::new("No test ran.")) } else { Ok(()) }
    }

    /// Reads a line such as “test result: ok. 3 passed; 0 failed; 1 ignored; …”.
    fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let number = |word: &str| {
            let part = counts.split(';').find(|part| part.trim().ends_with(word))?;
            part.split_whitespace().next()?.parse().ok()
        };
        Some(Self { passed: number("passed")?, failed: number("failed")? })
    }
}

#[cfg(test)]
mod tests {
    use super::{Engine, Tally, engines};

    #[test]
    fn engines_that_are_named_are_the_only_ones() {
        let named = |names: &[&str]| engines(&names.iter().map(ToString::to_string).collect::<Vec<_>>());
        assert_eq!(named(&["merge"]), Engine::ALL);
        assert_eq!(named(&["two_offices::webkit", "firefox"]), [Engine::Firefox, Engine::WebKit]);
    }

    #[test]
    fn results_of_test_programs_are_read() {
        let line = "test result: FAILED. 12 passed; 3 failed; 1 ignored; 0 measured; 4 filtered out; finished in 0.1s";
        assert_eq!(Tally::read(line), Some(Tally { passed: 12, failed: 3 }));
        assert_eq!(Tally::read("test merge ... ok"), None);
    }
}
