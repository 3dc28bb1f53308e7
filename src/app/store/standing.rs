//! How the plan stands, kept in step with the ledger: after a change only what rests on the cells that it touched is judged
//! again.
//!
//! The store does not judge by itself. It is handed what does so together with a plan, for the code comes with the part that
//! reads plans: the first page and what is kept of the overview are there before.

use std::sync::Arc;

use leptos::prelude::*;

use super::Store;
use crate::assess::{Overview, overview};
use crate::ledger::{Cell, Change, Heading, Ledger};
use crate::plan::{Code, DateTime, NaiveDate, Period, Plan, Utc};
use crate::text::{Glance, Language};

/// The overview, and the number of changes that it knows.
#[derive(Clone, PartialEq)]
pub struct Standing {
    changes: usize,
    then: Option<DateTime<Utc>>,
    pub(super) overview: Arc<Overview>,
}

/// What works out what pages show of a plan.
#[derive(Clone, Copy)]
pub struct Workings {
    pub(super) standing: fn(Option<&Standing>, Seen, StoredValue<Option<Touched>>) -> Standing,
    pub(super) heading: fn(&Ledger) -> Heading,
    pub(super) glance: fn(&Plan, &Overview, NaiveDate, Language) -> Glance,
    pub(super) past: fn(&Ledger, DateTime<Utc>) -> Ledger,
}

impl Workings {
    /// What this version of the app works it out with. Whoever names it brings all of its code along.
    pub(super) const HERE: Self =
        Self { standing: Standing::now, heading: Heading::of, glance: Glance::of, past: Ledger::as_of };
}

/// A ledger, and the place and time at which it is looked at.
pub(super) struct Seen<'a> {
    pub(super) ledger: &'a Ledger,
    pub(super) then: Option<DateTime<Utc>>,
    pub(super) unit: &'a Code,
    pub(super) report: Period,
}

/// The cells that changes have touched since the overview was made.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    changes: usize,
    cells: Vec<Cell>,
}

impl Standing {
    /// The overview as it is now. Worked out anew where it is not known exactly what has been touched since.
    fn now(before: Option<&Self>, seen: Seen, touched: StoredValue<Option<Touched>>) -> Self {
        let Seen { ledger, then, unit, report } = seen;
        let since = touched.try_update_value(|touched| touched.replace(Touched::default())).flatten();
        let known = before.zip(since).filter(|(before, since)| {
            let known = &before.overview;
            before.then == then
                && before.changes + since.changes == ledger.len()
                && known.unit == *unit
                && known.report == report
        });
        let overview = match known {
            Some((before, since)) => before.overview.after(ledger.plan(), &since.cells),
            None => overview(ledger.plan(), unit, report),
        };
        Self { changes: ledger.len(), then, overview: Arc::new(overview) }
    }
}

impl Store {
    /// Says that a change is about to become part of the ledger in hand.
    pub(super) fn will_touch(self, change: &Change) {
        self.touched.update_value(|touched| {
            if let Some(touched) = touched {
                touched.changes += 1;
                touched.cells.extend(change.edits.iter().map(|edit| edit.cell.clone()));
            }
        });
    }

    /// Says that another ledger is about to take the place of the one in hand.
    pub(super) fn will_touch_everything(self) {
        self.touched.set_value(None);
    }
}
