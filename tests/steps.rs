//! Who may do what: a unit sends its own report, those above it accept it or send it back with a reason, and what was sent
//! is changed by the unit with a reason only, through whichever door.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use muctieu::exchange::json as file;
use muctieu::ledger::{Author, Cell, Change, Intent, Ledger, Rejection};
use muctieu::plan::{
    Actual, ActualKey, Figure, Indicator, Json, Submission, SubmissionError as Refusal, SubmissionState as Step, Value,
};
use proptest::{prelude::*, sample::select};
use support::{
    cases, code, json,
    shown::{shown, union},
    story::stamp,
};

const REPORT: &str = "submission/X/2021-09";

fn cell() -> Cell {
    REPORT.parse().unwrap()
}

fn of(unit: &str) -> Author {
    Author { name: format!("Người của {unit}"), unit: unit.into() }
}

/// A province, a district with a commune, and a department.
fn province() -> Ledger {
    let mut ledger = Ledger::default();
    let text = |text: &str| Some(json(text));
    let cells = [
        ("unit/T/name", text("Tỉnh")),
        ("unit/T/kind", text("province")),
        ("unit/H/name", text("Huyện")),
        ("unit/H/parent", text("T")),
        ("unit/X/name", text("Xã")),
        ("unit/X/parent", text("H")),
        ("unit/S/name", text("Sở")),
        ("unit/S/parent", text("T")),
    ];
    let cells = cells.map(|(path, value)| (path.parse().unwrap(), value));
    ledger.apply(ledger.compose(stamp("p", 1, 0), "", cells).unwrap()).unwrap();
    ledger
}

fn value(step: Step, reason: &str) -> Json {
    json(Submission { state: step, reason: reason.into(), seen: None })
}

/// Takes a step without being asked whether one may, as in a file that was made elsewhere.
fn elsewhere(ledger: &mut Ledger, unit: &str, second: u32, step: Step) -> Change {
    let writer: String = unit.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut stamp = stamp(&format!("w{}", writer.to_lowercase()), second, second.into());
    stamp.by = of(unit);
    let change = ledger.compose(stamp, "", [(cell(), Some(value(step, "thiếu số")))]).unwrap();
    ledger.apply(change.clone()).unwrap();
    change
}

/// Takes a step where one may.
fn take(ledger: &mut Ledger, unit: &str, second: u32, step: Step) -> Result<Submission, Refusal> {
    take_with(ledger, unit, second, step, "thiếu số")
}

fn take_with(ledger: &mut Ledger, unit: &str, second: u32, state: Step, reason: &str) -> Result<Submission, Refusal> {
    let (of_unit, period) = (code("X"), "2021-09".parse().unwrap());
    let step = Intent::TakeStep { unit: of_unit.clone(), period, state, reason: reason.into() };
    match act(ledger, unit, second, "", &step) {
        Ok(_) => Ok(ledger.submission(&of_unit, period)),
        Err(Rejection::Step(refused)) => Err(refused),
        Err(Rejection::NothingToDo) => Err(Refusal::NotNext(state, state)),
        Err(other) => panic!("{other}"),
    }
}

/// Does something here, as somebody of a unit.
fn act(ledger: &mut Ledger, unit: &str, second: u32, note: &str, intent: &Intent) -> Result<Change, Rejection> {
    let writer: String = unit.chars().filter(char::is_ascii_alphanumeric).collect();
    let mut stamp = stamp(&format!("w{}", writer.to_lowercase()), second, second.into());
    stamp.by = of(unit);
    ledger.record(stamp, note, intent)
}

/// Whether somebody of a unit may do something; nothing is done.
fn may(ledger: &Ledger, unit: &str, intent: &Intent) -> Result<(), Rejection> {
    act(&mut ledger.clone(), unit, 1000, "", intent).map(drop)
}

fn undo(id: &str) -> Intent {
    Intent::Undo(id.parse().unwrap())
}

