//! The same period of the year before.

use muctieu::{
    assess::SamePeriod,
    charts::BurnUp,
    plan::{Figure, Indicator, Measure},
};

use crate::{
    code, number,
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

#[test]
fn the_same_period_is_one_as_long() {
    let of_each_period = |measure| plan_with(&monthly(measure)).series(&[("2020-Q3", "9"), ("2021-M9", "6.5")]);
    for measure in [Measure::Rate, Measure::Ratio, Measure::Share] {
        let one = of_each_period(measure);
        assert_eq!(one.against_last_year("2021-M9"), None, "{measure:?}");
        // The one as long is found beside a longer one.
        let one = one.series(&[("2020-M9", "7"), ("2021-Q4", "5"), ("2020-Q4", "4"), ("2020", "6")]);
        assert_eq!(one.against_last_year("2021-M9"), Some(of("7", None, "-0.5")), "{measure:?}");
        assert_eq!(one.against_last_year("2021"), Some(of("4", None, "1")), "{measure:?}");
    }
    // A running total, and what stands on a day, reach to the end of September however the period is called.
    let total = plan_with(&flow()).series(&[("2020-Q3", "200"), ("2021-M9", "230")]);
    assert_eq!(total.against_last_year("2021-M9"), Some(of("200", Some("115"), "30")));
    assert_eq!(of_each_period(Measure::Rank).against_last_year("2021-M9"), Some(of("9", None, "-2.5")));
    let sums = plan_with(&monthly(Measure::Flow)).series(&[("2020-H1", "10"), ("2020-Q3", "10"), ("2021-M9", "25")]);
    assert_eq!(sums.against_last_year("2021-M9"), Some(of("20", Some("125"), "5")));
}

#[test]
fn the_chart_sets_no_quarter_beside_nine_months() {
    let one = plan_with(&monthly(Measure::Rate)).series(&[("2020-Q2", "8"), ("2020-Q3", "9"), ("2021-M9", "6.5")]);
    let drawn = BurnUp::new(&one.plan, &code("X"), &one.indicator, &code("U"), &one.at("2021-M9"));
    assert_eq!(drawn.last_year.iter().map(|point| point.month).collect::<Vec<_>>(), [6]);
}
