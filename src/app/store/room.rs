//! How much the browser keeps, for the page of settings.

use std::collections::BTreeMap;

use leptos::task::spawn_local;

use super::Store;
use crate::browser::{
    home::{self, SaveError},
    room,
};
use crate::plan::Code;

pub use crate::browser::{
    home::Usage,
    room::{Estimate, LOCAL_UNITS},
};

/// How much the browser keeps.
#[derive(Clone, Debug, PartialEq)]
pub struct Room {
    /// UTF-16 units in local storage, and what each plan takes up; none where it is blocked.
    pub local: Option<(usize, BTreeMap<Code, Usage>)>,
    /// What is outside of it, where the browser says so.
    pub estimate: Option<Estimate>,
    /// Whether the browser keeps it for good, where it says so.
    pub lasting: Option<bool>,
}

// The store is the one door to the browser; what it passes through needs nothing of it.
#[allow(clippy::unused_self)]
impl Store {
    /// Measures how much the browser keeps, and calls back.
    pub fn measure_room(self, done: impl FnOnce(Room) + 'static) {
        spawn_local(async move {
            let local = home::usage().await.ok();
            done(Room { local, estimate: room::estimate().await, lasting: room::is_lasting().await });
        });
    }

    /// Asks the browser to keep everything for good, and calls back with what it says.
    pub fn ask_to_last(self, done: impl FnOnce(Option<bool>) + 'static) {
        spawn_local(async move { done(room::ask_to_last().await) });
    }

    /// Packs what is kept of a plan, says what came of it and calls back.
    pub fn pack_plan(self, plan: Code, done: impl FnOnce() + 'static) {
        spawn_local(async move {
            let words = self.language().room();
            match home::pack_all(&plan).await {
                Ok(records) => self.say_done((words.packed)(records)),
                Err(error @ (SaveError::Full | SaveError::Half(_) | SaveError::Nowhere(_))) => {
                    self.say_error((words.not_packed)(&error.to_string()));
                }
            }
            done();
        });
    }
}
