//! The plan as it stood at a moment that the address names: for reading, while the plan itself stays as it is.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;

use super::{Store, standing::Workings};
use crate::app::route::{Asked, Route};
use crate::browser::clock;
use crate::ledger::Ledger;
use crate::plan::{DateTime, Utc};

/// The ledger that pages show: the one in hand, or its past. Only the one in hand is ever written to.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    ledger: RwSignal<Ledger>,
    then: Memo<Option<DateTime<Utc>>>,
    past: Memo<Option<Arc<Past>>>,
}

/// A ledger as it stood at a moment, and how many changes the one had of which it is the past.
pub(super) struct Past {
    then: DateTime<Utc>,
    of: usize,
    ledger: Ledger,
}

/// A ledger that is being looked at.
pub(super) enum Looked {
    Past(Arc<Past>),
    Now(<RwSignal<Ledger> as ReadUntracked>::Value),
}

impl Deref for Looked {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        match self {
            Self::Past(past) => &past.ledger,
            Self::Now(now) => now,
        }
    }
}

impl Shown {
    pub(super) fn new(ledger: RwSignal<Ledger>, route: RwSignal<Route>, workings: RwSignal<Option<Workings>>) -> Self {
        // While somebody filters, the address changes and the moment does not.
        let then = Memo::new(move |_| {
            let asked = route.with(|route| DateTime::parse_from_rfc3339(route.asked(Asked::Then)));
            asked.ok().map(|then| then.to_utc())
        });
        let fold = move |before: Option<&Option<Arc<Past>>>| {
            let (then, workings) = then.get().zip(workings.get())?;
            let now = ledger.read();
            let same = before.and_then(Option::as_ref).filter(|past| past.then == then && past.of == now.len());
            let past = || Arc::new(Past { then, of: now.len(), ledger: (workings.past)(&now, then) });
            Some(same.map_or_else(past, Arc::clone))
        };
        let changed = |before: Option<&Option<Arc<Past>>>, after: Option<&Option<Arc<Past>>>| {
            let place = |past: Option<&Option<Arc<Past>>>| past.and_then(Option::as_ref).map(Arc::as_ptr);
            place(before) != place(after)
        };
        Self { ledger, then, past: Memo::new_with_compare(fold, changed) }
    }

    /// The moment that is shown; none for now.
    pub(super) fn then(self) -> Option<DateTime<Utc>> {
        self.then.get()
    }

    /// The ledger that is shown. In one piece for all who read it, who are many.
    #[inline(never)]
    pub(super) fn look(self) -> Looked {
        match self.past.get() {
            Some(past) => Looked::Past(past),
            None => Looked::Now(self.ledger.read()),
        }
    }
}

// The store is the one door to the browser; what it passes through needs nothing of it.
#[allow(clippy::unused_self)]
impl Store {
    /// The moment as of which the plan is shown; none for now.
    #[must_use]
    pub fn then(self) -> Option<DateTime<Utc>> {
        self.shown.then()
    }

    /// The moment of a time in the person's own place.
    #[must_use]
    pub fn moment(self, local: chrono::NaiveDateTime) -> DateTime<Utc> {
        local.and_utc() - chrono::TimeDelta::minutes(clock::offset_minutes())
    }

    /// The address of this page, now.
    #[must_use]
    pub fn link_to_now(self) -> String {
        let mut route = self.route();
        route.ask(Asked::Then, String::new());
        route.to_string()
    }
}
