//! The points of the line: cumulative values by month, from whatever periods were reported.

use crate::{
    assess::{ToDate, to_date},
    plan::{Code, Decimal, Evidence, Figure, Indicator, Period, Plan, Span, Vintage},
};

/// A value that stands at the end of a month.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Point {
    /// The month up to which it counts, 1 to 13.
    pub month: u8,
    /// The period of the last report behind it.
    pub period: Period,
    /// The figure, as reported or as the sum of what was.
    pub figure: Figure,
    /// Where it is drawn: the figure's number, for a range its lower end.
    pub value: Decimal,
    /// Whether a report behind it was derived rather than stated.
    pub is_derived: bool,
    /// How final the last report behind it is.
    pub vintage: Vintage,
    /// Periods that the sum lacks.
    pub gaps: Vec<Period>,
}

impl Point {
    /// Whether there is more behind the number than one stated figure or a complete sum of them.
    #[must_use]
    pub fn is_hollow(&self) -> bool {
        self.is_derived || !self.gaps.is_empty()
    }
}

/// The period that ends with a month of a year and is named by it alone.
pub(super) fn month_of(year: i32, month: u8) -> Option<Period> {
    let span = if month > 12 { Span::FiscalTail } else { Span::Month(month) };
    Period::new(year, span).ok()
}

/// The values of a year at the ends of its months, up to `last_month`; months without a report have none.
pub(super) fn points(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    year: i32,
    last_month: u8,
) -> Vec<Point> {
    let at = |month| {
        let found = to_date(plan, code, indicator, unit, month_of(year, month)?)?;
        if found.period.last_month() == month { point(month, found) } else { None }
    };
    (1..=last_month).filter_map(at).collect()
}

fn point(month: u8, found: ToDate) -> Option<Point> {
    let value = found.figure.low()?;
    let last = found.reports.last().map(|(_, report)| report);
    Some(Point {
        month,
        period: found.period,
        value,
        is_derived: found.reports.iter().any(|(_, report)| report.evidence == Evidence::Derived),
        vintage: last.map(|report| report.vintage).unwrap_or_default(),
        gaps: found.gaps,
        figure: found.figure,
    })
}
