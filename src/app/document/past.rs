//! The plan as it stood at a moment that the address names: for reading, while the plan itself stays as it is.

use std::{ops::Deref, sync::Arc};

use leptos::prelude::*;

use crate::app::{loading::Evaluation, screen::Screen};
use crate::ledger::Ledger;
use crate::plan::{DateTime, Utc};

/// The ledger that pages show: the current one, or its past. Only the current one is ever written to.
#[derive(Clone, Copy)]
pub(super) struct Shown {
    ledger: ReadSignal<Ledger>,
    past: Memo<Option<Arc<Past>>>,
}

/// A ledger as it stood at a moment, and how many changes the current one had.
pub(super) struct Past {
    then: DateTime<Utc>,
    of: usize,
    ledger: Ledger,
}

/// A read guard on the ledger that is shown.
pub(super) enum ShownLedger {
    Past(Arc<Past>),
    Now(<ReadSignal<Ledger> as ReadUntracked>::Value),
}

impl Deref for ShownLedger {
    type Target = Ledger;

    fn deref(&self) -> &Ledger {
        match self {
            Self::Past(past) => &past.ledger,
            Self::Now(now) => now,
        }
    }
}

impl Shown {
    pub(super) fn new(
        ledger: ReadSignal<Ledger>,
        screen: &'static Screen,
        evaluation: RwSignal<Option<Evaluation>>,
    ) -> Self {
        let fold = move |before: Option<&Option<Arc<Past>>>| {
            let (then, evaluation) = screen.then().zip(evaluation.get())?;
            let now = ledger.read();
            let same = before.and_then(Option::as_ref).filter(|past| past.then == then && past.of == now.len());
            let past = || Arc::new(Past { then, of: now.len(), ledger: (evaluation.past)(&now, then) });
            Some(same.map_or_else(past, Arc::clone))
        };
        let changed = |before: Option<&Option<Arc<Past>>>, after: Option<&Option<Arc<Past>>>| {
            let address = |past: Option<&Option<Arc<Past>>>| past.and_then(Option::as_ref).map(Arc::as_ptr);
            address(before) != address(after)
        };
        Self { ledger, past: Memo::new_with_compare(fold, changed) }
    }

    /// The ledger that is shown. Not inlined: it has many callers.
    #[inline(never)]
    pub(super) fn get(self) -> ShownLedger {
        match self.past.get() {
            Some(past) => ShownLedger::Past(past),
            None => ShownLedger::Now(self.ledger.read()),
        }
    }
}
