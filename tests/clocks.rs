//! Clocks that are wrong: what a cell shows, what undo takes back and what is packed do not go by them; what does go by them
//! is kept in order for a day's difference, and beyond that is found and listed.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::BTreeSet;

use muctieu::exchange::record;
use muctieu::ledger::{Author, Cell, Change, ChangeId, FarOff, Gap, Intent, Ledger, LogFilter, Replica, Stamp};
use muctieu::plan::{DateTime, Json, Period, Utc};
use proptest::prelude::*;
use support::{
    cases, code, json,
    shown::{one_by_one, shown},
    story::{Cast, World, story},
};

const FIGURE: &str = "actual/A/T/2021-09";

fn cell(path: &str) -> Cell {
    path.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

#[allow(clippy::unnecessary_wraps, reason = "as cells are set")]
fn exact(value: u32) -> Option<Json> {
    Some(json(serde_json::json!({ "figure": { "exact": value.to_string() } })))
}

fn id(by: &str, sequence: u32) -> ChangeId {
    ChangeId { replica: Replica::new(by).unwrap(), sequence }
}

/// Writes a change with exactly that time.
fn write_at(ledger: &mut Ledger, by: &str, number: u32, at: DateTime<Utc>, cells: &[(&str, Option<Json>)]) -> Change {
    let stamp = Stamp { id: id(by, number), at, by: Author::default() };
    let cells = cells.iter().map(|(path, value)| (cell(path), value.clone()));
    let change = ledger.compose(stamp, "", cells).unwrap();
    ledger.apply(change.clone()).unwrap();
    change
}

/// Writes a change as the app does, by a clock that says `clock`.
fn write(ledger: &mut Ledger, by: &str, number: u32, clock: &str, cells: &[(&str, Option<Json>)]) -> Change {
    let moment = ledger.moment(at(clock));
    write_at(ledger, by, number, moment, cells)
}

/// A plan with an indicator that S1 leads, and its figure for September.
fn plan() -> Ledger {
    let mut ledger = Ledger::default();
    let text = |text: &str| Some(json(text));
    let cells = [
        ("plan/title", text("Kế hoạch")),
        ("unit/T/name", text("Tỉnh")),
        ("unit/S1/name", text("Sở Một")),
        ("unit/S1/parent", text("T")),
        ("indicator/A/lead", Some(json(["S1"]))),
    ];
    write(&mut ledger, "p", 1, "2021-01-05T08:00:00Z", &cells);
    write(&mut ledger, "p", 2, "2021-10-01T08:00:00Z", &[(FIGURE, exact(1))]);
    ledger
}

fn value(ledger: &Ledger) -> Option<Json> {
    ledger.head(&cell(FIGURE)).and_then(|head| head.value().cloned())
}

fn submit(ledger: &mut Ledger, number: u32, clock: &str) {
    let value = json(serde_json::json!({ "state": "submitted", "reason": "" }));
    write(ledger, "s", number, clock, &[("submission/S1/2021-09", Some(value))]);
}

fn late(ledger: &Ledger) -> Vec<(Option<Json>, Option<Json>)> {
    let report: Period = "2021-09".parse().unwrap();
    let changes = ledger.changed_after_submission(&code("S1"), report);
    changes.into_iter().map(|change| (change.before, change.after)).collect()
}

/// Clocks that are wrong by minutes, hours or years, in both directions.
const CLOCKS: [&str; 7] = [
    "2011-01-01T00:00:00Z",
    "2021-09-30T08:00:00Z",
    "2021-10-01T07:59:59.999Z",
    "2021-10-01T08:00:00Z",
    "2021-10-01T15:00:00Z",
    "2021-10-03T08:00:00Z",
    "2031-10-01T08:00:00Z",
];

#[test]
fn a_cell_shows_what_replaced_the_other_value_whatever_the_clocks_say() {
    for first in CLOCKS {
        for second in CLOCKS {
            let mut ledger = plan();
            write_at(&mut ledger, "a", 1, at(first), &[(FIGURE, exact(2))]);
            write_at(&mut ledger, "b", 1, at(second), &[(FIGURE, exact(3))]);
            assert_eq!(value(&ledger), exact(3), "{first}, {second}");
            assert!(ledger.conflicts().is_empty());
            let history = ledger.history(&cell(FIGURE)).unwrap().latest_first();
            let order: Vec<_> = history.iter().map(|edit| edit.id().to_string()).collect();
            assert_eq!(order, ["b-1", "a-1", "p-2"], "{first}, {second}");
            // One after the other: at no moment do they contradict each other, nor does one come back that was replaced.
            for moment in CLOCKS {
                let then = ledger.as_of(at(moment));
                assert_eq!(then.conflicts().len(), 0, "{first}, {second}, as of {moment}");
                if then.change(&id("b", 1)).is_some() {
                    assert_eq!(value(&then), exact(3), "{first}, {second}, as of {moment}");
                }
            }
        }
    }
}

#[test]
fn undo_gives_back_what_was_there_before_whatever_the_clocks_say() {
    for clock in CLOCKS {
        let mut ledger = plan();
        write_at(&mut ledger, "a", 1, at(clock), &[(FIGURE, exact(2))]);
        let stamp = Stamp { id: id("b", 1), at: at("2021-10-02T08:00:00Z"), by: Author::default() };
        let undo = ledger.undo(stamp, "", &id("a", 1)).unwrap();
        ledger.apply(undo).unwrap();
        assert_eq!(value(&ledger), exact(1), "{clock}");
    }
}

#[test]
fn two_values_that_did_not_know_of_each_other_stay_a_conflict_until_somebody_chooses() {
    for clock in CLOCKS {
        let (mut mine, mut theirs) = (plan(), plan());
        write_at(&mut mine, "a", 1, at("2021-10-02T08:00:00Z"), &[(FIGURE, exact(2))]);
        write_at(&mut theirs, "b", 1, at(clock), &[(FIGURE, exact(3))]);
        mine.merge(theirs.changes().cloned()).unwrap();
        assert!(mine.conflicts().contains(&cell(FIGURE)), "{clock}");
        // The choice stands, also by a clock that lies before both.
        let choice = Intent::Resolve { cell: cell(FIGURE), choice: id("a", 1) };
        let stamp = Stamp { id: id("c", 1), at: at("2001-01-01T00:00:00Z"), by: Author::default() };
        mine.record(stamp, "", &choice).unwrap();
        assert_eq!((value(&mine), mine.conflicts().len()), (exact(2), 0), "{clock}");
    }
}

#[test]
fn a_new_change_is_stamped_after_all_that_its_author_could_see_by_up_to_a_day() {
    let ledger = plan();
    let of = |clock: &str| ledger.moment(at(clock));
    assert_eq!(of("2021-10-01T09:00:00Z"), at("2021-10-01T09:00:00Z"), "a clock that goes on is believed");
    assert_eq!(of("2021-10-01T08:00:00Z"), at("2021-10-01T08:00:00Z"));
    assert_eq!(of("2021-10-01T07:00:00Z"), at("2021-10-01T08:00:00.001Z"), "put back by an hour");
    assert_eq!(of("2021-09-30T08:00:00Z"), at("2021-10-01T08:00:00.001Z"), "by a day");
    assert_eq!(of("2021-09-30T07:59:59Z"), at("2021-09-30T07:59:59Z"), "by more: nobody knows which clock is wrong");
    assert_eq!(of("2011-01-01T00:00:00Z"), at("2011-01-01T00:00:00Z"));
    assert_eq!(Ledger::default().moment(at("2011-01-01T00:00:00Z")), at("2011-01-01T00:00:00Z"));
}

#[test]
fn after_a_clock_was_put_back_the_plan_as_of_a_moment_does_not_go_back() {
    let mut ledger = plan();
    let first = write(&mut ledger, "a", 1, "2021-10-02T10:00:00Z", &[(FIGURE, exact(2))]);
    let second = write(&mut ledger, "a", 2, "2021-10-02T09:00:00Z", &[(FIGURE, exact(3))]);
    assert!(first.at < second.at);
    assert_eq!(value(&ledger.as_of(first.at)), exact(2));
    assert_eq!(value(&ledger.as_of(second.at)), exact(3));
    let log: Vec<_> = ledger.log(&LogFilter::default()).iter().map(|entry| entry.change.id.to_string()).collect();
    assert_eq!(log, ["a-2", "a-1", "p-2", "p-1"]);
}

#[test]
fn one_wrong_clock_does_not_spoil_the_times_of_everybody_else() {
    let mut ledger = plan();
    write(&mut ledger, "a", 1, "2031-10-02T08:00:00Z", &[("note/A/T", Some(json("xa")))]);
    let next = write(&mut ledger, "b", 1, "2021-10-02T08:00:00Z", &[(FIGURE, exact(2))]);
    assert_eq!(next.at, at("2021-10-02T08:00:00Z"));
    assert_eq!(value(&ledger.as_of(at("2021-10-02T09:00:00Z"))), exact(2));
}

#[test]
fn what_is_changed_after_a_report_was_submitted_is_listed_by_clocks_that_differ_up_to_a_day() {
    for (submitted, changed) in [
        ("2021-10-05T08:00:00Z", "2021-10-05T09:00:00Z"),
        ("2021-10-05T08:00:00Z", "2021-10-05T07:00:00Z"),
        ("2021-10-05T08:00:00Z", "2021-10-04T09:00:00Z"),
    ] {
        let mut ledger = plan();
        submit(&mut ledger, 1, submitted);
        assert_eq!(late(&ledger), [], "{submitted}");
        write(&mut ledger, "b", 1, changed, &[(FIGURE, exact(2))]);
        assert_eq!(late(&ledger), [(exact(1), exact(2))], "{submitted}, {changed}");
    }
    // What was written before, by a clock that goes ahead, was part of the report.
    let mut ledger = plan();
    write(&mut ledger, "b", 1, "2021-10-05T15:00:00Z", &[(FIGURE, exact(2))]);
    submit(&mut ledger, 1, "2021-10-05T08:00:00Z");
    assert_eq!(late(&ledger), []);
    // Sent back and submitted again by a clock that was put back: compared with the second time.
    let asked = json(serde_json::json!({ "state": "correction_asked", "reason": "thiếu" }));
    write(&mut ledger, "t", 1, "2021-10-05T16:00:00Z", &[("submission/S1/2021-09", Some(asked))]);
    write(&mut ledger, "b", 2, "2021-10-05T16:30:00Z", &[(FIGURE, exact(3))]);
    submit(&mut ledger, 2, "2021-10-05T07:00:00Z");
    assert_eq!(late(&ledger), []);
    write(&mut ledger, "b", 3, "2021-10-05T06:00:00Z", &[(FIGURE, exact(4))]);
    assert_eq!(late(&ledger), [(exact(3), exact(4))]);
}

#[test]
fn a_figure_that_a_clock_years_behind_has_written_over_a_submitted_one_is_listed_all_the_same() {
    let mut ledger = plan();
    submit(&mut ledger, 1, "2021-10-05T08:00:00Z");
    write(&mut ledger, "b", 1, "2011-01-01T00:00:00Z", &[(FIGURE, exact(2))]);
    assert_eq!(late(&ledger), [(exact(1), exact(2))]);
    write(&mut ledger, "b", 2, "2011-01-01T00:01:00Z", &[(FIGURE, exact(1))]);
    assert_eq!(late(&ledger), [], "what was set back shows what was submitted");
}

#[test]
fn a_submission_covers_what_its_sender_had_seen_whatever_its_clock_says() {
    for clock in CLOCKS {
        let mut ledger = plan();
        let value = json(serde_json::json!({ "state": "submitted" }));
        write_at(&mut ledger, "s", 1, at(clock), &[("submission/S1/2021-09", Some(value.clone()))]);
        assert_eq!(late(&ledger), [], "{clock}");
        let again = [(cell("submission/S1/2021-09"), Some(value))];
        let stamp = Stamp { id: id("s", 2), at: at("2021-10-06T08:00:00Z"), by: Author::default() };
        assert!(ledger.compose(stamp, "", again).is_err(), "{clock}: nothing is submitted anew without a step");
        write(&mut ledger, "b", 1, "2021-10-06T08:00:00Z", &[(FIGURE, exact(2))]);
        assert_eq!(late(&ledger), [(exact(1), exact(2))], "{clock}");
    }
    // Written before, and not seen by who submitted.
    let (mut mine, mut theirs) = (plan(), plan());
    write(&mut theirs, "b", 1, "2021-10-04T08:00:00Z", &[(FIGURE, exact(2))]);
    submit(&mut mine, 1, "2021-10-05T08:00:00Z");
    mine.merge(theirs.changes().cloned()).unwrap();
    assert_eq!(late(&mine), [(exact(1), exact(2))]);
}

#[test]
fn times_that_cannot_be_right_are_found() {
    let now = at("2021-10-06T08:00:00Z");
    let mut ledger = plan();
    assert!(ledger.far_off(now).is_empty());
    write(&mut ledger, "b", 1, "2021-10-07T07:00:00Z", &[(FIGURE, exact(2))]);
    assert!(ledger.far_off(now).is_empty(), "less than a day ahead");
    write_at(&mut ledger, "c", 1, at("2031-10-05T08:00:00Z"), &[("note/A/T", Some(json("xa")))]);
    write_at(&mut ledger, "d", 1, at("2011-01-01T00:00:00Z"), &[(FIGURE, exact(3))]);
    write_at(&mut ledger, "d", 2, now, &[("note/A/T", None)]);
    let found = ledger.far_off(now);
    let expected = FarOff {
        ahead: BTreeSet::from([id("c", 1)]),
        behind: BTreeSet::from([id("d", 1)]),
        latest: Some(at("2031-10-05T08:00:00Z")),
    };
    assert_eq!(found, expected, "who corrects a time of the future is not behind");
}

#[test]
fn what_lies_between_the_numbers_of_a_writer_is_missing_and_what_is_known_elsewhere_is_not() {
    let mut ledger = Ledger::default();
    for (by, number) in [("a", 1), ("a", 2), ("a", 5), ("a", 9), ("b", 3)] {
        write_at(&mut ledger, by, number, at("2021-10-01T08:00:00Z"), &[("plan/year", Some(json(number)))]);
    }
    let gap = |by: &str, first, last| Gap { replica: Replica::new(by).unwrap(), first, last };
    assert_eq!(ledger.gaps(&BTreeSet::new()), [gap("a", 3, 4), gap("a", 6, 8), gap("b", 1, 2)]);
    let elsewhere = BTreeSet::from([id("a", 4), id("a", 7), id("a", 12), id("b", 1), id("b", 2), id("c", 5)]);
    assert_eq!(ledger.gaps(&elsewhere), [gap("a", 3, 3), gap("a", 6, 6), gap("a", 8, 8)]);
    assert_eq!(gap("a", 6, 8).len(), 3);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_is_packed_and_shuffled_shows_the_same_by_whatever_clocks(
        (story, order) in (story(Cast::Forging), any::<u64>()),
    ) {
        let ledger = World::after(&story).together();
        let mut changes: Vec<Change> = ledger.changes().cloned().collect();
        let (key, text) = record::seal_segment(&code("KH"), &changes).unwrap();
        prop_assert_eq!(&record::unseal(&key, &text).unwrap(), &changes);
        let by = usize::try_from(order % 7).unwrap() % changes.len().max(1);
        changes.rotate_left(by);
        prop_assert_eq!(shown(&one_by_one(changes)), shown(&ledger));
    }

    #[test]
    fn no_edit_stands_below_one_that_it_replaces(story in story(Cast::Honest)) {
        let ledger = World::after(&story).together();
        for (_, history) in ledger.cells() {
            let order = history.latest_first();
            prop_assert_eq!(order.len(), history.len());
            for (place, edit) in order.iter().enumerate() {
                for over in &edit.edit.over {
                    prop_assert!(order[..place].iter().all(|above| above.id() != over));
                }
            }
        }
    }
}
