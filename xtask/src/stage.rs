//! Names and times each stage in the output.

use crate::outcome::Outcome;
use std::time::{Duration, Instant};

/// Runs the work under a name and says how long it took.
///
/// # Errors
/// Whatever the work returns.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("▸ {name}");
    let start = Instant::now();
    let outcome = work();
    let mark = if outcome.is_ok() { '✓' } else { '✗' };
    println!("{mark} {name} ({})", seconds(start.elapsed()));
    outcome
}

/// Says that a stage has nothing to do.
pub fn skip(name: &str, why: &str) {
    println!("✓ {name} ({why})");
}

/// A duration as a person reads it.
pub fn seconds(duration: Duration) -> String {
    let seconds = duration.as_secs_f64();
    if seconds < 60.0 {
        format!("{seconds:.1} s")
    } else {
        let whole = duration.as_secs();
        format!("{} min {} s", whole / 60, whole % 60)
    }
}
