//! How much the browser keeps, for the page of settings.

use std::collections::BTreeMap;

use leptos::{prelude::*, task::spawn_local};

use super::Keeping;
use crate::browser::{
    home::{self, SaveError},
    page, room,
};
use crate::plan::Code;

pub use crate::browser::{
    home::{Inspection, Usage},
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

/// Measures how much the browser keeps, and calls back.
pub fn measure_room(done: impl FnOnce(Room) + 'static) {
    spawn_local(async move {
        let local = home::usage().await.ok();
        done(Room { local, estimate: room::estimate().await, lasting: room::is_lasting().await });
    });
}

/// Asks the browser to keep everything for good, and calls back with what it says.
pub fn ask_to_last(done: impl FnOnce(Option<bool>) + 'static) {
    spawn_local(async move { done(room::ask_to_last().await) });
}

/// Calls back with whether the browser has agreed to keep what this page stores; `None` where it does not say. `ask` asks
/// it to.
pub fn persisted(ask: bool, done: impl FnOnce(Option<bool>) + 'static) {
    spawn_local(async move { done(page::persisted(ask).await) });
}

impl Keeping {
    /// Packs what is kept of a plan, says what came of it and calls back.
    pub fn pack_plan(&'static self, plan: Code, done: impl FnOnce() + 'static) {
        spawn_local(async move {
            let words = self.screen.language().room();
            match home::pack_all(&plan).await {
                Ok(records) => self.screen.say_done((words.packed)(records)),
                Err(error @ (SaveError::Full | SaveError::Half(_) | SaveError::Nowhere(_))) => {
                    self.screen.say_error((words.not_packed)(&error.to_string()));
                }
            }
            done();
        });
    }

    /// Reads everything again that is kept of the open plan, and calls back with it.
    pub fn inspect(&self, done: impl FnOnce(Inspection) + 'static) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        spawn_local(async move { done(home::inspect(&plan).await) });
    }

    /// Hands everything to the person that is kept of the open plan, as it stands.
    pub fn save_all_raw(&'static self) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        spawn_local(async move { self.save_raw(home::raw(&plan).await) });
    }
}
