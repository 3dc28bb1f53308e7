//! The actual to date: what replaces itself, what adds up, and what a gap does to a sum.

use muctieu::{
    assess::{Flag, Status, year_verdict},
    plan::{Closing, Evidence, Figure, Frequency, Goal, Indicator, Measure, Verdict},
};

use crate::{
    code, number,
    one::{One, every, exact, flow, less_is_better, monthly, parts, plan_with, rate, words},
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
fn a_month_that_does_not_apply_is_complete_and_adds_nothing() {
    let months = ["2021-01", "2021-02", "2021-03"];
    for without in months {
        let one = plan_with(&less_is_better(monthly(Measure::Flow))).target(Goal::AtMost(number("24")));
        let one =
            months.iter().filter(|month| **month != without).fold(one, |one, month| one.reports(month, exact("3")));
        let one = one.reports(without, Figure::NotApplicable);
        assert_eq!(so_far(&one, "2021-03"), sum(exact("6"), "2021-03", &[]));
        let found = one.at("2021-03");
        assert_eq!((found.status, found.due, found.flags), (Status::Met, Some(number("6")), vec![]), "{without}");
    }
}

#[test]
fn quarters_and_ratios_are_complete_where_they_do_not_apply() {
    let quarters = plan_with(&every(Frequency::Quarter, monthly(Measure::Flow)));
    let one = quarters.series(&[("2021-Q1", "10"), ("2021-Q3", "30")]).reports("2021-Q2", Figure::NotApplicable);
    assert_eq!(so_far(&one, "2021-M9"), sum(exact("40"), "2021-Q3", &[]));
    assert_eq!(so_far(&one, "2021-H1"), sum(exact("10"), "2021-Q2", &[]));
    let ratio = plan_with(&monthly(Measure::Ratio)).reports("2021-01", parts("9", "10"));
    let ratio = ratio.reports("2021-02", Figure::NotApplicable).reports("2021-03", parts("1", "10"));
    assert_eq!(so_far(&ratio, "2021-03"), sum(parts("10", "20"), "2021-03", &[]));
    // What was not reported at all stays a gap, before and after.
    let gap = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "1")]).reports("2021-03", Figure::NotApplicable);
    assert_eq!(so_far(&gap, "2021-03"), sum(exact("1"), "2021-03", &["2021-02"]));
}

#[test]
fn a_number_inside_a_period_that_does_not_apply_is_never_lost() {
    let one = plan_with(&monthly(Measure::Flow)).series(&[("2021-02", "7"), ("2021-04", "1")]);
    let one = one.reports("2021-Q1", Figure::NotApplicable);
    assert_eq!(so_far(&one, "2021-04"), sum(exact("8"), "2021-04", &[]));
    assert_eq!(one.to_date("2021-04").unwrap().reports.len(), 3);
}

#[test]
fn a_year_whose_last_month_does_not_apply_is_a_whole_year() {
    let months: Vec<String> = (1..=11).map(|month| format!("2021-{month:02}")).collect();
    let one = plan_with(&monthly(Measure::Flow)).target(Goal::Plain(number("100")));
    let one = months.iter().fold(one, |one, month| one.reports(month, exact("10")));
    let of = |one: &One| year_verdict(&one.plan, &code("X"), &one.indicator, &code("U"), period("2021"));
    assert!(!of(&one).is_final);
    let whole = of(&one.reports("2021-12", Figure::NotApplicable));
    assert_eq!((whole.is_final, whole.stands()), (true, Verdict::Exceeded));
}

#[test]
fn the_fiscal_tail_adds_its_own_month_to_the_quarters() {
    let disbursed = Indicator { closing: Closing::FiscalTail, ..every(Frequency::Quarter, monthly(Measure::Flow)) };
    let quarters = [("2021-Q1", "10"), ("2021-Q2", "20"), ("2021-Q3", "30"), ("2021-Q4", "40")];
    let one = plan_with(&disbursed).series(&quarters).series(&[("2021-TAIL", "5")]);
    assert_eq!(so_far(&one, "2021"), sum(exact("100"), "2021-Q4", &[]));
    assert_eq!(so_far(&one, "2021-TAIL"), sum(exact("105"), "2021-TAIL", &[]));
    let year = plan_with(&disbursed).series(&[("2021", "100"), ("2021-TAIL", "5")]);
    assert_eq!(so_far(&year, "2021-TAIL"), sum(exact("105"), "2021-TAIL", &[]));
    let cumulative = Indicator { closing: Closing::FiscalTail, ..flow() };
    let running = plan_with(&cumulative).series(&[("2021", "120"), ("2021-TAIL", "126")]);
    assert_eq!(so_far(&running, "2021-TAIL"), sum(exact("126"), "2021-TAIL", &[]));
}

