//! Single numbers, read in one of two notations and never guessed.

use rust_decimal::Decimal;
use thiserror::Error;

use super::{
    Notation,
    wording::{GAP, plain},
};

/// A number that was read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Number {
    /// The value, with the decimals that were written.
    pub value: Decimal,
    /// Whether the other notation reads another value: `1.000` is one thousand or one.
    pub ambiguous: bool,
    /// Whether only the other notation could read it: `1.5` among Vietnamese numbers.
    pub other_notation: bool,
}

/// Why a text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum NumberError {
    /// Nothing is written.
    #[error("nothing is written")]
    Blank,
    /// A character that numbers do not have.
    #[error("{0:?} is not part of a number")]
    Character(char),
    /// A blank stands between the sign and the digits: the dash may be a bullet.
    #[error("a blank stands between the sign and the digits")]
    SignApart,
    /// Dots, commas and blanks stand where neither notation has them.
    #[error("dots, commas or blanks do not fall on groups of three digits or a fraction")]
    Separators,
    /// More digits than can be kept exactly.
    #[error("more digits than can be kept exactly")]
    TooLong,
    /// Two numbers that belong together are written in different notations.
    #[error("one number is in Vietnamese notation and the other in English")]
    MixedNotations,
}

/// Reads one number; blanks around it, a sign right before it and any dash for the minus are allowed.
///
/// Where only one notation can read the text, that one is used; where both can and differ, the one given is, and the
/// number is marked ambiguous.
///
/// # Errors
/// When the text is blank, has other characters, is grouped in no known way (`1.23.4`, `1,2,3`) or has more digits than
/// a decimal holds.
pub fn read_number(text: &str, notation: Notation) -> Result<Number, NumberError> {
    let text = plain(text);
    let (sign, body) = match text.strip_prefix('-') {
        Some(body) => ("-", body),
        None => ("", text.strip_prefix('+').unwrap_or(&text)),
    };
    if body.is_empty() {
        return Err(NumberError::Blank);
    }
    if body.starts_with(' ') {
        return Err(NumberError::SignApart);
    }
    if let Some(stranger) = body.chars().find(|c| !is_numeral(*c)) {
        return Err(NumberError::Character(stranger));
    }
    let own = digits(body, notation);
    let other = digits(body, notation.other());
    let Some(written) = own.as_ref().or(other.as_ref()) else { return Err(NumberError::Separators) };
    let value = exact(sign, written)?;
    let ambiguous = own.is_some() && other.as_ref().is_some_and(|other| exact(sign, other) != Ok(value));
    Ok(Number { value, ambiguous, other_notation: own.is_none() })
}

/// Writes a number with its groups and its decimals, as [`read_number`] reads it; the minus is a hyphen, as keyboards
/// have it.
#[must_use]
pub fn write_number(value: Decimal, notation: Notation) -> String {
    let text = value.abs().to_string();
    let (whole, fraction) = text.split_once('.').unwrap_or((&text, ""));
    let mut out = String::with_capacity(text.len() + text.len() / 3 + 1);
    if value.is_sign_negative() && !value.is_zero() {
        out.push('-');
    }
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            out.push(notation.group_mark());
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push(notation.decimal_mark());
        out.push_str(fraction);
    }
    out
}

/// Whether a character can stand in the digits of a number.
pub(super) fn is_numeral(character: char) -> bool {
    character.is_ascii_digit() || matches!(character, '.' | ',' | ' ' | GAP)
}

/// The digits with a dot before the fraction, if `notation` can read `body`.
fn digits(body: &str, notation: Notation) -> Option<String> {
    let only_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = match body.split_once(notation.decimal_mark()) {
        Some((whole, fraction)) if only_digits(fraction) => (whole, Some(fraction)),
        Some(_) => return None,
        None => (body, None),
    };
    let whole = match fraction {
        Some(_) if whole.is_empty() => "0".to_owned(),
        // Nobody writes `07.000` for a decimal; it is not certain what was meant.
        Some(fraction) if fraction.len() == 3 && whole.len() > 1 && whole.starts_with('0') => return None,
        _ if only_digits(whole) => whole.to_owned(),
        _ => grouped(whole, notation.group_mark()).or_else(|| grouped(whole, ' '))?,
    };
    Some(fraction.map_or_else(|| whole.clone(), |fraction| format!("{whole}.{fraction}")))
}

/// The digits of a whole number in groups of three, the first of one to three digits and without a leading zero.
fn grouped(whole: &str, separator: char) -> Option<String> {
    let mut out = String::with_capacity(whole.len());
    for (index, group) in whole.split(separator).enumerate() {
        let fits =
            if index == 0 { (1..=3).contains(&group.len()) && !group.starts_with('0') } else { group.len() == 3 };
        if !fits || !group.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        out.push_str(group);
    }
    Some(out)
}

fn exact(sign: &str, digits: &str) -> Result<Decimal, NumberError> {
    let value = Decimal::from_str_exact(&format!("{sign}{digits}")).map_err(|_| NumberError::TooLong)?;
    // Minus nothing is nothing.
    Ok(if value.is_zero() { value.abs() } else { value })
}
