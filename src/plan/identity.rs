//! Identities of changes and of who writes them.

use std::{fmt, str::FromStr, sync::Arc};

use serde::{Deserialize, Deserializer, Serialize};
use thiserror::Error;

use super::spelling;

/// Who writes: one tab of one browser, or one run of a program. No two writers share one, so that no two changes share
/// an identity.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Replica(Arc<str>);

/// Identity of a change: its writer and the writer's running number, `k3f9x2ab-12`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(into = "String")]
pub struct ChangeId {
    /// The writer.
    pub replica: Replica,
    /// Its running number, from 1.
    pub sequence: u32,
}

/// Why a text is no [`ChangeId`] or [`Replica`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} does not identify a change")]
pub struct ChangeIdError(String);

impl Replica {
    /// Checks `text` and makes it the name of a writer: 1 to 32 small letters and digits.
    ///
    /// # Errors
    /// When it is anything else.
    pub fn new(text: &str) -> Result<Self, ChangeIdError> {
        let fits = (1..=32).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
        // Asked of every text: codes are remembered as well, and few of them would be good names.
        if fits {
            spelling::shared(text, || Ok(())).map(Self)
        } else {
            Err(ChangeIdError(text.chars().take(60).collect()))
        }
    }

    /// The text of the name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Replica {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ChangeId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.replica, self.sequence)
    }
}

impl FromStr for ChangeId {
    type Err = ChangeIdError;
    fn from_str(text: &str) -> Result<Self, ChangeIdError> {
        let bad = || ChangeIdError(text.chars().take(60).collect());
        let (replica, sequence) = text.split_once('-').ok_or_else(bad)?;
        let plain = !sequence.starts_with('0') && sequence.bytes().all(|byte| byte.is_ascii_digit());
        let sequence = sequence.parse().ok().filter(|_| plain).ok_or_else(bad)?;
        Ok(Self { replica: Replica::new(replica)?, sequence })
    }
}

impl<'de> Deserialize<'de> for ChangeId {
    fn deserialize<R: Deserializer<'de>>(deserializer: R) -> Result<Self, R::Error> {
        spelling::read(deserializer)
    }
}

impl From<ChangeId> for String {
    fn from(id: ChangeId) -> Self {
        id.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for ChangeId {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "ChangeId".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": "^[a-z0-9]{1,32}-[1-9][0-9]*$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_is_identified_by_its_writer_and_a_number() {
        assert_eq!("k3f9-12".parse::<ChangeId>().map(|id| id.to_string()), Ok("k3f9-12".into()));
        for text in ["", "k3f9", "K3-1", "k3-0", "k3-01", "k3-+1", "-1", "k3-99999999999"] {
            assert!(text.parse::<ChangeId>().is_err(), "{text}");
        }
    }
}
