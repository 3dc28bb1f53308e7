//! The course of the year as a chart.

use leptos::prelude::*;

use super::Subject;
use crate::app::{components::ChartFigure, store::Store};
use crate::charts::BurnUp;

/// The chart; nothing for indicators without numbers.
#[component]
pub fn BurnUpSection(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let drawing = Memo::new(move |_| {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, unit) = (store.screen.language(), store.document.unit());
        let model = store.document.plan(|plan| BurnUp::new(plan, &code, &indicator, &unit, &assessment));
        let something = !model.actual.is_empty() || !model.targets.is_empty();
        something.then(|| model.drawing(language))
    });
    let shown = Memo::new(move |_| drawing.with(Option::is_some));
    let language = Signal::derive(move || store.screen.language());
    view! {
        <Show when=move || shown.get()>
            <ChartFigure
                id="burn-up"
                drawing=Signal::derive(move || drawing.get().unwrap_or_else(|| crate::charts::Drawing::new(|_| crate::charts::Chart::new())))
                language=language
            />
        </Show>
    }
}
