//! Reported values by period: entered in place, each with its author, its source and everything it has been before.

use leptos::{ev, prelude::*};

use super::{
    Subject,
    estimates::Estimates,
    extras::{Extras, ExtrasForm, Line, LineField, stated},
    trail::History,
};
use crate::app::{
    components::{Choice, ChoiceField, Icon, absent, icon, not_applicable},
    pages::entering::read_typed,
    route::Page,
    screen,
    store::Store,
};
use crate::exchange::typed::{self, in_words, with_figure};
use crate::ledger::{Cell, Intent, Rejection};
use crate::plan::{
    Actual, ActualKey, Code, Evidence, Figure, Indicator, Measure, Period, Stage, Vintage,
    notation::{Read, Warning, write_figure},
};
use crate::text::{
    Language, Term as _, date, figure, figure_with_unit, indicator_name, unit_name, unit_of_measure, warning,
};
use crate::views::{entry::period_name, indicator::Trail};

/// The section.
#[component]
pub fn Values(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicator();
    let chosen = RwSignal::new(None::<Code>);
    // The rows change only when a period comes or goes; what stands in a row is its own affair.
    let rows = Memo::new(move |_| {
        let Subject { code, indicator, assessment } = subject.get()?;
        let unit = chosen.get().unwrap_or_else(|| store.document.unit());
        let year = assessment.report.year();
        let reported: Vec<Period> =
            store.document.plan(|plan| plan.actuals_of(&code, &unit, year).map(|(period, _)| period).collect());
        let key = |period| ActualKey { indicator: code.clone(), unit: unit.clone(), period };
        Some(indicator.periods(year, &reported).into_iter().map(key).collect::<Vec<_>>())
    });
    let note = move || {
        let Subject { indicator, .. } = subject.get()?;
        let language = store.screen.language();
        Some((words().values_note)(indicator.entry.term(language), unit_of_measure(&indicator, language)))
    };
    view! {
        <section class="block" aria-labelledby="values">
            <header>
                <h2 id="values">{words().values}</h2>
                <p class="note">{note}</p>
            </header>
            <p class="note">{store.screen.language().frame().classified}</p>
            <UnitChoice chosen=chosen />
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="values">
                <table class="values">
                    <thead>
                        <tr>
                            <th scope="col">{words().period}</th>
                            <th scope="col" class="num">{words().value}</th>
                            <th scope="col">{words().vintage}</th>
                            <th scope="col">{words().source}</th>
                            <th scope="col">{words().author}</th>
                            <th scope="col">{words().time}</th>
                        </tr>
                    </thead>
                    <tbody>
                        // A row in which somebody types stays when another one comes or goes.
                        <For each=move || rows.get().unwrap_or_default() key=Clone::clone children=move |key| view! { <ValueRow key=key subject=subject /> } />
                    </tbody>
                </table>
            </div>
            <Estimates subject=subject />
        </section>
    }
}

/// Whose values are shown and entered: the plan's own unit, or one below it.
#[component]
fn UnitChoice(chosen: RwSignal<Option<Code>>) -> impl IntoView {
    let store = Store::here();
    let units = move || {
        let (language, root) = (store.screen.language(), store.document.unit());
        store.document.plan(|plan| {
            let name = |(unit, depth): (Code, usize)| Choice {
                name: format!("{}{}", "\u{2003}".repeat(depth), unit_name(plan, &unit, language)),
                value: if unit == root { String::new() } else { unit.to_string() },
            };
            plan.unit_tree().into_iter().map(name).collect::<Vec<_>>()
        })
    };
    let units = Memo::new(move |_| units());
    let value = move || chosen.with(|chosen| chosen.as_ref().map(ToString::to_string).unwrap_or_default());
    view! {
        <Show when=move || units.with(|units| units.len() > 1)>
            <ChoiceField id="values-unit" label=Signal::derive(move || store.screen.language().judging().values_of.to_owned())
                choices=units value=Signal::derive(value) on_choose=move |value| chosen.set(Code::new(&value).ok()) />
        </Show>
    }
}

/// What a person is typing into a row.
#[derive(Clone, Copy)]
struct Draft {
    text: RwSignal<String>,
    vintage: RwSignal<Vintage>,
    source: RwSignal<String>,
    extras: Extras,
    error: RwSignal<Option<String>>,
    /// The words that the person was warned about; the same words are taken the second time.
    warned: RwSignal<Option<String>>,
    /// Why a figure of a report that was submitted is changed.
    late: Line,
}

