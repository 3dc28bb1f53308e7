//! The app: what people see, from the store's signals to the page.
//!
//! Pages read memoised read models and call the store; they never reach for the browser themselves. Routes are plain
//! data and are built natively too, so that their grammar is tested without a browser.

pub mod route;

#[cfg(target_arch = "wasm32")]
mod components;
#[cfg(target_arch = "wasm32")]
mod frame;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
mod root;
#[cfg(target_arch = "wasm32")]
mod shortcuts;
#[cfg(target_arch = "wasm32")]
mod store;

#[cfg(target_arch = "wasm32")]
pub use root::mount;
