//! Tasks: given on one day, put off or reported on another.

use super::{
    events::Events,
    tables::{Tables, TaskRow},
};
use crate::{
    CaseError,
    clerk::{day, moment},
    columns::parts,
};
use muctieu::{
    ledger::Cell,
    plan::{Code, Extension, Task},
};

/// Enters every task as it was given, and what its unit last reported on it.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let office = Code::new("VP")?;
    for row in &tables.tasks {
        let code = Code::new(&format!("NV-{:0>2}", row.number))?;
        let (given, now) = (given(row)?, now(row)?);
        let time = moment(row.given_on, 15, 0)?;
        events.at(time, &office, &format!("Giao nhiệm vụ: {}", row.source)).task(&code, &given)?;
        let Some(updated) = row.updated else { continue };
        let minute = row.number.parse().map_err(|_| CaseError::Entry(row.number.clone()))?;
        let unit = row.lead.first().unwrap_or(&office);
        let sheet = events.at(moment(updated, 16, minute)?, unit, &format!("Cập nhật nhiệm vụ {}", row.number));
        for (field, value) in now.difference(&given) {
            sheet.set(Cell::Task(code.clone(), field), &value)?;
        }
    }
    Ok(())
}

/// The task as it was given.
fn given(row: &TaskRow) -> Result<Task, CaseError> {
    let extensions = extensions(row)?;
    Ok(Task {
        number: row.number.clone(),
        title: row.title.clone(),
        title_en: row.title_en.clone(),
        lead: row.lead.clone(),
        lead_text: row.lead_text.clone(),
        cooperating: row.cooperating.clone(),
        cooperating_text: row.cooperating_text.clone(),
        contact: row.contact.clone(),
        given_by: row.given_by.clone(),
        source: row.source.clone(),
        given_on: Some(row.given_on),
        start: row.start,
        due: extensions.first().map(|extension| extension.from).or(row.due),
        due_text: row.due_text.clone(),
        product: row.product.clone(),
        authority: row.authority.clone(),
        indicators: row.indicators.clone(),
        ..Task::default()
    })
}

/// The task as it stands.
fn now(row: &TaskRow) -> Result<Task, CaseError> {
    Ok(Task {
        due: row.due,
        progress: row.progress,
        completed_on: row.completed_on,
        result: row.result.clone(),
        difficulties: row.difficulties.clone(),
        proposal: row.proposal.clone(),
        extensions: extensions(row)?,
        ..given(row)?
    })
}

/// Extensions such as `2026-06-30>2026-08-31 reason`.
fn extensions(row: &TaskRow) -> Result<Vec<Extension>, CaseError> {
    let extension = |part: &str| {
        let bad = || CaseError::Entry(part.into());
        let (dates, reason) = part.split_once(' ').ok_or_else(bad)?;
        let (from, to) = dates.split_once('>').ok_or_else(bad)?;
        Ok(Extension { from: day(from)?, to: day(to)?, reason: reason.into() })
    };
    parts(&row.extensions).map(extension).collect()
}
