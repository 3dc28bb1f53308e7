//! How figures, goals, days and periods are written: what is read, what stays words, and that nothing is guessed.
#![allow(clippy::unwrap_used, missing_docs)]

mod english_goals;
mod figures;
mod goals;
mod laws;
mod numbers;
mod published;

use muctieu::plan::notation::{Notation, Warning};

const VI: Notation = Notation::Vietnamese;
const EN: Notation = Notation::English;

/// The text with the kind of each warning behind it.
fn with_warnings(mut text: String, warnings: &[Warning]) -> String {
    for warning in warnings {
        text.push_str(match warning {
            Warning::Ambiguous(_) => " [ambiguous]",
            Warning::OtherNotation(_) => " [other notation]",
            Warning::Words => "",
            Warning::OtherUnit(_) => " [other unit]",
            Warning::Remark(_) => " [remark]",
            Warning::AboutDropped => " [about]",
            Warning::WordsForZero => " [zero]",
            Warning::Malformed(_) => " [malformed]",
            Warning::Reversed(..) => " [reversed]",
        });
    }
    text
}
