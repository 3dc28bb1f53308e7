//! What the rooms do not do first: its code is fetched with a later part.
//!
//! *Plan* is what reads and judges a plan: it is needed as soon as one is open, and not before. *Rest* comes with the later
//! pages.

// A seam that may fail must return a result, although what lies behind it never fails.
#![allow(clippy::unnecessary_wraps)]

use std::pin::Pin;

use leptos::task::spawn_local;
use wasm_split_helpers::SplitLoaderError;

use super::keep::keep;
use crate::app::{
    document::{Case, Direction, Document, Plans, Saving, say_in_words},
    keeping::{Copies, Keeping},
    screen::Screen,
};
use crate::browser::home::{self, Oddity, SaveError};
use crate::ledger::Change;
use crate::plan::Code;

/// Work that takes its time.
type Work<T> = Pin<Box<dyn Future<Output = T>>>;

seam! { plan:
    /// Opens a plan that the browser keeps, from whichever place has it.
    open(plans: &'static Plans, plan: Code) -> Work<()> { Box::pin(plans.open_kept(plan)) }
}

seam! { plan:
    /// Takes up what another tab has written.
    take_from_tab(document: &'static Document, key: String, text: Option<String>) -> () {
        document.take_from_tab(key, text)
    }
}

seam! { rest:
    /// Hands the whole plan to the person as a file.
    save_file(keeping: &'static Keeping) -> () {
        keeping.hand_over_plan()
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
    at_rest(copies: &'static Copies, plan: Code) -> Work<Result<usize, SaveError>> {
        Box::pin(async move {
            copies.begin();
            home::pack(&plan).await
        })
    }
}

seam! { rest:
    /// Keeps what the overview says, for the next visit.
    keep_overview(document: &'static Document) -> Work<()> { Box::pin(keep(document)) }
}

seam! { rest:
    /// Says what was odd about what is kept.
    say_oddities(screen: &'static Screen, oddities: Vec<Oddity>) -> () {
        say_in_words(screen, &oddities)
    }
}

seam! { rest:
    /// Begins to save what is not saved.
    begin_saving(saving: &'static Saving) -> () { saving.begin_saving() }
}

seam! { rest:
    /// Takes the last change back, or does it again.
    take_back(document: &'static Document, direction: Direction) -> () { document.take_back_and_say(direction) }
}

seam! { rest:
    /// Fetches a case and opens it.
    fetch_case(plans: &'static Plans, case: Case) -> Work<Result<(), String>> {
        Box::pin(plans.fetch_case(case))
    }
}

seam! { rest:
    /// Forgets a plan in this browser.
    forget(plans: &'static Plans, plan: Code) -> Work<()> {
        Box::pin(plans.forget(plan))
    }
}

seam! { rest:
    /// The changes of the open plan that one of both places does not have. The settings are kept again.
    lost(saving: &'static Saving, plan: Code) -> Work<Vec<Change>> {
        Box::pin(saving.changes_lost(plan))
    }
}

seam! { rest:
    /// Opens the plan that the page itself brings along.
    open_inside(plans: &'static Plans, text: String) -> Result<(), String> { plans.open_inside(&text) }
}

/// Hands on what a seam gives, or says that the part behind it could not be fetched.
pub fn later<T: 'static>(
    screen: &'static Screen,
    seam: impl Future<Output = Result<T, SplitLoaderError>> + 'static,
    done: impl FnOnce(T) + 'static,
) {
    spawn_local(async move {
        match seam.await {
            Ok(given) => done(given),
            Err(_) => screen.say_error(screen.language().frame().page_not_fetched.into()),
        }
    });
}
