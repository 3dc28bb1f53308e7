//! Intents: what a person wants to do, in the words of the field, and the cells that it comes to.

use super::{
    Applied, Cell, Change, ChangeId, Ledger, Rejection, Stamp,
    fold::{self, Written},
};
use crate::plan::{
    Acceptance, Actual, ActualKey, Code, Dismissal, Estimate, Group, Indicator, Json, Note, Outline, Period, PlaceKey,
    Plan, Ruling, Submission, SubmissionState, Target, TargetKey, Task, Unit, Value,
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
    /// Rules on a whole year, or withdraws the ruling.
    Rule(ActualKey, Option<Ruling>),
    /// Dismisses what a check has found at a figure, or takes that back.
    Dismiss {
        /// Name of the check.
        check: Code,
        /// The figure.
        figure: ActualKey,
        /// Why; `None` takes it back.
        dismissal: Option<Dismissal>,
    },
    /// Takes a step of a unit's report.
    TakeStep {
        /// The unit.
        unit: Code,
        /// The period of the report.
        period: Period,
        /// The step.
        state: SubmissionState,
        /// Why a correction is asked for.
        reason: String,
    },
    /// Enters a value of its type into any cell, or takes it away.
    Enter(Cell, Option<Value>),
    /// Takes a change back.
    Undo(ChangeId),
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
    /// When a conflict is settled by a change that did not touch the cell, a change cannot be taken back, or a value of the
    /// history cannot be read.
    fn settings(&self, ledger: &Ledger) -> Result<Vec<Setting>, Rejection> {
        match self {
            Self::EditOutline { before, after } => fields(after.difference(before), Cell::Outline),
            Self::EditUnit { code, before, after } => {
                fields(after.difference(before), |field| Cell::Unit(code.clone(), field))
            }
            Self::EditGroup { code, before, after } => {
                fields(after.difference(before), |field| Cell::Group(code.clone(), field))
            }
            Self::EditIndicator { code, before, after } => {
                fields(after.difference(before), |field| Cell::Indicator(code.clone(), field))
            }
            Self::EditTask { code, before, after } => {
                fields(after.difference(before), |field| Cell::Task(code.clone(), field))
            }
            Self::SetTarget(key, value) => entry(Cell::Target(key.clone()), value.clone()),
            Self::RecordActual(key, value) => entry(Cell::Actual(key.clone()), value.clone()),
            Self::RecordEstimate(key, value) => entry(Cell::Estimate(key.clone()), value.clone()),
            Self::AcceptDeviation(key, value) => entry(Cell::Accepted(key.clone()), value.clone()),
            Self::WriteNote(key, value) => entry(Cell::Note(key.clone()), value.clone()),
            Self::Rule(key, value) => entry(Cell::Verdict(key.clone()), value.clone()),
            Self::Dismiss { check, figure, dismissal } => {
                entry(Cell::Dismissed { check: check.clone(), figure: figure.clone() }, dismissal.clone())
            }
            Self::TakeStep { unit, period, state, reason } => {
                let step = Submission { state: *state, reason: reason.trim().into(), seen: None };
                entry(Cell::Submission { unit: unit.clone(), period: *period }, Some(step))
            }
            Self::Enter(cell, value) => {
                let not_a_value = |reason: String| Rejection::NotAValue { cell: cell.clone(), reason };
                if matches!(cell, Cell::Unknown(_)) {
                    return Err(not_a_value("there is no such cell".into()));
                }
                fold::set(&mut Plan::default(), cell, value.clone()).map_err(|error| not_a_value(error.to_string()))?;
                entry(cell.clone(), value.clone())
            }
            Self::Resolve { cell, choice } => {
                let chosen = ledger.history(cell).and_then(|history| history.of(choice));
                let chosen = chosen.ok_or_else(|| Rejection::Unknown(choice.clone()))?;
                Ok(vec![(cell.clone(), read(cell, chosen.value())?)])
            }
            Self::Undo(id) => {
                let before = ledger.before(id)?.into_iter();
                before.map(|(cell, value)| read(&cell, value.as_ref()).map(|value| (cell, value))).collect()
            }
            Self::Several(intents) => {
                let settings: Result<Vec<_>, _> = intents.iter().map(|intent| intent.settings(ledger)).collect();
                Ok(settings?.into_iter().flatten().collect())
            }
        }
    }
}

impl Ledger {
    /// Records what a person does. Every change that is made here comes through this door, and is one that its author may
    /// make: see [`Self::permits`]. The values are folded as they are, and not read again.
    ///
    /// # Errors
    /// When the author may not, a value is not one for its cell, or nothing would change. The ledger is then as it was.
    pub fn record(&mut self, stamp: Stamp, note: &str, intent: &Intent) -> Result<Change, Rejection> {
        let undone = match intent {
            Intent::Undo(id) => self.change(id),
            _ => None,
        };
        // Taking back rests on the reason that the change was made with.
        let reason = undone.map_or(note, |undone| &undone.note);
        let note = if note.is_empty() { reason } else { note };
        let settings = intent.settings(self)?;
        let json = |written: &Option<Written>| written.as_ref().map(|written| written.json.clone());
        let cells: Vec<_> = settings.iter().map(|(cell, written)| (cell.clone(), json(written))).collect();
        let change = self.edit(stamp, note, cells)?;
        self.permits(&change, reason, undone)?;
        if self.check(&change)? == Applied::Known {
            return Ok(change);
        }
        self.take_written(&change, settings);
        Ok(change)
    }
}

/// A cell, and what it is to hold.
type Setting = (Cell, Option<Written>);

fn fields<F>(difference: Vec<(F, Option<Value>)>, cell: impl Fn(F) -> Cell) -> Result<Vec<Setting>, Rejection> {
    difference.into_iter().map(|(field, value)| Ok((cell(field), written(value)?))).collect()
}

fn entry(cell: Cell, value: Option<impl Into<Value>>) -> Result<Vec<Setting>, Rejection> {
    Ok(vec![(cell, written(value)?)])
}

fn written(value: Option<impl Into<Value>>) -> Result<Option<Written>, Rejection> {
    let Some(value) = value.map(Into::into) else { return Ok(None) };
    let json = Json::of(&value).map_err(|error| Rejection::NoForm(error.to_string()))?;
    Ok(Some(Written { json, value }))
}

/// Reads what stands in the history; its text stays as it is.
fn read(cell: &Cell, json: Option<&Json>) -> Result<Option<Written>, Rejection> {
    let Some(json) = json else { return Ok(None) };
    let value = cell.read(json).map_err(|error| Rejection::not_a_value(cell, &error))?;
    Ok(Some(Written { json: json.clone(), value }))
}
