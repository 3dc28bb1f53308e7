//! Laws of merging and of files, tried on random stories: a merge is the union of changes, a file is a function of
//! them, and whatever comes in, the readers answer and never fall over.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use muctieu::exchange::{
    json::{self as file, FileError},
    preview::preview,
    record::{self, Key, RecordError},
};
use muctieu::ledger::{Cell, Change, Edit, Intent, Ledger, Merged, Rejection};
use muctieu::plan::{Code, Json, Unit, UnitField};
use proptest::{prelude::*, sample::Index};
use support::{
    cases, code, json,
    shown::{one_by_one, shown, union},
    story::{Cast, World, shuffled, stamp, story},
    values::{any_json, value_for},
};

/// The ledgers of the three writers of a story.
fn three(cast: Cast) -> impl Strategy<Value = [Ledger; 3]> {
    story(cast).prop_map(|story| World::after(&story).ledgers.try_into().unwrap())
}

/// The ledger of everything in a story.
fn everything(cast: Cast) -> impl Strategy<Value = Ledger> {
    story(cast).prop_map(|story| World::after(&story).together())
}

fn plan() -> Code {
    code("KH-2021")
}

fn export(ledger: &Ledger) -> String {
    file::write(&plan(), ledger).unwrap()
}

fn import(text: &str) -> Ledger {
    let read = file::read(text.as_bytes()).unwrap();
    assert_eq!((read.plan, read.warnings), (plan(), vec![]));
    one_by_one(read.changes)
}

