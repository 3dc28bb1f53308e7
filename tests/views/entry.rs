//! The form in which a unit enters its figures.

use super::{exact, kon_tum, period, province, set};
use muctieu::{
    ledger::{Cell, Ledger},
    plan::{ActualKey, Code},
    text::Language,
    views::entry::{Head, Row, figures},
};

const LANGUAGE: Language = Language::Vietnamese;

fn form(ledger: &Ledger, unit: &Code, report: &str) -> Vec<ActualKey> {
    figures(ledger.plan(), unit, period(report), &[])
}

#[test]
fn a_unit_enters_what_is_its_own_and_what_it_leads() {
    let ledger = province();
    let plan = ledger.plan();
    let lead = plan.indicators.values().find_map(|indicator| indicator.lead.first()).unwrap();
    let keys = form(&ledger, lead, "2026-M9");
    assert!(!keys.is_empty());
    for key in &keys {
        let leads = plan.indicators[&key.indicator].lead.contains(lead);
        assert!(key.unit == *lead || leads && key.unit == plan.root_unit());
        assert_eq!(key.period.last_month(), 9);
    }
}

#[test]
fn an_entered_figure_is_counted_and_stands_in_its_field() {
    let mut ledger = province();
    let root = ledger.plan().root_unit();
    let keys = form(&ledger, &root, "2026-11");
    let head = |ledger: &Ledger| Head::of(ledger.plan(), &root, period("2026-11"), &keys, LANGUAGE);
    let missing = keys.iter().find(|key| !ledger.plan().actuals.contains_key(*key)).unwrap().clone();
    let before = head(&ledger);
    assert_eq!(Row::of(ledger.plan(), &missing, LANGUAGE).text, "");
    set(&mut ledger, ("An", ""), Cell::Actual(missing.clone()), Some(exact("1234.5")));
    let row = Row::of(ledger.plan(), &missing, LANGUAGE);
    assert_eq!(row.text, "1.234,5");
    assert_eq!(Row::of(ledger.plan(), &missing, Language::English).text, "1,234.5");
    assert!(row.label.starts_with(&row.name) && row.label.contains(&row.measure));
    assert_ne!(head(&ledger).filled, before.filled);
    assert_eq!(head(&ledger).title, before.title);
    set(&mut ledger, ("An", ""), Cell::Actual(missing), None);
    assert_eq!(head(&ledger), before);
}

#[test]
fn earlier_figures_stand_beside_the_field() {
    let ledger = province();
    let keys = form(&ledger, &ledger.plan().root_unit(), "2026-M9");
    let rows: Vec<Row> = keys.iter().map(|key| Row::of(ledger.plan(), key, LANGUAGE)).collect();
    assert!(rows.iter().any(|row| row.before.is_some()));
    let january = form(&ledger, &ledger.plan().root_unit(), "2026-01");
    let rows = january.iter().map(|key| Row::of(ledger.plan(), key, LANGUAGE));
    assert!(rows.into_iter().all(|row| row.before.is_none()), "nothing of the year comes before January");
}

#[test]
fn an_empty_plan_asks_for_nothing() {
    let ledger = Ledger::default();
    assert!(form(&ledger, &ledger.plan().root_unit(), "2026-M9").is_empty());
    assert!(!form(&kon_tum(), &kon_tum().plan().root_unit(), "2021-M9").is_empty());
}
