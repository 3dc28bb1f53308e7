//! What a plan is: figures, targets, periods, indicators, units and tasks, and the [`Plan`] that holds them.
//!
//! Knows no clock, no storage and no language of the screen, and never uses binary floating point for a figure.

mod archive;
pub mod calendar;
mod code;
mod entries;
mod figure;
mod goal;
mod group;
mod identity;
mod indicator;
mod json;
pub mod limits;
mod needs;
pub mod notation;
pub mod order;
mod outline;
mod period;
mod read;
mod record;
pub mod sorting;
pub mod spelling;
mod submission;
mod table;
mod task;
mod time_zone;
mod unit;
mod value;
mod words;

pub use archive::Archive;
pub use code::{Code, CodeError};
pub use entries::{
    Acceptance, Actual, ActualKey, Dismissal, Estimate, Evidence, Note, PlaceKey, Ruling, Stated, Target, TargetKey,
    Verdict, Vintage,
};
pub use figure::{Figure, FigureError, Qualifier, Stage};
pub use goal::{Goal, GoalError, Relation};
pub use group::{Group, GroupField};
pub use identity::{ChangeId, ChangeIdError, Replica};
pub use indicator::{
    Closing, Direction, Entry, Frequency, Indicator, IndicatorField, Measure, Path, RollUp, Step, Weight,
};
pub use json::Json;
pub use needs::Needs;
pub use outline::{BandLimits, Bands, BandsError, LegalBasis, Level, Limits, Outline, OutlineField};
pub use period::{CutOff, Period, PeriodError, Span};
pub use read::{Plan, Row};
pub use submission::{Responsibility, Side, Submission, SubmissionError, SubmissionState};
pub use table::Table;
pub use task::{Extension, Progress, Task, TaskField};
pub use time_zone::{TimeZone, TimeZoneError};
pub use unit::{Unit, UnitField, UnitKind};
pub use value::{NotItsType, Typed, Value};

pub use chrono::{DateTime, NaiveDate, Utc};
pub use rust_decimal::Decimal;
