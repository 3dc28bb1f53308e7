//! What the screen says, in both languages.
#![allow(clippy::unwrap_used, missing_docs)]

mod against;
mod days;
mod laws;
mod order;
mod sentences;
mod shown;
mod terms;

use muctieu::{
    plan::{Decimal, NaiveDate},
    text::Language,
};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

fn number(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
