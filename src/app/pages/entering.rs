//! How what is typed for a figure is read, with errors in the words of the person.

use crate::exchange::typed;
use crate::plan::{Figure, Indicator, notation::Read};
use crate::text::{Language, unreadable_figure};

/// Reads what was typed for an indicator; `None` where it was left blank. The error is in the person's words.
pub fn read_typed(text: &str, indicator: &Indicator, language: Language) -> Result<Option<Read<Figure>>, String> {
    typed::figure(text, Some(indicator), language.notation()).map_err(|error| {
        let reason = unreadable_figure(&error, language);
        format!("{} {reason}", (language.indicator().not_a_number)(text.trim()))
    })
}
