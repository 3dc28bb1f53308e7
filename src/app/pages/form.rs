//! What the forms have in common: their words, their errors, codes for new things, moving and removing.

use leptos::{ev, prelude::*};

use crate::app::{components::ErrorSummary, screen, store::Store};
use crate::ledger::{Intent, Rejection};
use crate::plan::{Code, CodeError, NaiveDate, notation::read_date};
use crate::text::{Forms, Language, date, fold};

/// A word of the forms, in the language of the screen.
pub fn say(store: Store, pick: fn(&'static Forms) -> &'static str) -> &'static str {
    pick(store.screen.language().forms())
}

/// What has to be mended, by the identity of the field.
#[derive(Clone, Copy)]
pub struct Errors(RwSignal<Vec<(&'static str, String)>>);

impl Errors {
    /// Nothing yet.
    pub fn new() -> Self {
        Self(RwSignal::new(Vec::new()))
    }

    /// The error of one field.
    pub fn of(self, id: &'static str) -> Signal<Option<String>> {
        Signal::derive(move || {
            self.0.with(|errors| errors.iter().find(|(field, _)| *field == id).map(|(_, error)| error.clone()))
        })
    }

    /// Shows what has to be mended and leads the person there; says whether there is nothing.
    pub fn show(self, errors: Vec<(&'static str, String)>) -> bool {
        let none = errors.is_empty();
        self.0.set(errors);
        if !none {
            screen::focus_soon("error-summary");
        }
        none
    }
}

/// The summary above a form.
#[component]
pub fn Summary(errors: Errors) -> impl IntoView {
    let store = Store::here();
    let heading = move || (store.screen.language().first_run().to_mend)(errors.0.with(Vec::len));
    view! { <ErrorSummary heading=Signal::derive(heading) errors=errors.0 on_go=move |id| screen::focus(id) /> }
}

/// The buttons below a form.
#[component]
pub fn Buttons(
    /// Whether another one can be added right away; set when that was asked for.
    #[prop(optional)]
    and_another: Option<RwSignal<bool>>,
    /// Called when the person leaves without saving.
    on_cancel: impl Fn() + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().forms();
    let once = move |_: ev::MouseEvent| {
        if let Some(another) = and_another {
            another.set(false);
        }
    };
    view! {
        <p class="actions end edits">
            <button class="primary" type="submit" on:click=once>{words().save}</button>
            {and_another.map(|another| view! {
                <button type="submit" on:click=move |_| another.set(true)>{words().save_and_add}</button>
            })}
            <button class="quiet" type="button" on:click=move |_| on_cancel()>{store.screen.language().frame().cancel}</button>
        </p>
    }
}

/// Moving a thing among its neighbours, and taking it out of the plan.
#[component]
pub fn MoveAndRemove(
    /// Moves it by so many places.
    on_move: impl Fn(i64) + Copy + 'static,
    /// Takes it out.
    on_remove: impl Fn() + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().forms();
    view! {
        <section class="block edits">
            <p class="actions">
                <button type="button" on:click=move |_| on_move(-1)>{words().move_up}</button>
                <button type="button" on:click=move |_| on_move(1)>{words().move_down}</button>
                <button class="danger" type="button" aria-describedby="remove-hint" on:click=move |_| on_remove()>{words().remove}</button>
            </p>
            <p class="note" id="remove-hint">{words().remove_hint}</p>
        </section>
    }
}

/// Does something and says what was done; an error is shown at the first field.
pub fn save(store: Store, errors: Errors, first_field: &'static str, intent: &Intent, done: String) -> bool {
    match store.document.dispatch(intent) {
        Ok(_) => {
            store.screen.say_done(done);
            true
        }
        Err(Rejection::NothingToDo) => true,
        Err(error) => errors.show(vec![(first_field, store.screen.language().opening().rejection(&error))]),
    }
}

/// The code of a new thing: what was typed, or one made from its name. The error is in the person's words.
pub fn new_code(store: Store, typed: &str, name: &str, taken: impl Fn(&Code) -> bool) -> Result<Code, String> {
    let frame = store.screen.language().frame();
    let typed = typed.trim();
    if !typed.is_empty() {
        let code = Code::new(typed).map_err(|error| match error {
            CodeError::TooLong => (frame.code_too_long)(Code::LONGEST),
            CodeError::Empty | CodeError::Character(_) => frame.code_characters.to_owned(),
        })?;
        return if taken(&code) { Err(frame.code_taken.to_owned()) } else { Ok(code) };
    }
    let folded = fold(name).to_uppercase();
    let words: Vec<String> = folded
        .split(|character: char| !character.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(ToOwned::to_owned)
        .collect();
    let mut base = String::new();
    for word in words {
        if base.chars().count() + word.chars().count() > 24 && !base.is_empty() {
            break;
        }
        if !base.is_empty() {
            base.push('-');
        }
        base.extend(word.chars().take(24));
    }
    let numbered = (1..).map(|number| if number == 1 { base.clone() } else { format!("{base}-{number}") });
    let free = numbered.take(10_000).filter_map(|text| Code::new(&text).ok()).find(|code| !taken(code));
    free.ok_or_else(|| frame.required.to_owned())
}

/// A day that was typed; none when nothing was.
pub fn typed_day(store: Store, text: &str) -> Result<Option<NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_date(text).map(Some).ok_or_else(|| store.screen.language().frame().date_unreadable.to_owned())
}

/// A day as it is typed.
pub fn day_text(day: Option<NaiveDate>) -> String {
    // The one form that reads back in either language.
    day.map(|day| date(day, Language::Vietnamese)).unwrap_or_default()
}
