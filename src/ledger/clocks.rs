//! Clocks: how far the times of changes are trusted, and which of them cannot be right.
//!
//! A change bears the time of its writer's clock, and clocks of offices differ. Nothing that a cell shows rests on them:
//! a change replaces what it names. By time go the log, the plan as of a moment, and which of several heads
//! of a conflict is shown until a person has chosen.
//!
//! So that these are right where clocks differ by minutes or hours, a new change is stamped later than every change that
//! its author could see, as hybrid logical clocks do (Kulkarni and others, 2014): its time is its clock's, or just after
//! the latest time known. That holds up to a day. Beyond it nobody can tell which of two clocks is wrong: the change keeps
//! the time of its own clock, and [`Ledger::far_off`] finds it, so that the screen can say so.

use std::collections::{BTreeMap, BTreeSet};

use super::{Change, ChangeId, Ledger};
use crate::plan::{DateTime, Utc};

/// By so many hours clocks may differ without a remark.
pub const FAR_OFF: i64 = 24;

/// Changes whose times cannot be right, or else the clock by which they are looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FarOff {
    /// Stamped more than a day later than now.
    pub ahead: BTreeSet<ChangeId>,
    /// Stamped more than a day earlier than what they replace.
    pub behind: BTreeSet<ChangeId>,
    /// The latest time of those that are ahead.
    pub latest: Option<DateTime<Utc>>,
}

impl FarOff {
    /// Whether every time can be right.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.ahead.is_empty() && self.behind.is_empty()
    }
}

impl Ledger {
    /// The time to stamp a new change with: that of the clock, or just after the latest change known where the clock is
    /// behind it by a day or less.
    #[must_use]
    pub fn moment(&self, clock: DateTime<Utc>) -> DateTime<Utc> {
        let latest = match self.latest {
            // Only where a clock was far ahead, all changes are looked through for the latest that can be right.
            Some(at) if is_far(clock, at) => {
                self.changes().map(|change| change.at).filter(|at| !is_far(clock, *at)).max()
            }
            latest => latest,
        };
        let ahead = latest.filter(|at| clock < *at);
        ahead.map_or(clock, |latest| latest + chrono::TimeDelta::milliseconds(1))
    }

    /// The changes whose times cannot be right, as seen at a moment.
    #[must_use]
    pub fn far_off(&self, now: DateTime<Utc>) -> FarOff {
        FarOff::among(self.changes(), &Self::default(), now)
    }
}

impl FarOff {
    /// Whether the time of a change lies too far ahead or behind; none where it can be right.
    #[must_use]
    pub fn of(&self, id: &ChangeId) -> Option<bool> {
        if self.ahead.contains(id) { Some(true) } else { self.behind.contains(id).then_some(false) }
    }

    /// Those among some changes whose times cannot be right. What they replace is among them, or in a ledger.
    pub fn among<'a>(changes: impl Iterator<Item = &'a Change>, ledger: &Ledger, now: DateTime<Utc>) -> Self {
        let changes: Vec<&Change> = changes.collect();
        let times: BTreeMap<&ChangeId, DateTime<Utc>> = changes.iter().map(|change| (&change.id, change.at)).collect();
        let time = |id: &ChangeId| times.get(id).copied().or_else(|| Some(ledger.change(id)?.at));
        let mut found = Self::default();
        for change in &changes {
            if is_far(now, change.at) {
                found.latest = found.latest.max(Some(change.at));
                found.ahead.insert(change.id.clone());
            }
            let mut replaced = change.edits.iter().flat_map(|edit| &edit.over).filter_map(time);
            // What itself lies in the future says nothing about what replaces it.
            if replaced.any(|at| is_far(change.at, at) && !is_far(now, at)) {
                found.behind.insert(change.id.clone());
            }
        }
        found
    }
}

/// Whether `later` is too far after `earlier` for two clocks of the same time.
fn is_far(earlier: DateTime<Utc>, later: DateTime<Utc>) -> bool {
    later.signed_duration_since(earlier) > chrono::TimeDelta::hours(FAR_OFF)
}
