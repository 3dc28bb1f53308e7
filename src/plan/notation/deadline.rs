//! The day by which the words of a target ask for something.

use chrono::{Datelike as _, Days, NaiveDate};

use super::{date::read_date, period::read_period, wording::plain};
use crate::plan::{CutOff, Period};

/// Words after which a day or a period is the last that is allowed.
const UP_TO: [&str; 10] = ["truoc", "before", "den", "trong", "han", "vao", "nhat", "by", "in", "until"];

/// Words between those and the day or the period.
const BETWEEN: [&str; 6] = ["het", "cuoi", "end", "the", "of", "ngay"];

/// Those of them that take in all of a period.
const END_OF: [&str; 3] = ["het", "cuoi", "end"];

/// Most words that a day or a period takes: `ngay 30 thang 6 nam 2026`.
const LONGEST: usize = 6;

/// The last day that a target's words allow: `trước 30/6`, `đến hết ngày 30/6/2026`, `trong tháng 9`, `trước quý IV`, `by 30
/// June`. What names no year is of `year`; years before it, and periods of other years, belong to something else. `None`
/// where they name no day.
#[must_use]
pub fn deadline(text: &str, year: i32) -> Option<NaiveDate> {
    let text = plain(text);
    let words: Vec<&str> = text.split(' ').map(|word| word.trim_matches([',', ';', '.', ':', '(', ')'])).collect();
    let asked = words.iter().enumerate().filter(|(_, word)| UP_TO.contains(word)).find_map(|(at, word)| {
        let rest = words.get(at + 1..)?;
        let (between, rest) = rest.split_at(rest.iter().take_while(|word| BETWEEN.contains(word)).count());
        let ends_before = matches!(*word, "truoc" | "before") && !between.iter().any(|word| END_OF.contains(word));
        let read = |text: &str| {
            if let Some(day) = read_in(text, year, read_date) {
                return Some(Some(day).filter(|day| day.year() >= year));
            }
            let period: Period = read_in(text, year, read_period)?;
            let before = || period.first_day(CutOff::Calendar).checked_sub_days(Days::new(1));
            let day = if ends_before { before() } else { Some(period.last_day(CutOff::Calendar)) };
            Some(day.filter(|_| period.year() == year))
        };
        first(rest, read).flatten()
    });
    // A day by itself, unless it dates the document of which the target speaks.
    asked.or_else(|| {
        let words = words.split(|word| *word == "so").next()?;
        (0..words.len()).find_map(|at| {
            first(words.get(at..)?, |text| read_in(text, year, read_date).filter(|day| day.year() == year))
        })
    })
}

/// What the most of the first words read as.
fn first<T>(words: &[&str], read: impl Fn(&str) -> Option<T>) -> Option<T> {
    (1..=LONGEST.min(words.len())).rev().find_map(|count| read(&words.get(..count)?.join(" ")))
}

/// Reads a text that names its year, or else as one of `year`. A number alone is neither a day nor a period.
fn read_in<T>(text: &str, year: i32, read: fn(&str) -> Option<T>) -> Option<T> {
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    read(text).or_else(|| read(&format!("{text}/{year}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_in_the_words_of_a_target_is_its_last() {
        for (text, day) in [
            ("trước 30/6", Some("2026-06-30")),
            ("Phê duyệt trước ngày 30/6/2026", Some("2026-06-30")),
            ("trình trước ngày 05 tháng 7", Some("2026-07-05")),
            ("hoàn thành, chậm nhất ngày 15/11.", Some("2026-11-15")),
            ("đến hết ngày 30/9", Some("2026-09-30")),
            ("trong tháng 9", Some("2026-09-30")),
            ("trước tháng 9", Some("2026-08-31")),
            ("trước hết tháng 9/2026", Some("2026-09-30")),
            ("trình trong quý III", Some("2026-09-30")),
            ("phê duyệt trước quý IV năm 2026", Some("2026-09-30")),
            ("trong 6 tháng đầu năm", Some("2026-06-30")),
            ("phê duyệt 30/6", Some("2026-06-30")),
            ("trước 31/3/2027", Some("2027-03-31")),
            ("approved by 30 June", Some("2026-06-30")),
            ("before the end of Q3", Some("2026-09-30")),
            ("in September 2026", Some("2026-09-30")),
            ("phê duyệt", None),
            ("Phê duyệt quy hoạch đến năm 2030", None),
            ("phê duyệt theo Nghị quyết 64 ngày 12/12/2020", None),
            ("sửa Quyết định số 12/2026/QĐ-UBND ngày 30/6/2026", None),
            ("trình trong 9 phiên họp", None),
            ("", None),
        ] {
            assert_eq!(deadline(text, 2026).map(|day| day.to_string()).as_deref(), day, "{text}");
        }
    }
}
