//! `muctieu new`: begins a plan.

use super::{
    Arguments, Command, CommandError, Options, Outcome, Streams,
    plan_file::{Opened, plan_error, save},
    writer,
};
use crate::{
    ledger::Ledger,
    plan::{Code, Period, Span, TimeZone},
    views::form::NewPlan,
};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "new",
    usage: "muctieu new OUT.json [--name TITLE] [--year YEAR] [--organisation NAME] [--plan CODE] [--by NAME] [--unit CODE] \
            [--at TIME] [--replace]\n    Writes the file of an empty plan with its title, its year and the unit UBND. Files \
            can be merged when their plans\n    have the same code, which is made by chance unless it is given.",
    options: Options {
        valued: &["--name", "--year", "--organisation", "--plan", "--by", "--unit", "--at"],
        flags: &["--replace"],
    },
    run,
};

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    let place = arguments.one_file()?;
    let year = arguments.parsed("--year")?.unwrap_or_else(|| this_year(streams));
    Period::new(year, Span::Year).map_err(|error| CommandError::Usage(format!("--year: {error}")))?;
    let chance_code = Code::new(&format!("ke-hoach-{}", writer::name(streams.chance))).unwrap_or_default();
    let plan = arguments.parsed("--plan")?.unwrap_or(chance_code);
    let organisation = arguments.value("--organisation").unwrap_or("Ủy ban nhân dân tỉnh").trim().to_owned();
    let title = arguments.value("--name").map_or_else(|| format!("Kế hoạch năm {year}"), |name| name.trim().to_owned());
    let intent = NewPlan { title, organisation, year, bases: String::new() }.intent();
    let mut ledger = Ledger::default();
    let stamp = writer::stamp(arguments, streams)?;
    ledger.record(stamp, "", &intent).map_err(|error| plan_error(place, error))?;
    save(place, &Opened { plan, ledger }, arguments.has("--replace"), streams.chance)?;
    Ok(Outcome::Done)
}

/// The year in which the work is done, where a new plan's office is.
fn this_year(streams: &Streams) -> i32 {
    use chrono::Datelike as _;
    TimeZone::default().day(streams.now).year()
}