#[component]
fn ValueRow(key: ActualKey, subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let cell = Cell::Actual(key.clone());
    let key = StoredValue::new(key);
    let editing = RwSignal::new(false);
    let draft = Draft {
        text: RwSignal::new(String::new()),
        vintage: RwSignal::new(Vintage::default()),
        source: RwSignal::new(String::new()),
        extras: Extras::new(),
        error: RwSignal::new(None),
        warned: RwSignal::new(None),
        late: Line::new(),
    };
    let actual = Memo::new(move |_| store.document.plan(|plan| key.with_value(|key| plan.actuals.get(key).cloned())));
    let indicator = Memo::new(move |_| subject.get().map(|subject| subject.indicator).unwrap_or_default());
    let trail = Memo::new(move |_| {
        store.document.ledger(|ledger| Trail::of(ledger, &cell, store.document.clock(), store.screen.language()))
    });
    let input = format!("value-{}", key.with_value(|key| key.period));
    let input = StoredValue::new(input);
    let name = move || period_name(key.with_value(|key| key.period), &indicator.get(), store.screen.language());
    let begin = move || {
        let now = actual.get_untracked();
        draft.text.set(
            now.as_ref().map(|now| write_figure(&now.figure, store.screen.language().notation())).unwrap_or_default(),
        );
        draft.vintage.set(now.as_ref().map(|now| now.vintage).unwrap_or_default());
        draft.extras.begin(now.as_ref(), store.screen.language());
        draft.source.set(now.map(|now| now.source).unwrap_or_default());
        draft.error.set(None);
        draft.warned.set(None);
        draft.late.begin(String::new());
        editing.set(true);
        screen::focus_soon(input.get_value());
    };
    let finish = move || {
        editing.set(false);
        screen::focus_soon(format!("{}-button", input.get_value()));
    };
    let save = move || {
        let indicator = indicator.get_untracked();
        match commit(store, &key.get_value(), &indicator, actual.get_untracked(), draft) {
            Ok(()) => finish(),
            Err(error) => draft.error.set(error),
        }
    };
    let of_unit = key.with_value(|key| key.unit != store.document.unit());
    let locked = Memo::new(move |_| key.with_value(|key| store.document.is_locked(key)));
    let on_key = move |event: ev::KeyboardEvent| keys(&event, save, finish);
    view! {
        <tr>
            <th scope="row">{name}</th>
            <Show
                when=move || editing.get()
                fallback=move || view! { <Shown actual=actual indicator=indicator trail=trail name=Signal::derive(name) input=input begin=begin /> }
            >
                <Edited draft=draft indicator=indicator of_unit=of_unit name=Signal::derive(name) input=input save=save cancel=finish />
            </Show>
        </tr>
        <Show when=move || editing.get()>
            <Show when=move || locked.get()>
                <tr><td colspan="6">
                    <p class="error-line">{icon(Icon::Alert)}{store.screen.language().steps().locked_form}</p>
                    <LineField id=format!("{}-late", input.get_value()) label=store.screen.language().steps().late_reason hint="" line=draft.late on_key=on_key />
                </td></tr>
            </Show>
            <ExtrasForm extras=draft.extras indicator=indicator of_unit=of_unit id=input.get_value() on_key=on_key />
        </Show>
        <History trail=trail />
    }
}

/// Enter saves and Escape leaves, from every field of one line.
fn keys(event: &ev::KeyboardEvent, save: impl Fn(), cancel: impl Fn()) {
    match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            save();
        }
        "Escape" => {
            event.prevent_default();
            cancel();
        }
        _ => {}
    }
}

/// Reads what was typed and records it; the error is in the person's words, and none where it stands beside a field of
/// its own.
fn commit(
    store: Store,
    key: &ActualKey,
    indicator: &Indicator,
    before: Option<Actual>,
    draft: Draft,
) -> Result<(), Option<String>> {
    let language = store.screen.language();
    let words = language.indicator();
    let text = draft.text.get_untracked();
    let after = match read_typed(&text, indicator, language)? {
        None => None,
        Some(read) => {
            check_words(&read, indicator, &text, draft, language)?;
            let mut actual = with_figure(before.as_ref(), read.value);
            actual.vintage = draft.vintage.get_untracked();
            draft.source.get_untracked().trim().clone_into(&mut actual.source);
            if !draft.extras.read_into(store, indicator, &mut actual) {
                return Err(None);
            }
            Some(actual)
        }
    };
    if after == before {
        return Ok(());
    }
    let late = draft.late.text.get_untracked();
    match store.document.dispatch_with_note(&Intent::RecordActual(key.clone(), after), late.trim()) {
        Ok(_) => {
            let name = indicator_name(indicator, language);
            store.screen.say_done((words.recorded)(&name, &period_name(key.period, indicator, language)));
            Ok(())
        }
        Err(Rejection::NothingToDo) => Ok(()),
        Err(Rejection::Locked { .. }) => {
            draft.late.error.set(Some(language.steps().late_reason_missing.to_owned()));
            Err(None)
        }
        Err(error) => Err(Some(language.opening().rejection(&error))),
    }
}

