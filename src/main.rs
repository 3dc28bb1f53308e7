//! Entry point: mounts the app in a browser; natively the same core is a command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::*;
    console_error_panic_hook::set_once();
    mount_to_body(|| view! { <main>"muctieu"</main> });
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {}
