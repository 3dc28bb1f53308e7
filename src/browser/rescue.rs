//! The last resort: when the program itself fails, the person still gets at what the browser keeps.

use web_sys::Element;

use super::home;

/// Installs a hook that, on a fault of the program, shows the static rescue part of the page with a link to everything
/// that local storage holds.
pub fn install() {
    std::panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        // A fault inside this function must not call it again.
        let _nothing_left_to_try = show(&fault.to_string());
    }));
}

fn show(fault: &str) -> Option<()> {
    let document = web_sys::window()?.document()?;
    let rescue = document.get_element_by_id("rescue")?;
    rescue.remove_attribute("hidden").ok()?;
    let part = |selector: &str| -> Option<Element> { rescue.query_selector(selector).ok().flatten() };
    if let Some(place) = part("[data-fault]") {
        place.set_text_content(Some(fault));
    }
    let lines: Vec<String> =
        home::raw_local("muctieu/").into_iter().map(|(key, text)| format!("{key}\t{text}")).collect();
    let raw = lines.join("\n");
    if let Some(link) = part("a[download]") {
        let encoded = String::from(js_sys::encode_uri_component(&raw));
        link.set_attribute("href", &format!("data:text/plain;charset=utf-8,{encoded}")).ok()?;
    }
    Some(())
}
