//! What the browser keeps, keeps no longer or may delete: notices of the first page, and a part of the settings.

use std::time::Duration;

use leptos::prelude::*;

use crate::app::{
    components::{Icon, icon},
    document::Phase,
    keeping,
    route::Page,
    screen::Installation,
    store::Store,
};
use crate::text::date_time;

/// After this time it is known which plans the browser keeps.
const SETTLED: Duration = Duration::from_millis(500);

/// Says on the first page that the plan of the last time is gone, that an address leads to a plan that is not here, or that
/// nothing can be kept.
#[component]
pub fn Missing() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().keeping();
    let settled = RwSignal::new(false);
    set_timeout(
        move || {
            // The person may have gone elsewhere meanwhile.
            let _gone = settled.try_set(true);
        },
        SETTLED,
    );
    let astray = Memo::new(move |_| {
        let no_plan = store.document.phase() == Phase::NoPlan && store.plans.kept().is_empty();
        settled.get() && store.screen.page().is_within_plan() && no_plan
    });
    let blocked = Memo::new(move |_| store.plans.keeps_nothing());
    let lost = move || {
        let (plan, file) = store.plans.lost()?;
        let language = store.screen.language();
        let remedy = match file {
            Some(file) => {
                let when = date_time(store.document.clock().local(file.at), language);
                (words().lost_file)(&keeping::name_of_file(&file), &when, file.changes)
            }
            None => words().lost_no_file.to_owned(),
        };
        Some(view! {
            <section class="block" aria-labelledby="lost">
                <header><h2 id="lost">{(words().lost)(plan.as_str())}</h2></header>
                <p class="error-line" role="alert">{icon(Icon::Alert)}<b>{remedy}</b></p>
                <p>{words().lost_why}</p>
                <p class="actions"><button class="quiet" on:click=move |_| store.plans.no_longer_miss()>{words().lost_seen}</button></p>
            </section>
        })
    };
    view! {
        <Show when=move || blocked.get()>
            <p class="error-line" role="alert">{icon(Icon::Alert)}{words().blocked}</p>
        </Show>
        {lost}
        <Show when=move || astray.get() && store.plans.lost().is_none()>
            <p class="error-line" role="alert">{icon(Icon::Alert)}{words().address_without_plan}</p>
        </Show>
    }
}

/// Whether the browser is going to keep the data, and what helps where it may not.
#[component]
pub fn KeptSection() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().keeping();
    // Nothing before the browser has answered.
    let answer = RwSignal::new(None::<Option<bool>>);
    let refused = RwSignal::new(false);
    let hear = move |kept| {
        let _gone = answer.try_set(Some(kept));
    };
    keeping::persisted(false, hear);
    let ask = move |_| {
        keeping::persisted(true, move |kept| {
            let _gone = refused.try_set(kept != Some(true));
            hear(kept);
        });
    };
    let said = move || {
        answer.get().map(|kept| match kept {
            Some(true) => words().persisted,
            Some(false) => words().not_persisted,
            None => words().unknown,
        })
    };
    view! {
        <section class="block edits" aria-labelledby="kept-here">
            <header>
                <h2 id="kept-here">{words().heading}</h2>
                <a href=move || store.screen.link(Page::Rescue)>{words().inspect}</a>
            </header>
            <p role="status">{said}</p>
            <SevenDays />
            <Show when=move || answer.get() == Some(Some(false))>
                <p class="actions"><button on:click=ask>{words().ask}</button></p>
            </Show>
            <p class="note" role="status">{move || refused.get().then(|| words().refused)}</p>
        </section>
    }
}

/// A standing hint where the browser deletes what was not visited for seven days.
#[component]
pub fn SevenDays() -> impl IntoView {
    let store = Store::here();
    let kept = RwSignal::new(Some(true));
    keeping::persisted(false, move |answer| {
        let _gone = kept.try_set(answer);
    });
    let deletes = move || {
        let by_itself = matches!(store.screen.installation(), Installation::HomeScreen | Installation::Dock);
        by_itself && kept.get() != Some(true)
    };
    view! {
        <Show when=deletes>
            <p class="error-line">{icon(Icon::Alert)}{store.screen.language().keeping().seven_days}</p>
        </Show>
    }
}
