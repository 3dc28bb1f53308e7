//! Names of reporting periods.

use super::{
    Language,
    date::{month_name, short_month},
};
use crate::plan::{Period, Span};

const ORDINALS: [&str; 4] = ["first", "second", "third", "fourth"];
const ROMAN: [&str; 4] = ["I", "II", "III", "IV"];
const NUMBERS: [&str; 12] =
    ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The short name, for column headings: `T8/2021`, `QIII/2021`, `6T/2021`, `9T/2021`, `2021`; `Aug 2021`, `Q3 2021`, `H1
/// 2021`, `9M 2021`, `2021`.
#[must_use]
pub fn period(period: Period, language: Language) -> String {
    let year = period.year();
    match (language, period.span()) {
        (Language::Vietnamese, Span::Month(month)) => format!("T{month}/{year}"),
        (Language::Vietnamese, Span::Quarter(quarter)) => format!("Q{}/{year}", roman(quarter)),
        (Language::Vietnamese, Span::Half(1)) => format!("6T/{year}"),
        (Language::Vietnamese, Span::Half(_)) => format!("6T cuối/{year}"),
        (Language::Vietnamese, Span::NineMonths) => format!("9T/{year}"),
        (Language::Vietnamese, Span::FiscalTail) => format!("NĐ {year}"),
        (Language::English, Span::Month(month)) => format!("{} {year}", short_month(month.into())),
        (Language::English, Span::Quarter(quarter)) => format!("Q{quarter} {year}"),
        (Language::English, Span::Half(half)) => format!("H{half} {year}"),
        (Language::English, Span::NineMonths) => format!("9M {year}"),
        (Language::English, Span::FiscalTail) => format!("FY {year}"),
        (_, Span::Year) => year.to_string(),
    }
}

/// The name of a period beside a value of its own: as [`period`], but of the fiscal tail the month that it adds.
#[must_use]
pub fn own_period(shown: Period, language: Language) -> String {
    let (year, next) = (shown.year(), shown.year() + 1);
    match (language, shown.span()) {
        (Language::Vietnamese, Span::FiscalTail) => format!("T1/{next} (niên độ {year})"),
        (Language::English, Span::FiscalTail) => format!("{} {next} (fiscal year {year})", short_month(1)),
        _ => period(shown, language),
    }
}

/// The long name, for running text: `tháng 8 năm 2021`, `quý III năm 2021`, `6 tháng đầu năm 2021`, `9 tháng năm 2021`,
/// `cả năm 2021`, `niên độ 2021 đến 31/01/2022`.
#[must_use]
pub fn long_period(period: Period, language: Language) -> String {
    let (year, next) = (period.year(), period.year() + 1);
    match (language, period.span()) {
        (Language::Vietnamese, Span::Month(month)) => format!("tháng {month} năm {year}"),
        (Language::Vietnamese, Span::Quarter(quarter)) => format!("quý {} năm {year}", roman(quarter)),
        (Language::Vietnamese, Span::Half(1)) => format!("6 tháng đầu năm {year}"),
        (Language::Vietnamese, Span::Half(_)) => format!("6 tháng cuối năm {year}"),
        (Language::Vietnamese, Span::NineMonths) => format!("9 tháng năm {year}"),
        (Language::Vietnamese, Span::Year) => format!("cả năm {year}"),
        (Language::Vietnamese, Span::FiscalTail) => format!("niên độ {year} đến 31/01/{next}"),
        (Language::English, Span::Month(month)) => format!("{} {year}", month_name(month.into())),
        (Language::English, Span::Quarter(quarter)) => format!("{} quarter of {year}", ordinal(quarter)),
        (Language::English, Span::Half(1)) => format!("first six months of {year}"),
        (Language::English, Span::Half(_)) => format!("last six months of {year}"),
        (Language::English, Span::NineMonths) => format!("first nine months of {year}"),
        (Language::English, Span::Year) => format!("full year {year}"),
        (Language::English, Span::FiscalTail) => format!("fiscal year {year} to 31 Jan {next}"),
    }
}

/// The stretch from the start of the year to the end of the period, which a running total covers: `8 tháng năm 2021`,
/// `first eight months of 2021`.
#[must_use]
pub fn period_to_date(period: Period, language: Language) -> String {
    let (year, months) = (period.year(), period.last_month());
    match (language, months) {
        (Language::Vietnamese, 13..) => format!("niên độ {year} (hết 31/01/{})", year + 1),
        (Language::English, 13..) => format!("fiscal year {year} (to 31 Jan {})", year + 1),
        (_, 12) => long_period(Period::new(year, Span::Year).unwrap_or(period), language),
        (Language::Vietnamese, 1) => format!("tháng 1 năm {year}"),
        (Language::English, 1) => format!("January {year}"),
        (Language::Vietnamese, 6) => format!("6 tháng đầu năm {year}"),
        (Language::Vietnamese, _) => format!("{months} tháng năm {year}"),
        (Language::English, _) => {
            let number = NUMBERS.get(usize::from(months).wrapping_sub(1)).copied().unwrap_or_default();
            format!("first {number} months of {year}")
        }
    }
}

fn ordinal(quarter: u8) -> &'static str {
    ORDINALS.get(usize::from(quarter).wrapping_sub(1)).copied().unwrap_or_default()
}

fn roman(quarter: u8) -> &'static str {
    ROMAN.get(usize::from(quarter).wrapping_sub(1)).copied().unwrap_or_default()
}

/// From the year's start to the end of a period, without the year: `9 tháng`, `cả năm`; for tables of a single year.
#[must_use]
pub fn short_to_date(period: Period, language: Language) -> String {
    match (language, period.last_month()) {
        (Language::Vietnamese, 13..) => "hết 31/01 năm sau".into(),
        (Language::English, 13..) => "31 Jan next year".into(),
        (Language::Vietnamese, 12) => "cả năm".into(),
        (Language::English, 12) => "full year".into(),
        (Language::Vietnamese, 1) => "tháng 1".into(),
        (Language::English, 1) => "1 month".into(),
        (Language::Vietnamese, months) => format!("{months} tháng"),
        (Language::English, months) => format!("{months} months"),
    }
}
