//! What holds for every target and result.

use muctieu::plan::{
    Decimal, Goal, Verdict,
    notation::{Notation, write_goal, write_number},
};
use proptest::prelude::*;

use crate::judged;

fn amount() -> impl Strategy<Value = Decimal> {
    (0_i64..200_000, 0_u32..=3).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        amount().prop_map(Goal::AtLeast),
        amount().prop_map(Goal::MoreThan),
        amount().prop_map(Goal::AtMost),
        amount().prop_map(Goal::LessThan),
        amount().prop_map(Goal::About),
        amount().prop_map(Goal::Plain),
        (amount(), amount()).prop_map(|(a, b)| Goal::Between(a.min(b), a.max(b))),
        (amount(), amount()).prop_map(|(a, b)| Goal::Reduction(a.min(b), a.max(b))),
    ]
}

/// A number that reads alike in every notation: the fraction never has three digits.
fn written(value: Decimal) -> String {
    format!("{}0", write_number(value.trunc_with_scale(3), Notation::Vietnamese).replace('.', "")).replace(',', ",0")
}

fn rank(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Exceeded => 2,
        Verdict::Met => 1,
        _ => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn any_two_texts_have_a_verdict(target in any::<String>(), result in any::<String>(), unit in any::<String>()) {
        let _ = judged(&target, &result, &unit, '+');
    }

    #[test]
    fn pieces_of_the_grammar_in_any_order_have_a_verdict(
        target in prop::collection::vec(prop::sample::select(PIECES), 0..8),
        result in prop::collection::vec(prop::sample::select(PIECES), 0..8),
        better in prop::sample::select(vec!['+', '-', '=', ' ']),
    ) {
        let _ = judged(&target.concat(), &result.concat(), "%", better);
    }

    #[test]
    fn a_better_result_never_has_a_worse_verdict(goal in goal(), a in amount(), b in amount(), more in any::<bool>()) {
        let (low, high) = (a.min(b), a.max(b));
        let target = write_goal(&goal, Notation::Vietnamese);
        let better = if more { '+' } else { '-' };
        // A cap is kept by less and a floor by more, whatever else is said to be better.
        let upwards = match goal {
            Goal::AtLeast(_) | Goal::MoreThan(_) | Goal::Reduction(..) => true,
            Goal::AtMost(_) | Goal::LessThan(_) => false,
            _ => more,
        };
        let of = |value: Decimal| judged(&target, &written(value), "", better).verdict;
        let (worse, better) = if upwards { (of(low), of(high)) } else { (of(high), of(low)) };
        if worse != Verdict::Unclear && better != Verdict::Unclear {
            prop_assert!(rank(better) >= rank(worse), "{} {} {}", target, low, high);
        }
    }
}

const PIECES: &[&str] = &[
    "từ ",
    " đến ",
    " trở lên",
    "trên ",
    "≥ ",
    "< ",
    "~",
    "giảm ",
    "tăng ",
    "còn ",
    "xuống ",
    "không ",
    "quá ",
    "1.000",
    "6,5",
    "7.02",
    "-",
    "–",
    "/",
    "%",
    " triệu ",
    " lượt",
    "(",
    ")",
    " ",
    "\t",
    ", ",
    "; ",
    "điểm ",
    "\u{301}",
    "đạt ",
    "so với ",
    "kế hoạch",
    "năm 2021",
    "31/12/2021",
    "dưới 5 tuổi",
    "Xuất siêu",
    "gần ",
    "at least ",
    " and ",
    "trong đó",
];
