//! What a text says that was typed for a cell: the one reading of what is typed on a page, pasted, given on the command
//! line or imported.

use thiserror::Error;

use crate::{
    ledger::Cell,
    plan::{
        Actual, Code, Evidence, Figure, Goal, Indicator, IndicatorField, Json, Measure, Plan, Target, Value, Weight,
        notation::{
            FigureTextError, Notation, NumberError, Read, Warning, read_date, read_figure, read_goal, read_number,
            read_period,
        },
    },
};

/// A value of a cell as it was typed.
#[derive(Clone, Debug, PartialEq)]
pub struct Typed {
    /// The value.
    pub value: Value,
    /// What a person should know about how it was read.
    pub warnings: Vec<Warning>,
}

/// Why a text is no value of a cell.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum Unread {
    /// Nothing was typed, or a sign that states nothing.
    #[error("{0:?} states nothing")]
    Nothing(String),
    /// Digits that make no figure.
    #[error(transparent)]
    Figure(#[from] FigureTextError),
    /// Digits that make no number.
    #[error(transparent)]
    Number(#[from] NumberError),
    /// Words where the indicator asks for a number, with why they were taken for words.
    #[error("words where a number is asked for")]
    Words(Vec<Warning>),
    /// No value of the cell, for the reason given.
    #[error("{0}")]
    NotAValue(String),
    /// A cell of a newer version.
    #[error("there is no such cell")]
    NoSuchCell,
}

impl From<Value> for Typed {
    fn from(value: Value) -> Self {
        Self { value, warnings: Vec::new() }
    }
}

/// Reads what was typed for a figure of an indicator, as far as it suits the measure: stages belong to documents and pairs
/// of numbers to ratios; anywhere else they are words. `None` where it states nothing.
///
/// # Errors
/// When digits were clearly meant as a number but cannot be read as one.
pub fn figure(
    text: &str,
    indicator: Option<&Indicator>,
    notation: Notation,
) -> Result<Option<Read<Figure>>, FigureTextError> {
    let Some(read) = read_figure(text, unit(indicator, notation), notation)? else { return Ok(None) };
    // Where nobody has said what is measured, the form of the figure does.
    let Some(measure) = indicator.map(|indicator| indicator.measure) else { return Ok(Some(read)) };
    let suits = match read.value {
        Figure::Stage(_) => measure == Measure::Milestone,
        // Of a count, the criteria that a named unit meets: `15/19`.
        Figure::Parts { .. } => matches!(measure, Measure::Ratio | Measure::Count),
        _ => true,
    };
    let value = if suits { read.value } else { Figure::Text(text.trim().to_owned()) };
    Ok(Some(Read { value, warnings: read.warnings }))
}

/// Whether words stand where the indicator asks for a number.
#[must_use]
pub fn in_words(figure: &Figure, indicator: Option<&Indicator>) -> bool {
    matches!(figure, Figure::Text(_)) && indicator.is_none_or(|indicator| indicator.measure != Measure::Text)
}

/// A value with another figure. Words, a day and an evidence that belonged to the figure before do not belong to another
/// one.
#[must_use]
pub fn with_figure(before: Option<&Actual>, figure: Figure) -> Actual {
    match before {
        Some(before) if before.figure == figure => before.clone(),
        Some(before) => {
            Actual { figure, written: String::new(), as_of: None, evidence: Evidence::Stated, ..before.clone() }
        }
        None => Actual::from(figure),
    }
}

/// Reads what was typed for a goal of an indicator.
#[must_use]
pub fn goal(text: &str, indicator: Option<&Indicator>, notation: Notation) -> Read<Goal> {
    read_goal(text, unit(indicator, notation), notation)
}

/// Reads what was typed for a cell.
///
/// # Errors
/// When it is no value of the cell.
pub fn read(cell: &Cell, text: &str, plan: &Plan, notation: Notation) -> Result<Typed, Unread> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Unread::Nothing(String::new()));
    }
    let indicator = cell.indicator().and_then(|code| plan.indicators.get(code));
    match cell {
        Cell::Unknown(_) => Err(Unread::NoSuchCell),
        // Several things together are given as in files.
        Cell::Actual(_)
        | Cell::Estimate(_)
        | Cell::Target(_)
        | Cell::Submission { .. }
        | Cell::Indicator(_, IndicatorField::Baseline)
            if text.starts_with('{') =>
        {
            structure(cell, text).map(Into::into)
        }
        Cell::Actual(key) => {
            let read = figure_asked_for(text, indicator, notation)?;
            let value = with_figure(plan.actuals.get(key), read.value).into();
            Ok(Typed { value, warnings: read.warnings })
        }
        Cell::Estimate(key) => {
            let read = figure_asked_for(text, indicator, notation)?;
            let value = with_figure(plan.estimates.get(key), read.value).into();
            Ok(Typed { value, warnings: read.warnings })
        }
        Cell::Indicator(_, IndicatorField::Baseline) => {
            let read = figure_asked_for(text, indicator, notation)?;
            Ok(Typed { value: Some(read.value).into(), warnings: read.warnings })
        }
        Cell::Target(key) => {
            let read = goal(text, indicator, notation);
            let in_words = matches!(indicator.map(|found| found.measure), Some(Measure::Text | Measure::Milestone));
            let only_words = read.warnings.iter().all(|one| matches!(one, Warning::Words));
            if matches!(read.value, Goal::Text(_)) && !(in_words && only_words) {
                return Err(Unread::Words(read.warnings));
            }
            let target = with_goal(plan.targets.get(key), read.value, text);
            Ok(Typed { value: target.into(), warnings: read.warnings })
        }
        Cell::Indicator(_, IndicatorField::Weight) => {
            Ok(Value::from(Weight(read_number(text, notation)?.value)).into())
        }
        // A step alone, without a reason.
        Cell::Submission { .. } => fitting(cell, &written(&serde_json::json!({ "state": text }))?).map(Into::into),
        Cell::Accepted(_) | Cell::Verdict(_) | Cell::Dismissed { .. } | Cell::Archive { .. } => {
            structure(cell, text).map(Into::into)
        }
        _ => plain(cell, text).map(Into::into),
    }
}

