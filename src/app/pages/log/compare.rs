//! Two moments side by side: which cells show something else, from what to what.

use leptos::prelude::*;

use super::{
    entries::page_of,
    moment::{MomentForm, Place, read},
};
use crate::app::{
    route::{Asked, Page},
    store::Store,
};
use crate::views::compare::{Comparison, Row};

/// How many cells are listed at first, and how many more each time.
const PORTION: usize = 100;

/// The page.
#[component]
pub fn ComparePage() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let moments = Memo::new(move |_| {
        let route = store.screen.route();
        read(route.asked(Asked::From)).map(|earlier| (earlier, read(route.asked(Asked::Until))))
    });
    let result = move || match moments.get() {
        None => view! { <p>{words.compare_empty}</p> }.into_any(),
        Some(moments) => {
            let found = Memo::new(move |_| {
                store
                    .document
                    .ledger(|ledger| Comparison::of(ledger, moments, store.document.clock(), store.screen.language()))
            });
            let shown = move || {
                if found.with(Option::is_none) {
                    return view! { <p class="error">{words.wrong_order}</p> }.into_any();
                }
                view! { <Differences found=Signal::derive(move || found.get().unwrap_or_default()) /> }.into_any()
            };
            view! { {shown} }.into_any()
        }
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <nav class="crumbs" aria-label=store.screen.language().indicator().place><ol><li><a href=move || store.screen.link(Page::Log)>{store.screen.language().frame().log}</a></li></ol></nav>
                    <h1>{words.compare}</h1>
                    <p>{words.compare_about}</p>
                </div>
            </header>
            <MomentForm id="compare-earlier" place=Place::Compare />
            {result}
        </div>
    }
}

#[component]
fn Differences(found: Signal<Comparison>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let portion = RwSignal::new(PORTION);
    let all = move || found.with(|found| found.changes.len());
    let counts = move || {
        let counts = found.with(|found| found.counts);
        let counts = counts.into_iter().map(|(count, name)| view! { <li><b>{count}</b>" "<span>{name}</span></li> });
        counts.collect_view()
    };
    let rows = move || {
        let language = store.screen.language();
        let rows: Vec<Row> = store.document.plan(|plan| {
            found.with(|found| {
                found.changes.iter().take(portion.get()).map(|change| Row::of(change, plan, language)).collect()
            })
        });
        let rows = rows.into_iter().map(|Row { page, cell, before, after }| {
            let cell = match page {
                Some(page) => view! { <a href=store.screen.link(page_of(page))>{cell}</a> }.into_any(),
                None => view! { {cell} }.into_any(),
            };
            view! { <tr><th scope="row">{cell}</th><td>{before}</td><td><b>{after}</b></td></tr> }
        });
        rows.collect_view()
    };
    view! {
        <section class="block" aria-labelledby="differences">
            <header>
                <h2 id="differences">{move || found.with(|found| found.heading.clone())}</h2>
                <p class="note" role="status">{move || found.with(|found| found.summary.clone())}</p>
            </header>
            <Show when=move || { all() > 0 }>
                <ul class="diff-counts">{counts}</ul>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="differences">
                    <table class="wordy compare">
                        <thead>
                            <tr>
                                <th scope="col">{words.cell}</th>
                                <th scope="col">{words.before}</th>
                                <th scope="col">{words.after}</th>
                            </tr>
                        </thead>
                        <tbody>{rows}</tbody>
                    </table>
                </div>
                <Show when=move || { portion.get() < all() }>
                    <p class="actions">
                        <button on:click=move |_| portion.update(|portion| *portion += PORTION)>
                            {move || (words.more)(PORTION.min(all() - portion.get().min(all())))}
                        </button>
                    </p>
                </Show>
            </Show>
        </section>
    }
}
