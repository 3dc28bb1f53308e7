//! Writes a case the way people would have entered it: sheet by sheet, each a change with its author and time.

use std::collections::BTreeMap;

use serde::Serialize;

use super::CaseError;
use muctieu::{
    ledger::{Author, Cell, Change, ChangeId, Ledger, Replica, Stamp},
    plan::{
        Actual, ActualKey, Code, DateTime, Group, Indicator, Json, NaiveDate, Outline, Period, Target, TargetKey, Task,
        Unit, Utc,
    },
};

/// Cells that one change will set.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    cells: Vec<(Cell, Option<Json>)>,
}

macro_rules! records {
    ($( $(#[$about:meta])* $name:ident: $record:ident, )*) => { $(
        $(#[$about])*
        pub(super) fn $name(&mut self, code: &Code, record: &$record) -> Result<(), CaseError> {
            for (field, value) in record.difference(&$record::default()) {
                self.set(Cell::$record(code.clone(), field), &value)?;
            }
            Ok(())
        }
    )* };
}

impl Sheet {
    /// Every particular of the plan that is not at its default.
    pub(super) fn outline(&mut self, outline: &Outline) -> Result<(), CaseError> {
        for (field, value) in outline.difference(&Outline::default()) {
            self.set(Cell::Outline(field), &value)?;
        }
        Ok(())
    }

    records! {
        /// Every field of a unit that is not at its default.
        unit: Unit,
        /// Every field of a heading that is not at its default.
        group: Group,
        /// Every field of an indicator that is not at its default.
        indicator: Indicator,
        /// Every field of a task that is not at its default.
        task: Task,
    }

    /// One cell, whatever its kind.
    pub(super) fn set(&mut self, cell: Cell, value: &impl Serialize) -> Result<(), CaseError> {
        self.cells.push((cell, Some(Json::of(value)?)));
        Ok(())
    }

    pub(super) fn target(
        &mut self,
        place: (&Code, &Code),
        level: &Code,
        from: NaiveDate,
        target: &Target,
    ) -> Result<(), CaseError> {
        let key =
            TargetKey { indicator: place.0.clone(), unit: place.1.clone(), level: level.clone(), valid_from: from };
        self.set(Cell::Target(key), target)
    }

    pub(super) fn actual(&mut self, place: (&Code, &Code), period: Period, actual: &Actual) -> Result<(), CaseError> {
        self.set(Cell::Actual(key(place, period)), actual)
    }

    pub(super) fn estimate(&mut self, place: (&Code, &Code), period: Period, actual: &Actual) -> Result<(), CaseError> {
        self.set(Cell::Estimate(key(place, period)), actual)
    }
}

fn key((indicator, unit): (&Code, &Code), period: Period) -> ActualKey {
    ActualKey { indicator: indicator.clone(), unit: unit.clone(), period }
}

/// Somebody at a keyboard: the replica that writes, and the name under which it does.
#[derive(Clone, Debug)]
pub(super) struct Hand {
    replica: Replica,
    by: Author,
}

impl Hand {
    pub(super) fn new(replica: &str, name: &str, unit: &str) -> Result<Self, CaseError> {
        Ok(Self { replica: Replica::new(replica)?, by: Author { name: name.into(), unit: unit.into() } })
    }
}

/// Keeps the ledger that grows, and numbers the changes of every hand.
#[derive(Clone, Debug, Default)]
pub(super) struct Clerk {
    ledger: Ledger,
    written: BTreeMap<Replica, u32>,
}

impl Clerk {
    /// Takes up a sheet as one change over everything that is here.
    pub(super) fn enter(&mut self, hand: &Hand, at: DateTime<Utc>, note: &str, sheet: Sheet) -> Result<(), CaseError> {
        let change = self.compose(hand, at, note, sheet)?;
        self.ledger.apply(change)?;
        Ok(())
    }

    /// Takes up a sheet of somebody who had seen nothing of what is here: its edits stand beside the others'.
    pub(super) fn enter_unseen(
        &mut self,
        hand: &Hand,
        at: DateTime<Utc>,
        note: &str,
        sheet: Sheet,
    ) -> Result<(), CaseError> {
        let mut change = self.compose(hand, at, note, sheet)?;
        change.edits.iter_mut().for_each(|edit| edit.over.clear());
        self.ledger.apply(change)?;
        Ok(())
    }

    fn compose(&mut self, hand: &Hand, at: DateTime<Utc>, note: &str, sheet: Sheet) -> Result<Change, CaseError> {
        let written = self.written.entry(hand.replica.clone()).or_default();
        let id = ChangeId { replica: hand.replica.clone(), sequence: *written + 1 };
        let change = self.ledger.compose(Stamp { id, at, by: hand.by.clone() }, note, sheet.cells)?;
        *written += 1;
        Ok(change)
    }

    pub(super) fn into_ledger(self) -> Ledger {
        self.ledger
    }
}

/// A moment of a day in Vietnam, which is seven hours ahead of UTC.
pub(super) fn moment(day: NaiveDate, hour: u32, minute: u32) -> Result<DateTime<Utc>, CaseError> {
    let local = day.and_hms_opt(hour, minute, 0).ok_or(CaseError::Day)?;
    local.checked_sub_signed(chrono::TimeDelta::hours(7)).map(|time| time.and_utc()).ok_or(CaseError::Day)
}

/// A day written `2021-10-12`.
pub(super) fn day(text: &str) -> Result<NaiveDate, CaseError> {
    text.parse().map_err(|_| CaseError::Entry(text.into()))
}
