//! Steps of reports and who can take them: a unit sends its own, those above it accept it or send it back with a reason.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use muctieu::exchange::json as file;
use muctieu::ledger::{Author, Cell, Change, Ledger};
use muctieu::plan::{Json, Submission, SubmissionError as Refusal, SubmissionState as Step};
use proptest::{prelude::*, sample::select};
use support::{cases, code, json, shown::union, story::stamp};

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
    let next = ledger.step(&of(unit), (&code("X"), "2021-09".parse().unwrap()), step, "thiếu số")?;
    elsewhere(ledger, unit, second, step);
    Ok(next)
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
    let no_reason = ledger.step(&of("H"), (&code("X"), "2021-09".parse().unwrap()), Step::CorrectionAsked, "  ");
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
    let last = "wx-3".parse().unwrap();
    assert_eq!(ledger.check_undo(&of("S"), &last), Err(Refusal::NotTheirs));
    assert_eq!(ledger.check_undo(&of("X"), &last), Ok(()));
    let mut by_the_unit = stamp("wx", 4, 4);
    by_the_unit.by = of("X");
    let back = ledger.undo(by_the_unit, "", &last).unwrap();
    ledger.apply(back.clone()).unwrap();
    assert_eq!(ledger.submission(&code("X"), "2021-09".parse().unwrap()).state, Step::CorrectionAsked);
    assert_eq!(ledger.step_fault(&back, &back.edits[0]), None, "its own step, taken back");
    assert_eq!(ledger.check_undo(&of("X"), &back.id), Ok(()));
    take(&mut ledger, "X", 5, Step::Submitted).unwrap();
    take(&mut ledger, "H", 6, Step::Approved).unwrap();
    assert_eq!(ledger.check_undo(&of("X"), &"wh-6".parse().unwrap()), Err(Refusal::OwnReport));
    assert_eq!(ledger.check_undo(&of("T"), &"wh-6".parse().unwrap()), Ok(()));
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
    let (approved, back) = (value(Step::Approved, "thiếu số"), value(Step::CorrectionAsked, "thiếu số"));
    for choice in [&approved, &back] {
        assert_eq!(both.check_step(&of("H"), &cell(), Some(choice)), Ok(()));
        assert_eq!(both.check_step(&of("X"), &cell(), Some(choice)), Err(Refusal::OwnReport));
    }
}

#[test]
fn cells_that_are_no_steps_are_for_everybody_to_set() {
    let ledger = province();
    for path in ["actual/A/X/2021-09", "unit/X/name", "plan/year", "new/cell"] {
        assert_eq!(ledger.check_step(&Author::default(), &path.parse().unwrap(), None), Ok(()));
    }
    let step = Some(value(Step::Submitted, ""));
    assert_eq!(ledger.check_step(&of("X"), &cell(), step.as_ref()), Ok(()));
    assert_eq!(ledger.check_step(&Author::default(), &cell(), step.as_ref()), Err(Refusal::Nobody));
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
