//! What stands beside a status: its word on the indicator itself, and how far the actual is from the target.

use rust_decimal::{Decimal, RoundingStrategy};

use super::{Language, Term as _, number, points, unit_of_measure, with_unit};
use crate::assess::{Assessment, Status};
use crate::plan::{Indicator, Measure, Relation};

/// The status of an indicator: of what must not grow, its general word would say the opposite of what happened.
#[must_use]
pub fn status_in_words(assessment: &Assessment, indicator: &Indicator, language: Language) -> &'static str {
    let year_is_over =
        assessment.actual.as_ref().is_some_and(|actual| actual.period.last_month() >= indicator.closing.months());
    let broken = year_is_over || matches!(numbers(assessment), Some((Relation::Zero, ..)));
    match assessment.status {
        Status::Behind | Status::OffTrack if is_limit(assessment) && broken => {
            language.pick(("Vượt mức cho phép", "Above what is allowed"))
        }
        Status::Behind if is_limit(assessment) => language.pick(("Vượt mức đến kỳ", "Above what was due")),
        Status::OffTrack if is_limit(assessment) => language.pick(("Vượt nhiều mức đến kỳ", "Far above what was due")),
        status => status.term(language),
    }
}

fn numbers(assessment: &Assessment) -> Option<(Relation, Decimal, Decimal)> {
    assessment.target.as_ref()?.numbers
}

fn is_limit(assessment: &Assessment) -> bool {
    matches!(numbers(assessment), Some((Relation::AtMost | Relation::LessThan | Relation::Zero, ..)))
}

/// A percentage beside a status, with one decimal: `98,5%`. Cut, as ratios are: what falls short of a band or of 100
/// never reads as if it had reached it.
#[must_use]
pub fn percent_beside_status(percent: Decimal, language: Language) -> String {
    let mut cut = percent.round_dp_with_strategy(1, RoundingStrategy::ToZero);
    cut.rescale(1);
    format!("{}%", number(cut, language))
}

/// The same of a limit, of which every part counts: what is above it never reads as if it were at it.
fn to_be_shown(percent: Decimal, assessment: &Assessment) -> Decimal {
    let strategy = if is_limit(assessment) { RoundingStrategy::AwayFromZero } else { RoundingStrategy::ToZero };
    percent.round_dp_with_strategy(1, strategy)
}

/// The actual in percent of the target, as far as it is shown; `None` for what is compared by its distance.
#[must_use]
pub fn percent_of_target(assessment: &Assessment, indicator: &Indicator) -> Option<Decimal> {
    let percent = assessment.of_target.filter(|_| adds_up_or_counts(indicator))?;
    Some(to_be_shown(percent, assessment))
}

/// What was due by the period of the actual in percent of the target, as far as it is shown.
fn due_percent(assessment: &Assessment) -> Option<Decimal> {
    Some(to_be_shown(assessment.due_percent()?, assessment))
}

/// Whether a part of the target says anything: of a rate, a rank or a score it does not.
fn adds_up_or_counts(indicator: &Indicator) -> bool {
    let counted = matches!(indicator.measure, Measure::Flow | Measure::Count | Measure::Level);
    counted && !indicator.unit_of_measure.contains('%')
}

/// How the actual stands to the target: `98,5%` of what adds up or can be counted; of rates, shares, scores and ranks how
/// far it is: `thấp hơn 3,95 điểm %`, `cao hơn 2 bậc`. `None` where the two cannot be compared.
#[must_use]
pub fn against_target(assessment: &Assessment, indicator: &Indicator, language: Language) -> Option<String> {
    if adds_up_or_counts(indicator) {
        return percent_of_target(assessment, indicator).map(|percent| percent_beside_status(percent, language));
    }
    distance(assessment, indicator, language)
}

/// How far the actual is from the target, where that is not said in percent of it.
#[must_use]
pub fn distance(assessment: &Assessment, indicator: &Indicator, language: Language) -> Option<String> {
    let (relation, low, high) = numbers(assessment).filter(|_| !adds_up_or_counts(indicator))?;
    let value = assessment.actual.as_ref()?.figure.low()?;
    let (amount, below) = if value < low {
        (low.checked_sub(value)?, true)
    } else if value > high {
        (value.checked_sub(high)?, false)
    } else {
        let inside = relation == Relation::Between && low < high;
        let words =
            if inside { ("trong khoảng giao", "within the range") } else { ("bằng mức giao", "at the target") };
        return Some(language.pick(words).into());
    };
    // A difference that is there is never rounded to none.
    let amount = amount.round_dp_with_strategy(2, RoundingStrategy::AwayFromZero).normalize();
    let unit = unit_of_measure(indicator, language);
    let is_rank = indicator.measure == Measure::Rank;
    let amount = match () {
        () if is_rank => match language {
            Language::Vietnamese => format!("{} bậc", number(amount, language)),
            Language::English if amount == Decimal::ONE => "1 place".into(),
            Language::English => format!("{} places", number(amount, language)),
        },
        () if unit.contains('%') => points(amount, language),
        () => with_unit(&number(amount, language), unit),
    };
    // The first rank is the highest.
    let lower = below != is_rank;
    Some(match language {
        Language::Vietnamese => format!("{} {amount}", if lower { "thấp hơn" } else { "cao hơn" }),
        Language::English => format!("{amount} {}", if lower { "lower" } else { "higher" }),
    })
}

/// What the picture of the actual beside the target says to those who do not see it.
#[must_use]
pub fn bullet_in_words(assessment: &Assessment, indicator: &Indicator, language: Language) -> Option<String> {
    let words = language.indicators();
    let against = against_target(assessment, indicator, language)?;
    if !adds_up_or_counts(indicator) {
        return Some((words.bullet_apart)(&against));
    }
    let due = due_percent(assessment).filter(|_| assessment.status.is_judged());
    let due = due.map(|due| percent_beside_status(due, language));
    Some((words.bullet)(&against, due.as_deref()))
}
