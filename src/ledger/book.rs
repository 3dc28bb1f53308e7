//! The ledger itself: a set of changes and the plan that they add up to, kept in step change by change.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use foldhash::fast::RandomState;
use thiserror::Error;

use super::{
    Author, Cell, Change, ChangeId, Edit, Head, History,
    fold::{self, Written},
};
use crate::plan::{Code, DateTime, Json, Period, Plan, SubmissionError, Utc, limits};

/// A set of changes with the plan that they add up to. Changes are only ever added.
#[derive(Clone, Debug, Default)]
pub struct Ledger {
    changes: BTreeMap<ChangeId, Arc<Change>>,
    cells: HashMap<Cell, History, RandomState>,
    plan: Plan,
    conflicts: BTreeSet<Cell>,
    unreadable: BTreeMap<Cell, String>,
    archives: BTreeSet<Cell>,
    pub(super) latest: Option<DateTime<Utc>>,
}

/// Who writes a change, and when: what the pure core cannot know by itself.
#[derive(Clone, Debug)]
pub struct Stamp {
    /// Identity of the new change.
    pub id: ChangeId,
    /// Now: see [`Ledger::moment`].
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
    /// A change sets nothing.
    #[error("change {0} sets nothing")]
    Empty(ChangeId),
    /// A change has more edits or longer texts than [`limits`] allow: how many, of how many.
    #[error("change {0} has {1} edits or bytes in a text, and {2} are the most")]
    TooMuch(ChangeId, usize, usize),
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
    /// The step of a report does not follow, lacks its reason, or is not the author's to take.
    #[error("{0}")]
    Step(SubmissionError),
    /// The figure is in a report that the author's unit has submitted, and no reason is given for the change.
    #[error("{figure} is locked by the report of {unit} for {report}: a change of it needs a note that says why")]
    Locked {
        /// The figure.
        figure: Cell,
        /// The unit.
        unit: Code,
        /// The period of its report.
        report: Period,
    },
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

impl Rejection {
    pub(super) fn not_a_value(cell: &Cell, reason: &impl std::fmt::Display) -> Self {
        Self::NotAValue { cell: cell.clone(), reason: limits::in_brief(reason) }
    }
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

    /// The records of files into which years were put away. They stay, also when their values are taken away: what is
    /// missing is not to look as if it had never been.
    #[must_use]
    pub fn archives(&self) -> &BTreeSet<Cell> {
        &self.archives
    }

    /// Whether what such a record tells of is not here.
    #[must_use]
    pub fn is_away(&self, archive: &Cell) -> bool {
        matches!(archive, Cell::Archive { last, .. } if !self.changes.contains_key(last))
    }

    /// Makes room for the cells of so many edits that are about to be taken up.
    pub fn make_room_for(&mut self, edits: usize) {
        self.cells.reserve(edits);
    }

    /// Takes up one change. Only the cells that it touches are folded again.
    ///
    /// # Errors
    /// When a change of that identity is here with other content, or it sets one cell twice, nothing at all or more than
    /// [`limits`] allow. The ledger is then as it was.
    pub fn apply(&mut self, change: Change) -> Result<Applied, Rejection> {
        if self.check(&change)? == Applied::Known {
            return Ok(Applied::Known);
        }
        self.take_up(vec![Arc::new(change)]);
        Ok(Applied::New)
    }

    /// Takes up many changes: the union of both sets, whatever their order. A cell that many of them touch is folded once.
    ///
    /// # Errors
    /// At the first change that [`Self::apply`] refuses; the ledger is then as it was before the merge.
    pub fn merge(&mut self, changes: impl IntoIterator<Item = Change>) -> Result<Merged, Rejection> {
        // Looked at first, so that a refused file leaves nothing behind.
        let mut incoming = Incoming::default();
        changes.into_iter().try_for_each(|change| incoming.add(self, change))?;
        Ok(incoming.join(self))
    }

    /// Takes up those of many changes that can be: where a record is wrong, the others are not to suffer. Gives what
    /// [`Self::apply`] refuses.
    pub fn merge_what_fits(&mut self, changes: impl IntoIterator<Item = Change>) -> Vec<Rejection> {
        let mut incoming = Incoming::default();
        let refused = changes.into_iter().filter_map(|change| incoming.add(self, change).err()).collect();
        incoming.join(self);
        refused
    }

    /// Takes up changes that have been checked. Says how much work it was: how many edits were looked at and cells folded.
    fn take_up(&mut self, changes: Vec<Arc<Change>>) -> usize {
        let mut touched: Vec<Cell> = Vec::new();
        for change in changes {
            for (index, edit) in change.edits.iter().enumerate() {
                if self.cells.entry(edit.cell.clone()).or_default().add(&change, index) {
                    touched.push(edit.cell.clone());
                }
            }
            self.latest = self.latest.max(Some(change.at));
            self.changes.insert(change.id.clone(), change);
        }
        touched.iter().map(|cell| self.refold(cell, None)).sum()
    }

