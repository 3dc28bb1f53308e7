//! The same period of the year before.

use muctieu::{
    assess::SamePeriod,
    plan::{Figure, Indicator, Measure},
};

use crate::{
    number,
    one::{exact, flow, level, monthly, plan_with, rate, words},
};

fn of(last_year: &str, percent: Option<&str>, change: &str) -> SamePeriod {
    SamePeriod { last_year: number(last_year), percent: percent.map(number), change: number(change) }
}

#[test]
fn a_running_total_stands_beside_last_years_to_the_same_period() {
    let one = plan_with(&flow()).series(&[("2020-M9", "200"), ("2020", "400"), ("2021-M9", "230")]);
    assert_eq!(one.against_last_year("2021-M9"), Some(of("200", Some("115"), "30")));
    // Another period of last year is not the same period.
    assert_eq!(one.series(&[("2021-10", "250")]).against_last_year("2021-10"), None);
}

#[test]
fn the_period_of_the_actual_counts_and_not_that_of_the_report() {
    let one = plan_with(&flow()).series(&[("2020-08", "100"), ("2020-10", "150"), ("2021-08", "98.46")]);
    assert_eq!(one.against_last_year("2021-10"), Some(of("100", Some("98.46"), "-1.54")));
}

#[test]
fn a_rate_a_share_and_a_rank_differ_and_make_no_percentage() {
    for measure in [Measure::Rate, Measure::Ratio, Measure::Share, Measure::Rank] {
        let one = plan_with(&Indicator { measure, ..rate() }).series(&[("2020", "9.39"), ("2021", "6.47")]);
        assert_eq!(one.against_last_year("2021"), Some(of("9.39", None, "-2.92")), "{measure:?}");
    }
}

#[test]
fn nothing_or_less_than_nothing_last_year_makes_no_percentage() {
    for (before, change) in [("0", "10"), ("-5", "15")] {
        let one = plan_with(&flow()).series(&[("2020", before), ("2021", "10")]);
        assert_eq!(one.against_last_year("2021"), Some(of(before, None, change)));
    }
    let one = plan_with(&flow()).series(&[("2020", "10"), ("2021", "0")]);
    assert_eq!(one.against_last_year("2021"), Some(of("10", Some("0"), "-10")));
}

#[test]
fn what_is_not_comparable_is_not_compared() {
    let poverty = Indicator { not_comparable: "Chuẩn nghèo thay đổi".into(), ..level("10") };
    assert_eq!(plan_with(&poverty).series(&[("2020", "10"), ("2021", "6")]).against_last_year("2021"), None);
}

#[test]
fn neither_side_may_lack_months() {
    let months = |year: &str, left_out: u8| -> Vec<String> {
        (1..=3).filter(|month| *month != left_out).map(|month| format!("{year}-{month:02}")).collect()
    };
    let against = |last_year: u8, this_year: u8| {
        let reported = [months("2020", last_year), months("2021", this_year)].concat();
        let one = reported.iter().fold(plan_with(&monthly(Measure::Flow)), |one, when| one.reports(when, exact("10")));
        one.against_last_year("2021-03")
    };
    assert_eq!(against(0, 0), Some(of("30", Some("100"), "0")));
    assert_eq!(against(2, 0), None);
    assert_eq!(against(0, 2), None);
}

#[test]
fn words_and_not_applicable_are_not_compared() {
    for figure in [words("tăng so với năm trước"), Figure::NotApplicable] {
        let one = plan_with(&flow()).reports("2021", figure).series(&[("2020", "10")]);
        assert_eq!(one.against_last_year("2021"), None);
    }
}
