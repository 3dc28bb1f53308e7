//! Sealing with a passphrase, by the browser's own cryptography.

use js_sys::Uint8Array;
use thiserror::Error;

use crate::exchange::sealed::Sealed;

mod script {
    #![allow(missing_docs)]
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/sealing.js")]
    extern "C" {
        pub fn possible() -> bool;
        pub fn chance(length: u32) -> Vec<u8>;
        #[wasm_bindgen(catch)]
        pub async fn seal(
            passphrase: &str,
            salt: &[u8],
            nonce: &[u8],
            iterations: u32,
            bytes: &[u8],
        ) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn open(
            passphrase: &str,
            salt: &[u8],
            nonce: &[u8],
            iterations: u32,
            bytes: &[u8],
        ) -> Result<JsValue, JsValue>;
    }
}

/// Rounds of the derivation of a key: what OWASP asks for with SHA-256.
pub const ROUNDS: u32 = 600_000;

/// Why something could not be sealed or opened.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SealError {
    /// This browser, or the address that the page was opened at, has no cryptography.
    #[error("no cryptography here")]
    NotHere,
    /// The passphrase is another one.
    #[error("the passphrase does not fit")]
    Passphrase,
    /// The browser failed, in its own words.
    #[error("{0}")]
    Failed(String),
}

/// Whether this browser can seal.
#[must_use]
pub fn possible() -> bool {
    script::possible()
}

/// Seals a text.
///
/// # Errors
/// When the browser cannot.
pub async fn seal(passphrase: &str, text: &str) -> Result<Sealed, SealError> {
    if !possible() {
        return Err(SealError::NotHere);
    }
    let (salt, nonce) = (script::chance(16), script::chance(12));
    let data = script::seal(passphrase, &salt, &nonce, ROUNDS, text.as_bytes()).await;
    let data = data.map_err(|error| SealError::Failed(format!("{error:?}")))?;
    Ok(Sealed { rounds: ROUNDS, salt, nonce, data: Uint8Array::new(&data).to_vec() })
}

/// Opens what was sealed. The content is the very bytes that were sealed, or there is none.
///
/// # Errors
/// When the passphrase does not fit, or the browser cannot.
pub async fn open(passphrase: &str, sealed: &Sealed) -> Result<Vec<u8>, SealError> {
    if !possible() {
        return Err(SealError::NotHere);
    }
    let Sealed { rounds, salt, nonce, data } = sealed;
    let opened = script::open(passphrase, salt, nonce, *rounds, data).await;
    let opened = opened.map_err(|error| SealError::Failed(format!("{error:?}")))?;
    if opened.is_undefined() { Err(SealError::Passphrase) } else { Ok(Uint8Array::new(&opened).to_vec()) }
}
