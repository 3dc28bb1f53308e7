//! What stands beside a status: percentages that never contradict it, and distances of what is no part of anything.

use muctieu::{
    assess::{Assessment, Status, assess},
    plan::{
        Actual, ActualKey, Code, Direction, Figure, Goal, Indicator, Measure, NaiveDate, Path, Plan, Target, TargetKey,
    },
    text::{
        against_target, because, bullet_in_words, percent_beside_status, percent_of_target, reason, reason_in_brief,
        status_in_words,
    },
};

use crate::{EN, VI, number};

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// An indicator of 2021 with its target and a figure, as it is judged at the period of that figure.
fn judged(indicator: &Indicator, goal: Goal, period: &str, value: &str) -> Assessment {
    let mut plan = Plan::default();
    plan.outline.year = 2021;
    plan.indicators.insert(code("X"), indicator.clone());
    let valid_from = NaiveDate::from_ymd_opt(2021, 1, 1).unwrap();
    let key = TargetKey { indicator: code("X"), unit: code("U"), level: code("council"), valid_from };
    let target: Target =
        serde_json::from_value(serde_json::json!({ "goal": serde_json::to_value(goal).unwrap() })).unwrap();
    plan.targets.insert(key, target);
    let key = ActualKey { indicator: code("X"), unit: code("U"), period: period.parse().unwrap() };
    plan.actuals.insert(key, Actual::from(Figure::Exact(number(value))));
    assess(&plan, &code("X"), indicator, &code("U"), period.parse().unwrap())
}

fn of(measure: Measure, direction: Direction, unit: &str) -> Indicator {
    Indicator { measure, direction, path: Path::None, unit_of_measure: unit.into(), ..Indicator::default() }
}

fn shown(indicator: &Indicator, goal: Goal, value: &str) -> (Status, String) {
    let found = judged(indicator, goal, "2021-M9", value);
    (found.status, against_target(&found, indicator, VI).unwrap())
}

#[test]
fn a_percentage_beside_a_status_is_cut_and_never_contradicts_it() {
    let revenue = of(Measure::Flow, Direction::Increase, "tỷ đồng");
    let floor = |value: &str| shown(&revenue, Goal::AtLeast(number("1000")), value);
    assert_eq!(floor("949.99"), (Status::Behind, "94,9%".into()));
    assert_eq!(floor("950"), (Status::OnTrack, "95,0%".into()));
    assert_eq!(floor("849.99"), (Status::OffTrack, "84,9%".into()));
    assert_eq!(floor("999.99"), (Status::OnTrack, "99,9%".into()));
    assert_eq!(floor("1000.09"), (Status::Met, "100,0%".into()));
    // Of a limit, a little more is too much.
    let spending = of(Measure::Flow, Direction::Decrease, "tỷ đồng");
    let cap = |value: &str| shown(&spending, Goal::AtMost(number("1000")), value);
    assert_eq!(cap("1000"), (Status::Met, "100,0%".into()));
    assert_eq!(cap("1000.01"), (Status::OnTrack, "100,1%".into()));
    assert_eq!(percent_beside_status(number("99.999"), EN), "99.9%");
    let ratio = Figure::Parts { numerator: number("94999"), denominator: number("100000") };
    assert_eq!(muctieu::text::figure(&ratio, VI), "94,99% (94.999/100.000)");
}

