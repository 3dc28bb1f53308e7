//! What happened: changes, which are appended and never overwritten, and the plan that they add up to.
//!
//! A [`Change`] sets cells and names the changes it replaces. A [`Ledger`] is a set of changes; its [`Plan`] is their
//! fold, and merging two ledgers is the union of their sets. Knows no clock, no randomness and no storage: identities
//! and times are arguments.
//!
//! What a cell shows goes by what its changes replace and not by clocks, which may be wrong; see [`FarOff`] for what goes
//! by them and how far they are trusted.
//!
//! [`Plan`]: crate::plan::Plan

mod book;
mod cell;
mod change;
mod clocks;
mod compare;
mod fold;
mod gaps;
mod heading;
mod heads;
mod intent;
mod log;
mod permission;
mod submissions;
mod undo;

pub use crate::plan::{ChangeId, ChangeIdError, Replica};
pub use book::{Applied, Ledger, Merged, Rejection, Stamp};
pub use cell::{Cell, CellError, CellKind};
pub use change::{Author, Change, Edit};
pub use clocks::{FAR_OFF, FarOff};
pub use compare::CellChange;
pub use gaps::Gap;
pub use heading::Heading;
pub use heads::{Head, History};
pub use intent::Intent;
pub use log::{LogEdit, LogEntry, LogFilter};
