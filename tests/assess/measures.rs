//! Measures and paths beyond the usual: incomplete sums, limits, documents that are submitted, the fiscal tail, plan years,
//! two reports and two sources for one thing.

use muctieu::{
    assess::{Flag, How, Reason, Status, year_verdict},
    plan::{
        Actual, Closing, Direction, Figure, Goal, Indicator, Measure, Path, Stage, Stated, Target, TargetKey, Verdict,
    },
};

use crate::{
    code, day, number,
    one::{One, exact, flow, less_is_better, level, monthly, on, parts, plan_with, rate, scheduled, target},
    period,
};

use Status::{Met, Missing, NotDue, OffTrack};

#[test]
fn a_sum_with_gaps_is_neither_kept_nor_broken_unless_what_is_known_settles_it() {
    let one = plan_with(&monthly(Measure::Flow)).target(Goal::Plain(number("120")));
    let short = one.clone().series(&[("2021-01", "10"), ("2021-03", "10")]);
    assert_eq!(short.verdict("2021-03"), (Missing, Reason::SumIncomplete));
    assert_eq!(short.ratio("2021-03"), None);
    assert_eq!(short.clone().series(&[("2021-02", "0")]).status("2021-03"), OffTrack);
    // What is missing can only add to a floor that is reached, and to a cap that is broken.
    assert_eq!(one.clone().series(&[("2021-01", "10"), ("2021-03", "25")]).status("2021-03"), Met);
    let cap = plan_with(&less_is_better(monthly(Measure::Flow))).target(Goal::AtMost(number("120")));
    assert_eq!(cap.clone().series(&[("2021-01", "10"), ("2021-03", "25")]).status("2021-03"), Status::Behind);
    assert_eq!(cap.series(&[("2021-01", "10"), ("2021-03", "10")]).status("2021-03"), Missing);
}

#[test]
fn a_percentage_of_a_limit_never_looks_like_success() {
    let falling = on(Path::End, less_is_better(level("10")));
    let one = plan_with(&falling).target(Goal::Plain(number("6"))).reports("2021", exact("8"));
    assert_eq!(one.at("2021").of_target, None, "8 of at most 6 is no 133%");
    let prices = plan_with(&less_is_better(rate())).target(Goal::AtMost(number("4"))).reports("2021", exact("5"));
    assert_eq!(prices.at("2021").of_target, None);
    // Of an amount that is used up the part used is worth knowing.
    let spending = plan_with(&less_is_better(flow())).target(Goal::AtMost(number("100"))).reports("2021", exact("96"));
    assert_eq!(spending.at("2021").of_target, Some(number("96")));
}

#[test]
fn a_document_that_is_to_be_submitted_is_met_when_it_is() {
    let document = on(Path::End, Indicator { measure: Measure::Milestone, ..flow() });
    let wanted = |words: &str| plan_with(&document).target(Goal::Text(words.into()));
    let submitted = |words: &str| wanted(words).reports("2021-11", Figure::Stage(Stage::Submitted));
    assert_eq!(submitted("trình cấp có thẩm quyền").verdict("2021"), (Met, Reason::DocumentFarEnough));
    assert_eq!(submitted("trình Thủ tướng phê duyệt").status("2021"), Met);
    assert_eq!(submitted("phê duyệt").verdict("2021"), (OffTrack, Reason::DocumentOverdue));
    let approved = wanted("trình cấp có thẩm quyền").reports("2021-11", Figure::Stage(Stage::Approved));
    assert_eq!(approved.verdict("2021"), (Met, Reason::DocumentApproved));
}

fn disbursement() -> Indicator {
    Indicator { closing: Closing::FiscalTail, ..flow() }
}

#[test]
fn a_year_that_closes_with_the_fiscal_tail_has_thirteen_months() {
    let one = plan_with(&disbursement()).target(Goal::Plain(number("1300"))).series(&[("2021", "1200")]);
    let december = one.at("2021");
    assert_eq!((december.status, december.due), (Met, Some(number("1200"))));
    assert_eq!(december.expected.unwrap().how, How::Linear { months: 12, of: 13 });
    let tail = one.clone().series(&[("2021-TAIL", "1290")]);
    assert_eq!((tail.at("2021-TAIL").due, tail.status("2021-TAIL")), (Some(number("1300")), Status::OnTrack));
    // Judged at the end, it is not due in December.
    let end = plan_with(&on(Path::End, disbursement())).target(Goal::Plain(number("1300")));
    let end = end.series(&[("2021", "1200")]);
    assert_eq!((end.status("2021"), end.status("2021-TAIL")), (NotDue, Missing));
    let planned = plan_with(&scheduled(&[("2021-H1", "40")], disbursement())).target(Goal::Plain(number("100")));
    assert_eq!(planned.series(&[("2021", "45")]).status("2021"), Met);
}

