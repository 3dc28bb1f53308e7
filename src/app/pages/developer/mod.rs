//! Pages for developers: what the benchmarks drive. They show made-up figures and are linked from nowhere.

mod engine;
mod figures;
mod judge;
mod sheet;
mod storage;

use leptos::prelude::*;

use crate::app::route::Workbench;

#[component]
pub fn DeveloperPage(workbench: Workbench) -> impl IntoView {
    match workbench {
        Workbench::Sheet => view! { <sheet::SheetPage /> }.into_any(),
        Workbench::Engine => view! { <engine::EnginePage /> }.into_any(),
        Workbench::Storage => view! { <storage::StoragePage /> }.into_any(),
        Workbench::Judge => view! { <judge::JudgePage /> }.into_any(),
    }
}
