//! What the indicator is, and the tasks that serve it.

use leptos::prelude::*;

use super::{Subject, with_subject};
use crate::app::{route::Page, store::Store};
use crate::views::indicator;

/// Tasks that serve the indicator.
#[component]
pub fn Tasks(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let list = move || {
        let (language, day) = (store.screen.language(), store.document.today());
        let tasks =
            with_subject(store, subject, |subject| indicator::tasks(subject.plan, subject.code, day, language))?;
        let rows = tasks.into_iter().map(|indicator::Task { code, title, left, due, lead }| {
            view! {
                <li>
                    <p class="due"><b>{left}</b><span>{due}</span></p>
                    <div>
                        <a class="name" href=store.screen.link(Page::EditTask(Some(code)))>{title}</a>
                        <p class="who">{lead}</p>
                    </div>
                </li>
            }
        });
        let rows: Vec<_> = rows.collect();
        let none = rows.is_empty().then(|| view! { <p class="note">{language.indicator().no_tasks}</p> });
        Some(view! { {none}<ul class="due-list">{rows}</ul> })
    };
    view! {
        <section class="block" aria-labelledby="linked">
            <header><h2 id="linked">{store.screen.language().indicator().tasks}</h2></header>
            {list}
        </section>
    }
}

/// Its attributes.
#[component]
pub fn About(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let facts = move || {
        let Subject { indicator, .. } = subject.get()?;
        let facts = indicator::attributes(&indicator, store.screen.language()).into_iter();
        Some(facts.map(|(name, value)| view! { <div><dt>{name}</dt><dd>{value}</dd></div> }).collect_view())
    };
    view! {
        <section class="block" aria-labelledby="about">
            <header><h2 id="about">{store.screen.language().indicator().about}</h2></header>
            <dl class="facts">{facts}</dl>
        </section>
    }
}
