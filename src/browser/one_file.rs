//! The one-file edition: the whole app as a single page, alone or with a plan inside for people who only read.

use js_sys::Reflect;
use wasm_bindgen::JsValue;

use super::files::{self, FileFailure};

/// Identity of the element that holds the plan of a page for reading.
pub const PLAN_ID: &str = "muctieu-plan";

/// Where the one-file edition lies beside the page.
const FILE: &str = "muctieu.html";

/// The plan file that was put into this page, if it is a page for reading.
#[must_use]
pub fn plan_inside() -> Option<String> {
    let document = web_sys::window().and_then(|window| window.document())?;
    document.get_element_by_id(PLAN_ID)?.text_content()
}

/// The one-file edition as it was made: this very page, where it is one, else fetched.
///
/// # Errors
/// When it is not beside the page or the network fails.
pub async fn source() -> Result<String, FileFailure> {
    let own = || {
        let app = Reflect::get(&js_sys::global(), &JsValue::from_str("muctieu")).ok()?;
        Reflect::get(&app, &JsValue::from_str("source")).ok()?.as_string()
    };
    match own() {
        Some(source) => Ok(source),
        // A page that is not whole must not be handed on as if it were.
        None => String::from_utf8(files::fetch(FILE).await?).map_err(|error| FileFailure::new(&error.to_string())),
    }
}
