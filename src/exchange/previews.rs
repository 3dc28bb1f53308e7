//! What merging several files at once would do, cell by cell, before anything is done.
//!
//! Of each file only what is not here yet is kept, hence a hundred files of one plan take little more room and work than
//! what is new in them.

use std::collections::{BTreeMap, BTreeSet};

use super::json::{File, Warning};
use crate::{
    ledger::{Author, Cell, Change, Ledger, Rejection},
    plan::{Code, DateTime, Json, Utc},
};

/// What a file brings to a plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Brought {
    /// The plan.
    pub plan: Code,
    /// The unit whose part of the plan it is, where it is not the whole.
    pub unit: Option<Code>,
    /// The changes that were not here when the file was looked at.
    pub changes: Vec<Change>,
    /// How many of its changes were here already.
    pub known: usize,
    /// What is odd about the file although it can be used.
    pub warnings: Vec<Warning>,
}

/// What merging a set of files would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct JointPreview {
    /// Changes that are not here yet, each counted once whatever the number of files that bring it.
    pub new_changes: usize,
    /// Every cell that these changes touch, in the order of kinds and keys.
    pub cells: Vec<JointCell>,
    /// Files that cannot be merged beside those before them. Nothing of theirs is counted above.
    pub refused: Vec<Refused>,
}

/// A cell that some of the files touch.
#[derive(Clone, Debug, PartialEq)]
pub struct JointCell {
    /// The cell.
    pub cell: Cell,
    /// The unit that it is about, where there is one.
    pub unit: Option<Code>,
    /// The indicator that it belongs to, where there is one.
    pub indicator: Option<Code>,
    /// What the merge does to it.
    pub effect: JointEffect,
    /// The value shown now.
    pub before: Option<Json>,
    /// The value shown after the merge.
    pub after: Option<Json>,
    /// What each file brings here, by the file's place.
    pub values: Vec<(usize, Option<Json>)>,
}

/// What a merge of several files does to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum JointEffect {
    /// People changed it without seeing each other's change, here or among the files; a person has to choose.
    Conflict,
    /// It shows another value, or none.
    Changed,
    /// It had no value.
    New,
    /// It shows what it showed before.
    Same,
}

/// Why a file cannot be merged together with the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    /// Place of the file, from 0.
    pub file: usize,
    /// What the ledger says of it.
    pub reason: Rejection,
}

/// Why a file brings nothing to a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Unfit {
    /// It is of another plan; given back as it is.
    OtherPlan(File),
    /// A change of it is here with other content.
    Changes(Rejection),
}

impl JointEffect {
    /// All of them, what needs a person first.
    pub const ALL: &[Self] = &[Self::Conflict, Self::Changed, Self::New, Self::Same];
}

impl JointPreview {
    /// How many cells have that effect.
    #[must_use]
    pub fn count(&self, effect: JointEffect) -> usize {
        self.cells.iter().filter(|cell| cell.effect == effect).count()
    }
}

impl Brought {
    /// What a file brings to the plan of a ledger.
    ///
    /// # Errors
    /// When it is of another plan, or one of its changes is here with other content.
    pub fn by(file: File, plan: &Code, ledger: &Ledger) -> Result<Self, Unfit> {
        if file.plan != *plan {
            return Err(Unfit::OtherPlan(file));
        }
        let all = file.changes.len();
        let mut changes = Vec::new();
        for change in file.changes {
            match ledger.change(&change.id) {
                None => changes.push(change),
                Some(here) if *here == change => {}
                Some(_) => return Err(Unfit::Changes(Rejection::Tampered(change.id))),
            }
        }
        let known = all - changes.len();
        // Kept for as long as the person thinks about it.
        changes.shrink_to_fit();
        Ok(Self { plan: file.plan, unit: file.unit, changes, known, warnings: file.warnings })
    }

    /// Who made the changes, each once.
    #[must_use]
    pub fn authors(&self) -> BTreeSet<&Author> {
        self.changes.iter().map(|change| &change.by).collect()
    }

    /// When the newest of the changes was made.
    #[must_use]
    pub fn latest(&self) -> Option<DateTime<Utc>> {
        self.changes.iter().map(|change| change.at).max()
    }
}

/// Looks at what merging all `files` into the ledger of their plan would do. Nothing is done. A file that contradicts the
/// ledger or a file before it is left out as a whole, for a part of a change is another change.
#[must_use]
pub fn joint_preview(ledger: &Ledger, files: &[&Brought]) -> JointPreview {
    let mut merged = ledger.clone();
    let mut values: BTreeMap<&Cell, Vec<(usize, Option<Json>)>> = BTreeMap::new();
    let mut refused = Vec::new();
    for (place, file) in files.iter().enumerate() {
        // By itself too, for the values that it brings.
        let mut alone = Ledger::default();
        let taken = alone.merge(file.changes.iter().cloned());
        if let Err(reason) = taken.and_then(|_| merged.merge(file.changes.iter().cloned())) {
            refused.push(Refused { file: place, reason });
            continue;
        }
        let edits = file.changes.iter().flat_map(|change| &change.edits);
        for cell in edits.map(|edit| &edit.cell).collect::<BTreeSet<_>>() {
            values.entry(cell).or_default().push((place, shown(&alone, cell)));
        }
    }
    let cells = values.into_iter().map(|(cell, values)| {
        let (before, after) = (shown(ledger, cell), shown(&merged, cell));
        JointCell {
            cell: cell.clone(),
            unit: cell.unit().cloned(),
            indicator: cell.indicator().cloned(),
            effect: effect(ledger, &merged, cell, before.as_ref(), after.as_ref()),
            before,
            after,
            values,
        }
    });
    JointPreview { cells: cells.collect(), new_changes: merged.len() - ledger.len(), refused }
}

fn effect(ledger: &Ledger, merged: &Ledger, cell: &Cell, before: Option<&Json>, after: Option<&Json>) -> JointEffect {
    if merged.conflicts().contains(cell) && !ledger.conflicts().contains(cell) {
        JointEffect::Conflict
    } else if before == after {
        JointEffect::Same
    } else if before.is_none() {
        JointEffect::New
    } else {
        JointEffect::Changed
    }
}

fn shown(ledger: &Ledger, cell: &Cell) -> Option<Json> {
    ledger.head(cell).and_then(|head| head.value().cloned())
}
