//! After an edit only what rests on the cells that it touched is judged again; the result is the same as from scratch.

use std::sync::Arc;

use muctieu::{
    assess::{Overview, Series, overview},
    ledger::Cell,
    plan::{Acceptance, ActualKey, Figure, IndicatorField, OutlineField, PlaceKey, Plan, TaskField, UnitField},
};

use crate::{books::province, code, day, made_up::Extent, number, period};

fn made_up() -> Plan {
    Extent { indicators: 400, units: 11, years: 5 }.plan()
}

/// How many of the assessments are not the very ones of before.
fn judged_anew(before: &Overview, after: &Overview) -> usize {
    let same = |(code, found)| before.assessments.get(code).is_some_and(|known| Arc::ptr_eq(known, found));
    after.assessments.iter().filter(|entry| !same(*entry)).count()
}

#[test]
fn one_edit_of_400_indicators_at_11_units_over_60_periods_judges_one_indicator() {
    let mut plan = made_up();
    assert_eq!((plan.indicators.len(), plan.units.len(), plan.actuals.len()), (400, 11, 400 * 11 * 60));
    let before = overview(&plan, &code("U000"), period("2025-12"));
    let key = ActualKey { indicator: code("I100"), unit: code("U000"), period: period("2025-07") };
    plan.actuals.insert(key.clone(), Figure::Exact(number("1")).into());
    let after = before.after(&plan, &[Cell::Actual(key)]);
    assert_eq!((before.assessments.len(), judged_anew(&before, &after)), (400, 1));
    assert_ne!(before.assessments["I100"], after.assessments["I100"]);
    assert_eq!(after, overview(&plan, &code("U000"), period("2025-12")));
}

#[test]
fn what_has_nothing_to_do_with_a_status_judges_nothing() {
    let plan = made_up();
    let before = overview(&plan, &code("U000"), period("2025-12"));
    let task = Cell::Task(code("1"), TaskField::Title);
    assert_eq!(judged_anew(&before, &before.after(&plan, &[task])), 0);
    assert_eq!(judged_anew(&before, &before.after(&plan, &[])), 0);
}

#[test]
fn the_plans_own_settings_and_its_units_judge_everything() {
    let plan = made_up();
    let before = overview(&plan, &code("U000"), period("2025-12"));
    for cell in [Cell::Outline(OutlineField::Bands), Cell::Unit(code("U003"), UnitField::Parent)] {
        assert_eq!(judged_anew(&before, &before.after(&plan, &[cell])), 400);
    }
}

#[test]
fn after_any_edit_the_overview_is_the_one_from_scratch() {
    let ledger = province();
    let (report, root) = (period("2026-09"), ledger.plan().root_unit());
    let mut plan = ledger.plan().clone();
    let mut seen = overview(&plan, &root, report);
    let codes: Vec<_> = ledger.plan().indicators.keys().cloned().collect();
    for (place, indicator) in codes.into_iter().enumerate() {
        let touched = match place % 4 {
            0 => {
                let key = ActualKey { indicator, unit: root.clone(), period: report };
                plan.actuals.insert(key.clone(), Figure::Exact(number("3")).into());
                Cell::Actual(key)
            }
            1 => {
                let key = ActualKey { indicator, unit: root.clone(), period: report };
                plan.actuals.remove(&key);
                Cell::Actual(key)
            }
            2 => {
                let key = PlaceKey { indicator, unit: root.clone() };
                let until = day("2026-12-31");
                plan.accepted.insert(key.clone(), Acceptance { down_to: number("0"), reason: "x".into(), until });
                Cell::Accepted(key)
            }
            _ => {
                plan.indicators.get_mut(&indicator).unwrap().removed = true;
                Cell::Indicator(indicator, IndicatorField::Removed)
            }
        };
        seen = seen.after(&plan, &[touched]);
        assert_eq!(seen, overview(&plan, &root, report));
    }
}

#[test]
fn a_status_without_its_explanation_is_the_same_status() {
    let ledger = province();
    let plan = ledger.plan();
    for (unit, _) in plan.unit_tree() {
        for (code, indicator) in plan.live_indicators() {
            let series = Series::new(plan, &code, indicator, &unit, 2025..=2026);
            for report in ["2025-06", "2025", "2026-H1", "2026-09", "2026-TAIL"].map(period) {
                let found = series.assess(report);
                assert_eq!(series.status(report), (found.status, found.ratio), "{code} at {unit}, {report}");
            }
        }
    }
}