#[test]
fn the_distance_of_a_rate_is_said_in_points_and_of_a_rank_in_places() {
    let growth = of(Measure::Rate, Direction::Increase, "%");
    let found = judged(&growth, Goal::AtLeast(number("10")), "2021-M9", "6.05");
    assert_eq!(against_target(&found, &growth, VI).unwrap(), "thấp hơn 3,95 điểm %");
    assert_eq!(against_target(&found, &growth, EN).unwrap(), "3.95 percentage points lower");
    assert_eq!(percent_of_target(&found, &growth), None);
    let label = "Thực hiện thấp hơn 3,95 điểm % so với kế hoạch năm";
    assert_eq!(bullet_in_words(&found, &growth, VI).unwrap(), label);
    let says = |indicator: &Indicator, goal, value| shown(indicator, goal, value).1;
    let prices = of(Measure::Rate, Direction::Decrease, "%");
    assert_eq!(says(&prices, Goal::AtMost(number("4")), "5.5"), "cao hơn 1,5 điểm %");
    assert_eq!(says(&prices, Goal::AtMost(number("4")), "4"), "bằng mức giao");
    let share = of(Measure::Share, Direction::Within, "%");
    assert_eq!(says(&share, Goal::Between(number("33"), number("34")), "33.5"), "trong khoảng giao");
    assert_eq!(says(&share, Goal::Between(number("33"), number("34")), "35"), "cao hơn 1 điểm %");
    let rank = of(Measure::Rank, Direction::Decrease, "");
    assert_eq!(says(&rank, Goal::AtMost(number("25")), "30"), "thấp hơn 5 bậc");
    assert_eq!(says(&rank, Goal::AtMost(number("25")), "24"), "cao hơn 1 bậc");
    let score = of(Measure::Score, Direction::Increase, "điểm");
    assert_eq!(says(&score, Goal::AtLeast(number("66")), "65.2"), "thấp hơn 0,8 điểm");
    let ratio = of(Measure::Ratio, Direction::Increase, "%");
    assert_eq!(says(&ratio, Goal::AtLeast(number("95")), "94.999"), "thấp hơn 0,01 điểm %", "never none");
    let area = of(Measure::Level, Direction::Increase, "ha");
    assert_eq!(says(&area, Goal::AtLeast(number("200")), "150"), "75,0%");
}

#[test]
fn what_must_not_grow_is_above_and_not_slow() {
    let words = |indicator: &Indicator, goal: Goal, period: &str, value: &str| {
        let found = judged(indicator, goal, period, value);
        [VI, EN].map(|language| status_in_words(&found, indicator, language))
    };
    let prices = of(Measure::Rate, Direction::Decrease, "%");
    let cap = || Goal::AtMost(number("4"));
    assert_eq!(words(&prices, cap(), "2021-M9", "4.3"), ["Vượt mức đến kỳ", "Above what was due"]);
    assert_eq!(words(&prices, cap(), "2021-M9", "6"), ["Vượt nhiều mức đến kỳ", "Far above what was due"]);
    assert_eq!(words(&prices, cap(), "2021", "4.3"), ["Vượt mức cho phép", "Above what is allowed"]);
    assert_eq!(words(&prices, cap(), "2021", "6")[0], "Vượt mức cho phép");
    assert_eq!(words(&prices, cap(), "2021", "4")[0], "Đạt tiến độ");
    let fires = of(Measure::Count, Direction::KeepAtZero, "vụ");
    assert_eq!(words(&fires, Goal::Zero, "2021-M9", "1")[0], "Vượt mức cho phép");
    let revenue = of(Measure::Flow, Direction::Increase, "tỷ đồng");
    assert_eq!(words(&revenue, Goal::AtLeast(number("100")), "2021-M9", "50")[0], "Chậm nhiều");
}

#[test]
fn exactly_at_a_strict_limit_it_is_said_what_the_limit_asks_for() {
    let below = of(Measure::Rate, Direction::Decrease, "%");
    let found = judged(&below, Goal::LessThan(number("3")), "2021", "3");
    let said = |language| (reason_in_brief(&found, &below, language), reason(&found, language));
    let (brief, rule) = said(VI);
    assert_eq!(brief, "3% đến cả năm; phải dưới 3%");
    assert_eq!(rule, "Bằng đúng giới hạn, trong khi phải dưới giới hạn");
    let (brief, rule) = said(EN);
    assert!(brief.ends_with("must be below 3%"), "{brief}");
    assert_eq!(rule, "Exactly at the limit, while it must be below it");
    let above = of(Measure::Rate, Direction::Increase, "%");
    let found = judged(&above, Goal::MoreThan(number("90")), "2021", "90");
    assert_eq!(reason_in_brief(&found, &above, VI), "90% đến cả năm; phải trên 90%");
    assert_eq!(reason(&found, VI), "Bằng đúng mức giao, trong khi phải trên mức giao");
    let verdict = |target: &str, result: &str, language| {
        because(&muctieu::assess::judge_written(target, result, "%", muctieu::assess::Better::Unknown), language)
    };
    assert_eq!(verdict("dưới 3", "3", VI), "3 so với < 3: bằng đúng giới hạn, trong khi phải dưới giới hạn");
    assert_eq!(verdict("trên 90", "90", EN), "90 against > 90: exactly at the target, while it must be above it");
}
