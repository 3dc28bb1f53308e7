//! The question who the person is, asked where a step of a report needs the answer.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{ChoiceField, TextField},
    screen,
    store::Store,
};
use crate::views::choices::unit_choices;

/// A form for name and unit; both are remembered as under settings.
#[component]
pub fn WhoAreYou(
    /// What is focused once the person has answered.
    then: &'static str,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().steps();
    let settings = move || store.screen.language().settings();
    let name = RwSignal::new(untrack(|| store.screen.settings().name));
    let unit = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let units = Memo::new(move |_| {
        store.document.plan(|plan| unit_choices(plan, store.screen.language(), settings().no_unit, None))
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let chosen = unit.get_untracked();
        if chosen.is_empty() {
            error.set(Some(words().who_missing.to_owned()));
            screen::focus("who-unit");
            return;
        }
        let typed = name.get_untracked();
        store.screen.change_settings(|settings| {
            typed.trim().clone_into(&mut settings.name);
            settings.unit = chosen;
        });
        screen::focus_soon(then);
    };
    view! {
        <form class="fields edits" novalidate aria-labelledby="who" on:submit=submit>
            <div><h3 id="who">{words().who}</h3><p class="note">{words().who_about}</p></div>
            <div class="pair">
                <TextField id="who-name" label=settings().name value=name />
                <ChoiceField id="who-unit" label=words().who_unit choices=units value=unit error=error
                    on_choose=move |value| { unit.set(value); error.set(None); } />
            </div>
            <p class="actions"><button class="primary" type="submit">{words().who_go_on}</button></p>
        </form>
    }
}
