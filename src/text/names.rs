//! What the things of a plan are called, and what stands beside a figure.

use super::{Language, figure, goal, with_unit};
use crate::assess::InForce;
use crate::plan::{Code, Decimal, Figure, Group, Indicator, Plan, Task, Unit};

/// Name of an indicator.
#[must_use]
pub fn indicator_name(indicator: &Indicator, language: Language) -> String {
    language.either(&indicator.name, &indicator.name_en).to_owned()
}

/// Unit of measure of an indicator.
#[must_use]
pub fn unit_of_measure(indicator: &Indicator, language: Language) -> &str {
    language.either(&indicator.unit_of_measure, &indicator.unit_of_measure_en)
}

/// Number and name of a heading.
#[must_use]
pub fn group_name(group: &Group, language: Language) -> String {
    let name = language.either(&group.name, &group.name_en);
    if group.number.is_empty() { name.to_owned() } else { format!("{}. {name}", group.number) }
}

/// Name of a unit.
#[must_use]
pub fn unit_name(plan: &Plan, code: &Code, language: Language) -> String {
    let name = |unit: &Unit| language.either(&unit.name, &unit.name_en).to_owned();
    plan.units.get(code).map(name).filter(|name| !name.is_empty()).unwrap_or_else(|| code.to_string())
}

/// Title of a task.
#[must_use]
pub fn task_title(task: &Task, language: Language) -> &str {
    language.either(&task.title, &task.title_en)
}

/// Who answers for something: units of the plan, then whoever is named in words. Empty when nobody does.
#[must_use]
pub fn lead(plan: &Plan, units: &[Code], words: &str, language: Language) -> String {
    let mut names: Vec<String> = units.iter().map(|code| unit_name(plan, code, language)).collect();
    names.extend((!words.is_empty()).then(|| words.to_owned()));
    names.join("; ")
}

/// A target in force with its unit of measure: `≥ 10%`, `3.500 tỷ đồng`.
#[must_use]
pub fn target_in_words(target: &InForce, indicator: &Indicator, language: Language) -> String {
    goal_in_words(&target.target.goal, indicator, language)
}

/// A goal with the indicator's unit of measure.
#[must_use]
pub fn goal_in_words(wanted: &crate::plan::Goal, indicator: &Indicator, language: Language) -> String {
    let unit = unit_of_measure(indicator, language);
    with_unit(&goal(wanted, unit, language), unit)
}

/// A figure with the indicator's unit of measure: `1.483 tỷ đồng`.
#[must_use]
pub fn figure_with_unit(value: &Figure, indicator: &Indicator, language: Language) -> String {
    let shown = figure(value, language);
    if value.low().is_some() && !matches!(value, Figure::Parts { .. }) {
        with_unit(&shown, unit_of_measure(indicator, language))
    } else {
        shown
    }
}

/// A number with the indicator's unit of measure.
#[must_use]
pub fn number_with_unit(value: Decimal, indicator: &Indicator, language: Language) -> String {
    // What was computed is shown with as many decimals as such figures are reported with.
    let rounded = value.round_dp(2).normalize();
    with_unit(&super::number(rounded, language), unit_of_measure(indicator, language))
}
