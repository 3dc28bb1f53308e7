//! Units together, composites with what they leave out, named units that reach a standard.

use muctieu::{
    assess::{Flag, NamedUnit, RolledUp, Score, Status, named_units, overview, roll_up, scores, to_date, unit_scores},
    plan::{
        Actual, ActualKey, Code, Decimal, Figure, Goal, Group, Indicator, Measure, Path, Plan, RollUp, TargetKey, Unit,
        UnitKind, Weight,
    },
};
use proptest::prelude::*;

use crate::{
    code, day, number,
    one::{exact, flow, parts, rate, target},
    period,
};

/// A province `P` with districts that each report the indicator `X`.
fn province(kind: &Indicator, districts: &[(&str, Option<Figure>)], own: Option<Figure>) -> Plan {
    let mut plan = Plan::default();
    plan.outline.year = 2021;
    plan.units.insert(code("P"), Unit { name: "P".into(), ..Unit::default() });
    plan.indicators.insert(code("X"), kind.clone());
    for (name, figure) in districts {
        plan.units.insert(code(name), Unit { parent: Some(code("P")), name: (*name).into(), ..Unit::default() });
        aim(&mut plan, "X", name, "10");
        report(&mut plan, "X", name, "2021", figure.clone());
    }
    report(&mut plan, "X", "P", "2021", own);
    plan
}

fn report(plan: &mut Plan, indicator: &str, unit: &str, when: &str, figure: Option<Figure>) {
    let key = ActualKey { indicator: code(indicator), unit: code(unit), period: period(when) };
    if let Some(figure) = figure {
        plan.actuals.insert(key, Actual::from(figure));
    }
}

fn aim(plan: &mut Plan, indicator: &str, unit: &str, value: &str) {
    let key = TargetKey {
        indicator: code(indicator),
        unit: code(unit),
        level: code("council"),
        valid_from: day("2021-01-01"),
    };
    plan.targets.insert(key, target(Goal::Plain(number(value))));
}

fn rolled(plan: &Plan) -> RolledUp {
    roll_up(plan, &code("X"), &plan.indicators["X"], &code("P"), period("2021")).unwrap()
}

fn by(roll_up: RollUp) -> Indicator {
    Indicator { roll_up, ..flow() }
}

#[test]
fn sums_means_and_extremes_come_out_exactly() {
    let districts = [("A", Some(exact("1.1"))), ("B", Some(exact("2.2"))), ("C", Some(exact("6")))];
    let out = |by_what| rolled(&province(&by(by_what), &districts, None)).figure.unwrap();
    assert_eq!(out(RollUp::Sum), exact("9.3"));
    assert_eq!(out(RollUp::Mean), exact("3.1"));
    assert_eq!(out(RollUp::Maximum), exact("6"));
    assert_eq!(out(RollUp::Minimum), exact("1.1"));
    let none = province(&by(RollUp::None), &districts, None);
    assert_eq!(roll_up(&none, &code("X"), &none.indicators["X"], &code("P"), period("2021")), None);
}

#[test]
fn a_unit_that_does_not_exist_is_not_missing() {
    let mut plan = province(&by(RollUp::Sum), &[("A", Some(exact("1"))), ("NEW", None), ("OLD", None)], None);
    let missing = |plan: &Plan| rolled(plan).missing().map(ToString::to_string).collect::<Vec<_>>();
    let unit = |name: &str, from: &str, until: &str| {
        let (valid_from, valid_until) = (from.parse().ok(), until.parse().ok());
        (code(name), Unit { parent: Some(code("P")), valid_from, valid_until, ..Unit::default() })
    };
    plan.units.extend([unit("NEW", "2021-12-31", ""), unit("OLD", "2001-01-01", "2021-12-31")]);
    assert_eq!(missing(&plan), ["NEW", "OLD"], "both exist on the last day of the year");
    plan.units.extend([unit("NEW", "2022-01-01", ""), unit("OLD", "", "2021-12-30")]);
    assert_eq!(missing(&plan), [""; 0]);
    assert!(rolled(&plan).is_complete());
}

