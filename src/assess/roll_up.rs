//! Figures of units put together: what the units say beside what the unit above says itself.

use super::{ToDate, to_date};
use crate::plan::{Code, Decimal, Figure, Indicator, NaiveDate, Period, Plan, RollUp};

/// What the units below make of an indicator, in its unit of measure.
#[derive(Clone, Debug, PartialEq)]
pub struct RolledUp {
    /// How they were put together.
    pub by: RollUp,
    /// What came out; none where nothing was reported, or where it cannot be put together.
    pub figure: Option<Figure>,
    /// Every unit that is expected to report, in the order of the tree, with its actual to date.
    pub units: Vec<(Code, Option<ToDate>)>,
    /// The figure of the unit above itself.
    pub own: Option<ToDate>,
    /// Own less put together; none where one of the two is missing, or nobody adds them up.
    pub difference: Option<Decimal>,
}

impl RolledUp {
    /// Units that have reported.
    #[must_use]
    pub fn reported(&self) -> usize {
        self.units.iter().filter(|(_, found)| found.is_some()).count()
    }

    /// Units that have not reported at all: the figure is short of theirs, and neither 0 nor complete.
    pub fn missing(&self) -> impl Iterator<Item = &Code> {
        self.units.iter().filter(|(_, found)| found.is_none()).map(|(code, _)| code)
    }

    /// Whether every unit has reported, to the same month and without gaps. An older figure of a unit counts on, so that
    /// a total never falls because one is late; it is incomplete all the same.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        let last = self.units.iter().filter_map(|(_, found)| Some(found.as_ref()?.period.last_month())).max();
        self.units.iter().all(|(_, found)| {
            found.as_ref().is_some_and(|found| Some(found.period.last_month()) == last && !found.is_incomplete())
        })
    }
}

/// The units directly below `parent` that take part in an indicator: those with a target or a report of the year.
#[must_use]
pub fn taking_part(plan: &Plan, code: &Code, parent: &Code, year: i32) -> Vec<Code> {
    let below = |unit: &Code| {
        plan.units
            .get(unit)
            .is_some_and(|unit| !unit.removed && unit.parent.as_ref().is_some_and(|above| above == parent))
    };
    let takes_part = |unit: &Code| {
        plan.targets_of(code, unit).next().is_some() || plan.actuals_of(code, unit, year).next().is_some()
    };
    plan.unit_tree().into_iter().map(|(unit, _)| unit).filter(|unit| below(unit) && takes_part(unit)).collect()
}

/// Puts the figures of the units below `parent` together, as the indicator says. None where it says that they are not,
/// or where no unit takes part.
#[must_use]
pub fn roll_up(plan: &Plan, code: &Code, indicator: &Indicator, parent: &Code, report: Period) -> Option<RolledUp> {
    if indicator.roll_up == RollUp::None {
        return None;
    }
    let units = taking_part(plan, code, parent, report.year());
    if units.is_empty() {
        return None;
    }
    let units: Vec<(Code, Option<ToDate>)> = units
        .into_iter()
        .map(|unit| {
            let found = to_date(plan, code, indicator, &unit, report);
            (unit, found.filter(|found| found.figure.low().is_some()))
        })
        .collect();
    let figures: Vec<(&Code, &Figure)> =
        units.iter().filter_map(|(unit, found)| Some((unit, &found.as_ref()?.figure))).collect();
    let figure = match indicator.roll_up {
        RollUp::WeightedMean => weighted_mean(plan, indicator, &figures, report),
        by => together(by, &figures),
    };
    // What was counted from the units is no figure of the unit above.
    let own = to_date(plan, code, indicator, parent, report).filter(|own| own.counted.is_empty());
    let difference = figure.as_ref().and_then(Figure::low).zip(own.as_ref().and_then(|own| own.figure.low()));
    let difference = difference.and_then(|(sum, own)| own.checked_sub(sum));
    Some(RolledUp { by: indicator.roll_up, figure, units, own, difference })
}

