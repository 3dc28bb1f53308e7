//! The cells that a status rests on, with who wrote them and when: what somebody needs to do the sum again.

use super::{
    assessment::{Assessment, Reason},
    path::{How, LastYear, last_year},
    series::Series,
    to_date::ToDate,
};
use crate::{
    ledger::{Cell, Head, Ledger},
    plan::{ActualKey, Code, Goal, Indicator, IndicatorField, OutlineField, Period, PlaceKey, TargetKey},
};

/// A cell that a status rests on.
#[derive(Clone, Debug)]
pub struct Input<'a> {
    /// Which one.
    pub cell: Cell,
    /// The writing that counts; none where nobody has written there and the default holds.
    pub head: Option<Head<'a>>,
    /// How often it was written so far.
    pub versions: usize,
}

/// Every cell that went into an assessment of an indicator at a unit, in the order of the sum: reports, target, baseline,
/// path, limits, acceptance.
#[must_use]
pub fn inputs<'a>(
    ledger: &'a Ledger,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    assessment: &Assessment,
) -> Vec<Input<'a>> {
    let actual =
        |unit: &Code, period: Period| Cell::Actual(ActualKey { indicator: code.clone(), unit: unit.clone(), period });
    let reports = |found: &ToDate| -> Vec<Cell> {
        let counted = found.counted.iter().map(|(unit, period)| actual(unit, *period));
        let own = found.reports.iter().filter(|_| found.counted.is_empty());
        counted.chain(own.map(|(period, _)| actual(unit, *period))).collect()
    };
    let mut cells = assessment.actual.as_ref().map(reports).unwrap_or_default();
    if let Some(target) = &assessment.target {
        let (level, valid_from) = (target.level.clone(), target.valid_from);
        cells.push(Cell::Target(TargetKey { indicator: code.clone(), unit: unit.clone(), level, valid_from }));
        let held = assessment.expected.is_some_and(|expected| expected.how == How::HeldFromTheStart);
        if held || matches!(target.target.goal, Goal::Reduction(..)) || !assessment.start.is_zero() {
            cells.push(Cell::Indicator(code.clone(), IndicatorField::Baseline));
        }
    }
    match assessment.expected.as_ref().map(|expected| &expected.how) {
        Some(How::Schedule { .. } | How::BeforeSchedule | How::NoSchedule | How::YearIsOver) => {
            cells.push(Cell::Indicator(code.clone(), IndicatorField::Schedule));
        }
        Some(How::LastYearShare { .. }) => {
            let until = assessment.actual.as_ref().map_or(assessment.report, |actual| actual.period);
            let series = Series::new(ledger.plan(), code, indicator, unit, until.year()..=until.year());
            let before = last_year(&series, until);
            for cell in before.iter().flat_map(LastYear::used).flat_map(reports) {
                if !cells.contains(&cell) {
                    cells.push(cell);
                }
            }
        }
        _ => {}
    }
    if assessment.ratio.is_some() {
        cells.push(Cell::Outline(OutlineField::Bands));
    }
    if matches!(assessment.reason, Reason::DeviationAccepted { .. }) {
        cells.push(Cell::Accepted(PlaceKey { indicator: code.clone(), unit: unit.clone() }));
    }
    let input = |cell: Cell| {
        let versions = ledger.history(&cell).map_or(0, crate::ledger::History::len);
        Input { head: ledger.head(&cell), cell, versions }
    };
    cells.into_iter().map(input).collect()
}
