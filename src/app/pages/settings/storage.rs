//! How much the browser keeps of each plan, how much room is left, and whether it may clear it by itself.

use leptos::prelude::*;

use crate::app::{
    keeping::{self, LOCAL_UNITS, Room, Usage},
    screen::SaveState,
    store::Store,
};
use crate::ledger::Ledger;
use crate::plan::Code;
use crate::text::{bytes, number};
use crate::views::settings;

/// The section.
#[component]
pub fn StorageSection() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().room();
    let room = RwSignal::new(None::<Room>);
    let refused = RwSignal::new(false);
    let measure = move || {
        keeping::measure_room(move |measured| {
            // The person may have gone elsewhere meanwhile, and the signal with it.
            let _gone = room.try_set(Some(measured));
        });
    };
    Effect::new(move |_| {
        // Measured anew once what was done is saved.
        let changes = store.document.ledger(Ledger::len);
        if store.screen.save_state() != SaveState::Saving && store.plans.kept().len() + changes > 0 {
            measure();
        }
    });
    let local = move || {
        let Some(room) = room.get() else {
            return view! { <p class="note" role="status">{words.measuring}</p> }.into_any();
        };
        match room.local {
            None => view! { <p class="error-line" role="alert">{words.blocked}</p> }.into_any(),
            Some((used, plans)) => {
                let others = used.saturating_sub(plans.values().map(|usage| usage.units).sum());
                let can_be_packed = plans.values().any(Usage::can_be_packed);
                let plans =
                    plans.into_iter().map(|(plan, usage)| view! { <PlanRoom plan=plan usage=usage measure=measure /> });
                view! {
                    <Bar used=used />
                    <ul class="plans">{plans.collect_view()}</ul>
                    <p class="note">{(words.else_used)(&number(others.into(), store.screen.language()))}" "{can_be_packed.then_some(words.pack_about)}</p>
                }
                .into_any()
            }
        }
    };
    let ask = move |_| {
        keeping::ask_to_last(move |lasts| {
            let _gone = refused.try_set(lasts != Some(true));
            measure();
        });
    };
    let beside = move || {
        let room = room.get()?;
        let language = store.screen.language();
        let size = |size: f64| bytes(size, language);
        let journal = room.estimate.map(|estimate| {
            estimate.journal.map_or(words.journal_unknown.to_owned(), |journal| (words.journal_size)(&size(journal)))
        });
        let all = room.estimate.map(|estimate| (words.all_size)(&size(estimate.used), &size(estimate.granted)));
        let unknown = || words.unknown.to_owned();
        let lasting = match room.lasting {
            None => words.unknown,
            Some(true) => words.lasts,
            Some(false) => words.may_be_cleared,
        };
        Some(view! {
            <dl class="facts">
                <div><dt>{words.journal}</dt><dd>{journal.unwrap_or_else(unknown)}</dd></div>
                <div><dt>{words.all}</dt><dd>{all.unwrap_or_else(unknown)}</dd></div>
                <div><dt>{words.lasting}</dt><dd>{lasting}</dd></div>
            </dl>
            <Show when=move || refused.get()><p role="status">{words.refused}</p></Show>
            {(room.lasting == Some(false)).then(|| view! { <p class="actions"><button on:click=ask>{words.ask_to_last}</button></p> })}
        })
    };
    view! {
        <section class="block edits" aria-labelledby="storage-room">
            <header><h2 id="storage-room">{words.heading}</h2><p class="note">{store.screen.language().settings().here_only}</p></header>
            {local}
            {beside}
        </section>
    }
}

/// The share of local storage that is in use, as a bar and in words.
#[component]
fn Bar(used: usize) -> impl IntoView {
    let store = Store::here();
    let settings::Room { filled, text, level } = settings::Room::of(used, LOCAL_UNITS, store.screen.language());
    view! {
        <p>{text}" "<b>{level}</b></p>
        <svg class="bullet" style="margin-block: 0.5rem" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
            <rect class="band-3" width="100" height="10" />
            <rect class="actual" width=filled.max(1).to_string() height="10" />
        </svg>
    }
}

/// What a plan takes up.
#[component]
fn PlanRoom(plan: Code, usage: Usage, measure: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let (language, words) = (store.screen.language(), store.screen.language().room());
    let count = |count: usize| number(count.into(), language);
    let named = (store.document.plan_id().as_ref() == Some(&plan)).then(|| {
        store.document.plan_now(|plan| language.either(&plan.outline.title, &plan.outline.title_en).to_owned())
    });
    let name = named.filter(|name| !name.is_empty()).unwrap_or_else(|| plan.to_string());
    let spoken = (words.pack_plan)(&name);
    let pack = usage.can_be_packed().then(|| {
        view! { <button aria-label=spoken on:click=move |_| store.keeping.pack_plan(plan.clone(), measure)>{words.pack}</button> }
    });
    view! {
        <li>
            <span class="name">{name}</span>
            <span class="note">
                {(words.plan)(&count(usage.changes), &count(usage.single), &count(usage.segments))}
                " · "
                {(words.size)(&count(usage.units), &settings::share_of(usage.units, LOCAL_UNITS, language))}
            </span>
            <span class="actions">{pack}</span>
        </li>
    }
}
