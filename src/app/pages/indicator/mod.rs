//! One indicator: where it stands and why, its course through the year, every value and target with their histories.

mod about;
mod burn_up;
mod estimates;
mod extras;
mod standing;
mod targets;
mod trail;
mod units;
mod values;
mod year;

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{
    components::{Icon, icon},
    route::Page,
    store::Store,
};
use crate::assess::Assessment;
use crate::plan::{Code, Indicator};
use crate::views::indicator;

/// The indicator that the page is about, as it stands now.
#[derive(Clone, Debug, PartialEq)]
pub struct Subject {
    /// Its code.
    pub code: Code,
    /// The indicator.
    pub indicator: Indicator,
    /// How it is judged at the report period.
    pub assessment: Arc<Assessment>,
}

/// The page.
#[component]
pub fn IndicatorPage(code: Code) -> impl IntoView {
    let store = Store::here();
    let subject = Memo::new(move |_| {
        let indicator =
            store.document.plan(|plan| plan.indicators.get(&code).filter(|indicator| !indicator.removed).cloned())?;
        let assessment = store.document.overview().assessments.get(&code).cloned()?;
        Some(Subject { code: code.clone(), indicator, assessment })
    });
    let known = Memo::new(move |_| subject.with(Option::is_some));
    view! {
        <Show when=move || known.get() fallback=|| view! { <Gone /> }>
            <div class="page">
                <Head subject=subject />
                <standing::Standing subject=subject />
                <year::Year subject=subject />
                <burn_up::BurnUpSection subject=subject />
                <values::Values subject=subject />
                <targets::Targets subject=subject />
                <units::Units subject=subject />
                <div class="columns">
                    <about::Tasks subject=subject />
                    <about::About subject=subject />
                </div>
            </div>
        </Show>
    }
}

#[component]
fn Gone() -> impl IntoView {
    let store = Store::here();
    view! {
        <div class="page">
            <div class="empty">
                <h1>{store.screen.language().frame().gone}</h1>
                <p class="actions"><a class="button" href=move || store.screen.link(Page::Indicators)>{store.screen.language().frame().indicators}</a></p>
            </div>
        </div>
    }
}

#[component]
fn Head(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let head = move || {
        let Subject { code, .. } = subject.get()?;
        let language = store.screen.language();
        let words = language.indicator();
        let indicator::Head { name, group, number, measure, lead, before, after } =
            with_subject(store, subject, |subject| indicator::Head::of(subject, language))?;
        let beside = |code: Option<Code>, name: &'static str| {
            code.map(|code| view! { <a class="button quiet" href=store.screen.link(Page::Indicator(code))>{name}</a> })
        };
        Some(view! {
            <header class="page-head">
                <div>
                    <nav class="crumbs" aria-label=words.place>
                        <ol>
                            <li><a href=store.screen.link(Page::Indicators)>{language.frame().indicators}</a></li>
                            {group.map(|group| view! { <li>{group}</li> })}
                            {(!number.is_empty()).then(|| view! { <li>{number}</li> })}
                        </ol>
                    </nav>
                    <h1>{name}</h1>
                    <p>
                        <span class="code">{code.to_string()}</span>
                        {(!measure.is_empty()).then(|| format!(" · {measure}"))}
                        {format!(" · {lead}")}
                    </p>
                </div>
                <div class="actions">
                    <a class="button" href=store.screen.link(Page::EditIndicator { code: Some(code), group: None })>{icon(Icon::Edit)}{words.edit}</a>
                    {beside(before, words.previous)}
                    {beside(after, words.next)}
                </div>
            </header>
        })
    };
    view! { {head} }
}

/// Shows the subject of the page to a view; `None` where the indicator is gone.
fn with_subject<T>(
    store: Store,
    subject: Memo<Option<Subject>>,
    view: impl FnOnce(indicator::Subject) -> T,
) -> Option<T> {
    let unit = store.document.unit();
    subject.with(|subject| {
        let Subject { code, indicator, assessment } = subject.as_ref()?;
        Some(store.document.plan(|plan| view(indicator::Subject { plan, code, indicator, unit: &unit, assessment })))
    })
}