fn figure_asked_for(text: &str, indicator: Option<&Indicator>, notation: Notation) -> Result<Read<Figure>, Unread> {
    let read = figure(text, indicator, notation)?.ok_or_else(|| Unread::Nothing(text.to_owned()))?;
    if in_words(&read.value, indicator) {
        return Err(Unread::Words(read.warnings));
    }
    Ok(read)
}

fn with_goal(before: Option<&Target>, goal: Goal, written: &str) -> Target {
    let written = written.to_owned();
    match before.cloned() {
        Some(before) => Target { goal, written, ..before },
        None => Target {
            goal,
            written,
            basis: String::new(),
            year: None,
            evidence: Evidence::Stated,
            source: String::new(),
            note: String::new(),
        },
    }
}

/// A text, a day, a period, a number, yes or no, or codes: the first that the cell takes. A structure is given as JSON.
fn plain(cell: &Cell, text: &str) -> Result<Value, Unread> {
    let as_text = fitting(cell, &written(&text)?);
    let Err(reason) = as_text else { return as_text };
    // What is meant as a structure is said to be wrong as one.
    if text.starts_with(['{', '[']) {
        return structure(cell, text);
    }
    let codes: Vec<&str> = text.split([',', ';']).map(str::trim).collect();
    let forms = [
        read_date(text).map(|day| written(&day)),
        read_period(text).map(|period| written(&period)),
        serde_json::from_str(text).ok().map(Ok),
        codes.iter().all(|code| Code::new(code).is_ok()).then(|| written(&codes)),
    ];
    let mut forms = forms.into_iter().flatten().flatten();
    forms.find_map(|form| fitting(cell, &form).ok()).ok_or(reason)
}

