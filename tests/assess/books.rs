//! Ledgers for tests: a writer who records one thing after another, and the real case as its file.

use muctieu::{
    exchange::json,
    ledger::{Author, Change, ChangeId, Intent, Ledger, Replica, Stamp},
    plan::{Actual, ActualKey, Figure, Goal, Indicator, TargetKey},
};

use crate::{code, day, one::target, period};

/// Kon Tum's plan of 2021 as the app offers it.
pub fn kon_tum() -> Ledger {
    opened(include_bytes!("../../public/cases/kon-tum-2021.json"))
}

/// A made-up province of ten districts that report by month.
pub fn province() -> Ledger {
    cases::province::districts::PROVINCE.build().unwrap().ledger
}

fn opened(file: &[u8]) -> Ledger {
    let file = json::read(file).unwrap();
    assert_eq!(file.warnings, []);
    let mut ledger = Ledger::default();
    ledger.merge(file.changes).unwrap();
    ledger
}

/// The change by which a writer does something at a moment, over what the ledger knows.
pub fn write(ledger: &Ledger, writer: &str, at: &str, intent: &Intent) -> Change {
    let replica = Replica::new(writer).unwrap();
    let mine = ledger.changes().filter(|change| change.id.replica == replica).count();
    let id = ChangeId { replica, sequence: u32::try_from(mine + 1).unwrap() };
    let by = Author { name: writer.into(), unit: String::new() };
    let stamp = Stamp { id, at: at.parse().unwrap(), by };
    ledger.clone().record(stamp, "", intent).unwrap()
}

/// Writes and takes up.
pub fn record(ledger: &mut Ledger, writer: &str, at: &str, intent: &Intent) {
    let change = write(ledger, writer, at, intent);
    ledger.apply(change).unwrap();
}

pub fn place(indicator: &str, unit: &str, when: &str) -> ActualKey {
    ActualKey { indicator: code(indicator), unit: code(unit), period: period(when) }
}

/// A value with its source.
pub fn value(when: &str, figure: Figure, source: &str) -> Intent {
    Intent::RecordActual(place("X", "U", when), Some(Actual { source: source.into(), ..figure.into() }))
}

/// The council's target from a day on.
pub fn goal(from: &str, goal: Goal) -> Intent {
    let key = TargetKey { indicator: code("X"), unit: code("U"), level: code("council"), valid_from: day(from) };
    Intent::SetTarget(key, Some(target(goal)))
}

/// A new indicator.
pub fn indicator(indicator: Indicator) -> Intent {
    Intent::EditIndicator { code: code("X"), before: Box::default(), after: Box::new(indicator) }
}
