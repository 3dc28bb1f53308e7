//! The units that the figure of a unit above is made of.

use crate::plan::{Code, Period, Plan};

/// The units below `parent` that an indicator's figure there is made of, in the order of the tree: every unit that should
/// report, with what `own` finds of it. Where a unit has no number, those below it that have one stand in its place.
pub(super) fn parts<T>(
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
