//! What the indicator is, and the tasks that serve it.

use leptos::prelude::*;

use super::Subject;
use crate::app::{route::Page, store::Store};
use crate::assess::task_status;
use crate::plan::{Evidence, RollUp};
use crate::text::{Term as _, date, days_left, figure_with_unit, lead, task_title};

/// Tasks that serve the indicator.
#[component]
pub fn Tasks(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let list = move || {
        let Subject { code, .. } = subject.get()?;
        let (language, day) = (store.screen.language(), store.document.today());
        let rows: Vec<_> = store.document.plan(|plan| {
            let tasks = plan.live_tasks().into_iter().filter(|(_, task)| task.indicators.contains(&code));
            tasks
                .map(|(task_code, task)| {
                    let state = task_status(task, day);
                    let left = if state.status.is_done() {
                        Some(state.status.term(language).to_owned())
                    } else {
                        state.days_left.map(|days| days_left(days, language))
                    };
                    let who = lead(plan, &task.lead, &task.lead_text, language);
                    let who = if who.is_empty() { language.overview().nobody.to_owned() } else { who };
                    view! {
                        <li>
                            <p class="due"><b>{left}</b><span>{task.due.map_or_else(|| task.due_text.clone(), |due| date(due, language))}</span></p>
                            <div>
                                <a class="name" href=store.screen.link(Page::EditTask(Some(task_code.clone())))>
                                    {format!("{}. {}", task.number, task_title(task, language))}
                                </a>
                                <p class="who">{who}</p>
                            </div>
                        </li>
                    }
                })
                .collect()
        });
        let none = rows.is_empty().then(|| view! { <p class="note">{language.indicator().no_tasks}</p> });
        Some(view! { {none}<ul class="due-list">{rows}</ul> })
    };
    view! {
        <section class="block" aria-labelledby="linked">
            <header><h2 id="linked">{store.screen.language().indicator().tasks}</h2></header>
            {list}
        </section>
    }
}

/// Its attributes.
#[component]
pub fn About(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let facts = move || {
        let Subject { indicator, .. } = subject.get()?;
        let language = store.screen.language();
        let words = language.indicator();
        let baseline = indicator.baseline.as_ref().map(|baseline| {
            let derived =
                (indicator.baseline_evidence == Evidence::Derived).then(|| Evidence::Derived.term(language).to_owned());
            let parts = [
                Some(figure_with_unit(baseline, &indicator, language)),
                derived,
                Some(indicator.baseline_note.clone()),
            ];
            parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        });
        let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let facts = [
            (words.measure, Some(indicator.measure.term(language).to_owned())),
            (words.direction, Some(indicator.direction.term(language).to_owned())),
            (words.entry, Some(indicator.entry.term(language).to_owned())),
            (words.frequency, Some(indicator.frequency.term(language).to_owned())),
            (words.path, Some(indicator.path.term(language).to_owned())),
            (words.roll_up, (indicator.roll_up != RollUp::None).then(|| indicator.roll_up.term(language).to_owned())),
            (words.baseline, baseline),
            (words.not_comparable, some(&indicator.not_comparable)),
            (words.note, some(&indicator.note)),
            (words.source, some(&indicator.source)),
        ];
        let facts = facts
            .into_iter()
            .filter_map(|(name, value)| value.map(|value| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }));
        Some(facts.collect_view())
    };
    view! {
        <section class="block" aria-labelledby="about">
            <header><h2 id="about">{store.screen.language().indicator().about}</h2></header>
            <dl class="facts">{facts}</dl>
        </section>
    }
}
