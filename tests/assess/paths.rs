//! The expected path: how much is due by when, and what happens where the path lacks its data.

use muctieu::{
    assess::{Flag, How, Reason, Status},
    plan::{CutOff, Frequency, Goal, Indicator, Measure, Path},
};

use crate::{
    number,
    one::{One, every, flow, less_is_better, level, on, parts, plan_with, rate, scheduled},
    period,
};

use Status::{Behind, Met, Missing, NotDue, OffTrack, OnTrack};

fn hundred(indicator: &Indicator) -> One {
    plan_with(indicator).target(Goal::Plain(number("100")))
}

fn how(one: &One, report: &str) -> How {
    one.at(report).expected.unwrap().how
}

#[test]
fn linear_is_the_same_every_month_and_all_of_it_from_december_on() {
    let one = hundred(&flow()).series(&[
        ("2021-01", "1"),
        ("2021-Q1", "1"),
        ("2021-H1", "1"),
        ("2021-M9", "1"),
        ("2021", "1"),
        ("2021-TAIL", "1"),
    ]);
    let due = ["2021-01", "2021-Q1", "2021-H1", "2021-M9", "2021", "2021-TAIL"].map(|when| one.due(when).unwrap());
    assert_eq!(due, ["8.333", "25", "50", "75", "100", "100"]);
}

#[test]
fn nothing_is_expected_inside_a_period_so_the_last_report_decides() {
    let one = hundred(&flow()).series(&[("2021-H1", "50")]);
    let later = one.at("2021-08");
    assert_eq!((later.status, later.due), (Met, Some(number("50"))));
    assert_eq!(later.flags, [Flag::Stale { due: period("2021-08") }]);
    // A later report is not known at an earlier date.
    assert_eq!(one.verdict("2021-05"), (Missing, Reason::NothingReported));
}

#[test]
fn a_report_is_stale_only_once_a_period_of_its_own_frequency_has_closed() {
    let quarterly = hundred(&every(Frequency::Quarter, flow())).series(&[("2021-H1", "50")]);
    assert_eq!(quarterly.at("2021-08").flags, []);
    assert_eq!(quarterly.at("2021-09").flags, [Flag::Stale { due: period("2021-Q3") }]);
}

#[test]
fn nothing_is_due_before_the_first_period_closes() {
    let quarterly = hundred(&every(Frequency::Quarter, flow()));
    assert_eq!(quarterly.verdict("2021-02"), (NotDue, Reason::NothingDue));
    assert_eq!(quarterly.verdict("2021-03"), (Missing, Reason::NothingReported));
    let yearly = hundred(&every(Frequency::Year, rate()));
    assert_eq!(yearly.verdict("2021-11"), (NotDue, Reason::NothingDue));
    assert_eq!(yearly.verdict("2021-12"), (Missing, Reason::NothingReported));
}

#[test]
fn as_last_year_follows_the_share_of_last_years_total() {
    let one =
        hundred(&on(Path::LastYearShare, flow())).series(&[("2020-H1", "30"), ("2020", "120"), ("2021-H1", "24")]);
    let assessment = one.at("2021-H1");
    assert_eq!(assessment.due, Some(number("25")));
    assert_eq!((assessment.status, assessment.flags), (OnTrack, vec![]));
    assert_eq!(how(&one, "2021-H1"), How::LastYearShare { to_date: number("30"), year: number("120") });
}

#[test]
fn without_all_of_last_years_figures_the_path_is_linear_and_says_so() {
    let path = on(Path::LastYearShare, flow());
    let lacking: [&[(&str, &str)]; 5] = [
        &[],
        &[("2020", "120")],
        &[("2020-H1", "30")],
        &[("2020-05", "30"), ("2020-11", "110")],
        &[("2020-H1", "0"), ("2020", "0")],
    ];
    for last_year in lacking {
        let one = hundred(&path).series(last_year).series(&[("2021-H1", "50")]);
        let assessment = one.at("2021-H1");
        assert_eq!(assessment.due, Some(number("50")), "{last_year:?}");
        assert_eq!(assessment.flags, [Flag::FellBackToLinear], "{last_year:?}");
    }
}

#[test]
fn a_sum_of_last_year_with_a_gap_is_no_path() {
    let monthly = Indicator { entry: muctieu::plan::Entry::PerPeriod, ..on(Path::LastYearShare, flow()) };
    let year: Vec<String> = (1..=12).filter(|month| *month != 2).map(|month| format!("2020-{month:02}")).collect();
    let year: Vec<(&str, &str)> = year.iter().map(|month| (month.as_str(), "10")).collect();
    let one = hundred(&monthly).series(&year).series(&[("2021-Q1", "25")]);
    assert_eq!(how(&one, "2021-Q1"), How::LinearForLackOfLastYear { months: 3, of: 12 });
    let whole = one.series(&[("2020-02", "10")]);
    assert_eq!(how(&whole, "2021-Q1"), How::LastYearShare { to_date: number("30"), year: number("120") });
}

