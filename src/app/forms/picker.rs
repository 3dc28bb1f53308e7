//! A field that picks several things of a list, such as lead units or linked indicators.

use leptos::prelude::*;

use crate::app::components::{Choice, ChoiceField, Icon, icon};

/// The field: what was picked, each with a button that takes it out, and a choice that adds one.
#[component]
pub fn Picker(
    /// Identity of the choice.
    id: &'static str,
    /// Label.
    label: String,
    /// What can be picked, behind a first entry that picks nothing.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The values that were picked, one a line.
    picked: RwSignal<String>,
    /// What the button that takes one out says.
    remove: fn(&str) -> String,
) -> impl IntoView {
    let name = move |value: &str| {
        let known = |choices: &Vec<Choice>| {
            choices.iter().find(|choice| choice.value == value).map(|choice| choice.name.trim().to_owned())
        };
        choices.with(known).unwrap_or_else(|| value.to_owned())
    };
    let add = move |value: String| {
        picked.update(|picked| {
            if !value.is_empty() && !picked.lines().any(|line| line == value) {
                *picked = picked.lines().chain([value.as_str()]).collect::<Vec<_>>().join("\n");
            }
        });
    };
    let list = move || {
        let values: Vec<String> = picked.with(|picked| picked.lines().map(ToOwned::to_owned).collect());
        let items = values.into_iter().map(|value| {
            let shown = name(&value);
            let spoken = remove(&shown);
            let take_out = move |_| {
                picked.update(|picked| *picked = picked.lines().filter(|line| *line != value).collect::<Vec<_>>().join("\n"));
            };
            view! {
                <li class="tag">{shown}" "<button class="quiet icon-only edits" type="button" aria-label=spoken on:click=take_out>{icon(Icon::Close)}</button></li>
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
        <ul class="picked" hidden=move || picked.with(String::is_empty)>{list}</ul>
    }
}
