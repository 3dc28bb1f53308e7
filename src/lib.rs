//! `muctieu`.
pub mod cases;
pub mod exchange;
pub mod ledger;
pub mod plan;
