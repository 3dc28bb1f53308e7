//! What the places have in common where figures are typed: how a text is read, which periods are asked for, and the lock
//! of a report that was submitted.

use crate::app::store::Store;
use crate::plan::{
    Actual, ActualKey, Code, Evidence, Figure, Indicator, Measure,
    notation::{Read, read_figure},
};
use crate::text::{Language, long_period, unit_name, unit_of_measure, unreadable_figure};

/// Reads what was typed for an indicator; none where it was left blank. The error is in the person's words.
pub fn read_typed(text: &str, indicator: &Indicator, language: Language) -> Result<Option<Read<Figure>>, String> {
    let unit = unit_of_measure(indicator, language);
    let read = read_figure(text, unit, language.notation()).map_err(|error| {
        let reason = unreadable_figure(&error, language);
        format!("{} {reason}", (language.indicator().not_a_number)(text.trim()))
    })?;
    Ok(read.map(|read| suited(read, indicator, text)))
}

/// What was read, as far as it suits the measure: stages belong to documents and pairs of numbers to ratios; anywhere else
/// they are words.
pub fn suited(read: Read<Figure>, indicator: &Indicator, text: &str) -> Read<Figure> {
    let strange = match read.value {
        Figure::Stage(_) => indicator.measure != Measure::Milestone,
        // Of a count, the criteria that a named unit meets: `15/19`.
        Figure::Parts { .. } => !matches!(indicator.measure, Measure::Ratio | Measure::Count),
        _ => false,
    };
    if strange { Read { value: Figure::Text(text.trim().to_owned()), warnings: read.warnings } } else { read }
}

/// Whether words stand where the indicator asks for a number.
pub fn in_words(figure: &Figure, indicator: &Indicator) -> bool {
    matches!(figure, Figure::Text(_)) && indicator.measure != Measure::Text
}

/// The value with another figure. Words that belonged to the figure before do not belong to another one.
pub fn with_figure(before: Option<&Actual>, figure: Figure) -> Actual {
    let mut actual = before.cloned().unwrap_or_else(|| Actual::from(figure.clone()));
    if actual.figure != figure {
        actual.written.clear();
        actual.evidence = Evidence::Stated;
    }
    actual.figure = figure;
    actual
}

/// What somebody of a unit is told who wants to change a figure of a report that the unit has submitted; none where the
/// figure is not locked for the unit.
pub fn lock_in_words(store: Store, unit: Option<&Code>, key: &ActualKey) -> Option<String> {
    let unit = unit?;
    let language = store.screen.language();
    store.document.ledger_now(|ledger| {
        let report = ledger.locked_by(unit, key)?;
        let name = unit_name(ledger.plan(), unit, language);
        Some((language.submissions().locked)(&name, &long_period(report, language)))
    })
}
