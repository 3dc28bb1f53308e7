//! The check of what is kept: every record of the open plan is read again in both places, and what cannot be read is told
//! apart from what can. Nothing is written or deleted.

use std::{collections::BTreeSet, sync::Arc};

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    keeping::Inspection,
    route::Page,
    store::Store,
};
use crate::exchange::record::{Holds, Key};
use crate::ledger::{Change, ChangeId, Gap, Ledger};
use crate::plan::{DateTime, Utc};
use crate::text::{author_in_words, date_time, number};

/// The page.
#[component]
pub fn InspectionPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().inspection();
    let found = RwSignal::new(None::<Arc<Inspection>>);
    let kept = !store.document.reading() || store.screen.then().is_some();
    if kept {
        store.keeping.inspect(move |inspection| {
            // The person may have gone elsewhere meanwhile.
            let _gone = found.try_set(Some(Arc::new(inspection)));
        });
    }
    let result = move || match found.get() {
        None if kept => view! { <p role="status">{words().reading}</p> }.into_any(),
        None => view! { <p>{words().not_kept}</p> }.into_any(),
        Some(found) => view! { <Found found=found /> }.into_any(),
    };
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{words().heading}</h1><p>{words().about}</p></div></header>
            {result}
        </div>
    }
}

#[component]
fn Found(found: Arc<Inspection>) -> impl IntoView {
    let (read, unread, gaps) = (Arc::clone(&found), Arc::clone(&found), found);
    view! {
        <Read found=read />
        <Unread found=unread />
        <Gaps found=gaps />
        <Next />
    }
}

/// What could be read, and how much of it each place has.
#[component]
fn Read(found: Arc<Inspection>) -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let words = language.inspection();
    let changes = || found.ledger.changes();
    let time = |at: DateTime<Utc>| date_time(store.document.clock().local(at), language);
    let extent = changes().map(|change| change.at).min().zip(changes().map(|change| change.at).max());
    let extent = extent.map_or_else(
        || words.nothing.to_owned(),
        |(from, to)| {
            let people: BTreeSet<_> = changes().map(|change| &change.by).collect();
            (words.extent)(changes().len(), people.len(), &time(from), &time(to))
        },
    );
    let unsaved = store
        .document
        .ledger_now(|open| open.changes().filter(|change| found.ledger.change(&change.id).is_none()).count());
    let unsaved =
        (unsaved > 0).then(|| view! { <p class="error-line">{icon(Icon::Alert)}{(words.unsaved)(unsaved)}</p> });
    view! {
        <section class="block" aria-labelledby="read">
            <header><h2 id="read">{words.read}</h2></header>
            <p role="status">{extent}</p>
            <p class="note">
                {found.in_local.map_or_else(|| words.no_local.to_owned(), words.in_local)}" "
                {found.in_journal.map_or_else(|| words.no_journal.to_owned(), words.in_journal)}
            </p>
            {unsaved}
        </section>
    }
}

/// The records that cannot be read: each with its size, what is wrong with it and which change it was.
#[component]
fn Unread(found: Arc<Inspection>) -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let words = language.inspection();
    let refused = found.refused.iter().map(|rejection| {
        view! { <p class="error-line">{icon(Icon::Alert)}{language.opening().rejection(rejection)}</p> }
    });
    let refused = refused.collect_view();
    let keys: BTreeSet<_> = found.damaged.iter().map(|(key, ..)| key).collect();
    if keys.is_empty() {
        return view! {
            <section class="block" aria-labelledby="unread">
                <header><h2 id="unread">{(words.unread)(0)}</h2></header>
                <p>{icon(Icon::Check)}" "{words.all_read}</p>
                {refused}
            </section>
        }
        .into_any();
    }
    let rows = found.damaged.iter().map(|(key, text, error)| {
        let what = match Key::read(key).map(|key| key.holds) {
            Some(Holds::Change(id)) => change_in_words(store, &found.ledger, &id),
            _ => words.many_changes.to_owned(),
        };
        let size = number(text.len().into(), language);
        view! {
            <tr>
                <th scope="row"><code>{key.clone()}</code></th>
                <td class="num">{(words.bytes)(&size)}</td>
                <td>{words.record_error(error)}</td>
                <td>{what}</td>
            </tr>
        }
    });
    view! {
        <section class="block" aria-labelledby="unread">
            <header><h2 id="unread">{(words.unread)(keys.len())}</h2><p class="note">{words.unread_note}</p></header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="unread">
                <table class="diff">
                    <thead>
                        <tr>
                            <th scope="col">{words.key}</th>
                            <th scope="col" class="num">{words.size}</th>
                            <th scope="col">{words.fault}</th>
                            <th scope="col">{words.what}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
            {refused}
        </section>
    }
    .into_any()
}

