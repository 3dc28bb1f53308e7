//! The file for one unit: what it needs to enter its figures, and no more than has to come along.

use leptos::prelude::*;

use crate::app::{
    components::{ChoiceField, Icon, icon},
    store::Store,
};
use crate::plan::Code;
use crate::views::{choices::unit_choices, share::unit_file_holds};

/// The section; nothing where the plan has no units to send a file to.
#[component]
pub fn UnitFile() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().share();
    let chosen = RwSignal::new(String::new());
    let unit = move || Code::new(&chosen.get()).ok();
    let root = move || store.document.unit();
    let choices = Memo::new(move |_| {
        let mut choices =
            store.document.plan(|plan| unit_choices(plan, store.screen.language(), words().choose_unit, None));
        // The owner of the plan has the whole of it.
        choices.retain(|choice| choice.value != root().as_str());
        choices
    });
    let holds = Memo::new(move |_| {
        let unit = unit()?;
        Some(store.document.ledger(|ledger| unit_file_holds(ledger, &unit, store.screen.language())))
    });
    let save = move |_| {
        if let Ok(unit) = Code::new(&chosen.get_untracked()) {
            store.keeping.save_unit_file(&unit);
        }
    };
    view! {
        <Show when=move || choices.with(|choices| choices.len() > 1)>
            <section class="block" aria-labelledby="unit-file">
                <header><h2 id="unit-file">{words().unit_file}</h2></header>
                <p>{words().unit_about}</p>
                <ChoiceField id="unit-file-unit" label=words().unit choices=choices value=chosen on_choose=move |value| chosen.set(value) />
                <p role="status">{move || holds.get()}</p>
                <p class="note">{words().unit_not_secret}</p>
                <Show when=move || holds.with(Option::is_some)>
                    <p class="actions"><button on:click=save>{icon(Icon::DownArrow)}{words().save_unit}</button></p>
                </Show>
            </section>
        </Show>
    }
}
