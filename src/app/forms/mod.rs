//! Draws the forms that [`crate::views::form`] declares and keeps what is typed into them.
//!
//! Knows neither the plan nor the browser: choices and what to do with a draft come in as callbacks.

mod picker;

use std::collections::BTreeMap;
use std::sync::Arc;

use leptos::prelude::*;

use self::picker::Picker;
use super::components::{Choice, ChoiceField, ErrorSummary, Field, TextField};
use crate::text::Language;
use crate::views::form::{self, Fault, Form, Input, Row};

/// The texts of the fields that differ from what was there when the form was opened.
pub type Typed = BTreeMap<String, String>;

/// What there is to choose from in a field.
pub type Choices<R> = Arc<dyn Fn(&form::Field<R>) -> Vec<Choice> + Send + Sync>;

/// A form that is being filled in. Copies are the same form.
pub struct Filling<R: 'static>(StoredValue<Parts<R>>);

impl<R> Clone for Filling<R> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<R> Copy for Filling<R> {}

struct Parts<R: 'static> {
    form: Form<R>,
    before: R,
    opened: Vec<(&'static str, String)>,
    texts: Vec<(&'static str, RwSignal<String>)>,
    errors: RwSignal<Vec<Fault>>,
    language: Language,
}

impl<R: Clone + PartialEq + Send + Sync + 'static> Filling<R> {
    /// Opens the form on a record, with what was typed into it before, if anything.
    pub fn new(form: Form<R>, before: R, typed: &Typed, language: Language) -> Self {
        let opened = form.texts(&before, language);
        let text = |id: &str, text: &String| RwSignal::new(typed.get(id).unwrap_or(text).clone());
        let texts = opened.iter().map(|(id, opened)| (*id, text(id, opened))).collect();
        let errors = RwSignal::new(Vec::new());
        Self(StoredValue::new(Parts { form, before, opened, texts, errors, language }))
    }

    fn text(self, id: &'static str) -> RwSignal<String> {
        self.0
            .with_value(|parts| parts.texts.iter().find(|(field, _)| *field == id).map(|(_, text)| *text))
            .unwrap_or_default()
    }

    /// What was typed so far. Follows the fields.
    pub fn typed(self) -> Typed {
        self.0.with_value(|parts| {
            let changed =
                parts.texts.iter().zip(&parts.opened).filter(|((_, text), (_, opened))| text.get() != *opened);
            changed.map(|((id, text), _)| ((*id).to_owned(), text.get_untracked())).collect()
        })
    }

    /// The record as far as it can be read. Follows the fields.
    pub fn so_far(self) -> R {
        self.0
            .with_value(|parts| parts.form.read_so_far(parts.before.clone(), |id| self.text(id).get(), parts.language))
    }

    /// The record that the form says.
    ///
    /// # Errors
    /// What has to be mended.
    pub fn read(self) -> Result<R, Vec<Fault>> {
        self.0.with_value(|parts| {
            parts.form.read(parts.before.clone(), |id| self.text(id).get_untracked(), parts.language)
        })
    }

    /// Writes a text into a field.
    pub fn set(self, id: &'static str, text: String) {
        self.text(id).set(text);
    }

    /// Shows what has to be mended.
    pub fn show(self, faults: Vec<Fault>) {
        self.0.with_value(|parts| parts.errors.set(faults));
    }

    /// Goes on editing from a record that was saved.
    pub fn reopen(self, saved: R) {
        self.0.update_value(|parts| {
            parts.errors.set(Vec::new());
            parts.before = saved;
            parts.opened = parts.form.texts(&parts.before, parts.language);
        });
        self.revert();
    }

    /// Goes on with a new record: what differs from one record to the next begins as in `blank`, the rest stays as typed.
    pub fn add_another(self, blank: R) {
        self.0.update_value(|parts| {
            parts.errors.set(Vec::new());
            parts.opened = parts.form.texts(&blank, parts.language);
            for ((field, (_, opened)), (_, text)) in
                parts.form.fields().into_iter().zip(&mut parts.opened).zip(&parts.texts)
            {
                if !field.cleared {
                    *opened = text.get_untracked();
                }
            }
            parts.before = blank;
        });
        self.revert();
    }

    /// Gives up what was typed.
    pub fn revert(self) {
        self.0.with_value(|parts| {
            for ((_, text), (_, opened)) in parts.texts.iter().zip(&parts.opened) {
                text.set(opened.clone());
            }
        });
    }

    /// The identity of the first field.
    pub fn first_field(self) -> &'static str {
        self.0.with_value(|parts| parts.texts.first().map_or("", |(id, _)| *id))
    }

    /// The summary of what has to be mended, and the fields.
    pub fn fields(
        self,
        choices: Choices<R>,
        on_go: impl Fn(&'static str) + Copy + Send + Sync + 'static,
    ) -> impl IntoView {
        let so_far = Memo::new(move |_| self.so_far());
        let (errors, language) = self.0.with_value(|parts| (parts.errors, parts.language));
        let heading = move || (language.first_run().to_mend)(errors.with(Vec::len));
        let drawing = Drawing { filling: self, so_far, errors, language, choices };
        let rows = self.0.with_value(|parts| drawing.rows(&parts.form.rows));
        view! {
            <ErrorSummary heading=Signal::derive(heading) errors=errors on_go=on_go />
            {rows}
        }
    }
}

