//! What a plan means: the expected path, the status with everything it rests on, and counts with their denominators.
//!
//! Reads the plan; knows no clock and no language. The report period is an argument: a status is always one *at* a
//! period, from what was reported up to it.

mod flags;
mod judge;
mod overview;
mod path;
mod ratio;
mod same_period;
mod status;
mod tasks;
mod to_date;
mod verdict;

pub use flags::Flag;
pub use judge::{Assessment, InForce, Reason, assess, target_in_force};
pub use overview::{GroupTally, Overview, Tally, overview};
pub use path::{Expected, How, expected_by};
pub use ratio::Division;
pub use same_period::{SamePeriod, same_period};
pub use status::Status;
pub use tasks::{Clarity, TaskState, TaskStatus, missing_clarity, task_status};
pub use to_date::{ToDate, to_date};
pub use verdict::{Aim, Because, Better, HUMAN, Suggestion, YearVerdict, judge_written, year_verdict};
