//! Nhập số liệu: everything that one unit reports for the period in hand, a field each, and the report that it makes.

use leptos::prelude::*;

use super::{entering::read_typed, report_steps::ReportSteps};
use crate::app::{
    components::{ChoiceField, FigureField, Go, Icon, TextField, absent, icon},
    route::Page,
    screen,
    store::Store,
};
use crate::exchange::typed::{in_words, with_figure};
use crate::ledger::{Intent, Rejection};
use crate::plan::{Actual, ActualKey, Code, Indicator, Period, Plan, notation::Warning};
use crate::text::{Steps, figure_with_unit, indicator_name, warning};
use crate::views::{
    choices::unit_choices,
    entry::{self, Head, figures, typed},
};

/// What is typed into a field and what was said about it.
#[derive(Clone, Copy, PartialEq)]
struct Field {
    text: RwSignal<String>,
    error: RwSignal<Option<String>>,
    /// The text about which the person was told that it needs another Enter.
    told: RwSignal<Option<String>>,
}

impl Field {
    fn new(text: String) -> Self {
        Self { text: RwSignal::new(text), error: RwSignal::new(None), told: RwSignal::new(None) }
    }
}

/// The form: why figures of a report that was submitted are changed.
#[derive(Clone, Copy)]
struct Form {
    late: RwSignal<String>,
}

impl Form {
    /// The note of a change of some figures: the reason, where one of them is locked.
    fn note<'a>(self, store: Store, mut keys: impl Iterator<Item = &'a ActualKey>) -> String {
        let locked = keys.any(|key| untrack(|| store.document.is_locked(key)));
        if locked { self.late.with_untracked(|late| late.trim().to_owned()) } else { String::new() }
    }
}

type Fields = Memo<Vec<(ActualKey, Field)>>;

/// The page.
#[component]
pub fn EntryPage(unit: Code) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().entry();
    let unit = StoredValue::new(unit);
    let form = Form { late: RwSignal::new(String::new()) };
    let keys = Memo::new(move |before: Option<&(Period, Vec<ActualKey>)>| {
        let report = store.document.report();
        let shown = before.filter(|(period, _)| *period == report).map(|(_, keys)| keys.as_slice());
        let keys =
            store.document.plan(|plan| unit.with_value(|unit| figures(plan, unit, report, shown.unwrap_or_default())));
        (report, keys)
    });
    let keys = Memo::new(move |_| keys.with(|(_, keys)| keys.clone()));
    // A field lives as long as the page: whoever records a value still writes to it when the list has changed.
    let owner = Owner::current().unwrap_or_default();
    let fields: Fields = Memo::new(move |before: Option<&Vec<(ActualKey, Field)>>| {
        let fields = keys.get().into_iter().map(|key| {
            let kept = before.and_then(|before| before.iter().find(|(other, _)| *other == key));
            let field = kept.map_or_else(|| owner.with(|| Field::new(written(store, &key))), |(_, field)| *field);
            (key, field)
        });
        fields.collect()
    });
    let head = Memo::new(move |_| {
        let (report, language) = (store.document.report(), store.screen.language());
        let head =
            |unit: &Code| store.document.plan(|plan| keys.with(|keys| Head::of(plan, unit, report, keys, language)));
        unit.with_value(head)
    });
    let choices = Memo::new(move |_| {
        let mut choices = store.document.plan(|plan| unit_choices(plan, store.screen.language(), "", None));
        choices.retain(|choice| !choice.value.is_empty());
        choices
    });
    let choose = move |value: String| {
        if let Ok(code) = Code::new(&value) {
            store.screen.go_to_page(Page::Entry(code));
        }
    };
    let locked = Memo::new(move |_| keys.with(|keys| keys.iter().any(|key| store.document.is_locked(key))));
    let unread =
        move || fields.with(|fields| fields.iter().filter(|(_, field)| field.error.with(Option::is_some)).count());
    view! {
        <div class="page">
            <header class="page-head">
                <div>
                    <h1>{move || head.with(|head| head.title.clone())}</h1>
                    <p>{move || head.with(|head| head.about.clone())}</p>
                </div>
                <ChoiceField id="entry-unit" label=words().unit choices=choices value=Signal::derive(move || unit.with_value(ToString::to_string)) on_choose=choose />
            </header>
            <Show when=move || !keys.with(Vec::is_empty) fallback=move || view! { <div class="empty"><p>{words().nothing}</p></div> }>
                <section class="block" aria-labelledby="entry">
                    <header>
                        <h2 id="entry">{move || head.with(|head| head.period.clone())}</h2>
                        <p class="note" role="status">{move || head.with(|head| head.filled.clone())}</p>
                    </header>
                    <p class="note edits">{words().how}</p>
                    <p class="note edits">{store.screen.language().frame().classified}</p>
                    <Show when=move || locked.get()>
                        <div class="edits">
                            <p class="error-line">{icon(Icon::Alert)}{words_of(store).locked_form}</p>
                            <TextField id="late-reason" label=words_of(store).late_reason value=form.late />
                        </div>
                    </Show>
                    <EntryTable fields=fields form=form />
                </section>
                <section class="block" aria-labelledby="entry-report">
                    <header><h2 id="entry-report" tabindex="-1">{words().report}</h2></header>
                    <ReportSteps of=Signal::derive(move || (unit.get_value(), store.document.report())) unread=Signal::derive(unread) />
                    <p class="actions after"><a class="button" href=move || store.screen.link(Page::Submissions)>{store.screen.language().submissions().title}</a></p>
                </section>
            </Show>
        </div>
    }
}

