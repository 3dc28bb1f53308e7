//! The rows of a long table, of which only those near the window are drawn; for print all of them.

use std::sync::Arc;

use leptos::{html, prelude::*};
use wasm_bindgen::{JsCast as _, closure::Closure};
use web_sys::{IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// Rows that are drawn or left out together: one body of the table.
const GROUP: usize = 12;
/// Groups that are drawn before anything has been measured: more than a window shows of the table.
const FIRST: usize = 3;
/// Height of a row in pixels before any row has been measured.
const ROW: f64 = 40.0;
/// Groups are drawn once they are within a window's height of the window.
const MARGIN: &str = "100% 0px";

/// Draws the cells of a row.
pub type DrawRow<T> = Arc<dyn Fn(T) -> AnyView + Send + Sync>;

/// A group of rows.
#[derive(Clone, Copy)]
struct Group {
    near: RwSignal<bool>,
    /// Height in pixels when it was drawn last.
    height: RwSignal<Option<f64>>,
    body: NodeRef<html::Tbody>,
}

/// The bodies of a table; the table itself has the attribute `aria-rowcount`, see [`row_count`].
#[component]
pub fn LongBody<T: Clone + PartialEq + Send + Sync + 'static>(
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<T>>,
    /// How many columns the table has.
    #[prop(into)]
    columns: Signal<usize>,
    /// Draws the cells of a row.
    row: DrawRow<T>,
) -> impl IntoView {
    let groups: StoredValue<Vec<Group>> = StoredValue::new(Vec::new());
    let row_height = RwSignal::new(ROW);
    let all = RwSignal::new(false);
    let see = move |entries: Vec<IntersectionObserverEntry>| {
        for entry in entries {
            let index = entry.target().get_attribute("data-group").and_then(|index| index.parse::<usize>().ok());
            let found = groups.with_value(|groups| index.and_then(|index| groups.get(index).copied()));
            let Some(Group { near, height, body }) = found else { continue };
            let is_near = entry.is_intersecting();
            if near.get_untracked() {
                let drawn = entry.bounding_client_rect().height();
                height.set(Some(drawn));
                if index == Some(0) && rows.with_untracked(Vec::len) >= GROUP {
                    row_height.set(drawn / f64::from(u8::try_from(GROUP).unwrap_or(u8::MAX)));
                }
            }
            // A row that has the focus is not taken away.
            let focused = || {
                document()
                    .active_element()
                    .filter(|focused| body.get_untracked().is_some_and(|body| body.contains(Some(focused))))
            };
            if near.get_untracked() != is_near && (is_near || focused().is_none()) {
                near.set(is_near);
            }
        }
    };
    let seen = Closure::<dyn Fn(Vec<IntersectionObserverEntry>)>::new(see);
    let options = IntersectionObserverInit::new();
    options.set_root_margin(MARGIN);
    let observer = IntersectionObserver::new_with_options(seen.as_ref().unchecked_ref(), &options).ok();
    all.set(observer.is_none());
    let (observer, seen) = (StoredValue::new_local(observer), StoredValue::new_local(seen));
    let before = window_event_listener_untyped("beforeprint", move |_| all.set(true));
    let after = window_event_listener_untyped("afterprint", move |_| all.set(observer.with_value(Option::is_none)));
    on_cleanup(move || {
        before.remove();
        after.remove();
        observer.with_value(|observer| observer.iter().for_each(IntersectionObserver::disconnect));
        seen.dispose();
    });
    let count = Memo::new(move |_| rows.with(Vec::len));
    let size = move |group: usize| count.get().saturating_sub(group * GROUP).min(GROUP);
    let group = move |index: usize| {
        let group = Group { near: RwSignal::new(index < FIRST), height: RwSignal::new(None), body: NodeRef::new() };
        groups.update_value(|groups| {
            groups.truncate(index);
            groups.push(group);
        });
        Effect::new(move |_| {
            if let Some(body) = group.body.get() {
                observer.with_value(|observer| observer.iter().for_each(|observer| observer.observe(&body)));
            }
        });
        let row = Arc::clone(&row);
        let drawn = move || {
            if !group.near.get() && !all.get() {
                let rows = f64::from(u8::try_from(size(index)).unwrap_or(u8::MAX));
                let height = move || format!("{}px", group.height.get().unwrap_or(rows * row_height.get()));
                return view! { <tr aria-hidden="true"><td colspan=columns style:height=height></td></tr> }.into_any();
            }
            let mine = Memo::new(move |_| {
                rows.with(|rows| rows.iter().skip(index * GROUP).take(GROUP).cloned().collect::<Vec<T>>())
            });
            let row = Arc::clone(&row);
            let lines = move || {
                let line = |(place, one)| view! { <tr aria-rowindex=index * GROUP + place + 2>{row(one)}</tr> };
                mine.get().into_iter().enumerate().map(line).collect_view()
            };
            view! { {lines} }.into_any()
        };
        view! { <tbody data-group=index node_ref=group.body>{drawn}</tbody> }
    };
    view! { <For each=move || 0..count.get().div_ceil(GROUP) key=|index| *index children=group /> }
}

/// The number of rows that a long table has with its heading, for those who hear and do not see it.
#[must_use]
pub fn row_count(rows: usize) -> String {
    rows.saturating_add(1).to_string()
}
