//! Days and times in both languages.

use chrono::{Datelike, NaiveDate, NaiveDateTime, Timelike};

use super::{Language, number};

/// English names of the months.
pub(super) const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// `12/10/2021` or `12 Oct 2021`.
#[must_use]
pub fn date(day: NaiveDate, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{:02}/{:02}/{:04}", day.day(), day.month(), day.year()),
        Language::English => format!("{} {} {}", day.day(), short_month(day.month()), day.year()),
    }
}

/// `ngày 12 tháng 10 năm 2021` or `12 October 2021`. As Decree 30/2020/NĐ-CP has it, a zero stands before days under
/// ten and before January and February.
#[must_use]
pub fn long_date(day: NaiveDate, language: Language) -> String {
    let (date, month, year) = (day.day(), day.month(), day.year());
    match language {
        Language::Vietnamese if month < 3 => format!("ngày {date:02} tháng {month:02} năm {year}"),
        Language::Vietnamese => format!("ngày {date:02} tháng {month} năm {year}"),
        Language::English => format!("{date} {} {year}", month_name(month)),
    }
}

/// `12/10/2021 08:05` or `12 Oct 2021, 08:05`, where the office is: the caller has converted it.
#[must_use]
pub fn date_time(at: NaiveDateTime, language: Language) -> String {
    let time = format!("{:02}:{:02}", at.hour(), at.minute());
    match language {
        Language::Vietnamese => format!("{} {time}", date(at.date(), language)),
        Language::English => format!("{}, {time}", date(at.date(), language)),
    }
}

/// How far a due date is: `còn 5 ngày`, `đến hạn hôm nay`, `quá hạn 3 ngày`; `in 5 days`, `due today`, `3 days
/// overdue`. Negative days lie in the past.
#[must_use]
pub fn days_left(days: i64, language: Language) -> String {
    let distance = days.unsigned_abs();
    let number = number(distance.into(), language);
    match (language, days.signum()) {
        (Language::Vietnamese, 1) => format!("còn {number} ngày"),
        (Language::Vietnamese, 0) => "đến hạn hôm nay".into(),
        (Language::Vietnamese, _) => format!("quá hạn {number} ngày"),
        (Language::English, 1) => format!("in {number} {}", days_in_english(distance)),
        (Language::English, 0) => "due today".into(),
        (Language::English, _) => format!("{number} {} overdue", days_in_english(distance)),
    }
}

/// How long ago something was: `hôm nay`, `hôm qua`, `5 ngày trước`; `today`, `yesterday`, `5 days ago`.
#[must_use]
pub fn days_ago(days: usize, language: Language) -> String {
    match (language, days) {
        (Language::Vietnamese, 0) => "hôm nay".into(),
        (Language::Vietnamese, 1) => "hôm qua".into(),
        (Language::Vietnamese, _) => format!("{} ngày trước", number(days.into(), language)),
        (Language::English, 0) => "today".into(),
        (Language::English, 1) => "yesterday".into(),
        (Language::English, _) => format!("{} days ago", number(days.into(), language)),
    }
}

fn days_in_english(days: u64) -> &'static str {
    if days == 1 { "day" } else { "days" }
}

/// The English name of a month from 1; empty where there is none.
pub(super) fn month_name(month: u32) -> &'static str {
    let index = usize::try_from(month).unwrap_or_default().wrapping_sub(1);
    MONTHS.get(index).copied().unwrap_or_default()
}

/// Its first three letters.
pub(super) fn short_month(month: u32) -> &'static str {
    month_name(month).get(..3).unwrap_or_default()
}
