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

use leptos::{prelude::*, task::spawn_local};
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::app::{pages, route::Page, screen, store::Store};
use crate::plan::{Code, Group, Indicator, Task, Unit};

/// A page, or why it could not be fetched.
type Fetched = Result<AnyView, SplitLoaderError>;

/// One indicator, with its chart.
#[wasm_split(indicator, preload(fetch_indicator), fallible)]
fn indicator(page: Page) -> Fetched {
    Ok(match page {
        Page::Indicator(code) => view! { <pages::IndicatorPage code=code /> }.into_any(),
        _ => view! { <pages::UnknownPage /> }.into_any(),
    })
}

/// Lists, forms, sharing and settings. One seam for all of them: what is fetched for one is there for the others.
#[wasm_split(rest, preload(fetch_rest), fallible)]
fn rest(wanted: Wanted) -> Fetched {
    let page = match wanted {
        Wanted::Page(page) => page,
        Wanted::Files => return Ok(view! { <pages::IncomingFiles /> }.into_any()),
        Wanted::Missing => return Ok(view! { <pages::Missing /> }.into_any()),
    };
    Ok(match page {
        Page::Indicators => view! { <pages::IndicatorsPage /> }.into_any(),
        Page::Checks => view! { <pages::ChecksPage /> }.into_any(),
        Page::Tasks => view! { <pages::TasksPage /> }.into_any(),
        Page::EditIndicator { code, group } => {
            let after = |code: Option<&Code>| code.cloned().map_or(Page::Indicators, Page::Indicator);
            let note = Store::here().screen.language().frame().classified;
            pages::record_form::<Indicator>(code, group, after, note).into_any()
        }
        Page::EditGroup(code) => pages::record_form::<Group>(code, None, |_| Page::Indicators, "").into_any(),
        Page::EditTask(code) => pages::record_form::<Task>(code, None, |_| Page::Tasks, "").into_any(),
        Page::EditUnit(code) => pages::record_form::<Unit>(code, None, |_| Page::Settings, "").into_any(),
        Page::Log => view! { <pages::LogPage /> }.into_any(),
        Page::Compare => view! { <pages::ComparePage /> }.into_any(),
        Page::Submissions => view! { <pages::SubmissionsPage /> }.into_any(),
        Page::Entry(code) => view! { <pages::EntryPage unit=code /> }.into_any(),
        Page::Share => view! { <pages::SharePage /> }.into_any(),
        Page::Settings => view! { <pages::SettingsPage /> }.into_any(),
        Page::NewPlan => view! { <pages::NewPlanPage /> }.into_any(),
        Page::Rescue => view! { <pages::InspectionPage /> }.into_any(),
        _ => view! { <pages::UnknownPage /> }.into_any(),
    })
}

/// The first page: doors and kept plans. What lies behind a door comes with the rest, so that the first visit is short.
#[wasm_split(first, preload(fetch_first), fallible)]
fn first_run() -> Fetched {
    Ok(view! { <pages::FirstRun /> }.into_any())
}

/// What is asked of the rest.
enum Wanted {
    /// A page.
    Page(Page),
    /// Files that were given on the first page.
    Files,
    /// What the first page says about data that are gone.
    Missing,
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
}

impl Part {
    /// The parts that have to be fetched, the likeliest first.
    pub const LATER: &[Self] = &[Self::Rest, Self::Indicator, Self::First];

    /// The part that a page is in.
    pub fn of(page: &Page) -> Self {
        match page {
            page if is_of_benchmarks(page) => Self::Rest,
            Page::Overview | Page::Unknown(_) => Self::Beginning,
            Page::Indicator(_) => Self::Indicator,
            Page::Plans => Self::First,
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
        };
        fetched.is_ok()
    }
}

/// Whether a page is one of the benchmarks', which need no plan and which only their own build has.
pub fn is_of_benchmarks(page: &Page) -> bool {
    cfg!(feature = "bench") && matches!(page, Page::Unknown(address) if address.starts_with("/bench/"))
}

/// The view of a page whose part is there. None when it is not, which no caller that has asked before will meet.
pub fn view_of(page: Page) -> Option<AnyView> {
    match page {
        Page::Overview => Some(view! { <pages::OverviewPage /> }.into_any()),
        #[cfg(feature = "bench")]
        Page::Unknown(address) => Some(super::bench::page(&address)),
        #[cfg(not(feature = "bench"))]
        Page::Unknown(_) => Some(view! { <pages::UnknownPage /> }.into_any()),
        Page::Indicator(_) => at_once(indicator(page)),
        Page::Plans => at_once(first_run()),
        page => at_once(rest(Wanted::Page(page))),
    }
}

/// A page, fetched if need be; in its place, until it is there, nothing, and if it cannot be had, what to do.
pub fn fetched(page: Page) -> impl IntoView {
    shown_when_fetched(Part::of(&page), move || view_of(page.clone()))
}

/// What the first page shows of the later parts. The root hands it down: what pages call by themselves must not reach the
/// loader of parts, for tests of the rim contain the pages and no loader.
#[derive(Clone, Copy)]
pub struct ShownLater {
    /// The files that were given.
    pub files: fn() -> AnyView,
    /// What is said about data that are gone.
    pub missing: fn() -> AnyView,
}

impl ShownLater {
    /// What the loader gives.
    pub fn fetched() -> Self {
        Self {
            files: || shown_when_fetched(Part::Rest, || at_once(rest(Wanted::Files))).into_any(),
            missing: || shown_when_fetched(Part::Rest, || at_once(rest(Wanted::Missing))).into_any(),
        }
    }
}

fn shown_when_fetched(part: Part, view: impl Fn() -> Option<AnyView> + Send + 'static) -> impl IntoView {
    let store = Store::here();
    let there = RwSignal::new((part == Part::Beginning).then_some(true));
    if part != Part::Beginning {
        spawn_local(async move {
            let fetched = part.fetch().await;
            // The person may have gone elsewhere meanwhile, and the signal with the page.
            let _gone = there.try_set(Some(fetched));
        });
    }
    move || match there.get() {
        None => view! { <p class="note" role="status">{store.screen.language().frame().loading}</p> }.into_any(),
        Some(true) => view().unwrap_or_else(|| not_fetched(store)),
        Some(false) => not_fetched(store),
    }
}

fn not_fetched(store: Store) -> AnyView {
    let words = store.screen.language().frame();
    view! {
        <div class="page">
            <div class="empty" role="alert">
                <h1>{words.page_not_fetched}</h1>
                <p class="actions">
                    <button on:click=move |_| screen::reload()>{words.try_again}</button>
                </p>
            </div>
        </div>
    }
    .into_any()
}

/// What a seam gives without waiting. Views are made where their owner is at hand, not later when a future gets its turn.
fn at_once(seam: impl Future<Output = Fetched>) -> Option<AnyView> {
    match pin!(seam).poll(&mut Context::from_waker(Waker::noop())) {
        Poll::Ready(view) => view.ok(),
        Poll::Pending => None,
    }
}
