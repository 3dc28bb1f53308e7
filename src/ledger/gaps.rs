//! What is not here: numbers that a writer has given, and whose changes are missing.

use std::collections::{BTreeMap, BTreeSet};

use super::{ChangeId, Ledger, Replica};

/// Numbers of a writer, one after the other, of which no change is here.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Gap {
    /// The writer.
    pub replica: Replica,
    /// The first number that is not here.
    pub first: u32,
    /// The last one.
    pub last: u32,
}

impl Gap {
    /// How many numbers are not here.
    #[must_use]
    pub fn len(&self) -> u32 {
        self.last.saturating_sub(self.first).saturating_add(1)
    }

    /// A gap has at least one number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        false
    }
}

impl Ledger {
    /// The gaps in the numbering of each writer, except for the changes that are known to be `elsewhere`.
    ///
    /// A writer counts through all plans that it writes to, and a file for one unit has only a part of the changes: a gap
    /// is a reason to look and no proof of a loss. What a writer did after its last change that is here leaves no gap.
    #[must_use]
    pub fn gaps(&self, elsewhere: &BTreeSet<ChangeId>) -> Vec<Gap> {
        let mut last: BTreeMap<&Replica, u32> = BTreeMap::new();
        let mut ids = BTreeSet::new();
        for id in self.changes().map(|change| &change.id) {
            last.insert(&id.replica, id.sequence);
            ids.insert(id);
        }
        ids.extend(elsewhere.iter().filter(|id| last.get(&id.replica).is_some_and(|last| id.sequence < *last)));
        let mut gaps = Vec::new();
        let mut before: Option<&ChangeId> = None;
        for id in ids {
            let same_writer = before.replace(id).filter(|before| before.replica == id.replica);
            let first = same_writer.map_or(1, |before| before.sequence.saturating_add(1));
            if first < id.sequence {
                gaps.push(Gap { replica: id.replica.clone(), first, last: id.sequence - 1 });
            }
        }
        gaps
    }
}
