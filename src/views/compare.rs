//! Two moments side by side: which cells show something else, from what to what.

use super::{CellPage, Clock};
use crate::ledger::{CellChange, Ledger};
use crate::plan::{DateTime, Plan, Utc};
use crate::text::{Language, cell_in_full, date_time, value_in_words};

/// What differs between a moment and a later one, or now. Rows are put into words as they are drawn: see [`Row`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The two moments.
    pub heading: String,
    /// How many cells differ.
    pub summary: String,
    /// How many were added, changed and cleared.
    pub counts: [(usize, &'static str); 3],
    /// They, in the order of their kinds and keys.
    pub changes: Vec<CellChange>,
}

impl Comparison {
    /// Compares two moments; `None` where the second is not later than the first.
    #[must_use]
    pub fn of(
        ledger: &Ledger,
        (earlier, later): (DateTime<Utc>, Option<DateTime<Utc>>),
        clock: Clock,
        language: Language,
    ) -> Option<Self> {
        if later.is_some_and(|later| later <= earlier) {
            return None;
        }
        let changes = match later {
            Some(later) => ledger.changes_between(earlier, later),
            None => ledger.changes_since(earlier),
        };
        let words = language.log();
        let say = |at| date_time(clock.local(at), language);
        let count = |test: fn(&CellChange) -> bool| changes.iter().filter(|change| test(change)).count();
        Some(Self {
            heading: (words.between)(&say(earlier), &later.map_or_else(|| words.now.to_owned(), say)),
            summary: if changes.is_empty() { words.same.to_owned() } else { (words.differ)(changes.len()) },
            counts: [
                (count(|change| change.before.is_none()), words.added),
                (count(|change| change.before.is_some() && change.after.is_some()), words.changed),
                (count(|change| change.after.is_none()), words.cleared),
            ],
            changes,
        })
    }
}

/// A cell that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Where it can be seen.
    pub page: Option<CellPage>,
    /// The cell.
    pub cell: String,
    /// What it showed first.
    pub before: String,
    /// What it shows later.
    pub after: String,
}

impl Row {
    /// Puts a difference into words.
    #[must_use]
    pub fn of(change: &CellChange, plan: &Plan, language: Language) -> Self {
        let value = |value: &Option<_>| value_in_words(&change.cell, value.as_ref(), plan, language);
        Self {
            page: CellPage::of(&change.cell, plan),
            cell: cell_in_full(&change.cell, plan, language),
            before: value(&change.before),
            after: value(&change.after),
        }
    }
}
