//! What a text typed for a cell says, read as the app reads it there.

use crate::{
    ledger::{Author, Cell, ChangeId, Ledger, Rejection, Replica, Stamp},
    plan::{
        Actual, ActualKey, Archive, Code, DateTime, Dismissal, Evidence, Figure, Goal, Indicator, IndicatorField, Json,
        Measure, Plan, Ruling, Submission, Target, TargetKey,
        notation::{Read, Warning, read_date, read_figure, read_goal, read_number, read_period},
    },
    text::{Language, unit_of_measure, unreadable_figure, warning},
};

/// What was read.
#[derive(Debug)]
pub(super) struct Typed {
    /// The value, in the form of the cell.
    pub value: Json,
    /// What a person should know about how it was read.
    pub remarks: Vec<String>,
}

impl From<Json> for Typed {
    fn from(value: Json) -> Self {
        Self { value, remarks: Vec::new() }
    }
}

/// Reads what was typed for a cell, or says why it is no value for it.
pub(super) fn value(cell: &Cell, text: &str, plan: &Plan, language: Language) -> Result<Typed, String> {
    let text = text.trim();
    if text.is_empty() {
        return Err("nothing is typed; a value is taken away by --delete".into());
    }
    if matches!(cell, Cell::Unknown(_)) {
        return Err("there is no such cell".into());
    }
    let mut typed = match cell {
        _ if is_structure(cell) && text.starts_with('{') => json(text)?.into(),
        Cell::Actual(key) => actual(key, plan.actuals.get(key), text, plan, language)?,
        Cell::Estimate(key) => actual(key, plan.estimates.get(key), text, plan, language)?,
        Cell::Target(key) => target(key, text, plan, language)?,
        Cell::Indicator(code, IndicatorField::Baseline) => baseline(code, text, plan, language)?,
        Cell::Indicator(_, IndicatorField::Weight) => {
            let number = read_number(text, language.notation()).map_err(|error| error.to_string())?;
            written(&number.value)?.into()
        }
        // A step alone, without a reason.
        Cell::Submission { .. } if !text.starts_with('{') => written(&serde_json::json!({ "state": text }))?.into(),
        Cell::Accepted(_)
        | Cell::Verdict(_)
        | Cell::Dismissed { .. }
        | Cell::Submission { .. }
        | Cell::Archive { .. } => json(text)?.into(),
        _ => plain(cell, text)?.into(),
    };
    fits(cell, &typed.value)?;
    let missing = cell.indicator().filter(|code| !plan.indicators.contains_key(*code));
    if let (Some(code), false) = (missing, matches!(cell, Cell::Indicator(..))) {
        typed.remarks.push(format!("the plan has no indicator {code} yet"));
    }
    Ok(typed)
}

/// Whether the cell holds several things together, which JSON can state.
fn is_structure(cell: &Cell) -> bool {
    match cell {
        Cell::Actual(_) | Cell::Estimate(_) | Cell::Target(_) => true,
        Cell::Indicator(_, field) => *field == IndicatorField::Baseline,
        _ => false,
    }
}

/// Whether the cell takes a value of that form.
fn fits(cell: &Cell, value: &Json) -> Result<(), String> {
    let read = match cell {
        // No part of the plan itself, hence not looked at by the ledger.
        Cell::Verdict(_) => value.read::<Ruling>().map(drop),
        Cell::Dismissed { .. } => value.read::<Dismissal>().map(drop),
        Cell::Submission { .. } => value.read::<Submission>().map(drop),
        Cell::Archive { .. } => value.read::<Archive>().map(drop),
        _ => return tried(cell, value),
    };
    read.map_err(|error| error.to_string())
}

/// What the ledger says of it.
fn tried(cell: &Cell, value: &Json) -> Result<(), String> {
    let replica = Replica::new("tried").map_err(|error| error.to_string())?;
    let stamp = Stamp { id: ChangeId { replica, sequence: 1 }, at: DateTime::default(), by: Author::default() };
    match Ledger::default().compose(stamp, "", [(cell.clone(), Some(value.clone()))]) {
        Ok(_) => Ok(()),
        Err(Rejection::NothingToDo) => Err("null is no value; a value is taken away by --delete".into()),
        Err(Rejection::NotAValue { reason, .. }) => Err(reason),
        Err(other) => Err(other.to_string()),
    }
}

