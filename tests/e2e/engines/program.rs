//! Programs that run beside the tests.

use crate::browser::Outcome;
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep};

const TIME_TO_START: Duration = Duration::from_secs(30);
const INTERVAL: Duration = Duration::from_millis(20);

/// A running program; it ends with this value.
pub struct Program {
    child: Child,
    log: PathBuf,
}

impl Program {
    /// Starts it. What it prints goes to a file in the folder.
    ///
    /// # Errors
    /// When it is not there.
    pub fn start(command: &mut Command, folder: &Path) -> Outcome<Self> {
        let name = Path::new(command.get_program()).file_stem().unwrap_or_default().display().to_string();
        let log = folder.join(format!("{name}.log"));
        let output = File::create(&log)?;
        let child = command
            // The province's clock, so that a date means the same on every machine.
            .env("TZ", "Asia/Ho_Chi_Minh")
            .stdin(Stdio::null())
            .stdout(output.try_clone()?)
            .stderr(output)
            .spawn()
            .map_err(|error| format!("could not start {name}: {error}; `cargo xtask test` installs it"))?;
        Ok(Self { child, log })
    }

    /// Starts a driver on a free port, and waits until it listens there.
    ///
    /// # Errors
    /// When it is not there, or ends, or never listens.
    pub async fn driver(command: &mut Command, folder: &Path) -> Outcome<(Self, u16)> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut program = Self::start(command.arg(format!("--port={port}")), folder)?;
        let start = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).await.is_err() {
            if program.child.try_wait()?.is_some() || start.elapsed() > TIME_TO_START {
                return Err(format!("the driver does not listen; it says: {}", program.printed()).into());
            }
            sleep(INTERVAL).await;
        }
        Ok((program, port))
    }

    /// Waits for it to print a number on a line of its own, whatever else it has to say.
    ///
    /// # Errors
    /// When it ends before, or does not print any.
    pub async fn number(&mut self) -> Outcome<u32> {
        let start = Instant::now();
        loop {
            let printed = self.printed();
            if let Some(number) = printed.split_inclusive('\n').find_map(|line| line.strip_suffix('\n')?.parse().ok()) {
                return Ok(number);
            }
            if self.child.try_wait()?.is_some() || start.elapsed() > TIME_TO_START {
                return Err(format!("a program does not start; it says: {printed}").into());
            }
            sleep(INTERVAL).await;
        }
    }

    /// The number of its process.
    pub fn id(&self) -> u32 {
        self.child.id()
    }

    /// What it and its children have printed so far.
    pub fn printed(&self) -> String {
        fs::read(&self.log).map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // It has closed its browser by now, or never had one.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
