//! How figures and targets are written, read without guessing.
//!
//! Reads what people type and paste, in the forms that Vietnamese and English documents use, and writes the one form
//! that reads back to the same value. What can be read in two ways is read by the [`Notation`] given and comes with a
//! [`Warning`]; what is not understood stays words; nothing becomes a number that was not written. Holds no words of
//! the screen: those are in `text`.

mod date;
mod deadline;
mod expression;
mod figure;
mod goal;
pub mod letters;
mod number;
mod period;
mod phrases;
mod scale;
mod sentence;
mod stage;
mod statement;
mod unit;
mod wording;

pub use date::read_date;
pub use deadline::deadline;
pub use expression::Amount;
pub use figure::{FigureTextError, read_figure, write_figure};
pub use goal::{read_goal, write_goal};
pub use number::{Number, NumberError, read_number, write_number};
pub use period::read_period;
pub use scale::Scaled;
pub use stage::asked_stage;
pub use statement::{Change, Said, Statement, read_statement, says_deficit, says_surplus, without_common_words};

use rust_decimal::Decimal;

/// Which marks group the digits of a number and set off its fraction.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Notation {
    /// `1.234.567,89`
    #[default]
    Vietnamese,
    /// `1,234,567.89`
    English,
}

impl Notation {
    /// Both notations.
    pub const ALL: &[Self] = &[Self::Vietnamese, Self::English];

    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Vietnamese => Self::English,
            Self::English => Self::Vietnamese,
        }
    }

    /// The mark between groups of three digits.
    #[must_use]
    pub fn group_mark(self) -> char {
        match self {
            Self::Vietnamese => '.',
            Self::English => ',',
        }
    }

    /// The mark before the fraction.
    #[must_use]
    pub fn decimal_mark(self) -> char {
        self.other().group_mark()
    }
}

/// What was read, and what the reader should be told about it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Remarks on how it was read; empty when there is nothing to say.
    pub warnings: Vec<Warning>,
}

impl<T> Read<T> {
    /// A value with nothing to say about it.
    #[must_use]
    pub fn sure(value: T) -> Self {
        Self { value, warnings: Vec::new() }
    }

    fn with(value: T, warning: Warning) -> Self {
        Self { value, warnings: vec![warning] }
    }
}

/// Something that a person should look at before a value is taken over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// The two notations read the digits differently; this is how they were read.
    Ambiguous(Decimal),
    /// The digits only make sense in the other notation, in which they were read as this.
    OtherNotation(Decimal),
    /// Not understood as a number: kept as words.
    Words,
    /// A number in a unit of measure that is not the indicator's, named here: kept as words.
    OtherUnit(String),
    /// A remark in brackets was left out of the value.
    Remark(String),
    /// A range was written as approximate; only the range is kept.
    AboutDropped,
    /// Words that say *none* were read as zero.
    WordsForZero,
    /// The digits do not make a number: kept as words.
    Malformed(NumberError),
    /// The lower bound of a range lies above its upper bound: kept as words.
    Reversed(Decimal, Decimal),
}
