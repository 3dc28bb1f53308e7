//! Taking back and doing again what was done on this page, each said in words.

use leptos::prelude::*;

use super::Document;
use crate::app::loading::{later, work};
use crate::ledger::{Change, ChangeId, Intent, Rejection};
use crate::text::change_in_words;

/// Undo or redo.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Take the last change back.
    Back,
    /// Do again what was taken back last.
    Again,
}

impl Document {
    /// Takes the person's last change back and says what it was.
    pub fn undo(&'static self) {
        later(self.screen, work::take_back(self, Direction::Back), |()| {});
    }

    /// Does again what was undone last and says what it was.
    pub fn redo(&'static self) {
        later(self.screen, work::take_back(self, Direction::Again), |()| {});
    }

    pub(crate) fn take_back_and_say(&self, direction: Direction) {
        let language = self.screen.language();
        let words = language.frame();
        let said = match direction {
            Direction::Back => words.undone,
            Direction::Again => words.redone,
        };
        match self.take_back(direction) {
            Ok(Some(change)) => {
                self.screen.say_done(said(&self.plan_now(|plan| change_in_words(&change, plan, language))));
            }
            Ok(None) => self.screen.say_done(words.nothing_to_undo.into()),
            Err(error) => self.screen.say_error(language.opening().rejection(&error)),
        }
    }

    /// Returns the change that was undone; `None` when there is nothing to undo.
    fn take_back(&self, direction: Direction) -> Result<Option<Change>, Rejection> {
        let (from, to): (RwSignal<Vec<ChangeId>>, _) = match direction {
            Direction::Back => (self.done, self.undone),
            Direction::Again => (self.undone, self.done),
        };
        let Some(id) = from.with_untracked(|ids| ids.last().cloned()) else { return Ok(None) };
        let undone = self.ledger_now(|ledger| ledger.change(&id).cloned());
        let back = self.record(&Intent::Undo(id), "");
        // Whatever comes of it, the same change is not tried again.
        from.update(|ids| {
            ids.pop();
        });
        let back = back?;
        to.update(|ids| ids.push(back));
        Ok(undone)
    }
}
