//! Builds the app and serves it to a browser on this machine.

use crate::http::Server;
use crate::options::Options;
use crate::outcome::Outcome;
use crate::{build, project};
use std::io::{self, Write};

const FIRST_PORT: u16 = 8080;
const PORTS_TO_TRY: u16 = 100;

/// Builds, unless told not to, then serves until interrupted.
///
/// # Errors
/// When the build fails, or no port is free.
pub fn run(options: &Options) -> Outcome {
    if options.build {
        build::run(options)?;
    } else {
        build::require()?;
    }
    let server = match options.port {
        Some(port) => Server::bind(port, "/", project::dist())?,
        None => first_free()?,
    };
    println!("\nOpen {} in a browser. Ctrl+C stops.", server.address()?);
    let _ = io::stdout().flush();
    server.run();
    Ok(())
}

fn first_free() -> Outcome<Server> {
    let mut result = Server::bind(FIRST_PORT, "/", project::dist());
    for port in FIRST_PORT + 1..FIRST_PORT + PORTS_TO_TRY {
        if result.is_ok() {
            break;
        }
        result = Server::bind(port, "/", project::dist());
    }
    result
}
