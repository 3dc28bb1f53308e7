//! The engine as GNOME has it, by `WebKitWebDriver`, on a screen that nobody sees.

use super::Wishes;
use super::program::Program;
use crate::browser::{Outcome, Setup};
use serde_json::json;
use std::path::Path;
use std::process::Command;
use thirtyfour::Capabilities;

/// The browser: see the file.
const BROWSER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/engines/webkit.js");

pub(super) async fn wishes(setup: &Setup, folder: &Path) -> Outcome<Wishes> {
    let mut command = Command::new("Xvfb");
    // It chooses a free number and prints it.
    command.args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"]);
    let mut screen = Program::start(&mut command, folder)?;
    let number = screen.number().await?;
    let mut command = Command::new("WebKitWebDriver");
    command.env("DISPLAY", format!(":{number}")).env("XDG_DATA_HOME", folder).env("XDG_CACHE_HOME", folder);
    let (driver, port) = Program::driver(&mut command, folder).await?;
    let (width, height) = setup.size;
    let numbers = [width, height, setup.text].map(|number| number.to_string());
    let arguments = [&[folder.display().to_string(), setup.language.to_string()], numbers.as_slice()].concat();
    let mut capabilities = Capabilities::new();
    capabilities.set("webkitgtk:browserOptions", json!({ "binary": BROWSER, "args": arguments }))?;
    Ok(Wishes { programs: vec![screen, driver], port, capabilities })
}

/// What it says of a request that is under way when the page is left. All requests of the app go to its own host, whose
/// answers it may always read, and a page says itself when it could not be fetched.
const LEFT: [&str; 2] = ["due to access control checks", "TypeError: Load failed"];

/// The errors among the lines that it has printed, such as `http://…/:1: CONSOLE JS ERROR TypeError: …`.
pub(super) fn errors(printed: &str) -> Vec<String> {
    let is_error = |line: &&str| {
        let said = line.split_once("CONSOLE ").map_or("", |(_, said)| said);
        said.split_whitespace().take(2).any(|word| word == "ERROR") && !LEFT.iter().any(|words| said.contains(words))
    };
    printed.lines().filter(is_error).map(String::from).collect()
}
