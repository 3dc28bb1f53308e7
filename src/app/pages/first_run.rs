//! The first page: five doors, and the plans that this browser keeps. It is all that a first visit waits for.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    document::{Case, Phase},
    loading::ShownLater,
    route::{Page, Route},
    screen,
    store::Store,
};
use crate::plan::Code;

/// The first page.
#[component]
pub fn FirstRun() -> impl IntoView {
    let store = Store::here();
    store.plans.open_plan_inside();
    if store.screen.page() == Page::Plans {
        // Gone to from another page, of which what had the focus is no longer there.
        screen::focus_soon("main");
    }
    view! { <FirstFrame><Doors /></FirstFrame> }
}

/// What stands around the doors, and around the form behind one of them.
#[component]
pub fn FirstFrame(children: Children) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().first_run();
    let later = use_context::<ShownLater>();
    let missing = Memo::new(move |_| store.plans.may_miss_something());
    // What is said about files stays when they have been merged.
    let files = Memo::new(move |before: Option<&bool>| before == Some(&true) || store.arrivals.has_files());
    view! {
        <main class="plain-page" id="main" tabindex="-1">
            <div class="page reading">
                <header class="welcome">
                    <p class="brand">{icon(Icon::Logo)}{store.screen.language().frame().product}</p>
                    <p class="languages"><super::settings::LanguageButtons /></p>
                    <h1>{words().heading}</h1>
                    <p>{words().how}</p>
                </header>
                {move || missing.get().then(|| later.map(|later| (later.missing)()))}
                {move || files.get().then(|| later.map(|later| (later.files)()))}
                {children()}
                <KeptPlans />
                <p class="note">{store.screen.language().frame().classified}"."</p>
            </div>
        </main>
    }
}

#[component]
fn Doors() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().first_run();
    view! {
        <section aria-labelledby="doors">
            <h2 id="doors" class="visually-hidden">{words().doors}</h2>
            <ol class="doors">
                <li>
                    <button class="door" on:click=move |_| store.plans.open_case(Case::KonTum)>
                        <b>{words().real}</b>" "<span>{words().real_hint}</span>
                    </button>
                </li>
                <li>
                    <button class="door" on:click=move |_| store.plans.open_case(Case::Province)>
                        <b>{words().illustrative}</b>" "<span>{words().illustrative_hint}</span>
                    </button>
                </li>
                <li>
                    <button class="door" aria-disabled="true" >
                        <b>{words().excel}</b>" "<span>{words().excel_hint}</span>
                    </button>
                </li>
                <li>
                    <label class="door">
                        <b>{words().file}</b>" "<span>{words().file_hint}</span>
                        <input type="file" class="visually-hidden" accept=".json,application/json" multiple
                            on:change=move |event: ev::Event| store.arrivals.take_from_input(&event) />
                    </label>
                </li>
                <li>
                    <button class="door" on:click=move |_| store.screen.go_to(&Route::to(Page::NewPlan))>
                        <b>{words().empty}</b>" "<span>{words().empty_hint}</span>
                    </button>
                </li>
            </ol>
        </section>
    }
}

/// The plans that this browser keeps.
#[component]
pub fn KeptPlans() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().first_run();
    let some = Memo::new(move |_| !store.plans.kept().is_empty());
    view! {
        <Show when=move || some.get()>
            <section class="block" aria-labelledby="kept">
                <header>
                    <h2 id="kept">{words().here}</h2>
                    <Show when=move || store.document.phase() == Phase::Open>
                        <a href=move || store.screen.link(Page::Overview)>{words().back}</a>
                    </Show>
                </header>
                <ul class="plans">
                    <For each=move || store.plans.kept() key=Clone::clone children=|plan| view! { <KeptPlan plan=plan /> } />
                </ul>
                <p class="note">{words().forget_hint}</p>
            </section>
        </Show>
    }
}

#[component]
fn KeptPlan(plan: Code) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().first_run();
    let sure = RwSignal::new(false);
    let (open, shown, mine, forgotten) = (plan.clone(), plan.to_string(), plan.clone(), plan);
    let is_open =
        Memo::new(move |_| store.document.phase() == Phase::Open && store.document.plan_id().as_ref() == Some(&mine));
    let title = move || {
        let title = is_open.get().then(|| {
            store
                .document
                .plan(|plan| store.screen.language().either(&plan.outline.title, &plan.outline.title_en).to_owned())
        });
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| shown.clone())
    };
    let forget = move |_| {
        // The first press only asks.
        if sure.get_untracked() { store.plans.forget_plan(forgotten.clone()) } else { sure.set(true) }
    };
    view! {
        <li>
            <span class="name">{title}</span>
            <span class="note">{move || if is_open.get() { words().open_now } else { "" }}</span>
            <span class="actions">
                <button on:click=move |_| store.plans.open_plan(open.clone())>{words().open}</button>
                <button class="danger edits" on:click=forget>{move || if sure.get() { words().forget_sure } else { words().forget }}</button>
            </span>
        </li>
    }
}
