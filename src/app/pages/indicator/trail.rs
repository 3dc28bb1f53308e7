//! Everything a value has been.

use leptos::prelude::*;

use crate::app::store::Store;
use crate::views::indicator::{Trail, TrailEdit};

/// Everything a value has been, when it has been more than one thing.
#[component]
pub fn History(trail: Memo<Trail>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().indicator();
    let list = move || {
        let items = trail.get().edits.into_iter().map(|TrailEdit { time, before, value, author, note }| {
            view! {
                <li>
                    <span class="when">{time}</span>" "
                    <span class="change"><del>{before}</del>" → "<ins>{value}</ins></span>" "
                    <span>{author}</span>" "
                    {(!note.is_empty()).then(|| view! { <span class="note">{format!("“{note}”")}</span> })}
                </li>
            }
        });
        items.collect_view()
    };
    view! {
        <Show when=move || trail.with(|trail| trail.edits.len() > 1)>
            <tr class="history">
                <td colspan="6">
                    <details>
                        <summary>{move || trail.with(|trail| (words.history)(trail.edits.len()))}</summary>
                        <ol>{list}</ol>
                    </details>
                </td>
            </tr>
        </Show>
    }
}
