//! Composites of groups and units, and the figures that should be looked at, each with a way to dismiss it.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use crate::app::{
    components::{LongBody, TextField, row_count},
    route::Page,
    screen,
    store::Store,
};
use crate::assess::Oddity;
use crate::ledger::Rejection;
use crate::plan::Dismissal;
use crate::views::checks::{Finding, Findings, ScoreLine, ScoreRow, score_rows, scores_note};

/// The page.
#[component]
pub fn ChecksPage() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().judging();
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{words.checks}</h1><p>{words.about}</p></div></header>
            <Scores />
            <FindingSections />
        </div>
    }
}

#[component]
fn FindingSections() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().judging();
    let all = Memo::new(move |_| store.document.ledger(|ledger| Findings::of(ledger, store.document.report())));
    let open = Signal::derive(move || all.with(|all| all.open.clone()));
    let dismissed = Signal::derive(move || all.with(|all| all.dismissed.clone()));
    view! {
        <section class="block" aria-labelledby="findings">
            <header>
                <h2 id="findings">{words.findings}</h2>
                <p class="note" role="status">{move || all.with(|all| all.summary(store.screen.language()))}</p>
            </header>
            <Show when=move || all.with(|all| !all.open.is_empty())><FindingTable named="findings" rows=open /></Show>
        </section>
        <Show when=move || all.with(|all| !all.dismissed.is_empty())>
            <section class="block" aria-labelledby="dismissed">
                <header><h2 id="dismissed">{words.dismissed}</h2></header>
                <FindingTable named="dismissed" rows=dismissed />
            </section>
        </Show>
    }
}

#[component]
fn FindingTable(named: &'static str, rows: Signal<Vec<Oddity>>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().judging();
    let editing = RwSignal::new(None::<Oddity>);
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby=named>
            <table class="wordy finding-table" aria-rowcount=move || row_count(rows.with(Vec::len))>
                <thead>
                    <tr aria-rowindex="1">
                        <th scope="col">{words.check}</th>
                        <th scope="col">{words.figure}</th>
                        <th scope="col">{words.what}</th>
                        <th scope="col"><span class="visually-hidden">{words.dismiss}</span></th>
                    </tr>
                </thead>
                <LongBody rows=rows columns=4 row=Arc::new(move |found| cells(store, found, editing)) />
            </table>
        </div>
        {move || editing.get().map(|found| view! { <Dismiss found=found done=move || editing.set(None) /> })}
    }
}

fn cells(store: Store, found: Oddity, editing: RwSignal<Option<Oddity>>) -> AnyView {
    let language = store.screen.language();
    let words = language.judging();
    let Finding { check, indicator, figure, what, reason } =
        store.document.plan(|plan| Finding::of(&found, plan, language));
    let take_up = found.dismiss(None).filter(|_| found.dismissed.is_some());
    let action = if let Some(intent) = take_up {
        let take_up = move |_| {
            if let Err(rejection) = store.document.dispatch(&intent) {
                store.screen.say_error(store.screen.language().opening().rejection(&rejection));
            }
        };
        view! { <button class="quiet edits" on:click=take_up>{words.take_up}</button> }.into_any()
    } else {
        let open = move |_| {
            editing.set(Some(found.clone()));
            screen::focus_soon("dismiss-reason");
        };
        let label = (words.dismiss_of)(&figure);
        view! { <button class="quiet edits" aria-label=label on:click=open>{words.dismiss}</button> }.into_any()
    };
    view! {
        <td>{check}</td>
        <th scope="row"><a href=store.screen.link(Page::Indicator(indicator))>{figure}</a></th>
        <td>{what}{reason.map(|reason| view! { <p class="note">{reason}</p> })}</td>
        <td class="when">{action}</td>
    }
    .into_any()
}

#[component]
fn Dismiss(found: Oddity, done: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let name = {
        let found = found.clone();
        move || {
            store.document.plan(|plan| (words().dismiss_of)(&Finding::of(&found, plan, store.screen.language()).figure))
        }
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = store.screen.language();
        let written = reason.get_untracked().trim().to_owned();
        error.set(written.is_empty().then(|| language.frame().required.to_owned()));
        if written.is_empty() {
            return;
        }
        let dismissal = Dismissal { reason: written, finding: found.reading() };
        let Some(dismiss) = found.dismiss(Some(dismissal)) else { return };
        match store.document.dispatch(&dismiss) {
            Ok(_) | Err(Rejection::NothingToDo) => done(),
            Err(rejection) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    view! {
        <form class="fields edits" novalidate on:submit=save>
            <TextField id="dismiss-reason" label=Signal::derive(name) value=reason error=error />
            <p class="actions">
                <button class="primary" type="submit">{words().dismiss}</button>
                <button class="quiet" type="button" on:click=move |_| done()>{store.screen.language().indicator().cancel}</button>
            </p>
        </form>
    }
}

#[component]
fn Scores() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().judging();
    let rows = Memo::new(move |_| {
        let overview = store.document.overview();
        store.document.plan(|plan| score_rows(plan, &overview, store.screen.language()))
    });
    view! {
        <section class="block" aria-labelledby="scores">
            <header>
                <h2 id="scores">{words.scores}</h2>
                <p class="note">{move || store.document.plan(|plan| scores_note(plan, store.screen.language()))}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="scores">
                <table class="wordy score-table" aria-rowcount=move || row_count(rows.with(Vec::len))>
                    <thead>
                        <tr aria-rowindex="1">
                            <th scope="col">{words.of}</th>
                            <th scope="col" class="num">{words.composite}</th>
                            <th scope="col" class="num">{words.met}</th>
                            <th scope="col" class="num">{words.coverage}</th>
                            <th scope="col">{words.worst}</th>
                        </tr>
                    </thead>
                    <LongBody rows=rows columns=5 row=Arc::new(move |row| score_cells(store, row)) />
                </table>
            </div>
        </section>
    }
}

fn score_cells(store: Store, row: ScoreRow) -> AnyView {
    match row {
        ScoreRow::Heading(name) => view! { <th scope="colgroup" colspan="5">{name}</th> }.into_any(),
        ScoreRow::Score(ScoreLine { name, composite, met, coverage, worst }) => {
            let worst = worst.map(|(code, name)| view! { <a href=store.screen.link(Page::Indicator(code))>{name}</a> });
            view! {
                <th scope="row">{name}</th>
                <td class="num">{composite}</td>
                <td class="num">{met}</td>
                <td class="num">{coverage}</td>
                <td>{worst}</td>
            }
            .into_any()
        }
    }
}
