//! Files that are not merged into the open plan, each with its reason: of another plan, newer, tampered with, damaged.

use leptos::prelude::*;

use crate::app::{
    arrivals::{Content, Incoming},
    components::{Icon, icon},
    store::Store,
};
use crate::ledger::Ledger;
use crate::views::merging::file_remarks;

/// The list; nothing when there are none.
#[component]
pub fn Apart() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let files = move || {
        let mut files = store.arrivals.incoming();
        files.retain(|file| !matches!(file.content, Content::Changes(_)));
        files
    };
    let any = Memo::new(move |_| files().len());
    let heading = move || {
        let files = any.get();
        if store.document.plan_id().is_some() { (words().apart)(files) } else { (words().files)(files) }
    };
    view! {
        <Show when=move || { any.get() > 0 }>
            <section class="block" aria-labelledby="apart">
                <header>
                    <h2 id="apart" tabindex="-1">{heading}</h2>
                    <Show when=move || store.document.plan_id().is_some()><p class="note">{words().apart_note}</p></Show>
                </header>
                <ul class="apart">
                    <For each=files key=|file| file.number children=move |file| view! { <File file=file /> } />
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn File(file: Incoming) -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let words = language.merging();
    let number = file.number;
    let id = format!("apart-{number}");
    let mut remarks: Vec<String> = Vec::new();
    let mut contents = None;
    match &file.content {
        Content::Plan(plan) => {
            let (file, preview) = plan.as_ref();
            contents = Some((words.contents)(&preview.title, preview.indicators, preview.actuals, preview.tasks));
            if store.document.plan_id().is_some() {
                remarks.push(words.other_plan.to_owned());
            }
            let clock = store.document.clock();
            remarks.extend(file_remarks(&file.warnings, &file.changes, &Ledger::default(), clock, language));
            if preview.illustrative {
                remarks.push(language.frame().illustrative.to_owned());
            }
        }
        Content::Unusable(error) => remarks.push(language.opening().file_error(error)),
        Content::Unread => remarks.push(language.opening().file_unread.to_owned()),
        Content::Changes(_) => {}
    }
    let open = contents.is_some().then(|| {
        let described = id.clone();
        view! { <button class="primary" aria-describedby=described on:click=move |_| store.arrivals.open_plan_of(number)>{words.open}</button> }
    });
    let remarks = remarks.into_iter().map(|line| view! { <p class="error">{icon(Icon::Alert)}{line}</p> });
    view! {
        <li>
            <h3 id=id.clone()>{file.name}</h3>
            {contents.map(|contents| view! { <p>{contents}</p> })}
            {remarks.collect_view()}
            <p class="actions">
                {open}
                <button class="quiet" aria-describedby=id on:click=move |_| store.arrivals.refuse_file(number)>{words.close}</button>
            </p>
        </li>
    }
}
