//! What a reader should know besides the status: doubts about the figure, the target and the path.

use super::{
    assessment::{Assessment, Flag},
    path::How,
    series::Series,
    status::Status,
    to_date::{Contradiction, contradictions},
};
use crate::plan::{Closing, Entry, Evidence, Indicator, Period, Span};

/// The flags of an assessment that is otherwise complete.
pub(super) fn flags(series: &Series<'_>, a: &Assessment) -> Vec<Flag> {
    let (plan, indicator) = (series.plan, series.indicator);
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
    flags.extend(reported_twice(series, a));
    flags.extend(other_sources(a));
    let until = series.acceptance.map(|acceptance| acceptance.until);
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
    flags.extend(fell(series, a));
    flags
}

/// The latest period, at the indicator's own frequency, that a report at `report` should cover.
pub(super) fn last_due(indicator: &Indicator, report: Period) -> Option<Period> {
    if indicator.closing == Closing::FiscalTail && report.last_month() > 12 {
        return Period::new(report.year(), Span::FiscalTail).ok();
    }
    let whole = report.last_month().min(12) / indicator.frequency.months();
    Period::new(report.year(), indicator.frequency.span(whole)).ok().filter(|_| whole > 0)
}

/// Of two reports that reach to the same month the longer period counts; where they differ, somebody should know. Of what
/// replaces itself only the latest matters; in a sum, everything.
fn reported_twice(series: &Series<'_>, a: &Assessment) -> Vec<Flag> {
    let reports = series.reports(a.report.year());
    let known = reports.partition_point(|(period, _)| period.last_month() <= a.report.last_month());
    let latest = a.actual.as_ref().map(|actual| actual.period);
    let all = contradictions(reports.get(..known).unwrap_or_default(), series.indicator).into_iter();
    let flags = all.filter_map(|Contradiction { whole, other, twin }| match twin {
        Some(twin) => (Some(whole) == latest).then_some(Flag::ReportedTwice(twin)),
        None => Some(Flag::PartsDiffer { whole, sum: other }),
    });
    flags.collect()
}

/// What other sources state beside the latest report.
fn other_sources(a: &Assessment) -> Option<Flag> {
    let (_, latest) = a.actual.as_ref()?.reports.last()?;
    latest.also.clone().map(Flag::OtherSources)
}

/// A running total cannot fall: of two figures that say so, one is wrong or was corrected.
fn fell(series: &Series<'_>, a: &Assessment) -> Option<Flag> {
    let actual = a.actual.as_ref()?;
    let now = actual.figure.high()?;
    if series.indicator.entry != Entry::Cumulative || !series.indicator.measure.adds_up() {
        return None;
    }
    let mut earlier = series.reports(a.report.year()).iter().rev();
    let above = earlier.find(|(period, report)| {
        period.last_month() < actual.period.last_month() && report.figure.low().is_some_and(|before| before > now)
    });
    above.map(|(since, _)| Flag::Fell { since: *since })
}
