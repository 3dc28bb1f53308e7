//! Room: how much the browser lets this page keep, and whether it may clear it by itself.

use wasm_bindgen::JsValue;

use super::by_name;

/// UTF-16 units that browsers give to local storage, keys included: 5 MiB, a unit counted as one byte.
pub const LOCAL_UNITS: usize = 5_242_880;

/// What the browser says about everything that this page keeps outside of local storage.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Estimate {
    /// Bytes in use.
    pub used: f64,
    /// Bytes that it would give.
    pub granted: f64,
    /// Bytes in use by the journal alone, where the browser tells them apart.
    pub journal: Option<f64>,
}

fn storage() -> JsValue {
    by_name::at(&js_sys::global(), &["navigator", "storage"])
}

/// What the browser says; none where it does not.
pub async fn estimate() -> Option<Estimate> {
    let said = by_name::ask(&storage(), "estimate", &[]).await.ok()?;
    let number = |path: &[&str]| by_name::at(&said, path).as_f64();
    Some(Estimate {
        used: number(&["usage"])?,
        granted: number(&["quota"])?,
        journal: number(&["usageDetails", "indexedDB"]),
    })
}

/// Whether the browser has promised not to clear by itself what this page keeps; none where it does not say.
pub async fn is_lasting() -> Option<bool> {
    by_name::ask(&storage(), "persisted", &[]).await.ok()?.as_bool()
}

/// Asks the browser for that promise. It decides by itself, or asks the person.
pub async fn ask_to_last() -> Option<bool> {
    by_name::ask(&storage(), "persist", &[]).await.ok()?.as_bool()
}
