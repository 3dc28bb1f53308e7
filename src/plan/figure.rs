//! Figures: what a report says, exactly as far as it says it.

use rust_decimal::Decimal;
use serde::{Deserialize, Deserializer, Serialize, de::Error as _};
use thiserror::Error;

use super::words::words;

/// A reported figure. Its unit of measure is the indicator's.
///
/// Three things are different everywhere: no value (no `Figure` at all), zero (`Exact(0)`) and not applicable.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// The number itself: `1.483`.
    Exact(Decimal),
    /// Near the number: `~4.490`, *khoảng*.
    About(Decimal),
    /// A little below the number: *gần*.
    Nearly(Decimal),
    /// Above the number: `> 47`, *trên, hơn*.
    MoreThan(Decimal),
    /// The number or above: `≥ 47`, *ít nhất*.
    AtLeast(Decimal),
    /// Below the number: `< 3`, *dưới*.
    LessThan(Decimal),
    /// The number or below: `≤ 3`, *không quá*.
    AtMost(Decimal),
    /// From one number to another, the lower one first: `61–62`.
    #[serde(deserialize_with = "rising")]
    Between(Decimal, Decimal),
    /// A ratio whose parts are kept apart, so that sums come before the division.
    Parts {
        /// What is counted, for example capital paid out.
        numerator: Decimal,
        /// What it is measured against, for example the capital plan. Zero has no ratio.
        denominator: Decimal,
    },
    /// How far a document has come.
    Stage(Stage),
    /// Words in place of a number: `Xuất siêu`.
    Text(String),
    /// The indicator does not apply here; not the same as no value and not zero.
    NotApplicable,
}

/// How certain a single number is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Qualifier {
    /// The number itself.
    Exact,
    /// Near the number.
    About,
    /// A little below the number.
    Nearly,
    /// Above the number.
    MoreThan,
    /// The number or above.
    AtLeast,
    /// Below the number.
    LessThan,
    /// The number or below.
    AtMost,
}

words! {
    /// Stages of a document that has to be drawn up, submitted and approved.
    #[derive(PartialOrd, Ord)]
    Stage {
        /// Nothing yet.
        NotStarted = "not_started",
        /// A draft exists.
        Draft = "draft",
        /// Submitted to the authority.
        Submitted = "submitted",
        /// Approved or issued.
        Approved = "approved",
    }
}

/// Why a figure cannot be made.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FigureError {
    /// The lower bound of a range lies above its upper bound.
    #[error("{0} is above {1}")]
    Reversed(Decimal, Decimal),
}

/// Reads the bounds of a range, the lower one first.
pub(super) fn rising<'de, D: Deserializer<'de>>(deserializer: D) -> Result<(Decimal, Decimal), D::Error> {
    let (low, high) = Deserialize::deserialize(deserializer)?;
    if low > high { Err(D::Error::custom(FigureError::Reversed(low, high))) } else { Ok((low, high)) }
}

impl Qualifier {
    /// The qualifier as targets and ranges have it: nearly a number is about it.
    #[must_use]
    pub fn loosely(self) -> Self {
        if self == Self::Nearly { Self::About } else { self }
    }
}

impl Figure {
    /// A single number with its qualifier.
    #[must_use]
    pub fn number(qualifier: Qualifier, value: Decimal) -> Self {
        match qualifier {
            Qualifier::Exact => Self::Exact(value),
            Qualifier::About => Self::About(value),
            Qualifier::Nearly => Self::Nearly(value),
            Qualifier::MoreThan => Self::MoreThan(value),
            Qualifier::AtLeast => Self::AtLeast(value),
            Qualifier::LessThan => Self::LessThan(value),
            Qualifier::AtMost => Self::AtMost(value),
        }
    }

    /// A range.
    ///
    /// # Errors
    /// When `low` is above `high`.
    pub fn between(low: Decimal, high: Decimal) -> Result<Self, FigureError> {
        if low > high { Err(FigureError::Reversed(low, high)) } else { Ok(Self::Between(low, high)) }
    }

    /// The smallest number that the figure vouches for; `None` for words, stages and *not applicable*, and for a ratio
    /// without a denominator. A qualifier other than a range leaves the stated number.
    ///
    /// Ratios are in percent: 100 · numerator / denominator.
    #[must_use]
    pub fn low(&self) -> Option<Decimal> {
        match self {
            Self::Exact(value)
            | Self::About(value)
            | Self::Nearly(value)
            | Self::MoreThan(value)
            | Self::AtLeast(value)
            | Self::LessThan(value)
            | Self::AtMost(value)
            | Self::Between(value, _) => Some(*value),
            Self::Parts { numerator, denominator } => {
                numerator.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(*denominator)
            }
            Self::Stage(_) | Self::Text(_) | Self::NotApplicable => None,
        }
    }

    /// The largest number that the figure vouches for; differs from [`Figure::low`] for ranges only.
    #[must_use]
    pub fn high(&self) -> Option<Decimal> {
        match self {
            Self::Between(_, high) => Some(*high),
            other => other.low(),
        }
    }

    /// Whether the number is exactly what was counted, so that sums of it are exact too.
    #[must_use]
    pub fn is_exact(&self) -> bool {
        matches!(self, Self::Exact(_) | Self::Parts { .. })
    }
}

impl From<Decimal> for Figure {
    fn from(value: Decimal) -> Self {
        Self::Exact(value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_not_applicable_are_not_zero() {
        assert_eq!(Figure::Text("Xuất siêu".into()).low(), None);
        assert_eq!(Figure::NotApplicable.low(), None);
        assert_eq!(Figure::Exact(Decimal::ZERO).low(), Some(Decimal::ZERO));
    }

    #[test]
    fn a_ratio_without_a_denominator_has_no_number() {
        let ratio = Figure::Parts { numerator: Decimal::TEN, denominator: Decimal::ZERO };
        assert_eq!(ratio.low(), None);
    }

    #[test]
    fn a_reversed_range_is_refused() {
        assert!(Figure::between(Decimal::TEN, Decimal::ONE).is_err());
        assert!(serde_json::from_str::<Figure>(r#"{"between":["62","61"]}"#).is_err());
        assert!(serde_json::from_str::<Figure>(r#"{"between":["61","62"]}"#).is_ok());
    }

    #[test]
    fn figures_travel_as_text_and_keep_their_digits() {
        let text = serde_json::to_string(&Figure::About("188567.70".parse().unwrap_or_default())).unwrap_or_default();
        assert_eq!(text, r#"{"about":"188567.70"}"#);
    }
}
