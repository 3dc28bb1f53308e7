//! The fold: what one cell's value means for the plan.

use std::collections::BTreeMap;

use serde::de::DeserializeOwned;

use super::Cell;
use crate::plan::{Json, Plan};

/// Sets one cell of the plan to its value; no value takes it away. Costs what the cell costs, whatever the plan's size.
///
/// # Errors
/// When the value is not one for this cell; the plan is then as it was.
pub(super) fn set(plan: &mut Plan, cell: &Cell, value: Option<&Json>) -> Result<(), serde_json::Error> {
    match cell {
        Cell::Outline(field) => plan.outline.set(*field, value),
        Cell::Unit(code, field) => record(&mut plan.units, code, |unit| unit.set(*field, value)),
        Cell::Group(code, field) => record(&mut plan.groups, code, |group| group.set(*field, value)),
        Cell::Indicator(code, field) => record(&mut plan.indicators, code, |indicator| indicator.set(*field, value)),
        Cell::Task(code, field) => record(&mut plan.tasks, code, |task| task.set(*field, value)),
        Cell::Target(key) => entry(&mut plan.targets, key, value),
        Cell::Actual(key) => entry(&mut plan.actuals, key, value),
        Cell::Estimate(key) => entry(&mut plan.estimates, key, value),
        Cell::Accepted(key) => entry(&mut plan.accepted, key, value),
        Cell::Note(key) => entry(&mut plan.notes, key, value),
        Cell::Unknown(_) => Ok(()),
    }
}

fn record<K: Ord + Clone, R: Default + PartialEq>(
    records: &mut BTreeMap<K, R>,
    key: &K,
    set: impl FnOnce(&mut R) -> Result<(), serde_json::Error>,
) -> Result<(), serde_json::Error> {
    let record = records.entry(key.clone()).or_default();
    let result = set(record);
    // A record with nothing said about it does not exist: taking back what made it takes it away.
    if *record == R::default() {
        records.remove(key);
    }
    result
}

fn entry<K: Ord + Clone, V: DeserializeOwned>(
    entries: &mut BTreeMap<K, V>,
    key: &K,
    value: Option<&Json>,
) -> Result<(), serde_json::Error> {
    match value {
        Some(value) => {
            entries.insert(key.clone(), value.read()?);
        }
        None => {
            entries.remove(key);
        }
    }
    Ok(())
}
