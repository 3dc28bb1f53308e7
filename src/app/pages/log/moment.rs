//! Moments in the address and in fields: one is opened, two are compared.

use chrono::{NaiveDateTime, SecondsFormat};
use leptos::{ev, prelude::*};

use crate::app::{
    components::Field,
    route::{Asked, Page},
    screen,
    store::Store,
};
use crate::plan::{DateTime, Utc, calendar::read_day};

/// A moment as the address writes it, to the last digit: an entry of that very moment is part of it.
pub fn written(at: DateTime<Utc>) -> String {
    at.to_rfc3339_opts(SecondsFormat::AutoSi, true)
}

/// Reads a moment of the address.
pub fn read(text: &str) -> Option<DateTime<Utc>> {
    DateTime::parse_from_rfc3339(text).ok().map(|at| at.to_utc())
}

/// The address of the plan as of a moment.
pub fn link_to_then(store: Store, at: DateTime<Utc>) -> String {
    let mut route = store.screen.route().beside(Page::Overview);
    route.ask(Asked::Then, written(at));
    route.to_string()
}

/// The address of what has changed since a moment.
pub fn link_to_compare(store: Store, at: DateTime<Utc>) -> String {
    let mut route = store.screen.route().beside(Page::Compare);
    route.ask(Asked::Then, String::new());
    route.ask(Asked::From, written(at));
    route.to_string()
}

/// Reads what a field for a day and a time holds, where the office is. The minute that it names is included.
fn read_field(store: Store, text: &str) -> Option<DateTime<Utc>> {
    let (day, time) = text.split_once('T')?;
    let mut parts = time.split(':').map(str::parse);
    let (hour, minute) = (parts.next()?.ok()?, parts.next()?.ok()?);
    Some(store.document.clock().moment(read_day(day)?.and_hms_milli_opt(hour, minute, 59, 999)?))
}

/// What such a field holds for a time of day.
fn field_of(local: NaiveDateTime) -> String {
    let text = local.and_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
    text.get(..16).unwrap_or_default().to_owned()
}

/// What a form for moments does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// Opens the plan as of a moment.
    Open,
    /// Compares two moments.
    Compare,
}

/// A form for one moment or two.
#[component]
pub fn MomentForm(id: &'static str, place: Place) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let asked = move |asked| untrack(|| read(store.screen.route().asked(asked)));
    let first = if place == Place::Compare { asked(Asked::From) } else { None };
    let of =
        move |at: Option<DateTime<Utc>>| at.map(|at| field_of(store.document.clock().local(at))).unwrap_or_default();
    let earlier = RwSignal::new(of(first));
    let later = RwSignal::new(of(if place == Place::Compare { asked(Asked::Until) } else { None }));
    let error = RwSignal::new(None::<String>);
    let later_error = RwSignal::new(None::<String>);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let typed = earlier.get_untracked();
        // The moment of an entry is finer than the field: it stays as it is until somebody changes the field.
        let from = if typed == of(first) { first } else { read_field(store, &typed) };
        error.set(from.is_none().then(|| words.no_moment.to_owned()));
        let Some(from) = from else {
            screen::focus(id);
            return;
        };
        let mut route = untrack(|| store.screen.route());
        if place == Place::Open {
            route = route.beside(Page::Overview);
            route.ask(Asked::Then, written(from));
        } else {
            let until = read_field(store, &later.get_untracked());
            let wrong = until.is_some_and(|until| until <= from);
            later_error.set(wrong.then(|| words.wrong_order.to_owned()));
            if wrong {
                screen::focus("compare-later");
                return;
            }
            route.ask(Asked::From, written(from));
            route.ask(Asked::Until, until.map(written).unwrap_or_default());
        }
        store.screen.go_to(&route);
    };
    let label = if place == Place::Open { words.moment } else { words.earlier };
    let input = move |id: &'static str, value: RwSignal<String>, error: RwSignal<Option<String>>| {
        view! {
            <input
                id=id
                type="datetime-local"
                max="9999-12-31T23:59"
                aria-invalid=move || error.with(Option::is_some).then_some("true")
                aria-describedby=format!("{id}-hint {id}-error")
                prop:value=move || value.get()
                on:input=move |event| value.set(event_target_value(&event))
            />
        }
    };
    view! {
        <form class="moment-form" novalidate on:submit=submit>
            <Field id=id label=label.to_owned() error=error>{input(id, earlier, error)}</Field>
            {(place == Place::Compare).then(|| view! {
                <Field id="compare-later" label=format!("{} ({})", words.later, words.later_hint) error=later_error>
                    {input("compare-later", later, later_error)}
                </Field>
            })}
            <button class="primary" type="submit">{if place == Place::Open { words.open } else { words.compare }}</button>
        </form>
    }
}
