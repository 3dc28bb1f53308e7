//! What was read of a text that was typed for a cell, said in English.

use crate::{
    exchange::typed::{self, Typed, Unread},
    ledger::Cell,
    plan::{Plan, notation::Warning},
    text::{Language, unreadable_figure, warning},
};

/// Reads what was typed for a cell, with remarks, or says why it is no value for it.
pub(super) fn value(cell: &Cell, text: &str, plan: &Plan, language: Language) -> Result<(Typed, Vec<String>), String> {
    let typed = typed::read(cell, text, plan, language.notation()).map_err(|unread| refused(cell, text, unread))?;
    let mut remarks: Vec<String> = typed.warnings.iter().map(in_english).collect();
    let missing = cell.indicator().filter(|code| !plan.indicators.contains_key(*code));
    if let (Some(code), false) = (missing, matches!(cell, Cell::Indicator(..))) {
        remarks.push(format!("the plan has no indicator {code} yet"));
    }
    Ok((typed, remarks))
}

fn refused(cell: &Cell, text: &str, unread: Unread) -> String {
    let text = text.trim();
    match unread {
        Unread::Nothing(said) if said.is_empty() => "nothing is typed; a value is taken away by --delete".into(),
        Unread::Nothing(said) => format!("{said:?} states nothing; a value is taken away by --delete"),
        Unread::Figure(error) => unreadable_figure(&error, Language::English),
        Unread::Words(warnings) => {
            let (what, member) =
                if matches!(cell, Cell::Target(_)) { ("target", "goal") } else { ("figure", "figure") };
            // That no number was found has been said.
            let more = warnings.iter().filter(|one| !matches!(one, Warning::Words)).map(in_english);
            let reasons = more.fold(String::new(), |said, remark| format!("{said} {remark}"));
            format!(
                r#"{text:?} is no {what} of this indicator (words are given as {{"{member}":{{"text":"…"}}}}){reasons}"#
            )
        }
        other => other.to_string(),
    }
}

fn in_english(one: &Warning) -> String {
    warning(one, Language::English)
}