struct Drawing<R: Send + Sync + 'static> {
    filling: Filling<R>,
    so_far: Memo<R>,
    errors: RwSignal<Vec<Fault>>,
    language: Language,
    choices: Choices<R>,
}

impl<R: Clone + PartialEq + Send + Sync + 'static> Drawing<R> {
    fn rows(&self, rows: &[Row<R>]) -> Vec<AnyView> {
        let language = self.language;
        let row = |row: &Row<R>| match row {
            Row::One(field) => self.field(field),
            Row::Pair(pair) => {
                view! { <div class="pair">{pair.iter().map(|field| self.field(field)).collect_view()}</div> }.into_any()
            }
            Row::Part { legend, note, rows } => view! {
                <fieldset class="part">
                    <legend>{legend(language)}</legend>
                    {note.map(|note| view! { <p class="note">{note(language)}</p> })}
                    {self.rows(rows)}
                </fieldset>
            }
            .into_any(),
        };
        rows.iter().map(row).collect()
    }

    fn field(&self, field: &form::Field<R>) -> AnyView {
        let (language, so_far, errors) = (self.language, self.so_far, self.errors);
        let (id, text) = (field.id, self.filling.text(field.id));
        let label = field.label(language);
        let of = field.clone();
        let hint = Signal::derive(move || so_far.with(|record| of.hint_for(record, language)));
        let error = Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|(field, _)| *field == id).map(|(_, error)| error.clone()))
        });
        let (of, choices) = (field.clone(), Arc::clone(&self.choices));
        let choices = Signal::derive(move || choices(&of));
        let choose = move |chosen: String| text.set(chosen);
        let visible = field.clone();
        let drawn = match field.input {
            Input::Line { short } => {
                let of = field.clone();
                let unit = Signal::derive(move || so_far.with(|record| of.unit_for(record, language)));
                let of = field.clone();
                let reading = Signal::derive(move || {
                    so_far.with(|record| text.with(|text| of.reading_of(record, text.trim(), language)))
                });
                let fixed = Signal::stored(field.fixed);
                let lang = if field.english { "en" } else { "" };
                view! { <TextField id=id label=label hint=hint value=text error=error unit=unit reading=reading short=short read_only=fixed lang=lang /> }.into_any()
            }
            Input::Lines { rows } => {
                let described = format!("{id}-hint {id}-error");
                let lang = field.english.then_some("en");
                view! {
                    <Field id=id label=label hint=hint error=error>
                        <textarea id=id rows=rows.to_string() lang=lang aria-describedby=described prop:value=move || text.get()
                            on:input=move |event| text.set(event_target_value(&event))></textarea>
                    </Field>
                }
                .into_any()
            }
            Input::Choice => view! { <ChoiceField id=id label=label hint=hint error=error choices=choices value=text on_choose=choose /> }.into_any(),
            Input::Several => view! { <Picker id=id label=label choices=choices picked=text remove=language.forms().remove_lead /> }.into_any(),
            Input::Check => view! {
                <label class="check">
                    <input type="checkbox" id=id prop:checked=move || text.with(|text| !text.is_empty())
                        on:change=move |event| text.set(if event_target_checked(&event) { true.to_string() } else { String::new() }) />
                    {label}
                </label>
            }
            .into_any(),
        };
        // Hidden rather than taken away: what was typed stays.
        let hidden = move || !so_far.with(|record| visible.is_visible(record));
        view! { <div class="form-field" hidden=hidden>{drawn}</div> }.into_any()
    }
}
