//! Codes: the identity of a unit, a group, an indicator or a task, which never changes.

use std::{borrow::Borrow, cmp::Ordering, fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;

use super::spelling;

/// Identity of a thing in a plan, apart from the number and the name shown: `THU-NS`, `608`.
///
/// One to 64 letters (of any script), digits, `-`, `_` or `.`. It stands in file paths and in addresses, hence no blank
/// and no slash. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(into = "String")]
pub struct Code(Arc<str>);

/// Why a text is not a [`Code`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum CodeError {
    /// Nothing was written.
    #[error("a code must not be empty")]
    Empty,
    /// More than [`Code::LONGEST`] characters.
    #[error("a code has at most {} characters", Code::LONGEST)]
    TooLong,
    /// A character that codes cannot have.
    #[error("a code cannot contain {0:?}")]
    Character(char),
}

impl Code {
    /// Most characters a code may have.
    pub const LONGEST: usize = 64;

    /// Checks `text` and makes it a code.
    ///
    /// # Errors
    /// When it is empty, too long or has a character that is not a letter, a digit, `-`, `_` or `.`.
    pub fn new(text: &str) -> Result<Self, CodeError> {
        // Names of writers, which are remembered as well, would all be good codes.
        spelling::shared(text, || Self::check(text)).map(Self)
    }

    fn check(text: &str) -> Result<(), CodeError> {
        if text.is_empty() {
            return Err(CodeError::Empty);
        }
        if text.chars().count() > Self::LONGEST {
            return Err(CodeError::TooLong);
        }
        match text.chars().find(|c| !(c.is_alphanumeric() || matches!(c, '-' | '_' | '.'))) {
            Some(character) => Err(CodeError::Character(character)),
            None => Ok(()),
        }
    }

    /// The code that sorts before every other, for ranges.
    #[must_use]
    pub fn first() -> Self {
        Self("-".into())
    }

    /// The text of the code.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Code {
    /// The code of a plan's own organisation, the root of its units.
    fn default() -> Self {
        Self("_".into())
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Code {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, CodeError> {
        Self::new(text)
    }
}

impl<'de> Deserialize<'de> for Code {
    fn deserialize<R: Deserializer<'de>>(deserializer: R) -> Result<Self, R::Error> {
        spelling::read(deserializer)
    }
}

impl Ord for Code {
    fn cmp(&self, other: &Self) -> Ordering {
        // Most comparisons are between places of one thing.
        if Arc::ptr_eq(&self.0, &other.0) { Ordering::Equal } else { self.0.cmp(&other.0) }
    }
}

impl PartialOrd for Code {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0.as_ref().into()
    }
}

impl Borrow<str> for Code {
    fn borrow(&self) -> &str {
        &self.0
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for Code {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Code".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "minLength": 1, "maxLength": Self::LONGEST, "pattern": r"^[\p{Alphabetic}\p{N}_.\-]+$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_made_of_letters_digits_and_three_marks() {
        assert_eq!(Code::new("THU-NS").map(|c| c.to_string()), Ok("THU-NS".into()));
        assert_eq!(Code::new("Đắk_1.2").map(|c| c.to_string()), Ok("Đắk_1.2".into()));
        assert_eq!(Code::new(""), Err(CodeError::Empty));
        assert_eq!(Code::new("a/b"), Err(CodeError::Character('/')));
        assert_eq!(Code::new(&"x".repeat(65)), Err(CodeError::TooLong));
    }
}
