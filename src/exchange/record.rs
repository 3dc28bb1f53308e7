//! Records: changes as storage keeps them, each with a checksum, and the keys they stand under.
//!
//! A single change is `CHECKSUM JSON`, the checksum of the JSON text in 16 hexadecimal digits, under
//! `muctieu/1/PLAN/REPLICA/NUMBER`. A segment is many changes, a line each, under `muctieu/1/PLAN/segment.DIGEST`: the same
//! changes make the same segment, whoever packs them. It is kept packed, with the checksum of the packing. Plans are found
//! by listing keys, so there is no index that could be damaged.

use thiserror::Error;

use super::{digest, json};
use crate::ledger::{Change, ChangeId};
use crate::plan::Code;

/// What the keys of this version begin with.
pub const PREFIX: &str = "muctieu/1/";

/// What the keys of every version begin with; a number follows.
const ANY_VERSION: &str = "muctieu/";

/// What the last part of a segment's key begins with. Names of writers have no dot.
const SEGMENT: &str = "segment.";

/// Place of a record.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Key {
    /// The plan.
    pub plan: Code,
    /// What stands there.
    pub holds: Holds,
}

/// What stands under a key.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holds {
    /// One change.
    Change(ChangeId),
    /// Many changes, whose text has this digest.
    Segment(String),
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
    /// The key of a change that stands alone.
    #[must_use]
    pub fn of_change(plan: &Code, id: &ChangeId) -> Self {
        Self { plan: plan.clone(), holds: Holds::Change(id.clone()) }
    }

    /// Reads a key; none for keys that are not of this version's records.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        let (plan, place) = text.strip_prefix(PREFIX)?.split_once('/')?;
        let holds = if let Some(digest) = place.strip_prefix(SEGMENT) {
            Holds::Segment(digest.into())
        } else {
            let (replica, number) = place.split_once('/')?;
            Holds::Change(format!("{replica}-{number}").parse().ok()?)
        };
        Some(Self { plan: Code::new(plan).ok()?, holds })
    }

    /// Whether many changes stand there.
    #[must_use]
    pub fn is_segment(&self) -> bool {
        matches!(self.holds, Holds::Segment(_))
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
        write!(f, "{PREFIX}{}/", self.plan)?;
        match &self.holds {
            Holds::Change(id) => write!(f, "{}/{}", id.replica, id.sequence),
            Holds::Segment(digest) => write!(f, "{SEGMENT}{digest}"),
        }
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

/// Writes changes as a segment of a plan: its key, and its text, which storage may pack.
///
/// # Errors
/// As [`seal`].
pub fn seal_segment(plan: &Code, changes: &[Change]) -> Result<(Key, String), serde_json::Error> {
    let mut text = String::new();
    for change in changes {
        text.push_str(&json::write_change(change)?);
        text.push('\n');
    }
    // A name that no other changes can be given: what stands under it is never written over by something else.
    Ok((Key { plan: plan.clone(), holds: Holds::Segment(digest(&text)) }, text))
}

/// How many changes a segment's text has, without reading them.
#[must_use]
pub fn changes_in(segment: &str) -> usize {
    segment.lines().count()
}

/// Reads the changes of a segment one after the other, of its text as [`seal_segment`] gave it, which has been found
/// undamaged when it was unpacked.
pub fn unseal_segment(text: &str) -> impl Iterator<Item = Result<Change, RecordError>> {
    text.lines().map(|line| json::read_change(line).map_err(|error| RecordError::Unreadable(error.to_string())))
}

/// Reads the changes that stand under `key`; those of a segment as [`unseal_segment`] does.
///
/// # Errors
/// When it is damaged, unreadable or of another change.
pub fn unseal(key: &Key, record: &str) -> Result<Vec<Change>, RecordError> {
    let Holds::Change(id) = &key.holds else { return unseal_segment(record).collect() };
    let (stated, text) = record.split_once(' ').ok_or(RecordError::Damaged)?;
    if stated != checksum(text) {
        return Err(RecordError::Damaged);
    }
    let changes: Vec<Change> = unseal_segment(text).collect::<Result<_, _>>()?;
    match changes.iter().find(|change| change.id != *id) {
        Some(other) => Err(RecordError::Misplaced(other.id.clone())),
        None => Ok(changes),
    }
}

/// The checksum of a text, FNV-1a of 64 bits. It tells damage; who wants to forge a record can write its checksum as well.
#[must_use]
pub fn checksum(text: &str) -> String {
    let add = |sum: u64, byte: u8| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    format!("{:016x}", text.bytes().fold(0xcbf2_9ce4_8422_2325, add))
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
        assert_eq!(unseal(&key(), &record), Ok(vec![change()]));
        assert_eq!(unseal(&key(), &record.replace("2021}", "2012}")), Err(RecordError::Damaged));
        assert_eq!(unseal(&key(), &record[..record.len() - 1]), Err(RecordError::Damaged));
        let elsewhere = Key::of_change(&key().plan, &"k3f9-13".parse().unwrap_or_else(|_| unreachable!()));
        assert_eq!(unseal(&elsewhere, &record), Err(RecordError::Misplaced(change().id)));
    }

    #[test]
    fn the_checksum_is_the_published_one() {
        assert_eq!(checksum(""), "cbf29ce484222325");
        assert_eq!(checksum("foobar"), "85944171f73967e8");
    }

    #[test]
    fn a_segment_stands_under_the_digest_of_its_changes() {
        let two = [change(), Change { id: "k3f9-13".parse().unwrap_or_else(|_| unreachable!()), ..change() }];
        let (at, text) = seal_segment(&key().plan, &two).unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(Key::read(&at.to_string()), Some(at.clone()));
        assert!(at.is_segment() && !key().is_segment());
        assert_eq!(unseal(&at, &text), Ok(two.to_vec()));
        assert_eq!(changes_in(&text), 2);
        assert!(matches!(unseal(&at, &text.replace('{', "")), Err(RecordError::Unreadable(_))));
    }
}
