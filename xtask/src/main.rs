//! The project's own commands: `cargo xtask <serve|build|bundle|test|bench|help>`.
//!
//! Each installs what it needs, says what it is doing, and does nothing twice.

mod bench;
mod browser;
mod build;
mod command;
mod http;
mod knock;
mod options;
mod outcome;
mod project;
mod serve;
mod setup;
mod stage;
mod test;

use options::{Options, Task};
use std::process::ExitCode;

fn main() -> ExitCode {
    let outcome = Options::parse(std::env::args().skip(1)).and_then(|options| run(&options));
    stage::print_times();
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n✗ {failure}");
            ExitCode::FAILURE
        }
    }
}

fn run(options: &Options) -> outcome::Outcome {
    match options.task {
        Task::Help => {
            print!("{}", options::HELP);
            Ok(())
        }
        Task::Setup => setup::for_build(),
        Task::Build => build::run(options),
        Task::Bundle => build::bundle(options),
        Task::Serve => serve::run(options),
        Task::Test => test::run(options),
        Task::Bench => bench::run(options),
    }
}
