//! The address bar.

use gloo_events::EventListener;

/// The fragment of the address, with its `#`.
#[must_use]
pub fn fragment() -> String {
    web_sys::window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// Goes to a fragment, as a link would: the browser's way back leads here again.
pub fn go_to(fragment: &str) {
    if let Some(window) = web_sys::window() {
        // A browser refuses only addresses that are too long; the page then stays where it is.
        let _refused = window.location().set_hash(fragment);
    }
}

/// Shows another fragment in place of this one, without a step to go back to and without an event.
pub fn replace(fragment: &str) {
    let history = web_sys::window().and_then(|window| window.history().ok());
    if let Some(history) = history {
        let _refused = history.replace_state_with_url(&wasm_bindgen::JsValue::NULL, "", Some(fragment));
    }
}

/// Calls back whenever the fragment has changed, for as long as the page lives.
pub fn on_change(mut callback: impl FnMut() + 'static) {
    if let Some(window) = web_sys::window() {
        EventListener::new(&window, "hashchange", move |_| callback()).forget();
    }
}
