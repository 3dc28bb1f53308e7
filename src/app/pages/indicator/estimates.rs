//! What the reporting unit expects of the year's end, apart from what has been done.

use leptos::prelude::*;

use super::{Subject, with_subject};
use crate::app::store::Store;
use crate::views::indicator;

/// The table; nothing when nothing was expected.
#[component]
pub fn Estimates(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let language = store.screen.language();
        let words = language.indicator();
        let rows = with_subject(store, subject, |subject| indicator::estimates(subject, language))?;
        if rows.is_empty() {
            return None;
        }
        let rows = rows.into_iter().map(|[made_at, value, source]| {
            view! { <tr><th scope="row">{made_at}</th><td class="num">{value}</td><td>{source}</td></tr> }
        });
        Some(view! {
            <h3 id="estimates">{words.estimates}</h3>
            <p class="note">{words.estimates_note}</p>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="estimates">
                <table>
                    <thead><tr><th scope="col">{words.made_at}</th><th scope="col" class="num">{words.value}</th><th scope="col">{words.source}</th></tr></thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        })
    };
    view! { {table} }
}
