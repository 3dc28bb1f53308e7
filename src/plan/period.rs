//! Reporting periods and the day on which they close.

use std::{fmt, str::FromStr};

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::words::words;

/// A stretch of one plan year that is reported on, written `2021-09`, `2021-Q3`, `2021-H1`, `2021-M9`, `2021` or
/// `2021-TAIL`.
///
/// Ordered by where it ends, then the shorter before the longer, so that a sorted list reads as time does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Period {
    year: i16,
    span: Span,
}

/// Which part of the year a period covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Span {
    /// One month, 1 to 12.
    Month(u8),
    /// One quarter, 1 to 4.
    Quarter(u8),
    /// One half, 1 or 2.
    Half(u8),
    /// January to September.
    NineMonths,
    /// The whole year.
    Year,
    /// The fiscal year with its tail to 31 January of the next, for the disbursement of public investment.
    FiscalTail,
}

words! {
    /// When a period closes; a setting of the plan.
    #[derive(Default)]
    CutOff {
        /// On the last day of its last month.
        #[default]
        Calendar = "calendar",
        /// On the 14th: a month runs from the 15th of the month before, the year from 15/12 to 14/12.
        Fourteenth = "fourteenth",
    }
}

/// Why a text is not a [`Period`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PeriodError {
    /// The year is outside 1900 to 2999.
    #[error("{0} is not a year from 1900 to 2999")]
    Year(i32),
    /// Month, quarter or half out of range.
    #[error("there is no such part of a year")]
    Part,
    /// The text has none of the forms.
    #[error("{0:?} is not a period such as 2021-09, 2021-Q3, 2021-H1, 2021-M9, 2021 or 2021-TAIL")]
    Form(String),
}

impl Period {
    /// The first year that a period can have.
    pub const FIRST_YEAR: i32 = 1900;

    /// Checks and makes a period.
    ///
    /// # Errors
    /// When the year is not from 1900 to 2999 or the part of the year does not exist.
    pub fn new(year: i32, span: Span) -> Result<Self, PeriodError> {
        let is_year = (Self::FIRST_YEAR..3000).contains(&year);
        let short = i16::try_from(year).ok().filter(|_| is_year).ok_or(PeriodError::Year(year))?;
        let exists = match span {
            Span::Month(month) => (1..=12).contains(&month),
            Span::Quarter(quarter) => (1..=4).contains(&quarter),
            Span::Half(half) => (1..=2).contains(&half),
            Span::NineMonths | Span::Year | Span::FiscalTail => true,
        };
        if exists { Ok(Self { year: short, span }) } else { Err(PeriodError::Part) }
    }

    /// The period by which a value from January to the end of a month goes: six months, nine months, the year, its fiscal
    /// tail for month 13, and else the month itself.
    ///
    /// # Errors
    /// When the year or the month does not exist.
    pub fn to_date(year: i32, last_month: u8) -> Result<Self, PeriodError> {
        let span = match last_month {
            6 => Span::Half(1),
            9 => Span::NineMonths,
            12 => Span::Year,
            13 => Span::FiscalTail,
            month => Span::Month(month),
        };
        Self::new(year, span)
    }

    /// The plan year that the period belongs to.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year.into()
    }

    /// The part of the year.
    #[must_use]
    pub fn span(self) -> Span {
        self.span
    }

    /// First month covered, 1 to 12.
    #[must_use]
    pub fn first_month(self) -> u8 {
        self.last_month() + 1 - self.months()
    }

    /// Last month covered, counted from January of the plan year: 1 to 12, and 13 for the fiscal tail.
    #[must_use]
    pub fn last_month(self) -> u8 {
        match self.span {
            Span::Month(month) => month,
            Span::Quarter(quarter) => quarter * 3,
            Span::Half(half) => half * 6,
            Span::NineMonths => 9,
            Span::Year => 12,
            Span::FiscalTail => 13,
        }
    }

    /// How many months its own value covers: of the fiscal tail, the January that it adds to the year.
    #[must_use]
    pub fn months(self) -> u8 {
        match self.span {
            Span::Month(_) | Span::FiscalTail => 1,
            Span::Quarter(_) => 3,
            Span::Half(_) => 6,
            Span::NineMonths => 9,
            Span::Year => 12,
        }
    }

    /// Whether it begins with the year, so that its own value and the cumulative one are the same.
    #[must_use]
    pub fn starts_the_year(self) -> bool {
        self.first_month() == 1
    }

    /// The same part of the year before.
    #[must_use]
    pub fn year_before(self) -> Self {
        Self { year: self.year - 1, span: self.span }
    }

    /// First day covered, under a cut-off rule. Periods of a year follow each other without a gap.
    #[must_use]
    pub fn first_day(self, rule: CutOff) -> NaiveDate {
        let start = month_start(self.year(), self.first_month());
        match rule {
            CutOff::Calendar => start,
            CutOff::Fourteenth => start.checked_sub_months(Months::new(1)).unwrap_or(start) + Days::new(14),
        }
    }

    /// Last day covered, under a cut-off rule. The fiscal tail always ends on 31 January.
    #[must_use]
    pub fn last_day(self, rule: CutOff) -> NaiveDate {
        let start = month_start(self.year(), self.last_month());
        match rule {
            CutOff::Fourteenth if self.span != Span::FiscalTail => start + Days::new(13),
            _ => start.checked_add_months(Months::new(1)).unwrap_or(start) - Days::new(1),
        }
    }

    /// Whether the cut-off has passed on `day`: the period is closed from the day after its last.
    #[must_use]
    pub fn is_closed_on(self, day: NaiveDate, rule: CutOff) -> bool {
        day > self.last_day(rule)
    }

    /// The last month that is closed on `day`.
    #[must_use]
    pub fn last_closed_month(day: NaiveDate, rule: CutOff) -> Self {
        // At most two months back: under the 14th rule the month in hand may itself be closed already.
        (0..3)
            .filter_map(|back| day.checked_sub_months(Months::new(back)))
            .filter_map(|date| Self::month_of(date.year(), date.month()))
            .find(|month| month.is_closed_on(day, rule))
            .unwrap_or(Self { year: 1900, span: Span::Month(1) })
    }

    fn month_of(year: i32, month: u32) -> Option<Self> {
        Self::new(year, Span::Month(u8::try_from(month).ok()?)).ok()
    }

    fn order(self) -> (i16, u8, u8) {
        (self.year, self.last_month(), self.months())
    }
}

