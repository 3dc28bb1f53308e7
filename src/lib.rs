//! `muctieu` (*mục tiêu*, target): tracks the yearly plan of a province in the browser.
//!
//! A [`plan`] is a [`ledger`] of changes; we [`assess`] it, draw [`charts`] and [`exchange`] files; the [`app`] shows it
//! in a browser, one of the [`views`] at a time. Everything but the last two modules is pure: clock, randomness and storage come in as arguments, and
//! nothing there is compiled with a browser library. `tests/architecture.rs` holds the table of who may use whom.

// Sources that the benchmarks share with other crates name this one.
#[cfg(feature = "bench")]
extern crate self as muctieu;

pub mod app;
pub mod assess;
pub mod charts;
#[cfg(not(target_arch = "wasm32"))]
pub mod command;
pub mod exchange;
pub mod ledger;
pub mod plan;
pub mod text;
pub mod views;

#[cfg(target_arch = "wasm32")]
pub mod browser;
