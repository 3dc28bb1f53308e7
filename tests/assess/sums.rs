//! The actual to date: what replaces itself, what adds up, and what a gap does to a sum.

use muctieu::{
    assess::{Flag, Status},
    plan::{Evidence, Figure, Frequency, Goal, Measure},
};

use crate::{
    number,
    one::{One, every, exact, flow, monthly, parts, plan_with, rate, words},
    period,
};

/// The figure to date, the last period in it and its gaps.
fn so_far(one: &One, report: &str) -> (Figure, String, Vec<String>) {
    let found = one.to_date(report).unwrap();
    (found.figure, found.period.to_string(), found.gaps.iter().map(ToString::to_string).collect())
}

fn sum(figure: Figure, until: &str, gaps: &[&str]) -> (Figure, String, Vec<String>) {
    (figure, until.into(), gaps.iter().map(|gap| (*gap).to_owned()).collect())
}

#[test]
fn running_totals_replace_themselves() {
    let one = plan_with(&flow()).series(&[("2021-01", "10"), ("2021-02", "25"), ("2021-03", "45")]);
    assert_eq!(so_far(&one, "2021-03"), sum(exact("45"), "2021-03", &[]));
    assert_eq!(so_far(&one, "2021-02"), sum(exact("25"), "2021-02", &[]));
}

#[test]
fn each_months_own_values_add_up() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "10"), ("2021-02", "15"), ("2021-03", "20")]);
    assert_eq!(so_far(&one, "2021-03"), sum(exact("45"), "2021-03", &[]));
    assert_eq!(so_far(&one, "2021-02"), sum(exact("25"), "2021-02", &[]));
}

#[test]
fn a_month_without_a_report_is_named_and_not_counted_as_zero_in_silence() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "10"), ("2021-03", "20")]);
    assert_eq!(so_far(&one, "2021-03"), sum(exact("30"), "2021-03", &["2021-02"]));
    // After the last report nothing is missing from the sum: it only does not reach that far.
    assert_eq!(so_far(&one, "2021-05"), sum(exact("30"), "2021-03", &["2021-02"]));
    let reported = one.series(&[("2021-02", "0")]);
    assert_eq!(so_far(&reported, "2021-03"), sum(exact("30"), "2021-03", &[]));
}

#[test]
fn a_sum_with_gaps_is_marked_wherever_it_is_judged() {
    let one = plan_with(&monthly(Measure::Flow)).target(Goal::Plain(number("120")));
    let one = one.series(&[("2021-01", "10"), ("2021-03", "20")]);
    assert_eq!(one.at("2021-03").flags, [Flag::Incomplete(vec![period("2021-02")])]);
}

#[test]
fn the_first_months_can_be_missing_too() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-03", "20")]);
    assert_eq!(so_far(&one, "2021-03"), sum(exact("20"), "2021-03", &["2021-01", "2021-02"]));
}

#[test]
fn longer_periods_take_the_place_of_the_months_in_them() {
    let one = plan_with(&monthly(Measure::Flow));
    let one =
        one.series(&[("2021-01", "1"), ("2021-02", "1"), ("2021-H1", "60"), ("2021-07", "10"), ("2021-08", "11")]);
    assert_eq!(so_far(&one, "2021-08"), sum(exact("81"), "2021-08", &[]));
    assert_eq!(so_far(&one, "2021-02"), sum(exact("2"), "2021-02", &[]));
    let year = one.series(&[("2021", "150")]);
    assert_eq!(so_far(&year, "2021"), sum(exact("150"), "2021", &[]));
}

#[test]
fn quarters_miss_quarters() {
    let one = plan_with(&every(Frequency::Quarter, monthly(Measure::Flow)));
    let one = one.series(&[("2021-Q1", "10"), ("2021-Q3", "30")]);
    assert_eq!(so_far(&one, "2021-M9"), sum(exact("40"), "2021-Q3", &["2021-Q2"]));
}

#[test]
fn a_report_out_of_step_with_the_frequency_is_not_lost() {
    let one = plan_with(&every(Frequency::Quarter, monthly(Measure::Flow)));
    let one = one.series(&[("2021-01", "5"), ("2021-Q2", "20"), ("2021-Q3", "30")]);
    assert_eq!(so_far(&one, "2021-M9"), sum(exact("55"), "2021-Q3", &["2021-02", "2021-03"]));
}

#[test]
fn one_doubt_makes_the_sum_approximate() {
    let one = plan_with(&monthly(Measure::Flow)).reports("2021-01", exact("10"));
    let about = one.clone().reports("2021-02", Figure::About(number("5")));
    assert_eq!(so_far(&about, "2021-02"), sum(Figure::About(number("15")), "2021-02", &[]));
    let range = one.reports("2021-02", Figure::between(number("5"), number("7")).unwrap());
    assert_eq!(so_far(&range, "2021-02"), sum(Figure::Between(number("15"), number("17")), "2021-02", &[]));
}

