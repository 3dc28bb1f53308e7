//! The page for an address that leads nowhere.

use leptos::prelude::*;

use crate::app::{route::Page, store::Store};

/// Says that there is no such page, and where to go on.
#[component]
pub fn UnknownPage() -> impl IntoView {
    let store = Store::here();
    view! {
        <div class="page">
            <div class="empty">
                <h1>{store.screen.language().frame().page_unknown}</h1>
                <p class="actions"><a class="button" href=move || store.screen.link(Page::Overview)>{store.screen.language().frame().overview}</a></p>
            </div>
        </div>
    }
}
