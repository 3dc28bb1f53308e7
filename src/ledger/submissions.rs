//! Reports of units: what was submitted, what was changed after that, and who has not sent anything.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, CellChange, ChangeId, Head, Ledger, Rejection, Replica, compare::differences, permission::step_of};
use crate::plan::{ActualKey, Code, DateTime, Json, Period, Responsibility, Submission, SubmissionState, Utc};

impl Ledger {
    /// How far a unit's report of a period has come; being entered where nobody has said anything.
    #[must_use]
    pub fn submission(&self, unit: &Code, period: Period) -> Submission {
        self.plan().submissions.get(&(unit.clone(), period)).cloned().unwrap_or_default()
    }

    /// The report of a unit that states a period, whichever of the periods with the same end it was made for: that of
    /// September may be made as the month's or as that of nine months. The latest where there are several.
    #[must_use]
    pub fn report(&self, unit: &Code, period: Period) -> (Period, Submission) {
        let made = Period::of_year(period.year()).into_iter().filter(|report| report.reports_on(period));
        let made = made.filter_map(|report| {
            let head = self.head(&Cell::Submission { unit: unit.clone(), period: report })?;
            Some((head.at(), report))
        });
        let report = made.max().map_or(period, |(_, report)| report);
        (report, self.submission(unit, report))
    }

    /// When the report was submitted the last time.
    #[must_use]
    pub fn submitted_at(&self, unit: &Code, period: Period) -> Option<DateTime<Utc>> {
        self.submitted(unit, period).map(|(edit, _)| edit.at())
    }

    /// The edit by which the report was submitted the last time, with what it says.
    #[must_use]
    pub fn submitted(&self, unit: &Code, period: Period) -> Option<(Head<'_>, Submission)> {
        let history = self.history(&Cell::Submission { unit: unit.clone(), period })?;
        history.latest_first().into_iter().find_map(|edit| {
            let said = step_of(edit.value());
            (said.state == SubmissionState::Submitted).then_some((edit, said))
        })
    }

    /// Whether a value is the step of a report that has been taken already.
    pub(super) fn repeats_step(&self, cell: &Cell, value: Option<&Json>) -> bool {
        let Cell::Submission { unit, period } = cell else { return false };
        let (step, now) = (step_of(value), self.plan().submissions.get(&(unit.clone(), *period)));
        let taken = value.is_some() && !self.conflicts().contains(cell);
        taken && step.seen.is_none() && now.is_some_and(|now| now.is_same_step(&step))
    }

    /// The value of a cell; for a report that is submitted now, with what its sender has seen of its figures.
    ///
    /// # Errors
    /// When the value has no form in files.
    pub(super) fn with_what_is_seen(&self, cell: &Cell, value: Option<Json>) -> Result<Option<Json>, Rejection> {
        let Cell::Submission { unit, period } = cell else { return Ok(value) };
        let sent = step_of(value.as_ref());
        if sent.state != SubmissionState::Submitted || sent.seen.is_some() {
            return Ok(value);
        }
        let responsibility = Responsibility::of(unit, self.plan());
        let figures = self.cells().filter(|(cell, _)| states(*period, &responsibility, cell));
        let mut seen: BTreeMap<&Replica, u32> = BTreeMap::new();
        for id in figures.flat_map(|(_, history)| history.iter()).map(|edit| edit.id()) {
            let last = seen.entry(&id.replica).or_default();
            *last = id.sequence.max(*last);
        }
        let seen =
            seen.into_iter().map(|(replica, sequence)| ChangeId { replica: replica.clone(), sequence }.to_string());
        let sent = Submission { seen: Some(seen.collect()), ..sent };
        Json::of(&sent).map(Some).map_err(|error| Rejection::NoForm(error.to_string()))
    }

    /// The report by which a figure is locked for a unit: one that states it and has been submitted.
    #[must_use]
    pub fn locked_by(&self, unit: &Code, figure: &ActualKey) -> Option<Period> {
        if !Responsibility::of(unit, self.plan()).covers(&figure.indicator, &figure.unit) {
            return None;
        }
        let reports = Period::of_year(figure.period.year()).into_iter();
        let mut stating = reports.filter(|report| report.reports_on(figure.period));
        stating.find(|report| self.submission(unit, *report).state.is_locked())
    }

