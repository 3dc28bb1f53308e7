//! What the chart shows, as data: the words for it are `text`'s.

use super::Point;
use crate::{
    assess::Assessment,
    plan::{Decimal, Figure, Indicator, Period, Relation},
};

/// The finding, of which the title is made. Amounts are in the unit of measure and never below 0.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Finding {
    /// There is no target: followed, not judged.
    NoTarget,
    /// Nothing was reported.
    NoFigures,
    /// The indicator does not apply.
    NotApplicable,
    /// Target or result are words.
    ForAPerson,
    /// Nothing was due yet.
    NothingDue,
    /// The year's target is reached before its time, and exceeded by so much.
    Reached {
        /// Period of the actual.
        at: Period,
        /// How far above.
        by: Decimal,
    },
    /// Below what was due.
    Short {
        /// Period of the actual.
        at: Period,
        /// How far.
        by: Decimal,
    },
    /// Exactly what was due.
    OnTime {
        /// Period of the actual.
        at: Period,
    },
    /// Above what was due.
    Ahead {
        /// Period of the actual.
        at: Period,
        /// How far.
        by: Decimal,
    },
    /// Above what was allowed.
    Over {
        /// Period of the actual.
        at: Period,
        /// How far.
        by: Decimal,
    },
    /// No more than what was allowed.
    Under {
        /// Period of the actual.
        at: Period,
        /// How far below.
        by: Decimal,
    },
    /// Inside the range that was asked for.
    Inside {
        /// Period of the actual.
        at: Period,
    },
    /// It occurred although it must not.
    Occurred {
        /// Period of the actual.
        at: Period,
        /// How much.
        by: Decimal,
    },
    /// It must not occur and did not.
    DidNotOccur {
        /// Period of the actual.
        at: Period,
    },
}

impl Finding {
    pub(super) fn of(assessment: &Assessment, indicator: &Indicator, latest: Option<&Point>) -> Self {
        let Some(actual) = &assessment.actual else { return Self::NoFigures };
        if actual.figure == Figure::NotApplicable {
            return Self::NotApplicable;
        }
        let Some(target) = &assessment.target else { return Self::NoTarget };
        let (Some((relation, low, high)), Some(point)) = (target.numbers, latest) else { return Self::ForAPerson };
        let (least, most) = (point.value, point.figure.high().unwrap_or(point.value));
        let at = actual.period;
        let at_least = matches!(relation, Relation::AtLeast | Relation::MoreThan);
        if at_least && indicator.measure.adds_up() && relation.holds(least, low, high) {
            return Self::Reached { at, by: least.saturating_sub(low) };
        }
        let Some(due_low) = assessment.due else { return Self::NothingDue };
        let due_high = assessment.due_high.unwrap_or(due_low);
        match relation {
            Relation::Zero if most.is_zero() => Self::DidNotOccur { at },
            Relation::Zero => Self::Occurred { at, by: most.abs() },
            Relation::AtMost | Relation::LessThan if most > due_high => {
                Self::Over { at, by: most.saturating_sub(due_high) }
            }
            Relation::AtMost | Relation::LessThan => Self::Under { at, by: due_high.saturating_sub(most) },
            Relation::Between if most > due_high => Self::Over { at, by: most.saturating_sub(due_high) },
            _ if least < due_low => Self::Short { at, by: due_low.saturating_sub(least) },
            Relation::Between => Self::Inside { at },
            _ if least == due_low => Self::OnTime { at },
            _ => Self::Ahead { at, by: least.saturating_sub(due_low) },
        }
    }

    /// The period of the actual that it speaks of.
    #[must_use]
    pub fn at(&self) -> Option<Period> {
        match self {
            Self::NoTarget | Self::NoFigures | Self::NotApplicable | Self::ForAPerson | Self::NothingDue => None,
            Self::Reached { at, .. }
            | Self::Short { at, .. }
            | Self::OnTime { at }
            | Self::Ahead { at, .. }
            | Self::Over { at, .. }
            | Self::Under { at, .. }
            | Self::Inside { at }
            | Self::Occurred { at, .. }
            | Self::DidNotOccur { at } => Some(*at),
        }
    }
}
