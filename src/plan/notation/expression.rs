//! The grammar that figures and goals share: a qualifier, and a number, a range or a ratio with its unit of measure.

use rust_decimal::Decimal;

use super::{
    Notation, NumberError, Warning,
    number::{Number, is_numeral, read_number},
    phrases,
    unit::{Follows, UnitOfMeasure},
};
use crate::plan::Qualifier;

/// What was written.
pub(super) struct Expression {
    pub(super) qualifier: Qualifier,
    pub(super) amount: Amount,
    pub(super) warnings: Vec<Warning>,
}

/// How many numbers, and how they belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// A single number.
    One(Decimal),
    /// Lower bound first.
    Range(Decimal, Decimal),
    /// Numerator and denominator.
    Ratio(Decimal, Decimal),
}

/// Why a text is not an expression.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Failure {
    /// Digits that make no number.
    Number(NumberError),
    /// A range whose lower bound is above its upper bound.
    Reversed(Decimal, Decimal),
    /// A unit of measure that is not the indicator's.
    OtherUnit(String),
    /// Digits and signs in a form that is none of ours.
    Form,
    /// Words.
    Words,
}

/// Reads an expression in plain wording.
pub(super) fn expression(text: &str, unit: &UnitOfMeasure, notation: Notation) -> Result<Expression, Failure> {
    let text = phrases::without_empty(text.trim_end_matches(';').trim_end());
    let text = text.strip_suffix('.').filter(|rest| !rest.ends_with(is_numeral)).unwrap_or(text);
    let (behind, text) = phrases::behind(text);
    let (before, text) = phrases::all_before(text).ok_or(Failure::Words)?;
    let qualifier = match (before, behind) {
        (Some(before), Some(behind)) if before != behind => return Err(Failure::Words),
        (before, behind) => before.or(behind),
    };
    let frame = Frame::of(text);
    let reader = Reader { unit, notation };
    let (amount, numbers) = reader.amount(frame.text, frame.opened)?;
    // `từ 10` alone does not say how far.
    if frame.opened && matches!(amount, Amount::One(_)) && behind.is_none() {
        return Err(Failure::Words);
    }
    let warnings = warnings(&numbers)?;
    Ok(Expression { qualifier: qualifier.unwrap_or(Qualifier::Exact), amount, warnings })
}

/// The text inside `từ …`, `between …`.
struct Frame<'a> {
    text: &'a str,
    opened: bool,
}

impl<'a> Frame<'a> {
    fn of(text: &'a str) -> Self {
        let within = phrases::opening(text, "trong khoang");
        let inner = within.unwrap_or(text);
        let from = ["tu", "from", "between"].iter().find_map(|word| phrases::opening(inner, word));
        Self { text: from.unwrap_or(inner), opened: within.or(from).is_some() }
    }
}

struct Reader<'a> {
    unit: &'a UnitOfMeasure,
    notation: Notation,
}

impl Reader<'_> {
    fn amount(&self, text: &str, opened: bool) -> Result<(Amount, Vec<Number>), Failure> {
        let failure = match self.number(text) {
            Ok(number) => return Ok((Amount::One(number.value), vec![number])),
            Err(failure) => failure,
        };
        if let Some((low, high)) = self.range(text, opened) {
            let numbers = vec![low, high];
            warnings(&numbers)?;
            if low.value > high.value {
                return Err(Failure::Reversed(low.value, high.value));
            }
            return Ok((Amount::Range(low.value, high.value), numbers));
        }
        let ratio = text.split_once('/').and_then(|(numerator, denominator)| {
            let bare = !numerator.contains(char::is_alphabetic) && !text.contains('%');
            Some((self.number(numerator).ok().filter(|_| bare)?, self.number(denominator).ok()?))
        });
        match ratio {
            Some((numerator, denominator)) if !opened => {
                Ok((Amount::Ratio(numerator.value, denominator.value), vec![numerator, denominator]))
            }
            _ => Err(failure),
        }
    }

    fn range(&self, text: &str, opened: bool) -> Option<(Number, Number)> {
        let both = |low: &str, high: &str| Some((self.number(low).ok()?, self.number(high).ok()?));
        let words = ["den", "toi", "to"].iter().chain(opened.then_some(&"and"));
        let by_word = words.filter_map(|word| text.split_once(&format!(" {word} ")));
        // A dash at the front is a minus; numbers have no other. A range has few dashes, a pasted page may have any number.
        let by_dash = text.match_indices('-').take(8).filter_map(|(at, _)| text.split_at_checked(at));
        let by_dash = by_dash.map(|(low, high)| (low, high.strip_prefix('-').unwrap_or(high)));
        by_word.chain(by_dash).find_map(|(low, high)| both(low, high))
    }

    /// A number with the unit of measure behind it.
    fn number(&self, text: &str) -> Result<Number, Failure> {
        let text = text.trim();
        let signed = text.starts_with(['+', '-']);
        let end = text.char_indices().find(|(at, c)| !(is_numeral(*c) || (signed && *at == 0)));
        let (head, tail) = end.and_then(|(at, _)| text.split_at_checked(at)).unwrap_or((text, ""));
        let head = head.trim_end();
        if !head.contains(|c: char| c.is_ascii_digit()) {
            let only_signs = tail.contains(|c: char| c.is_ascii_digit()) && !tail.contains(char::is_alphabetic);
            return Err(if only_signs { Failure::Form } else { Failure::Words });
        }
        if !tail.is_empty() {
            match self.unit.follows(tail) {
                Follows::Own => {}
                Follows::Other => return Err(Failure::OtherUnit(tail.to_owned())),
                Follows::Unknown if tail.contains(char::is_alphabetic) => return Err(Failure::Words),
                Follows::Unknown => return Err(Failure::Form),
            }
        }
        read_number(head, self.notation).map_err(Failure::Number)
    }
}

/// What is to be said about numbers that belong together.
fn warnings(numbers: &[Number]) -> Result<Vec<Warning>, Failure> {
    let ambiguous = numbers.iter().find(|number| number.ambiguous);
    let other = numbers.iter().find(|number| number.other_notation);
    match (ambiguous, other) {
        (Some(_), Some(_)) => Err(Failure::Number(NumberError::MixedNotations)),
        (Some(number), None) => Ok(vec![Warning::Ambiguous(number.value)]),
        (None, Some(number)) => Ok(vec![Warning::OtherNotation(number.value)]),
        (None, None) => Ok(Vec::new()),
    }
}

/// The text without a remark in brackets at its end, and the remark. Brackets around mere digits are no remark.
pub(super) fn split_remark(text: &str) -> (&str, Option<&str>) {
    let split = text.trim().strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    match split {
        Some((body, remark)) if !body.trim().is_empty() && remark.contains(char::is_alphabetic) => {
            (body.trim_end(), Some(remark.trim()))
        }
        _ => (text, None),
    }
}