#[test]
fn the_fiscal_tail_has_a_field_where_the_year_closes_with_it() {
    let asked = |indicator: &Indicator, reported: &[&str]| {
        let reported: Vec<_> = reported.iter().map(|text| period(text)).collect();
        indicator.periods(2021, &reported).iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let closing = |indicator: Indicator| Indicator { closing: Closing::FiscalTail, ..indicator };
    let quarterly = every(Frequency::Quarter, flow());
    assert_eq!(asked(&quarterly, &[]), ["2021-03", "2021-H1", "2021-M9", "2021"]);
    assert_eq!(asked(&closing(quarterly.clone()), &[]), ["2021-03", "2021-H1", "2021-M9", "2021", "2021-TAIL"]);
    assert_eq!(asked(&quarterly, &["2021-Q1", "2021-05"])[..2], ["2021-Q1", "2021-05"]);
    // Whatever is reported for each period by itself has a field for each.
    for measure in [Measure::Ratio, Measure::Rate, Measure::Level] {
        let own = every(Frequency::Quarter, monthly(measure));
        assert_eq!(asked(&own, &["2021-M9"]), ["2021-Q1", "2021-Q2", "2021-Q3", "2021-M9", "2021-Q4"], "{measure:?}");
    }
    let own = every(Frequency::Half, monthly(Measure::Flow));
    assert_eq!(asked(&own, &["2021-07"]), ["2021-H1", "2021-07", "2021-H2"]);
    assert_eq!(asked(&closing(own), &["2021-TAIL"]), ["2021-H1", "2021-H2", "2021-TAIL"]);
}

#[test]
fn a_quarter_and_its_months_agree_or_it_is_said() {
    let twice = |one: &One, report: &str| {
        let flags = one.at(report).flags.into_iter();
        flags.filter(|flag| matches!(flag, Flag::PartsDiffer { .. } | Flag::ReportedTwice(_))).collect::<Vec<_>>()
    };
    let differs = |whole: &str, sum: &str| Flag::PartsDiffer { whole: period(whole), sum: exact(sum) };
    let months = [("2021-01", "10"), ("2021-02", "10"), ("2021-03", "10")];
    let one = plan_with(&monthly(Measure::Flow)).series(&months);
    let agree = one.clone().series(&[("2021-Q1", "30")]);
    assert_eq!(twice(&agree, "2021-03"), []);
    assert_eq!(twice(&agree.clone().series(&[("2021-Q2", "20"), ("2021-H1", "50")]), "2021-H1"), []);
    let other = one.clone().series(&[("2021-Q1", "31")]);
    assert_eq!(twice(&other, "2021-02"), [], "what is not known yet differs from nothing");
    assert_eq!(twice(&other, "2021-03"), [differs("2021-Q1", "30")]);
    // Said as well once other quarters stand beside it or a longer period above it.
    let later = other.series(&[("2021-Q2", "20"), ("2021-Q3", "5")]);
    assert_eq!(twice(&later, "2021-M9"), [differs("2021-Q1", "30")]);
    let above = later.series(&[("2021-H1", "52")]);
    assert_eq!(twice(&above, "2021-M9"), [differs("2021-Q1", "30"), differs("2021-H1", "50")]);
    // A month that is missing explains every difference; one that does not apply explains none.
    let short = plan_with(&monthly(Measure::Flow)).series(&[("2021-01", "10"), ("2021-03", "10"), ("2021-Q1", "30")]);
    assert_eq!(twice(&short, "2021-03"), []);
    assert_eq!(twice(&short.reports("2021-02", Figure::NotApplicable), "2021-03"), [differs("2021-Q1", "20")]);
    // Running totals up to the same month state one number.
    let totals = plan_with(&flow()).series(&[("2021-03", "30"), ("2021-Q1", "30")]);
    assert_eq!(twice(&totals, "2021-03"), []);
    let totals = totals.series(&[("2021-03", "29")]);
    assert_eq!(twice(&totals, "2021-03"), [Flag::ReportedTwice(period("2021-03"))]);
    // Growth over a quarter is not growth over its last month.
    let growth = plan_with(&monthly(Measure::Rate)).series(&[("2021-09", "5"), ("2021-Q3", "6"), ("2021-M9", "7")]);
    assert_eq!(twice(&growth, "2021-M9"), []);
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
