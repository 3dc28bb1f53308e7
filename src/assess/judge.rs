//! The status of one indicator at one unit, with everything it rests on.
//!
//! With A the actual to date, E what was expected by then, B where the year began (0 unless a level has a baseline):
//! more is better: r = (A − B)/(E − B); less is better: r = (B − A)/(B − E), and for a cap r = E/A, 1 where A is 0;
//! a range: 1 inside, else the ratio to the nearer bound; zero: kept or broken, without a ratio. What begins the year where
//! its target wants it has nothing to move: E is the target itself, and B is 0.

use chrono::Datelike as _;

use super::{
    assessment::{Assessment, Reason},
    flags::{flags, last_due},
    path::{self, Expected, How},
    ratio::{Division, Due, Standing},
    series::Series,
    status::Status,
    target::InForce,
    to_date::ToDate,
    verdict::{document_words, needed_stage},
};
use crate::plan::{
    Acceptance, Bands, Code, CutOff, Decimal, Figure, Goal, Indicator, Measure, NaiveDate, Path, Period, Plan,
    Relation, Span, Stage, notation::deadline,
};

/// Judges an indicator at a unit at a report period.
#[must_use]
pub fn assess(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> Assessment {
    Series::new(plan, code, indicator, unit, report.year()..=report.year()).assess(report)
}

impl Series<'_> {
    /// The status and its ratio at a report period: as [`Self::assess`], without the explanation.
    #[must_use]
    pub fn status(&self, report: Period) -> (Status, Option<Decimal>) {
        let (target, actual, day) = laid_out(self, report);
        let judged = judge(self, target.as_ref(), actual.as_ref(), report);
        let status = if accepted(self, day, &judged).is_some() { Status::Accepted } else { judged.status };
        (status, judged.ratio)
    }

    /// Judges at a report period.
    #[must_use]
    pub fn assess(&self, report: Period) -> Assessment {
        let (target, actual, day) = laid_out(self, report);
        let mut judged = judge(self, target.as_ref(), actual.as_ref(), report);
        if let Some(acceptance) = accepted(self, day, &judged) {
            let (status, reason) = (judged.status, Box::new(judged.reason));
            judged.reason = Reason::DeviationAccepted { acceptance: acceptance.clone(), status, reason };
            judged.status = Status::Accepted;
        }
        let Judged { status, reason, expected, due, start, ratio, division } = judged;
        let of_target = percent_of_target(self.indicator, target.as_ref(), actual.as_ref());
        let mut assessment = Assessment {
            report,
            status,
            reason,
            target,
            actual,
            expected,
            due: due.map(|(low, _)| low),
            due_high: due.map(|(_, high)| high),
            start,
            ratio,
            division,
            of_target,
            flags: Vec::new(),
        };
        assessment.flags = flags(self, &assessment);
        assessment
    }
}

/// What the rules say, with the numbers that they went by.
struct Judged {
    status: Status,
    reason: Reason,
    expected: Option<Expected>,
    due: Option<(Decimal, Decimal)>,
    start: Decimal,
    ratio: Option<Decimal>,
    division: Option<Division>,
}

impl Judged {
    fn new(status: Status, reason: Reason) -> Self {
        Self { status, reason, expected: None, due: None, start: Decimal::ZERO, ratio: None, division: None }
    }

    fn going_by(self, expected: Expected) -> Self {
        Self { expected: Some(expected), ..self }
    }
}

/// What a series is judged by at a report period: the target in force, the actual to date.
fn laid_out(series: &Series<'_>, report: Period) -> (Option<InForce>, Option<ToDate>, NaiveDate) {
    let day = report.last_day(series.plan.outline.cut_off);
    let in_force_on = if report.span() == Span::FiscalTail { day.min(end_of_year(report)) } else { day };
    (series.target(in_force_on, report.year()), series.to_date(report), day)
}

/// The fiscal tail lies in the next year, whose targets are not those of the year that it closes.
fn end_of_year(report: Period) -> NaiveDate {
    Period::new(report.year(), Span::Year).map_or(NaiveDate::MAX, |year| year.last_day(CutOff::Calendar))
}

