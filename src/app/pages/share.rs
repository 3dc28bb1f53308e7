//! Chia sẻ: files out and in, what merging would do before it is done, and conflicts side by side.

mod apart;
mod conflicts;
mod merging;
mod sealed;
mod unit_file;

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    pages::backup::{CheckSaved, Copies, LastSaved},
    store::Store,
};
use crate::views::share::unreadable;
use apart::Apart;
use conflicts::Conflicts;
use merging::Merging;
use unit_file::UnitFile;

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{store.screen.language().frame().share}</h1><p>{words().about}</p></div></header>
            <IncomingFiles />
            <div class="columns">
                <SaveFile />
                <OpenFiles />
                <Copies />
                <UnitFile />
                <SavePage />
                <sealed::SaveSealed />
            </div>
            <Conflicts />
            <Unreadable />
        </div>
    }
}

#[component]
fn SaveFile() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    view! {
        <section class="block" aria-labelledby="out">
            <header><h2 id="out">{words().out}</h2></header>
            <LastSaved />
            <p>{move || (words().holds)(store.document.ledger(crate::ledger::Ledger::len))}</p>
            <p class="note edits">{words().no_backup}</p>
            <super::keeping::SevenDays />
            <p class="actions"><button class="primary" on:click=move |_| store.keeping.save_file()>{icon(Icon::DownArrow)}{words().save_file}</button><CheckSaved /></p>
            <p class="note edits">{store.screen.language().backup().check_about}</p>
        </section>
    }
}

#[component]
fn SavePage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    view! {
        <section class="block" aria-labelledby="page">
            <header><h2 id="page">{words().page}</h2></header>
            <p>{words().page_about}</p>
            <p class="actions">
                <button on:click=move |_| store.keeping.save_page(true)>{icon(Icon::File)}{words().save_page}</button>
                <button class="quiet" on:click=move |_| store.keeping.save_page(false)>{words().save_app}</button>
            </p>
        </section>
    }
}

#[component]
fn OpenFiles() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    view! {
        <section class="block edits" aria-labelledby="open">
            <header><h2 id="open">{words().open}</h2></header>
            <label class="drop">
                {icon(Icon::File)}
                <span><b>{words().drop}</b></span>
                " "
                <span class="note">{words().drop_note}</span>
                <input type="file" class="visually-hidden" accept=".json,application/json" multiple on:change=move |event: ev::Event| store.arrivals.take_from_input(&event) />
            </label>
        </section>
    }
}

/// Files that were given and wait for a decision; those that were dropped on the page are looked at here.
#[component]
pub fn IncomingFiles() -> impl IntoView {
    let store = Store::here();
    Effect::new(move |_| store.arrivals.look_at_given());
    view! {
        <sealed::OpenSealed />
        <Merging />
        <Apart />
    }
}

#[component]
fn Unreadable() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    let cells = Memo::new(move |_| store.document.ledger(|ledger| unreadable(ledger, store.screen.language())));
    view! {
        <Show when=move || !cells.with(Vec::is_empty)>
            <section class="block" aria-labelledby="unreadable">
                <header><h2 id="unreadable">{words().unreadable}</h2></header>
                <p class="note">{words().unreadable_note}</p>
                <ul class="plain">
                    {move || cells.get().into_iter().map(|(cell, reason)| view! { <li>{cell}" "<span class="code" lang="en">{reason}</span></li> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
