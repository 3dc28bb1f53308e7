//! The phrases of reports, by fixed rules: a ratio is *đạt* or *bằng*, a difference is *vượt*, *tăng* or *giảm*, and one
//! is never said for the other.
//!
//! Percentages have at most two decimals. Phrases begin with a small letter and have no full stop: they are parts of
//! sentences.

use rust_decimal::Decimal;

use super::{Language, count, number, percent, points};

/// Decimals of percentages in running text.
const DECIMALS: u32 = 2;

/// The ratio of an actual to its plan: `đạt 98,46% kế hoạch`, `98.46% of plan`.
#[must_use]
pub fn ratio_of_plan(ratio: Decimal, language: Language) -> String {
    let share = percent(ratio, DECIMALS, language);
    match language {
        Language::Vietnamese => format!("đạt {share} kế hoạch"),
        Language::English => format!("{share} of plan"),
    }
}

/// The ratio to the target of one plan level, by its name: `đạt 131,8% kế hoạch Trung ương giao`.
#[must_use]
pub fn ratio_of_level(ratio: Decimal, level: &str, language: Language) -> String {
    let phrase = ratio_of_plan(ratio, language);
    match language {
        Language::Vietnamese => format!("{phrase} {level}"),
        Language::English => format!("{phrase} ({level})"),
    }
}

/// What lies above plan: a ratio of 1.283 is `vượt 28,3% so với kế hoạch`. `None` where nothing does.
#[must_use]
pub fn exceeded(ratio: Decimal, language: Language) -> Option<String> {
    let excess =
        super::number::round(ratio.saturating_sub(Decimal::ONE).saturating_mul(Decimal::ONE_HUNDRED), DECIMALS);
    if excess <= Decimal::ZERO {
        return None;
    }
    let excess = number(excess.normalize(), language);
    Some(match language {
        Language::Vietnamese => format!("vượt {excess}% so với kế hoạch"),
        Language::English => format!("{excess}% above plan"),
    })
}

/// [`exceeded`] where the plan was exceeded, otherwise [`ratio_of_plan`].
#[must_use]
pub fn of_plan(ratio: Decimal, language: Language) -> String {
    exceeded(ratio, language).unwrap_or_else(|| ratio_of_plan(ratio, language))
}

/// The ratio to the same period of the year before: `bằng 99,35% cùng kỳ`.
#[must_use]
pub fn of_same_period(ratio: Decimal, language: Language) -> String {
    let share = percent(ratio, DECIMALS, language);
    match language {
        Language::Vietnamese => format!("bằng {share} cùng kỳ"),
        Language::English => format!("{share} of the same period last year"),
    }
}

/// The change against the same period of the year before, with the amount in brackets: 115 against 100 is `tăng 15% so
/// với cùng kỳ (tăng 15 tỷ đồng)`. Where a percentage would have no meaning (nothing or less than nothing before or
/// now), the amount stands alone.
#[must_use]
pub fn change(now: Decimal, before: Decimal, unit_of_measure: &str, language: Language) -> String {
    let difference = now.saturating_sub(before);
    let Some(direction) = Way::of(difference) else { return unchanged(language).to_owned() };
    let word = direction.word(language);
    let amount = number(difference.abs().normalize(), language);
    let amount = format!("{word} {}", super::with_unit(&amount, unit_of_measure));
    let than = language.pick(("so với cùng kỳ", "on the same period last year"));
    match relative(difference, before).filter(|_| now >= Decimal::ZERO) {
        Some(share) => format!("{word} {}% {than} ({amount})", number(share, language)),
        None => format!("{amount} {than}"),
    }
}

/// The change of a percentage, in points: `tăng 0,42 điểm % so với cùng kỳ`.
#[must_use]
pub fn change_in_points(now: Decimal, before: Decimal, language: Language) -> String {
    let difference = now.saturating_sub(before);
    let Some(direction) = Way::of(difference) else { return unchanged(language).to_owned() };
    let than = language.pick(("so với cùng kỳ", "on the same period last year"));
    format!("{} {} {than}", direction.word(language), points(difference.abs(), language))
}

/// The change of a count, with both counts in brackets, this year's first: `tăng 13 vụ (51/38)`.
#[must_use]
pub fn change_of_count(now: usize, before: usize, unit_of_measure: &str, language: Language) -> String {
    let pair = format!("({}/{})", number(now.into(), language), number(before.into(), language));
    let way = match now.cmp(&before) {
        std::cmp::Ordering::Greater => Way::Up,
        std::cmp::Ordering::Less => Way::Down,
        std::cmp::Ordering::Equal => return format!("{} {pair}", unchanged(language)),
    };
    let difference = super::with_unit(&count(now.abs_diff(before), language), unit_of_measure);
    format!("{} {difference} {pair}", way.word(language))
}

