//! Chia sẻ: files out and in, what merging would do before it is done, and conflicts side by side.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    store::{Incoming, Store},
};
use crate::exchange::{json::Warning, preview::Effect};
use crate::ledger::{Cell, Intent};
use crate::plan::{Actual, Json, Target};
use crate::text::{Language, cell_in_words, date_time, days_ago, effect_in_words, figure, goal};

/// Most cells of a file that its preview lists.
const LISTED: usize = 100;

/// The page.
#[component]
pub fn SharePage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{store.language().frame().share}</h1><p>{words().about}</p></div></header>
            <div class="columns">
                <SaveFile />
                <OpenFiles />
                <SavePage />
            </div>
            <IncomingFiles />
            <Conflicts />
            <Unreadable />
        </div>
    }
}

#[component]
fn SaveFile() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    let last = move || {
        let language = store.language();
        store.last_file().map_or_else(
            || words().none_yet.to_owned(),
            |(file, since)| {
                let days = usize::try_from((store.now() - file.at).num_days().max(0)).unwrap_or_default();
                format!(
                    "{} ({}).",
                    (language.frame().last_file)(&days_ago(days, language), since),
                    date_time(store.local_time(file.at), language)
                )
            },
        )
    };
    view! {
        <section class="block" aria-labelledby="out">
            <header><h2 id="out">{words().out}</h2></header>
            <p>{last}</p>
            <p>{move || (words().holds)(store.ledger(crate::ledger::Ledger::len))}</p>
            <p class="note">{words().no_backup}</p>
            <p class="actions"><button class="primary" on:click=move |_| store.save_file()>{icon(Icon::DownArrow)}{words().save_file}</button></p>
        </section>
    }
}

#[component]
fn SavePage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    view! {
        <section class="block" aria-labelledby="page">
            <header><h2 id="page">{words().page}</h2></header>
            <p>{words().page_about}</p>
            <p class="actions">
                <button on:click=move |_| store.save_page(true)>{icon(Icon::File)}{words().save_page}</button>
                <button class="quiet" on:click=move |_| store.save_page(false)>{words().save_app}</button>
            </p>
        </section>
    }
}

#[component]
fn OpenFiles() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    view! {
        <section class="block edits" aria-labelledby="open">
            <header><h2 id="open">{words().open}</h2></header>
            <label class="drop">
                {icon(Icon::File)}
                <span><b>{words().drop}</b></span>
                " "
                <span class="note">{words().drop_note}</span>
                <input type="file" class="visually-hidden" accept=".json,application/json" multiple on:change=move |event: ev::Event| store.look_at_input(&event) />
            </label>
        </section>
    }
}

/// Files that were given and wait for a decision; those that were dropped on the page are looked at here.
#[component]
pub fn IncomingFiles() -> impl IntoView {
    let store = Store::here();
    leptos::prelude::Effect::new(move |_| store.look_at_dropped());
    view! {
        <For each=move || store.incoming() key=|incoming| incoming.name.clone() children=|incoming| view! { <IncomingFile incoming=incoming /> } />
    }
}

