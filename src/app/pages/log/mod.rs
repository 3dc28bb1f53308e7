//! Nhật ký: every change, latest first, with filters in the address; the plan as of a moment, two moments side by side.

mod compare;
mod entries;
mod moment;

pub use compare::ComparePage;
use entries::{EntryItem, filter};
use moment::{MomentForm, Place};

use leptos::prelude::*;

use crate::app::{
    components::{Choice, ChoiceField, Icon, icon},
    route::{Asked, Page},
    screen,
    store::Store,
};
use crate::ledger::ChangeId;
use crate::views::{
    choices::unit_choices,
    log::{self, Entry, Log, away, clock_remarks},
};

/// How many changes are shown at first, and how many more each time.
const PORTION: usize = 50;

/// The page.
#[component]
pub fn LogPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().log();
    let portion = RwSignal::new(PORTION);
    let whole = RwSignal::new(Vec::<ChangeId>::new());
    let found = Memo::new(move |_| {
        let filter = filter(store, &store.screen.route());
        let asked = log::Asked { filter, portion: portion.get(), whole: whole.get() };
        store.document.ledger(|ledger| Log::of(ledger, &asked, store.document.clock(), store.screen.language()))
    });
    let (shown, all) = (move || found.with(|found| found.entries.len()), move || found.with(|found| found.all));
    let far_off = Memo::new(move |_| {
        let far_off = store.document.ledger(|ledger| ledger.far_off(screen::now()));
        clock_remarks(&far_off, store.document.clock(), store.screen.language())
    });
    let compare = move || {
        let mut route = store.screen.route().beside(Page::Compare);
        route.ask(Asked::Then, String::new());
        route.to_string()
    };
    // What was put away is not in the list.
    let away = move || {
        let lines = store.document.ledger_in_hand(|ledger| away(ledger, store.screen.language()));
        lines.into_iter().map(|line| view! { <p>{line}</p> }).collect_view()
    };
    view! {
        <div class="page">
            <header class="page-head">
                <div><h1>{move || store.screen.language().frame().log}</h1><p>{move || words().about}</p></div>
                <div class="actions"><a class="button" href=compare>{move || words().compare}</a></div>
            </header>
            <Show when=move || far_off.with(|remarks| !remarks.is_empty())>
                <div role="note">
                    {move || far_off.get().into_iter().map(|line| view! { <p class="error-line">{icon(Icon::Alert)}{line}</p> }).collect_view()}
                    <p class="note">{words().clocks_note}</p>
                </div>
            </Show>
            <Filters />
            {away}
            <section class="block" aria-labelledby="log-shown">
                <header><h2 id="log-shown"><span role="status">{move || (words().shown)(shown(), all())}</span></h2></header>
                <ol class="log">
                    <For
                        each=move || found.with(|found| found.entries.clone())
                        key=Entry::clone
                        children=move |entry| view! { <EntryItem entry=entry whole=whole /> }
                    />
                </ol>
                <Show when=move || all() == 0>
                    <div class="empty">{icon(Icon::Clock)}<h3>{move || words().none}</h3><p>{move || words().none_hint}</p></div>
                </Show>
                <Show when=move || { shown() < all() }>
                    <p class="actions">
                        <button id="log-more" on:click=move |_| portion.update(|portion| *portion += PORTION)>
                            {move || (words().more)(PORTION.min(all() - shown().min(all())))}
                        </button>
                    </p>
                </Show>
            </section>
            <section class="block" aria-labelledby="moments">
                <header><h2 id="moments">{move || words().moments}</h2><p class="note">{move || words().moments_note}</p></header>
                <MomentForm id="log-moment" place=Place::Open />
            </section>
        </div>
    }
}

#[component]
fn Filters() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let any = move || {
        let route = store.screen.route();
        let filters = [Asked::Person, Asked::Unit, Asked::Indicator, Asked::From, Asked::Until];
        filters.into_iter().any(|filter| !route.asked(filter).is_empty())
    };
    let clear = move |_| {
        store.screen.select(|route| route.asked.retain(|(asked, _)| *asked == Asked::Then));
        screen::focus("log-by");
    };
    // Lists are made anew only when the plan changes, not when another filter does.
    let people = Memo::new(move |_| {
        let names = store.document.ledger(log::people);
        choices(words.everybody, names.into_iter().map(|name| (name.clone(), name)))
    });
    let units = Memo::new(move |_| {
        store.document.plan(|plan| unit_choices(plan, store.screen.language(), words.all_units, None))
    });
    let indicators = Memo::new(move |_| {
        let all = store.document.plan(|plan| log::indicators(plan, store.screen.language()));
        choices(words.all_indicators, all.into_iter().map(|(code, name)| (code.to_string(), name)))
    });
    view! {
        <div role="search" class="log-filters" aria-label=words.filters>
            <Filter id="log-by" label=words.person asked=Asked::Person choices=people />
            <Filter id="log-unit" label=words.unit asked=Asked::Unit choices=units />
            <Filter id="log-indicator" label=words.indicator asked=Asked::Indicator choices=indicators />
            <Day id="log-from" label=words.from asked=Asked::From />
            <Day id="log-until" label=words.until asked=Asked::Until />
            <Show when=any><button class="quiet" on:click=clear>{words.clear}</button></Show>
        </div>
    }
}

/// Choices behind one that means all.
fn choices(all: &str, named: impl Iterator<Item = (String, String)>) -> Vec<Choice> {
    let first = std::iter::once((String::new(), all.to_owned()));
    first.chain(named).map(|(value, name)| Choice { value, name }).collect()
}

#[component]
fn Filter(id: &'static str, label: &'static str, asked: Asked, choices: Memo<Vec<Choice>>) -> impl IntoView {
    let store = Store::here();
    let chosen = Memo::new(move |_| store.screen.route().asked(asked).to_owned());
    let choices = move || {
        let mut all = choices.get();
        // An address may ask for somebody who is not there.
        if !chosen.with(|chosen| all.iter().any(|choice| choice.value == *chosen)) {
            all.push(Choice { value: chosen.get(), name: chosen.get() });
        }
        all
    };
    view! {
        <ChoiceField id=id label=label choices=Signal::derive(choices) value=chosen
            on_choose=move |value| store.screen.select(|route| route.ask(asked, value)) />
    }
}

#[component]
fn Day(id: &'static str, label: &'static str, asked: Asked) -> impl IntoView {
    let store = Store::here();
    view! {
        <div class="field">
            <label for=id>{label}</label>
            <input id=id type="date" prop:value=move || store.screen.route().asked(asked).to_owned() on:change=move |event| {
                let day = event_target_value(&event);
                store.screen.select(|route| route.ask(asked, day));
            } />
        </div>
    }
}
