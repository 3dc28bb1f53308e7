//! Putting past years away: their changes leave the browser into a file, and come back by merging it.
//!
//! # What may be put away
//!
//! A plan has one year, but its figures may be of any: of the five before for comparisons, and of more. What is read of
//! them is last year's, for comparisons, and up to five, to see whether a figure is out of the ordinary. Hence years are
//! offered up to the second before the plan's, and never one that the calendar has not left behind just as far.
//!
//! # Whole cells
//!
//! A ledger is a set of whole changes. Taking a change away would show what it had replaced: an older value, which is
//! worse than none. Hence all edits of a cell are put away or none of them: changes that set other cells, too, stay, then
//! every change that shares a cell with one that stays, and so on, until nothing moves any more. So
//!
//! * what stays shows, conflicts and undoes exactly as it did, for no cell of it has lost a part of its history, and no
//!   `over` of it names a change that was put away and had anything to do with the cell;
//! * a cell that was put away has no history at all here: it is as if it had never been set, which [`Cell::Archive`]
//!   keeps screens from taking for a blank;
//! * the file is a plan file like any other, of the same plan, and merging it is the ordinary union, whoever has which
//!   part. What was written meanwhile to a cell that is in the file did not see its value: that is a conflict, and a
//!   person decides.
//!
//! # In which order
//!
//! 1. The file is written.
//! 2. It is proven to exist: read back from the folder, or chosen by the person and compared, byte by byte.
//! 3. The record of it becomes part of the plan, as a change like any other, and is saved.
//! 4. Only then the records are replaced, in the journal first. A crash at any moment leaves every change in one of both
//!    places at least, and opening the plan makes them equal again: nothing is lost, at worst nothing has been freed.
//!
//! Other windows still hold everything, and a file of a colleague may bring all of it back. Both are the union at work: as
//! soon as the change that the record names is here, nothing counts as missing.

use std::collections::{BTreeMap, BTreeSet};

use super::{digest, json};
use crate::ledger::{Cell, Change, ChangeId, Ledger};
use crate::plan::{Archive, Code, Typed as _};

/// What can be put away of past years.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PastYears {
    /// Its changes.
    pub changes: BTreeSet<ChangeId>,
    /// How many cells they set.
    pub cells: usize,
    /// The first year of which there is anything; 0 when there is nothing.
    pub from: i32,
    /// The last year.
    pub until: i32,
    /// How many changes of these years stay, because they are tied to something else.
    pub tied: usize,
}

/// A file of past years, and the record of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Put {
    /// The text of the file.
    pub text: String,
    /// Where the record stands in the plan.
    pub cell: Cell,
    /// The record.
    pub record: Archive,
}

/// Finds what can be put away of the years up to one.
#[must_use]
pub fn past_years(ledger: &Ledger, until: i32) -> PastYears {
    let is_past = |cell: &Cell| cell.year().is_some_and(|year| year <= until);
    let mut changes: BTreeSet<ChangeId> = BTreeSet::new();
    let mut stay: Vec<&Change> = Vec::new();
    let mut touch = 0;
    for change in ledger.changes() {
        let past = change.edits.iter().filter(|edit| is_past(&edit.cell)).count();
        touch += usize::from(past > 0);
        if past == change.edits.len() {
            changes.insert(change.id.clone());
        } else if past > 0 {
            stay.push(change);
        }
    }
    // What shares a cell with something that stays, stays.
    let mut tied: BTreeSet<&Cell> = BTreeSet::new();
    while let Some(change) = stay.pop() {
        for edit in change.edits.iter().filter(|edit| is_past(&edit.cell)) {
            if tied.insert(&edit.cell) {
                let others = ledger.history(&edit.cell).map(crate::ledger::History::latest_first).unwrap_or_default();
                stay.extend(others.into_iter().map(|head| head.change).filter(|change| changes.remove(&change.id)));
            }
        }
    }
    let mut years = BTreeSet::new();
    let mut cells = BTreeSet::new();
    for edit in changes.iter().filter_map(|id| ledger.change(id)).flat_map(|change| &change.edits) {
        years.extend(edit.cell.year());
        cells.insert(&edit.cell);
    }
    let [from, until] = [years.first(), years.last()].map(|year| year.copied().unwrap_or_default());
    PastYears { tied: touch - changes.len(), cells: cells.len(), from, until, changes }
}

/// Writes the file of past years. None when there is nothing to put away.
///
/// # Errors
/// When the file would be larger than one that can be read.
pub fn put_away(plan: &Code, name: &str, ledger: &Ledger, past: &PastYears) -> Result<Option<Put>, serde_json::Error> {
    let changes: Vec<&Change> = past.changes.iter().filter_map(|id| ledger.change(id)).collect();
    let Some(last) = changes.iter().max_by_key(|change| (change.at, &change.id)).map(|change| change.id.clone()) else {
        return Ok(None);
    };
    let mut content = Ledger::default();
    // A part of a set that was accepted is never refused.
    let taken = content.merge(changes.iter().copied().cloned());
    debug_assert!(taken.is_ok());
    let text = json::write(plan, &content)?;
    let record = Archive { file: name.into(), digest: digest(&text), changes: changes.len(), cells: past.cells };
    Ok(Some(Put { text, cell: Cell::Archive { from: past.from, until: past.until, last }, record }))
}

/// What stays when changes are taken out of a ledger.
#[must_use]
pub fn without(ledger: &Ledger, gone: &BTreeSet<ChangeId>) -> Ledger {
    let mut rest = Ledger::default();
    // A part of a set that was accepted is never refused.
    let taken = rest.merge(ledger.changes().filter(|change| !gone.contains(&change.id)).cloned());
    debug_assert!(taken.is_ok());
    rest
}

/// The files into which years of a plan were put away, with whether what they hold is here again, the oldest years first.
#[must_use]
pub fn archives(ledger: &Ledger) -> BTreeMap<Cell, (Archive, bool)> {
    let read = |cell: &Cell| {
        let Cell::Archive { from, until, last } = cell else { return None };
        let here = ledger.plan().archives.get(&(*from, *until, last.clone())).cloned();
        // The last that was known of it, also where somebody has taken the record away or damaged it.
        let edits = || ledger.history(cell).map(crate::ledger::History::latest_first).unwrap_or_default();
        let known = || edits().into_iter().filter_map(|head| head.value()).find_map(|value| Archive::read(value).ok());
        Some((cell.clone(), (here.or_else(known).unwrap_or_default(), !ledger.is_away(cell))))
    };
    ledger.archives().iter().filter_map(read).collect()
}