fn together(by: RollUp, figures: &[(&Code, &Figure)]) -> Option<Figure> {
    if by == RollUp::Sum && figures.iter().any(|(_, figure)| matches!(figure, Figure::Parts { .. })) {
        return parts(figures);
    }
    let lows = ends(figures, Figure::low)?;
    let highs = ends(figures, Figure::high)?;
    let (low, high) = match by {
        RollUp::Sum => (sum(&lows)?, sum(&highs)?),
        RollUp::Mean => (mean(&lows)?, mean(&highs)?),
        RollUp::Maximum => (lows.into_iter().max()?, highs.into_iter().max()?),
        RollUp::Minimum => (lows.into_iter().min()?, highs.into_iter().min()?),
        RollUp::None | RollUp::WeightedMean => return None,
    };
    Some(as_sure_as(figures, low, high))
}

/// Parts are summed before dividing. Bare percentages among them have no parts to add.
fn parts(figures: &[(&Code, &Figure)]) -> Option<Figure> {
    let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
    for (_, figure) in figures {
        let Figure::Parts { numerator, denominator } = figure else { return None };
        (above, below) = (above.checked_add(*numerator)?, below.checked_add(*denominator)?);
    }
    Some(Figure::Parts { numerator: above, denominator: below })
}

/// Σ w·x / Σ w, with w the figures of the indicator by which is weighted. A unit without its weight spoils it.
fn weighted_mean(plan: &Plan, indicator: &Indicator, figures: &[(&Code, &Figure)], report: Period) -> Option<Figure> {
    let weighing = indicator.weighted_by.as_ref()?;
    let weights = plan.indicators.get(weighing)?;
    let (mut low, mut high, mut all) = (Decimal::ZERO, Decimal::ZERO, Decimal::ZERO);
    for (unit, figure) in figures {
        let weight = to_date(plan, weighing, weights, unit, report)?.figure.low()?;
        low = low.checked_add(weight.checked_mul(figure.low()?)?)?;
        high = high.checked_add(weight.checked_mul(figure.high()?)?)?;
        all = all.checked_add(weight)?;
    }
    Some(as_sure_as(figures, low.checked_div(all)?, high.checked_div(all)?))
}

fn ends(figures: &[(&Code, &Figure)], end: fn(&Figure) -> Option<Decimal>) -> Option<Vec<Decimal>> {
    figures.iter().map(|(_, figure)| end(figure)).collect()
}

fn sum(values: &[Decimal]) -> Option<Decimal> {
    values.iter().try_fold(Decimal::ZERO, |sum, value| sum.checked_add(*value)).filter(|_| !values.is_empty())
}

fn mean(values: &[Decimal]) -> Option<Decimal> {
    sum(values)?.checked_div(Decimal::from(values.len()))
}

/// A single doubt makes the whole approximate.
fn as_sure_as(figures: &[(&Code, &Figure)], low: Decimal, high: Decimal) -> Figure {
    if low != high {
        Figure::Between(low, high)
    } else if figures.iter().all(|(_, figure)| figure.is_exact()) {
        Figure::Exact(low)
    } else {
        Figure::About(low)
    }
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
/// two counts. Empty where no unit has entered any.
#[must_use]
pub fn named_units(plan: &Plan, code: &Code, parent: &Code, report: Period) -> Vec<NamedUnit> {
    let last_day = report.last_day(plan.outline.cut_off);
    let named: Vec<NamedUnit> = taking_part(plan, code, parent, report.year())
        .into_iter()
        .map(|unit| {
            let reports = plan.actuals_of(code, &unit, report.year());
            let latest = reports.filter(|(period, _)| period.last_month() <= report.last_month()).last();
            let criteria = latest.and_then(|(_, actual)| match actual.figure {
                Figure::Parts { numerator, denominator } => Some((numerator, denominator)),
                _ => None,
            });
            let recognised_on =
                latest.and_then(|(_, actual)| actual.recognised_on).filter(|recognised| *recognised <= last_day);
            NamedUnit { unit, criteria, period: latest.map(|(period, _)| period), recognised_on }
        })
        .collect();
    if named.iter().any(|unit| unit.criteria.is_some()) { named } else { Vec::new() }
}
