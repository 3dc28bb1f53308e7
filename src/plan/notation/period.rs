//! Reporting periods as people write them.

use super::{
    date::{month_named, read_year},
    wording::plain,
};
use crate::plan::{Period, Span};

/// Reads a period: its code in files (`2021-09`, `2021-Q3`), or words such as `tháng 9/2021`, `T9/2021`, `9/2021`, `quý
/// III/2021`, `6 tháng đầu năm 2021`, `9T/2021`, `cả năm 2021`, `niên độ 2021 đến 31/01/2022`, `first nine months of
/// 2021`, `Aug 2021`.
///
/// A running total that is no period of its own (`8 tháng 2021`) is not read as one.
#[must_use]
pub fn read_period(text: &str) -> Option<Period> {
    if let Ok(period) = text.trim().to_ascii_uppercase().parse() {
        return Some(period);
    }
    let text = plain(text);
    let tail = text.rsplit_once(" den 31/01/").or_else(|| text.rsplit_once(" to 31 jan "));
    let (text, next) = tail.map_or((text.as_str(), None), |(rest, next)| (rest, Some(next)));
    let (part, year) = text.split_at_checked(text.len().checked_sub(4)?)?;
    let year = read_year(year)?;
    let part = part.trim_end_matches([' ', '/', '-', '.']);
    let span = match next {
        Some(next) => Some(Span::FiscalTail).filter(|_| is_fiscal(part) && next == (year + 1).to_string()),
        None => span(part),
    };
    Period::new(year, span?).ok()
}

fn is_fiscal(part: &str) -> bool {
    matches!(part, "nien do" | "nien do nam" | "nd" | "fiscal year" | "fy")
}

fn span(part: &str) -> Option<Span> {
    let part = part.strip_suffix(" nam").or_else(|| part.strip_suffix(" of")).unwrap_or(part);
    match part {
        "" | "nam" | "ca" | "12 thang" | "12t" | "full year" | "year" => return Some(Span::Year),
        "9 thang" | "9 thang dau" | "9t" | "9m" | "first nine months" | "nine months" => return Some(Span::NineMonths),
        "6 thang" | "6 thang dau" | "6t" | "6m" | "h1" | "first six months" | "first half" => {
            return Some(Span::Half(1));
        }
        "6 thang cuoi" | "6t cuoi" | "h2" | "last six months" | "second half" => return Some(Span::Half(2)),
        "3 thang" | "3 thang dau" | "3t" | "3m" | "first three months" => return Some(Span::Quarter(1)),
        part if is_fiscal(part) => return Some(Span::FiscalTail),
        _ => {}
    }
    let quarter = ["quy", "quarter", "q"].iter().find_map(|word| part.strip_prefix(word));
    if let Some(quarter) = quarter.or_else(|| part.strip_suffix(" quarter")) {
        let quarter = quarter.trim_start_matches([' ', '.']);
        let names = [["1", "i", "first"], ["2", "ii", "second"], ["3", "iii", "third"], ["4", "iv", "fourth"]];
        return (1..).zip(names).find(|(_, names)| names.contains(&quarter)).map(|(number, _)| Span::Quarter(number));
    }
    let month = part.strip_prefix("thang").or_else(|| part.strip_prefix('t')).unwrap_or(part).trim();
    let digits = (1..=2).contains(&month.len()) && month.bytes().all(|b| b.is_ascii_digit());
    let named = || month_named(part).and_then(|month| u8::try_from(month).ok());
    let month = if digits { month.parse().ok() } else { named() };
    month.map(Span::Month)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_are_read_in_both_languages() {
        for (text, code) in [
            ("2021-09", "2021-09"),
            ("2021-q3", "2021-Q3"),
            ("tháng 9/2021", "2021-09"),
            ("Tháng 09 năm 2021", "2021-09"),
            ("T9/2021", "2021-09"),
            ("t12/2021", "2021-12"),
            ("9/2021", "2021-09"),
            ("quý III/2021", "2021-Q3"),
            ("Quý III năm 2021", "2021-Q3"),
            ("quý 3/2021", "2021-Q3"),
            ("Q3/2021", "2021-Q3"),
            ("Q3 2021", "2021-Q3"),
            ("6 tháng 2021", "2021-H1"),
            ("6 tháng đầu năm 2021", "2021-H1"),
            ("6 tháng cuối năm 2021", "2021-H2"),
            ("6T/2021", "2021-H1"),
            ("9 tháng 2021", "2021-M9"),
            ("9 tháng năm 2021", "2021-M9"),
            ("9T/2021", "2021-M9"),
            ("năm 2021", "2021"),
            ("cả năm 2021", "2021"),
            ("2021", "2021"),
            ("niên độ 2021 đến 31/01/2022", "2021-TAIL"),
            ("niên độ năm 2021", "2021-TAIL"),
            ("first nine months of 2021", "2021-M9"),
            ("first half of 2021", "2021-H1"),
            ("third quarter of 2021", "2021-Q3"),
            ("August 2021", "2021-08"),
            ("Aug 2021", "2021-08"),
            ("fiscal year 2021 to 31 Jan 2022", "2021-TAIL"),
        ] {
            assert_eq!(read_period(text).map(|period| period.to_string()).as_deref(), Some(code), "{text}");
        }
    }

    #[test]
    fn what_is_no_period_is_not_made_one() {
        for text in [
            "",
            "8 tháng 2021",
            "quý V/2021",
            "tháng 13/2021",
            "tháng 2021",
            "12/10/2021",
            "xyz",
            "niên độ 2021 đến 31/01/2023",
            "ế",
            "tháng",
        ] {
            assert_eq!(read_period(text), None, "{text}");
        }
    }
}
