//! Provinces that do not exist, with everything that a plan can hold.
//!
//! Every measure, direction, path and roll-up occurs, three years of figures, late units, revisions and a conflict. All
//! names and figures are made up, the plan says so, and nothing in it depends on a clock or on chance.

mod chance;
pub mod districts;
mod events;
mod figures;
mod incidents;
mod oddities;
mod outline;
mod reports;
mod revisions;
mod routine;
mod season;
mod series;
mod structure;
mod tables;
mod targets;
mod tasks;
pub mod two_tier;

use super::{Case, CaseError};
use events::Events;
use muctieu::plan::Code;
use routine::Routine;
use tables::{Tables, Texts};

/// The plan's own organisation, the root of its units.
const ROOT: &str = "TINH";

/// What one made-up province has of its own; all else follows from its tables.
#[derive(Clone, Copy, Debug)]
pub struct Province {
    /// Identity of the plan.
    plan: &'static str,
    texts: Texts,
    note: &'static str,
    note_en: &'static str,
    /// The unit for which the province's own figures are compiled.
    compiled_for: &'static str,
    /// Units that have not reported since a period.
    late: &'static [(&'static str, &'static str)],
    /// The one figure that a late unit did send: indicator, unit, period.
    sent: (&'static str, &'static str, &'static str),
    /// Figures that nobody ever sent.
    blank: &'static [(&'static str, &'static str, &'static str)],
    /// A sum that does not match, by so many tenths: indicator, period, and the lead's remark on it.
    mismatch: (&'static str, &'static str, i64, &'static str),
    /// Two people enter a value without seeing each other's: indicator, unit, period, difference, the second one's note.
    conflict: (&'static str, &'static str, &'static str, i64, &'static str),
    /// Why the chair accepts that hospital beds lag behind.
    acceptance: &'static str,
    /// How the reports of the units go.
    routine: Option<Routine>,
}

impl Province {
    /// Makes the plan.
    ///
    /// # Errors
    /// When a table names something that does not exist or holds what its column cannot.
    pub fn build(&self) -> Result<Case, CaseError> {
        let tables = Tables::read(&self.texts)?;
        let figures = figures::all(self, &tables)?;
        let mut events = Events::new(&tables, self.compiled_for)?;
        outline::enter(self, &mut events)?;
        structure::enter(&tables, &mut events)?;
        targets::enter(&tables, &mut events)?;
        reports::enter(&tables, &figures, &mut events)?;
        revisions::enter(&tables, &figures, &mut events)?;
        tasks::enter(&tables, &mut events)?;
        incidents::enter(self, &figures, &mut events)?;
        if let Some(routine) = &self.routine {
            routine::enter(routine, self.late, &tables, &mut events)?;
        }
        Ok(Case { plan: Code::new(self.plan)?, ledger: events.write()? })
    }
}
