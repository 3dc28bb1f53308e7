//! The form of an indicator, with the target that it is given at once when it is new.

mod draft;

use leptos::{ev, prelude::*};

use self::draft::Draft;
use super::{
    choices::{group_choices, term_choices, unit_choices},
    form::{Buttons, Errors, MoveAndRemove, Summary, save, say},
    unit_picker::Picker,
};
use crate::app::{
    components::{Choice, ChoiceField, Field, TextField},
    route::Page,
    screen,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{
    Closing, Code, Direction, Entry, Evidence, Frequency, Indicator, Measure, Path, RollUp,
    notation::{read_figure, read_goal},
    order,
};
use crate::text::{Hint as _, Term as _, figure_with_unit, goal_in_words, indicator_name, warning};

/// The form; for a new indicator when there is no code.
#[component]
pub fn IndicatorForm(code: Option<Code>, group: Option<Code>) -> impl IntoView {
    let store = Store::here();
    let known = code.as_ref().and_then(|code| store.document.plan_now(|plan| plan.indicators.get(code).cloned()));
    let before = known.unwrap_or_else(|| Indicator { group, ..Indicator::default() });
    let is_new = code.is_none();
    let draft = Draft::of(store, code.as_ref(), &before);
    let errors = Errors::new();
    let another = RwSignal::new(false);
    let stored = StoredValue::new((code, before));
    let leave = move || {
        let page = stored.with_value(|(code, _)| code.clone().map_or(Page::Indicators, Page::Indicator));
        store.screen.go_to_page(page);
    };
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (code, before) = stored.get_value();
        let (code, after, target) = match draft.read(store, code.as_ref(), &before) {
            Ok(read) => read,
            Err(wrong) => {
                errors.show(wrong);
                return;
            }
        };
        let language = store.screen.language();
        let done = (language.forms().saved)(&indicator_name(&after, language));
        // A new one has nothing that others could have changed; an old one keeps what they did to other fields.
        let before = if is_new { Indicator::default() } else { before };
        let edit = Intent::EditIndicator { code: code.clone(), before: Box::new(before), after: Box::new(after) };
        let intents = std::iter::once(edit).chain(target.map(|(key, target)| Intent::SetTarget(key, Some(target))));
        if !save(store, errors, "indicator-name", &Intent::Several(intents.collect()), done) {
            return;
        }
        if another.get_untracked() {
            draft.clear_for_another();
            screen::focus("indicator-name");
        } else {
            store.screen.go_to_page(Page::Indicator(code));
        }
    };
    let shift = move |by: i64| {
        let (Some(code), before) = stored.get_value() else { return };
        let codes: Vec<Code> = draft::neighbours(store, &before).into_iter().map(|(code, _)| code).collect();
        let edits = order::moved(&codes, &code, by).into_iter().filter_map(|(code, order)| {
            let before = store.document.plan_now(|plan| plan.indicators.get(&code).cloned())?;
            let after = Indicator { order, ..before.clone() };
            Some(Intent::EditIndicator { code, before: Box::new(before), after: Box::new(after) })
        });
        save(
            store,
            errors,
            "indicator-name",
            &Intent::Several(edits.collect()),
            (store.screen.language().forms().saved)(&draft.name.get_untracked()),
        );
    };
    let remove = move || {
        let (Some(code), before) = stored.get_value() else { return };
        let done = (store.screen.language().forms().removed)(&indicator_name(&before, store.screen.language()));
        let after = Indicator { removed: true, ..before.clone() };
        let intent = Intent::EditIndicator { code, before: Box::new(before), after: Box::new(after) };
        if save(store, errors, "indicator-name", &intent, done) {
            store.screen.go_to_page(Page::Indicators);
        }
    };
    view! {
        <div class="page reading">
            <header class="page-head">
                <div>
                    <h1>{move || if is_new { store.screen.language().forms().add_indicator } else { store.screen.language().forms().edit_indicator }}</h1>
                    <p class="note">{store.screen.language().frame().classified}"."</p>
                </div>
            </header>
            <form class="fields indicator-form" novalidate on:submit=submit>
                <Summary errors=errors />
                <Identity draft=draft errors=errors is_new=is_new />
                {is_new.then(|| view! { <TargetPart draft=draft errors=errors /> })}
                <MeasurePart draft=draft errors=errors />
                <ResponsibilityPart draft=draft />
                {if is_new {
                    view! { <Buttons and_another=another on_cancel=leave /> }.into_any()
                } else {
                    view! { <Buttons on_cancel=leave /> }.into_any()
                }}
            </form>
            {(!is_new).then(|| view! { <MoveAndRemove on_move=shift on_remove=remove /> })}
        </div>
    }
}

