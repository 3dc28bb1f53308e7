//! Cài đặt: the units of the plan, its past years in files, and the room that it takes up in the browser.

use crate::exchange::archive;
use crate::ledger::{Cell, Ledger};
use crate::plan::{Archive, Code, Decimal, Plan};
use crate::text::{Language, archive_in_words, number, percent, unit_name, years};

/// From these shares of the room on, in percent, there is less than plenty, and nearly none.
const LEVELS: [usize; 2] = [50, 80];

/// A unit in the tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The unit.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// How many units stand above it.
    pub depth: usize,
}

/// The units in the order of the tree.
#[must_use]
pub fn units(plan: &Plan, language: Language) -> Vec<UnitRow> {
    let row = |(code, depth)| UnitRow { name: unit_name(plan, &code, language), code, depth };
    plan.unit_tree().into_iter().map(row).collect()
}

/// A file into which years were put away.
#[derive(Clone, Debug, PartialEq)]
pub struct ArchiveRow {
    /// The cell of its record.
    pub cell: Cell,
    /// The record.
    pub record: Archive,
    /// Whether what the file holds is here again.
    pub is_here: bool,
    /// The record in words.
    pub text: String,
}

/// The files into which years were put away, the oldest years first.
#[must_use]
pub fn archives(ledger: &Ledger, language: Language) -> Vec<ArchiveRow> {
    let row = |(cell, (record, is_here)): (Cell, (Archive, bool))| {
        let text = match &cell {
            Cell::Archive { from, until, .. } if is_here => {
                (language.archive().here)(&years(*from, *until), &record.file)
            }
            _ => archive_in_words(&cell, &record, language),
        };
        ArchiveRow { cell, record, is_here, text }
    };
    archive::archives(ledger).into_iter().map(row).collect()
}

/// How full local storage is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Room {
    /// In percent, rounded up.
    pub filled: usize,
    /// In words, with the numbers.
    pub text: String,
    /// Whether that is plenty.
    pub level: &'static str,
}

impl Room {
    /// So many of the units of local storage are in use.
    #[must_use]
    pub fn of(used: usize, all: usize, language: Language) -> Self {
        let words = language.room();
        let filled = (used * 100).div_ceil(all.max(1)).min(100);
        let level = LEVELS.iter().filter(|level| filled > **level).count();
        let count = |units: usize| number(units.into(), language);
        Self {
            filled,
            text: (words.used)(&count(used), &count(all), &share_of(used, all, language)),
            level: words.levels.get(level).copied().unwrap_or_default(),
        }
    }
}

/// A part of local storage in percent.
#[must_use]
pub fn share_of(units: usize, all: usize, language: Language) -> String {
    percent(Decimal::from(units) / Decimal::from(all.max(1)), 1, language)
}
