//! A plan's home: local storage and the journal together.
//!
//! A change is saved when the journal has committed it *and* local storage has given it back. A plan opens from local
//! storage alone, at once; then the journal is compared, and what one of both lacks is written to it again. Either alone
//! is enough to open the plan.

mod inspection;
mod known;
mod opening;
mod release;
mod saving;
mod segments;
mod usage;

use std::collections::BTreeSet;

use thiserror::Error;

use super::{glance, journal, journal::JournalError, local, local::LocalError};
use crate::exchange::record::{self, Key, RecordError};
use crate::ledger::Rejection;
use crate::plan::Code;

pub use inspection::{Inspection, inspect, lost, raw};
pub use known::{is_known, unknown};
pub use opening::{Comparison, Kept, Opened, Opening, compare, open, open_whole};
pub use release::release;
pub use saving::{save, save_many};
pub use segments::{pack, pack_all, read, unpacked};
pub use usage::{Usage, usage};

/// A record that cannot be used: its key, its text and what is wrong with it. It stays where it is.
pub type Damaged = (String, String, RecordError);

/// Something odd that did not keep the plan from opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Changes that local storage had lost and that the journal gave back.
    RestoredFromJournal(usize),
    /// Changes that the journal had lost and that local storage gave back.
    RestoredFromLocal(usize),
    /// A record that neither place has whole.
    SetAside(Damaged),
    /// A change that contradicts another. It stays where it is.
    Refused(Rejection),
    /// The journal cannot be used: only local storage keeps the plan, and takes seconds to commit.
    NoJournal(JournalError),
    /// Local storage cannot be used: only the journal keeps the plan.
    NoLocal(LocalError),
    /// What was kept of the open plan had been deleted. So many changes were written again.
    WrittenBack(usize),
}

/// What kept changes from being saved.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum SaveError {
    /// There is no room left in local storage. The journal has the changes.
    #[error("full")]
    Full,
    /// Only one of both places has the changes.
    #[error("only half kept: {0}")]
    Half(String),
    /// Neither place has the changes.
    #[error("not kept: {0}")]
    Nowhere(String),
}

/// The plans of which anything is kept, in local storage or in the journal.
pub async fn plans() -> BTreeSet<Code> {
    let local = local::keys(record::PREFIX).unwrap_or_default();
    let journal = journal::keys(record::PREFIX).await.unwrap_or_default();
    let keys = local.into_iter().chain(journal);
    let mut plans = BTreeSet::new();
    for key in keys.filter_map(|key| Key::read(&key)) {
        plans.insert(key.plan);
    }
    plans
}

/// Forgets a plan in this browser.
///
/// # Errors
/// When one of both places could not be cleared; says which.
pub async fn forget(plan: &Code) -> Result<(), SaveError> {
    let prefix = Key::prefix(plan);
    glance::forget();
    let journal = journal::remove(&prefix).await;
    let local = local::keys(&prefix).and_then(|keys| keys.iter().try_for_each(|key| local::remove(key)));
    match (journal, local) {
        (Ok(()), Ok(())) => Ok(()),
        (Err(error), _) => Err(SaveError::Half(error.to_string())),
        (_, Err(error)) => Err(SaveError::Half(error.to_string())),
    }
}

/// Everything under a prefix in local storage, as it stands.
#[must_use]
pub fn raw_local(prefix: &str) -> Vec<(String, String)> {
    let keys = local::keys(prefix).unwrap_or_default();
    keys.into_iter().filter_map(|key| local::read(&key).ok().flatten().map(|text| (key, text))).collect()
}
