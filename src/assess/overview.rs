//! Counts per group and for the plan, with their denominators, and what needs attention.

use std::{collections::BTreeMap, sync::Arc};

use serde::{Deserialize, Serialize};

use super::{assessment::Assessment, judge::assess, status::Status};
use crate::{
    ledger::Cell,
    plan::{Code, Decimal, Period, Plan, Row, sorting},
};

/// How many indicators stand at each status.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally([usize; Status::ALL.len()]);

impl Tally {
    /// How many stand at `status`.
    #[must_use]
    pub fn of(&self, status: Status) -> usize {
        self.0[status as usize]
    }

    /// All indicators counted.
    #[must_use]
    pub fn total(&self) -> usize {
        self.0.iter().sum()
    }

    /// Those that have a target.
    #[must_use]
    pub fn with_target(&self) -> usize {
        self.total() - self.of(Status::Tracked)
    }

    /// Those whose actual was compared with what was due: the denominator of *met*.
    #[must_use]
    pub fn judged(&self) -> usize {
        Status::ALL.iter().filter(|status| status.is_judged()).map(|status| self.of(*status)).sum()
    }

    /// Counts one more.
    pub fn add(&mut self, status: Status) {
        self.0[status as usize] += 1;
    }
}

/// The counts of a heading, with all that stands below it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GroupTally {
    /// The heading; none for indicators without one.
    pub group: Option<Code>,
    /// Its counts.
    pub tally: Tally,
    /// Its indicators with their statuses, in the order of the table.
    pub indicators: Vec<(Code, Status)>,
}

/// A plan at a report period, at one unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Overview {
    /// The unit.
    pub unit: Code,
    /// The report period.
    pub report: Period,
    /// Each indicator's assessment.
    pub assessments: BTreeMap<Code, Arc<Assessment>>,
    /// Counts for the plan.
    pub tally: Tally,
    /// Counts of the top headings, in the order of the table.
    pub groups: Vec<GroupTally>,
    /// Indicators that need attention: late ones by their ratio, the worst first, then those without figures.
    pub attention: Vec<Code>,
}

/// Assesses every indicator of the plan at a unit and counts.
#[must_use]
pub fn overview(plan: &Plan, unit: &Code, report: Period) -> Overview {
    put_together(plan, unit, report, None)
}

impl Overview {
    /// That of a plan which has nothing.
    #[must_use]
    pub fn of_nothing(report: Period) -> Self {
        Self {
            unit: Code::default(),
            report,
            assessments: BTreeMap::new(),
            tally: Tally::default(),
            groups: Vec::new(),
            attention: Vec::new(),
        }
    }

    /// The same once changes have touched these cells of the plan, and no others: only what rests on them is judged again.
    #[must_use]
    pub fn after(&self, plan: &Plan, touched: &[Cell]) -> Self {
        // By the plan's own settings everything is judged, and through the units below it a figure may come about.
        let all = touched.iter().any(|cell| matches!(cell, Cell::Outline(_) | Cell::Unit(..)));
        put_together(plan, &self.unit, self.report, (!all).then_some((self, touched)))
    }
}

fn put_together(plan: &Plan, unit: &Code, report: Period, before: Option<(&Overview, &[Cell])>) -> Overview {
    let kept = |code: &Code| {
        let (before, touched) = before?;
        let untouched = touched.iter().all(|cell| cell.indicator() != Some(code));
        before.assessments.get(code).filter(|_| untouched).map(Arc::clone)
    };
    let mut assessments = BTreeMap::new();
    let mut tally = Tally::default();
    let mut groups: Vec<GroupTally> = Vec::new();
    let mut attention: Vec<(Status, Option<Decimal>, Code)> = Vec::new();
    for row in plan.rows() {
        let code = match row {
            Row::Group { code, depth } => {
                if depth == 0 {
                    groups.push(GroupTally { group: Some(code), tally: Tally::default(), indicators: Vec::new() });
                }
                continue;
            }
            Row::Indicator { code, depth } => {
                // Only what has no heading stands at depth 0, after everything else.
                if (depth == 0 && groups.last().is_none_or(|last| last.group.is_some())) || groups.is_empty() {
                    groups.push(GroupTally { group: None, tally: Tally::default(), indicators: Vec::new() });
                }
                code
            }
        };
        let Some(indicator) = plan.indicators.get(&code) else { continue };
        let assessment = kept(&code).unwrap_or_else(|| Arc::new(assess(plan, &code, indicator, unit, report)));
        let status = assessment.status;
        tally.add(status);
        if let Some(group) = groups.last_mut() {
            group.tally.add(status);
            group.indicators.push((code.clone(), status));
        }
        if status.needs_attention() {
            attention.push((status, assessment.ratio, code.clone()));
        }
        assessments.insert(code, assessment);
    }
    sorting::sort_by(&mut attention, |a, b| {
        let last = |item: &(Status, Option<Decimal>, Code)| item.0 == Status::Missing;
        // A broken prohibition has no ratio and comes first.
        (last(a), a.1, &a.2).cmp(&(last(b), b.1, &b.2))
    });
    let attention = attention.into_iter().map(|(_, _, code)| code).collect();
    Overview { unit: unit.clone(), report, assessments, tally, groups, attention }
}
