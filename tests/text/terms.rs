//! Names and help.

use muctieu::{
    assess::Status,
    plan::{CutOff, Direction, Entry, Evidence, Frequency, Measure, Path, Progress, RollUp, Stage, UnitKind, Vintage},
    text::{Hint, Language, Term, mark},
};

fn names<T: Term + PartialEq + std::fmt::Debug>(all: &[T]) {
    for language in Language::ALL {
        for (index, term) in all.iter().enumerate() {
            let name = term.term(*language);
            assert!(!name.is_empty() && name.trim() == name);
            assert!(all[..index].iter().all(|other| other.term(*language) != name), "{name} twice");
        }
    }
}

fn hints<T: Hint>(all: &[T]) {
    for language in Language::ALL {
        for term in all {
            let hint = term.hint(*language);
            assert!(hint.ends_with('.') && hint.chars().count() < 110, "{hint}");
        }
    }
}

#[test]
fn every_choice_has_its_own_name_and_its_help() {
    names(Measure::ALL);
    names(Direction::ALL);
    names(Entry::ALL);
    names(Frequency::ALL);
    names(Path::ALL);
    names(RollUp::ALL);
    names(Vintage::ALL);
    names(&[Evidence::Stated, Evidence::Derived]);
    names(UnitKind::ALL);
    names(Progress::ALL);
    names(&[Stage::NotStarted, Stage::Draft, Stage::Submitted, Stage::Approved]);
    names(&[CutOff::Calendar, CutOff::Fourteenth]);
    names(Status::ALL);
    hints(Measure::ALL);
    hints(Direction::ALL);
    hints(Path::ALL);
    hints(Entry::ALL);
    let marks: String = Status::ALL.iter().map(|status| mark(*status)).collect();
    assert_eq!(marks, "●▲◆■◐✕○–✎·");
}
