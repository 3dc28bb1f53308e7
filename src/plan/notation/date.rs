//! Days as people write them.

use chrono::NaiveDate;

use super::wording::plain;

/// English names of the months; three letters are enough.
pub(super) const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Reads a day: `12/10/2021`, `1/9/2021` (day first, also with dots or hyphens), `2021-10-12`, `ngày 12 tháng 10 năm
/// 2021`, `12 October 2021`, `12 Oct 2021`.
///
/// Years have four digits, from 1900 to 2999; a month is never taken for a day.
#[must_use]
pub fn read_date(text: &str) -> Option<NaiveDate> {
    let text = plain(text);
    let text = text.strip_prefix("ngay ").unwrap_or(&text);
    let spaced = text.replace(" thang ", "/").replace(" nam ", "/");
    let parts: Vec<&str> = spaced.split(['/', '-', '.', ' ']).collect();
    let [first, second, third] = parts[..] else { return None };
    if first.len() == 4 {
        return if spaced.contains('-') { day(first, number(second)?, third) } else { None };
    }
    let month = number(second).or_else(|| month_named(second))?;
    day(third, month, first)
}

fn day(year: &str, month: u32, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(read_year(year)?, month, number(day)?)
}

/// One or two digits.
fn number(text: &str) -> Option<u32> {
    let fits = (1..=2).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    if fits { text.parse().ok() } else { None }
}

/// A year of four digits that plans can have.
pub(super) fn read_year(text: &str) -> Option<i32> {
    let fits = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    let year = if fits { text.parse().ok() } else { None };
    year.filter(|year| (1900..3000).contains(year))
}

/// The month with that English name or its first three letters, from 1.
pub(super) fn month_named(text: &str) -> Option<u32> {
    let named = |month: &str| month == text || (text.len() == 3 && month.starts_with(text));
    (1..).zip(MONTHS).find(|(_, month)| named(month)).map(|(number, _)| number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_read_day_first_and_never_guessed() {
        let day = NaiveDate::from_ymd_opt(2021, 10, 2);
        for text in [
            "02/10/2021",
            "2/10/2021",
            "2-10-2021",
            "02.10.2021",
            "2021-10-02",
            " 02/10/2021 ",
            "ngày 02 tháng 10 năm 2021",
            "Ngày 2 tháng 10 năm 2021",
            "2 Oct 2021",
            "2 October 2021",
        ] {
            assert_eq!(read_date(text), day, "{text}");
        }
        for text in [
            "",
            "10/13/2021",
            "31/02/2021",
            "1/1/21",
            "2021",
            "2021/10/02",
            "x/y/z",
            "1/2/3/2021",
            "02/10",
            "2 Octo 2021",
            "+2/10/2021",
            "0/0/2021",
            "99/99/9999",
        ] {
            assert_eq!(read_date(text), None, "{text}");
        }
    }
}
