//! Copies outside of the browser: which file is the last that is known to exist, and the folder for copies.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    keeping::{Access, CopyFolder},
    store::Store,
};
use crate::ledger::Ledger;
use crate::plan::{DateTime, Utc};
use crate::text::{date_time, days_ago};

/// The last file that is known to exist, and the last download where it is newer.
#[component]
pub fn LastSaved() -> impl IntoView {
    let store = Store::here();
    store.keeping.copies.begin();
    let lines = move || {
        let language = store.screen.language();
        let words = language.backup();
        let days = |at: DateTime<Utc>| days_ago(store.document.days_since(at), language);
        let moment = |at: DateTime<Utc>| date_time(store.document.clock().local(at), language);
        let copy = store.keeping.copies.last();
        let download =
            store.keeping.last_file().filter(|(file, _)| copy.as_ref().is_none_or(|(copy, _)| copy.at < file.at));
        let mut lines = Vec::new();
        if copy.is_none() && download.is_none() {
            lines.push(((words.none)(store.document.ledger(Ledger::len)), String::new()));
        }
        lines.extend(copy.map(|(copy, since)| {
            let place = if copy.folder.is_empty() {
                (words.shown)(&copy.file, &moment(copy.at))
            } else {
                (words.place)(&copy.file, &copy.folder, &moment(copy.at))
            };
            ((words.saved)(&days(copy.at), since), place)
        }));
        lines.extend(download.map(|(file, since)| ((words.downloaded)(&days(file.at), since), String::new())));
        let lines = lines.into_iter().map(|(line, place)| {
            view! { <p>{line}</p> {(!place.is_empty()).then(|| view! { <p class="note">{place}</p> })} }
        });
        lines.collect_view()
    };
    view! { <div class="edits">{lines}</div> }
}

/// An input for a file that was saved, to see whether it is there.
#[component]
pub fn CheckSaved() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().backup();
    view! {
        <label class="button edits">
            {icon(Icon::Check)}{words.check}
            <input type="file" class="visually-hidden" accept=".json,application/json" on:change=move |event: ev::Event| store.keeping.copies.check_shown_file(&event) />
        </label>
    }
}

/// The folder for copies.
#[component]
pub fn Copies() -> impl IntoView {
    let store = Store::here();
    store.keeping.copies.begin();
    let words = store.screen.language().backup();
    let choose = move |name: &'static str, primary: bool| {
        let class = if primary { "primary" } else { "quiet" };
        view! { <button class=class on:click=move |_| store.keeping.copies.choose_folder()>{name}</button> }
    };
    let state = move || match store.keeping.copies.folder() {
        CopyFolder::Impossible => view! { <p>{words.impossible}</p> }.into_any(),
        CopyFolder::Unknown => ().into_any(),
        CopyFolder::None => view! { <p class="actions">{choose(words.choose, true)}</p> }.into_any(),
        CopyFolder::Chosen { name, access } => {
            let busy = move || store.keeping.copies.is_copying().then_some("true");
            let write = match access {
                Access::Granted => {
                    view! { <button aria-disabled=busy on:click=move |_| store.keeping.copies.make()>{icon(Icon::DownArrow)}{words.copy_now}</button> }
                        .into_any()
                }
                Access::Asks | Access::Denied => {
                    view! { <button class="primary" on:click=move |_| store.keeping.copies.allow_folder()>{words.allow}</button> }
                        .into_any()
                }
            };
            let failure = move || {
                store
                    .keeping
                    .copies
                    .failure()
                    .map(|reason| view! { <p class="error-line" role="alert">{icon(Icon::Alert)}{reason}</p> })
            };
            view! {
                <p><b>{(words.folder)(&name)}</b></p>
                {failure}
                <p class="actions">
                    {write}
                    {choose(words.choose_other, false)}
                    <button class="quiet" on:click=move |_| store.keeping.copies.leave_folder()>{words.stop}</button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="block edits" aria-labelledby="copies">
            <header><h2 id="copies">{words.heading}</h2></header>
            <p class="note">{words.about}</p>
            {state}
        </section>
    }
}
