//! Figures of units put together: what the units say beside what the unit above says itself.

use super::{counts::to_date, parts::parts, to_date::ToDate};
use crate::plan::{Code, Decimal, Figure, Indicator, Period, Plan, RollUp};

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

/// Puts the figures of the units below `parent` together, as the indicator says. None where it says that they are not,
/// or where no unit takes part.
#[must_use]
pub fn roll_up(plan: &Plan, code: &Code, indicator: &Indicator, parent: &Code, report: Period) -> Option<RolledUp> {
    if indicator.roll_up == RollUp::None {
        return None;
    }
    let is_number = |found: &ToDate| found.figure.low().is_some();
    // Where it does not apply, nothing is missing.
    let says = |found: &ToDate| is_number(found) || found.figure == Figure::NotApplicable;
    let own = |unit: &Code| to_date(plan, code, indicator, unit, report).filter(says);
    let mut units = parts(plan, code, (parent, report.year()), &own, is_number);
    // Nothing is missing of a unit that does not exist at the end of the period.
    let exists = |unit: &Code| plan.units.get(unit).is_some_and(|unit| unit.exists_in(report, plan.outline.cut_off));
    units.retain(|(unit, found)| found.is_some() || exists(unit));
    if units.is_empty() {
        return None;
    }
    let found = units.iter().filter_map(|(unit, found)| Some((unit, found.as_ref()?)));
    let figures: Vec<(&Code, &Figure)> =
        found.filter(|(_, found)| is_number(found)).map(|(unit, found)| (unit, &found.figure)).collect();
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
        return ratio(figures);
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
fn ratio(figures: &[(&Code, &Figure)]) -> Option<Figure> {
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
