//! The value of a cell as it stands in files: JSON text in one canonical form.

use std::{collections::BTreeMap, fmt, sync::Arc};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{DeserializeOwned, Error as _, MapAccess, Visitor},
    ser::Error as _,
};
use serde_json::value::RawValue;

use super::limits;

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
    /// When the value has no JSON form, which those of this crate all have, or is larger than [`limits`] allow.
    pub fn of<T: Serialize>(value: &T) -> Result<Self, serde_json::Error> {
        Self::canonical(&serde_json::to_string(value)?)
    }

    fn canonical(text: &str) -> Result<Self, serde_json::Error> {
        if text.len() > limits::VALUE {
            return Err(refused(format_args!(
                "{} bytes are more than the {} that a value may have",
                text.len(),
                limits::VALUE
            )));
        }
        if is_canonical(text) {
            return Ok(Self(text.into()));
        }
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

/// The members of an object, each once: of two values, nobody could say which one was meant.
struct Members<'a>(BTreeMap<String, &'a RawValue>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Self(BTreeMap::new()))
    }
}

impl<'de> Visitor<'de> for Members<'de> {
    type Value = Self;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut members: A) -> Result<Self, A::Error> {
        while let Some((key, value)) = members.next_entry::<String, _>()? {
            if self.0.contains_key(&key) {
                return Err(A::Error::custom(format_args!("the member {key:?} stands twice")));
            }
            self.0.insert(key, value);
        }
        Ok(self)
    }
}

fn refused(reason: fmt::Arguments) -> serde_json::Error {
    <serde_json::Error as serde::de::Error>::custom(reason)
}

/// Whether a valid JSON text can be seen at a glance to be in canonical form, as everything is that this program has
/// written: without blanks, with rising keys, and without a backslash, so that no text in it has a second spelling.
fn is_canonical(text: &str) -> bool {
    let bytes = text.as_bytes();
    // The last key of each object that is open here; none for a list.
    let mut open: Vec<Option<&[u8]>> = Vec::new();
    let mut key_next = false;
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        match byte {
            b'"' => {
                let rest = bytes.get(at..).unwrap_or_default();
                let Some(length) = rest.iter().position(|&byte| byte == b'"') else { return false };
                let word = rest.get(..length).unwrap_or_default();
                at += length + 1;
                if std::mem::take(&mut key_next) {
                    let Some(Some(last)) = open.last_mut() else { return false };
                    if word <= *last {
                        return false;
                    }
                    *last = word;
                }
            }
            b'{' | b'[' if open.len() >= limits::DEPTH => return false,
            b'{' => {
                open.push(Some(b""));
                key_next = true;
            }
            b'[' => open.push(None),
            b'}' | b']' => {
                open.pop();
                key_next = false;
            }
            b',' => key_next = matches!(open.last(), Some(Some(_))),
            b'\\' | ..=b' ' => return false,
            _ => {}
        }
    }
    !text.contains('\\')
}

/// Writes a value without blanks and with sorted keys. Goes by the text and not by `serde_json::Value`, which would round
/// numbers, and whose order of keys depends on what other crates ask of it.
fn write_canonical(text: &str, depth: usize, out: &mut String) -> Result<(), serde_json::Error> {
    match text.as_bytes().first() {
        Some(b'{' | b'[') if depth == limits::DEPTH => {
            return Err(refused(format_args!("nested more than {} times", limits::DEPTH)));
        }
        Some(b'{') => {
            let Members(members) = serde_json::from_str(text)?;
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
        let text = <&RawValue>::deserialize(deserializer)?;
        // Lines and columns of the value alone would be taken for those of the file.
        Self::canonical(text.get()).map_err(|error| {
            let said = error.to_string();
            D::Error::custom(said.rsplit_once(" at line ").map_or(said.as_str(), |(reason, _)| reason))
        })
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
    fn what_is_in_canonical_form_already_is_taken_as_it_is_and_nothing_else() {
        for text in
            [r#"{"a":{"b":[1,"x, {y}"],"c":[]},"d":"ầ"}"#, "[]", "{}", "\"\"", "-1.50", "[{},{\"a\":1}]", "null"]
        {
            assert!(is_canonical(text), "{text}");
            let mut slowly = String::new();
            assert!(write_canonical(text, 0, &mut slowly).is_ok());
            assert_eq!(slowly, text);
        }
        for text in [r#"{"b":1,"a":2}"#, r#"{"a":1,"a":2}"#, "[1, 2]", r#""\u0041""#, r#"{"a":{"c":1,"b":1}}"#] {
            assert!(!is_canonical(text), "{text}");
        }
        let deep = "[".repeat(limits::DEPTH + 1) + &"]".repeat(limits::DEPTH + 1);
        assert!(!is_canonical(&deep));
    }

    #[test]
    fn numbers_keep_every_digit_and_texts_one_spelling() {
        let text = r#"{"a":[12345678901234567890123.450,1e999,"\u0041\/"]}"#;
        let value: Json = serde_json::from_str(text).unwrap_or_else(|e| unreachable!("{e}"));
        assert_eq!(value.as_str(), r#"{"a":[12345678901234567890123.450,1e999,"A/"]}"#);
    }
}
