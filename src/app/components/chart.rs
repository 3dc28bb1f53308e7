//! A chart with its finding as title, its table twin, and a cursor that speaks.

use leptos::{ev, html, prelude::*, task::spawn_local};

use crate::{
    browser::echarts::{ChartError, Library, Plot},
    charts::{Drawing, Look, Move, Palette, Table},
    text::Language,
};

/// Labels stand in the size of small print, as `--size-1` has it.
const SMALL: f64 = 0.8125;

/// How far the picture has come.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Progress {
    /// The library is on its way.
    Loading,
    /// It can be drawn.
    Ready,
    /// There is no picture, only the table.
    Failed(ChartError),
}

/// A figure with a picture and, in its place on demand, a table of the same figures.
#[component]
pub fn ChartFigure(
    /// Identity of the title, unique on the page.
    id: &'static str,
    /// What is shown.
    #[prop(into)]
    drawing: Signal<Drawing>,
    /// Language of the words around it.
    #[prop(into)]
    language: Signal<Language>,
) -> impl IntoView {
    let progress = RwSignal::new(Progress::Loading);
    let as_table = RwSignal::new(false);
    let notice = RwSignal::new(None::<ChartError>);
    let cursor = RwSignal::new(None::<usize>);
    let table_region = NodeRef::<html::Div>::new();
    let plot = Picture::new(drawing, progress);
    let words = move || language.get().chart();
    let shows_table = move || as_table.get() || matches!(progress.get(), Progress::Failed(_));

    // A drawing that has changed may have fewer places.
    Effect::new(move || {
        drawing.track();
        cursor.set(None);
    });
    Effect::new(move || plot.point(cursor.get()));

    let turn = move |to_table: bool| {
        cursor.set(None);
        as_table.set(to_table);
    };
    let on_key = move |event: ev::KeyboardEvent| {
        if event.ctrl_key() || event.alt_key() || event.meta_key() {
            return;
        }
        if event.key().eq_ignore_ascii_case("t") {
            event.prevent_default();
            turn(!as_table.get_untracked());
            // What had the focus is hidden now.
            request_animation_frame(move || focus(if as_table.get_untracked() { table_region } else { plot.canvas }));
        }
    };
    let on_cursor_key = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" {
            cursor.set(None);
        } else if let Some(step) = step_of(&event.key()) {
            event.prevent_default();
            cursor.set(drawing.with_untracked(|drawing| drawing.moved(cursor.get_untracked(), step)));
        }
    };
    let save = move |_| {
        let saved = drawing.with_untracked(|drawing| plot.save(drawing));
        notice.set(saved.err());
    };
    let spoken = move || {
        let place = cursor.get()?;
        drawing.with(|drawing| drawing.readings.get(place).cloned())
    };
    let problem = move || match (progress.get(), notice.get()) {
        (Progress::Failed(error), _) | (_, Some(error)) => Some(error),
        _ => None,
    };

    view! {
        <figure class="chart block" aria-labelledby=id on:keydown=on_key>
            <header>
                <h2 id=id>{move || drawing.with(|drawing| drawing.title.clone())}</h2>
                <div class="actions">
                    <button class="quiet" on:click=save hidden=move || progress.get() != Progress::Ready>
                        {words().save}
                    </button>
                    <ViewChoice table=Signal::derive(shows_table) turn=turn language=language />
                </div>
            </header>
            <p class="note">{move || drawing.with(|drawing| drawing.note.clone())}</p>
            <Show when=move || problem().is_some()>
                <p class="error" role="alert">{move || problem().map(|error| said(&error, language.get()))}</p>
            </Show>
            <div
                class="canvas"
                hidden=shows_table
                tabindex="0"
                role="application"
                aria-roledescription=words().picture
                aria-labelledby=id
                aria-describedby=format!("{id}-keys")
                aria-busy=move || (progress.get() == Progress::Loading).to_string()
                node_ref=plot.canvas
                on:keydown=on_cursor_key
                on:blur=move |_| cursor.set(None)
            >
                <div class="plot" aria-hidden="true" node_ref=plot.host></div>
            </div>
            <p id=format!("{id}-keys") class="visually-hidden">{words().keys}</p>
            <p class="visually-hidden" aria-live="polite">{spoken}</p>
            <div
                class="table-scroll"
                hidden=move || !shows_table()
                tabindex="0"
                role="region"
                aria-labelledby=id
                node_ref=table_region
            >
                {move || drawing.with(|drawing| table(&drawing.table, language.get()))}
            </div>
            <Show when=move || drawing.with(|drawing| !drawing.caption.is_empty())>
                <figcaption class="note">{move || drawing.with(|drawing| drawing.caption.clone())}</figcaption>
            </Show>
        </figure>
    }
}

fn said(error: &ChartError, language: Language) -> &'static str {
    let words = language.chart();
    match error {
        ChartError::NotLoaded(_) => words.not_loaded,
        ChartError::NotDrawn(_) => words.not_drawn,
        ChartError::NotSaved(_) => words.not_saved,
    }
}

fn focus(element: NodeRef<html::Div>) {
    if let Some(element) = element.try_get_untracked().flatten() {
        let _stays_where_it_was = element.focus();
    }
}

