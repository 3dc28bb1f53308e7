//! The page of one indicator.

use super::{clock, code, exact, kon_tum, overview_of, province, set};
use muctieu::{
    assess::Overview,
    ledger::{Cell, Ledger},
    plan::{ActualKey, Code},
    text::Language,
    views::indicator::{Head, Subject, Trail, Units, attributes, estimates, tasks},
};

const LANGUAGE: Language = Language::Vietnamese;

/// Shows an indicator at the plan's own unit to a view.
fn of<T>(ledger: &Ledger, overview: &Overview, code: &Code, view: impl Fn(Subject) -> T) -> T {
    let plan = ledger.plan();
    let (indicator, assessment) = (&plan.indicators[code], &overview.assessments[code]);
    view(Subject { plan, code, indicator, unit: &plan.root_unit(), assessment })
}

/// What a view shows of every indicator of a plan.
fn all<T>(ledger: &Ledger, report: &str, view: impl Fn(Subject) -> T) -> Vec<T> {
    let overview = overview_of(ledger, report);
    ledger.plan().live_indicators().map(|(code, _)| of(ledger, &overview, &code, &view)).collect()
}

#[test]
fn the_indicators_before_and_after_are_those_of_the_table() {
    let ledger = kon_tum();
    let heads = all(&ledger, "2021-M9", |subject| (subject.code.clone(), Head::of(subject, LANGUAGE)));
    assert_eq!((&heads[0].1.before, &heads[heads.len() - 1].1.after), (&None, &None));
    for pair in heads.windows(2) {
        assert_eq!(pair[0].1.after.as_ref(), Some(&pair[1].0));
        assert_eq!(pair[1].1.before.as_ref(), Some(&pair[0].0));
    }
    assert!(heads.iter().all(|(_, head)| !head.name.is_empty() && !head.lead.is_empty()));
    let english = all(&ledger, "2021-M9", |subject| Head::of(subject, Language::English).name);
    assert!(english.iter().zip(&heads).any(|(english, (_, head))| *english != head.name));
}

#[test]
fn territories_without_a_value_stay_visible_beside_the_sum() {
    let ledger = province();
    let units: Vec<Units> =
        all(&ledger, "2026-M9", |subject| Units::of(subject, LANGUAGE)).into_iter().flatten().collect();
    assert!(!units.is_empty());
    let plan = ledger.plan();
    let territories = plan.units.iter().filter(|(code, unit)| unit.kind.is_territory() && **code != plan.root_unit());
    let territories = territories.count();
    for units in &units {
        assert!(units.rows.len() >= territories);
        assert!(units.rows.iter().any(|(_, value)| value.is_some()));
    }
    let sums = units.iter().filter(|units| !units.sums.is_empty());
    assert!(sums.clone().count() > 0 && sums.clone().all(|units| units.sums[0].2.contains(" đơn vị có số liệu")));
}

#[test]
fn a_plan_without_figures_of_units_has_no_such_table() {
    let mut ledger = Ledger::default();
    let name = muctieu::plan::IndicatorField::Name;
    set(&mut ledger, ("An", ""), Cell::Indicator(code("A"), name), Some(muctieu::plan::Json::of(&"Một").unwrap()));
    assert_eq!(all(&ledger, "2026-M9", |subject| Units::of(subject, LANGUAGE)), [None]);
    assert_eq!(all(&ledger, "2026-M9", |subject| estimates(subject, LANGUAGE)), [Vec::<[String; 3]>::new()]);
    let head = &all(&ledger, "2026-M9", |subject| Head::of(subject, LANGUAGE))[0];
    assert_eq!((head.name.as_str(), head.group.as_ref(), head.measure.as_str()), ("Một", None, ""));
}

#[test]
fn attributes_that_an_indicator_does_not_have_are_left_out() {
    let ledger = province();
    for shown in all(&ledger, "2026-M9", |subject| attributes(subject.indicator, LANGUAGE)) {
        assert!(shown.len() >= 5 && shown.iter().all(|(name, value)| !name.is_empty() && !value.is_empty()));
    }
}

#[test]
fn tasks_of_an_indicator_say_how_long_they_have() {
    let ledger = province();
    let day = "2026-09-30".parse().unwrap();
    let served: usize =
        ledger.plan().live_indicators().map(|(code, _)| tasks(ledger.plan(), &code, day, LANGUAGE).len()).sum();
    let linked: usize = ledger.plan().live_tasks().into_iter().map(|(_, task)| task.indicators.len()).sum();
    assert_eq!(served, linked);
}

#[test]
fn the_trail_of_a_value_tells_everything_it_has_been() {
    let mut ledger = province();
    let (indicator, unit) = (ledger.plan().live_indicators().next().unwrap().0, ledger.plan().root_unit());
    let cell = Cell::Actual(ActualKey { indicator, unit, period: super::period("2025-02") });
    assert_eq!(Trail::of(&ledger, &cell, clock(), LANGUAGE), Trail::default());
    set(&mut ledger, ("An", "TINH"), cell.clone(), Some(exact("1")));
    set(&mut ledger, ("Bình", "STC"), cell.clone(), Some(exact("2.5")));
    set(&mut ledger, ("An", "TINH"), cell.clone(), None);
    let trail = Trail::of(&ledger, &cell, clock(), LANGUAGE);
    let edits: Vec<(&str, &str)> = trail.edits.iter().map(|edit| (first(&edit.before), first(&edit.value))).collect();
    let blank = first(LANGUAGE.indicator().blank);
    assert_eq!(edits, [("2,5", blank), ("1", "2,5"), (blank, "1")]);
    assert!(trail.author.starts_with("An, ") && !trail.time.is_empty() && !trail.is_conflict);
}

/// The number or the first word.
fn first(text: &str) -> &str {
    text.split_whitespace().next().unwrap_or_default().trim_end_matches('%')
}
