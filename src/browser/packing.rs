//! Packed texts: local storage holds about ten times as much of them, and reads them sooner.

use js_sys::Uint8Array;
use thiserror::Error;

mod script {
    #![allow(missing_docs)]
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/packing.js")]
    extern "C" {
        pub fn possible() -> bool;
        #[wasm_bindgen(catch)]
        pub async fn pack(bytes: &[u8]) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn unpack(text: &str) -> Result<JsValue, JsValue>;
    }
}

/// A text that cannot be packed or unpacked.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("not a packed text")]
pub struct PackError;

/// Whether this browser can pack.
#[must_use]
pub fn possible() -> bool {
    script::possible()
}

/// Packs a text, and makes sure that it comes back as it was.
///
/// # Errors
/// When it does not.
pub async fn pack(text: &str) -> Result<String, PackError> {
    let packed = script::pack(text.as_bytes()).await.ok().and_then(|packed| packed.as_string()).ok_or(PackError)?;
    if unpack(&packed).await? == text { Ok(packed) } else { Err(PackError) }
}

/// Gives back the text that was packed.
///
/// # Errors
/// When it is damaged.
pub async fn unpack(packed: &str) -> Result<String, PackError> {
    let bytes = script::unpack(packed).await.map_err(|_| PackError)?;
    String::from_utf8(Uint8Array::new(&bytes).to_vec()).map_err(|_| PackError)
}
