//! About the app: what it is, how to install it, whose software it brings along.

use leptos::prelude::*;

use crate::app::{
    screen::{self, Installation, Software},
    store::Store,
};

#[component]
pub fn AboutSection() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().settings();
    view! {
        <section class="block" aria-labelledby="about">
            <header><h2 id="about">{words().about}</h2></header>
            <p>{words().about_text}</p>
            <p class="note">{move || format!("{} {}", store.screen.language().frame().product, env!("CARGO_PKG_VERSION"))}</p>
            <h3>{words().install}</h3>
            <Install />
            <Licences />
        </section>
    }
}

/// The browser's own offer where it makes one, else how it is done there.
#[component]
fn Install() -> impl IntoView {
    let store = Store::here();
    move || {
        let words = store.screen.language().settings();
        let how = match store.screen.installation() {
            Installation::Offered => {
                return view! {
                    <p>{words.install_why}</p>
                    <p class="actions"><button on:click=move |_| store.screen.install()>{words.install}</button></p>
                }
                .into_any();
            }
            Installation::Here => words.installed,
            Installation::AddressBar => words.install_address_bar,
            Installation::Menu => words.install_menu,
            Installation::HomeScreen => words.install_home_screen,
            Installation::Dock => words.install_dock,
            Installation::OtherBrowser => words.install_other_browser,
            Installation::Never => words.install_never,
        };
        view! { <p>{how}</p> }.into_any()
    }
}

/// Software of others, fetched when somebody asks.
#[component]
fn Licences() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().settings();
    let list = RwSignal::new(None::<Result<Vec<Software>, String>>);
    let fetch = move |_| {
        if list.with_untracked(|list| !matches!(list, Some(Ok(_)))) {
            screen::fetch_licences(store.screen.language(), move |fetched| list.set(Some(fetched)));
        }
    };
    view! {
        <details on:toggle=fetch>
            <summary>{words().licences}</summary>
            <p class="note"><a href="licences.txt" target="_blank">{words().licence_texts}</a></p>
            {move || match list.get() {
                None => view! { <p class="note" role="status">{store.screen.language().frame().loading}</p> }.into_any(),
                Some(Err(reason)) => view! { <p role="alert">{reason}</p> }.into_any(),
                Some(Ok(list)) => view! {
                    <ul class="licences">
                        {list.into_iter().map(|one| view! { <li>{one.name}" "{one.version}<span class="note">" "{one.licence}</span></li> }).collect_view()}
                    </ul>
                }.into_any(),
            }}
        </details>
    }
}
