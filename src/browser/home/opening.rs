//! Opening: local storage first, so that the plan is on the screen at once; then the journal, so that nothing is missing.

use std::{
    collections::{BTreeMap, BTreeSet},
    time::Duration,
};

use super::{Damaged, Oddity, raw_local, segments};
use crate::browser::{
    clock::{self, Slices},
    journal::{self, JournalError},
    local,
};
use crate::exchange::record::{Holds, Key};
use crate::ledger::{Change, ChangeId, Ledger};
use crate::plan::Code;

/// So many edits, or a few more, are taken up in one go.
const IN_ONE_GO: usize = 100;

/// How long to wait before the journal is asked again, in milliseconds.
const WAITS: [u64; 4] = [300, 700, 1500, 3000];

/// What became of an attempt to open a plan.
#[derive(Debug)]
pub enum Opening {
    /// Nothing is kept under that identity.
    Empty,
    /// The plan.
    Loaded(Box<Opened>),
    /// A newer program has written here; this one must not touch it. Its version and the raw records.
    Newer(u32, Vec<(String, String)>),
    /// Nothing that is kept can be read. The raw records.
    Unreadable(Vec<(String, String)>),
    /// The browser lets this page keep nothing at all.
    Blocked,
}

/// A plan as it was found.
#[derive(Debug, Default)]
pub struct Opened {
    /// The plan.
    pub ledger: Ledger,
    /// What was odd on the way.
    pub oddities: Vec<Oddity>,
    /// What the journal has still to be compared with; none when it has been.
    pub kept: Option<Kept>,
}

/// What local storage holds of a plan.
#[derive(Debug, Default)]
pub struct Kept {
    /// The changes that stand under each key.
    records: BTreeMap<String, Vec<ChangeId>>,
    /// Records that cannot be used. The journal may have them whole.
    damaged: Vec<Damaged>,
    /// Whether it cannot be used at all.
    blocked: bool,
}

impl Kept {
    /// The keys of the segments that were read.
    #[must_use]
    pub fn segments(&self) -> BTreeSet<String> {
        let mut segments = BTreeSet::new();
        for key in self.records.keys().filter(|key| Key::read(key).is_some_and(|key| key.is_segment())) {
            segments.insert(key.clone());
        }
        segments
    }
}

/// What the journal has told.
#[derive(Debug, Default)]
pub struct Comparison {
    /// Changes that local storage did not have. They are there again, if there is room.
    pub restored: Vec<Change>,
    /// What was odd on the way.
    pub oddities: Vec<Oddity>,
}

/// Opens a plan from local storage; from the journal only where that gives nothing.
pub async fn open(plan: &Code) -> Opening {
    // Asked once: each key is a step from one language of the page to the other.
    let keys = local::keys("");
    let newer = keys.as_ref().ok().and_then(|keys| keys.iter().filter_map(|key| Key::newer_version(key)).max());
    if let Some(version) = newer {
        return Opening::Newer(version, raw_local("muctieu/"));
    }
    let mut opened = Opened::default();
    let mut kept = Kept { blocked: keys.is_err(), ..Kept::default() };
    let mut found = Vec::new();
    match keys {
        Ok(keys) => {
            let prefix = Key::prefix(plan);
            for key in keys.into_iter().filter(|key| key.starts_with(&prefix)) {
                let Ok(Some(text)) = local::read(&key) else { continue };
                match segments::read(&key, &text).await {
                    Ok(changes) => {
                        kept.records.insert(key, ids(&changes));
                        found.extend(changes);
                    }
                    Err(error) => kept.damaged.push((key, text, error)),
                }
            }
        }
        Err(error) => opened.oddities.push(Oddity::NoLocal(error)),
    }
    opened.take_up_slowly(found).await;
    if opened.ledger.is_empty() {
        return from_journal(plan, opened, &kept).await;
    }
    opened.kept = Some(kept);
    Opening::Loaded(Box::new(opened))
}

/// Opens a plan from the journal, local storage having given nothing.
async fn from_journal(plan: &Code, mut opened: Opened, kept: &Kept) -> Opening {
    let compared = compare(plan, kept).await;
    let no_journal = compared.oddities.iter().any(|oddity| matches!(oddity, Oddity::NoJournal(_)));
    opened.join(compared);
    if !opened.ledger.is_empty() {
        return Opening::Loaded(Box::new(opened));
    }
    let raw = |oddity| match oddity {
        Oddity::SetAside((key, text, _)) => Some((key, text)),
        _ => None,
    };
    let raw: Vec<_> = opened.oddities.into_iter().filter_map(raw).collect();
    if !raw.is_empty() {
        Opening::Unreadable(raw)
    } else if no_journal {
        // Whether there is something in it, nobody knows.
        Opening::Blocked
    } else {
        Opening::Empty
    }
}