/// The change that stood under a key: its number, who wrote the others of that writer, and between which times.
fn change_in_words(store: Store, ledger: &Ledger, id: &ChangeId) -> String {
    let language = store.screen.language();
    let words = language.inspection();
    let others = || ledger.changes().filter(|change| change.id.replica == id.replica);
    let time = |change: &Change| date_time(store.document.clock().local(change.at), language);
    let before = others().filter(|change| change.id < *id).last().map(time);
    let after = others().find(|change| change.id > *id).map(time);
    let change = (words.one_change)(id.sequence, &writer(store, ledger, id.replica.as_str()));
    format!("{change}, {}", (words.made)(before.as_deref(), after.as_deref()))
}

/// Who a writer is, as far as the changes that are here tell; else its name.
fn writer(store: Store, ledger: &Ledger, replica: &str) -> String {
    let known = ledger.changes().find(|change| change.id.replica.as_str() == replica);
    known.map_or_else(
        || replica.to_owned(),
        |change| author_in_words(&change.by, ledger.plan(), store.screen.language()),
    )
}

/// The numbers that are missing, writer by writer.
#[component]
fn Gaps(found: Arc<Inspection>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().inspection();
    // A number whose record is there and damaged is named with the record.
    let mut elsewhere = found.elsewhere.clone();
    elsewhere.extend(found.damaged.iter().filter_map(|(key, ..)| match Key::read(key)?.holds {
        Holds::Change(id) => Some(id),
        Holds::Segment(_) => None,
    }));
    let mut gaps = found.ledger.gaps(&elsewhere);
    let mut lines = Vec::new();
    while let Some(replica) = gaps.first().map(|gap| gap.replica.clone()) {
        let (of_writer, rest): (Vec<Gap>, Vec<Gap>) = gaps.into_iter().partition(|gap| gap.replica == replica);
        gaps = rest;
        let numbers: Vec<String> = of_writer.iter().map(numbers).collect();
        let person = writer(store, &found.ledger, replica.as_str());
        lines.push((words.gap)(replica.as_str(), &person, &numbers.join(", ")));
    }
    let content = if lines.is_empty() {
        view! { <p>{icon(Icon::Check)}" "{words.no_gaps}</p> }.into_any()
    } else {
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        view! { <ul>{lines.collect_view()}</ul> }.into_any()
    };
    view! {
        <section class="block" aria-labelledby="gaps">
            <header><h2 id="gaps">{words.gaps}</h2><p class="note">{words.gaps_note}</p></header>
            {content}
        </section>
    }
}

fn numbers(gap: &Gap) -> String {
    if gap.first == gap.last { gap.first.to_string() } else { format!("{}–{}", gap.first, gap.last) }
}

#[component]
fn Next() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().inspection();
    let go = move |page: Page| move |_: ev::MouseEvent| store.screen.go_to_page(page.clone());
    view! {
        <section class="block" aria-labelledby="next">
            <header><h2 id="next">{words.next}</h2></header>
            <ol class="doors">
                <li><button class="door" on:click=move |_| store.keeping.save_all_raw()><b>{words.save_raw}</b>" "<span>{words.save_raw_hint}</span></button></li>
                <li><button class="door" on:click=go(Page::Share)><b>{words.open_file}</b>" "<span>{words.open_file_hint}</span></button></li>
                <li><button class="door" on:click=go(Page::Overview)><b>{words.go_on}</b>" "<span>{words.go_on_hint}</span></button></li>
            </ol>
        </section>
    }
}
