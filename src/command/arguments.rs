//! The arguments of a subcommand: names of files, options with a value, flags.

use std::{ffi::OsString, fmt::Display, str::FromStr};

use lexopt::{Arg, Parser};

use super::CommandError;
use crate::text::Language;

/// Which options a subcommand has, as they are written: `--as-of`, `-o`.
pub struct Options {
    /// Options that take a value.
    pub valued: &'static [&'static str],
    /// Options without a value.
    pub flags: &'static [&'static str],
}

/// What a person asks of a subcommand.
pub(super) enum Request {
    Help,
    Version,
    Run(Arguments),
}

/// Parsed arguments.
#[derive(Debug, Default)]
pub struct Arguments {
    files: Vec<String>,
    values: Vec<(&'static str, String)>,
    flags: Vec<&'static str>,
}

impl Options {
    /// Parses the rest of the arguments. An option with a value is given at most once.
    pub(super) fn read(&self, parser: &mut Parser) -> Result<Request, lexopt::Error> {
        let mut read = Arguments::default();
        while let Some(argument) = parser.next()? {
            let name = match &argument {
                Arg::Short('h') | Arg::Long("help") => return Ok(Request::Help),
                Arg::Short('V') | Arg::Long("version") => return Ok(Request::Version),
                Arg::Short(letter) => format!("-{letter}"),
                Arg::Long(name) => format!("--{name}"),
                Arg::Value(file) => {
                    read.files.push(text(file.clone())?);
                    continue;
                }
            };
            let listed = |options: &[&'static str]| options.iter().copied().find(|option| *option == name);
            if let Some(option) = listed(self.valued) {
                if read.value(option).is_some() {
                    return Err(format!("{option} is given twice").into());
                }
                read.values.push((option, text(parser.value()?)?));
            } else if let Some(option) = listed(self.flags) {
                read.flags.push(option);
            } else {
                return Err(argument.unexpected());
            }
        }
        Ok(Request::Run(read))
    }
}

fn text(argument: OsString) -> Result<String, lexopt::Error> {
    argument.into_string().map_err(lexopt::Error::NonUnicodeValue)
}

impl Arguments {
    /// The value of an option, if it is given.
    pub(super) fn value(&self, option: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| *name == option).map(|(_, value)| value.as_str())
    }

    /// The value of an option that is required.
    pub(super) fn needed(&self, option: &str) -> Result<&str, CommandError> {
        self.value(option).ok_or_else(|| CommandError::Usage(format!("{option} is needed")))
    }

    /// The value of an option, parsed.
    pub(super) fn parsed<T: FromStr<Err: Display>>(&self, option: &str) -> Result<Option<T>, CommandError> {
        let read =
            |text: &str| text.parse().map_err(|error| CommandError::Usage(format!("{option} {text:?}: {error}")));
        self.value(option).map(read).transpose()
    }

    /// Whether a flag is given.
    pub(super) fn has(&self, flag: &str) -> bool {
        self.flags.contains(&flag)
    }

    /// The names of files, in order.
    pub(super) fn files(&self) -> &[String] {
        &self.files
    }

    /// The only file.
    pub(super) fn one_file(&self) -> Result<&str, CommandError> {
        match self.files.as_slice() {
            [file] => Ok(file),
            [] => Err(CommandError::Usage("a file is needed".into())),
            [_, more, ..] => Err(CommandError::Usage(format!("{more:?} is one file too many"))),
        }
    }

    /// Vietnamese unless `--english` is given.
    pub(super) fn language(&self) -> Language {
        if self.has("--english") { Language::English } else { Language::Vietnamese }
    }
}
