//! Files that open with a passphrase only: the plan out, and those of others in.

use leptos::{prelude::*, task::spawn_local};

use super::Arrivals;
use crate::app::keeping::file_name;
use crate::browser::{
    files,
    sealing::{self, SealError},
};
use crate::exchange::{
    json,
    sealed::{self, Sealed, SealedError},
};

/// A sealed file that waits for its passphrase.
#[derive(Clone, Debug, PartialEq)]
pub struct Waiting {
    /// Its name.
    pub name: String,
    sealed: Sealed,
}

/// Whether this browser can seal files, at the address that the page was opened at.
#[must_use]
pub fn can_seal() -> bool {
    sealing::possible()
}

impl Arrivals {
    /// Hands the whole plan to the person as a file that opens with a passphrase only. Calls back when it is done, or with
    /// the reason why it could not be.
    pub fn save_sealed(&'static self, passphrase: String, done: impl FnOnce(Result<(), String>) + 'static) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        let words = self.screen.language().sealed();
        let (text, changes) = self.document.ledger_now(|ledger| (json::write(&plan, ledger), ledger.len()));
        spawn_local(async move {
            let text = match text {
                Ok(text) => text,
                Err(error) => return done(Err((words.failed)(&error.to_string()))),
            };
            let sealed = match sealing::seal(&passphrase, &text).await {
                Ok(sealed) => sealed::write(&sealed),
                Err(error) => return done(Err(in_words(words, &error))),
            };
            let name = file_name(plan.as_str(), "muctieu-sealed.json");
            match files::hand_over(&name, "application/json", &sealed) {
                Ok(()) => {
                    self.screen.remember_file(plan, changes);
                    self.screen.say_done((self.screen.language().opening().file_handed_over)(&name));
                    done(Ok(()));
                }
                Err(error) => done(Err((words.failed)(&error.to_string()))),
            }
        });
    }

    /// Takes a file that is sealed, to wait for its passphrase, and says when it is damaged. Gives false for any other file.
    pub(super) fn take_sealed(&self, name: &str, bytes: &[u8]) -> bool {
        let words = self.screen.language().sealed();
        match sealed::read(bytes) {
            Err(SealedError::Other) => return false,
            Err(SealedError::Damaged) => self.screen.say_error((words.damaged)(name)),
            Err(SealedError::Newer(_)) => self.screen.say_error((words.newer)(name)),
            Ok(sealed) => self.sealed.set(Some(Waiting { name: name.to_owned(), sealed })),
        }
        true
    }

    /// The file that waits for its passphrase; the latest that was given.
    #[must_use]
    pub fn sealed_file(&self) -> Option<Waiting> {
        self.sealed.get()
    }

    /// Puts it aside.
    pub fn leave_sealed(&self) {
        self.sealed.set(None);
    }

    /// Opens it and looks at what is inside, as at any file. Calls back with the reason when it cannot be opened.
    pub fn open_sealed(&'static self, passphrase: String, refused: impl FnOnce(String) + 'static) {
        let Some(Waiting { name, sealed }) = self.sealed.get_untracked() else { return };
        spawn_local(async move {
            match sealing::open(&passphrase, &sealed).await {
                Ok(bytes) => {
                    self.sealed.set(None);
                    self.look_at(name, self.content(&bytes));
                }
                Err(error) => refused(in_words(self.screen.language().sealed(), &error)),
            }
        });
    }
}

fn in_words(words: &crate::text::Sealed, error: &SealError) -> String {
    match error {
        SealError::NotHere => words.not_here.into(),
        SealError::Passphrase => words.wrong.into(),
        SealError::Failed(reason) => (words.failed)(reason),
    }
}
