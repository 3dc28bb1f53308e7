//! What each screen shows, as plain data: pure functions from a plan, its ledger and its assessment to words and numbers.
//!
//! Knows no browser and no clock: today's date, the report period and the language are arguments. Pages draw these structs
//! and compute nothing.

pub mod choices;
pub mod form;
