//! Steps of reports: who can take which. Goes by the units that people say they work for, as there are no accounts: it
//! keeps people from each other's steps by mistake, and not from anything that they mean to do.

use super::{Author, Cell, Change, ChangeId, Edit, Head, Ledger};
use crate::plan::{Code, Json, Period, Side, Submission, SubmissionError, SubmissionState};

impl Ledger {
    /// The report of a unit after a step that somebody wants to take.
    ///
    /// # Errors
    /// When the step does not follow, lacks its reason, or is not theirs to take.
    pub fn step(
        &self,
        by: &Author,
        (unit, period): (&Code, Period),
        state: SubmissionState,
        reason: &str,
    ) -> Result<Submission, SubmissionError> {
        let now = self.submission(unit, period);
        let next = now.step(state, reason)?;
        now.state.step_from(next.state, self.side_of(by, unit)?)?;
        Ok(next)
    }

    /// Whether somebody may set a cell like this, as far as it is a step of a report. Where people disagree about the
    /// report there is no order, and any of what they say can follow.
    ///
    /// # Errors
    /// As [`Self::step`].
    pub fn check_step(&self, by: &Author, cell: &Cell, value: Option<&Json>) -> Result<(), SubmissionError> {
        let Cell::Submission { unit, period } = cell else { return Ok(()) };
        let (now, next) = (self.submission(unit, *period), said(value));
        let disputed = self.conflicts().contains(cell);
        if now.is_same_step(&next) && !disputed {
            return Ok(());
        }
        if value.is_some() && !disputed {
            now.step(next.state, &next.reason)?;
        }
        now.state.step_from(next.state, self.side_of(by, unit)?)
    }

    /// Whether somebody may take a change back, as far as it took steps of reports: whoever may take a step may take it
    /// back.
    ///
    /// # Errors
    /// When one of the steps is not theirs.
    pub fn check_undo(&self, by: &Author, id: &ChangeId) -> Result<(), SubmissionError> {
        let mut steps = self.change(id).into_iter().flat_map(|change| &change.edits);
        steps.try_for_each(|edit| self.may_take(by, edit))
    }

    /// Why the step that an edit took was not its author's; none where it was theirs, or the edit is no step. Such an
    /// edit came in a file of somebody else. Goes by the tree of units as it is now.
    #[must_use]
    pub fn step_fault(&self, change: &Change, edit: &Edit) -> Option<SubmissionError> {
        self.may_take(&change.by, edit).err()
    }

    /// Why the step at which a report is was not its author's, and who that was.
    #[must_use]
    pub fn report_fault(&self, unit: &Code, period: Period) -> Option<(SubmissionError, &Author)> {
        let head = self.head(&Cell::Submission { unit: unit.clone(), period })?;
        Some((self.step_fault(head.change, head.edit)?, head.by()))
    }

    /// Whether the step that an edit takes is for somebody to take, or takes back one that was.
    fn may_take(&self, by: &Author, edit: &Edit) -> Result<(), SubmissionError> {
        let Cell::Submission { unit, .. } = &edit.cell else { return Ok(()) };
        let side = self.side_of(by, unit)?;
        let (before, after) = (self.replaced(edit), said(edit.value.as_ref()));
        let now = said(before.and_then(|before| before.value()));
        now.state.step_from(after.state, side).or_else(|fault| {
            let earlier = before.and_then(|undone| self.replaced(undone.edit));
            let earlier = said(earlier.and_then(|earlier| earlier.value()));
            let takes_back = earlier.is_same_step(&after) && earlier.state.step_from(now.state, side).is_ok();
            if takes_back { Ok(()) } else { Err(fault) }
        })
    }

    /// The latest edit among those that an edit replaces.
    fn replaced(&self, edit: &Edit) -> Option<Head<'_>> {
        let history = self.history(&edit.cell)?;
        let replaced = edit.over.iter().filter_map(|id| history.of(id));
        replaced.max_by(|a, b| (a.at(), a.id()).cmp(&(b.at(), b.id())))
    }

    fn side_of(&self, by: &Author, unit: &Code) -> Result<Side, SubmissionError> {
        let own = self.plan().unit_called(&by.unit).ok_or(SubmissionError::Nobody)?;
        Ok(self.plan().side(&own, unit))
    }
}

/// What a value says of a report; nothing readable is being entered.
fn said(value: Option<&Json>) -> Submission {
    value.and_then(|value| value.read().ok()).unwrap_or_default()
}
