//! The published tables as they stand in `tests/data/kon-tum-2021`, row by row.

use serde::Deserialize;

use crate::{
    CaseError,
    columns::{needed, optional, rows, several},
};
use muctieu::plan::{Code, Decimal, Measure, NaiveDate, Path, Period};

/// The texts of the five files.
#[derive(Clone, Copy, Debug)]
pub struct Texts<'a> {
    /// `units.csv`
    pub units: &'a str,
    /// `indicators.csv`
    pub indicators: &'a str,
    /// `actuals.csv`
    pub actuals: &'a str,
    /// `directives.csv`
    pub directives: &'a str,
    /// `districts-2021.csv`
    pub districts: &'a str,
}

/// The rows of the five files.
#[derive(Clone, Debug)]
pub struct Tables {
    pub(super) units: Vec<UnitRow>,
    pub(super) indicators: Vec<IndicatorRow>,
    pub(super) actuals: Vec<ActualRow>,
    pub(super) directives: Vec<DirectiveRow>,
    pub(super) districts: Vec<DistrictRow>,
}

impl Tables {
    /// Reads the files.
    ///
    /// # Errors
    /// When one of them lacks a column or a cell holds something else than its column should.
    pub fn read(texts: &Texts<'_>) -> Result<Self, CaseError> {
        Ok(Self {
            units: rows(texts.units)?,
            indicators: rows(texts.indicators)?,
            actuals: rows(texts.actuals)?,
            directives: rows(texts.directives)?,
            districts: rows(texts.districts)?,
        })
    }
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct UnitRow {
    pub(super) code: Code,
    pub(super) kind: String,
    pub(super) name_vi: String,
    pub(super) note: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct IndicatorRow {
    pub(super) code: Code,
    pub(super) group: String,
    pub(super) name_vi: String,
    pub(super) name_en: String,
    pub(super) unit: String,
    pub(super) measure: Measure,
    pub(super) direction: String,
    pub(super) target_text: String,
    pub(super) target_relation: TargetRelation,
    #[serde(deserialize_with = "optional")]
    pub(super) target_value: Option<Decimal>,
    pub(super) target_basis: String,
    #[serde(deserialize_with = "optional")]
    pub(super) baseline_2020: Option<Decimal>,
    pub(super) baseline_note: String,
    pub(super) phasing: Path,
    pub(super) lead_unit: String,
    pub(super) evidence: Mark,
    pub(super) sources: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct ActualRow {
    pub(super) code: Code,
    pub(super) period: Period,
    pub(super) as_of: NaiveDate,
    pub(super) value_text: String,
    #[serde(deserialize_with = "optional")]
    pub(super) value: Option<Decimal>,
    pub(super) relation: ActualRelation,
    pub(super) vintage: VintageWord,
    #[serde(deserialize_with = "optional")]
    pub(super) stated_pct_of_plan: Option<Decimal>,
    pub(super) stated_vs_same_period: String,
    pub(super) evidence: Mark,
    pub(super) source: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct DirectiveRow {
    pub(super) number: String,
    pub(super) summary_vi: String,
    pub(super) summary_en: String,
    pub(super) lead: String,
    pub(super) cooperating: String,
    #[serde(deserialize_with = "optional")]
    pub(super) due: Option<NaiveDate>,
    pub(super) due_text: String,
    #[serde(deserialize_with = "several")]
    pub(super) linked_indicators: Vec<Code>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct DistrictRow {
    pub(super) unit: Code,
    #[serde(deserialize_with = "needed")]
    pub(super) households: Decimal,
    #[serde(deserialize_with = "needed")]
    pub(super) ethnic_minority_households: Decimal,
    #[serde(deserialize_with = "needed")]
    pub(super) poor_ethnic_minority_households: Decimal,
}

/// Whether a source states a row or it was derived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
pub(super) enum Mark {
    #[serde(rename = "S")]
    Stated,
    #[serde(rename = "D")]
    Derived,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum TargetRelation {
    None,
    AtLeast,
    About,
    Zero,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum ActualRelation {
    Exact,
    About,
    MoreThan,
    Text,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum VintageWord {
    Estimate,
    Official,
    /// Computed by whoever compiled the tables.
    Derived,
    /// An expectation of the year's end, which is no actual.
    YearEstimate,
}
