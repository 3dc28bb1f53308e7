//! Whether a ledger in hand is all that local storage keeps of a plan.

use std::collections::BTreeSet;

use super::segments;
use crate::browser::local;
use crate::exchange::record::{Holds, Key};
use crate::ledger::ChangeId;
use crate::plan::Code;

/// The keys under which local storage keeps something of a plan that may not be in hand: single changes that are not
/// `known`, and segments other than those given. None where storage is blocked.
pub fn unknown(plan: &Code, segments: &BTreeSet<String>, known: impl Fn(&ChangeId) -> bool) -> Option<Vec<String>> {
    let mut keys = local::keys(&Key::prefix(plan)).ok()?;
    keys.retain(|key| match Key::read(key).map(|key| key.holds) {
        Some(Holds::Change(id)) => !known(&id),
        _ => !segments.contains(key),
    });
    Some(keys)
}

/// Whether every change of a segment is `known`.
pub async fn is_known(segment: &str, known: impl Fn(&ChangeId) -> bool) -> bool {
    let Ok(Some(text)) = local::read(segment) else { return false };
    let read = segments::read(segment, &text).await;
    read.is_ok_and(|changes| changes.iter().all(|change| known(&change.id)))
}
