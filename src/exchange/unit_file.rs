//! A file for one unit: what it needs of the plan, and nothing is lost when it comes back.
//!
//! A file is a set of whole changes, because a part of a change would be another change of the same identity, which
//! every merge refuses. Hence the cut goes between changes: those are taken that touch any cell the unit needs. Of such a
//! cell the whole history is in the file, so it shows the same there and what the unit writes over it is no conflict.
//!
//! Other cells that the same changes touched come along. Where other changes to them stay behind, they may show an older
//! value: [`UnitFile::incomplete`] names them, for screens to leave out. Figures that must not leave the province cannot
//! be cut out of a change, so this makes files smaller and not secret.
//!
//! The way back is an ordinary merge: the file's changes are here already, and what the unit added is new.

use std::collections::BTreeSet;

use crate::{
    ledger::{Cell, Change, Ledger},
    plan::{Code, Needs, Plan},
};

/// The part of a plan that a unit needs.
#[derive(Clone, Debug, Default)]
pub struct UnitFile {
    /// Its changes.
    pub ledger: Ledger,
    /// The cells that the unit needs, which show here what they show in the plan.
    pub needed: BTreeSet<Cell>,
    /// The cells that came along without their whole history.
    pub incomplete: BTreeSet<Cell>,
}

/// Cuts the part that a unit needs out of a plan: the plan's particulars, the tree of units, the indicators that it
/// answers for with their headings, its own figures and targets, those of the whole plan for these indicators, its tasks
/// and its submissions.
#[must_use]
pub fn unit_file(ledger: &Ledger, unit: &Code) -> UnitFile {
    let plan = ledger.plan();
    let needs = Needs::of(&[unit.clone()].into(), plan);
    let cells = ledger.cells().map(|(cell, _)| cell);
    let needed: BTreeSet<Cell> = cells.filter(|cell| is_needed(cell, &needs, unit, plan)).cloned().collect();
    let touches = |change: &&Change| change.edits.iter().any(|edit| needed.contains(&edit.cell));
    let changes: Vec<Change> = ledger.changes().filter(touches).cloned().collect();
    let mut part = Ledger::default();
    // A part of a set that was accepted is never refused.
    let taken = part.merge(changes);
    debug_assert!(taken.is_ok());
    let edits = |ledger: &Ledger, cell: &Cell| ledger.history(cell).map_or(0, crate::ledger::History::len);
    let incomplete = part.cells().map(|(cell, _)| cell).filter(|cell| edits(&part, cell) < edits(ledger, cell));
    let incomplete = incomplete.cloned().collect();
    UnitFile { ledger: part, needed, incomplete }
}

fn is_needed(cell: &Cell, needs: &Needs, unit: &Code, plan: &Plan) -> bool {
    match cell {
        Cell::Outline(_) | Cell::Unit(..) | Cell::Archive { .. } => true,
        Cell::Group(code, _) => needs.groups.contains(code),
        Cell::Indicator(code, _) => needs.indicators.contains(code),
        Cell::Task(code, _) => plan.tasks.get(code).is_some_and(|task| needs.task(task)),
        Cell::Submission { unit: of, .. } => of == unit,
        // Of a newer version: nobody here can say whether the unit needs it.
        Cell::Unknown(_) => false,
        _ => {
            let about = cell.unit().is_some_and(|about| about == unit || *about == plan.root_unit());
            about && cell.indicator().is_some_and(|indicator| needs.indicators.contains(indicator))
        }
    }
}
