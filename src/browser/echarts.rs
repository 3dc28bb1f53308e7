//! The chart library, `ECharts`: loaded when the first chart is shown, drawing SVG, gone with its element.
//!
//! Options come as JSON, with markers where the library wants functions: see `echarts.js` beside this file.

use thiserror::Error;
use wasm_bindgen::{JsCast as _, JsValue, prelude::Closure};

/// Why there is no picture.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ChartError {
    /// The library could not be fetched: no network and no copy, or a server that does not have it.
    #[error("the chart library could not be loaded: {0}")]
    NotLoaded(String),
    /// The library refused to draw.
    #[error("the chart could not be drawn: {0}")]
    NotDrawn(String),
    /// The picture could not be handed over as a file.
    #[error("the chart could not be saved: {0}")]
    NotSaved(String),
}

mod js {
    use wasm_bindgen::prelude::{Closure, JsValue, wasm_bindgen};
    use web_sys::HtmlElement;

    #[wasm_bindgen(module = "/src/browser/echarts.js")]
    extern "C" {
        #[wasm_bindgen(catch)]
        pub async fn load() -> Result<JsValue, JsValue>;

        #[wasm_bindgen(catch, js_name = toSvg)]
        pub fn to_svg(library: &JsValue, json: &str, width: f64, height: f64) -> Result<String, JsValue>;

        #[derive(Debug)]
        pub type Plot;

        #[wasm_bindgen(catch, constructor)]
        pub fn new(
            library: &JsValue,
            host: &HtmlElement,
            on_size: &Closure<dyn FnMut(f64, f64, f64)>,
        ) -> Result<Plot, JsValue>;

        #[wasm_bindgen(catch, method)]
        pub fn draw(this: &Plot, json: &str, width: f64, height: f64) -> Result<(), JsValue>;

        #[wasm_bindgen(catch, method)]
        pub fn point(this: &Plot, index: usize) -> Result<(), JsValue>;

        #[wasm_bindgen(catch, method)]
        pub fn leave(this: &Plot) -> Result<(), JsValue>;

        #[wasm_bindgen(catch, method)]
        pub fn dispose(this: &Plot) -> Result<(), JsValue>;
    }
}

fn words(error: &JsValue) -> String {
    let message = error.dyn_ref::<js_sys::Error>().map(|error| String::from(error.message()));
    message.unwrap_or_else(|| format!("{error:?}"))
}

fn not_drawn(error: &JsValue) -> ChartError {
    ChartError::NotDrawn(words(error))
}

/// The chart library.
#[derive(Clone, Debug)]
pub struct Library(JsValue);

impl Library {
    /// Loads the library, once for the whole page.
    ///
    /// # Errors
    /// When it cannot be fetched or is not what it should be.
    pub async fn load() -> Result<Self, ChartError> {
        js::load().await.map(Self).map_err(|error| ChartError::NotLoaded(words(&error)))
    }

    /// Makes a chart inside an element, which must have no children. `on_size` hears the element's width and height and
    /// the size of the root's text, first as they are and then whenever they change.
    ///
    /// # Errors
    /// When the library refuses the element.
    pub fn mount(
        &self,
        host: &web_sys::HtmlElement,
        on_size: impl FnMut(f64, f64, f64) + 'static,
    ) -> Result<Plot, ChartError> {
        let on_size = Closure::new(on_size);
        let plot = js::Plot::new(&self.0, host, &on_size).map_err(|error| not_drawn(&error))?;
        Ok(Plot { plot, _on_size: on_size })
    }

    /// Hands a picture of that size to the person, as an SVG file with a title.
    ///
    /// # Errors
    /// When it cannot be drawn or handed over.
    pub fn save(&self, options: &str, size: (f64, f64), name: &str, title: &str) -> Result<(), ChartError> {
        let svg = js::to_svg(&self.0, options, size.0, size.1).map_err(|error| not_drawn(&error))?;
        super::files::hand_over(&format!("{name}.svg"), "image/svg+xml", &titled(&svg, title))
            .map_err(|error| ChartError::NotSaved(error.to_string()))
    }
}

/// A chart in the page. Dropping it takes the picture out.
#[derive(Debug)]
pub struct Plot {
    plot: js::Plot,
    // Called by the library for as long as the chart lives.
    _on_size: Closure<dyn FnMut(f64, f64, f64)>,
}

impl Plot {
    /// Draws a picture of that size in place of the one before.
    ///
    /// # Errors
    /// When the library refuses the options.
    pub fn draw(&self, options: &str, size: (f64, f64)) -> Result<(), ChartError> {
        self.plot.draw(options, size.0, size.1).map_err(|error| not_drawn(&error))
    }

    /// Shows what the pointer would show at a place of the horizontal axis.
    ///
    /// # Errors
    /// When there is no such place.
    pub fn point(&self, index: usize) -> Result<(), ChartError> {
        self.plot.point(index).map_err(|error| not_drawn(&error))
    }

    /// Takes away what [`Plot::point`] showed.
    ///
    /// # Errors
    /// When the library fails.
    pub fn leave(&self) -> Result<(), ChartError> {
        self.plot.leave().map_err(|error| not_drawn(&error))
    }
}

impl Drop for Plot {
    fn drop(&mut self) {
        // The element is going away as well: nobody is left to tell of a failure.
        let _nobody_to_tell = self.plot.dispose();
    }
}

/// An SVG file says what it shows, to readers that speak and to search.
fn titled(svg: &str, title: &str) -> String {
    let title = title.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    match svg.split_once('>') {
        Some((start, rest)) => format!("{start}><title>{title}</title>{rest}"),
        None => svg.to_owned(),
    }
}
