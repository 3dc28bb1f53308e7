//! How reports go: each unit submits what it has entered, and the province approves it or sends it back.

use muctieu::{
    ledger::Cell,
    plan::{Code, DateTime, Period, Submission, SubmissionState, Utc},
};

use super::{
    ROOT,
    chance::below,
    events::Events,
    reports::filed,
    tables::{Tables, UnitRow},
};
use crate::CaseError;

/// The periods that are reported on. The last one is under way.
const REPORTS: [&str; 5] = ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2", "2026-Q3"];

/// The units whose last report is not approved yet. Units that are late have not even submitted it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Routine {
    /// Submitted, and not looked at.
    pub(super) waiting: &'static [&'static str],
    /// Sent back, and why.
    pub(super) returned: &'static [(&'static str, &'static str)],
    /// An earlier report that was sent back once: unit, period, why.
    pub(super) revised: (&'static str, &'static str, &'static str),
}

/// Enters every step of every report.
pub(super) fn enter(
    routine: &Routine,
    late: &[(&str, &str)],
    tables: &Tables,
    events: &mut Events,
) -> Result<(), CaseError> {
    for unit in tables.units.iter().filter(|unit| unit.reports(tables)) {
        for report in REPORTS {
            let period: Period = report.parse()?;
            let under_way = REPORTS.last() == Some(&report);
            let is_late = |(who, since): &(&str, &str)| {
                let since: Result<Period, _> = since.parse();
                unit.code.as_str() == *who && since.is_ok_and(|since| since.last_month() <= period.last_month())
            };
            if under_way && late.iter().any(is_late) {
                continue;
            }
            let mut steps = Steps { unit: &unit.code, period, next: submitted_at(unit, period)? };
            steps.submit(events)?;
            let (who, when, why) = routine.revised;
            if (unit.code.as_str(), report) == (who, when) {
                steps.answer(SubmissionState::CorrectionAsked, why, events)?;
                steps.submit(events)?;
            }
            let name = unit.code.as_str();
            let returned = routine.returned.iter().find(|(who, _)| *who == name);
            match returned.filter(|_| under_way) {
                Some((_, why)) => steps.answer(SubmissionState::CorrectionAsked, why, events)?,
                None if under_way && routine.waiting.contains(&name) => {}
                None => steps.answer(SubmissionState::Approved, "", events)?,
            }
        }
    }
    Ok(())
}

/// A report is submitted on the day on which its last figures were entered, once they were looked through.
fn submitted_at(unit: &UnitRow, period: Period) -> Result<DateTime<Utc>, CaseError> {
    Ok(filed(&unit.code, period.year(), period.last_month())? + chrono::TimeDelta::minutes(20))
}

/// The steps of one report, each some days after the one before.
struct Steps<'a> {
    unit: &'a Code,
    period: Period,
    next: DateTime<Utc>,
}

impl Steps<'_> {
    /// The unit submits.
    fn submit(&mut self, events: &mut Events) -> Result<(), CaseError> {
        self.step(self.unit, SubmissionState::Submitted, "", events)
    }

    /// The province approves or sends back.
    fn answer(&mut self, state: SubmissionState, reason: &str, events: &mut Events) -> Result<(), CaseError> {
        self.step(&Code::new(ROOT)?, state, reason, events)
    }

    fn step(&mut self, by: &Code, state: SubmissionState, reason: &str, events: &mut Events) -> Result<(), CaseError> {
        let cell = Cell::Submission { unit: self.unit.clone(), period: self.period };
        events
            .at(self.next, by, "")
            .set(cell, &Submission { state, reason: reason.into(), ..Submission::default() })?;
        let minutes = below(&[self.unit.as_str(), &self.period.to_string(), &self.next.to_string()], 300);
        self.next += chrono::TimeDelta::days(2) + chrono::TimeDelta::minutes(minutes.into());
        Ok(())
    }
}
