//! The list of tasks.

use super::{kon_tum, province};
use muctieu::{
    assess::{Status, TaskStatus},
    ledger::Ledger,
    plan::{NaiveDate, Plan},
    text::Language,
    views::tasks::{Tasks, mark},
};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn tasks(plan: &Plan, on: &str, search: &str, statuses: &[TaskStatus]) -> Tasks {
    Tasks::of(plan, day(on), (search, statuses), Language::Vietnamese)
}

#[test]
fn counts_and_rows_are_of_the_same_tasks() {
    let ledger = province();
    let all = tasks(ledger.plan(), "2026-09-30", "", &[]);
    assert_eq!((all.rows.len(), all.counts.iter().map(|(_, count)| count).sum::<usize>()), (all.all, all.all));
    for (status, count) in &all.counts {
        let some = tasks(ledger.plan(), "2026-09-30", "", &[*status]);
        assert_eq!(some.rows.len(), *count);
        assert!(some.rows.iter().all(|row| row.status == *status));
        assert_eq!((some.all, some.summary.as_str()), (all.all, all.summary.as_str()));
    }
}

#[test]
fn open_tasks_come_by_their_date_and_what_is_done_comes_last() {
    let ledger = province();
    let rows = tasks(ledger.plan(), "2026-09-30", "", &[]).rows;
    let done = |row: &muctieu::views::tasks::TaskRow| mark(row.status) == Status::Met;
    let first_done = rows.iter().position(done).unwrap_or(rows.len());
    let undated = rows.iter().position(|row| row.due.is_none() && !done(row)).unwrap_or(first_done);
    assert!(undated <= first_done);
    assert!(rows[..undated].iter().all(|row| row.left.is_some()), "what is open and has a date says how long it has");
    assert!(rows[first_done..].iter().filter(|row| done(row)).all(|row| row.left.is_none()));
}

#[test]
fn a_day_later_there_is_a_day_less() {
    let ledger = province();
    let left = |on: &str| tasks(ledger.plan(), on, "", &[TaskStatus::DoingInTime]).rows;
    let (today, later) = (left("2026-09-01"), left("2026-09-02"));
    let row = today.iter().find(|row| later.iter().any(|other| other.code == row.code)).unwrap();
    assert_ne!(row.left, later.iter().find(|other| other.code == row.code).unwrap().left);
    assert!(tasks(ledger.plan(), "2026-09-01", "", &[]).as_of.contains("01/09/2026"));
}

#[test]
fn words_are_found_without_their_marks() {
    let ledger = kon_tum();
    let all = tasks(ledger.plan(), "2021-09-30", "", &[]);
    let title = &all.rows[0].title;
    let first: Vec<&str> = title.split_whitespace().take(3).collect();
    let found = tasks(ledger.plan(), "2021-09-30", &first.join(" ").to_uppercase(), &[]);
    assert!(found.rows.iter().any(|row| row.title == *title) && found.rows.len() <= all.rows.len());
    assert!(tasks(ledger.plan(), "2021-09-30", "zzzz", &[]).rows.is_empty());
}

#[test]
fn what_a_task_serves_and_lacks_is_said() {
    let ledger = province();
    let rows = tasks(ledger.plan(), "2026-09-30", "", &[]).rows;
    let serving = rows.iter().find(|row| !row.indicators.is_empty()).unwrap();
    let task = &ledger.plan().tasks[&serving.code];
    assert_eq!(serving.indicators.len(), task.indicators.len());
    let without_date = rows.iter().find(|row| row.due.is_none());
    assert!(without_date.is_none_or(|row| row.lacks.is_some()));
}

#[test]
fn an_empty_plan_has_no_tasks() {
    let none = tasks(Ledger::default().plan(), "2026-09-30", "", &[]);
    assert_eq!((none.all, none.rows.len(), none.counts.len()), (0, 0, 0));
}
