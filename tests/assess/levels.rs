//! Levels, scores, ranks and shares: what has nowhere to go is held against the target itself.

use muctieu::{
    assess::{How, Reason, Status},
    charts::BurnUp,
    plan::{Decimal, Direction, Figure, Goal, Indicator, Measure, Path},
};
use proptest::prelude::*;

use crate::{
    code, number,
    one::{One, less_is_better, level, on, plan_with, scheduled},
    support::cases,
};

use Status::{Behind, Met, Missing, NotDue, OffTrack, OnTrack};

const LEVELS: [Measure; 4] = [Measure::Level, Measure::Score, Measure::Rank, Measure::Share];

/// The indicator on every path; a schedule asks for a quarter, then for all of it.
fn on_every_path(indicator: &Indicator) -> Vec<Indicator> {
    let mut paths: Vec<Indicator> =
        [Path::Linear, Path::LastYearShare, Path::End, Path::None].map(|path| on(path, indicator.clone())).into();
    paths.push(scheduled(&[("2021-Q1", "25"), ("2021", "100")], indicator.clone()));
    paths.push(scheduled(&[("2021-M9", "80")], indicator.clone()));
    paths
}

/// What becomes of a value at mid-year and at the end, on every path and for everything that begins at a level.
fn everywhere(indicator: &Indicator, goal: &Goal, value: &str, expected: (Status, Option<&str>)) {
    for measure in LEVELS {
        for kind in on_every_path(&Indicator { measure, ..indicator.clone() }) {
            let one = plan_with(&kind).target(goal.clone()).series(&[("2021-H1", value), ("2021", value)]);
            for report in ["2021-H1", "2021-08", "2021"] {
                let told = (one.status(report), one.ratio(report));
                assert_eq!(told, (expected.0, expected.1.map(str::to_owned)), "{measure:?} {:?} {report}", kind.path);
            }
        }
    }
}

#[test]
fn a_level_that_begins_above_its_floor_is_held_against_the_floor_all_year() {
    let cover = level("60.4");
    let floor = Goal::AtLeast(number("60"));
    everywhere(&cover, &floor, "60.1", (Met, Some("1.002")));
    everywhere(&cover, &floor, "60", (Met, Some("1")));
    everywhere(&cover, &floor, "59.4", (OnTrack, Some("0.99")));
    everywhere(&cover, &floor, "52", (Behind, Some("0.867")));
    everywhere(&cover, &Goal::Plain(number("60")), "60.1", (Met, Some("1.002")));
    everywhere(&cover, &Goal::MoreThan(number("60")), "60.1", (Met, Some("1.002")));
    everywhere(&level("60"), &floor, "59.4", (OnTrack, Some("0.99")));
}

#[test]
fn a_level_that_begins_below_its_cap_is_held_against_the_cap_all_year() {
    let poverty = less_is_better(level("3"));
    for goal in [Goal::AtMost(number("4")), Goal::LessThan(number("4")), Goal::Plain(number("4"))] {
        everywhere(&poverty, &goal, "3.75", (Met, Some("1.067")));
        everywhere(&poverty, &goal, "4.1", (OnTrack, Some("0.976")));
        everywhere(&poverty, &goal, "8", (OffTrack, Some("0.5")));
    }
}

#[test]
fn a_level_that_begins_inside_its_range_may_move_inside_it_all_year() {
    let within = Indicator { direction: Direction::Within, ..level("61.8") };
    let range = Goal::between(number("60"), number("62")).unwrap();
    everywhere(&within, &range, "60.2", (Met, Some("1")));
    everywhere(&within, &range, "59.4", (OnTrack, Some("0.99")));
    everywhere(&within, &range, "62.5", (OnTrack, Some("0.992")));
    // Where more (or less) is better, the other end of a range binds nobody.
    everywhere(&level("61.8"), &range, "60.2", (Met, Some("1.003")));
    everywhere(&less_is_better(level("61.8")), &range, "59", (Met, Some("1.051")));
}

#[test]
fn a_level_with_a_way_to_go_is_judged_on_the_way_and_arrives_early_without_harm() {
    let within = Indicator { direction: Direction::Within, ..level("50") };
    let planned = |kind: &Indicator| plan_with(kind).target(Goal::between(number("60"), number("62")).unwrap());
    let rising = planned(&within);
    let at = |one: &One, value: &str| one.clone().series(&[("2021-H1", value)]).status("2021-H1");
    assert_eq!(["54", "55", "58", "62", "63"].map(|value| at(&rising, value)), [OnTrack, Met, Met, Met, OnTrack]);
    let falling = planned(&Indicator { baseline: Some(Figure::Exact(number("70"))), ..within });
    assert_eq!(["67", "66", "63", "60", "59"].map(|value| at(&falling, value)), [OnTrack, Met, Met, Met, OnTrack]);
    let below = plan_with(&level("58")).target(Goal::AtLeast(number("60"))).series(&[("2021-H1", "58.5")]);
    assert_eq!((below.due("2021-H1"), below.status("2021-H1")), (Some("59".into()), OffTrack));
}

#[test]
fn what_was_not_reported_is_due_when_its_path_says() {
    let held = |path| plan_with(&on(path, level("63"))).target(Goal::AtLeast(number("60")));
    assert_eq!(held(Path::End).verdict("2021-H1"), (NotDue, Reason::AtYearEnd));
    assert_eq!(held(Path::End).verdict("2021"), (Missing, Reason::NothingReported));
    assert_eq!(held(Path::Linear).verdict("2021-H1"), (Missing, Reason::NothingReported));
}

#[test]
fn the_explanation_and_the_chart_say_so_too() {
    let one = plan_with(&level("60.4")).target(Goal::AtLeast(number("60"))).series(&[("2021-H1", "60.1")]);
    let found = one.at("2021-H1");
    assert_eq!((found.expected.unwrap().how, found.due), (How::HeldFromTheStart, Some(number("60"))));
    let drawn = BurnUp::new(&one.plan, &code("X"), &one.indicator, &code("U"), &found);
    assert!(drawn.path.iter().all(|due| due.low == number("60")), "{:?}", drawn.path);
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn a_level_at_its_target_is_never_late_whatever_the_path(
        start in -50_i64..150,
        (low, width) in (1_i64..100, 0_i64..20),
        share in 0_i64..160,
        last_year in prop::collection::vec(-50_i64..150, 4),
        direction in prop::sample::select(Direction::ALL),
        relation in 0..5_usize,
    ) {
        let [low, high] = [low, low + width].map(Decimal::from);
        let (goal, reached) = match relation {
            0 => (Goal::AtLeast(low), low),
            1 => (Goal::AtMost(high), high),
            2 => (Goal::Plain(low), low),
            3 => (Goal::Between(low, high), high),
            _ => (Goal::Between(low, high), low),
        };
        let start = Indicator { direction, ..level(&start.to_string()) };
        let percent = share.to_string();
        let mut kinds = on_every_path(&start);
        kinds.push(scheduled(&[("2021-Q1", &percent)], start));
        for kind in kinds {
            let one = plan_with(&kind).target(goal.clone()).reports("2021-H1", Figure::Exact(reached));
            let before: Vec<String> = last_year.iter().map(ToString::to_string).collect();
            let before: Vec<(&str, &str)> = ["2019", "2020-H1", "2020-M9", "2020"].into_iter().zip(before.iter().map(String::as_str)).collect();
            let found = one.series(&before).at("2021-H1");
            prop_assert!(!matches!(found.status, OnTrack | Behind | OffTrack), "{:?} {:?}", kind.path, found);
        }
    }
}
