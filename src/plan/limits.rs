//! How much a plan may hold at most, in one place. Far above what a province writes in a year, and low enough that
//! nothing that is refused has cost much before.

use std::fmt::Display;

/// Bytes of a plan file.
pub const BYTES: usize = 64 * 1024 * 1024;

/// Changes in a plan file.
pub const CHANGES: usize = 500_000;

/// Edits of one change: a sheet of two hundred units by five hundred indicators.
pub const EDITS: usize = 100_000;

/// Bytes of a note, and of the name and the unit of an author.
pub const TEXT: usize = 20_000;

/// Bytes of the value of a cell, hence of every text in it.
pub const VALUE: usize = 1_000_000;

/// How deep lists and structures of a value may be nested.
pub const DEPTH: usize = 32;

/// A reason in brief: it may quote the text that it is about, of whatever length.
#[must_use]
pub fn in_brief(reason: &impl Display) -> String {
    reason.to_string().chars().take(300).collect()
}
