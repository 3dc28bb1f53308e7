//! Why a status is what it is, in words: every number in the explanation is the one that decided.

use muctieu::{
    assess::{Flag, How},
    plan::{Direction, Figure, Goal, Indicator, Path},
    text::{Language, Sum, facts, flag_in_words, reason, reason_in_brief, sum},
};

use crate::{
    number,
    one::{One, exact, flow, less_is_better, level, plan_with, prohibition, rate, scheduled},
    period,
};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

fn in_percent(indicator: Indicator) -> Indicator {
    Indicator { unit_of_measure: "%".into(), ..indicator }
}

fn brief(one: &One, report: &str) -> [String; 2] {
    Language::ALL
        .iter()
        .map(|language| reason_in_brief(&one.at(report), &one.indicator, *language))
        .collect::<Vec<_>>()
        .try_into()
        .unwrap()
}

fn sum_of(one: &One, report: &str) -> Option<Sum> {
    sum(&one.at(report), &one.plan.outline.bands, VI)
}

fn shown(one: &One, report: &str) -> Sum {
    sum_of(one, report).unwrap()
}

fn of(above: &str, below: &str, ratio: &str, limit: &str) -> Sum {
    Sum { above: above.into(), below: below.into(), ratio: ratio.into(), limit: limit.into() }
}

#[test]
fn a_floor_must_be_reached_and_a_cap_must_not_be_passed() {
    let growth = plan_with(&in_percent(rate())).target(Goal::AtLeast(number("10"))).reports("2021-M9", exact("6.05"));
    assert_eq!(brief(&growth, "2021-M9"), ["6,05% đến 9 tháng; phải đạt 10%", "6.05% up to 9 months; 10% was due"]);
    let prices = plan_with(&in_percent(less_is_better(rate()))).target(Goal::AtMost(number("4")));
    assert_eq!(
        brief(&prices.reports("2021-M9", exact("5")), "2021-M9"),
        ["5% đến 9 tháng; không được quá 4%", "5% up to 9 months; at most 4% was allowed"]
    );
}

#[test]
fn a_range_is_shown_with_both_its_ends() {
    let within = in_percent(Indicator { direction: Direction::Within, ..rate() });
    let one = plan_with(&within).target(Goal::between(number("33"), number("34")).unwrap());
    assert_eq!(brief(&one.reports("2021", exact("35")), "2021")[0], "35% đến cả năm; phải đạt 33–34%");
}

#[test]
fn without_a_ratio_the_rule_itself_is_said() {
    let covid = plan_with(&prohibition()).target(Goal::Zero).reports("2021-M9", exact("0"));
    assert_eq!(brief(&covid, "2021-M9")[1], "0 up to 9 months; The target is kept");
}

#[test]
fn the_sum_shows_the_division_that_gave_the_ratio() {
    let exports = plan_with(&flow()).target(Goal::Plain(number("162"))).reports("2021-08", exact("100"));
    assert_eq!(shown(&exports, "2021-08"), of("100", "108", "0,925", "≥ 0,85"));
    let insurance = plan_with(&level("91.7")).target(Goal::Plain(number("95.7"))).reports("2021-M9", exact("94.1"));
    assert_eq!(shown(&insurance, "2021-M9"), of("94,1 − 91,7", "94,7 − 91,7", "0,800", "< 0,85"));
    let poverty = plan_with(&less_is_better(level("10.29"))).target(Goal::Plain(number("6.29")));
    assert_eq!(
        shown(&poverty.reports("2021-M9", exact("7.29")), "2021-M9"),
        of("10,29 − 7,29", "10,29 − 7,29", "1,000", "≥ 1")
    );
    let prices = plan_with(&less_is_better(rate())).target(Goal::AtMost(number("4"))).reports("2021", exact("5"));
    assert_eq!(shown(&prices, "2021"), of("4", "5", "0,800", "< 0,85"));
    let balance = plan_with(&level("-5")).target(Goal::Plain(number("15"))).reports("2021", exact("5"));
    assert_eq!(shown(&balance, "2021"), of("5 + 5", "15 + 5", "0,500", "< 0,85"));
}

#[test]
fn a_cap_where_more_is_better_is_divided_as_it_was_judged() {
    // At most 28 although more is usually better, from 30: not a way down, a cap.
    let one = plan_with(&level("30")).target(Goal::AtMost(number("28"))).reports("2021", exact("35"));
    assert_eq!((one.ratio("2021"), shown(&one, "2021")), (Some("0.8".into()), of("28", "35", "0,800", "< 0,85")));
}