/// Words in place of a number are taken only when the person has been told and presses Enter again.
fn check_words(
    read: &Read<Figure>,
    indicator: &Indicator,
    text: &str,
    draft: Draft,
    language: Language,
) -> Result<(), String> {
    if !in_words(&read.value, Some(indicator)) || draft.warned.get_untracked().as_deref() == Some(text) {
        return Ok(());
    }
    draft.warned.set(Some(text.to_owned()));
    let words = language.indicator();
    Err(format!("{} {}", (words.not_a_number)(text.trim()), words.enter_again))
}

/// A value as it stands, with a button that opens it.
#[component]
fn Shown(
    actual: Memo<Option<Actual>>,
    indicator: Memo<Indicator>,
    trail: Memo<Trail>,
    name: Signal<String>,
    input: StoredValue<String>,
    begin: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicator();
    let label = move || {
        let name = name.get();
        match actual.get() {
            None => (words().enter_value)(&name),
            Some(actual) => {
                let shown = figure_with_unit(&actual.figure, &indicator.get(), store.screen.language());
                format!("{shown}. {}", (words().change_value)(&name))
            }
        }
    };
    let value = move || {
        let language = store.screen.language();
        match actual.get() {
            None => absent(language).into_any(),
            Some(Actual { figure: Figure::NotApplicable, .. }) => not_applicable(language).into_any(),
            Some(actual) => view! { {figure(&actual.figure, language)} }.into_any(),
        }
    };
    let state = move || if trail.with(|trail| trail.is_conflict) { "conflict" } else { "" };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.key() == "F2" {
            event.prevent_default();
            begin();
        }
    };
    view! {
        <td class="cell num" data-state=state>
            <button class="value" id=format!("{}-button", input.get_value()) aria-label=label disabled=store.document.reading() on:click=move |_| begin() on:keydown=on_key>
                {value}
            </button>
            <Show when=move || actual.with(|actual| actual.as_ref().is_some_and(|actual| actual.evidence == Evidence::Derived))>
                <small class="derived">{Evidence::Derived.term(store.screen.language())}</small>
            </Show>
            <Show when=move || trail.with(|trail| trail.is_conflict)>
                <p class="error">{icon(Icon::Alert)}{words().conflict}</p>
            </Show>
        </td>
        <td>{move || actual.get().map(|actual| actual.vintage.term(store.screen.language()))}</td>
        <td>{move || actual.get().map(|actual| {
            said(&actual, store.screen.language()).join(" · ")
        })}</td>
        <td>{move || trail.with(|trail| trail.author.clone())}</td>
        <td class="when">
            {move || trail.with(|trail| trail.time.clone())}
            <Show when=move || trail.with(|trail| trail.is_conflict)>
                " "<a class="button" href=move || store.screen.link(Page::Share)>{words().choose}</a>
            </Show>
        </td>
    }
}

/// What is said about a value besides its figure and its vintage.
fn said(actual: &Actual, language: Language) -> Vec<String> {
    let words = language.extras();
    let mut parts = vec![actual.source.clone(), actual.written.clone()];
    parts.extend(actual.as_of.map(|day| (words.on)(&date(day, language))));
    parts.extend(actual.recognised_on.map(|day| (words.recognised_on)(&date(day, language))));
    parts.extend(stated(actual).iter().map(|one| format!("{}: {}", one.source, figure(&one.figure, language))));
    parts.push(actual.note.clone());
    parts.retain(|part| !part.is_empty());
    parts
}

