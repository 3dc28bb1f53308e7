//! Past years put away into a file, and brought back: see [`crate::exchange::archive`] for what may go and in which order.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::Keeping;
use crate::app::{document::Phase, screen::SaveState};
use crate::browser::{
    clock,
    files::{self, InputEvent},
    folder::Written,
    home,
};
use crate::exchange::{
    archive::{self, PastYears, Put},
    copy, json,
};
use crate::ledger::{Cell, Intent};
use crate::plan::{Archive, Code};
use crate::text::{fold, years};

/// How often it is asked whether the record of a file has been saved.
const MOMENT: Duration = Duration::from_millis(20);

/// A file of past years that was handed to the person and has yet to be shown to exist.
#[derive(Clone, Debug, PartialEq)]
pub struct Unproven(Arc<(Code, PastYears, Put)>);

impl Unproven {
    /// The name that the file was given.
    #[must_use]
    pub fn file(&self) -> &str {
        &self.0.2.record.file
    }
}

/// What putting years away has come to.
#[derive(Clone, Debug, PartialEq)]
pub enum Step {
    /// They are in a file that was read back, and no longer here.
    Away,
    /// The file was handed over and has to be shown.
    ToBeShown(Unproven),
}

impl Keeping {
    /// The year up to which figures may be put away: last year's are needed for comparisons.
    #[must_use]
    pub fn last_year_to_put_away(&self) -> i32 {
        self.document.plan(|plan| plan.outline.year).min(chrono::Datelike::year(&self.document.today())) - 2
    }

    /// What can be put away, up to one year after the other, each only where there is more than up to the one before.
    #[must_use]
    pub fn years_to_put_away(&self) -> Vec<PastYears> {
        let last = self.last_year_to_put_away();
        self.document.ledger.with(|ledger| {
            let mut years: Vec<i32> =
                ledger.cells().filter_map(|(cell, _)| cell.year()).filter(|year| *year <= last).collect();
            years.sort_unstable();
            years.dedup();
            let mut offers: Vec<PastYears> = Vec::new();
            for offer in years.into_iter().map(|year| archive::past_years(ledger, year)) {
                if offer.changes.len() > offers.last().map_or(0, |offer| offer.changes.len()) {
                    offers.push(offer);
                }
            }
            offers
        })
    }

