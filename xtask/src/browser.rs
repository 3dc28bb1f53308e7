//! The browser that the tests drive.

use crate::command::Program;
use crate::outcome::{Context, Failure, Outcome};
use crate::project;
use std::env;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::PathBuf;
use std::process::{Child, Stdio};
use std::thread;
use std::time::Duration;

/// The program through which tests drive the browser.
pub fn driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| project::find("chromedriver"))
}

/// Whether there is a browser for it. Away from Linux browsers are no programs on the path; the driver finds them.
pub fn is_installed() -> bool {
    let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
    !cfg!(target_os = "linux") || names.into_iter().any(|name| project::find(name).is_some())
}

/// A running driver; it ends with this value.
pub struct Driver {
    process: Child,
    port: u16,
}

impl Driver {
    /// Starts the driver on a free port.
    ///
    /// # Errors
    /// When it is missing or does not start.
    pub fn start() -> Outcome<Self> {
        let program = driver().ok_or_else(|| Failure::new("There is no ChromeDriver here."))?;
        let mut process = Program::at(&program)
            .argument("--port=0")
            .into_command()
            // The province's clock, so that a date means the same on every machine.
            .env("TZ", "Asia/Ho_Chi_Minh")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("could not start ChromeDriver")?;
        let output = process.stdout.take();
        let mut lines = output.into_iter().flat_map(|output| BufReader::new(output).lines()).map_while(Result::ok);
        let port = lines.by_ref().find_map(|line| port_in(&line));
        // Somebody has to go on reading, or the driver stops when the pipe is full.
        thread::spawn(move || lines.for_each(drop));
        if let Some(port) = port {
            return Ok(Self { process, port });
        }
        // It has closed its output, so it is ending or has ended.
        let _ = process.kill();
        let _ = process.wait();
        Err(Failure::new("ChromeDriver ended without having started: run `chromedriver` to see why."))
    }

    /// Where it listens.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks it to close its browsers and end.
    fn ask_to_end(&self) -> std::io::Result<()> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(5)))?;
        write!(stream, "GET /shutdown HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\n\r\n", self.port)?;
        stream.read_to_end(&mut Vec::new())?;
        Ok(())
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Killed outright, it would leave its browsers behind.
        let _ = self.ask_to_end();
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The port in the greeting: `ChromeDriver was started successfully on port 40371.`
fn port_in(line: &str) -> Option<u16> {
    line.split_once("started successfully on port ")?.1.trim_end_matches('.').parse().ok()
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_port_is_read_from_the_greeting() {
        assert_eq!(super::port_in("ChromeDriver was started successfully on port 40371."), Some(40371));
        assert_eq!(super::port_in("Starting ChromeDriver 156.0 on port 0"), None);
    }
}
