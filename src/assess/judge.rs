//! The status of one indicator at one unit, with everything it rests on.
//!
//! With A the actual to date, E what was expected by then, B where the year began (0 unless a level has a baseline):
//! more is better: r = (A − B)/(E − B); less is better: r = (B − A)/(B − E), and for a cap r = E/A, 1 where A is 0;
//! a range: 1 inside, else the ratio to the nearer bound; zero: kept or broken, without a ratio.

use super::{
    Status,
    path::{Expected, How, expected_by},
    to_date::{ToDate, to_date},
};
use crate::plan::{
    Acceptance, Code, Decimal, Direction, Evidence, Figure, Goal, Indicator, Measure, NaiveDate, Path, Period,
    PlaceKey, Plan, Relation, Stage, Target,
};

/// A status and what it rests on: enough to do the sum again by hand.
#[derive(Clone, Debug, PartialEq)]
pub struct Assessment {
    /// The report period at which this holds.
    pub report: Period,
    /// The status.
    pub status: Status,
    /// The rule that gave it.
    pub reason: Reason,
    /// The target that was in force.
    pub target: Option<InForce>,
    /// The actual to date.
    pub actual: Option<ToDate>,
    /// What was expected by the period of the actual.
    pub expected: Option<Expected>,
    /// E: the expected value, in the unit of measure (for a range, its lower bound).
    pub due: Option<Decimal>,
    /// B: where the year began.
    pub start: Decimal,
    /// r: how the actual stands to what was due; 1 is exactly on time.
    pub ratio: Option<Decimal>,
    /// Actual in percent of the year's target, never capped.
    pub of_target: Option<Decimal>,
    /// What a reader should know besides.
    pub flags: Vec<Flag>,
}

/// A target in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Plan level that set it.
    pub level: Code,
    /// Day from which it is in force.
    pub valid_from: NaiveDate,
    /// The target.
    pub target: Target,
    /// Its relation and values, where it is not words.
    pub numbers: Option<(Relation, Decimal, Decimal)>,
}

/// The rule that gave a status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no target.
    NoTarget,
    /// The latest report says that the indicator does not apply.
    DoesNotApply,
    /// The ratio of actual to expected lies in the band of the status.
    Ratio,
    /// A ratio of 1, but the target asks for strictly more (or less).
    ExactlyAtAStrictLimit,
    /// The target is kept; a ratio has no meaning here (a zero, or a value that changes sign).
    Kept,
    /// The target is broken; a ratio has no meaning here.
    Broken,
    /// Judged at the end of the year.
    AtYearEnd,
    /// No step of the schedule is due yet.
    BeforeSchedule,
    /// The expected path is a schedule, and none was set.
    NoSchedule,
    /// No period has closed that should have been reported.
    NothingDue,
    /// Something was due and nothing was reported.
    NothingReported,
    /// The year has ended and the latest report is older.
    YearFigureOutstanding,
    /// The target is words.
    Words,
    /// The result is words where the target is a number.
    ResultInWords,
    /// A reduction is asked for and there is no baseline to count from.
    NoBaseline,
    /// The document has reached its last stage.
    DocumentApproved,
    /// The document was due and has not reached its last stage.
    DocumentOverdue,
    /// A deviation that somebody accepted until a day.
    DeviationAccepted(Acceptance),
}

/// What a reader should know besides the status.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Flag {
    /// So far above what was due that somebody should check the figure.
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
    /// Linear for lack of last year's figures.
    FellBackToLinear,
    /// No baseline to start from.
    WithoutBaseline,
}

/// The judged target of an indicator at a unit on a day: that of the first plan level that has one.
#[must_use]
pub fn target_in_force(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    day: NaiveDate,
) -> Option<InForce> {
    let judged = plan.outline.judged_level();
    let levels = std::iter::once(&judged).chain(plan.outline.levels.iter().map(|level| &level.code));
    levels.into_iter().find_map(|level| {
        let (valid_from, target) = plan.target(code, unit, level, day)?;
        let numbers = target.goal.resolve(indicator.direction, indicator.baseline.as_ref());
        Some(InForce { level: level.clone(), valid_from, target: target.clone(), numbers })
    })
}

