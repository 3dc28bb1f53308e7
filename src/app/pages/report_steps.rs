//! One report of a unit: how far it has come, the steps that can follow, and what was changed after it was submitted.

use leptos::{ev, prelude::*};

use super::{
    report_person::WhoAreYou,
    share::{author_in_words, value_in_words},
};
use crate::app::{
    components::{Icon, TextField, icon},
    document::StepRefused,
    route::Page,
    screen,
    store::Store,
};
use crate::ledger::Cell;
use crate::plan::{Code, Json, Period, Side, Submission, SubmissionState};
use crate::text::{Language, Term as _, cell_in_words, date_time, long_period, unit_name};

/// The name of a report: unit and period.
pub fn report_name(store: Store, unit: &Code, period: Period) -> String {
    let language = store.screen.language();
    let name = store.document.plan(|plan| unit_name(plan, unit, language));
    (language.submissions().report)(&name, &long_period(period, language))
}

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
        store.document.ledger(|ledger| ledger.report(&unit, period))
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
        let (unit, _) = of.get();
        let (period, submission) = report.get();
        let language = store.screen.language();
        let cell = Cell::Submission { unit, period };
        let (submitted, conflict, fault) = store.document.ledger(|ledger| {
            let history = ledger.history(&cell).map(crate::ledger::History::latest_first).unwrap_or_default();
            let submitted = history.iter().find(|head| state_of(head.value()) == Some(SubmissionState::Submitted));
            let submitted = submitted.map(|head| (head.at(), head.by().clone()));
            let fault = ledger
                .head(&cell)
                .and_then(|head| ledger.step_fault(head.change, head.edit).map(|fault| (fault, head.by().clone())));
            (submitted, ledger.conflicts().contains(&cell), fault)
        });
        let submitted = submitted.map(|(at, by)| {
            let who = author_in_words(store, &by);
            (words().submitted)(&date_time(store.document.local_time(at), language), &who)
        });
        let fault = fault.map(|(fault, by)| {
            let said = (steps().out_of_turn)((steps().refused)(fault));
            format!("{said} ({})", author_in_words(store, &by))
        });
        let asked = submission.state == SubmissionState::CorrectionAsked;
        view! {
            <p role="status" id="report-state" tabindex="-1"><b>{submission.state.term(language)}</b>{submitted.map(|submitted| format!(". {submitted}"))}</p>
            {asked.then(|| view! { <p class="error-line">{icon(Icon::Alert)}{(words().reason_was)(&submission.reason)}</p> })}
            {fault.map(|fault| view! { <p class="error-line">{icon(Icon::Alert)}{fault}</p> })}
            {conflict.then(|| view! { <p class="error-line">{icon(Icon::Alert)}<a href=store.screen.link(Page::Share)>{words().conflict}</a></p> })}
        }
    };
    let step = move |state: SubmissionState| {
        let (unit, _) = of.get_untracked();
        let (period, _) = report.get_untracked();
        let language = store.screen.language();
        if state == SubmissionState::Submitted && unread.get_untracked() > 0 {
            error.set(Some((words().unread)(unread.get_untracked())));
            return;
        }
        let name = report_name(store, &unit, period);
        match store.document.take_step(&unit, period, state, &reason.get_untracked()) {
            Ok(_) => {
                store.screen.say_done((words().done)(&name, state.term(language)));
                // The button is gone with the step.
                screen::focus_soon("report-state");
            }
            Err(StepRefused::Step(refused)) => error.set(Some((steps().refused)(refused).to_owned())),
            Err(StepRefused::Ledger(rejection)) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    // The steps that the person may take; none where they have not said for whom they work.
    let mine = Memo::new(move |_| {
        let own = store.document.unit_in_plan()?;
        let (unit, _) = of.get();
        let side = store.document.plan(|plan| plan.side(&own, &unit));
        let state = report.get().1.state;
        let next = state.next().iter().copied().filter(|next| state.step_from(*next, side).is_ok());
        Some((own, side, next.collect::<Vec<_>>()))
    });
    let buttons = move || {
        let next = mine.get().map(|(_, _, next)| next).unwrap_or_default();
        let buttons = next.into_iter().map(|state| {
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
    // Where the next step is somebody else's, whose it is.
    let waits = move || {
        let (own, side, next) = mine.get()?;
        if !next.is_empty() {
            return None;
        }
        let (unit, _) = of.get();
        let language = store.screen.language();
        let name = |code: &Code| store.document.plan(|plan| unit_name(plan, code, language));
        let Some(office) = store.document.plan(|plan| plan.receives_from(&unit)) else {
            return (side == Side::Own).then(|| view! { <p class="note">{steps().nobody_above}</p> }.into_any());
        };
        let said = match report.get().1.state {
            SubmissionState::Entering | SubmissionState::CorrectionAsked => {
                (steps().unit_next)(&name(&unit), &name(&own))
            }
            SubmissionState::Submitted => (steps().office_next)(&name(&office), &name(&own)),
            SubmissionState::Approved => (steps().office_reopens)(&name(&office), &name(&own)),
        };
        let link = store.screen.link(Page::Settings);
        Some(view! { <p class="note">{said}" "<a href=link>{steps().change_unit}</a></p> }.into_any())
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

fn state_of(value: Option<&Json>) -> Option<SubmissionState> {
    value.and_then(|value| value.read::<Submission>().ok()).map(|submission| submission.state)
}

/// Figures that show something else than when the report was submitted.
#[component]
fn ChangedAfter(of: Signal<(Code, Period)>, report: Memo<(Period, Submission)>) -> impl IntoView {
    let store = Store::here();
    let table = move || {
        let (unit, _) = of.get();
        let (period, _) = report.get();
        let language: Language = store.screen.language();
        let words = language.submissions();
        let changed = store.document.ledger(|ledger| ledger.changed_after_submission(&unit, period));
        (!changed.is_empty()).then(|| {
            let heading = (words.changed)(changed.len());
            let rows = changed.into_iter().map(|change| {
                let value = |value: Option<&Json>| value_in_words(&change.cell, value, language);
                let head = store.document.ledger(|ledger| {
                    let head = ledger.head(&change.cell);
                    head.map(|head| (head.at(), head.by().clone(), head.change.note.clone()))
                });
                let by = head.map(|(at, by, note)| {
                    let said = [author_in_words(store, &by), date_time(store.document.local_time(at), language), note];
                    said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
                });
                view! {
                    <tr>
                        <th scope="row">{store.document.plan(|plan| cell_in_words(&change.cell, plan, language))}</th>
                        <td class="num">{value(change.before.as_ref())}</td>
                        <td class="num"><b>{value(change.after.as_ref())}</b></td>
                        <td>{by}</td>
                    </tr>
                }
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