fn month_start(year: i32, month: u8) -> NaiveDate {
    let (year, month) = if month > 12 { (year + 1, month - 12) } else { (year, month) };
    // Years are checked on construction, hence the date exists; the fallback keeps this total.
    NaiveDate::from_ymd_opt(year, month.into(), 1).unwrap_or(NaiveDate::MIN)
}

impl PartialOrd for Period {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Period {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.order().cmp(&other.order())
    }
}

impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let year = self.year;
        match self.span {
            Span::Month(month) => write!(f, "{year}-{month:02}"),
            Span::Quarter(quarter) => write!(f, "{year}-Q{quarter}"),
            Span::Half(half) => write!(f, "{year}-H{half}"),
            Span::NineMonths => write!(f, "{year}-M9"),
            Span::Year => write!(f, "{year}"),
            Span::FiscalTail => write!(f, "{year}-TAIL"),
        }
    }
}

impl FromStr for Period {
    type Err = PeriodError;
    fn from_str(text: &str) -> Result<Self, PeriodError> {
        let form = || PeriodError::Form(text.chars().take(40).collect());
        let (year, part) = text.split_once('-').unwrap_or((text, ""));
        let digits = |text: &str, length: usize| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
        if !digits(year, 4) {
            return Err(form());
        }
        let number = |text: &str, length| if digits(text, length) { text.parse::<u8>().ok() } else { None };
        let span = match part {
            "" if text.len() == 4 => Span::Year,
            "M9" => Span::NineMonths,
            "TAIL" => Span::FiscalTail,
            _ => match part.split_at_checked(1) {
                Some(("Q", quarter)) => Span::Quarter(number(quarter, 1).ok_or_else(form)?),
                Some(("H", half)) => Span::Half(number(half, 1).ok_or_else(form)?),
                _ => Span::Month(number(part, 2).ok_or_else(form)?),
            },
        };
        Self::new(year.parse().map_err(|_| form())?, span)
    }
}

impl TryFrom<String> for Period {
    type Error = PeriodError;
    fn try_from(text: String) -> Result<Self, PeriodError> {
        text.parse()
    }
}

impl From<Period> for String {
    fn from(period: Period) -> Self {
        period.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Period {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Period".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^(19|2[0-9])[0-9]{2}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]|M9|TAIL))?$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn period(text: &str) -> Period {
        text.parse().unwrap_or_else(|e| unreachable!("{e}"))
    }

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap_or_else(|e| unreachable!("{e}"))
    }

    #[test]
    fn every_form_reads_back_as_it_is_written() {
        for text in ["2021-01", "2021-12", "2021-Q1", "2021-H2", "2021-M9", "2021", "2021-TAIL"] {
            assert_eq!(period(text).to_string(), text);
        }
        for text in ["", "21", "2021-", "2021-13", "2021-00", "2021-Q5", "2021-H0", "2021-9", "2021-M8", "x-01", "1021"]
        {
            assert!(text.parse::<Period>().is_err(), "{text}");
        }
    }

    #[test]
    fn under_the_fourteenth_rule_nine_months_run_from_15_12_to_14_09() {
        assert_eq!(period("2021-M9").first_day(CutOff::Fourteenth), day("2020-12-15"));
        assert_eq!(period("2021-M9").last_day(CutOff::Fourteenth), day("2021-09-14"));
        assert_eq!(period("2021").last_day(CutOff::Fourteenth), day("2021-12-14"));
        assert_eq!(period("2021-03").first_day(CutOff::Fourteenth), day("2021-02-15"));
    }

    #[test]
    fn calendar_periods_end_with_their_month() {
        assert_eq!(period("2021-02").last_day(CutOff::Calendar), day("2021-02-28"));
        assert_eq!(period("2021-H1").first_day(CutOff::Calendar), day("2021-01-01"));
        assert_eq!(period("2021-TAIL").last_day(CutOff::Calendar), day("2022-01-31"));
    }

    #[test]
    fn a_period_is_closed_once_its_cut_off_has_passed() {
        assert!(!period("2021-09").is_closed_on(day("2021-09-30"), CutOff::Calendar));
        assert!(period("2021-09").is_closed_on(day("2021-10-01"), CutOff::Calendar));
        assert!(period("2021-09").is_closed_on(day("2021-09-15"), CutOff::Fourteenth));
        assert_eq!(Period::last_closed_month(day("2021-10-12"), CutOff::Calendar), period("2021-09"));
        assert_eq!(Period::last_closed_month(day("2021-09-15"), CutOff::Fourteenth), period("2021-09"));
    }

    #[test]
    fn periods_sort_by_their_end_and_then_the_shorter_first() {
        let mut periods: Vec<_> = ["2021", "2021-M9", "2021-09", "2021-Q3", "2021-H1", "2021-08"].map(period).into();
        periods.sort_unstable();
        assert_eq!(periods, ["2021-H1", "2021-08", "2021-09", "2021-Q3", "2021-M9", "2021"].map(period));
    }
}
