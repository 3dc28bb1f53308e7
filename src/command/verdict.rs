//! `muctieu verdict`: judges targets against results, a line of JSON each.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use super::{Arguments, Command, CommandError, Options, Outcome, Streams};
use crate::plan::Verdict;
use crate::{
    assess::{Better, judge_written},
    text::{Language, Term as _, because},
};

/// The subcommand.
pub const COMMAND: Command = Command {
    name: "verdict",
    usage: "muctieu verdict [--json] [--english] < LINES\n    Reads a line of JSON for each target: {\"id\", \"target\", \
            \"result\", \"unit\", \"direction\": \"higher\"|\"lower\"},\n    and writes a line of JSON for each, in the same \
            order: {\"id\", \"verdict\", \"relation\", \"reason\"}.",
    // It writes nothing but JSON: `--json` is for the symmetry with `check`.
    options: Options { valued: &[], flags: &["--json", "--english"] },
    run,
};

/// A line that is read. Texts may be JSON numbers too.
#[derive(Deserialize)]
struct Question<'a> {
    #[serde(borrow, default)]
    id: Option<&'a RawValue>,
    #[serde(borrow)]
    target: &'a RawValue,
    #[serde(borrow, default)]
    result: Option<&'a RawValue>,
    #[serde(borrow, default)]
    unit: Option<&'a RawValue>,
    #[serde(borrow, default)]
    direction: Option<&'a RawValue>,
}

/// A line that is written.
#[derive(Serialize)]
struct Answer<'a> {
    id: Option<&'a RawValue>,
    verdict: &'a str,
    relation: Option<&'a str>,
    reason: String,
}

fn run(arguments: &Arguments, streams: &mut Streams) -> Result<Outcome, CommandError> {
    if let [file, ..] = arguments.files() {
        return Err(CommandError::Usage(format!("{file:?} is one file too many: lines are read from standard input")));
    }
    let language = arguments.language();
    let mut bytes = Vec::new();
    for number in 1_usize.. {
        bytes.clear();
        if streams.input.read_until(b'\n', &mut bytes)? == 0 {
            break;
        }
        // Bytes that are no text spoil their own line only.
        let line = String::from_utf8_lossy(&bytes);
        let line = line.trim_start_matches('\u{feff}').trim();
        if line.is_empty() {
            continue;
        }
        let answer = answer(line, number, language, streams)?;
        writeln!(streams.output, "{answer}")?;
    }
    streams.output.flush()?;
    Ok(Outcome::Done)
}

fn answer(line: &str, number: usize, language: Language, streams: &mut Streams) -> Result<String, CommandError> {
    let question: Result<Question, _> = serde_json::from_str(line);
    let read = question.map_err(|error| error.to_string()).and_then(|question| {
        let text = |value: Option<&RawValue>, name| as_text(value).map_err(|found| format!("{name}: {found}"));
        let direction = better(&text(question.direction, "direction")?)?;
        let target = text(Some(question.target), "target")?;
        Ok((target, text(question.result, "result")?, text(question.unit, "unit")?, direction, question.id))
    });
    let answer = match read {
        Ok((target, result, unit, better, id)) => {
            let suggestion = judge_written(&target, &result, &unit, better);
            Answer {
                id,
                verdict: suggestion.verdict.term(Language::Vietnamese),
                relation: Some(suggestion.aim.name(better)),
                reason: because(&suggestion, language),
            }
        }
        Err(fault) => {
            let reason = match language {
                Language::Vietnamese => format!("dòng {number}: {fault}"),
                Language::English => format!("line {number}: {fault}"),
            };
            writeln!(streams.remarks, "muctieu verdict: line {number}: {fault}")?;
            Answer { id: id_of(line), verdict: Verdict::Unclear.term(Language::Vietnamese), relation: None, reason }
        }
    };
    serde_json::to_string(&answer).map_err(|error| std::io::Error::from(error).into())
}

/// What could be saved of the identity of a line that is otherwise not understood.
fn id_of(line: &str) -> Option<&RawValue> {
    #[derive(Deserialize)]
    struct Only<'a> {
        #[serde(borrow, default)]
        id: Option<&'a RawValue>,
    }
    serde_json::from_str::<Only>(line).ok().and_then(|only| only.id)
}

/// The text of a value. A JSON number is not open to two readings: its point becomes the comma of Vietnamese.
fn as_text(value: Option<&RawValue>) -> Result<String, String> {
    let Some(value) = value else { return Ok(String::new()) };
    let value = value.get();
    match value.as_bytes().first() {
        Some(b'"') => serde_json::from_str(value).map_err(|error| error.to_string()),
        Some(b'n') => Ok(String::new()),
        Some(b'-' | b'0'..=b'9') if value.contains(['e', 'E']) => Err(format!("{value} has an exponent")),
        Some(b'-' | b'0'..=b'9') => {
            // Without trailing zeros, so that no group of three digits comes about.
            let number = crate::plan::Decimal::from_str_exact(value).map_err(|error| error.to_string())?;
            Ok(crate::plan::notation::write_number(number, crate::plan::notation::Notation::Vietnamese))
        }
        _ => Err(format!("{value} is neither a text nor a number")),
    }
}

fn better(direction: &str) -> Result<Better, String> {
    Ok(match direction.trim().to_ascii_lowercase().as_str() {
        "higher" | "increase" | "up" | "more" => Better::Higher,
        "lower" | "decrease" | "down" | "less" => Better::Lower,
        "within" | "range" | "inside" => Better::Inside,
        "" => Better::Unknown,
        other => return Err(format!("direction: {other:?} is neither higher nor lower")),
    })
}
