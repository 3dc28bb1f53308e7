//! Cells: the places that changes write to, typed in code and printed as paths in files.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::plan::{
    ActualKey, Code, GroupField, IndicatorField, OutlineField, PlaceKey, Span, TargetKey, TaskField, UnitField,
    calendar::read_day,
};

/// One place that can hold a value. `actual/THU-NS/UBND/2021-09` in files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Cell {
    /// `plan/FIELD`
    Outline(OutlineField),
    /// `unit/CODE/FIELD`
    Unit(Code, UnitField),
    /// `group/CODE/FIELD`
    Group(Code, GroupField),
    /// `indicator/CODE/FIELD`
    Indicator(Code, IndicatorField),
    /// `task/CODE/FIELD`
    Task(Code, TaskField),
    /// `target/INDICATOR/UNIT/LEVEL/VALID-FROM`
    Target(TargetKey),
    /// `actual/INDICATOR/UNIT/PERIOD`
    Actual(ActualKey),
    /// `estimate/INDICATOR/UNIT/PERIOD`
    Estimate(ActualKey),
    /// `accepted/INDICATOR/UNIT`
    Accepted(PlaceKey),
    /// `note/INDICATOR/UNIT`
    Note(PlaceKey),
    /// `verdict/INDICATOR/UNIT/YEAR`, a period that is a whole year: a [`crate::plan::Ruling`]
    Verdict(ActualKey),
    /// `dismissed/CHECK/INDICATOR/UNIT/PERIOD`: a [`crate::plan::Dismissal`]
    Dismissed {
        /// Name of the check.
        check: Code,
        /// The figure.
        figure: ActualKey,
    },
    /// A path of a newer version: kept and written back, never read.
    Unknown(Arc<str>),
}

/// The kinds of cell, by the first word of their path.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellKind {
    /// The plan's own particulars.
    Outline,
    /// Units.
    Unit,
    /// Headings.
    Group,
    /// Indicators.
    Indicator,
    /// Tasks.
    Task,
    /// Targets.
    Target,
    /// Actuals.
    Actual,
    /// Estimates.
    Estimate,
    /// Accepted deviations.
    Accepted,
    /// Notes.
    Note,
    /// Verdicts of people.
    Verdict,
    /// Dismissed findings.
    Dismissed,
}

/// Why a text is not the path of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CellError {
    /// Empty, too long, or with a control character.
    #[error("not a path")]
    Path,
    /// A known kind of cell with parts that it cannot have.
    #[error("{0:?} is not a cell")]
    Parts(String),
}

impl CellKind {
    /// Every kind.
    pub const ALL: &[Self] = &[
        Self::Outline,
        Self::Unit,
        Self::Group,
        Self::Indicator,
        Self::Task,
        Self::Target,
        Self::Actual,
        Self::Estimate,
        Self::Accepted,
        Self::Note,
        Self::Verdict,
        Self::Dismissed,
    ];

    /// First word of the paths of this kind.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Outline => "plan",
            Self::Unit => "unit",
            Self::Group => "group",
            Self::Indicator => "indicator",
            Self::Task => "task",
            Self::Target => "target",
            Self::Actual => "actual",
            Self::Estimate => "estimate",
            Self::Accepted => "accepted",
            Self::Note => "note",
            Self::Verdict => "verdict",
            Self::Dismissed => "dismissed",
        }
    }
}

impl Cell {
    /// Longest path, in bytes: more than three of the longest codes need.
    pub const LONGEST: usize = 1000;

    /// The indicator that the cell belongs to, if any.
    #[must_use]
    pub fn indicator(&self) -> Option<&Code> {
        match self {
            Self::Indicator(code, _) => Some(code),
            Self::Target(key) => Some(&key.indicator),
            Self::Actual(key) | Self::Estimate(key) | Self::Verdict(key) | Self::Dismissed { figure: key, .. } => {
                Some(&key.indicator)
            }
            Self::Accepted(key) | Self::Note(key) => Some(&key.indicator),
            _ => None,
        }
    }
}

impl fmt::Display for Cell {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Outline(field) => write!(f, "plan/{}", field.name()),
            Self::Unit(code, field) => write!(f, "unit/{code}/{}", field.name()),
            Self::Group(code, field) => write!(f, "group/{code}/{}", field.name()),
            Self::Indicator(code, field) => write!(f, "indicator/{code}/{}", field.name()),
            Self::Task(code, field) => write!(f, "task/{code}/{}", field.name()),
            Self::Target(key) => {
                write!(f, "target/{}/{}/{}/{}", key.indicator, key.unit, key.level, key.valid_from)
            }
            Self::Actual(key) => write!(f, "actual/{}/{}/{}", key.indicator, key.unit, key.period),
            Self::Estimate(key) => write!(f, "estimate/{}/{}/{}", key.indicator, key.unit, key.period),
            Self::Accepted(key) => write!(f, "accepted/{}/{}", key.indicator, key.unit),
            Self::Note(key) => write!(f, "note/{}/{}", key.indicator, key.unit),
            Self::Verdict(key) => write!(f, "verdict/{}/{}/{}", key.indicator, key.unit, key.period),
            Self::Dismissed { check, figure: key } => {
                write!(f, "dismissed/{check}/{}/{}/{}", key.indicator, key.unit, key.period)
            }
            Self::Unknown(path) => f.write_str(path),
        }
    }
}

