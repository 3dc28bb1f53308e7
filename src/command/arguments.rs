//! The words behind a subcommand's name: names of files, options with a value, options without.

use super::CommandError;

/// Which options a subcommand has.
pub(super) struct Options {
    /// Those that a value follows.
    pub valued: &'static [&'static str],
    /// Those that stand alone.
    pub alone: &'static [&'static str],
}

/// Arguments, taken apart.
#[derive(Debug, Default)]
pub(super) struct Arguments {
    /// What is no option, in order.
    pub files: Vec<String>,
    values: Vec<(&'static str, String)>,
    alone: Vec<&'static str>,
}

impl Options {
    /// Takes arguments apart. An option is given once; behind `--` everything is a name of a file.
    pub(super) fn read(&self, arguments: &[String]) -> Result<Arguments, CommandError> {
        let mut read = Arguments::default();
        let mut arguments = arguments.iter();
        let usage = |text: String| Err(CommandError::Usage(text));
        while let Some(argument) = arguments.next() {
            let known = |options: &[&'static str]| options.iter().copied().find(|option| option == argument);
            if argument == "--" {
                read.files.extend(arguments.by_ref().cloned());
            } else if let Some(option) = known(self.valued) {
                let Some(value) = arguments.next() else { return usage(format!("{option} needs a value")) };
                if read.value(option).is_some() {
                    return usage(format!("{option} is given twice"));
                }
                read.values.push((option, value.clone()));
            } else if let Some(option) = known(self.alone) {
                read.alone.push(option);
            } else if argument.len() > 1 && argument.starts_with('-') {
                return usage(format!("{argument:?} is not an option"));
            } else {
                read.files.push(argument.clone());
            }
        }
        Ok(read)
    }
}

impl Arguments {
    /// The value of an option, where it is given.
    pub(super) fn value(&self, option: &str) -> Option<&str> {
        self.values.iter().find(|(name, _)| *name == option).map(|(_, value)| value.as_str())
    }

    /// The value of an option that has to be given.
    pub(super) fn needed(&self, option: &str) -> Result<&str, CommandError> {
        self.value(option).ok_or_else(|| CommandError::Usage(format!("{option} is needed")))
    }

    /// The value of an option, read as what it stands for.
    pub(super) fn parsed<T: std::str::FromStr<Err: std::fmt::Display>>(
        &self,
        option: &str,
    ) -> Result<Option<T>, CommandError> {
        let read =
            |text: &str| text.parse().map_err(|error| CommandError::Usage(format!("{option} {text:?}: {error}")));
        self.value(option).map(read).transpose()
    }

    /// Whether an option that stands alone is given.
    pub(super) fn has(&self, option: &str) -> bool {
        self.alone.contains(&option)
    }

    /// The one file that is given.
    pub(super) fn one_file(&self) -> Result<&str, CommandError> {
        match self.files.as_slice() {
            [file] => Ok(file),
            [] => Err(CommandError::Usage("a file is needed".into())),
            [_, more, ..] => Err(CommandError::Usage(format!("{more:?} is one file too many"))),
        }
    }
}
