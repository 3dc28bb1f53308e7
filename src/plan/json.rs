//! The value of a cell as it stands in files: JSON text in one canonical form.

use std::{fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, ser::Error as _};
use serde_json::{Value, value::RawValue};

/// A JSON value as compact text with sorted keys, so that equal values are equal texts.
///
/// Values stay text until somebody asks for their meaning: what a newer version wrote is kept and handed on untouched,
/// and a long history costs little memory. Cheap to clone. Decimals are strings inside, never JSON numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json(Arc<str>);

impl Json {
    /// Writes a value.
    ///
    /// # Errors
    /// When the value has no JSON form; the types of this crate all have one.
    pub fn of<T: Serialize>(value: &T) -> Result<Self, serde_json::Error> {
        serde_json::to_value(value).map(Self::canonical)
    }

    fn canonical(value: Value) -> Self {
        Self(sorted(value).to_string().into())
    }

    /// Reads the value as `T`.
    ///
    /// # Errors
    /// When the text is not the form of a `T`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, serde_json::Error> {
        serde_json::from_str(&self.0)
    }

    /// The text itself.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Sorts the keys of every object. Whether `serde_json` does so by itself depends on what other crates ask of it.
fn sorted(value: Value) -> Value {
    match value {
        Value::Object(members) => {
            let mut members: Vec<_> = members.into_iter().map(|(key, value)| (key, sorted(value))).collect();
            members.sort_by(|a, b| a.0.cmp(&b.0));
            Value::Object(members.into_iter().collect())
        }
        Value::Array(items) => Value::Array(items.into_iter().map(sorted).collect()),
        other => other,
    }
}

impl fmt::Display for Json {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serde_json::from_str::<&RawValue>(&self.0).map_err(S::Error::custom)?.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::canonical)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_sorted_and_blanks_dropped_so_that_equal_values_are_equal_texts() {
        let one: Json = serde_json::from_str(r#"{ "b": [1, 2],  "a": "x" }"#).unwrap_or_else(|e| unreachable!("{e}"));
        let two: Json = serde_json::from_str(r#"{"a":"x","b":[1,2]}"#).unwrap_or_else(|e| unreachable!("{e}"));
        assert_eq!(one, two);
        assert_eq!(one.as_str(), r#"{"a":"x","b":[1,2]}"#);
    }
}
