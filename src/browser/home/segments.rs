//! Segments: runs of changes in one packed record. They take a tenth of the room and are read many times as fast.

use super::SaveError;
use crate::browser::{clock::Slices, journal, local, local::LocalError, packing};
use crate::exchange::record::{self, Key, RecordError};
use crate::ledger::Change;
use crate::plan::{Code, sorting};

/// So many single records are worth packing.
const WORTH_PACKING: usize = 64;

/// A segment is full with so many edits, about a megabyte: it is packed and unpacked in one go.
const FULL: usize = 10_000;

/// A packed segment below so many UTF-16 units is packed again together with new changes, a longer one never.
const SHORT: usize = 20_000;

/// Reads a record of either kind as storage keeps it.
///
/// # Errors
/// When it is damaged, unreadable or of another change.
pub async fn read(key: &str, text: &str) -> Result<Vec<Change>, RecordError> {
    let place = Key::read(key).ok_or(RecordError::Damaged)?;
    if place.is_segment() {
        let text = packing::unpack(text).await.map_err(|_| RecordError::Damaged)?;
        let mut slices = Slices::begin();
        let mut changes = Vec::new();
        for change in record::unseal_segment(&text) {
            changes.push(change?);
            slices.next().await;
        }
        Ok(changes)
    } else {
        record::unseal(&place, text)
    }
}

/// A record's text as a person can read it: that of a segment unpacked, if it can be.
pub async fn unpacked(key: &str, text: String) -> String {
    match Key::read(key) {
        Some(place) if place.is_segment() => packing::unpack(&text).await.unwrap_or(text),
        _ => text,
    }
}

/// Changes as segments.
pub(super) async fn of(plan: &Code, changes: &[Change]) -> Result<Vec<(String, String)>, String> {
    let mut records = Vec::new();
    let mut rest = changes;
    while !rest.is_empty() {
        let mut edits = 0;
        let fits = |change: &&Change| {
            let fits = edits < FULL;
            edits += change.edits.len();
            fits
        };
        let (run, after) = rest.split_at(rest.iter().take_while(fits).count());
        rest = after;
        let (key, text) = record::seal_segment(plan, run).map_err(|error| error.to_string())?;
        records.push((key.to_string(), packing::pack(&text).await.map_err(|error| error.to_string())?));
    }
    Ok(records)
}

/// Packs the single records of a plan into segments, when there are enough of them. At every moment each place holds every
/// change; two tabs that pack at once only pack twice. Returns how many records were packed.
///
/// # Errors
/// When a place refuses the segments; the single records are then still there.
pub async fn pack(plan: &Code) -> Result<usize, SaveError> {
    pack_where(plan, WORTH_PACKING).await
}

/// As [`pack`], also where it gains little: two single records are enough.
///
/// # Errors
/// As [`pack`].
pub async fn pack_all(plan: &Code) -> Result<usize, SaveError> {
    pack_where(plan, 2).await
}

async fn pack_where(plan: &Code, least: usize) -> Result<usize, SaveError> {
    let refused = |error: String| SaveError::Half(error);
    let keys = local::keys(&Key::prefix(plan)).map_err(|error| refused(error.to_string()))?;
    let is_segment = |key: &str| Key::read(key).is_some_and(|key| key.is_segment());
    if !packing::possible() || keys.iter().filter(|key| !is_segment(key)).count() < least {
        return Ok(0);
    }
    let mut changes = Vec::new();
    let mut old = Vec::new();
    for key in keys {
        let Ok(Some(text)) = local::read(&key) else { continue };
        if is_segment(&key) && text.encode_utf16().count() >= SHORT {
            continue;
        }
        // What cannot be read stays as it is.
        if let Ok(mut known) = read(&key, &text).await {
            changes.append(&mut known);
            old.push((key, text));
        }
    }
    sorting::sort_by(&mut changes, |a, b| a.id.cmp(&b.id));
    changes.dedup_by(|a, b| a.id == b.id);
    let new = of(plan, &changes).await.map_err(refused)?;
    old.retain(|(key, _)| new.iter().all(|(segment, _)| segment != key));
    let gone: Vec<String> = old.iter().map(|(key, _)| key.clone()).collect();
    journal::replace(&gone, &new).await.map_err(|error| refused(error.to_string()))?;
    exchange(&old, &new).map_err(|error| refused(error.to_string()))?;
    Ok(old.len())
}

/// Puts new records in the place of old ones in local storage. The journal has the new ones already.
pub(super) fn exchange(old: &[(String, String)], new: &[(String, String)]) -> Result<(), LocalError> {
    let write = |records: &[(String, String)]| records.iter().try_for_each(|(key, text)| local::write(key, text));
    let remove = |records: &[(String, String)]| records.iter().try_for_each(|(key, _)| local::remove(key));
    match write(new) {
        Ok(()) => remove(old),
        // Where there is no room for both, the old ones make it.
        Err(LocalError::Full) => {
            remove(old)?;
            write(new).or_else(|error| remove(new).and_then(|()| write(old)).and(Err(error)))
        }
        Err(error) => Err(error),
    }
}
