//! The three engines that the app has to work in, one of them in two versions, each with its driver. What differs between them stays in this folder.

mod chromium;
mod firefox;
mod program;
mod webkit;

use crate::browser::{Outcome, Setup};
use program::Program;
use std::fs;
use std::path::Path;
use std::process::Command;
use thirtyfour::{Capabilities, WebDriver};

/// A family of browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Cốc Cốc and most others.
    Chromium,
    /// Chromium 109, the oldest that the app works in.
    Oldest,
    /// Firefox.
    Firefox,
    /// Safari, and GNOME's browsers, one of which stands for it here.
    WebKit,
}

/// A browser that runs, with the programs that drive it.
pub struct Session {
    engine: Engine,
    driver: WebDriver,
    programs: Vec<Program>,
}

/// Whether the browser only complains that there is no network, each in its words.
pub fn is_about_network(error: &str) -> bool {
    [
        "net::ERR_CONNECTION_REFUSED",
        // The same, when a service worker was in between.
        "net::ERR_FAILED",
        "A network error occurred",
        "Load failed",
        "Cannot load http://127.0.0.1:",
    ]
    .iter()
    .any(|words| error.contains(words))
}

/// How to start a browser: its driver has to run already.
struct Wishes {
    /// The driver, and what it needs beside it; the driver is the last.
    programs: Vec<Program>,
    /// Where the driver listens.
    port: u16,
    /// What is asked of it.
    capabilities: Capabilities,
}

impl Session {
    /// Starts a browser that keeps its profile and its downloads in the folder.
    ///
    /// # Errors
    /// When the driver or the browser is missing or does not start.
    pub async fn start(setup: &Setup, folder: &Path) -> Outcome<Self> {
        let Wishes { programs, port, capabilities } = match setup.engine {
            Engine::Chromium | Engine::Oldest => chromium::wishes(setup, folder).await?,
            Engine::Firefox => firefox::wishes(setup, folder).await?,
            Engine::WebKit => webkit::wishes(setup, folder).await?,
        };
        let driver = WebDriver::new(format!("http://127.0.0.1:{port}"), capabilities).await?;
        Ok(Self { engine: setup.engine, driver, programs })
    }

    /// Everything that the driver can do.
    pub fn driver(&self) -> &WebDriver {
        &self.driver
    }

    /// Kills every process of the browser, as a power cut would.
    ///
    /// # Errors
    /// When none runs, or they cannot be killed.
    pub fn kill(&mut self) -> Outcome {
        let mut family: Vec<u32> = self.programs.iter().map(Program::id).collect();
        let drivers = family.len();
        // The driver has started the browser, and that its helpers.
        let all = processes()?;
        let mut known = 0;
        while let Some(parent) = family.get(known).copied() {
            family.extend(all.iter().filter(|process| process.parent == parent).map(|process| process.id));
            known += 1;
        }
        if family.len() == drivers {
            return Err("no process of the browser was found".into());
        }
        Command::new("kill").arg("-9").args(family.iter().skip(drivers).map(u32::to_string)).status()?;
        self.programs.clear();
        Ok(())
    }

    /// Closes the browser properly, and tells the errors that pages have written to its console.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn end(&mut self) -> Outcome<Vec<String>> {
        let asked = match self.engine {
            Engine::Chromium | Engine::Oldest => chromium::errors(&self.driver).await,
            Engine::Firefox | Engine::WebKit => Ok(Vec::new()),
        };
        self.driver.clone().quit().await?;
        // What the browser prints is complete only now.
        let printed = self.programs.last().map(Program::printed).unwrap_or_default();
        self.programs.clear();
        match self.engine {
            Engine::Chromium | Engine::Oldest => asked,
            Engine::Firefox => Ok(firefox::errors(&printed)),
            Engine::WebKit => Ok(webkit::errors(&printed)),
        }
    }
}

/// A process of this machine, and the one that has started it.
struct Process {
    id: u32,
    parent: u32,
}

fn processes() -> Outcome<Vec<Process>> {
    let mut processes = Vec::new();
    for folder in fs::read_dir("/proc")? {
        let folder = folder?;
        let Some(id) = folder.file_name().to_str().and_then(|name| name.parse().ok()) else { continue };
        // It may have ended meanwhile. After the name, which may hold anything, come its state and its parent.
        let told = fs::read_to_string(folder.path().join("stat")).unwrap_or_default();
        let parent = told.rsplit_once(')').and_then(|(_, rest)| rest.split_whitespace().nth(1)?.parse().ok());
        processes.extend(parent.map(|parent| Process { id, parent }));
    }
    Ok(processes)
}
