//! Reports: what every unit sent in for every month, and the years before, which were taken over with the plan.

use super::{
    ROOT,
    chance::below,
    events::Events,
    figures::Figures,
    revisions,
    tables::{IndicatorRow, Tables},
};
use crate::{
    CaseError,
    clerk::{day, moment},
};
use muctieu::plan::{Actual, ActualKey, Code, DateTime, Figure, NaiveDate, Period, Span, Utc, Vintage};

/// Figures that come out long after their year, from an outside body.
const PUBLISHED: &[(&str, &str, &str)] = &[("CHE-PHU", "2025", "2026-03-20"), ("PCI-HANG", "2025", "2026-05-06")];

/// Enters every figure with the report that brought it.
pub(super) fn enter(tables: &Tables, figures: &Figures, events: &mut Events) -> Result<(), CaseError> {
    for (key, figure) in figures {
        let indicator = indicator(tables, &key.indicator)?;
        let unit = reporting(indicator, key)?;
        let (time, note, vintage) = occasion(key, &unit)?;
        let figure = if vintage == Vintage::Estimate { revisions::as_first_known(key, figure) } else { figure.clone() };
        let place = (&key.indicator, &key.unit);
        events.at(time, &unit, &note).actual(place, key.period, &reported(figure, vintage))?;
    }
    for row in &tables.indicators {
        expectations(row, events)?;
    }
    Ok(())
}

/// A value and how final it is.
pub(super) fn reported(figure: Figure, vintage: Vintage) -> Actual {
    Actual { vintage, ..Actual::from(figure) }
}

/// The indicator of a code.
pub(super) fn indicator<'a>(tables: &'a Tables, code: &Code) -> Result<&'a IndicatorRow, CaseError> {
    tables.indicators.iter().find(|row| row.code == *code).ok_or_else(|| CaseError::Entry(code.to_string()))
}

/// Who enters a figure: a district its own, the lead unit the province's.
pub(super) fn reporting(indicator: &IndicatorRow, key: &ActualKey) -> Result<Code, CaseError> {
    if key.unit.as_str() == ROOT { lead(indicator) } else { Ok(key.unit.clone()) }
}

fn lead(indicator: &IndicatorRow) -> Result<Code, CaseError> {
    indicator.lead.first().cloned().ok_or_else(|| CaseError::Entry(indicator.code.to_string()))
}

/// When a figure was entered, under which heading, and how final it was then.
fn occasion(key: &ActualKey, unit: &Code) -> Result<(DateTime<Utc>, String, Vintage), CaseError> {
    let period = key.period;
    let published = PUBLISHED
        .iter()
        .find(|(indicator, of, _)| key.indicator.as_str() == *indicator && period.to_string() == *of)
        .map(|(_, _, on)| on);
    if let Some(on) = published {
        return Ok((moment(day(on)?, 10, 0)?, "Kết quả công bố năm 2025 (minh họa)".into(), Vintage::Official));
    }
    let minute = below(&[unit.as_str(), "import"], 60);
    Ok(match (period.year(), period.last_month()) {
        (2024, _) => (moment(day("2025-12-16")?, 9, minute)?, "Nhập số liệu năm 2024".into(), Vintage::Official),
        (2025, 1..=11) => {
            (moment(day("2025-12-17")?, 14, minute)?, "Nhập số liệu 11 tháng năm 2025".into(), Vintage::Official)
        }
        (year, month) => {
            let month = month.min(12);
            (filed(unit, year, month)?, heading(year, month), Vintage::Estimate)
        }
    })
}

/// The heading of a month's report.
pub(super) fn heading(year: i32, month: u8) -> String {
    format!("Báo cáo tháng {month:02}/{year}")
}

/// When a unit sent in its report of a month: in the first days of the next.
pub(super) fn filed(unit: &Code, year: i32, month: u8) -> Result<DateTime<Utc>, CaseError> {
    let name = format!("{year}-{month}");
    let pick = |what: &str, count| below(&[unit.as_str(), &name, what], count);
    let (year, month) = if month == 12 { (year + 1, 1) } else { (year, u32::from(month) + 1) };
    let date = NaiveDate::from_ymd_opt(year, month, 3 + pick("day", 6)).ok_or(CaseError::Day)?;
    moment(date, 8 + pick("hour", 9), pick("minute", 60))
}

/// What the lead unit expects of the year's end, in its reports of six and nine months.
fn expectations(row: &IndicatorRow, events: &mut Events) -> Result<(), CaseError> {
    let (unit, root) = (lead(row)?, Code::new(ROOT)?);
    for (span, month, value) in [(Span::Half(1), 6, row.estimate_h1), (Span::NineMonths, 9, row.estimate_m9)] {
        let Some(value) = value else { continue };
        let period = Period::new(2026, span)?;
        let sheet = events.at(filed(&unit, 2026, month)?, &unit, &heading(2026, month));
        sheet.estimate((&row.code, &root), period, &reported(Figure::Exact(value.normalize()), Vintage::Estimate))?;
    }
    Ok(())
}
