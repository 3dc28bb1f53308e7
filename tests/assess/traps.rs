//! The traps of real material (domain.md §13) that concern plans and what they mean. Each test fails where its trap is set
//! again. Those of one period overwriting another (2), two sources (8) and revisions (9) stand in `known_then`, more of two
//! sources in `measures`; those of notation (3), sentences (4) and search (11) with their modules.

use muctieu::{
    assess::{Check, Reason, Status, checks, roll_up},
    exchange::json,
    ledger::{Intent, Ledger},
    plan::{Actual, Figure, Goal, Indicator, Measure, Path, Plan, RollUp, TargetKey, Unit, notation::read_date},
};

use crate::{
    books::{indicator, place, record, value},
    code, day, number,
    one::{exact, flow, less_is_better, level, monthly, on, plan_with, prohibition, rate, target},
    period,
};

use Status::{Met, Missing, NotApplicable, OffTrack};

#[test]
fn trap_1_a_blank_is_no_zero() {
    let blank = plan_with(&flow()).target(Goal::Plain(number("100")));
    assert_eq!((blank.status("2021-H1"), blank.at("2021-H1").actual), (Missing, None));
    let zero = blank.clone().reports("2021-H1", exact("0"));
    assert_eq!((zero.status("2021-H1"), zero.ratio("2021-H1")), (OffTrack, Some("0".into())));
    // Where nothing may occur a blank is no success.
    let silent = plan_with(&prohibition()).target(Goal::Zero);
    assert_eq!(silent.status("2021-H1"), Missing);
}

#[test]
fn trap_1_a_blank_in_a_sum_leaves_it_incomplete() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "10"), ("2021-03", "10")]);
    let sum = one.to_date("2021-03").unwrap();
    assert!(sum.is_incomplete());
    assert_eq!(sum.reports.len(), 2);
}

#[test]
fn trap_1_a_blank_in_a_file_is_no_value_whatever_it_was_before() {
    let mut ledger = Ledger::default();
    record(&mut ledger, "an", "2021-10-01T00:00:00Z", &indicator(Indicator { name: "X".into(), ..flow() }));
    record(&mut ledger, "an", "2021-10-02T00:00:00Z", &value("2021-H1", exact("5"), ""));
    let file = json::write(&code("plan"), &ledger).unwrap();
    let figure = r#"{"figure":{"exact":"5"}}"#;
    assert!(file.contains(figure), "{file}");
    let opened = |text: &str| {
        let mut opened = Ledger::default();
        // A file that is refused as a whole brings no value either.
        let taken = json::read(text.as_bytes()).map(|read| opened.merge(read.changes).unwrap());
        (opened.plan().actuals.get(&place("X", "U", "2021-H1")).cloned(), taken)
    };
    assert_eq!(opened(&file).0, Some(exact("5").into()));
    for blank in ["null", r#"{"figure":null}"#, r#"{"figure":{"exact":""}}"#, r#"{"figure":{"exact":null}}"#] {
        let (value, taken) = opened(&file.replace(figure, blank));
        assert_eq!(value, None, "{blank} became a value: {taken:?}");
    }
}

#[test]
fn trap_1_a_unit_without_a_figure_is_no_zero_in_the_sum_and_leaves_it_incomplete() {
    let mut plan = plan_with(&Indicator { roll_up: RollUp::Sum, ..flow() }).plan;
    plan.units.insert(code("P"), Unit::default());
    for unit in ["A", "B", "C"] {
        plan.units.insert(code(unit), Unit { parent: Some(code("P")), ..Unit::default() });
        let key =
            TargetKey { unit: code(unit), level: code("council"), indicator: code("X"), valid_from: day("2021-01-01") };
        plan.targets.insert(key, target(Goal::Plain(number("10"))));
    }
    let rolled = |plan: &Plan| roll_up(plan, &code("X"), &plan.indicators["X"], &code("P"), period("2021")).unwrap();
    assert_eq!((rolled(&plan).figure, rolled(&plan).reported()), (None, 0), "three blanks make no sum, not zero");
    plan.actuals.insert(place("X", "A", "2021"), exact("4").into());
    plan.actuals.insert(place("X", "B", "2021"), exact("0").into());
    let sum = rolled(&plan);
    assert_eq!((sum.figure.clone(), sum.reported(), sum.is_complete()), (Some(exact("4")), 2, false));
    assert_eq!(sum.missing().collect::<Vec<_>>(), [&code("C")], "a zero was reported, a blank was not");
}

#[test]
fn trap_2_rates_and_running_totals_are_never_added_up() {
    let growth = plan_with(&rate()).series(&[("2021-H1", "6.79"), ("2021-M9", "6.05"), ("2021", "6.47")]);
    assert_eq!(growth.to_date("2021").unwrap().figure, exact("6.47"));
    let revenue = plan_with(&flow()).series(&[("2021-H1", "1483"), ("2021", "3500")]);
    assert_eq!(revenue.to_date("2021").unwrap().figure, exact("3500"));
    // Even where a rate is declared to be each period's own.
    let growth = plan_with(&monthly(Measure::Rate)).series(&[("2021-01", "6"), ("2021-02", "7")]);
    assert_eq!(growth.to_date("2021-02").unwrap().figure, exact("7"));
}

