//! `muctieu canon`: everything that a file holds, in the one form that files of equal content share.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{
    Arguments, Command, CommandError, Options, Outcome, Streams,
    plan_file::{oddity, plan_error, read},
};
use crate::{
    ledger::{Author, Cell, Change, ChangeId, Edit, Head, History, Ledger},
    plan::{Code, DateTime, Json, Utc},
};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "canon",
    usage: "muctieu canon FILE.json\n    Prints as JSON with sorted members everything that a file holds: every change, and \
            every cell with its heads and its\n    history. Files of equal content print the same, in whatever order they \
            were merged.",
    options: Options { valued: &[], flags: &[] },
    run,
};

// Members in the order of the alphabet; values have it already.

#[derive(Serialize)]
struct Content<'a> {
    cells: BTreeMap<String, CellLine<'a>>,
    changes: BTreeMap<String, ChangeLine<'a>>,
    plan: &'a Code,
}

#[derive(Serialize)]
struct ChangeLine<'a> {
    at: DateTime<Utc>,
    by: &'a Author,
    edits: BTreeMap<String, SetTo<'a>>,
    note: &'a str,
}

/// What a change set a cell to, over which others.
#[derive(Serialize)]
struct SetTo<'a> {
    over: &'a [ChangeId],
    value: Option<&'a Json>,
}

#[derive(Serialize)]
struct CellLine<'a> {
    conflict: bool,
    heads: Vec<EditLine<'a>>,
    history: Vec<EditLine<'a>>,
    value: Option<&'a Json>,
}

#[derive(Serialize)]
struct EditLine<'a> {
    change: &'a ChangeId,
    value: Option<&'a Json>,
}

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    let place = arguments.one_file()?;
    let file = read(place)?;
    for warning in &file.warnings {
        writeln!(streams.remarks, "{place}: {}", oddity(*warning))?;
    }
    let mut ledger = Ledger::default();
    ledger.merge(file.changes).map_err(|error| plan_error(place, error))?;
    let content = Content {
        cells: ledger.cells().map(|(cell, history)| (cell.to_string(), cell_line(cell, history, &ledger))).collect(),
        changes: ledger.changes().map(|change| (change.id.to_string(), change_line(change))).collect(),
        plan: &file.plan,
    };
    let text = serde_json::to_string(&content).map_err(|error| plan_error(place, error))?;
    writeln!(streams.output, "{text}")?;
    Ok(Outcome::Done)
}

fn change_line<'a>(change: &'a Change) -> ChangeLine<'a> {
    let set = |edit: &'a Edit| (edit.cell.to_string(), SetTo { over: &edit.over, value: edit.value.as_ref() });
    ChangeLine { at: change.at, by: &change.by, edits: change.edits.iter().map(set).collect(), note: &change.note }
}

fn cell_line<'a>(cell: &Cell, history: &'a History, ledger: &Ledger) -> CellLine<'a> {
    let lines = |edits: Vec<Head<'a>>| {
        edits.into_iter().map(|edit| EditLine { change: edit.id(), value: edit.value() }).collect()
    };
    CellLine {
        conflict: ledger.conflicts().contains(cell),
        heads: lines(history.heads()),
        history: lines(history.latest_first()),
        value: history.value(),
    }
}
