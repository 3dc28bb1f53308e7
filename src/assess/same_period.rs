//! Comparison with the same period of the year before.

use super::{counts::to_date, to_date::ToDate};
use crate::plan::{Code, Decimal, Indicator, Measure, Plan};

/// The actual to date beside last year's to the same period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SamePeriod {
    /// Last year's value, in the indicator's unit of measure.
    pub last_year: Decimal,
    /// This year's in percent of last year's; none for rates and ranks, and where last year's is not above 0.
    pub percent: Option<Decimal>,
    /// This year's less last year's; for rates, in points, for ranks, in places.
    pub change: Decimal,
}

/// Compares an actual to date with last year's to the same period. None when the plan says that the two cannot be
/// compared, when last year's was not reported for exactly that period (of a figure of its own period alone, one as long),
/// or when either sum lacks periods.
#[must_use]
pub fn same_period(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    actual: &ToDate,
) -> Option<SamePeriod> {
    if !indicator.not_comparable.is_empty() || actual.is_incomplete() {
        return None;
    }
    let at = actual.period.year_before();
    let last_year = if indicator.is_of_its_period(&actual.figure) {
        let (_, before) = plan.actuals_of(code, unit, at.year()).find(|(period, _)| *period == at)?;
        before.figure.low()?
    } else {
        let before = to_date(plan, code, indicator, unit, at)?;
        let comparable = before.period.last_month() == at.last_month() && !before.is_incomplete();
        before.figure.low().filter(|_| comparable)?
    };
    let now = actual.figure.low()?;
    let by_difference = matches!(indicator.measure, Measure::Rate | Measure::Ratio | Measure::Share | Measure::Rank);
    let percent = if by_difference || last_year <= Decimal::ZERO {
        None
    } else {
        now.checked_mul(Decimal::ONE_HUNDRED).and_then(|hundredfold| hundredfold.checked_div(last_year))
    };
    Some(SamePeriod { last_year, percent, change: now.checked_sub(last_year)? })
}
