//! An office elsewhere: it takes a plan file, records values in it, and sends its own file. Made by the core alone.

use chrono::TimeDelta;
use muctieu::exchange::json as file;
use muctieu::ledger::{Author, Cell, ChangeId, Ledger, Replica, Stamp};
use muctieu::plan::{Code, DateTime, Json};
use serde_json::Value;

use crate::browser::Outcome;

/// Who records there, and the plan as it is known there.
pub struct Office {
    plan: Code,
    ledger: Ledger,
    writer: Replica,
    name: String,
    written: u32,
}

impl Office {
    /// An office with the plan of a file.
    pub fn with(content: &[u8], writer: &str, name: &str) -> Outcome<Self> {
        let read = file::read(content)?;
        let mut ledger = Ledger::default();
        ledger.merge(read.changes)?;
        Ok(Self { plan: read.plan, ledger, writer: Replica::new(writer)?, name: name.into(), written: 0 })
    }

    /// An office that begins a plan.
    pub fn new(plan: &str, writer: &str, name: &str) -> Outcome<Self> {
        let (plan, writer) = (Code::new(plan)?, Replica::new(writer)?);
        Ok(Self { plan, ledger: Ledger::default(), writer, name: name.into(), written: 0 })
    }

    /// Records cells in one go, a second after the time before.
    pub fn record<'a>(&mut self, cells: impl IntoIterator<Item = (&'a str, Value)>, note: &str) -> Outcome {
        let cells: Vec<(Cell, Option<Json>)> = cells
            .into_iter()
            .map(|(cell, value)| Ok((cell.parse()?, Some(Json::of(&value)?))))
            .collect::<Outcome<_>>()?;
        self.record_all(cells, note)
    }

    /// As [`Self::record`], with cells as they are.
    pub fn record_all(&mut self, cells: impl IntoIterator<Item = (Cell, Option<Json>)>, note: &str) -> Outcome {
        self.written += 1;
        let first = DateTime::from_timestamp(1_634_000_000, 0).unwrap_or_default();
        let stamp = Stamp {
            id: ChangeId { replica: self.writer.clone(), sequence: self.written },
            at: first + TimeDelta::seconds(self.written.into()),
            by: Author { name: self.name.clone(), unit: String::new() },
        };
        let change = self.ledger.compose(stamp, note, cells)?;
        self.ledger.apply(change)?;
        Ok(())
    }

    /// What is known there.
    pub fn ledger(&self) -> &Ledger {
        &self.ledger
    }

    /// Its file.
    pub fn file(&self) -> Outcome<Vec<u8>> {
        Ok(file::write(&self.plan, &self.ledger)?.into_bytes())
    }
}