proptest! {
    #![proptest_config(cases())]

    // Merging.

    #[test]
    fn merging_is_commutative([one, other, _] in three(Cast::Hostile)) {
        prop_assert_eq!(shown(&union(&one, &other)), shown(&union(&other, &one)));
    }

    #[test]
    fn merging_is_associative([a, b, c] in three(Cast::Hostile)) {
        prop_assert_eq!(shown(&union(&union(&a, &b), &c)), shown(&union(&a, &union(&b, &c))));
    }

    #[test]
    fn merging_what_is_here_already_changes_nothing([one, other, _] in three(Cast::Hostile)) {
        let mut both = union(&one, &other);
        let before = shown(&both);
        let again = both.merge(other.changes().chain(one.changes()).chain(one.changes()).cloned());
        prop_assert_eq!(again, Ok(Merged { new: 0, known: other.len() + 2 * one.len() }));
        prop_assert_eq!(shown(&both), before);
    }

    #[test]
    fn a_merge_counts_what_was_new_and_what_was_known([one, other, _] in three(Cast::Hostile)) {
        let known = other.changes().filter(|change| one.change(&change.id).is_some()).count();
        let mut both = one.clone();
        prop_assert_eq!(both.merge(other.changes().cloned()), Ok(Merged { new: other.len() - known, known }));
        prop_assert_eq!(both.len(), one.len() + other.len() - known);
    }

    #[test]
    fn two_files_edited_apart_merge_either_way_and_the_cell_in_conflict_shows_both_values(
        base in everything(Cast::Hostile),
        (mine, yours) in (any_json(), any_json()).prop_filter("they differ", |(mine, yours)| mine != yours),
    ) {
        // A cell of a newer version takes any value; the same law holds for all.
        let cell: Cell = "forecast/THU-NS/_/2021".parse().unwrap();
        let edit = |writer: &str, second, value: &Json| {
            let mut ledger = import(&export(&base));
            let edits = [(cell.clone(), Some(value.clone()))];
            if let Ok(change) = ledger.compose(stamp(writer, 1, second), "", edits) {
                ledger.apply(change).unwrap();
            }
            export(&ledger)
        };
        let (one, other) = (import(&edit("d", 20, &mine)), import(&edit("e", 21, &yours)));
        let (there, back) = (union(&one, &other), union(&other, &one));
        prop_assert_eq!(shown(&there), shown(&back));
        prop_assert_eq!(export(&there), export(&back));
        // Whoever wrote the value that was there already wrote nothing, and then there is nothing to disagree about.
        if one.len() > base.len() && other.len() > base.len() {
            prop_assert!(there.conflicts().contains(&cell));
            let history = there.history(&cell).unwrap();
            let values: Vec<_> = history.heads().iter().map(|head| head.value().cloned()).collect();
            prop_assert_eq!(values, vec![Some(yours), Some(mine)], "the latest first");
        }
    }

    #[test]
    fn a_preview_says_what_the_merge_does([mine, theirs, _] in three(Cast::Hostile)) {
        let content = file::read(export(&theirs).as_bytes()).unwrap();
        let said = preview(&mine, &content);
        let merged = union(&mine, &theirs);
        prop_assert_eq!(said.new_changes, merged.len() - mine.len());
        prop_assert_eq!(said.known_changes, theirs.len() - said.new_changes);
        prop_assert_eq!(said.tampered, None);
        let value = |ledger: &Ledger, cell: &Cell| ledger.head(cell).and_then(|head| head.value().cloned());
        let mut expected: Vec<_> = merged.cells().map(|(cell, _)| cell.clone()).filter(|cell| {
            let newly_in_conflict = merged.conflicts().contains(cell) && !mine.conflicts().contains(cell);
            newly_in_conflict || value(&mine, cell) != value(&merged, cell)
        }).collect();
        expected.sort();
        prop_assert_eq!(said.cells.iter().map(|seen| seen.cell.clone()).collect::<Vec<_>>(), expected);
        for seen in said.cells {
            prop_assert_eq!(seen.before, value(&mine, &seen.cell));
            prop_assert_eq!(seen.after, value(&merged, &seen.cell));
        }
    }

    #[test]
    fn two_people_who_edit_different_fields_of_a_record_never_collide(
        fields in prop::collection::vec((unit_field(), any::<bool>()), 1..7),
    ) {
        let base = one_by_one([]);
        let (mut one, mut other, mut both) = (Unit::default(), Unit::default(), Unit::default());
        for (n, ((field, value), mine)) in fields.iter().enumerate() {
            if fields[..n].iter().all(|((earlier, _), _)| earlier != field) {
                let value = field.read(value).unwrap();
                (if *mine { &mut one } else { &mut other }).set(*field, Some(value.clone())).unwrap();
                both.set(*field, Some(value)).unwrap();
            }
        }
        let edited = |writer: &str, second, after: &Unit| {
            let after = Box::new(after.clone());
            let intent = Intent::EditUnit { code: code("608"), before: Box::default(), after };
            let mut ledger = base.clone();
            match ledger.record(stamp(writer, 1, second), "", &intent) {
                Ok(_) | Err(Rejection::NothingToDo) => {}
                Err(other) => panic!("{other}"),
            }
            ledger
        };
        let merged = union(&edited("a", 0, &one), &edited("b", 0, &other));
        prop_assert!(merged.conflicts().is_empty());
        prop_assert_eq!(merged.plan().units.get(&code("608")).cloned().unwrap_or_default(), both);
    }

    // Files.

    #[test]
    fn saving_opening_and_saving_again_gives_the_same_bytes(ledger in everything(Cast::Hostile)) {
        let text = export(&ledger);
        let opened = import(&text);
        prop_assert_eq!(shown(&opened), shown(&ledger));
        prop_assert_eq!(export(&opened), text);
    }

    #[test]
    fn a_file_does_not_depend_on_the_order_in_which_changes_arrived(
        (ledger, other) in everything(Cast::Hostile).prop_flat_map(|ledger| {
            let changes = ledger.changes().cloned().collect();
            (Just(ledger), shuffled(changes))
        })
    ) {
        prop_assert_eq!(export(&ledger), export(&one_by_one(other)));
    }

    #[test]
    fn a_stored_change_is_read_back_as_it_was_written(ledger in everything(Cast::Hostile)) {
        for change in ledger.changes() {
            prop_assert_eq!(&file::read_change(&file::write_change(change).unwrap()), &Ok(change.clone()));
        }
    }

    #[test]
    fn a_record_is_read_back_under_its_own_key_and_no_other(ledger in everything(Cast::Hostile)) {
        for change in ledger.changes() {
            let key = Key::of_change(&plan(), &change.id);
            let text = record::seal(change).unwrap();
            prop_assert_eq!(Key::read(&key.to_string()), Some(key.clone()));
            prop_assert_eq!(&record::unseal(&key, &text), &Ok(vec![change.clone()]));
            let elsewhere = Key::of_change(&plan(), &stamp("z", 1, 0).id);
            prop_assert_eq!(record::unseal(&elsewhere, &text), Err(RecordError::Misplaced(change.id.clone())));
        }
    }

    #[test]
    fn a_damaged_record_is_never_taken_for_another(
        ledger in everything(Cast::Hostile),
        damage in damage(),
        which in any::<Index>(),
    ) {
        let Some(change) = ledger.changes().nth(which.index(ledger.len().max(1))) else { return Ok(()) };
        let key = Key::of_change(&plan(), &change.id);
        let mut bytes = record::seal(change).unwrap().into_bytes();
        damage.strike(&mut bytes);
        if let Ok(read) = record::unseal(&key, &String::from_utf8_lossy(&bytes)) {
            prop_assert_eq!(&read, std::slice::from_ref(change));
        }
    }

    #[test]
    fn what_a_newer_version_wrote_is_handed_on_untouched(text in number_or_text()) {
        let line = format!(
            r#"{{"id":"z-1","at":"2031-01-01T00:00:00Z","by":{{}},"edits":[{{"cell":"forecast/X/_/2031","value":{{"a":[{text}]}}}}]}}"#
        );
        let mut ledger = Ledger::default();
        ledger.apply(file::read_change(&line).unwrap()).unwrap();
        let opened = import(&export(&ledger));
        let value = opened.changes().next().unwrap().edits[0].value.clone().unwrap();
        prop_assert_eq!(value.as_str(), format!(r#"{{"a":[{text}]}}"#));
    }

    #[test]
    fn reading_never_falls_over_whatever_the_bytes(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(file::read(&bytes).is_err());
        let _answer = file::read_change(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn a_damaged_file_is_refused_or_opens_to_something_that_can_be_saved(
        ledger in everything(Cast::Hostile),
        damages in prop::collection::vec(damage(), 1..6),
    ) {
        let mut bytes = export(&ledger).into_bytes();
        for damage in damages {
            damage.strike(&mut bytes);
        }
        match file::read(&bytes) {
            Ok(read) => {
                let mut opened = Ledger::default();
                prop_assert!(opened.merge(read.changes).is_ok());
                let text = file::write(&read.plan, &opened).unwrap();
                let again = file::read(text.as_bytes()).unwrap();
                prop_assert_eq!(again.warnings, vec![]);
                prop_assert_eq!(shown(&one_by_one(again.changes)), shown(&opened));
            }
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

/// A field of a unit with a value for it.
fn unit_field() -> impl Strategy<Value = (UnitField, Json)> {
    prop::sample::select(UnitField::ALL).prop_flat_map(|field| {
        let value = value_for(&Cell::Unit(code("608"), field));
        (Just(field), value)
    })
}

/// Numbers that no machine type can hold, and texts with everything that can be escaped.
fn number_or_text() -> impl Strategy<Value = String> {
    prop_oneof![
        "-?(0|[1-9][0-9]{0,40})(\\.[0-9]{1,40})?",
        any::<f64>().prop_filter("JSON has no infinity", |number| number.is_finite()).prop_map(|n| n.to_string()),
        any::<String>().prop_map(|text| json(text).as_str().to_owned()),
    ]
}

/// Something that happens to a file on its way.
#[derive(Clone, Debug)]
enum Damage {
    Flip(Index, u8),
    Cut(Index, usize),
    Put(Index, &'static str),
    Copy(Index, Index, usize),
    End(Index),
}

fn damage() -> impl Strategy<Value = Damage> {
    let tokens = [
        "null",
        "{",
        "}",
        "[",
        "]",
        "\"",
        ",",
        ":",
        "\\",
        "\\ud800",
        "-",
        "1e999",
        "99999999999999999999",
        "0",
        "é",
        "{\"a\":",
        "\"over\":[],",
        "\"value\":1,",
        "\u{0}",
        "\u{feff}",
        "/",
        "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    ];
    let any_index = any::<Index>;
    prop_oneof![
        (any_index(), any::<u8>()).prop_map(|(at, byte)| Damage::Flip(at, byte)),
        (any_index(), 1..40usize).prop_map(|(at, length)| Damage::Cut(at, length)),
        (any_index(), prop::sample::select(tokens.to_vec())).prop_map(|(at, token)| Damage::Put(at, token)),
        (any_index(), any_index(), 1..300usize).prop_map(|(from, to, length)| Damage::Copy(from, to, length)),
        any_index().prop_map(Damage::End),
    ]
}

impl Damage {
    fn strike(self, bytes: &mut Vec<u8>) {
        let length = bytes.len();
        let at = |index: Index| index.index(length + 1);
        match self {
            Self::Flip(index, with) => bytes.iter_mut().skip(at(index)).take(1).for_each(|byte| *byte ^= with),
            Self::Cut(index, count) => drop(bytes.drain(at(index)..(at(index) + count).min(length))),
            Self::Put(index, token) => drop(bytes.splice(at(index)..at(index), token.bytes())),
            Self::Copy(from, to, count) => {
                let piece = bytes[at(from)..(at(from) + count).min(length)].to_vec();
                bytes.splice(at(to)..at(to), piece);
            }
            Self::End(index) => bytes.truncate(at(index)),
        }
    }
}

#[test]
fn a_deep_nest_is_refused_and_does_not_exhaust_the_stack() {
    let deep = "[".repeat(100_000) + &"]".repeat(100_000);
    let edit = format!(r#"{{"cell":"new/cell","value":{deep}}}"#);
    let change = format!(r#"{{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{{}},"edits":[{edit}]}}"#);
    let text = format!(r#"{{"format":"muctieu","version":1,"plan":"p","changes":[{change}]}}"#);
    assert!(matches!(file::read(text.as_bytes()), Err(FileError::NotAPlan { .. })));
    assert!(file::read(deep.as_bytes()).is_err());
}

#[test]
fn cells_and_values_of_a_newer_version_survive_a_visit() {
    let edits = [
        ("forecast/THU-NS/_/2021", serde_json::json!({ "z": 1, "a": [null, "x"] })),
        ("indicator/THU-NS/colour", serde_json::json!("red")),
        ("task/8/progress", serde_json::json!("half_done")),
    ];
    let edits = edits.map(|(path, value)| Edit { cell: path.parse().unwrap(), value: Some(json(value)), over: vec![] });
    let stamp = stamp("newer", 1, 0);
    let change = Change { id: stamp.id, at: stamp.at, by: stamp.by, note: String::new(), edits: edits.to_vec() };
    let ledger = one_by_one([change.clone()]);
    let opened = import(&export(&ledger));
    assert_eq!(opened.changes().collect::<Vec<_>>(), [&change]);
    assert_eq!(opened.unreadable().len(), 1, "a progress that this version does not know");
    assert_eq!(opened.plan(), Ledger::default().plan());
}
