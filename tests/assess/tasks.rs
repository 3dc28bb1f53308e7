//! Tasks on a day: the official four-way status, due soon, and what a directive leaves unclear.

use muctieu::{
    assess::{Clarity, TaskStatus, missing_clarity, task_status},
    plan::{Progress, Task},
};

use crate::{code, day};

use TaskStatus::{DoingInTime, DoingOverdue, DoingWithoutDate, DoneLate, DoneOnTime, DoneWithoutDay, DueSoon};

fn task(due: Option<&str>, progress: Progress, completed_on: Option<&str>) -> Task {
    Task { due: due.map(day), progress, completed_on: completed_on.map(day), ..Task::default() }
}

fn on(task: &Task, when: &str) -> (TaskStatus, Option<i64>) {
    let state = task_status(task, day(when));
    (state.status, state.days_left)
}

#[test]
fn an_open_task_is_in_time_due_soon_on_time_on_its_last_day_and_then_overdue() {
    for progress in [Progress::NotStarted, Progress::Doing] {
        let open = task(Some("2021-12-31"), progress, None);
        assert_eq!(on(&open, "2021-12-23"), (DoingInTime, Some(8)));
        assert_eq!(on(&open, "2021-12-24"), (DueSoon, Some(7)));
        assert_eq!(on(&open, "2021-12-31"), (DueSoon, Some(0)));
        assert_eq!(on(&open, "2022-01-01"), (DoingOverdue, Some(-1)));
    }
}

#[test]
fn a_task_without_a_date_is_never_late() {
    assert_eq!(on(&task(None, Progress::Doing, None), "2030-01-01"), (DoingWithoutDate, None));
    assert_eq!(on(&task(None, Progress::Done, Some("2021-12-01")), "2030-01-01"), (DoneOnTime, None));
}

#[test]
fn a_finished_task_is_judged_by_the_day_it_was_finished() {
    let due = Some("2021-12-31");
    let finished = |completed| task(due, Progress::Done, Some(completed));
    assert_eq!(on(&finished("2021-12-30"), "2022-06-01"), (DoneOnTime, Some(1)));
    assert_eq!(on(&finished("2021-12-31"), "2022-06-01"), (DoneOnTime, Some(0)));
    assert_eq!(on(&finished("2022-01-02"), "2022-06-01"), (DoneLate, Some(-2)));
}

#[test]
fn what_was_finished_after_the_report_was_still_open_then() {
    let finished = task(Some("2021-12-31"), Progress::Done, Some("2022-01-02"));
    assert_eq!(on(&finished, "2021-10-12"), (DoingInTime, Some(80)));
    assert_eq!(on(&finished, "2022-01-01"), (DoingOverdue, Some(-1)));
    assert_eq!(on(&finished, "2022-01-02"), (DoneLate, Some(-2)));
}

#[test]
fn a_finished_task_without_a_day_is_neither_on_time_nor_late() {
    for day in ["2021-06-01", "2022-06-01"] {
        assert_eq!(on(&task(Some("2021-12-31"), Progress::Done, None), day), (DoneWithoutDay, None));
        assert_eq!(on(&task(None, Progress::Done, None), day), (DoneWithoutDay, None));
    }
}

#[test]
fn an_extension_moves_the_date_that_counts() {
    let mut extended = task(Some("2022-03-31"), Progress::Doing, None);
    let extension = muctieu::plan::Extension { from: day("2021-12-31"), to: day("2022-03-31"), reason: String::new() };
    extended.extensions.push(extension);
    assert_eq!(on(&extended, "2022-01-15"), (DoingInTime, Some(75)));
}

#[test]
fn every_status_has_one_name_that_leads_back_to_it() {
    for status in TaskStatus::ALL {
        assert_eq!(TaskStatus::named(status.name()), Some(*status));
    }
    assert_eq!(TaskStatus::named("done"), None);
}

#[test]
fn an_empty_directive_leaves_all_six_things_open() {
    use Clarity::{Authority, Person, Product, Responsibility, Time, Work};
    assert_eq!(missing_clarity(&Task::default()), [Person, Work, Time, Responsibility, Product, Authority]);
}

#[test]
fn each_thing_that_is_said_is_no_longer_missing() {
    let said = Task {
        title: "Giải ngân 100% vốn đầu tư công".into(),
        lead_text: "các chủ đầu tư".into(),
        due: Some(day("2022-01-31")),
        cooperating: vec![code("STC")],
        product: "Báo cáo giải ngân".into(),
        authority: "UBND tỉnh".into(),
        ..Task::default()
    };
    assert_eq!(missing_clarity(&said), []);
    let by_code = Task { lead: vec![code("SKHDT")], lead_text: String::new(), ..said.clone() };
    assert_eq!(missing_clarity(&by_code), []);
    // A date in words cannot be missed.
    let in_words = Task { due: None, due_text: "thường xuyên".into(), ..said };
    assert_eq!(missing_clarity(&in_words), [Clarity::Time]);
}

#[test]
fn blanks_say_nothing() {
    let blank = Task { title: "  ".into(), lead_text: "\u{a0}".into(), ..Task::default() };
    assert_eq!(missing_clarity(&blank).len(), 6);
}
