//! The history of an indicator as a series of like values, and how far one of them stands from the others.

use crate::plan::{Code, Decimal, Entry, Indicator, Period, Plan};

/// Fewest other values from which a habit can be read: with fewer than a year's months a season looks out of the ordinary.
const FEWEST: usize = 12;

/// Fewest other comparisons with the year before, which have no season.
const FEWEST_COMPARED: usize = 6;

/// Years that are looked back on.
const YEARS: i32 = 5;

/// Values of like periods over several years, in order: of running totals, what each regular period added. A period after
/// a gap has none, because nobody knows what belongs to it.
pub(super) fn series(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    report: Period,
) -> Vec<(Period, Decimal)> {
    let step = indicator.frequency.months();
    let runs_up = indicator.entry == Entry::Cumulative && indicator.measure.adds_up();
    let mut series = Vec::new();
    for year in report.year() - YEARS..=report.year() {
        let mut before: Option<(u8, Decimal)> = Some((0, Decimal::ZERO));
        for (period, actual) in plan.actuals_of(code, unit, year) {
            let month = period.last_month();
            let is_past = year < report.year() || month <= report.last_month();
            let regular = month <= 12 && month % step == 0 && (runs_up || period.months() == step);
            let Some(value) = actual.figure.low().filter(|_| is_past && regular) else { continue };
            if !runs_up {
                series.push((period, value));
                continue;
            }
            if let Some(added) =
                before.filter(|(last, _)| last + step == month).and_then(|(_, was)| value.checked_sub(was))
            {
                series.push((period, added));
            }
            before = Some((month, value));
        }
    }
    series
}

/// What would have been usual in place of a value, where its modified z-score 0.6745·(x − median)/MAD is beyond the limit and the
/// difference matters.
///
/// Where enough periods can be compared with the same one of the year before, x is that ratio, which takes the season out;
/// otherwise the value itself. Equal values around it have no spread to measure by; then nothing is said.
pub(super) fn outlier(value: Decimal, series: &[(Period, Decimal)], at: Period, limit: Decimal) -> Option<Decimal> {
    let before = |period: Period| {
        let found = series.iter().find(|(other, _)| *other == period.year_before());
        found.map(|(_, value)| *value).filter(|value| *value > Decimal::ZERO)
    };
    let compared = |period: Period, value: Decimal| value.checked_div(before(period)?);
    let others = || series.iter().filter(|(period, _)| *period != at);
    let ratios: Vec<Decimal> = others().filter_map(|(period, value)| compared(*period, *value)).collect();
    match (compared(at, value), before(at)) {
        (Some(ratio), Some(before)) if ratios.len() >= FEWEST_COMPARED => {
            far_from(ratio, ratios, limit)?.checked_mul(before)
        }
        _ => {
            let values: Vec<Decimal> = others().map(|(_, value)| *value).collect();
            if values.len() < FEWEST { None } else { far_from(value, values, limit) }
        }
    }
}

/// The median of the others, where a value is far from it.
fn far_from(value: Decimal, mut others: Vec<Decimal>, limit: Decimal) -> Option<Decimal> {
    let middle = median(&mut others)?;
    let mut away: Vec<Decimal> = others.iter().map(|other| other.saturating_sub(middle).abs()).collect();
    let spread = median(&mut away).filter(|spread| !spread.is_zero())?;
    let score = Decimal::new(6745, 4).checked_mul(value.saturating_sub(middle).abs())?.checked_div(spread)?;
    // In a steady series a hair's breadth is far by its spread; only what is also half as much again is worth a look.
    let matters = value.saturating_sub(middle).abs().saturating_mul(Decimal::TWO) >= middle.abs();
    (score > limit && matters).then_some(middle)
}

fn median(values: &mut [Decimal]) -> Option<Decimal> {
    values.sort_unstable();
    let half = values.len() / 2;
    let upper = *values.get(half)?;
    if values.len() % 2 == 1 {
        return Some(upper);
    }
    values.get(half.checked_sub(1)?)?.checked_add(upper)?.checked_div(Decimal::TWO)
}
