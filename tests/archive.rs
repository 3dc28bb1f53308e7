//! Putting past years away: what goes and what stays are the whole, what stays shows and does what it did, and merging the
//! file gives everything back. Tried on random stories, whose cells are of 2021 or of no year.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::BTreeSet;

use muctieu::exchange::{
    archive::{self, PastYears, past_years, put_away, without},
    json as file,
};
use muctieu::ledger::{Cell, Change, Edit, Intent, Ledger};
use muctieu::plan::{Actual, ActualKey, Decimal, Figure, Period};
use proptest::prelude::*;
use support::{
    cases, code, json,
    shown::{one_by_one, shown},
    story::{Cast, World, stamp, story},
};

const YEAR: i32 = 2021;

fn ledgers() -> impl Strategy<Value = Ledger> {
    story(Cast::Hostile).prop_map(|story| World::after(&story).together())
}

/// What goes, as a ledger of its own, out of the file; and what stays.
fn parted(whole: &Ledger, past: &PastYears) -> (Ledger, Ledger) {
    let put = put_away(&code("p"), "x.json", whole, past).unwrap();
    let gone = put.map_or_else(Vec::new, |put| file::read(put.text.as_bytes()).unwrap().changes);
    (one_by_one(gone), without(whole, &past.changes))
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn what_goes_and_what_stays_are_the_whole_and_share_nothing(whole in ledgers()) {
        let past = past_years(&whole, YEAR);
        let (gone, rest) = parted(&whole, &past);
        prop_assert_eq!(gone.len() + rest.len(), whole.len());
        prop_assert!(gone.changes().all(|change| rest.change(&change.id).is_none() && whole.change(&change.id) == Some(change)));
        let cells = |ledger: &Ledger| ledger.cells().map(|(cell, _)| cell.clone()).collect::<BTreeSet<Cell>>();
        prop_assert!(cells(&gone).is_disjoint(&cells(&rest)), "a cell is in both");
        prop_assert!(cells(&gone).iter().all(|cell| cell.year().is_some_and(|year| year <= YEAR)));
        prop_assert_eq!(past.cells, cells(&gone).len());
    }

    #[test]
    fn what_stays_shows_what_it_showed(whole in ledgers()) {
        let (gone, rest) = parted(&whole, &past_years(&whole, YEAR));
        for (cell, history) in whole.cells().filter(|(cell, _)| gone.history(cell).is_none()) {
            let here = rest.history(cell).expect("its history stays");
            let ids = |heads: Vec<muctieu::ledger::Head<'_>>| heads.iter().map(|head| head.id().clone()).collect::<Vec<_>>();
            prop_assert_eq!(ids(here.heads()), ids(history.heads()));
            prop_assert_eq!(ids(here.latest_first()), ids(history.latest_first()));
            prop_assert_eq!(rest.unreadable().get(cell), whole.unreadable().get(cell));
            prop_assert_eq!(rest.conflicts().contains(cell), whole.conflicts().contains(cell));
        }
        // Nothing is left of what went: no older value has come up.
        let mut plan = whole.plan().clone();
        for (cell, _) in gone.cells() {
            match cell {
                Cell::Actual(key) => { plan.actuals.remove(key); }
                Cell::Estimate(key) => { plan.estimates.remove(key); }
                Cell::Verdict(key) => { plan.rulings.remove(key); }
                Cell::Dismissed { check, figure } => { plan.dismissals.remove(&(check.clone(), figure.clone())); }
                Cell::Submission { unit, period } => { plan.submissions.remove(&(unit.clone(), *period)); }
                _ => {}
            }
        }
        prop_assert_eq!(rest.plan(), &plan);
    }

    #[test]
    fn merging_the_file_gives_everything_back_in_either_order(whole in ledgers()) {
        let (gone, rest) = parted(&whole, &past_years(&whole, YEAR));
        let union = |mut one: Ledger, other: &Ledger| { one.merge(other.changes().cloned()).unwrap(); one };
        let written = |ledger: &Ledger| file::write(&code("p"), ledger).unwrap();
        let (one, other) = (union(rest.clone(), &gone), union(gone, &rest));
        prop_assert_eq!(shown(&one), shown(&whole));
        prop_assert_eq!(shown(&other), shown(&whole));
        prop_assert_eq!(written(&one), written(&whole));
    }

    #[test]
    fn what_stays_is_undone_as_before_and_read_from_its_file_as_it_is(whole in ledgers()) {
        let (_, rest) = parted(&whole, &past_years(&whole, YEAR));
        for change in rest.changes() {
            let undo = |ledger: &Ledger| ledger.undo(stamp("u", 1, 9), "", &change.id);
            prop_assert_eq!(undo(&rest), undo(&whole));
        }
        let again = file::read(file::write(&code("p"), &rest).unwrap().as_bytes()).unwrap();
        prop_assert_eq!(shown(&one_by_one(again.changes)), shown(&rest));
    }

    #[test]
    fn nothing_more_could_go(whole in ledgers()) {
        let past = past_years(&whole, YEAR);
        // Each change of these years that stays is tied, step by step, to one that sets something else.
        let is_past = |cell: &Cell| cell.year().is_some_and(|year| year <= YEAR);
        let mut tied: BTreeSet<Cell> = BTreeSet::new();
        let mut bound: BTreeSet<_> = BTreeSet::new();
        loop {
            let before = bound.len();
            for change in whole.changes() {
                if change.edits.iter().any(|edit| !is_past(&edit.cell) || tied.contains(&edit.cell)) && bound.insert(change.id.clone()) {
                    tied.extend(change.edits.iter().map(|edit| edit.cell.clone()));
                }
            }
            if bound.len() == before { break; }
        }
        let free: BTreeSet<_> = whole.changes().map(|change| change.id.clone()).filter(|id| !bound.contains(id)).collect();
        prop_assert_eq!(past.changes, free);
    }
}

