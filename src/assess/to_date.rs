//! The actual to date: what reports up to a period say about the year so far.

use crate::plan::{Actual, Code, Decimal, Entry, Evidence, Figure, Indicator, Measure, Period, Plan};

/// What has been reached from the start of the year to the end of [`ToDate::period`], in the indicator's unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDate {
    /// The last period that was reported in a form that can be judged.
    pub period: Period,
    /// The figure: as reported, or the sum of the reported periods.
    pub figure: Figure,
    /// The reports behind it, oldest first; more than one where periods were added up.
    pub reports: Vec<(Period, Actual)>,
    /// Periods before the last one that were not reported although the sum needs them.
    pub gaps: Vec<Period>,
    /// Words reported after it, which no number can be read from.
    pub words_since: Option<(Period, String)>,
}

impl ToDate {
    /// Whether the sum lacks periods.
    #[must_use]
    pub fn is_incomplete(&self) -> bool {
        !self.gaps.is_empty()
    }

    /// Whether a report behind the figure was derived rather than stated.
    #[must_use]
    pub fn is_derived(&self) -> bool {
        self.reports.iter().any(|(_, report)| report.evidence == Evidence::Derived)
    }
}

/// The actual to date of an indicator at a unit, from reports on periods that end no later than `report`. None when
/// nothing was reported.
///
/// Running totals, levels and rates replace themselves: the latest stands. Values per period of a quantity that adds up
/// are summed; of a ratio, numerators and denominators are summed before dividing. A gap is never filled with 0.
#[must_use]
pub fn to_date(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> Option<ToDate> {
    let reports: Vec<(Period, &Actual)> = plan
        .actuals_of(code, unit, report.year())
        .filter(|(period, _)| period.last_month() <= report.last_month())
        .collect();
    let summed =
        indicator.entry == Entry::PerPeriod && (indicator.measure.adds_up() || indicator.measure == Measure::Ratio);
    let found = if summed { sum(&reports, indicator, report) } else { latest(&reports) };
    // Words alone are still a report, for a person to judge.
    found.or_else(|| {
        let (period, actual) = reports.last()?;
        Some(ToDate {
            period: *period,
            figure: actual.figure.clone(),
            reports: vec![(*period, Actual::clone(actual))],
            gaps: Vec::new(),
            words_since: None,
        })
    })
}

fn can_be_judged(figure: &Figure) -> bool {
    figure.low().is_some() || matches!(figure, Figure::Stage(_) | Figure::NotApplicable)
}

fn latest(reports: &[(Period, &Actual)]) -> Option<ToDate> {
    let place = reports.iter().rposition(|(_, actual)| can_be_judged(&actual.figure))?;
    let (period, actual) = reports.get(place)?;
    Some(ToDate {
        period: *period,
        figure: actual.figure.clone(),
        reports: vec![(*period, Actual::clone(actual))],
        gaps: Vec::new(),
        words_since: words_after(reports, *period),
    })
}

fn words_after(reports: &[(Period, &Actual)], period: Period) -> Option<(Period, String)> {
    reports.iter().rev().find_map(|(later, actual)| match &actual.figure {
        Figure::Text(words) if later.last_month() > period.last_month() => Some((*later, words.clone())),
        _ => None,
    })
}

/// Lays the reported periods end to end from January, the longest that fits first, and adds them up.
fn sum(reports: &[(Period, &Actual)], indicator: &Indicator, report: Period) -> Option<ToDate> {
    let step = indicator.frequency.months();
    let mut used: Vec<(Period, Actual)> = Vec::new();
    let mut gaps = Vec::new();
    let mut open = Vec::new();
    let mut month = 1;
    while month <= report.last_month() {
        let begins_here =
            reports.iter().filter(|(period, actual)| period.first_month() == month && actual.figure.low().is_some());
        if let Some((period, actual)) = begins_here.max_by_key(|(period, _)| period.last_month()) {
            // A gap counts once something was reported after it; until then it is only not due yet.
            gaps.append(&mut open);
            used.push((*period, Actual::clone(actual)));
            month = period.last_month() + 1;
        } else {
            open.extend(indicator.frequency.periods(report.year()).into_iter().find(|p| p.first_month() == month));
            month += step;
        }
    }
    let (period, _) = used.last()?;
    Some(ToDate {
        period: *period,
        figure: total(used.iter().map(|(_, actual)| &actual.figure))?,
        gaps,
        words_since: words_after(reports, *period),
        reports: used,
    })
}

/// The sum of figures. A single doubt makes the whole sum approximate; a sum beyond what decimals can hold is none.
fn total<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<Figure> {
    let (mut low, mut high, mut exact, mut ranged) = (Decimal::ZERO, Decimal::ZERO, true, false);
    let mut parts: Option<(Decimal, Decimal)> = None;
    for figure in figures {
        if let Figure::Parts { numerator, denominator } = figure {
            let (above, below) = parts.unwrap_or_default();
            parts = Some((above.checked_add(*numerator)?, below.checked_add(*denominator)?));
        } else {
            low = low.checked_add(figure.low()?)?;
            high = high.checked_add(figure.high()?)?;
            ranged |= matches!(figure, Figure::Between(..));
            exact &= figure.is_exact();
        }
    }
    Some(match parts {
        Some((numerator, denominator)) => Figure::Parts { numerator, denominator },
        None if ranged => Figure::Between(low, high),
        None if exact => Figure::Exact(low),
        None => Figure::About(low),
    })
}
