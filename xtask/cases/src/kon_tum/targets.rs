//! Targets, each entered on the day from which it could be known.

use super::{
    NOTICE, ROOT, Tables,
    events::Events,
    indicators::capitalised,
    tables::{ActualRow, IndicatorRow, Mark, TargetRelation},
    words,
};
use crate::{CaseError, clerk::day};
use muctieu::plan::{Code, Decimal, Evidence, Goal, Level, Target};

/// The level of what the people's committee asks for by itself, rather than the people's council.
pub(super) const COMMITTEE: &str = "committee";

/// Revenue in percent of the centre's estimate, as the year's report states it; the tables have it in the source.
const REVENUE_OF_CENTRE: (&str, i64, u32) = ("THU-NS", 1318, 1);

/// Enters every target. All are of the plan year; the day of the change tells when they became known.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    let year = day("2021-01-01")?;
    for row in &tables.indicators {
        let Some(goal) = goal(row)? else { continue };
        let basis = words::remark(&row.target_basis);
        let resolved = basis.starts_with("NQ ");
        // What no resolution set and no result lets one work out is known from the notice.
        let result = if resolved { None } else { result_behind(row, &tables.actuals) };
        let sheet = match result {
            Some(result) => events.on(result.as_of, &words::remark(&result.source)),
            None if resolved => events.set_up()?,
            None => events.notice()?,
        };
        let level = if basis.starts_with(NOTICE) || basis.starts_with("Kết luận") {
            Code::new(COMMITTEE)?
        } else {
            Level::council().code
        };
        let derived = row.evidence == Mark::Derived;
        let target = Target {
            goal,
            written: row.target_text.clone(),
            basis: if derived { String::new() } else { basis },
            year: None,
            evidence: if derived { Evidence::Derived } else { Evidence::Stated },
            source: words::remark(&row.sources),
            note: note(row, result),
        };
        sheet.target((&row.code, &root), &level, year, &target)?;
    }
    centre(tables, &root, events)
}

fn goal(row: &IndicatorRow) -> Result<Option<Goal>, CaseError> {
    let value = || row.target_value.ok_or_else(|| CaseError::Entry(row.target_text.clone()));
    Ok(Some(match row.target_relation {
        TargetRelation::None => return Ok(None),
        TargetRelation::AtLeast if row.target_text.contains("trở lên") => Goal::AtLeast(value()?),
        TargetRelation::AtLeast => Goal::Plain(value()?),
        TargetRelation::About => Goal::About(value()?),
        TargetRelation::Zero => Goal::Zero,
        TargetRelation::Text => Goal::Text(row.target_text.clone()),
    }))
}

/// The published result whose percentage of the plan leads to the target: that which comes nearest to it.
fn result_behind<'a>(row: &IndicatorRow, actuals: &'a [ActualRow]) -> Option<&'a ActualRow> {
    let target = row.target_value?;
    let distance = |actual: &ActualRow| {
        let plan = actual.value?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(actual.stated_pct_of_plan?)?;
        Some((plan - target).abs())
    };
    let candidates = actuals.iter().filter(|actual| actual.code == row.code && distance(actual).is_some());
    candidates.min_by_key(|actual| distance(actual))
}

fn note(row: &IndicatorRow, result: Option<&ActualRow>) -> String {
    if row.target_basis.contains("expects 07") {
        return format!("{NOTICE} dự kiến cả năm được 07 xã");
    }
    let computed = result.and_then(|result| {
        let (value, percent) = (result.value?, result.stated_pct_of_plan?);
        Some(format!("Suy ra từ kết quả công bố: {} / {}%", words::number(value), words::number(percent)))
    });
    match (row.evidence, computed) {
        (Mark::Derived, Some(computed)) if row.target_basis.contains(';') => {
            format!("{computed}; {}", words::remark(&row.target_basis))
        }
        (Mark::Derived, Some(computed)) => computed,
        _ => String::new(),
    }
}

/// The centre's revenue target, which no source states: the result and its percentage of that target are stated.
fn centre(tables: &Tables, root: &Code, events: &mut Events) -> Result<(), CaseError> {
    let (code, percent, scale) = REVENUE_OF_CENTRE;
    let percent = Decimal::new(percent, scale);
    let named = format!("{percent}% of the centre's estimate");
    let Some(row) = tables.actuals.iter().find(|row| row.code.as_str() == code && row.source.contains(&named)) else {
        return Err(CaseError::Entry(named));
    };
    let value = row.value.ok_or(CaseError::Number)?;
    let plan = value.checked_mul(Decimal::ONE_HUNDRED).and_then(|value| value.checked_div(percent));
    let plan = plan.ok_or(CaseError::Number)?.round_dp(1);
    let source = words::remark(&row.source);
    let target = Target {
        goal: Goal::About(plan),
        written: format!("≈{}", words::number(plan)),
        basis: String::new(),
        year: None,
        evidence: Evidence::Derived,
        source: source.clone(),
        note: capitalised(&format!(
            "suy ra từ kết quả công bố: {} / {}% dự toán Trung ương giao",
            words::number(value),
            words::number(percent)
        )),
    };
    let sheet = events.on(row.as_of, &source);
    sheet.target((&row.code, root), &Code::new("centre")?, day("2021-01-01")?, &target)
}
