//! The plan as it stands: what all changes together have made of it.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::RangeInclusive,
    sync::Arc,
};

use chrono::{Datelike as _, NaiveDate};

use super::{
    Acceptance, Actual, ActualKey, Archive, ChangeId, Code, Dismissal, Estimate, Group, Indicator, Needs, Note,
    Outline, Period, PlaceKey, Ruling, Span, Submission, Table, Target, TargetKey, Task, Unit, sorting,
};

/// A year's plan, folded from its ledger. Screens, assessments and reports read it; only the fold writes it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// Title, year, settings.
    pub outline: Outline,
    /// Units by code, also removed ones.
    pub units: Table<Code, Unit>,
    /// Headings by code, also removed ones.
    pub groups: Table<Code, Group>,
    /// Indicators by code, also removed ones.
    pub indicators: Table<Code, Indicator>,
    /// Tasks by code, also removed ones.
    pub tasks: Table<Code, Task>,
    /// Every version of every target.
    pub targets: Table<TargetKey, Target>,
    /// Reported values.
    pub actuals: Table<ActualKey, Actual>,
    /// Expectations of the year's end, by the period in whose report they were made.
    pub estimates: Table<ActualKey, Estimate>,
    /// Accepted deviations.
    pub accepted: Table<PlaceKey, Acceptance>,
    /// Remarks.
    pub notes: Table<PlaceKey, Note>,
    /// Verdicts of people, by whole years.
    pub rulings: Table<ActualKey, Ruling>,
    /// Dismissed findings, by the name of the check and the figure.
    pub dismissals: Table<(Code, ActualKey), Dismissal>,
    /// Reports of units, by unit and period.
    pub submissions: Table<(Code, Period), Submission>,
    /// Files of past years, by the first year, the last one and the last change in the file.
    pub archives: Table<(i32, i32, ChangeId), Archive>,
    /// The units whose part of the plan this is; empty for the whole. What else came along in the same changes is neither
    /// listed nor judged, because most of what belongs to it is not here.
    pub part_of: BTreeSet<Code>,
}

/// A row of the plan's table, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// A heading, at a depth from 0.
    Group {
        /// The heading.
        code: Code,
        /// How many headings stand above it.
        depth: usize,
    },
    /// An indicator, at a depth from 0.
    Indicator {
        /// The indicator.
        code: Code,
        /// How many headings and indicators stand above it.
        depth: usize,
    },
}

impl Plan {
    /// The unit whose figures are the plan's own: the first without a unit above it, or [`Code::default`].
    #[must_use]
    pub fn root_unit(&self) -> Code {
        self.units
            .iter()
            .filter(|(_, unit)| !unit.removed && unit.parent.is_none())
            .min_by_key(|(code, unit)| (unit.kind, unit.order, (*code).clone()))
            .map(|(code, _)| code.clone())
            .unwrap_or_default()
    }

    /// Units that have not been removed, parents before children, each with its depth. A unit whose parent is missing
    /// or goes round in a circle stands at the top, so that none is ever hidden.
    #[must_use]
    pub fn unit_tree(&self) -> Vec<(Code, usize)> {
        let live = || self.units.iter().filter(|(_, unit)| !unit.removed);
        tree(live().map(|(code, unit)| Node { code, parent: unit.parent.as_ref(), order: unit.order }).collect())
    }

    /// What the units need whose part of the plan this is; `None` for the whole.
    fn needs(&self) -> Option<Needs> {
        (!self.part_of.is_empty()).then(|| Needs::of(&self.part_of, self))
    }

    /// The table's rows from top to bottom: headings, their indicators, their details. Nothing that exists is left out:
    /// what has lost its heading stands at the end.
    #[must_use]
    pub fn rows(&self) -> Vec<Row> {
        let needs = self.needs();
        let needs = needs.as_ref();
        let groups = self
            .groups
            .iter()
            .filter(|(code, group)| !group.removed && needs.is_none_or(|needs| needs.groups.contains(*code)));
        let groups = tree(
            groups.map(|(code, group)| Node { code, parent: group.parent.as_ref(), order: group.order }).collect(),
        );
        let live = || {
            self.indicators.iter().filter(|(code, indicator)| {
                !indicator.removed && needs.is_none_or(|needs| needs.indicators.contains(*code))
            })
        };
        let details = tree(live().map(|(code, i)| Node { code, parent: i.part_of.as_ref(), order: i.order }).collect());
        // What stands below each heading; below the last, what has none.
        let mut below: Vec<Vec<(Code, usize)>> = vec![Vec::new(); groups.len() + 1];
        let mut heading = groups.len();
        for (code, depth) in details {
            // Details follow the indicator that they belong to, whatever their own heading says.
            if depth == 0 {
                let group = self.indicators.get(&code).and_then(|indicator| indicator.group.as_ref());
                let known = group.and_then(|group| groups.iter().position(|(code, _)| code == group));
                heading = known.unwrap_or(groups.len());
            }
            below[heading].push((code, depth));
        }
        let mut rows = Vec::new();
        let last = below.pop().unwrap_or_default();
        for ((group, depth), indicators) in groups.into_iter().zip(below) {
            rows.push(Row::Group { code: group, depth });
            rows.extend(indicators.into_iter().map(|(code, own)| Row::Indicator { code, depth: depth + 1 + own }));
        }
        rows.extend(last.into_iter().map(|(code, depth)| Row::Indicator { code, depth }));
        rows
    }

