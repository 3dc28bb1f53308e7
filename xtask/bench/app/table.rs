//! A sheet: thousands of rows of which only those in sight are drawn, entered from the keyboard as in a spreadsheet.

use std::sync::Arc;

use leptos::{ev, html, prelude::*, task::tick};

/// A column of a sheet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetColumn {
    /// Its name in the markup.
    pub key: &'static str,
    /// Its heading.
    pub heading: String,
    /// Whether its cells can be written.
    pub writable: bool,
    /// Identity of its cell in the row of totals, where something refers to it.
    pub total_id: &'static str,
}

/// The text of a cell, by row and column.
type Text = dyn Fn(usize, usize) -> String + Send + Sync;
/// Takes what was typed into a cell.
type Write = dyn Fn(usize, usize, &str) -> Result<(), String> + Send + Sync;

/// What a sheet shows and where what is typed goes. Rows and columns are counted from 0.
#[derive(Clone)]
pub struct SheetSource {
    /// How many rows there are.
    pub rows: usize,
    /// What a cell shows.
    pub text: Arc<Text>,
    /// Takes what was typed into a cell; an error is in the person's words.
    pub write: Arc<Write>,
}

/// Rows that are drawn above and below those in sight, so that slow scrolling shows no gap.
const SPARE_ROWS: usize = 3;
/// Rows that are drawn before the height of the sheet is known.
const FIRST_ROWS: usize = 40;
/// How far a page key moves.
const PAGE_ROWS: usize = 20;

/// A drawn row, which shows one row of the source after another.
#[derive(Clone)]
struct Slot {
    row: RwSignal<usize>,
    texts: Arc<[RwSignal<String>]>,
}

impl Slot {
    fn new(columns: usize) -> Self {
        Self { row: RwSignal::new(usize::MAX), texts: (0..columns).map(|_| RwSignal::new(String::new())).collect() }
    }

    /// Shows a row; only cells whose text is another one are drawn again.
    fn show(&self, row: usize, source: &SheetSource) {
        if self.row.get_untracked() != row {
            self.row.set(row);
        }
        for (column, shown) in self.texts.iter().enumerate() {
            let text = (source.text)(row, column);
            if shown.with_untracked(|shown| *shown != text) {
                shown.set(text);
            }
        }
    }
}

/// What is being typed.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Draft {
    row: usize,
    column: usize,
    text: String,
    error: Option<String>,
}