#[component]
fn EntryTable(fields: Fields, form: Form) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().entry();
    let row = move |index: ReadSignal<usize>, (key, field): (ActualKey, Field)| view! { <Row index=index key=key field=field fields=fields form=form /> };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby="entry">
            <table class="values entry">
                <thead>
                    <tr>
                        <th scope="col">{words().indicator}</th>
                        <th scope="col" class="num">{words().value}</th>
                        <th scope="col" class="num">{words().before}</th>
                        <th scope="col" class="num">{words().year_before}</th>
                    </tr>
                </thead>
                <tbody><ForEnumerate each=move || fields.get() key=|(key, _)| key.clone() children=row /></tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(index: ReadSignal<usize>, key: ActualKey, field: Field, fields: Fields, form: Form) -> impl IntoView {
    let store = Store::here();
    let key = StoredValue::new(key);
    let indicator = Memo::new(move |_| store.document.plan(|plan| key.with_value(|key| indicator_of(plan, key))));
    let actual = Memo::new(move |_| store.document.plan(|plan| key.with_value(|key| plan.actuals.get(key).cloned())));
    // What others make of the figure meanwhile is shown, unless something else is being typed.
    Effect::new(move |before: Option<String>| {
        let now = actual.with(|actual| typed(actual.as_ref(), store.screen.language()));
        if before.is_some_and(|before| field.text.with_untracked(|text| *text == before)) {
            field.text.set(now.clone());
        }
        now
    });
    let row = Memo::new(move |_| {
        store.document.plan(|plan| key.with_value(|key| entry::Row::of(plan, key, store.screen.language())))
    });
    let name = move || row.with(|row| row.name.clone());
    let measure = move || row.with(|row| row.measure.clone());
    let label = move || row.with(|row| row.label.clone());
    let shown = move |earlier: fn(&entry::Row) -> Option<String>| {
        row.with(earlier).map_or_else(|| absent(store.screen.language()).into_any(), IntoAny::into_any)
    };
    let reading = move || {
        let language = store.screen.language();
        let text = field.text.get();
        let as_it_stands = actual.with(|actual| typed(actual.as_ref(), language));
        if text == as_it_stands || field.error.with(Option::is_some) {
            return None;
        }
        indicator.with(|indicator| {
            let Ok(Some(read)) = read_typed(&text, indicator, language) else { return None };
            let shown = (language.indicator().read_as)(&figure_with_unit(&read.value, indicator, language));
            let told = read.warnings.iter().filter(|one| !matches!(one, Warning::Words));
            Some(std::iter::once(shown).chain(told.map(|one| warning(one, language))).collect::<Vec<_>>().join(". "))
        })
    };
    let go = move |go: Go| match go {
        Go::On => {
            if commit(store, &key.get_value(), field, form, true) {
                focus(fields, index.get_untracked() + 1);
            }
        }
        Go::Down => focus(fields, index.get_untracked() + 1),
        Go::Up => {
            if let Some(above) = index.get_untracked().checked_sub(1) {
                focus(fields, above);
            }
        }
        Go::Back => {
            field.text.set(written(store, &key.get_value()));
            field.error.set(None);
            field.told.set(None);
        }
    };
    // A browser also tells of a changed field while the row is taken away.
    let leave = move || {
        if let Some(key) = key.try_get_value() {
            commit(store, &key, field, form, false);
        }
    };
    let paste = move |lines: Vec<String>| fill(store, fields, form, index.get_untracked(), lines);
    let link = move || store.screen.link(Page::Indicator(key.with_value(|key| key.indicator.clone())));
    let state = move || if field.error.with(Option::is_some) { "invalid" } else { "" };
    view! {
        <tr>
            <th scope="row"><a class="name" href=link>{name}</a>" "<span class="unit">{measure}</span></th>
            <td class="cell num" data-state=state>
                <FigureField id=Signal::derive(move || format!("entry-{}", index.get())) label=Signal::derive(label) text=field.text
                    invalid=Signal::derive(move || field.error.with(Option::is_some)) read_only=store.document.reading()
                    on_go=go on_leave=leave on_paste=paste />
                <div id=move || format!("entry-{}-note", index.get())>
                    <p class="error" role="alert" hidden=move || field.error.with(Option::is_none)>{icon(Icon::Alert)}{move || field.error.get()}</p>
                    <p class="reading">{reading}</p>
                </div>
            </td>
            <td class="num">{move || shown(|row| row.before.clone())}</td>
            <td class="num">{move || shown(|row| row.year_before.clone())}</td>
        </tr>
    }
}

