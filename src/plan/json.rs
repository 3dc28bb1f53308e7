//! The value of a cell as it stands in files: JSON text in one canonical form.

use std::{collections::BTreeMap, fmt, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::DeserializeOwned, de::Error as _, ser::Error as _};
use serde_json::value::RawValue;

/// A JSON value as compact text with sorted keys, so that equal values are equal texts.
///
/// Values stay text until somebody asks for their meaning: what a newer version wrote is kept and handed on untouched,
/// numbers digit by digit, and a long history costs little memory. Cheap to clone. Decimals are strings inside, never
/// JSON numbers.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Json(Arc<str>);

impl Json {
    /// Writes a value.
    ///
    /// # Errors
    /// When the value has no JSON form; the types of this crate all have one.
    pub fn of<T: Serialize>(value: &T) -> Result<Self, serde_json::Error> {
        Self::canonical(&serde_json::to_string(value)?)
    }

    fn canonical(text: &str) -> Result<Self, serde_json::Error> {
        let mut out = String::with_capacity(text.len());
        write_canonical(text, 0, &mut out)?;
        Ok(Self(out.into()))
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

/// How deep values may be nested.
const DEEPEST: usize = 127;

/// Writes a value without blanks and with sorted keys. Goes by the text and not by `serde_json::Value`, which would round
/// numbers, and whose order of keys depends on what other crates ask of it.
fn write_canonical(text: &str, depth: usize, out: &mut String) -> Result<(), serde_json::Error> {
    if depth > DEEPEST {
        return Err(<serde_json::Error as serde::de::Error>::custom("nested too deeply"));
    }
    match text.as_bytes().first() {
        Some(b'{') => {
            let members: BTreeMap<String, &RawValue> = serde_json::from_str(text)?;
            out.push('{');
            for (index, (key, value)) in members.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                out.push_str(&serde_json::to_string(key)?);
                out.push(':');
                write_canonical(value.get(), depth + 1, out)?;
            }
            out.push('}');
        }
        Some(b'[') => {
            let items: Vec<&RawValue> = serde_json::from_str(text)?;
            out.push('[');
            for (index, item) in items.iter().enumerate() {
                out.push_str(if index == 0 { "" } else { "," });
                write_canonical(item.get(), depth + 1, out)?;
            }
            out.push(']');
        }
        // Without a backslash, a text has one spelling only.
        Some(b'"') if !text.contains('\\') => out.push_str(text),
        Some(b'"') => out.push_str(&serde_json::to_string(&serde_json::from_str::<String>(text)?)?),
        _ => out.push_str(text),
    }
    Ok(())
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
        let text = Box::<RawValue>::deserialize(deserializer)?;
        Self::canonical(text.get()).map_err(D::Error::custom)
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

    #[test]
    fn numbers_keep_every_digit_and_texts_one_spelling() {
        let text = r#"{"a":[12345678901234567890123.450,1e999,"\u0041\/"]}"#;
        let value: Json = serde_json::from_str(text).unwrap_or_else(|e| unreachable!("{e}"));
        assert_eq!(value.as_str(), r#"{"a":[12345678901234567890123.450,1e999,"A/"]}"#);
    }
}
