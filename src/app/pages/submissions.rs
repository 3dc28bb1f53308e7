//! Báo cáo của đơn vị: which unit has sent which report, who has not, and the next step of each.

use std::sync::Arc;

use leptos::prelude::*;

use super::report_steps::ReportSteps;
use crate::app::{
    components::{LongBody, mark, row_count},
    route::Page,
    screen,
    store::Store,
};
use crate::plan::{Code, Period};
use crate::views::submissions::{Board, Column, Progress, UnitRow, report_name};

/// The page.
#[component]
pub fn SubmissionsPage() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().submissions();
    let board = Memo::new(move |_| {
        store.document.ledger(|ledger| Board::of(ledger, store.document.report(), store.screen.language()))
    });
    let chosen = RwSignal::new(None::<(Code, Period)>);
    let choose = move |unit: Code, period: Period| {
        chosen.set(Some((unit, period)));
        screen::focus_soon("report");
    };
    let nobody = move || board.with(|board| board.rows.is_empty());
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{words.title}</h1><p>{words.about}</p></div></header>
            <Show when=move || !nobody() fallback=move || view! { <div class="empty"><p>{words.nobody}</p></div> }>
                <Missing board=board choose=choose />
                <BoardTable board=board choose=choose chosen=chosen />
                {move || chosen.with(Option::is_some).then(|| view! { <Report chosen=chosen /> })}
            </Show>
        </div>
    }
}

/// Who has not sent the report of the report period.
#[component]
fn Missing(board: Memo<Board>, choose: impl Fn(Code, Period) + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let list = move || {
        let units = board.with(|board| board.missing.clone()).into_iter().map(|(unit, name)| {
            let choose = move |_| choose(unit.clone(), store.document.report());
            view! { <li><button class="chip" on:click=choose>{name}</button></li> }
        });
        units.collect_view()
    };
    view! {
        <section class="block" aria-labelledby="missing">
            <header>
                <h2 id="missing">{move || board.with(|board| board.missing_heading.clone())}</h2>
                <p class="note" role="status">{move || board.with(|board| board.missing_summary.clone())}</p>
            </header>
            <ul class="chips">{list}</ul>
        </section>
    }
}

#[component]
fn BoardTable(
    board: Memo<Board>,
    choose: impl Fn(Code, Period) + Copy + Send + Sync + 'static,
    chosen: RwSignal<Option<(Code, Period)>>,
) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().submissions();
    let columns = Memo::new(move |_| board.with(|board| board.columns.clone()));
    let head = move || {
        let columns = columns.get().into_iter().map(|column| {
            let now = column.is_now.then_some("true");
            view! { <th scope="col" aria-label=column.name aria-current=now style:--characters=column.width.to_string()>{column.short}</th> }
        });
        columns.collect_view()
    };
    let rows = Signal::derive(move || board.with(|board| board.rows.clone()));
    let cell = move |row: &UnitRow, column: &Column, report: Progress| {
        let (unit, period, language) = (row.unit.clone(), column.period, store.screen.language());
        let label = row.cell(column, report, language);
        let mine = (unit.clone(), period);
        let pressed = move || chosen.with(|chosen| chosen.as_ref() == Some(&mine)).to_string();
        let shown = (report != Progress::NotDue).then(|| report.name(language));
        view! {
            <td>
                <button class="standing-cell" data-status=report.mark().name() aria-label=label aria-pressed=pressed
                    on:click=move |_| choose(unit.clone(), period)>{mark(report.mark())}{shown}</button>
            </td>
        }
    };
    let cells = move |row: UnitRow| {
        let cells = columns.with(|columns| {
            let cells = columns.iter().zip(&row.reports).map(|(column, report)| cell(&row, column, *report));
            cells.collect::<Vec<_>>()
        });
        let link = store.screen.link(Page::Entry(row.unit));
        view! { <th scope="row"><a class="name" href=link>{row.name}</a></th>{cells} }.into_any()
    };
    let width = Signal::derive(move || columns.with(|columns| columns.len() + 1));
    view! {
        <section class="block" aria-labelledby="grid">
            <header>
                <h2 id="grid">{move || board.with(|board| board.heading.clone())}</h2>
                <p class="note">{words.grid_note}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="grid">
                <table class="report-grid" aria-rowcount=move || row_count(rows.with(Vec::len))>
                    <thead><tr aria-rowindex="1"><th scope="col">{words.unit}</th>{head}</tr></thead>
                    <LongBody rows=rows columns=width row=Arc::new(cells) />
                </table>
            </div>
        </section>
    }
}

/// The report that was chosen.
#[component]
fn Report(chosen: RwSignal<Option<(Code, Period)>>) -> impl IntoView {
    let store = Store::here();
    let of = Memo::new(move |before: Option<&(Code, Period)>| {
        chosen.get().or_else(|| before.cloned()).unwrap_or_else(|| (store.document.unit(), store.document.report()))
    });
    let heading = move || {
        let (unit, period) = of.get();
        store.document.plan(|plan| report_name(plan, &unit, period, store.screen.language()))
    };
    let link = move || {
        let (unit, period) = of.get();
        let mut route = store.screen.route().beside(Page::Entry(unit));
        route.as_of = Some(period);
        route.to_string()
    };
    view! {
        <section class="block" aria-labelledby="report">
            <header>
                <h2 id="report" tabindex="-1">{heading}</h2>
                <a class="button" href=link>{store.screen.language().submissions().enter}</a>
            </header>
            <ReportSteps of=of />
        </section>
    }
}
