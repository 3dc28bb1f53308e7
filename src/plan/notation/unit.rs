//! Units of measure behind a number: which belong to the indicator, and which would make it another number.

use super::wording::plain;

/// Ways to write percent and points of percent, without blanks.
const PERCENT: &[&str] = &[
    "%",
    "phantram",
    "percent",
    "percentage",
    "diem%",
    "%diem",
    "diemphantram",
    "%point",
    "%points",
    "percentagepoint",
    "percentagepoints",
    "percentpoint",
    "percentpoints",
    "pp",
];

/// Points, which are points of percent where the unit of measure is a percentage.
const POINTS: &[&str] = &["diem", "point", "points"];

/// Words of the longest unit of measure: what goes on behind them is a text.
const MOST_WORDS: usize = 24;

/// The unit of measure of an indicator, made ready for comparing.
pub(super) struct UnitOfMeasure {
    /// Its first word, its first two words and so on, without blanks: `tỷ` may stand for `tỷ đồng`.
    openings: Vec<String>,
    /// Whether `%` may follow a number: it is one of its kind, or there is no unit to contradict it.
    percent: bool,
}

/// What the words behind a number are.
pub(super) enum Follows {
    /// The indicator's unit of measure.
    Own,
    /// A unit of measure that is not the indicator's.
    Other,
    /// No unit of measure that is known.
    Unknown,
}

impl UnitOfMeasure {
    /// Reads a unit of measure as it is written.
    pub(super) fn new(unit: &str) -> Self {
        let unit = plain(unit);
        let mut openings = Vec::new();
        let mut so_far = String::new();
        for word in unit.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS) {
            so_far.push_str(usual(word));
            openings.push(so_far.clone());
        }
        let percent = unit.is_empty() || unit.contains('%') || PERCENT.contains(&so_far.as_str());
        Self { openings, percent }
    }

    /// What the plain words behind a number are.
    pub(super) fn follows(&self, tail: &str) -> Follows {
        let tail: String = tail.split(' ').map(usual).collect();
        let is_percent = is_percent(&tail);
        if self.openings.contains(&tail) || (self.percent && is_percent) {
            Follows::Own
        } else if is_percent {
            Follows::Other
        } else {
            Follows::Unknown
        }
    }
}

/// Whether words without blanks are percent, or points.
pub(super) fn is_percent(tail: &str) -> bool {
    PERCENT.contains(&tail) || POINTS.contains(&tail)
}

/// One spelling where Vietnamese has two.
fn usual(word: &str) -> &str {
    match word {
        "ti" => "ty",
        "ngan" => "nghin",
        other => other,
    }
}
