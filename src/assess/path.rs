//! The expected path: how much of the year's target is due by a period.

use super::to_date;
use crate::plan::{Code, Decimal, Indicator, Measure, Path, Period, Plan, Span};

/// What is expected by the end of a period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expected {
    /// Share of the way from the start (0, or the baseline) to the target, 0 to 1; a schedule may ask for more.
    pub share: Decimal,
    /// How the share was found.
    pub how: How,
}

/// How an expected share was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum How {
    /// The same every month: so many of 12.
    Linear {
        /// Months that have passed.
        months: u8,
    },
    /// Linear, because last year's figures are incomplete.
    LinearForLackOfLastYear {
        /// Months that have passed.
        months: u8,
    },
    /// As last year: so much of so much.
    LastYearShare {
        /// Last year's total to the same period.
        to_date: Decimal,
        /// Last year's total.
        year: Decimal,
    },
    /// The last step of the schedule that is due.
    Schedule {
        /// The period of the step.
        by: Period,
    },
    /// No step of the schedule is due yet.
    BeforeSchedule,
    /// There is no schedule to go by.
    NoSchedule,
    /// The whole target, at the end of the year only.
    End,
    /// The whole target at any time.
    Whole,
    /// The whole target, because a level without a baseline has nowhere to start from.
    WholeForLackOfBaseline,
}

/// What is expected of an indicator at a unit by the end of `period`.
///
/// A path that lacks its data never invents it: it falls back to linear and says so, or expects nothing and says why.
#[must_use]
pub fn expected_by(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, period: Period) -> Expected {
    let months = period.last_month().min(12);
    let whole = |how| Expected { share: Decimal::ONE, how };
    let nothing = |how| Expected { share: Decimal::ZERO, how };
    let linear = |how| Expected { share: Decimal::from(months) / Decimal::from(12), how };
    // A rate replaces itself; a part of it is expected at no time.
    let accumulates = !matches!(indicator.measure, Measure::Rate | Measure::Text | Measure::Milestone);
    match indicator.path {
        Path::None => whole(How::Whole),
        Path::End if months < 12 => nothing(How::End),
        Path::End => whole(How::End),
        _ if !accumulates => whole(How::Whole),
        Path::Linear | Path::LastYearShare
            if indicator.measure.starts_from_baseline() && indicator.baseline.is_none() =>
        {
            whole(How::WholeForLackOfBaseline)
        }
        Path::Linear => linear(How::Linear { months }),
        Path::LastYearShare => match last_year(plan, code, indicator, unit, period) {
            Some((to_date, year)) => match to_date.checked_div(year) {
                Some(share) => Expected { share, how: How::LastYearShare { to_date, year } },
                None => linear(How::LinearForLackOfLastYear { months }),
            },
            None => linear(How::LinearForLackOfLastYear { months }),
        },
        Path::Schedule if indicator.schedule.is_empty() => nothing(How::NoSchedule),
        Path::Schedule => {
            let due = indicator.schedule.iter().filter(|step| step.by.last_month() <= period.last_month());
            due.max_by_key(|step| step.by).map_or_else(
                || nothing(How::BeforeSchedule),
                |step| Expected { share: step.percent / Decimal::ONE_HUNDRED, how: How::Schedule { by: step.by } },
            )
        }
    }
}

/// Last year's total to the same period and for the year, both complete and the latter above 0.
fn last_year(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    period: Period,
) -> Option<(Decimal, Decimal)> {
    let before = period.year_before();
    let year = Period::new(before.year(), Span::Year).ok()?;
    let total = |at: Period| {
        let found = to_date(plan, code, indicator, unit, at)?;
        let reaches = found.period.last_month() == at.last_month().min(12) && !found.is_incomplete();
        if reaches { found.figure.low() } else { None }
    };
    let (part, whole) = (total(before)?, total(year)?);
    (whole > Decimal::ZERO && part >= Decimal::ZERO).then_some((part, whole))
}
