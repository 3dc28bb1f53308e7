//! Goals: what a target asks for, as a relation and its values.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Direction, Figure, figure::rising};

/// What must be reached, as it was resolved. Values are in the indicator's unit of measure.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Goal {
    /// The number or more: `từ 10% trở lên`, `≥ 10`.
    AtLeast(Decimal),
    /// More than the number: `trên 90`, `> 90`.
    MoreThan(Decimal),
    /// The number or less: `không quá 4`, `≤ 4`.
    AtMost(Decimal),
    /// Less than the number: `dưới 3`, `< 3`.
    LessThan(Decimal),
    /// Near the number: `khoảng 4`, `~4`.
    About(Decimal),
    /// From one number to another, the lower one first: `6,6–6,8`.
    #[serde(deserialize_with = "rising")]
    Between(Decimal, Decimal),
    /// A number without a word: at least when more is better, at most when less is better.
    Plain(Decimal),
    /// None at all: `không để phát sinh`.
    Zero,
    /// Lower than the baseline by so much, smaller amount first; equal amounts for a single one: `giảm 1–1,5 điểm %`.
    #[serde(deserialize_with = "rising")]
    Reduction(Decimal, Decimal),
    /// Words that a person judges: `phê duyệt`.
    Text(String),
}

/// How an actual must stand to the value of a goal, once the direction of the indicator is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Relation {
    /// The value or more.
    AtLeast,
    /// Strictly more than the value.
    MoreThan,
    /// The value or less.
    AtMost,
    /// Strictly less than the value.
    LessThan,
    /// Between the two values, both included.
    Between,
    /// Nothing at all.
    Zero,
}

/// Why a goal cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum GoalError {
    /// The lower bound of a range lies above its upper bound.
    #[error("{0} is above {1}")]
    Reversed(Decimal, Decimal),
}

impl Goal {
    /// A range to stay within.
    ///
    /// # Errors
    /// When `low` is above `high`.
    pub fn between(low: Decimal, high: Decimal) -> Result<Self, GoalError> {
        if low > high { Err(GoalError::Reversed(low, high)) } else { Ok(Self::Between(low, high)) }
    }

    /// The goal as numbers: its relation and the lower and upper value (equal for all but ranges). `None` for words, and
    /// for a reduction without a baseline number.
    ///
    /// `khoảng` is read by the direction, as a plain number is: reaching it from the better side is enough.
    #[must_use]
    pub fn resolve(&self, direction: Direction, baseline: Option<&Figure>) -> Option<(Relation, Decimal, Decimal)> {
        match *self {
            Self::AtLeast(value) => Some((Relation::AtLeast, value, value)),
            Self::MoreThan(value) => Some((Relation::MoreThan, value, value)),
            Self::AtMost(value) => Some((Relation::AtMost, value, value)),
            Self::LessThan(value) => Some((Relation::LessThan, value, value)),
            Self::Between(low, high) => Some((Relation::Between, low, high)),
            Self::Zero => Some((Relation::Zero, Decimal::ZERO, Decimal::ZERO)),
            Self::Plain(value) | Self::About(value) => match direction {
                Direction::Increase => Some((Relation::AtLeast, value, value)),
                Direction::Within => Some((Relation::Between, value, value)),
                Direction::KeepAtZero if value.is_zero() => Some((Relation::Zero, value, value)),
                Direction::Decrease | Direction::KeepAtZero => Some((Relation::AtMost, value, value)),
            },
            Self::Reduction(least, _) => {
                let level = baseline?.low()?.checked_sub(least)?;
                Some((Relation::AtMost, level, level))
            }
            Self::Text(_) => None,
        }
    }
}

impl Relation {
    /// Whether `actual` satisfies the relation to `low` and `high`.
    #[must_use]
    pub fn holds(self, actual: Decimal, low: Decimal, high: Decimal) -> bool {
        match self {
            Self::AtLeast => actual >= low,
            Self::MoreThan => actual > low,
            Self::AtMost => actual <= high,
            Self::LessThan => actual < high,
            Self::Between => low <= actual && actual <= high,
            Self::Zero => actual.is_zero(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_plain_number_is_a_floor_or_a_cap_by_the_direction() {
        let four = Decimal::from(4);
        assert_eq!(Goal::Plain(four).resolve(Direction::Increase, None), Some((Relation::AtLeast, four, four)));
        assert_eq!(Goal::Plain(four).resolve(Direction::Decrease, None), Some((Relation::AtMost, four, four)));
    }

    #[test]
    fn bounds_in_files_that_fall_are_no_goal() {
        for (text, is_goal) in [
            (r#"{"between":["6.6","6.8"]}"#, true),
            (r#"{"between":["6.8","6.6"]}"#, false),
            (r#"{"reduction":["1","1"]}"#, true),
            (r#"{"reduction":["1.5","1"]}"#, false),
        ] {
            assert_eq!(serde_json::from_str::<Goal>(text).is_ok(), is_goal, "{text}");
        }
    }

    #[test]
    fn a_reduction_counts_from_the_baseline_and_needs_one() {
        let goal = Goal::Reduction(Decimal::ONE, Decimal::TWO);
        let baseline = Figure::Exact(Decimal::TEN);
        let nine = Decimal::from(9);
        assert_eq!(goal.resolve(Direction::Decrease, Some(&baseline)), Some((Relation::AtMost, nine, nine)));
        assert_eq!(goal.resolve(Direction::Decrease, None), None);
    }

    #[test]
    fn exactly_on_target_is_met_unless_the_target_is_strict() {
        let ten = Decimal::TEN;
        assert!(Relation::AtLeast.holds(ten, ten, ten));
        assert!(Relation::AtMost.holds(ten, ten, ten));
        assert!(!Relation::MoreThan.holds(ten, ten, ten));
        assert!(!Relation::LessThan.holds(ten, ten, ten));
    }
}
