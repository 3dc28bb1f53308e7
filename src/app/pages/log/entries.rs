//! The entries of the log: what each change set from what to what, and what can be done from there.

use leptos::prelude::*;

use super::moment::{link_to_compare, link_to_then};
use crate::app::{
    components::{Icon, icon},
    route::{Asked, Page, Route},
    screen,
    store::Store,
};
use crate::ledger::{ChangeId, Intent, LogFilter, Rejection};
use crate::plan::{Code, calendar::read_day};
use crate::views::{
    CellPage,
    log::{Entry, Line, built_upon, change, within},
};

/// What the address asks for.
pub fn filter(store: Store, route: &Route) -> LogFilter {
    let code = |asked| Code::new(route.asked(asked)).ok();
    let day = |asked| read_day(route.asked(asked));
    let person = route.asked(Asked::Person);
    LogFilter {
        person: (!person.is_empty()).then(|| person.to_owned()),
        unit: code(Asked::Unit),
        indicator: code(Asked::Indicator),
        ..within((day(Asked::From), day(Asked::Until)), store.document.clock())
    }
}

/// The page of the app on which a cell can be seen.
pub fn page_of(page: CellPage) -> Page {
    match page {
        CellPage::Settings => Page::Settings,
        CellPage::Indicator(code) => Page::Indicator(code),
        CellPage::Unit(code) => Page::EditUnit(Some(code)),
        CellPage::Group(code) => Page::EditGroup(Some(code)),
        CellPage::Task(code) => Page::EditTask(Some(code)),
    }
}

/// One entry.
#[component]
pub fn EntryItem(entry: Entry, whole: RwSignal<Vec<ChangeId>>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let Entry { id, at, day, time, when, who, note, far_off, lines, all } = entry;
    let refused = RwSignal::new(None::<String>);
    let (name, button) = (format!("entry-{id}"), format!("undo-{id}"));
    let lines = lines.into_iter().map(|Line { page, cell, before, after, fault }| {
        let what = match page {
            Some(page) => view! { <a href=store.screen.link(page_of(page))>{cell}</a> }.into_any(),
            None => view! { <span>{cell}</span> }.into_any(),
        };
        let before = match before {
            Some(before) => view! { <del>{before}</del> }.into_any(),
            None => view! { <span class="absent">{store.screen.language().indicator().blank}</span> }.into_any(),
        };
        let fault = fault.map(|fault| view! { <p class="error">{icon(Icon::Alert)}{fault}</p> });
        view! { <li>{what}" "<span class="change">{before}" → "<ins>{after}</ins></span>{fault}</li> }
    });
    let lines: Vec<_> = lines.collect();
    let more = (lines.len() < all).then(|| {
        let (id, name) = (id.clone(), name.clone());
        let show = move |_| {
            whole.update(|whole| whole.push(id.clone()));
            screen::focus_soon(name.clone());
        };
        view! { <button class="link" on:click=show>{(words.all_cells)(all)}</button> }
    });
    let undo = {
        let (note, button) = ((words.undid)(&who, &when), button.clone());
        move |_| {
            refused.set(take_back(store, &id, &note).err());
            // The entry may be drawn anew below the one that was just added.
            screen::focus_soon(button.clone());
        }
    };
    view! {
        <li>
            {day.map(|day| view! { <h3>{day}</h3> })}
            <div class="entry" id=name tabindex="-1">
                <p class="when">{time}</p>
                <div class="what">
                    <p class="who">{who.clone()}</p>
                    <ul>{lines}</ul>
                    {more}
                    {(!note.is_empty()).then(|| view! { <p class="note">{format!("“{note}”")}</p> })}
                    {far_off.map(|reason| view! { <p class="error">{icon(Icon::Alert)}{reason}</p> })}
                    <p class="error" role="alert">{move || refused.get().map(|reason| view! { {icon(Icon::Alert)}{reason} })}</p>
                    <p class="actions">
                        <button class="link edits" id=button aria-label=(words.undo_of)(&who, &when) on:click=undo>{words.undo}</button>
                        <a href=link_to_then(store, at) title=(words.open_then_at)(&when)>{words.open_then}<span class="visually-hidden">" "{when.clone()}</span></a>
                        <a href=link_to_compare(store, at) title=(words.since_then_at)(&when)>{words.since_then}<span class="visually-hidden">" "{when.clone()}</span></a>
                    </p>
                </div>
            </div>
        </li>
    }
}

/// Undoes a change and says so, or says why it cannot be.
fn take_back(store: Store, id: &ChangeId, note: &str) -> Result<(), String> {
    let language = store.screen.language();
    let words = language.log();
    let undone = store.document.ledger_now(|ledger| change(ledger, id, language));
    match store.document.dispatch_with_note(&Intent::Undo(id.clone()), note) {
        Ok(_) => {
            store.screen.say_done((words.undone)(&undone));
            Ok(())
        }
        Err(Rejection::BuiltUpon { cell, .. }) => {
            Err(store.document.ledger_now(|ledger| built_upon(ledger, id, &cell, store.document.clock(), language)))
        }
        Err(rejection) => Err((words.not_undone)(&language.opening().rejection(&rejection))),
    }
}
