//! Other tabs: what they write to local storage, and take away from it, shows up here.

use gloo_events::EventListener;
use wasm_bindgen::JsCast as _;
use web_sys::StorageEvent;

/// Calls back with key and text whenever another tab has written a key, for as long as the page lives. Without a text where
/// it has taken the key away; without a key where everything was taken away at once.
pub fn on_write(mut callback: impl FnMut(Option<String>, Option<String>) + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "storage", move |event| {
        let Some(event) = event.dyn_ref::<StorageEvent>() else { return };
        callback(event.key(), event.new_value());
    })
    .forget();
}
