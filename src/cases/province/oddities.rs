//! What goes wrong in every real year: gaps, late units, a running total that falls, sums that do not match.

use super::{ROOT, figures::Figures};
use crate::{
    cases::CaseError,
    plan::{ActualKey, Code, Decimal, Figure, Period},
};

/// Units that have not reported since a month.
const LATE: &[(&str, &str)] = &[("H-SM", "2026-09"), ("H-TT", "2026-10")];

/// The one figure that a late unit did send.
const SENT: (&str, &str, &str) = ("RUNG-MOI", "H-SM", "2026-09");

/// Figures that nobody ever sent.
const BLANK: &[(&str, &str, &str)] = &[
    ("THUY-SAN", ROOT, "2025-08"),
    ("NHAP-KHAU", ROOT, "2025-07"),
    ("NHAP-KHAU", ROOT, "2026-02"),
    ("DOANHTHU-DL", ROOT, "2026-04"),
    ("DN-MOI", "H-BL", "2026-05"),
    ("KHACH-DL", "H-CD", "2026-02"),
    ("CHAY-NO", "H-DH", "2026-03"),
    ("RUNG-MOI", "H-RB", "2025-10"),
    ("GQVL", "H-SG", "2026-06"),
    ("HS-DUNGHAN", "H-DS", "2025-02"),
];

/// A sum that does not match, by so many tenths: the department counts what companies planted, the districts do not.
pub(super) const MISMATCH: (&str, &str, i64) = ("RUNG-MOI", "2026-09", 386);

/// A running total that falls: July's entry is below June's.
const FALLING: (&str, &str, &str, i64) = ("NHAP-KHAU", "2026-06", "2026-07", 27);

/// Works the oddities into the figures.
pub(super) fn apply(figures: &mut Figures) -> Result<(), CaseError> {
    let sent = at(SENT.0, SENT.1, SENT.2)?;
    for (unit, since) in LATE {
        let (unit, since): (Code, Period) = (Code::new(unit)?, since.parse()?);
        let late = |key: &ActualKey| {
            key.unit == unit && key.period.year() == since.year() && key.period.last_month() >= since.last_month()
        };
        figures.retain(|key, _| !late(key) || *key == sent);
    }
    for (indicator, unit, period) in BLANK {
        figures.remove(&at(indicator, unit, period)?);
    }
    let (indicator, period, tenths) = MISMATCH;
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
