//! What each plan takes up in local storage.

use std::collections::BTreeMap;

use super::segments;
use crate::browser::local::{self, LocalError};
use crate::exchange::record::{self, Key};
use crate::plan::Code;

/// What one plan takes up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Usage {
    /// Changes, counted in the records themselves.
    pub changes: usize,
    /// Records of a single change.
    pub single: usize,
    /// Segments, of many changes each.
    pub segments: usize,
    /// UTF-16 units, keys included.
    pub units: usize,
}

impl Usage {
    /// Whether packing would make one record of several.
    #[must_use]
    pub fn can_be_packed(&self) -> bool {
        self.single > 1
    }
}

/// What everything that is kept takes up: all UTF-16 units, and the part of each plan.
///
/// # Errors
/// When storage is blocked.
pub async fn usage() -> Result<(usize, BTreeMap<Code, Usage>), LocalError> {
    let mut all = 0;
    let mut plans: BTreeMap<Code, Usage> = BTreeMap::new();
    for key in local::keys("")? {
        // It may be gone meanwhile.
        let Some(text) = local::read(&key)? else { continue };
        let units = key.encode_utf16().count() + text.encode_utf16().count();
        all += units;
        let Some(place) = Key::read(&key) else { continue };
        let usage = plans.entry(place.plan.clone()).or_default();
        usage.units += units;
        if place.is_segment() {
            usage.segments += 1;
            usage.changes += record::changes_in(&segments::unpacked(&key, text).await);
        } else {
            usage.single += 1;
            usage.changes += 1;
        }
    }
    Ok((all, plans))
}
