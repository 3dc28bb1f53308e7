//! The board of submissions.

use super::{at, code, kon_tum, period, province, set};
use muctieu::{
    ledger::{Cell, Ledger},
    plan::{Json, Submission, SubmissionState},
    text::Language,
    views::submissions::{Board, Progress},
};

const REPORT: &str = "2026-M9";

fn board(ledger: &Ledger) -> Board {
    Board::of(ledger, period(REPORT), Language::Vietnamese)
}

fn report(board: &Board, unit: &str, of: &str) -> Progress {
    let column = board.columns.iter().position(|column| column.period == period(of)).unwrap();
    board.rows.iter().find(|row| row.unit == code(unit)).unwrap().reports[column]
}

/// Takes a step of a unit's report, whoever it is that takes it.
fn step(ledger: &mut Ledger, by: &str, unit: &str, state: SubmissionState) {
    let cell = Cell::Submission { unit: code(unit), period: period(REPORT) };
    set(ledger, ("An", by), cell, Some(Json::of(&Submission { state, ..Submission::default() }).unwrap()));
}

#[test]
fn every_unit_that_reports_has_a_row_and_every_period_a_column() {
    let board = board(&province());
    assert_eq!(board.heading, (Language::Vietnamese.submissions().grid)(2026));
    assert_eq!(board.columns.len(), 12, "no fiscal tail unless it is the report period");
    assert_eq!(board.columns.iter().filter(|column| column.is_now).count(), 1);
    assert!(board.rows.len() > 10 && board.rows.iter().all(|row| row.reports.len() == 12));
    for (index, column) in board.columns.iter().enumerate() {
        let names = board.rows.iter().map(|row| row.reports[index]).filter(|one| *one != Progress::NotDue);
        let longest = names.map(|one| one.name(Language::Vietnamese).chars().count()).max().unwrap_or_default();
        assert_eq!(column.width, longest);
    }
}

#[test]
fn a_report_goes_from_not_sent_to_approved() {
    let mut ledger = province();
    let unit = board(&ledger).missing[0].0.to_string();
    let (unit, root) = (unit.as_str(), ledger.plan().root_unit().to_string());
    let missing = |ledger: &Ledger| board(ledger).missing.iter().any(|(code, _)| code.as_str() == unit);
    assert!(missing(&ledger));
    step(&mut ledger, unit, unit, SubmissionState::Submitted);
    assert_eq!(report(&board(&ledger), unit, REPORT), Progress::At(SubmissionState::Submitted));
    assert!(!missing(&ledger));
    step(&mut ledger, &root, unit, SubmissionState::Approved);
    let now = board(&ledger);
    assert_eq!(report(&now, unit, REPORT), Progress::At(SubmissionState::Approved));
    let row = now.rows.iter().find(|row| row.unit.as_str() == unit).unwrap();
    let column = now.columns.iter().find(|column| column.is_now).unwrap();
    let said = row.cell(column, Progress::At(SubmissionState::Approved), Language::Vietnamese);
    assert!(said.contains(&row.name) && said.contains(&column.name), "{said}");
}

#[test]
fn a_unit_that_approves_its_own_report_is_marked() {
    let mut ledger = province();
    let unit = board(&ledger).missing[0].0.to_string();
    step(&mut ledger, &unit, &unit, SubmissionState::Submitted);
    step(&mut ledger, &unit, &unit, SubmissionState::Approved);
    let found = report(&board(&ledger), &unit, REPORT);
    assert_eq!(found, Progress::OutOfTurn(SubmissionState::Approved));
    assert!(found.name(Language::Vietnamese).contains('('));
}

#[test]
fn what_is_not_due_differs_from_what_was_not_sent() {
    let ledger = province();
    let board = board(&ledger);
    let column = |of: &str| board.rows.iter().map(|row| report(&board, row.unit.as_str(), of)).collect::<Vec<_>>();
    assert!(!column("2026-10").contains(&Progress::NotSent) && column("2026-10").contains(&Progress::NotDue));
    assert!(!column(REPORT).contains(&Progress::NotDue));
    let tail = Board::of(&ledger, period("2026-TAIL"), Language::Vietnamese);
    assert_eq!(tail.columns.len(), 13);
}

#[test]
fn the_board_as_of_a_moment_does_not_know_what_came_later() {
    let mut ledger = province();
    let before = ledger.changes().map(|change| change.at).max().unwrap();
    let unit = board(&ledger).missing[0].0.to_string();
    let was = board(&ledger);
    step(&mut ledger, &unit, &unit, SubmissionState::Submitted);
    assert_ne!(board(&ledger), was);
    assert_eq!(board(&ledger.as_of(before)), was);
    assert_eq!(board(&ledger.as_of(at("1990-01-01T00:00:00Z"))).rows, []);
}

#[test]
fn a_plan_without_reporting_units_has_an_empty_board() {
    let board = board(&Ledger::default());
    assert_eq!((board.rows.len(), board.missing.len()), (0, 0));
    assert!(!Board::of(&kon_tum(), period("2021-M9"), Language::English).rows.is_empty());
}