/// A text, a day, a period, a number, yes or no, or codes: the first that the cell takes. A structure is given as JSON.
fn plain(cell: &Cell, text: &str) -> Result<Json, String> {
    let as_text = written(&text)?;
    let Err(reason) = fits(cell, &as_text) else { return Ok(as_text) };
    // What is meant as a structure is said to be wrong as one.
    if text.starts_with(['{', '[']) {
        let structure = json(text)?;
        return fits(cell, &structure).map(|()| structure);
    }
    let codes: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let forms = [
        read_date(text).and_then(|day| written(&day).ok()),
        read_period(text).and_then(|period| written(&period).ok()),
        serde_json::from_str(text).ok(),
        written(&codes).ok().filter(|_| codes.iter().all(|code| Code::new(code).is_ok())),
    ];
    forms.into_iter().flatten().find(|form| fits(cell, form).is_ok()).ok_or(reason)
}

fn actual(
    key: &ActualKey,
    before: Option<&Actual>,
    text: &str,
    plan: &Plan,
    language: Language,
) -> Result<Typed, String> {
    let (figure, remarks) = figure(plan.indicators.get(&key.indicator), text, language)?;
    let mut actual = before.cloned().unwrap_or_else(|| Actual::from(figure.clone()));
    // Words that belonged to the figure before do not belong to another one.
    if actual.figure != figure {
        actual.written.clear();
        actual.as_of = None;
        actual.evidence = Evidence::Stated;
    }
    actual.figure = figure;
    Ok(Typed { value: written(&actual)?, remarks })
}

fn baseline(code: &Code, text: &str, plan: &Plan, language: Language) -> Result<Typed, String> {
    let (figure, remarks) = figure(plan.indicators.get(code), text, language)?;
    Ok(Typed { value: written(&figure)?, remarks })
}

/// A figure of an indicator. Words in place of a number are no slip only where the indicator is measured in words.
fn figure(indicator: Option<&Indicator>, text: &str, language: Language) -> Result<(Figure, Vec<String>), String> {
    let read = read_figure(text, unit(indicator, language), language.notation())
        .map_err(|error| unreadable_figure(&error, Language::English))?;
    let Some(read) = read else { return Err(format!("{text:?} states nothing; a value is taken away by --delete")) };
    let measure = indicator.map(|indicator| indicator.measure);
    let strange = match read.value {
        Figure::Text(_) => measure != Some(Measure::Text),
        // Where nobody has said what is measured, the form of the figure does.
        Figure::Stage(_) => !matches!(measure, None | Some(Measure::Milestone)),
        Figure::Parts { .. } => !matches!(measure, None | Some(Measure::Ratio | Measure::Count)),
        _ => false,
    };
    if strange {
        let words = r#"words are given as {"figure":{"text":"…"}}"#;
        return Err(format!("{text:?} is no figure of this indicator ({words}){}", reasons(&read)));
    }
    let remarks = remarks(&read);
    Ok((read.value, remarks))
}

fn target(key: &TargetKey, text: &str, plan: &Plan, language: Language) -> Result<Typed, String> {
    let indicator = plan.indicators.get(&key.indicator);
    let read = read_goal(text, unit(indicator, language), language.notation());
    let in_words = matches!(indicator.map(|found| found.measure), Some(Measure::Text | Measure::Milestone));
    let only_words = read.warnings.iter().all(|one| matches!(one, Warning::Words));
    if matches!(read.value, Goal::Text(_)) && !(in_words && only_words) {
        let words = r#"words are given as {"goal":{"text":"…"}}"#;
        return Err(format!("{text:?} is no target of this indicator ({words}){}", reasons(&read)));
    }
    let remarks = remarks(&read);
    let said = (read.value, text.to_owned());
    let target = match plan.targets.get(key).cloned() {
        Some(before) => Target { goal: said.0, written: said.1, ..before },
        None => Target {
            goal: said.0,
            written: said.1,
            basis: String::new(),
            year: None,
            evidence: Evidence::Stated,
            source: String::new(),
            note: String::new(),
        },
    };
    Ok(Typed { value: written(&target)?, remarks })
}

fn unit(indicator: Option<&Indicator>, language: Language) -> &str {
    indicator.map(|indicator| unit_of_measure(indicator, language)).unwrap_or_default()
}

fn remarks<T>(read: &Read<T>) -> Vec<String> {
    read.warnings.iter().map(|one| warning(one, Language::English)).collect()
}

/// Why something was taken for words, as far as that is more than that no number was found.
fn reasons<T>(read: &Read<T>) -> String {
    let more = read.warnings.iter().filter(|one| !matches!(one, Warning::Words));
    more.map(|one| warning(one, Language::English)).fold(String::new(), |said, remark| said + " " + &remark)
}

fn written<T: serde::Serialize>(value: &T) -> Result<Json, String> {
    Json::of(value).map_err(|error| error.to_string())
}

fn json(text: &str) -> Result<Json, String> {
    serde_json::from_str(text).map_err(|error| format!("not the JSON of a value: {error}"))
}
