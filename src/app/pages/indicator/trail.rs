//! Who made a value, and everything it has been.

use leptos::prelude::*;

use crate::app::store::Store;
use crate::ledger::{Cell, Head};
use crate::plan::{Actual, Code};
use crate::text::{Language, date_time, figure};

/// Who made a value, and everything it has been.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Trail {
    /// Who made the value that is shown.
    pub author: String,
    /// When.
    pub time: String,
    /// Whether two people changed it without seeing each other's change.
    pub conflict: bool,
    /// Time, value, author and note of each edit, latest first.
    edits: Vec<[String; 4]>,
    language: Language,
}

impl Trail {
    /// The trail of a cell.
    pub fn of(store: Store, cell: &Cell) -> Self {
        let language = store.screen.language();
        let words = language.indicator();
        store.document.ledger(|ledger| {
            let Some(history) = ledger.history(cell) else { return Self { language, ..Self::default() } };
            let author = |head: &Head<'_>| {
                let by = head.by();
                let name = if by.name.is_empty() { words.nameless } else { &by.name };
                if by.unit.is_empty() { name.to_owned() } else { format!("{name}, {}", unit_or_words(store, &by.unit)) }
            };
            let time = |head: &Head<'_>| date_time(store.document.local_time(head.at()), language);
            let value = |head: &Head<'_>| {
                let actual = head.value().and_then(|value| value.read::<Actual>().ok());
                actual.map_or_else(|| words.blank.to_owned(), |actual| figure(&actual.figure, language))
            };
            let edits = history.latest_first();
            let heads = history.heads();
            Self {
                author: heads.first().map(&author).unwrap_or_default(),
                time: heads.first().map(&time).unwrap_or_default(),
                conflict: history.is_conflict(),
                edits: edits
                    .iter()
                    .map(|head| [time(head), value(head), author(head), head.change.note.clone()])
                    .collect(),
                language,
            }
        })
    }
}

/// The name of a unit where the author has given its code.
fn unit_or_words(store: Store, text: &str) -> String {
    let code = Code::new(text).ok();
    let name = code.and_then(|code| {
        store.document.plan(|plan| {
            plan.units.get(&code).map(|unit| store.screen.language().either(&unit.name, &unit.name_en).to_owned())
        })
    });
    name.unwrap_or_else(|| text.to_owned())
}

/// Everything a value has been, when it has been more than one thing.
#[component]
pub fn History(trail: Memo<Trail>) -> impl IntoView {
    let several = Memo::new(move |_| trail.with(|trail| trail.edits.len() > 1));
    let list = move || {
        let Trail { edits, language, .. } = trail.get();
        let values: Vec<String> = edits.iter().map(|edit| edit[1].clone()).collect();
        let items = edits.into_iter().enumerate().map(|(index, [time, value, author, note])| {
            let before = values.get(index + 1).cloned().unwrap_or_else(|| language.indicator().blank.to_owned());
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
        <Show when=move || several.get()>
            <tr class="history">
                <td colspan="6">
                    <details>
                        <summary>{move || trail.with(|trail| (trail.language.indicator().history)(trail.edits.len()))}</summary>
                        <ol>{list}</ol>
                    </details>
                </td>
            </tr>
        </Show>
    }
}
