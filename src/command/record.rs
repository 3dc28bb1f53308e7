//! `muctieu record`: one cell of a plan, set or cleared by one change.

use super::{
    Arguments, Command, CommandError, Options, Outcome, Streams,
    plan_file::{open, plan_error, save},
    typed, writer,
};
use crate::ledger::{Cell, Intent, Rejection};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "record",
    usage: "muctieu record PLAN.json --cell CELL --value TEXT|--delete --by NAME [--unit CODE] [--at TIME] [--note TEXT] \
            [--english] -o OUT.json [--replace]\n    Sets a cell (actual/CODE/UNIT/2021-09, target/CODE/UNIT/LEVEL/2021-01-01, \
            indicator/CODE/name …) to what TEXT says,\n    as it would be typed there: figures and targets in Vietnamese \
            notation unless --english, structures as JSON.\n    Steps of reports (submission/UNIT/2021-09) are for the \
            unit of --unit to take: submitted by the unit itself, approved\n    and correction_asked, with a reason, by one above it.",
    options: Options {
        valued: &["--cell", "--value", "--by", "--unit", "--at", "--note", "-o"],
        flags: &["--delete", "--english", "--replace"],
    },
    run,
};

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    let (place, out) = (arguments.one_file()?, arguments.needed("-o")?);
    let cell = arguments.needed("--cell")?;
    let cell: Cell = cell.parse().map_err(|error| CommandError::Usage(format!("--cell {cell:?}: {error}")))?;
    if arguments.needed("--by")?.trim().is_empty() {
        return Err(CommandError::Usage("--by: nobody is named".into()));
    }
    let mut stamp = writer::stamp(arguments, streams)?;
    let mut opened = open(place, streams)?;
    if arguments.value("--at").is_none() {
        stamp.at = opened.ledger.moment(stamp.at);
    }
    let not_a_value = |reason: String| plan_error(place, Rejection::NotAValue { cell: cell.clone(), reason });
    let value = match (arguments.value("--value"), arguments.has("--delete")) {
        (Some(text), false) => {
            let (typed, remarks) =
                typed::value(&cell, text, opened.ledger.plan(), arguments.language()).map_err(not_a_value)?;
            for remark in remarks {
                writeln!(streams.remarks, "muctieu record: {cell}: {remark}")?;
            }
            Some(typed.value)
        }
        (None, true) => None,
        _ => return Err(CommandError::Usage("either --value or --delete is needed".into())),
    };
    let note = arguments.value("--note").unwrap_or_default().trim();
    match opened.ledger.record(stamp, note, &Intent::Enter(cell.clone(), value)) {
        Ok(_) => {}
        Err(Rejection::NothingToDo) => writeln!(streams.remarks, "muctieu record: {cell} is like this already")?,
        Err(Rejection::Step(error)) => return Err(plan_error(place, format!("{cell}: {error}"))),
        Err(error) => return Err(plan_error(place, error)),
    }
    save(out, &opened, arguments.has("--replace"), streams.chance)?;
    Ok(Outcome::Done)
}