fn step_of(key: &str) -> Option<Move> {
    match key {
        "ArrowRight" => Some(Move::Forward),
        "ArrowLeft" => Some(Move::Back),
        "Home" => Some(Move::First),
        "End" => Some(Move::Last),
        _ => None,
    }
}

/// The picture or the table.
#[component]
fn ViewChoice(
    /// Whether the table is shown.
    #[prop(into)]
    table: Signal<bool>,
    /// Hears which is wanted: whether the table.
    #[prop(into)]
    turn: Callback<bool>,
    /// Language of the words.
    language: Signal<Language>,
) -> impl IntoView {
    let words = move || language.get().chart();
    view! {
        <div class="segmented" role="group" aria-label=words().view>
            <button aria-pressed=move || (!table.get()).to_string() on:click=move |_| turn.run(false)>
                {words().picture}
            </button>
            <button aria-pressed=move || table.get().to_string() on:click=move |_| turn.run(true)>
                {words().table}
            </button>
        </div>
    }
}

fn table(table: &Table, language: Language) -> impl IntoView + use<> {
    let class = |numeric: bool| numeric.then_some("num");
    let numeric: Vec<bool> = table.columns.iter().map(|column| column.numeric).collect();
    let heads: Vec<_> = table
        .columns
        .iter()
        .map(|column| view! { <th scope="col" class=class(column.numeric)>{column.name.clone()}</th> })
        .collect();
    let cell = move |text: &String, numeric: bool| {
        let content =
            if text.is_empty() && numeric { super::absent(language).into_any() } else { text.clone().into_any() };
        view! { <td class=class(numeric)>{content}</td> }
    };
    let rows: Vec<_> = table
        .rows
        .iter()
        .map(|row| {
            let cells = row.iter().zip(&numeric).skip(1).map(|(text, numeric)| cell(text, *numeric));
            view! { <tr><th scope="row">{row.first().cloned()}</th>{cells.collect_view()}</tr> }
        })
        .collect();
    view! { <table><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table> }
}

fn options(drawing: &Drawing, look: &Look) -> Result<String, ChartError> {
    drawing.options(look).map_err(|error| ChartError::NotDrawn(error.to_string()))
}

/// The picture itself: loaded and drawn when its element is there, drawn again when the drawing or the room changes.
#[derive(Clone, Copy)]
struct Picture {
    /// What has the focus.
    canvas: NodeRef<html::Div>,
    host: NodeRef<html::Div>,
    library: StoredValue<Option<Library>, LocalStorage>,
    plot: StoredValue<Option<Plot>, LocalStorage>,
}

impl Picture {
    fn new(drawing: Signal<Drawing>, progress: RwSignal<Progress>) -> Self {
        let this = Self {
            canvas: NodeRef::new(),
            host: NodeRef::new(),
            library: StoredValue::new_local(None),
            plot: StoredValue::new_local(None),
        };
        let room = RwSignal::new(None::<(f64, f64, f64)>);
        Effect::new(move || {
            if let Some(host) = this.host.get() {
                spawn_local(async move {
                    let outcome = this.mount(&host, room).await;
                    // Somebody may have left the page meanwhile; then there is nobody to tell.
                    let _left = progress.try_set(outcome.map_or_else(Progress::Failed, |()| Progress::Ready));
                });
            }
        });
        Effect::new(move || {
            let (Progress::Ready, Some((width, height, em))) = (progress.get(), room.get()) else { return };
            let look = Look { width, height, text: em * SMALL, palette: Palette::of_the_page() };
            let drawn = drawing.with(|drawing| options(drawing, &look)).and_then(|options| {
                this.plot.with_value(|plot| plot.as_ref().map_or(Ok(()), |plot| plot.draw(&options, (width, height))))
            });
            if let Err(error) = drawn {
                progress.set(Progress::Failed(error));
            }
        });
        on_cleanup(move || {
            let _gone = this.plot.try_update_value(Option::take);
        });
        this
    }

    async fn mount(
        self,
        host: &leptos::web_sys::HtmlElement,
        room: RwSignal<Option<(f64, f64, f64)>>,
    ) -> Result<(), ChartError> {
        let library = Library::load().await?;
        let plot = library.mount(host, move |width, height, root| {
            let _left = room.try_set(Some((width, height, root)));
        })?;
        // When the page was left while the library loaded, the values are gone, and the plot goes here.
        let _left = self.library.try_update_value(|slot| *slot = Some(library));
        let _left = self.plot.try_update_value(|slot| *slot = Some(plot));
        Ok(())
    }

    fn point(self, place: Option<usize>) {
        self.plot.with_value(|plot| {
            let Some(plot) = plot else { return };
            // A picture that cannot show the place is no harm: the words are spoken all the same.
            let _only_the_picture = match place {
                Some(place) => plot.point(place),
                None => plot.leave(),
            };
        });
    }

    fn save(self, drawing: &Drawing) -> Result<(), ChartError> {
        let look = Look::for_file();
        let options = options(drawing, &look)?;
        self.library.with_value(|library| match library {
            Some(library) => library.save(&options, (look.width, look.height), &drawing.file_name, &drawing.title),
            None => Ok(()),
        })
    }
}
