//! Goals as resolutions word them.

use rust_decimal::Decimal;

use super::{
    Notation, Read, Warning, expression,
    expression::{Amount, Expression, Failure, split_remark},
    phrases,
    unit::UnitOfMeasure,
    wording::plain,
    write_number,
};
use crate::plan::{Goal, Qualifier};

/// Reads the goal of an indicator with that unit of measure (empty where it has none).
///
/// What is not understood stays words, with a warning that says why: a person judges it then. Keep the text that was
/// typed beside the goal; words such as `phấn đấu` are not part of it.
#[must_use]
pub fn read_goal(text: &str, unit: &str, notation: Notation) -> Read<Goal> {
    let wording = plain(text);
    if phrases::is_prohibition(&wording) {
        return Read::sure(Goal::Zero);
    }
    let (body, remark) = split_remark(text);
    let body = plain(body);
    let body = phrases::without_empty(&body);
    let unit = UnitOfMeasure::new(unit);
    let read = match phrases::reduction(body) {
        Some(amount) => expression::expression(amount, &unit, notation).map(reduction),
        None => expression::expression(body, &unit, notation).map(from_expression),
    };
    let words = |warning| Read::with(Goal::Text(text.trim().to_owned()), warning);
    match read {
        Ok(Some(mut read)) => {
            read.warnings.extend(remark.map(|remark| Warning::Remark(remark.to_owned())));
            read
        }
        Ok(None) | Err(Failure::Words | Failure::Form) => words(Warning::Words),
        Err(Failure::OtherUnit(unit)) => words(Warning::OtherUnit(unit)),
        Err(Failure::Number(error)) => words(Warning::Malformed(error)),
        Err(Failure::Reversed(low, high)) => words(Warning::Reversed(low, high)),
    }
}

fn from_expression(expression: Expression) -> Option<Read<Goal>> {
    let Expression { qualifier, amount, mut warnings } = expression;
    let value = match (amount, qualifier.loosely()) {
        (Amount::One(value), Qualifier::Exact) => Goal::Plain(value),
        (Amount::One(value), Qualifier::About) => Goal::About(value),
        (Amount::One(value), Qualifier::MoreThan) => Goal::MoreThan(value),
        (Amount::One(value), Qualifier::AtLeast) => Goal::AtLeast(value),
        (Amount::One(value), Qualifier::LessThan) => Goal::LessThan(value),
        (Amount::One(value), Qualifier::AtMost) => Goal::AtMost(value),
        (Amount::Range(low, high), Qualifier::Exact) => Goal::Between(low, high),
        (Amount::Range(low, high), Qualifier::About) => {
            warnings.push(Warning::AboutDropped);
            Goal::Between(low, high)
        }
        _ => return None,
    };
    Some(Read { value, warnings })
}

/// A reduction asks for its smaller amount or more, so that *at least* adds nothing; *more than* cannot be kept.
fn reduction(expression: Expression) -> Option<Read<Goal>> {
    let Expression { qualifier, amount, mut warnings } = expression;
    let (least, most) = match amount {
        Amount::One(value) => (value, value),
        Amount::Range(low, high) => (low, high),
        Amount::Ratio(..) => return None,
    };
    match qualifier.loosely() {
        Qualifier::Exact => {}
        Qualifier::AtLeast if least == most => {}
        Qualifier::About => warnings.push(Warning::AboutDropped),
        _ => return None,
    }
    // A negative reduction is a rise: nobody can say what was meant.
    (least >= Decimal::ZERO).then_some(Read { value: Goal::Reduction(least, most), warnings })
}

/// Writes a goal so that [`read_goal`] reads the same one, without its unit of measure. Words are written as they are;
/// only they may read back as something else, where they look like a number.
#[must_use]
pub fn write_goal(goal: &Goal, notation: Notation) -> String {
    let number = |value: &Decimal| write_number(*value, notation);
    match goal {
        Goal::AtLeast(value) => format!("≥ {}", number(value)),
        Goal::MoreThan(value) => format!("> {}", number(value)),
        Goal::AtMost(value) => format!("≤ {}", number(value)),
        Goal::LessThan(value) => format!("< {}", number(value)),
        Goal::About(value) => format!("~{}", number(value)),
        Goal::Between(low, high) => format!("{}–{}", number(low), number(high)),
        Goal::Plain(value) => number(value),
        Goal::Zero => match notation {
            Notation::Vietnamese => "không để phát sinh".to_owned(),
            Notation::English => "must not occur".to_owned(),
        },
        Goal::Reduction(least, most) => {
            let word = match notation {
                Notation::Vietnamese => "giảm",
                Notation::English => "reduce by",
            };
            if least == most {
                format!("{word} {}", number(least))
            } else {
                format!("{word} {}–{}", number(least), number(most))
            }
        }
        Goal::Text(words) => words.clone(),
    }
}
