//! The expected path: how much of the year's target is due by a period.

use super::to_date;
use crate::plan::{Code, Decimal, Figure, Indicator, Measure, Path, Period, Plan, Span};

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
    /// The same every month: so many of 12, or of 13 with the fiscal tail.
    Linear {
        /// Months that have passed.
        months: u8,
        /// Months of the year.
        of: u8,
    },
    /// Linear, because last year's figures are incomplete.
    LinearForLackOfLastYear {
        /// Months that have passed.
        months: u8,
        /// Months of the year.
        of: u8,
    },
    /// As last year: so much of so much; of a level, what it moved since the year began.
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
    /// The whole target, because the year is over and the schedule has no step for its end.
    YearIsOver,
    /// The whole target at any time.
    Whole,
    /// The whole target, because a level without a baseline has nowhere to start from.
    WholeForLackOfBaseline,
}

impl Expected {
    /// Whether nothing is expected yet.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.share <= Decimal::ZERO
    }

    /// What is due on the way from `start` to `target`; none beyond what decimals can hold.
    ///
    /// Multiplies before it divides: 8/12 of 162 is 108, and 108 is exactly on target, while 162 · 0.666…67 lies above it.
    #[must_use]
    pub fn due(&self, start: Decimal, target: Decimal) -> Option<Decimal> {
        let way = target.checked_sub(start)?;
        let (part, whole) = match self.how {
            How::Linear { months, of } | How::LinearForLackOfLastYear { months, of } => (months.into(), of.into()),
            How::LastYearShare { to_date, year } => (to_date, year),
            _ => (self.share, Decimal::ONE),
        };
        let exact = way.checked_mul(part).and_then(|product| product.checked_div(whole));
        start.checked_add(exact.or_else(|| way.checked_mul(self.share))?)
    }
}

/// What is expected of an indicator at a unit by the end of `period`.
///
/// A path that lacks its data never invents it: it falls back to linear and says so, or expects nothing and says why.
#[must_use]
pub fn expected_by(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, period: Period) -> Expected {
    let of = indicator.closing.months();
    let months = period.last_month().min(of);
    let linear = |how| Expected { share: Decimal::from(months) / Decimal::from(of), how };
    // A rate replaces itself; nobody expects a twelfth of it a month.
    let accumulates = !matches!(indicator.measure, Measure::Rate | Measure::Text | Measure::Milestone);
    let has_start = indicator.baseline.as_ref().and_then(Figure::low).is_some();
    match indicator.path {
        Path::None => whole(How::Whole),
        Path::End if months < of => nothing(How::End),
        Path::End => whole(How::End),
        Path::Schedule => scheduled(indicator, period),
        Path::Linear | Path::LastYearShare if !accumulates => whole(How::Whole),
        Path::Linear | Path::LastYearShare if indicator.measure.starts_from_baseline() && !has_start => {
            whole(How::WholeForLackOfBaseline)
        }
        Path::Linear => linear(How::Linear { months, of }),
        Path::LastYearShare => last_year_share(plan, code, indicator, unit, period)
            .unwrap_or_else(|| linear(How::LinearForLackOfLastYear { months, of })),
    }
}

fn whole(how: How) -> Expected {
    Expected { share: Decimal::ONE, how }
}

fn nothing(how: How) -> Expected {
    Expected { share: Decimal::ZERO, how }
}

/// The last step that is due. Once the year is over its whole target is due, unless the schedule itself goes to the end
/// of the year or beyond, to the fiscal tail.
fn scheduled(indicator: &Indicator, period: Period) -> Expected {
    let of_year = || indicator.schedule.iter().filter(|step| step.by.year() == period.year());
    let last = indicator.closing.months();
    if period.last_month() >= last && of_year().all(|step| step.by.last_month() < last) {
        return whole(How::YearIsOver);
    }
    let due = of_year().filter(|step| step.by.last_month() <= period.last_month()).max_by_key(|step| step.by);
    match due {
        Some(step) => Expected { share: step.percent / Decimal::ONE_HUNDRED, how: How::Schedule { by: step.by } },
        None if of_year().next().is_none() => nothing(How::NoSchedule),
        None => nothing(How::BeforeSchedule),
    }
}

/// Last year's total to the same period as a share of its total; none where either is incomplete, or where they make no
/// share. Of a level it is the way that counts, not the height: what it moved since the end of the year before.
fn last_year_share(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, period: Period) -> Option<Expected> {
    let before = period.year_before();
    let total = |at: Period, from: u8| {
        let found = to_date(plan, code, indicator, unit, at)?;
        if found.period.last_month() >= from && !found.is_incomplete() { found.figure.low() } else { None }
    };
    // Where last year was counted to the end of its fiscal tail, that is its total.
    let year_of = |year: i32| total(Period::new(year, Span::FiscalTail).ok()?, indicator.closing.months());
    let (part, year) = (total(before, before.last_month().min(indicator.closing.months()))?, year_of(before.year())?);
    let (to_date, year) = if indicator.measure.starts_from_baseline() {
        let start = year_of(before.year() - 1)?;
        (part.checked_sub(start)?, year.checked_sub(start)?)
    } else {
        (part, year)
    };
    let makes_a_share = !year.is_zero() && (to_date.is_zero() || to_date.is_sign_negative() == year.is_sign_negative());
    let share = to_date.checked_div(year).filter(|_| makes_a_share)?;
    Some(Expected { share, how: How::LastYearShare { to_date, year } })
}
