//! Doing and saving: an intent becomes a change, the change becomes part of the plan and goes to its home.

use leptos::{prelude::*, task::spawn_local};

use super::{Store, later};
use crate::browser::{
    clock,
    home::{self, Oddity, SaveError},
    journal, page, settings,
};
use crate::exchange::record::Key;
use crate::ledger::{Applied, Author, Change, ChangeId, Intent, Rejection, Stamp};
use crate::plan::Code;

/// Whether everything that was done is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Journaled and read back.
    Saved,
    /// Opened, and being compared with the journal.
    Checking,
    /// On the way.
    Saving,
    /// No room is left in local storage.
    Full,
    /// The browser keeps nothing.
    Blocked,
    /// Only one of two places keeps it, or none, for the reason the browser gives.
    Failed(String),
}

impl Store {
    /// Whether everything that was done is kept.
    #[must_use]
    pub fn save_state(self) -> SaveState {
        self.save_state.get()
    }

    /// Does what a person wants to do, and begins to save it.
    ///
    /// # Errors
    /// When the ledger refuses, or nothing would change; nothing has happened then.
    pub fn dispatch(self, intent: &Intent) -> Result<ChangeId, Rejection> {
        self.dispatch_with_note(intent, "")
    }

    /// As [`Self::dispatch`], with the person's own words on why.
    ///
    /// # Errors
    /// As [`Self::dispatch`].
    pub fn dispatch_with_note(self, intent: &Intent, note: &str) -> Result<ChangeId, Rejection> {
        let change = self.ledger.with_untracked(|ledger| {
            let cells = intent.cells(ledger)?;
            ledger.compose(self.stamp(), note, cells)
        })?;
        let id = self.take_up(change)?;
        self.done.update(|done| done.push(id.clone()));
        self.undone.update(Vec::clear);
        Ok(id)
    }

    /// Takes any change back, whoever made it and whenever, with a note that says so. Doing it again is taking that back.
    ///
    /// # Errors
    /// When somebody has built on the change since.
    pub fn undo_change(self, id: &ChangeId, note: &str) -> Result<ChangeId, Rejection> {
        let change = self.ledger.with_untracked(|ledger| ledger.undo(self.stamp(), note, id))?;
        let id = self.take_up(change)?;
        self.done.update(|done| done.push(id.clone()));
        self.undone.update(Vec::clear);
        Ok(id)
    }

    pub(super) fn stamp(self) -> Stamp {
        let sequence = self.sequence.get_value() + 1;
        let by = self
            .settings
            .with_untracked(|settings| Author { name: settings.name.clone(), unit: settings.unit.clone() });
        let at = self.ledger.with_untracked(|ledger| ledger.moment(clock::now()));
        Stamp { id: ChangeId { replica: self.replica.get_value(), sequence }, at, by }
    }

    /// Makes a change of this tab's own part of the plan and begins to save it.
    pub(super) fn take_up(self, change: Change) -> Result<ChangeId, Rejection> {
        if untrack(|| self.reading()) {
            return Err(Rejection::ReadOnly);
        }
        let id = change.id.clone();
        self.will_touch(&change);
        self.ledger.try_update(|ledger| ledger.apply(change.clone())).unwrap_or(Ok(Applied::Known))?;
        self.sequence.set_value(id.sequence);
        self.save(vec![change]);
        Ok(id)
    }

