//! Other tabs: what they write to local storage shows up here.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;

/// Calls back with key and text whenever another tab has written a key, for as long as the page lives.
pub fn on_write(mut callback: impl FnMut(String, String) + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        if let (Some(key), Some(text)) = (event.key(), event.new_value()) {
            callback(key, text);
        }
    })
    .forget();
}
