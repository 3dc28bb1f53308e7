//! Copies of a plan that are written by themselves: which names they get, and which earlier file one may take the place of.
//!
//! A day has one file, which grows with the plan. It is replaced only by a file that holds everything that it holds: what
//! somebody has edited, what another plan has written, or what holds changes that are not here, stays, and the copy takes
//! a name with the time of day beside it.

use chrono::{NaiveDateTime, Timelike as _};

use super::json;
use crate::ledger::Ledger;
use crate::plan::Code;

/// Most characters of a name that come from the plan's title.
const LONGEST: usize = 100;

/// So many names are tried for one copy.
const NAMES: usize = 20;

/// What names of copies begin with: the title of the plan, given without marks, in capitals, or else the plan's code.
#[must_use]
pub fn stem(title: &str, plan: &Code) -> String {
    let mut stem = String::new();
    for character in title.chars() {
        if character.is_ascii_alphanumeric() {
            stem.extend(character.to_uppercase());
        } else if !stem.is_empty() && !stem.ends_with('-') {
            stem.push('-');
        }
    }
    stem.truncate(LONGEST);
    let stem = stem.trim_end_matches('-');
    if stem.is_empty() { plan.to_string() } else { stem.to_owned() }
}

/// The names that a copy of that moment may get, the best first: the day's, then with the time, then with a number.
pub fn names(stem: &str, now: NaiveDateTime) -> impl Iterator<Item = String> {
    let day = format!("{stem}_{}", now.date());
    let time = format!("{day}_{:02}{:02}", now.hour(), now.minute());
    let numbered = (2..NAMES).map({
        let time = time.clone();
        move |number| format!("{time}-{number}")
    });
    [day, time].into_iter().chain(numbered).map(|name| format!("{name}.muctieu.json"))
}

/// Whether a file holds nothing that a plan does not: it is a whole file of that plan, as it was written, and each of its
/// changes is here too.
#[must_use]
pub fn is_part(file: &[u8], plan: &Code, ledger: &Ledger) -> bool {
    json::read(file).is_ok_and(|file| {
        let same = |change: &crate::ledger::Change| ledger.change(&change.id) == Some(change);
        file.plan == *plan && file.unit.is_none() && file.warnings.is_empty() && file.changes.iter().all(same)
    })
}

/// How many changes of a plan a file of it lacks.
#[must_use]
pub fn lacking(file: &json::File, ledger: &Ledger) -> usize {
    let held = file.changes.iter().filter(|change| ledger.change(&change.id) == Some(change)).count();
    ledger.len().saturating_sub(held)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plan() -> Code {
        Code::new("ke-hoach-1").unwrap_or_default()
    }

    fn ledger(changes: u32) -> Ledger {
        let mut ledger = Ledger::default();
        for number in 1..=changes {
            let text = format!(
                r#"{{"id":"a-{number}","at":"2021-10-12T00:00:00Z","by":{{}},"edits":[{{"cell":"plan/year","value":{number}}}]}}"#
            );
            let change = json::read_change(&text).unwrap_or_else(|error| unreachable!("{error}"));
            assert!(ledger.apply(change).is_ok());
        }
        ledger
    }

    fn file(plan: &Code, changes: u32) -> String {
        json::write(plan, &ledger(changes)).unwrap_or_default()
    }

    #[test]
    fn a_day_has_one_name_and_the_next_ones_say_the_time() {
        let now = "2026-11-26T18:30:59".parse().unwrap_or_default();
        let stem = stem("Ke hoach kinh te - xa hoi 2026", &plan());
        let names: Vec<_> = names(&stem, now).take(3).collect();
        let expected =
            ["", "_1830", "_1830-2"].map(|end| format!("KE-HOACH-KINH-TE-XA-HOI-2026_2026-11-26{end}.muctieu.json"));
        assert_eq!(names, expected);
        assert_eq!(super::stem(" … ", &plan()), "ke-hoach-1");
        assert_eq!(super::stem(&"a ".repeat(99), &plan()).len(), 99);
    }

    #[test]
    fn only_what_is_here_too_may_be_replaced() {
        let here = ledger(2);
        let replaced = |file: &str| is_part(file.as_bytes(), &plan(), &here);
        assert!(replaced(&file(&plan(), 1)) && replaced(&file(&plan(), 2)));
        assert!(!replaced(&file(&plan(), 3)), "it holds a change that is not here");
        assert!(!replaced(&file(&Code::new("other").unwrap_or_default(), 1)), "of another plan");
        assert!(!replaced(&file(&plan(), 1).replace("\"value\":1", "\"value\":7")), "edited by hand");
        assert!(!replaced("a shopping list"));
        assert!(!replaced(""));
        let for_unit = json::write_for(&plan(), Some(&plan()), &ledger(1)).unwrap_or_default();
        assert!(!replaced(&for_unit), "a unit's file is not the plan's");
    }

    #[test]
    fn a_file_is_asked_what_it_lacks() {
        let lacks = |held: u32| json::read(file(&plan(), held).as_bytes()).map(|file| lacking(&file, &ledger(3)));
        assert_eq!([lacks(1), lacks(3), lacks(5)], [Ok(2), Ok(0), Ok(0)]);
    }
}
