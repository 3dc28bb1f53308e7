//! One report of a unit: how far it has come, the steps that can follow, and what was changed after it was submitted.

use leptos::{ev, prelude::*};

use super::report_person::WhoAreYou;
use crate::app::{
    components::{Icon, TextField, icon},
    route::Page,
    screen,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{Code, Period, SubmissionState};
use crate::text::Term as _;
use crate::views::submissions::{ChangedFigure, NextSteps, Report, changed_figures, report_name};

/// The state, its steps and what came after them.
#[component]
pub fn ReportSteps(
    /// The unit and a period that the report states.
    #[prop(into)]
    of: Signal<(Code, Period)>,
    /// How many fields hold what cannot be submitted.
    #[prop(optional, into)]
    unread: Signal<usize>,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().submissions();
    let steps = move || store.screen.language().steps();
    let asking = RwSignal::new(false);
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let report = Memo::new(move |_| {
        let (unit, period) = of.get();
        store
            .document
            .ledger(|ledger| Report::of(ledger, (&unit, period), store.document.clock(), store.screen.language()))
    });
    // Another report, or another state: what was being written belongs to the one before.
    Effect::new(move |_| {
        of.track();
        report.track();
        asking.set(false);
        reason.set(String::new());
        error.set(None);
    });
    let said = move || {
        let Report { state, submitted, correction, fault, is_conflict, .. } = report.get();
        let alert = |line: String| view! { <p class="error-line">{icon(Icon::Alert)}{line}</p> };
        view! {
            <p role="status" id="report-state" tabindex="-1"><b>{state.term(store.screen.language())}</b>{submitted.map(|submitted| format!(". {submitted}"))}</p>
            {correction.map(alert)}
            {fault.map(alert)}
            {is_conflict.then(|| view! { <p class="error-line">{icon(Icon::Alert)}<a href=store.screen.link(Page::Share)>{words().conflict}</a></p> })}
        }
    };
    let step = move |state: SubmissionState| {
        let (unit, _) = of.get_untracked();
        let period = report.with_untracked(|report| report.period);
        let language = store.screen.language();
        if state == SubmissionState::Submitted && unread.get_untracked() > 0 {
            error.set(Some((words().unread)(unread.get_untracked())));
            return;
        }
        let name = store.document.plan_now(|plan| report_name(plan, &unit, period, language));
        let reason = reason.get_untracked();
        match store.document.dispatch(&Intent::TakeStep { unit, period, state, reason }) {
            Ok(_) => {
                store.screen.say_done((words().done)(&name, state.term(language)));
                // The button is gone with the step.
                screen::focus_soon("report-state");
            }
            Err(rejection) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    // None where the person has not said for whom they work.
    let mine = Memo::new(move |_| {
        let own = store.document.unit_in_plan()?;
        let ((unit, _), state) = (of.get(), report.with(|report| report.state));
        Some(store.document.plan(|plan| NextSteps::of(plan, &own, &unit, state, store.screen.language())))
    });
    let buttons = move || {
        let buttons = mine.get().unwrap_or_default().steps.into_iter().map(|state| {
            let (name, kind) = match state {
                SubmissionState::Submitted => (words().submit, "primary"),
                SubmissionState::Approved => (words().approve, "primary"),
                _ => (words().ask, ""),
            };
            let act = move |_| {
                if state == SubmissionState::CorrectionAsked {
                    error.set(None);
                    asking.set(true);
                    screen::focus_soon("correction-reason");
                } else {
                    step(state);
                }
            };
            view! { <button class=kind on:click=act>{name}</button> }
        });
        buttons.collect_view()
    };
    let waits = move || {
        let NextSteps { waits, is_elsewhere, .. } = mine.get()?;
        let link =
            is_elsewhere.then(|| view! { " "<a href=store.screen.link(Page::Settings)>{steps().change_unit}</a> });
        waits.map(|waits| view! { <p class="note">{waits}{link}</p> })
    };
    let unknown = Memo::new(move |_| mine.with(Option::is_none));
    let ask = move |event: ev::SubmitEvent| {
        event.prevent_default();
        step(SubmissionState::CorrectionAsked);
    };
    view! {
        {said}
        <Show
            when=move || asking.get()
            fallback=move || view! {
                <p class="error-line" role="alert" hidden=move || error.with(Option::is_none)>{icon(Icon::Alert)}{move || error.get()}</p>
                {waits}
                <p class="actions edits">{buttons}</p>
                <Show when=move || unknown.get() && !store.document.reading()><WhoAreYou then="report-state" /></Show>
            }
        >
            <form class="fields edits" novalidate on:submit=ask>
                <TextField id="correction-reason" label=words().reason value=reason error=error />
                <p class="actions">
                    <button class="primary" type="submit">{words().ask}</button>
                    <button class="quiet" type="button" on:click=move |_| asking.set(false)>{store.screen.language().frame().cancel}</button>
                </p>
            </form>
        </Show>
        <ChangedAfter of=of report=report />
    }
}

/// Figures that show something else than when the report was submitted.
#[component]
fn ChangedAfter(of: Signal<(Code, Period)>, report: Memo<Report>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let ((unit, _), period) = (of.get(), report.with(|report| report.period));
        let language = store.screen.language();
        let words = language.submissions();
        let changed =
            store.document.ledger(|ledger| changed_figures(ledger, (&unit, period), store.document.clock(), language));
        (!changed.is_empty()).then(|| {
            let heading = (words.changed)(changed.len());
            let rows = changed.into_iter().map(|ChangedFigure { cell, was, is, by }| {
                view! { <tr><th scope="row">{cell}</th><td class="num">{was}</td><td class="num"><b>{is}</b></td><td>{by}</td></tr> }
            });
            view! {
                <h3 id="changed-after">{heading}</h3>
                <div class="table-scroll" tabindex="0" role="group" aria-labelledby="changed-after">
                    <table class="diff">
                        <thead><tr><th scope="col">{words.figure}</th><th scope="col" class="num">{words.was}</th><th scope="col" class="num">{words.is}</th><th scope="col">{language.steps().changed_by}</th></tr></thead>
                        <tbody>{rows.collect_view()}</tbody>
                    </table>
                </div>
            }
        })
    };
    view! { {table} }
}
