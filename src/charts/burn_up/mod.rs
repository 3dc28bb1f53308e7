//! The year of one indicator: what was reached, what was due, where last year stood, what the targets are.

mod finding;
mod frame;
mod labels;
mod lines;
mod model;
mod picture;
mod points;
mod reading;

pub use finding::Finding;
pub use points::Point;

use crate::{
    assess::Assessment,
    plan::{Code, Decimal, Figure, Goal, Period, Relation},
};

/// Everything that the chart shows, before anything is drawn or put into words.
#[derive(Clone, Debug, PartialEq)]
pub struct BurnUp {
    /// The indicator.
    pub code: Code,
    /// Its name in Vietnamese and in English.
    pub name: (String, String),
    /// Its unit of measure in Vietnamese and in English.
    pub unit_of_measure: (String, String),
    /// Plan year.
    pub year: i32,
    /// Report period: nothing that was reported on later periods is shown.
    pub report: Period,
    /// The last month of the year: 12, or 13 where the fiscal tail is reported on.
    pub months: u8,
    /// Whether successive periods add up, so that the line rises from 0.
    pub adds_up: bool,
    /// Whether the values begin the year at 0: all that adds up, and ratios of a year's amounts.
    pub from_zero: bool,
    /// Where the year began: 0, or the level at the end of the year before. None for what replaces itself.
    pub start: Option<Decimal>,
    /// What was reached, by the month up to which it counts.
    pub actual: Vec<Point>,
    /// Months that should have been reported and were not. A blank is never 0.
    pub blanks: Vec<u8>,
    /// What is due by the end of each regular period, and by that of any other report. Nothing is due inside a period,
    /// and periods by which nothing is due have none.
    pub path: Vec<Due>,
    /// Whether the path is even for lack of last year's figures.
    pub fell_back: bool,
    /// Months between two regular reports.
    pub step: u8,
    /// Last year's values, where they can be compared.
    pub last_year: Vec<Point>,
    /// Targets in numbers, the judged one first.
    pub targets: Vec<TargetLine>,
    /// The reporting unit's own expectations of the year's end, oldest first. Never part of [`BurnUp::actual`].
    pub estimates: Vec<YearEnd>,
    /// How far the last actual is from what was due.
    pub gap: Option<Gap>,
    /// What the rest of the year must bring.
    pub need: Option<Need>,
    /// What the chart shows, for its title.
    pub finding: Finding,
}

/// What is due by the end of a month; two different values for a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// Month, 1 to 13.
    pub month: u8,
    /// At least this, or the lower end of a range.
    pub low: Decimal,
    /// At most this, or the upper end of a range.
    pub high: Decimal,
}

/// A target as a line across the year.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetLine {
    /// Name of the plan level in Vietnamese and in English; none for the judged target.
    pub level: Option<(String, String)>,
    /// What was asked for.
    pub goal: Goal,
    /// How an actual must stand to it.
    pub relation: Relation,
    /// Its value, or the lower end of a range.
    pub low: Decimal,
    /// Its value, or the upper end of a range.
    pub high: Decimal,
}

/// An expectation of the year's end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearEnd {
    /// The period in whose report it was made.
    pub made_in: Period,
    /// The figure as reported.
    pub figure: Figure,
    /// Where it is drawn.
    pub value: Decimal,
}

/// The last actual beside what was due by then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    /// Month of the actual.
    pub month: u8,
    /// What was reached.
    pub actual: Decimal,
    /// What was due: the bound that counts.
    pub due: Decimal,
    /// Whether the difference is one to the better.
    pub is_better: bool,
}

/// What each remaining month must bring for the target to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Need {
    /// Amount for each month.
    pub each_month: Decimal,
    /// Months that remain after the last actual.
    pub months: u8,
    /// How it stands to the mean month so far; none where that is not above 0.
    pub ratio: Option<Decimal>,
}

impl BurnUp {
    /// What is due by the end of a month.
    #[must_use]
    pub fn due_by(&self, month: u8) -> Option<Due> {
        self.path.iter().copied().find(|due| due.month == month)
    }

    /// What was reached by the end of a month, if that was reported.
    #[must_use]
    pub fn actual_at(&self, month: u8) -> Option<&Point> {
        self.actual.iter().find(|point| point.month == month)
    }

    /// The judged target.
    #[must_use]
    pub fn target(&self) -> Option<&TargetLine> {
        self.targets.iter().find(|target| target.level.is_none())
    }

    /// Whether the target is a limit from above, so that less than what is due is right.
    #[must_use]
    pub fn is_capped(&self) -> bool {
        self.target()
            .is_some_and(|target| matches!(target.relation, Relation::AtMost | Relation::LessThan | Relation::Zero))
    }

    /// Whether what is due rises or falls over the year, so that it has a line of its own beside the target's.
    #[must_use]
    pub fn path_moves(&self) -> bool {
        let Some(first) = self.path.first() else { return false };
        let changes = self.path.iter().any(|due| (due.low, due.high) != (first.low, first.high));
        // A single step at the end of the year is no path.
        first.month < 12 && (changes || first.month > self.step)
    }

    /// Whether the assessment found an actual that can be drawn.
    fn latest<'a>(actual: &'a [Point], assessment: &Assessment) -> Option<&'a Point> {
        let last_month = assessment.actual.as_ref()?.period.last_month();
        actual.iter().find(|point| point.month == last_month)
    }
}
