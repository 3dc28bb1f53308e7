//! The actual to date, also where it is a count of the units below that reach a standard.

use std::sync::Arc;

use super::{
    parts::parts,
    to_date::{Report, ToDate, alone, reached},
};
use crate::plan::{Actual, Code, Decimal, Evidence, Figure, Indicator, Measure, NaiveDate, Period, Plan};

/// The actual to date of an indicator at a unit, as [`reached`] has it; of a count without a figure of its own, of how many
/// of the named units below meet every criterion.
#[must_use]
pub fn to_date(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> Option<ToDate> {
    let reports: Vec<Report<'_>> = plan.reports(code, unit, report.year()..=report.year()).collect();
    reached(&reports, indicator, report).or_else(|| counted(plan, code, indicator, unit, report))
}

/// Of a count without a figure of its own, how many of the named units below meet every criterion. At least so many
/// where one of them has not said. A figure that was entered always stands instead.
pub(super) fn counted(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> Option<ToDate> {
    if indicator.measure != Measure::Count {
        return None;
    }
    let named = named_units(plan, code, unit, report);
    let counted: Vec<(Code, Period)> =
        named.iter().filter_map(|named| Some((named.unit.clone(), named.period?))).collect();
    let period = counted.iter().map(|(_, period)| *period).max()?;
    let meets = Decimal::from(named.iter().filter(|named| named.meets()).count());
    let all_known = named.iter().all(|named| named.criteria.is_some());
    let figure = if all_known { Figure::Exact(meets) } else { Figure::AtLeast(meets) };
    let derived = Actual { evidence: Evidence::Derived, ..Actual::from(figure) };
    Some(ToDate { counted, ..alone(period, &Arc::new(derived)) })
}

/// A unit on its way to a standard: so many of so many criteria.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NamedUnit {
    /// The unit.
    pub unit: Code,
    /// Criteria that it meets, of all; none where it has not reported.
    pub criteria: Option<(Decimal, Decimal)>,
    /// The period of its report.
    pub period: Option<Period>,
    /// Day on which it was recognised.
    pub recognised_on: Option<NaiveDate>,
}

impl NamedUnit {
    /// Whether it meets every criterion.
    #[must_use]
    pub fn meets(&self) -> bool {
        self.criteria.is_some_and(|(met, all)| all > Decimal::ZERO && met >= all)
    }
}

/// The named units of a count, by the criteria that each meets (entered as a ratio: `15/19`). *Meets* and *recognised* are
/// two counts. A unit to which it does not apply is none of them. Empty where no unit has entered any.
#[must_use]
pub fn named_units(plan: &Plan, code: &Code, parent: &Code, report: Period) -> Vec<NamedUnit> {
    let last_day = report.last_day(plan.outline.cut_off);
    let latest = |unit: &Code| {
        let reports = plan.actuals_of(code, unit, report.year());
        reports.filter(|(period, _)| period.last_month() <= report.last_month()).last()
    };
    let is_number = |(_, actual): &(Period, &Actual)| actual.figure.low().is_some();
    let mut units = parts(plan, code, (parent, report.year()), &latest, is_number);
    units.retain(|(_, latest)| latest.is_none_or(|(_, actual)| actual.figure != Figure::NotApplicable));
    let named = units.into_iter().map(|(unit, latest)| {
        let criteria = latest.and_then(|(_, actual)| match actual.figure {
            Figure::Parts { numerator, denominator } => Some((numerator, denominator)),
            _ => None,
        });
        let recognised_on =
            latest.and_then(|(_, actual)| actual.recognised_on).filter(|recognised| *recognised <= last_day);
        NamedUnit { unit, criteria, period: latest.map(|(period, _)| period), recognised_on }
    });
    let named: Vec<NamedUnit> = named.collect();
    if named.iter().any(|unit| unit.criteria.is_some()) { named } else { Vec::new() }
}