impl FromStr for Cell {
    type Err = CellError;

    fn from_str(path: &str) -> Result<Self, CellError> {
        if path.is_empty() || path.len() > Self::LONGEST || path.chars().any(char::is_control) {
            return Err(CellError::Path);
        }
        let mut parts = path.split('/');
        let word = parts.next().unwrap_or_default();
        let parts: Vec<&str> = parts.collect();
        let known = CellKind::ALL.iter().copied().find(|kind| kind.word() == word);
        let unknown = || Self::Unknown(path.into());
        let bad = || CellError::Parts(path.into());
        let code = |text: &str| Code::new(text).map_err(|_| bad());
        let entry = |indicator, unit, period: &str| {
            let period = period.parse().map_err(|_| bad())?;
            Ok(ActualKey { indicator: code(indicator)?, unit: code(unit)?, period })
        };
        let place = |indicator, unit| Ok(PlaceKey { indicator: code(indicator)?, unit: code(unit)? });
        // A field that this version does not know is of a newer one; a key that no version could have is refused.
        Ok(match (known, parts.as_slice()) {
            (Some(CellKind::Outline), [field]) => OutlineField::named(field).map_or_else(unknown, Self::Outline),
            (Some(CellKind::Unit), [key, field]) => match UnitField::named(field) {
                Some(field) => Self::Unit(code(key)?, field),
                None => unknown(),
            },
            (Some(CellKind::Group), [key, field]) => match GroupField::named(field) {
                Some(field) => Self::Group(code(key)?, field),
                None => unknown(),
            },
            (Some(CellKind::Indicator), [key, field]) => match IndicatorField::named(field) {
                Some(field) => Self::Indicator(code(key)?, field),
                None => unknown(),
            },
            (Some(CellKind::Task), [key, field]) => match TaskField::named(field) {
                Some(field) => Self::Task(code(key)?, field),
                None => unknown(),
            },
            (Some(CellKind::Target), [indicator, unit, level, from]) => {
                // Only the one way of writing a date, or two texts would be the same cell.
                let valid_from = read_day(from).ok_or_else(bad)?;
                Self::Target(TargetKey {
                    indicator: code(indicator)?,
                    unit: code(unit)?,
                    level: code(level)?,
                    valid_from,
                })
            }
            (Some(CellKind::Actual), [indicator, unit, period]) => Self::Actual(entry(indicator, unit, period)?),
            (Some(CellKind::Estimate), [indicator, unit, period]) => Self::Estimate(entry(indicator, unit, period)?),
            (Some(CellKind::Accepted), [indicator, unit]) => Self::Accepted(place(indicator, unit)?),
            (Some(CellKind::Note), [indicator, unit]) => Self::Note(place(indicator, unit)?),
            (Some(CellKind::Verdict), [indicator, unit, year]) => {
                let key: ActualKey = entry(indicator, unit, year)?;
                if key.period.span() != Span::Year {
                    return Err(bad());
                }
                Self::Verdict(key)
            }
            (Some(CellKind::Dismissed), [check, indicator, unit, period]) => {
                Self::Dismissed { check: code(check)?, figure: entry(indicator, unit, period)? }
            }
            _ => unknown(),
        })
    }
}

impl TryFrom<String> for Cell {
    type Error = CellError;
    fn try_from(path: String) -> Result<Self, CellError> {
        path.parse()
    }
}

impl From<Cell> for String {
    fn from(cell: Cell) -> Self {
        cell.to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_reads_back_as_it_is_written() {
        for path in [
            "plan/title",
            "unit/608/name",
            "group/I/parent",
            "indicator/THU-NS/lead",
            "task/8/due",
            "target/THU-NS/UBND/council/2021-01-01",
            "actual/THU-NS/UBND/2021-09",
            "estimate/XA-NTM/UBND/2021-M9",
            "accepted/GRDP-TT/UBND",
            "note/GRDP-TT/UBND",
            "verdict/GRDP-TT/UBND/2021",
            "dismissed/outlier/GRDP-TT/UBND/2021-M9",
        ] {
            let cell: Result<Cell, _> = path.parse();
            assert!(cell.as_ref().is_ok_and(|cell| !matches!(cell, Cell::Unknown(_))), "{path}");
            assert_eq!(cell.map(|cell| cell.to_string()), Ok(path.into()));
        }
    }

    #[test]
    fn what_a_newer_version_may_have_is_kept_and_nonsense_refused() {
        for path in ["indicator/X/colour", "verdict/X/U", "forecast/X/U/2021", "plan/a/b"] {
            assert_eq!(path.parse(), Ok(Cell::Unknown(path.into())));
        }
        for path in [
            "",
            "actual/X/U/2021-99",
            "actual/a b/U/2021",
            "target/X/U/council/2021-1-1",
            "verdict/X/U/2021-09",
            "a\nb",
        ] {
            assert!(path.parse::<Cell>().is_err(), "{path}");
        }
    }
}
