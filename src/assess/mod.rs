//! What a plan means: the expected path, the status with its explanation, and counts with their denominators.
//!
//! Reads the plan; knows no clock and no language. The report period is an argument.

mod status;

pub use status::Status;
