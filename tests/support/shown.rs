//! Everything that a ledger shows, to compare two of them, and what it must show by the letter of the law.

use std::collections::{BTreeMap, BTreeSet};

use muctieu::ledger::{Cell, Change, ChangeId, Ledger};
use muctieu::plan::{Json, Plan};

/// Everything that a ledger shows.
#[derive(Debug, PartialEq)]
pub struct Shown {
    changes: Vec<Change>,
    plan: Plan,
    conflicts: BTreeSet<Cell>,
    unreadable: BTreeMap<Cell, String>,
    cells: BTreeMap<Cell, CellShown>,
}

#[derive(Debug, PartialEq)]
struct CellShown {
    value: Option<Json>,
    heads: Vec<ChangeId>,
    history: Vec<ChangeId>,
}

/// Everything that a ledger shows.
pub fn shown(ledger: &Ledger) -> Shown {
    let cells = ledger.cells().map(|(cell, history)| {
        let ids = |heads: Vec<muctieu::ledger::Head<'_>>| heads.iter().map(|head| head.id().clone()).collect();
        let (heads, history) = (ids(history.heads()), ids(history.latest_first()));
        (cell.clone(), CellShown { value: ledger.head(cell).and_then(|head| head.value().cloned()), heads, history })
    });
    Shown {
        changes: ledger.changes().cloned().collect(),
        plan: ledger.plan().clone(),
        conflicts: ledger.conflicts().clone(),
        unreadable: ledger.unreadable().clone(),
        cells: cells.collect(),
    }
}

/// A ledger of these changes, taken up one after the other.
pub fn one_by_one(changes: impl IntoIterator<Item = Change>) -> Ledger {
    let mut ledger = Ledger::default();
    for change in changes {
        ledger.apply(change).unwrap();
    }
    ledger
}

/// The union of two ledgers.
pub fn union(one: &Ledger, other: &Ledger) -> Ledger {
    let mut both = one.clone();
    both.merge(other.changes().cloned()).unwrap();
    both
}

/// The edits of each cell that no other edit of the cell replaces, latest first; all of them where each is replaced by
/// another. Written down again from the definition, slowly.
pub fn heads_by_definition(changes: &[Change]) -> BTreeMap<Cell, Vec<(&Change, Option<&Json>)>> {
    let cells: BTreeSet<&Cell> = changes.iter().flat_map(|change| &change.edits).map(|edit| &edit.cell).collect();
    cells.into_iter().map(|cell| (cell.clone(), heads_of(cell, changes))).collect()
}

fn heads_of<'a>(cell: &Cell, changes: &'a [Change]) -> Vec<(&'a Change, Option<&'a Json>)> {
    let edits = changes.iter().flat_map(|change| change.edits.iter().map(move |edit| (change, edit)));
    let edits: Vec<_> = edits.filter(|(_, edit)| edit.cell == *cell).collect();
    let is_replaced =
        |change: &Change| edits.iter().any(|(other, edit)| other.id != change.id && edit.over.contains(&change.id));
    let mut heads: Vec<_> = edits.iter().copied().filter(|(change, _)| !is_replaced(change)).collect();
    if heads.is_empty() {
        heads.clone_from(&edits);
    }
    heads.sort_by(|(a, _), (b, _)| (b.at, &b.id).cmp(&(a.at, &a.id)));
    heads.into_iter().map(|(change, edit)| (change, edit.value.as_ref())).collect()
}
