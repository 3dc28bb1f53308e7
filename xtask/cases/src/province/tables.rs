//! The tables that the province is made from: what people would have decided, and the shape of its figures.

use serde::Deserialize;

use crate::{
    CaseError,
    columns::{needed, optional, rows, several},
};
use muctieu::plan::{Code, Decimal, Direction, Entry, Frequency, Measure, NaiveDate, Path, Progress, RollUp, UnitKind};

#[derive(Clone, Debug)]
pub(super) struct Tables {
    pub(super) units: Vec<UnitRow>,
    pub(super) groups: Vec<GroupRow>,
    pub(super) indicators: Vec<IndicatorRow>,
    pub(super) series: Vec<SeriesRow>,
    pub(super) values: Vec<ValueRow>,
    pub(super) tasks: Vec<TaskRow>,
}

/// The texts of the tables, in CSV.
#[derive(Clone, Copy, Debug)]
pub(super) struct Texts {
    pub(super) units: &'static str,
    pub(super) groups: &'static str,
    pub(super) indicators: &'static str,
    pub(super) series: &'static str,
    pub(super) values: &'static str,
    pub(super) tasks: &'static str,
}

impl Tables {
    pub(super) fn read(texts: &Texts) -> Result<Self, CaseError> {
        Ok(Self {
            units: rows(texts.units)?,
            groups: rows(texts.groups)?,
            indicators: rows(texts.indicators)?,
            series: rows(texts.series)?,
            values: rows(texts.values)?,
            tasks: rows(texts.tasks)?,
        })
    }

    /// The territories that report by a spread, each with what stands in its column.
    pub(super) fn spread(&self, name: &str) -> Result<Vec<(&UnitRow, Weight)>, CaseError> {
        let mut spread = Vec::new();
        for unit in &self.units {
            let cell = match name {
                "people" => &unit.people,
                "economy" => &unit.economy,
                "farming" => &unit.farming,
                "forest" => &unit.forest,
                "rural" => &unit.rural,
                "stations" => &unit.stations,
                other => return Err(CaseError::Entry(other.into())),
            };
            match cell.as_str() {
                "" => {}
                "na" => spread.push((unit, Weight::NotApplicable)),
                number => {
                    let number = number.parse().map_err(|_| CaseError::Entry(number.into()))?;
                    spread.push((unit, Weight::Of(number)));
                }
            }
        }
        Ok(spread)
    }
}

/// How much of the province's figure falls to a district.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    /// So much, against the others.
    Of(i64),
    /// The indicator has no meaning there.
    NotApplicable,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct UnitRow {
    pub(super) code: Code,
    pub(super) kind: UnitKind,
    pub(super) name: String,
    pub(super) name_en: String,
    /// The day from which the unit exists.
    #[serde(default, deserialize_with = "optional")]
    pub(super) since: Option<NaiveDate>,
    pub(super) writer: String,
    pub(super) author: String,
    people: String,
    economy: String,
    farming: String,
    forest: String,
    rural: String,
    stations: String,
    /// By how many tenths a district lies above the province where figures are not shares of a sum.
    #[serde(deserialize_with = "optional")]
    pub(super) offset: Option<i64>,
}

