//! The engines in which the app has to work, and what the tests need for each.

use crate::command::Program;
use crate::project;
use std::env;
use std::path::PathBuf;

/// An engine, with the browser and the driver that stand for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// By Chromium or Chrome.
    Chromium,
    /// By Chromium 109 of npm, through the driver of the other.
    Oldest,
    /// By Firefox.
    Firefox,
    /// By the one of GNOME.
    WebKit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Chromium, Self::Oldest, Self::Firefox, Self::WebKit];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Oldest => "Oldest",
            Self::Firefox => "Firefox",
            Self::WebKit => "WebKit",
        }
    }

    /// What it consists of on Debian and its relatives, but for what cargo installs.
    pub fn packages(self) -> &'static str {
        match self {
            Self::Chromium | Self::Oldest => "chromium chromium-driver fonts-liberation fonts-noto-core",
            Self::Firefox => "firefox-esr",
            Self::WebKit => "webkit2gtk-driver gir1.2-webkit2-4.1 gjs xvfb",
        }
    }

    /// Whether its browser is there, and the driver where cargo does not install it.
    pub fn is_present(self) -> bool {
        let any = |names: &[&str]| names.iter().any(|name| project::find(name).is_some());
        // Away from Linux browsers are no programs on the path; the driver finds them.
        let browser = |names: &[&str]| !cfg!(target_os = "linux") || any(names);
        match self {
            Self::Chromium | Self::Oldest => {
                let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
                driver().is_some() && browser(&names) && has_fonts()
            }
            Self::Firefox => browser(&["firefox", "firefox-esr"]),
            Self::WebKit => {
                let library = "imports.gi.versions.WebKit2='4.1';imports.gi.WebKit2";
                any(&["WebKitWebDriver"])
                    && any(&["Xvfb"])
                    && Program::new("gjs -c").argument(library).answer().is_some()
            }
        }
    }
}

/// Whether the two sets of fonts are there with which layout is tried: narrow and wide ones.
fn has_fonts() -> bool {
    let is_there = |font: &str| Program::new("fc-list").argument(font).answer().is_some_and(|fonts| !fonts.is_empty());
    !cfg!(target_os = "linux") || ["Liberation Sans", "Noto Sans"].into_iter().all(is_there)
}

/// The program through which tests drive Chromium.
pub fn driver() -> Option<PathBuf> {
    env::var_os("CHROMEDRIVER").map(PathBuf::from).or_else(|| project::find("chromedriver"))
}
