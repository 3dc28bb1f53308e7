//! Statements: a number inside the words of a resolution or a report, with what the words say about it.
//!
//! Reads more than figures and goals do, for texts that nobody typed into a field: `Tỷ lệ hộ nghèo giảm còn dưới 3%`,
//! `Ước đạt 7,02%`, `3.412 tỷ đồng, đạt 97,5% KH`. Words before the number are passed over only where they cannot change
//! what it means; a denial, a comparison or a second number leaves words.

use rust_decimal::Decimal;

use super::{
    Notation, Warning, expression,
    expression::Amount,
    phrases,
    scale::Scaled,
    sentence::{Clause, clauses},
    unit::UnitOfMeasure,
    wording::plain,
};
use crate::plan::Qualifier;

/// Whether a number is a level or the size of a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// Where something stands.
    Level,
    /// Down to there: `giảm còn 5%`.
    DownTo,
    /// By so much more: `tăng 8%`.
    Rise,
    /// By so much less: `giảm 1–1,5 điểm %`.
    Fall,
}

/// A number with what is said about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// How certain it is.
    pub qualifier: Qualifier,
    /// The number or numbers.
    pub amount: Amount,
    /// A level, or a move.
    pub change: Change,
    /// The unit of measure behind it; empty where none is written.
    pub unit: Scaled,
    /// Whether the other notation reads another number.
    pub ambiguous: bool,
    /// The notation in which alone the digits make sense, if there is only one.
    pub only_in: Option<Notation>,
}

/// What a text says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    Nothing,
    /// That something does not apply.
    NotApplicable,
    /// That nothing occurred, or may occur.
    None,
    /// Numbers, one for each of its clauses that has one.
    Numbers(Vec<Statement>),
    /// Words.
    Words,
}

/// Bytes of the longest text that is looked at for its numbers, word by word: a whole page is words.
const LONGEST: usize = 2000;

/// Reads what a text says.
#[must_use]
pub fn read_statement(text: &str, notation: Notation) -> Said {
    if text.len() > LONGEST {
        return Said::Words;
    }
    let wording = plain(text).replace(['"', '“', '”', '«', '»'], "");
    let wording = wording.trim();
    if wording.chars().all(|c| matches!(c, '-' | '.' | '…' | ' ' | '\'')) {
        return Said::Nothing;
    }
    if phrases::says_not_applicable(wording) {
        return Said::NotApplicable;
    }
    if phrases::is_prohibition(wording) || phrases::says_nothing_occurred(wording) {
        return Said::None;
    }
    // Somebody has doubts.
    if wording.contains('?') {
        return Said::Words;
    }
    let mut numbers = Vec::new();
    for clause in clauses(wording) {
        match clause {
            Clause::Words => {}
            Clause::Number(text) => match statement(&text, notation) {
                Some(found) => numbers.push(found),
                None => return Said::Words,
            },
        }
    }
    if numbers.is_empty() { Said::Words } else { Said::Numbers(numbers) }
}

/// The number in a clause in plain wording, behind words that can be passed over.
fn statement(text: &str, notation: Notation) -> Option<Statement> {
    let mut rest = text;
    let mut change = Change::Level;
    loop {
        if let Some((to, level)) = phrases::level(rest) {
            (change, rest) = (if to { Change::DownTo } else { Change::Level }, level);
            continue;
        }
        if let Some((fall, moved)) = phrases::change(rest) {
            (change, rest) = (if fall { Change::Fall } else { Change::Rise }, moved);
            continue;
        }
        if let Some(found) = number(rest, change, notation) {
            return Some(found);
        }
        if let Some(after) = phrases::without_circumstance(rest) {
            rest = after;
            continue;
        }
        let (word, after) = rest.split_once(' ')?;
        // Where something fell from is behind it once it is said where it has come to.
        rest = phrases::arrival(rest).or_else(|| phrases::is_harmless(word).then_some(after))?;
    }
}

/// A number at the front, in whatever unit of measure is written behind it.
fn number(text: &str, change: Change, notation: Notation) -> Option<Statement> {
    let text = phrases::without_yearly(text);
    let tail = tail_of(text);
    if phrases::is_contradicting(tail) {
        return None;
    }
    let unit = UnitOfMeasure::new(tail);
    let read = |notation| expression::expression(text, &unit, notation);
    let found = read(notation).ok()?;
    let foreign = |warnings: &[Warning]| warnings.iter().any(|warning| matches!(warning, Warning::OtherNotation(_)));
    let foreign_to_the_other =
        read(notation.other()).map_or(true, |other| foreign(&other.warnings) || other.amount != found.amount);
    let ambiguous = found.warnings.iter().any(|warning| matches!(warning, Warning::Ambiguous(_)));
    let only_in = match (foreign(&found.warnings), foreign_to_the_other && !ambiguous) {
        (true, _) => Some(notation.other()),
        (false, true) => Some(notation),
        (false, false) => None,
    };
    Some(Statement {
        qualifier: found.qualifier,
        amount: found.amount,
        change,
        unit: Scaled::of(tail),
        ambiguous,
        only_in,
    })
}

/// What stands behind the last number, without *or more*. Digits inside a word (`km2`) are no number.
fn tail_of(text: &str) -> &str {
    let mut end = 0;
    let mut inside_word = false;
    for (at, character) in text.char_indices() {
        if character.is_ascii_digit() && !inside_word {
            end = at + 1;
        } else {
            inside_word = character.is_alphabetic() || (inside_word && character.is_ascii_digit());
        }
    }
    phrases::behind(text.get(end..).unwrap_or_default().trim()).1
}

impl Statement {
    /// Its numbers, the lower one first, equal for a single one. A ratio is in percent; none without a denominator.
    #[must_use]
    pub fn numbers(&self) -> Option<(Decimal, Decimal)> {
        match self.amount {
            Amount::One(value) => Some((value, value)),
            Amount::Range(low, high) => Some((low, high)),
            Amount::Ratio(above, below) => {
                let percent = above.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(below)?;
                Some((percent, percent))
            }
        }
    }
}

/// Whether the text speaks of a surplus (`xuất siêu`), where its lack is what is limited.
#[must_use]
pub fn says_surplus(text: &str) -> bool {
    phrases::says_surplus(&plain(text))
}

/// Whether the text speaks of a deficit (`nhập siêu`).
#[must_use]
pub fn says_deficit(text: &str) -> bool {
    phrases::says_deficit(&plain(text))
}

/// Both texts without the words that both begin with (`hạng 30` and `hạng 25`); none where there are none, or where they
/// deny something.
#[must_use]
pub fn without_common_words(one: &str, other: &str) -> Option<(String, String)> {
    let (one, other) = (plain(one), plain(other));
    let (mut first, mut second) = (one.as_str(), other.as_str());
    while let (Some((word, after)), Some((same, rest))) = (first.split_once(' '), second.split_once(' ')) {
        if word != same || word.contains(|c: char| c.is_ascii_digit()) {
            break;
        }
        if !phrases::is_harmless(word) {
            return None;
        }
        (first, second) = (after, rest);
    }
    (first.len() < one.len()).then(|| (first.to_owned(), second.to_owned()))
}