#[test]
fn a_report_goes_from_its_unit_to_those_above_and_back_with_a_reason() {
    let mut ledger = province();
    assert_eq!(take(&mut ledger, "S", 1, Step::Submitted), Err(Refusal::NotTheirs));
    assert_eq!(take(&mut ledger, "", 1, Step::Submitted), Err(Refusal::Nobody));
    assert_eq!(take(&mut ledger, "Sở của tỉnh khác", 1, Step::Submitted), Err(Refusal::Nobody));
    assert!(take(&mut ledger, "X", 1, Step::Submitted).is_ok());
    assert_eq!(take(&mut ledger, "X", 2, Step::Approved), Err(Refusal::OwnReport));
    assert_eq!(take(&mut ledger, "X", 2, Step::CorrectionAsked), Err(Refusal::OwnReport));
    assert_eq!(take(&mut ledger, "S", 2, Step::Approved), Err(Refusal::NotAbove));
    let no_reason = take_with(&mut ledger, "H", 2, Step::CorrectionAsked, "  ");
    assert_eq!(no_reason, Err(Refusal::NoReason));
    assert_eq!(take(&mut ledger, "H", 2, Step::CorrectionAsked).unwrap().reason, "thiếu số");
    // A unit is known by its name as well, and the one above may send for it.
    assert!(take(&mut ledger, "Huyện", 3, Step::Submitted).is_ok());
    assert!(take(&mut ledger, "T", 4, Step::Approved).is_ok());
    assert_eq!(take(&mut ledger, "T", 5, Step::Submitted), Err(Refusal::NotNext(Step::Approved, Step::Submitted)));
    assert!(take(&mut ledger, "T", 5, Step::CorrectionAsked).is_ok());
    let faults = ledger.changes().filter(|change| ledger.step_fault(change, &change.edits[0]).is_some()).count();
    assert_eq!(faults, 0);
}

#[test]
fn a_step_of_a_file_from_elsewhere_is_taken_up_and_marked() {
    let (mut mine, mut theirs) = (province(), province());
    let sent = elsewhere(&mut theirs, "X", 1, Step::Submitted);
    let own = elsewhere(&mut theirs, "X", 2, Step::Approved);
    let text = file::write(&code("KH"), &theirs).unwrap();
    mine.merge(file::read(text.as_bytes()).unwrap().changes).unwrap();
    assert_eq!(mine.submission(&code("X"), "2021-09".parse().unwrap()).state, Step::Approved, "history is not refused");
    assert_eq!(mine.step_fault(&sent, &sent.edits[0]), None);
    assert_eq!(mine.step_fault(&own, &own.edits[0]), Some(Refusal::OwnReport));
    let fault = mine.report_fault(&code("X"), "2021-09".parse().unwrap());
    assert_eq!(fault, Some((Refusal::OwnReport, &of("X"))));
    // A step by those who may puts the report right.
    elsewhere(&mut mine, "T", 3, Step::CorrectionAsked);
    assert_eq!(mine.report_fault(&code("X"), "2021-09".parse().unwrap()), None);
}

#[test]
fn whoever_may_take_a_step_may_take_it_back_and_nobody_else() {
    let mut ledger = province();
    for (unit, second, step) in [("X", 1, Step::Submitted), ("H", 2, Step::CorrectionAsked), ("X", 3, Step::Submitted)]
    {
        take(&mut ledger, unit, second, step).unwrap();
    }
    assert_eq!(may(&ledger, "S", &undo("wx-3")), Err(Rejection::Step(Refusal::NotTheirs)));
    assert_eq!(may(&ledger, "X", &undo("wx-3")), Ok(()));
    let back = act(&mut ledger, "X", 4, "", &undo("wx-3")).unwrap();
    assert_eq!(ledger.submission(&code("X"), "2021-09".parse().unwrap()).state, Step::CorrectionAsked);
    assert_eq!(ledger.step_fault(&back, &back.edits[0]), None, "its own step, taken back");
    assert_eq!(may(&ledger, "X", &Intent::Undo(back.id)), Ok(()));
    take(&mut ledger, "X", 5, Step::Submitted).unwrap();
    take(&mut ledger, "H", 6, Step::Approved).unwrap();
    assert_eq!(may(&ledger, "X", &undo("wh-6")), Err(Rejection::Step(Refusal::OwnReport)));
    assert_eq!(may(&ledger, "T", &undo("wh-6")), Ok(()));
}

#[test]
fn where_people_disagree_about_a_report_those_decide_who_may_take_the_step() {
    let mut one = province();
    take(&mut one, "X", 1, Step::Submitted).unwrap();
    let mut other = one.clone();
    take(&mut one, "H", 2, Step::Approved).unwrap();
    take(&mut other, "T", 3, Step::CorrectionAsked).unwrap();
    let both = union(&one, &other);
    assert!(both.conflicts().contains(&cell()));
    for choice in ["wh-2", "wt-3"] {
        let choice = Intent::Resolve { cell: cell(), choice: choice.parse().unwrap() };
        assert_eq!(may(&both, "H", &choice), Ok(()));
        assert_eq!(may(&both, "X", &choice), Err(Rejection::Step(Refusal::OwnReport)));
    }
}

