//! What the reporting unit expects of the year's end, apart from what has been done.

use leptos::prelude::*;

use super::Subject;
use crate::app::store::Store;
use crate::text::{figure_with_unit, short_to_date};

/// The table; nothing when nothing was expected.
#[component]
pub fn Estimates(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, unit) = (store.screen.language(), store.document.unit());
        let words = language.indicator();
        let rows: Vec<_> = store.document.plan(|plan| {
            plan.estimates_of(&code, &unit, assessment.report.year())
                .map(|(period, estimate)| (period, estimate.clone()))
                .collect()
        });
        if rows.is_empty() {
            return None;
        }
        let rows = rows.into_iter().map(|(period, estimate)| {
            let source = [estimate.source, estimate.written];
            let source = source.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            view! {
                <tr>
                    <th scope="row">{short_to_date(period, language)}</th>
                    <td class="num">{figure_with_unit(&estimate.figure, &indicator, language)}</td>
                    <td>{source}</td>
                </tr>
            }
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
