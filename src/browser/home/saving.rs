//! Saving: the journal first, which commits at once, then local storage, which is read back.

use super::{SaveError, segments};
use crate::browser::{journal, local, local::LocalError, packing};
use crate::exchange::record::{self, Key};
use crate::ledger::Change;
use crate::plan::Code;

/// Saves changes, each as a record of its own: first to the journal, then to local storage, where each is read back.
///
/// # Errors
/// When one or both places did not keep them; says which.
pub async fn save(plan: &Code, changes: &[Change]) -> Result<(), SaveError> {
    keep(single(plan, changes).map_err(SaveError::Nowhere)?).await
}

/// As [`save`], for many changes: packed into segments where the browser can.
///
/// # Errors
/// As [`save`].
pub async fn save_many(plan: &Code, changes: &[Change]) -> Result<(), SaveError> {
    if packing::possible()
        && let Ok(segments) = segments::of(plan, changes).await
    {
        return keep(segments).await;
    }
    // What cannot be packed is kept all the same.
    save(plan, changes).await
}

async fn keep(records: Vec<(String, String)>) -> Result<(), SaveError> {
    let journaled = journal::write(&records).await;
    let kept = records.iter().try_for_each(|(key, record)| local::write(key, record));
    match (journaled, kept) {
        (Ok(()), Ok(())) => Ok(()),
        (Ok(()), Err(LocalError::Full)) => Err(SaveError::Full),
        (Ok(()), Err(error)) => Err(SaveError::Half(error.to_string())),
        (Err(error), Ok(())) => Err(SaveError::Half(error.to_string())),
        (Err(journal), Err(local)) => Err(SaveError::Nowhere(format!("{journal}; {local}"))),
    }
}

/// Each change as a record of its own.
pub(super) fn single(plan: &Code, changes: &[Change]) -> Result<Vec<(String, String)>, String> {
    let mut records = Vec::with_capacity(changes.len());
    for change in changes {
        let record = record::seal(change).map_err(|error| error.to_string())?;
        records.push((Key::of_change(plan, &change.id).to_string(), record));
    }
    Ok(records)
}
