//! How the plan stands, kept in step with the ledger: after a change only what rests on the cells that it touched is judged
//! again.

use std::sync::Arc;

use leptos::prelude::*;

use super::Store;
use crate::assess::{Overview, overview};
use crate::ledger::{Cell, Change, Ledger};
use crate::plan::{Code, DateTime, Period, Utc};

/// The overview, and the number of changes that it knows.
#[derive(Clone, PartialEq)]
pub struct Standing {
    changes: usize,
    then: Option<DateTime<Utc>>,
    pub(super) overview: Arc<Overview>,
}

/// The cells that changes have touched since the overview was made.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    changes: usize,
    cells: Vec<Cell>,
}

impl Standing {
    /// The overview as it is now. Worked out anew where it is not known exactly what has been touched since.
    pub(super) fn now(
        before: Option<&Self>,
        (ledger, then): (&Ledger, Option<DateTime<Utc>>),
        unit: &Code,
        report: Period,
        touched: StoredValue<Option<Touched>>,
    ) -> Self {
        let since = touched.try_update_value(|touched| touched.replace(Touched::default())).flatten();
        let known = before.zip(since).filter(|(before, since)| {
            let seen = &before.overview;
            before.then == then
                && before.changes + since.changes == ledger.len()
                && seen.unit == *unit
                && seen.report == report
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
