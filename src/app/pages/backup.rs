//! Copies outside of the browser: which file is the last that is known to exist, and the folder for copies.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    store::{Access, CopyFolder, Store},
};
use crate::ledger::Ledger;
use crate::plan::{DateTime, Utc};
use crate::text::{date_time, days_ago};

/// The last file that is known to exist, and the last download where it is newer.
#[component]
pub fn LastSaved() -> impl IntoView {
    let store = Store::here();
    store.begin_copies();
    let lines = move || {
        let language = store.language();
        let words = language.backup();
        let days = |at: DateTime<Utc>| {
            days_ago(usize::try_from((store.now() - at).num_days().max(0)).unwrap_or_default(), language)
        };
        let moment = |at: DateTime<Utc>| date_time(store.local_time(at), language);
        let copy = store.copy();
        let download = store.last_file().filter(|(file, _)| copy.as_ref().is_none_or(|(copy, _)| copy.at < file.at));
        let mut lines = Vec::new();
        if copy.is_none() && download.is_none() {
            lines.push(((words.none)(store.ledger(Ledger::len)), String::new()));
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
    view! { {lines} }
}

/// An input for a file that was saved, to see whether it is there.
#[component]
pub fn CheckSaved() -> impl IntoView {
    let store = Store::here();
    let words = store.language().backup();
    view! {
        <label class="button">
            {icon(Icon::Check)}{words.check}
            <input type="file" class="visually-hidden" accept=".json,application/json" on:change=move |event: ev::Event| store.check_saved_file(&event) />
        </label>
    }
}

/// The folder for copies.
#[component]
pub fn Copies() -> impl IntoView {
    let store = Store::here();
    store.begin_copies();
    let words = store.language().backup();
    let choose = move |name: &'static str, primary: bool| {
        let class = if primary { "primary" } else { "quiet" };
        view! { <button class=class on:click=move |_| store.choose_copy_folder()>{name}</button> }
    };
    let state = move || match store.copy_folder() {
        CopyFolder::Impossible => view! { <p>{words.impossible}</p> }.into_any(),
        CopyFolder::Unknown => ().into_any(),
        CopyFolder::None => view! { <p class="actions">{choose(words.choose, true)}</p> }.into_any(),
        CopyFolder::Chosen { name, access } => {
            let busy = move || store.is_copying().then_some("true");
            let write = match access {
                Access::Granted => {
                    view! { <button aria-disabled=busy on:click=move |_| store.make_copy()>{icon(Icon::DownArrow)}{words.copy_now}</button> }
                        .into_any()
                }
                Access::Asks | Access::Denied => {
                    view! { <button class="primary" on:click=move |_| store.allow_copy_folder()>{words.allow}</button> }
                        .into_any()
                }
            };
            let failure = move || {
                store
                    .copy_failure()
                    .map(|reason| view! { <p class="error-line" role="alert">{icon(Icon::Alert)}{reason}</p> })
            };
            view! {
                <p><b>{(words.folder)(&name)}</b></p>
                {failure}
                <p class="actions">
                    {write}
                    {choose(words.choose_other, false)}
                    <button class="quiet" on:click=move |_| store.leave_copy_folder()>{words.stop}</button>
                </p>
            }
            .into_any()
        }
    };
    view! {
        <section class="block" aria-labelledby="copies">
            <header><h2 id="copies">{words.heading}</h2></header>
            <p class="note">{words.about}</p>
            {state}
        </section>
    }
}