fn judge(series: &Series<'_>, target: Option<&InForce>, actual: Option<&ToDate>, report: Period) -> Judged {
    let indicator = series.indicator;
    let start = start(indicator);
    let say = |status, reason| Judged { start, ..Judged::new(status, reason) };
    let Some(target) = target else { return say(Status::Tracked, Reason::NoTarget) };
    if matches!(actual.map(|actual| &actual.figure), Some(Figure::NotApplicable)) {
        return say(Status::NotApplicable, Reason::DoesNotApply);
    }
    // Nothing has to move from where the target wants it: whatever was reported is held against the target itself.
    let held = actual.is_some() && target.held_from_the_start(indicator);
    let expected_at = |period| if held { path::held_from_the_start() } else { path::expected(series, period) };
    let by_now = expected_at(report);
    if indicator.measure == Measure::Milestone {
        let day = report.last_day(series.plan.outline.cut_off);
        let (status, reason) = milestone(indicator, target, actual, by_now, (report, day));
        let expected = (indicator.path == Path::Schedule).then_some(by_now);
        return Judged { expected, ..say(status, reason) };
    }
    let occurred = has_occurred(target, indicator, actual);
    if indicator.path == Path::End && by_now.is_nothing() && !occurred {
        return say(Status::NotDue, Reason::AtYearEnd).going_by(by_now);
    }
    let Some(actual) = actual else {
        let (status, reason) = nothing_reported(indicator, by_now, report);
        return say(status, reason).going_by(by_now);
    };
    let Some((relation, low, high)) = target.numbers else {
        let reason = if matches!(target.target.goal, Goal::Text(_)) { Reason::Words } else { Reason::NoBaseline };
        return say(Status::ForAPerson, reason);
    };
    if actual.figure.low().is_none() {
        return say(Status::ForAPerson, no_number(&actual.figure));
    }
    let same_month = actual.period.last_month() == report.last_month();
    let expected = if same_month { by_now } else { expected_at(actual.period) };
    let waits = relation != Relation::Zero || (!by_now.is_nothing() && !occurred);
    if expected.is_nothing() && waits {
        let (status, reason) = nothing_expected_yet(indicator, target, &by_now, actual, &expected);
        return say(status, reason).going_by(expected);
    }
    // Compared with the target itself, a value counts from nothing.
    let whole = matches!(expected.how, How::Whole | How::WholeForLackOfBaseline | How::HeldFromTheStart);
    let start = if whole { Decimal::ZERO } else { start };
    let say = |status, reason| Judged { start, expected: Some(expected), ..Judged::new(status, reason) };
    let bounds = expected.bounds(indicator.measure, start, (relation, low, high));
    let Some((low, high)) = bounds else { return say(Status::ForAPerson, Reason::OutOfReach) };
    let say = |status, reason| Judged { due: bounds, ..say(status, reason) };
    let due = Due { relation, direction: indicator.direction, start, low, high };
    let Some(standing) = due.compare(&actual.figure) else {
        return say(Status::ForAPerson, no_number(&actual.figure));
    };
    // What is missing can only add: a floor that is reached stays reached, a cap that is broken stays broken.
    let settled = match relation {
        Relation::AtLeast | Relation::MoreThan => standing.kept,
        Relation::AtMost | Relation::LessThan | Relation::Zero => !standing.kept,
        Relation::Between => false,
    };
    if actual.is_incomplete() && !settled {
        return say(Status::Missing, Reason::SumIncomplete);
    }
    let (status, reason) = banded(&standing, relation, &series.plan.outline.bands);
    Judged { ratio: standing.ratio, division: standing.division, ..say(status, reason) }
}

/// The band in which a ratio lies; without one, kept or broken.
fn banded(standing: &Standing, relation: Relation, bands: &Bands) -> (Status, Reason) {
    match standing.ratio {
        None if standing.kept => (Status::Met, Reason::Kept),
        None => (Status::OffTrack, Reason::Broken),
        Some(_) if standing.kept => (Status::Met, Reason::Ratio),
        Some(ratio) if ratio >= Decimal::ONE => (Status::OnTrack, beside_the_limit(relation)),
        Some(ratio) if ratio >= bands.on_track() => (Status::OnTrack, Reason::Ratio),
        Some(ratio) if ratio >= bands.behind() => (Status::Behind, Reason::Ratio),
        Some(_) => (Status::OffTrack, Reason::Ratio),
    }
}

fn no_number(figure: &Figure) -> Reason {
    if matches!(figure, Figure::Parts { .. }) { Reason::NoDenominator } else { Reason::ResultInWords }
}

/// Whether something that must not occur at all has occurred: nothing later in the year can mend that.
fn has_occurred(target: &InForce, indicator: &Indicator, actual: Option<&ToDate>) -> bool {
    let forbidden = matches!(target.numbers, Some((Relation::Zero, ..))) && indicator.measure.adds_up();
    forbidden && actual.and_then(|actual| actual.figure.high()).is_some_and(|high| high > Decimal::ZERO)
}

