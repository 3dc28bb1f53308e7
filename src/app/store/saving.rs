//! Doing, undoing and saving: an intent becomes a change, the change becomes part of the plan and goes to its home.

use leptos::{prelude::*, task::spawn_local};

use super::Store;
use crate::browser::{
    clock,
    home::{self, SaveError},
    page,
};
use crate::exchange::record::{self, Key};
use crate::ledger::{Applied, Author, Change, ChangeId, Intent, Rejection, Stamp};

/// Whether everything that was done is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Journaled and read back.
    Saved,
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

    /// Takes the person's last change back. Gives the change that was undone; none when there is nothing to undo.
    ///
    /// # Errors
    /// When somebody has built on the change since.
    pub fn undo(self) -> Result<Option<Change>, Rejection> {
        self.take_back(self.done, self.undone)
    }

    /// Does again what was undone last.
    ///
    /// # Errors
    /// When somebody has built on it since.
    pub fn redo(self) -> Result<Option<Change>, Rejection> {
        self.take_back(self.undone, self.done)
    }

    fn take_back(
        self,
        from: RwSignal<Vec<ChangeId>>,
        to: RwSignal<Vec<ChangeId>>,
    ) -> Result<Option<Change>, Rejection> {
        let Some(id) = from.with_untracked(|ids| ids.last().cloned()) else { return Ok(None) };
        let undone = self.ledger.with_untracked(|ledger| ledger.change(&id).cloned());
        let change = self.ledger.with_untracked(|ledger| ledger.undo(self.stamp(), "", &id));
        // Whatever comes of it, the same change is not tried again.
        from.update(|ids| {
            ids.pop();
        });
        let back = self.take_up(change?)?;
        to.update(|ids| ids.push(back));
        Ok(undone)
    }

    fn stamp(self) -> Stamp {
        let sequence = self.sequence.get_value() + 1;
        let by = self
            .settings
            .with_untracked(|settings| Author { name: settings.name.clone(), unit: settings.unit.clone() });
        Stamp { id: ChangeId { replica: self.replica.get_value(), sequence }, at: clock::now(), by }
    }

    /// Makes a change of this tab's own part of the plan and begins to save it.
    fn take_up(self, change: Change) -> Result<ChangeId, Rejection> {
        if self.reading.get_untracked() {
            return Err(Rejection::ReadOnly);
        }
        let id = change.id.clone();
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
            self.begin_saving();
        }
    }

    fn begin_saving(self) {
        // Said at once and not by the task itself, or two tasks could be on their way with the same changes.
        if self.save_state.get_untracked() != SaveState::Saving {
            self.save_state.set(SaveState::Saving);
            spawn_local(self.save_all());
        }
    }

    async fn save_all(self) {
        // Changes belong to the plan that they were made in, whichever is open by now.
        while let Some(plan) = self.unsaved.with_value(|unsaved| unsaved.first().map(|(plan, _)| plan.clone())) {
            let batch: Vec<Change> = self.unsaved.with_value(|unsaved| {
                unsaved.iter().take_while(|(of, _)| *of == plan).map(|(_, change)| change.clone()).collect()
            });
            if let Err(error) = home::save(&plan, &batch).await {
                // They stay unsaved; the next change, or the person, tries again.
                self.save_state.set(match error {
                    SaveError::Full => SaveState::Full,
                    SaveError::Nowhere(_) => SaveState::Blocked,
                    SaveError::Half(reason) => SaveState::Failed(reason),
                });
                return;
            }
            self.unsaved.update_value(|unsaved| {
                unsaved.drain(..batch.len().min(unsaved.len()));
            });
            if self.plans.with_untracked(|plans| !plans.contains(&plan)) {
                page::ask_to_persist();
                self.plans.update(|plans| {
                    plans.insert(plan);
                });
            }
        }
        self.save_state.set(SaveState::Saved);
    }

    /// Takes up what another tab has written, if it is part of the open plan.
    pub(super) fn take_from_tab(self, key: &str, text: &str) {
        let Some(key) = Key::read(key) else { return };
        if self.reading.get_untracked() || self.plan_id.get_untracked().as_ref() != Some(&key.plan) {
            return;
        }
        // A record that cannot be read is met again, and reported, when the plan is opened the next time.
        let Ok(change) = record::unseal(&key, text) else { return };
        if self.ledger.with_untracked(|ledger| ledger.change(&change.id).is_none()) {
            self.ledger.update(|ledger| {
                // Only a tampered change is refused, and it stays out.
                let _refused = ledger.apply(change).is_err();
            });
        }
    }
}
