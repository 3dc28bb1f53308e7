//! What a reader should know besides the status: doubts about the figure, the target and the path.

use super::{Assessment, How, Status};
use crate::plan::{Closing, Code, Entry, Evidence, Indicator, NaiveDate, Period, PlaceKey, Plan, Span, Stated};

/// What a reader should know besides the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flag {
    /// So far beyond what was due that somebody should check the figure.
    FarAhead,
    /// A later period has closed without a report.
    Stale {
        /// The latest period that should have been reported.
        due: Period,
    },
    /// The actual was derived, not stated by a source.
    ActualDerived,
    /// The target was derived, not stated by a source.
    TargetDerived,
    /// Words were reported after the figure.
    WordsSince(Period, String),
    /// The sum lacks periods.
    Incomplete(Vec<Period>),
    /// A running total that is below the one of an earlier period.
    Fell {
        /// The earlier period.
        since: Period,
    },
    /// Another report that reaches as far states another figure; this is the one that does not count.
    ReportedTwice(Period),
    /// Other sources state other figures for the same.
    OtherSources(Vec<Stated>),
    /// A deviation was accepted until a day that has passed.
    AcceptanceExpired(NaiveDate),
    /// Linear for lack of last year's figures.
    FellBackToLinear,
    /// No baseline to start from.
    WithoutBaseline,
}

/// The flags of an assessment that is otherwise complete.
pub(super) fn flags(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, a: &Assessment) -> Vec<Flag> {
    let mut flags = Vec::new();
    if a.status == Status::Met && a.ratio.is_some_and(|ratio| ratio > plan.outline.bands.far_ahead()) {
        flags.push(Flag::FarAhead);
    }
    if let Some(actual) = &a.actual {
        if let Some(due) = last_due(indicator, a.report).filter(|due| due.last_month() > actual.period.last_month()) {
            flags.push(Flag::Stale { due });
        }
        if actual.is_derived() {
            flags.push(Flag::ActualDerived);
        }
        if let Some((period, words)) = &actual.words_since {
            flags.push(Flag::WordsSince(*period, words.clone()));
        }
        if actual.is_incomplete() {
            flags.push(Flag::Incomplete(actual.gaps.clone()));
        }
    }
    flags.extend(reported_twice(plan, code, unit, a));
    flags.extend(other_sources(a));
    let key = PlaceKey { indicator: code.clone(), unit: unit.clone() };
    let until = plan.accepted.get(&key).map(|acceptance| acceptance.until);
    let late = matches!(a.status, Status::Behind | Status::OffTrack | Status::OnTrack);
    if let Some(until) = until.filter(|until| late && *until < a.report.last_day(plan.outline.cut_off)) {
        flags.push(Flag::AcceptanceExpired(until));
    }
    if a.target.as_ref().is_some_and(|target| target.target.evidence == Evidence::Derived) {
        flags.push(Flag::TargetDerived);
    }
    match a.expected.as_ref().map(|expected| &expected.how) {
        Some(How::LinearForLackOfLastYear { .. }) => flags.push(Flag::FellBackToLinear),
        Some(How::WholeForLackOfBaseline) => flags.push(Flag::WithoutBaseline),
        _ => {}
    }
    flags.extend(fell(plan, code, indicator, unit, a));
    flags
}

/// The latest period, at the indicator's own frequency, that a report at `report` should cover.
pub(super) fn last_due(indicator: &Indicator, report: Period) -> Option<Period> {
    let mut periods = indicator.frequency.periods(report.year());
    if indicator.closing == Closing::FiscalTail {
        periods.extend(Period::new(report.year(), Span::FiscalTail));
    }
    periods.into_iter().rev().find(|period| period.last_month() <= report.last_month())
}

/// Of two reports that reach to the same month the longer period counts; where they differ, somebody should know.
fn reported_twice(plan: &Plan, code: &Code, unit: &Code, a: &Assessment) -> Option<Flag> {
    let [(counted, only)] = a.actual.as_ref()?.reports.as_slice() else { return None };
    let twin = plan.actuals_of(code, unit, a.report.year()).find(|(period, actual)| {
        period.last_month() == counted.last_month() && period != counted && actual.figure.low() != only.figure.low()
    });
    twin.map(|(period, _)| Flag::ReportedTwice(period))
}

fn other_sources(a: &Assessment) -> Option<Flag> {
    let reports = &a.actual.as_ref()?.reports;
    let also: Vec<Stated> = reports
        .iter()
        .flat_map(|(_, actual)| actual.also.iter().filter(|other| other.figure != actual.figure).cloned())
        .collect();
    if also.is_empty() { None } else { Some(Flag::OtherSources(also)) }
}

/// A running total cannot fall: of two figures that say so, one is wrong or was corrected.
fn fell(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, a: &Assessment) -> Option<Flag> {
    let actual = a.actual.as_ref()?;
    let now = actual.figure.high()?;
    if indicator.entry != Entry::Cumulative || !indicator.measure.adds_up() {
        return None;
    }
    let earlier = plan
        .actuals_of(code, unit, a.report.year())
        .filter(|(period, _)| period.last_month() < actual.period.last_month());
    let above = earlier.filter(|(_, report)| report.figure.low().is_some_and(|before| before > now));
    above.last().map(|(since, _)| Flag::Fell { since })
}
