//! The page around the app: its root element, its title, focus.

use js_sys::Reflect;
use wasm_bindgen::{JsCast as _, prelude::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Document, HtmlElement};

use super::by_name;

mod script {
    #![allow(missing_docs)]
    use js_sys::Function;
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/typed.js")]
    extern "C" {
        #[wasm_bindgen(js_name = keepTyped)]
        pub fn keep_typed() -> Function;
    }

    #[wasm_bindgen(module = "/src/browser/texts.js")]
    extern "C" {
        #[wasm_bindgen(js_name = onTextsReplaced)]
        pub fn on_texts_replaced(callback: JsValue);
    }
}

/// Calls back once, as soon as something other than the app has replaced text nodes of the page, as translators do.
pub fn on_texts_replaced(callback: impl FnOnce() + 'static) {
    script::on_texts_replaced(Closure::once_into_js(callback));
}

/// Takes what is typed into forms; the result puts it back once they are drawn anew.
pub fn keep_typed() -> impl FnOnce() {
    let put_back = script::keep_typed();
    move || {
        // It has no way to fail that the person could mend.
        let _put_back = put_back.call0(&wasm_bindgen::JsValue::NULL);
    }
}

fn document() -> Option<Document> {
    web_sys::window().and_then(|window| window.document())
}

/// Sets an attribute of the root element; an empty value takes it away.
pub fn set_root_attribute(name: &str, value: &str) {
    let Some(root) = document().and_then(|document| document.document_element()) else { return };
    let _refused = if value.is_empty() { root.remove_attribute(name) } else { root.set_attribute(name, value) };
}

/// Opens the page anew.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _refused = window.location().reload();
    }
}

/// What tells this version of the app from every other: the name of its program. None where it has none of its own.
#[must_use]
pub fn version() -> Option<String> {
    document()?.query_selector("link[type='application/wasm']").ok()??.get_attribute("href")
}

/// Sets the title of the window.
pub fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Moves focus to the element with that identity, and says whether it is there.
// Most callers know that it is.
#[allow(clippy::must_use_candidate)]
pub fn focus(id: &str) -> bool {
    let element = document().and_then(|document| document.get_element_by_id(id));
    let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) else { return false };
    let _refused = element.focus();
    true
}

/// The identity of the element that has focus, if it has one.
#[must_use]
pub fn focused() -> Option<String> {
    document()?.active_element().map(|element| element.id()).filter(|id| !id.is_empty())
}

/// Scrolls to the top, as a new page is expected to begin there.
pub fn scroll_to_top() {
    if let Some(window) = web_sys::window() {
        window.scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// Whether this browser tells when it has nothing better to do.
#[must_use]
pub fn tells_when_idle() -> bool {
    Reflect::has(&js_sys::global(), &"requestIdleCallback".into()).unwrap_or(false)
}

/// Asks the browser to keep what this page stores even when space runs short. It may say no without harm.
pub fn ask_to_persist() {
    if let Some(window) = web_sys::window() {
        let _answer_does_not_matter = window.navigator().storage().persist();
    }
}

/// Whether the browser has agreed to keep what this page stores; none where it does not say. `ask` asks it to.
pub async fn persisted(ask: bool) -> Option<bool> {
    let storage = web_sys::window()?.navigator().storage();
    let answer = if ask { storage.persist() } else { storage.persisted() };
    JsFuture::from(answer.ok()?).await.ok()?.as_bool()
}

/// Calls back whenever the page is put out of sight: another tab or window, or the end.
pub fn on_hide(mut callback: impl FnMut() + 'static) {
    let Some(document) = document() else { return };
    let page = document.clone();
    gloo_events::EventListener::new(&document, "visibilitychange", move |_| {
        if by_name::at(&page, &["hidden"]).is_truthy() {
            callback();
        }
    })
    .forget();
}

/// Asks before the window closes while something is unsaved.
pub fn warn_before_leaving(unsaved: impl Fn() -> bool + 'static) {
    let Some(window) = web_sys::window() else { return };
    gloo_events::EventListener::new_with_options(
        &window,
        "beforeunload",
        gloo_events::EventListenerOptions::enable_prevent_default(),
        move |event| {
            if unsaved() {
                event.prevent_default();
            }
        },
    )
    .forget();
}
