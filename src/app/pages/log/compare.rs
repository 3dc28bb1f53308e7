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
use crate::ledger::CellChange;
use crate::text::{cell_in_full, date_time, value_in_words};

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
        Some((earlier, Some(later))) if later <= earlier => {
            view! { <p class="error">{words.wrong_order}</p> }.into_any()
        }
        Some((earlier, later)) => {
            let found = Memo::new(move |_| {
                store.document.ledger(|ledger| match later {
                    Some(later) => ledger.changes_between(earlier, later),
                    None => ledger.changes_since(earlier),
                })
            });
            let said = move |at| date_time(store.document.local_time(at), store.screen.language());
            let heading = (words.between)(&said(earlier), &later.map_or_else(|| words.now.to_owned(), said));
            view! { <Differences heading=heading found=found /> }.into_any()
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
fn Differences(heading: String, found: Memo<Vec<CellChange>>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let portion = RwSignal::new(PORTION);
    let all = move || found.with(Vec::len);
    let counts = move || {
        let of = |test: fn(&CellChange) -> bool| found.with(|found| found.iter().filter(|change| test(change)).count());
        let counts = [
            (of(|change| change.before.is_none()), words.added),
            (of(|change| change.before.is_some() && change.after.is_some()), words.changed),
            (of(|change| change.after.is_none()), words.cleared),
        ];
        let counts = counts.into_iter().map(|(count, name)| view! { <li><b>{count}</b>" "<span>{name}</span></li> });
        counts.collect_view()
    };
    let rows = move || {
        let language = store.screen.language();
        let route = store.screen.route();
        let rows = found.with(|found| found.iter().take(portion.get()).cloned().collect::<Vec<_>>());
        store.document.plan(|plan| {
            let rows = rows.into_iter().map(|CellChange { cell, before, after }| {
                let what = cell_in_full(&cell, plan, language);
                let what = match page_of(&cell, plan) {
                    Some(page) => view! { <a href=route.beside(page).to_string()>{what}</a> }.into_any(),
                    None => view! { {what} }.into_any(),
                };
                let value = |value: Option<crate::plan::Json>| value_in_words(&cell, value.as_ref(), plan, language);
                view! {
                    <tr>
                        <th scope="row">{what}</th>
                        <td>{value(before)}</td>
                        <td><b>{value(after)}</b></td>
                    </tr>
                }
            });
            rows.collect::<Vec<_>>()
        })
    };
    view! {
        <section class="block" aria-labelledby="differences">
            <header>
                <h2 id="differences">{heading}</h2>
                <p class="note" role="status">{move || if all() == 0 { words.same.to_owned() } else { (words.differ)(all()) }}</p>
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
