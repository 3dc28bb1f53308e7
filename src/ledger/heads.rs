//! The history of one cell and its heads: the edits that no other edit replaces.

use std::sync::Arc;

use super::{Author, Change, ChangeId, Edit};
use crate::plan::{DateTime, Json, Utc};

/// Every edit that a cell ever had, in no particular order.
#[derive(Clone, Debug, Default)]
pub struct History {
    edits: Vec<(Arc<Change>, usize)>,
}

/// One edit of a cell, with the change that made it.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The change.
    pub change: &'a Change,
    /// Its edit of the cell.
    pub edit: &'a Edit,
}

impl<'a> Head<'a> {
    /// The value; none where the edit took it away.
    #[must_use]
    pub fn value(&self) -> Option<&'a Json> {
        self.edit.value.as_ref()
    }

    /// Identity of the change.
    #[must_use]
    pub fn id(&self) -> &'a ChangeId {
        &self.change.id
    }

    /// Who made it.
    #[must_use]
    pub fn by(&self) -> &'a Author {
        &self.change.by
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.change.at
    }
}

impl History {
    /// Takes up the `index`th edit of `change`.
    pub(super) fn add(&mut self, change: &Arc<Change>, index: usize) {
        self.edits.push((Arc::clone(change), index));
    }

    /// All edits, latest first (by time, then identity).
    #[must_use]
    pub fn latest_first(&self) -> Vec<Head<'_>> {
        let mut edits: Vec<_> = self.iter().collect();
        edits.sort_unstable_by(|a, b| (b.at(), b.id()).cmp(&(a.at(), a.id())));
        edits
    }

    /// The edits that no other edit of this cell replaces, latest first. Their number is 0 only for a cell that was never
    /// set: where edits claim to replace each other in a circle, which no honest writer produces, all of them stand.
    #[must_use]
    pub fn heads(&self) -> Vec<Head<'_>> {
        if let [only] = self.edits.as_slice() {
            return head(only).into_iter().collect();
        }
        let replaced: std::collections::HashSet<&ChangeId> =
            self.iter().flat_map(|other| other.edit.over.iter().filter(move |id| *id != other.id())).collect();
        let all = self.latest_first();
        let heads: Vec<_> = all.iter().copied().filter(|edit| !replaced.contains(edit.id())).collect();
        if heads.is_empty() { all } else { heads }
    }

    /// The value that is shown: that of the latest head.
    #[must_use]
    pub fn value(&self) -> Option<&Json> {
        self.heads().first().and_then(Head::value)
    }

    /// Whether the heads disagree, and a person has to choose. Heads that say the same are no conflict.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        let heads = self.heads();
        heads.windows(2).any(|pair| pair[0].value() != pair[1].value())
    }

    /// The history as it would be had a change not been made.
    pub(super) fn without(&self, id: &ChangeId) -> Self {
        Self { edits: self.edits.iter().filter(|(change, _)| change.id != *id).cloned().collect() }
    }

    /// The edit that a change made here.
    #[must_use]
    pub fn of(&self, id: &ChangeId) -> Option<Head<'_>> {
        self.iter().find(|edit| edit.id() == id)
    }

    fn iter(&self) -> impl Iterator<Item = Head<'_>> {
        self.edits.iter().filter_map(head)
    }
}

fn head((change, index): &(Arc<Change>, usize)) -> Option<Head<'_>> {
    change.edits.get(*index).map(|edit| Head { change, edit })
}