    /// Begins to save changes of the open plan; what is under way is finished first, so that order is kept.
    pub(super) fn save(self, changes: Vec<Change>) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        self.unsaved.update_value(|unsaved| unsaved.extend(changes.into_iter().map(|change| (plan.clone(), change))));
        self.begin_saving();
    }

    /// Tries again to save what could not be saved.
    pub fn try_saving_again(self) {
        if !self.unsaved.with_value(Vec::is_empty) {
            self.later(later::begin_saving(self), |()| {});
        }
    }

    pub(super) fn begin_saving(self) {
        // Said at once and not by the task itself, or two tasks could be on their way with the same changes.
        if self.save_state.get_untracked() != SaveState::Saving {
            self.save_state.set(SaveState::Saving);
            spawn_local(self.save_all());
        }
    }

    async fn save_all(self) {
        let mut state = self.save_waiting().await;
        // Something that was kept may have been deleted meanwhile.
        if journal::was_reopened() || settings::are_gone() {
            self.doubtful.set_value(true);
        }
        while state == SaveState::Saved && self.doubtful.get_value() {
            state = self.save_what_was_lost().await;
        }
        self.save_state.set(state);
    }

    /// Looks at both places, and saves again what they do not have of the open plan. What is on the screen is not called
    /// saved because its last change is.
    async fn save_what_was_lost(self) -> SaveState {
        // What is deleted from here on is another reason to look.
        self.doubtful.set_value(false);
        let Some(plan) = self.plan_id.get_untracked() else { return SaveState::Saved };
        let lost = match later::lost(self, plan.clone()).await {
            Ok(looking) => looking.await,
            Err(error) => {
                self.doubtful.set_value(true);
                let state = self.save_waiting().await;
                return if state == SaveState::Saved { SaveState::Failed(error.to_string()) } else { state };
            }
        };
        let changes = lost.len();
        self.unsaved.update_value(|unsaved| unsaved.extend(lost.into_iter().map(|change| (plan.clone(), change))));
        let state = self.save_waiting().await;
        if state != SaveState::Saved {
            self.doubtful.set_value(true);
        } else if changes > 0 {
            self.say_oddities(vec![Oddity::WrittenBack(changes)]);
        }
        state
    }

    /// Has what is kept of the open plan looked at, if there is a reason to.
    pub(super) fn check_if(self, doubtful: bool) {
        if doubtful && !self.reading.get_untracked() && self.plan_id.with_untracked(Option::is_some) {
            self.doubtful.set_value(true);
            self.later(later::begin_saving(self), |()| {});
        }
    }

    /// Saves what waits, and says what came of it.
    async fn save_waiting(self) -> SaveState {
        // A plan that cannot be saved does not keep another from being.
        let mut failed: Vec<(Code, SaveState)> = Vec::new();
        // Changes belong to the plan that they were made in, whichever is open by now.
        while let Some(plan) = self.unsaved.with_value(|unsaved| {
            let waits = |plan: &&Code| failed.iter().all(|(failed, _)| failed != *plan);
            unsaved.iter().map(|(plan, _)| plan).find(waits).cloned()
        }) {
            let batch: Vec<Change> = self.unsaved.with_value(|unsaved| {
                unsaved.iter().filter(|(of, _)| *of == plan).map(|(_, change)| change.clone()).collect()
            });
            if let Err(error) = save(&plan, &batch).await {
                // They stay unsaved; the next change, or the person, tries again.
                let state = match error {
                    SaveError::Full => SaveState::Full,
                    SaveError::Nowhere(_) => SaveState::Blocked,
                    SaveError::Half(reason) => SaveState::Failed(reason),
                };
                failed.push((plan, state));
                continue;
            }
            // Changes that came meanwhile stand behind these.
            let mut left = batch.len();
            self.unsaved.update_value(|unsaved| {
                unsaved.retain(|(of, _)| {
                    let saved = *of == plan && left > 0;
                    left -= usize::from(saved);
                    !saved
                });
            });
            if self.plans.with_untracked(|plans| !plans.contains(&plan)) {
                page::ask_to_persist();
                self.plans.update(|plans| {
                    plans.insert(plan);
                });
            }
        }
        failed.pop().map_or(SaveState::Saved, |(_, state)| state)
    }

    /// Hears that another tab has written something, or has deleted everything.
    pub(super) fn hear_of_tab(self, key: Option<String>, text: Option<String>) {
        match key {
            None => self.check_if(true),
            // Before a plan is open nothing is missed: it is read as it stands then.
            Some(key) if self.plan_id.with_untracked(Option::is_some) => {
                self.later(later::take_from_tab(self, key, text), |()| {});
            }
            Some(_) => {}
        }
    }

    /// Takes up what another tab has written, if it is part of the open plan. Where it has taken something away, it has
    /// packed it, or deleted it: the next time that something is saved, it is looked for.
    pub(super) fn take_from_tab(self, key: String, text: Option<String>) {
        let Some(place) = Key::read(&key) else { return };
        if self.reading.get_untracked() || self.plan_id.get_untracked().as_ref() != Some(&place.plan) {
            return;
        }
        let Some(text) = text else { return self.doubtful.set_value(true) };
        spawn_local(async move {
            // A record that cannot be read is met again, and reported, when the plan is opened the next time.
            let Ok(changes) = home::read(&key, &text).await else { return };
            if self.plan_id.get_untracked().as_ref() == Some(&place.plan) {
                self.merge_into_open(changes);
            }
        });
    }

    /// Makes changes that are kept already part of the open plan.
    pub(super) fn merge_into_open(self, mut changes: Vec<Change>) {
        self.ledger.with_untracked(|ledger| changes.retain(|change| ledger.change(&change.id).is_none()));
        if !changes.is_empty() {
            for change in &changes {
                self.will_touch(change);
            }
            self.ledger.update(|ledger| {
                // Only a tampered change is refused, and it stays out.
                let _refused = ledger.merge_what_fits(changes);
            });
        }
    }
}

/// As many changes at once are kept as segments: a file that was opened, not something that was typed.
const MANY: usize = 64;

async fn save(plan: &Code, changes: &[Change]) -> Result<(), SaveError> {
    if changes.len() >= MANY
        && let Ok(saving) = later::save_many(plan.clone(), changes.to_vec()).await
    {
        return saving.await;
    }
    home::save(plan, changes).await
}
