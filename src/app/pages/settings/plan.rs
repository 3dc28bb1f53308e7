//! The plan's particulars: title, organisation, year, legal bases, cut-off, limits of the statuses and checks.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use crate::app::{
    forms::{Filling, Typed},
    screen,
    store::Store,
};
use crate::ledger::{Intent, Rejection};
use crate::views::form::{Context, Field, OutlineDraft, outline_form};

/// The section.
#[component]
pub fn PlanSection() -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let before = store.document.plan_now(|plan| plan.outline.clone());
    let filling = Filling::new(outline_form(), OutlineDraft::of(&before), &Typed::new(), language);
    let stored = StoredValue::new(before);
    let fault = move |faults| {
        filling.show(faults);
        screen::focus_soon("error-summary");
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let draft = match filling.read() {
            Ok(draft) => draft,
            Err(faults) => return fault(faults),
        };
        // The form has checked that the limits are in order.
        let Some(after) = draft.clone().finish() else { return };
        let before = Box::new(stored.get_value());
        match store.document.dispatch(&Intent::EditOutline { before, after: Box::new(after.clone()) }) {
            Ok(_) => store.screen.say_done((language.forms().saved)(&after.title)),
            Err(Rejection::NothingToDo) => {}
            Err(error) => return fault(vec![(filling.first_field(), language.opening().rejection(&error))]),
        }
        stored.set_value(after);
        filling.reopen(draft);
    };
    let choices = Arc::new(move |field: &Field<OutlineDraft>| {
        store.document.plan(|plan| field.choices(&Context { plan, language, code: None }))
    });
    view! {
        <section class="block edits" aria-labelledby="plan-settings">
            <header><h2 id="plan-settings">{language.settings().plan}</h2></header>
            <form class="fields" novalidate on:submit=submit>
                {filling.fields(choices, move |id| { screen::focus(id); })}
                <p class="actions"><button class="primary" type="submit">{language.forms().save}</button></p>
            </form>
        </section>
    }
}