#[test]
fn of_ratios_the_parts_are_summed_before_dividing() {
    let ratio = Indicator { measure: Measure::Ratio, ..by(RollUp::Sum) };
    let plan = province(&ratio, &[("A", Some(parts("9", "10"))), ("B", Some(parts("500", "1000")))], None);
    assert_eq!(rolled(&plan).figure, Some(parts("509", "1010")));
    let mixed = province(&ratio, &[("A", Some(parts("9", "10"))), ("B", Some(exact("50")))], None);
    assert_eq!(rolled(&mixed).figure, None, "a bare percentage has no parts to add");
}

#[test]
fn a_weighted_mean_needs_every_weight() {
    let weighted = Indicator { weighted_by: Some(code("W")), measure: Measure::Rate, ..by(RollUp::WeightedMean) };
    let mut plan = province(&weighted, &[("A", Some(exact("10"))), ("B", Some(exact("20")))], None);
    plan.indicators.insert(code("W"), rate());
    report(&mut plan, "W", "A", "2021", Some(exact("3")));
    assert_eq!(rolled(&plan).figure, None);
    report(&mut plan, "W", "B", "2021", Some(exact("1")));
    assert_eq!(rolled(&plan).figure, Some(exact("12.5")));
}

#[test]
fn a_unit_without_a_report_leaves_the_total_incomplete_and_never_counts_as_zero() {
    let names = ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J"];
    let mut districts: Vec<(&str, Option<Figure>)> = names.iter().map(|name| (*name, Some(exact("10")))).collect();
    let whole = province(&by(RollUp::Sum), &districts, Some(exact("100")));
    assert!(rolled(&whole).is_complete());
    districts[4].1 = None;
    let plan = province(&by(RollUp::Sum), &districts, Some(exact("100")));
    let out = rolled(&plan);
    assert_eq!((out.reported(), out.units.len(), out.is_complete()), (9, 10, false));
    assert_eq!(out.missing().collect::<Vec<_>>(), [&code("E")]);
    assert_eq!((out.figure, out.difference), (Some(exact("90")), Some(number("10"))));
}

#[test]
fn a_total_never_falls_because_one_unit_is_late() {
    let mut plan = province(&by(RollUp::Sum), &[("A", None), ("B", None)], None);
    report(&mut plan, "X", "A", "2021-H1", Some(exact("50")));
    report(&mut plan, "X", "B", "2021-H1", Some(exact("40")));
    report(&mut plan, "X", "A", "2021-M9", Some(exact("60")));
    let out = roll_up(&plan, &code("X"), &plan.indicators["X"], &code("P"), period("2021-M9")).unwrap();
    assert_eq!((out.figure.clone(), out.is_complete()), (Some(exact("100")), false));
    assert_eq!(out.reported(), 2);
}

#[test]
fn the_provinces_own_figure_stands_beside_the_sum_of_its_districts() {
    let plan = province(&by(RollUp::Sum), &[("A", Some(exact("40"))), ("B", Some(exact("50")))], Some(exact("95")));
    let out = rolled(&plan);
    assert_eq!(
        (out.own.clone().unwrap().figure, out.figure, out.difference),
        (exact("95"), Some(exact("90")), Some(number("5")))
    );
}

#[test]
fn meets_and_recognised_are_two_counts() {
    let count = Indicator { measure: Measure::Count, ..flow() };
    let mut plan =
        province(&count, &[("A", Some(parts("19", "19"))), ("B", Some(parts("15", "19"))), ("C", None)], None);
    let key = ActualKey { indicator: code("X"), unit: code("D"), period: period("2021-M9") };
    plan.units.insert(code("D"), Unit { parent: Some(code("P")), ..Unit::default() });
    let recognised = Actual { recognised_on: Some(day("2021-11-20")), ..parts("19", "19").into() };
    plan.actuals.insert(key, recognised);
    let at = |report: &str| named_units(&plan, &code("X"), &code("P"), period(report));
    let counts = |named: Vec<NamedUnit>| {
        let meets = named.iter().filter(|unit| unit.meets()).count();
        (meets, named.iter().filter(|unit| unit.recognised_on.is_some()).count(), named.len())
    };
    assert_eq!(counts(at("2021")), (2, 1, 4));
    assert_eq!(counts(at("2021-M9")), (1, 0, 4), "nobody had recognised it by then");
}

