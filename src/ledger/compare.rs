//! Two moments side by side: which cells show something else.

use std::collections::BTreeSet;

use super::{Cell, Ledger};
use crate::plan::{DateTime, Json, Utc};

/// A cell that shows something else at a later moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellChange {
    /// The cell.
    pub cell: Cell,
    /// What it showed; none where it had no value.
    pub before: Option<Json>,
    /// What it shows then.
    pub after: Option<Json>,
}

impl Ledger {
    /// The cells that show something else at `later` than at `earlier`, in the order of their kinds and keys.
    ///
    /// Only cells that were touched in between can: the two pasts are folded, everything else is left alone.
    #[must_use]
    pub fn changes_between(&self, earlier: DateTime<Utc>, later: DateTime<Utc>) -> Vec<CellChange> {
        differences(&self.as_of(earlier), &self.as_of(later))
    }

    /// The cells that show something else now than at a moment.
    #[must_use]
    pub fn changes_since(&self, moment: DateTime<Utc>) -> Vec<CellChange> {
        differences(&self.as_of(moment), self)
    }
}

/// The second has all changes of the first.
pub(super) fn differences(before: &Ledger, after: &Ledger) -> Vec<CellChange> {
    let changes = after.changes().filter(|change| before.change(&change.id).is_none());
    let touched: BTreeSet<&Cell> = changes.flat_map(|change| &change.edits).map(|edit| &edit.cell).collect();
    let value = |ledger: &Ledger, cell: &Cell| ledger.head(cell).and_then(|head| head.value().cloned());
    let change =
        |cell: &Cell| CellChange { cell: cell.clone(), before: value(before, cell), after: value(after, cell) };
    touched.into_iter().map(change).filter(|change| change.before != change.after).collect()
}