#[test]
fn where_last_year_had_nothing_by_then_nothing_is_due() {
    let one = hundred(&on(Path::LastYearShare, flow())).series(&[("2020-01", "0"), ("2020", "120"), ("2021-01", "5")]);
    assert_eq!(one.verdict("2021-01"), (NotDue, Reason::NothingExpected));
}

#[test]
fn a_level_moves_as_it_moved_last_year_and_not_by_its_height() {
    // From 1,000 it grew by 10 to June and by 40 in the year: a quarter of the way, not 1,010/1,040 of it.
    let area = on(Path::LastYearShare, level("1040"));
    let last_year = [("2020-H1", "1010"), ("2020", "1040")];
    let one = plan_with(&area).target(Goal::Plain(number("1080"))).series(&last_year).series(&[("2021-H1", "1050")]);
    assert_eq!(how(&one, "2021-H1"), How::LinearForLackOfLastYear { months: 6, of: 12 });
    let one = one.series(&[("2019", "1000")]);
    assert_eq!(how(&one, "2021-H1"), How::LastYearShare { to_date: number("10"), year: number("40") });
    assert_eq!((one.due("2021-H1"), one.status("2021-H1")), (Some("1050".into()), Met));
}

#[test]
fn a_rate_moves_by_itself_and_is_held_against_the_target_on_any_implicit_path() {
    for path in [Path::None, Path::Linear, Path::LastYearShare] {
        let one = plan_with(&on(path, rate())).target(Goal::AtLeast(number("10"))).series(&[("2021-H1", "9.6")]);
        assert_eq!((one.due("2021-H1"), one.status("2021-H1")), (Some("10".into()), OnTrack), "{path:?}");
    }
}

#[test]
fn a_level_without_a_start_is_held_against_the_target_and_says_so() {
    for baseline in [None, Some(crate::one::words("không rõ")), Some(muctieu::plan::Figure::NotApplicable)] {
        let one = hundred(&Indicator { baseline, ..level("1") }).series(&[("2021-01", "96")]);
        let assessment = one.at("2021-01");
        assert_eq!((assessment.status, assessment.due), (OnTrack, Some(number("100"))));
        assert_eq!(assessment.flags, [Flag::WithoutBaseline]);
    }
}

#[test]
fn a_schedule_expects_what_its_last_step_says() {
    let planting = scheduled(&[("2021-H1", "20"), ("2021-M9", "80"), ("2021", "100")], flow());
    let one = hundred(&planting).series(&[("2021-05", "19"), ("2021-07", "19"), ("2021-M9", "80"), ("2021", "99")]);
    assert_eq!(one.verdict("2021-05"), (NotDue, Reason::BeforeSchedule));
    assert_eq!((one.status("2021-07"), one.due("2021-07")), (OnTrack, Some("20".into())));
    assert_eq!((one.status("2021-M9"), one.due("2021-M9")), (Met, Some("80".into())));
    assert_eq!((one.status("2021"), one.due("2021")), (OnTrack, Some("100".into())));
}

#[test]
fn a_step_that_is_due_is_not_answered_by_a_report_from_before_it() {
    let planting = scheduled(&[("2021-H1", "20")], flow());
    let one = hundred(&planting).series(&[("2021-05", "19")]);
    assert_eq!(one.verdict("2021-08"), (Missing, Reason::NothingReported));
    // Unless it says already that all of it is done.
    let done = hundred(&planting).series(&[("2021-05", "100")]);
    assert_eq!(done.verdict("2021-08"), (Met, Reason::Kept));
}

#[test]
fn a_schedule_of_another_year_is_none() {
    let planting = scheduled(&[("2020-H1", "90"), ("2022-H1", "10")], flow());
    let one = hundred(&planting).series(&[("2021-H1", "50")]);
    assert_eq!(one.verdict("2021-H1"), (NotDue, Reason::NoSchedule));
}

#[test]
fn an_empty_schedule_leaves_nothing_due_until_the_year_is_over() {
    let one = hundred(&scheduled(&[], flow())).series(&[("2021-M9", "50"), ("2021", "90")]);
    assert_eq!(one.verdict("2021-M9"), (NotDue, Reason::NoSchedule));
    assert_eq!(hundred(&scheduled(&[], flow())).verdict("2021-M9"), (NotDue, Reason::NoSchedule));
    assert_eq!((one.status("2021"), how(&one, "2021")), (Behind, How::YearIsOver));
}

#[test]
fn a_schedule_that_stops_early_does_not_lower_the_years_target() {
    let planting = scheduled(&[("2021-H1", "20"), ("2021-M9", "80")], flow());
    let one = hundred(&planting).series(&[("2021", "80")]);
    assert_eq!((one.status("2021"), one.due("2021")), (OffTrack, Some("100".into())));
}

#[test]
fn the_fiscal_tail_gives_disbursement_until_the_end_of_january() {
    let disbursement = scheduled(
        &[("2021-M9", "70"), ("2021", "95"), ("2021-TAIL", "100")],
        Indicator { measure: Measure::Ratio, ..flow() },
    );
    let one = hundred(&disbursement).reports("2021", parts("950", "1000")).reports("2021-TAIL", parts("995", "1000"));
    assert_eq!((one.status("2021"), one.due("2021")), (Met, Some("95".into())));
    assert_eq!((one.status("2021-TAIL"), one.due("2021-TAIL")), (OnTrack, Some("100".into())));
}

