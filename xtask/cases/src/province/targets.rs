//! Targets of the province and what falls to each territory.

use super::{
    ROOT,
    chance::share_out,
    events::Events,
    outline::{RESOLUTION, set_up},
    series::{minor, number},
    tables::{IndicatorRow, Tables, Weight},
};
use crate::{
    CaseError,
    clerk::{Sheet, day},
};
use muctieu::plan::{Code, Decimal, Evidence, Goal, Level, Measure, NaiveDate, RollUp, Target};

/// The level at which the people's committee hands a target down to the districts.
pub(super) const COMMITTEE: &str = "committee";

const DECISION: &str = "QĐ số 2310/QĐ-UBND (minh họa)";

/// Targets of other levels than the council's: indicator, level, goal.
const BESIDE: &[(&str, &str, &str)] = &[
    ("GRDP-TT", "centre", "at_least 7.5"),
    ("GRDP-TT", "stretch", "at_least 8.5"),
    ("THU-NS", "centre", "plain 5600"),
    ("THU-NS", "stretch", "plain 6500"),
    ("GIAI-NGAN", "centre", "at_least 95"),
    ("BHYT", "centre", "plain 94.2"),
    ("XUAT-KHAU", "stretch", "plain 325"),
    ("RUNG-MOI", "centre", "plain 3000"),
];

/// Enters the targets that were set with the plan.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let (root, year) = (Code::new(ROOT)?, year()?);
    let sheet = events.at(set_up()?, &root, "");
    for row in tables.indicators.iter().filter(|row| !row.goal.is_empty()) {
        let goal = goal(&row.goal)?;
        let council = target(goal.clone(), &row.written, RESOLUTION);
        sheet.target((&row.code, &root), &Level::council().code, year, &council)?;
        hand_down(row, &goal, tables, sheet)?;
    }
    for (indicator, level, text) in BESIDE {
        let basis = if *level == "centre" { "Bộ, ngành giao (minh họa)" } else { DECISION };
        let target = target(goal(text)?, "", basis);
        sheet.target((&Code::new(indicator)?, &root), &Code::new(level)?, year, &target)?;
    }
    Ok(())
}

/// The first day of the plan year, from which its targets are in force.
pub(super) fn year() -> Result<NaiveDate, CaseError> {
    day("2026-01-01")
}

/// A target that a document states.
pub(super) fn target(goal: Goal, written: &str, basis: &str) -> Target {
    Target {
        goal,
        written: written.into(),
        basis: basis.into(),
        year: None,
        evidence: Evidence::Stated,
        source: String::new(),
        note: String::new(),
    }
}

/// What falls to each territory: its share of a sum, or the same for all where a ratio is asked for.
fn hand_down(row: &IndicatorRow, goal: &Goal, tables: &Tables, sheet: &mut Sheet) -> Result<(), CaseError> {
    let level = Code::new(COMMITTEE)?;
    let written = tables.values.iter().find(|values| values.code == row.code && !values.handed_down.is_empty());
    if let Some(values) = written {
        let handed_down = target(self::goal(&values.handed_down)?, "", DECISION);
        for (unit, _) in tables.spread(&values.spread)?.iter().filter(|(_, weight)| *weight != Weight::NotApplicable) {
            sheet.target((&row.code, &unit.code), &level, year()?, &handed_down)?;
        }
        return Ok(());
    }
    let series = tables.series.iter().find(|series| series.code == row.code && !series.spread.is_empty());
    let Some(series) = series.filter(|_| row.roll_up == RollUp::Sum) else { return Ok(()) };
    let spread = tables.spread(&series.spread)?;
    let weights: Vec<i64> = spread.iter().map(|(_, weight)| if let Weight::Of(w) = weight { *w } else { 0 }).collect();
    let shares = match goal {
        Goal::Plain(total) if row.measure != Measure::Ratio => {
            let total = minor(*total, series.decimals)?;
            let phase = weights.iter().sum::<i64>() / 2;
            share_out(total, &weights, phase)
                .into_iter()
                .map(|share| Goal::Plain(number(share, series.decimals)))
                .collect()
        }
        same => vec![same.clone(); weights.len()],
    };
    for ((unit, weight), goal) in spread.iter().zip(shares) {
        if *weight != Weight::NotApplicable {
            sheet.target((&row.code, &unit.code), &level, year()?, &target(goal, "", DECISION))?;
        }
    }
    Ok(())
}

/// A goal such as `between 40.5 42.5` or `text phê duyệt`.
pub(super) fn goal(text: &str) -> Result<Goal, CaseError> {
    let bad = || CaseError::Entry(text.into());
    let (relation, rest) = text.split_once(' ').unwrap_or((text, ""));
    let numbers: Vec<Decimal> =
        if relation == "text" { Vec::new() } else { rest.split_whitespace().filter_map(|n| n.parse().ok()).collect() };
    Ok(match (relation, numbers.as_slice()) {
        ("at_least", [value]) => Goal::AtLeast(*value),
        ("more_than", [value]) => Goal::MoreThan(*value),
        ("at_most", [value]) => Goal::AtMost(*value),
        ("less_than", [value]) => Goal::LessThan(*value),
        ("about", [value]) => Goal::About(*value),
        ("plain", [value]) => Goal::Plain(*value),
        ("between", [low, high]) => Goal::between(*low, *high).map_err(|_| bad())?,
        ("reduction", [least, most]) => Goal::Reduction(*least, *most),
        ("zero", []) => Goal::Zero,
        ("text", []) => Goal::Text(rest.into()),
        _ => return Err(bad()),
    })
}
