//! The plans that the product comes with: a real one, to be held against its sources, and a made-up one, to show all
//! that a plan can hold. Beside them the made-up one of before, which the benchmarks measure.
//!
//! They are written as changes, the way people would have entered them, and kept as files in `public/cases`, which a
//! test compares byte for byte with what this crate makes.

mod clerk;
mod columns;
pub mod kon_tum;
pub mod province;

use thiserror::Error;

use muctieu::{exchange::json, ledger, ledger::Ledger, plan, plan::Code};

/// A plan that the product comes with.
#[derive(Clone, Debug)]
pub struct Case {
    /// Identity of the plan.
    pub plan: Code,
    /// Everything that happened to it.
    pub ledger: Ledger,
}

impl Case {
    /// The text of its file.
    ///
    /// # Errors
    /// When a change has no JSON form; those made here all have one.
    pub fn file(&self) -> Result<String, CaseError> {
        Ok(json::write(&self.plan, &self.ledger)?)
    }
}

/// Why a case cannot be made: its tables, or the code that makes it, are at fault.
#[derive(Debug, Error)]
pub enum CaseError {
    /// A table is not of the expected form.
    #[error(transparent)]
    Table(#[from] csv::Error),
    /// A cell of a table holds something else than it should.
    #[error("{0:?} is not what this column holds")]
    Entry(String),
    /// A text is no code.
    #[error(transparent)]
    Code(#[from] plan::CodeError),
    /// A text is no period.
    #[error(transparent)]
    Period(#[from] plan::PeriodError),
    /// A number cannot be computed.
    #[error("a number is missing or too large")]
    Number,
    /// A date does not exist.
    #[error("there is no such day")]
    Day,
    /// A text does not identify a writer.
    #[error(transparent)]
    Writer(#[from] ledger::ChangeIdError),
    /// A value has no JSON form.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    /// The ledger refuses a change.
    #[error(transparent)]
    Rejected(#[from] ledger::Rejection),
}
