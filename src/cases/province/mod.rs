//! The illustrative case: a province that does not exist, with everything that a plan can hold.
//!
//! Every measure, direction, path and roll-up occurs, three years of months, ten districts, late units, revisions and a
//! conflict. All names and figures are made up, the plan says so, and nothing in it depends on a clock or on chance.

mod chance;
mod events;
mod figures;
mod incidents;
mod oddities;
mod outline;
mod reports;
mod revisions;
mod season;
mod series;
mod structure;
mod tables;
mod targets;
mod tasks;

use super::{Case, CaseError};
use crate::plan::Code;
use events::Events;
use tables::Tables;

/// Identity of the plan.
pub const PLAN: &str = "tinh-minh-hoa-2026";

/// The plan's own organisation, the root of its units.
const ROOT: &str = "TINH";

/// Makes the plan.
///
/// # Errors
/// When a table names something that does not exist or holds what its column cannot.
pub fn build() -> Result<Case, CaseError> {
    let tables = Tables::read()?;
    let figures = figures::all(&tables)?;
    let mut events = Events::new(&tables)?;
    outline::enter(&mut events)?;
    structure::enter(&tables, &mut events)?;
    targets::enter(&tables, &mut events)?;
    reports::enter(&tables, &figures, &mut events)?;
    revisions::enter(&tables, &figures, &mut events)?;
    tasks::enter(&tables, &mut events)?;
    incidents::enter(&figures, &mut events)?;
    Ok(Case { plan: Code::new(PLAN)?, ledger: events.write()? })
}
