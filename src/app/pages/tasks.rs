//! Nhiệm vụ: directives with their leads, due dates, computed statuses and linked indicators.

use leptos::prelude::*;

use crate::app::{
    components::{Icon, icon, mark},
    route::Page,
    store::Store,
};
use crate::assess::{Clarity, Status, TaskStatus, missing_clarity, task_status};
use crate::plan::{Code, NaiveDate, Plan, Task};
use crate::text::{Language, Term as _, date, days_left, indicator_name, lead, matches, task_title};

/// The mark that a task's status shares with a target's.
fn like(status: TaskStatus) -> Status {
    match status {
        TaskStatus::DoneOnTime => Status::Met,
        TaskStatus::DoingInTime => Status::OnTrack,
        TaskStatus::DueSoon | TaskStatus::DoneLate => Status::Behind,
        TaskStatus::DoingOverdue => Status::OffTrack,
        TaskStatus::DoingWithoutDate => Status::NotDue,
        TaskStatus::DoneWithoutDay => Status::Missing,
    }
}

/// The page.
#[component]
pub fn TasksPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().tasks();
    let empty = Memo::new(move |_| store.document.plan(|plan| plan.live_tasks().is_empty()));
    let summary = move || {
        store.document.plan(|plan| {
            let tasks = plan.live_tasks();
            let dated = tasks.iter().filter(|(_, task)| task.due.is_some()).count();
            let led = tasks.iter().filter(|(_, task)| task.lead.len() == 1 && task.lead_text.is_empty()).count();
            (words().summary)(tasks.len(), dated, led)
        })
    };
    view! {
        <div class="page listing">
            <header class="page-head">
                <div><h1>{store.screen.language().frame().tasks}</h1><p>{summary}</p></div>
                <div class="actions">
                    <a class="button primary" href=move || store.screen.link(Page::EditTask(None))>{icon(Icon::Plus)}{words().add}</a>
                </div>
            </header>
            <Show when=move || !empty.get() fallback=move || view! {
                <div class="empty">{icon(Icon::Task)}<h2>{words().empty}</h2><p>{words().empty_hint}</p></div>
            }>
                <Tools />
                <List />
                <p class="note">{move || (words().as_of)(&date(store.document.today(), store.screen.language()))}</p>
            </Show>
        </div>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().tasks();
    let chips = move || {
        let (language, chosen, day) =
            (store.screen.language(), store.screen.route().task_statuses, store.document.today());
        let statuses: Vec<TaskStatus> = store
            .document
            .plan(|plan| plan.live_tasks().iter().map(|(_, task)| task_status(task, day).status).collect());
        let count = |status: TaskStatus| statuses.iter().filter(|other| **other == status).count();
        let chips = TaskStatus::ALL.iter().copied().filter(|status| count(*status) > 0 || chosen.contains(status));
        let chips: Vec<_> = chips
            .map(|status| {
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
                        {mark(like(status))}{status.term(language)}" "<b>{count(status)}</b>
                    </button>
                }
            })
            .collect();
        view! {
            <button class="chip" aria-pressed=chosen.is_empty().to_string() on:click=move |_| store.screen.select(|route| route.task_statuses.clear())>
                {language.tasks().all}" "<b>{statuses.len()}</b>
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

/// The order of the list: open tasks with a date by it, then those without, then what is done.
fn order(task: &Task, day: NaiveDate) -> (u8, Option<NaiveDate>) {
    match task_status(task, day).status {
        status if status.is_done() => (2, task.due),
        TaskStatus::DoingWithoutDate => (1, None),
        _ => (0, task.due),
    }
}

#[component]
fn List() -> impl IntoView {
    let store = Store::here();
    let shown = Memo::new(move |_| {
        let (route, day, language) = (store.screen.route(), store.document.today(), store.screen.language());
        store.document.plan(|plan| {
            let mut tasks: Vec<(Code, Task)> = plan
                .live_tasks()
                .into_iter()
                .filter(|(_, task)| {
                    route.task_statuses.is_empty() || route.task_statuses.contains(&task_status(task, day).status)
                })
                .filter(|(_, task)| {
                    let who = lead(plan, &task.lead, &task.lead_text, language);
                    let text = format!("{} {} {who} {}", task.title, task.title_en, task.cooperating_text);
                    route.search.trim().is_empty() || matches(&route.search, &text)
                })
                .map(|(code, task)| (code.clone(), task.clone()))
                .collect();
            tasks.sort_by_key(|(_, task)| order(task, day));
            tasks
        })
    });
    let items = move || {
        let (language, day) = (store.screen.language(), store.document.today());
        shown
            .get()
            .into_iter()
            .map(|(code, task)| store.document.plan(|plan| item(store, plan, &code, &task, day, language)))
            .collect_view()
    };
    view! {
        <Show when=move || !shown.with(Vec::is_empty) fallback=move || view! { <div class="empty" role="status"><h2>{store.screen.language().tasks().none}</h2></div> }>
            <ol class="task-list">{items}</ol>
        </Show>
    }
}

fn item(
    store: Store,
    plan: &Plan,
    code: &Code,
    task: &Task,
    day: NaiveDate,
    language: Language,
) -> impl IntoView + use<> {
    let words = language.tasks();
    let state = task_status(task, day);
    let done = state.status.is_done();
    let when = match task.due {
        Some(due) => {
            let left = state.days_left.filter(|_| !done).map(|days| days_left(days, language));
            view! { <p class="due">{left.map(|left| view! { <b>{left}</b> })}<span>{date(due, language)}</span></p> }
                .into_any()
        }
        None => view! { <p class="due"><b class="absent">{words.no_date}</b><span>{task.due_text.clone()}</span></p> }
            .into_any(),
    };
    let who = [
        lead(plan, &task.lead, &task.lead_text, language),
        lead(plan, &task.cooperating, &task.cooperating_text, language),
    ];
    let who = who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
    let given = (words.given)(&task.source, &task.given_on.map(|day| date(day, language)).unwrap_or_default());
    let linked = task.indicators.iter().filter_map(|code| {
        plan.indicators.get(code).map(|indicator| (code.clone(), indicator_name(indicator, language)))
    });
    let linked: Vec<_> = linked
        .map(|(code, name)| view! { <a class="tag" href=store.screen.link(Page::Indicator(code))>{name}</a> })
        .collect();
    // The four that a directive cannot do without; product and authority are shown on its own page.
    let vital = [Clarity::Person, Clarity::Work, Clarity::Time];
    let lacks: Vec<_> = missing_clarity(task)
        .into_iter()
        .filter(|clarity| vital.contains(clarity))
        .map(|clarity| clarity.term(language))
        .collect();
    let lacks =
        (!lacks.is_empty()).then(|| view! { <span class="tag missing">{(words.lacks)(&lacks.join(", "))}</span> });
    let kind = like(state.status);
    view! {
        <li class="task">
            <div class="when-due">
                {when}
                <p><span class="status-mark" data-status=kind.name()>{mark(kind)}{state.status.term(language)}</span></p>
            </div>
            <div class="what">
                <h2><span class="unit">{format!("{}.", task.number)}</span>" "<a class="name" href=store.screen.link(Page::EditTask(Some(code.clone())))>{task_title(task, language).to_owned()}</a></h2>
                <p class="who">{who}</p>
                <p class="note">{given}</p>
                <p class="tags">{linked}{lacks}</p>
            </div>
        </li>
    }
}
