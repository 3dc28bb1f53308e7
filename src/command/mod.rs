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

use std::io::{BufRead, Write};

use thiserror::Error;

use crate::plan::{DateTime, Utc};

/// A subcommand.
pub struct Command {
    /// Its name.
    pub name: &'static str,
    /// How it is called, and what it does, for the help.
    pub usage: &'static str,
    /// Does it. Arguments are those behind the name.
    pub run: fn(&[String], &mut Streams) -> Result<Outcome, CommandError>,
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

/// Runs the subcommand that the arguments name and says with which code the program ends: 0 done, 1 done with findings,
/// 2 not done.
pub fn run(arguments: &[String], streams: &mut Streams) -> u8 {
    let Some((name, rest)) = arguments.split_first() else { return help(streams.remarks, 2) };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        return help(streams.output, 0);
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        // Where even this cannot be written there is nobody to tell.
        let _ = writeln!(streams.remarks, "muctieu: there is no command {name:?}");
        return help(streams.remarks, 2);
    };
    match (command.run)(rest, streams) {
        Ok(Outcome::Done) => 0,
        Ok(Outcome::Findings) => 1,
        Err(error) => {
            for line in error.to_string().lines() {
                let _ = writeln!(streams.remarks, "muctieu {name}: {}", harmless(line));
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
    let _ = writeln!(to, "The app itself runs in a browser: cargo xtask serve");
    code
}
