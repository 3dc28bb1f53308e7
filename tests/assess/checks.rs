//! Data quality: each check finds what it is for, lets alone what is in order, and can be dismissed with a reason.

use muctieu::{
    assess::{Check, Oddity, checks},
    ledger::{Cell, Intent, Ledger},
    plan::{Actual, Dismissal, Entry, Figure, Goal, Indicator, Limits, Measure, Note, Outline, PlaceKey, RollUp, Unit},
    text::{Language, oddity},
};

use crate::{
    books::{goal, indicator, place, record},
    code, number,
    one::{exact, flow, level, monthly, parts},
    period,
};

const MOMENT: &str = "2021-12-31T00:00:00Z";

fn sourced(figure: Figure) -> Actual {
    Actual { source: "Cục Thống kê".into(), ..figure.into() }
}

/// A ledger in which the root unit `U` reports the indicator `X`.
fn ledger(kind: Indicator, values: &[(&str, Figure)]) -> Ledger {
    let mut ledger = Ledger::default();
    unit(&mut ledger, "U", None);
    record(&mut ledger, "an", MOMENT, &indicator(Indicator { name: "X".into(), ..kind }));
    for (when, figure) in values {
        enter(&mut ledger, "U", when, sourced(figure.clone()));
    }
    ledger
}

fn unit(ledger: &mut Ledger, name: &str, parent: Option<&str>) {
    let after = Unit { name: name.into(), parent: parent.map(code), ..Unit::default() };
    record(
        ledger,
        "an",
        MOMENT,
        &Intent::EditUnit { code: code(name), before: Box::default(), after: Box::new(after) },
    );
}

fn enter(ledger: &mut Ledger, unit: &str, when: &str, actual: Actual) {
    record(ledger, "an", MOMENT, &Intent::RecordActual(place("X", unit, when), Some(actual)));
}

fn found(ledger: &Ledger, report: &str) -> Vec<Oddity> {
    checks(ledger, period(report))
}

fn names(ledger: &Ledger, report: &str) -> Vec<(Check, String)> {
    found(ledger, report).into_iter().map(|oddity| (oddity.check, oddity.cell().to_string())).collect()
}

fn one(check: Check, cell: &str) -> Vec<(Check, String)> {
    vec![(check, cell.to_owned())]
}

#[test]
fn a_running_total_that_falls() {
    let plan = ledger(flow(), &[("2021-01", exact("10")), ("2021-02", exact("9")), ("2021-03", exact("12"))]);
    assert_eq!(names(&plan, "2021-03"), one(Check::FallingTotal, "actual/X/U/2021-02"));
    assert_eq!(found(&plan, "2021-03")[0].since, Some(period("2021-01")));
    assert_eq!(names(&plan, "2021-01"), []);
    let own = ledger(monthly(Measure::Flow), &[("2021-01", exact("10")), ("2021-02", exact("9"))]);
    assert_eq!(names(&own, "2021-02"), []);
}

#[test]
fn a_revision_above_the_limit() {
    let mut plan = ledger(level("1"), &[("2021-01", exact("100"))]);
    enter(&mut plan, "U", "2021-01", sourced(exact("110")));
    assert_eq!(names(&plan, "2021-01"), [], "10% is not above 10%");
    enter(&mut plan, "U", "2021-01", sourced(exact("122")));
    assert_eq!(names(&plan, "2021-01"), one(Check::LargeRevision, "actual/X/U/2021-01"));
    let oddity = &found(&plan, "2021-01")[0];
    assert_eq!((oddity.value, oddity.against), (Some(number("122")), Some(number("110"))));
}

#[test]
fn a_figure_far_from_its_own_history() {
    let months = |last: &str| {
        let mut values: Vec<(String, Figure)> = Vec::new();
        for (year, month) in (1..=12).map(|month| (2020, month)).chain([(2021, 1), (2021, 2)]) {
            let value = if (year, month) == (2021, 2) { last.into() } else { (100 + month % 3).to_string() };
            values.push((format!("{year}-{month:02}"), exact(&value)));
        }
        let values: Vec<(&str, Figure)> = values.iter().map(|(when, figure)| (when.as_str(), figure.clone())).collect();
        ledger(Indicator { entry: Entry::PerPeriod, ..flow() }, &values)
    };
    assert_eq!(names(&months("102"), "2021-02"), []);
    assert_eq!(names(&months("1020"), "2021-02"), one(Check::Outlier, "actual/X/U/2021-02"));
}