#[test]
fn cells_that_are_no_steps_are_for_everybody_to_set() {
    let ledger = province();
    let enter = |path: &str, value: Json| {
        let cell: Cell = path.parse().unwrap();
        let value = cell.read(&value).unwrap();
        Intent::Enter(cell, Some(value))
    };
    let figure = json(serde_json::json!({ "figure": { "exact": "1" } }));
    for (path, value) in [("actual/A/X/2021-09", figure), ("unit/X/name", json("Xã X")), ("plan/year", json(2021))] {
        assert_eq!(may(&ledger, "", &enter(path, value)), Ok(()), "{path}");
    }
    let step = enter(REPORT, value(Step::Submitted, ""));
    assert_eq!(may(&ledger, "X", &step), Ok(()));
    assert_eq!(may(&ledger, "", &step), Err(Rejection::Step(Refusal::Nobody)));
    let newer = Intent::Enter("new/cell".parse().unwrap(), Some(Value::Raw(json(1))));
    assert!(matches!(may(&ledger, "X", &newer), Err(Rejection::NotAValue { .. })), "nobody writes what nobody knows");
    let other = Intent::Enter(cell(), Some(Value::Text("submitted".into())));
    assert!(matches!(may(&ledger, "X", &other), Err(Rejection::NotAValue { .. })), "a value of another cell");
}

// Figures of a report that was submitted.

fn key(path: &str) -> ActualKey {
    match path.parse().unwrap() {
        Cell::Actual(key) => key,
        other => panic!("{other} is no figure"),
    }
}

fn figure(path: &str, value: i64) -> Intent {
    Intent::RecordActual(key(path), Some(Figure::Exact(value.into()).into()))
}

const FIGURE: &str = "actual/A/X/2021-09";

/// The report of a commune with one figure, sent.
fn sent() -> Ledger {
    let mut ledger = province();
    act(&mut ledger, "X", 1, "", &figure(FIGURE, 5)).unwrap();
    take(&mut ledger, "X", 2, Step::Submitted).unwrap();
    ledger
}

fn is_locked(result: &Result<impl std::fmt::Debug, Rejection>) -> bool {
    matches!(result, Err(Rejection::Locked { unit, .. }) if *unit == code("X"))
}

#[test]
fn a_figure_that_was_sent_is_changed_by_its_unit_with_a_reason_only() {
    let ledger = sent();
    let estimate = Intent::RecordEstimate(key(FIGURE), Some(Figure::Exact(9.into()).into()));
    let paste = Intent::Several(vec![figure("actual/B/X/2021-10", 1), figure(FIGURE, 6)]);
    let clear = Intent::RecordActual(key(FIGURE), None);
    for intent in [figure(FIGURE, 6), figure("actual/A/X/2021-M9", 50), estimate, paste, clear] {
        // Who has not said where they work may be of the unit.
        for unit in ["X", "Xã", "", "Sở của tỉnh khác"] {
            assert!(is_locked(&may(&ledger, unit, &intent)), "{unit}: {intent:?}");
            assert!(is_locked(&act(&mut ledger.clone(), unit, 9, "  ", &intent)), "{unit}: a blank is no reason");
            assert!(act(&mut ledger.clone(), unit, 9, "gõ nhầm", &intent).is_ok(), "{unit}: {intent:?}");
        }
        for unit in ["H", "T", "S"] {
            assert_eq!(may(&ledger, unit, &intent), Ok(()), "locked for those who sent it only");
        }
    }
    assert_eq!(may(&ledger, "X", &figure("actual/A/X/2021-10", 6)), Ok(()), "of another report");
    let mut open = ledger;
    take(&mut open, "H", 3, Step::CorrectionAsked).unwrap();
    assert_eq!(may(&open, "X", &figure(FIGURE, 6)), Ok(()), "sent back");
}

