//! Files with changes for the open plan, looked at together: which files, which cells, from what to what.

mod cells;

use std::sync::Arc;

use leptos::{ev, prelude::*};

use crate::app::{
    arrivals::{Content, Incoming},
    components::{Icon, icon},
    screen,
    store::Store,
};
use crate::exchange::previews::{Brought, JointEffect, JointPreview, joint_preview};
use crate::views::merging::FileRow;
use cells::Cells;

/// What merging the chosen files would do.
#[derive(Clone, Debug, Default, PartialEq)]
struct Look {
    /// The chosen files, by their numbers; the preview counts them from 0.
    files: Arc<Vec<(usize, String)>>,
    preview: Arc<JointPreview>,
}

/// Reading, looking at and merging the files; nothing when there are none.
#[component]
pub fn Merging() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let reading = move || store.arrivals.files_being_read();
    let files = move || {
        let mut files = store.arrivals.incoming();
        files.retain(|file| matches!(file.content, Content::Changes(_)));
        files
    };
    let look = Memo::new(move |_| if reading().is_some() { Look::default() } else { look(store, &files()) });
    let done = RwSignal::new(None::<[usize; 4]>);
    let all = Memo::new(move |_| if reading().is_some() { 0 } else { files().len() });
    // What was done is said until other files come.
    Effect::new(move |_| {
        if reading().is_some() {
            done.set(None);
        }
    });
    let progress = move || {
        reading().map(|(read, all)| {
            view! {
                <progress max=all value=read aria-hidden="true"></progress>
                <span>{(words().reading)(read, all)}</span>
            }
        })
    };
    let result = move || {
        done.get().filter(|_| reading().is_none()).map(|[files, changes, cells, conflicts]| {
            let go = move |_| {
                screen::focus("conflicts");
            };
            view! {
                {icon(Icon::Check)}<span>{(words().done)(files, changes, cells, conflicts)}</span>
                {(conflicts > 0).then(|| view! { <button on:click=go>{words().to_conflicts}</button> })}
            }
        })
    };
    view! {
        <div class="actions" id="merged" role="status">{progress}{result}</div>
        <Show when=move || { all.get() > 0 }>
            <section class="block" aria-labelledby="incoming">
                <header>
                    <h2 id="incoming" tabindex="-1">{move || (words().files)(all.get())}</h2>
                    <p class="note">{words().nothing_done}</p>
                </header>
                <Files files=Signal::derive(files) look=look />
                <Cells look=look />
                <Decision look=look done=done />
            </section>
        </Show>
    }
}

fn look(store: Store, files: &[Incoming]) -> Look {
    let chosen: Vec<(usize, &String, &Brought)> = files
        .iter()
        .filter(|file| file.chosen)
        .filter_map(|file| match &file.content {
            Content::Changes(brought) => Some((file.number, &file.name, brought.as_ref())),
            _ => None,
        })
        .collect();
    let brought: Vec<&Brought> = chosen.iter().map(|(_, _, brought)| *brought).collect();
    let preview = store.document.ledger(|ledger| joint_preview(ledger, &brought));
    let files = chosen.into_iter().map(|(number, name, _)| (number, name.clone())).collect();
    Look { files: Arc::new(files), preview: Arc::new(preview) }
}

/// Which files: each with a box to leave it out.
#[component]
fn Files(files: Signal<Vec<Incoming>>, look: Memo<Look>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let summary =
        move || files.with(|files| (words().chosen)(files.iter().filter(|file| file.chosen).count(), files.len()));
    let several = move || files.with(|files| files.len() > 1);
    view! {
        <details class="files" open>
            <summary>{summary}</summary>
            <p class="note">{words().whole}</p>
            <Show when=several>
                <p class="actions">
                    <button class="quiet" on:click=move |_| store.arrivals.choose_file(None, true)>{words().all}</button>
                    <button class="quiet" on:click=move |_| store.arrivals.choose_file(None, false)>{words().none}</button>
                </p>
            </Show>
            <div class="table-scroll" tabindex="0" role="group" aria-label=summary>
                <table class="diff">
                    <thead>
                        <tr>
                            <th scope="col">{words().file}</th>
                            <th scope="col" class="num">{words().new_entries}</th>
                            <th scope="col" class="num">{words().known}</th>
                            <th scope="col">{words().authors}</th>
                            <th scope="col">{words().latest}</th>
                            <th scope="col">{words().remark}</th>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || files.get() key=|file| file.number children=move |file| file_row(store, file, files, look) />
                    </tbody>
                </table>
            </div>
        </details>
    }
}

fn file_row(store: Store, file: Incoming, files: Signal<Vec<Incoming>>, look: Memo<Look>) -> impl IntoView {
    let language = store.screen.language();
    let words = language.merging();
    let number = file.number;
    let Content::Changes(brought) = file.content else { return ().into_any() };
    let chosen = move || files.with(|files| files.iter().any(|file| file.number == number && file.chosen));
    let refused = move || {
        look.with(|look| {
            look.preview
                .refused
                .iter()
                .any(|refused| look.files.get(refused.file).is_some_and(|(file, _)| *file == number))
        })
    };
    let choose = move |event: ev::Event| store.arrivals.choose_file(Some(number), event_target_checked(&event));
    let row = store.document.ledger_now(|ledger| FileRow::of(&brought, ledger, store.document.clock(), language));
    let remarks = row.remarks.into_iter().map(|line| view! { <p class="error">{icon(Icon::Alert)}{line}</p> });
    view! {
        <tr>
            <th scope="row"><label class="pick"><input type="checkbox" prop:checked=chosen on:change=choose /><span>{file.name}</span></label></th>
            <td class="num">{row.new}</td>
            <td class="num">{row.known}</td>
            <td>{row.authors}</td>
            <td class="when">{row.latest}</td>
            <td>
                {remarks.collect_view()}
                <Show when=refused><p class="error">{icon(Icon::Alert)}{words.clashes}</p></Show>
            </td>
        </tr>
    }
    .into_any()
}

/// Merging, or putting all of it aside.
#[component]
fn Decision(look: Memo<Look>, done: RwSignal<Option<[usize; 4]>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let new = move || look.with(|look| look.preview.new_changes);
    let merge = move |_| {
        let Look { files, preview } = look.get_untracked();
        let refused = |place: usize| preview.refused.iter().any(|refused| refused.file == place);
        let taken = files.iter().enumerate().filter(|(place, _)| !refused(*place));
        let numbers: Vec<usize> = taken.map(|(_, (number, _))| *number).collect();
        let conflicts = preview.count(JointEffect::Conflict);
        let cells = preview.cells.len() - preview.count(JointEffect::Same);
        if let Some(changes) = store.arrivals.merge_files(&numbers) {
            done.set(Some([numbers.len(), changes, cells, conflicts]));
        }
    };
    let put_aside = move |_| {
        for file in store.arrivals.incoming() {
            if matches!(file.content, Content::Changes(_)) {
                store.arrivals.refuse_file(file.number);
            }
        }
    };
    view! {
        <Show when=move || new() == 0><p>{words().nothing_new}</p></Show>
        <p class="actions end">
            <Show when=move || { new() > 0 }>
                <button class="primary edits" on:click=merge>{move || (words().merge)(new())}</button>
            </Show>
            <button class="quiet" on:click=put_aside>{words().put_aside}</button>
        </p>
    }
}
