//! The real case: the 2021 plan of Kon Tum province, from the figures that were published during that year.
//!
//! Each change carries the day on which its source was published, so that the plan as of a moment shows what was known
//! then. What was not published stays empty: it is neither zero nor *not applicable*.

mod actuals;
mod directives;
mod events;
mod households;
mod indicators;
mod outline;
mod tables;
mod targets;
mod units;
mod words;

use std::collections::BTreeMap;

use super::{
    Case, CaseError,
    clerk::{Clerk, Hand},
};
use events::Events;
use muctieu::plan::Code;
pub use tables::{Tables, Texts};

/// Identity of the plan.
pub const PLAN: &str = "kon-tum-2021";

/// The plan's own organisation, the root of its units.
const ROOT: &str = "UBND";

/// The notice that the case comes from, as the tables name it in Vietnamese.
const NOTICE: &str = "Thông báo 280/TB-UBND";

/// Makes the plan from the published tables.
///
/// # Errors
/// When a row names something that does not exist or holds what its column cannot.
pub fn build(tables: &Tables) -> Result<Case, CaseError> {
    let mut events = Events::default();
    let leads: BTreeMap<String, Code> =
        tables.units.iter().map(|unit| (unit.name_vi.clone(), unit.code.clone())).collect();
    outline::enter(&mut events)?;
    units::enter(tables, &mut events)?;
    indicators::enter(tables, &leads, &mut events)?;
    targets::enter(tables, &mut events)?;
    actuals::enter(tables, &mut events)?;
    directives::enter(tables, &leads, &mut events)?;
    households::enter(tables, &mut events)?;
    let hand = Hand::new("bientap", "Biên soạn từ nguồn công bố", "")?;
    let mut clerk = Clerk::default();
    events.write(&hand, &mut clerk)?;
    Ok(Case { plan: Code::new(PLAN)?, ledger: clerk.into_ledger() })
}
