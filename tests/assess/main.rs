//! What a plan means: statuses and what they rest on, counts with their denominators, comparisons, tasks on a day.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod accepted;
mod books;
mod by_hand;
mod checks;
mod comparison;
mod counts;
mod explained;
mod formula;
mod incremental;
mod known_then;
mod kon_tum;
mod laws;
mod levels;
#[path = "../../xtask/bench/made_up.rs"]
#[allow(dead_code, reason = "the benchmarks use the rest")]
mod made_up;
mod measures;
mod milestones;
mod one;
mod paths;
mod qualifiers;
mod roll_up;
mod sums;
#[path = "../support/mod.rs"]
mod support;
mod tasks;
mod traps;

use muctieu::plan::{Decimal, NaiveDate, Period};
use support::code;

/// The number of that text.
fn number(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}