/// A plan with indicators at `P`: weight, target, actual.
fn weighed(rows: &[(&str, &str, Option<&str>)]) -> Plan {
    let mut plan = Plan::default();
    plan.outline.year = 2021;
    plan.units.insert(code("P"), Unit { name: "P".into(), ..Unit::default() });
    plan.groups.insert(code("G"), Group { name: "G".into(), ..Group::default() });
    for (place, (weight, wanted, value)) in rows.iter().enumerate() {
        let name = format!("I{place}");
        let kind = Indicator {
            weight: Weight(number(weight)),
            group: Some(code("G")),
            order: i64::try_from(place).unwrap(),
            path: Path::None,
            ..flow()
        };
        plan.indicators.insert(code(&name), kind);
        aim(&mut plan, &name, "P", wanted);
        report(&mut plan, &name, "P", "2021", value.map(exact));
    }
    plan
}

fn scored(rows: &[(&str, &str, Option<&str>)]) -> Score {
    let plan = weighed(rows);
    let (whole, groups) = scores(&plan, &overview(&plan, &code("P"), period("2021")));
    assert_eq!(groups, [(code("G"), whole.clone())]);
    assert_eq!(unit_scores(&plan, period("2021")), [(code("P"), whole.clone())]);
    whole
}

#[test]
fn a_composite_caps_each_at_its_target_and_names_the_worst() {
    let score = scored(&[("3", "100", Some("200")), ("1", "100", Some("50")), ("1", "100", Some("80"))]);
    assert_eq!(score.composite, Some(number("0.86")), "(3·1 + 0.5 + 0.8) / 5");
    assert_eq!(score.worst, Some((code("I1"), number("0.5"))));
    assert_eq!(score.coverage(), Some(number("1")));
    assert_eq!((score.tally.of(Status::Met), score.tally.total()), (1, 3));
}

#[test]
fn there_is_no_composite_where_more_than_a_fifth_of_the_weight_is_missing() {
    let score = scored(&[("4", "100", Some("100")), ("1", "100", None)]);
    assert_eq!((score.composite, score.missing), (Some(number("1")), number("1")));
    let score = scored(&[("3.99", "100", Some("100")), ("1", "100", None)]);
    assert_eq!(score.composite, None);
    assert_eq!(score.worst, None);
}

proptest! {
    #[test]
    fn splitting_a_unit_in_two_with_the_same_total_never_changes_the_sum(
        amounts in prop::collection::vec((-50_000_i64..50_000, 0_u32..3), 1..8),
        which in any::<prop::sample::Index>(),
        part in -50_000_i64..50_000,
    ) {
        let names = ["A", "B", "C", "D", "E", "F", "G", "H"];
        let whole: Vec<Decimal> = amounts.iter().map(|(digits, scale)| Decimal::new(*digits, *scale)).collect();
        let plan_of = |values: &[Decimal]| {
            let districts: Vec<(&str, Option<Figure>)> =
                names.iter().copied().zip(values.iter().map(|value| Some(Figure::Exact(*value)))).collect();
            rolled(&province(&by(RollUp::Sum), &districts, None)).figure
        };
        let mut split = whole.clone();
        let at = which.index(split.len());
        let one = Decimal::new(part, 1);
        split[at] -= one;
        split.push(one);
        if split.len() <= names.len() {
            prop_assert_eq!(plan_of(&whole), plan_of(&split));
        }
    }
}