/// Judges an indicator at a unit at a report period.
#[must_use]
pub fn assess(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> Assessment {
    let day = report.last_day(plan.outline.cut_off);
    let target = target_in_force(plan, code, indicator, unit, day);
    let actual = to_date(plan, code, indicator, unit, report);
    let mut assessment = Assessment {
        report,
        status: Status::Tracked,
        reason: Reason::NoTarget,
        of_target: percent_of_target(target.as_ref(), actual.as_ref()),
        target,
        actual,
        expected: None,
        due: None,
        start: start(indicator),
        ratio: None,
        flags: Vec::new(),
    };
    let (status, reason) = judge(plan, code, indicator, unit, &mut assessment);
    (assessment.status, assessment.reason) = (status, reason);
    accept(plan, code, unit, day, &mut assessment);
    assessment.flags = flags(plan, indicator, &assessment);
    assessment
}

fn judge(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, a: &mut Assessment) -> (Status, Reason) {
    if matches!(a.actual.as_ref().map(|actual| &actual.figure), Some(Figure::NotApplicable)) {
        return (Status::NotApplicable, Reason::DoesNotApply);
    }
    let Some(target) = a.target.clone() else { return (Status::Tracked, Reason::NoTarget) };
    let year_is_over = a.report.last_month() >= 12;
    if indicator.measure == Measure::Milestone {
        return milestone(indicator, a, year_is_over);
    }
    if indicator.path == Path::End && !year_is_over {
        a.expected = Some(expected_by(plan, code, indicator, unit, a.report));
        return (Status::NotDue, Reason::AtYearEnd);
    }
    let Some(actual) = a.actual.clone() else { return nothing_reported(plan, code, indicator, unit, a) };
    let Some((relation, low, high)) = target.numbers else {
        let reason = if matches!(target.target.goal, Goal::Text(_)) { Reason::Words } else { Reason::NoBaseline };
        return (Status::ForAPerson, reason);
    };
    let (Some(worst_low), Some(worst_high)) = (actual.figure.low(), actual.figure.high()) else {
        return (Status::ForAPerson, Reason::ResultInWords);
    };
    let expected = expected_by(plan, code, indicator, unit, actual.period);
    a.expected = Some(expected.clone());
    if indicator.path == Path::End && actual.period.last_month() < 12 {
        // Only a target that is already reached can be judged from an older report.
        let reached = indicator.measure.adds_up() && relation.holds(worst_low, low, high) && relation != Relation::Zero;
        return if reached { (Status::Met, Reason::Kept) } else { (Status::Missing, Reason::YearFigureOutstanding) };
    }
    if expected.share.is_zero() && relation != Relation::Zero {
        let reason = if expected.how == How::NoSchedule { Reason::NoSchedule } else { Reason::BeforeSchedule };
        return (Status::NotDue, reason);
    }
    if whole(&expected) {
        a.start = start_of_whole(indicator, &expected);
    }
    let along = |bound: Decimal| bound.checked_sub(a.start)?.checked_mul(expected.share)?.checked_add(a.start);
    let (Some(due_low), Some(due_high)) = (along(low), along(high)) else {
        return (Status::ForAPerson, Reason::ResultInWords);
    };
    a.due = Some(due_low);
    // Of a range that was reported, the end that is worse for the target counts.
    let value = match (relation, indicator.direction) {
        (Relation::AtMost | Relation::LessThan | Relation::Zero, _) => worst_high,
        (Relation::Between, _) if worst_high > due_high => worst_high,
        _ => worst_low,
    };
    let kept = relation.holds(value, due_low, due_high);
    let ratio = ratio(relation, indicator, value, a.start, due_low, due_high);
    a.ratio = ratio;
    let bands = &plan.outline.bands;
    match ratio {
        None if kept => (Status::Met, Reason::Kept),
        None => (Status::OffTrack, Reason::Broken),
        Some(_) if kept => (Status::Met, Reason::Ratio),
        Some(ratio) if ratio >= Decimal::ONE => (Status::OnTrack, Reason::ExactlyAtAStrictLimit),
        Some(ratio) if ratio >= bands.on_track() => (Status::OnTrack, Reason::Ratio),
        Some(ratio) if ratio >= bands.behind() => (Status::Behind, Reason::Ratio),
        Some(_) => (Status::OffTrack, Reason::Ratio),
    }
}

/// The document's stage against the end of the year.
fn milestone(indicator: &Indicator, a: &Assessment, year_is_over: bool) -> (Status, Reason) {
    let due = year_is_over || indicator.path == Path::None;
    match a.actual.as_ref().map(|actual| &actual.figure) {
        Some(Figure::Stage(Stage::Approved)) => (Status::Met, Reason::DocumentApproved),
        _ if !due => (Status::NotDue, Reason::AtYearEnd),
        Some(Figure::Stage(_)) => (Status::OffTrack, Reason::DocumentOverdue),
        Some(_) => (Status::ForAPerson, Reason::ResultInWords),
        None => (Status::Missing, Reason::NothingReported),
    }
}

fn nothing_reported(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    a: &mut Assessment,
) -> (Status, Reason) {
    let expected = expected_by(plan, code, indicator, unit, a.report);
    let nothing_expected = expected.share.is_zero();
    let how = expected.how.clone();
    a.expected = Some(expected);
    match how {
        How::NoSchedule => (Status::NotDue, Reason::NoSchedule),
        _ if nothing_expected => (Status::NotDue, Reason::BeforeSchedule),
        _ if last_due(indicator, a.report).is_none() => (Status::NotDue, Reason::NothingDue),
        _ => (Status::Missing, Reason::NothingReported),
    }
}

/// The latest period, at the indicator's own frequency, that a report at `report` should cover.
fn last_due(indicator: &Indicator, report: Period) -> Option<Period> {
    let periods = indicator.frequency.periods(report.year());
    periods.into_iter().rev().find(|period| period.last_month() <= report.last_month())
}

fn start(indicator: &Indicator) -> Decimal {
    let baseline = indicator.baseline.as_ref().and_then(Figure::low);
    if indicator.measure.starts_from_baseline() { baseline.unwrap_or_default() } else { Decimal::ZERO }
}

/// Compared with the target itself, an increase counts from nothing; only a decrease still needs where it came from.
fn start_of_whole(indicator: &Indicator, expected: &Expected) -> Decimal {
    let decreases = indicator.direction == Direction::Decrease && expected.how == How::End;
    if decreases { start(indicator) } else { Decimal::ZERO }
}

fn whole(expected: &Expected) -> bool {
    matches!(expected.how, How::Whole | How::WholeForLackOfBaseline | How::End)
}

/// r, or none where dividing has no meaning: a divisor of 0 or a value that changes sign.
fn ratio(
    relation: Relation,
    indicator: &Indicator,
    actual: Decimal,
    start: Decimal,
    due_low: Decimal,
    due_high: Decimal,
) -> Option<Decimal> {
    let positive = |above: Decimal, below: Decimal| {
        if below > Decimal::ZERO && above >= Decimal::ZERO { above.checked_div(below) } else { None }
    };
    match relation {
        Relation::Zero => None,
        Relation::AtLeast | Relation::MoreThan => {
            let (way, made) = (due_low.checked_sub(start)?, actual.checked_sub(start)?);
            // Moving away from the target is a ratio of 0, not a missing one.
            if way > Decimal::ZERO && made < Decimal::ZERO { Some(Decimal::ZERO) } else { positive(made, way) }
        }
        Relation::AtMost | Relation::LessThan => {
            let way = start.checked_sub(due_high)?;
            if indicator.direction == Direction::Decrease && !start.is_zero() && way > Decimal::ZERO {
                return Some(start.checked_sub(actual)?.checked_div(way)?.max(Decimal::ZERO));
            }
            if actual.is_zero() && due_high >= Decimal::ZERO { Some(Decimal::ONE) } else { positive(due_high, actual) }
        }
        Relation::Between if actual < due_low => positive(actual, due_low),
        Relation::Between if actual > due_high => positive(due_high, actual),
        Relation::Between => Some(Decimal::ONE),
    }
}

fn percent_of_target(target: Option<&InForce>, actual: Option<&ToDate>) -> Option<Decimal> {
    let (_, low, _) = target?.numbers?;
    let value = actual?.figure.low()?;
    if low <= Decimal::ZERO || value < Decimal::ZERO {
        return None;
    }
    value.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(low)
}

fn accept(plan: &Plan, code: &Code, unit: &Code, day: NaiveDate, a: &mut Assessment) {
    let key = PlaceKey { indicator: code.clone(), unit: unit.clone() };
    let Some(acceptance) = plan.accepted.get(&key) else { return };
    let late = matches!(a.status, Status::Behind | Status::OffTrack | Status::OnTrack);
    if late && acceptance.until >= day && a.ratio.is_some_and(|ratio| ratio >= acceptance.down_to) {
        a.status = Status::Accepted;
        a.reason = Reason::DeviationAccepted(acceptance.clone());
    }
}

fn flags(plan: &Plan, indicator: &Indicator, a: &Assessment) -> Vec<Flag> {
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
    if a.target.as_ref().is_some_and(|target| target.target.evidence == Evidence::Derived) {
        flags.push(Flag::TargetDerived);
    }
    match a.expected.as_ref().map(|expected| &expected.how) {
        Some(How::LinearForLackOfLastYear { .. }) => flags.push(Flag::FellBackToLinear),
        Some(How::WholeForLackOfBaseline) => flags.push(Flag::WithoutBaseline),
        _ => {}
    }
    flags
}
