//! Figures of units put together: what the units say beside what the unit above says itself.

use super::{ToDate, to_date};
use crate::plan::{Actual, Code, Decimal, Figure, Indicator, NaiveDate, Period, Plan, RollUp};

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

/// The units below `parent` that an indicator's figure there is made of, in the order of the tree: every unit that should
/// report, with what `own` finds of it. Where a unit has no number, those below it that have one stand in its place.
fn parts<T>(
    plan: &Plan,
    code: &Code,
    (parent, year): (&Code, i32),
    own: &dyn Fn(&Code) -> Option<T>,
    is_number: fn(&T) -> bool,
) -> Vec<(Code, Option<T>)> {
    let tree = plan.unit_tree();
    let mut below = tree.iter().skip_while(|(unit, _)| unit != parent);
    let Some((_, depth)) = below.next() else { return Vec::new() };
    let below: Vec<_> = below.take_while(|(_, other)| other > depth).cloned().collect();
    let takes_part = |unit: &Code| {
        plan.targets_of(code, unit).next().is_some()
            || plan.reports(code, unit, Period::FIRST_YEAR..=year).next().is_some()
    };
    let leads = |unit: &Code| plan.indicators.get(code).is_some_and(|indicator| indicator.lead.contains(unit));
    let mut parts = parts_of(&below, &|unit| takes_part(unit) || leads(unit), own, is_number);
    // A department that leads answers for the whole: it is no part of what territories add up to.
    let territory = |unit: &Code| plan.units.get(unit).is_some_and(|unit| unit.kind.is_territory());
    let is_part: Vec<bool> = parts.iter().map(|(unit, found)| found.is_some() || takes_part(unit)).collect();
    let others = || parts.iter().zip(&is_part).filter(|(_, is_part)| **is_part);
    let of_departments = others().next().is_some() && !others().any(|((unit, _), _)| territory(unit));
    let mut is_part = is_part.into_iter();
    parts.retain(|(unit, _)| is_part.next() == Some(true) || of_departments || territory(unit));
    parts
}

fn parts_of<T>(
    mut units: &[(Code, usize)],
    should_report: &dyn Fn(&Code) -> bool,
    own: &dyn Fn(&Code) -> Option<T>,
    is_number: fn(&T) -> bool,
) -> Vec<(Code, Option<T>)> {
    let mut parts = Vec::new();
    while let Some(((unit, depth), rest)) = units.split_first() {
        let (below, next) = rest.split_at(rest.iter().take_while(|(_, other)| other > depth).count());
        units = next;
        let found = own(unit);
        if found.as_ref().is_some_and(is_number) {
            parts.push((unit.clone(), found));
            continue;
        }
        let below = parts_of(below, should_report, own, is_number);
        let is_told = below.iter().any(|(_, found)| found.as_ref().is_some_and(is_number));
        if !is_told && (found.is_some() || should_report(unit)) {
            parts.push((unit.clone(), found));
        } else {
            parts.extend(below);
        }
    }
    parts
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
    let units = parts(plan, code, (parent, report.year()), &own, is_number);
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
