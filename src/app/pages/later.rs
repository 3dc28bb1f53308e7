//! Pages that are fetched when somebody goes to them, so that the first one is there sooner.
//!
//! Each function below is a seam: what only it needs lies in a file of its own, cut off by the build. The build leaves
//! them in one piece where it does not cut, as in tests.

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::route::Page;

/// A page, or why it could not be fetched.
type Fetched = Result<AnyView, SplitLoaderError>;

/// The table of indicators and tasks.
#[wasm_split(rest, preload(fetch_rest), fallible)]
fn list(page: Page) -> Fetched {
    Ok(match page {
        Page::Tasks => view! { <super::TasksPage /> }.into_any(),
        _ => view! { <super::IndicatorsPage /> }.into_any(),
    })
}

/// One indicator, with its chart.
#[wasm_split(indicator, preload(fetch_indicator), fallible)]
fn indicator(page: Page) -> Fetched {
    Ok(match page {
        Page::Indicator(code) => view! { <super::IndicatorPage code=code /> }.into_any(),
        _ => view! { <super::UnknownPage /> }.into_any(),
    })
}

/// Forms.
#[wasm_split(rest, fallible)]
fn form(page: Page) -> Fetched {
    Ok(match page {
        Page::EditIndicator { code, group } => view! { <super::IndicatorForm code=code group=group /> }.into_any(),
        Page::EditGroup(code) => view! { <super::GroupForm code=code /> }.into_any(),
        Page::EditTask(code) => view! { <super::TaskForm code=code /> }.into_any(),
        Page::EditUnit(code) => view! { <super::UnitForm code=code /> }.into_any(),
        _ => view! { <super::UnknownPage /> }.into_any(),
    })
}

/// Sharing and settings.
#[wasm_split(rest, fallible)]
fn desk(page: Page) -> Fetched {
    Ok(match page {
        Page::Share => view! { <super::SharePage /> }.into_any(),
        _ => view! { <super::SettingsPage /> }.into_any(),
    })
}

/// The first page: doors, kept plans, the form of a new plan.
#[wasm_split(first, preload(fetch_first), fallible)]
fn first_run() -> Fetched {
    Ok(view! { <super::FirstRun /> }.into_any())
}

/// The view of a page, fetched if need be.
pub async fn view_of(page: Page) -> Fetched {
    match page {
        Page::Overview => Ok(view! { <super::OverviewPage /> }.into_any()),
        Page::Indicators | Page::Tasks => list(page).await,
        Page::Indicator(_) => indicator(page).await,
        Page::EditIndicator { .. } | Page::EditGroup(_) | Page::EditTask(_) | Page::EditUnit(_) => form(page).await,
        Page::Share | Page::Settings => desk(page).await,
        Page::Plans | Page::NewPlan => first_run().await,
        Page::Unknown(_) => Ok(view! { <super::UnknownPage /> }.into_any()),
    }
}

/// Fetches every page ahead of time, so that they are there when the network is not. What fails is fetched again when it
/// is needed.
pub async fn fetch_all() {
    let fetched = [fetch_rest().await, fetch_indicator().await, fetch_first().await];
    let failed = fetched.iter().filter(|one| one.is_err()).count();
    if failed > 0 {
        leptos::logging::warn!("{failed} pages could not be fetched ahead");
    }
}
