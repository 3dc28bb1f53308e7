//! The fold: what one cell's value means for the plan.

use super::Cell;
use crate::plan::{
    Acceptance, Actual, Archive, Code, Dismissal, Json, NotItsType, Note, Plan, Ruling, Submission, Table, Target,
    Typed, Value,
};

impl Cell {
    /// Reads a value of the cell. Values of cells of newer versions stay as they are.
    ///
    /// # Errors
    /// When it is not one.
    pub fn read(&self, json: &Json) -> Result<Value, serde_json::Error> {
        match self {
            Self::Outline(field) => field.read(json),
            Self::Unit(_, field) => field.read(json),
            Self::Group(_, field) => field.read(json),
            Self::Indicator(_, field) => field.read(json),
            Self::Task(_, field) => field.read(json),
            Self::Target(_) => Target::read(json).map(Into::into),
            Self::Actual(_) | Self::Estimate(_) => Actual::read(json).map(Into::into),
            Self::Accepted(_) => Acceptance::read(json).map(Into::into),
            Self::Note(_) => Note::read(json).map(Into::into),
            Self::Verdict(_) => Ruling::read(json).map(Into::into),
            Self::Dismissed { .. } => Dismissal::read(json).map(Into::into),
            Self::Submission { .. } => Submission::read(json).map(Into::into),
            Self::Archive { .. } => Archive::read(json).map(Into::into),
            Self::Unknown(_) => Ok(Value::Raw(json.clone())),
        }
    }
}

/// A value and its form in files.
#[derive(Clone, Debug)]
pub(super) struct Written {
    pub(super) json: Json,
    pub(super) value: Value,
}

/// Sets one cell of the plan to its value; no value takes it away. Costs what the cell costs, whatever the plan's size.
///
/// # Errors
/// When the value is not of the cell's type; the plan is then as it was.
pub(super) fn set(plan: &mut Plan, cell: &Cell, value: Option<Value>) -> Result<(), NotItsType> {
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
        Cell::Verdict(key) => entry(&mut plan.rulings, key, value),
        Cell::Dismissed { check, figure } => entry(&mut plan.dismissals, &(check.clone(), figure.clone()), value),
        Cell::Submission { unit, period } => entry(&mut plan.submissions, &(unit.clone(), *period), value),
        Cell::Archive { from, until, last } => entry(&mut plan.archives, &(*from, *until, last.clone()), value),
        Cell::Unknown(_) => Ok(()),
    }
}

fn record<R: Clone + Default + PartialEq>(
    records: &mut Table<Code, R>,
    key: &Code,
    set: impl FnOnce(&mut R) -> Result<(), NotItsType>,
) -> Result<(), NotItsType> {
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

fn entry<K: Ord + Clone, V: Typed>(entries: &mut Table<K, V>, key: &K, value: Option<Value>) -> Result<(), NotItsType> {
    match value {
        Some(value) => entries.insert(key.clone(), V::try_from(value)?),
        None => {
            entries.remove(key);
        }
    }
    Ok(())
}