/// A value being typed.
#[component]
fn Edited(
    draft: Draft,
    indicator: Memo<Indicator>,
    of_unit: bool,
    name: Signal<String>,
    input: StoredValue<String>,
    save: impl Fn() + Copy + Send + Sync + 'static,
    cancel: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicator();
    let on_key = move |event: ev::KeyboardEvent| keys(&event, save, cancel);
    let label = move || {
        let indicator = indicator.get();
        let language = store.screen.language();
        (words().value_of)(&indicator_name(&indicator, language), &name.get(), unit_of_measure(&indicator, language))
    };
    // How the text would be understood, so that nothing is read in silence.
    let reading = move || {
        let (language, indicator) = (store.screen.language(), indicator.get());
        let text = draft.text.get();
        match typed::figure(&text, Some(&indicator), language.notation()) {
            Ok(None) => {
                let hint = match indicator.measure {
                    Measure::Ratio => language.extras().parts_hint,
                    Measure::Count if of_unit => language.extras().criteria_hint,
                    _ => return Some(words().read_as_blank.to_owned()),
                };
                Some(format!("{hint}. {}", words().read_as_blank))
            }
            Ok(Some(read)) => {
                let shown = (words().read_as)(&figure_with_unit(&read.value, &indicator, language));
                let silent =
                    |warning: &Warning| matches!(warning, Warning::Words) && indicator.measure == Measure::Text;
                let warnings = read.warnings.iter().filter(|one| !silent(one)).map(|one| warning(one, language));
                Some(std::iter::once(shown).chain(warnings).collect::<Vec<_>>().join(". "))
            }
            Err(_) => None,
        }
    };
    let error_id = format!("{}-error", input.get_value());
    let reading_id = format!("{}-reading", input.get_value());
    let described = format!("{error_id} {reading_id}");
    let typed = move |event| {
        draft.text.set(event_target_value(&event));
        draft.error.set(None);
    };
    let stages = move || indicator.with(|indicator| indicator.measure == Measure::Milestone);
    let field = move || {
        let id = input.get_value();
        if stages() {
            let language = store.screen.language();
            let all = [Stage::NotStarted, Stage::Draft, Stage::Submitted, Stage::Approved];
            let options = all.map(|stage| {
                let written = write_figure(&Figure::Stage(stage), language.notation());
                view! { <option value=written.clone() selected=draft.text.get_untracked() == written>{stage.term(language)}</option> }
            });
            let blank = draft.text.get_untracked().is_empty();
            view! {
                <select id=id aria-label=label on:change=typed on:keydown=on_key>
                    <option value="" selected=blank>"—"</option>
                    {options.into_iter().collect_view()}
                </select>
            }
            .into_any()
        } else {
            view! {
                <input
                    id=id
                    class="num"
                    autocomplete="off"
                    aria-label=label
                    aria-describedby=described.clone()
                    aria-invalid=move || draft.error.with(Option::is_some).then_some("true")
                    prop:value=move || draft.text.get()
                    on:input=typed
                    on:keydown=on_key
                />
            }
            .into_any()
        }
    };
    let vintages = move || {
        let language = store.screen.language();
        let options = Vintage::ALL.iter().enumerate().map(|(index, vintage)| {
            view! { <option value=index.to_string() selected=draft.vintage.get_untracked() == *vintage>{vintage.term(language)}</option> }
        });
        options.collect_view()
    };
    let choose_vintage = move |event| {
        let index: Option<usize> = event_target_value(&event).parse().ok();
        if let Some(vintage) = index.and_then(|index| Vintage::ALL.get(index)) {
            draft.vintage.set(*vintage);
        }
    };
    view! {
        <td class="cell num" data-state=move || if draft.error.with(Option::is_some) { "invalid" } else { "editing" }>
            {field}
            <output class="reading" id=reading_id>{reading}</output>
            <p class="error" id=error_id role="alert" hidden=move || draft.error.with(Option::is_none)>{icon(Icon::Alert)}{move || draft.error.get()}</p>
        </td>
        <td>
            <select aria-label=move || format!("{}, {}", words().vintage, name.get()) on:change=choose_vintage on:keydown=on_key>{vintages}</select>
        </td>
        <td>
            <input
                aria-label=move || format!("{}, {}", words().source, name.get())
                autocomplete="off"
                prop:value=move || draft.source.get()
                on:input=move |event| draft.source.set(event_target_value(&event))
                on:keydown=on_key
            />
        </td>
        <td colspan="2">
            <span class="actions">
                <button class="primary" on:click=move |_| save()>{words().save}</button>
                <button class="quiet" on:click=move |_| cancel()>{words().cancel}</button>
            </span>
        </td>
    }
}
