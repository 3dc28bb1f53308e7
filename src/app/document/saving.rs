//! Saving: changes go to their home, and what was deleted from there is saved again.

use std::collections::BTreeSet;

use leptos::{prelude::*, task::spawn_local};

use super::oddities::say_oddities;
use crate::app::{
    loading::{later, work},
    screen::{SaveState, Screen},
};
use crate::browser::{
    home::{self, Oddity, SaveError},
    journal, page, settings,
};
use crate::ledger::{Change, Ledger};
use crate::plan::Code;

/// Keeps the changes of the open plan, and of plans that were open before.
pub struct Saving {
    screen: &'static Screen,
    plan_id: RwSignal<Option<Code>>,
    ledger: ReadSignal<Ledger>,
    reading: RwSignal<bool>,
    unsaved: StoredValue<Vec<(Code, Change)>>,
    /// Whether something that was kept may have been deleted.
    pub(super) doubtful: StoredValue<bool>,
    /// The plans that this browser keeps.
    pub(super) plans: RwSignal<BTreeSet<Code>>,
}

impl Saving {
    pub(super) fn start(
        screen: &'static Screen,
        plan_id: RwSignal<Option<Code>>,
        ledger: ReadSignal<Ledger>,
        reading: RwSignal<bool>,
    ) -> &'static Self {
        Box::leak(Box::new(Self {
            screen,
            plan_id,
            ledger,
            reading,
            unsaved: StoredValue::new(Vec::new()),
            doubtful: StoredValue::new(false),
            plans: RwSignal::new(BTreeSet::new()),
        }))
    }

    /// Begins to save changes of the open plan; what is under way is finished first, so that order is kept.
    pub(crate) fn save(&'static self, changes: Vec<Change>) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        self.unsaved.update_value(|unsaved| unsaved.extend(changes.into_iter().map(|change| (plan.clone(), change))));
        self.begin_saving();
    }

    /// Tries again to save what could not be saved.
    pub fn try_saving_again(&'static self) {
        if !self.unsaved.with_value(Vec::is_empty) {
            later(self.screen, work::begin_saving(self), |()| {});
        }
    }

    pub(crate) fn begin_saving(&'static self) {
        // Said at once and not by the task itself, or two tasks could be on their way with the same changes.
        if self.screen.save_state.get_untracked() != SaveState::Saving {
            self.screen.save_state.set(SaveState::Saving);
            spawn_local(self.save_all());
        }
    }

    async fn save_all(&'static self) {
        let mut state = self.save_waiting().await;
        // Something that was kept may have been deleted meanwhile.
        if journal::was_reopened() || settings::are_gone() {
            self.doubtful.set_value(true);
        }
        while state == SaveState::Saved && self.doubtful.get_value() {
            state = self.save_what_was_lost().await;
        }
        self.screen.save_state.set(state);
    }

    /// Looks at both places, and saves again what they do not have of the open plan. What is on the screen is not called
    /// saved because its last change is.
    async fn save_what_was_lost(&'static self) -> SaveState {
        // What is deleted from here on is another reason to look.
        self.doubtful.set_value(false);
        let Some(plan) = self.plan_id.get_untracked() else { return SaveState::Saved };
        let lost = match work::lost(self, plan.clone()).await {
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
            say_oddities(self.screen, vec![Oddity::WrittenBack(changes)]);
        }
        state
    }

    /// Has what is kept of the open plan looked at, if there is a reason to.
    pub(crate) fn check_if(&'static self, doubtful: bool) {
        if doubtful && !self.reading.get_untracked() && self.plan_id.with_untracked(Option::is_some) {
            self.doubtful.set_value(true);
            later(self.screen, work::begin_saving(self), |()| {});
        }
    }

    /// The changes of the open plan that one of both places does not have. The settings are kept again, in case that they
    /// are gone too.
    pub(crate) async fn changes_lost(&self, plan: Code) -> Vec<Change> {
        self.screen.change_settings(|_| ());
        let changes = self.ledger.with_untracked(|ledger| ledger.changes().cloned().collect());
        let mut lost = home::lost(&plan, changes).await;
        // What came meanwhile waits to be saved anyhow.
        self.unsaved.with_value(|unsaved| lost.retain(|change| unsaved.iter().all(|(_, other)| other.id != change.id)));
        lost
    }

    /// Saves what waits, and says what came of it.
    async fn save_waiting(&'static self) -> SaveState {
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
}

/// As many changes at once are kept as segments: a file that was opened, not something that was typed.
const MANY: usize = 64;

async fn save(plan: &Code, changes: &[Change]) -> Result<(), SaveError> {
    if changes.len() >= MANY
        && let Ok(saving) = work::save_many(plan.clone(), changes.to_vec()).await
    {
        return saving.await;
    }
    home::save(plan, changes).await
}
