//! The entries of the log: what each change set from what to what, and what can be done from there.

use leptos::prelude::*;

use super::moment::{link_to_compare, link_to_then};
use crate::app::{
    components::{Icon, icon},
    route::{Asked, Page, Route},
    screen,
    store::Store,
};
use crate::ledger::{Author, Cell, Change, ChangeId, FarOff, LogFilter, Rejection};
use crate::plan::{Code, DateTime, Plan, Utc, calendar::read_day};
use crate::text::{Language, cell_in_full, change_in_words, date, date_time, unit_name, value_in_words};

/// How many cells of a change are shown before somebody asks for all.
const CELLS: usize = 6;

/// A change as the log shows it.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    id: ChangeId,
    at: DateTime<Utc>,
    /// The day, where it is not that of the entry above.
    day: Option<String>,
    time: String,
    when: String,
    who: String,
    note: String,
    /// Why its time cannot be right.
    far_off: Option<&'static str>,
    cells: Vec<Line>,
    /// How many cells there are, with those that are not shown.
    all: usize,
}

/// A cell: where it is, what it held and what it was set to.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Line {
    link: Option<String>,
    what: String,
    /// What it held; none where it held nothing.
    before: Option<String>,
    after: String,
    /// Why the step of a report was not its author's to take.
    fault: Option<String>,
}

/// The entries that the address asks for, so many of them, and how many there are; of those in `whole`, every cell.
pub fn entries(store: Store, portion: usize, whole: &[ChangeId]) -> (Vec<Entry>, usize) {
    let route = store.screen.route();
    let filter = filter(store, &route);
    let language = store.screen.language();
    let words = language.log();
    store.document.ledger(|ledger| {
        let plan = ledger.plan();
        let found = ledger.log(&filter);
        let shown = || found.iter().take(portion);
        let far_off = FarOff::among(shown().map(|entry| entry.change), ledger, screen::now());
        let mut last_day = None;
        let shown = shown().map(|entry| {
            let Change { id, at, by, note, .. } = entry.change;
            let local = store.document.local_time(*at);
            let day = local.date();
            let new_day = last_day.replace(day) != Some(day);
            let most = if whole.contains(id) { usize::MAX } else { CELLS };
            let cells = entry.edits.iter().take(most).map(|edit| {
                let cell = &edit.edit.cell;
                let value = |value| value_in_words(cell, value, plan, language);
                Line {
                    link: page_of(cell, plan).map(|page| route.beside(page).to_string()),
                    what: cell_in_full(cell, plan, language),
                    before: edit.before.map(|before| value(Some(before))),
                    after: value(edit.edit.value.as_ref()),
                    fault: ledger.step_fault(entry.change, edit.edit).map(|fault| {
                        let words = language.steps();
                        (words.out_of_turn)((words.refused)(fault))
                    }),
                }
            });
            let when = date_time(local, language);
            Entry {
                id: id.clone(),
                at: *at,
                day: new_day.then(|| date(day, language)),
                time: when.get(when.len().saturating_sub(5)..).unwrap_or(&when).to_owned(),
                when,
                who: author(by, plan, language),
                note: note.clone(),
                far_off: far_off.of(id).map(|ahead| if ahead { words.is_ahead } else { words.is_behind }),
                cells: cells.collect(),
                all: entry.edits.len(),
            }
        });
        (shown.collect(), found.len())
    })
}

/// What the address asks for. Days are those of the office, the last one included.
fn filter(store: Store, route: &Route) -> LogFilter {
    let code = |asked| Code::new(route.asked(asked)).ok();
    let day = |asked| read_day(route.asked(asked));
    let moment = |local| store.document.moment(local);
    let person = route.asked(Asked::Person);
    LogFilter {
        person: (!person.is_empty()).then(|| person.to_owned()),
        unit: code(Asked::Unit),
        indicator: code(Asked::Indicator),
        from: day(Asked::From).and_then(|day| day.and_hms_opt(0, 0, 0)).map(moment),
        to: day(Asked::Until).and_then(|day| day.and_hms_milli_opt(23, 59, 59, 999)).map(moment),
    }
}

/// Who made a change, with the name of the unit where its code was given.
fn author(by: &Author, plan: &Plan, language: Language) -> String {
    let name = if by.name.is_empty() { language.log().nameless } else { &by.name };
    let unit = Code::new(&by.unit).map_or_else(|_| by.unit.clone(), |code| unit_name(plan, &code, language));
    if unit.is_empty() { name.to_owned() } else { format!("{name}, {unit}") }
}

/// The page on which a cell can be seen; none for what is no longer part of the plan.
pub fn page_of(cell: &Cell, plan: &Plan) -> Option<Page> {
    if let Some(code) = cell.indicator() {
        let there = plan.indicators.get(code).is_some_and(|indicator| !indicator.removed);
        return there.then(|| Page::Indicator(code.clone()));
    }
    match cell {
        Cell::Outline(_) => Some(Page::Settings),
        Cell::Unit(code, _) => plan.units.contains_key(code).then(|| Page::EditUnit(Some(code.clone()))),
        Cell::Group(code, _) => plan.groups.contains_key(code).then(|| Page::EditGroup(Some(code.clone()))),
        Cell::Task(code, _) => plan.tasks.contains_key(code).then(|| Page::EditTask(Some(code.clone()))),
        _ => None,
    }
}

/// One entry.
#[component]
pub fn EntryItem(entry: Entry, whole: RwSignal<Vec<ChangeId>>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().log();
    let Entry { id, at, day, time, when, who, note, far_off, cells, all } = entry;
    let refused = RwSignal::new(None::<String>);
    let (name, button) = (format!("entry-{id}"), format!("undo-{id}"));
    let lines = cells.into_iter().map(|Line { link, what, before, after, fault }| {
        let what = match link {
            Some(link) => view! { <a href=link>{what}</a> }.into_any(),
            None => view! { <span>{what}</span> }.into_any(),
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
    let undone = untrack(|| {
        store.document.ledger(|ledger| ledger.change(id).map(|change| change_in_words(change, ledger.plan(), language)))
    });
    store.document.may_undo(id).map_err(|refused| (words.not_undone)((language.steps().refused)(refused)))?;
    match store.document.undo_change(id, note) {
        Ok(_) => {
            store.screen.say_done((words.undone)(&undone.unwrap_or_default()));
            Ok(())
        }
        Err(Rejection::BuiltUpon { cell, .. }) => Err(untrack(|| {
            store.document.ledger(|ledger| {
                let heads = ledger.history(&cell).map(crate::ledger::History::heads).unwrap_or_default();
                let since = heads.iter().find(|head| head.id() != id);
                let who = since.map(|head| author(head.by(), ledger.plan(), language)).unwrap_or_default();
                let when =
                    since.map(|head| date_time(store.document.local_time(head.at()), language)).unwrap_or_default();
                (words.built_upon)(&cell_in_full(&cell, ledger.plan(), language), &who, &when)
            })
        })),
        Err(rejection) => Err((words.not_undone)(&language.opening().rejection(&rejection))),
    }
}
