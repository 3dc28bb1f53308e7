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
use crate::text::{group_name, indicator_name, lead, unit_of_measure};

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
        let Subject { code, indicator, .. } = subject.get()?;
        let language = store.screen.language();
        let words = language.indicator();
        let group = store.document.plan(|plan| {
            indicator.group.as_ref().and_then(|group| plan.groups.get(group)).map(|group| group_name(group, language))
        });
        let who = store.document.plan(|plan| lead(plan, &indicator.lead, &indicator.lead_text, language));
        let who = if who.is_empty() { language.overview().nobody.to_owned() } else { (words.led_by)(&who) };
        let (before, after) = store.document.plan(|plan| {
            let codes: Vec<Code> = plan.live_indicators().map(|(code, _)| code).collect();
            let place = codes.iter().position(|other| *other == code);
            let at = |place: Option<usize>| place.and_then(|place| codes.get(place).cloned());
            (at(place.and_then(|place| place.checked_sub(1))), at(place.map(|place| place + 1)))
        });
        let beside = |code: Option<Code>, name: &'static str| {
            code.map(|code| view! { <a class="button quiet" href=store.screen.link(Page::Indicator(code))>{name}</a> })
        };
        let unit = unit_of_measure(&indicator, language).to_owned();
        Some(view! {
            <header class="page-head">
                <div>
                    <nav class="crumbs" aria-label=words.place>
                        <ol>
                            <li><a href=store.screen.link(Page::Indicators)>{language.frame().indicators}</a></li>
                            {group.map(|group| view! { <li>{group}</li> })}
                            {(!indicator.number.is_empty()).then(|| view! { <li>{indicator.number.clone()}</li> })}
                        </ol>
                    </nav>
                    <h1>{indicator_name(&indicator, language)}</h1>
                    <p>
                        <span class="code">{code.to_string()}</span>
                        {(!unit.is_empty()).then(|| format!(" · {unit}"))}
                        {format!(" · {who}")}
                    </p>
                </div>
                <div class="actions">
                    <a class="button" href=store.screen.link(Page::EditIndicator { code: Some(code.clone()), group: None })>{icon(Icon::Edit)}{words.edit}</a>
                    {beside(before, words.previous)}
                    {beside(after, words.next)}
                </div>
            </header>
        })
    };
    view! { {head} }
}
