//! Nhập số liệu: every figure that one unit reports for the report period, a row each.

use std::collections::BTreeSet;

use crate::plan::{Actual, ActualKey, Code, Entry, Indicator, Period, Plan, Responsibility, notation::write_figure};
use crate::text::{
    Language, figure, indicator_name, long_period, own_period, short_to_date, unit_name, unit_of_measure,
};

/// Lists the figures that a unit reports for a period, in the order of the plan's table: those about itself, and those of
/// the whole plan for the indicators that it leads. Figures in `shown` stay in the list when their value was cleared, so
/// that another value can be typed in its place.
#[must_use]
pub fn figures(plan: &Plan, unit: &Code, report: Period, shown: &[ActualKey]) -> Vec<ActualKey> {
    let root = plan.root_unit();
    let duty = Responsibility::of(unit, plan);
    let own = plan.actuals.keys().chain(shown).map(|key| (&key.unit, &key.indicator));
    let own = own.chain(plan.targets.keys().map(|key| (&key.unit, &key.indicator)));
    let own: BTreeSet<&Code> = own.filter(|(about, _)| *about == unit).map(|(_, indicator)| indicator).collect();
    let mut keys = Vec::new();
    for (code, indicator) in plan.live_indicators() {
        let whole = (*unit == root || duty.leads(&code)).then_some(&root);
        let own = (*unit != root && own.contains(&code)).then_some(unit);
        for about in whole.into_iter().chain(own) {
            let mut reported: BTreeSet<Period> =
                plan.actuals_of(&code, about, report.year()).map(|(period, _)| period).collect();
            let of_row = shown.iter().filter(|key| key.indicator == code && key.unit == *about);
            reported.extend(of_row.map(|key| key.period));
            let reported: Vec<Period> = reported.into_iter().collect();
            let stated = indicator.periods(report.year(), &reported).into_iter();
            keys.extend(stated.filter(|period| report.reports_on(*period)).map(|period| ActualKey {
                indicator: code.clone(),
                unit: about.clone(),
                period,
            }));
        }
    }
    keys
}

/// What stands above the rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Whose form it is.
    pub title: String,
    /// For which period.
    pub about: String,
    /// The period.
    pub period: String,
    /// How many of the figures have been entered.
    pub filled: String,
}

impl Head {
    /// The head of the form of a unit.
    #[must_use]
    pub fn of(plan: &Plan, unit: &Code, report: Period, keys: &[ActualKey], language: Language) -> Self {
        let words = language.entry();
        let period = long_period(report, language);
        let filled = keys.iter().filter(|key| plan.actuals.contains_key(*key)).count();
        Self {
            title: (words.title)(&unit_name(plan, unit, language)),
            about: (words.about)(&period),
            period,
            filled: (words.filled)(filled, keys.len()),
        }
    }
}

/// A figure to be entered.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The indicator, with the unit where it is not the plan's own.
    pub name: String,
    /// Unit of measure.
    pub measure: String,
    /// The name of its field: indicator, period and unit of measure.
    pub label: String,
    /// The figure as it is typed; empty where there is none.
    pub text: String,
    /// The last one before in the year.
    pub before: Option<String>,
    /// That of the same period a year before.
    pub year_before: Option<String>,
}

impl Row {
    /// The row of a figure.
    #[must_use]
    pub fn of(plan: &Plan, key: &ActualKey, language: Language) -> Self {
        let indicator = plan.indicators.get(&key.indicator).cloned().unwrap_or_default();
        let mut name = indicator_name(&indicator, language);
        if key.unit != plan.root_unit() {
            name = format!("{name}, {}", unit_name(plan, &key.unit, language));
        }
        let measure = unit_of_measure(&indicator, language).to_owned();
        let period = period_name(key.period, &indicator, language);
        let earlier = |actual: Option<&Actual>| actual.map(|actual| figure(&actual.figure, language));
        Self {
            label: (language.entry().field)(&name, &period, &measure),
            name,
            measure,
            text: typed(plan.actuals.get(key), language),
            before: earlier(before(plan, key)),
            year_before: earlier(year_before(plan, key)),
        }
    }
}

/// A figure as it is typed; empty where there is none.
#[must_use]
pub fn typed(actual: Option<&Actual>, language: Language) -> String {
    actual.map(|actual| write_figure(&actual.figure, language.notation())).unwrap_or_default()
}

/// The name of a period, as the values of the indicator have it.
#[must_use]
pub fn period_name(period: Period, indicator: &Indicator, language: Language) -> String {
    match indicator.entry {
        Entry::Cumulative => short_to_date(period, language),
        Entry::PerPeriod => own_period(period, language),
    }
}

fn before<'a>(plan: &'a Plan, key: &ActualKey) -> Option<&'a Actual> {
    let values = plan.actuals_of(&key.indicator, &key.unit, key.period.year());
    let before = values.filter(|(period, _)| period.last_month() < key.period.last_month());
    before.max_by_key(|(period, _)| *period).map(|(_, actual)| actual)
}

fn year_before<'a>(plan: &'a Plan, key: &ActualKey) -> Option<&'a Actual> {
    let same = key.period.year_before();
    let mut values = plan.actuals_of(&key.indicator, &key.unit, same.year());
    values.find(|(period, _)| *period == same).map(|(_, actual)| actual)
}
