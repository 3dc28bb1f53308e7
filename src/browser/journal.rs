//! The journal: every record goes to `IndexedDB` first, which commits at once where local storage takes seconds.

use js_sys::Array;
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};

mod script {
    #![allow(missing_docs)]
    use js_sys::Array;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/journal.js")]
    extern "C" {
        #[wasm_bindgen(catch)]
        pub async fn replace(old: Array, keys: Array, texts: Array) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn keys(prefix: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn read(keys: Array) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn remove(prefix: &str) -> Result<JsValue, JsValue>;
        #[wasm_bindgen(js_name = wasReopened)]
        pub fn was_reopened() -> bool;
    }
}

/// What the journal could not do, in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("journal: {0}")]
pub struct JournalError(String);

impl From<JsValue> for JournalError {
    fn from(error: JsValue) -> Self {
        let reason = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.to_string()));
        Self(reason.or_else(|| error.as_string()).unwrap_or_default())
    }
}

fn list<'a>(texts: impl IntoIterator<Item = &'a String>) -> Array {
    texts.into_iter().map(|text| JsValue::from_str(text)).collect()
}

/// Whether the browser has closed the journal behind the page's back since this was asked last: what was in it may have
/// been deleted.
#[must_use]
pub fn was_reopened() -> bool {
    script::was_reopened()
}

/// Writes records under their keys, all or none, and returns once the browser has committed them to disk.
///
/// # Errors
/// When the browser refuses; nothing was written then.
pub async fn write(records: &[(String, String)]) -> Result<(), JournalError> {
    replace(&[], records).await
}

/// Writes records in the place of old ones, all or none, and returns once the browser has committed that to disk.
///
/// # Errors
/// When the browser refuses; nothing was changed then.
pub async fn replace(old: &[String], new: &[(String, String)]) -> Result<(), JournalError> {
    let keys = list(new.iter().map(|(key, _)| key));
    let texts = list(new.iter().map(|(_, text)| text));
    script::replace(list(old), keys, texts).await?;
    Ok(())
}

/// Every key that begins with `prefix`.
///
/// # Errors
/// When the browser refuses.
pub async fn keys(prefix: &str) -> Result<Vec<String>, JournalError> {
    let keys: Array = script::keys(prefix).await?.unchecked_into();
    Ok(keys.iter().filter_map(|key| key.as_string()).collect())
}

/// Reads the records that stand under keys; those that are gone meanwhile are left out.
///
/// # Errors
/// When the browser refuses.
pub async fn read(keys: Vec<String>) -> Result<Vec<(String, String)>, JournalError> {
    if keys.is_empty() {
        return Ok(Vec::new());
    }
    let texts: Array = script::read(list(&keys)).await?.unchecked_into();
    let texts = texts.iter().map(|text| text.as_string());
    Ok(keys.into_iter().zip(texts).filter_map(|(key, text)| Some((key, text?))).collect())
}

/// Takes every record away whose key begins with `prefix`.
///
/// # Errors
/// When the browser refuses.
pub async fn remove(prefix: &str) -> Result<(), JournalError> {
    script::remove(prefix).await?;
    Ok(())
}