/// Opens a plan from both places before anything is done with it.
pub async fn open_whole(plan: &Code) -> Opening {
    let mut opening = open(plan).await;
    if let Opening::Loaded(opened) = &mut opening
        && let Some(kept) = opened.kept.take()
    {
        opened.join(compare(plan, &kept).await);
    }
    opening
}

/// Compares the journal with what local storage holds, and gives each what only the other had.
///
/// A browser that has just been killed may still hold the journal when it is opened again: it is asked a few times.
pub async fn compare(plan: &Code, kept: &Kept) -> Comparison {
    let mut waits = WAITS.iter();
    loop {
        match compare_once(plan, kept).await {
            Ok(comparison) => return comparison,
            Err(error) => {
                let Some(wait) = waits.next() else {
                    let damaged = kept.damaged.iter().cloned().map(Oddity::SetAside);
                    let oddities = [Oddity::NoJournal(error)].into_iter().chain(damaged).collect();
                    return Comparison { oddities, ..Comparison::default() };
                };
                clock::pause(Duration::from_millis(*wait)).await;
            }
        }
    }
}

async fn compare_once(plan: &Code, kept: &Kept) -> Result<Comparison, JournalError> {
    let mut out = Comparison::default();
    let keys = journal::keys(&Key::prefix(plan)).await?;
    let mut held = BTreeSet::new();
    for ids in kept.records.values() {
        held.extend(ids.iter());
    }
    let (both, only): (Vec<_>, Vec<_>) = keys.into_iter().partition(|key| kept.records.contains_key(key));
    let mut damaged = kept.damaged.clone();
    let mut journaled = BTreeSet::new();
    for key in &both {
        journaled.extend(kept.records.get(key).into_iter().flatten().cloned());
    }
    for (key, text) in journal::read(only).await? {
        match segments::read(&key, &text).await {
            Ok(mut changes) => {
                damaged.retain(|(other, ..)| *other != key);
                changes.retain(|change| journaled.insert(change.id.clone()) && !held.contains(&change.id));
                if !changes.is_empty() && !kept.blocked {
                    out.oddities.extend(local::write(&key, &text).err().map(Oddity::NoLocal));
                }
                out.restored.append(&mut changes);
            }
            Err(error) => damaged.push((key, text, error)),
        }
    }
    // Only what neither place can give, under this key or another.
    damaged.retain(|(key, ..)| match Key::read(key).map(|key| key.holds) {
        Some(Holds::Change(id)) => !held.contains(&id) && !journaled.contains(&id),
        _ => true,
    });
    out.oddities.extend(damaged.into_iter().map(Oddity::SetAside));
    let lacks = |ids: &[ChangeId]| ids.iter().filter(|id| !journaled.contains(id)).count();
    let mut lost = Vec::new();
    let mut changes = 0;
    for (key, ids) in kept.records.iter().filter(|(_, ids)| lacks(ids) > 0) {
        changes += lacks(ids);
        lost.extend(local::read(key).ok().flatten().map(|text| (key.clone(), text)));
    }
    if !lost.is_empty() {
        out.oddities.push(match journal::write(&lost).await {
            Ok(()) => Oddity::RestoredFromLocal(changes),
            Err(error) => Oddity::NoJournal(error),
        });
    }
    Ok(out)
}

impl Opened {
    fn join(&mut self, compared: Comparison) {
        if !compared.restored.is_empty() {
            self.oddities.push(Oddity::RestoredFromJournal(compared.restored.len()));
        }
        self.take_up(compared.restored);
        self.oddities.extend(compared.oddities);
    }

    /// Takes up the changes of a whole plan, in slices between which the page can answer.
    async fn take_up_slowly(&mut self, changes: Vec<Change>) {
        self.ledger.make_room_for(changes.iter().map(|change| change.edits.len()).sum());
        let mut slices = Slices::begin();
        let (mut some, mut edits) = (Vec::new(), 0);
        for change in changes {
            edits += change.edits.len();
            some.push(change);
            if edits >= IN_ONE_GO {
                self.take_up(std::mem::take(&mut some));
                edits = 0;
                slices.next().await;
            }
        }
        self.take_up(some);
    }

    fn take_up(&mut self, changes: Vec<Change>) {
        self.oddities.extend(self.ledger.merge_what_fits(changes).into_iter().map(Oddity::Refused));
    }
}

fn ids(changes: &[Change]) -> Vec<ChangeId> {
    changes.iter().map(|change| change.id.clone()).collect()
}
