//! The parts that pages are made of. They take values and callbacks and know neither the store nor the browser.

mod absent;
mod bullet;
mod chart;
mod field;
mod figure_field;
mod icon;
mod long_body;
mod mark;
mod spark;

pub use crate::views::choices::Choice;
pub use absent::{absent, not_applicable};
pub use bullet::{Bullet, BulletKey};
pub use chart::ChartFigure;
pub use field::{ChoiceField, ErrorSummary, Field, TextField, options};
pub use figure_field::{FigureField, Go};
pub use icon::{Icon, icon};
pub use long_body::{LongBody, row_count};
pub use mark::{Hatch, mark, status_mark, status_mark_saying};
pub use spark::Spark;