#[component]
pub fn Sheet(
    /// Accessible name.
    #[prop(into)]
    name: String,
    /// Its columns.
    columns: Vec<SheetColumn>,
    /// What it shows.
    source: SheetSource,
    /// The row of totals, a text for each column.
    totals: RwSignal<Vec<String>>,
) -> impl IntoView {
    let count = columns.len();
    let rows = source.rows;
    let slots: StoredValue<Vec<Slot>> = StoredValue::new((0..FIRST_ROWS.min(rows)).map(|_| Slot::new(count)).collect());
    let drawn = RwSignal::new(0_usize);
    let source = StoredValue::new(source);
    let columns = StoredValue::new(columns);
    let scroller = NodeRef::<html::Div>::new();
    let probe = NodeRef::<html::Div>::new();
    let input = NodeRef::<html::Input>::new();
    let active = RwSignal::new((0_usize, 0_usize));
    let draft = RwSignal::new(None::<Draft>);
    let spoken = RwSignal::new(String::new());
    let waiting = StoredValue::new(false);

    // Pixels of a row: text may be of any size.
    let row_height = move || probe.get_untracked().map_or(28.0, |probe| probe.get_bounding_client_rect().height());
    let paint = move || {
        let Some(scroller) = scroller.get_untracked() else { return };
        let height = row_height();
        let first = whole(f64::from(scroller.scroll_top()) / height).saturating_sub(SPARE_ROWS);
        let wanted = (whole(f64::from(scroller.client_height()) / height) + 2 * SPARE_ROWS + 1).min(rows);
        slots.update_value(|slots| {
            while slots.len() < wanted {
                slots.push(Slot::new(count));
            }
            let all = slots.len();
            // Each row has its own slot while it is in sight, so that scrolling by one row draws one row.
            for row in (first..first + all).take_while(|row| *row < rows) {
                if let Some(slot) = slots.get(row % all)
                    && slot.row.get_untracked() != row
                {
                    source.with_value(|source| slot.show(row, source));
                }
            }
            if drawn.get_untracked() != all {
                drawn.set(all);
            }
        });
    };
    let repaint_row = move |row: usize| {
        slots.with_value(|slots| {
            if let Some(slot) = slots.iter().find(|slot| slot.row.get_untracked() == row) {
                source.with_value(|source| slot.show(row, source));
            }
        });
    };
    Effect::new(move |_| {
        if scroller.get().is_some() && probe.get().is_some() {
            paint();
        }
    });
    let on_scroll = move |_| {
        if !waiting.get_value() {
            waiting.set_value(true);
            request_animation_frame(move || {
                waiting.set_value(false);
                paint();
            });
        }
    };
    let focus_grid = move || {
        if let Some(grid) = scroller.get_untracked() {
            let _stays = grid.focus();
        }
    };
    let go = move |row: usize, column: usize| {
        let (row, column) = (row.min(rows.saturating_sub(1)), column.min(count.saturating_sub(1)));
        active.set((row, column));
        let heading = columns.with_value(|columns| columns.get(column).map(|column| column.heading.clone()));
        let text = source.with_value(|source| (source.text)(row, column));
        spoken.set(format!("{}, {}: {text}", row + 1, heading.unwrap_or_default()));
        if let Some(scroller) = scroller.get_untracked() {
            let height = row_height();
            let (top, seen) = (number(row) * height, f64::from(scroller.client_height()));
            let now = f64::from(scroller.scroll_top());
            if top < now {
                scroller.set_scroll_top(pixels(top));
            } else if top + height > now + seen {
                scroller.set_scroll_top(pixels(top + height - seen));
            }
        }
    };
    let open = move |row: usize, column: usize, typed: Option<String>| {
        if !columns.with_value(|columns| columns.get(column).is_some_and(|column| column.writable)) {
            return;
        }
        let selects = typed.is_none();
        let text = typed.unwrap_or_else(|| source.with_value(|source| (source.text)(row, column)));
        draft.set(Some(Draft { row, column, text, error: None }));
        leptos::task::spawn_local(async move {
            tick().await;
            if let Some(input) = input.get_untracked() {
                let _stays = input.focus();
                if selects {
                    input.select();
                }
            }
        });
    };
    let commit = move || -> bool {
        let Some(now) = draft.get_untracked() else { return true };
        match source.with_value(|source| (source.write)(now.row, now.column, now.text.trim())) {
            Ok(()) => {
                draft.set(None);
                repaint_row(now.row);
                true
            }
            Err(error) => {
                // What was typed stays, with what is wrong with it.
                draft.set(Some(Draft { error: Some(error), ..now }));
                false
            }
        }
    };
    let on_input_key = move |event: ev::KeyboardEvent| match event.key().as_str() {
        "Enter" => {
            event.prevent_default();
            event.stop_propagation();
            let row = draft.with_untracked(|draft| draft.as_ref().map_or(0, |draft| draft.row));
            if commit() {
                focus_grid();
                go(row + 1, active.get_untracked().1);
            }
        }
        "Escape" => {
            event.stop_propagation();
            draft.set(None);
            focus_grid();
        }
        _ => event.stop_propagation(),
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let (row, column) = active.get_untracked();
        match event.key().as_str() {
            "ArrowDown" => go(row + 1, column),
            "ArrowUp" => go(row.saturating_sub(1), column),
            "ArrowRight" => go(row, column + 1),
            "ArrowLeft" => go(row, column.saturating_sub(1)),
            "PageDown" => go(row + PAGE_ROWS, column),
            "PageUp" => go(row.saturating_sub(PAGE_ROWS), column),
            "Home" => go(row, 0),
            "End" => go(row, count),
            "Enter" | "F2" => open(row, column, None),
            key if key.chars().count() == 1 && key != " " => open(row, column, Some(key.to_owned())),
            _ => return,
        }
        event.prevent_default();
    };
    let cells = move |slot: Slot| {
        columns.with_value(|columns| {
            let cell = |(index, column): (usize, &SheetColumn)| {
                let shown = slot.texts.get(index).copied();
                let row = slot.row;
                let click = move |_| {
                    if commit() {
                        go(row.get_untracked(), index);
                        open(row.get_untracked(), index, None);
                    }
                };
                view! { <span role="gridcell" data-col=column.key on:click=click>{move || shown.map(|shown| shown.get())}</span> }
            };
            columns.iter().enumerate().map(cell).collect_view()
        })
    };
    let drawn_rows = move || {
        let _grows = drawn.get();
        slots.with_value(|slots| slots.iter().cloned().enumerate().collect::<Vec<_>>())
    };
    let place = move |row: usize| format!("translateY({}px)", pixels(number(row) * row_height()));
    view! {
        <div class="sheet" style:--sheet-columns=count.to_string()>
            <div class="sheet-row sheet-head" aria-hidden="true" node_ref=probe>
                {columns.with_value(|columns| columns.iter().map(|column| view! { <span>{column.heading.clone()}</span> }).collect_view())}
            </div>
            <div class="sheet-row sheet-total">
                {columns.with_value(|columns| columns.iter().enumerate().map(|(index, column)| {
                    let text = move || totals.with(|totals| totals.get(index).cloned());
                    let id = (!column.total_id.is_empty()).then_some(column.total_id);
                    view! { <span id=id>{text}</span> }
                }).collect_view())}
            </div>
            <div class="sheet-body" id="sheet" role="grid" tabindex="0" aria-label=name aria-rowcount=rows.to_string() aria-colcount=count.to_string()
                node_ref=scroller on:scroll=on_scroll on:keydown=on_key data-ready=move || (drawn.get() > 0).then_some("yes")>
                <div class="sheet-canvas" style:height=move || { let _measured = drawn.get(); format!("{}px", pixels(number(rows) * row_height())) }>
                    <For each=drawn_rows key=|(index, _)| *index children=move |(_, slot)| {
                        let row = slot.row;
                        let index = move || row.get();
                        view! {
                            <div class="sheet-row" role="row" data-row=move || index().to_string() aria-rowindex=move || index().saturating_add(1).to_string()
                                style:transform=move || place(index()) hidden=move || index() == usize::MAX>
                                {cells(slot)}
                            </div>
                        }
                    } />
                    <div class="sheet-cursor" aria-hidden="true" style:transform=move || place(active.get().0) style:--sheet-column=move || active.get().1.to_string()></div>
                    <Show when=move || draft.with(Option::is_some)>
                        <input class="sheet-input" node_ref=input inputmode="decimal" autocomplete="off"
                            aria-label=move || spoken.get() aria-invalid=move || draft.with(|draft| draft.as_ref().is_some_and(|draft| draft.error.is_some())).to_string()
                            title=move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.error.clone()))
                            style:transform=move || place(draft.with(|draft| draft.as_ref().map_or(0, |draft| draft.row)))
                            style:--sheet-column=move || draft.with(|draft| draft.as_ref().map_or(0, |draft| draft.column)).to_string()
                            prop:value=move || draft.with(|draft| draft.as_ref().map(|draft| draft.text.clone()).unwrap_or_default())
                            on:input=move |event| draft.update(|draft| if let Some(draft) = draft { draft.text = event_target_value(&event); })
                            on:keydown=on_input_key />
                    </Show>
                </div>
            </div>
            <p class="visually-hidden" aria-live="polite">{move || draft.with(|draft| draft.as_ref().and_then(|draft| draft.error.clone())).unwrap_or_else(|| spoken.get())}</p>
        </div>
    }
}

// Rows and pixels are far below what these conversions could cut.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(value: f64) -> usize {
    value.max(0.0) as usize
}

#[allow(clippy::cast_precision_loss)]
fn number(value: usize) -> f64 {
    // A slot that shows nothing yet lies nowhere.
    if value == usize::MAX { 0.0 } else { value as f64 }
}

#[allow(clippy::cast_possible_truncation)]
fn pixels(value: f64) -> i32 {
    value.round() as i32
}
