//! One button that counts: a page of the app's framework with nothing in it.

use leptos::prelude::*;

fn main() {
    mount_to_body(|| {
        let count = RwSignal::new(0);
        view! { <button on:click=move |_| *count.write() += 1>{count}</button> }
    });
}
