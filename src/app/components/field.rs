//! Form fields: label above, hint below it, the error beside the field, and what was typed always kept.

use leptos::{ev, prelude::*};

use super::{Icon, icon};
use crate::views::choices::Choice;

/// A label, an optional hint and an error around any control. The control must carry `id`, and describe itself by
/// `ID-hint` and `ID-error`.
#[component]
pub fn Field(
    /// Identity of the control.
    id: &'static str,
    /// Label.
    #[prop(into)]
    label: Signal<String>,
    /// Hint, shown below the label.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong with what was typed.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The control.
    children: Children,
) -> impl IntoView {
    view! {
        <div class="field">
            <label for=id>{move || label.get()}</label>
            <Show when=move || !hint.with(String::is_empty)>
                <p class="hint" id=format!("{id}-hint")>{move || hint.get()}</p>
            </Show>
            <Show when=move || error.with(Option::is_some)>
                <p class="error" id=format!("{id}-error")>{icon(Icon::Alert)}{move || error.get()}</p>
            </Show>
            {children()}
        </div>
    }
}

/// A field for a line of text.
#[component]
pub fn TextField(
    /// Identity of the control.
    id: &'static str,
    /// Label.
    #[prop(into)]
    label: Signal<String>,
    /// Hint.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// The text.
    value: RwSignal<String>,
    /// Whether the text is short, such as a code or a number.
    #[prop(optional)]
    short: bool,
    /// Unit of measure shown behind the field.
    #[prop(optional, into)]
    unit: Signal<String>,
    /// How the text is understood, shown while it is typed.
    #[prop(optional, into)]
    reading: Signal<Option<String>>,
    /// Language of the text, where it is not that of the screen.
    #[prop(optional)]
    lang: Option<&'static str>,
    /// Whether the field cannot be changed.
    #[prop(optional, into)]
    read_only: Signal<bool>,
) -> impl IntoView {
    let described = move || {
        let hint = if hint.with(String::is_empty) { String::new() } else { format!("{id}-hint ") };
        let error = if error.with(Option::is_some) { format!("{id}-error ") } else { String::new() };
        let reading = if reading.with(Option::is_some) { format!("{id}-reading") } else { String::new() };
        format!("{hint}{error}{reading}")
    };
    let input = move || {
        view! {
            <input
                id=id
                class=if short { "short" } else { "" }
                lang=lang
                autocomplete="off"
                aria-describedby=described
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                readonly=move || read_only.get()
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        }
    };
    view! {
        <Field id=id label=label hint=hint error=error>
            {move || {
                if unit.with(String::is_empty) {
                    input().into_any()
                } else {
                    view! { <div class="with-unit">{input()}<span class="unit">{move || unit.get()}</span></div> }.into_any()
                }
            }}
            <Show when=move || reading.with(Option::is_some)>
                <output class="reading" id=format!("{id}-reading") for=id>{move || reading.get()}</output>
            </Show>
        </Field>
    }
}

/// The options of a `select`, which always shows the option with that value.
///
/// The attribute `selected` would not do: a browser no longer follows it once a person has chosen. Options are kept by what
/// they say, since one that takes the place of another would take over whether it is shown.
pub fn options(choices: Signal<Vec<Choice>>, value: Signal<String>) -> impl IntoView {
    let option = move |choice: Choice| {
        let of_option = choice.value.clone();
        let selected = move || value.with(|value| *value == of_option);
        view! { <option value=choice.value prop:selected=selected>{choice.name}</option> }
    };
    view! { <For each=move || choices.get() key=Clone::clone children=option /> }
}

/// A field to choose one of several.
#[component]
pub fn ChoiceField(
    /// Identity of the control.
    id: &'static str,
    /// Label.
    #[prop(into)]
    label: Signal<String>,
    /// Hint; may say what the choice in hand means.
    #[prop(optional, into)]
    hint: Signal<String>,
    /// What is wrong.
    #[prop(optional, into)]
    error: Signal<Option<String>>,
    /// What there is to choose from.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen.
    #[prop(into)]
    value: Signal<String>,
    /// Called with the value that a person chooses.
    on_choose: impl Fn(String) + Send + Sync + 'static,
) -> impl IntoView {
    let described = move || if hint.with(String::is_empty) { None } else { Some(format!("{id}-hint")) };
    view! {
        <Field id=id label=label hint=hint error=error>
            <select id=id aria-describedby=described on:change=move |event: ev::Event| on_choose(event_target_value(&event))>
                {options(choices, value)}
            </select>
        </Field>
    }
}

/// What has to be mended before a form can be saved, each with a link to its field.
#[component]
pub fn ErrorSummary(
    /// Heading.
    #[prop(into)]
    heading: Signal<String>,
    /// Identity of each field and what is wrong with it.
    #[prop(into)]
    errors: Signal<Vec<(&'static str, String)>>,
    /// Called with the identity of the field that a person wants to go to.
    on_go: impl Fn(&'static str) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    view! {
        <Show when=move || !errors.with(Vec::is_empty)>
            <div class="error-summary" role="alert" tabindex="-1" id="error-summary">
                <h2>{move || heading.get()}</h2>
                <ul>
                    {move || {
                        errors
                            .get()
                            .into_iter()
                            .map(|(id, error)| {
                                // A plain link would change the fragment, which is the page's address.
                                let go = move |event: ev::MouseEvent| {
                                    event.prevent_default();
                                    on_go(id);
                                };
                                view! { <li><a href=format!("#{id}") on:click=go>{error}</a></li> }
                            })
                            .collect_view()
                    }}
                </ul>
            </div>
        </Show>
    }
}