impl UnitRow {
    /// Whether the unit sends reports: it has a share of some figures, or leads an indicator.
    pub(super) fn reports(&self, tables: &Tables) -> bool {
        !self.people.is_empty() || tables.indicators.iter().any(|indicator| indicator.lead.contains(&self.code))
    }
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct GroupRow {
    pub(super) code: Code,
    pub(super) number: String,
    pub(super) name: String,
    pub(super) name_en: String,
    #[serde(deserialize_with = "optional")]
    pub(super) parent: Option<Code>,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct IndicatorRow {
    pub(super) code: Code,
    pub(super) group: Code,
    #[serde(deserialize_with = "optional")]
    pub(super) part_of: Option<Code>,
    pub(super) name: String,
    pub(super) name_en: String,
    pub(super) unit: String,
    pub(super) unit_en: String,
    pub(super) measure: Measure,
    pub(super) direction: Direction,
    pub(super) entry: Entry,
    pub(super) frequency: Frequency,
    pub(super) path: Path,
    /// Steps such as `2026-H1 40`.
    pub(super) schedule: String,
    pub(super) roll_up: RollUp,
    #[serde(deserialize_with = "optional")]
    pub(super) weighted_by: Option<Code>,
    #[serde(deserialize_with = "optional")]
    pub(super) weight: Option<Decimal>,
    #[serde(deserialize_with = "optional")]
    pub(super) baseline: Option<Decimal>,
    pub(super) not_comparable: String,
    #[serde(deserialize_with = "several")]
    pub(super) lead: Vec<Code>,
    pub(super) lead_text: String,
    /// A relation and its values, such as `between 40.5 42.5`; empty where there is no target.
    pub(super) goal: String,
    pub(super) written: String,
    #[serde(deserialize_with = "optional")]
    pub(super) estimate_h1: Option<Decimal>,
    #[serde(deserialize_with = "optional")]
    pub(super) estimate_m9: Option<Decimal>,
    pub(super) note: String,
}

/// A series that is spread over months and districts from its yearly totals.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct SeriesRow {
    pub(super) code: Code,
    pub(super) kind: SeriesKind,
    /// For ratios, the series of the denominator.
    #[serde(deserialize_with = "optional")]
    pub(super) of: Option<Code>,
    pub(super) decimals: u32,
    pub(super) season: String,
    /// By how many thousandths months and districts stray.
    pub(super) sway: u32,
    /// The column of weights by which districts share it; empty where only the province reports.
    pub(super) spread: String,
    #[serde(deserialize_with = "optional")]
    pub(super) y2023: Option<Decimal>,
    #[serde(deserialize_with = "needed")]
    pub(super) y2024: Decimal,
    #[serde(deserialize_with = "needed")]
    pub(super) y2025: Decimal,
    #[serde(deserialize_with = "needed")]
    pub(super) y2026: Decimal,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum SeriesKind {
    /// The years are totals.
    Flow,
    /// The years are levels at their end.
    Level,
    /// The years are thousandths of the denominator.
    Permille,
}

/// A series whose values are written out, a year a cell.
#[derive(Clone, Debug, Deserialize)]
pub(super) struct ValueRow {
    pub(super) code: Code,
    pub(super) spread: String,
    /// By how many times its offset a district strays.
    #[serde(deserialize_with = "optional")]
    pub(super) swing: Option<i64>,
    /// The digits behind the point in the territories' values, where they are rounded.
    #[serde(default, deserialize_with = "optional")]
    pub(super) decimals: Option<u32>,
    /// The goal that every territory is given.
    #[serde(default)]
    pub(super) handed_down: String,
    pub(super) y2024: String,
    pub(super) y2025: String,
    pub(super) y2026: String,
}

#[derive(Clone, Debug, Deserialize)]
pub(super) struct TaskRow {
    pub(super) number: String,
    pub(super) title: String,
    pub(super) title_en: String,
    #[serde(deserialize_with = "several")]
    pub(super) lead: Vec<Code>,
    pub(super) lead_text: String,
    #[serde(deserialize_with = "several")]
    pub(super) cooperating: Vec<Code>,
    pub(super) cooperating_text: String,
    pub(super) given_by: String,
    pub(super) source: String,
    #[serde(deserialize_with = "needed")]
    pub(super) given_on: NaiveDate,
    #[serde(deserialize_with = "optional")]
    pub(super) start: Option<NaiveDate>,
    #[serde(deserialize_with = "optional")]
    pub(super) due: Option<NaiveDate>,
    pub(super) due_text: String,
    pub(super) product: String,
    pub(super) authority: String,
    pub(super) contact: String,
    #[serde(deserialize_with = "several")]
    pub(super) indicators: Vec<Code>,
    pub(super) progress: Progress,
    /// Day on which its unit last reported on it.
    #[serde(deserialize_with = "optional")]
    pub(super) updated: Option<NaiveDate>,
    #[serde(deserialize_with = "optional")]
    pub(super) completed_on: Option<NaiveDate>,
    pub(super) result: String,
    pub(super) difficulties: String,
    pub(super) proposal: String,
    /// Extensions such as `2026-06-30>2026-08-31 reason`.
    pub(super) extensions: String,
}
