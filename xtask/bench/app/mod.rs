//! The pages that the benchmarks and some journeys drive. They show made-up figures, and only the build with the feature
//! `bench` has them.

#[path = "../columns.rs"]
mod columns;
mod engine;
mod figures;
mod judge;
#[path = "../made_up.rs"]
mod made_up;
mod sheet;
mod storage;
mod table;

use leptos::prelude::*;

use crate::app::pages::UnknownPage;

/// The address below which the pages lie.
pub const ADDRESS: &str = "/bench/";

/// The page of an address.
pub fn page(address: &str) -> AnyView {
    match address.strip_prefix(ADDRESS) {
        Some("sheet") => view! { <sheet::SheetPage /> }.into_any(),
        Some("engine") => view! { <engine::EnginePage /> }.into_any(),
        Some("judge") => view! { <judge::JudgePage /> }.into_any(),
        Some("storage") => view! { <storage::StoragePage /> }.into_any(),
        _ => view! { <UnknownPage /> }.into_any(),
    }
}
