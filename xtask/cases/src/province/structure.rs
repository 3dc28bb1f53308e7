//! Units, headings and indicators, as they were set up.

use std::collections::BTreeMap;

use super::{
    ROOT,
    events::Events,
    outline::set_up,
    tables::{IndicatorRow, Tables},
};
use crate::{CaseError, columns::parts};
use muctieu::{
    ledger::Cell,
    plan::{Code, Decimal, Figure, Group, Indicator, IndicatorField, Step, Unit},
};

/// Enters everything that has no figures.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    let sheet = events.at(set_up()?, &root, "");
    for (row, order) in tables.units.iter().zip(1..) {
        let unit = Unit {
            name: row.name.clone(),
            name_en: row.name_en.clone(),
            kind: row.kind,
            parent: (row.code != root).then(|| root.clone()),
            order,
            valid_from: row.since,
            ..Unit::default()
        };
        sheet.unit(&row.code, &unit)?;
    }
    for (row, order) in tables.groups.iter().zip(1..) {
        let group = Group {
            number: row.number.clone(),
            name: row.name.clone(),
            name_en: row.name_en.clone(),
            parent: row.parent.clone(),
            order,
            ..Group::default()
        };
        sheet.group(&row.code, &group)?;
    }
    let mut places: BTreeMap<&Code, i64> = BTreeMap::new();
    for row in &tables.indicators {
        let place = places.entry(row.part_of.as_ref().unwrap_or(&row.group)).or_default();
        *place += 1;
        sheet.indicator(&row.code, &indicator(row, *place)?)?;
        if let Some(weight) = row.weight {
            sheet.set(Cell::Indicator(row.code.clone(), IndicatorField::Weight), &weight)?;
        }
    }
    Ok(())
}

fn indicator(row: &IndicatorRow, order: i64) -> Result<Indicator, CaseError> {
    Ok(Indicator {
        number: number(row, order),
        name: row.name.clone(),
        name_en: row.name_en.clone(),
        group: Some(row.group.clone()),
        part_of: row.part_of.clone(),
        order,
        unit_of_measure: row.unit.clone(),
        unit_of_measure_en: row.unit_en.clone(),
        measure: row.measure,
        direction: row.direction,
        entry: row.entry,
        frequency: row.frequency,
        path: row.path,
        schedule: schedule(&row.schedule)?,
        baseline: row.baseline.map(Figure::Exact),
        baseline_note: if row.baseline.is_some() {
            "Thực hiện năm 2025 (minh họa)".into()
        } else {
            String::new()
        },
        roll_up: row.roll_up,
        weighted_by: row.weighted_by.clone(),
        not_comparable: row.not_comparable.clone(),
        lead: row.lead.clone(),
        lead_text: row.lead_text.clone(),
        note: row.note.clone(),
        ..Indicator::default()
    })
}

/// `1, 2, …`, and `a, b, …` for details.
fn number(row: &IndicatorRow, order: i64) -> String {
    let letter = u8::try_from(order).ok().and_then(|order| b'a'.checked_add(order - 1));
    match (&row.part_of, letter) {
        (Some(_), Some(letter)) => char::from(letter).to_string(),
        _ => order.to_string(),
    }
}

/// Steps such as `2026-H1 40; 2026-M9 70`.
fn schedule(text: &str) -> Result<Vec<Step>, CaseError> {
    let step = |part: &str| {
        let (by, percent) = part.split_once(' ').ok_or_else(|| CaseError::Entry(part.into()))?;
        let percent: Decimal = percent.parse().map_err(|_| CaseError::Entry(part.into()))?;
        Ok(Step { by: by.parse()?, percent })
    };
    parts(text).map(step).collect()
}
