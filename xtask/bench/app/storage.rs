//! How much a browser keeps, and how surely: fills a plan with 264,000 values, and writes values in turn, each after the
//! one before was reported as saved. Unlike the other pages it keeps what it writes. It also fails on
//! demand, as a fault of the program would, so that journeys see what becomes of what is kept.

use leptos::{prelude::*, task::spawn_local};

use super::made_up::Extent;
use crate::app::{screen::SaveState, store::Store};
use crate::browser::local;
use crate::ledger::{Author, Cell, Change, ChangeId, Edit, Ledger, Replica};
use crate::plan::{Code, DateTime, Indicator, Json, Plan, Unit};

const EXTENT: Extent = Extent { indicators: 400, units: 11, years: 5 };

/// Values that are written in turn at a press.
const IN_TURN: u16 = 200;

/// The made-up plan as its people would have written it: what is measured first, then a sheet for each unit and month.
fn changes(plan: &Plan) -> Option<Vec<Change>> {
    let mut sheets: Vec<(String, Vec<Edit>)> = Vec::new();
    let mut edit = |who: &str, cell: Cell, value: Json| {
        let edit = Edit { cell, value: Some(value), over: Vec::new() };
        match sheets.last_mut() {
            Some((last, edits)) if last == who => edits.push(edit),
            _ => sheets.push((who.to_owned(), vec![edit])),
        }
    };
    for (code, unit) in &plan.units {
        for (field, value) in unit.difference(&Unit::default()) {
            edit("units", Cell::Unit(code.clone(), field), Json::of(&value).ok()?);
        }
    }
    for (code, indicator) in &plan.indicators {
        for (field, value) in indicator.difference(&Indicator::default()) {
            edit("indicators", Cell::Indicator(code.clone(), field), Json::of(&value).ok()?);
        }
    }
    for (key, target) in &plan.targets {
        edit("targets", Cell::Target(key.clone()), Json::of(target).ok()?);
    }
    let mut reports: Vec<_> = plan.actuals.iter().collect();
    crate::plan::sorting::sort_by(&mut reports, |(a, _), (b, _)| (&a.unit, a.period).cmp(&(&b.unit, b.period)));
    for (key, actual) in reports {
        let sheet = format!("{} {}", key.unit, key.period);
        edit(&sheet, Cell::Actual(key.clone()), Json::of(actual).ok()?);
    }
    let replica = Replica::new("madeup").ok()?;
    let change = |(sequence, (who, edits)): (u32, (String, Vec<Edit>))| Change {
        id: ChangeId { replica: replica.clone(), sequence },
        at: DateTime::from_timestamp(1_640_000_000 + i64::from(sequence) * 600, 0).unwrap_or_default(),
        by: Author { name: who.clone(), unit: who },
        note: String::new(),
        edits,
    };
    Some((1..).zip(sheets).map(change).collect())
}

/// Stops the program: there is nothing in an empty list.
fn fail(list: &[f64]) -> f64 {
    list[list.len()]
}

#[component]
pub fn StoragePage() -> impl IntoView {
    let store = Store::here();
    let pressed = RwSignal::new(false);
    let busy = Signal::derive(move || pressed.get() || store.screen.save_state() != SaveState::Saved);
    let saved = RwSignal::new(0);
    let times = RwSignal::new(Vec::new());
    let fault = RwSignal::new(String::new());
    let done = move |outcome: Result<(), String>| {
        // The page may have been drawn anew meanwhile, with signals of its own.
        let _gone = (fault.try_set(outcome.err().unwrap_or_default()), pressed.try_set(false));
    };
    let fill = move |_| {
        pressed.set(true);
        spawn_local(async move {
            let changes = changes(&EXTENT.plan()).unwrap_or_default();
            done(store.plans.fill(Code::new("made-up").unwrap_or_default(), changes).await);
        });
    };
    let write = move |_| {
        pressed.set(true);
        spawn_local(async move {
            let count = |number, time| {
                saved.set(number);
                times.update(|times: &mut Vec<f64>| times.push(time));
            };
            done(store.plans.write_in_turn(IN_TURN, count).await);
        });
    };
    let median = move || {
        let mut times = times.get();
        times.sort_unstable_by(f64::total_cmp);
        times.get(times.len() / 2).copied().unwrap_or_default()
    };
    let changes = move || store.document.ledger(Ledger::len);
    let values = move || store.document.plan(|plan| plan.actuals.len());
    // Counted once nothing is going on: it reads everything.
    let used = move || if busy.get() { 0 } else { local::used().unwrap_or_default() };
    view! {
        <main class="page" id="main" data-ready="yes">
            <h1>"Storage"</h1>
            <p class="actions">
                <button id="fill" disabled=busy on:click=fill>"Fill"</button>
                <button id="write" disabled=busy on:click=write>"Write"</button>
                <button id="fail" on:click=move |_| times.update(|times| times.push(fail(&[])))>"Fail"</button>
                <button id="fail-later" on:click=move |_| spawn_local(async move { times.update(|times| times.push(fail(&[]))) })>"Fail later"</button>
            </p>
            <p
                id="storage"
                data-busy=move || busy.get().to_string()
                data-changes=move || changes().to_string()
                data-values=move || values().to_string()
                data-saved=move || saved.get().to_string()
                data-save-ms=move || median().to_string()
                data-used=move || used().to_string()
                data-fault=fault
            >
                {move || format!("{} changes, {} values, {} saved, {} units, {}", changes(), values(), saved.get(), used(), fault.get())}
            </p>
        </main>
    }
}
