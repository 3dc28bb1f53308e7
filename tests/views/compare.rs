//! Two moments side by side.

use super::{clock, exact, figure, kon_tum, set};
use muctieu::{
    ledger::{Cell, Ledger},
    plan::{DateTime, Utc},
    text::Language,
    views::compare::{Comparison, Row},
};

fn compare(ledger: &Ledger, earlier: DateTime<Utc>, later: Option<DateTime<Utc>>) -> Option<Comparison> {
    Comparison::of(ledger, (earlier, later), clock(), Language::Vietnamese)
}

fn latest(ledger: &Ledger) -> DateTime<Utc> {
    ledger.changes().map(|change| change.at).max().unwrap()
}

#[test]
fn cells_added_changed_and_cleared_are_told_apart() {
    let mut ledger = kon_tum();
    let [changed, cleared] = [0, 1].map(|nth| Cell::Actual(ledger.plan().actuals.keys().nth(nth).unwrap().clone()));
    let added = Cell::Actual(figure("A", "B", "2021-M9"));
    let before = latest(&ledger);
    let unchanged = compare(&ledger, before, None).unwrap();
    assert_eq!((unchanged.summary.as_str(), unchanged.changes.len()), (Language::Vietnamese.log().same, 0));
    set(&mut ledger, ("An", ""), added.clone(), Some(exact("1")));
    set(&mut ledger, ("An", ""), changed, Some(exact("123456.5")));
    set(&mut ledger, ("An", ""), cleared, None);
    let found = compare(&ledger, before, None).unwrap();
    assert_eq!(found.counts.map(|(count, _)| count), [1, 1, 1]);
    let rows = found.changes.iter().map(|change| Row::of(change, ledger.plan(), Language::Vietnamese));
    let rows: Vec<Row> = rows.collect();
    assert!(rows.iter().any(|row| row.after.starts_with("123.456,5") && row.page.is_some()), "{rows:?}");
    let blank = Language::Vietnamese.indicator().blank;
    assert_eq!(rows.iter().filter(|row| row.before == blank).count(), 1);
    assert_eq!(rows.iter().filter(|row| row.after == blank).count(), 1);
    let one_back = compare(&ledger, before, Some(latest(&ledger) - chrono::TimeDelta::seconds(1))).unwrap();
    assert_eq!(one_back.counts.map(|(count, _)| count), [1, 1, 0]);
}

#[test]
fn the_second_moment_has_to_be_the_later_one() {
    let ledger = kon_tum();
    let last = latest(&ledger);
    assert_eq!(compare(&ledger, last, Some(last)), None);
    assert!(compare(&ledger, last - chrono::TimeDelta::days(1), Some(last)).is_some());
}