#[test]
fn trap_5_percent_of_target_is_not_capped() {
    let one = plan_with(&rate()).target(Goal::Plain(number("400"))).reports("2021", exact("816.11"));
    assert_eq!(one.at("2021").of_target.map(|percent| percent.round_dp(0)), Some(number("204")));
    assert_eq!(one.ratio("2021"), Some("2.04".into()));
}

#[test]
fn trap_5_not_applicable_is_no_zero() {
    let one = plan_with(&rate()).target(Goal::Plain(number("400"))).reports("2021", Figure::NotApplicable);
    let assessment = one.at("2021");
    assert_eq!((assessment.status, assessment.ratio, assessment.of_target), (NotApplicable, None, None));
    assert!(!assessment.status.is_judged() && !assessment.status.needs_attention());
    // Nor does it keep a prohibition.
    let one = plan_with(&prohibition()).target(Goal::Zero).reports("2021", Figure::NotApplicable);
    assert_eq!(one.status("2021"), NotApplicable);
}

#[test]
fn trap_5_where_less_is_better_more_is_never_a_better_ratio() {
    let poverty = on(Path::End, less_is_better(level("10")));
    let ratio = |value: &str| {
        let one = plan_with(&poverty).target(Goal::Plain(number("6"))).reports("2021", exact(value));
        one.at("2021").ratio.unwrap()
    };
    assert!(ratio("5") > ratio("6") && ratio("6") > ratio("8") && ratio("8") > ratio("10"));
    assert_eq!(ratio("6"), number("1"));
    // From 10 to 8 is half of the way to 6; 8 is not 133% of anything.
    assert_eq!(ratio("8"), number("0.5"));
}

#[test]
fn trap_6_exactly_on_target_is_met() {
    let exactly = |indicator: &Indicator, goal: Goal, value: &str, report: &str| {
        plan_with(indicator).target(goal).reports(report, exact(value)).status(report)
    };
    assert_eq!(exactly(&flow(), Goal::AtLeast(number("3500")), "3500", "2021"), Met);
    assert_eq!(exactly(&less_is_better(rate()), Goal::AtMost(number("4")), "4", "2021"), Met);
    let reduction = Goal::Reduction(number("4"), number("4"));
    assert_eq!(exactly(&less_is_better(level("10.29")), reduction, "6.29", "2021"), Met);
    assert_eq!(exactly(&rate(), Goal::between(number("33"), number("34")).unwrap(), "33", "2021"), Met);
    assert_eq!(exactly(&rate(), Goal::Plain(number("41.85")), "41.850", "2021"), Met);
}

#[test]
fn trap_6_exactly_what_was_due_is_met_in_every_month() {
    // 8/12 of 162 is 108, although 8/12 has no end as a decimal.
    for (month, due) in
        (1..=12).zip(["13.5", "27", "40.5", "54", "67.5", "81", "94.5", "108", "121.5", "135", "148.5", "162"])
    {
        let report = format!("2021-{month:02}");
        let one = plan_with(&flow()).target(Goal::Plain(number("162"))).reports(&report, exact(due));
        assert_eq!((one.status(&report), one.ratio(&report)), (Met, Some("1".into())), "{report}");
        let less = less_is_better(flow());
        let cap = plan_with(&less).target(Goal::AtMost(number("162"))).reports(&report, exact(due));
        assert_eq!(cap.status(&report), Met, "{report}");
    }
}

#[test]
fn trap_6_exactly_at_a_band_by_last_years_share_is_in_the_band() {
    // 10/19 of 162 has no end; 81 is exactly 0.95 of it.
    let one = plan_with(&on(Path::LastYearShare, flow())).target(Goal::Plain(number("162")));
    let one = one.series(&[("2020-H1", "10"), ("2020", "19"), ("2021-H1", "81")]);
    assert_eq!((one.status("2021-H1"), one.at("2021-H1").ratio), (Status::OnTrack, Some(number("0.95"))));
}

#[test]
fn trap_7_a_target_or_a_baseline_of_zero_divides_nothing() {
    let verdict = |indicator: &Indicator, goal: &str, value: &str| {
        let one = plan_with(indicator).target(Goal::Plain(number(goal))).reports("2021", exact(value));
        (one.at("2021").status, one.at("2021").reason, one.ratio("2021"), one.at("2021").of_target)
    };
    // A balance of at least 0.
    assert_eq!(verdict(&flow(), "0", "5"), (Met, Reason::Kept, None, None));
    assert_eq!(verdict(&flow(), "0", "0"), (Met, Reason::Kept, None, None));
    assert_eq!(verdict(&flow(), "0", "-5"), (OffTrack, Reason::Broken, None, None));
    // A level that began at zero, and one that shall stay where it began.
    assert_eq!(verdict(&level("0"), "8", "4").2, Some("0.5".into()));
    assert_eq!(verdict(&level("8"), "8", "8"), (Met, Reason::Ratio, Some("1".into()), Some(number("100"))));
    assert_eq!(verdict(&level("8"), "8", "7.9").2, Some("0.988".into()));
    // At most nothing.
    assert_eq!(verdict(&less_is_better(flow()), "0", "0").0, Met);
    assert_eq!(verdict(&less_is_better(flow()), "0", "3"), (OffTrack, Reason::Ratio, Some("0".into()), None));
    assert_eq!(verdict(&less_is_better(level("0")), "0", "0").0, Met);
}

