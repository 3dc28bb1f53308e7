//! What two people wrote without seeing each other's change: all values side by side, and a choice that is recorded.

use leptos::prelude::*;

use crate::app::{
    components::{Icon, TextField, icon},
    screen,
    store::Store,
};
use crate::ledger::{Cell, Intent, Rejection};
use crate::views::merging;

/// How many are drawn at a time.
const SHOWN: usize = 50;

/// The section; nothing when there are none.
#[component]
pub fn Conflicts() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let cells =
        Memo::new(move |_| store.document.ledger(|ledger| ledger.conflicts().iter().cloned().collect::<Vec<_>>()));
    let limit = RwSignal::new(SHOWN);
    let (locked, late) = (RwSignal::new(None), RwSignal::new(String::new()));
    let drawn = move || cells.with(|cells| cells.iter().take(limit.get()).cloned().collect::<Vec<_>>());
    let more = move || cells.with(Vec::len).saturating_sub(limit.get());
    view! {
        <Show when=move || !cells.with(Vec::is_empty)>
            <section class="block" aria-labelledby="conflicts">
                <header>
                    <h2 id="conflicts" tabindex="-1">{words().both}</h2>
                    <p class="note" role="status">{move || (words().both_note)(cells.with(Vec::len))}</p>
                </header>
                <ol class="conflicts">
                    <For each=drawn key=Clone::clone children=move |cell| view! { <Conflict cell=cell locked=locked late=late /> } />
                </ol>
                <Show when=move || { more() > 0 }>
                    <p class="actions"><button on:click=move |_| limit.update(|limit| *limit += SHOWN)>{move || (words().show_more)(more().min(SHOWN))}</button></p>
                </Show>
            </section>
        </Show>
    }
}

#[component]
fn Conflict(
    cell: Cell,
    /// The cell whose choice waits for a reason.
    locked: RwSignal<Option<Cell>>,
    /// The reason.
    late: RwSignal<String>,
) -> impl IntoView {
    let store = Store::here();
    let cell = StoredValue::new(cell);
    let is_locked = move || locked.with(|locked| cell.with_value(|cell| locked.as_ref() == Some(cell)));
    let shown = Memo::new(move |_| {
        store.document.ledger(|ledger| {
            cell.with_value(|cell| merging::Conflict::of(ledger, cell, store.document.clock(), store.screen.language()))
        })
    });
    let sides = move || {
        let words = store.screen.language().merging();
        let sides = shown.with(|shown| shown.sides.clone()).into_iter().enumerate().map(|(index, side)| {
            let id = side.id;
            let choose = move |_| {
                let intent = Intent::Resolve { cell: cell.get_value(), choice: id.clone() };
                match store.document.dispatch_with_note(&intent, late.get_untracked().trim()) {
                    Ok(_) => {
                        store.screen.say_done(words.choice_made.to_owned());
                        // What had the focus is gone; the next choice is below the heading.
                        screen::focus("conflicts");
                    }
                    // Asked for only where it is needed; the choice is then made again.
                    Err(Rejection::Locked { .. }) => {
                        locked.set(Some(cell.get_value()));
                        screen::focus_soon("late-reason");
                    }
                    Err(error) => store.screen.say_error(store.screen.language().opening().rejection(&error)),
                }
            };
            view! {
                <div class="side-value">
                    <span class="who">{if index == 0 { words.shown_now } else { "" }}</span>
                    <b>{side.value}</b>
                    <span>{side.who}</span>
                    <span class="note">{side.when}{(!side.note.is_empty()).then(|| format!(" · {}", side.note))}</span>
                    <button class="edits" on:click=choose>{words.choose}</button>
                </div>
            }
        });
        sides.collect_view()
    };
    let history = move || {
        let words = store.screen.language().merging();
        let edits = shown.with(|shown| shown.history.clone());
        let summary = (words.history)(edits.len());
        let lines = edits.into_iter().map(|side| {
            view! {
                <li>
                    <span class="when">{side.when}</span>" "<b>{side.value}</b>" "<span>{side.who}</span>
                    {(!side.note.is_empty()).then(|| view! { " "<span class="note">{side.note}</span> })}
                </li>
            }
        });
        view! { <details class="history"><summary>{summary}</summary><ol>{lines.collect_view()}</ol></details> }
    };
    view! {
        <li>
            <fieldset class="conflict">
                <legend>{move || shown.with(|shown| shown.cell.clone())}</legend>
                {sides}
                <Show when=is_locked>
                    <p class="error-line" role="alert">{icon(Icon::Alert)}{store.screen.language().steps().locked_form}</p>
                    <TextField id="late-reason" label=store.screen.language().steps().late_reason value=late />
                </Show>
            </fieldset>
            {history}
        </li>
    }
}
