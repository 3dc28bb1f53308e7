//! The ledger itself: a set of changes and the plan that they add up to, kept in step change by change.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use thiserror::Error;

use super::{Author, Cell, Change, ChangeId, Edit, Head, History, fold};
use crate::plan::{DateTime, Json, Plan, Utc};

/// A set of changes with the plan that they add up to. Changes are only ever added.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    changes: BTreeMap<ChangeId, Arc<Change>>,
    cells: HashMap<Cell, History>,
    plan: Plan,
    conflicts: BTreeSet<Cell>,
    unreadable: BTreeMap<Cell, String>,
}

/// Who writes a change, and when: what the pure core cannot know by itself.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Identity of the new change.
    pub id: ChangeId,
    /// Now.
    pub at: DateTime<Utc>,
    /// The author.
    pub by: Author,
}

/// Why a change was not taken up.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Rejection {
    /// A change of the same identity with other content is already here: one of the two was tampered with.
    #[error("change {0} is already here with other content")]
    Tampered(ChangeId),
    /// One change sets the same cell twice.
    #[error("change {0} sets {1} twice")]
    CellTwice(ChangeId, Cell),
    /// The value is not one for the cell.
    #[error("{cell}: {reason}")]
    NotAValue {
        /// The cell.
        cell: Cell,
        /// What is wrong with the value.
        reason: String,
    },
    /// A value has no form in files.
    #[error("{0}")]
    NoForm(String),
    /// Nothing would change.
    #[error("nothing would change")]
    NothingToDo,
    /// The plan is open for reading only.
    #[error("this plan is for reading only")]
    ReadOnly,
    /// No such change.
    #[error("there is no change {0}")]
    Unknown(ChangeId),
    /// Somebody has built on the change since, so it cannot be taken back.
    #[error("{cell} was changed again since {id}")]
    BuiltUpon {
        /// The change that was to be undone.
        id: ChangeId,
        /// The cell that was changed again.
        cell: Cell,
    },
}

/// What taking up a change did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Applied {
    /// It was new.
    New,
    /// It was here already, the same.
    Known,
}

/// What a merge did.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Merged {
    /// Changes that were new.
    pub new: usize,
    /// Changes that were here already.
    pub known: usize,
}

impl Ledger {
    /// The plan as all changes have made it.
    #[must_use]
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// All changes, by identity.
    pub fn changes(&self) -> impl ExactSizeIterator<Item = &Change> {
        self.changes.values().map(Arc::as_ref)
    }

    /// One change.
    #[must_use]
    pub fn change(&self, id: &ChangeId) -> Option<&Change> {
        self.changes.get(id).map(Arc::as_ref)
    }

