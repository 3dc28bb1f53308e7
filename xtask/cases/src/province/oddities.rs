//! What goes wrong in every real year: gaps, late units, a running total that falls, sums that do not match.

use super::{Province, ROOT, figures::Figures};
use crate::CaseError;
use muctieu::plan::{ActualKey, Code, Decimal, Figure, Period};

/// A running total that falls: July's entry is below June's.
const FALLING: (&str, &str, &str, i64) = ("NHAP-KHAU", "2026-06", "2026-07", 27);

/// Works the oddities into the figures.
pub(super) fn apply(province: &Province, figures: &mut Figures) -> Result<(), CaseError> {
    let (indicator, unit, period) = province.sent;
    let sent = at(indicator, unit, period)?;
    for (unit, since) in province.late {
        let (unit, since): (Code, Period) = (Code::new(unit)?, since.parse()?);
        let late = |key: &ActualKey| {
            key.unit == unit && key.period.year() == since.year() && key.period.last_month() >= since.last_month()
        };
        figures.retain(|key, _| !late(key) || *key == sent);
    }
    for (indicator, unit, period) in province.blank {
        figures.remove(&at(indicator, unit, period)?);
    }
    let (indicator, period, tenths, _) = province.mismatch;
    alter(figures, &at(indicator, ROOT, period)?, |value| value + Decimal::new(tenths, 1))?;
    let (indicator, before, period, tenths) = FALLING;
    let reached = figures.get(&at(indicator, ROOT, before)?).and_then(Figure::low).ok_or(CaseError::Number)?;
    alter(figures, &at(indicator, ROOT, period)?, |_| reached - Decimal::new(tenths, 1))
}

fn alter(figures: &mut Figures, key: &ActualKey, change: impl Fn(Decimal) -> Decimal) -> Result<(), CaseError> {
    match figures.get_mut(key) {
        Some(Figure::Exact(value)) => *value = change(*value).normalize(),
        _ => return Err(CaseError::Number),
    }
    Ok(())
}

/// Where a figure of these names stands.
pub(super) fn at(indicator: &str, unit: &str, period: &str) -> Result<ActualKey, CaseError> {
    Ok(ActualKey { indicator: Code::new(indicator)?, unit: Code::new(unit)?, period: period.parse()? })
}
