//! The log.

use super::{clock, exact, figure, kon_tum, province, set};
use muctieu::{
    ledger::{Cell, Ledger, LogFilter},
    text::Language,
    views::{
        CellPage,
        log::{Asked, Log, built_upon, clock_remarks, indicators, people, within},
    },
};

fn asked() -> Asked {
    Asked { portion: 50, ..Asked::default() }
}

fn log(ledger: &Ledger, asked: &Asked) -> Log {
    Log::of(ledger, asked, clock(), Language::Vietnamese)
}

#[test]
fn a_change_tells_who_when_from_what_and_to_what() {
    let mut ledger = province();
    let first = ledger.plan().actuals.keys().next().unwrap().clone();
    let key = muctieu::plan::ActualKey { unit: ledger.plan().root_unit(), ..first };
    let indicator = key.indicator.clone();
    set(&mut ledger, ("Lê Thị B", "TINH"), Cell::Actual(key.clone()), Some(exact("4")));
    set(&mut ledger, ("Lê Thị B", "TINH"), Cell::Actual(key), Some(exact("5.5")));
    let log = log(&ledger, &asked());
    assert_eq!((log.entries.len(), log.all), (50.min(ledger.len()), ledger.len()));
    let [last, before] = &log.entries[..2] else { panic!("two changes were made") };
    assert_eq!(last.who, format!("Lê Thị B, {}", ledger.plan().units[&ledger.plan().root_unit()].name));
    assert_eq!(last.lines[0].page, Some(CellPage::Indicator(indicator)));
    assert!(last.lines[0].after.starts_with("5,5"), "{:?}", last.lines[0]);
    assert_eq!(last.lines[0].before.as_ref(), Some(&before.lines[0].after));
    assert!(last.day.is_some() && before.day.is_none(), "the day is said once");
    assert!(last.when.ends_with(&last.time));
}

#[test]
fn of_a_change_of_many_cells_the_first_are_shown_until_all_are_asked_for() {
    let ledger = kon_tum();
    let shown = log(&ledger, &asked());
    let long = shown.entries.iter().find(|entry| entry.all > entry.lines.len()).unwrap();
    let asked = Asked { whole: vec![long.id.clone()], ..asked() };
    let whole = log(&ledger, &asked);
    let entry = whole.entries.iter().find(|entry| entry.id == long.id).unwrap();
    assert_eq!(entry.lines.len(), entry.all);
}

#[test]
fn days_are_those_of_the_office() {
    let mut ledger = kon_tum();
    let key = figure("A", "B", "2021-M9");
    let id = set(&mut ledger, ("An", ""), Cell::Actual(key), Some(exact("1")));
    let made = clock().local(ledger.change(&id).unwrap().at).date();
    let of = |from, until| {
        let asked = Asked { filter: within((Some(from), Some(until)), clock()), ..asked() };
        log(&ledger, &asked).entries.iter().any(|entry| entry.id == id)
    };
    let (before, after) = (made.pred_opt().unwrap(), made.succ_opt().unwrap());
    assert!(of(made, made) && of(before, after));
    assert!(!of(before, before) && !of(after, after));
    let midnight = chrono::NaiveDate::from_ymd_opt(2026, 10, 1).unwrap().and_hms_opt(0, 30, 0).unwrap();
    assert_eq!(clock().moment(midnight), super::at("2026-09-30T17:30:00Z"));
    assert_eq!(clock().local(clock().moment(midnight)), midnight);
}

#[test]
fn filters_offer_who_and_what_there_is() {
    let ledger = province();
    let people = people(&ledger);
    assert!(people.len() > 3 && people.iter().all(|name| !name.is_empty()));
    assert_eq!(indicators(ledger.plan(), Language::English).len(), ledger.plan().indicators.len());
    let filter = LogFilter { person: Some(people[0].clone()), ..LogFilter::default() };
    let found = log(&ledger, &Asked { filter, ..asked() });
    assert!(!found.entries.is_empty() && found.entries.iter().all(|entry| entry.who.starts_with(&people[0])));
}

#[test]
fn who_has_built_on_a_change_is_named() {
    let mut ledger = kon_tum();
    let cell = Cell::Actual(figure("A", "B", "2021-M9"));
    let first = set(&mut ledger, ("An", ""), cell.clone(), Some(exact("1")));
    set(&mut ledger, ("Bình", ""), cell.clone(), Some(exact("2")));
    let said = built_upon(&ledger, &first, &cell, clock(), Language::Vietnamese);
    assert!(said.contains("Bình"), "{said}");
}

#[test]
fn a_change_of_the_future_is_remarked_upon() {
    let mut ledger = kon_tum();
    set(&mut ledger, ("An", ""), Cell::Actual(figure("A", "B", "2021-M9")), Some(exact("1")));
    let early = muctieu::views::Clock { now: super::at("1990-01-01T00:00:00Z"), ..clock() };
    let found = Log::of(&ledger, &asked(), early, Language::Vietnamese);
    assert_eq!(found.entries[0].far_off, Some(Language::Vietnamese.log().is_ahead));
    let remarks = clock_remarks(&ledger.far_off(early.now), early, Language::Vietnamese);
    assert_eq!(remarks.len(), 1);
    assert!(clock_remarks(&ledger.far_off(clock().now), clock(), Language::Vietnamese).is_empty());
}

#[test]
fn an_empty_plan_has_an_empty_log() {
    assert_eq!(log(&Ledger::default(), &asked()), Log::default());
}