#[test]
fn a_sum_of_units_that_does_not_match_once_all_have_reported() {
    let mut plan = ledger(Indicator { roll_up: RollUp::Sum, ..flow() }, &[("2021-M9", exact("100"))]);
    for (name, value) in [("A", "40"), ("B", "50")] {
        unit(&mut plan, name, Some("U"));
        enter(&mut plan, name, "2021-M9", sourced(exact(value)));
    }
    assert_eq!(names(&plan, "2021-M9"), one(Check::UnitSum, "actual/X/U/2021-M9"));
    unit(&mut plan, "C", Some("U"));
    enter(&mut plan, "C", "2021-H1", sourced(exact("5")));
    assert_eq!(names(&plan, "2021-M9"), [], "a unit that is late explains the difference");
    enter(&mut plan, "C", "2021-M9", sourced(exact("10")));
    assert_eq!(names(&plan, "2021-M9"), []);
}

#[test]
fn reports_on_the_same_months_that_differ() {
    let own = || Indicator { entry: Entry::PerPeriod, ..flow() };
    let months = |quarter: &str| {
        let values =
            [("2021-01", exact("4")), ("2021-02", exact("4")), ("2021-03", exact("5")), ("2021-Q1", exact(quarter))];
        ledger(own(), &values)
    };
    assert_eq!(names(&months("13"), "2021-M9"), []);
    assert_eq!(names(&months("14"), "2021-02"), []);
    assert_eq!(names(&months("14"), "2021-M9"), one(Check::PeriodSum, "actual/X/U/2021-Q1"));
    let found = &found(&months("14"), "2021-03")[0];
    assert_eq!((found.value, found.against), (Some(number("14")), Some(number("13"))));
    // Two totals up to June, long after.
    let totals = ledger(flow(), &[("2021-06", exact("50")), ("2021-H1", exact("51")), ("2021-M9", exact("80"))]);
    assert_eq!(names(&totals, "2021-M9"), one(Check::PeriodSum, "actual/X/U/2021-H1"));
}

#[test]
fn a_percentage_that_its_parts_do_not_make() {
    let ratio = Indicator { measure: Measure::Ratio, unit_of_measure: "%".into(), ..flow() };
    let written = |words: &str| Actual { written: words.into(), ..sourced(parts("456", "1000")) };
    let mut plan = ledger(ratio, &[]);
    enter(&mut plan, "U", "2021-M9", written("45,6% (456/1.000)"));
    assert_eq!(names(&plan, "2021-M9"), []);
    enter(&mut plan, "U", "2021-M9", written("đạt 48,2%"));
    assert_eq!(names(&plan, "2021-M9"), one(Check::Percentage, "actual/X/U/2021-M9"));
}

#[test]
fn a_detail_above_the_whole() {
    let mut plan = ledger(flow(), &[("2021", exact("100"))]);
    let detail = Indicator { name: "Y".into(), part_of: Some(code("X")), ..flow() };
    let edit = Intent::EditIndicator { code: code("Y"), before: Box::default(), after: Box::new(detail) };
    record(&mut plan, "an", MOMENT, &edit);
    let put = |plan: &mut Ledger, value: &str| {
        record(plan, "an", MOMENT, &Intent::RecordActual(place("Y", "U", "2021"), Some(sourced(exact(value)))));
    };
    put(&mut plan, "100");
    assert_eq!(names(&plan, "2021"), []);
    put(&mut plan, "101");
    assert_eq!(names(&plan, "2021"), one(Check::Composition, "actual/Y/U/2021"));
}

