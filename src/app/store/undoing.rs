//! Taking back and doing again what was done on this page, each said in words.

use leptos::prelude::*;

use super::{Store, later};
use crate::ledger::{Change, ChangeId, Rejection};
use crate::text::change_in_words;

/// Which of both ways.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// Take the last change back.
    Back,
    /// Do again what was taken back last.
    Again,
}

impl Store {
    /// Takes the person's last change back and says what it was.
    pub fn undo(self) {
        self.later(later::take_back(self, Way::Back), |()| {});
    }

    /// Does again what was undone last and says what it was.
    pub fn redo(self) {
        self.later(later::take_back(self, Way::Again), |()| {});
    }

    pub(super) fn take_back_and_say(self, way: Way) {
        let language = self.language();
        let words = language.frame();
        let said = match way {
            Way::Back => words.undone,
            Way::Again => words.redone,
        };
        match self.take_back(way) {
            Ok(Some(change)) => self.say_done(said(&self.plan_now(|plan| change_in_words(&change, plan, language)))),
            Ok(None) => self.say_done(words.nothing_to_undo.into()),
            Err(error) => self.say_error(language.opening().rejection(&error)),
        }
    }

    /// Gives the change that was undone; none when there is nothing to undo.
    fn take_back(self, way: Way) -> Result<Option<Change>, Rejection> {
        if untrack(|| self.reading()) {
            return Err(Rejection::ReadOnly);
        }
        let (from, to): (RwSignal<Vec<ChangeId>>, _) = match way {
            Way::Back => (self.done, self.undone),
            Way::Again => (self.undone, self.done),
        };
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
}
