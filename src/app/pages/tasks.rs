//! Nhiệm vụ: directives with their leads, due dates, computed statuses and linked indicators.

use leptos::prelude::*;

use crate::app::{
    components::{Icon, icon, mark},
    route::Page,
    store::Store,
};
use crate::text::Term as _;
use crate::views::tasks::{self, TaskRow, Tasks};

/// The page.
#[component]
pub fn TasksPage() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().tasks();
    let tasks = Memo::new(move |_| {
        let (route, day, language) = (store.screen.route(), store.document.today(), store.screen.language());
        store.document.plan(|plan| Tasks::of(plan, day, (&route.search, &route.task_statuses), language))
    });
    view! {
        <div class="page listing">
            <header class="page-head">
                <div><h1>{store.screen.language().frame().tasks}</h1><p>{move || tasks.with(|tasks| tasks.summary.clone())}</p></div>
                <div class="actions">
                    <a class="button primary" href=move || store.screen.link(Page::EditTask(None))>{icon(Icon::Plus)}{words.add}</a>
                </div>
            </header>
            <Show when=move || tasks.with(|tasks| tasks.all > 0) fallback=move || view! {
                <div class="empty">{icon(Icon::Task)}<h2>{words.empty}</h2><p>{words.empty_hint}</p></div>
            }>
                <Tools tasks=tasks />
                <List tasks=tasks />
                <p class="note">{move || tasks.with(|tasks| tasks.as_of.clone())}</p>
            </Show>
        </div>
    }
}

#[component]
fn Tools(tasks: Memo<Tasks>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().tasks();
    let chips = move || {
        let (language, chosen) = (store.screen.language(), store.screen.route().task_statuses);
        let (all, counts) = tasks.with(|tasks| (tasks.all, tasks.counts.clone()));
        let chips = counts.into_iter().map(|(status, count)| {
            let pressed = chosen.contains(&status);
            let toggle = move |_| {
                store.screen.select(|route| {
                    if pressed {
                        route.task_statuses.retain(|other| *other != status);
                    } else {
                        route.task_statuses.push(status);
                    }
                });
            };
            view! {
                <button class="chip" aria-pressed=pressed.to_string() on:click=toggle>
                    {mark(tasks::mark(status))}{status.term(language)}" "<b>{count}</b>
                </button>
            }
        });
        let chips: Vec<_> = chips.collect();
        view! {
            <button class="chip" aria-pressed=chosen.is_empty().to_string() on:click=move |_| store.screen.select(|route| route.task_statuses.clear())>
                {language.tasks().all}" "<b>{all}</b>
            </button>
            {chips}
        }
    };
    view! {
        <div role="search" class="tools">
            <div class="search-field">
                {icon(Icon::Search)}
                <input
                    type="search"
                    placeholder=words().filter
                    aria-label=words().filter
                    prop:value=move || store.screen.route().search
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        store.screen.select(|route| route.search = typed);
                    }
                />
            </div>
            <div class="chips" role="group" aria-label=words().filter_by_status>{chips}</div>
        </div>
    }
}

#[component]
fn List(tasks: Memo<Tasks>) -> impl IntoView {
    let store = Store::here();
    let items = move || tasks.with(|tasks| tasks.rows.clone()).into_iter().map(|row| item(store, row)).collect_view();
    view! {
        <Show when=move || tasks.with(|tasks| !tasks.rows.is_empty()) fallback=move || view! { <div class="empty" role="status"><h2>{store.screen.language().tasks().none}</h2></div> }>
            <ol class="task-list">{items}</ol>
        </Show>
    }
}

fn item(store: Store, row: TaskRow) -> impl IntoView {
    let language = store.screen.language();
    let kind = tasks::mark(row.status);
    let when = match row.due {
        Some(due) => {
            view! { <p class="due">{row.left.map(|left| view! { <b>{left}</b> })}<span>{due}</span></p> }.into_any()
        }
        None => {
            view! { <p class="due"><b class="absent">{language.tasks().no_date}</b><span>{row.due_text}</span></p> }
                .into_any()
        }
    };
    let linked = row.indicators.into_iter();
    let linked =
        linked.map(|(code, name)| view! { <a class="tag" href=store.screen.link(Page::Indicator(code))>{name}</a> });
    let lacks = row.lacks.map(|lacks| view! { <span class="tag missing">{lacks}</span> });
    view! {
        <li class="task">
            <div class="when-due">
                {when}
                <p><span class="status-mark" data-status=kind.name()>{mark(kind)}{row.status.term(language)}</span></p>
            </div>
            <div class="what">
                <h2><span class="unit">{row.number}</span>" "<a class="name" href=store.screen.link(Page::EditTask(Some(row.code)))>{row.title}</a></h2>
                <p class="who">{row.who}</p>
                <p class="note">{row.given}</p>
                <p class="tags">{linked.collect_view()}{lacks}</p>
            </div>
        </li>
    }
}
