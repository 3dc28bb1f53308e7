//! Past years: where those are that were put away, and putting more away.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Choice, ChoiceField, Icon, icon},
    keeping::{Access, CopyFolder, Step, Unproven},
    store::Store,
};
use crate::text::years;
use crate::views::settings::{ArchiveRow, archives};

/// The section.
#[component]
pub fn ArchiveSection() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().archive();
    let archives =
        Memo::new(move |_| store.document.ledger_in_hand(|ledger| archives(ledger, store.screen.language())));
    let key = |row: &ArchiveRow| (row.cell.clone(), row.record.file.clone(), row.is_here);
    let stays = move || store.keeping.last_year_to_put_away() + 1;
    view! {
        <section class="block" aria-labelledby="archive">
            <header><h2 id="archive">{words.heading}</h2></header>
            <p class="note">{move || (words.about)(stays())}</p>
            <ul class="plans">
                <For each=move || archives.get() key=key children=|row| view! { <Kept row=row /> } />
            </ul>
            <Offer />
        </section>
    }
}

/// One file, and the way back.
#[component]
fn Kept(row: ArchiveRow) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().archive();
    let ArchiveRow { cell, record, is_here, text } = row;
    let missing = RwSignal::new(false);
    let choose = (words.choose_file)(&record.file);
    let input = cell.clone();
    let bring = move |_| {
        store.keeping.bring_back(cell.clone(), record.clone(), move |found| {
            // Once it is here again, this is drawn anew.
            let _gone = missing.try_set(!found);
        });
    };
    let actions = (!is_here).then(|| {
        let input = StoredValue::new(input);
        let bring = StoredValue::new(bring);
        view! {
            <Show when=move || missing.get() fallback=move || view! { <button on:click=move |event| bring.with_value(|bring| bring(event))>{words.bring_back}</button> }>
                <label class="button">
                    {icon(Icon::File)}{choose.clone()}
                    <input type="file" class="visually-hidden" accept=".json,application/json" on:change=move |event: ev::Event| store.keeping.bring_back_from(input.get_value(), &event) />
                </label>
            </Show>
        }
    });
    view! { <li><span>{text}</span><span class="actions">{actions}</span></li> }
}

/// What can be put away, in one step or two.
#[component]
fn Offer() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().archive();
    let offers =
        Memo::new(move |_| if store.document.reading() { Vec::new() } else { store.keeping.years_to_put_away() });
    let chosen = RwSignal::new(String::new());
    let unproven = RwSignal::new(None::<Unproven>);
    let busy = RwSignal::new(false);
    let choice = move || {
        let chosen = chosen.get();
        offers.with(|offers| offers.iter().find(|offer| offer.until.to_string() == chosen).or(offers.last()).cloned())
    };
    let choices = Signal::derive(move || {
        let choice = |offer: &crate::exchange::archive::PastYears| Choice {
            value: offer.until.to_string(),
            name: (words.choice)(&years(offer.from, offer.until), offer.changes.len(), offer.cells),
        };
        offers.with(|offers| offers.iter().map(choice).collect::<Vec<_>>())
    });
    let value = Signal::derive(move || choice().map(|offer| offer.until.to_string()).unwrap_or_default());
    let into_folder =
        move || matches!(store.keeping.copies.folder(), CopyFolder::Chosen { access: Access::Granted, .. });
    let put_away = move |_| {
        let Some(offer) = untrack(choice).filter(|_| !busy.get_untracked()) else { return };
        busy.set(true);
        store.keeping.put_away(offer, move |step| {
            let _gone = busy.try_set(false);
            if let Some(Step::ToBeShown(file)) = step {
                let _gone = unproven.try_set(Some(file));
            }
        });
    };
    let second = move |file: Unproven| {
        let shown = file.clone();
        let show = move |event: ev::Event| {
            store.keeping.show_archive(shown.clone(), &event, move |away| {
                if away {
                    let _gone = unproven.try_set(None);
                }
            });
        };
        view! {
            <p role="status">{(words.second_step)(file.file())}</p>
            <p class="actions">
                <label class="button">
                    {icon(Icon::Check)}{words.show_file}
                    <input type="file" class="visually-hidden" accept=".json,application/json" on:change=show />
                </label>
                <button class="quiet" on:click=move |_| unproven.set(None)>{words.leave}</button>
            </p>
        }
        .into_any()
    };
    let first = move || {
        let tied = move || choice().map(|offer| offer.tied).filter(|tied| *tied > 0).map(words.tied);
        view! {
            <div class="fields">
                <ChoiceField id="archive-until" label=words.until choices=choices value=value on_choose=move |value| chosen.set(value) />
            </div>
            <p class="note">{tied}" "{words.fewer_years}</p>
            <p class="actions">
                <button aria-disabled=move || busy.get().then_some("true") on:click=put_away>
                    {icon(Icon::DownArrow)}{move || if into_folder() { words.put_away } else { words.first_step }}
                </button>
            </p>
        }
        .into_any()
    };
    let any = Memo::new(move |_| offers.with(|offers| !offers.is_empty()));
    move || match (unproven.get(), any.get()) {
        (Some(file), _) => second(file),
        (None, true) => first(),
        (None, false) => view! { <p>{(words.nothing)(store.keeping.last_year_to_put_away() + 1)}</p> }.into_any(),
    }
}
