//! Báo cáo của đơn vị: which unit has sent which report, and who has not.

use std::collections::BTreeSet;

use super::{Clock, merging::value_or_none};
use crate::assess::Status;
use crate::ledger::{Cell, CellChange, Ledger};
use crate::plan::{Code, Period, Plan, Side, Submission, SubmissionState};
use crate::text::{Language, Term as _, author_in_words, cell_in_words, date_time, long_period, period, unit_name};

/// How far a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Its period has not closed, and nothing has been entered.
    NotDue,
    /// It is due and nothing has been entered.
    NotSent,
    /// At a step of its own.
    At(SubmissionState),
    /// At a step that was not its author's to take.
    OutOfTurn(SubmissionState),
}

impl Progress {
    /// Its name.
    #[must_use]
    pub fn name(self, language: Language) -> String {
        match self {
            Self::NotDue => language.submissions().not_due.to_owned(),
            Self::NotSent => language.submissions().not_sent.to_owned(),
            Self::At(state) => state.term(language).to_owned(),
            Self::OutOfTurn(state) => format!("{} ({})", state.term(language), language.steps().out_of_turn_short),
        }
    }

    /// The status of a target whose mark it shares.
    #[must_use]
    pub fn mark(self) -> Status {
        match self {
            Self::At(SubmissionState::Approved) => Status::Met,
            Self::At(SubmissionState::Submitted) => Status::OnTrack,
            Self::At(SubmissionState::Entering) => Status::Behind,
            Self::At(SubmissionState::CorrectionAsked) | Self::OutOfTurn(_) => Status::OffTrack,
            Self::NotSent => Status::Missing,
            Self::NotDue => Status::NotApplicable,
        }
    }
}

/// A column of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// The period.
    pub period: Period,
    /// Its name with the year.
    pub name: String,
    /// Its name without the year, which the heading names.
    pub short: String,
    /// Whether it is the report period.
    pub is_now: bool,
    /// Characters of its longest state: its width does not depend on the rows that are drawn.
    pub width: usize,
}

/// A row of the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitRow {
    /// The unit.
    pub unit: Code,
    /// Its name.
    pub name: String,
    /// Its reports, in the order of the columns.
    pub reports: Vec<Progress>,
}

impl UnitRow {
    /// What a cell is called: unit, period and state.
    #[must_use]
    pub fn cell(&self, column: &Column, report: Progress, language: Language) -> String {
        (language.submissions().cell)(&self.name, &column.name, &report.name(language))
    }
}

/// Everything on the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Board {
    /// The heading of those who have not sent the report of the period.
    pub missing_heading: String,
    /// How many have not.
    pub missing_summary: String,
    /// They, with their names.
    pub missing: Vec<(Code, String)>,
    /// The heading of the board.
    pub heading: String,
    /// The periods.
    pub columns: Vec<Column>,
    /// The units that report; none where the plan has no such unit.
    pub rows: Vec<UnitRow>,
}

impl Board {
    /// The reports of the year up to the report period.
    #[must_use]
    pub fn of(ledger: &Ledger, report: Period, language: Language) -> Self {
        let words = language.submissions();
        let plan = ledger.plan();
        // The fiscal tail is reported by whoever keeps the accounts, when it is asked for.
        let mut periods = Period::report_periods(report.year());
        periods.retain(|period| period.last_month() <= 12 || *period == report);
        let begun = ledger.begun(report.year());
        let row = |unit: Code| UnitRow {
            name: unit_name(plan, &unit, language),
            reports: periods.iter().map(|period| progress(ledger, &begun, &unit, *period, report)).collect(),
            unit,
        };
        let rows: Vec<UnitRow> = ledger.reporting_units().into_iter().map(row).collect();
        let column = |(index, period_): (usize, &Period)| {
            let name = period(*period_, language);
            let shown = rows.iter().filter_map(|row| row.reports.get(index)).filter(|one| **one != Progress::NotDue);
            Column {
                period: *period_,
                short: name.split(['/', ' ']).next().unwrap_or_default().to_owned(),
                name,
                is_now: *period_ == report,
                width: shown.map(|one| one.name(language).chars().count()).max().unwrap_or_default(),
            }
        };
        let columns = periods.iter().enumerate().map(column).collect();
        let is_missing = |row: &&UnitRow| !ledger.report(&row.unit, report).1.state.is_locked();
        let missing: Vec<_> = rows.iter().filter(is_missing).map(|row| (row.unit.clone(), row.name.clone())).collect();
        Self {
            missing_heading: (words.missing)(&long_period(report, language)),
            missing_summary: match missing.len() {
                0 => words.none_missing.to_owned(),
                count => (words.missing_count)(count, rows.len()),
            },
            missing,
            heading: (words.grid)(report.year()),
            columns,
            rows,
        }
    }
}