#[test]
fn a_period_that_has_closed_without_a_figure() {
    let mut plan = ledger(flow(), &[("2021-08", exact("10"))]);
    assert_eq!(names(&plan, "2021-M9"), [], "nothing is owed without a target");
    record(&mut plan, "an", MOMENT, &goal("2021-01-01", Goal::Plain(number("100"))));
    assert_eq!(names(&plan, "2021-M9"), one(Check::Stale, "actual/X/U/2021-09"));
    assert_eq!(names(&plan, "2021-08"), []);
}

#[test]
fn a_stated_figure_without_a_source() {
    let mut plan = ledger(flow(), &[]);
    enter(&mut plan, "U", "2021-M9", exact("1").into());
    assert_eq!(names(&plan, "2021-M9"), one(Check::NoSource, "actual/X/U/2021-M9"));
}

#[test]
fn a_dismissal_holds_for_the_figures_that_it_was_made_for() {
    let mut plan = ledger(flow(), &[("2021-01", exact("10")), ("2021-02", exact("9"))]);
    let oddity = found(&plan, "2021-02").remove(0);
    let dismissal = Dismissal { reason: "Trả lại tiền thu thừa".into(), finding: oddity.reading() };
    let dismiss = oddity.dismiss(Some(dismissal.clone())).unwrap();
    record(&mut plan, "an", MOMENT, &dismiss);
    assert_eq!(found(&plan, "2021-02")[0].dismissed, Some(dismissal));
    enter(&mut plan, "U", "2021-02", sourced(exact("9.5")));
    assert_eq!(found(&plan, "2021-02")[0].dismissed, None);
}

#[test]
fn remarks_and_other_cells_change_nothing() {
    let mut plan = ledger(flow(), &[("2021-01", exact("10")), ("2021-02", exact("9"))]);
    let before = found(&plan, "2021-02");
    let key = PlaceKey { indicator: code("X"), unit: code("U") };
    record(&mut plan, "an", MOMENT, &Intent::WriteNote(key, Some(Note("ghi chú".into()))));
    assert_eq!(found(&plan, "2021-02"), before);
}

/// Sets the plan's limits.
fn limit(ledger: &mut Ledger, limits: Limits) {
    let before = ledger.plan().outline.clone();
    let after = Outline { limits, ..before.clone() };
    record(ledger, "an", MOMENT, &Intent::EditOutline { before: Box::new(before), after: Box::new(after) });
}

#[test]
fn the_limits_are_settings_of_the_plan_and_named_in_what_they_find() {
    let mut ledger = ledger(flow(), &[("2021-01", exact("100"))]);
    enter(&mut ledger, "U", "2021-01", sourced(exact("108")));
    assert_eq!(names(&ledger, "2021-01"), []);
    limit(&mut ledger, Limits { revision: number("0.05"), ..Limits::default() });
    assert_eq!(names(&ledger, "2021-01"), one(Check::LargeRevision, "actual/X/U/2021-01"));
    let said = |language| oddity(&found(&ledger, "2021-01")[0], ledger.plan(), language);
    assert_eq!(said(Language::Vietnamese), "Sửa từ 100 thành 108, quá 5%");
    assert_eq!(said(Language::English), "Changed from 100 to 108, by more than 5%");
    // Like every cell they keep what they were, and who changed them.
    let cell: Cell = "plan/limits".parse().unwrap();
    assert_eq!(ledger.history(&cell).unwrap().latest_first().len(), 1);
    assert_eq!(ledger.head(&cell).unwrap().by().name, "an");
    limit(&mut ledger, Limits::default());
    assert_eq!((names(&ledger, "2021-01"), ledger.history(&cell).unwrap().latest_first().len()), (vec![], 2));
}

#[test]
fn a_figure_is_outstanding_after_as_many_days_as_the_plan_grants() {
    let mut ledger = ledger(flow(), &[("2021-01", exact("5"))]);
    record(&mut ledger, "an", MOMENT, &goal("2021-01-01", Goal::Plain(number("100"))));
    assert_eq!(names(&ledger, "2021-02"), one(Check::Stale, "actual/X/U/2021-02"));
    limit(&mut ledger, Limits { stale_days: 1, ..Limits::default() });
    assert_eq!(names(&ledger, "2021-02"), []);
}
