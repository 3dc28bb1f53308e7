//! Series that are spread over months and districts from their yearly totals, in whole numbers of their last digit.

use std::collections::BTreeMap;

use super::{
    chance::{below, share_out, sway},
    season,
    tables::{SeriesKind, SeriesRow, Tables, Weight},
};
use crate::CaseError;
use muctieu::plan::{Code, Decimal, Period};

/// How far a district's share of a year strays from its weight, in thousandths.
const OF_DISTRICT: u32 = 150;

/// A series month by month for each place: districts, or the province alone.
#[derive(Clone, Debug)]
pub(super) struct Series {
    /// Digits behind the point.
    pub(super) decimals: u32,
    /// The places, in the order of every month's values.
    pub(super) places: Vec<Code>,
    /// Each month's own values; of a level, its change in that month.
    months: BTreeMap<(i32, u8), Vec<i64>>,
    /// The level at the end of 2023; zero for what starts every year anew.
    opening: Option<Vec<i64>>,
}

impl Series {
    /// The value of one place for a period, from its own months alone.
    pub(super) fn own(&self, place: usize, period: Period) -> i64 {
        self.sum(place, |year, month| {
            year == period.year() && (period.first_month()..=period.last_month()).contains(&month)
        })
    }

    /// The value of one place at the end of a period: a level, or a running total of the year.
    pub(super) fn to_date(&self, place: usize, period: Period) -> i64 {
        let opening = self.opening.as_ref().and_then(|opening| opening.get(place)).copied();
        let up_to = |year: i32, month| (year, month) <= (period.year(), period.last_month());
        match opening {
            Some(opening) => opening + self.sum(place, up_to),
            None => self.sum(place, |year, month| year == period.year() && up_to(year, month)),
        }
    }

    fn sum(&self, place: usize, counts: impl Fn(i32, u8) -> bool) -> i64 {
        let values = self.months.iter().filter(|((year, month), _)| counts(*year, *month));
        values.filter_map(|(_, values)| values.get(place)).sum()
    }
}

/// Makes every series of the table, by code. A series stands after the one that it is a share of.
pub(super) fn all(tables: &Tables) -> Result<BTreeMap<Code, Series>, CaseError> {
    let mut made = BTreeMap::new();
    for row in &tables.series {
        let of = row.of.as_ref().and_then(|code| made.get(code));
        let series = match row.kind {
            SeriesKind::Permille => share(row, of.ok_or_else(|| CaseError::Entry(row.code.to_string()))?)?,
            SeriesKind::Flow | SeriesKind::Level => capped(spread(row, tables)?, of),
        };
        made.insert(row.code.clone(), series);
    }
    Ok(made)
}

/// Months and districts of a flow or a level.
fn spread(row: &SeriesRow, tables: &Tables) -> Result<Series, CaseError> {
    let code = row.code.as_str();
    let (places, weights) = places(row, tables)?;
    let level = row.kind == SeriesKind::Level;
    let digits = |value: Decimal| minor(value, row.decimals);
    let opening = digits(row.y2023.unwrap_or_default())?;
    let mut before = opening;
    let mut months = BTreeMap::new();
    for (year, total) in [(2024, row.y2024), (2025, row.y2025), (2026, row.y2026)] {
        let name = year.to_string();
        let end = digits(total)?;
        let change = if level { end - before } else { end };
        before = end;
        let season = season::weights(&row.season, year).ok_or_else(|| CaseError::Entry(row.season.clone()))?;
        let stray = |parts: &[&str], range| if row.sway == 0 { 1000 } else { sway(parts, range) };
        let by_month: Vec<i64> = (1..)
            .zip(season)
            .map(|(month, w): (u8, _)| w * stray(&[code, &name, &month.to_string()], row.sway))
            .collect();
        for (month, own) in (1..).zip(share_out(change, &by_month, 0)) {
            let at = format!("{name}-{month}");
            let by_place: Vec<i64> = places
                .iter()
                .zip(&weights)
                .map(|(place, weight)| {
                    let place = place.as_str();
                    weight * stray(&[code, place, &name], OF_DISTRICT) * stray(&[code, place, &at], row.sway)
                })
                .collect();
            let phase = if row.sway == 0 { 0 } else { i64::from(below(&[code, &at], u32::MAX)) };
            months.insert((year, month), share_out(own, &by_place, phase));
        }
    }
    let opening = level.then(|| share_out(opening, &weights, 0));
    Ok(Series { decimals: row.decimals, places, months, opening })
}

/// The places of a series with their weights: the districts of its spread, or the province.
fn places(row: &SeriesRow, tables: &Tables) -> Result<(Vec<Code>, Vec<i64>), CaseError> {
    if row.spread.is_empty() {
        return Ok((tables.units.first().map(|root| root.code.clone()).into_iter().collect(), vec![1]));
    }
    let reporting = tables.spread(&row.spread)?.into_iter().filter_map(|(unit, weight)| match weight {
        Weight::Of(weight) => Some((unit.code.clone(), weight)),
        Weight::NotApplicable => None,
    });
    Ok(reporting.unzip())
}

/// A part of another series, never above it in the year so far.
fn capped(mut series: Series, of: Option<&Series>) -> Series {
    let Some(of) = of else { return series };
    let mut so_far: BTreeMap<(i32, usize), (i64, i64)> = BTreeMap::new();
    for ((year, month), values) in &mut series.months {
        for (place, value) in values.iter_mut().enumerate() {
            let (part, whole) = so_far.entry((*year, place)).or_default();
            *whole += of.months.get(&(*year, *month)).and_then(|months| months.get(place)).copied().unwrap_or_default();
            *value = (*value).min(*whole - *part);
            *part += *value;
        }
    }
    series
}

/// So many thousandths of another series.
fn share(row: &SeriesRow, of: &Series) -> Result<Series, CaseError> {
    let code = row.code.as_str();
    let mut months = BTreeMap::new();
    for (year, share) in [(2024, row.y2024), (2025, row.y2025), (2026, row.y2026)] {
        let share = minor(share, 0)?;
        for ((_, month), values) in of.months.range((year, 1)..=(year, 12)) {
            let at = format!("{year}-{month}");
            let part = |(place, value): (&Code, &i64)| {
                let stray = sway(&[code, place.as_str(), &at], row.sway) - 1000;
                value * (share + stray).clamp(0, 1000) / 1000
            };
            months.insert((year, *month), of.places.iter().zip(values).map(part).collect());
        }
    }
    Ok(Series { decimals: row.decimals, places: of.places.clone(), months, opening: None })
}

/// A number in whole units of its last digit.
pub(super) fn minor(value: Decimal, decimals: u32) -> Result<i64, CaseError> {
    let scaled = value.checked_mul(Decimal::from(10_i64.pow(decimals))).ok_or(CaseError::Number)?;
    scaled.trunc().to_string().parse().map_err(|_| CaseError::Number)
}

/// The number of so many units of its last digit, as somebody would type it.
pub(super) fn number(minor: i64, decimals: u32) -> Decimal {
    Decimal::new(minor, decimals).normalize()
}
