//! The page on which a record of the plan is added, edited, moved and removed.

use std::sync::Arc;

use leptos::{ev, prelude::*};

use crate::app::{
    forms::{Filling, Typed},
    route::{Page, Route},
    screen,
    store::Store,
};
use crate::ledger::{Intent, Rejection};
use crate::plan::Code;
use crate::views::form::{Context, Draft, Editable, moved, removed, saved};

/// The form of a record, or of a new one (under the heading `under`, if any) when `code` is `None`.
///
/// Once it is saved, `after` names the page that shows it by its code; once it is removed or given up when new, by `None`.
/// The `note` stands below the title.
pub fn record_form<R: Editable>(
    code: Option<Code>,
    under: Option<Code>,
    after: fn(Option<&Code>) -> Page,
    note: &'static str,
) -> impl IntoView {
    let store = Store::here();
    let language = store.screen.language();
    let words = language.forms();
    let found = code.as_ref().and_then(|code| store.document.plan_now(|plan| R::find(plan, code).cloned()));
    let record = found.unwrap_or_else(|| store.document.plan_now(|plan| R::new_in(plan, under)));
    let is_new = code.is_none();
    let plan = store.document.plan_id().map(|plan| plan.to_string()).unwrap_or_default();
    let key = format!("{plan}/{}", Route::to(store.screen.page()));
    let typed = screen::draft(&key);
    let restored = RwSignal::new(!typed.is_empty());
    let shown_code = code.as_ref().map(ToString::to_string).unwrap_or_default();
    let draft = Draft { code: shown_code, record, ..Draft::default() };
    let filling = Filling::new(R::form(is_new), draft.clone(), &typed, language);
    let (code, before, key) = (StoredValue::new(code), StoredValue::new(draft.record), StoredValue::new(key));
    Effect::new(move |_| {
        let typed = filling.typed();
        key.with_value(|key| store.screen.keep_draft(key, &typed));
    });
    Effect::new(move |before: Option<Draft<R>>| {
        let now = filling.so_far();
        let today = untrack(|| store.document.today());
        let proposed = before.and_then(|before| now.record.proposed(&before.record, today));
        if let Some((field, text)) = proposed {
            filling.set(field, text);
        }
        now
    });
    let forget = move || key.with_value(|key| store.screen.keep_draft(key, &Typed::new()));
    let leave = move |code: Option<&Code>| {
        forget();
        store.screen.go_to_page(after(code));
    };
    let fault = move |faults| {
        filling.show(faults);
        screen::focus_soon("error-summary");
    };
    let dispatch = move |intent: &Intent, done: String| match store.document.dispatch(intent) {
        Ok(_) => {
            store.screen.say_done(done);
            true
        }
        Err(Rejection::NothingToDo) => true,
        Err(error) => {
            fault(vec![(filling.first_field(), language.opening().rejection(&error))]);
            false
        }
    };
    let another = RwSignal::new(false);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let draft = match filling.read() {
            Ok(draft) => draft,
            Err(faults) => return fault(faults),
        };
        let intent = store.document.plan_now(|plan| {
            code.with_value(|code| before.with_value(|before| saved(plan, code.as_ref(), before, &draft, language)))
        });
        let (saved_code, intent) = match intent {
            Ok(intent) => intent,
            Err(one) => return fault(vec![one]),
        };
        if !dispatch(&intent, (words.saved)(&draft.record.title(language))) {
            return;
        }
        if another.get_untracked() {
            let record = store.document.plan_now(|plan| R::new_in(plan, None));
            filling.add_another(Draft { record, ..Draft::default() });
            forget();
            screen::focus(filling.first_field());
        } else {
            leave(Some(&saved_code));
        }
    };
    let shift = move |by: i64| {
        let Some(code) = code.get_value() else { return };
        let intent = store.document.plan_now(|plan| R::find(plan, &code).map(|record| moved(plan, &code, record, by)));
        let title = before.with_value(|before| before.title(language));
        if let Some(intent) = intent {
            dispatch(&intent, (words.saved)(&title));
        }
    };
    let remove = move |_| {
        let Some(code) = code.get_value() else { return };
        let (intent, title) = before.with_value(|before| (removed(code, before), before.title(language)));
        if dispatch(&intent, (words.removed)(&title)) {
            leave(None);
        }
    };
    let can_move = before.with_value(|before| before.at(0).is_some());
    let choices = Arc::new(move |field: &crate::views::form::Field<Draft<R>>| {
        store
            .document
            .plan(|plan| code.with_value(|code| field.choices(&Context { plan, language, code: code.as_ref() })))
    });
    let [add, edit] = R::TITLES;
    let cancel = move |_| code.with_value(|code| leave(code.as_ref()));
    view! {
        <div class="page reading">
            <header class="page-head">
                <div>
                    <h1>{if is_new { add(language) } else { edit(language) }}</h1>
                    {(!note.is_empty()).then(|| view! { <p class="note">{note}"."</p> })}
                </div>
            </header>
            <form class="fields" novalidate on:submit=submit>
                <Show when=move || restored.get()>
                    <p class="note" role="status">
                        {words.draft_kept}" "
                        <button class="quiet" type="button" on:click=move |_| { filling.revert(); restored.set(false); }>{words.drop_draft}</button>
                    </p>
                </Show>
                {filling.fields(choices, move |id| { screen::focus(id); })}
                <p class="actions end edits">
                    <button class="primary" type="submit" on:click=move |_| another.set(false)>{words.save}</button>
                    {is_new.then(|| view! {
                        <button type="submit" on:click=move |_| another.set(true)>{words.save_and_add}</button>
                    })}
                    <button class="quiet" type="button" on:click=cancel>{language.frame().cancel}</button>
                </p>
            </form>
            {(!is_new).then(|| view! {
                <section class="block edits">
                    <p class="actions">
                        {can_move.then(|| view! {
                            <button type="button" on:click=move |_| shift(-1)>{words.move_up}</button>
                            <button type="button" on:click=move |_| shift(1)>{words.move_down}</button>
                        })}
                        <button class="danger" type="button" aria-describedby="remove-hint" on:click=remove>{words.remove}</button>
                    </p>
                    <p class="note" id="remove-hint">{words.remove_hint}</p>
                </section>
            })}
        </div>
    }
}
