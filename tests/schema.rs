//! The published JSON Schema is the one of the types, and says of a file what the program says of it.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use jsonschema::Validator;
use muctieu::exchange::{json as file, schema};
use muctieu::ledger::{Cell, CellKind};
use muctieu::plan::{GroupField, IndicatorField, OutlineField, TaskField, UnitField};
use proptest::{prelude::*, strategy::ValueTree, test_runner::TestRunner};
use serde_json::{Value, json};
use support::{
    cases,
    cells::{known_cell, some_code, some_day, some_period},
    code,
    story::{Cast, World, story},
    values::value_for,
};

/// The published schema.
const PUBLISHED: &str = "public/schema/muctieu-1.json";

fn validator() -> Validator {
    jsonschema::draft202012::options().should_validate_formats(true).build(&schema::schema()).unwrap()
}

/// A file with one change of one edit.
fn file_with(cell: &str, value: &Value) -> Value {
    let edit = json!({ "cell": cell, "value": value });
    let change = json!({ "id": "a-1", "at": "2021-10-12T00:00:00Z", "by": { "name": "An" }, "edits": [edit] });
    json!({ "format": "muctieu", "version": 1, "plan": "KH-2021", "changes": [change] })
}

fn faults(validator: &Validator, file: &Value) -> Vec<String> {
    validator.iter_errors(file).map(|error| format!("{}: {error}", error.instance_path())).collect()
}

#[test]
fn the_published_schema_is_up_to_date() {
    let text = schema::text().unwrap();
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(PUBLISHED);
    if std::env::var_os("MUCTIEU_UPDATE").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &text).unwrap();
    }
    let published = std::fs::read_to_string(&path).unwrap_or_default();
    // Not `assert_eq!`, which would print both.
    assert!(published == text, "{PUBLISHED} is out of date; write it: MUCTIEU_UPDATE=1 cargo test --test schema");
}

#[test]
fn the_schema_is_itself_valid() {
    let schema = schema::schema();
    let checked = jsonschema::draft202012::meta::validate(&schema);
    assert!(checked.is_ok(), "{checked:?}");
}

#[test]
fn every_cell_that_this_version_knows_has_a_rule() {
    let rules = schema::schema()["$defs"]["Edit"]["allOf"].as_array().unwrap().len();
    assert!(rules > CellKind::ALL.len(), "only {rules} rules");
    let validator = validator();
    let outline = OutlineField::ALL.iter().map(|field| Cell::Outline(*field));
    let unit = UnitField::ALL.iter().map(|field| Cell::Unit(code("608"), *field));
    let group = GroupField::ALL.iter().map(|field| Cell::Group(code("I"), *field));
    let indicator = IndicatorField::ALL.iter().map(|field| Cell::Indicator(code("THU-NS"), *field));
    let task = TaskField::ALL.iter().map(|field| Cell::Task(code("8"), *field));
    let paths = [
        "target/A/B/C/2021-01-01",
        "actual/A/B/2021-09",
        "estimate/A/B/2021-M9",
        "accepted/A/B",
        "note/A/B",
        "verdict/A/B/2021",
        "dismissed/A/B/C/2021-09",
        "submission/A/2021-09",
        "archive/2017/2019/a-1",
    ];
    let entries = paths.iter().map(|path| path.parse().unwrap());
    let mut runner = TestRunner::deterministic();
    for cell in outline.chain(unit).chain(group).chain(indicator).chain(task).chain(entries) {
        let path = cell.to_string();
        // No cell of a plan holds a list of lists of numbers.
        assert!(!validator.is_valid(&file_with(&path, &json!([[1]]))), "{path} may hold anything");
        assert_eq!(faults(&validator, &file_with(&path, &Value::Null)), [""; 0], "{path} cannot be cleared");
        for _ in 0..20 {
            let value = value_for(&cell).new_tree(&mut runner).unwrap().current();
            let value: Value = value.read().unwrap();
            assert_eq!(faults(&validator, &file_with(&path, &value)), [""; 0], "{path} {value}");
        }
    }
}

