//! A plan's home: local storage and the journal together.
//!
//! A change is saved when the journal has committed it *and* local storage has given it back. At start both are read and
//! put together; either alone is enough to open the plan, and what one of them lacks is written to it again.

use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use super::{
    journal::{self, JournalError},
    local::{self, LocalError},
};
use crate::exchange::record::{self, Key, RecordError};
use crate::ledger::{Change, Ledger, Rejection};
use crate::plan::Code;

/// What became of an attempt to open a plan.
#[derive(Debug)]
pub enum Opening {
    /// Nothing is kept under that identity.
    Empty,
    /// The plan, with what was odd on the way.
    Loaded(Box<Ledger>, Vec<Oddity>),
    /// A newer program has written here; this one must not touch it. Its version and the raw records.
    Newer(u32, Vec<(String, String)>),
    /// Nothing that is kept can be read. The raw records.
    Unreadable(Vec<(String, String)>),
    /// The browser lets this page keep nothing at all.
    Blocked,
}

/// Something odd that did not keep the plan from opening.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Oddity {
    /// Records that local storage had lost and that the journal gave back.
    RestoredFromJournal(usize),
    /// Records that the journal had lost and that local storage gave back.
    RestoredFromLocal(usize),
    /// A record that cannot be used; it stays where it is. Its key, its text and what is wrong with it.
    SetAside(String, String, RecordError),
    /// A change that contradicts another. It stays where it is.
    Refused(String, String, Rejection),
    /// The journal cannot be used: only local storage keeps the plan, and takes seconds to commit.
    NoJournal(JournalError),
    /// Local storage cannot be used: only the journal keeps the plan.
    NoLocal(LocalError),
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

/// A record as both places keep it.
#[derive(Default)]
struct Copies {
    local: Option<String>,
    journal: Option<String>,
}

/// Opens a plan from whatever is left of it.
pub async fn open(plan: &Code) -> Opening {
    let prefix = Key::prefix(plan);
    // Asked once: each key is a step from one language of the page to the other.
    let local = local::keys("");
    let newer = local.as_ref().ok().and_then(|keys| keys.iter().filter_map(|key| Key::newer_version(key)).max());
    if let Some(version) = newer {
        return Opening::Newer(version, raw_local("muctieu/"));
    }
    let journal = journal::read(&prefix).await;
    let mut oddities = Vec::new();
    let mut copies: BTreeMap<String, Copies> = BTreeMap::new();
    match local {
        Ok(keys) => {
            for key in keys.into_iter().filter(|key| key.starts_with(&prefix)) {
                if let Ok(Some(text)) = local::read(&key) {
                    copies.entry(key).or_default().local = Some(text);
                }
            }
        }
        Err(error) => oddities.push(Oddity::NoLocal(error)),
    }
    match journal {
        Ok(records) => {
            for (key, text) in records {
                copies.entry(key).or_default().journal = Some(text);
            }
        }
        Err(error) => oddities.push(Oddity::NoJournal(error)),
    }
    if oddities.len() == 2 {
        return Opening::Blocked;
    }
    if copies.is_empty() {
        return Opening::Empty;
    }
    let mut ledger = Ledger::default();
    let mut lost_local = Vec::new();
    let mut lost_journal = Vec::new();
    for (key, Copies { local: kept, journal: journaled }) in &copies {
        // Either copy will do; the second is tried when the first cannot be used.
        let mut found = None;
        for text in [kept, journaled].into_iter().flatten() {
            match take_up(&mut ledger, key, text) {
                Ok(()) => found = Some(text.clone()),
                Err(oddity) => oddities.push(oddity),
            }
            if found.is_some() {
                break;
            }
        }
        let Some(good) = found else { continue };
        if kept.as_ref() != Some(&good) {
            lost_local.push((key.clone(), good.clone()));
        }
        if journaled.as_ref() != Some(&good) {
            lost_journal.push((key.clone(), good));
        }
    }
    if ledger.is_empty() {
        let raw = |(key, copies): (String, Copies)| {
            [copies.local, copies.journal].into_iter().flatten().map(move |text| (key.clone(), text))
        };
        return Opening::Unreadable(copies.into_iter().flat_map(raw).collect());
    }
    repair(lost_local, lost_journal, &mut oddities).await;
    Opening::Loaded(Box::new(ledger), oddities)
}

fn take_up(ledger: &mut Ledger, key: &str, text: &str) -> Result<(), Oddity> {
    let set_aside = |error| Oddity::SetAside(key.into(), text.into(), error);
    let place = Key::read(key).ok_or_else(|| set_aside(RecordError::Damaged))?;
    let change = record::unseal(&place, text).map_err(set_aside)?;
    ledger.apply(change).map(|_| ()).map_err(|error| Oddity::Refused(key.into(), text.into(), error))
}

async fn repair(lost_local: Vec<(String, String)>, lost_journal: Vec<(String, String)>, oddities: &mut Vec<Oddity>) {
    let no_local = oddities.iter().any(|oddity| matches!(oddity, Oddity::NoLocal(_)));
    if !lost_local.is_empty() && !no_local {
        match lost_local.iter().try_for_each(|(key, text)| local::write(key, text)) {
            Ok(()) => oddities.push(Oddity::RestoredFromJournal(lost_local.len())),
            Err(error) => oddities.push(Oddity::NoLocal(error)),
        }
    }
    let no_journal = oddities.iter().any(|oddity| matches!(oddity, Oddity::NoJournal(_)));
    if !lost_journal.is_empty() && !no_journal {
        match journal::write(&lost_journal).await {
            Ok(()) => oddities.push(Oddity::RestoredFromLocal(lost_journal.len())),
            Err(error) => oddities.push(Oddity::NoJournal(error)),
        }
    }
}

/// Saves changes: first to the journal, then to local storage, where each is read back.
///
/// # Errors
/// When one or both places did not keep them; says which.
pub async fn save(plan: &Code, changes: &[Change]) -> Result<(), SaveError> {
    let mut records = Vec::with_capacity(changes.len());
    for change in changes {
        let key = Key { plan: plan.clone(), id: change.id.clone() };
        let record = record::seal(change).map_err(|error| SaveError::Nowhere(error.to_string()))?;
        records.push((key.to_string(), record));
    }
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

/// Forgets a plan in this browser.
///
/// # Errors
/// When one of both places could not be cleared; says which.
pub async fn forget(plan: &Code) -> Result<(), SaveError> {
    let prefix = Key::prefix(plan);
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
