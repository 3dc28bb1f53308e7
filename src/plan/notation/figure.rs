//! Figures as they are typed and pasted.

use rust_decimal::Decimal;
use thiserror::Error;

use super::{
    Notation, NumberError, Read, Warning, expression,
    expression::{Amount, Expression, Failure, split_remark},
    phrases,
    unit::UnitOfMeasure,
    wording::plain,
    write_number,
};
use crate::plan::{Figure, Qualifier, Stage};

/// Why digits were not taken for a figure. Words are never an error: they stay words.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FigureTextError {
    /// The digits make no number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// The lower bound of a range lies above its upper bound.
    #[error("{0} is above {1}")]
    Reversed(Decimal, Decimal),
    /// Digits and signs in no known form, such as a date or an error value of a spreadsheet.
    #[error("neither a number, a range nor a ratio")]
    Form,
}

/// Words for the stages of a document, the form that is written first.
const STAGES: &[(Stage, &str, &str)] = &[
    (Stage::NotStarted, "Chưa triển khai", "Not started"),
    (Stage::Draft, "Dự thảo", "Draft"),
    (Stage::Submitted, "Đã trình", "Submitted"),
    (Stage::Approved, "Đã phê duyệt", "Approved"),
    (Stage::NotStarted, "chưa thực hiện", "chưa bắt đầu"),
    (Stage::Draft, "đang dự thảo", "đã có dự thảo"),
    (Stage::Submitted, "đã trình duyệt", "đang trình"),
    (Stage::Approved, "phê duyệt", "được phê duyệt"),
    (Stage::Approved, "đã ban hành", "issued"),
];

/// Reads a figure of an indicator with that unit of measure (empty where it has none).
///
/// Blank text is no value, and so are the dash and the dots that tables print where there is nothing to state; none of
/// them is zero. A unit of measure other than the indicator's, `%` included, leaves words.
///
/// # Errors
/// When digits were clearly meant as a number but cannot be read as one.
pub fn read_figure(text: &str, unit: &str, notation: Notation) -> Result<Option<Read<Figure>>, FigureTextError> {
    let wording = plain(text);
    if wording.chars().all(|c| matches!(c, '-' | '.' | '…' | ' ')) {
        return Ok(None);
    }
    if phrases::says_not_applicable(&wording) {
        return Ok(Some(Read::sure(Figure::NotApplicable)));
    }
    if phrases::says_nothing_occurred(&wording) {
        return Ok(Some(Read::with(Figure::Exact(Decimal::ZERO), Warning::WordsForZero)));
    }
    let named =
        STAGES.iter().find(|(_, vietnamese, english)| plain(vietnamese) == wording || plain(english) == wording);
    if let Some((stage, ..)) = named {
        return Ok(Some(Read::sure(Figure::Stage(*stage))));
    }
    // Error values of spreadsheets are neither figures nor words.
    if wording.starts_with('#') {
        return Err(FigureTextError::Form);
    }
    let (body, remark) = split_remark(text);
    let read = expression::expression(&plain(body), &UnitOfMeasure::new(unit), notation);
    let words = |warning| Ok(Some(Read::with(Figure::Text(text.trim().to_owned()), warning)));
    match read {
        Ok(expression) => match from_expression(expression) {
            Some(mut read) => {
                read.warnings.extend(remark.map(|remark| Warning::Remark(remark.to_owned())));
                Ok(Some(read))
            }
            None => words(Warning::Words),
        },
        Err(Failure::Words) => words(Warning::Words),
        Err(Failure::OtherUnit(unit)) => words(Warning::OtherUnit(unit)),
        Err(Failure::Number(error)) => Err(error.into()),
        Err(Failure::Reversed(low, high)) => Err(FigureTextError::Reversed(low, high)),
        Err(Failure::Form) => Err(FigureTextError::Form),
    }
}

fn from_expression(expression: Expression) -> Option<Read<Figure>> {
    let Expression { qualifier, amount, mut warnings } = expression;
    let value = match (amount, qualifier) {
        (Amount::One(value), qualifier) => Figure::number(qualifier, value),
        (Amount::Range(low, high), Qualifier::Exact) => Figure::Between(low, high),
        (Amount::Range(low, high), Qualifier::About | Qualifier::Nearly) => {
            warnings.push(Warning::AboutDropped);
            Figure::Between(low, high)
        }
        (Amount::Ratio(numerator, denominator), Qualifier::Exact) => Figure::Parts { numerator, denominator },
        _ => return None,
    };
    Some(Read { value, warnings })
}

/// Writes a figure so that [`read_figure`] reads the same one, without its unit of measure. Words are written as they
/// are; only they may read back as something else, where they look like a number.
#[must_use]
pub fn write_figure(figure: &Figure, notation: Notation) -> String {
    let number = |value: &Decimal| write_number(*value, notation);
    match figure {
        Figure::Exact(value) => number(value),
        Figure::About(value) => format!("~{}", number(value)),
        Figure::Nearly(value) => match notation {
            Notation::Vietnamese => format!("gần {}", number(value)),
            Notation::English => format!("nearly {}", number(value)),
        },
        Figure::MoreThan(value) => format!("> {}", number(value)),
        Figure::AtLeast(value) => format!("≥ {}", number(value)),
        Figure::LessThan(value) => format!("< {}", number(value)),
        Figure::AtMost(value) => format!("≤ {}", number(value)),
        Figure::Between(low, high) => format!("{}–{}", number(low), number(high)),
        Figure::Parts { numerator, denominator } => format!("{}/{}", number(numerator), number(denominator)),
        Figure::Stage(stage) => {
            let words = STAGES.iter().find(|(named, ..)| named == stage);
            let (vietnamese, english) = words.map_or(("", ""), |(_, vietnamese, english)| (*vietnamese, *english));
            match notation {
                Notation::Vietnamese => vietnamese.to_owned(),
                Notation::English => english.to_owned(),
            }
        }
        Figure::Text(words) => words.clone(),
        Figure::NotApplicable => match notation {
            Notation::Vietnamese => "Không áp dụng".to_owned(),
            Notation::English => "Not applicable".to_owned(),
        },
    }
}
