//! Cells: the places that changes write to, typed in code and printed as paths in files.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;

use super::ChangeId;
use crate::plan::{
    ActualKey, Code, GroupField, IndicatorField, OutlineField, Period, PlaceKey, Span, TargetKey, TaskField, UnitField,
    calendar::read_day, spelling,
};

/// One place that can hold a value. `actual/THU-NS/UBND/2021-09` in files.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
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
    /// `submission/UNIT/PERIOD`: a [`crate::plan::Submission`]
    Submission {
        /// The unit that reports.
        unit: Code,
        /// The period of the report.
        period: Period,
    },
    /// `archive/FROM/UNTIL/CHANGE`, years, and the last change that was put away: a [`crate::plan::Archive`]
    Archive {
        /// The first year.
        from: i32,
        /// The last year.
        until: i32,
        /// The last of the changes in the file.
        last: ChangeId,
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
    /// Submissions of reports.
    Submission,
    /// Files of past years.
    Archive,
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
        Self::Submission,
        Self::Archive,
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
            Self::Submission => "submission",
            Self::Archive => "archive",
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

    /// The year of whose reports the cell is a part, if any.
    #[must_use]
    pub fn year(&self) -> Option<i32> {
        match self {
            Self::Actual(key) | Self::Estimate(key) | Self::Verdict(key) | Self::Dismissed { figure: key, .. } => {
                Some(key.period.year())
            }
            Self::Submission { period, .. } => Some(period.year()),
            _ => None,
        }
    }

    /// The unit that the cell is about, if any.
    #[must_use]
    pub fn unit(&self) -> Option<&Code> {
        match self {
            Self::Unit(code, _) | Self::Submission { unit: code, .. } => Some(code),
            Self::Target(key) => Some(&key.unit),
            Self::Actual(key) | Self::Estimate(key) | Self::Verdict(key) | Self::Dismissed { figure: key, .. } => {
                Some(&key.unit)
            }
            Self::Accepted(key) | Self::Note(key) => Some(&key.unit),
            _ => None,
        }
    }
}

/// After its first word, no known path has more parts than this.
const MOST_PARTS: usize = 4;

/// The year of a path.
fn year(text: &str) -> Option<i32> {
    text.parse().ok().filter(|period: &Period| period.span() == Span::Year).map(Period::year)
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
            Self::Submission { unit, period } => write!(f, "submission/{unit}/{period}"),
            Self::Archive { from, until, last } => write!(f, "archive/{from}/{until}/{last}"),
            Self::Unknown(path) => f.write_str(path),
        }
    }
}

impl FromStr for Cell {
    type Err = CellError;

    fn from_str(path: &str) -> Result<Self, CellError> {
        if path.is_empty() || path.len() > Self::LONGEST {
            return Err(CellError::Path);
        }
        let mut split = path.split('/');
        let word = split.next().unwrap_or_default();
        // One place more, so that a path with too many parts is seen to be one.
        let mut places = [""; MOST_PARTS + 1];
        let mut count = 0;
        for (place, part) in places.iter_mut().zip(split) {
            *place = part;
            count += 1;
        }
        let parts = places.get(..count).unwrap_or_default();
        let known = CellKind::ALL.iter().copied().find(|kind| kind.word() == word);
        // Of the others, no part can have such a character.
        let is_clean = || !path.chars().any(char::is_control);
        let unknown = || if is_clean() { Ok(Self::Unknown(path.into())) } else { Err(CellError::Path) };
        let bad = || CellError::Parts(path.into());
        let code = |text: &str| Code::new(text).map_err(|_| bad());
        let entry = |indicator, unit, period: &str| {
            let period = period.parse().map_err(|_| bad())?;
            Ok(ActualKey { indicator: code(indicator)?, unit: code(unit)?, period })
        };
        let place = |indicator, unit| Ok(PlaceKey { indicator: code(indicator)?, unit: code(unit)? });
        // A field that this version does not know is of a newer one; a key that no version could have is refused.
        Ok(match (known, parts) {
            (Some(CellKind::Outline), [field]) => match OutlineField::named(field) {
                Some(field) => Self::Outline(field),
                None => unknown()?,
            },
            (Some(CellKind::Unit), [key, field]) => match UnitField::named(field) {
                Some(field) => Self::Unit(code(key)?, field),
                None => unknown()?,
            },
            (Some(CellKind::Group), [key, field]) => match GroupField::named(field) {
                Some(field) => Self::Group(code(key)?, field),
                None => unknown()?,
            },
            (Some(CellKind::Indicator), [key, field]) => match IndicatorField::named(field) {
                Some(field) => Self::Indicator(code(key)?, field),
                None => unknown()?,
            },
            (Some(CellKind::Task), [key, field]) => match TaskField::named(field) {
                Some(field) => Self::Task(code(key)?, field),
                None => unknown()?,
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
            (Some(CellKind::Submission), [unit, period]) => {
                Self::Submission { unit: code(unit)?, period: period.parse().map_err(|_| bad())? }
            }
            (Some(CellKind::Archive), [from, until, last]) => {
                let (from, until) =
                    year(from).zip(year(until)).filter(|(from, until)| from <= until).ok_or_else(bad)?;
                Self::Archive { from, until, last: last.parse().map_err(|_| bad())? }
            }
            _ => unknown()?,
        })
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<R: Deserializer<'de>>(deserializer: R) -> Result<Self, R::Error> {
        spelling::read(deserializer)
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
            "submission/608/2021-09",
            "archive/2017/2019/k3f9-12",
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
            "submission/608/9",
            "archive/2019/2017/k3f9-12",
            "archive/2017/2019/k3f9",
            "a\nb",
        ] {
            assert!(path.parse::<Cell>().is_err(), "{path}");
        }
    }
}
