//! Intents: what a person wants to do, in the words of the field, and the cells that it comes to.

use super::{Cell, ChangeId, Ledger, Rejection};
use crate::plan::{
    Acceptance, Actual, ActualKey, Code, Estimate, Group, Indicator, Json, Note, Outline, PlaceKey, Target, TargetKey,
    Task, Unit,
};

/// What a person wants to do. Records carry what the person saw before, so that fields which they did not touch keep
/// what others have made of them meanwhile.
#[derive(Clone, Debug, PartialEq)]
pub enum Intent {
    /// Changes the plan's particulars.
    EditOutline {
        /// As it was shown.
        before: Box<Outline>,
        /// As it shall be.
        after: Box<Outline>,
    },
    /// Adds, changes or removes a unit.
    EditUnit {
        /// The unit.
        code: Code,
        /// As it was shown; the default for a new one.
        before: Box<Unit>,
        /// As it shall be.
        after: Box<Unit>,
    },
    /// Adds, changes or removes a heading.
    EditGroup {
        /// The heading.
        code: Code,
        /// As it was shown; the default for a new one.
        before: Box<Group>,
        /// As it shall be.
        after: Box<Group>,
    },
    /// Adds, changes or removes an indicator.
    EditIndicator {
        /// The indicator.
        code: Code,
        /// As it was shown; the default for a new one.
        before: Box<Indicator>,
        /// As it shall be.
        after: Box<Indicator>,
    },
    /// Adds, changes or removes a task.
    EditTask {
        /// The task.
        code: Code,
        /// As it was shown; the default for a new one.
        before: Box<Task>,
        /// As it shall be.
        after: Box<Task>,
    },
    /// Sets a version of a target, or takes it away.
    SetTarget(TargetKey, Option<Target>),
    /// Records a value, or takes it away, which is not the same as 0.
    RecordActual(ActualKey, Option<Actual>),
    /// Records an expectation of the year's end, or takes it away.
    RecordEstimate(ActualKey, Option<Estimate>),
    /// Accepts a deviation for a while, or no longer.
    AcceptDeviation(PlaceKey, Option<Acceptance>),
    /// Writes a remark, or takes it away.
    WriteNote(PlaceKey, Option<Note>),
    /// Sets a cell that is no part of the plan itself, such as a verdict or a dismissed finding.
    Set(Cell, Option<Json>),
    /// Settles a conflict by the value that one of the changes gave.
    Resolve {
        /// The cell in conflict.
        cell: Cell,
        /// The change whose value shall stand.
        choice: ChangeId,
    },
    /// Several things at once, which are undone at once too.
    Several(Vec<Intent>),
}

impl Intent {
    /// The cells that the intent sets, with their values.
    ///
    /// # Errors
    /// When a conflict is settled by a change that did not touch the cell.
    pub fn cells(&self, ledger: &Ledger) -> Result<Vec<(Cell, Option<Json>)>, Rejection> {
        Ok(match self {
            Self::EditOutline { before, after } => fields(after.difference(before), Cell::Outline)?,
            Self::EditUnit { code, before, after } => {
                fields(after.difference(before), |f| Cell::Unit(code.clone(), f))?
            }
            Self::EditGroup { code, before, after } => {
                fields(after.difference(before), |f| Cell::Group(code.clone(), f))?
            }
            Self::EditIndicator { code, before, after } => {
                fields(after.difference(before), |f| Cell::Indicator(code.clone(), f))?
            }
            Self::EditTask { code, before, after } => {
                fields(after.difference(before), |f| Cell::Task(code.clone(), f))?
            }
            Self::SetTarget(key, value) => entry(Cell::Target(key.clone()), value.as_ref())?,
            Self::RecordActual(key, value) => entry(Cell::Actual(key.clone()), value.as_ref())?,
            Self::RecordEstimate(key, value) => entry(Cell::Estimate(key.clone()), value.as_ref())?,
            Self::AcceptDeviation(key, value) => entry(Cell::Accepted(key.clone()), value.as_ref())?,
            Self::WriteNote(key, value) => entry(Cell::Note(key.clone()), value.as_ref())?,
            Self::Set(cell, value) => vec![(cell.clone(), value.clone())],
            Self::Resolve { cell, choice } => {
                let chosen = ledger.history(cell).and_then(|history| history.of(choice));
                let chosen = chosen.ok_or_else(|| Rejection::Unknown(choice.clone()))?;
                vec![(cell.clone(), chosen.value().cloned())]
            }
            Self::Several(intents) => {
                let cells: Result<Vec<_>, _> = intents.iter().map(|intent| intent.cells(ledger)).collect();
                cells?.into_iter().flatten().collect()
            }
        })
    }
}

type Fields<F> = Result<Vec<(F, Option<Json>)>, serde_json::Error>;

fn fields<F>(difference: Fields<F>, cell: impl Fn(F) -> Cell) -> Result<Vec<(Cell, Option<Json>)>, Rejection> {
    let difference = difference.map_err(|error| Rejection::NoForm(error.to_string()))?;
    Ok(difference.into_iter().map(|(field, value)| (cell(field), value)).collect())
}

fn entry<T: serde::Serialize>(cell: Cell, value: Option<&T>) -> Result<Vec<(Cell, Option<Json>)>, Rejection> {
    let value = value.map(Json::of).transpose().map_err(|error| Rejection::NoForm(error.to_string()))?;
    Ok(vec![(cell, value)])
}
