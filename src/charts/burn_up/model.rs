//! From the plan and its assessment to the model.

use super::{
    BurnUp, Due, Finding, Gap, Need, Point, TargetLine, YearEnd,
    points::{month_of, points},
};
use crate::{
    assess::{Assessment, How, expected_by},
    plan::{Closing, Code, Decimal, Figure, Indicator, Level, Measure, Period, Plan, Relation},
};

impl BurnUp {
    /// The model of an indicator at a unit, as it stands at the report period of `assessment`.
    #[must_use]
    pub fn new(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, assessment: &Assessment) -> Self {
        let report = assessment.report;
        let (year, adds_up) = (report.year(), indicator.measure.adds_up());
        let actual = points(plan, code, indicator, unit, year, report.last_month());
        let comparable = indicator.not_comparable.is_empty();
        let mut last_year = if comparable { points(plan, code, indicator, unit, year - 1, 13) } else { Vec::new() };
        // A quarter's own rate says nothing beside that of nine months.
        last_year.retain(|before| {
            let now = actual.iter().find(|now| now.month == before.month && indicator.is_of_its_period(&now.figure));
            now.is_none_or(|now| now.period.months() == before.period.months())
        });
        let has_tail = report.last_month() > 12
            || last_year.iter().any(|point| point.month > 12)
            || indicator.closing == Closing::FiscalTail
            || indicator.schedule.iter().any(|step| step.by.last_month() > 12);
        let months = if has_tail { 13 } else { 12 };
        let step = indicator.frequency.months();
        let due_at = |month: &u8| {
            month.is_multiple_of(step)
                || *month > 12
                || actual.iter().any(|point| point.month == *month)
                || indicator.closing == Closing::FiscalTail
                || indicator.schedule.iter().any(|step| step.by.last_month() == *month)
        };
        let due_months: Vec<u8> = (1..=months).filter(due_at).collect();
        let (path, fell_back) = path(plan, code, indicator, unit, assessment, &due_months);
        let latest = Self::latest(&actual, assessment);
        let finding = Finding::of(assessment, indicator, latest);
        let reported = |month: &u8| actual.iter().any(|point| point.month == *month);
        let expected = indicator.frequency.periods(year).into_iter().map(Period::last_month);
        Self {
            code: code.clone(),
            name: (indicator.name.clone(), indicator.name_en.clone()),
            unit_of_measure: (indicator.unit_of_measure.clone(), indicator.unit_of_measure_en.clone()),
            year,
            report,
            months,
            adds_up,
            from_zero: adds_up || indicator.measure == Measure::Ratio,
            start: start(indicator),
            step,
            blanks: expected.filter(|month| *month <= report.last_month() && !reported(month)).collect(),
            gap: gap(assessment, latest),
            need: if adds_up { need(assessment, latest, indicator.closing.months()) } else { None },
            targets: targets(plan, code, indicator, unit, assessment),
            estimates: estimates(plan, code, unit, assessment),
            path,
            fell_back,
            last_year,
            finding,
            actual,
        }
    }
}

fn start(indicator: &Indicator) -> Option<Decimal> {
    if indicator.measure.adds_up() || indicator.measure == Measure::Ratio {
        Some(Decimal::ZERO)
    } else if indicator.measure.starts_from_baseline() {
        indicator.baseline.as_ref().and_then(Figure::low)
    } else {
        None
    }
}

/// What is due by the end of those months, and whether it is spread evenly only for lack of last year's figures.
fn path(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    assessment: &Assessment,
    months: &[u8],
) -> (Vec<Due>, bool) {
    let Some((target, numbers)) = assessment.target.as_ref().zip(numbers(assessment)) else {
        return (Vec::new(), false);
    };
    let start = start(indicator).unwrap_or_default();
    let mut fell_back = false;
    let mut path = Vec::new();
    for &month in months {
        let Some(period) = month_of(assessment.report.year(), month) else { continue };
        let expected = expected_by(plan, code, indicator, unit, target, period);
        fell_back |= matches!(expected.how, How::LinearForLackOfLastYear { .. });
        if expected.is_nothing() {
            continue;
        }
        if let Some((low, high)) = expected.bounds(indicator.measure, start, numbers) {
            path.push(Due { month, low, high });
        }
    }
    (path, fell_back)
}

fn numbers(assessment: &Assessment) -> Option<(Relation, Decimal, Decimal)> {
    assessment.target.as_ref()?.numbers
}

/// The judged target, then those of the other plan levels, all as they are in force at the report period.
fn targets(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, assessment: &Assessment) -> Vec<TargetLine> {
    let day = assessment.report.last_day(plan.outline.cut_off);
    let judged = assessment.target.as_ref();
    let first = judged.and_then(|in_force| {
        let (relation, low, high) = in_force.numbers?;
        Some(TargetLine { level: None, goal: in_force.target.goal.clone(), relation, low, high })
    });
    let usual = Level::usual();
    let levels = if plan.outline.levels.is_empty() { &usual } else { &plan.outline.levels };
    let others = levels.iter().filter(|level| judged.is_some_and(|in_force| in_force.level != level.code));
    let line = |level: &Level| {
        let (_, target) = plan.target_for(code, unit, &level.code, day, assessment.report.year())?;
        let (relation, low, high) = target.goal.resolve(indicator.direction, indicator.baseline.as_ref())?;
        let names = (level.name.clone(), level.name_en.clone());
        Some(TargetLine { level: Some(names), goal: target.goal.clone(), relation, low, high })
    };
    first.into_iter().chain(others.filter_map(line)).collect()
}

fn estimates(plan: &Plan, code: &Code, unit: &Code, assessment: &Assessment) -> Vec<YearEnd> {
    let report = assessment.report;
    plan.estimates_of(code, unit, report.year())
        .filter(|(period, _)| period.last_month() <= report.last_month())
        .filter_map(|(made_in, estimate)| {
            let value = estimate.figure.low()?;
            Some(YearEnd { made_in, figure: estimate.figure.clone(), value })
        })
        .collect()
}

fn gap(assessment: &Assessment, latest: Option<&Point>) -> Option<Gap> {
    let latest = latest?;
    let (relation, ..) = numbers(assessment)?;
    let (due_low, due_high) = assessment.due.zip(assessment.due_high)?;
    let (worst_low, worst_high) = (latest.figure.low()?, latest.figure.high()?);
    let (actual, due, is_better) = match relation {
        Relation::AtLeast | Relation::MoreThan => (worst_low, due_low, worst_low >= due_low),
        Relation::AtMost | Relation::LessThan => (worst_high, due_high, worst_high <= due_high),
        Relation::Between if worst_low < due_low => (worst_low, due_low, false),
        Relation::Between if worst_high > due_high => (worst_high, due_high, false),
        Relation::Zero | Relation::Between => return None,
    };
    Some(Gap { month: latest.month, actual, due, is_better })
}

fn need(assessment: &Assessment, latest: Option<&Point>, year_months: u8) -> Option<Need> {
    let latest = latest?;
    let (Relation::AtLeast | Relation::MoreThan, target, _) = numbers(assessment)? else { return None };
    let months = year_months.checked_sub(latest.month).filter(|months| *months > 0)?;
    let rest = target.checked_sub(latest.value).filter(|rest| *rest > Decimal::ZERO)?;
    let each_month = rest.checked_div(months.into())?;
    let so_far = latest.value.checked_div(latest.month.into())?;
    let ratio = if so_far > Decimal::ZERO { each_month.checked_div(so_far) } else { None };
    Some(Need { each_month, months, ratio })
}
