//! The actual to date: what reports up to a period say about the year so far.

use std::sync::Arc;

use crate::plan::{Actual, Code, Decimal, Entry, Evidence, Figure, Indicator, Measure, Period, Span, sorting};

/// A report on a period.
pub(super) type Report<'a> = (Period, &'a Arc<Actual>);

/// What has been reached from the start of the year to the end of [`ToDate::period`], in the indicator's unit of measure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDate {
    /// The last period that was reported in a form that can be judged.
    pub period: Period,
    /// The figure: as reported, or the sum of the reported periods.
    pub figure: Figure,
    /// The reports behind it, oldest first; more than one where periods were added up.
    pub reports: Vec<(Period, Arc<Actual>)>,
    /// Periods before the last one that were not reported although the sum needs them.
    pub gaps: Vec<Period>,
    /// Words reported after it, which no number can be read from.
    pub words_since: Option<(Period, String)>,
    /// Of a count of named units: the units that were looked at, each with the period of its report.
    pub counted: Vec<(Code, Period)>,
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

/// The actual to date of an indicator, from those of a year's reports on periods that end no later than `report`. None when
/// nothing was reported.
///
/// Running totals, levels and rates replace themselves: the latest stands. Values per period of a quantity that adds up
/// are summed; of a ratio, numerators and denominators are summed before dividing, while bare percentages cannot be put
/// together and the latest stands. A gap is never filled with 0, and a period that does not apply is none. None also where
/// a sum is beyond what decimals can hold.
pub(super) fn reached(reports: &[Report<'_>], indicator: &Indicator, report: Period) -> Option<ToDate> {
    let past = reports.partition_point(|(period, _)| period.last_month() <= report.last_month());
    let reports = reports.get(..past)?;
    if let Some(parts) = sums_parts(indicator, reports) {
        return sum(reports, parts, indicator, report);
    }
    latest(reports).or_else(|| {
        // Words alone are still a report, for a person to judge.
        let (period, actual) = reports.last()?;
        Some(alone(*period, actual))
    })
}

/// A report that stands for itself.
pub(super) fn alone(period: Period, actual: &Arc<Actual>) -> ToDate {
    ToDate {
        period,
        figure: actual.figure.clone(),
        reports: vec![(period, Arc::clone(actual))],
        gaps: Vec::new(),
        words_since: None,
        counted: Vec::new(),
    }
}

/// Whether the sum is one of ratios kept in parts, or one of plain numbers; the two cannot be added to each other. None
/// where nothing was reported that can be summed.
fn sums_parts(indicator: &Indicator, reports: &[Report<'_>]) -> Option<bool> {
    let has = |parts| reports.iter().any(|(_, actual)| can_be_added(&actual.figure, parts));
    match indicator.measure {
        _ if indicator.entry != Entry::PerPeriod => None,
        Measure::Flow | Measure::Count if has(false) => Some(false),
        Measure::Flow | Measure::Count | Measure::Ratio if has(true) => Some(true),
        _ => None,
    }
}

fn can_be_added(figure: &Figure, parts: bool) -> bool {
    let in_parts = matches!(figure, Figure::Parts { .. });
    if parts { in_parts } else { !in_parts && figure.low().is_some() }
}

fn can_be_judged(figure: &Figure) -> bool {
    figure.low().is_some() || matches!(figure, Figure::Stage(_) | Figure::NotApplicable)
}

fn latest(reports: &[Report<'_>]) -> Option<ToDate> {
    let place = reports.iter().rposition(|(_, actual)| can_be_judged(&actual.figure))?;
    let (period, actual) = reports.get(place)?;
    Some(ToDate { words_since: words_after(reports, *period), ..alone(*period, actual) })
}

fn words_after(reports: &[Report<'_>], period: Period) -> Option<(Period, String)> {
    reports.iter().rev().find_map(|(later, actual)| match &actual.figure {
        Figure::Text(words) if later.last_month() > period.last_month() => Some((*later, words.clone())),
        _ => None,
    })
}

/// Lays the reported periods end to end from January, the longest that fits first, and adds them up. A period that does
/// not apply is complete and adds nothing; a number inside it counts all the same.
fn sum(reports: &[Report<'_>], parts: bool, indicator: &Indicator, report: Period) -> Option<ToDate> {
    // The longest report that begins with each month.
    let mut begins: [Option<&Report<'_>>; 14] = [None; 14];
    for report in reports.iter().filter(|(_, actual)| can_be_added(&actual.figure, parts)) {
        if let Some(longest) = begins.get_mut(usize::from(report.0.first_month())) {
            *longest = Some(report);
        }
    }
    let mut used: Vec<(Period, Arc<Actual>)> = Vec::with_capacity(reports.len());
    let (mut gaps, mut open) = (Vec::new(), Vec::new());
    let mut month = 1;
    while month <= report.last_month() {
        let begun = begins.get(usize::from(month)).copied().flatten();
        let Some((period, actual)) = begun.or_else(|| not_applicable(reports, month)) else {
            open.push(month);
            month += 1;
            continue;
        };
        // A gap counts once something was reported after it; until then it is only not due yet.
        gaps.append(&mut periods_over(&open, indicator, report.year()));
        open.clear();
        if begun.is_some() || used.iter().all(|(other, _)| other != period) {
            used.push((*period, Arc::clone(actual)));
        }
        month = if begun.is_some() { period.last_month() + 1 } else { month + 1 };
    }
    let period = used.iter().map(|(period, _)| *period).max()?;
    Some(ToDate {
        period,
        figure: total(used.iter().map(|(_, actual)| &actual.figure))?,
        gaps,
        words_since: words_after(reports, period),
        reports: used,
        counted: Vec::new(),
    })
}

/// The report that says of a month that the indicator does not apply.
fn not_applicable<'a, 'b>(reports: &'b [Report<'a>], month: u8) -> Option<&'b Report<'a>> {
    reports.iter().find(|(period, actual)| {
        actual.figure == Figure::NotApplicable && (period.first_month()..=period.last_month()).contains(&month)
    })
}

/// A report that other ones on the same months contradict.
pub(super) struct Contradiction {
    /// The period of the report, the longest of those.
    pub(super) whole: Period,
    /// What the others say: the figure up to the same month, or what the shorter ones in it come to.
    pub(super) other: Figure,
    /// The period of the other one; none where several were summed.
    pub(super) twin: Option<Period>,
}

/// The reports that other ones on the same months contradict, in the order of their periods.
pub(super) fn contradictions(reports: &[Report<'_>], indicator: &Indicator) -> Vec<Contradiction> {
    match sums_parts(indicator, reports) {
        Some(parts) => contradicted_sums(reports, parts),
        None => contradicted_twins(reports, indicator),
    }
}

/// Two values that stand at the end of the same month. A quarter's own rate is not that of its last month.
fn contradicted_twins(reports: &[Report<'_>], indicator: &Indicator) -> Vec<Contradiction> {
    let same_month = reports.chunk_by(|(one, _), (other, _)| one.last_month() == other.last_month());
    let twins = same_month.filter_map(<[_]>::split_last).flat_map(|((whole, counted), others)| {
        let differing = others.iter().filter(move |(_, actual)| {
            !agree(&counted.figure, &actual.figure) && !indicator.is_of_its_period(&counted.figure)
        });
        differing.map(move |(twin, actual)| Contradiction {
            whole: *whole,
            other: actual.figure.clone(),
            twin: Some(*twin),
        })
    });
    twins.collect()
}

/// Reports on several months that shorter ones, laid end to end, do not come to.
fn contradicted_sums(reports: &[Report<'_>], parts: bool) -> Vec<Contradiction> {
    let counts = |figure: &Figure| can_be_added(figure, parts) || *figure == Figure::NotApplicable;
    let counted = || reports.iter().filter(|(_, actual)| counts(&actual.figure));
    let against = |(whole, actual): &Report<'_>| {
        let mut sums: [Vec<Figure>; 14] = Default::default();
        let first = usize::from(whole.first_month());
        sums[first].push(Figure::Exact(Decimal::ZERO));
        // In the order of their ends, so that all that ends before a report begins has been added up by then.
        let within = |period: &Period| period != whole && period.last_month() <= whole.last_month();
        for (period, part) in counted().filter(|(period, _)| within(period)) {
            let (from, to) = (usize::from(period.first_month()), usize::from(period.last_month()) + 1);
            let before = sums.get(from).filter(|_| from >= first).cloned().unwrap_or_default();
            for sum in before.iter().filter_map(|before| total([before, &part.figure].into_iter())) {
                if let Some(sums) = sums.get_mut(to).filter(|sums| !sums.contains(&sum)) {
                    sums.push(sum);
                }
            }
        }
        let stated = total(std::iter::once(&actual.figure))?;
        let other = sums.get_mut(usize::from(whole.last_month()) + 1)?.drain(..).find(|sum| !agree(sum, &stated))?;
        Some(Contradiction { whole: *whole, other, twin: None })
    };
    counted().filter(|(period, _)| period.months() > 1).filter_map(against).collect()
}

/// Whether two figures can be the same number; words say none.
fn agree(one: &Figure, other: &Figure) -> bool {
    if let (Figure::Parts { .. }, Figure::Parts { .. }) = (one, other) {
        return one == other;
    }
    let meets = |low: Option<Decimal>, high| low.zip(high).is_some_and(|(low, high)| low <= high);
    let in_words = one.low().or(other.low()).is_none();
    in_words || (meets(one.low(), other.high()) && meets(other.low(), one.high()))
}

/// The periods that cover those months: at the indicator's own frequency where all of one is open, else single months.
fn periods_over(months: &[u8], indicator: &Indicator, year: i32) -> Vec<Period> {
    let is_open = |period: &Period| (period.first_month()..=period.last_month()).all(|month| months.contains(&month));
    let own: Vec<Period> = indicator.frequency.periods(year).into_iter().filter(is_open).collect();
    let covered = |month: u8| own.iter().any(|period| period.first_month() <= month && month <= period.last_month());
    let single = months.iter().filter(|month| !covered(**month));
    let single = single.filter_map(|month| Period::new(year, Span::Month(*month)).ok());
    let mut periods: Vec<Period> = own.iter().copied().chain(single).collect();
    sorting::sort_by_key(&mut periods, |period| *period);
    periods
}

/// The sum of figures, to which *not applicable* adds nothing. A single doubt makes the whole sum approximate; a sum beyond
/// what decimals can hold is none.
fn total<'a>(figures: impl Iterator<Item = &'a Figure>) -> Option<Figure> {
    let (mut low, mut high, mut exact, mut ranged) = (Decimal::ZERO, Decimal::ZERO, true, false);
    let mut parts: Option<(Decimal, Decimal)> = None;
    for figure in figures {
        match figure {
            Figure::NotApplicable => {}
            Figure::Parts { numerator, denominator } => {
                let (above, below) = parts.unwrap_or_default();
                parts = Some((above.checked_add(*numerator)?, below.checked_add(*denominator)?));
            }
            _ => {
                low = low.checked_add(figure.low()?)?;
                high = high.checked_add(figure.high()?)?;
                ranged |= matches!(figure, Figure::Between(..));
                exact &= figure.is_exact();
            }
        }
    }
    Some(match parts {
        Some((numerator, denominator)) => Figure::Parts { numerator, denominator },
        None if ranged => Figure::Between(low, high),
        None if exact => Figure::Exact(low),
        None => Figure::About(low),
    })
}
