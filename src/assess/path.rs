//! The expected path: how much of the year's target is due by a period.

use super::{series::Series, target::InForce, to_date::ToDate};
use crate::plan::{Code, Decimal, Figure, Indicator, Measure, Path, Period, Plan, Relation, Span};

/// What is expected by the end of a period: a share of the way from the start (0, or the baseline) to the target, kept as
/// part and whole because 8/12 has no end as a decimal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Expected {
    part: Decimal,
    whole: Decimal,
    /// How the share was found.
    pub how: How,
}

/// How an expected share was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    /// The whole target, because the year began where it wants a level.
    HeldFromTheStart,
}

impl Expected {
    /// Whether nothing is expected yet.
    #[must_use]
    pub fn is_nothing(&self) -> bool {
        self.part.is_zero() || self.part.is_sign_negative() != self.whole.is_sign_negative()
    }

    /// Whether the whole target is expected.
    #[must_use]
    pub fn is_all(&self) -> bool {
        self.share() >= Decimal::ONE
    }

    /// The share, 0 to 1; a schedule may ask for more.
    #[must_use]
    pub fn share(&self) -> Decimal {
        if self.part == self.whole { Decimal::ONE } else { self.part.checked_div(self.whole).unwrap_or_default() }
    }

    /// What is due on the way from `start` to `target`; none beyond what decimals can hold.
    ///
    /// Multiplies before it divides: 8/12 of 162 is 108, and 108 is exactly on target, while 162 · 0.666…67 lies above it.
    #[must_use]
    pub fn due(&self, start: Decimal, target: Decimal) -> Option<Decimal> {
        let way = target.checked_sub(start)?;
        let exact = || way.checked_mul(self.part)?.checked_div(self.whole);
        let part = if self.part == self.whole { Some(way) } else { exact().or_else(|| way.checked_mul(self.share())) };
        start.checked_add(part?)
    }

    /// The lower and upper bound of what is due on the way from `start` to a target; none beyond what decimals can hold.
    ///
    /// A level that has reached its target has arrived, whatever the path asks for: its way ends at the near end of a
    /// range, and the far end holds all year.
    #[must_use]
    pub fn bounds(
        &self,
        measure: Measure,
        start: Decimal,
        (relation, low, high): (Relation, Decimal, Decimal),
    ) -> Option<(Decimal, Decimal)> {
        let is_level = measure.starts_from_baseline();
        let due = |bound| if is_level && self.is_all() { Some(bound) } else { self.due(start, bound) };
        match relation {
            Relation::Zero => Some((low, high)),
            Relation::Between if is_level && start < low => Some((due(low)?, high)),
            Relation::Between if is_level && start > high => Some((low, due(high)?)),
            _ if low == high => due(low).map(|due| (due, due)),
            _ => due(low).zip(due(high)),
        }
    }
}

/// What a target in force expects of an indicator at a unit by the end of `period`.
#[must_use]
pub fn expected_by(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    target: &InForce,
    period: Period,
) -> Expected {
    if target.held_from_the_start(indicator) {
        return held_from_the_start();
    }
    expected(&Series::new(plan, code, indicator, unit, period.year()..=period.year()), period)
}

/// What is expected of a level that began the year where its target wants it.
pub(super) fn held_from_the_start() -> Expected {
    whole(How::HeldFromTheStart)
}

/// A path that lacks its data never invents it: it falls back to linear and says so, or expects nothing and says why.
pub(super) fn expected(series: &Series<'_>, period: Period) -> Expected {
    let indicator = series.indicator;
    let of = indicator.closing.months();
    let months = period.last_month().min(of);
    let linear = |how| Expected { part: months.into(), whole: of.into(), how };
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
        Path::LastYearShare => last_year(series, period)
            .and_then(|before| before.share())
            .unwrap_or_else(|| linear(How::LinearForLackOfLastYear { months, of })),
    }
}

fn whole(how: How) -> Expected {
    Expected { part: Decimal::ONE, whole: Decimal::ONE, how }
}

fn nothing(how: How) -> Expected {
    Expected { part: Decimal::ZERO, whole: Decimal::ONE, how }
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
        Some(step) => Expected { part: step.percent, whole: Decimal::ONE_HUNDRED, how: How::Schedule { by: step.by } },
        None if of_year().next().is_none() => nothing(How::NoSchedule),
        None => nothing(How::BeforeSchedule),
    }
}

/// What a path by last year's share goes by.
pub(super) struct LastYear {
    /// Last year to the same period.
    to_date: ToDate,
    /// Last year as a whole.
    year: ToDate,
    /// The year before that as a whole, from which a level has moved.
    start: Option<ToDate>,
}

impl LastYear {
    /// The totals that were used.
    pub(super) fn used(&self) -> impl Iterator<Item = &ToDate> {
        [Some(&self.to_date), Some(&self.year), self.start.as_ref()].into_iter().flatten()
    }

    /// Last year's total to the same period as a share of its total; none where they make no share. Of a level it is the
    /// way that counts, not the height: what it moved since the end of the year before.
    fn share(&self) -> Option<Expected> {
        let from = |total: &ToDate| {
            let start = self.start.as_ref().map_or(Some(Decimal::ZERO), |start| start.figure.low())?;
            total.figure.low()?.checked_sub(start)
        };
        let (to_date, year) = (from(&self.to_date)?, from(&self.year)?);
        let makes_a_share =
            !year.is_zero() && (to_date.is_zero() || to_date.is_sign_negative() == year.is_sign_negative());
        // It must be a number that can be told, too.
        to_date.checked_div(year).filter(|_| makes_a_share)?;
        Some(Expected { part: to_date, whole: year, how: How::LastYearShare { to_date, year } })
    }
}

/// The totals by which a path by last year's share goes; none where one of them is incomplete.
pub(super) fn last_year(series: &Series<'_>, period: Period) -> Option<LastYear> {
    let indicator = series.indicator;
    let (before, closing) = (period.year_before(), indicator.closing.months());
    let total = |at: Period, from: u8| {
        let found = series.to_date(at)?;
        (found.period.last_month() >= from && !found.is_incomplete()).then_some(found)
    };
    // Where last year was counted to the end of its fiscal tail, that is its total.
    let year_of = |year: i32| total(Period::new(year, Span::FiscalTail).ok()?, closing);
    let to_date = total(before, before.last_month().min(closing))?;
    let year = year_of(before.year())?;
    let start = if indicator.measure.starts_from_baseline() { Some(year_of(before.year() - 1)?) } else { None };
    Some(LastYear { to_date, year, start })
}
