//! The status formula, as tables: r by direction, relation and baseline, and the bands that turn it into a status.

use muctieu::{
    assess::{Flag, Reason, Status},
    plan::{Bands, Direction, Goal, Indicator, Measure, Path},
};

use crate::{
    number,
    one::{exact, flow, less_is_better, level, on, plan_with, prohibition, rate},
    support::json,
};

use Status::{Behind, ForAPerson, Met, OffTrack, OnTrack, Tracked};

/// The status and the ratio of a value at nine months.
fn at_nine_months(indicator: &Indicator, goal: &Goal, value: &str) -> (Status, Option<String>) {
    let one = plan_with(indicator).target(goal.clone()).reports("2021-M9", exact(value));
    (one.status("2021-M9"), one.ratio("2021-M9"))
}

#[track_caller]
fn assert_table(indicator: &Indicator, rows: &[(Goal, &str, Status, Option<&str>)]) {
    for (goal, value, status, ratio) in rows {
        let found = at_nine_months(indicator, goal, value);
        assert_eq!(found, (*status, ratio.map(str::to_owned)), "{value} against {goal:?}");
    }
}

#[test]
fn an_increase_is_the_way_made_against_the_way_due() {
    let plain = |value: &str| Goal::Plain(number(value));
    // Due at nine months: 75 of 100.
    assert_table(
        &flow(),
        &[
            (plain("100"), "90", Met, Some("1.2")),
            (plain("100"), "75", Met, Some("1")),
            (plain("100"), "74.99", OnTrack, Some("1")),
            (plain("100"), "71.25", OnTrack, Some("0.95")),
            (plain("100"), "71.24", Behind, Some("0.95")),
            (plain("100"), "63.75", Behind, Some("0.85")),
            (plain("100"), "63.74", OffTrack, Some("0.85")),
            (plain("100"), "0", OffTrack, Some("0")),
            (plain("100"), "-5", OffTrack, Some("0")),
            (Goal::AtLeast(number("100")), "75", Met, Some("1")),
            (Goal::About(number("100")), "75", Met, Some("1")),
            (Goal::MoreThan(number("100")), "75", OnTrack, Some("1")),
            (Goal::MoreThan(number("100")), "75.01", Met, Some("1")),
        ],
    );
}

#[test]
fn a_level_counts_from_where_the_year_began() {
    // From 91.7 towards 95.7: at nine months 94.7 is due.
    assert_table(
        &level("91.7"),
        &[
            (Goal::AtLeast(number("95.7")), "94.7", Met, Some("1")),
            (Goal::AtLeast(number("95.7")), "94.1", OffTrack, Some("0.8")),
            (Goal::AtLeast(number("95.7")), "91.7", OffTrack, Some("0")),
            (Goal::AtLeast(number("95.7")), "91", OffTrack, Some("0")),
        ],
    );
}

#[test]
fn a_decrease_is_the_way_down_against_the_way_down_that_was_due() {
    // From 10.29 down by 4 points: at nine months 7.29 is due.
    let poverty = less_is_better(level("10.29"));
    let down = Goal::Reduction(number("4"), number("4"));
    assert_table(
        &poverty,
        &[
            (down.clone(), "7.29", Met, Some("1")),
            (down.clone(), "7", Met, Some("1.097")),
            (down.clone(), "7.4", OnTrack, Some("0.963")),
            (down.clone(), "7.6", Behind, Some("0.897")),
            (down.clone(), "10.29", OffTrack, Some("0")),
            (down, "11", OffTrack, Some("0")),
            (Goal::Plain(number("6.29")), "7.29", Met, Some("1")),
            (Goal::LessThan(number("6.29")), "7.29", OnTrack, Some("1")),
        ],
    );
}

#[test]
fn a_reduction_by_a_range_asks_for_its_smaller_end() {
    let poverty = on(Path::End, less_is_better(level("10")));
    let one = plan_with(&poverty).target(Goal::Reduction(number("1"), number("1.5"))).reports("2021", exact("8.9"));
    assert_eq!((one.status("2021"), one.ratio("2021")), (Met, Some("1.1".into())));
}

#[test]
fn a_cap_is_what_was_allowed_against_what_was_used() {
    let prices = less_is_better(rate());
    assert_table(
        &prices,
        &[
            (Goal::AtMost(number("4")), "4", Met, Some("1")),
            (Goal::AtMost(number("4")), "2.79", Met, Some("1.434")),
            (Goal::AtMost(number("4")), "0", Met, Some("1")),
            (Goal::AtMost(number("4")), "-0.5", Met, None),
            (Goal::AtMost(number("4")), "4.1", OnTrack, Some("0.976")),
            (Goal::AtMost(number("4")), "4.5", Behind, Some("0.889")),
            (Goal::AtMost(number("4")), "5", OffTrack, Some("0.8")),
            (Goal::LessThan(number("4")), "4", OnTrack, Some("1")),
            (Goal::LessThan(number("4")), "3.9", Met, Some("1.026")),
            (Goal::About(number("4")), "2.79", Met, Some("1.434")),
            (Goal::Plain(number("4")), "4", Met, Some("1")),
        ],
    );
}