    /// Whether a change may be taken up, and whether it is here already.
    pub(super) fn check(&self, change: &Change) -> Result<Applied, Rejection> {
        if let Some(present) = self.changes.get(&change.id) {
            return if **present == *change { Ok(Applied::Known) } else { Err(Rejection::Tampered(change.id.clone())) };
        }
        if change.edits.is_empty() {
            return Err(Rejection::Empty(change.id.clone()));
        }
        let Author { name, unit } = &change.by;
        let texts = [&change.note, name, unit].map(|text| (text.len(), limits::TEXT));
        let sizes = texts.into_iter().chain([(change.edits.len(), limits::EDITS)]);
        if let Some((found, most)) = sizes.into_iter().find(|(found, most)| found > most) {
            return Err(Rejection::TooMuch(change.id.clone(), found, most));
        }
        if change.edits.len() == 1 {
            return Ok(Applied::New);
        }
        let mut seen = HashSet::with_capacity_and_hasher(change.edits.len(), RandomState::default());
        match change.edits.iter().find(|edit| !seen.insert(&edit.cell)) {
            Some(twice) => Err(Rejection::CellTwice(change.id.clone(), twice.cell.clone())),
            None => Ok(Applied::New),
        }
    }

    /// Takes up a change that has been checked, of cells with their values, which are folded as they are.
    pub(super) fn take_written(&mut self, change: &Change, cells: Vec<(Cell, Option<Written>)>) {
        let mut written: HashMap<Cell, Option<Written>, RandomState> = cells.into_iter().collect();
        let change = Arc::new(change.clone());
        for (index, edit) in change.edits.iter().enumerate() {
            self.cells.entry(edit.cell.clone()).or_default().add(&change, index);
            self.refold(&edit.cell, written.remove(&edit.cell).flatten());
        }
        self.changes.insert(change.id.clone(), change);
    }

    /// Writes the change that sets `cells`, each over the heads that are here now, as a change from elsewhere: nobody is
    /// asked whether its author may make it. The ledger itself does not change.
    ///
    /// # Errors
    /// When a value is not one for its cell, or nothing would change.
    pub fn compose(
        &self,
        stamp: Stamp,
        note: &str,
        cells: impl IntoIterator<Item = (Cell, Option<Json>)>,
    ) -> Result<Change, Rejection> {
        let change = self.edit(stamp, note, cells)?;
        for edit in &change.edits {
            if let Some(Err(error)) = edit.value.as_ref().map(|json| edit.cell.read(json)) {
                return Err(Rejection::not_a_value(&edit.cell, &error));
            }
        }
        Ok(change)
    }

    /// Cells that already hold their value are left out, and of a cell that is given twice the last value counts.
    pub(super) fn edit(
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
            if unchanged || self.repeats_step(&cell, value.as_ref()) {
                continue;
            }
            let value = self.with_what_is_seen(&cell, value)?;
            let over = history.map(|history| history.heads().iter().map(|head| head.id().clone()).collect());
            edits.push(Edit { cell, value, over: over.unwrap_or_default() });
        }
        if edits.is_empty() {
            return Err(Rejection::NothingToDo);
        }
        Ok(Change { id: stamp.id, at: stamp.at, by: stamp.by, note: note.into(), edits })
    }

    /// Shows only the part of the plan that concerns these units; the whole if there are none.
    pub fn limit_to(&mut self, units: BTreeSet<Code>) {
        self.plan.part_of = units;
    }

    /// The ledger as it stood at a moment: the changes up to and including it, by the clocks of their writers, and what
    /// those replace. That was there before them whatever its own clock said; without it a correction and what was there
    /// before would seem to contradict each other.
    #[must_use]
    pub fn as_of(&self, at: DateTime<Utc>) -> Self {
        self.past(|change| change.at <= at)
    }

    /// The ledger of a part of the changes, and what those replace.
    pub(super) fn past(&self, is_part: impl Fn(&Change) -> bool) -> Self {
        let mut past = Self::default();
        past.limit_to(self.plan.part_of.clone());
        // Changes that are here have been accepted before, and a part of a set is never refused.
        let mut taken: Vec<Arc<Change>> = self.changes.values().filter(|change| is_part(change)).cloned().collect();
        while !taken.is_empty() {
            past.take_up(taken.clone());
            let mut replaced = BTreeMap::new();
            for edit in taken.iter().flat_map(|change| &change.edits) {
                let others = edit.over.iter().filter_map(|id| self.changes.get(id));
                let of_cell = others.filter(|other| other.edits.iter().any(|other| other.cell == edit.cell));
                replaced.extend(of_cell.map(|other| (&other.id, other)));
            }
            replaced.retain(|id, _| !past.changes.contains_key(id));
            taken = replaced.into_values().cloned().collect();
        }
        // What is away now is away from the past, too, although its record came later.
        past.archives.extend(self.archives.iter().filter(|archive| self.is_away(archive)).cloned());
        past
    }