    /// How many changes there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.changes.len()
    }

    /// Whether nothing has ever happened.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.changes.is_empty()
    }

    /// Every edit that a cell ever had; none for a cell that was never set.
    #[must_use]
    pub fn history(&self, cell: &Cell) -> Option<&History> {
        self.cells.get(cell)
    }

    /// Every cell that was ever set.
    pub fn cells(&self) -> impl Iterator<Item = (&Cell, &History)> {
        self.cells.iter()
    }

    /// Cells whose heads disagree.
    #[must_use]
    pub fn conflicts(&self) -> &BTreeSet<Cell> {
        &self.conflicts
    }

    /// Cells whose shown value this version cannot read, with the reason. They are kept as they are.
    #[must_use]
    pub fn unreadable(&self) -> &BTreeMap<Cell, String> {
        &self.unreadable
    }

    /// Takes up one change. Only the cells that it touches are folded again.
    ///
    /// # Errors
    /// When a change of that identity is here with other content, or it sets one cell twice. The ledger is then as it was.
    pub fn apply(&mut self, change: Change) -> Result<Applied, Rejection> {
        if self.check(&change)? == Applied::Known {
            return Ok(Applied::Known);
        }
        let change = Arc::new(change);
        for (index, edit) in change.edits.iter().enumerate() {
            self.cells.entry(edit.cell.clone()).or_default().add(&change, index);
            self.refold(&edit.cell);
        }
        self.changes.insert(change.id.clone(), change);
        Ok(Applied::New)
    }

    /// Takes up many changes: the union of both sets, whatever their order.
    ///
    /// # Errors
    /// At the first change that [`Self::apply`] refuses; the ledger is then as it was before the merge.
    pub fn merge(&mut self, changes: impl IntoIterator<Item = Change>) -> Result<Merged, Rejection> {
        // Looked at first, so that a refused file leaves nothing behind.
        let mut incoming: BTreeMap<ChangeId, Change> = BTreeMap::new();
        let mut known = 0;
        for change in changes {
            match incoming.get(&change.id) {
                Some(twin) if *twin != change => return Err(Rejection::Tampered(change.id)),
                Some(_) => known += 1,
                None if self.check(&change)? == Applied::Known => known += 1,
                None => {
                    incoming.insert(change.id.clone(), change);
                }
            }
        }
        let merged = Merged { new: incoming.len(), known };
        for change in incoming.into_values() {
            self.apply(change)?;
        }
        Ok(merged)
    }

    /// Whether a change may be taken up, and whether it is here already.
    fn check(&self, change: &Change) -> Result<Applied, Rejection> {
        if let Some(present) = self.changes.get(&change.id) {
            return if **present == *change { Ok(Applied::Known) } else { Err(Rejection::Tampered(change.id.clone())) };
        }
        let mut seen = HashSet::with_capacity(change.edits.len());
        match change.edits.iter().find(|edit| !seen.insert(&edit.cell)) {
            Some(twice) => Err(Rejection::CellTwice(change.id.clone(), twice.cell.clone())),
            None => Ok(Applied::New),
        }
    }

    /// Writes the change that sets `cells`, each over the heads that are here now. Cells that already hold their value are
    /// left out, and of a cell that is given twice the last value counts. The ledger itself does not change.
    ///
    /// # Errors
    /// When a value is not one for its cell, or nothing would change.
    pub fn compose(
        &self,
        stamp: Stamp,
        note: &str,
        cells: impl IntoIterator<Item = (Cell, Option<Json>)>,
    ) -> Result<Change, Rejection> {
        let mut edits: Vec<Edit> = Vec::new();
        for (cell, value) in last_of_each(cells) {
            let history = self.cells.get(&cell);
            let unchanged =
                history.map_or(value.is_none(), |history| !history.is_conflict() && history.value() == value.as_ref());
            if unchanged {
                continue;
            }
            fold::set(&mut Plan::default(), &cell, value.as_ref())
                .map_err(|error| Rejection::NotAValue { cell: cell.clone(), reason: error.to_string() })?;
            let over = history.map(|history| history.heads().iter().map(|head| head.id().clone()).collect());
            edits.push(Edit { cell, value, over: over.unwrap_or_default() });
        }
        if edits.is_empty() {
            return Err(Rejection::NothingToDo);
        }
        Ok(Change { id: stamp.id, at: stamp.at, by: stamp.by, note: note.into(), edits })
    }

    /// The ledger as it stood at a moment: the changes up to and including it.
    #[must_use]
    pub fn as_of(&self, at: DateTime<Utc>) -> Self {
        let mut past = Self::default();
        for change in self.changes.values().filter(|change| change.at <= at) {
            // Changes that are here have been accepted before, and a part of a set is never refused.
            let taken = past.apply(Change::clone(change));
            debug_assert_eq!(taken, Ok(Applied::New));
        }
        past
    }

    /// The value that a cell shows, with its history's latest head.
    #[must_use]
    pub fn head(&self, cell: &Cell) -> Option<Head<'_>> {
        self.cells.get(cell).and_then(|history| history.heads().into_iter().next())
    }

    fn refold(&mut self, cell: &Cell) {
        let Some(history) = self.cells.get(cell) else { return };
        if history.is_conflict() {
            self.conflicts.insert(cell.clone());
        } else {
            self.conflicts.remove(cell);
        }
        match fold::set(&mut self.plan, cell, history.value()) {
            Ok(()) => {
                self.unreadable.remove(cell);
            }
            Err(error) => {
                // The value stays in the history; the plan shows none rather than an older one.
                self.unreadable.insert(cell.clone(), error.to_string());
                if fold::set(&mut self.plan, cell, None).is_err() {
                    self.unreadable.insert(cell.clone(), "cannot be cleared".into());
                }
            }
        }
    }
}

/// The cells in their order, each once, with its last value. JSON's `null` is no value: in a file the two are the same.
fn last_of_each(cells: impl IntoIterator<Item = (Cell, Option<Json>)>) -> impl Iterator<Item = (Cell, Option<Json>)> {
    let cells: Vec<_> = cells.into_iter().collect();
    let mut seen = HashSet::with_capacity(cells.len());
    let mut last: Vec<_> = cells.into_iter().rev().filter(|(cell, _)| seen.insert(cell.clone())).collect();
    last.reverse();
    last.into_iter().map(|(cell, value)| (cell, value.filter(|value| value.as_str() != "null")))
}