    /// Indicators that have not been removed, in the order of the table.
    pub fn live_indicators(&self) -> impl Iterator<Item = (Code, &Indicator)> {
        self.rows().into_iter().filter_map(|row| match row {
            Row::Indicator { code, .. } => self.indicators.get(&code).map(|indicator| (code, indicator)),
            Row::Group { .. } => None,
        })
    }

    /// Tasks that have not been removed, by number.
    #[must_use]
    pub fn live_tasks(&self) -> Vec<(&Code, &Task)> {
        let needs = self.needs();
        let live = |task: &Task| !task.removed && needs.as_ref().is_none_or(|needs| needs.task(task));
        let mut tasks: Vec<_> = self.tasks.iter().filter(|(_, task)| live(task)).collect();
        let place = |code: &'_ Code, task: &Task| {
            (task.number.parse::<u32>().unwrap_or(u32::MAX), task.number.clone(), code.clone())
        };
        sorting::sort_by_key(&mut tasks, |(code, task)| place(code, task));
        tasks
    }

    /// The version of a target that is in force on `day`, with the day from which it is.
    #[must_use]
    pub fn target(&self, indicator: &Code, unit: &Code, level: &Code, day: NaiveDate) -> Option<(NaiveDate, &Target)> {
        let key = |valid_from| TargetKey {
            indicator: indicator.clone(),
            unit: unit.clone(),
            level: level.clone(),
            valid_from,
        };
        let in_force = self.targets.range(key(NaiveDate::MIN)..=key(day)).next_back();
        in_force.map(|(key, target)| (key.valid_from, target))
    }

    /// The version of a target for a plan year that is in force on `day`. One that names no year is for the year in which
    /// it comes into force and for the plan's own: last year's amount is not owed again.
    #[must_use]
    pub fn target_for(
        &self,
        indicator: &Code,
        unit: &Code,
        level: &Code,
        day: NaiveDate,
        year: i32,
    ) -> Option<(NaiveDate, &Target)> {
        let first = TargetKey {
            indicator: indicator.clone(),
            unit: unit.clone(),
            level: level.clone(),
            valid_from: NaiveDate::MIN,
        };
        let last = TargetKey { valid_from: day, ..first.clone() };
        let mut versions = self.targets.range(first..=last).rev();
        let in_force = versions.find(|(key, target)| self.is_for(key.valid_from, target, year));
        in_force.map(|(key, target)| (key.valid_from, target))
    }

    /// Whether a version of a target that comes into force on a day is for a plan year.
    #[must_use]
    pub fn is_for(&self, from: NaiveDate, target: &Target, year: i32) -> bool {
        match target.year {
            Some(named) => named == year,
            None => [0, year].contains(&self.outline.year) || from.year() == year,
        }
    }

    /// Every target of an indicator at a unit, by level and version.
    pub fn targets_of(&self, indicator: &Code, unit: &Code) -> impl Iterator<Item = (&TargetKey, &Arc<Target>)> {
        let first = TargetKey {
            indicator: indicator.clone(),
            unit: unit.clone(),
            level: Code::first(),
            valid_from: NaiveDate::MIN,
        };
        let (indicator, unit) = (first.indicator.clone(), first.unit.clone());
        self.targets.shared(first..).take_while(move |(key, _)| key.indicator == indicator && key.unit == unit)
    }

    /// Reported values of an indicator at a unit over some plan years, in the order of their periods.
    pub fn reports(
        &self,
        indicator: &Code,
        unit: &Code,
        years: RangeInclusive<i32>,
    ) -> impl Iterator<Item = (Period, &Arc<Actual>)> {
        entries_of(&self.actuals, indicator, unit, years)
    }

    /// Reported values of an indicator at a unit in one plan year, in the order of their periods.
    pub fn actuals_of(&self, indicator: &Code, unit: &Code, year: i32) -> impl Iterator<Item = (Period, &Actual)> {
        self.reports(indicator, unit, year..=year).map(|(period, actual)| (period, actual.as_ref()))
    }

    /// Expectations of the year's end, in the order of the reports in which they were made.
    pub fn estimates_of(&self, indicator: &Code, unit: &Code, year: i32) -> impl Iterator<Item = (Period, &Estimate)> {
        let entries = entries_of(&self.estimates, indicator, unit, year..=year);
        entries.map(|(period, estimate)| (period, estimate.as_ref()))
    }
}

