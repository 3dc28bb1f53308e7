//! The page on which an empty plan is started.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use crate::app::{
    forms::{Filling, Typed},
    route::{Page, Route},
    screen,
    store::Store,
};
use crate::views::form::{NewPlan, new_plan_form};

/// The page.
#[component]
pub fn NewPlanPage() -> impl IntoView {
    // It takes the place of a whole page, and with it of what had the focus.
    screen::focus_soon("main");
    view! { <super::first_run::FirstFrame><NewPlanForm /></super::first_run::FirstFrame> }
}

#[component]
fn NewPlanForm() -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let words = language.first_run();
    let blank = NewPlan { year: chrono::Datelike::year(&untrack(|| store.document.today())), ..NewPlan::default() };
    let filling = Filling::new(new_plan_form(), blank, &Typed::new(), language);
    let fault = move |faults| {
        filling.show(faults);
        screen::focus_soon("error-summary");
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        match filling.read() {
            Err(faults) => fault(faults),
            Ok(new) => {
                if let Err(rejection) = store.plans.start_plan(&new.intent()) {
                    fault(vec![(filling.first_field(), language.opening().rejection(&rejection))]);
                }
            }
        }
    };
    view! {
        <section class="block" aria-labelledby="new-plan">
            <header><h2 id="new-plan">{words.new_plan}</h2></header>
            <form class="fields" novalidate on:submit=submit>
                {filling.fields(Arc::new(|_: &_| Vec::new()), move |id| { screen::focus(id); })}
                <p class="actions">
                    <button class="primary" type="submit">{words.start}</button>
                    <button class="quiet" type="button" on:click=move |_| store.screen.go_to(&Route::to(Page::Plans))>{language.frame().cancel}</button>
                </p>
            </form>
        </section>
    }
}