#[component]
fn IncomingFile(incoming: Incoming) -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    let name = StoredValue::new(incoming.name.clone());
    let (same_plan, tampered) = (incoming.same_plan, incoming.preview.tampered.is_some());
    let heading = move || (words().preview)(&name.get_value());
    let preview = StoredValue::new(incoming.preview.clone());
    let contents = move || {
        preview.with_value(|preview| {
            (words().contents)(&preview.title, preview.indicators, preview.actuals, preview.tasks)
        })
    };
    let remarks = StoredValue::new(incoming.file.warnings.clone());
    let remarks = move || {
        let mut lines: Vec<&'static str> = remarks.with_value(|warnings| {
            warnings
                .iter()
                .map(|warning| match warning {
                    Warning::DigestDiffers => words().digest_differs,
                    Warning::NoDigest => words().no_digest,
                })
                .collect()
        });
        if tampered {
            lines.push(words().tampered);
        }
        if preview.with_value(|preview| preview.illustrative) {
            lines.push(store.language().frame().illustrative);
        }
        if !same_plan && store.plan_id().is_some() {
            lines.push(words().other_plan);
        }
        lines.into_iter().map(|line| view! { <p class="error">{icon(Icon::Alert)}{line}</p> }).collect_view()
    };
    let new = preview.with_value(|preview| preview.new_changes);
    let accept = move |_| store.accept_file(&name.get_value());
    let label = move || if same_plan { (words().merge)(new) } else { words().open_beside.to_owned() };
    let useful = !tampered && (!same_plan || new > 0);
    view! {
        <section class="block" aria-label=heading id="incoming">
            <header><h2>{heading}</h2></header>
            <p>{contents}</p>
            {remarks}
            {same_plan.then(|| view! { <Effects incoming=incoming.clone() /> })}
            <p class="actions">
                {useful.then(|| view! { <button class="primary" on:click=accept>{label}</button> })}
                <button class="quiet" on:click=move |_| store.refuse_file(&name.get_value())>{words().refuse}</button>
            </p>
        </section>
    }
}

#[component]
fn Effects(incoming: Incoming) -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    let preview = StoredValue::new(incoming.preview);
    let counts = move || {
        let words = words();
        preview.with_value(|preview| {
            let conflicts = preview.count(Effect::Conflict);
            let counts = [
                (preview.count(Effect::New), words.new, ""),
                (preview.count(Effect::Changed), words.changed, ""),
                (conflicts, words.conflicts, if conflicts > 0 { "conflict" } else { "" }),
                (preview.known_changes, words.known, ""),
            ];
            counts
                .into_iter()
                .map(|(count, name, kind)| view! { <li data-kind=kind><b>{count}</b>" "<span>{name}</span></li> })
                .collect_view()
        })
    };
    let authors = move || {
        let names: Vec<String> = preview.with_value(|preview| {
            let authors = preview.authors.iter().filter(|author| !author.name.is_empty());
            authors
                .map(|author| {
                    if author.unit.is_empty() {
                        author.name.clone()
                    } else {
                        format!("{} ({})", author.name, author.unit)
                    }
                })
                .collect()
        });
        (!names.is_empty()).then(|| view! { <p class="note">{(words().authors)(&names.join("; "))}</p> })
    };
    let rows = move || {
        let language = store.language();
        let cells = preview.with_value(|preview| preview.cells.iter().take(LISTED).cloned().collect::<Vec<_>>());
        let rows = cells.into_iter().map(|cell| {
            let kind = match cell.effect {
                Effect::Conflict => "conflict",
                Effect::Changed | Effect::New => "new",
            };
            let what = store.plan(|plan| cell_in_words(&cell.cell, plan, language));
            view! {
                <tr data-kind=kind>
                    <th scope="row">{what}</th>
                    <td class="num">{value_in_words(&cell.cell, cell.before.as_ref(), language)}</td>
                    <td class="num"><b>{value_in_words(&cell.cell, cell.after.as_ref(), language)}</b></td>
                    <td>{effect_in_words(cell.effect, language)}</td>
                </tr>
            }
        });
        rows.collect_view()
    };
    let all = preview.with_value(|preview| preview.cells.len());
    view! {
        <ul class="diff-counts">{counts}</ul>
        {authors}
        <Show when=move || { all > 0 } fallback=move || view! { <p>{words().nothing_new}</p> }>
            <div class="table-scroll" tabindex="0" role="group" aria-label=words().cell>
                <table class="diff">
                    <thead>
                        <tr>
                            <th scope="col">{words().cell}</th>
                            <th scope="col" class="num">{words().here}</th>
                            <th scope="col" class="num">{words().after}</th>
                            <th scope="col">{words().effect}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            {(all > LISTED).then(|| view! { <p class="note">{(words().more)(all - LISTED)}</p> })}
        </Show>
    }
}

