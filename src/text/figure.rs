//! Figures and goals as the screen shows them. No value at all is the caller's `—`.

use rust_decimal::Decimal;

use super::{Language, Term, number};
use crate::plan::{Figure, Goal};

/// A figure, without its unit of measure: `1.483`, `~4.490`, `> 47`, `61–62`, `45,6% (456/1.000)`, `Đã trình`.
#[must_use]
pub fn figure(figure: &Figure, language: Language) -> String {
    let number = |value: &Decimal| number(*value, language);
    match figure {
        Figure::Exact(value) => number(value),
        Figure::About(value) => format!("~{}", number(value)),
        Figure::Nearly(value) => format!("{} {}", language.pick(("gần", "nearly")), number(value)),
        Figure::MoreThan(value) => format!("> {}", number(value)),
        Figure::AtLeast(value) => format!("≥ {}", number(value)),
        Figure::LessThan(value) => format!("< {}", number(value)),
        Figure::AtMost(value) => format!("≤ {}", number(value)),
        Figure::Between(low, high) => range(*low, *high, language),
        Figure::Parts { numerator, denominator } => {
            let parts = format!("{}/{}", number(numerator), number(denominator));
            // A ratio without a denominator has no percentage; its parts are still what was reported.
            figure.low().map_or_else(
                || parts.clone(),
                // Cut, as every percentage that stands beside a status.
                |percent| format!("{}% ({parts})", number(&percent.trunc_with_scale(2).normalize())),
            )
        }
        Figure::Stage(stage) => stage.term(language).to_owned(),
        Figure::Text(words) => words.clone(),
        Figure::NotApplicable => language.pick(("Không áp dụng", "Not applicable")).to_owned(),
    }
}

/// A goal of an indicator with that unit of measure, which is not shown itself but tells whether a reduction is one of
/// points: `≥ 10`, `6,6–6,8`, `3.500`, `giảm 1–1,5 điểm`, `không để phát sinh`.
#[must_use]
pub fn goal(goal: &Goal, unit_of_measure: &str, language: Language) -> String {
    let number = |value: &Decimal| number(*value, language);
    match goal {
        Goal::AtLeast(value) => format!("≥ {}", number(value)),
        Goal::MoreThan(value) => format!("> {}", number(value)),
        Goal::AtMost(value) => format!("≤ {}", number(value)),
        Goal::LessThan(value) => format!("< {}", number(value)),
        Goal::About(value) => format!("~{}", number(value)),
        Goal::Between(low, high) => range(*low, *high, language),
        Goal::Plain(value) => number(value),
        Goal::Zero => language.pick(("không để phát sinh", "none may occur")).to_owned(),
        Goal::Reduction(least, most) => {
            let amount = if least == most { number(least) } else { range(*least, *most, language) };
            let word = language.pick(("giảm", "down"));
            let points = language.pick((" điểm", " points"));
            format!("{word} {amount}{}", if is_percentage(unit_of_measure) { points } else { "" })
        }
        Goal::Text(words) => words.clone(),
    }
}

/// A number, figure or goal as it is shown, with its unit of measure: `≥ 10%`, `3.500 tỷ đồng`, `giảm 1–1,5 điểm %`.
/// Words, and ratios that show their own percentage, stay as they are.
#[must_use]
pub fn with_unit(shown: &str, unit_of_measure: &str) -> String {
    let unit = unit_of_measure.trim();
    let words = ["giảm ", "down ", "gần ", "nearly "];
    let amount = words.iter().find_map(|word| shown.strip_prefix(word)).unwrap_or(shown);
    let points = amount.strip_suffix(" điểm");
    let amount = points.unwrap_or(amount);
    let is_number = amount.ends_with(|c: char| c.is_ascii_digit()) && !amount.contains(char::is_alphabetic);
    match points {
        _ if unit.is_empty() || !is_number => shown.to_owned(),
        Some(_) => format!("{shown} %"),
        None if unit.starts_with('%') => format!("{shown}{unit}"),
        None => format!("{shown} {unit}"),
    }
}

fn range(low: Decimal, high: Decimal, language: Language) -> String {
    format!("{}–{}", number(low, language), number(high, language))
}

fn is_percentage(unit_of_measure: &str) -> bool {
    unit_of_measure.contains('%') || unit_of_measure.to_ascii_lowercase().contains("percent")
}