#[test]
fn of_a_ratio_the_parts_are_summed_before_dividing() {
    // 90% of 10 and 50% of 1,000 are 50.4%, not 70%.
    let files = monthly(Measure::Ratio);
    let one = plan_with(&files).reports("2021-01", parts("9", "10")).reports("2021-02", parts("500", "1000"));
    assert_eq!(so_far(&one, "2021-02"), sum(parts("509", "1010"), "2021-02", &[]));
    let judged = one.target(Goal::Plain(number("90"))).at("2021-02");
    assert_eq!(judged.of_target.map(|percent| percent.round_dp(1)), Some(number("56.0")));
}

#[test]
fn a_month_without_a_case_adds_nothing_to_a_ratio_and_is_no_gap() {
    let one =
        plan_with(&monthly(Measure::Ratio)).reports("2021-01", parts("0", "0")).reports("2021-02", parts("4", "5"));
    assert_eq!(so_far(&one, "2021-02"), sum(parts("4", "5"), "2021-02", &[]));
}

#[test]
fn percentages_are_never_added_up_even_where_they_are_reported_by_month() {
    for measure in [Measure::Rate, Measure::Ratio, Measure::Share, Measure::Level, Measure::Score, Measure::Rank] {
        let one = plan_with(&monthly(measure)).series(&[("2021-01", "98"), ("2021-02", "97")]);
        assert_eq!(so_far(&one, "2021-02"), sum(exact("97"), "2021-02", &[]), "{measure:?}");
    }
}

#[test]
fn a_bare_percentage_is_not_added_to_ratios_kept_in_parts() {
    let one = plan_with(&monthly(Measure::Ratio)).reports("2021-01", exact("50")).reports("2021-02", parts("4", "5"));
    assert_eq!(so_far(&one, "2021-02"), sum(parts("4", "5"), "2021-02", &["2021-01"]));
}

#[test]
fn a_month_that_does_not_apply_is_not_a_zero() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "10"), ("2021-03", "20")]);
    let one = one.reports("2021-02", Figure::NotApplicable);
    assert_eq!(so_far(&one, "2021-03"), sum(exact("30"), "2021-03", &["2021-02"]));
}

#[test]
fn the_latest_word_that_an_indicator_does_not_apply_stands() {
    let one = plan_with(&rate()).target(Goal::Plain(number("10"))).reports("2021-03", exact("5"));
    let one = one.reports("2021-H1", Figure::NotApplicable);
    assert_eq!(one.status("2021-03"), Status::OffTrack);
    let assessment = one.at("2021-H1");
    assert_eq!((assessment.status, assessment.ratio, assessment.of_target), (Status::NotApplicable, None, None));
}

#[test]
fn words_after_a_figure_are_shown_beside_it_and_words_alone_stand() {
    let one = plan_with(&flow()).target(Goal::Plain(number("162"))).reports("2021-M9", words("vượt kế hoạch"));
    assert_eq!(so_far(&one, "2021-M9"), sum(words("vượt kế hoạch"), "2021-M9", &[]));
    let both = one.reports("2021-08", exact("159.5"));
    assert_eq!(so_far(&both, "2021-M9"), sum(exact("159.5"), "2021-08", &[]));
    let flags = both.at("2021-M9").flags;
    assert!(flags.contains(&Flag::WordsSince(period("2021-M9"), "vượt kế hoạch".into())), "{flags:?}");
}

#[test]
fn a_derived_value_anywhere_in_the_sum_marks_the_sum() {
    let mut derived = muctieu::plan::Actual::from(exact("5"));
    derived.evidence = Evidence::Derived;
    let one = plan_with(&monthly(Measure::Flow)).target(Goal::Plain(number("60")));
    let one = one.reports_all("2021-01", derived).reports("2021-02", exact("5"));
    assert_eq!(one.at("2021-02").flags, [Flag::ActualDerived]);
}

#[test]
fn a_running_total_that_falls_is_flagged_against_the_latest_one_above_it() {
    let one = plan_with(&flow()).target(Goal::Plain(number("60")));
    let one =
        one.series(&[("2021-01", "5"), ("2021-02", "12"), ("2021-03", "11"), ("2021-04", "20"), ("2021-05", "20")]);
    assert_eq!(one.at("2021-02").flags, [Flag::FarAhead]);
    assert_eq!(one.at("2021-03").flags, [Flag::Fell { since: period("2021-02") }]);
    assert_eq!(one.at("2021-04").flags, []);
    assert_eq!(one.at("2021-05").flags, []);
}

#[test]
fn what_does_not_run_up_may_fall() {
    let rate = plan_with(&rate()).series(&[("2021-01", "9"), ("2021-02", "8")]);
    let months = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "9"), ("2021-02", "8")]);
    for one in [rate, months] {
        assert_eq!(one.at("2021-02").flags, []);
    }
}

#[test]
fn a_sum_beyond_what_decimals_hold_is_none_rather_than_its_last_month() {
    let largest = muctieu::plan::Decimal::MAX.to_string();
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", &largest), ("2021-02", "1")]);
    assert_eq!(one.to_date("2021-02"), None);
}
