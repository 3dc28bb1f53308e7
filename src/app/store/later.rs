//! What the store does not do first: its code is fetched with a later part.
//!
//! *Plan* is what reads and judges a plan: it is needed as soon as one is open, and not before. *Rest* comes with the later
//! pages.

// A seam that may fail must return a result, although what lies behind it never fails.
#![allow(clippy::unnecessary_wraps)]

use std::pin::Pin;

use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::{Case, Store, undoing::Way};
use crate::browser::home::{self, Oddity, SaveError};
use crate::ledger::Change;
use crate::plan::Code;

/// Work that takes its time.
type Work<T> = Pin<Box<dyn Future<Output = T>>>;

seam! { plan:
    /// Opens a plan that the browser keeps, from whichever place has it.
    open(store: Store, plan: Code) -> Work<()> { Box::pin(store.open_kept(plan)) }
}

seam! { plan:
    /// Takes up what another tab has written.
    take_from_tab(store: Store, key: String, text: Option<String>) -> () { store.take_from_tab(key, text) }
}

seam! { rest:
    /// Hands the whole plan to the person as a file.
    save_file(store: Store) -> () {
        store.hand_over_plan()
    }
}

seam! { rest:
    /// Saves many changes at once.
    save_many(plan: Code, changes: Vec<Change>) -> Work<Result<(), SaveError>> {
        Box::pin(async move { home::save_many(&plan, &changes).await })
    }
}

seam! { rest:
    /// What is done once the person is at work on a plan: copies outside of the browser, packing.
    at_rest(store: Store, plan: Code) -> Work<Result<usize, SaveError>> {
        Box::pin(async move {
            store.begin_copies();
            home::pack(&plan).await
        })
    }
}

seam! { rest:
    /// Keeps what the overview says, for the next visit.
    keep_glance(store: Store) -> Work<()> { Box::pin(store.keep_glance()) }
}

seam! { rest:
    /// Says what was odd about what is kept.
    say_oddities(store: Store, oddities: Vec<Oddity>) -> () {
        store.say_in_words(&oddities)
    }
}

seam! { rest:
    /// Begins to save what is not saved.
    begin_saving(store: Store) -> () { store.begin_saving() }
}

seam! { rest:
    /// Takes the last change back, or does it again.
    take_back(store: Store, way: Way) -> () { store.take_back_and_say(way) }
}

seam! { rest:
    /// Fetches a case and opens it.
    fetch_case(store: Store, case: Case) -> Work<Result<(), String>> {
        Box::pin(store.fetch_case(case))
    }
}

seam! { rest:
    /// Forgets a plan in this browser.
    forget(store: Store, plan: Code) -> Work<()> {
        Box::pin(store.forget(plan))
    }
}

seam! { rest:
    /// The changes of the open plan that one of both places does not have. The settings are kept again.
    lost(store: Store, plan: Code) -> Work<Vec<Change>> {
        Box::pin(store.changes_lost(plan))
    }
}

seam! { rest:
    /// Opens the plan that the page itself brings along.
    open_inside(store: Store, text: String) -> Result<(), String> { store.open_inside(&text) }
}

impl Store {
    /// Hands on what a seam gives, or says that the part behind it could not be fetched.
    pub(super) fn later<T: 'static>(
        self,
        seam: impl Future<Output = Result<T, SplitLoaderError>> + 'static,
        done: impl FnOnce(T) + 'static,
    ) {
        spawn_local(async move {
            match seam.await {
                Ok(given) => done(given),
                Err(_) => self.say_error(self.language().frame().page_not_fetched.into()),
            }
        });
    }
}
