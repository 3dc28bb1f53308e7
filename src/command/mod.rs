//! The command line: the same core without a browser.
//!
//! Native only. Each subcommand is a file with a [`Command`]; a new one is a file and a line in [`COMMANDS`]. Reads and
//! writes through the streams it is given, so that tests need no process.

mod arguments;
mod canon;
mod check;
mod merge;
mod new;
mod plan_file;
mod record;
mod table;
mod typed;
mod verdict;
mod writer;

use std::{
    ffi::OsString,
    io::{BufRead, Write},
};

use lexopt::Arg;
use thiserror::Error;

use self::arguments::Request;
pub use self::arguments::{Arguments, Options};
use crate::plan::{DateTime, Utc};

/// A subcommand.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// How it is called, and what it does, for the help.
    pub usage: &'static str,
    /// The options that it has beside `--help` and `--version`.
    pub options: Options,
    /// Runs it with the arguments that follow its name.
    pub run: fn(&Arguments, &mut Streams) -> Result<Outcome, CommandError>,
}

/// Every subcommand, in the order of the help.
pub const COMMANDS: &[Command] =
    &[verdict::COMMAND, check::COMMAND, new::COMMAND, record::COMMAND, merge::COMMAND, canon::COMMAND];

/// Where a subcommand reads and writes, and what it cannot know by itself.
pub struct Streams<'a> {
    /// Standard input.
    pub input: &'a mut dyn BufRead,
    /// Standard output.
    pub output: &'a mut dyn Write,
    /// Standard error: remarks that are no part of the answer.
    pub remarks: &'a mut dyn Write,
    /// Now.
    pub now: DateTime<Utc>,
    /// A number by chance, another in every run.
    pub chance: u64,
}

/// How a subcommand ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// Done.
    Done,
    /// Done, and what was asked about is not in order.
    Findings,
}

/// Why a subcommand could not be carried out.
#[derive(Debug, Error)]
pub enum CommandError {
    /// The arguments are not what the subcommand takes.
    #[error("{0}")]
    Usage(String),
    /// A file or a stream cannot be read or written.
    #[error("{place}: {reason}")]
    Stream {
        /// Which one.
        place: String,
        /// Why.
        reason: String,
    },
    /// The plan cannot be opened.
    #[error("{place}: {reason}")]
    Plan {
        /// The file.
        place: String,
        /// Why.
        reason: String,
    },
    /// Several things went wrong.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Several(Vec<CommandError>),
}

impl From<std::io::Error> for CommandError {
    fn from(error: std::io::Error) -> Self {
        Self::Stream { place: "stream".into(), reason: error.to_string() }
    }
}

impl From<lexopt::Error> for CommandError {
    fn from(error: lexopt::Error) -> Self {
        Self::Usage(error.to_string())
    }
}

/// Runs the subcommand that the arguments name and returns the exit code: 0 done, 1 done with findings, 2 not done.
pub fn run<T: Into<OsString>>(arguments: impl IntoIterator<Item = T>, streams: &mut Streams) -> u8 {
    let mut parser = lexopt::Parser::from_args(arguments);
    let name = match parser.next() {
        Ok(None) => return help(streams.remarks, 2),
        Ok(Some(Arg::Short('h') | Arg::Long("help"))) => return help(streams.output, 0),
        Ok(Some(Arg::Short('V') | Arg::Long("version"))) => return version(streams.output),
        Ok(Some(Arg::Value(name))) if name == "help" => return help(streams.output, 0),
        Ok(Some(Arg::Value(name))) => Ok(name),
        Ok(Some(option)) => Err(option.unexpected()),
        Err(error) => Err(error),
    };
    let command = name.and_then(|name| {
        let command = COMMANDS.iter().find(|command| name == command.name);
        command.ok_or_else(|| format!("there is no command \"{}\"", name.display()).into())
    });
    let command = match command {
        Ok(command) => command,
        Err(error) => {
            // Where even this cannot be written there is nobody to tell.
            let _ = writeln!(streams.remarks, "muctieu: {}", harmless(&error.to_string()));
            return help(streams.remarks, 2);
        }
    };
    let outcome = match command.options.read(&mut parser) {
        Ok(Request::Help) => {
            let _ = writeln!(streams.output, "{}", command.usage);
            return 0;
        }
        Ok(Request::Version) => return version(streams.output),
        Ok(Request::Run(arguments)) => (command.run)(&arguments, streams),
        Err(error) => Err(error.into()),
    };
    match outcome {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Findings) => 1,
        Err(error) => {
            for line in error.to_string().lines() {
                let _ = writeln!(streams.remarks, "muctieu {}: {}", command.name, harmless(line));
            }
            if let CommandError::Usage(_) = error {
                let _ = writeln!(streams.remarks, "{}", command.usage);
            }
            2
        }
    }
}

/// A text without what a terminal would take for a command: it may come from a file of anybody's.
fn harmless(text: &str) -> String {
    text.chars().map(|character| if character.is_control() { char::REPLACEMENT_CHARACTER } else { character }).collect()
}

fn help(to: &mut dyn Write, code: u8) -> u8 {
    let _ = writeln!(to, "muctieu: a provincial plan on the command line\n");
    for command in COMMANDS {
        let _ = writeln!(to, "{}\n", command.usage);
    }
    let _ = writeln!(to, "Every command has --help and --version.");
    let _ = writeln!(to, "The app itself runs in a browser: cargo xtask serve");
    code
}

fn version(to: &mut dyn Write) -> u8 {
    let _ = writeln!(to, "muctieu {}", env!("CARGO_PKG_VERSION"));
    0
}