#[test]
fn a_figure_that_the_unit_reports_for_the_whole_plan_is_locked_alike() {
    let mut ledger = province();
    let lead = Indicator { name: "A".into(), lead: vec![code("X")], ..Indicator::default() };
    let edit = Intent::EditIndicator { code: code("A"), before: Box::default(), after: Box::new(lead) };
    act(&mut ledger, "T", 1, "", &edit).unwrap();
    take(&mut ledger, "X", 2, Step::Submitted).unwrap();
    let of_the_whole = figure("actual/A/T/2021-09", 1);
    assert!(is_locked(&may(&ledger, "X", &of_the_whole)) && is_locked(&may(&ledger, "", &of_the_whole)));
    assert_eq!(may(&ledger, "T", &of_the_whole), Ok(()));
}

#[test]
fn what_was_entered_before_the_report_is_not_taken_back_behind_it() {
    let mut ledger = sent();
    assert!(is_locked(&may(&ledger, "X", &undo("wx-1"))));
    // The note of the program about whom it takes back is no reason of a person.
    assert!(is_locked(&act(&mut ledger.clone(), "X", 9, "Hoàn tác", &undo("wx-1"))));
    assert_eq!(may(&ledger, "H", &undo("wx-1")), Ok(()));
    // What was changed with a reason is taken back and done again with the same one.
    let late = act(&mut ledger, "X", 3, "gõ nhầm", &figure(FIGURE, 6)).unwrap();
    let back = act(&mut ledger, "X", 4, "", &Intent::Undo(late.id)).unwrap();
    let again = act(&mut ledger, "X", 5, "", &Intent::Undo(back.id.clone())).unwrap();
    assert_eq!([back.note.as_str(), again.note.as_str()], ["gõ nhầm"; 2]);
    assert_eq!(ledger.plan().actuals[&key(FIGURE)].figure, Figure::Exact(6.into()));
}

#[test]
fn a_conflict_about_a_figure_that_was_sent_is_settled_with_a_reason_unless_it_stays_as_it_shows() {
    let (mut mine, mut theirs) = (sent(), sent());
    act(&mut mine, "X", 3, "gõ nhầm", &figure(FIGURE, 6)).unwrap();
    act(&mut theirs, "H", 4, "", &figure(FIGURE, 7)).unwrap();
    let both = union(&mine, &theirs);
    let cell: Cell = FIGURE.parse().unwrap();
    let choose = |id: &str| Intent::Resolve { cell: cell.clone(), choice: id.parse().unwrap() };
    assert!(is_locked(&may(&both, "X", &choose("wx-3"))));
    assert!(act(&mut both.clone(), "X", 9, "theo biên bản", &choose("wx-3")).is_ok());
    assert_eq!((may(&both, "X", &choose("wh-4")), may(&both, "H", &choose("wx-3"))), (Ok(()), Ok(())));
}

#[test]
fn a_refused_change_leaves_no_trace_and_merging_asks_nobody() {
    let ledger = sent();
    let mut refused = ledger.clone();
    assert!(is_locked(&act(&mut refused, "X", 9, "", &figure(FIGURE, 6))));
    assert_eq!(shown(&refused), shown(&ledger));
    // Somebody changed it elsewhere without a reason: the file is taken up as it is.
    let mut elsewhere = ledger.clone();
    let mut stamp = stamp("wx", 3, 3);
    stamp.by = of("X");
    let six = json(Actual::from(Figure::Exact(6.into())));
    let change = ledger.compose(stamp, "", [(FIGURE.parse().unwrap(), Some(six))]).unwrap();
    elsewhere.merge([change]).unwrap();
    assert_eq!(elsewhere.plan().actuals[&key(FIGURE)].figure, Figure::Exact(6.into()));
    assert_eq!(elsewhere.changed_after_submission(&code("X"), "2021-09".parse().unwrap()).len(), 1);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn no_step_that_was_allowed_is_ever_marked_and_no_unit_decides_on_its_own_report(
        deeds in prop::collection::vec((select(vec!["T", "H", "X", "S", ""]), select(Step::ALL)), 0..20)
    ) {
        let mut ledger = province();
        for (second, (unit, step)) in (1..).zip(deeds) {
            let taken = take(&mut ledger, unit, second, step);
            let decides = matches!(step, Step::Approved | Step::CorrectionAsked);
            prop_assert!(taken.is_err() || (unit != "S" && !unit.is_empty() && (unit != "X" || !decides)));
            prop_assert_eq!(ledger.report_fault(&code("X"), "2021-09".parse().unwrap()), None);
        }
    }
}
