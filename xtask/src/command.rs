//! Runs other programs.

use crate::outcome::{Context, Failure, Outcome};
use crate::project;
use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

/// A program to be run in the folder of the repository.
pub struct Program {
    command: Command,
    line: String,
}

impl Program {
    /// The program with its arguments, separated by blanks.
    pub fn new(line: &str) -> Self {
        let mut words = line.split_whitespace();
        let name = words.next().unwrap_or_default();
        let mut program = Self::at(&project::find(name).unwrap_or_else(|| name.into()));
        program.command.args(words);
        program.line = line.into();
        program
    }

    /// The program at this path.
    pub fn at(path: &Path) -> Self {
        let mut command = Command::new(path);
        command.current_dir(project::root()).env("PATH", project::search_path());
        // Set by the cargo that started us, for our own package: not meant for what we start.
        for variable in ["CARGO_MANIFEST_DIR", "CARGO_MANIFEST_PATH", "CARGO_PKG_NAME", "CARGO_PKG_VERSION"] {
            command.env_remove(variable);
        }
        Self { command, line: path.display().to_string() }
    }

    /// Adds an argument, which may contain blanks.
    pub fn argument(mut self, argument: impl AsRef<OsStr>) -> Self {
        self.line = format!("{} {}", self.line, argument.as_ref().display());
        self.command.arg(argument);
        self
    }

    /// Adds arguments.
    pub fn arguments(self, arguments: &[String]) -> Self {
        arguments.iter().fold(self, Self::argument)
    }

    /// Sets a variable of the environment.
    pub fn variable(mut self, name: &str, value: impl AsRef<OsStr>) -> Self {
        self.command.env(name, value);
        self
    }

    /// Runs it, showing all that it prints.
    ///
    /// # Errors
    /// When it cannot be started, or says that it failed.
    pub fn run(mut self) -> Outcome {
        println!("  $ {}", self.line);
        let status = self.command.stdin(Stdio::null()).status().context(format!("could not start `{}`", self.line))?;
        self.check(status.success())
    }

    /// Runs it, and hands each line of its output to `see` after showing it.
    ///
    /// # Errors
    /// When it cannot be started, or says that it failed.
    pub fn watch(mut self, mut see: impl FnMut(&str)) -> Outcome {
        println!("  $ {}", self.line);
        let start = self.command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
        let mut child = start.context(format!("could not start `{}`", self.line))?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line.context(format!("could not read what `{}` prints", self.line))?;
                let line = String::from_utf8_lossy(&line);
                println!("{line}");
                see(&line);
            }
        }
        let status = child.wait().context(format!("could not wait for `{}`", self.line))?;
        self.check(status.success())
    }

    /// What it prints, or nothing when it is not there or failed.
    pub fn answer(mut self) -> Option<String> {
        let output = self.command.stdin(Stdio::null()).output().ok()?;
        let text = String::from_utf8_lossy(&output.stdout).trim().to_string();
        output.status.success().then_some(text)
    }

    fn check(&self, success: bool) -> Outcome {
        if success { Ok(()) } else { Err(Failure::new(format!("`{}` failed; what it says is above.", self.line))) }
    }
}