/// Nothing was expected by the period of the latest report. If something is due by now, that report is too old for it,
/// unless it says already that the year's target is reached: what adds up does not fall back below a floor.
fn nothing_expected_yet(
    indicator: &Indicator,
    target: &InForce,
    by_now: &Expected,
    actual: &ToDate,
    expected: &Expected,
) -> (Status, Reason) {
    if by_now.is_nothing() {
        return (Status::NotDue, why_not_due(&expected.how));
    }
    let Some((relation, low, high)) = target.numbers else { return (Status::ForAPerson, Reason::Words) };
    let floor = matches!(relation, Relation::AtLeast | Relation::MoreThan) && indicator.measure.adds_up();
    let whole = Due { relation, direction: indicator.direction, start: Decimal::ZERO, low, high };
    match whole.compare(&actual.figure) {
        Some(standing) if floor && standing.kept => (Status::Met, Reason::Kept),
        _ if matches!(by_now.how, How::End | How::YearIsOver) => (Status::Missing, Reason::YearFigureOutstanding),
        _ => (Status::Missing, Reason::NothingReported),
    }
}

fn why_not_due(how: &How) -> Reason {
    match how {
        How::NoSchedule => Reason::NoSchedule,
        How::BeforeSchedule => Reason::BeforeSchedule,
        How::End => Reason::AtYearEnd,
        _ => Reason::NothingExpected,
    }
}

/// A ratio of 1 that does not satisfy the target: it asks for strictly more (or less), or else the source says less (or
/// more) than the number.
fn beside_the_limit(relation: Relation) -> Reason {
    match relation {
        Relation::MoreThan | Relation::LessThan => Reason::ExactlyAtAStrictLimit,
        _ => Reason::StatedBesideTheLimit,
    }
}

/// The document's stage against its date: the day that its target names, or else the step of its schedule that asks for all
/// of it, or the end of the year.
fn milestone(
    indicator: &Indicator,
    target: &InForce,
    actual: Option<&ToDate>,
    by_now: Expected,
    (report, day): (Period, NaiveDate),
) -> (Status, Reason) {
    let year_is_over = report.last_month() >= indicator.closing.months();
    let words = document_words(&target.target);
    let needed = needed_stage(words);
    let (due, not_due) = match (deadline(words, report.year()), indicator.path) {
        (Some(by), _) if by < day || (year_is_over && by.year() == report.year()) => (true, Reason::DateAhead(by)),
        (Some(by), _) => (false, Reason::DateAhead(by)),
        (None, Path::None) => (true, Reason::AtYearEnd),
        (None, Path::Schedule) => (by_now.is_all(), why_not_due(&by_now.how)),
        (None, Path::Linear | Path::LastYearShare | Path::End) => (year_is_over, Reason::AtYearEnd),
    };
    match actual.map(|actual| &actual.figure) {
        Some(Figure::Stage(Stage::Approved)) => (Status::Met, Reason::DocumentApproved),
        Some(Figure::Stage(stage)) if *stage >= needed => (Status::Met, Reason::DocumentFarEnough),
        _ if !due => (Status::NotDue, not_due),
        Some(Figure::Stage(_)) => (Status::OffTrack, Reason::DocumentOverdue),
        Some(_) => (Status::ForAPerson, Reason::ResultInWords),
        None => (Status::Missing, Reason::NothingReported),
    }
}

fn nothing_reported(indicator: &Indicator, by_now: Expected, report: Period) -> (Status, Reason) {
    if by_now.is_nothing() {
        return (Status::NotDue, why_not_due(&by_now.how));
    }
    if last_due(indicator, report).is_none() {
        return (Status::NotDue, Reason::NothingDue);
    }
    (Status::Missing, Reason::NothingReported)
}

fn start(indicator: &Indicator) -> Decimal {
    let baseline = indicator.baseline.as_ref().and_then(Figure::low);
    if indicator.measure.starts_from_baseline() { baseline.unwrap_or_default() } else { Decimal::ZERO }
}

fn percent_of_target(indicator: &Indicator, target: Option<&InForce>, actual: Option<&ToDate>) -> Option<Decimal> {
    let (relation, low, _) = target?.numbers?;
    // 8 of at most 6 is no 133%: only of an amount that is used up does the part used say anything.
    let is_share =
        matches!(relation, Relation::AtLeast | Relation::MoreThan | Relation::Between) || indicator.measure.adds_up();
    let value = actual?.figure.low()?;
    if !is_share || low <= Decimal::ZERO || value < Decimal::ZERO {
        return None;
    }
    value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(low)
}

/// The acceptance that covers a deviation on a day.
fn accepted<'a>(series: &Series<'a>, day: NaiveDate, judged: &Judged) -> Option<&'a Acceptance> {
    let late = matches!(judged.status, Status::Behind | Status::OffTrack | Status::OnTrack);
    let ratio = judged.ratio.unwrap_or_default();
    series.acceptance.filter(|acceptance| late && acceptance.until >= day && ratio >= acceptance.down_to)
}