/// How many targets stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Headline {
    /// At least what was due.
    pub met: usize,
    /// A little below.
    pub on_track: usize,
    /// Behind.
    pub behind: usize,
    /// Far behind.
    pub off_track: usize,
    /// Deviations that were accepted.
    pub accepted: usize,
    /// Due and not reported.
    pub missing: usize,
    /// Nothing due yet.
    pub not_due: usize,
    /// Words that a person has to judge.
    pub for_a_person: usize,
}

impl Headline {
    /// The denominator: targets whose actual was compared with what was due.
    #[must_use]
    pub fn judged(&self) -> usize {
        self.met + self.on_track + self.behind + self.off_track + self.accepted
    }
}

/// The one sentence above the overview: `12/20 chỉ tiêu đã đánh giá đạt tiến độ; 03 bám sát, 05 chậm; 04 thiếu số
/// liệu`. Counts of nothing are left out, the denominator never is.
#[must_use]
pub fn headline(counts: &Headline, language: Language) -> String {
    let judged = counts.judged();
    let first = match language {
        _ if judged == 0 => {
            language.pick(("Chưa có chỉ tiêu nào được đánh giá", "No target has been judged yet")).into()
        }
        Language::Vietnamese => format!("{}/{judged} chỉ tiêu đã đánh giá đạt tiến độ", counts.met),
        Language::English if judged == 1 => format!("{} of 1 target judged is met", counts.met),
        Language::English => format!("{} of {judged} targets judged are met", counts.met),
    };
    let judged = [
        (counts.on_track, ("bám sát", "on track")),
        (counts.behind, ("chậm", "behind")),
        (counts.off_track, ("chậm nhiều", "off track")),
        (counts.accepted, ("chấp nhận lệch", "with a deviation accepted")),
    ];
    let others = [
        (counts.missing, ("thiếu số liệu", "without figures")),
        (counts.not_due, ("chưa đến kỳ", "not due yet")),
        (counts.for_a_person, ("chờ người đánh giá", "for a person to judge")),
    ];
    let listed = |parts: &[(usize, (&'static str, &'static str))]| {
        let parts = parts.iter().filter(|(number, _)| *number > 0);
        let parts: Vec<_> =
            parts.map(|(number, words)| format!("{} {}", count(*number, language), language.pick(*words))).collect();
        parts.join(", ")
    };
    let parts = [first, listed(&judged), listed(&others)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("; ")
}

/// Verdicts on a whole year.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Verdicts {
    /// *Vượt*
    pub exceeded: usize,
    /// *Đạt*
    pub reached: usize,
    /// *Không đạt*
    pub missed: usize,
    /// Not enough figures for a verdict.
    pub open: usize,
}

/// The summary of a year: `15/18 chỉ tiêu đạt và vượt (05 vượt)`. Targets without a verdict count in the denominator
/// and are named.
#[must_use]
pub fn verdicts(counts: &Verdicts, language: Language) -> String {
    let Verdicts { exceeded, reached, missed, open } = *counts;
    let (good, all) = (exceeded + reached, exceeded + reached + missed + open);
    let exceeded = count(exceeded, language);
    let sentence = match language {
        Language::Vietnamese => format!("{good}/{all} chỉ tiêu đạt và vượt ({exceeded} vượt)"),
        Language::English => format!("{good} of {all} targets reached or exceeded ({exceeded} exceeded)"),
    };
    if open == 0 {
        return sentence;
    }
    let open = count(open, language);
    match language {
        Language::Vietnamese => format!("{sentence}; {open} chưa đủ số liệu"),
        Language::English => format!("{sentence}; {open} without enough figures"),
    }
}

#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

impl Way {
    fn of(difference: Decimal) -> Option<Self> {
        match difference.cmp(&Decimal::ZERO) {
            std::cmp::Ordering::Greater => Some(Self::Up),
            std::cmp::Ordering::Less => Some(Self::Down),
            std::cmp::Ordering::Equal => None,
        }
    }

    fn word(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Up => ("tăng", "up"),
            Self::Down => ("giảm", "down"),
        })
    }
}

fn unchanged(language: Language) -> &'static str {
    language.pick(("bằng cùng kỳ", "unchanged from the same period last year"))
}

/// The size of a change in percent of what was before, where that has a meaning and is not rounded away.
fn relative(difference: Decimal, before: Decimal) -> Option<Decimal> {
    let share = difference.abs().checked_div(before).filter(|_| before > Decimal::ZERO)?;
    let share = super::number::round(share.checked_mul(Decimal::ONE_HUNDRED)?, DECIMALS);
    (!share.is_zero()).then(|| share.normalize())
}
