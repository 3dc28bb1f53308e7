//! The software of others that is shipped with the app.

use leptos::task::spawn_local;
use serde::Deserialize;

use crate::browser::files;
use crate::text::Language;

/// Software of others that is shipped with the app.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Software {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Under which licence, as an SPDX expression.
    pub licence: String,
}

/// Fetches the list of what others have made, or why it cannot be had in the person's words.
pub fn fetch_licences(language: Language, done: impl FnOnce(Result<Vec<Software>, String>) + 'static) {
    spawn_local(async move {
        let fetched = files::fetch("licences.json").await.map_err(|error| error.to_string());
        let list = fetched.and_then(|bytes| serde_json::from_slice(&bytes).map_err(|error| error.to_string()));
        done(list.map_err(|reason| (language.settings().licences_missing)(&reason)));
    });
}
