//! The verdict on a year: *vượt*, *đạt* or *không đạt*, suggested by one set of rules, and overruled by people with a
//! reason.
//!
//! # The rules
//!
//! One distinction explains the official table of 2019: a target is either an **aim**, which can be surpassed, or a
//! **cap**, which can only be kept.
//!
//! | written | kind | kept (*đạt*) | surpassed (*vượt*) |
//! |---|---|---|---|
//! | plain `88,1`, about `khoảng 4`, more is better | aim | the number | above it |
//! | the same, less is better | aim | the number | below it |
//! | at least, more than | aim | the number; above it | above it |
//! | a range, more is better | aim | inside | above its upper end |
//! | a range, less is better | aim | inside | below its lower end |
//! | a range, best inside | – | inside | – |
//! | a reduction `giảm 1–1,5 điểm` | aim | inside | by more than its upper end |
//! | at most, less than `dưới 4` | cap | not above | only when turned round: `Xuất siêu` where imports were to exceed exports by less than 3 |
//! | zero | cap | nothing occurred | – |
//! | words | – | for a person | for a person |
//!
//! What is neither is *không đạt*; where a result in words, a range or a bound leaves both possible (`dưới 5` against
//! `dưới 4`), the verdict is open and a person decides. `khoảng` carries no tolerance: none is published.
//!
//! # Where official verdicts differ
//!
//! | target | plan | result | rules | official |
//! |---|---|---|---|---|
//! | poverty reduction 2019 | 1–1,5 points | 1,1 | *đạt* (inside) | *vượt* |
//! | seen elsewhere | < 7,6 | 7,6 | *không đạt* (not below) | *đạt* |
//! | seen elsewhere | 98,07 | 98,5 | *vượt* (above) | *đạt* |
//!
//! [`HUMAN`] holds them as data. They are judgements of people, hence the override with a reason.

mod rules;
mod written;
mod year;

pub use rules::{Aim, Because, Better, Suggestion};
pub use written::judge_written;
pub use year::{YearVerdict, ruling_key, year_verdict};
pub(super) use year::{document_words, needed_stage};

use crate::plan::Verdict;

/// Official verdicts that the rules do not give: target, plan, result, what the rules say, what the officials said.
pub const HUMAN: &[(&str, &str, &str, Verdict, Verdict)] = &[
    ("poverty reduction, 2019", "1-1.5", "1.1", Verdict::Met, Verdict::Exceeded),
    ("strict limit, elsewhere", "< 7.6", "7.6", Verdict::NotMet, Verdict::Met),
    ("plain number, elsewhere", "98.07", "98.5", Verdict::Exceeded, Verdict::Met),
];