/// Goes to a field; behind the last one stands the report.
fn focus(fields: Fields, place: usize) {
    if place < fields.with_untracked(Vec::len) {
        screen::focus(&format!("entry-{place}"));
    } else {
        screen::focus("entry-report");
    }
}

fn words_of(store: Store) -> &'static Steps {
    store.screen.language().steps()
}

fn indicator_of(plan: &Plan, key: &ActualKey) -> Indicator {
    plan.indicators.get(&key.indicator).cloned().unwrap_or_default()
}

/// A value as it stands, as it is typed.
fn written(store: Store, key: &ActualKey) -> String {
    store.document.plan_now(|plan| typed(plan.actuals.get(key), store.screen.language()))
}

/// What a field says, to be recorded.
enum Said {
    /// What stands there already.
    Same,
    /// Another value, or none.
    Other(Option<Actual>),
    /// What cannot be taken like that; the field has been told.
    Nothing,
}

/// Reads a field. Words in place of a number are taken only when the person has been told and presses Enter on the same
/// text again, figures that are locked only with a reason.
fn read(store: Store, key: &ActualKey, field: Field, form: Form, again: bool) -> Said {
    let language = store.screen.language();
    let text = field.text.get_untracked();
    let (indicator, before) = store.document.plan_now(|plan| (indicator_of(plan, key), plan.actuals.get(key).cloned()));
    if text == typed(before.as_ref(), language) {
        field.error.set(None);
        return Said::Same;
    }
    let read = match read_typed(&text, &indicator, language) {
        Ok(read) => read,
        Err(error) => {
            field.error.set(Some(error));
            return Said::Nothing;
        }
    };
    let words = read.as_ref().filter(|read| in_words(&read.value, Some(&indicator))).map(|_| {
        let words = language.indicator();
        format!("{} {}", (words.not_a_number)(text.trim()), words.enter_again)
    });
    let after = read.map(|read| with_figure(before.as_ref(), read.value));
    if after == before {
        field.error.set(None);
        return Said::Same;
    }
    // A lock keeps nobody from a change that is needed, once they have said why.
    if form.late.with_untracked(|late| late.trim().is_empty()) && untrack(|| store.document.is_locked(key)) {
        field.error.set(Some(words_of(store).late_reason_missing.to_owned()));
        return Said::Nothing;
    }
    let confirmed = again && field.told.with_untracked(|told| told.as_ref() == Some(&text));
    if let Some(reason) = words.filter(|_| !confirmed) {
        field.told.set(Some(text));
        field.error.set(Some(reason));
        return Said::Nothing;
    }
    field.error.set(None);
    Said::Other(after)
}

/// Records what a field says; says whether the field can be left.
fn commit(store: Store, key: &ActualKey, field: Field, form: Form, again: bool) -> bool {
    let after = match read(store, key, field, form, again) {
        Said::Same => {
            field.text.set(written(store, key));
            return true;
        }
        Said::Nothing => return false,
        Said::Other(after) => after,
    };
    let language = store.screen.language();
    let note = form.note(store, std::iter::once(key));
    match store.document.dispatch_with_note(&Intent::RecordActual(key.clone(), after), &note) {
        Ok(_) => {
            let name = store.document.plan_now(|plan| indicator_name(&indicator_of(plan, key), language));
            store.screen.say_done((language.entry().recorded)(&name));
        }
        Err(Rejection::NothingToDo) => {}
        Err(error) => {
            field.error.set(Some(language.opening().rejection(&error)));
            return false;
        }
    }
    field.told.set(None);
    field.text.set(written(store, key));
    true
}

/// Fills fields downwards, as one change. What cannot be taken stays in its field; a blank line leaves its field alone.
fn fill(store: Store, fields: Fields, form: Form, from: usize, lines: Vec<String>) {
    let language = store.screen.language();
    let all = fields.get_untracked();
    let below = all.get(from..).unwrap_or_default();
    let beyond = lines.len().saturating_sub(below.len());
    let last = from + lines.len().min(below.len());
    let (mut intents, mut taken, mut left) = (Vec::new(), Vec::new(), 0);
    for ((key, field), line) in below.iter().zip(lines) {
        if line.is_empty() {
            continue;
        }
        field.text.set(line);
        match read(store, key, *field, form, false) {
            Said::Same => field.text.set(written(store, key)),
            Said::Nothing => left += 1,
            Said::Other(after) => {
                intents.push(Intent::RecordActual(key.clone(), after));
                taken.push((key, field));
            }
        }
    }
    let note = form.note(store, taken.iter().map(|(key, _)| *key));
    match store.document.dispatch_with_note(&Intent::Several(intents), &note) {
        Ok(_) | Err(Rejection::NothingToDo) => {
            for (key, field) in &taken {
                field.text.set(written(store, key));
            }
            store.screen.say_done((language.entry().pasted)(taken.len(), left, beyond));
            focus(fields, last.saturating_sub(1).max(from));
        }
        Err(error) => store.screen.say_error(language.opening().rejection(&error)),
    }
}
