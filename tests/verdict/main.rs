//! Verdicts: a target and a result as documents word them, the official table, the year in a plan, the command line.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod command;
mod english;
mod laws;
mod official;
mod resolutions;
mod year;

use muctieu::{
    assess::{Better, Suggestion, judge_written},
    plan::Verdict,
};

/// Target, result, unit of measure, whether `+` more or `-` less is better, verdict: `V` vượt, `D` đạt, `K` không đạt,
/// `?` không rõ.
pub(crate) type Row = (&'static str, &'static str, &'static str, char, char);

/// The suggestion of the rules.
pub(crate) fn judged(target: &str, result: &str, unit: &str, better: char) -> Suggestion {
    let better = match better {
        '+' => Better::Higher,
        '-' => Better::Lower,
        '=' => Better::Inside,
        _ => Better::Unknown,
    };
    judge_written(target, result, unit, better)
}

/// The letter of a verdict in the tables.
pub(crate) fn letter(verdict: Verdict) -> char {
    match verdict {
        Verdict::Exceeded => 'V',
        Verdict::Met => 'D',
        Verdict::NotMet => 'K',
        Verdict::Unclear => '?',
    }
}

/// Tries every row and names all that come out otherwise.
pub(crate) fn try_all(rows: &[Row]) {
    let wrong: Vec<String> = rows
        .iter()
        .filter_map(|&(target, result, unit, better, expected)| {
            let found = judged(target, result, unit, better);
            let got = letter(found.verdict);
            (got != expected)
                .then(|| format!("{target:?} {result:?} {unit:?} {better}: {got}, not {expected}: {found:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows:\n{}", wrong.len(), rows.len(), wrong.join("\n"));
    println!("{} rows", rows.len());
}