fn progress(ledger: &Ledger, begun: &BTreeSet<(Code, u8)>, unit: &Code, period: Period, report: Period) -> Progress {
    let (of, submission) = ledger.report(unit, period);
    if ledger.report_fault(unit, of).is_some() {
        return Progress::OutOfTurn(submission.state);
    }
    match submission.state {
        SubmissionState::Entering if begun.contains(&(unit.clone(), period.last_month())) => {
            Progress::At(SubmissionState::Entering)
        }
        SubmissionState::Entering if period.last_month() > report.last_month() => Progress::NotDue,
        SubmissionState::Entering => Progress::NotSent,
        state => Progress::At(state),
    }
}

/// The report of a unit for a period, with its next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The period of the report: it may state the same months under another name.
    pub period: Period,
    /// How far it has come.
    pub state: SubmissionState,
    /// By whom and when it was submitted the last time.
    pub submitted: Option<String>,
    /// Why a correction is asked for.
    pub correction: Option<String>,
    /// Why the last step was not its author's to take, with the author.
    pub fault: Option<String>,
    /// Whether people took different steps without seeing each other's.
    pub is_conflict: bool,
}

impl Report {
    /// The report that states a period.
    #[must_use]
    pub fn of(ledger: &Ledger, (unit, period): (&Code, Period), clock: Clock, language: Language) -> Self {
        let (words, plan) = (language.submissions(), ledger.plan());
        let (period, Submission { state, reason, .. }) = ledger.report(unit, period);
        let cell = Cell::Submission { unit: unit.clone(), period };
        let submitted = ledger.submitted(unit, period).map(|(head, _)| {
            let when = date_time(clock.local(head.at()), language);
            (words.submitted)(&when, &author_in_words(head.by(), plan, language))
        });
        let fault = ledger.report_fault(unit, period).map(|(fault, by)| {
            let steps = language.steps();
            let said = (steps.out_of_turn)((steps.refused)(fault));
            format!("{said} ({})", author_in_words(by, plan, language))
        });
        Self {
            period,
            state,
            submitted,
            correction: (state == SubmissionState::CorrectionAsked).then(|| (words.reason_was)(&reason)),
            fault,
            is_conflict: ledger.conflicts().contains(&cell),
        }
    }
}

/// The name of a report: unit and period.
#[must_use]
pub fn report_name(plan: &Plan, unit: &Code, period: Period, language: Language) -> String {
    (language.submissions().report)(&unit_name(plan, unit, language), &long_period(period, language))
}

/// What somebody of a unit can do next with a report.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NextSteps {
    /// The steps that are theirs.
    pub steps: Vec<SubmissionState>,
    /// Whose the next step is, where it is not theirs.
    pub waits: Option<String>,
    /// Whether they would have to work for another unit to take it.
    pub is_elsewhere: bool,
}

impl NextSteps {
    /// What somebody of `own` can do with the report of `unit`.
    #[must_use]
    pub fn of(plan: &Plan, own: &Code, unit: &Code, state: SubmissionState, language: Language) -> Self {
        let side = plan.side(own, unit);
        let steps: Vec<_> = state.next().iter().copied().filter(|next| state.step_from(*next, side).is_ok()).collect();
        if !steps.is_empty() {
            return Self { steps, ..Self::default() };
        }
        let words = language.steps();
        let name = |code: &Code| unit_name(plan, code, language);
        let Some(office) = plan.receives_from(unit) else {
            let waits = (side == Side::Own).then(|| words.nobody_above.to_owned());
            return Self { waits, ..Self::default() };
        };
        let waits = match state {
            SubmissionState::Entering | SubmissionState::CorrectionAsked => (words.unit_next)(&name(unit), &name(own)),
            SubmissionState::Submitted => (words.office_next)(&name(&office), &name(own)),
            SubmissionState::Approved => (words.office_reopens)(&name(&office), &name(own)),
        };
        Self { steps, waits: Some(waits), is_elsewhere: true }
    }
}

/// A figure that was changed after its report was submitted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedFigure {
    /// The figure.
    pub cell: String,
    /// What was submitted.
    pub was: String,
    /// What it shows now.
    pub is: String,
    /// The author, the time and the reason of the change.
    pub by: String,
}

/// The figures that were changed after a report was submitted.
#[must_use]
pub fn changed_figures(
    ledger: &Ledger,
    (unit, period): (&Code, Period),
    clock: Clock,
    language: Language,
) -> Vec<ChangedFigure> {
    let plan = ledger.plan();
    let row = |change: CellChange| {
        let CellChange { cell, before, after } = change;
        let by = ledger.head(&cell).map(|head| {
            let when = date_time(clock.local(head.at()), language);
            let said = [author_in_words(head.by(), plan, language), when, head.change.note.clone()];
            said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
        });
        ChangedFigure {
            was: value_or_none(&cell, before.as_ref(), plan, language),
            is: value_or_none(&cell, after.as_ref(), plan, language),
            by: by.unwrap_or_default(),
            cell: cell_in_words(&cell, plan, language),
        }
    };
    ledger.changed_after_submission(unit, period).into_iter().map(row).collect()
}