#[test]
fn a_schedule_that_ends_with_the_tail_leaves_december_to_its_own_step() {
    let disbursement = scheduled(&[("2021-TAIL", "100")], Indicator { measure: Measure::Ratio, ..flow() });
    let one = hundred(&disbursement).series(&[("2021", "60")]);
    assert_eq!(one.verdict("2021"), (NotDue, Reason::BeforeSchedule));
    assert_eq!(one.verdict("2021-TAIL"), (Missing, Reason::NothingReported));
}

#[test]
fn the_total_of_last_year_is_that_of_its_fiscal_tail_where_it_had_one() {
    let disbursement = on(Path::LastYearShare, Indicator { measure: Measure::Ratio, ..flow() });
    let one = hundred(&disbursement).series(&[
        ("2020-M9", "49"),
        ("2020", "80"),
        ("2020-TAIL", "98"),
        ("2021-M9", "50"),
        ("2021-TAIL", "99"),
    ]);
    assert_eq!((one.due("2021-M9"), one.status("2021-M9")), (Some("50".into()), Met));
    assert_eq!((one.due("2021-TAIL"), one.status("2021-TAIL")), (Some("100".into()), OnTrack));
}

#[test]
fn a_report_on_the_tail_is_judged_by_the_targets_of_the_year_that_it_closes() {
    let one =
        hundred(&rate()).target_of("council", "2022-01-01", Goal::Plain(number("200"))).series(&[("2021-TAIL", "100")]);
    assert_eq!(one.status("2021-TAIL"), Met);
}

#[test]
fn what_is_judged_at_the_end_is_not_due_before_and_outstanding_after() {
    let communes = on(Path::End, Indicator { measure: Measure::Count, ..flow() });
    let one = plan_with(&communes).target(Goal::Plain(number("8"))).series(&[("2021-M9", "5")]);
    assert_eq!(one.verdict("2021-M9"), (NotDue, Reason::AtYearEnd));
    assert_eq!(one.verdict("2021"), (Missing, Reason::YearFigureOutstanding));
    let all = one.clone().series(&[("2021-11", "8")]);
    assert_eq!(all.verdict("2021"), (Met, Reason::Kept));
    let year = one.series(&[("2021", "7")]);
    assert_eq!((year.status("2021"), year.ratio("2021")), (Behind, Some("0.875".into())));
    assert_eq!(
        plan_with(&communes).target(Goal::Plain(number("8"))).verdict("2021"),
        (Missing, Reason::NothingReported)
    );
}

#[test]
fn a_cap_that_was_kept_until_june_is_not_yet_kept_for_the_year() {
    let accidents = on(Path::End, less_is_better(flow()));
    for goal in [Goal::AtMost(number("100")), Goal::between(number("20"), number("100")).unwrap()] {
        let one = plan_with(&accidents).target(goal).series(&[("2021-H1", "60")]);
        assert_eq!(one.verdict("2021"), (Missing, Reason::YearFigureOutstanding));
    }
    let within = Indicator { direction: muctieu::plan::Direction::Within, ..accidents };
    let one = plan_with(&within).target(Goal::between(number("20"), number("100")).unwrap());
    assert_eq!(one.series(&[("2021-H1", "60")]).verdict("2021"), (Missing, Reason::YearFigureOutstanding));
}

#[test]
fn at_the_end_of_the_year_a_level_counts_from_where_it_began_on_every_path() {
    for path in [Path::Linear, Path::End, Path::Schedule] {
        let one = plan_with(&on(path, level("90"))).target(Goal::Plain(number("95"))).series(&[("2021", "94")]);
        assert_eq!((one.status("2021"), one.ratio("2021")), (OffTrack, Some("0.8".into())), "{path:?}");
    }
    // Held against the target itself it counts from nothing.
    let one = plan_with(&on(Path::None, level("90"))).target(Goal::Plain(number("95"))).series(&[("2021", "94")]);
    assert_eq!((one.status("2021"), one.ratio("2021")), (OnTrack, Some("0.989".into())));
}

#[test]
fn under_the_fourteenth_rule_a_target_of_late_september_does_not_judge_nine_months() {
    let one =
        hundred(&rate()).target_of("council", "2021-09-20", Goal::Plain(number("120"))).series(&[("2021-M9", "100")]);
    assert_eq!(one.status("2021-M9"), OffTrack);
    assert_eq!(one.cut_off(CutOff::Fourteenth).status("2021-M9"), Met);
}

#[test]
fn every_period_that_ends_with_september_is_judged_alike() {
    let one = hundred(&flow()).series(&[("2021-Q3", "70")]);
    for report in ["2021-09", "2021-Q3", "2021-M9"] {
        let assessment = one.at(report);
        assert_eq!((assessment.status, assessment.due, assessment.flags), (Behind, Some(number("75")), vec![]));
    }
}