fn structure(cell: &Cell, text: &str) -> Result<Value, Unread> {
    let json = serde_json::from_str(text);
    fitting(cell, &json.map_err(|error| Unread::NotAValue(format!("not the JSON of a value: {error}")))?)
}

/// The value, where the cell takes it.
fn fitting(cell: &Cell, json: &Json) -> Result<Value, Unread> {
    if json.as_str() == "null" {
        return Err(Unread::Nothing("null".into()));
    }
    cell.read(json).map_err(|error| Unread::NotAValue(error.to_string()))
}

fn written<T: serde::Serialize>(value: &T) -> Result<Json, Unread> {
    Json::of(value).map_err(|error| Unread::NotAValue(error.to_string()))
}

/// The indicator's unit of measure in the language of a notation.
fn unit(indicator: Option<&Indicator>, notation: Notation) -> &str {
    match (indicator, notation) {
        (Some(indicator), Notation::English) if !indicator.unit_of_measure_en.is_empty() => {
            &indicator.unit_of_measure_en
        }
        (Some(indicator), _) => &indicator.unit_of_measure,
        (None, _) => "",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{ActualKey, Decimal, calendar::read_day};

    const CELL: &str = "actual/A/B/2021-09";

    fn cell(path: &str) -> Cell {
        path.parse().unwrap_or_else(|error| unreachable!("{error}"))
    }

    fn exact(value: i64) -> Figure {
        Figure::Exact(Decimal::from(value))
    }

    /// A plan with an indicator and a figure of it that says all that can be said.
    fn plan(measure: Measure) -> (Plan, Actual) {
        let before = Actual {
            written: "trên 5 tỷ".into(),
            as_of: read_day("2021-10-12"),
            evidence: Evidence::Derived,
            source: "Cục Thống kê".into(),
            ..exact(5).into()
        };
        let mut plan = Plan::default();
        let code = Code::new("A").unwrap_or_default();
        plan.indicators.insert(code, Indicator { measure, ..Indicator::default() });
        if let Cell::Actual(key) = cell(CELL) {
            let key: ActualKey = key;
            plan.actuals.insert(key, before.clone());
        }
        (plan, before)
    }

    #[test]
    fn another_figure_leaves_the_words_the_day_and_the_evidence_of_the_one_before_behind() {
        let (plan, before) = plan(Measure::Flow);
        let typed = |text: &str| read(&cell(CELL), text, &plan, Notation::Vietnamese).map(|typed| typed.value);
        assert_eq!(typed("5"), Ok(before.clone().into()), "the same figure");
        let after = Actual { figure: exact(6), source: before.source.clone(), ..exact(6).into() };
        assert_eq!(typed("6"), Ok(after.clone().into()));
        assert_eq!(with_figure(Some(&before), exact(6)), after, "as on the page");
    }

    #[test]
    fn what_does_not_suit_the_measure_is_words_and_words_are_no_figure_of_a_number() {
        for (measure, text, suits) in [
            (Measure::Flow, "15/19", false),
            (Measure::Count, "15/19", true),
            (Measure::Ratio, "15/19", true),
            (Measure::Flow, "đã phê duyệt", false),
            (Measure::Milestone, "đã phê duyệt", true),
            (Measure::Text, "tăng khá", true),
            (Measure::Level, "tăng khá", false),
        ] {
            let (plan, _) = plan(measure);
            let indicator = plan.indicators.values().next();
            let found = figure(text, indicator, Notation::Vietnamese);
            let words = found.is_ok_and(|read| read.is_some_and(|read| in_words(&read.value, indicator)));
            assert_eq!(!words, suits, "{measure:?} {text}");
            let refused = matches!(read(&cell(CELL), text, &plan, Notation::Vietnamese), Err(Unread::Words(_)));
            assert_eq!(!refused, suits, "{measure:?} {text}");
        }
    }
}
