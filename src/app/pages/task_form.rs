//! The form of a task: how it was given, how far it is, what it serves.

use leptos::{ev, prelude::*};

use super::{
    choices::{term_choices, term_named, term_value, unit_choices},
    form::{Buttons, Errors, Summary, day_text, new_code, save, say, typed_day},
    unit_picker::Picker,
};
use crate::app::{
    components::{Choice, ChoiceField, Field, TextField},
    route::Page,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{Code, Progress, Task};
use crate::text::{indicator_name, task_title};

/// The form; for a new task when there is no code.
#[component]
pub fn TaskForm(code: Option<Code>) -> impl IntoView {
    let store = Store::here();
    let known = code.as_ref().and_then(|code| store.document.plan_now(|plan| plan.tasks.get(code).cloned()));
    let next = store.document.plan_now(|plan| plan.live_tasks().len() + 1).to_string();
    let before = known.unwrap_or_else(|| Task { number: next, ..Task::default() });
    let is_new = code.is_none();
    let text = |text: &str| RwSignal::new(text.to_owned());
    let number = text(&before.number);
    let title = text(&before.title);
    let title_en = text(&before.title_en);
    let lead = RwSignal::new(before.lead.clone());
    let lead_text = text(&before.lead_text);
    let cooperating = text(&before.cooperating_text);
    let source = text(&before.source);
    let due = text(&day_text(before.due));
    let due_text = text(&before.due_text);
    let product = text(&before.product);
    let authority = text(&before.authority);
    let progress = RwSignal::new(term_value(Progress::ALL, &before.progress));
    let completed_on = text(&day_text(before.completed_on));
    let result = text(&before.result);
    let difficulties = text(&before.difficulties);
    let indicators = RwSignal::new(before.indicators.clone());
    let errors = Errors::new();
    let stored = StoredValue::new((code, before));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (code, before) = stored.get_value();
        let language = store.screen.language();
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let mut wrong = Vec::new();
        if trimmed(title).is_empty() {
            wrong.push(("task-title", language.frame().required.to_owned()));
        }
        let mut day = |field, signal: RwSignal<String>| match typed_day(store, &signal.get_untracked()) {
            Ok(day) => day,
            Err(error) => {
                wrong.push((field, error));
                None
            }
        };
        let (due, completed_on) = (day("task-due", due), day("task-completed", completed_on));
        if !errors.show(wrong) {
            return;
        }
        let after = Task {
            number: trimmed(number),
            title: trimmed(title),
            title_en: trimmed(title_en),
            lead: lead.get_untracked(),
            lead_text: trimmed(lead_text),
            cooperating_text: trimmed(cooperating),
            source: trimmed(source),
            due,
            due_text: trimmed(due_text),
            product: trimmed(product),
            authority: trimmed(authority),
            progress: term_named(Progress::ALL, &progress.get_untracked()).unwrap_or_default(),
            completed_on,
            result: trimmed(result),
            difficulties: trimmed(difficulties),
            indicators: indicators.get_untracked(),
            ..before.clone()
        };
        let taken = |code: &Code| store.document.plan_now(|plan| plan.tasks.contains_key(code));
        let code = match code.map_or_else(|| new_code(store, "", &format!("NV {}", after.number), taken), Ok) {
            Ok(code) => code,
            Err(error) => {
                errors.show(vec![("task-number", error)]);
                return;
            }
        };
        let before = if is_new { Task::default() } else { before };
        let done = (language.forms().saved)(task_title(&after, language));
        if save(
            store,
            errors,
            "task-title",
            &Intent::EditTask { code, before: Box::new(before), after: Box::new(after) },
            done,
        ) {
            store.screen.go_to_page(Page::Tasks);
        }
    };
    let remove = move |_| {
        let (Some(code), before) = stored.get_value() else { return };
        let done = (store.screen.language().forms().removed)(task_title(&before, store.screen.language()));
        let after = Task { removed: true, ..before.clone() };
        if save(
            store,
            errors,
            "task-title",
            &Intent::EditTask { code, before: Box::new(before), after: Box::new(after) },
            done,
        ) {
            store.screen.go_to_page(Page::Tasks);
        }
    };
    let units = move || unit_choices(store, store.screen.language().forms().add_lead, None);
    let all_indicators = move || {
        let language = store.screen.language();
        let mut choices = vec![Choice { value: String::new(), name: language.forms().add_link.to_owned() }];
        choices.extend(store.document.plan(|plan| {
            let named = plan.live_indicators();
            named
                .map(|(code, indicator)| Choice { value: code.to_string(), name: indicator_name(indicator, language) })
                .collect::<Vec<_>>()
        }));
        choices
    };
    let removes = store.screen.language().forms().remove_lead;
    let area = move |id: &'static str, signal: RwSignal<String>| {
        view! { <textarea id=id rows="2" prop:value=move || signal.get() on:input=move |event| signal.set(event_target_value(&event))></textarea> }
    };
    view! {
        <div class="page reading">
            <header class="page-head"><div><h1>{move || if is_new { store.screen.language().forms().add_task } else { store.screen.language().forms().edit_task }}</h1></div></header>
            <form class="fields" novalidate on:submit=submit>
                <Summary errors=errors />
                <TextField id="task-number" label=say(store, |words| words.number) value=number error=errors.of("task-number") short=true />
                <Field id="task-title" label=say(store, |words| words.task_title) error=errors.of("task-title")>{area("task-title", title)}</Field>
                <Field id="task-title-en" label=say(store, |words| words.name_en)>{area("task-title-en", title_en)}</Field>
                <Picker id="task-lead" label=say(store, |words| words.lead) choices=Signal::derive(units) picked=lead remove=removes />
                <TextField id="task-lead-text" label=say(store, |words| words.lead_text) hint=say(store, |words| words.lead_text_hint) value=lead_text />
                <TextField id="task-cooperating" label=say(store, |words| words.cooperating) value=cooperating />
                <div class="pair">
                    <TextField id="task-due" label=say(store, |words| words.due) hint=say(store, |words| words.date_hint) value=due error=errors.of("task-due") short=true />
                    <TextField id="task-due-text" label=say(store, |words| words.due_text) hint=say(store, |words| words.due_text_hint) value=due_text />
                </div>
                <TextField id="task-source" label=say(store, |words| words.basis) value=source />
                <TextField id="task-product" label=say(store, |words| words.product) value=product />
                <TextField id="task-authority" label=say(store, |words| words.authority) value=authority />
                <div class="pair">
                    <ChoiceField id="task-progress" label=say(store, |words| words.progress) choices=Signal::derive(move || term_choices(store, Progress::ALL))
                        value=progress on_choose=move |value| progress.set(value) />
                    <TextField id="task-completed" label=say(store, |words| words.completed_on) hint=say(store, |words| words.date_hint)
                        value=completed_on error=errors.of("task-completed") short=true />
                </div>
                <Field id="task-result" label=say(store, |words| words.result)>{area("task-result", result)}</Field>
                <Field id="task-difficulties" label=say(store, |words| words.difficulties)>{area("task-difficulties", difficulties)}</Field>
                <Picker id="task-indicators" label=say(store, |words| words.linked) choices=Signal::derive(all_indicators) picked=indicators remove=removes />
                <Buttons on_cancel=move || store.screen.go_to_page(Page::Tasks) />
            </form>
            {(!is_new).then(|| view! {
                <section class="block">
                    <p class="actions edits"><button class="danger" type="button" aria-describedby="remove-hint" on:click=remove>{store.screen.language().forms().remove}</button></p>
                    <p class="note" id="remove-hint">{store.screen.language().forms().remove_hint}</p>
                </section>
            })}
        </div>
    }
}
