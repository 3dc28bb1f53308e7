//! Firefox, by geckodriver.

use super::Wishes;
use super::program::Program;
use crate::browser::{Outcome, Setup};
use serde_json::{Value, json};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use thirtyfour::Capabilities;

/// Its windows are as wide as its bars, unless its own style sheet is changed.
const ANY_WIDTH: &str = ":root { min-width: 0 !important } #navigator-toolbox { display: none }";

pub(super) async fn wishes(setup: &Setup, folder: &Path) -> Outcome<Wishes> {
    let (width, height) = setup.size;
    let settings = json!({
        "browser.download.dir": folder.join("downloads"),
        "browser.download.folderList": 2,
        "intl.accept_languages": setup.language,
        "font.size.variable.x-western": setup.text,
        "font.size.variable.x-unicode": setup.text,
        "toolkit.legacyUserProfileCustomizations.stylesheets": true,
        // What pages write to the console is printed, and so can be read here.
        "devtools.console.stdout.content": true,
        // The app must do without anything from elsewhere: that is asked of a port that is closed.
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": 9,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": 9,
        "network.proxy.no_proxies_on": "127.0.0.1",
    });
    let profile = folder.join("profile");
    fs::create_dir_all(profile.join("chrome"))?;
    fs::write(profile.join("chrome/userChrome.css"), ANY_WIDTH)?;
    let program = env::var_os("GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
    let mut command = Command::new(program);
    command
        .arg("--websocket-port=0")
        .env("MOZ_HEADLESS_WIDTH", width.to_string())
        .env("MOZ_HEADLESS_HEIGHT", height.to_string());
    let (driver, port) = Program::driver(&mut command, folder).await?;
    let options: Value = json!({ "args": ["-headless", "-profile", profile], "prefs": settings });
    let mut capabilities = Capabilities::new();
    capabilities.set("moz:firefoxOptions", options)?;
    Ok(Wishes { programs: vec![driver], port, capabilities })
}

/// The errors among the lines that it has printed. What the browser says about itself is printed without quotation
/// marks, and names files of its own. What the security policy blocks is not among them.
pub(super) fn errors(printed: &str) -> Vec<String> {
    let is_error =
        |line: &&str| line.starts_with("console.error: \"") || line.starts_with("JavaScript error: http://127.0.0.1:");
    printed.lines().filter(is_error).map(String::from).collect()
}
