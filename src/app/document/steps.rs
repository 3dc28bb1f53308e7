//! Steps of reports, for the unit that the person has said they work for.

use super::Document;
use crate::ledger::{Cell, ChangeId, Intent, Rejection};
use crate::plan::{Code, Json, Period, SubmissionError, SubmissionState};

/// Why a step of a report was not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum StepRefused {
    /// It is not the next step, or not the person's.
    Step(SubmissionError),
    /// The ledger does not take it.
    Ledger(Rejection),
}

impl Document {
    /// Takes a step of a unit's report.
    ///
    /// # Errors
    /// When the step does not follow, lacks its reason, is not the person's to take, or cannot be kept.
    pub fn take_step(
        &self,
        unit: &Code,
        period: Period,
        state: SubmissionState,
        reason: &str,
    ) -> Result<ChangeId, StepRefused> {
        let step = self.ledger_now(|ledger| ledger.step(&self.screen.author(), (unit, period), state, reason));
        let next = step.map_err(StepRefused::Step)?;
        let value = Json::of(&next).map_err(|error| StepRefused::Ledger(Rejection::NoForm(error.to_string())))?;
        let cell = Cell::Submission { unit: unit.clone(), period };
        self.dispatch(&Intent::Set(cell, Some(value))).map_err(StepRefused::Ledger)
    }

    /// Whether the person may give a cell the value of one of its changes, as far as that is a step of a report.
    ///
    /// # Errors
    /// When it is not theirs to take.
    pub fn may_choose(&self, cell: &Cell, choice: &ChangeId) -> Result<(), SubmissionError> {
        self.ledger_now(|ledger| {
            let chosen = ledger.history(cell).and_then(|history| history.of(choice));
            ledger.check_step(&self.screen.author(), cell, chosen.and_then(|chosen| chosen.value()))
        })
    }

    /// Whether the person may take a change back, as far as it took steps of reports.
    ///
    /// # Errors
    /// When one of the steps was not theirs to take.
    pub fn may_undo(&self, id: &ChangeId) -> Result<(), SubmissionError> {
        self.ledger_now(|ledger| ledger.check_undo(&self.screen.author(), id))
    }
}