#[test]
fn what_the_program_would_not_read_the_schema_refuses_and_says_where() {
    let validator = validator();
    let about = |number: Value| json!({ "figure": { "about": number } });
    let cases = [
        ("actual/A/B/2021-09", about(json!(4490))),
        ("actual/A/B/2021-09", about(json!("4.490,5"))),
        ("actual/A/B/2021-09", about(json!("4_490"))),
        ("actual/A/B/2021-09", json!({ "figure": { "around": "1" } })),
        ("actual/A/B/2021-09", json!({ "figure": { "exact": "1" }, "vintage": "final" })),
        ("actual/A/B/2021-09", json!({ "figure": { "exact": "1" }, "as_of": "30/09/2021" })),
        ("actual/A/B/2021-09", json!({ "figure": { "between": ["1"] } })),
        ("actual/A/B/2021-09", json!({ "figure": { "parts": { "numerator": "1" } } })),
        ("actual/A/B/2021-09", json!({})),
        ("actual/A/B/2021-13", about(json!("1"))),
        ("actual/A B/C/2021-09", about(json!("1"))),
        ("estimate/A/B/1821-09", about(json!("1"))),
        ("target/A/B/council/2021-1-1", json!({ "goal": "zero" })),
        ("target/A/B/council/2021-01-01", json!({ "goal": { "exact": "1" } })),
        ("accepted/A/B", json!({ "down_to": 0.7, "reason": "", "until": "2021-12-31" })),
        ("note/A/B", json!(["words"])),
        ("verdict/A/B/2021", json!({ "verdict": "good", "reason": "" })),
        ("verdict/A/B/2021-09", json!({ "verdict": "met", "reason": "" })),
        ("dismissed/A/B/C/2021", json!({ "reason": "" })),
        ("plan/title", json!(2021)),
        ("plan/year", json!("2021")),
        ("plan/time_zone", json!(7)),
        ("plan/time_zone", json!("Asia/Ho_Chi_Minh")),
        ("plan/time_zone", json!("+14:30")),
        ("plan/working_days", json!(-1)),
        ("plan/working_days", json!(256)),
        ("plan/bands", json!({ "on_track": 0.95, "behind": "0.85", "far_ahead": "1.15" })),
        ("plan/opens_at", json!("tháng 9")),
        ("plan/levels", json!([{ "code": "a b", "name": "" }])),
        ("unit/608/parent", json!("a/b")),
        ("unit/608/parent", json!("")),
        ("unit/608/kind", json!("village")),
        ("unit/6 08/name", json!("A")),
        ("indicator/A/schedule", json!([{ "by": "2021-99", "percent": "1" }])),
        ("indicator/A/weight", json!(2)),
        ("task/8/progress", json!("half_done")),
        ("task/8/due", json!("2021-02-30")),
    ];
    for (cell, value) in cases {
        let file = file_with(cell, &value);
        let faults = faults(&validator, &file);
        assert!(!faults.is_empty(), "{cell} {value}");
        assert!(faults.iter().all(|fault| fault.starts_with("/changes/0/edits/0")), "{faults:?}");
    }
}

#[test]
fn a_bad_envelope_and_a_bad_change_are_refused() {
    let validator = validator();
    let good = file_with("plan/title", &json!("Kế hoạch"));
    assert_eq!(faults(&validator, &good), [""; 0]);
    let changed = [
        ("/format", json!("excalidraw")),
        ("/version", json!(2)),
        ("/plan", json!("a b")),
        ("/owner", json!("a member that would be lost")),
        ("/digest", json!("0")),
        ("/changes", json!({})),
        ("/changes/0/id", json!("A-1")),
        ("/changes/0/id", json!("a-0")),
        ("/changes/0/at", json!("12/10/2021")),
        ("/changes/0/by", json!("An")),
        ("/changes/0/by/email", json!("a member that would be lost")),
        ("/changes/0/note", Value::Null),
        ("/changes/0/why", json!("a member that would be lost")),
        ("/changes/0/edits", json!([])),
        ("/changes/0/edits/0/cell", json!("")),
        ("/changes/0/edits/0/cell", json!("a\nb")),
        ("/changes/0/edits/0/over", json!(["a"])),
        ("/changes/0/edits/0/old", json!("a member that would be lost")),
    ];
    for (place, value) in changed {
        let mut bad = good.clone();
        let (parent, member) = place.rsplit_once('/').unwrap();
        bad.pointer_mut(parent).unwrap()[member] = value.clone();
        assert!(!validator.is_valid(&bad), "{place} {value}");
    }
    for (parent, member) in [("", "changes"), ("", "plan"), ("/changes/0", "id"), ("/changes/0/edits/0", "value")] {
        let mut bad = good.clone();
        bad.pointer_mut(parent).unwrap().as_object_mut().unwrap().remove(member);
        assert!(!validator.is_valid(&bad), "without {member}");
    }
}

#[test]
fn cells_of_a_newer_version_may_hold_anything() {
    let validator = validator();
    for path in ["forecast/A/_/2021", "indicator/A/colour", "plan/a/b", "actual/A"] {
        assert_eq!(faults(&validator, &file_with(path, &json!({ "x": [1.5, null] }))), [""; 0], "{path}");
    }
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_file_that_the_program_writes_is_valid(story in story(Cast::Forging)) {
        let text = file::write(&code("KH-2021"), &World::after(&story).together()).unwrap();
        let written: Value = serde_json::from_str(&text).unwrap();
        VALIDATOR.with(|validator| {
            prop_assert_eq!(faults(validator, &written), [""; 0]);
            Ok(())
        })?;
    }

    #[test]
    fn every_cell_and_value_of_this_version_is_valid(
        (cell, value) in known_cell(some_code, some_period, some_day).prop_flat_map(|cell| {
            let value = value_for(&cell);
            (Just(cell), value)
        })
    ) {
        let written = file_with(&cell.to_string(), &value.read().unwrap());
        VALIDATOR.with(|validator| {
            prop_assert_eq!(faults(validator, &written), [""; 0]);
            Ok(())
        })?;
    }
}

thread_local! {
    static VALIDATOR: Validator = validator();
}
