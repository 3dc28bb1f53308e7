//! The twelve directives of the notice, as incomplete as they were given.

use std::collections::BTreeMap;

use super::{NOTICE, Tables, events::Events, indicators::answering};
use crate::{CaseError, clerk::day};
use muctieu::plan::{Code, Task};

/// What the tables write where the notice names no date.
const NOT_STATED: &str = "không nêu";

/// Enters the directives. How far they came was not published: progress stays at its default, and the plan's note says so.
pub(super) fn enter(tables: &Tables, units: &BTreeMap<String, Code>, events: &mut Events) -> Result<(), CaseError> {
    let given_on = day("2021-10-12")?;
    let sheet = events.notice()?;
    for row in &tables.directives {
        // A head of a unit answers as the unit.
        let (head, unit) = match row.lead.split_once("Giám đốc ") {
            Some((_, unit)) => ("Giám đốc", unit),
            None => ("", row.lead.as_str()),
        };
        let (lead, lead_text) = answering(unit, units);
        let task = Task {
            number: row.number.clone(),
            title: row.summary_vi.clone(),
            title_en: row.summary_en.clone(),
            lead,
            lead_text,
            cooperating_text: row.cooperating.clone(),
            contact: head.into(),
            given_by: "UBND tỉnh".into(),
            source: NOTICE.into(),
            given_on: Some(given_on),
            due: row.due,
            due_text: if row.due_text == NOT_STATED { String::new() } else { row.due_text.clone() },
            indicators: row.linked_indicators.clone(),
            ..Task::default()
        };
        sheet.task(&Code::new(&format!("TB280-{:0>2}", row.number))?, &task)?;
    }
    Ok(())
}
