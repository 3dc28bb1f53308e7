//! The root: puts the store in place and shows the page that the address names.

use leptos::prelude::*;

use super::{
    components::Hatch,
    frame::Frame,
    pages,
    route::Page,
    store::{Phase, Store},
};
use crate::browser::page;

/// Shows the app in the body of the page.
pub fn mount() {
    mount_to_body(Root);
}

#[component]
fn Root() -> impl IntoView {
    let store = Store::start();
    provide_context(store);
    Effect::new(move |_| {
        let settings = store.settings();
        page::set_root_attribute("data-theme", &settings.theme);
        page::set_root_attribute("data-text", &settings.text_size);
        page::set_root_attribute("lang", store.language().code());
    });
    Effect::new(move |before: Option<Page>| {
        let now = store.page();
        if before.is_some_and(|before| before != now) {
            // A new page begins at its top, for eyes and for readers that speak.
            page::scroll_to_top();
            page::focus("main");
        }
        now
    });
    view! {
        <Hatch />
        {move || match store.phase() {
            Phase::Starting => view! { <main class="plain-page" id="main" aria-busy="true"><p class="note">{store.language().frame().loading}</p></main> }.into_any(),
            Phase::NoPlan => view! { <pages::FirstRun /> }.into_any(),
            Phase::Rescue(rescue) => view! { <pages::RescuePage rescue=rescue /> }.into_any(),
            Phase::Open => view! { <OpenPlan /> }.into_any(),
        }}
        <super::frame::Messages />
    }
}

#[component]
fn OpenPlan() -> impl IntoView {
    let store = Store::here();
    move || match store.page() {
        Page::Plans | Page::NewPlan => view! { <pages::FirstRun /> }.into_any(),
        page => view! { <Frame>{page_view(page)}</Frame> }.into_any(),
    }
}

fn page_view(page: Page) -> AnyView {
    match page {
        Page::Overview => view! { <pages::OverviewPage /> }.into_any(),
        Page::Indicators => view! { <pages::IndicatorsPage /> }.into_any(),
        Page::Indicator(code) => view! { <pages::IndicatorPage code=code /> }.into_any(),
        Page::EditIndicator { code, group } => view! { <pages::IndicatorForm code=code group=group /> }.into_any(),
        Page::EditGroup(code) => view! { <pages::GroupForm code=code /> }.into_any(),
        Page::Tasks => view! { <pages::TasksPage /> }.into_any(),
        Page::EditTask(code) => view! { <pages::TaskForm code=code /> }.into_any(),
        Page::Share => view! { <pages::SharePage /> }.into_any(),
        Page::Settings => view! { <pages::SettingsPage /> }.into_any(),
        Page::EditUnit(code) => view! { <pages::UnitForm code=code /> }.into_any(),
        Page::Plans | Page::NewPlan | Page::Unknown(_) => view! { <pages::UnknownPage /> }.into_any(),
    }
}
