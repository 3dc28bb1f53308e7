//! Charts: what a plan shows as a picture, from a read model to the options that `ECharts` draws.
//!
//! Each chart is made in two phases. First a model of what there is to see, in exact decimals: it says what a blank is
//! and what the finding is, and tests look here. Then a [`Drawing`]: words, a table that says the same, and the picture
//! for a given place and set of colours. Binary floating point begins where the picture does.
//!
//! | file | holds |
//! |---|---|
//! | `burn_up` | the year of one indicator: actual, expected path, last year, targets, estimates |
//! | `drawing` | what every chart hands to the screen |
//! | `look` | the place and the colours that a picture is drawn for |
//! | `scale` | axes with round numbers |
//! | `place` | direct labels that do not cover each other |
//! | `marker` | texts that the binding puts in for numbers, as options can hold no functions |

pub mod burn_up;
mod drawing;
mod look;
mod marker;
mod place;
mod scale;

pub use burn_up::BurnUp;
pub use drawing::{Column, Drawing, Move, Table};
pub use look::{Look, Palette};

pub use charming::Chart;
