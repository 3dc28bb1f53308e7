//! What the browser is asked for by name: things that few visits need, and for which no visit is to fetch glue.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::{JsCast as _, JsValue};
use wasm_bindgen_futures::JsFuture;

/// What stands under a name, a step after the other; undefined where a step is missing.
pub(super) fn at(on: &JsValue, path: &[&str]) -> JsValue {
    let mut here = on.clone();
    for name in path {
        if here.is_undefined() || here.is_null() {
            return JsValue::UNDEFINED;
        }
        here = Reflect::get(&here, &JsValue::from_str(name)).unwrap_or(JsValue::UNDEFINED);
    }
    here
}

/// Whether something can be called under that name.
pub(super) fn can(on: &JsValue, name: &str) -> bool {
    at(on, &[name]).is_function()
}

/// Calls a method.
///
/// # Errors
/// What it throws, also when there is no such method.
pub(super) fn call(on: &JsValue, name: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    let method: Function = at(on, &[name]).dyn_into().map_err(|_| JsValue::from_str(name))?;
    method.apply(on, &given.iter().copied().cloned().collect::<Array>())
}

/// Calls a method and waits for what it promises.
///
/// # Errors
/// What it throws or refuses with.
pub(super) async fn ask(on: &JsValue, name: &str, given: &[&JsValue]) -> Result<JsValue, JsValue> {
    JsFuture::from(Promise::resolve(&call(on, name, given)?)).await
}

/// An object with these members.
pub(super) fn object(members: &[(&str, JsValue)]) -> JsValue {
    let object = js_sys::Object::new();
    for (name, value) in members {
        // A fresh object takes every member.
        let _set = Reflect::set(&object, &JsValue::from_str(name), value);
    }
    object.into()
}

/// The name of a failure, such as `NotAllowedError`, and what the browser says about it.
pub(super) fn failure(error: &JsValue) -> (String, String) {
    let text = |name| at(error, &[name]).as_string();
    (text("name").unwrap_or_default(), text("message").or_else(|| error.as_string()).unwrap_or_default())
}
