//! The rescue page: what the browser keeps cannot be used, and nothing of it is touched.

use leptos::prelude::*;

use crate::app::{
    components::{Icon, icon},
    document::Rescue,
    store::Store,
};

/// Says what was found, hands the raw records over and leads to where files and other plans are opened.
#[component]
pub fn RescuePage(rescue: Rescue) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().rescue();
    let raw = StoredValue::new(rescue.raw.clone());
    let records = rescue.raw.len();
    let plan = rescue.plan.to_string();
    let newer = rescue.newer;
    view! {
        <main class="plain-page" id="main">
            <div class="page reading">
                <header class="welcome">
                    <p class="brand">{icon(Icon::Logo)}{store.screen.language().frame().product}</p>
                    <h1>{words().heading}</h1>
                </header>
                <section class="block" aria-labelledby="what">
                    <header><h2 id="what">{words().what}</h2></header>
                    <p>{move || match newer {
                        Some(version) => (words().newer)(version),
                        None => (words().unreadable)(&plan, records),
                    }}</p>
                </section>
                <section class="block" aria-labelledby="next">
                    <header><h2 id="next">{words().next}</h2></header>
                    <ol class="doors">
                        <li>
                            <button class="door" on:click=move |_| store.keeping.save_raw(raw.get_value())>
                                <b>{words().save_raw}</b><span>{words().save_raw_hint}</span>
                            </button>
                        </li>
                        <li>
                            <button class="door" on:click=move |_| store.plans.to_plans()>
                                <b>{words().other_plans}</b><span>{words().other_plans_hint}</span>
                            </button>
                        </li>
                    </ol>
                </section>
            </div>
        </main>
    }
}
