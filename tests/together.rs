//! What people do with each other's changes: several files looked at before they are merged, a file for one unit and back,
//! reports submitted and looked after, two moments compared, the log.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::{BTreeMap, BTreeSet};

use muctieu::exchange::{
    json::{self as file, File},
    previews::{Brought, JointEffect, JointPreview, Unfit, joint_preview},
    unit_file::unit_file,
};
use muctieu::ledger::{Author, Cell, Change, Ledger, LogFilter, Rejection};
use muctieu::plan::{Code, Json, Period};
use proptest::{prelude::*, sample::Index};
use support::{
    cases,
    cells::{known_cell, some_code, some_day, some_period},
    code, json,
    shown::{one_by_one, shown, union},
    story::{Cast, World, moment, setting, some_moment, stamp, story},
    values::value_for,
};

fn cell(path: &str) -> Cell {
    path.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

#[allow(clippy::unnecessary_wraps, reason = "as cells are set")]
fn exact(value: u32) -> Option<Json> {
    Some(json(serde_json::json!({ "figure": { "exact": value.to_string() } })))
}

/// Writes one change to a ledger: who, number and second, then cells with their values.
fn write(ledger: &mut Ledger, by: &str, number: u32, second: i64, cells: &[(&str, Option<Json>)]) -> Change {
    let mut stamp = stamp(by, number, second);
    stamp.by = Author { name: by.to_uppercase(), unit: by.trim_start_matches('u').to_uppercase() };
    let cells = cells.iter().map(|(path, value)| (cell(path), value.clone()));
    let change = ledger.compose(stamp, "", cells).unwrap();
    ledger.apply(change.clone()).unwrap();
    change
}

/// A province with two departments that lead an indicator each, and a commune with figures of its own.
fn province() -> Ledger {
    let mut ledger = Ledger::default();
    let text = |text: &str| Some(json(text));
    let lead = |unit: &str| Some(json([unit]));
    write(&mut ledger, "p", 1, 0, &[("plan/title", text("Kế hoạch")), ("plan/year", Some(json(2021)))]);
    write(
        &mut ledger,
        "p",
        2,
        1,
        &[
            ("unit/T/name", text("Tỉnh")),
            ("unit/T/kind", text("province")),
            ("unit/S1/name", text("Sở Một")),
            ("unit/S1/parent", text("T")),
            ("unit/S2/name", text("Sở Hai")),
            ("unit/S2/parent", text("T")),
            ("unit/X/name", text("Xã")),
            ("unit/X/parent", text("T")),
            ("unit/S9/name", text("Sở không có chỉ tiêu")),
            ("unit/S9/parent", text("T")),
        ],
    );
    write(&mut ledger, "p", 3, 2, &[("group/I/name", text("Kinh tế")), ("group/II/name", text("Xã hội"))]);
    write(&mut ledger, "p", 4, 3, &[("indicator/A/lead", lead("S1")), ("indicator/A/group", text("I"))]);
    write(&mut ledger, "p", 5, 4, &[("indicator/B/lead", lead("S2")), ("indicator/B/group", text("II"))]);
    write(&mut ledger, "p", 6, 5, &[("actual/A/T/2021-09", exact(1)), ("actual/A/X/2021-09", exact(2))]);
    write(&mut ledger, "p", 7, 6, &[("actual/B/T/2021-09", exact(3))]);
    ledger
}

fn file_of(ledger: &Ledger) -> File {
    let read = file::read(file::write(&code("KH"), ledger).unwrap().as_bytes()).unwrap();
    assert_eq!(read.warnings, vec![]);
    read
}

// Several files at once.

/// What merging files into a ledger would do.
fn together(mine: &Ledger, files: &[File]) -> JointPreview {
    let brought = |file: &File| Brought::by(file.clone(), &code("KH"), mine).unwrap();
    let brought: Vec<Brought> = files.iter().map(brought).collect();
    joint_preview(mine, &brought.iter().collect::<Vec<_>>())
}

#[test]
fn several_files_are_looked_at_together_cell_by_cell() {
    let mine = province();
    let (mut one, mut other, mut third) = (mine.clone(), mine.clone(), mine.clone());
    write(&mut one, "a", 1, 20, &[("actual/A/X/2021-09", exact(20)), ("actual/A/X/2021-10", exact(5))]);
    write(&mut other, "b", 1, 21, &[("actual/A/X/2021-09", exact(21)), ("actual/B/T/2021-09", exact(30))]);
    write(&mut third, "c", 1, 22, &[("note/A/X", Some(json("xem lại")))]);
    write(&mut third, "c", 2, 23, &[("note/A/X", None)]);
    let files = [file_of(&one), file_of(&other), file_of(&third)];
    let seen = together(&mine, &files);
    assert_eq!((seen.new_changes, seen.cells.len(), seen.refused.len()), (4, 4, 0));
    let of = |path: &str| seen.cells.iter().find(|seen| seen.cell == cell(path)).unwrap();
    let clash = of("actual/A/X/2021-09");
    assert_eq!(clash.effect, JointEffect::Conflict, "the files with each other");
    assert_eq!((clash.unit.clone(), clash.indicator.clone()), (Some(code("X")), Some(code("A"))));
    assert_eq!((clash.before.clone(), clash.after.clone()), (exact(2), exact(21)));
    assert_eq!(clash.values, [(0, exact(20)), (1, exact(21))]);
    assert_eq!(of("actual/A/X/2021-10").effect, JointEffect::New);
    assert_eq!(of("actual/B/T/2021-09").effect, JointEffect::Changed);
    assert_eq!((of("note/A/X").effect, of("note/A/X").values.as_slice()), (JointEffect::Same, &[(2, None)][..]));
    assert_eq!(seen.count(JointEffect::Same), 1);
}

#[test]
fn a_file_of_another_plan_or_with_a_tampered_change_is_named_by_its_place() {
    let mine = province();
    let good = file_of(&mine);
    let other = File { plan: code("else"), ..good.clone() };
    assert_eq!(Brought::by(other.clone(), &code("KH"), &mine), Err(Unfit::OtherPlan(other)));
    let mut tampered = good.clone();
    tampered.changes[0].note.push('.');
    let refused = Brought::by(tampered.clone(), &code("KH"), &mine);
    assert!(matches!(refused, Err(Unfit::Changes(Rejection::Tampered(_)))), "{refused:?}");
    // Where neither is here yet, the first of the two stands, and nothing of the other is taken.
    let seen = together(&Ledger::default(), &[good.clone(), tampered, good.clone()]);
    let places: Vec<usize> = seen.refused.iter().map(|refused| refused.file).collect();
    assert_eq!((places, seen.new_changes), (vec![1], good.changes.len()));
    assert!(seen.cells.iter().all(|cell| cell.values.iter().all(|(file, _)| *file != 1)));
}

#[test]
fn of_a_hundred_files_of_one_plan_only_what_is_new_is_looked_at() {
    let mut mine = province();
    let many: Vec<String> = (0..2_000).map(|number| format!("actual/N{number}/X/2021-08")).collect();
    for (number, path) in (10..).zip(&many) {
        write(&mut mine, "p", number, 8, &[(path, exact(1))]);
    }
    let file = |place: usize| {
        let mut theirs = mine.clone();
        for number in 1..=20 {
            let path = format!("actual/N{}/X/2021-09", place * 20 + usize::try_from(number).unwrap());
            write(&mut theirs, &format!("w{place}"), number, 30, &[(&path, exact(number))]);
        }
        Brought::by(file_of(&theirs), &code("KH"), &mine).unwrap()
    };
    let files: Vec<Brought> = (0..100).map(file).collect();
    assert!(files.iter().all(|file| (file.changes.len(), file.known) == (20, mine.len())));
    let seen = joint_preview(&mine, &files.iter().collect::<Vec<_>>());
    assert_eq!((seen.new_changes, seen.cells.len(), seen.count(JointEffect::New)), (2_000, 2_000, 2_000));
}

/// A ledger of known cells of every kind, with what several writers made of it.
fn any_ledger() -> impl Strategy<Value = Ledger> {
    let known = known_cell(some_code, some_period, some_day).prop_flat_map(|cell| {
        let value = prop::option::weighted(0.9, value_for(&cell));
        (Just(cell), value)
    });
    let changes = prop::collection::vec(prop::collection::vec(known, 1..5), 0..25);
    (story(Cast::Hostile), changes).prop_map(|(story, changes)| {
        let mut ledger = World::after(&story).together();
        for (number, cells) in (1..).zip(changes) {
            if let Ok(change) = ledger.compose(stamp("k", number, i64::from(number % 12)), "", cells) {
                ledger.apply(change).unwrap();
            }
        }
        ledger
    })
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_joint_preview_says_what_merging_all_files_does(story in story(Cast::Hostile)) {
        let [mine, one, other]: [Ledger; 3] = World::after(&story).ledgers.try_into().unwrap();
        let seen = together(&mine, &[file_of(&one), file_of(&other)]);
        let merged = union(&union(&mine, &one), &other);
        prop_assert_eq!(seen.new_changes, merged.len() - mine.len());
        let new = merged.changes().filter(|change| mine.change(&change.id).is_none());
        let touched: BTreeSet<Cell> = new.flat_map(|change| &change.edits).map(|edit| edit.cell.clone()).collect();
        prop_assert_eq!(seen.cells.iter().map(|seen| seen.cell.clone()).collect::<BTreeSet<_>>(), touched);
        let value = |ledger: &Ledger, cell: &Cell| ledger.head(cell).and_then(|head| head.value().cloned());
        for seen in seen.cells {
            prop_assert_eq!(&seen.before, &value(&mine, &seen.cell));
            prop_assert_eq!(&seen.after, &value(&merged, &seen.cell));
            let clash = merged.conflicts().contains(&seen.cell) && !mine.conflicts().contains(&seen.cell);
            prop_assert_eq!(seen.effect == JointEffect::Conflict, clash);
            prop_assert_eq!(seen.effect == JointEffect::Same, !clash && seen.before == seen.after);
        }
    }

    // A file for one unit.

    #[test]
    fn what_a_unit_needs_shows_the_same_in_its_file((ledger, unit) in (any_ledger(), some_code())) {
        let part = unit_file(&ledger, &unit);
        for cell in &part.needed {
            let heads = |ledger: &Ledger| -> Vec<_> {
                let heads = ledger.history(cell).unwrap().heads();
                heads.iter().map(|head| (head.id().clone(), head.value().cloned())).collect()
            };
            prop_assert_eq!(heads(&part.ledger), heads(&ledger));
            prop_assert!(!part.incomplete.contains(cell));
        }
        for (cell, history) in part.ledger.cells() {
            let whole = history.latest_first().len() == ledger.history(cell).unwrap().latest_first().len();
            prop_assert_eq!(whole, !part.incomplete.contains(cell));
        }
        prop_assert!(part.ledger.changes().all(|change| ledger.change(&change.id) == Some(change)));
    }

    #[test]
    fn the_file_of_a_unit_comes_back_without_a_loss_and_without_a_conflict_of_its_own_making(
        (ledger, unit) in (any_ledger(), some_code()),
        meanwhile in prop::collection::vec(setting(false), 0..4),
        entered in prop::collection::vec((any::<Index>(), 0..9u32), 1..5),
        anything in prop::collection::vec(setting(false), 0..3),
    ) {
        let part = unit_file(&ledger, &unit);
        let needed: Vec<&Cell> = part.needed.iter().filter(|cell| matches!(cell, Cell::Actual(_) | Cell::Note(_))).collect();
        let mut returned = one_by_one(file_of(&part.ledger).changes);
        let entered: Vec<_> = entered.iter().filter(|_| !needed.is_empty()).map(|(which, value)| {
            let cell = needed[which.index(needed.len())].clone();
            let value = if matches!(cell, Cell::Note(_)) { Some(json(value.to_string())) } else { exact(*value) };
            (cell, value)
        }).collect();
        if let Ok(change) = returned.compose(stamp("unit", 1, 30), "", entered) {
            returned.apply(change).unwrap();
        }
        let back = union(&ledger, &returned);
        prop_assert!(back.conflicts().is_subset(ledger.conflicts()), "what was written over what was seen");
        for cell in &part.needed {
            let value = |ledger: &Ledger| ledger.head(cell).and_then(|head| head.value().cloned());
            prop_assert_eq!(value(&back), value(&returned));
        }
        // Whatever both did meanwhile, all of it is there.
        let mut province = ledger.clone();
        for (ledger, writer, cells) in [(&mut province, "later", meanwhile), (&mut returned, "more", anything)] {
            if let Ok(change) = ledger.compose(stamp(writer, 1, 31), "", cells) {
                ledger.apply(change).unwrap();
            }
        }
        let both = union(&province, &returned);
        for change in province.changes().chain(returned.changes()) {
            prop_assert_eq!(both.change(&change.id), Some(change));
        }
        let known = returned.changes().filter(|change| province.change(&change.id).is_some()).count();
        prop_assert_eq!(both.len(), province.len() + returned.len() - known);
        prop_assert_eq!(shown(&both), shown(&union(&returned, &province)));
    }

    // Two moments.

    #[test]
    fn the_changes_between_two_moments_lead_from_one_to_the_other(
        (ledger, one, other) in (any_ledger(), some_moment(), some_moment())
    ) {
        let (earlier, later) = (one.min(other), one.max(other));
        let (before, after) = (ledger.as_of(earlier), ledger.as_of(later));
        let values = |ledger: &Ledger| -> BTreeMap<Cell, Json> {
            let cells = ledger.cells().filter_map(|(cell, history)| Some((cell.clone(), history.value()?.clone())));
            cells.collect()
        };
        let mut walked = values(&before);
        for change in ledger.changes_between(earlier, later) {
            prop_assert_eq!(walked.get(&change.cell), change.before.as_ref());
            prop_assert_ne!(&change.before, &change.after);
            match change.after {
                Some(value) => drop(walked.insert(change.cell, value)),
                None => drop(walked.remove(&change.cell)),
            }
        }
        prop_assert_eq!(walked, values(&after));
    }

    // The log.

    #[test]
    fn a_log_that_asks_for_nothing_has_every_edit_and_filters_only_leave_out(
        ledger in any_ledger(),
        (unit, indicator, from) in (some_code(), some_code(), some_moment()),
    ) {
        let all = ledger.log(&LogFilter::default());
        prop_assert_eq!(all.len(), ledger.len());
        prop_assert!(all.windows(2).all(|pair| (pair[0].change.at, &pair[0].change.id) > (pair[1].change.at, &pair[1].change.id)));
        let edits = |log: &[muctieu::ledger::LogEntry<'_>]| log.iter().map(|entry| entry.edits.len()).sum::<usize>();
        prop_assert_eq!(edits(&all), ledger.changes().map(|change| change.edits.len()).sum::<usize>());
        let filter = LogFilter { unit: Some(unit.clone()), indicator: Some(indicator.clone()), from: Some(from), ..LogFilter::default() };
        let asked = ledger.log(&filter);
        let fits = |change: &Change, cell: &Cell| {
            change.at >= from && cell.indicator() == Some(&indicator) && (cell.unit() == Some(&unit) || change.by.unit == unit.as_str())
        };
        let expected = ledger.changes().flat_map(|change| change.edits.iter().filter(move |edit| fits(change, &edit.cell))).count();
        prop_assert_eq!(edits(&asked), expected);
        prop_assert!(asked.iter().all(|entry| entry.edits.iter().all(|line| fits(entry.change, &line.edit.cell))));
    }
}

#[test]
fn a_unit_gets_its_own_indicators_and_figures_and_the_outline_and_no_others() {
    let province = province();
    let part = unit_file(&province, &code("S1"));
    let plan = part.ledger.plan();
    assert_eq!((plan.outline.title.as_str(), plan.units.len()), ("Kế hoạch", 5));
    assert_eq!(plan.indicators.keys().map(Code::as_str).collect::<Vec<_>>(), ["A"]);
    assert!(part.needed.contains(&cell("actual/A/T/2021-09")) && part.needed.contains(&cell("group/I/name")));
    // In one change with what the unit needs; a change is never cut.
    let along = ["actual/A/X/2021-09", "group/II/name"].map(cell);
    assert!(along.iter().all(|cell| part.ledger.history(cell).is_some() && !part.needed.contains(cell)));
    assert!(part.ledger.history(&cell("actual/B/T/2021-09")).is_none());
    assert!(part.incomplete.is_empty());
    let commune = unit_file(&province, &code("X"));
    assert!(
        commune.needed.contains(&cell("actual/A/X/2021-09")) && !commune.needed.contains(&cell("indicator/B/lead"))
    );
}

#[test]
fn the_file_of_a_unit_says_whose_it_is() {
    let part = unit_file(&province(), &code("S1"));
    let text = file::write_for(&code("KH"), Some(&code("S1")), &part.ledger).unwrap();
    let read = file::read(text.as_bytes()).unwrap();
    assert_eq!((read.unit, read.warnings.len(), read.changes.len()), (Some(code("S1")), 0, part.ledger.len()));
    assert_eq!(file_of(&part.ledger).unit, None);
}

#[test]
fn the_file_of_a_unit_is_shown_without_the_indicators_and_tasks_that_came_along() {
    let mut ledger = province();
    let task = |number: &str, lead: &str| {
        [
            (format!("task/{number}/number"), Some(json(number))),
            (format!("task/{number}/lead"), Some(json(serde_json::json!([lead])))),
        ]
    };
    let cells: Vec<_> = [task("1", "S1"), task("2", "S2")].into_iter().flatten().collect();
    let more = [
        ("indicator/A/unit_of_measure", Some(json("tấn"))),
        ("indicator/C/name", Some(json("Theo kèm"))),
        ("group/III/name", Some(json("III"))),
        ("indicator/C/group", Some(json("III"))),
    ];
    let cells: Vec<_> = cells.iter().map(|(path, value)| (path.as_str(), value.clone())).chain(more).collect();
    write(&mut ledger, "p", 9, 8, &cells);
    let text = file::write_for(&code("KH"), Some(&code("S1")), &unit_file(&ledger, &code("S1")).ledger).unwrap();
    let read = file::read(text.as_bytes()).unwrap();
    let mut part = Ledger::default();
    part.merge(read.changes).unwrap();
    let listed = |ledger: &Ledger| {
        let plan = ledger.plan();
        let indicators = plan.live_indicators().map(|(code, _)| code.to_string());
        let tasks = plan.live_tasks().into_iter().map(|(code, _)| code.to_string());
        indicators.chain(tasks).collect::<Vec<_>>()
    };
    assert_eq!(listed(&part), ["A", "C", "1", "2"]);
    part.limit_to(read.unit.into_iter().collect());
    assert_eq!(listed(&part), ["A", "1"]);
    assert_eq!(listed(&part.as_of(moment(40))), ["A", "1"]);
    assert!(part.plan().rows().len() == 2, "{:?}", part.plan().rows());
    assert_eq!(part.reporting_units(), [code("S1")]);
    // What is saved from it is the same part again.
    assert_eq!(file_of(&part).unit, Some(code("S1")));
}

#[test]
fn what_came_along_and_was_changed_since_is_named_as_incomplete() {
    let mut province = province();
    write(&mut province, "p", 8, 7, &[("actual/A/X/2021-09", exact(4))]);
    let part = unit_file(&province, &code("S1"));
    assert_eq!(part.incomplete, [cell("actual/A/X/2021-09")].into());
}

// Reports.

fn step(ledger: &mut Ledger, by: &str, number: u32, second: i64, state: &str, reason: &str) {
    let value = json(serde_json::json!({ "state": state, "reason": reason }));
    write(ledger, by, number, second, &[("submission/S1/2021-09", Some(value))]);
}

#[test]
fn a_submitted_report_locks_and_lists_what_is_changed_after_it() {
    let mut ledger = province();
    let (unit, report) = (code("S1"), period("2021-09"));
    let state = |ledger: &Ledger| ledger.submission(&unit, report).state;
    assert!(!state(&ledger).is_locked() && ledger.changed_after_submission(&unit, report).is_empty());
    step(&mut ledger, "us1", 1, 10, "submitted", "");
    assert!(state(&ledger).is_locked());
    assert_eq!(ledger.submitted_at(&unit, report), Some(moment(10)));
    let lock = |unit: &str, path: &str| match cell(path) {
        Cell::Actual(key) => ledger.locked_by(&code(unit), &key),
        _ => None,
    };
    assert_eq!(lock("S1", "actual/A/T/2021-09"), Some(report));
    assert_eq!(lock("S1", "actual/A/T/2021-M9"), Some(report), "stated by the same report");
    assert_eq!(lock("S1", "actual/A/T/2021-10"), None);
    assert_eq!(lock("S1", "actual/A/X/2021-09"), None, "another unit's figure");
    assert_eq!(lock("S2", "actual/A/T/2021-09"), None, "locked for those who sent it only");
    write(&mut ledger, "us1", 2, 11, &[("actual/A/T/2021-09", exact(9)), ("actual/A/T/2021-M9", exact(8))]);
    // Not of this report: another month, another unit's figure, another unit's indicator.
    write(&mut ledger, "q", 1, 12, &[("actual/A/T/2021-10", exact(1)), ("actual/A/X/2021-09", exact(7))]);
    write(&mut ledger, "q", 2, 12, &[("actual/B/T/2021-09", exact(6))]);
    let late = ledger.changed_after_submission(&unit, report);
    let late: Vec<_> =
        late.iter().map(|change| (change.cell.to_string(), change.before.clone(), change.after.clone())).collect();
    assert_eq!(
        late,
        [("actual/A/T/2021-09".to_owned(), exact(1), exact(9)), ("actual/A/T/2021-M9".to_owned(), None, exact(8)),]
    );
    write(&mut ledger, "us1", 3, 13, &[("actual/A/T/2021-09", exact(1))]);
    assert_eq!(ledger.changed_after_submission(&unit, report).len(), 1, "what was set back shows what was submitted");
    // Sent back, the report is open; sent again, it is compared with the second sending.
    step(&mut ledger, "t", 1, 14, "correction_asked", "thiếu số");
    assert!(!state(&ledger).is_locked() && ledger.changed_after_submission(&unit, report).is_empty());
    assert_eq!(ledger.submission(&unit, report).reason, "thiếu số");
    step(&mut ledger, "us1", 4, 15, "submitted", "");
    step(&mut ledger, "t", 2, 16, "approved", "");
    assert!(state(&ledger).is_locked() && ledger.changed_after_submission(&unit, report).is_empty());
}

#[test]
fn who_has_not_sent_is_whoever_answers_for_something_and_is_not_locked() {
    let mut ledger = province();
    let missing = |ledger: &Ledger| -> Vec<String> {
        ledger.not_submitted(period("2021-09")).iter().map(Code::to_string).collect()
    };
    assert_eq!(missing(&ledger), ["S1", "S2", "X"], "neither the province nor a unit that answers for nothing");
    step(&mut ledger, "us1", 1, 10, "submitted", "");
    assert_eq!(missing(&ledger), ["S2", "X"]);
    step(&mut ledger, "t", 1, 11, "correction_asked", "thiếu số");
    assert_eq!(missing(&ledger), ["S1", "S2", "X"]);
    assert_eq!(ledger.not_submitted(period("2021-10")).len(), 3);
}

#[test]
fn a_report_is_found_whichever_period_with_the_same_end_it_was_made_for() {
    let mut ledger = province();
    let report = |ledger: &Ledger, text: &str| ledger.report(&code("S1"), period(text));
    assert_eq!(report(&ledger, "2021-M9").0, period("2021-M9"));
    step(&mut ledger, "us1", 1, 10, "submitted", "");
    let (found, submission) = report(&ledger, "2021-M9");
    assert!(found == period("2021-09") && submission.state.is_locked());
    assert_eq!(report(&ledger, "2021-10").0, period("2021-10"));
    let missing: Vec<Code> = ledger.not_submitted(period("2021-Q3"));
    assert_eq!(missing, ["S2", "X"].map(code));
    assert_eq!(ledger.reporting_units(), ["S1", "S2", "X"].map(code));
    let begun: Vec<(Code, u8)> = ledger.begun(2021).into_iter().collect();
    assert_eq!(begun, ["S1", "S2", "X"].map(|unit| (code(unit), 9)));
    assert!(ledger.begun(2020).is_empty());
}

#[test]
fn two_who_take_the_report_different_ways_are_a_conflict_like_any_other() {
    let mut one = province();
    step(&mut one, "us1", 1, 10, "submitted", "");
    let mut other = one.clone();
    step(&mut one, "t", 1, 11, "approved", "");
    step(&mut other, "v", 1, 12, "correction_asked", "thiếu số");
    let both = union(&one, &other);
    assert!(both.conflicts().contains(&cell("submission/S1/2021-09")));
    assert_eq!(both.submission(&code("S1"), period("2021-09")).reason, "thiếu số", "the latest is shown");
}

// Moments and the log, by example.

#[test]
fn the_log_says_who_changed_what_from_what() {
    let mut ledger = province();
    write(&mut ledger, "us1", 1, 10, &[("actual/A/T/2021-09", exact(9)), ("actual/B/T/2021-09", exact(5))]);
    let asked = |filter: LogFilter| -> Vec<String> {
        let lines = ledger.log(&filter).into_iter().flat_map(|entry| {
            let id = entry.change.id.to_string();
            entry.edits.into_iter().map(move |line| format!("{id} {} from {}", line.edit.cell, before(line.before)))
        });
        lines.collect()
    };
    let all = LogFilter::default();
    let person = LogFilter { person: Some("US1".into()), ..all.clone() };
    assert_eq!(asked(person.clone()), ["us1-1 actual/A/T/2021-09 from 1", "us1-1 actual/B/T/2021-09 from 3"]);
    assert_eq!(asked(LogFilter { indicator: Some(code("B")), ..person }), ["us1-1 actual/B/T/2021-09 from 3"]);
    let unit = LogFilter { unit: Some(code("S1")), ..all.clone() };
    // What the unit's people wrote, and what was written about the unit.
    assert_eq!(asked(unit).len(), 4);
    assert_eq!(
        asked(LogFilter { from: Some(moment(6)), to: Some(moment(9)), ..all.clone() }),
        ["p-7 actual/B/T/2021-09 from none"]
    );
    assert_eq!(asked(LogFilter { person: Some("Nobody".into()), ..all }), [""; 0]);
}

/// The number that an edit replaced.
fn before(value: Option<&Json>) -> String {
    let figure = value.and_then(|value| value.read::<serde_json::Value>().ok());
    figure.map_or("none".into(), |figure| figure["figure"]["exact"].as_str().unwrap().to_owned())
}
