//! Every figure that is ever reported, by indicator, unit and period, before anybody has entered it.

use std::collections::BTreeMap;

use super::{
    Province, ROOT,
    series::{self, Series, number},
    tables::{IndicatorRow, Tables, ValueRow, Weight},
};
use crate::{CaseError, columns::parts};
use muctieu::plan::{ActualKey, Code, CutOff, Decimal, Entry, Figure, Measure, Period, RollUp, Stage};

/// Figures by where they stand.
pub(super) type Figures = BTreeMap<ActualKey, Figure>;

/// The years that have figures.
pub(super) const YEARS: [i32; 3] = [2024, 2025, 2026];

/// The last month of the last year that has been reported.
const LAST_MONTH: u8 = 10;

/// Makes the figures of all indicators.
pub(super) fn all(province: &Province, tables: &Tables) -> Result<Figures, CaseError> {
    let series = series::all(tables)?;
    let mut figures = Figures::new();
    for indicator in &tables.indicators {
        if let Some(own) = series.get(&indicator.code) {
            let row = tables.series.iter().find(|row| row.code == indicator.code);
            let of = row.and_then(|row| row.of.as_ref()).and_then(|of| series.get(of));
            let spread = row.map(|row| row.spread.as_str()).filter(|name| !name.is_empty());
            from_series(indicator, own, of, spread, tables, &mut figures)?;
        }
    }
    // Afterwards, for means may be weighted by a series.
    for row in &tables.values {
        let indicator = tables.indicators.iter().find(|indicator| indicator.code == row.code);
        from_values(row, indicator.ok_or_else(|| CaseError::Entry(row.code.to_string()))?, tables, &mut figures)?;
    }
    super::oddities::apply(province, &mut figures)?;
    // The province's sums go back further than its units do.
    let since: BTreeMap<_, _> = tables.units.iter().filter_map(|unit| Some((&unit.code, unit.since?))).collect();
    let exists =
        |key: &ActualKey| since.get(&key.unit).is_none_or(|since| key.period.first_day(CutOff::Calendar) >= *since);
    figures.retain(|key, _| key.unit.as_str() == ROOT || exists(key));
    Ok(figures)
}

/// The periods at which an indicator is reported.
fn periods(indicator: &IndicatorRow, year: i32) -> Vec<Period> {
    let mut periods = indicator.frequency.periods(year);
    periods.retain(|period| YEARS.last() != Some(&year) || period.last_month() <= LAST_MONTH);
    periods
}

fn from_series(
    indicator: &IndicatorRow,
    own: &Series,
    of: Option<&Series>,
    spread: Option<&str>,
    tables: &Tables,
    figures: &mut Figures,
) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    let summed = indicator.measure.adds_up() || indicator.measure == Measure::Ratio;
    let alone = summed && indicator.entry == Entry::PerPeriod;
    let value = |series: &Series, place, period| {
        if alone { series.own(place, period) } else { series.to_date(place, period) }
    };
    let figure = |part: i64, whole: i64| match of {
        Some(of) => Figure::Parts { numerator: number(part, own.decimals), denominator: number(whole, of.decimals) },
        None => Figure::Exact(number(part, own.decimals)),
    };
    for period in YEARS.iter().flat_map(|year| periods(indicator, *year)) {
        let mut total = (0, 0);
        for (place, unit) in own.places.iter().enumerate() {
            let (part, whole) = (value(own, place, period), of.map_or(0, |of| value(of, place, period)));
            total = (total.0 + part, total.1 + whole);
            figures.insert(key(indicator, unit, period), figure(part, whole));
        }
        figures.insert(key(indicator, &root, period), figure(total.0, total.1));
        for (unit, weight) in spread.map(|name| tables.spread(name)).transpose()?.unwrap_or_default() {
            if weight == Weight::NotApplicable {
                figures.insert(key(indicator, &unit.code, period), Figure::NotApplicable);
            }
        }
    }
    Ok(())
}

fn from_values(
    row: &ValueRow,
    indicator: &IndicatorRow,
    tables: &Tables,
    figures: &mut Figures,
) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    let spread = if row.spread.is_empty() { Vec::new() } else { tables.spread(&row.spread)? };
    for (year, list) in YEARS.iter().zip([&row.y2024, &row.y2025, &row.y2026]) {
        for (period, text) in periods(indicator, *year).into_iter().zip(parts(list)) {
            let centre = written(text, indicator.measure)?;
            let mut values = Vec::new();
            for (unit, weight) in &spread {
                let figure = match (&centre, weight) {
                    (_, Weight::NotApplicable) => Figure::NotApplicable,
                    (Figure::Exact(centre), Weight::Of(_)) => {
                        let offset = unit.offset.unwrap_or_default() * row.swing.unwrap_or(1);
                        let exact = centre + Decimal::new(offset, 1);
                        let value = row.decimals.map_or(exact, |decimals| exact.round_dp(decimals)).normalize();
                        values.push((&unit.code, value));
                        Figure::Exact(value)
                    }
                    _ => return Err(CaseError::Entry(text.into())),
                };
                figures.insert(key(indicator, &unit.code, period), figure);
            }
            let above = above(indicator, &values, period, figures)?;
            figures.insert(key(indicator, &root, period), above.map_or(centre, Figure::Exact));
        }
    }
    Ok(())
}

/// A value as the tables write it.
fn written(text: &str, measure: Measure) -> Result<Figure, CaseError> {
    let number = |text: &str| text.parse::<Decimal>().map_err(|_| CaseError::Entry(text.into()));
    if text == "not_applicable" {
        return Ok(Figure::NotApplicable);
    }
    match measure {
        Measure::Text => Ok(Figure::Text(text.into())),
        Measure::Milestone => Ok(Figure::Stage(match text {
            "not_started" => Stage::NotStarted,
            "draft" => Stage::Draft,
            "submitted" => Stage::Submitted,
            "approved" => Stage::Approved,
            other => return Err(CaseError::Entry(other.into())),
        })),
        _ => match text.split_once('/') {
            Some((part, whole)) => Ok(Figure::Parts { numerator: number(part)?, denominator: number(whole)? }),
            None => Ok(Figure::Exact(number(text)?)),
        },
    }
}

/// The province's value from those of its districts, as its roll-up asks; none where there are none.
fn above(
    indicator: &IndicatorRow,
    values: &[(&Code, Decimal)],
    period: Period,
    figures: &Figures,
) -> Result<Option<Decimal>, CaseError> {
    if values.is_empty() {
        return Ok(None);
    }
    let mut weighted = (Decimal::ZERO, Decimal::ZERO);
    for (unit, value) in values {
        let weight = match (indicator.roll_up, &indicator.weighted_by) {
            (RollUp::WeightedMean, Some(by)) => {
                let at = ActualKey { indicator: by.clone(), unit: (*unit).clone(), period };
                figures.get(&at).and_then(Figure::low).ok_or(CaseError::Number)?
            }
            _ => Decimal::ONE,
        };
        weighted = (weighted.0 + value * weight, weighted.1 + weight);
    }
    let all = values.iter().map(|(_, value)| *value);
    Ok(match indicator.roll_up {
        RollUp::None => None,
        RollUp::Sum => Some(all.sum()),
        RollUp::Mean | RollUp::WeightedMean => weighted.0.checked_div(weighted.1),
        RollUp::Maximum => all.max(),
        RollUp::Minimum => all.min(),
    }
    .map(|value| value.round_dp(1).normalize()))
}

fn key(indicator: &IndicatorRow, unit: &Code, period: Period) -> ActualKey {
    ActualKey { indicator: indicator.code.clone(), unit: unit.clone(), period }
}