    /// The value that a cell shows, with its history's latest head.
    #[must_use]
    pub fn head(&self, cell: &Cell) -> Option<Head<'_>> {
        self.cells.get(cell).and_then(|history| history.heads().into_iter().next())
    }

    /// Shows what a cell has come to; its value need not be read where it is the one that was just written.
    fn refold(&mut self, cell: &Cell, written: Option<Written>) -> usize {
        let Some(history) = self.cells.get_mut(cell) else { return 0 };
        let looked_at = history.settle();
        if history.is_conflict() {
            self.conflicts.insert(cell.clone());
        } else {
            self.conflicts.remove(cell);
        }
        if matches!(cell, Cell::Archive { .. }) {
            self.archives.insert(cell.clone());
        }
        let value = match (history.value(), written) {
            (Some(shown), Some(written)) if *shown == written.json => Ok(Some(written.value)),
            (shown, _) => shown.map(|json| cell.read(json)).transpose().map_err(|error| limits::in_brief(&error)),
        };
        let set = |plan: &mut Plan, value| fold::set(plan, cell, value).map_err(|error| error.to_string());
        match value.and_then(|value| set(&mut self.plan, value)) {
            Ok(()) => {
                self.unreadable.remove(cell);
            }
            Err(reason) => {
                // The value stays in the history; the plan shows none rather than an older one.
                let cleared = set(&mut self.plan, None);
                self.unreadable.insert(cell.clone(), cleared.err().unwrap_or(reason));
            }
        }
        looked_at + 1
    }
}

/// Changes on their way into a ledger.
#[derive(Default)]
struct Incoming {
    new: BTreeMap<ChangeId, Arc<Change>>,
    known: usize,
}

impl Incoming {
    fn add(&mut self, ledger: &Ledger, change: Change) -> Result<(), Rejection> {
        match self.new.get(&change.id) {
            Some(twin) if **twin != change => return Err(Rejection::Tampered(change.id)),
            Some(_) => self.known += 1,
            None if ledger.check(&change)? == Applied::Known => self.known += 1,
            None => {
                self.new.insert(change.id.clone(), Arc::new(change));
            }
        }
        Ok(())
    }

    fn join(self, ledger: &mut Ledger) -> Merged {
        let merged = Merged { new: self.new.len(), known: self.known };
        ledger.take_up(self.new.into_values().collect());
        merged
    }
}

/// The cells in their order, each once, with its last value. JSON's `null` is no value: in a file the two are the same.
fn last_of_each(cells: impl IntoIterator<Item = (Cell, Option<Json>)>) -> impl Iterator<Item = (Cell, Option<Json>)> {
    let cells: Vec<_> = cells.into_iter().collect();
    let mut seen = HashSet::with_capacity_and_hasher(cells.len(), RandomState::default());
    let mut last: Vec<_> = cells.into_iter().rev().filter(|(cell, _)| seen.insert(cell.clone())).collect();
    last.reverse();
    last.into_iter().map(|(cell, value)| (cell, value.filter(|value| value.as_str() != "null")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ledger::Replica;

    fn id(replica: &str, sequence: u32) -> ChangeId {
        ChangeId { replica: Replica::new(replica).unwrap_or_else(|_| unreachable!()), sequence }
    }

    /// A change of one cell over the writer's change before, or over none.
    fn change(replica: &str, sequence: u32, chained: bool) -> Arc<Change> {
        let cell = "plan/year".parse().unwrap_or_else(|_| unreachable!());
        let value = Json::of(&sequence).ok();
        let over = if chained && sequence > 1 { vec![id(replica, sequence - 1)] } else { vec![] };
        let at = DateTime::default();
        let by = Author::default();
        let edits = vec![Edit { cell, value, over }];
        Arc::new(Change { id: id(replica, sequence), at, by, note: String::new(), edits })
    }

    #[test]
    fn the_work_of_loading_grows_with_the_number_of_changes_and_not_with_its_square() {
        for chained in [true, false] {
            let work =
                |changes: u32| Ledger::default().take_up((1..=changes).map(|n| change("a", n, chained)).collect());
            assert_eq!(
                (work(1000), work(8000)),
                (1001, 8001),
                "each edit is looked at once and the cell is folded once"
            );
        }
    }

    #[test]
    fn the_work_of_one_change_more_does_not_grow_with_the_history() {
        let mut ledger = Ledger::default();
        let mut work = |n| ledger.take_up(vec![change("a", n, true)]);
        let all: Vec<usize> = (1..=5000).map(&mut work).collect();
        assert_eq!(all.iter().max(), Some(&3), "the new edit, the head that it replaces and the cell");
        assert_eq!(ledger.plan().outline.year, 5000);
    }
}