#[test]
fn a_verdict_on_a_year_waits_for_its_fiscal_tail() {
    let one = plan_with(&disbursement()).target(Goal::Plain(number("1300"))).series(&[("2021", "1310")]);
    let of = |one: &One, report: &str| {
        let verdict = year_verdict(&one.plan, &code("X"), &one.indicator, &code("U"), period(report));
        (verdict.is_final, verdict.suggestion.verdict, verdict.stands())
    };
    assert_eq!(of(&one, "2021"), (false, Verdict::Exceeded, Verdict::Unclear));
    let closed = one.series(&[("2021-TAIL", "1320")]);
    assert_eq!(of(&closed, "2021-TAIL"), (true, Verdict::Exceeded, Verdict::Exceeded));
}

#[test]
fn last_years_amount_is_not_owed_again() {
    let one = plan_with(&flow()).target(Goal::Plain(number("100"))).series(&[("2021", "100"), ("2022-H1", "10")]);
    assert_eq!(one.status("2021"), Met);
    assert_eq!(one.verdict("2022-H1"), (Status::Tracked, Reason::NoTarget));
    // Figures of the year before the plan are not judged by it either.
    assert_eq!(one.clone().series(&[("2020", "10")]).status("2020"), Status::Tracked);
    let next = one.target_of("council", "2022-01-01", Goal::Plain(number("40")));
    assert_eq!(next.status("2022-H1"), OffTrack);
    assert_eq!(next.status("2021"), Met);
}

#[test]
fn a_resolution_of_december_sets_the_targets_of_the_next_year() {
    let mut one = plan_with(&flow()).target(Goal::Plain(number("100"))).series(&[("2021", "100"), ("2022-H1", "10")]);
    let key =
        TargetKey { indicator: code("X"), unit: code("U"), level: code("council"), valid_from: day("2021-12-10") };
    one.plan.targets.insert(key, Target { year: Some(2022), ..target(Goal::Plain(number("400"))) });
    assert_eq!((one.status("2021"), one.status("2022-H1")), (Met, OffTrack));
    assert_eq!(one.at("2022-H1").due, Some(number("200")));
}

#[test]
fn two_reports_up_to_the_same_month_that_differ_are_told() {
    let one = plan_with(&flow()).target(Goal::Plain(number("100"))).series(&[("2021-09", "70"), ("2021-M9", "75")]);
    assert_eq!(one.at("2021-M9").flags, [Flag::ReportedTwice(period("2021-09"))]);
    let same = plan_with(&flow()).target(Goal::Plain(number("100"))).series(&[("2021-09", "75"), ("2021-M9", "75.0")]);
    assert_eq!(same.at("2021-M9").flags, []);
}

#[test]
fn trap_8_two_sources_stand_side_by_side() {
    let mut crops = Actual { source: "Cục Thống kê".into(), ..exact("112642").into() };
    crops.also = vec![Stated { figure: exact("116000"), source: "Sở NN&PTNT".into() }];
    let one = plan_with(&rate()).target(Goal::Plain(number("115000"))).reports_all("2021", crops.clone());
    assert_eq!(one.at("2021").flags, [Flag::OtherSources(crops.also.clone())]);
    // They are kept in files.
    let text = serde_json::to_string(&crops).unwrap();
    assert_eq!(serde_json::from_str::<Actual>(&text).unwrap(), crops);
}

#[test]
fn an_acceptance_that_has_expired_is_told() {
    let one = plan_with(&rate()).target(Goal::Plain(number("100"))).series(&[("2021-M9", "80"), ("2021", "80")]);
    let one = one.accepts("0.7", "2021-10-31");
    assert_eq!(one.at("2021-M9").flags, []);
    assert_eq!(one.at("2021").flags, [Flag::AcceptanceExpired(day("2021-10-31"))]);
}

#[test]
fn ranks_scores_and_shares_are_judged_by_their_direction() {
    let rank = Indicator { measure: Measure::Rank, direction: Direction::Decrease, path: Path::End, ..flow() };
    let one = |value: &str| plan_with(&rank).target(Goal::Plain(number("30"))).reports("2021", exact(value));
    assert_eq!((one("25").status("2021"), one("30").status("2021"), one("40").status("2021")), (Met, Met, OffTrack));
    let score = Indicator { measure: Measure::Score, path: Path::End, ..flow() };
    assert_eq!(
        plan_with(&score).target(Goal::AtLeast(number("65"))).reports("2021", exact("65.5")).status("2021"),
        Met
    );
    let ratio = Indicator { measure: Measure::Ratio, path: Path::None, ..flow() };
    let paid = plan_with(&ratio).target(Goal::Plain(number("95"))).reports("2021", parts("950", "1000"));
    assert_eq!(paid.status("2021"), Met);
}
