//! Cells and changes in words: what was entered, for which indicator, for which period.

use super::{Language, period, unit_name};
use crate::ledger::{Author, Cell, Change};
use crate::plan::{Code, Plan};

/// An author, with the name of the unit where its code was given.
#[must_use]
pub fn author_in_words(by: &Author, plan: &Plan, language: Language) -> String {
    let name = if by.name.is_empty() { language.log().nameless } else { &by.name };
    let unit = Code::new(&by.unit).map_or_else(|_| by.unit.clone(), |code| unit_name(plan, &code, language));
    if unit.is_empty() { name.to_owned() } else { format!("{name}, {unit}") }
}

/// A cell in words: `Thu ngân sách nhà nước, T9/2021`.
#[must_use]
pub fn cell_in_words(cell: &Cell, plan: &Plan, language: Language) -> String {
    let indicator = |code: &Code| {
        let found = plan.indicators.get(code);
        found.map_or_else(|| code.to_string(), |found| language.either(&found.name, &found.name_en).to_owned())
    };
    let unit = |code: &Code| {
        // The plan's own unit goes without saying.
        let found = plan.units.get(code).filter(|_| *code != plan.root_unit());
        found.map_or_else(String::new, |found| format!(", {}", language.either(&found.name, &found.name_en)))
    };
    match cell {
        Cell::Outline(field) => format!("{}: {}", language.pick(("Kế hoạch", "Plan")), field.name()),
        Cell::Unit(code, field) => {
            let found = plan.units.get(code);
            let name =
                found.map_or_else(|| code.to_string(), |found| language.either(&found.name, &found.name_en).into());
            format!("{name}: {}", field.name())
        }
        Cell::Group(code, field) => {
            let found = plan.groups.get(code);
            let name =
                found.map_or_else(|| code.to_string(), |found| language.either(&found.name, &found.name_en).into());
            format!("{name}: {}", field.name())
        }
        Cell::Indicator(code, field) => format!("{}: {}", indicator(code), field.name()),
        Cell::Task(code, field) => format!("{} {code}: {}", language.pick(("Nhiệm vụ", "Task")), field.name()),
        Cell::Target(key) => {
            let word = language.pick(("mức giao", "target"));
            format!("{}{}, {word} {}", indicator(&key.indicator), unit(&key.unit), key.level)
        }
        Cell::Actual(key) => {
            format!("{}{}, {}", indicator(&key.indicator), unit(&key.unit), period(key.period, language))
        }
        Cell::Estimate(key) => {
            let word = language.pick(("ước cả năm tại", "year's estimate at"));
            format!("{}{}, {word} {}", indicator(&key.indicator), unit(&key.unit), period(key.period, language))
        }
        Cell::Accepted(key) => {
            format!(
                "{}{}, {}",
                indicator(&key.indicator),
                unit(&key.unit),
                language.pick(("chấp nhận lệch", "accepted deviation"))
            )
        }
        Cell::Note(key) => {
            format!("{}{}, {}", indicator(&key.indicator), unit(&key.unit), language.pick(("ghi chú", "note")))
        }
        Cell::Verdict(key) => {
            let word = language.pick(("đánh giá năm", "verdict on"));
            format!("{}{}, {word} {}", indicator(&key.indicator), unit(&key.unit), period(key.period, language))
        }
        Cell::Dismissed { figure: key, .. } => {
            let word = language.pick(("bỏ qua kiểm tra", "check dismissed"));
            format!("{}{}, {word} {}", indicator(&key.indicator), unit(&key.unit), period(key.period, language))
        }
        Cell::Submission { unit: code, period: reported } => {
            let found = plan.units.get(code);
            let name =
                found.map_or_else(|| code.to_string(), |found| language.either(&found.name, &found.name_en).into());
            format!("{name}: {} {}", language.pick(("báo cáo", "report of")), period(*reported, language))
        }
        Cell::Archive { from, until, .. } => {
            format!("{} {}", language.pick(("Tệp lưu trữ năm", "Archive of")), years(*from, *until))
        }
        Cell::Unknown(path) => path.to_string(),
    }
}

/// Years in words: `2019`, `2017–2019`.
#[must_use]
pub fn years(from: i32, until: i32) -> String {
    if from == until { from.to_string() } else { format!("{from}–{until}") }
}

/// A change in words: its first cell, and how many more there are.
#[must_use]
pub fn change_in_words(change: &Change, plan: &Plan, language: Language) -> String {
    let first = change.edits.first().map(|edit| cell_in_words(&edit.cell, plan, language)).unwrap_or_default();
    match change.edits.len() {
        0 | 1 => first,
        many => {
            let more = many - 1;
            format!("{first} {}", language.pick((format!("và {more} ô khác"), format!("and {more} more"))))
        }
    }
}
