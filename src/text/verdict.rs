//! Verdicts in words, and why they are what they are.

use super::{Language, Term, number};
use crate::assess::{Aim, Because, Better, Suggestion};
use crate::plan::{Decimal, Verdict};

impl Term for Verdict {
    fn term(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Exceeded => ("Vượt", "Exceeded"),
            Self::Met => ("Đạt", "Met"),
            Self::NotMet => ("Không đạt", "Not met"),
            Self::Unclear => ("Không rõ", "Unclear"),
        })
    }
}

/// What was asked for, in signs: `≥ 10`, `6,6–6,8`, `giảm 1–1,5`.
#[must_use]
pub fn aim_in_signs(aim: Aim, language: Language) -> String {
    let say = |value: Decimal| number(value.round_dp(4).normalize(), language);
    let range = |low: Decimal, high: Decimal| {
        if low == high { say(low) } else { format!("{}–{}", say(low), say(high)) }
    };
    match aim {
        Aim::AtLeast(value) => format!("≥ {}", say(value)),
        Aim::MoreThan(value) => format!("> {}", say(value)),
        Aim::AtMost(value) => format!("≤ {}", say(value)),
        Aim::LessThan(value) => format!("< {}", say(value)),
        Aim::About(value) => format!("~{}", say(value)),
        Aim::Plain(value) => say(value),
        Aim::Between(low, high) => range(low, high),
        Aim::Zero => say(Decimal::ZERO),
        Aim::Reduction(least, most) => format!("{} {}", language.pick(("giảm", "down")), range(least, most)),
        Aim::Words => language.pick(("bằng lời", "in words")).into(),
    }
}

/// Why a verdict is what it is, with the numbers compared.
#[must_use]
pub fn because(suggestion: &Suggestion, language: Language) -> String {
    let lower = match suggestion.aim {
        Aim::AtLeast(_) | Aim::MoreThan(_) | Aim::Reduction(..) => false,
        Aim::AtMost(_) | Aim::LessThan(_) | Aim::Zero => true,
        _ => suggestion.better == Better::Lower,
    };
    let rule = rule(&suggestion.because, lower, language);
    let Some((low, high)) = suggestion.result else { return rule };
    let say = |value: Decimal| number(value.round_dp(4).normalize(), language);
    let result = if low == high { say(low) } else { format!("{}–{}", say(low), say(high)) };
    let aim = aim_in_signs(suggestion.aim, language);
    match language {
        Language::Vietnamese => format!("{result} so với {aim}: {rule}"),
        Language::English => format!("{result} against {aim}: {rule}"),
    }
}

fn rule(because: &Because, lower: bool, language: Language) -> String {
    language
        .pick(match because {
            Because::Beyond if lower => {
                ("thấp hơn mức giao, càng thấp càng tốt", "below the target, and lower is better")
            }
            Because::Beyond => ("cao hơn mức giao", "above the target"),
            Because::Exactly => ("bằng đúng mức giao", "exactly the target"),
            Because::Inside => ("nằm trong khoảng được giao", "inside the range"),
            Because::Satisfies => ("thỏa mức giao", "satisfies the target"),
            Because::WithinTheCap => (
                "giữ được mức trần; mức trần chỉ có giữ được, không có vượt",
                "the cap is kept; a cap can be kept and not surpassed",
            ),
            Because::Short if lower => ("cao hơn mức cho phép", "above what is allowed"),
            Because::Short => ("chưa tới mức giao", "short of the target"),
            Because::ExactlyAtAStrictLimit if lower => {
                ("bằng đúng giới hạn, trong khi phải dưới giới hạn", "exactly at the limit, while it must be below it")
            }
            Because::ExactlyAtAStrictLimit => {
                ("bằng đúng mức giao, trong khi phải trên mức giao", "exactly at the target, while it must be above it")
            }
            Because::Straddles => (
                "kết quả chưa cho biết ở bên nào của mức giao",
                "the result leaves open on which side of the target it lies",
            ),
            Because::TurnedRound => (
                "kết quả chuyển sang chiều ngược lại, tốt hơn mức cần hạn chế",
                "what was to be limited has turned into its opposite",
            ),
            Because::TurnedAgainst => ("kết quả ngược chiều với mức giao", "the result is the opposite of the target"),
            Because::NoDirection => {
                ("chưa biết càng cao hay càng thấp là tốt", "whether higher or lower is better is not known")
            }
            Because::NoTarget => ("không có mức giao", "there is no target"),
            Because::NoResult => ("chưa có kết quả", "there is no result"),
            Because::TargetInWords => {
                ("mức giao bằng lời, cần người đánh giá", "the target is words; a person has to judge it")
            }
            Because::ResultInWords => {
                ("kết quả bằng lời, cần người đánh giá", "the result is words; a person has to judge it")
            }
            Because::OtherUnit => {
                ("mức giao và kết quả không cùng đơn vị tính", "target and result are in different units of measure")
            }
            Because::SeveralNumbers => {
                ("có nhiều số, không rõ số nào", "there are several numbers, and which one is meant is not clear")
            }
            Because::TwoNotations => (
                "dấu chấm, dấu phẩy đọc được hai cách, kết luận khác nhau",
                "dots and commas can be read in two ways, with different verdicts",
            ),
            Because::OtherScale => (
                "hai số chênh nhau quá xa, có thể khác đơn vị nghìn, triệu",
                "the two are too far apart; one may count in thousands or millions",
            ),
            Because::LevelAgainstMove => {
                ("một bên là mức, một bên là mức tăng giảm", "one is a level and the other a change")
            }
            Because::NoNumber => ("không tính được từ số đã ghi", "the numbers cannot be computed with"),
            Because::NoBaseline => ("mức giảm cần có mức gốc", "a reduction needs a baseline"),
            Because::DoesNotApply => ("không áp dụng", "does not apply"),
            Because::YearNotReported => ("chưa có số liệu cả năm", "the year has not been reported to its end"),
            Because::IncompleteSum => {
                ("tổng còn thiếu kỳ nên chưa phải số cả năm", "the sum lacks periods, so that it is not the year's")
            }
            Because::StageReached => ("văn bản đã tới bước được giao", "the document has reached the stage asked for"),
            Because::StageNotReached => {
                ("văn bản chưa tới bước được giao", "the document has not reached the stage asked for")
            }
        })
        .into()
}
