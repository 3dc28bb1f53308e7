//! Chia sẻ: what the file for a unit would hold, and what this version cannot read.

use crate::exchange::unit_file::unit_file;
use crate::ledger::Ledger;
use crate::plan::Code;
use crate::text::{Language, cell_in_full, unit_name};

/// The cells whose values cannot be read, each with the reason.
#[must_use]
pub fn unreadable(ledger: &Ledger, language: Language) -> Vec<(String, String)> {
    let name = |cell| cell_in_full(cell, ledger.plan(), language);
    ledger.unreadable().iter().map(|(cell, reason)| (name(cell), reason.clone())).collect()
}

/// What the file for a unit would hold: the indicators and tasks that the unit needs.
#[must_use]
pub fn unit_file_holds(ledger: &Ledger, unit: &Code, language: Language) -> String {
    let mut part = unit_file(ledger, unit).ledger;
    // As the file is shown when it is opened: what only came along is not promised.
    part.limit_to([unit.clone()].into());
    let shown = part.plan();
    let name = unit_name(ledger.plan(), unit, language);
    (language.share().unit_holds)(&name, shown.live_indicators().count(), shown.live_tasks().len(), part.len())
}
