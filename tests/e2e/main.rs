//! Journeys: whole ways through the built app, as a person would go them, in a real browser.
//!
//! `cargo xtask test --only journeys` builds and serves the app, and starts the browser's driver.

mod browser;
mod harness;
mod journeys;
