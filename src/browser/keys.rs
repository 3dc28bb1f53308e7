//! Keys pressed anywhere on the page.

use gloo_events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast as _;
use web_sys::{HtmlElement, KeyboardEvent};

/// A key with its modifiers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Press {
    /// The key, as the browser names it.
    pub key: String,
    /// Control, or Command on a Mac.
    pub command: bool,
    /// Shift.
    pub shift: bool,
    /// Whether it was pressed in a field that takes text, where letters belong to the text.
    pub in_text: bool,
}

/// Calls back for every key; the callback says whether it used the key, which is then kept from the browser.
pub fn on_press(mut callback: impl FnMut(Press) -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new_with_options(&window, "keydown", EventListenerOptions::enable_prevent_default(), move |event| {
        let Some(event) = event.dyn_ref::<KeyboardEvent>() else { return };
        let target = event.target().and_then(|target| target.dyn_into::<HtmlElement>().ok());
        let in_text = target.is_some_and(|element| {
            element.is_content_editable() || matches!(element.tag_name().as_str(), "INPUT" | "TEXTAREA" | "SELECT")
        });
        let press = Press {
            key: event.key(),
            command: event.ctrl_key() || event.meta_key(),
            shift: event.shift_key(),
            in_text,
        };
        if callback(press) {
            event.prevent_default();
        }
    })
    .forget();
}