#[component]
fn Identity(draft: Draft, errors: Errors, is_new: bool) -> impl IntoView {
    let store = Store::here();
    let groups = move || group_choices(store, store.screen.language().forms().none, None);
    let wholes = move || {
        let language = store.screen.language();
        let mut choices = vec![Choice { value: String::new(), name: language.forms().none.to_owned() }];
        choices.extend(store.document.plan(|plan| {
            let others = plan.live_indicators().filter(|(code, _)| code.as_str() != draft.code.get_untracked());
            others
                .map(|(code, indicator)| Choice { value: code.to_string(), name: indicator_name(indicator, language) })
                .collect::<Vec<_>>()
        }));
        choices
    };
    let code_hint =
        if is_new { store.screen.language().forms().code_hint } else { store.screen.language().forms().code_fixed };
    view! {
        <TextField id="indicator-name" label=say(store, |words| words.name) value=draft.name error=errors.of("indicator-name") />
        <TextField id="indicator-name-en" label=say(store, |words| words.name_en) value=draft.name_en lang="en" />
        <div class="pair">
            <TextField id="indicator-code" label=say(store, |words| words.code) hint=code_hint
                value=draft.code error=errors.of("indicator-code") short=true read_only=Signal::stored(!is_new) />
            <TextField id="indicator-number" label=say(store, |words| words.number) hint=say(store, |words| words.number_hint) value=draft.number short=true />
        </div>
        <div class="pair">
            <TextField id="indicator-unit" label=say(store, |words| words.unit_of_measure) hint=say(store, |words| words.unit_of_measure_hint)
                value=draft.unit_of_measure short=true />
            <TextField id="indicator-unit-en" label=say(store, |words| words.unit_of_measure_en) value=draft.unit_of_measure_en short=true lang="en" />
        </div>
        <div class="pair">
            <ChoiceField id="indicator-group" label=say(store, |words| words.group) choices=Signal::derive(groups) value=draft.group
                on_choose=move |value| draft.group.set(value) />
            <ChoiceField id="indicator-part-of" label=say(store, |words| words.part_of) hint=say(store, |words| words.part_of_hint)
                choices=Signal::derive(wholes) value=draft.part_of on_choose=move |value| draft.part_of.set(value) />
        </div>
    }
}

#[component]
fn TargetPart(draft: Draft, errors: Errors) -> impl IntoView {
    let store = Store::here();
    let reading = move || {
        let (language, text) = (store.screen.language(), draft.target.get());
        if text.trim().is_empty() {
            return None;
        }
        let indicator = draft.as_indicator();
        let read = read_goal(&text, &draft.unit_of_measure.get(), language.notation());
        let shown = (language.indicator().read_as)(&goal_in_words(&read.value, &indicator, language));
        let warnings = read.warnings.iter().map(|one| warning(one, language));
        Some(std::iter::once(shown).chain(warnings).collect::<Vec<_>>().join(". "))
    };
    view! {
        <fieldset class="part">
            <legend>{store.screen.language().forms().target_part}</legend>
            <TextField id="indicator-target" label=say(store, |words| words.target)
                hint=store.screen.language().indicator().target_hint
                value=draft.target error=errors.of("indicator-target") unit=draft.unit_of_measure reading=Signal::derive(reading) />
            <TextField id="indicator-basis" label=say(store, |words| words.basis) value=draft.basis />
        </fieldset>
    }
}

