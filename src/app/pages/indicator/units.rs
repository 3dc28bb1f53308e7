//! The indicator at the units below the plan's own: the latest value of each, where there is any.

use leptos::prelude::*;

use super::{Subject, with_subject};
use crate::app::{components::absent, store::Store};
use crate::views::indicator;

/// The section; nothing when no unit has a value.
#[component]
pub fn Units(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let language = store.screen.language();
        let words = language.indicator();
        let units = with_subject(store, subject, |subject| indicator::Units::of(subject, language))??;
        let rows = units.rows.into_iter().map(|(name, value)| {
            let (shown, until) = match value {
                Some((value, until)) => (view! { {value} }.into_any(), until),
                None => (absent(language).into_any(), String::new()),
            };
            view! { <tr><th scope="row">{name}</th><td class="num">{shown}</td><td>{until}</td></tr> }
        });
        let sums = units.sums.into_iter().map(|(name, value, note)| {
            view! { <tr><th scope="row">{name}</th><td class="num"><b>{value}</b></td><td>{note}</td></tr> }
        });
        let sums = sums.collect::<Vec<_>>();
        let sums = (!sums.is_empty()).then(|| view! { <tfoot>{sums}</tfoot> });
        Some(view! {
            <section class="block" aria-labelledby="by-unit">
                <header>
                    <h2 id="by-unit">{words.units}</h2>
                    {units.named.map(|named| view! { <p class="note">{named}</p> })}
                </header>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="by-unit">
                    <table>
                        <thead>
                            <tr><th scope="col">{words.unit}</th><th scope="col" class="num">{words.latest}</th><th scope="col">{words.period}</th></tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                        {sums}
                    </table>
                </div>
            </section>
        })
    };
    view! { {table} }
}
