//! Taking changes out of both places, once they are known to be in a file.
//!
//! The journal is first. Whatever happens in between, one of both places still has every change, and opening the plan gives
//! it to the other again: then nothing has been freed, and nothing is lost.

use std::collections::BTreeSet;

use super::{SaveError, saving, segments};
use crate::browser::{journal, packing};
use crate::exchange::record::Key;
use crate::ledger::{Change, ChangeId};
use crate::plan::{Code, sorting};

/// Keys and texts.
type Records = Vec<(String, String)>;

/// Takes changes out of the journal and out of local storage. Records that hold others, too, are written anew without them;
/// what cannot be read stays as it is.
///
/// # Errors
/// When a place refuses; says which. It is then as it was.
pub async fn release(plan: &Code, gone: &BTreeSet<ChangeId>) -> Result<(), SaveError> {
    let refused = |error: String| SaveError::Half(error);
    let keys = journal::keys(&Key::prefix(plan)).await.map_err(|error| refused(error.to_string()))?;
    let held = journal::read(keys).await.map_err(|error| refused(error.to_string()))?;
    let (old, new) = parted(plan, held, gone).await.map_err(refused)?;
    let old: Vec<String> = old.into_iter().map(|(key, _)| key).collect();
    journal::replace(&old, &new).await.map_err(|error| refused(error.to_string()))?;
    let held = super::raw_local(&Key::prefix(plan));
    let (old, new) = parted(plan, held, gone).await.map_err(refused)?;
    segments::exchange(&old, &new).map_err(|error| refused(error.to_string()))
}

/// The records that hold changes which are to go, and records of the others in them.
async fn parted(plan: &Code, held: Records, gone: &BTreeSet<ChangeId>) -> Result<(Records, Records), String> {
    let mut old = Vec::new();
    let mut stay: Vec<Change> = Vec::new();
    for (key, text) in held {
        let Ok(mut changes) = segments::read(&key, &text).await else { continue };
        let before = changes.len();
        changes.retain(|change| !gone.contains(&change.id));
        if changes.len() < before {
            old.push((key, text));
            stay.append(&mut changes);
        }
    }
    sorting::sort_by(&mut stay, |a, b| a.id.cmp(&b.id));
    stay.dedup_by(|a, b| a.id == b.id);
    let new = if packing::possible() { segments::of(plan, &stay).await? } else { saving::single(plan, &stay)? };
    old.retain(|(key, _)| new.iter().all(|(other, _)| other != key));
    Ok((old, new))
}
