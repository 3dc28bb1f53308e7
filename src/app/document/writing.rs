//! The one writer: an intent becomes a change, the change becomes part of the plan and is saved.

use std::collections::BTreeSet;

use leptos::{prelude::*, task::spawn_local};

use super::Document;
use crate::app::loading::{Evaluation, later, work};
use crate::browser::{clock, home};
use crate::exchange::record::Key;
use crate::ledger::{Change, ChangeId, Intent, Ledger, Merged, Rejection, Stamp};
use crate::plan::Code;

impl Document {
    /// Does what a person wants to do, and begins to save it.
    ///
    /// # Errors
    /// When the ledger refuses, or nothing would change; nothing has happened then.
    pub fn dispatch(&self, intent: &Intent) -> Result<ChangeId, Rejection> {
        self.dispatch_with_note(intent, "")
    }

    /// As [`Self::dispatch`], with the person's own words on why.
    ///
    /// # Errors
    /// As [`Self::dispatch`].
    pub fn dispatch_with_note(&self, intent: &Intent, note: &str) -> Result<ChangeId, Rejection> {
        let id = self.record(intent, note)?;
        self.done.update(|done| done.push(id.clone()));
        self.undone.update(Vec::clear);
        Ok(id)
    }

    /// Whether a change of the open plan was made in this tab.
    pub(crate) fn has_written(&self) -> bool {
        let last = ChangeId { replica: self.replica.get_value(), sequence: self.sequence.get_value() };
        self.ledger_now(|ledger| ledger.change(&last).is_some())
    }

    /// Has the ledger record what the person does as a change of this tab's own, and begins to save it.
    pub(super) fn record(&self, intent: &Intent, note: &str) -> Result<ChangeId, Rejection> {
        if untrack(|| self.reading()) {
            return Err(Rejection::ReadOnly);
        }
        let id = ChangeId { replica: self.replica.get_value(), sequence: self.sequence.get_value() + 1 };
        let at = self.ledger_now(|ledger| ledger.moment(clock::now()));
        let stamp = Stamp { id: id.clone(), at, by: self.screen.author() };
        let recorded = self.write.try_maybe_update(|ledger| {
            let recorded = ledger.record(stamp, note, intent);
            if let Ok(change) = &recorded {
                self.touch(change);
            }
            (recorded.is_ok(), recorded)
        });
        let change = recorded.unwrap_or(Err(Rejection::ReadOnly))?;
        self.sequence.set_value(id.sequence);
        self.saving.save(vec![change]);
        Ok(id)
    }

    /// Makes changes part of the open plan: all of them, or none where one is refused. The new ones are yet to be saved.
    pub(crate) fn merge(&self, changes: Vec<Change>) -> Option<Result<Merged, Rejection>> {
        self.touched.set_value(None);
        self.write.try_update(|ledger: &mut Ledger| ledger.merge(changes))
    }

    /// Shows only the part of the plan that concerns these units; the whole if there are none.
    pub(crate) fn limit_to(&self, units: BTreeSet<Code>) {
        if self.ledger.with_untracked(|ledger| ledger.plan().part_of != units) {
            self.touched.set_value(None);
            self.write.update(|ledger| ledger.limit_to(units));
        }
    }

    /// Makes changes that are kept already part of the open plan.
    pub(super) fn merge_kept(&self, mut changes: Vec<Change>) {
        self.ledger_now(|ledger| changes.retain(|change| ledger.change(&change.id).is_none()));
        if !changes.is_empty() {
            for change in &changes {
                self.touch(change);
            }
            self.write.update(|ledger| {
                // Only a tampered change is refused, and it stays out.
                let _refused = ledger.merge_what_fits(changes);
            });
        }
    }

    /// Puts another ledger in the place of the current one.
    pub(crate) fn replace(&self, ledger: Ledger) {
        self.done.update(Vec::clear);
        self.undone.update(Vec::clear);
        self.touched.set_value(None);
        self.write.set(ledger);
    }

    /// Makes a ledger the open plan, and brings along what evaluates it. The numbers of this tab's changes go on where they
    /// were, also after another plan was open in between.
    pub(super) fn open(&self, plan: Code, ledger: Ledger, reading: bool) {
        self.plan_id.set(Some(plan.clone()));
        self.evaluation.set(Some(Evaluation::LINKED));
        self.replace(ledger);
        self.reading.set(reading);
        if !reading {
            self.screen.change_settings(|settings| settings.plan = Some(plan));
        }
    }

    fn touch(&self, change: &Change) {
        self.touched.update_value(|touched| {
            if let Some(touched) = touched {
                touched.add(change);
            }
        });
    }

    /// Hears that another tab has written something, or has deleted everything.
    pub(crate) fn hear_of_tab(&'static self, key: Option<String>, text: Option<String>) {
        match key {
            None => self.saving.check_if(true),
            // Before a plan is open nothing is missed: it is read as it stands then.
            Some(key) if self.plan_id.with_untracked(Option::is_some) => {
                later(self.screen, work::take_from_tab(self, key, text), |()| {});
            }
            Some(_) => {}
        }
    }

    /// Takes up what another tab has written, if it is part of the open plan. Where it has taken something away, it has
    /// packed it, or deleted it: the next time that something is saved, it is looked for.
    pub(crate) fn take_from_tab(&'static self, key: String, text: Option<String>) {
        let Some(record) = Key::read(&key) else { return };
        let is_of_this_plan = move |plan: &Code| self.plan_id.get_untracked().as_ref() == Some(plan);
        if self.reading.get_untracked() || !is_of_this_plan(&record.plan) {
            return;
        }
        let Some(text) = text else { return self.saving.doubtful.set_value(true) };
        spawn_local(async move {
            // A record that cannot be read is met again, and reported, when the plan is opened the next time.
            let Ok(changes) = home::read(&key, &text).await else { return };
            if is_of_this_plan(&record.plan) {
                self.merge_kept(changes);
            }
        });
    }
}
