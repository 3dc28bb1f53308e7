//! The preview of a merge and the conflicts after it.

use super::{clock, exact, kon_tum, set};
use muctieu::{
    exchange::previews::{Brought, JointEffect, JointPreview, joint_preview},
    ledger::{Cell, Ledger},
    text::Language,
    views::merging::{CellFilter, Conflict, FileRow, Grouping, cell_groups, effects},
};

const LANGUAGE: Language = Language::Vietnamese;

/// A plan, what a file brings to it, and a cell that both have changed.
fn both() -> (Ledger, Brought, Cell) {
    let (mut here, mut elsewhere) = (kon_tum(), kon_tum());
    let cells: Vec<Cell> = here.plan().actuals.keys().take(2).cloned().map(Cell::Actual).collect();
    let id = set(&mut elsewhere, ("Bình", "STC"), cells[0].clone(), Some(exact("77")));
    set(&mut elsewhere, ("Bình", "STC"), cells[1].clone(), Some(exact("78")));
    // Other identities than those of the file.
    set(&mut here, ("An", ""), Cell::Actual(super::figure("X", "Y", "2021-M9")), Some(exact("1")));
    let mut mine = here.change(&id).cloned().unwrap();
    here = kon_tum();
    mine.id.replica = muctieu::ledger::Replica::new("here").unwrap();
    mine.edits.clone_from(&elsewhere.change(&id).unwrap().edits);
    mine.edits[0].value = Some(exact("76"));
    mine.by.name = "An".into();
    here.apply(mine).unwrap();
    let changes = elsewhere.changes().filter(|change| here.change(&change.id).is_none()).cloned().collect();
    (here, Brought { changes, known: 3, ..Brought::default() }, cells[0].clone())
}

fn listed(here: &Ledger, preview: &JointPreview, effect: Option<JointEffect>) -> Vec<usize> {
    let filter = CellFilter { effect, unit: String::new(), indicator: String::new(), grouping: Grouping::Indicator };
    filter.fitting(preview, here.plan())
}

#[test]
fn a_conflict_is_shown_with_what_each_file_brings() {
    let (here, brought, _) = both();
    let preview = joint_preview(&here, &[&brought]);
    assert_eq!(effects(&preview, LANGUAGE)[0].2, 2);
    let conflicts = listed(&here, &preview, Some(JointEffect::Conflict));
    assert_eq!(conflicts.len(), 1);
    let files = [(1, "don-vi.json".to_owned())];
    let groups = cell_groups(&preview, &files, conflicts.iter(), Grouping::Indicator, here.plan(), LANGUAGE);
    let row = &groups[0].rows[0];
    assert_eq!(row.kind, "conflict");
    assert!(row.before.starts_with("76") && row.files[0].starts_with("don-vi.json: 77"), "{row:?}");
}

#[test]
fn choices_name_what_the_cells_are_about() {
    let (here, brought, cell) = both();
    let preview = joint_preview(&here, &[&brought]);
    let choices = Grouping::Indicator.choices(&preview.cells, here.plan(), LANGUAGE);
    assert!(choices.iter().any(|(code, name)| Some(code) == cell.indicator() && !name.is_empty()));
    let filter =
        CellFilter { effect: None, unit: "nowhere".into(), indicator: String::new(), grouping: Grouping::Unit };
    assert!(filter.fitting(&preview, here.plan()).is_empty());
    assert_eq!(listed(&here, &preview, None).len(), 2);
}

#[test]
fn a_file_tells_its_authors_and_what_is_odd_about_it() {
    let (here, brought, _) = both();
    let brought = Brought { warnings: vec![muctieu::exchange::json::Warning::NoDigest], ..brought };
    let row = FileRow::of(&brought, &here, clock(), LANGUAGE);
    assert_eq!((row.new.as_str(), row.known.as_str()), ("2", "3"));
    assert!(row.authors.starts_with("Bình") && !row.latest.is_empty());
    assert_eq!(row.remarks, [LANGUAGE.merging().no_digest]);
}

#[test]
fn both_sides_of_a_conflict_stand_beside_each_other_with_the_history() {
    let (mut here, brought, cell) = both();
    here.merge(brought.changes).unwrap();
    let conflict = Conflict::of(&here, &cell, clock(), LANGUAGE);
    let mut values: Vec<&str> = conflict.sides.iter().map(|side| &side.value[..2]).collect();
    values.sort_unstable();
    assert_eq!(values, ["76", "77"]);
    assert_eq!(conflict.history.len(), 3, "the value before is part of the history");
    assert!(!conflict.cell.is_empty() && conflict.sides.iter().all(|side| !side.when.is_empty()));
}
