//! Files: handing one to the person, reading one that the person gave, fetching one that the app brings along.

use std::rc::Rc;

use gloo_events::{EventListener, EventListenerOptions};
use js_sys::{Array, Uint8Array};
use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, FileList, HtmlAnchorElement, Response, Url};

use super::by_name;

mod script {
    #![allow(missing_docs)]
    use js_sys::Promise;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/files.js")]
    extern "C" {
        pub fn dropped(transfer: &web_sys::DataTransfer) -> Promise;
    }
}

/// What could not be done with a file, in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0}")]
pub struct FileFailure(String);

/// A file that a person gave, not yet read.
pub type Handle = File;

/// What happened to an input that takes files.
pub type InputEvent = Event;

impl FileFailure {
    /// A failure that the browser did not tell of.
    pub(super) fn new(reason: &str) -> Self {
        Self(reason.to_owned())
    }
}

fn failed(error: &JsValue) -> FileFailure {
    let text = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    FileFailure(text.unwrap_or_else(|| format!("{error:?}")))
}

/// Hands a file to the person as a download. Whether they keep it, the browser does not tell.
///
/// # Errors
/// When the browser refuses.
pub fn hand_over(name: &str, kind: &str, text: &str) -> Result<(), FileFailure> {
    let parts = Array::of1(&JsValue::from_str(text));
    let properties = BlobPropertyBag::new();
    properties.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &properties).map_err(|error| failed(&error))?;
    let url = Url::create_object_url_with_blob(&blob).map_err(|error| failed(&error))?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(FileFailure("no page".into()))?;
    let link = document.create_element("a").map_err(|error| failed(&error))?;
    let link: HtmlAnchorElement = link.dyn_into().map_err(|_| FileFailure("no link".into()))?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    // Later, for some browsers read the address only after the click has been handled.
    gloo_timers::callback::Timeout::new(60_000, move || {
        let _already_gone = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Reads a file that a person gave: its name, and its content or why it cannot be read.
pub async fn read(file: &File) -> (String, Result<Vec<u8>, FileFailure>) {
    let buffer = JsFuture::from(file.array_buffer()).await;
    (file.name(), buffer.map(|buffer| Uint8Array::new(&buffer).to_vec()).map_err(|error| failed(&error)))
}

/// When a file was last written to, as the disk says.
#[must_use]
pub fn modified(file: &File) -> crate::plan::DateTime<crate::plan::Utc> {
    let milliseconds = by_name::at(file, &["lastModified"]).as_f64().unwrap_or_default();
    #[allow(clippy::cast_possible_truncation)] // Milliseconds since 1970 are far from the limits.
    crate::plan::DateTime::from_timestamp_millis(milliseconds as i64).unwrap_or_default()
}

/// The files of a list.
#[must_use]
pub fn listed(files: Option<FileList>) -> Vec<File> {
    files.map(|files| (0..files.length()).filter_map(|index| files.item(index)).collect()).unwrap_or_default()
}

/// The files that were chosen in the input that an event is about. The input is emptied.
#[must_use]
pub fn chosen(event: &Event) -> Vec<File> {
    let input = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlInputElement>().ok());
    let Some(input) = input else { return Vec::new() };
    let files = listed(input.files());
    input.set_value("");
    files
}

/// What was dropped on the page.
#[derive(Debug, Default)]
pub struct Dropped {
    /// Files, also those of folders.
    pub files: Vec<File>,
    /// Names of folders without a plan file.
    pub empty: Vec<String>,
}

/// Calls back with what is dropped anywhere on the page, for as long as it lives.
pub fn on_drop(callback: impl Fn(Result<Dropped, FileFailure>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    let callback = Rc::new(callback);
    let options = EventListenerOptions::enable_prevent_default();
    // Without this the browser would leave the page and open the file by itself.
    EventListener::new_with_options(&window, "dragover", options, Event::prevent_default).forget();
    EventListener::new_with_options(&window, "drop", options, move |event| {
        event.prevent_default();
        let Some(transfer) = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer) else { return };
        let (found, callback) = (script::dropped(&transfer), Rc::clone(&callback));
        spawn_local(async move {
            callback(JsFuture::from(found).await.map(|found| dropped(&found)).map_err(|error| failed(&error)));
        });
    })
    .forget();
}

fn dropped(found: &JsValue) -> Dropped {
    let list = |name| Array::from(&by_name::at(found, &[name]));
    Dropped {
        files: list("files").iter().filter_map(|file| file.dyn_into().ok()).collect(),
        empty: list("empty").iter().filter_map(|name| name.as_string()).collect(),
    }
}

/// Fetches a file that lies beside the page.
///
/// # Errors
/// When it is not there or the network fails.
pub async fn fetch(path: &str) -> Result<Vec<u8>, FileFailure> {
    let window = web_sys::window().ok_or(FileFailure("no page".into()))?;
    let response = JsFuture::from(window.fetch_with_str(path)).await.map_err(|error| failed(&error))?;
    let response: Response = response.dyn_into().map_err(|_| FileFailure("no response".into()))?;
    if !response.ok() {
        return Err(FileFailure(format!("{} {}", response.status(), response.status_text())));
    }
    let buffer = response.array_buffer().map_err(|error| failed(&error))?;
    let buffer = JsFuture::from(buffer).await.map_err(|error| failed(&error))?;
    Ok(Uint8Array::new(&buffer).to_vec())
}
