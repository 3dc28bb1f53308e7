//! Files that somebody made to do harm: each is refused with a short message, or opens to what it says and no more.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use muctieu::exchange::{
    json::{self as file, File, FileError},
    page,
};
use muctieu::ledger::{Cell, CellKind, Ledger, Rejection};
use muctieu::plan::{GroupField, IndicatorField, Json, OutlineField, TaskField, UnitField, limits};
use proptest::{strategy::Strategy as _, strategy::ValueTree as _, test_runner::TestRunner};
use support::{
    cells::{known_cell, some_code, some_day, some_period},
    code, json,
    shown::{one_by_one, shown},
    story::stamp,
    values::value_for,
};

fn file_of(changes: &str) -> String {
    format!(r#"{{"format":"muctieu","version":1,"plan":"p","changes":[{changes}]}}"#)
}

fn change_of(edits: &str) -> String {
    format!(r#"{{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{{"name":"An"}},"note":"vì","edits":[{edits}]}}"#)
}

/// A file whose one change sets one cell to a value, which is written as it is.
fn file_with(cell: &str, value: &str) -> String {
    file_of(&change_of(&format!(r#"{{"cell":"{cell}","value":{value}}}"#)))
}

fn opened(text: &str) -> Ledger {
    one_by_one(file::read(text.as_bytes()).unwrap_or_else(|error| panic!("{error}")).changes)
}

/// Why a file is refused, which is always said in few words.
fn refused(text: &str) -> FileError {
    let Err(error) = file::read(text.as_bytes()) else { panic!("it was read") };
    let said = error.to_string();
    assert!(!said.is_empty() && said.chars().count() < 600, "{said}");
    error
}

fn assert_refused(text: &str, reason: &str) {
    let said = refused(text).to_string();
    assert!(said.contains(reason), "{said:?} does not say {reason:?}");
}

#[test]
fn values_are_nested_as_deep_as_the_limit_and_no_deeper() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    let structures = |depth: usize| r#"{"a":"#.repeat(depth) + "1" + &"}".repeat(depth);
    for nest in [nested(limits::DEPTH), structures(limits::DEPTH)] {
        let ledger = opened(&file_with("new/cell", &nest));
        assert_eq!(ledger.head(&"new/cell".parse().unwrap()).unwrap().value().unwrap().as_str(), nest);
    }
    for nest in [nested(limits::DEPTH + 1), structures(limits::DEPTH + 1), nested(400_000), structures(150_000)] {
        assert_refused(&file_with("new/cell", &nest), "nested more than 32 times");
    }
    let deep = nested(1_000_000);
    assert_refused(&deep, "line 1");
    assert_refused(&format!(r#"{{"format":"muctieu","version":1,"plan":"p","changes":{deep}}}"#), "line 1");
    assert_refused(&format!(r#"{{"format":"muctieu","version":1,"more":{deep},"plan":"p","changes":[]}}"#), "line 1");
}

#[test]
fn what_stands_twice_is_refused_on_every_level() {
    let good = file_with("new/cell", r#"{"a":1}"#);
    for (once, twice) in [
        (r#""format":"muctieu""#, r#""format":"muctieu","format":"muctieu""#),
        (r#""version":1"#, r#""version":2,"version":1"#),
        (r#""plan":"p""#, r#""plan":"q","plan":"p""#),
        (r#""id":"a-1""#, r#""id":"a-2","id":"a-1""#),
        (r#""name":"An""#, r#""name":"Ba","name":"An""#),
        (r#""note":"vì""#, r#""note":"","note":"vì""#),
        (r#""cell":"new/cell""#, r#""cell":"plan/year","cell":"new/cell""#),
        (r#""value":{"a":1}"#, r#""value":null,"value":{"a":1}"#),
    ] {
        assert!(good.contains(once));
        assert_refused(&good.replace(once, twice), "duplicate field");
    }
    for value in [r#"{"a":1,"a":2}"#, r#"{"a":1,"\u0061":1}"#, r#"[{"b":{"a":[],"c":0,"a":[]}}]"#] {
        assert_refused(&file_with("new/cell", value), r#"the member "a" stands twice"#);
    }
    let twice = change_of(r#"{"cell":"plan/year","value":1},{"cell":"plan/year","value":2}"#);
    assert!(matches!(refused(&file_of(&twice)), FileError::Changes(Rejection::CellTwice(..))));
}

#[test]
fn numbers_that_no_machine_holds_are_kept_or_leave_a_cell_unread_but_are_never_rounded() {
    let digits = "9".repeat(10_000);
    for number in ["1e999", "-1E+400", "0.1e-999", "1e99999999999999999999", &digits, &format!("-0.{digits}")] {
        let ledger = opened(&file_with("new/cell", number));
        assert_eq!(ledger.head(&"new/cell".parse().unwrap()).unwrap().value().unwrap().as_str(), number);
        assert_eq!(opened(&file_with("plan/year", number)).unreadable().len(), 1, "{number}");
        let figure = format!(r#"{{"figure":{{"exact":"{number}"}}}}"#);
        let ledger = opened(&file_with("actual/A/B/2021-09", &figure));
        let text = file::write(&code("p"), &ledger).unwrap();
        assert!(text.contains(number), "what was written is handed on");
        assert!(ledger.unreadable().values().all(|reason| reason.len() < 2000));
    }
    for version in ["1e999", "99999999999999999999", "1.0", "-1", "0", "\"1\"", "null", "[]"] {
        let text = file_of("").replace(r#""version":1"#, &format!(r#""version":{version}"#));
        assert!(matches!(refused(&text), FileError::NotAPlan { line: 1, .. }), "{version}");
    }
    for id in ["a-99999999999", "a-0", "a--1", "a-1e3"] {
        refused(&file_with("plan/year", "1").replace("a-1", id));
    }
}

#[test]
fn halves_of_characters_are_refused_wherever_they_stand() {
    let good = file_with("new/cell", r#"{"key":["text"]}"#);
    for place in ["An", "vì", "new/cell", "key", "text", "a-1", "\"p\"", "2021-10-12"] {
        for half in [r"\ud800", r"\udc00", r"\ud800\ud800", r"\ud83dx"] {
            let with = if place.starts_with('"') { format!("\"{half}\"") } else { half.to_owned() };
            let text = good.replacen(place, &with, 1);
            assert_ne!(text, good);
            assert!(matches!(refused(&text), FileError::NotAPlan { line: 1, .. }), "{text}");
        }
    }
    assert_eq!(file::read(b"{\"format\":\"\xed\xa0\x80\"}"), Err(FileError::NotText));
}

#[test]
fn a_file_above_the_limit_is_refused_before_it_is_read() {
    let hundred_megabytes = 100_000_000;
    for fill in [b' ', b'[', b'"', 0] {
        assert_eq!(file::read(&vec![fill; hundred_megabytes]), Err(FileError::TooLarge(hundred_megabytes)));
    }
    let long = "x".repeat(limits::VALUE);
    assert_refused(&file_with("plan/title", &format!("\"{long}\"")), "more than the 1000000 that a value may have");
    opened(&file_with("plan/title", &format!("\"{}\"", &long[2..])));
}

#[test]
fn what_is_too_much_is_refused_with_how_much_it_is() {
    let small = r#"{"id":"a-1","at":"2021-10-12T00:00:00Z","by":{},"edits":[]}"#;
    let many = format!("{small},").repeat(limits::CHANGES) + small;
    assert_eq!(refused(&file_of(&many)), FileError::TooMany(limits::CHANGES + 1));
    let edits: Vec<_> = (0..=limits::EDITS).map(|n| format!(r#"{{"cell":"x/{n}","value":1}}"#)).collect();
    assert_refused(&file_of(&change_of(&edits.join(","))), "100001 edits");
    let long = "x".repeat(limits::TEXT + 1);
    let good = file_with("plan/year", "1");
    for place in [r#""note":"vì""#, r#""name":"An""#] {
        let (name, _) = place.split_once(':').unwrap();
        assert_refused(&good.replace(place, &format!(r#"{name}:"{long}""#)), "20001");
    }
    assert_refused(&good.replace("plan/year", &long), "not a path");
}

#[test]
fn names_that_mean_something_to_a_script_are_names_like_any_other() {
    let names = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "__defineGetter__"];
    for name in names {
        let value = format!(r#"{{"{name}":{{"{name}":"x"}}}}"#);
        let edits = [
            format!(r#"{{"cell":"new/{name}","value":{value}}}"#),
            format!(r#"{{"cell":"indicator/{name}/name","value":"{name}"}}"#),
            format!(r#"{{"cell":"unit/{name}/parent","value":"{name}"}}"#),
            format!(r#"{{"cell":"actual/{name}/{name}/2021-09","value":{{"figure":{{"exact":"1"}}}}}}"#),
        ];
        let ledger = opened(&file_of(&change_of(&edits.join(","))).replace("\"p\"", &format!("\"{name}\"")));
        assert_eq!(ledger.plan().indicators[&code(name)].name, name);
        assert_eq!((ledger.plan().actuals.len(), ledger.plan().unit_tree().len()), (1, 1));
        let again = file::read(file::write(&code(name), &ledger).unwrap().as_bytes()).unwrap();
        assert_eq!((again.plan, shown(&one_by_one(again.changes))), (code(name), shown(&ledger)));
    }
    assert_refused(&file_of("").replace("\"plan\"", "\"__proto__\":{},\"plan\""), "unknown field `__proto__`");
}

/// Every cell of this version whose value holds texts, with those texts made hostile.
fn cells_with(text: &str) -> Vec<(Cell, Option<Json>)> {
    let outline = OutlineField::ALL.iter().map(|field| Cell::Outline(*field));
    let unit = UnitField::ALL.iter().map(|field| Cell::Unit(code("608"), *field));
    let group = GroupField::ALL.iter().map(|field| Cell::Group(code("I"), *field));
    let indicator = IndicatorField::ALL.iter().map(|field| Cell::Indicator(code("A"), *field));
    let task = TaskField::ALL.iter().map(|field| Cell::Task(code("8"), *field));
    let mut runner = TestRunner::deterministic();
    let any = known_cell(some_code, some_period, some_day);
    let entries: Vec<Cell> = (0..400).map(|_| any.new_tree(&mut runner).unwrap().current()).collect();
    let mut seen = std::collections::BTreeSet::new();
    let cells = outline.chain(unit).chain(group).chain(indicator).chain(task).chain(entries);
    let cells: Vec<Cell> = cells.filter(|cell| seen.insert(cell.clone())).collect();
    let value = |cell: Cell| {
        let value: serde_json::Value = value_for(&cell).new_tree(&mut runner).unwrap().current().read().unwrap();
        let hostile = json(with_text(value, text));
        let fits = Ledger::default().compose(stamp("a", 1, 0), "", [(cell.clone(), Some(hostile.clone()))]).is_ok();
        fits.then_some((cell, Some(hostile)))
    };
    cells.into_iter().filter_map(value).collect()
}

/// The value with the text in the place of each of its texts that is free to say anything.
fn with_text(value: serde_json::Value, text: &str) -> serde_json::Value {
    use serde_json::Value;
    match value {
        Value::String(_) => text.into(),
        Value::Array(items) => items.into_iter().map(|item| with_text(item, text)).collect(),
        Value::Object(members) => {
            let free = ["written", "source", "note", "name", "name_en", "reason", "basis", "number", "issuer", "date"];
            let member = |(key, value): (String, Value)| {
                let value = if free.contains(&key.as_str()) || key == "text" { with_text(value, text) } else { value };
                (key, value)
            };
            members.into_iter().map(member).collect()
        }
        other => other,
    }
}

#[test]
fn scripts_in_texts_stay_texts() {
    let script = "</script><script>alert(1)</script><img src=x onerror=alert(1)>\u{2028}javascript:alert(1)";
    let cells = cells_with(script);
    let kinds = cells.iter().map(|(cell, _)| cell.to_string().split('/').next().unwrap().to_owned());
    let kinds: std::collections::BTreeSet<_> = kinds.collect();
    assert!(cells.len() > 60 && kinds.len() == CellKind::ALL.len(), "{} cells of {kinds:?}", cells.len());
    let mut change = Ledger::default().compose(stamp("a", 1, 0), script, cells).unwrap();
    change.by.name = script.into();
    change.by.unit = script.into();
    let ledger = one_by_one([change]);
    assert_eq!(ledger.plan().outline.title, script);
    let text = file::write(&code("p"), &ledger).unwrap();
    let File { changes, warnings, .. } = file::read(text.as_bytes()).unwrap();
    assert_eq!((shown(&one_by_one(changes)), warnings), (shown(&ledger), vec![]));
    let page = page::with_plan("<html><head></head></html>", "plan", &text).unwrap();
    assert_eq!((page.matches("</script>").count(), page.matches("<img").count()), (1, 0));
}