#[test]
fn a_cap_on_what_adds_up_grows_with_the_year() {
    // Spending of at most 120: 90 are allowed at nine months, and 100 are too many although 120 is not reached.
    let spending = less_is_better(flow());
    assert_table(
        &spending,
        &[
            (Goal::AtMost(number("120")), "90", Met, Some("1")),
            (Goal::AtMost(number("120")), "100", Behind, Some("0.9")),
        ],
    );
}

#[test]
fn best_inside_a_range_means_both_ends_bind() {
    let within = Indicator { direction: Direction::Within, ..rate() };
    let goal = Goal::between(number("33"), number("34")).unwrap();
    assert_table(
        &within,
        &[
            (goal.clone(), "33", Met, Some("1")),
            (goal.clone(), "33.9", Met, Some("1")),
            (goal.clone(), "34", Met, Some("1")),
            (goal.clone(), "32.5", OnTrack, Some("0.985")),
            (goal.clone(), "38", Behind, Some("0.895")),
            (goal.clone(), "20", OffTrack, Some("0.606")),
            (goal, "-1", OffTrack, None),
            (Goal::Plain(number("4")), "4", Met, Some("1")),
            (Goal::Plain(number("4")), "4.1", OnTrack, Some("0.976")),
        ],
    );
}

#[test]
fn beyond_the_better_end_of_a_range_is_met_where_the_direction_says_which_end_that_is() {
    // As in the official table of 2019: growth of 7.02 against 6.6–6.8 is more than met, not a miss by 0.22.
    let growth = Goal::between(number("6.6"), number("6.8")).unwrap();
    assert_table(
        &rate(),
        &[
            (growth.clone(), "7.02", Met, Some("1.064")),
            (growth.clone(), "6.6", Met, Some("1")),
            (growth, "6.5", OnTrack, Some("0.985")),
        ],
    );
    let prices = Goal::between(number("3.5"), number("4")).unwrap();
    assert_table(
        &less_is_better(rate()),
        &[
            (prices.clone(), "2.79", Met, Some("1.434")),
            (prices.clone(), "4", Met, Some("1")),
            (prices, "4.1", OnTrack, Some("0.976")),
        ],
    );
}

#[test]
fn zero_is_kept_or_broken_and_has_no_ratio() {
    assert_table(
        &prohibition(),
        &[
            (Goal::Zero, "0", Met, None),
            (Goal::Zero, "1", OffTrack, None),
            (Goal::Plain(number("0")), "0", Met, None),
            (Goal::Plain(number("0")), "2", OffTrack, None),
            // A few may occur: then it is a cap.
            (Goal::AtMost(number("5")), "4", Met, Some("1.25")),
        ],
    );
}

#[test]
fn a_prohibition_is_broken_at_once_however_late_it_is_judged() {
    for path in Path::ALL {
        let broken = plan_with(&on(*path, prohibition())).target(Goal::Zero).reports("2021-05", exact("3"));
        assert_eq!(broken.verdict("2021-05"), (OffTrack, Reason::Broken), "{path:?}");
        assert_eq!(broken.verdict("2021"), (OffTrack, Reason::Broken), "{path:?}");
        assert_eq!(broken.at("2021-05").due, Some(number("0")));
    }
}

#[test]
fn a_prohibition_that_is_judged_at_the_end_is_not_met_by_a_report_of_may() {
    let clean = plan_with(&on(Path::End, prohibition())).target(Goal::Zero).reports("2021-05", exact("0"));
    assert_eq!(clean.verdict("2021-05"), (Status::NotDue, Reason::AtYearEnd));
    assert_eq!(clean.verdict("2021"), (Status::Missing, Reason::YearFigureOutstanding));
    let whole = clean.reports("2021", exact("0"));
    assert_eq!(whole.verdict("2021"), (Met, Reason::Kept));
}

#[test]
fn what_must_come_down_to_zero_is_a_way_and_no_prohibition() {
    // 120 makeshift houses at the start, none at the end: 60 are due by June.
    let houses = less_is_better(level("120"));
    let one = plan_with(&houses).target(Goal::Plain(number("0"))).reports("2021-H1", exact("50"));
    assert_eq!((one.status("2021-H1"), one.due("2021-H1")), (Met, Some("60".into())));
}

