//! What a plan means: the expected path, the status with everything it rests on, and counts with their denominators.
//!
//! Reads the plan; knows no clock and no language. The report period is an argument: a status is always one *at* a
//! period, from what was reported up to it.

mod assessment;
mod checks;
mod counts;
mod flags;
mod inputs;
mod judge;
mod known;
mod overview;
mod parts;
mod path;
mod ratio;
mod roll_up;
mod same_period;
mod score;
mod series;
mod status;
mod target;
mod tasks;
mod to_date;
mod verdict;

pub use assessment::{Assessment, Flag, Reason};
pub use checks::{Check, Oddity, checks};
pub use counts::{NamedUnit, named_units, to_date};
pub use inputs::{Input, inputs};
pub use judge::assess;
pub use known::{Known, known, reported_by};
pub use overview::{GroupTally, Overview, Tally, overview};
pub use path::{Expected, How, expected_by};
pub use ratio::Division;
pub use roll_up::{RolledUp, roll_up};
pub use same_period::{SamePeriod, same_period};
pub use score::{Score, scores, unit_scores};
pub use series::Series;
pub use status::Status;
pub use target::{InForce, target_in_force};
pub use tasks::{Clarity, TaskState, TaskStatus, missing_clarity, task_status};
pub use to_date::ToDate;
pub use verdict::{Aim, Because, Better, HUMAN, Suggestion, YearVerdict, judge_written, ruling_key, year_verdict};
