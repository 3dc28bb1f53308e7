//! The root: puts the store in place and shows the page that the address names.

use std::time::Duration;

use leptos::{either::Either, prelude::*, task::spawn_local};

use super::{
    components::Hatch,
    document::Phase,
    frame::Frame,
    loading::{Part, ShownLater, fetched, is_of_benchmarks, keep_in_quiet},
    pages,
    route::Page,
    screen,
    store::Store,
};
use crate::browser::{installed, page};

/// After this time the first page is on the screen, where the browser does not tell.
const SOON: Duration = Duration::from_secs(1);

/// Shows the app in the body of the page.
pub fn mount() {
    mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let store = Store::start();
    provide_context(store);
    provide_context(ShownLater::fetched());
    Effect::new(move |_| {
        let settings = store.screen.settings();
        page::set_root_attribute("data-theme", &settings.theme);
        page::set_root_attribute("data-text", &settings.text_size);
        page::set_root_attribute("data-wide", if store.screen.page() == Page::Indicators { "yes" } else { "" });
        page::set_root_attribute("lang", store.screen.language().code());
        page::set_root_attribute("data-reading", if store.document.reading() { "yes" } else { "" });
    });
    // Once the first page is on the screen, the others are fetched in its shade, never beside it.
    Effect::new(move |begun: Option<bool>| {
        let begun = begun.unwrap_or_default();
        if begun || store.document.phase() == Phase::Starting {
            return begun;
        }
        let first = Part::of(&store.plans.first_page());
        spawn_local(async move {
            first.fetch().await;
            set_timeout(when_idle, SOON);
        });
        true
    });
    Effect::new(move |_| keep_in_quiet(store.document));
    Effect::new(move |before: Option<Page>| {
        let now = store.screen.page();
        if before.is_some_and(|before| before != now) {
            // A new page begins at its top, for eyes and for readers that speak.
            page::focus("main");
            page::scroll_to_top();
        }
        now
    });
    let replaced = RwSignal::new(false);
    page::on_texts_replaced(move || replaced.set(true));
    // Counts how often the page has to be built from new nodes: with every change, once the old ones were replaced.
    let build = Memo::new(move |before: Option<&usize>| {
        let before = before.copied().unwrap_or_default();
        if !replaced.get() {
            return before;
        }
        drop((store.screen.page(), store.screen.then(), store.screen.save_state(), store.document.report()));
        store.document.heading(|_| ());
        store.document.plan(|_| ());
        before + 1
    });
    move || {
        store.screen.language_followed();
        screen::keep_focus();
        let everything = view! { <Everything /> }.into_any();
        // The other side of an `Either` is built from new nodes, the same side from those that are there.
        if build.get() % 2 == 0 { Either::Left(everything) } else { Either::Right(everything) }
    }
}

/// All that is on the screen, in one language.
#[component]
fn Everything() -> impl IntoView {
    let store = Store::here();
    let of_benchmarks = Memo::new(move |_| is_of_benchmarks(&store.screen.page()));
    // A plan of which only the overview is here stays on the screen, undisturbed, when the rest has come.
    let scene = Memo::new(move |_| match store.document.phase() {
        Phase::Starting if store.plans.opening() && in_frame(&store.screen.page()) => Phase::Open,
        phase => phase,
    });
    view! {
        <Hatch />
        {move || match scene.get() {
            _ if of_benchmarks.get() => fetched(store.screen.page()).into_any(),
            Phase::Starting => view! { <main class="plain-page" id="main" aria-busy="true">{not_here_yet(store)}</main> }.into_any(),
            Phase::NoPlan => view! { <FirstPage /> }.into_any(),
            Phase::Rescue(rescue) => view! { <pages::RescuePage rescue=rescue /> }.into_any(),
            Phase::Open => view! { <OpenPlan /> }.into_any(),
        }}
        <super::frame::Messages />
    }
}

#[component]
fn OpenPlan() -> impl IntoView {
    let store = Store::here();
    // The frame stays while the pages inside it change.
    let framed = Memo::new(move |_| in_frame(&store.screen.page()));
    let here = Memo::new(move |_| store.plans.page_is_here());
    let page =
        move || if here.get() { fetched(store.screen.page()).into_any() } else { not_here_yet(store).into_any() };
    move || {
        if framed.get() { view! { <Frame>{page}</Frame> }.into_any() } else { view! { <FirstPage /> }.into_any() }
    }
}

/// Whether a page has the frame around it.
fn in_frame(page: &Page) -> bool {
    !matches!(page, Page::Plans | Page::NewPlan)
}

fn not_here_yet(store: Store) -> impl IntoView {
    view! { <p class="note">{store.screen.language().frame().loading}</p> }
}

/// A page of its own, without the frame: the doors, or the form of a new plan.
#[component]
fn FirstPage() -> impl IntoView {
    let store = Store::here();
    move || fetched(store.plans.first_page())
}

/// Fetches ahead when the page has nothing else to do. Not every engine tells when that is.
fn when_idle() {
    let fetch = || spawn_local(fetch_ahead());
    if page::tells_when_idle() { request_idle_callback(fetch) } else { fetch() }
}

/// Fetches every part ahead of time, so that it is there when the network is not. What fails is fetched again when it is
/// needed, and said then.
async fn fetch_ahead() {
    for part in Part::LATER {
        part.fetch().await;
    }
    installed::at_rest();
}