#[component]
fn MeasurePart(draft: Draft, errors: Errors) -> impl IntoView {
    let store = Store::here();
    let scheduled = move || draft.path_now() == Path::Schedule;
    let baseline_reading = move || {
        let (language, text) = (store.screen.language(), draft.baseline.get());
        let read = read_figure(&text, &draft.unit_of_measure.get(), language.notation()).ok()??;
        let shown = figure_with_unit(&read.value, &draft.as_indicator(), language);
        let warnings = read.warnings.iter().map(|one| warning(one, language));
        Some(std::iter::once((language.indicator().read_as)(&shown)).chain(warnings).collect::<Vec<_>>().join(". "))
    };
    let hint = move |of: fn(Draft, crate::text::Language) -> &'static str| {
        Signal::derive(move || of(draft, store.screen.language()).to_owned())
    };
    let words =
        move |pick: fn(&'static crate::text::Indicator) -> &'static str| pick(store.screen.language().indicator());
    view! {
        <fieldset class="part">
            <legend>{store.screen.language().forms().measure_part}</legend>
            <ChoiceField id="indicator-measure" label=words(|words| words.measure) hint=hint(|draft, language| draft.measure_now().hint(language))
                choices=Signal::derive(move || term_choices(store, Measure::ALL)) value=draft.measure on_choose=move |value| draft.measure.set(value) />
            <ChoiceField id="indicator-direction" label=words(|words| words.direction) hint=hint(|draft, language| draft.direction_now().hint(language))
                choices=Signal::derive(move || term_choices(store, Direction::ALL)) value=draft.direction on_choose=move |value| draft.direction.set(value) />
            <div class="pair">
                <ChoiceField id="indicator-entry" label=words(|words| words.entry) hint=hint(|draft, language| draft.entry_now().hint(language))
                    choices=Signal::derive(move || term_choices(store, Entry::ALL)) value=draft.entry on_choose=move |value| draft.entry.set(value) />
                <ChoiceField id="indicator-frequency" label=words(|words| words.frequency)
                    choices=Signal::derive(move || term_choices(store, Frequency::ALL)) value=draft.frequency on_choose=move |value| draft.frequency.set(value) />
            </div>
            <ChoiceField id="indicator-closing" label=Signal::derive(move || store.screen.language().judging().closing.to_owned())
                hint=Signal::derive(move || store.screen.language().judging().closing_hint.to_owned())
                choices=Signal::derive(move || term_choices(store, Closing::ALL)) value=draft.closing on_choose=move |value| draft.closing.set(value) />
            <ChoiceField id="indicator-path" label=words(|words| words.path) hint=hint(|draft, language| draft.path_now().hint(language))
                choices=Signal::derive(move || term_choices(store, Path::ALL)) value=draft.path on_choose=move |value| draft.path.set(value) />
            <Show when=scheduled>
                <Field id="indicator-schedule" label=say(store, |words| words.schedule) hint=say(store, |words| words.schedule_hint) error=errors.of("indicator-schedule")>
                    <textarea id="indicator-schedule" rows="4" aria-describedby="indicator-schedule-hint indicator-schedule-error"
                        prop:value=move || draft.schedule.get() on:input=move |event| draft.schedule.set(event_target_value(&event))></textarea>
                </Field>
            </Show>
            <TextField id="indicator-baseline" label=say(store, |words| words.baseline) hint=say(store, |words| words.baseline_hint)
                value=draft.baseline error=errors.of("indicator-baseline") unit=draft.unit_of_measure reading=Signal::derive(baseline_reading) />
            <TextField id="indicator-baseline-note" label=say(store, |words| words.baseline_note) value=draft.baseline_note />
            <label class="check">
                <input type="checkbox" prop:checked=move || draft.baseline_derived.get()
                    on:change=move |event| draft.baseline_derived.set(event_target_checked(&event)) />
                {Evidence::Derived.term(store.screen.language())}
            </label>
            <div class="pair">
                <ChoiceField id="indicator-roll-up" label=words(|words| words.roll_up)
                    choices=Signal::derive(move || term_choices(store, RollUp::ALL)) value=draft.roll_up on_choose=move |value| draft.roll_up.set(value) />
                <TextField id="indicator-weight" label=say(store, |words| words.weight) value=draft.weight error=errors.of("indicator-weight") short=true />
            </div>
            <TextField id="indicator-not-comparable" label=say(store, |words| words.not_comparable) hint=say(store, |words| words.not_comparable_hint)
                value=draft.not_comparable />
        </fieldset>
    }
}

#[component]
fn ResponsibilityPart(draft: Draft) -> impl IntoView {
    let store = Store::here();
    let units = move || unit_choices(store, store.screen.language().forms().add_lead, None);
    view! {
        <fieldset class="part">
            <legend>{store.screen.language().forms().responsibility_part}</legend>
            <Picker id="indicator-lead" label=say(store, |words| words.lead) choices=Signal::derive(units) picked=draft.lead
                remove=store.screen.language().forms().remove_lead />
            <TextField id="indicator-lead-text" label=say(store, |words| words.lead_text) hint=say(store, |words| words.lead_text_hint) value=draft.lead_text />
            <TextField id="indicator-source" label=say(store, |words| words.source) value=draft.source />
            <Field id="indicator-note" label=say(store, |words| words.note)>
                <textarea id="indicator-note" rows="3" prop:value=move || draft.note.get() on:input=move |event| draft.note.set(event_target_value(&event))></textarea>
            </Field>
        </fieldset>
    }
}
