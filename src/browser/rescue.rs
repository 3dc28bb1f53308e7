//! The last resort: when the program itself fails, the person still gets at what the browser keeps.

mod script {
    #![allow(missing_docs)]
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/rescue.js")]
    extern "C" {
        pub fn watch();
        pub fn show(fault: &str);
    }
}

/// Installs a hook that, on a fault of the program, shows the static rescue part of the page with a link to everything
/// that the browser keeps. From there on the program does nothing any more: the page helps itself.
pub fn install() {
    script::watch();
    std::panic::set_hook(Box::new(|fault| {
        console_error_panic_hook::hook(fault);
        script::show(&fault.to_string());
    }));
}