#[test]
fn communes_that_meet_every_criterion_make_the_provinces_count() {
    let communes = Indicator { measure: Measure::Count, path: Path::None, ..flow() };
    let criteria = |met: &str| Some(parts(met, "19"));
    let said = [("A", criteria("19")), ("B", criteria("15")), ("C", criteria("19"))];
    let plan = province(&communes, &said, None);
    let seen = |plan: &Plan| to_date(plan, &code("X"), &communes, &code("P"), period("2021")).unwrap();
    let counted = seen(&plan);
    assert_eq!((counted.figure.clone(), counted.is_derived(), counted.counted.len()), (exact("2"), true, 3));
    let mut judged = plan.clone();
    aim(&mut judged, "X", "P", "4");
    let found = &overview(&judged, &code("P"), period("2021")).assessments["X"];
    assert_eq!((found.status, found.ratio), (Status::OffTrack, Some(number("0.5"))));
    assert!(found.flags.contains(&Flag::ActualDerived));
}

#[test]
fn a_count_that_was_entered_stands_whatever_the_units_say() {
    let communes = Indicator { measure: Measure::Count, path: Path::None, ..flow() };
    let plan = province(&communes, &[("A", Some(parts("19", "19")))], Some(exact("0")));
    let own = to_date(&plan, &code("X"), &communes, &code("P"), period("2021")).unwrap();
    assert_eq!((own.figure.clone(), own.is_derived(), own.counted.is_empty()), (exact("0"), false, true));
}

#[test]
fn a_unit_that_has_not_said_leaves_the_count_at_least_so_many() {
    let communes = Indicator { measure: Measure::Count, path: Path::None, ..flow() };
    let plan = province(&communes, &[("A", Some(parts("19", "19"))), ("B", None)], None);
    let seen = to_date(&plan, &code("X"), &communes, &code("P"), period("2021")).unwrap();
    assert_eq!(seen.figure, Figure::AtLeast(number("1")));
    // Plain counts of units are no criteria: nothing is made of them.
    let incidents = province(&communes, &[("A", Some(exact("3")))], None);
    assert_eq!(to_date(&incidents, &code("X"), &communes, &code("P"), period("2021")), None);
}

#[test]
fn units_that_take_no_part_are_not_expected() {
    let mut plan = province(&by(RollUp::Sum), &[("A", Some(exact("40")))], None);
    plan.units.insert(code("Z"), Unit { parent: Some(code("P")), ..Unit::default() });
    let units: Vec<Code> = rolled(&plan).units.into_iter().map(|(unit, _)| unit).collect();
    assert_eq!(units, [code("A")]);
}

/// A province with districts and communes by their parents.
fn three_levels() -> Plan {
    let mut plan = province(&by(RollUp::Sum), &[], None);
    for (unit, parent, kind) in [
        ("D1", "P", UnitKind::District),
        ("D2", "P", UnitKind::District),
        ("C1", "D2", UnitKind::Commune),
        ("C2", "D2", UnitKind::Commune),
        ("S", "P", UnitKind::Department),
    ] {
        let unit_of = Unit { parent: Some(code(parent)), kind, name: unit.into(), ..Unit::default() };
        plan.units.insert(code(unit), unit_of);
    }
    report(&mut plan, "X", "D1", "2021", Some(exact("100")));
    plan
}

fn units(plan: &Plan) -> Vec<String> {
    rolled(plan).units.iter().map(|(unit, _)| unit.to_string()).collect()
}

/// The figure, and how many units have said how much of it.
fn made_of(plan: &Plan) -> (Option<Figure>, usize, usize, bool) {
    let out = rolled(plan);
    let complete = out.is_complete();
    (out.figure.clone(), out.reported(), out.units.len(), complete)
}