#[test]
fn of_a_range_that_was_reported_the_sum_shows_the_end_that_counted() {
    let range = |low, high| Figure::between(number(low), number(high)).unwrap();
    let labour = plan_with(&rate()).target(Goal::AtLeast(number("62"))).reports("2021", range("60", "63"));
    assert_eq!(shown(&labour, "2021"), of("60", "62", "0,967", "≥ 0,95"));
    let within = Indicator { direction: Direction::Within, ..rate() };
    let one = plan_with(&within)
        .target(Goal::between(number("60"), number("62")).unwrap())
        .reports("2021", range("50", "64"));
    assert_eq!(shown(&one, "2021"), of("62", "64", "0,968", "≥ 0,95"));
    let inside = one.reports("2021", range("60", "61"));
    assert_eq!(shown(&inside, "2021"), of("60", "60–62", "1", "≥ 1"));
}

#[test]
fn a_move_away_from_the_target_is_shown_as_it_is_and_counted_as_nothing() {
    let one = plan_with(&level("28")).target(Goal::Plain(number("40"))).reports("2021", exact("25"));
    assert_eq!(shown(&one, "2021"), of("25 − 28", "40 − 28", "−0,250, tính là 0", "< 0,85"));
}

#[test]
fn a_ratio_short_of_a_limit_never_reads_as_if_it_had_reached_it() {
    let short = |value: &str| plan_with(&rate()).target(Goal::Plain(number("100"))).reports("2021", exact(value));
    assert_eq!(shown(&short("99.99"), "2021"), of("99,99", "100", "0,999", "≥ 0,95"));
    assert_eq!(shown(&short("94.99"), "2021"), of("94,99", "100", "0,949", "≥ 0,85"));
    assert_eq!(shown(&short("84.99"), "2021"), of("84,99", "100", "0,849", "< 0,85"));
    let strict = plan_with(&rate()).target(Goal::MoreThan(number("90"))).reports("2021", exact("90"));
    assert_eq!(shown(&strict, "2021"), of("90", "90", "1,000", "≥ 0,95"));
}

#[test]
fn nothing_to_divide_by_is_no_sum() {
    let cap = plan_with(&less_is_better(rate())).target(Goal::AtMost(number("4"))).reports("2021", exact("0"));
    assert_eq!((cap.ratio("2021"), sum_of(&cap, "2021")), (Some("1".into()), None));
    let covid = plan_with(&prohibition()).target(Goal::Zero).reports("2021", exact("1"));
    assert_eq!(sum_of(&covid, "2021"), None);
}

#[test]
fn the_facts_name_the_rule_the_figure_the_target_and_the_path() {
    let one = plan_with(&in_percent(rate())).target(Goal::AtLeast(number("10"))).reports("2021-M9", exact("6.05"));
    let facts = facts(&one.at("2021-M9"), &one.indicator, &one.plan, VI);
    let facts: Vec<_> = facts.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    assert_eq!(
        facts,
        [
            "Quy tắc: So thực hiện với mức phải đạt đến kỳ",
            "Thực hiện lũy kế: 6,05%, 9 tháng năm 2021, ước",
            "Mức giao: ≥ 10%, council, hiệu lực từ 01/01/2021",
            "Đường kế hoạch: so thẳng với mức giao cả năm",
            "Phải đạt đến kỳ: 10% (100%)",
            "Ngưỡng: đạt ≥ 1 · bám sát ≥ 0,95 · chậm ≥ 0,85 · dưới nữa là chậm nhiều"
        ]
    );
}

#[test]
fn every_reason_flag_and_path_has_words_in_both_languages() {
    let since = period("2021-H1");
    let flags = [
        Flag::FarAhead,
        Flag::Stale { due: since },
        Flag::ActualDerived,
        Flag::TargetDerived,
        Flag::WordsSince(since, "tăng".into()),
        Flag::Incomplete(vec![since]),
        Flag::Fell { since },
        Flag::FellBackToLinear,
        Flag::WithoutBaseline,
    ];
    for flag in flags {
        assert_ne!(flag_in_words(&flag, VI), flag_in_words(&flag, EN));
    }
    let over = plan_with(&scheduled(&[], flow())).target(Goal::Plain(number("1"))).reports("2021", exact("1"));
    assert_eq!(over.at("2021").expected.unwrap().how, How::YearIsOver);
    for one in [over, plan_with(&flow()), plan_with(&crate::one::on(Path::End, flow())).target(Goal::Zero)] {
        assert_ne!(reason(&one.at("2021-H1"), VI), reason(&one.at("2021-H1"), EN));
    }
}
