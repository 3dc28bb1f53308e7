//! Numbers as the screen shows them: grouped, with a true minus, in the notation of the language.

use rust_decimal::{Decimal, RoundingStrategy};

use super::Language;
use crate::plan::notation::write_number;

/// A number with the decimals that it has: `188.567,70`.
#[must_use]
pub fn number(value: Decimal, language: Language) -> String {
    write_number(value, language.notation()).replace('-', "−")
}

/// A number with exactly that many decimals (at most 28), rounded half away from zero: for columns.
#[must_use]
pub fn number_with(value: Decimal, decimals: u32, language: Language) -> String {
    number(fixed(value, decimals), language)
}

/// A ratio as percent with at most that many decimals, for running text: 0.9846 is `98,46%`, 1.283 is `128,3%`.
///
/// A ratio short of 1 never reads as 100%: 0.99999 is `99,99%`.
#[must_use]
pub fn percent(ratio: Decimal, decimals: u32, language: Language) -> String {
    format!("{}%", number(hundredfold(ratio, decimals).normalize(), language))
}

/// A ratio as percent with exactly that many decimals, for columns; otherwise as [`percent`].
#[must_use]
pub fn percent_with(ratio: Decimal, decimals: u32, language: Language) -> String {
    format!("{}%", number(fixed(hundredfold(ratio, decimals), decimals), language))
}

/// A difference of percentages: `1,2 điểm %`.
#[must_use]
pub fn points(value: Decimal, language: Language) -> String {
    let unit = match language {
        Language::Vietnamese => "điểm %",
        Language::English if value.abs() == Decimal::ONE => "percentage point",
        Language::English => "percentage points",
    };
    format!("{} {unit}", number(value.normalize(), language))
}

/// A count in running text: Vietnamese puts a zero before 1 to 9 (`07 xã`).
#[must_use]
pub fn count(value: usize, language: Language) -> String {
    match language {
        Language::Vietnamese if (1..10).contains(&value) => format!("0{value}"),
        _ => number(value.into(), language),
    }
}

/// 100 · ratio, rounded, but never up to 100.
fn hundredfold(ratio: Decimal, decimals: u32) -> Decimal {
    // Ratios are far from the limit of decimals; one that is not is shown as large as decimals get.
    let value = ratio.saturating_mul(Decimal::ONE_HUNDRED);
    let rounded = round(value, decimals);
    if rounded == Decimal::ONE_HUNDRED && value < rounded {
        return value.round_dp_with_strategy(decimals, RoundingStrategy::ToZero);
    }
    rounded
}

/// Rounded half away from zero, as statistics offices do.
pub(super) fn round(value: Decimal, decimals: u32) -> Decimal {
    value.round_dp_with_strategy(decimals, RoundingStrategy::MidpointAwayFromZero)
}

fn fixed(value: Decimal, decimals: u32) -> Decimal {
    let mut value = round(value, decimals);
    value.rescale(decimals.min(Decimal::MAX_SCALE));
    value
}
