//! `muctieu merge`: puts the files of one plan together.

use serde::Serialize;

use super::{
    Arguments, Command, CommandError, Options, Outcome, Streams,
    plan_file::{Opened, plan_error, save, whole},
};
use crate::{
    ledger::{Cell, Head, History, Ledger},
    plan::Json,
};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "merge",
    usage: "muctieu merge OUT.json IN.json … [--replace]\n    Puts the files of one plan together, whatever their order, and \
            prints as JSON how many changes there are\n    and which cells are in conflict, with their values. Writes nothing \
            when one of the files cannot be used.",
    options: Options { valued: &[], flags: &["--replace"] },
    run,
};

#[derive(Serialize)]
struct Answer<'a> {
    changes: usize,
    conflicts: Vec<Conflict<'a>>,
}

/// A cell whose heads disagree; `null` where one of them took the value away.
#[derive(Serialize)]
struct Conflict<'a> {
    cell: &'a Cell,
    values: Vec<Option<&'a Json>>,
}

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    let Some((out, places @ [_, ..])) = arguments.files().split_first() else {
        return Err(CommandError::Usage("the file to write and at least one to read are needed".into()));
    };
    let mut merged: Option<Opened> = None;
    let mut faults = Vec::new();
    for place in places {
        // Every file is looked at, so that all that is wrong is said at once.
        if let Err(fault) = take_up(&mut merged, place, streams) {
            faults.push(fault);
        }
    }
    if !faults.is_empty() {
        return Err(CommandError::Several(faults));
    }
    let merged = merged.unwrap_or_default();
    save(out, &merged, arguments.has("--replace"), streams.chance)?;
    let answer = Answer { changes: merged.ledger.len(), conflicts: conflicts(&merged.ledger) };
    let text = serde_json::to_string(&answer).map_err(std::io::Error::from)?;
    writeln!(streams.output, "{text}")?;
    Ok(Outcome::Done)
}

fn take_up(merged: &mut Option<Opened>, place: &str, streams: &mut Streams) -> Result<(), CommandError> {
    let file = whole(place, streams)?;
    let merged = merged.get_or_insert_with(|| Opened { plan: file.plan.clone(), ledger: Ledger::default() });
    if file.plan != merged.plan {
        let reason = format!("a file of another plan, {}; the ones before it are of {}", file.plan, merged.plan);
        return Err(plan_error(place, reason));
    }
    merged.ledger.merge(file.changes).map(drop).map_err(|error| plan_error(place, error))
}

fn conflicts(ledger: &Ledger) -> Vec<Conflict<'_>> {
    let values = |cell: &Cell| {
        let mut values: Vec<Option<&Json>> = Vec::new();
        for head in ledger.history(cell).map(History::heads).unwrap_or_default() {
            // People who say the same need no choice between them.
            if !values.contains(&Head::value(&head)) {
                values.push(head.value());
            }
        }
        values
    };
    ledger.conflicts().iter().map(|cell| Conflict { cell, values: values(cell) }).collect()
}
