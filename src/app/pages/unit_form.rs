//! The form of a unit.

use leptos::{ev, prelude::*};

use super::{
    choices::{term_choices, term_named, term_value, unit_choices},
    form::{Buttons, Errors, MoveAndRemove, Summary, new_code, save, say},
};
use crate::app::{
    components::{ChoiceField, TextField},
    route::Page,
    screen,
    store::Store,
};
use crate::ledger::Intent;
use crate::plan::{Code, Unit, UnitKind, order};

/// The form; for a new unit when there is no code.
#[component]
pub fn UnitForm(code: Option<Code>) -> impl IntoView {
    let store = Store::here();
    let root = store.document.unit();
    let known = code.as_ref().and_then(|code| store.document.plan_now(|plan| plan.units.get(code).cloned()));
    let before = known.unwrap_or_default();
    let typed_code = RwSignal::new(code.as_ref().map(ToString::to_string).unwrap_or_default());
    let name = RwSignal::new(before.name.clone());
    let name_en = RwSignal::new(before.name_en.clone());
    let kind = RwSignal::new(term_value(UnitKind::ALL, &before.kind));
    let has_root = store.document.plan_now(|plan| plan.units.contains_key(&root));
    let parent = before.parent.as_ref().map(ToString::to_string);
    let parent = RwSignal::new(if code.is_none() && has_root { root.to_string() } else { parent.unwrap_or_default() });
    let errors = Errors::new();
    let another = RwSignal::new(false);
    let is_new = code.is_none();
    let stored = StoredValue::new((code, before));
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let (code, before) = stored.get_value();
        let language = store.screen.language();
        let mut wrong = Vec::new();
        if name.with_untracked(|name| name.trim().is_empty()) {
            wrong.push(("unit-name", language.frame().required.to_owned()));
        }
        let taken = |code: &Code| store.document.plan_now(|plan| plan.units.contains_key(code));
        let code =
            match code.map_or_else(|| new_code(store, &typed_code.get_untracked(), &name.get_untracked(), taken), Ok) {
                Ok(code) => code,
                Err(error) => {
                    wrong.push(("unit-code", error));
                    Code::default()
                }
            };
        if !errors.show(wrong) {
            return;
        }
        let parent = Code::new(&parent.get_untracked()).ok();
        let place = if is_new {
            order::last(neighbours(store, parent.as_ref()).iter().map(|(_, order)| *order))
        } else {
            before.order
        };
        let after = Unit {
            name: name.get_untracked().trim().to_owned(),
            name_en: name_en.get_untracked().trim().to_owned(),
            kind: term_named(UnitKind::ALL, &kind.get_untracked()).unwrap_or_default(),
            order: place,
            parent,
            ..before.clone()
        };
        let done = (language.forms().saved)(&after.name);
        let intent = Intent::EditUnit { code, before: Box::new(before), after: Box::new(after) };
        if !save(store, errors, "unit-name", &intent, done) {
            return;
        }
        if another.get_untracked() {
            for field in [name, name_en, typed_code] {
                field.set(String::new());
            }
            screen::focus("unit-name");
        } else {
            store.screen.go_to_page(Page::Settings);
        }
    };
    let shift = move |by: i64| {
        let (Some(code), before) = stored.get_value() else { return };
        let codes: Vec<Code> = neighbours(store, before.parent.as_ref()).into_iter().map(|(code, _)| code).collect();
        let edits = order::moved(&codes, &code, by).into_iter().filter_map(|(code, order)| {
            let before = store.document.plan_now(|plan| plan.units.get(&code).cloned())?;
            let after = Unit { order, ..before.clone() };
            Some(Intent::EditUnit { code, before: Box::new(before), after: Box::new(after) })
        });
        save(
            store,
            errors,
            "unit-name",
            &Intent::Several(edits.collect()),
            (store.screen.language().forms().saved)(&name.get_untracked()),
        );
    };
    let remove = move || {
        let (Some(code), before) = stored.get_value() else { return };
        let done = (store.screen.language().forms().removed)(&before.name);
        let after = Unit { removed: true, ..before.clone() };
        if save(
            store,
            errors,
            "unit-name",
            &Intent::EditUnit { code, before: Box::new(before), after: Box::new(after) },
            done,
        ) {
            store.screen.go_to_page(Page::Settings);
        }
    };
    let parents =
        move || stored.with_value(|(code, _)| unit_choices(store, store.screen.language().forms().top, code.as_ref()));
    let code_hint =
        if is_new { store.screen.language().forms().code_hint } else { store.screen.language().forms().code_fixed };
    view! {
        <div class="page reading">
            <header class="page-head"><div><h1>{move || if is_new { store.screen.language().forms().add_unit } else { store.screen.language().forms().edit_unit }}</h1></div></header>
            <form class="fields" novalidate on:submit=submit>
                <Summary errors=errors />
                <TextField id="unit-name" label=say(store, |words| words.name) value=name error=errors.of("unit-name") />
                <TextField id="unit-name-en" label=say(store, |words| words.name_en) value=name_en lang="en" />
                <TextField id="unit-code" label=say(store, |words| words.code) hint=code_hint
                    value=typed_code error=errors.of("unit-code") short=true read_only=Signal::stored(!is_new) />
                <ChoiceField id="unit-kind" label=say(store, |words| words.kind) choices=Signal::derive(move || term_choices(store, UnitKind::ALL))
                    value=kind on_choose=move |value| kind.set(value) />
                <ChoiceField id="unit-parent" label=say(store, |words| words.parent_unit) choices=Signal::derive(parents) value=parent on_choose=move |value| parent.set(value) />
                {if is_new {
                    view! { <Buttons and_another=another on_cancel=move || store.screen.go_to_page(Page::Settings) /> }.into_any()
                } else {
                    view! { <Buttons on_cancel=move || store.screen.go_to_page(Page::Settings) /> }.into_any()
                }}
            </form>
            {(!is_new).then(|| view! { <MoveAndRemove on_move=shift on_remove=remove /> })}
        </div>
    }
}

/// Units under the same unit, in their order.
fn neighbours(store: Store, parent: Option<&Code>) -> Vec<(Code, i64)> {
    store.document.plan_now(|plan| {
        let beside = plan.units.iter().filter(|(_, unit)| !unit.removed && unit.parent.as_ref() == parent);
        let mut beside: Vec<_> = beside.map(|(code, unit)| (code.clone(), unit.order)).collect();
        beside.sort_unstable_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        beside
    })
}