#[test]
fn without_a_target_an_indicator_is_tracked_whatever_was_reported() {
    for figure in [exact("5"), crate::one::words("tăng"), muctieu::plan::Figure::NotApplicable] {
        let one = plan_with(&flow()).reports("2021-M9", figure);
        assert_eq!(one.verdict("2021-M9"), (Tracked, Reason::NoTarget));
    }
}

#[test]
fn words_are_for_a_person_on_either_side() {
    let target_in_words = plan_with(&rate()).target(Goal::Text("giữ ổn định".into())).reports("2021-M9", exact("5"));
    assert_eq!(target_in_words.verdict("2021-M9"), (ForAPerson, Reason::Words));
    let result_in_words = plan_with(&rate()).target(Goal::AtMost(number("3")));
    let result_in_words = result_in_words.reports("2021-M9", crate::one::words("Xuất siêu"));
    assert_eq!(result_in_words.verdict("2021-M9"), (ForAPerson, Reason::ResultInWords));
}

#[test]
fn a_reduction_without_a_baseline_is_for_a_person() {
    let poverty = Indicator { baseline: None, ..less_is_better(level("10")) };
    let one = plan_with(&poverty).target(Goal::Reduction(number("4"), number("4"))).reports("2021-M9", exact("6"));
    assert_eq!(one.verdict("2021-M9"), (ForAPerson, Reason::NoBaseline));
}

#[test]
fn a_ratio_without_a_denominator_is_not_called_words() {
    let share = Indicator { measure: Measure::Ratio, ..rate() };
    let one = plan_with(&share).target(Goal::Plain(number("95"))).reports("2021-M9", crate::one::parts("3", "0"));
    assert_eq!(one.verdict("2021-M9"), (ForAPerson, Reason::NoDenominator));
}

#[test]
fn numbers_too_far_apart_to_compute_with_are_for_a_person() {
    let (least, most) = (muctieu::plan::Decimal::MIN, muctieu::plan::Decimal::MAX);
    let one = plan_with(&level(&least.to_string())).target(Goal::Plain(most)).reports("2021-M9", exact("1"));
    assert_eq!(one.verdict("2021-M9"), (ForAPerson, Reason::OutOfReach));
}

#[test]
fn bands_are_the_plans_own() {
    let mut one = plan_with(&flow()).target(Goal::Plain(number("100"))).reports("2021-M9", exact("69"));
    assert_eq!(one.status("2021-M9"), Behind);
    let limits = serde_json::json!({ "behind": "0.7", "on_track": "0.9", "far_ahead": "1.5" });
    one.plan.outline.bands = json(limits).read::<Bands>().unwrap();
    assert_eq!(one.status("2021-M9"), OnTrack);
}

#[test]
fn far_ahead_is_a_flag_and_begins_above_its_limit() {
    let at = |value: &str| {
        let one = plan_with(&rate()).target(Goal::Plain(number("100"))).reports("2021-M9", exact(value));
        let assessment = one.at("2021-M9");
        (assessment.status, assessment.flags)
    };
    assert_eq!(at("115"), (Met, vec![]));
    assert_eq!(at("115.1"), (Met, vec![Flag::FarAhead]));
    assert_eq!(at("80"), (OffTrack, vec![]));
}

#[test]
fn the_first_plan_level_that_has_a_target_is_the_one_that_is_judged() {
    let both = plan_with(&rate())
        .target_of("council", "2021-01-01", Goal::Plain(number("3500")))
        .target_of("centre", "2021-01-01", Goal::Plain(number("2655.5")))
        .reports("2021", exact("3000"));
    let mut both = both;
    both.plan.outline.levels = muctieu::plan::Level::usual();
    let judged = both.at("2021");
    assert_eq!((judged.status, judged.target.unwrap().level.to_string()), (Behind, "council".into()));
    both.plan.targets.retain(|key, _| key.level.as_str() == "centre");
    let judged = both.at("2021");
    assert_eq!((judged.status, judged.target.unwrap().level.to_string()), (Met, "centre".into()));
}

#[test]
fn a_target_of_another_unit_judges_nobody_else() {
    let mut one = plan_with(&rate()).target(Goal::Plain(number("10"))).reports("2021", exact("1"));
    let (key, target) = one.plan.targets.iter().next().map(|(key, target)| (key.clone(), target.clone())).unwrap();
    one.plan.targets.remove(&key);
    let elsewhere = (key, target);
    let key = muctieu::plan::TargetKey { unit: crate::code("608"), ..elsewhere.0 };
    one.plan.targets.insert(key, elsewhere.1);
    assert_eq!(one.status("2021"), Tracked);
}
