//! One indicator at one unit, with its reports and targets laid out once, so that judging it at many periods searches the
//! plan's tables only once.

use std::{ops::RangeInclusive, sync::Arc};

use super::{
    counts::counted,
    target::{InForce, in_force},
    to_date::{Report, ToDate, reached},
};
use crate::plan::{Acceptance, Code, Indicator, NaiveDate, Path, Period, PlaceKey, Plan, Target, TargetKey};

/// One indicator at one unit.
#[derive(Clone, Debug)]
pub struct Series<'a> {
    pub(super) plan: &'a Plan,
    pub(super) code: &'a Code,
    pub(super) indicator: &'a Indicator,
    pub(super) unit: &'a Code,
    pub(super) acceptance: Option<&'a Acceptance>,
    /// The plan level whose targets are judged.
    judged: Code,
    reports: Vec<Report<'a>>,
    targets: Vec<(&'a TargetKey, &'a Arc<Target>)>,
}

impl<'a> Series<'a> {
    /// Lays out what judging an indicator at a unit in some plan years needs.
    #[must_use]
    pub fn new(
        plan: &'a Plan,
        code: &'a Code,
        indicator: &'a Indicator,
        unit: &'a Code,
        years: RangeInclusive<i32>,
    ) -> Self {
        // A path by last year's share looks back a year, and for a level one more.
        let back = if indicator.path == Path::LastYearShare { 2 } else { 0 };
        let years = years.start().saturating_sub(back)..=*years.end();
        let key = PlaceKey { indicator: code.clone(), unit: unit.clone() };
        Self {
            plan,
            code,
            indicator,
            unit,
            acceptance: plan.accepted.get(&key),
            judged: plan.outline.judged_level(),
            reports: plan.reports(code, unit, years).collect(),
            targets: plan.targets_of(code, unit).collect(),
        }
    }

    /// The reports of a plan year, in the order of their periods.
    pub(super) fn reports(&self, year: i32) -> &[Report<'a>] {
        let from = self.reports.partition_point(|(period, _)| period.year() < year);
        let to = self.reports.partition_point(|(period, _)| period.year() <= year);
        self.reports.get(from..to).unwrap_or_default()
    }

    /// The target for a plan year as in force on a day.
    pub(super) fn target(&self, day: NaiveDate, year: i32) -> Option<InForce> {
        in_force(self.plan, &self.judged, self.indicator, &self.targets, day, year)
    }

    /// The actual to date, from reports on periods that end no later than `report`. None when nothing was reported.
    #[must_use]
    pub fn to_date(&self, report: Period) -> Option<ToDate> {
        let own = reached(self.reports(report.year()), self.indicator, report);
        own.or_else(|| counted(self.plan, self.code, self.indicator, self.unit, report))
    }
}
