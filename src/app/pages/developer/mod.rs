//! Pages for developers: what the benchmarks drive. They show made-up figures, keep nothing and are linked from nowhere.

mod engine;
mod figures;
mod sheet;

use leptos::prelude::*;

use crate::app::route::Workbench;

#[component]
pub fn DeveloperPage(workbench: Workbench) -> impl IntoView {
    match workbench {
        Workbench::Sheet => view! { <sheet::SheetPage /> }.into_any(),
        Workbench::Engine => view! { <engine::EnginePage /> }.into_any(),
    }
}
