//! A status with everything it rests on.

use super::{path::Expected, ratio::Division, status::Status, target::InForce, to_date::ToDate};
use crate::plan::{Acceptance, Decimal, Figure, Json, NaiveDate, Period};

/// A status and what it rests on: enough to do the sum again by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
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
    /// The upper bound of what was expected; the same as `due` for all but ranges.
    pub due_high: Option<Decimal>,
    /// B: where the year began.
    pub start: Decimal,
    /// r: how the actual stands to what was due; 1 is exactly on time, 0 at most where it moved away from the target.
    pub ratio: Option<Decimal>,
    /// The division behind r.
    pub division: Option<Division>,
    /// Actual in percent of the year's target, never capped.
    pub of_target: Option<Decimal>,
    /// What a reader should know besides.
    pub flags: Vec<Flag>,
}

impl Assessment {
    /// What was due by the period of the actual, in percent of the year's target; none where that is not above zero.
    #[must_use]
    pub fn due_percent(&self) -> Option<Decimal> {
        let (_, low, _) = self.target.as_ref()?.numbers?;
        if low <= Decimal::ZERO {
            return None;
        }
        self.due?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(low)
    }
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
    /// A ratio of 1, but the source says less (or more) than that number, which does not satisfy the target.
    StatedBesideTheLimit,
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
    /// The expected path asks for nothing by the period.
    NothingExpected,
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
    /// The result is a ratio without a denominator.
    NoDenominator,
    /// The numbers are beyond what can be computed.
    OutOfReach,
    /// A reduction is asked for and there is no baseline to count from.
    NoBaseline,
    /// The document is approved.
    DocumentApproved,
    /// The document has reached the stage that its target asks for, short of approval.
    DocumentFarEnough,
    /// The day that the target of the document names has not passed.
    DateAhead(NaiveDate),
    /// The document was due and has not reached the stage that its target asks for.
    DocumentOverdue,
    /// A sum that lacks periods says neither that the target is kept nor that it is not.
    SumIncomplete,
    /// A deviation that somebody accepted until a day.
    DeviationAccepted {
        /// What was accepted, and why.
        acceptance: Acceptance,
        /// The status without it.
        status: Status,
        /// The rule that gave that status.
        reason: Box<Reason>,
    },
}

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
    /// A report on several months states another figure than the sum of the shorter ones in it.
    PartsDiffer {
        /// The report on several months.
        whole: Period,
        /// What the shorter ones come to.
        sum: Figure,
    },
    /// What other sources state for the same: a list of [`crate::plan::Stated`].
    OtherSources(Json),
    /// A deviation was accepted until a day that has passed.
    AcceptanceExpired(NaiveDate),
    /// Linear for lack of last year's figures.
    FellBackToLinear,
    /// No baseline to start from.
    WithoutBaseline,
}
