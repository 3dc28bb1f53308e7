//! As reported then, as known now: a report date under the figures and targets of that time, beside today's.

use super::{assessment::Assessment, judge::assess};
use crate::{
    ledger::Ledger,
    plan::{Code, DateTime, NaiveDate, Outline, Period, TimeZone, Utc},
};

/// One report date, twice.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// The moment up to which changes count for *then*.
    pub at: DateTime<Utc>,
    /// As it was reported; none where the indicator was not in the plan yet.
    pub then: Option<Assessment>,
    /// As it is known now; none where the indicator is no longer there.
    pub now: Option<Assessment>,
}

impl Known {
    /// Whether the status, the target or the figure has changed since.
    #[must_use]
    pub fn differs(&self) -> bool {
        let essence = |found: &Option<Assessment>| {
            found.as_ref().map(|found| {
                let target = found.target.as_ref().map(|target| target.target.goal.clone());
                (found.status, target, found.actual.as_ref().map(|actual| actual.figure.clone()))
            })
        };
        essence(&self.then) != essence(&self.now)
    }
}

/// The last moment at which a report at that period was in time: the end of its last day where the office is, and the working days that are
/// allowed after it. Public holidays are not known here.
#[must_use]
pub fn reported_by(outline: &Outline, report: Period) -> DateTime<Utc> {
    let mut day = report.last_day(outline.cut_off);
    let mut left = outline.working_days;
    while left > 0 {
        let Some(next) = day.succ_opt() else { break };
        day = next;
        if !is_weekend(day) {
            left -= 1;
        }
    }
    end_of(day, outline.time_zone)
}

fn is_weekend(day: NaiveDate) -> bool {
    use chrono::{Datelike as _, Weekday};
    matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn end_of(day: NaiveDate, zone: TimeZone) -> DateTime<Utc> {
    zone.moment(day.succ_opt().unwrap_or(day).and_hms_opt(0, 0, 0).unwrap_or_default())
}

/// Assesses an indicator at a unit at a report period, as the ledger stood at a moment and as it stands.
#[must_use]
pub fn known(ledger: &Ledger, past: &Ledger, at: DateTime<Utc>, code: &Code, unit: &Code, report: Period) -> Known {
    let judged = |ledger: &Ledger| {
        let plan = ledger.plan();
        let indicator = plan.indicators.get(code).filter(|indicator| !indicator.removed)?;
        Some(assess(plan, code, indicator, unit, report))
    };
    Known { at, then: judged(past), now: judged(ledger) }
}
