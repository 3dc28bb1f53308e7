//! Numbers, figures and goals as the screen shows them.

use muctieu::{
    plan::{Figure, Goal, Stage},
    text,
};

use crate::{EN, VI, number};

#[test]
fn numbers_follow_the_language_and_keep_their_decimals() {
    assert_eq!(text::number(number("188567.70"), VI), "188.567,70");
    assert_eq!(text::number(number("188567.70"), EN), "188,567.70");
    assert_eq!(text::number(number("-0.5"), VI), "−0,5");
    assert_eq!(text::number_with(number("2.345"), 2, VI), "2,35");
    assert_eq!(text::number_with(number("-2.345"), 2, VI), "−2,35");
    assert_eq!(text::number_with(number("2"), 1, EN), "2.0");
    assert_eq!(text::number_with(number("-0.001"), 2, VI), "0,00");
    assert_eq!(text::count(7, VI), "07");
    assert_eq!(text::count(0, VI), "0");
    assert_eq!(text::count(10, VI), "10");
    assert_eq!(text::count(7, EN), "7");
    assert_eq!(text::points(number("1.20"), VI), "1,2 điểm %");
    assert_eq!(text::points(number("1"), EN), "1 percentage point");
}

#[test]
fn what_falls_short_never_reads_as_a_full_hundred() {
    assert_eq!(text::percent(number("0.9846"), 2, VI), "98,46%");
    assert_eq!(text::percent(number("1.283"), 2, EN), "128.3%");
    assert_eq!(text::percent(number("0.99999"), 2, VI), "99,99%");
    assert_eq!(text::percent(number("0.9999"), 0, VI), "99%");
    assert_eq!(text::percent(number("1"), 2, VI), "100%");
    assert_eq!(text::percent_with(number("1"), 1, VI), "100,0%");
    assert_eq!(text::percent_with(number("0.99999"), 1, VI), "99,9%");
    assert_eq!(text::percent_with(number("1.318"), 2, VI), "131,80%");
}

#[test]
fn figures_show_how_certain_they_are() {
    let parts = |numerator: i64, denominator: i64| Figure::Parts {
        numerator: numerator.into(),
        denominator: denominator.into(),
    };
    for (figure, vietnamese, english) in [
        (Figure::Exact(number("1483")), "1.483", "1,483"),
        (Figure::About(number("4490")), "~4.490", "~4,490"),
        (Figure::Nearly(number("95")), "gần 95", "nearly 95"),
        (Figure::MoreThan(number("47")), "> 47", "> 47"),
        (Figure::AtMost(number("-3.5")), "≤ −3,5", "≤ −3.5"),
        (Figure::Between(number("61"), number("62")), "61–62", "61–62"),
        (parts(456, 1000), "45,6% (456/1.000)", "45.6% (456/1,000)"),
        (parts(456, 0), "456/0", "456/0"),
        (Figure::Stage(Stage::Submitted), "Đã trình", "Submitted"),
        (Figure::Text("Xuất siêu".into()), "Xuất siêu", "Xuất siêu"),
        (Figure::NotApplicable, "Không áp dụng", "Not applicable"),
    ] {
        assert_eq!(text::figure(&figure, VI), vietnamese);
        assert_eq!(text::figure(&figure, EN), english);
    }
}

#[test]
fn goals_show_their_relation_and_reductions_of_percentages_are_points() {
    let shown = |goal: &Goal, unit: &str, language| {
        let short = text::goal(goal, unit, language);
        let long = text::with_unit(&short, unit);
        (short, long)
    };
    let pair = |short: &str, long: &str| (short.to_owned(), long.to_owned());
    let reduction = Goal::Reduction(number("1"), number("1.5"));
    assert_eq!(shown(&Goal::AtLeast(number("10")), "%", VI), pair("≥ 10", "≥ 10%"));
    assert_eq!(shown(&Goal::Plain(number("3500")), "tỷ đồng", VI), pair("3.500", "3.500 tỷ đồng"));
    assert_eq!(shown(&Goal::Between(number("6.6"), number("6.8")), "%", VI), pair("6,6–6,8", "6,6–6,8%"));
    assert_eq!(shown(&reduction, "%", VI), pair("giảm 1–1,5 điểm", "giảm 1–1,5 điểm %"));
    assert_eq!(shown(&reduction, "%", EN), pair("down 1–1.5 points", "down 1–1.5 points"));
    let fewer = Goal::Reduction(number("5"), number("5"));
    assert_eq!(shown(&fewer, "vụ", VI), pair("giảm 5", "giảm 5 vụ"));
    assert_eq!(shown(&Goal::Zero, "ca", VI), pair("không để phát sinh", "không để phát sinh"));
    assert_eq!(shown(&Goal::Text("phê duyệt".into()), "văn bản", VI), pair("phê duyệt", "phê duyệt"));
    assert_eq!(shown(&Goal::Text("như năm 2020".into()), "%", VI), pair("như năm 2020", "như năm 2020"));
}
