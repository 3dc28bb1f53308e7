//! Who entered what when: the sheets of all units, to be written in the order of time.

use std::collections::BTreeMap;

use super::{ROOT, tables::Tables};
use crate::{
    CaseError,
    clerk::{Clerk, Hand, Sheet},
};
use muctieu::{
    ledger::Ledger,
    plan::{Code, DateTime, Utc},
};

/// A change that somebody will have made.
#[derive(Debug)]
struct Event {
    note: String,
    sheet: Sheet,
    /// Whether its author had seen none of the others' changes of the same cells.
    unseen: bool,
}

/// Changes by time, then by unit.
#[derive(Debug)]
pub(super) struct Events {
    hands: BTreeMap<Code, Hand>,
    events: BTreeMap<(DateTime<Utc>, Code), Event>,
}

impl Events {
    /// No events yet, and a hand for every unit. The province's own writes for the unit that compiles its figures.
    pub(super) fn new(tables: &Tables, compiled_for: &str) -> Result<Self, CaseError> {
        let mut hands = BTreeMap::new();
        for unit in &tables.units {
            let of = if unit.code.as_str() == ROOT { compiled_for } else { unit.code.as_str() };
            hands.insert(unit.code.clone(), Hand::new(&unit.writer, &unit.author, of)?);
        }
        Ok(Self { hands, events: BTreeMap::new() })
    }

    /// The sheet of a unit at a moment.
    pub(super) fn at(&mut self, time: DateTime<Utc>, unit: &Code, note: &str) -> &mut Sheet {
        let event = self.events.entry((time, unit.clone()));
        &mut event.or_insert_with(|| Event { note: note.into(), sheet: Sheet::default(), unseen: false }).sheet
    }

    /// The sheet of a unit whose author had not seen what others had entered by then.
    pub(super) fn unseen(&mut self, time: DateTime<Utc>, unit: &Code, note: &str) -> &mut Sheet {
        let event = self.events.entry((time, unit.clone()));
        &mut event.or_insert_with(|| Event { note: note.into(), sheet: Sheet::default(), unseen: true }).sheet
    }

    /// Writes everything, the earliest first.
    pub(super) fn write(self) -> Result<Ledger, CaseError> {
        let mut clerk = Clerk::default();
        for ((time, unit), event) in self.events {
            let hand = self.hands.get(&unit).ok_or_else(|| CaseError::Entry(unit.to_string()))?;
            if event.unseen {
                clerk.enter_unseen(hand, time, &event.note, event.sheet)?;
            } else {
                clerk.enter(hand, time, &event.note, event.sheet)?;
            }
        }
        Ok(clerk.into_ledger())
    }
}
