//! The form that starts an empty plan.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{ErrorSummary, Field, TextField},
    route::{Page, Route},
    screen,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{Code, LegalBasis, Level, Outline, Period, Span, Unit, UnitKind};

/// The code of the unit that a new plan's own organisation becomes.
const ROOT: &str = "UBND";

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
    let words = move || store.screen.language().first_run();
    let title = RwSignal::new(String::new());
    let organisation = RwSignal::new(String::new());
    let year = RwSignal::new(chrono::Datelike::year(&screen::now()).to_string());
    let bases = RwSignal::new(String::new());
    let errors = RwSignal::new(Vec::<(&'static str, String)>::new());
    let error = move |id: &'static str| {
        Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|(field, _)| *field == id).map(|(_, error)| error.clone()))
        })
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let frame = store.screen.language().frame();
        let mut wrong = Vec::new();
        let required = |id, text: &RwSignal<String>| {
            text.with_untracked(|text| text.trim().is_empty()).then(|| (id, frame.required.to_owned()))
        };
        wrong.extend(required("plan-title", &title));
        wrong.extend(required("plan-organisation", &organisation));
        let number =
            year.get_untracked().trim().parse::<i32>().ok().filter(|year| Period::new(*year, Span::Year).is_ok());
        if number.is_none() {
            wrong.push(("plan-year", frame.year_unreadable.to_owned()));
        }
        let (true, Some(year)) = (wrong.is_empty(), number) else {
            errors.set(wrong);
            screen::focus_soon("error-summary");
            return;
        };
        let organisation = organisation.get_untracked().trim().to_owned();
        let lines = bases.get_untracked();
        let legal_bases = lines.lines().map(str::trim).filter(|line| !line.is_empty());
        let outline = Outline {
            title: title.get_untracked().trim().to_owned(),
            organisation: organisation.clone(),
            year,
            levels: Level::usual(),
            legal_bases: legal_bases
                .map(|number| LegalBasis { number: number.to_owned(), ..LegalBasis::default() })
                .collect(),
            ..Outline::default()
        };
        let unit = Unit { name: organisation, kind: UnitKind::Province, ..Unit::default() };
        let intent = Intent::Several(vec![
            Intent::EditOutline { before: Box::default(), after: Box::new(outline) },
            Intent::EditUnit {
                code: Code::new(ROOT).unwrap_or_default(),
                before: Box::default(),
                after: Box::new(unit),
            },
        ]);
        if let Err(rejection) = store.plans.start_plan(&intent) {
            errors.set(vec![("plan-title", store.screen.language().opening().rejection(&rejection))]);
        }
    };
    let heading = move || errors.with(|errors| (words().to_mend)(errors.len()));
    view! {
        <section class="block" aria-labelledby="new-plan">
            <header><h2 id="new-plan">{words().new_plan}</h2></header>
            <form class="fields" novalidate on:submit=submit>
                <ErrorSummary heading=Signal::derive(heading) errors=errors on_go=move |id| screen::focus(id) />
                <TextField id="plan-title" label=words().title hint=words().title_hint
                    value=title error=error("plan-title") />
                <TextField id="plan-organisation" label=words().organisation
                    hint=words().organisation_hint value=organisation error=error("plan-organisation") />
                <TextField id="plan-year" label=words().year value=year error=error("plan-year") short=true />
                <Field id="plan-bases" label=words().legal_basis hint=words().legal_basis_hint>
                    <textarea id="plan-bases" rows="3" aria-describedby="plan-bases-hint" prop:value=move || bases.get()
                        on:input=move |event| bases.set(event_target_value(&event))></textarea>
                </Field>
                <p class="actions">
                    <button class="primary" type="submit">{words().start}</button>
                    <button class="quiet" type="button" on:click=move |_| store.screen.go_to(&Route::to(Page::Plans))>{store.screen.language().frame().cancel}</button>
                </p>
            </form>
        </section>
    }
}
