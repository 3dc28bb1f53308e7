//! What each screen shows, in its states: the real case, the illustrative province, an empty plan, the plan as of a moment.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on should stop")]

mod checks;
mod compare;
mod entry;
mod indicator;
mod log;
mod merging;
mod overview;
mod settings;
mod share;
mod submissions;
mod tasks;

use std::fs;

use muctieu::{
    assess::{Overview, overview},
    exchange::json,
    ledger::{Author, Cell, ChangeId, Ledger, Replica, Stamp},
    plan::{Actual, ActualKey, Code, DateTime, Figure, Json, Period, Utc},
    views::Clock,
};

/// The plan of a file in `public/cases`.
fn case(name: &str) -> Ledger {
    let path = format!("{}/public/cases/{name}.json", env!("CARGO_MANIFEST_DIR"));
    let mut ledger = Ledger::default();
    ledger.merge(json::read(&fs::read(path).unwrap()).unwrap().changes).unwrap();
    ledger
}

fn kon_tum() -> Ledger {
    case("kon-tum-2021")
}

fn province() -> Ledger {
    case("province")
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn figure(indicator: &str, unit: &str, of: &str) -> ActualKey {
    ActualKey { indicator: code(indicator), unit: code(unit), period: period(of) }
}

fn clock() -> Clock {
    Clock { now: at("2026-11-28T03:00:00Z"), zone: "+07:00".parse().unwrap() }
}

/// A figure as a cell holds it.
fn exact(number: &str) -> Json {
    Json::of(&Actual::from(Figure::Exact(number.parse().unwrap()))).unwrap()
}

/// The plan's own unit at a report period.
fn overview_of(ledger: &Ledger, report: &str) -> Overview {
    overview(ledger.plan(), &ledger.plan().root_unit(), period(report))
}

/// Sets a cell as somebody of a unit would, just after the latest change.
fn set(ledger: &mut Ledger, by: (&str, &str), cell: Cell, value: Option<Json>) -> ChangeId {
    let latest = ledger.changes().map(|change| change.at).max().unwrap_or_default();
    let sequence = u32::try_from(ledger.len()).unwrap() + 1;
    let id = ChangeId { replica: Replica::new("tests").unwrap(), sequence };
    let at = latest + chrono::TimeDelta::seconds(1);
    let by = Author { name: by.0.into(), unit: by.1.into() };
    let change = ledger.compose(Stamp { id: id.clone(), at, by }, "", [(cell, value)]).unwrap();
    ledger.apply(change).unwrap();
    id
}
