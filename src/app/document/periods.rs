//! The report periods that a person can choose from.

use crate::ledger::Heading;
use crate::plan::{NaiveDate, Period};

/// The period at which a plan opens: its own choice, else the last month that has closed, kept within the plan's year.
pub fn opening_period(plan: &Heading, today: NaiveDate) -> Period {
    if let Some(chosen) = plan.opens_at {
        return chosen;
    }
    let closed = Period::last_closed_month(today, plan.cut_off);
    let periods = Period::report_periods(if plan.year == 0 { closed.year() } else { plan.year });
    let same_time = periods
        .iter()
        .copied()
        .find(|period| (period.year(), period.last_month()) == (closed.year(), closed.last_month()));
    let first_or_last = if closed.year() < plan.year { periods.first() } else { periods.get(11) };
    same_time.or(first_or_last.copied()).unwrap_or(closed)
}
