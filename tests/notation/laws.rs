//! What holds for every figure, goal, number and text.

use muctieu::plan::{
    Decimal, Figure, Goal, NaiveDate, Stage,
    notation::{
        Notation, read_date, read_figure, read_goal, read_number, read_period, write_figure, write_goal, write_number,
    },
};
use proptest::prelude::*;

use crate::{EN, VI};

fn any_decimal() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (any::<i64>(), 0_u32..=18).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        (-2_000_000_i64..2_000_000, 0_u32..=3).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        any::<[u8; 16]>().prop_map(Decimal::deserialize).prop_map(|value| value.abs()),
    ]
    .prop_map(|value| if value.is_zero() { value.abs() } else { value })
}

fn any_range() -> impl Strategy<Value = (Decimal, Decimal)> {
    (any_decimal(), any_decimal()).prop_map(|(a, b)| if a <= b { (a, b) } else { (b, a) })
}

fn any_notation() -> impl Strategy<Value = Notation> {
    prop_oneof![Just(VI), Just(EN)]
}

fn any_words() -> impl Strategy<Value = String> {
    "(phấn khởi|hoàn thành|Xuất siêu|cơ bản ổn định)( [a-zđăâêôơư]{1,6}| [0-9]{1,3}){0,4}"
}

fn any_goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        any_decimal().prop_map(Goal::AtLeast),
        any_decimal().prop_map(Goal::MoreThan),
        any_decimal().prop_map(Goal::AtMost),
        any_decimal().prop_map(Goal::LessThan),
        any_decimal().prop_map(Goal::About),
        any_decimal().prop_map(Goal::Plain),
        any_range().prop_map(|(low, high)| Goal::Between(low, high)),
        (any_decimal(), any_decimal()).prop_map(|(a, b)| {
            let (a, b) = (a.abs(), b.abs());
            Goal::Reduction(a.min(b), a.max(b))
        }),
        Just(Goal::Zero),
        any_words().prop_map(Goal::Text),
    ]
}

fn any_figure() -> impl Strategy<Value = Figure> {
    let stages = [Stage::NotStarted, Stage::Draft, Stage::Submitted, Stage::Approved];
    prop_oneof![
        any_decimal().prop_map(Figure::Exact),
        any_decimal().prop_map(Figure::About),
        any_decimal().prop_map(Figure::Nearly),
        any_decimal().prop_map(Figure::MoreThan),
        any_decimal().prop_map(Figure::AtLeast),
        any_decimal().prop_map(Figure::LessThan),
        any_decimal().prop_map(Figure::AtMost),
        any_range().prop_map(|(low, high)| Figure::Between(low, high)),
        (any_decimal(), any_decimal()).prop_map(|(numerator, denominator)| Figure::Parts { numerator, denominator }),
        prop::sample::select(stages.to_vec()).prop_map(Figure::Stage),
        Just(Figure::NotApplicable),
        any_words().prop_map(Figure::Text),
    ]
}

/// Text made of the pieces that the grammar knows, put together without sense.
fn near_miss() -> impl Strategy<Value = String> {
    let pieces = [
        "từ",
        "đến",
        "trở lên",
        "trên",
        "≥",
        "<",
        "~",
        "giảm",
        "không",
        "quá",
        "1.000",
        "6,5",
        "-",
        "–",
        "/",
        "%",
        "(",
        ")",
        " ",
        "\t",
        "ha",
        ".",
        ",",
        "7",
        "điểm",
        "\u{301}",
        "đ",
        "#",
        "between",
        "and",
        "tháng",
        "quý",
        "2021",
        "năm",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..10).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn a_number_reads_back_as_it_was_written(value in any_decimal(), notation in any_notation()) {
        let read = read_number(&write_number(value, notation), notation).unwrap();
        prop_assert_eq!((read.value, read.value.scale()), (value, value.scale()));
        prop_assert!(!read.other_notation);
    }

    #[test]
    fn a_goal_reads_back_as_it_was_written(goal in any_goal(), notation in any_notation()) {
        let written = write_goal(&goal, notation);
        prop_assert_eq!(read_goal(&written, "tỷ đồng", notation).value, goal, "{}", written);
    }

    #[test]
    fn a_figure_reads_back_as_it_was_written(figure in any_figure(), notation in any_notation()) {
        let written = write_figure(&figure, notation);
        prop_assert_eq!(read_figure(&written, "%", notation).unwrap().unwrap().value, figure, "{}", written);
    }

    #[test]
    fn what_the_other_notation_reads_differently_is_always_marked(text in "[-+]?[0-9., ]{1,12}") {
        if let (Ok(vietnamese), Ok(english)) = (read_number(&text, VI), read_number(&text, EN)) {
            prop_assert_eq!(vietnamese.ambiguous, vietnamese.value != english.value);
            prop_assert_eq!(english.ambiguous, vietnamese.ambiguous);
        }
    }

    #[test]
    fn nothing_panics_on_any_text(text in any::<String>(), unit in any::<String>(), notation in any_notation()) {
        let _ = (read_number(&text, notation), read_figure(&text, &unit, notation), read_goal(&text, &unit, notation));
        let _ = (read_date(&text), read_period(&text));
    }

    #[test]
    fn nothing_panics_on_near_misses(text in near_miss(), unit in near_miss(), notation in any_notation()) {
        let _ = (read_number(&text, notation), read_figure(&text, &unit, notation), read_goal(&text, &unit, notation));
        let _ = (read_date(&text), read_period(&text));
    }

    #[test]
    fn a_number_never_comes_from_a_text_without_its_digits(text in near_miss(), notation in any_notation()) {
        let digits = |text: &str| text.chars().filter(char::is_ascii_digit).collect::<String>();
        if let Ok(Some(read)) = read_figure(&text, "ha", notation) {
            let written = match &read.value {
                Figure::Text(_) | Figure::NotApplicable | Figure::Stage(_) => return Ok(()),
                value => write_figure(value, notation),
            };
            let kept = digits(&written);
            prop_assert!(digits(&text).contains(kept.trim_start_matches('0')), "{} from {}", written, text);
        }
    }

    #[test]
    fn days_read_back(days in 0_i32..400_000) {
        let day = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap() + chrono::Days::new(u64::from(days.unsigned_abs()));
        prop_assert_eq!(read_date(&day.to_string()), Some(day));
        prop_assert_eq!(read_date(&day.format("%d/%m/%Y").to_string()), Some(day));
    }
}
