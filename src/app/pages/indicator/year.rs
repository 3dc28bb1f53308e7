//! The verdict on the year: what the rules say, what a person has ruled, and how the report stood when it was handed in.

use leptos::{ev, prelude::*};

use super::Subject;
use crate::app::{
    components::{ChoiceField, TextField, status_mark_saying},
    screen,
    store::Store,
};
use crate::assess::{Assessment, YearVerdict, known, reported_by, ruling_key, year_verdict};
use crate::ledger::{Intent, Rejection};
use crate::plan::{ActualKey, Ruling, Verdict};
use crate::text::{Term as _, because, date, figure_with_unit, status_in_words, target_in_words};
use crate::views::choices::{term_choices, term_named, term_value};

/// What a person may rule.
const RULINGS: &[Verdict] = &[Verdict::Exceeded, Verdict::Met, Verdict::NotMet];

/// The section.
#[component]
pub fn Year(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let found = Memo::new(move |_| {
        let Subject { code, indicator, assessment } = subject.get()?;
        assessment.target.as_ref()?;
        let unit = store.document.unit();
        let found = store.document.plan(|plan| year_verdict(plan, &code, &indicator, &unit, assessment.report));
        Some(store.document.ledger(|ledger| found.ruled(ledger, &code, &unit)))
    });
    let ruling = RwSignal::new(false);
    let said = move || {
        let YearVerdict { suggestion, is_final, ruling, .. } = found.get()?;
        let language = store.screen.language();
        let verdict = suggestion.verdict.term(language);
        let suggested = if is_final { (words().by_rules)(verdict) } else { (words().if_it_ended)(verdict) };
        let ruled = ruling.map(|ruling| {
            let head = (words().ruled)(ruling.verdict.term(language));
            view! { <p><b>{head}</b></p><p class="note">{format!("{}: {}", words().reason, ruling.reason)}</p> }
        });
        Some(view! {
            {ruled}
            <p><b>{suggested}</b></p>
            <p class="note">{because(&suggestion, language)}"."</p>
        })
    };
    let key = move || {
        let code = subject.with_untracked(|subject| subject.as_ref().map(|subject| subject.code.clone()))?;
        let year = found.with_untracked(|found| found.as_ref().map(|found| found.year))?;
        ruling_key(&code, &store.document.unit(), year)
    };
    let withdraw = move |_| {
        let Some(key) = key() else { return };
        match store.document.dispatch(&Intent::Rule(key, None)) {
            Ok(_) | Err(Rejection::NothingToDo) => screen::focus_soon("rule"),
            Err(rejection) => store.screen.say_error(store.screen.language().opening().rejection(&rejection)),
        }
    };
    let is_ruled = move || found.with(|found| found.as_ref().is_some_and(|found| found.ruling.is_some()));
    view! {
        <Show when=move || found.with(Option::is_some)>
            <section class="block" aria-labelledby="year-verdict">
                <header><h2 id="year-verdict">{move || found.with(|found| found.as_ref().map(|found| (words().year)(found.year)))}</h2></header>
                {said}
                <Show
                    when=move || ruling.get()
                    fallback=move || view! {
                        <p class="actions edits">
                            <button id="rule" on:click=move |_| { ruling.set(true); screen::focus_soon("ruling-verdict"); }>{words().rule}</button>
                            <Show when=is_ruled><button class="quiet" on:click=withdraw>{words().withdraw}</button></Show>
                        </p>
                    }
                >
                    <RulingForm found=found key=key done=move || { ruling.set(false); screen::focus_soon("rule"); } />
                </Show>
                <Then subject=subject />
            </section>
        </Show>
    }
}

#[component]
fn RulingForm(
    found: Memo<Option<YearVerdict>>,
    key: impl Fn() -> Option<ActualKey> + Copy + Send + Sync + 'static,
    done: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let before = found.with_untracked(|found| found.as_ref().and_then(|found| found.ruling.clone()));
    let suggested = found.with_untracked(|found| found.as_ref().map(|found| found.suggestion.verdict));
    let first = before.as_ref().map(|ruling| ruling.verdict).or(suggested).unwrap_or(Verdict::Met);
    let verdict = RwSignal::new(term_value(RULINGS, &first));
    let reason = RwSignal::new(before.map(|ruling| ruling.reason).unwrap_or_default());
    let error = RwSignal::new(None::<String>);
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = store.screen.language();
        let written = reason.get_untracked().trim().to_owned();
        error.set(written.is_empty().then(|| language.frame().required.to_owned()));
        let (Some(key), Some(verdict), false) =
            (key(), term_named(RULINGS, &verdict.get_untracked()), written.is_empty())
        else {
            return;
        };
        let ruling = Ruling { verdict, reason: written, suggested };
        match store.document.dispatch(&Intent::Rule(key, Some(ruling))) {
            Ok(_) | Err(Rejection::NothingToDo) => {
                store.screen.say_done(language.judging().recorded.to_owned());
                done();
            }
            Err(rejection) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    view! {
        <form class="fields edits" novalidate on:submit=save>
            <ChoiceField id="ruling-verdict" label=words().verdict choices=Signal::derive(move || term_choices(RULINGS, store.screen.language()))
                value=verdict on_choose=move |value| verdict.set(value) />
            <TextField id="ruling-reason" label=words().reason hint=words().reason_hint value=reason error=error />
            <p class="actions">
                <button class="primary" type="submit">{store.screen.language().indicator().save}</button>
                <button class="quiet" type="button" on:click=move |_| done()>{store.screen.language().indicator().cancel}</button>
            </p>
        </form>
    }
}

/// The same report date under what was known when the report was due. Computed only once somebody asks: it goes through
/// the whole history.
#[component]
fn Then(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let asked = RwSignal::new(false);
    let both = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, unit) = (store.screen.language(), store.document.unit());
        let (at, zone) =
            store.document.plan(|plan| (reported_by(&plan.outline, assessment.report), plan.outline.time_zone));
        let seen =
            store.document.ledger(|ledger| known(ledger, &ledger.as_of(at), at, &code, &unit, assessment.report));
        if !seen.differs() {
            return Some(view! { <p class="note" role="status">{words().unchanged}</p> }.into_any());
        }
        let day = zone.day(at).pred_opt().unwrap_or_default();
        let line = |found: Option<Assessment>| match found {
            None => view! { {words().unknown_then} }.into_any(),
            Some(found) => {
                let figure = found.actual.as_ref().map(|actual| figure_with_unit(&actual.figure, &indicator, language));
                let target = found.target.as_ref().map(|target| target_in_words(target, &indicator, language));
                let numbers = [figure, target].into_iter().flatten().collect::<Vec<_>>().join(" / ");
                view! { {status_mark_saying(found.status, status_in_words(&found, &indicator, language).into())}" "{numbers} }.into_any()
            }
        };
        Some(
            view! {
                <dl class="facts">
                    <div><dt>{(words().then)(&date(day, language))}</dt><dd>{line(seen.then)}</dd></div>
                    <div><dt>{words().now}</dt><dd>{line(seen.now)}</dd></div>
                </dl>
            }
            .into_any(),
        )
    };
    view! {
        <Show
            when=move || asked.get()
            fallback=move || view! { <p class="actions"><button class="quiet" on:click=move |_| asked.set(true)>{words().show_then}</button></p> }
        >
            {both}
        </Show>
    }
}
