//! What makes the start fast, and what each part of it buys.
//!
//! | part | what it does | what it buys |
//! |---|---|---|
//! | `seam`, `work`, `pages` | cut the wasm: what only a later page or an open plan needs is fetched with it | first wasm 898 to 618 KB when what reads and evaluates a plan was cut off; 81 KB less to transfer on a first visit |
//! | `evaluation` | hands the functions that evaluate a plan over with the chunk that reads plans, so that the first chunk does not link them | the cut above; without it memos of the first chunk would reach all of `assess` |
//! | `glance`, `keep`, `kept` | keep the overview once nothing has changed for two seconds, and show it before the plan is read | warm start 3.5 to 2.5 times that of a page that only starts Leptos; 1.8 with the cut above |
//!
//! Figures are of `cargo xtask bench --only load`, each against the version before in the same run. `cargo xtask build`
//! prints what a first visit transfers and fails above its budget.
//!
//! The kept overview never outlives a reason to doubt it: `browser::glance` keys it by the records in storage, the version
//! of the app and the language, its text has a checksum, and once the plan is read the overview is made anew from it.

#[cfg(target_arch = "wasm32")]
#[macro_use]
mod seam;

#[cfg(all(target_arch = "wasm32", feature = "bench"))]
#[path = "../../../xtask/bench/app/mod.rs"]
mod bench;
#[cfg(target_arch = "wasm32")]
mod evaluation;
#[cfg(target_arch = "wasm32")]
mod glance;
#[cfg(target_arch = "wasm32")]
mod keep;
mod kept;
#[cfg(target_arch = "wasm32")]
mod pages;
#[cfg(target_arch = "wasm32")]
pub(super) mod work;

pub use kept::Kept;

#[cfg(target_arch = "wasm32")]
pub(super) use {
    evaluation::{Evaluated, Evaluation, Touched, Viewpoint},
    glance::{LastOverview, keep_in_quiet, show_last_overview},
    pages::{Part, ShownLater, fetched, is_of_benchmarks},
    work::later,
};
