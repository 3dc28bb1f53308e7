//! The indicator at the units below the plan's own: the latest value of each, where there is any.

use leptos::prelude::*;

use super::Subject;
use crate::app::{components::absent, store::Store};
use crate::assess::{named_units, roll_up, to_date};
use crate::text::{Term as _, figure_with_unit, number_with_unit, short_to_date, unit_name};

/// The section; nothing when no unit has a value.
#[component]
pub fn Units(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, root) = (store.screen.language(), store.document.unit());
        let words = language.indicator();
        let rows: Vec<_> = store.document.plan(|plan| {
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
        let rolled = store.document.plan(|plan| roll_up(plan, &code, &indicator, &root, assessment.report));
        let together = rolled.map(|rolled| {
            let judging = language.judging();
            let reported = (judging.reported_of)(rolled.reported(), rolled.units.len());
            let state = if rolled.is_complete() { reported } else { format!("{reported}, {}", judging.incomplete) };
            let say = |value| number_with_unit(value, &indicator, language);
            let shown = rolled.figure.as_ref().map(|figure| figure_with_unit(figure, &indicator, language));
            let own = rolled.own.as_ref().map(|own| figure_with_unit(&own.figure, &indicator, language));
            let difference = rolled.difference.filter(|difference| !difference.is_zero()).map(say);
            let row = |name: &'static str, value: Option<String>, note: String| {
                value.map(|value| view! { <tr><th scope="row">{name}</th><td class="num"><b>{value}</b></td><td>{note}</td></tr> })
            };
            view! {
                <tfoot>
                    {row(rolled.by.term(language), shown, state)}
                    {row(judging.own, own, String::new())}
                    {row(judging.difference, difference, String::new())}
                </tfoot>
            }
        });
        let named = store.document.plan(|plan| named_units(plan, &code, &root, assessment.report));
        let named = (!named.is_empty()).then(|| {
            let meets = named.iter().filter(|unit| unit.meets()).count();
            let recognised = named.iter().filter(|unit| unit.recognised_on.is_some()).count();
            view! { <p class="note">{(language.judging().named)(meets, recognised, named.len())}</p> }
        });
        Some(view! {
            <section class="block" aria-labelledby="by-unit">
                <header><h2 id="by-unit">{words.units}</h2>{named}</header>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="by-unit">
                    <table>
                        <thead>
                            <tr><th scope="col">{words.unit}</th><th scope="col" class="num">{words.latest}</th><th scope="col">{words.period}</th></tr>
                        </thead>
                        <tbody>{rows.collect_view()}</tbody>
                        {together}
                    </table>
                </div>
            </section>
        })
    };
    view! { {table} }
}
