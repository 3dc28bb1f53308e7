//! What holds for every number, day, period and text; above all, what is shown can be typed in again.

use muctieu::{
    plan::{
        Decimal, Figure, Goal, Period, Span,
        notation::{read_date, read_figure, read_goal, read_number, read_period},
    },
    text,
};
use proptest::prelude::*;

use crate::{EN, VI, day};

fn any_period() -> impl Strategy<Value = Period> {
    let span = prop_oneof![
        (1_u8..=12).prop_map(Span::Month),
        (1_u8..=4).prop_map(Span::Quarter),
        (1_u8..=2).prop_map(Span::Half),
        Just(Span::NineMonths),
        Just(Span::Year),
        Just(Span::FiscalTail),
    ];
    (1900..3000, span).prop_map(|(year, span)| Period::new(year, span).unwrap())
}

proptest! {
    #[test]
    fn every_name_of_a_period_reads_back(period in any_period()) {
        for language in [VI, EN] {
            prop_assert_eq!(read_period(&text::period(period, language)), Some(period));
            prop_assert_eq!(read_period(&text::long_period(period, language)), Some(period));
            prop_assert_eq!(text::period_to_date(period, language).contains(&period.year().to_string()), true);
        }
    }

    #[test]
    fn every_day_reads_back(days in 0_u64..400_000) {
        let day = day("1900-01-01") + chrono::Days::new(days);
        for language in [VI, EN] {
            prop_assert_eq!(read_date(&text::date(day, language)), Some(day));
            prop_assert_eq!(read_date(&text::long_date(day, language)), Some(day));
        }
    }

    #[test]
    fn what_the_screen_shows_can_be_typed_in(digits in any::<i32>(), scale in 0_u32..=4) {
        let value = Decimal::new(digits.into(), scale);
        for language in [VI, EN] {
            let notation = language.notation();
            prop_assert_eq!(read_number(&text::number(value, language), notation).unwrap().value, value);
            for figure in [Figure::Exact(value), Figure::About(value), Figure::AtLeast(value), Figure::NotApplicable] {
                let read = read_figure(&text::figure(&figure, language), "%", notation).unwrap().unwrap();
                prop_assert_eq!(read.value, figure);
            }
            let reduction = Goal::Reduction(value.abs(), value.abs() + Decimal::ONE);
            for goal in [Goal::Plain(value), Goal::LessThan(value), Goal::Between(value, value), Goal::Zero, reduction] {
                let shown = text::with_unit(&text::goal(&goal, "%", language), "%");
                prop_assert_eq!(read_goal(&shown, "%", notation).value, goal, "{}", shown);
            }
        }
    }

    #[test]
    fn nothing_panics_on_extreme_numbers(bytes in any::<[u8; 16]>(), other in any::<[u8; 16]>(), decimals in 0_u32..40) {
        let (value, before) = (Decimal::deserialize(bytes), Decimal::deserialize(other));
        for language in [VI, EN] {
            let _ = (text::number(value, language), text::number_with(value, decimals, language));
            let _ = (text::percent(value, decimals, language), text::percent_with(value, decimals, language));
            let _ = (text::of_plan(value, language), text::change(value, before, "ha", language));
            let _ = text::change_in_points(value, before, language);
            let parts = Figure::Parts { numerator: value, denominator: before };
            let _ = text::figure(&parts, language);
        }
    }

    #[test]
    fn folding_is_stable_and_keys_never_panic(text in any::<String>()) {
        let folded = text::fold(&text);
        prop_assert_eq!(text::fold(&folded), folded);
        let _ = text::sort_key(&text);
    }
}
