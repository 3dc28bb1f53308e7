//! Counts with their denominators, and what needs attention.

use muctieu::{
    assess::{Status, overview},
    plan::{ActualKey, Figure, Goal, Group, Indicator, Plan, TargetKey},
};

use crate::{
    code, day, number,
    one::{exact, prohibition, rate, target, words},
    period,
};

/// A plan in which each indicator is held against 100, by its code, heading and result.
fn plan(rows: &[(&str, Option<&str>, Option<Figure>)]) -> Plan {
    let mut plan = Plan::default();
    for (name, heading, figure) in rows {
        let group = heading.map(code);
        plan.groups.extend(group.iter().map(|group| (group.clone(), Group { number: "I".into(), ..Group::default() })));
        plan.indicators.insert(code(name), Indicator { group, ..rate() });
        let valid_from = day("2021-01-01");
        let key = TargetKey { indicator: code(name), unit: code("U"), level: code("council"), valid_from };
        plan.targets.insert(key, target(Goal::Plain(number("100"))));
        let key = ActualKey { indicator: code(name), unit: code("U"), period: period("2021") };
        plan.actuals.extend(figure.clone().map(|figure| (key, figure.into())));
    }
    plan
}

#[test]
fn every_indicator_is_counted_once_and_only_comparisons_are_judged() {
    let mut plan = plan(&[
        ("a", None, Some(exact("100"))),
        ("b", None, Some(exact("96"))),
        ("c", None, Some(exact("90"))),
        ("d", None, Some(exact("10"))),
        ("e", None, None),
        ("f", None, Some(Figure::NotApplicable)),
        ("g", None, Some(words("tăng"))),
        ("h", None, Some(exact("1"))),
        ("i", None, Some(Figure::NotApplicable)),
    ]);
    plan.targets.retain(|key, _| !matches!(key.indicator.as_str(), "h" | "i"));
    let tally = overview(&plan, &code("U"), period("2021")).tally;
    let counts = Status::ALL.iter().map(|status| tally.of(*status)).collect::<Vec<_>>();
    // Met, on track, behind, off track, accepted, missing, not due, not applicable, for a person, tracked.
    assert_eq!(counts, [1, 1, 1, 1, 0, 1, 0, 1, 1, 2]);
    assert_eq!((tally.judged(), tally.with_target(), tally.total()), (4, 7, 9));
}

#[test]
fn what_was_removed_is_not_counted() {
    let mut plan = plan(&[("a", None, Some(exact("100"))), ("b", None, Some(exact("1")))]);
    plan.indicators.get_mut("b").unwrap().removed = true;
    let overview = overview(&plan, &code("U"), period("2021"));
    assert_eq!((overview.tally.total(), overview.attention), (1, vec![]));
}

#[test]
fn headings_add_up_to_the_plan_and_what_has_none_stands_last() {
    let mut plan = plan(&[
        ("a", Some("I"), Some(exact("100"))),
        ("b", Some("I"), None),
        ("c", Some("II"), Some(exact("10"))),
        ("d", None, Some(exact("100"))),
        ("e", Some("gone"), Some(exact("100"))),
    ]);
    plan.groups.remove("gone");
    let overview = overview(&plan, &code("U"), period("2021"));
    let groups: Vec<_> = overview.groups.iter().map(|group| (group.group.clone(), group.tally.total())).collect();
    assert_eq!(groups, [(Some(code("I")), 2), (Some(code("II")), 1), (None, 2)]);
    assert_eq!(overview.tally.total(), 5);
}

#[test]
fn the_worst_come_first_broken_prohibitions_before_all_and_missing_figures_last() {
    let mut plan = plan(&[
        ("a", None, Some(exact("84"))),
        ("b", None, None),
        ("c", None, Some(exact("10"))),
        ("d", None, Some(exact("90"))),
        ("e", None, Some(exact("3"))),
        ("f", None, Some(exact("97"))),
    ]);
    plan.indicators.insert(code("e"), prohibition());
    let of_e: Vec<_> = plan.targets.keys().filter(|key| key.indicator == code("e")).cloned().collect();
    for key in &of_e {
        plan.targets.get_mut(key).unwrap().goal = Goal::Zero;
    }
    let attention = overview(&plan, &code("U"), period("2021")).attention;
    assert_eq!(attention, ["e", "c", "a", "d", "b"].map(code));
}
