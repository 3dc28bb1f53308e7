//! Where the indicator stands, and why: formula, inputs and sources.

use leptos::prelude::*;

use super::Subject;
use crate::app::{
    components::{Bullet, status_mark_saying},
    store::Store,
};
use crate::assess::inputs;
use crate::plan::{Decimal, Figure};
use crate::text::{
    Sum, against_target, bullet_in_words, facts, figure, flag_in_words, input_in_words, percent_beside_status,
    percent_of_target, period_to_date, short_to_date, status_in_words, sum, target_in_words, unit_of_measure,
};

/// The section.
#[component]
pub fn Standing(subject: Memo<Option<Subject>>) -> impl IntoView {
    view! {
        <section class="standing" aria-labelledby="standing">
            <Verdict subject=subject />
            <Why subject=subject />
        </section>
    }
}

#[component]
fn Verdict(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let verdict = move || {
        let Subject { indicator, assessment, .. } = subject.get()?;
        let language = store.screen.language();
        let words = language.indicator();
        let big = match &assessment.actual {
            None => {
                view! { <p class="big">{(words.nothing_reported)(&period_to_date(assessment.report, language))}</p> }
                    .into_any()
            }
            Some(actual) => {
                let unit = if actual.figure.low().is_some() && !matches!(actual.figure, Figure::Parts { .. }) {
                    unit_of_measure(&indicator, language)
                } else {
                    ""
                };
                let behind = (words.to_date)(unit, &short_to_date(actual.period, language));
                view! { <p class="big"><b>{figure(&actual.figure, language)}</b>" "<span class="unit">{behind}</span></p> }.into_any()
            }
        };
        let against = against_target(&assessment, &indicator, language);
        let in_percent = percent_of_target(&assessment, &indicator).is_some();
        let shares = assessment.target.as_ref().zip(against).map(|(target, against)| {
            let level = store.document.plan(|plan| {
                let level = plan.outline.levels.iter().find(|level| level.code == target.level);
                level.map(|level| language.either(&level.name, &level.name_en).to_owned())
            });
            let target = [Some(target_in_words(target, &indicator, language)), level];
            let target = target.into_iter().flatten().collect::<Vec<_>>().join(", ");
            let ratio = assessment.ratio.filter(|_| in_percent);
            let of_due = ratio.map(|ratio| {
                (words.of_due)(&percent_beside_status(ratio.saturating_mul(Decimal::ONE_HUNDRED), language))
            });
            let of_target = if in_percent { words.of_target } else { words.from_target };
            [Some(of_target(&against, &target)), of_due].into_iter().flatten().collect::<Vec<_>>().join("; ")
        });
        let due = assessment.due_percent().filter(|_| assessment.status.is_judged());
        let bullet = bullet_in_words(&assessment, &indicator, language).filter(|_| assessment.of_target.is_some());
        let bullet = bullet.map(|label| view! { <Bullet actual=assessment.of_target due=due label=label /> });
        let notes = assessment.flags.iter().map(|flag| view! { <p class="note">{flag_in_words(flag, language)}</p> });
        Some(view! {
            <div class="verdict">
                <h2 id="standing">{status_mark_saying(assessment.status, status_in_words(&assessment, &indicator, language).into())}</h2>
                {big}
                {shares.map(|shares| view! { <p>{shares}"."</p> })}
                {bullet}
                {notes.collect_view()}
            </div>
        })
    };
    view! { {verdict} }
}

#[component]
fn Why(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let why = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let language = store.screen.language();
        let (formula, facts) = store.document.plan(|plan| {
            (sum(&assessment, &plan.outline.bands, language), facts(&assessment, &indicator, plan, language))
        });
        let formula = formula.map(|Sum { above, below, ratio, limit }| {
            view! {
                <p class="formula">
                    <span class="frac"><span>{above}</span><span class="visually-hidden">" / "</span><span>{below}</span></span>
                    {format!(" = {ratio} ")}<span class="unit">{limit}</span>
                </p>
            }
        });
        let unit = store.document.unit();
        let inputs = store.document.ledger(|ledger| {
            let (plan, inputs) = (ledger.plan(), inputs(ledger, &code, &indicator, &unit, &assessment));
            let local = |at| store.document.clock().local(at);
            let say = |input| input_in_words(input, &assessment, &indicator, plan, local, language);
            inputs.iter().map(say).collect::<Vec<_>>()
        });
        let row = |(name, value): (String, String)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> };
        let inputs = (!inputs.is_empty()).then(|| {
            view! {
                <h4>{language.indicator().inputs}</h4>
                <dl class="facts">{inputs.into_iter().map(row).collect_view()}</dl>
            }
        });
        Some(view! {
            <div class="why-panel">
                <h3>{(language.indicator().why)(status_in_words(&assessment, &indicator, language))}</h3>
                {formula}
                <dl class="facts">{facts.into_iter().map(row).collect_view()}</dl>
                {inputs}
            </div>
        })
    };
    view! { {why} }
}