/// The value of a cell as a person reads it; what has no other form is shown as it stands in files.
fn value_in_words(cell: &Cell, value: Option<&Json>, language: Language) -> String {
    let Some(value) = value else { return language.share().no_value.to_owned() };
    let known = match cell {
        Cell::Actual(_) | Cell::Estimate(_) => {
            value.read::<Actual>().ok().map(|actual| figure(&actual.figure, language))
        }
        Cell::Target(_) => value.read::<Target>().ok().map(|target| goal(&target.goal, "", language)),
        _ => value.read::<String>().ok(),
    };
    known.unwrap_or_else(|| value.to_string())
}

#[component]
fn Conflicts() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    let cells = Memo::new(move |_| store.ledger(|ledger| ledger.conflicts().iter().cloned().collect::<Vec<_>>()));
    view! {
        <Show when=move || !cells.with(Vec::is_empty)>
            <section class="block" aria-labelledby="conflicts">
                <header>
                    <h2 id="conflicts">{words().both}</h2>
                    <p class="note">{move || (words().both_note)(cells.with(Vec::len))}</p>
                </header>
                <ol class="conflicts">
                    <For each=move || cells.get() key=Clone::clone children=|cell| view! { <Conflict cell=cell /> } />
                </ol>
            </section>
        </Show>
    }
}

#[component]
fn Conflict(cell: Cell) -> impl IntoView {
    let store = Store::here();
    let cell = StoredValue::new(cell);
    let legend = move || {
        let language = store.language();
        store.plan(|plan| cell.with_value(|cell| cell_in_words(cell, plan, language)))
    };
    let sides = move || {
        let language = store.language();
        let words = language.share();
        let heads: Vec<_> = store.ledger(|ledger| {
            let history = cell.with_value(|cell| ledger.history(cell).cloned());
            let heads = history.as_ref().map(crate::ledger::History::heads).unwrap_or_default();
            heads
                .iter()
                .map(|head| {
                    (head.id().clone(), head.value().cloned(), head.by().clone(), head.at(), head.change.note.clone())
                })
                .collect()
        });
        let sides = heads.into_iter().enumerate().map(|(index, (id, value, by, at, note))| {
            let choose = move |_| {
                let intent = Intent::Resolve { cell: cell.get_value(), choice: id.clone() };
                match store.dispatch(&intent) {
                    Ok(_) => store.say_done(store.language().share().chosen.to_owned()),
                    Err(error) => store.say_error(store.language().opening().rejection(&error)),
                }
            };
            let who = if by.name.is_empty() { language.indicator().nameless.to_owned() } else { by.name };
            let shown = cell.with_value(|cell| value_in_words(cell, value.as_ref(), language));
            view! {
                <div class="side-value">
                    <span class="who">{if index == 0 { words.shown_now } else { "" }}</span>
                    <b>{shown}</b>
                    <span>{who}{(!by.unit.is_empty()).then(|| format!(", {}", by.unit))}</span>
                    <span class="note">{date_time(store.local_time(at), language)}{(!note.is_empty()).then(|| format!(" · {note}"))}</span>
                    <button class="edits" on:click=choose>{words.choose}</button>
                </div>
            }
        });
        sides.collect_view()
    };
    view! {
        <li>
            <fieldset class="conflict">
                <legend>{legend}</legend>
                {sides}
            </fieldset>
        </li>
    }
}

#[component]
fn Unreadable() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().share();
    let cells = Memo::new(move |_| store.ledger(|ledger| ledger.unreadable().clone()));
    view! {
        <Show when=move || !cells.with(std::collections::BTreeMap::is_empty)>
            <section class="block" aria-labelledby="unreadable">
                <header><h2 id="unreadable">{words().unreadable}</h2></header>
                <p class="note">{words().unreadable_note}</p>
                <ul class="plain">
                    {move || cells.get().into_iter().map(|(cell, reason)| view! { <li>{cell.to_string()}" "<span class="note">{reason}</span></li> }).collect_view()}
                </ul>
            </section>
        </Show>
    }
}
