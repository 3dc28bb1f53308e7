//! What the browser keeps: what of it was odd, what is gone, whether it is going to stay. Reached by later pages alone.

use leptos::{prelude::*, task::spawn_local};

use super::{SaveState, Store};
use crate::app::route::Page;
use crate::browser::{
    home::{self, Oddity},
    local, page,
    settings::SavedFile,
};
use crate::ledger::Change;
use crate::plan::Code;
use crate::text::Keeping;

pub use crate::browser::home::Inspection;

// The store is the one door to the browser; what it passes through needs nothing of it.
#[allow(clippy::unused_self)]
impl Store {
    /// Says what was odd when a plan was opened or saved.
    pub(super) fn say_in_words(self, oddities: &[Oddity]) {
        let language = self.language();
        let words = language.keeping();
        let mut aside: Vec<&String> = Vec::new();
        for oddity in oddities {
            match oddity {
                // One message for all of them; a record may be damaged in both places, in different ways.
                Oddity::SetAside((key, ..)) => aside.push(key),
                Oddity::Refused(rejection) => self.say_error(language.opening().rejection(rejection)),
                other => self.say_error(in_words(words, other)),
            }
        }
        aside.sort_unstable();
        aside.dedup();
        if !aside.is_empty() {
            self.say_error_with((words.set_aside)(aside.len()), Some((Page::Rescue, words.look)));
        }
    }

    /// The changes of the open plan that one of both places does not have. The settings are kept again, in case that they
    /// are gone too.
    pub(super) async fn changes_lost(self, plan: Code) -> Vec<Change> {
        self.change_settings(|_| ());
        let changes = self.ledger.with_untracked(|ledger| ledger.changes().cloned().collect());
        let mut lost = home::lost(&plan, changes).await;
        // What came meanwhile waits to be saved anyhow.
        self.unsaved.with_value(|unsaved| lost.retain(|change| unsaved.iter().all(|(_, other)| other.id != change.id)));
        lost
    }

    /// Whether the browser lets this page keep nothing.
    #[must_use]
    pub fn keeps_nothing(self) -> bool {
        self.save_state.get() == SaveState::Blocked || local::read("").is_err()
    }

    /// Whether the address leads to something that only a plan has.
    #[must_use]
    pub fn leads_into_plan(self) -> bool {
        !matches!(self.page(), Page::Overview | Page::Plans | Page::NewPlan | Page::Developer(_) | Page::Unknown(_))
    }

    /// Whether there may be something to say about what the browser keeps no longer, or does not keep at all.
    #[must_use]
    pub fn may_miss_something(self) -> bool {
        self.lost.with(Option::is_some) || self.keeps_nothing() || self.leads_into_plan()
    }

    /// The plan that was open the last time and of which nothing is kept any more, with the file that was last saved of it.
    #[must_use]
    pub fn lost(self) -> Option<(Code, Option<SavedFile>)> {
        let plan = self.lost.get()?;
        let file =
            self.settings.with_untracked(|settings| settings.files.iter().find(|file| file.plan == plan).cloned());
        Some((plan, file))
    }

    /// Says no more that a plan is gone.
    pub fn no_longer_miss(self) {
        self.lost.set(None);
        self.change_settings(|settings| settings.plan = None);
    }

    /// Reads everything again that is kept of the open plan, and calls back with it.
    pub fn inspect(self, done: impl FnOnce(Inspection) + 'static) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        spawn_local(async move { done(home::inspect(&plan).await) });
    }

    /// Hands everything to the person that is kept of the open plan, as it stands.
    pub fn save_all_raw(self) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        spawn_local(async move { self.save_raw(home::raw(&plan).await) });
    }

    /// Calls back with whether the browser has agreed to keep what this page stores; none where it does not say. `ask` asks
    /// it to.
    pub fn persisted(self, ask: bool, done: impl FnOnce(Option<bool>) + 'static) {
        spawn_local(async move { done(page::persisted(ask).await) });
    }
}

fn in_words(words: &Keeping, oddity: &Oddity) -> String {
    match oddity {
        Oddity::RestoredFromJournal(changes) => (words.restored_from_journal)(*changes),
        Oddity::RestoredFromLocal(changes) => (words.restored_from_local)(*changes),
        Oddity::NoJournal(error) => (words.no_journal)(&error.to_string()),
        Oddity::NoLocal(_) => words.no_local.into(),
        Oddity::WrittenBack(changes) => (words.written_back)(*changes),
        // Said in words of their own.
        Oddity::SetAside(_) | Oddity::Refused(_) => String::new(),
    }
}
