//! What can be said about a value besides its figure, vintage and source: its day, when a named unit was recognised, what
//! other sources state, remarks.

use leptos::{ev, prelude::*};

use crate::app::{
    components::{Icon, icon},
    store::Store,
};
use crate::plan::{
    Actual, Indicator, Json, Measure, Stated,
    notation::{read_figure, write_figure},
};
use crate::text::{Language, unit_of_measure};
use crate::views::form::{day_text, read_day};

/// What is being typed, as text.
#[derive(Clone, Copy)]
pub struct Extras {
    day: Line,
    recognised: Line,
    also: Line,
    note: Line,
}

/// A text with what is wrong with it.
#[derive(Clone, Copy)]
pub struct Line {
    pub(super) text: RwSignal<String>,
    pub(super) error: RwSignal<Option<String>>,
}

impl Line {
    pub(super) fn new() -> Self {
        Self { text: RwSignal::new(String::new()), error: RwSignal::new(None) }
    }

    pub(super) fn begin(self, text: String) {
        self.text.set(text);
        self.error.set(None);
    }

    /// What the text says; none when it cannot be read, which is then said beside it.
    fn read<T>(self, read: impl FnOnce(&str) -> Result<T, String>) -> Option<T> {
        let read = read(self.text.get_untracked().trim());
        self.error.set(read.as_ref().err().cloned());
        read.ok()
    }
}

impl Extras {
    /// Nothing yet.
    pub fn new() -> Self {
        Self { day: Line::new(), recognised: Line::new(), also: Line::new(), note: Line::new() }
    }

    /// Begins with what is said about a value as it stands.
    pub fn begin(self, now: Option<&Actual>, language: Language) {
        let day = |pick: fn(&Actual) -> Option<crate::plan::NaiveDate>| day_text(now.and_then(pick));
        self.day.begin(day(|now| now.as_of));
        self.recognised.begin(day(|now| now.recognised_on));
        let also = now.map(stated).unwrap_or_default();
        let line = |one: &Stated| format!("{}; {}", write_figure(&one.figure, language.notation()), one.source);
        self.also.begin(also.iter().map(line).collect::<Vec<_>>().join("\n"));
        self.note.begin(now.map(|now| now.note.clone()).unwrap_or_default());
    }

    /// Puts what was typed into the value. False when something cannot be read; the value is then not to be used.
    pub fn read_into(self, store: Store, indicator: &Indicator, actual: &mut Actual) -> bool {
        let language = store.screen.language();
        let day = self.day.read(|text| read_day(text, language));
        let recognised = self.recognised.read(|text| read_day(text, language));
        let also = self.also.read(|text| read_also(text, unit_of_measure(indicator, language), language));
        let (Some(day), Some(recognised), Some(also)) = (day, recognised, also) else { return false };
        (actual.as_of, actual.recognised_on, actual.also) = (day, recognised, also);
        self.note.text.get_untracked().trim().clone_into(&mut actual.note);
        true
    }
}

/// What other sources state for the same.
pub fn stated(actual: &Actual) -> Vec<Stated> {
    actual.also.as_ref().and_then(|also| also.read().ok()).unwrap_or_default()
}

/// A source a line: figure, semicolon, where it can be read.
fn read_also(text: &str, unit: &str, language: Language) -> Result<Option<Json>, String> {
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    let read = lines.map(|(index, line)| {
        let said = line.split_once(';').and_then(|(figure, source)| {
            let figure = read_figure(figure, unit, language.notation()).ok()??.value;
            let source = source.trim().to_owned();
            (!source.is_empty()).then_some(Stated { figure, source })
        });
        said.ok_or_else(|| (language.extras().also_error)(index + 1, line))
    });
    let all: Vec<Stated> = read.collect::<Result<_, _>>()?;
    if all.is_empty() { Ok(None) } else { Json::of(&all).map(Some).map_err(|error| error.to_string()) }
}

/// Their fields, below the row of the value. Open from the beginning where a day belongs to the value itself.
#[component]
pub fn ExtrasForm(
    extras: Extras,
    indicator: Memo<Indicator>,
    /// Whether the value is that of a unit below the plan's own.
    of_unit: bool,
    /// Beginning of the fields' identities, one for each row.
    id: String,
    on_key: impl Fn(ev::KeyboardEvent) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().extras();
    let measure = indicator.with_untracked(|indicator| indicator.measure);
    let (dated, named) = (measure == Measure::Milestone, measure == Measure::Count && of_unit);
    let opened = dated
        || named
        || [extras.day, extras.also, extras.note].iter().any(|line| !line.text.with_untracked(String::is_empty));
    let day = if dated { words().stage_day } else { words().day };
    view! {
        <tr class="extras">
            <td colspan="6">
                <details open=opened>
                    <summary>{words().more}</summary>
                    <div class="fields">
                        <div class="pair">
                            <LineField id=format!("{id}-day") label=day hint=words().day_hint line=extras.day on_key=on_key />
                            {named.then(|| view! {
                                <LineField id=format!("{id}-recognised") label=words().recognised hint=words().recognised_hint line=extras.recognised on_key=on_key />
                            })}
                        </div>
                        <LineField id=format!("{id}-also") label=words().also hint=words().also_hint line=extras.also on_key=on_key lines=true />
                        <LineField id=format!("{id}-note") label=words().note hint="" line=extras.note on_key=on_key />
                    </div>
                </details>
            </td>
        </tr>
    }
}

/// A field whose identity is made while the page runs: there is one of it in every row that is open.
#[component]
pub fn LineField(
    id: String,
    label: &'static str,
    hint: &'static str,
    line: Line,
    on_key: impl Fn(ev::KeyboardEvent) + Copy + Send + Sync + 'static,
    /// Whether several lines can be written.
    #[prop(optional)]
    lines: bool,
) -> impl IntoView {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    let typed = move |event| {
        line.text.set(event_target_value(&event));
        line.error.set(None);
    };
    let invalid = move || line.error.with(Option::is_some).then_some("true");
    let control = if lines {
        view! {
            <textarea id=id.clone() rows="2" aria-describedby=described aria-invalid=invalid
                prop:value=move || line.text.get() on:input=typed></textarea>
        }
        .into_any()
    } else {
        view! {
            <input id=id.clone() autocomplete="off" aria-describedby=described aria-invalid=invalid
                prop:value=move || line.text.get() on:input=typed on:keydown=on_key />
        }
        .into_any()
    };
    view! {
        <div class="field">
            <label for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <p class="hint" id=hint_id>{hint}</p> })}
            <p class="error" id=error_id role="alert" hidden=move || line.error.with(Option::is_none)>{icon(Icon::Alert)}{move || line.error.get()}</p>
            {control}
        </div>
    }
}
