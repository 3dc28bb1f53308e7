//! Looking at everything that is kept of a plan, record by record in both places. Nothing is written.

use std::collections::{BTreeMap, BTreeSet};

use super::{Damaged, segments};
use crate::browser::{journal, local};
use crate::exchange::record::{self, Holds, Key, RecordError};
use crate::ledger::{Change, ChangeId, Ledger, Rejection};
use crate::plan::Code;

/// What is kept of a plan.
#[derive(Debug, Default)]
pub struct Inspection {
    /// What can be read, from whichever place.
    pub ledger: Ledger,
    /// Records that no place has whole, once for each text that stands under their key.
    pub damaged: Vec<Damaged>,
    /// Changes that contradict others.
    pub refused: Vec<Rejection>,
    /// Changes of the same writers that belong to other plans.
    pub elsewhere: BTreeSet<ChangeId>,
    /// How many changes local storage has; none where it cannot be read.
    pub in_local: Option<usize>,
    /// How many changes the journal has; none where it cannot be read.
    pub in_journal: Option<usize>,
}

/// What one place has of all plans.
type Place = Option<Vec<(String, String)>>;

/// Looks at everything that is kept of a plan.
pub async fn inspect(plan: &Code) -> Inspection {
    let places = [in_local(), in_journal().await];
    let mut found = Inspection::default();
    let mut damaged: Vec<Damaged> = Vec::new();
    let mut whole = BTreeSet::new();
    // A record that both have in the same words is read once.
    let mut known: BTreeMap<(String, String), Result<Vec<ChangeId>, RecordError>> = BTreeMap::new();
    let mut counts = [None, None];
    for (place, count) in places.into_iter().zip(&mut counts) {
        let Some(records) = place else { continue };
        let mut ids = BTreeSet::new();
        for (key, text) in records {
            let is_of_plan = Key::read(&key).is_some_and(|key| key.plan == *plan);
            let record = (key, text);
            let read = match known.remove(&record) {
                Some(read) => read,
                None => match segments::read(&record.0, &record.1).await {
                    Ok(changes) => Ok(found.take_up(changes, is_of_plan)),
                    Err(error) => {
                        if is_of_plan {
                            damaged.push((record.0.clone(), record.1.clone(), error.clone()));
                        }
                        Err(error)
                    }
                },
            };
            if let Ok(read) = &read
                && is_of_plan
            {
                whole.insert(record.0.clone());
                ids.extend(read.iter().cloned());
            }
            known.insert(record, read);
        }
        *count = Some(ids.len());
    }
    [found.in_local, found.in_journal] = counts;
    damaged.retain(|(key, ..)| {
        let elsewhere = match Key::read(key).map(|key| key.holds) {
            Some(Holds::Change(id)) => found.ledger.change(&id).is_some(),
            _ => false,
        };
        !elsewhere && !whole.contains(key)
    });
    found.damaged = damaged;
    found
}

/// Everything that this browser keeps of a plan, as it stands: first local storage, then what the journal has differently.
pub async fn raw(plan: &Code) -> Vec<(String, String)> {
    let prefix = Key::prefix(plan);
    let mut seen = BTreeSet::new();
    let all = [in_local(), in_journal().await].into_iter().flatten().flatten();
    all.filter(|(key, _)| key.starts_with(&prefix)).filter(|record| seen.insert(record.clone())).collect()
}

/// The changes of a plan, given whole, that one of both places does not have: those that were kept and were deleted.
pub async fn lost(plan: &Code, changes: Vec<Change>) -> Vec<Change> {
    let mut in_both: Option<BTreeSet<ChangeId>> = None;
    for place in [in_local(), in_journal().await] {
        let mut ids = BTreeSet::new();
        for (key, text) in place.unwrap_or_default() {
            if Key::read(&key).is_some_and(|key| key.plan == *plan)
                && let Ok(read) = segments::read(&key, &text).await
            {
                ids.extend(read.into_iter().map(|change| change.id));
            }
        }
        in_both = Some(match in_both {
            Some(both) => both.intersection(&ids).cloned().collect(),
            None => ids,
        });
    }
    let in_both = in_both.unwrap_or_default();
    changes.into_iter().filter(|change| !in_both.contains(&change.id)).collect()
}

impl Inspection {
    fn take_up(&mut self, changes: Vec<Change>, is_of_plan: bool) -> Vec<ChangeId> {
        let ids: Vec<_> = changes.iter().map(|change| change.id.clone()).collect();
        if is_of_plan {
            self.refused.extend(self.ledger.merge_what_fits(changes));
        } else {
            self.elsewhere.extend(ids.iter().cloned());
        }
        ids
    }
}

fn in_local() -> Place {
    let keys = local::keys(record::PREFIX).ok()?;
    Some(keys.into_iter().filter_map(|key| local::read(&key).ok().flatten().map(|text| (key, text))).collect())
}

async fn in_journal() -> Place {
    let keys = journal::keys(record::PREFIX).await.ok()?;
    journal::read(keys).await.ok()
}
