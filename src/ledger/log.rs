//! The log: who changed what and when, and the part of it that somebody asks for.

use super::{Cell, Change, Edit, Ledger};
use crate::plan::{Code, DateTime, Json, Utc};

/// Which changes are asked for; what is not said does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LogFilter {
    /// By a person of this name.
    pub person: Option<String>,
    /// By somebody of this unit, or to a cell of it.
    pub unit: Option<Code>,
    /// To a cell of this indicator.
    pub indicator: Option<Code>,
    /// At this moment or later.
    pub from: Option<DateTime<Utc>>,
    /// At this moment or earlier.
    pub to: Option<DateTime<Utc>>,
}

/// A change with those of its edits that are asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct LogEntry<'a> {
    /// The change.
    pub change: &'a Change,
    /// Its edits, in their order.
    pub edits: Vec<LogEdit<'a>>,
}

/// An edit with what it replaced.
#[derive(Clone, Debug, PartialEq)]
pub struct LogEdit<'a> {
    /// The edit.
    pub edit: &'a Edit,
    /// The value that its author saw: the latest of those that the edit replaces. None where there was none.
    pub before: Option<&'a Json>,
}

impl LogFilter {
    fn takes(&self, change: &Change) -> bool {
        self.person.as_ref().is_none_or(|person| change.by.name == *person)
            && self.from.is_none_or(|from| from <= change.at)
            && self.to.is_none_or(|to| change.at <= to)
    }

    fn takes_edit(&self, change: &Change, cell: &Cell) -> bool {
        let is_of = |unit: &Code| change.by.unit == unit.as_str() || cell.unit() == Some(unit);
        self.indicator.as_ref().is_none_or(|indicator| cell.indicator() == Some(indicator))
            && self.unit.as_ref().is_none_or(is_of)
    }
}

impl Ledger {
    /// The changes that are asked for, latest first (by time, then identity). A change of which no edit is asked for is
    /// left out.
    #[must_use]
    pub fn log(&self, filter: &LogFilter) -> Vec<LogEntry<'_>> {
        let mut changes: Vec<&Change> = self.changes().filter(|change| filter.takes(change)).collect();
        changes.sort_unstable_by(|a, b| (b.at, &b.id).cmp(&(a.at, &a.id)));
        let mut entries = Vec::new();
        for change in changes {
            let asked = change.edits.iter().filter(|edit| filter.takes_edit(change, &edit.cell));
            let edits: Vec<_> = asked.map(|edit| LogEdit { edit, before: self.replaced_by(edit) }).collect();
            if !edits.is_empty() {
                entries.push(LogEntry { change, edits });
            }
        }
        entries
    }

    /// The latest value among those that an edit replaces.
    fn replaced_by(&self, edit: &Edit) -> Option<&Json> {
        let replaced = edit.over.iter().filter_map(|id| self.change(id));
        let latest = replaced.max_by(|a, b| (a.at, &a.id).cmp(&(b.at, &b.id)))?;
        latest.edits.iter().find(|other| other.cell == edit.cell)?.value.as_ref()
    }
}
