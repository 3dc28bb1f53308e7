//! The app: what people see, from the store's signals to the page.
//!
//! Pages read memoised read models and call the store; they never reach for the browser themselves. Routes and
//! what is kept for the next start are plain data and are built natively too, so that they are tested without a browser.

// Components own their props, and a view reads best in one piece.
#![allow(clippy::needless_pass_by_value, clippy::too_many_lines)]

pub mod loading;
pub mod route;

#[cfg(target_arch = "wasm32")]
mod arrivals;
#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod document;
#[cfg(target_arch = "wasm32")]
mod forms;
#[cfg(target_arch = "wasm32")]
mod frame;
#[cfg(target_arch = "wasm32")]
mod keeping;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod root;
#[cfg(target_arch = "wasm32")]
mod screen;
#[cfg(target_arch = "wasm32")]
mod shortcuts;
#[cfg(target_arch = "wasm32")]
mod store;

#[cfg(target_arch = "wasm32")]
pub use components::{LongBody, row_count};
#[cfg(target_arch = "wasm32")]
pub use root::mount;