#[test]
fn every_unit_that_should_report_counts() {
    let mut plan = three_levels();
    assert_eq!(made_of(&plan), (Some(exact("100")), 1, 1, true));
    let mut before = plan.clone();
    report(&mut before, "X", "D2", "2020-H1", Some(exact("90")));
    assert_eq!(made_of(&before), (Some(exact("100")), 1, 2, false), "it has reported before");
    let mut asked = plan.clone();
    aim(&mut asked, "X", "D2", "10");
    assert_eq!(made_of(&asked), (Some(exact("100")), 1, 2, false), "it has a target");
    let lead = |plan: &Plan, units: &[&str]| {
        let mut plan = plan.clone();
        plan.indicators.get_mut("X").unwrap().lead = units.iter().map(|unit| code(unit)).collect();
        plan
    };
    assert_eq!(made_of(&lead(&plan, &["D2"])), (Some(exact("100")), 1, 2, false), "it leads");
    assert_eq!(made_of(&lead(&plan, &["S"])), (Some(exact("100")), 1, 1, true), "a department answers for the whole");
    // Among departments it is one of them.
    plan.units.insert(code("T"), Unit { parent: Some(code("P")), ..Unit::default() });
    plan.actuals.retain(|_, _| false);
    report(&mut plan, "X", "T", "2021", Some(exact("5")));
    assert_eq!(made_of(&lead(&plan, &["S", "T"])), (Some(exact("5")), 1, 2, false));
}

#[test]
fn a_sum_reaches_down_through_units_without_a_figure_of_their_own() {
    let mut plan = three_levels();
    report(&mut plan, "X", "C1", "2021", Some(exact("30")));
    report(&mut plan, "X", "C2", "2021", Some(exact("20")));
    report(&mut plan, "X", "P", "2021", Some(exact("150")));
    for target in [false, true] {
        if target {
            aim(&mut plan, "X", "D2", "10");
        }
        assert_eq!(made_of(&plan), (Some(exact("150")), 3, 3, true));
        assert_eq!(
            (units(&plan), rolled(&plan).difference),
            (vec!["D1".into(), "C1".into(), "C2".into()], Some(number("0")))
        );
    }
    let mut own = plan.clone();
    report(&mut own, "X", "D2", "2021", Some(exact("55")));
    assert_eq!(made_of(&own), (Some(exact("155")), 2, 2, true), "a figure of its own stands for those below");
    report(&mut own, "X", "D2", "2021", Some(Figure::NotApplicable));
    assert_eq!(made_of(&own), (Some(exact("150")), 3, 3, true), "no number is lost");
    plan.actuals.retain(|key, _| key.unit != code("C2"));
    report(&mut plan, "X", "C2", "2020", Some(exact("20")));
    assert_eq!(made_of(&plan), (Some(exact("130")), 2, 3, false));
    plan.actuals.retain(|key, _| key.unit != code("C1"));
    assert_eq!((made_of(&plan), units(&plan)), ((Some(exact("100")), 1, 2, false), vec!["D1".into(), "D2".into()]));
}

#[test]
fn a_unit_to_which_it_does_not_apply_is_complete() {
    let districts = [("A", Some(exact("40"))), ("B", Some(Figure::NotApplicable)), ("C", Some(exact("20")))];
    for (by_what, figure) in [(RollUp::Sum, "60"), (RollUp::Mean, "30"), (RollUp::Minimum, "20")] {
        let plan = province(&by(by_what), &districts, None);
        assert_eq!(made_of(&plan), (Some(exact(figure)), 3, 3, true), "{by_what:?}");
    }
    let communes = Indicator { measure: Measure::Count, path: Path::None, ..flow() };
    let said = [("A", Some(parts("19", "19"))), ("B", Some(Figure::NotApplicable))];
    let plan = province(&communes, &said, None);
    let counted = to_date(&plan, &code("X"), &communes, &code("P"), period("2021")).unwrap();
    assert_eq!((counted.figure, counted.counted.len()), (exact("1"), 1));
}

#[test]
fn communes_below_districts_are_counted_for_the_province() {
    let mut plan = three_levels();
    let communes = Indicator { measure: Measure::Count, path: Path::None, ..flow() };
    plan.indicators.insert(code("X"), communes.clone());
    plan.actuals.retain(|_, _| false);
    report(&mut plan, "X", "C1", "2021", Some(parts("19", "19")));
    report(&mut plan, "X", "C2", "2021", Some(parts("12", "19")));
    let counted = to_date(&plan, &code("X"), &communes, &code("P"), period("2021")).unwrap();
    assert_eq!((counted.figure, counted.counted.len()), (exact("1"), 2));
}
