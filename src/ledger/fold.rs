//! The fold: what one cell's value means for the plan.

use serde::de::DeserializeOwned;

use super::Cell;
use crate::plan::{Code, Json, Plan, Table};

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
        // Read by those who ask for them, which no first page does; of newer versions, by nobody.
        Cell::Verdict(_)
        | Cell::Dismissed { .. }
        | Cell::Submission { .. }
        | Cell::Archive { .. }
        | Cell::Unknown(_) => Ok(()),
    }
}

fn record<R: Clone + Default + PartialEq>(
    records: &mut Table<Code, R>,
    key: &Code,
    set: impl FnOnce(&mut R) -> Result<(), serde_json::Error>,
) -> Result<(), serde_json::Error> {
    if !records.contains_key(key) {
        records.insert(key.clone(), R::default());
    }
    let Some(record) = records.get_mut(key) else { return Ok(()) };
    let result = set(record);
    // A record with nothing said about it does not exist: taking back what made it takes it away.
    if *record == R::default() {
        records.remove(key);
    }
    result
}

fn entry<K: Ord + Clone, V: DeserializeOwned>(
    entries: &mut Table<K, V>,
    key: &K,
    value: Option<&Json>,
) -> Result<(), serde_json::Error> {
    match value {
        Some(value) => entries.insert(key.clone(), value.read()?),
        None => {
            entries.remove(key);
        }
    }
    Ok(())
}
