//! What is entered for an indicator at a unit: targets, actuals, estimates, accepted deviations, notes.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{
    Code, Figure, Goal, Period,
    calendar::{day, optional_day},
    words::words,
};

/// Where a target stands: one indicator at one unit, one plan level, one version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TargetKey {
    /// Indicator.
    pub indicator: Code,
    /// Unit that must reach it.
    pub unit: Code,
    /// Plan level that set it.
    pub level: Code,
    /// Day from which this version is in force.
    pub valid_from: NaiveDate,
}

/// Where an actual or an estimate stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ActualKey {
    /// Indicator.
    pub indicator: Code,
    /// Unit that the figure is about.
    pub unit: Code,
    /// Period; for an estimate, the period in whose report it was made.
    pub period: Period,
}

/// One indicator at one unit.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceKey {
    /// Indicator.
    pub indicator: Code,
    /// Unit.
    pub unit: Code,
}

/// What an indicator must reach.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Target {
    /// What is asked for.
    pub goal: Goal,
    /// The words in which it was set.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub written: String,
    /// Resolution or notice that set it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub basis: String,
    /// The plan year that it is for, where the day from which it is in force does not say so: a resolution of December
    /// sets the targets of the next year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<i32>,
    /// Whether a source states it.
    #[serde(default, skip_serializing_if = "Evidence::is_stated")]
    pub evidence: Evidence,
    /// Where that can be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// A reported value.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Actual {
    /// The figure.
    pub figure: Figure,
    /// How the source words it, where that says more than the figure.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub written: String,
    /// How final it is.
    #[serde(default, skip_serializing_if = "Vintage::is_estimate")]
    pub vintage: Vintage,
    /// Whether a source states it.
    #[serde(default, skip_serializing_if = "Evidence::is_stated")]
    pub evidence: Evidence,
    /// Day on which it was published or counted.
    #[serde(default, deserialize_with = "optional_day::deserialize", skip_serializing_if = "Option::is_none")]
    pub as_of: Option<NaiveDate>,
    /// Where it can be read.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// What other sources state for the same, each with its name; what is judged is [`Actual::figure`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Stated>,
    /// Day on which a named unit that reached the standard was recognised: reaching it is another count.
    #[serde(default, deserialize_with = "optional_day::deserialize", skip_serializing_if = "Option::is_none")]
    pub recognised_on: Option<NaiveDate>,
    /// Remarks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
}

/// What another source states.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Stated {
    /// Its figure.
    pub figure: Figure,
    /// Who states it, and where it can be read.
    pub source: String,
}

/// The reporting unit's own expectation of the year's end; never mixed with actuals. The same shape as an [`Actual`].
pub type Estimate = Actual;

impl From<Figure> for Actual {
    /// A value with nothing else said about it.
    fn from(figure: Figure) -> Self {
        Self {
            figure,
            written: String::new(),
            vintage: Vintage::default(),
            evidence: Evidence::default(),
            as_of: None,
            source: String::new(),
            also: Vec::new(),
            recognised_on: None,
            note: String::new(),
        }
    }
}

words! {
    /// How final a value is.
    #[derive(Default)]
    Vintage {
        /// Expected, before it has been counted: *ước*.
        #[default]
        Estimate = "estimate",
        /// Counted, and may still change: *sơ bộ*.
        Preliminary = "preliminary",
        /// Final: *chính thức*.
        Official = "official",
    }
}

impl Vintage {
    // By reference, as serde's `skip_serializing_if` asks for it.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn is_estimate(&self) -> bool {
        *self == Self::Estimate
    }
}

words! {
    /// On what a number rests.
    #[derive(Default)]
    Evidence {
        /// A source states it.
        #[default]
        Stated = "stated",
        /// Computed from stated figures; never to be shown as an official figure.
        Derived = "derived",
    }
}

impl Evidence {
    // By reference, as serde's `skip_serializing_if` asks for it.
    #[allow(clippy::trivially_copy_pass_by_ref)]
    fn is_stated(&self) -> bool {
        *self == Self::Stated
    }
}

/// A deviation that was accepted for a while; it expires by itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Acceptance {
    /// Ratio down to which the deviation is accepted, for example 0.7.
    pub down_to: rust_decimal::Decimal,
    /// Why.
    pub reason: String,
    /// Last day of it.
    #[serde(deserialize_with = "day::deserialize")]
    pub until: NaiveDate,
}

words! {
    /// A verdict on the whole year.
    #[derive(PartialOrd, Ord)]
    Verdict {
        /// *Vượt*
        Exceeded = "exceeded",
        /// *Đạt*
        Met = "met",
        /// *Không đạt*
        NotMet = "not_met",
        /// *Không rõ*: nothing to judge by yet, or for a person.
        Unclear = "unclear",
    }
}

/// The verdict of a person on a year, beside what the rules suggested.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Ruling {
    /// The verdict.
    pub verdict: Verdict,
    /// Why it differs from the rules.
    pub reason: String,
    /// What the rules suggested at that time.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub suggested: Option<Verdict>,
}

/// Why a finding of the checks is right as it is. It holds for the figures that it was made for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Dismissal {
    /// Why.
    pub reason: String,
    /// What was found, as it read then: a finding that reads otherwise is shown again.
    pub finding: String,
}

/// A remark on an indicator at a unit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Note(pub String);
