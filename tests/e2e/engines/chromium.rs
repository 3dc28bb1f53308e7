//! Chromium, by `ChromeDriver`.

use super::program::Program;
use super::{Engine, Wishes};
use crate::browser::{Outcome, Setup};
use serde_json::json;
use std::env;
use std::path::Path;
use std::process::Command;
use thirtyfour::{Capabilities, ChromeCapabilities, ChromiumLikeCapabilities, LoggingPrefsLogLevel, WebDriver};

/// The oldest one, as `cargo xtask test` unpacks it, and what translates between it and the driver: see the file.
const OLDEST: [&str; 2] = [
    concat!(env!("CARGO_TARGET_TMPDIR"), "/../chromium-oldest"),
    concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/engines/oldest.mjs"),
];

/// Its windows are not made narrower than this.
const NARROWEST: u32 = 500;

pub(super) async fn wishes(setup: &Setup, folder: &Path) -> Outcome<Wishes> {
    let program = env::var_os("CHROMEDRIVER").unwrap_or_else(|| "chromedriver".into());
    let mut command = Command::new(program);
    let mut wishes = ChromeCapabilities::new();
    if setup.engine == Engine::Oldest {
        let [browser, translator] = OLDEST;
        command
            .arg("--disable-build-check")
            .env("MUCTIEU_OLDEST", browser)
            .env("MUCTIEU_DOWNLOADS", folder.join("downloads"));
        wishes.set_binary(translator)?;
        wishes.add_arg("--remote-debugging-pipe")?;
    }
    let (driver, port) = Program::driver(&mut command, folder).await?;
    let (width, height) = setup.size;
    for argument in [
        "--headless=new",
        "--no-sandbox",
        "--disable-dev-shm-usage",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        // The app must do without anything from elsewhere.
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        &format!("--accept-lang={}", setup.language),
        &format!("--window-size={width},{height}"),
        &format!("--user-data-dir={}", folder.join("profile").display()),
    ] {
        wishes.add_arg(argument)?;
    }
    if width < NARROWEST {
        let metrics = json!({ "width": width, "height": height, "pixelRatio": 1, "mobile": false, "touch": false });
        wishes.add_experimental_option("mobileEmulation", json!({ "deviceMetrics": metrics }))?;
    }
    wishes.add_experimental_option(
        "prefs",
        json!({
            "download.default_directory": folder.join("downloads"),
            "download.prompt_for_download": false,
            "webkit.webprefs.default_font_size": setup.text,
        }),
    )?;
    wishes.set_browser_log_level(LoggingPrefsLogLevel::Severe)?;
    Ok(Wishes { programs: vec![driver], port, capabilities: Capabilities::from(wishes) })
}

/// The errors in the console.
pub(super) async fn errors(driver: &WebDriver) -> Outcome<Vec<String>> {
    let log = driver.browser_log().await?;
    Ok(log.into_iter().filter(|entry| entry.level == "SEVERE").map(|entry| entry.message).collect())
}
