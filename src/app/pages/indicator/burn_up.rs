//! The course of the year as a chart.

use leptos::prelude::*;

use super::Subject;
use crate::app::{components::ChartFigure, store::Store};
use crate::charts::BurnUp;

/// The chart; nothing for indicators without numbers.
#[component]
pub fn BurnUpSection(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    // What is drawn is compared, and not the drawings of it.
    let model = Memo::new(move |_| {
        let Subject { code, indicator, assessment } = subject.get()?;
        let unit = store.document.unit();
        let model = store.document.plan(|plan| BurnUp::new(plan, &code, &indicator, &unit, &assessment));
        (!model.actual.is_empty() || !model.targets.is_empty()).then_some(model)
    });
    let drawing = Memo::new_with_compare(
        move |_| {
            model.with(|model| model.as_ref().map(|model| model.drawing(store.screen.language()))).unwrap_or_default()
        },
        |_, _| true,
    );
    let shown = Memo::new(move |_| model.with(Option::is_some));
    let language = Signal::derive(move || store.screen.language());
    view! {
        <Show when=move || shown.get()>
            <ChartFigure id="burn-up" drawing=drawing language=language />
        </Show>
    }
}
