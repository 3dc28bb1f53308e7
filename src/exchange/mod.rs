//! Files: one door for everything that comes in, one form for everything that goes out.
//!
//! Bytes in, values and typed warnings out; no browser and no text of a language.

mod digest;
pub mod json;
pub mod page;
pub mod preview;
pub mod record;
#[cfg(not(target_arch = "wasm32"))]
pub mod schema;

pub use digest::digest;
