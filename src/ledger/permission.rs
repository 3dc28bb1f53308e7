//! Permission: who may make which change here. Goes by the units that people say they work for, as there are no accounts:
//! it keeps people from each other's work by mistake, and not from anything that they mean to do.
//!
//! A change in a file of somebody else is never refused for it; a step that was not its author's is remarked
//! ([`Ledger::step_fault`]), a figure that was changed after its report is listed ([`Ledger::changed_after_submission`]).

use super::{Author, Cell, Change, Edit, Head, Ledger, Rejection};
use crate::plan::{ActualKey, Code, Json, Period, Side, Submission, SubmissionError, Typed as _};

impl Ledger {
    /// Whether the author of a change may make it here, for a reason. `undone` is the change that it takes back.
    ///
    /// # Errors
    /// When it takes a step of a report that does not follow, lacks its reason or is not the author's, or changes a figure
    /// of a report that the author's unit has submitted without a reason.
    pub fn permits(&self, change: &Change, reason: &str, undone: Option<&Change>) -> Result<(), Rejection> {
        for edit in &change.edits {
            let taken_back = undone.and_then(|undone| undone.edits.iter().find(|other| other.cell == edit.cell));
            match (&edit.cell, taken_back) {
                // Whoever may take a step may take it back.
                (Cell::Submission { .. }, Some(step)) => self.may_take(&change.by, step),
                (Cell::Submission { unit, period }, None) => self.may_step(&change.by, (unit, *period), edit),
                _ => Ok(()),
            }
            .map_err(Rejection::Step)?;
            if let Cell::Actual(key) | Cell::Estimate(key) = &edit.cell
                && reason.trim().is_empty()
                && self.head(&edit.cell).and_then(|head| head.value()) != edit.value.as_ref()
                && let Some((unit, report)) = self.locked_for(&change.by, key)
            {
                return Err(Rejection::Locked { figure: edit.cell.clone(), unit, report });
            }
        }
        Ok(())
    }

    /// The unit and the period of the report by which a figure is locked for somebody, who then needs a reason to change
    /// it. A report locks for its own unit. Who has not named a unit of the plan is taken for one of that unit.
    #[must_use]
    pub fn locked_for(&self, by: &Author, figure: &ActualKey) -> Option<(Code, Period)> {
        let plan = self.plan();
        let units = if let Some(own) = plan.unit_called(&by.unit) {
            vec![own]
        } else {
            let led = plan.indicators.get(&figure.indicator).map(|indicator| indicator.lead.as_slice());
            std::iter::once(&figure.unit).chain(led.unwrap_or_default()).cloned().collect()
        };
        units.into_iter().find_map(|unit| {
            let report = self.locked_by(&unit, figure)?;
            Some((unit, report))
        })
    }

    /// Why the step that an edit took was not its author's; `None` where it was theirs, or the edit is no step. Such an
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

    /// Whether somebody may take the step of a report that an edit takes. Where people disagree about the report there is
    /// no order, and any of what they say can follow.
    fn may_step(&self, by: &Author, (unit, period): (&Code, Period), edit: &Edit) -> Result<(), SubmissionError> {
        let (now, next) = (self.submission(unit, period), step_of(edit.value.as_ref()));
        if edit.value.is_some() && !self.conflicts().contains(&edit.cell) {
            now.step(next.state, &next.reason)?;
        }
        now.state.step_from(next.state, self.side_of(by, unit)?)
    }

    /// Whether the step that an edit takes is for somebody to take, or takes back one that was.
    fn may_take(&self, by: &Author, edit: &Edit) -> Result<(), SubmissionError> {
        let Cell::Submission { unit, .. } = &edit.cell else { return Ok(()) };
        let side = self.side_of(by, unit)?;
        let (before, after) = (self.replaced(edit), step_of(edit.value.as_ref()));
        let now = step_of(before.and_then(|before| before.value()));
        now.state.step_from(after.state, side).or_else(|fault| {
            let earlier = before.and_then(|undone| self.replaced(undone.edit));
            let earlier = step_of(earlier.and_then(|earlier| earlier.value()));
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

/// The step at which a value puts a report. One that cannot be read, which [`Ledger::unreadable`] reports, puts it at
/// none: the report is being entered.
pub(super) fn step_of(value: Option<&Json>) -> Submission {
    value.and_then(|value| Submission::read(value).ok()).unwrap_or_default()
}