    /// The figures of a locked report that show something else than when it was submitted, in the order of their cells.
    /// None while the report is open. A lock keeps nobody from a change that is needed; it has the change listed.
    ///
    /// Goes by what the sender had seen. Where that was not recorded, it goes by the clocks of the writers, as
    /// [`Ledger::as_of`] does: where a figure is stamped earlier than what it replaces, clocks contradict each other and
    /// nobody can tell whether it came before or after; it is listed, with what it replaces.
    #[must_use]
    pub fn changed_after_submission(&self, unit: &Code, period: Period) -> Vec<CellChange> {
        if !self.submission(unit, period).state.is_locked() {
            return Vec::new();
        }
        let Some((edit, submission)) = self.submitted(unit, period) else { return Vec::new() };
        let at = edit.at();
        let responsibility = Responsibility::of(unit, self.plan());
        let covers = |cell: &Cell| states(period, &responsibility, cell);
        if let Some(seen) = submission.seen {
            let seen: Vec<ChangeId> = seen.iter().filter_map(|id| id.parse().ok()).collect();
            let was_seen =
                |id: &ChangeId| seen.iter().any(|last| last.replica == id.replica && id.sequence <= last.sequence);
            let mut changes = differences(&self.past(|change| was_seen(&change.id)), self);
            changes.retain(|change| covers(&change.cell));
            return changes;
        }
        let mut changes: BTreeMap<Cell, CellChange> = BTreeMap::new();
        for change in self.changes_since(at).into_iter().filter(|change| covers(&change.cell)) {
            changes.insert(change.cell.clone(), change);
        }
        for cell in self.cells().map(|(cell, _)| cell).filter(|cell| covers(cell)) {
            if let Some(change) = self.out_of_order(cell).filter(|_| !changes.contains_key(cell)) {
                changes.insert(cell.clone(), change);
            }
        }
        changes.into_values().collect()
    }

    /// What the value that a cell shows has replaced, where that has a later time.
    fn out_of_order(&self, cell: &Cell) -> Option<CellChange> {
        let head = self.head(cell)?;
        let replaced = head.edit.over.iter().filter_map(|id| self.history(cell)?.of(id));
        let latest = replaced.max_by_key(|edit| (edit.at(), edit.id())).filter(|edit| edit.at() > head.at())?;
        let (before, after) = (latest.value().cloned(), head.value().cloned());
        (before != after).then(|| CellChange { cell: cell.clone(), before, after })
    }

    /// The units from which reports are expected, in the order of the tree: those that lead an indicator or have figures
    /// or targets of their own. The whole plan sends nothing to itself.
    #[must_use]
    pub fn reporting_units(&self) -> Vec<Code> {
        let plan = self.plan();
        let live = plan.indicators.values().filter(|indicator| !indicator.removed);
        let leads = live.flat_map(|indicator| &indicator.lead);
        let own = plan.actuals.keys().map(|key| &key.unit).chain(plan.targets.keys().map(|key| &key.unit));
        let root = plan.root_unit();
        let expected: BTreeSet<&Code> = leads.chain(own.filter(|unit| **unit != root)).collect();
        let units = plan.unit_tree().into_iter().map(|(unit, _)| unit);
        let here = |unit: &Code| plan.part_of.is_empty() || plan.part_of.contains(unit);
        units.filter(|unit| expected.contains(unit) && here(unit)).collect()
    }

    /// The units whose report of a period has not come or has gone back, in the order of the tree. Nothing is expected of a
    /// unit that does not exist at the end of the period.
    #[must_use]
    pub fn not_submitted(&self, period: Period) -> Vec<Code> {
        let plan = self.plan();
        let exists =
            |unit: &Code| plan.units.get(unit).is_some_and(|unit| unit.exists_in(period, plan.outline.cut_off));
        let mut units = self.reporting_units();
        units.retain(|unit| exists(unit) && !self.report(unit, period).1.state.is_locked());
        units
    }

    /// The units that have figures of a year, each with the last months of their periods: what they have begun to enter.
    #[must_use]
    pub fn begun(&self, year: i32) -> BTreeSet<(Code, u8)> {
        let plan = self.plan();
        let root = plan.root_unit();
        let mut begun = BTreeSet::new();
        for key in plan.actuals.keys().filter(|key| key.period.year() == year) {
            let month = key.period.last_month();
            if key.unit != root {
                begun.insert((key.unit.clone(), month));
            } else if let Some(indicator) = plan.indicators.get(&key.indicator) {
                begun.extend(indicator.lead.iter().map(|unit| (unit.clone(), month)));
            }
        }
        begun
    }
}

/// Whether a report of a period states the figure of a cell for a unit.
fn states(report: Period, responsibility: &Responsibility<'_>, cell: &Cell) -> bool {
    matches!(cell, Cell::Actual(key) | Cell::Estimate(key)
        if report.reports_on(key.period) && responsibility.covers(&key.indicator, &key.unit))
}