#[test]
fn trap_7_a_value_that_changes_sign_makes_no_ratio_and_no_percentage() {
    let balance = |goal: Goal, value: &str| {
        let one = plan_with(&rate()).target(goal).reports("2021", exact(value));
        (one.status("2021"), one.ratio("2021"), one.at("2021").of_target)
    };
    // A deficit of at most 3, and there is a surplus; a surplus of 10, and there is a deficit.
    assert_eq!(balance(Goal::AtMost(number("3")), "-2"), (Met, None, None));
    assert_eq!(balance(Goal::AtLeast(number("10")), "-2"), (OffTrack, Some("0".into()), None));
    assert_eq!(balance(Goal::AtLeast(number("-10")), "-8"), (Met, None, None));
    assert_eq!(balance(Goal::AtLeast(number("-10")), "-12"), (OffTrack, None, None));
}

#[test]
fn trap_7_a_year_before_of_zero_divides_nothing() {
    let one = plan_with(&on(Path::LastYearShare, flow())).target(Goal::Plain(number("100")));
    let one = one.series(&[("2020-H1", "5"), ("2020", "0"), ("2021-H1", "50")]);
    assert_eq!((one.status("2021-H1"), one.due("2021-H1")), (Met, Some("50".into())));
    let share = Indicator { measure: Measure::Ratio, ..rate() };
    let none = plan_with(&share).target(Goal::Plain(number("95"))).reports("2021", crate::one::parts("0", "0"));
    assert_eq!(none.at("2021").of_target, None);
}

#[test]
fn trap_10_what_is_expected_is_never_what_was_done() {
    let one = plan_with(&flow()).target(Goal::Plain(number("2000")));
    let one = one.reports("2021-11", exact("1735.7")).expects("2021-11", exact("2000")).expects("2021", exact("2000"));
    for report in ["2021-11", "2021", "2021-TAIL"] {
        assert_eq!(one.to_date(report).unwrap().figure, exact("1735.7"), "{report}");
    }
    let only_expected = plan_with(&flow()).target(Goal::Plain(number("8"))).expects("2021-M9", exact("7"));
    assert_eq!((only_expected.status("2021-M9"), only_expected.at("2021-M9").actual), (Missing, None));
}

#[test]
fn trap_11_days_and_periods_sort_as_time_and_not_as_text() {
    let days = ["12/09/2021", "2/10/2021", "1/11/2021", "31/01/2022"].map(|text| read_date(text).unwrap());
    assert!(days.is_sorted(), "{days:?}");
    assert!(!["12/09/2021", "2/10/2021", "1/11/2021", "31/01/2022"].is_sorted(), "as text they are in another order");
    let periods =
        ["2020-12", "2020", "2021-02", "2021-03", "2021-Q1", "2021-06", "2021-H1", "2021-09", "2021-M9", "2021-10"];
    assert!(periods.map(period).is_sorted());
    // The latest report is the one of October, although it sorts before that of September as text of days does.
    let one = plan_with(&flow()).series(&[("2021-M9", "9"), ("2021-10", "10"), ("2021-02", "2")]);
    assert_eq!(one.to_date("2021").unwrap().figure, exact("10"));
}

#[test]
fn trap_12_words_that_were_edited_by_hand_and_no_longer_match_the_figure_are_found() {
    let said = |figure: &str, written: &str| {
        let mut ledger = Ledger::default();
        let kind = Indicator { unit_of_measure: "tỷ đồng".into(), ..flow() };
        record(&mut ledger, "an", "2021-10-01T00:00:00Z", &indicator(kind));
        let actual = Actual { written: written.into(), source: "Báo cáo".into(), ..exact(figure).into() };
        let entry = Intent::RecordActual(place("X", "_", "2021-M9"), Some(actual));
        record(&mut ledger, "an", "2021-10-02T00:00:00Z", &entry);
        let found = checks(&ledger, period("2021-M9")).into_iter().filter(|oddity| oddity.check == Check::Wording);
        found.map(|oddity| (oddity.value.unwrap().to_string(), oddity.against.unwrap().to_string())).collect::<Vec<_>>()
    };
    assert_eq!(said("2312.5", "2.321,5 tỷ đồng"), [("2312.5".to_owned(), "2321.5".to_owned())]);
    for right in ["2.312,5 tỷ đồng", "2312,5", "2,312.5", "khoảng 2.312,5", "", "theo báo cáo của Cục Thuế", "12,5%"]
    {
        assert_eq!(said("2312.5", right), [], "{right}");
    }
}
