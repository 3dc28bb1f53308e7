//! Drafts of forms: kept with the tab, so that they survive other pages and a reload, and end with the tab.

use std::collections::BTreeMap;

use gloo_storage::{SessionStorage, Storage as _};

/// The texts of fields, by the identity of the field.
pub type Draft = BTreeMap<String, String>;

const PREFIX: &str = "muctieu/draft/";

/// Whether the browser grants the storage. The library would stop the program where a browser blocks it.
fn is_granted() -> bool {
    matches!(web_sys::window().map(|window| window.session_storage()), Some(Ok(Some(_))))
}

/// The draft under a key; empty if there is none.
#[must_use]
pub fn read(key: &str) -> Draft {
    let found = if is_granted() { SessionStorage::get(format!("{PREFIX}{key}")) } else { Ok(Draft::new()) };
    // A draft that cannot be read is as good as none: the record itself is untouched.
    found.unwrap_or_default()
}

/// Keeps a draft; an empty one is taken away. Says whether that was possible; where it is not, the text is on the screen.
#[must_use]
pub fn keep(key: &str, draft: &Draft) -> bool {
    let key = format!("{PREFIX}{key}");
    if !is_granted() {
        return false;
    }
    if draft.is_empty() {
        SessionStorage::delete(key);
        return true;
    }
    SessionStorage::set(key, draft).is_ok()
}