fn entries_of<'a>(
    entries: &'a Table<ActualKey, Actual>,
    indicator: &Code,
    unit: &Code,
    years: RangeInclusive<i32>,
) -> impl Iterator<Item = (Period, &'a Arc<Actual>)> {
    let key = |year, span| {
        let period = Period::new(year, span).ok()?;
        Some(ActualKey { indicator: indicator.clone(), unit: unit.clone(), period })
    };
    // A year that no period can have yields an empty range, and so does one that ends before it begins.
    let bounds = key(*years.start(), Span::Month(1)).zip(key(*years.end(), Span::FiscalTail));
    let bounds = bounds.filter(|(first, last)| first <= last);
    bounds.into_iter().flat_map(|(first, last)| entries.shared(first..=last)).map(|(key, actual)| (key.period, actual))
}

struct Node<'a> {
    code: &'a Code,
    parent: Option<&'a Code>,
    order: i64,
}

/// Depth-first order of a forest. Nodes whose parent is unknown, or that go round in a circle, become roots.
fn tree(mut nodes: Vec<Node<'_>>) -> Vec<(Code, usize)> {
    sorting::sort_by(&mut nodes, |a, b| (a.order, a.code).cmp(&(b.order, b.code)));
    let mut places = BTreeMap::new();
    for (place, node) in nodes.iter().enumerate() {
        places.insert(node.code, place);
    }
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    let mut roots = Vec::new();
    for (place, node) in nodes.iter().enumerate() {
        match node.parent.and_then(|parent| places.get(parent)) {
            Some(&parent) => children[parent].push(place),
            None => roots.push(place),
        }
    }
    // Roots first; whatever a circle keeps out of reach is then taken up at its first member.
    roots.extend(0..nodes.len());
    let mut done = vec![false; nodes.len()];
    let mut out = Vec::with_capacity(nodes.len());
    for root in roots {
        let mut stack = vec![(root, 0)];
        while let Some((place, depth)) = stack.pop() {
            if std::mem::replace(&mut done[place], true) {
                continue;
            }
            out.push((nodes[place].code.clone(), depth));
            stack.extend(children[place].iter().rev().map(|child| (*child, depth + 1)));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn code(text: &str) -> Code {
        Code::new(text).unwrap_or_default()
    }

    fn unit(parent: Option<&str>, order: i64) -> Unit {
        Unit { parent: parent.map(code), order, ..Unit::default() }
    }

    #[test]
    fn a_unit_is_never_hidden_by_a_missing_parent_or_a_circle() {
        let mut plan = Plan::default();
        plan.units.insert(code("a"), unit(Some("b"), 1));
        plan.units.insert(code("b"), unit(Some("a"), 2));
        plan.units.insert(code("c"), unit(Some("gone"), 3));
        plan.units.insert(code("d"), unit(Some("c"), 4));
        let shown: Vec<_> = plan.unit_tree().into_iter().map(|(code, depth)| (code.to_string(), depth)).collect();
        assert_eq!(shown, [("c", 0), ("d", 1), ("a", 0), ("b", 1)].map(|(c, d)| (c.to_owned(), d)));
    }

    #[test]
    fn details_follow_their_indicator_and_orphans_come_last() {
        let mut plan = Plan::default();
        plan.groups.insert(code("I"), Group::default());
        let indicator = |group: Option<&str>, part_of: Option<&str>| Indicator {
            group: group.map(code),
            part_of: part_of.map(code),
            ..Indicator::default()
        };
        plan.indicators.insert(code("x"), indicator(Some("I"), None));
        plan.indicators.insert(code("x1"), indicator(None, Some("x")));
        plan.indicators.insert(code("lost"), indicator(Some("gone"), None));
        let rows: Vec<_> = plan
            .rows()
            .into_iter()
            .map(|row| match row {
                Row::Group { code, depth } | Row::Indicator { code, depth } => (code.to_string(), depth),
            })
            .collect();
        assert_eq!(rows, [("I", 0), ("x", 1), ("x1", 2), ("lost", 0)].map(|(c, d)| (c.to_owned(), d)));
    }

    #[test]
    fn the_target_in_force_is_the_latest_version_that_has_begun() {
        let mut plan = Plan::default();
        let day = |text: &str| text.parse::<NaiveDate>().unwrap_or_default();
        for (from, value) in [("2021-01-01", 10), ("2021-07-01", 12)] {
            let key =
                TargetKey { indicator: code("x"), unit: code("u"), level: code("council"), valid_from: day(from) };
            let goal = super::super::Goal::Plain(value.into());
            let target = Target {
                goal,
                written: String::new(),
                basis: String::new(),
                year: None,
                evidence: super::super::Evidence::default(),
                source: String::new(),
                note: String::new(),
            };
            plan.targets.insert(key, target);
        }
        let in_force =
            |text: &str| plan.target(&code("x"), &code("u"), &code("council"), day(text)).map(|(from, _)| from);
        assert_eq!(in_force("2020-12-31"), None);
        assert_eq!(in_force("2021-06-30"), Some(day("2021-01-01")));
        assert_eq!(in_force("2021-07-01"), Some(day("2021-07-01")));
    }
}
