//! Records: single changes as storage keeps them, each with a checksum, and the keys they stand under.
//!
//! A record is `DIGEST JSON`, the first 16 hexadecimal digits of the digest of the JSON text. A key is
//! `muctieu/1/PLAN/REPLICA/NUMBER`: plans are found by listing keys, so there is no index that could be damaged.

use thiserror::Error;

use super::{digest, json};
use crate::ledger::{Change, ChangeId, Replica};
use crate::plan::Code;

/// What the keys of this version begin with.
pub const PREFIX: &str = "muctieu/1/";

/// What the keys of every version begin with; a number follows.
const ANY_VERSION: &str = "muctieu/";

/// Place of a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The plan.
    pub plan: Code,
    /// The change.
    pub id: ChangeId,
}

/// Why a record cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum RecordError {
    /// The text is not what was written.
    #[error("the checksum does not match")]
    Damaged,
    /// The text is no change that this version knows.
    #[error("{0}")]
    Unreadable(String),
    /// The change is of another identity than its key says.
    #[error("the record holds change {0}")]
    Misplaced(ChangeId),
}

impl Key {
    /// Reads a key; none for keys that are not of this version's records.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let mut parts = text.strip_prefix(PREFIX)?.split('/');
        let (plan, replica, number) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() {
            return None;
        }
        let replica = Replica::new(replica).ok()?;
        let id: ChangeId = format!("{replica}-{number}").parse().ok()?;
        Some(Self { plan: Code::new(plan).ok()?, id })
    }

    /// What all keys of a plan begin with.
    #[must_use]
    pub fn prefix(plan: &Code) -> String {
        format!("{PREFIX}{plan}/")
    }

    /// The version of a key that a newer program wrote; none for keys of this version and of others.
    #[must_use]
    pub fn newer_version(text: &str) -> Option<u32> {
        let version = text.strip_prefix(ANY_VERSION)?.split('/').next()?.parse().ok()?;
        (version > json::VERSION).then_some(version)
    }
}

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{PREFIX}{}/{}/{}", self.plan, self.id.replica, self.id.sequence)
    }
}

/// Writes a change as a record.
///
/// # Errors
/// When the change has no JSON form; those of this crate all have one.
pub fn seal(change: &Change) -> Result<String, serde_json::Error> {
    let text = json::write_change(change)?;
    Ok(format!("{} {text}", checksum(&text)))
}

/// Reads the record that stands under `key`.
///
/// # Errors
/// When it is damaged, unreadable or of another change.
pub fn unseal(key: &Key, record: &str) -> Result<Change, RecordError> {
    let (stated, text) = record.split_once(' ').ok_or(RecordError::Damaged)?;
    if stated != checksum(text) {
        return Err(RecordError::Damaged);
    }
    let change = json::read_change(text).map_err(|error| RecordError::Unreadable(error.to_string()))?;
    if change.id == key.id { Ok(change) } else { Err(RecordError::Misplaced(change.id)) }
}

fn checksum(text: &str) -> String {
    let mut digest = digest(text);
    digest.truncate(16);
    digest
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key::read("muctieu/1/kon-tum-2021/k3f9/12").unwrap_or_else(|| unreachable!("a key"))
    }

    fn change() -> Change {
        let text =
            r#"{"id":"k3f9-12","at":"2021-10-12T00:00:00Z","by":{},"edits":[{"cell":"plan/year","value":2021}]}"#;
        json::read_change(text).unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn a_key_reads_back_as_it_is_written() {
        assert_eq!(key().to_string(), "muctieu/1/kon-tum-2021/k3f9/12");
        for other in ["muctieu/settings", "muctieu/1/p/k3f9", "muctieu/1/p/k3f9/0", "muctieu/1/p/k/1/x", "else/1/p/k/1"]
        {
            assert_eq!(Key::read(other), None, "{other}");
        }
        assert_eq!(Key::newer_version("muctieu/2/p/k/1"), Some(2));
        assert_eq!(Key::newer_version("muctieu/1/p/k/1"), None);
        assert_eq!(Key::newer_version("muctieu/settings"), None);
    }

    #[test]
    fn a_record_is_read_back_or_refused_when_a_single_letter_differs() {
        let record = seal(&change()).unwrap_or_default();
        assert_eq!(unseal(&key(), &record), Ok(change()));
        assert_eq!(unseal(&key(), &record.replace("2021}", "2012}")), Err(RecordError::Damaged));
        assert_eq!(unseal(&key(), &record[..record.len() - 1]), Err(RecordError::Damaged));
        let elsewhere = Key { id: "k3f9-13".parse().unwrap_or_else(|_| unreachable!()), ..key() };
        assert_eq!(unseal(&elsewhere, &record), Err(RecordError::Misplaced(change().id)));
    }
}
