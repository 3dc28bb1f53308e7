//! Pages that are fetched when somebody goes to them, so that the first one is there sooner.
//!
//! Each function below is a seam: what only it needs lies in a file of its own, cut off by the build. The build leaves
//! them in one piece where it does not cut, as in tests.

// A seam that may fail must return a result, although what lies behind it never fails.
#![allow(clippy::unnecessary_wraps)]

use std::{
    pin::pin,
    task::{Context, Poll, Waker},
};

use leptos::prelude::*;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::route::Page;

/// A page, or why it could not be fetched.
type Fetched = Result<AnyView, SplitLoaderError>;

/// One indicator, with its chart.
#[wasm_split(indicator, preload(fetch_indicator), fallible)]
fn indicator(page: Page) -> Fetched {
    Ok(match page {
        Page::Indicator(code) => view! { <super::IndicatorPage code=code /> }.into_any(),
        _ => view! { <super::UnknownPage /> }.into_any(),
    })
}

/// Lists, forms, sharing and settings. One seam for all of them: what is fetched for one is there for the others.
#[wasm_split(rest, preload(fetch_rest), fallible)]
fn rest(page: Page) -> Fetched {
    Ok(match page {
        Page::Indicators => view! { <super::IndicatorsPage /> }.into_any(),
        Page::Checks => view! { <super::ChecksPage /> }.into_any(),
        Page::Tasks => view! { <super::TasksPage /> }.into_any(),
        Page::EditIndicator { code, group } => view! { <super::IndicatorForm code=code group=group /> }.into_any(),
        Page::EditGroup(code) => view! { <super::GroupForm code=code /> }.into_any(),
        Page::EditTask(code) => view! { <super::TaskForm code=code /> }.into_any(),
        Page::EditUnit(code) => view! { <super::UnitForm code=code /> }.into_any(),
        Page::Share => view! { <super::SharePage /> }.into_any(),
        Page::Settings => view! { <super::SettingsPage /> }.into_any(),
        _ => view! { <super::UnknownPage /> }.into_any(),
    })
}

/// The first page: doors, kept plans, the form of a new plan.
#[wasm_split(first, preload(fetch_first), fallible)]
fn first_run() -> Fetched {
    Ok(view! { <super::FirstRun /> }.into_any())
}

/// What the benchmarks drive.
#[wasm_split(developer, preload(fetch_developer), fallible)]
fn developer(page: Page) -> Fetched {
    Ok(match page {
        Page::Developer(workbench) => view! { <super::DeveloperPage workbench=workbench /> }.into_any(),
        _ => view! { <super::UnknownPage /> }.into_any(),
    })
}

/// A part of the app that is fetched as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What is there from the beginning.
    Beginning,
    /// The first page.
    First,
    /// One indicator, with its chart.
    Indicator,
    /// Everything else.
    Rest,
    /// What the benchmarks drive; never fetched ahead.
    Developer,
}

impl Part {
    /// The parts that have to be fetched, the likeliest first.
    pub const LATER: &[Self] = &[Self::Rest, Self::Indicator, Self::First];

    /// The part that a page is in.
    pub fn of(page: &Page) -> Self {
        match page {
            Page::Overview | Page::Unknown(_) => Self::Beginning,
            Page::Indicator(_) => Self::Indicator,
            Page::Plans | Page::NewPlan => Self::First,
            Page::Developer(_) => Self::Developer,
            _ => Self::Rest,
        }
    }

    /// Fetches the part, unless it is there; says whether it is.
    pub async fn fetch(self) -> bool {
        let fetched = match self {
            Self::Beginning => Ok(()),
            Self::First => fetch_first().await,
            Self::Indicator => fetch_indicator().await,
            Self::Rest => fetch_rest().await,
            Self::Developer => fetch_developer().await,
        };
        fetched.is_ok()
    }
}

/// The view of a page whose part is there. None when it is not, which no caller that has asked before will meet.
pub fn view_of(page: Page) -> Option<AnyView> {
    match page {
        Page::Overview => Some(view! { <super::OverviewPage /> }.into_any()),
        Page::Unknown(_) => Some(view! { <super::UnknownPage /> }.into_any()),
        Page::Indicator(_) => at_once(indicator(page)),
        Page::Plans | Page::NewPlan => at_once(first_run()),
        Page::Developer(_) => at_once(developer(page)),
        page => at_once(rest(page)),
    }
}

/// What a seam gives without waiting. Views are made where their owner is at hand, not later when a future gets its turn.
fn at_once(seam: impl Future<Output = Fetched>) -> Option<AnyView> {
    match pin!(seam).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(view) => view.ok(),
        Poll::Pending => None,
    }
}
