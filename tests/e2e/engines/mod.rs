//! The three engines that the app has to work in, each with its driver. What differs between them stays in this folder.

mod chromium;
mod firefox;
mod program;
mod webkit;

use crate::browser::{Outcome, Setup};
use program::Program;
use std::path::Path;
use thirtyfour::{Capabilities, WebDriver};

/// A family of browsers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Chrome, Edge, Cốc Cốc and most others.
    Chromium,
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
    ["net::ERR_CONNECTION_REFUSED", "A network error occurred", "Load failed", "Cannot load http://127.0.0.1:"]
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
            Engine::Chromium => chromium::wishes(setup, folder).await?,
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

    /// Closes the browser properly, and tells the errors that pages have written to its console.
    ///
    /// # Errors
    /// When it does not close.
    pub async fn end(&mut self) -> Outcome<Vec<String>> {
        let asked = match self.engine {
            Engine::Chromium => chromium::errors(&self.driver).await,
            Engine::Firefox | Engine::WebKit => Ok(Vec::new()),
        };
        self.driver.clone().quit().await?;
        // What the browser prints is complete only now.
        let printed = self.programs.last().map(Program::printed).unwrap_or_default();
        self.programs.clear();
        match self.engine {
            Engine::Chromium => asked,
            Engine::Firefox => Ok(firefox::errors(&printed)),
            Engine::WebKit => Ok(webkit::errors(&printed)),
        }
    }
}
