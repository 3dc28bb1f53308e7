//! Names and times each stage in the output, and lists all of them at the end.

use crate::outcome::Outcome;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

/// A stage that was begun: its name, how many stages enclose it, and its time once it has ended.
struct Entry {
    name: String,
    depth: usize,
    took: Option<Duration>,
}

/// Every stage of this run, in the order in which they began.
static ENTRIES: Mutex<Vec<Entry>> = Mutex::new(Vec::new());

fn with_entries<T>(work: impl FnOnce(&mut Vec<Entry>) -> T) -> T {
    work(&mut ENTRIES.lock().unwrap_or_else(PoisonError::into_inner))
}

/// Runs the work under a name and says how long it took.
///
/// # Errors
/// Whatever the work returns.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Outcome<T>) -> Outcome<T> {
    println!("▸ {name}");
    let place = with_entries(|entries| {
        let depth = entries.iter().filter(|entry| entry.took.is_none()).count();
        entries.push(Entry { name: name.into(), depth, took: None });
        entries.len() - 1
    });
    let start = Instant::now();
    let outcome = work();
    let took = start.elapsed();
    with_entries(|entries| entries[place].took = Some(took));
    let mark = if outcome.is_ok() { '✓' } else { '✗' };
    println!("{mark} {name} ({})", seconds(took));
    outcome
}

/// Says that a stage has nothing to do.
pub fn skip(name: &str, why: &str) {
    println!("✓ {name} ({why})");
}

/// Prints every stage with its seconds; what stands further in is a part of what stands above it.
pub fn print_times() {
    with_entries(|entries| {
        if entries.len() > 1 {
            println!("\nSeconds by stage:");
        }
        for Entry { name, depth, took } in entries.iter().filter(|_| entries.len() > 1) {
            println!("{:>9.1}  {}{name}", took.unwrap_or_default().as_secs_f64(), "  ".repeat(*depth));
        }
    });
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
