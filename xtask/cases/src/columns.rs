//! How cells of the tables are read, the same for both cases.

use std::str::FromStr;

use serde::{Deserialize, Deserializer, de::DeserializeOwned};

use super::CaseError;

/// The rows of a table in CSV.
pub(super) fn rows<T: DeserializeOwned>(text: &str) -> Result<Vec<T>, CaseError> {
    Ok(csv::Reader::from_reader(text.as_bytes()).deserialize().collect::<Result<_, _>>()?)
}

/// Read from text, never through a binary fraction. An empty cell is no value, not a zero.
pub(super) fn optional<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D) -> Result<Option<T>, D::Error> {
    let text = String::deserialize(deserializer)?;
    if text.is_empty() { Ok(None) } else { parse(&text).map(Some) }
}

/// As [`optional`], for cells that are never empty.
pub(super) fn needed<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D) -> Result<T, D::Error> {
    parse(&String::deserialize(deserializer)?)
}

/// Several values in one cell, with semicolons between them.
pub(super) fn several<'de, D: Deserializer<'de>, T: FromStr>(deserializer: D) -> Result<Vec<T>, D::Error> {
    parts(&String::deserialize(deserializer)?).map(parse).collect()
}

/// The parts of a cell that holds several values.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(';').map(str::trim).filter(|part| !part.is_empty())
}

fn parse<T: FromStr, E: serde::de::Error>(text: &str) -> Result<T, E> {
    text.parse().map_err(|_| E::custom(format!("{text:?} cannot be read")))
}
