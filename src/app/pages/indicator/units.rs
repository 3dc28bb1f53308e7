//! The indicator at the units below the plan's own: the latest value of each, where there is any.

use leptos::prelude::*;

use super::Subject;
use crate::app::{components::absent, store::Store};
use crate::assess::to_date;
use crate::text::{figure_with_unit, short_to_date, unit_name};

/// The section; nothing when no unit has a value.
#[component]
pub fn Units(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, root) = (store.language(), store.unit());
        let words = language.indicator();
        let rows: Vec<_> = store.plan(|plan| {
            let units = plan.unit_tree().into_iter().filter(|(unit, _)| *unit != root);
            let values = units.map(|(unit, _)| {
                let value = to_date(plan, &code, &indicator, &unit, assessment.report);
                (
                    unit_name(plan, &unit, language),
                    plan.units.get(&unit).is_some_and(|unit| unit.kind.is_territory()),
                    value,
                )
            });
            values.collect()
        });
        if rows.iter().all(|(_, _, value)| value.is_none()) {
            return None;
        }
        // Territories without a value stay visible as such; departments report only what is theirs.
        let rows =
            rows.into_iter().filter(|(_, territory, value)| *territory || value.is_some()).map(|(name, _, value)| {
                let (shown, until) = match value {
                    Some(value) => (
                        view! { {figure_with_unit(&value.figure, &indicator, language)} }.into_any(),
                        short_to_date(value.period, language),
                    ),
                    None => (absent(language).into_any(), String::new()),
                };
                view! { <tr><th scope="row">{name}</th><td class="num">{shown}</td><td>{until}</td></tr> }
            });
        Some(view! {
            <section class="block" aria-labelledby="by-unit">
                <header><h2 id="by-unit">{words.units}</h2></header>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="by-unit">
                    <table>
                        <thead>
                            <tr><th scope="col">{words.unit}</th><th scope="col" class="num">{words.latest}</th><th scope="col">{words.period}</th></tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            </section>
        })
    };
    view! { {table} }
}
