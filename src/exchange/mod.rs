//! Files: one door for everything that comes in, one form for everything that goes out.
//!
//! Bytes in, values and typed warnings out; no browser and no text of a language.

pub mod archive;
pub mod base64;
pub mod copy;
mod digest;
pub mod json;
pub mod page;
pub mod preview;
pub mod previews;
pub mod record;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;
pub mod sealed;
pub mod typed;
pub mod unit_file;

pub use digest::digest;
