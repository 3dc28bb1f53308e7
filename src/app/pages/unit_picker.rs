//! A field that picks several things of a list, such as lead units or linked indicators.

use leptos::prelude::*;

use crate::app::components::{Choice, ChoiceField, Icon, icon};
use crate::plan::Code;

/// The field: what was picked, each with a button that takes it out, and a choice that adds one.
#[component]
pub fn Picker(
    /// Identity of the choice.
    id: &'static str,
    /// Label.
    #[prop(into)]
    label: Signal<String>,
    /// What can be picked, behind a first entry that picks nothing.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// What was picked.
    picked: RwSignal<Vec<Code>>,
    /// What the button that takes one out says.
    remove: fn(&str) -> String,
) -> impl IntoView {
    let name = move |code: &Code| {
        let found = choices.with(|choices| {
            choices.iter().find(|choice| choice.value == code.as_str()).map(|choice| choice.name.trim().to_owned())
        });
        found.unwrap_or_else(|| code.to_string())
    };
    let add = move |value: String| {
        if let Ok(code) = Code::new(&value) {
            picked.update(|picked| {
                if !picked.contains(&code) {
                    picked.push(code);
                }
            });
        }
    };
    let list = move || {
        let items = picked.get().into_iter().map(|code| {
            let shown = name(&code);
            let spoken = remove(&shown);
            let take_out = move |_| picked.update(|picked| picked.retain(|other| *other != code));
            view! {
                <li class="tag">{shown}" "<button class="quiet icon-only" type="button" aria-label=spoken on:click=take_out>{icon(Icon::Close)}</button></li>
            }
        });
        items.collect_view()
    };
    // The choice goes back to its first entry once something was picked.
    let none = Signal::derive(move || {
        picked.track();
        String::new()
    });
    view! {
        <ChoiceField id=id label=label choices=choices value=none on_choose=add />
        <ul class="picked" hidden=move || picked.with(Vec::is_empty)>{list}</ul>
    }
}
