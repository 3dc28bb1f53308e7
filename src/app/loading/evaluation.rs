//! The functions that evaluate a plan, handed over with the chunk that reads plans.
//!
//! After a change only what rests on the cells that it touched is evaluated again.

use std::sync::Arc;

use leptos::prelude::*;

use crate::assess::{Overview, overview};
use crate::ledger::{Cell, Change, Heading, Ledger};
use crate::plan::{Code, DateTime, NaiveDate, Period, Plan, Utc};
use crate::text::Language;
use crate::views::overview::Glance;

/// The functions that evaluate a plan.
#[derive(Clone, Copy)]
pub struct Evaluation {
    /// The overview of a plan, from the one before and the cells touched since.
    pub evaluate: fn(Option<&Evaluated>, Viewpoint, StoredValue<Option<Touched>>) -> Evaluated,
    /// The plan in brief.
    pub heading: fn(&Ledger) -> Heading,
    /// What the overview says.
    pub glance: fn(&Plan, &Overview, NaiveDate, Language) -> Glance,
    /// The ledger as of a moment.
    pub past: fn(&Ledger, DateTime<Utc>) -> Ledger,
}

impl Evaluation {
    /// Referencing this constant links the evaluation code into the current wasm chunk.
    pub const LINKED: Self =
        Self { evaluate: Evaluated::now, heading: Heading::of, glance: Glance::of, past: Ledger::as_of };
}

/// The overview, and the number of changes that it covers.
#[derive(Clone, PartialEq)]
pub struct Evaluated {
    changes: usize,
    then: Option<DateTime<Utc>>,
    /// The overview.
    pub overview: Arc<Overview>,
}

/// A ledger, and the unit and time at which it is evaluated.
pub struct Viewpoint<'a> {
    /// The ledger.
    pub ledger: &'a Ledger,
    /// The moment as of which it is; `None` for now.
    pub then: Option<DateTime<Utc>>,
    /// The unit.
    pub unit: &'a Code,
    /// The report period.
    pub report: Period,
}

/// The cells that changes have touched since the overview was made.
#[derive(Clone, Debug, Default)]
pub struct Touched {
    changes: usize,
    cells: Vec<Cell>,
}

impl Touched {
    /// Adds the cells of a change that is about to become part of the ledger.
    pub fn add(&mut self, change: &Change) {
        self.changes += 1;
        self.cells.extend(change.edits.iter().map(|edit| edit.cell.clone()));
    }
}

impl Evaluated {
    /// The overview as it is now. Evaluated anew where it is not known exactly what has been touched since.
    fn now(before: Option<&Self>, viewpoint: Viewpoint, touched: StoredValue<Option<Touched>>) -> Self {
        let Viewpoint { ledger, then, unit, report } = viewpoint;
        let since = touched.try_update_value(|touched| touched.replace(Touched::default())).flatten();
        let usable = before.zip(since).filter(|(before, since)| {
            before.then == then
                && before.changes + since.changes == ledger.len()
                && before.overview.unit == *unit
                && before.overview.report == report
        });
        let overview = match usable {
            Some((before, since)) => before.overview.after(ledger.plan(), &since.cells),
            None => overview(ledger.plan(), unit, report),
        };
        Self { changes: ledger.len(), then, overview: Arc::new(overview) }
    }
}
