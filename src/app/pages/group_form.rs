//! The form of a heading.

use leptos::{ev, prelude::*};

use super::{
    choices::group_choices,
    form::{Buttons, Errors, MoveAndRemove, Summary, new_code, save, say},
};
use crate::app::{
    components::{ChoiceField, TextField},
    route::Page,
    screen,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{Code, Group, order};
use crate::text::group_name;

/// The form; for a new heading when there is no code.
#[component]
pub fn GroupForm(code: Option<Code>) -> impl IntoView {
    let store = Store::here();
    let before = code
        .as_ref()
        .and_then(|code| store.document.plan_now(|plan| plan.groups.get(code).cloned()))
        .unwrap_or_default();
    let number = RwSignal::new(before.number.clone());
    let name = RwSignal::new(before.name.clone());
    let name_en = RwSignal::new(before.name_en.clone());
    let parent = RwSignal::new(before.parent.as_ref().map(ToString::to_string).unwrap_or_default());
    let errors = Errors::new();
    let another = RwSignal::new(false);
    let is_new = code.is_none();
    let stored = StoredValue::new((code, before));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (code, before) = stored.get_value();
        let language = store.screen.language();
        if name.with_untracked(|name| name.trim().is_empty()) {
            errors.show(vec![("group-name", language.frame().required.to_owned())]);
            return;
        }
        let parent = Code::new(&parent.get_untracked()).ok();
        let place = if is_new {
            order::last(neighbours(store, parent.as_ref()).iter().map(|(_, order)| *order))
        } else {
            before.order
        };
        let after = Group {
            number: number.get_untracked().trim().to_owned(),
            name: name.get_untracked().trim().to_owned(),
            name_en: name_en.get_untracked().trim().to_owned(),
            order: place,
            parent,
            ..before.clone()
        };
        let taken = |code: &Code| store.document.plan_now(|plan| plan.groups.contains_key(code));
        let code = match code.map_or_else(|| new_code(store, "", &after.name, taken), Ok) {
            Ok(code) => code,
            Err(error) => {
                errors.show(vec![("group-name", error)]);
                return;
            }
        };
        let done = (language.forms().saved)(&group_name(&after, language));
        let intent = Intent::EditGroup { code, before: Box::new(before), after: Box::new(after) };
        if !save(store, errors, "group-name", &intent, done) {
            return;
        }
        if another.get_untracked() {
            for field in [number, name, name_en] {
                field.set(String::new());
            }
            screen::focus("group-number");
        } else {
            store.screen.go_to_page(Page::Indicators);
        }
    };
    let shift = move |by: i64| {
        let (Some(code), before) = stored.get_value() else { return };
        let neighbours = neighbours(store, before.parent.as_ref());
        let codes: Vec<Code> = neighbours.into_iter().map(|(code, _)| code).collect();
        let edits = order::moved(&codes, &code, by).into_iter().filter_map(|(code, order)| {
            let before = store.document.plan_now(|plan| plan.groups.get(&code).cloned())?;
            let after = Group { order, ..before.clone() };
            Some(Intent::EditGroup { code, before: Box::new(before), after: Box::new(after) })
        });
        save(
            store,
            errors,
            "group-name",
            &Intent::Several(edits.collect()),
            (store.screen.language().forms().saved)(&name.get_untracked()),
        );
    };
    let remove = move || {
        let (Some(code), before) = stored.get_value() else { return };
        let done = (store.screen.language().forms().removed)(&group_name(&before, store.screen.language()));
        let after = Group { removed: true, ..before.clone() };
        if save(
            store,
            errors,
            "group-name",
            &Intent::EditGroup { code, before: Box::new(before), after: Box::new(after) },
            done,
        ) {
            store.screen.go_to_page(Page::Indicators);
        }
    };
    let parents =
        move || stored.with_value(|(code, _)| group_choices(store, store.screen.language().forms().top, code.as_ref()));
    view! {
        <div class="page reading">
            <header class="page-head"><div><h1>{move || if is_new { store.screen.language().forms().add_group } else { store.screen.language().forms().edit_group }}</h1></div></header>
            <form class="fields" novalidate on:submit=submit>
                <Summary errors=errors />
                <TextField id="group-number" label=say(store, |words| words.number) hint=say(store, |words| words.number_hint) value=number short=true />
                <TextField id="group-name" label=say(store, |words| words.name) value=name error=errors.of("group-name") />
                <TextField id="group-name-en" label=say(store, |words| words.name_en) value=name_en lang="en" />
                <ChoiceField id="group-parent" label=say(store, |words| words.parent_group) choices=Signal::derive(parents) value=parent on_choose=move |value| parent.set(value) />
                {if is_new {
                    view! { <Buttons and_another=another on_cancel=move || store.screen.go_to_page(Page::Indicators) /> }.into_any()
                } else {
                    view! { <Buttons on_cancel=move || store.screen.go_to_page(Page::Indicators) /> }.into_any()
                }}
            </form>
            {(!is_new).then(|| view! { <MoveAndRemove on_move=shift on_remove=remove /> })}
        </div>
    }
}

/// Headings under the same heading, in their order.
fn neighbours(store: Store, parent: Option<&Code>) -> Vec<(Code, i64)> {
    store.document.plan_now(|plan| {
        let beside = plan.groups.iter().filter(|(_, group)| !group.removed && group.parent.as_ref() == parent);
        let mut beside: Vec<_> = beside.map(|(code, group)| (code.clone(), group.order)).collect();
        beside.sort_unstable_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        beside
    })
}