    /// Writes the file of past years: into the folder for copies, where it is read back and the years leave the browser, or
    /// else as a download, which the person has to show. Calls back with what came of it; why it failed is said.
    pub fn put_away(&'static self, past: PastYears, done: impl FnOnce(Option<Step>) + 'static) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return done(None) };
        if self.document.reading.get_untracked() || self.screen.save_state.get_untracked() != SaveState::Saved {
            self.screen.say_error(self.screen.language().archive().not_saved.into());
            return done(None);
        }
        spawn_local(async move { done(self.write_archive(plan, past).await) });
    }

    async fn write_archive(&self, plan: Code, past: PastYears) -> Option<Step> {
        let words = self.screen.language().archive();
        let title = self.document.ledger_now(|ledger| fold(&ledger.plan().outline.title));
        let stem = format!("{}_{}", copy::stem(&title, &plan), years(past.from, past.until).replace('–', "-"));
        let folder = self.copies.folder_at_hand().await;
        for name in copy::names(&stem, untrack(|| self.document.clock().local(clock::now()))) {
            let put = self.document.ledger_now(|ledger| archive::put_away(&plan, &name, ledger, &past));
            let put = match put {
                Ok(put) => put?,
                Err(error) => {
                    self.screen.say_error((words.failed)(&error.to_string()));
                    return None;
                }
            };
            let Some(folder) = &folder else {
                if let Err(error) = files::hand_over(&name, "application/json", &put.text) {
                    self.screen.say_error((words.failed)(&error.to_string()));
                    return None;
                }
                return Some(Step::ToBeShown(Unproven(Arc::new((plan, past, put)))));
            };
            match folder.write(&name, &put.text, |before| before == put.text.as_bytes()).await {
                Ok(Written::Taken) => {}
                Ok(Written::Kept) => return self.let_go(&plan, &past, &put).await.then_some(Step::Away),
                Err(error) => {
                    self.screen.say_error((words.failed)(&error.to_string()));
                    return None;
                }
            }
        }
        self.screen.say_error((words.failed)(&stem));
        None
    }

    /// Compares the file that the person shows with what was handed over; only when it is the same the years leave the
    /// browser. Calls back with whether they have.
    pub fn show_archive(&'static self, unproven: Unproven, event: &InputEvent, done: impl FnOnce(bool) + 'static) {
        let Some(file) = files::chosen(event).into_iter().next() else { return };
        spawn_local(async move {
            let (name, bytes) = files::read(&file).await;
            let (plan, past, put) = unproven.0.as_ref();
            let same = bytes.as_deref().is_ok_and(|bytes| bytes == put.text.as_bytes());
            if !same {
                self.screen.say_error((self.screen.language().archive().other_file)(&name, unproven.file()));
                return done(false);
            }
            // The name that it really has.
            let mut put = put.clone();
            put.record.file = name;
            done(self.let_go(plan, past, &put).await);
        });
    }

    /// Records where the changes are, then takes them out of the browser. The file has been proven to exist.
    async fn let_go(&self, plan: &Code, past: &PastYears, put: &Put) -> bool {
        let words = self.screen.language().archive();
        let is_open = || {
            self.document.plan_id.get_untracked().as_ref() == Some(plan)
                && self.document.phase.get_untracked() == Phase::Open
        };
        let still =
            self.document.ledger_now(|ledger| past.changes.is_subset(&archive::past_years(ledger, past.until).changes));
        if !still || !is_open() {
            self.screen.say_error(words.changed_meanwhile.into());
            return false;
        }
        let (file, record) = (put.record.file.clone(), put.record.clone().into());
        if let Err(error) = self.document.dispatch(&Intent::Enter(put.cell.clone(), Some(record))) {
            self.screen.say_error((words.failed)(&self.screen.language().opening().rejection(&error)));
            return false;
        }
        while self.screen.save_state.get_untracked() == SaveState::Saving {
            clock::pause(MOMENT).await;
        }
        if self.screen.save_state.get_untracked() != SaveState::Saved {
            self.screen.say_error(words.not_saved.into());
            return false;
        }
        if let Err(error) = home::release(plan, &past.changes).await {
            self.screen.say_error((words.failed)(&error.to_string()));
            return false;
        }
        if is_open() {
            self.take_out(plan, past);
        }
        self.screen.say_done((words.done)(&years(past.from, past.until), &file));
        true
    }

    /// Takes changes out of the ledger in hand.
    fn take_out(&self, plan: &Code, past: &PastYears) {
        let (before, rest) = self.document.ledger_now(|ledger| (ledger.len(), archive::without(ledger, &past.changes)));
        let after = rest.len();
        self.document.replace(rest);
        // What files lacked before, they lack still; what went is in a file of its own.
        let held = |changes: usize| after.saturating_sub(before.saturating_sub(changes));
        self.screen.change_settings(|settings| {
            for file in settings.files.iter_mut().filter(|file| file.plan == *plan) {
                file.changes = held(file.changes);
            }
        });
        self.copies.recount(plan, held);
    }

    /// Brings years back from the file in the folder for copies. Calls back with whether it is there; where it is not, the
    /// person has to show it.
    pub fn bring_back(&'static self, archive: Cell, record: Archive, done: impl FnOnce(bool) + 'static) {
        spawn_local(async move {
            let found = match self.copies.folder_at_hand().await {
                Some(folder) => folder.read(&record.file).await.ok().flatten(),
                None => None,
            };
            done(match found {
                Some(bytes) => self.merge_archive(&archive, &record.file, &bytes),
                None => false,
            });
        });
    }

    /// Brings years back from a file that the person shows.
    pub fn bring_back_from(&'static self, archive: Cell, event: &InputEvent) {
        let Some(file) = files::chosen(event).into_iter().next() else { return };
        spawn_local(async move {
            match files::read(&file).await {
                (name, Ok(bytes)) => {
                    self.merge_archive(&archive, &name, &bytes);
                }
                (_, Err(_)) => self.screen.say_error(self.screen.language().opening().file_unread.into()),
            }
        });
    }

    fn merge_archive(&self, archive: &Cell, name: &str, bytes: &[u8]) -> bool {
        let (words, opening) = (self.screen.language().archive(), self.screen.language().opening());
        let read = match json::read(bytes) {
            Ok(read) => read,
            Err(error) => {
                self.screen.say_error(opening.file_error(&error));
                return false;
            }
        };
        if !read.warnings.is_empty() {
            // Somebody has changed a figure in it, or a disk has.
            self.screen.say_error((self.screen.language().backup().damaged)(name));
            return false;
        }
        let Cell::Archive { last, .. } = archive else { return false };
        let right = Some(&read.plan) == self.document.plan_id.get_untracked().as_ref()
            && read.changes.iter().any(|change| change.id == *last);
        if !right || self.document.reading.get_untracked() {
            self.screen.say_error((words.not_this_file)(name));
            return false;
        }
        let mut new = read.changes;
        self.document.ledger_now(|ledger| new.retain(|change| ledger.change(&change.id) != Some(change)));
        match self.document.merge(new.clone()) {
            Some(Ok(_)) => {
                let changes = new.len();
                self.document.saving.save(new);
                self.screen.say_done((words.back)(changes, name));
                true
            }
            Some(Err(error)) => {
                self.screen.say_error(opening.rejection(&error));
                false
            }
            None => false,
        }
    }
}