fn actual(year: i32, value: i64) -> (Cell, Option<muctieu::plan::Json>) {
    let period: Period = format!("{year}-09").parse().unwrap();
    let key = ActualKey { indicator: code("THU-NS"), unit: code("_"), period };
    (Cell::Actual(key), Some(json(Actual::from(Figure::Exact(Decimal::from(value))))))
}

fn write(ledger: &mut Ledger, number: u32, cells: Vec<(Cell, Option<muctieu::plan::Json>)>) -> Change {
    let change = ledger.compose(stamp("a", number, i64::from(number)), "", cells).unwrap();
    ledger.apply(change.clone()).unwrap();
    change
}

#[test]
fn a_change_that_also_sets_something_else_keeps_what_was_written_over_it() {
    let mut ledger = Ledger::default();
    let title = ("plan/title".parse().unwrap(), Some(json("Kế hoạch")));
    let mixed = write(&mut ledger, 1, vec![title, actual(2019, 1)]);
    let over = write(&mut ledger, 2, vec![actual(2019, 2), actual(2018, 3)]);
    let beside = write(&mut ledger, 3, vec![actual(2018, 4)]);
    let free = write(&mut ledger, 4, vec![actual(2017, 5)]);
    assert_eq!(over.edits.iter().filter(|edit| edit.over == [mixed.id.clone()]).count(), 1);
    let past = past_years(&ledger, 2019);
    // Without it, the value that it replaced would be shown again.
    assert_eq!(past.changes, [free.id.clone()].into());
    assert_eq!((past.from, past.until, past.cells, past.tied), (2017, 2017, 1, 3));
    let rest = without(&ledger, &past.changes);
    assert!(rest.change(&beside.id).is_some());
    assert_eq!(past_years(&ledger, 2016), PastYears { ..PastYears::default() });
}

#[test]
fn the_record_says_which_file_it_is_and_whether_it_is_here_again() {
    let mut ledger = Ledger::default();
    write(&mut ledger, 1, vec![actual(2018, 1)]);
    let last = write(&mut ledger, 2, vec![actual(2019, 2)]);
    write(&mut ledger, 3, vec![actual(2021, 3)]);
    let past = past_years(&ledger, 2019);
    let put = put_away(&code("p"), "KE-HOACH_2018-2019.json", &ledger, &past).unwrap().unwrap();
    assert_eq!(put.cell.to_string(), format!("archive/2018/2019/{}", last.id));
    assert_eq!((put.record.changes, put.record.cells, put.record.digest.len()), (2, 2, 64));
    // The record is a change like any other, made while everything is still here.
    let intent = Intent::Enter(put.cell.clone(), Some(put.record.clone().into()));
    ledger.record(stamp("a", 4, 4), "", &intent).unwrap();
    assert!(!ledger.is_away(&put.cell));
    let mut rest = without(&ledger, &past.changes);
    assert!(rest.is_away(&put.cell) && rest.archives().contains(&put.cell));
    assert_eq!(archive::archives(&rest)[&put.cell], (put.record.clone(), false));
    assert_eq!(rest.plan().actuals.len(), 1);
    rest.merge(file::read(put.text.as_bytes()).unwrap().changes).unwrap();
    assert_eq!(archive::archives(&rest)[&put.cell], (put.record.clone(), true));
    assert_eq!(shown(&rest), shown(&ledger));
    // Nobody forgets where figures are.
    write(&mut rest, 5, vec![(put.cell.clone(), None)]);
    assert_eq!(archive::archives(&rest)[&put.cell], (put.record.clone(), true));
    let rest = without(&rest, &past.changes);
    assert_eq!(archive::archives(&rest)[&put.cell], (put.record, false));
    // The past lacks them, too, although the record came later.
    let then = stamp("a", 9, 3).at;
    assert!(rest.as_of(then).is_away(&put.cell) && rest.as_of(then).archives().contains(&put.cell));
    assert!(ledger.as_of(then).archives().is_empty());
}

#[test]
fn what_is_written_to_a_year_that_is_away_meets_it_as_a_conflict() {
    let mut ledger = Ledger::default();
    write(&mut ledger, 1, vec![actual(2018, 1)]);
    write(&mut ledger, 2, vec![actual(2021, 3)]);
    let past = past_years(&ledger, 2019);
    let put = put_away(&code("p"), "x", &ledger, &past).unwrap().unwrap();
    let mut rest = without(&ledger, &past.changes);
    let (cell, value) = actual(2018, 7);
    let edits = vec![Edit { cell: cell.clone(), value, over: vec![] }];
    let late = stamp("b", 1, 9);
    rest.apply(Change { id: late.id, at: late.at, by: late.by, note: String::new(), edits }).unwrap();
    rest.merge(file::read(put.text.as_bytes()).unwrap().changes).unwrap();
    assert!(rest.conflicts().contains(&cell), "nobody has seen the other's value");
}
