//! Composites: one number for a heading, a unit or the plan, with what it leaves out.

use std::sync::Arc;

use super::{
    assessment::Assessment,
    overview::{Overview, Tally},
    series::Series,
    status::Status,
};
use crate::plan::{Code, Decimal, Period, Plan, Row};

/// A composite of several indicators: Σ w·min(r, 1) / Σ w over those that were due.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Score {
    /// Counts per status.
    pub tally: Tally,
    /// The composite, 0 to 1; none where nothing was due, or where too much of the weight is missing.
    pub composite: Option<Decimal>,
    /// Σ w of all that was due.
    pub weight: Decimal,
    /// Σ w of what was due and has no ratio: not reported, or for a person to judge.
    pub missing: Decimal,
    /// The indicator with the lowest ratio, if it is below 1, with that ratio.
    pub worst: Option<(Code, Decimal)>,
}

impl Score {
    /// Puts together what stands below one heading, at one unit, or in the whole plan.
    #[must_use]
    fn of<'a>(plan: &Plan, standings: impl Iterator<Item = (&'a Code, (Status, Option<Decimal>))>) -> Self {
        let mut score = Self::default();
        let mut reached = Decimal::ZERO;
        for (code, (status, ratio)) in standings {
            score.tally.add(status);
            let weight = plan.indicators.get(code).map_or(Decimal::ONE, |indicator| indicator.weight.0);
            // A weight below 0 has no meaning, and 0 takes an indicator out.
            if weight <= Decimal::ZERO || !is_due(status) {
                continue;
            }
            score.weight = score.weight.saturating_add(weight);
            match counted(status, ratio) {
                Some(ratio) => {
                    reached = reached.saturating_add(weight.saturating_mul(ratio.min(Decimal::ONE)));
                    let is_worse = score.worst.as_ref().is_none_or(|(_, worst)| ratio < *worst);
                    if is_worse && ratio < Decimal::ONE {
                        score.worst = Some((code.clone(), ratio));
                    }
                }
                None => score.missing = score.missing.saturating_add(weight),
            }
        }
        let enough = score.missing <= score.weight.saturating_mul(plan.outline.limits.missing);
        let known = score.weight.saturating_sub(score.missing);
        score.composite = if enough { reached.checked_div(known) } else { None };
        score
    }

    /// Share of the weight that was due and has a ratio, 0 to 1; none where nothing was due.
    #[must_use]
    pub fn coverage(&self) -> Option<Decimal> {
        self.weight.saturating_sub(self.missing).checked_div(self.weight)
    }
}

fn is_due(status: Status) -> bool {
    !matches!(status, Status::NotDue | Status::NotApplicable | Status::Tracked)
}

/// r, from 0: kept is 1 and broken 0 where a ratio has no meaning.
fn counted(status: Status, ratio: Option<Decimal>) -> Option<Decimal> {
    match status {
        Status::Met => Some(ratio.unwrap_or(Decimal::ONE).max(Decimal::ONE)),
        Status::OnTrack | Status::Behind | Status::OffTrack | Status::Accepted => {
            Some(ratio.unwrap_or_default().max(Decimal::ZERO))
        }
        _ => None,
    }
}

fn standing<'a>((code, found): (&'a Code, &'a Arc<Assessment>)) -> (&'a Code, (Status, Option<Decimal>)) {
    (code, (found.status, found.ratio))
}

/// The composites of a plan at a unit: the whole, and every heading with all that stands below it.
#[must_use]
pub fn scores(plan: &Plan, overview: &Overview) -> (Score, Vec<(Code, Score)>) {
    let rows = plan.rows();
    let below = |index: usize, depth: usize| {
        let rest = rows.get(index + 1..).unwrap_or_default();
        let within = rest.iter().take_while(move |row| match row {
            Row::Group { depth: other, .. } | Row::Indicator { depth: other, .. } => *other > depth,
        });
        within.filter_map(|row| match row {
            Row::Indicator { code, .. } => overview.assessments.get_key_value(code).map(standing),
            Row::Group { .. } => None,
        })
    };
    let groups = rows.iter().enumerate().filter_map(|(index, row)| match row {
        Row::Group { code, depth } => Some((code.clone(), Score::of(plan, below(index, *depth)))),
        Row::Indicator { .. } => None,
    });
    (Score::of(plan, overview.assessments.iter().map(standing)), groups.collect())
}

/// The composite of every unit that has a target of its own, in the order of the tree.
#[must_use]
pub fn unit_scores(plan: &Plan, report: Period) -> Vec<(Code, Score)> {
    let here = |unit: &Code| plan.part_of.is_empty() || plan.part_of.contains(unit);
    let has_targets = |unit: &Code| here(unit) && plan.targets.keys().any(|key| key.unit == *unit);
    let units = plan.unit_tree().into_iter().map(|(unit, _)| unit).filter(has_targets);
    units
        .map(|unit| {
            let standings = plan.indicators.iter().filter(|(_, indicator)| !indicator.removed);
            let years = report.year()..=report.year();
            let score = Score::of(
                plan,
                standings.map(|(code, indicator)| {
                    (code, Series::new(plan, code, indicator, &unit, years.clone()).status(report))
                }),
            );
            (unit, score)
        })
        .collect()
}
