//! What each screen shows: one read model per page, a plain struct in words and numbers.
//!
//! Pages draw these structs and compute nothing; the command line prints some of them. Plan, ledger, assessment, today's
//! date, report period and language are arguments. `tests/views` holds every page in its states.

pub mod checks;
pub mod choices;
pub mod compare;
pub mod entry;
pub mod form;
pub mod indicator;
pub mod log;
pub mod merging;
pub mod overview;
pub mod settings;
pub mod share;
pub mod submissions;
pub mod tasks;

use chrono::NaiveDateTime;

use crate::ledger::Cell;
use crate::plan::{Code, DateTime, Plan, TimeZone, Utc};

/// The moment at which a screen is drawn, and the time zone of the days on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// Now.
    pub now: DateTime<Utc>,
    /// The time zone of the office.
    pub zone: TimeZone,
}

impl Clock {
    /// A moment as a date and a time of the zone.
    #[must_use]
    pub fn local(&self, at: DateTime<Utc>) -> NaiveDateTime {
        self.zone.local(at)
    }

    /// The moment of a date and a time of the zone.
    #[must_use]
    pub fn moment(&self, local: NaiveDateTime) -> DateTime<Utc> {
        self.zone.moment(local)
    }
}

/// The page on which a cell can be seen or changed.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum CellPage {
    /// The settings of the plan.
    Settings,
    /// An indicator.
    Indicator(Code),
    /// The form of a unit.
    Unit(Code),
    /// The form of a group.
    Group(Code),
    /// The form of a task.
    Task(Code),
}

impl CellPage {
    /// The page of a cell; `None` for what is no longer part of the plan.
    #[must_use]
    pub fn of(cell: &Cell, plan: &Plan) -> Option<Self> {
        if let Some(code) = cell.indicator() {
            let is_live = plan.indicators.get(code).is_some_and(|indicator| !indicator.removed);
            return is_live.then(|| Self::Indicator(code.clone()));
        }
        match cell {
            Cell::Outline(_) => Some(Self::Settings),
            Cell::Unit(code, _) => plan.units.contains_key(code).then(|| Self::Unit(code.clone())),
            Cell::Group(code, _) => plan.groups.contains_key(code).then(|| Self::Group(code.clone())),
            Cell::Task(code, _) => plan.tasks.contains_key(code).then(|| Self::Task(code.clone())),
            _ => None,
        }
    }
}
