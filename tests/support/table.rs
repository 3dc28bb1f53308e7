//! The table of `architecture.md` §1: who may use whom.

/// A layer: a top-level module or a part of the app, and what it may use.
pub struct Layer {
    /// Its name, which is also its place below `src`.
    pub name: &'static str,
    /// The layers that it may use, beside itself. `None` for the entry points, which put everything together.
    pub may_use: Option<&'static [&'static str]>,
    /// The crates of the browser that it may use.
    pub rim: &'static [&'static str],
    /// Whether figures must stay decimal in it: no binary floating point.
    pub decimal: bool,
}

/// The crates that know a browser.
pub const BROWSER: &[&str] = &["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures"];

/// Crates of the browser that come as families: `gloo_storage`, `indexed_db_futures`.
pub const BROWSER_FAMILIES: &[&str] = &["gloo", "indexed_db", "leptos_", "console_error_panic_hook"];

const ALL_OF_IT: &[&str] =
    &["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "indexed_db", "console_error"];

const fn pure(name: &'static str, may_use: &'static [&'static str], decimal: bool) -> Layer {
    Layer { name, may_use: Some(may_use), rim: &[], decimal }
}

/// A part of the app that holds state.
const fn room(name: &'static str, may_use: &'static [&'static str]) -> Layer {
    Layer { name, may_use: Some(may_use), rim: &["leptos"], decimal: false }
}

/// Every layer. The parts of the app come before the app itself.
pub const LAYERS: &[Layer] = &[
    pure("plan", &[], true),
    pure("ledger", &["plan"], true),
    // The outlook alone may reckon in binary floating point: see `FLOATING`.
    pure("assess", &["plan", "ledger"], true),
    pure("exchange", &["plan", "ledger"], true),
    pure("office", &["plan", "ledger"], false),
    // Statuses, explanations, effects, and why something was refused are types in the core and sentences here.
    pure("text", &["plan", "ledger", "assess", "exchange"], false),
    pure("charts", &["plan", "assess", "text"], false),
    pure("views", &["plan", "ledger", "assess", "exchange", "office", "charts", "text"], true),
    pure("report", &["plan", "ledger", "assess", "views", "charts", "text", "office"], false),
    // The core without a browser, hence anything but the rim.
    pure("command", &["plan", "ledger", "assess", "exchange", "text", "views", "report", "office"], true),
    Layer {
        name: "browser",
        // Storage keeps changes as text.
        may_use: Some(&["plan", "ledger", "exchange"]),
        rim: &["web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo", "indexed_db", "console_error"],
        decimal: false,
    },
    Layer {
        name: "app/components",
        may_use: Some(&["plan", "assess", "text", "charts", "views"]),
        rim: &["leptos", "web_sys", "wasm_bindgen"],
        decimal: false,
    },
    Layer {
        name: "app/forms",
        may_use: Some(&["plan", "text", "views", "app/components"]),
        rim: &["leptos"],
        decimal: false,
    },
    // Addresses name pages, periods and statuses; they are data, for the rooms as for the pages.
    pure("app/route", &["plan", "assess"], false),
    Layer {
        name: "app/pages",
        may_use: Some(&[
            "plan",
            "ledger",
            "assess",
            "charts",
            "report",
            "text",
            "views",
            "exchange",
            "app/route",
            "app/store",
            "app/screen",
            "app/document",
            "app/keeping",
            "app/arrivals",
            "app/loading",
            "app/components",
            "app/forms",
            "views",
            "app",
        ]),
        rim: &["leptos"],
        decimal: false,
    },
    // The rooms say what they did in the person's language.
    room("app/screen", &["plan", "ledger", "text", "views", "browser", "app/route"]),
    room(
        "app/document",
        &[
            "plan",
            "ledger",
            "exchange",
            "assess",
            "text",
            "views",
            "browser",
            "app/route",
            "app/screen",
            "app/keeping",
            "app/loading",
        ],
    ),
    room(
        "app/keeping",
        &["plan", "ledger", "exchange", "text", "browser", "app/screen", "app/document", "app/loading"],
    ),
    room(
        "app/arrivals",
        &[
            "plan",
            "ledger",
            "exchange",
            "text",
            "browser",
            "app/route",
            "app/screen",
            "app/document",
            "app/keeping",
            "app/loading",
        ],
    ),
    // The seams call what they cut off: pages and rooms.
    room(
        "app/loading",
        &[
            "plan",
            "ledger",
            "exchange",
            "assess",
            "text",
            "views",
            "browser",
            "app/route",
            "app/store",
            "app/screen",
            "app/document",
            "app/keeping",
            "app/pages",
        ],
    ),
    room("app/store", &["browser", "app/screen", "app/document", "app/keeping", "app/arrivals", "app/loading"]),
    Layer { name: "app", may_use: None, rim: ALL_OF_IT, decimal: false },
    Layer { name: "bin", may_use: None, rim: ALL_OF_IT, decimal: false },
    Layer { name: "main", may_use: None, rim: ALL_OF_IT, decimal: false },
    Layer { name: "lib", may_use: None, rim: &[], decimal: false },
];

/// One file that may use one thing more than its layer: where, what, and why.
pub const EXCEPTIONS: &[(&str, &str, &str)] =
    &[("app/components/chart", "browser/echarts", "the chart is the one component that draws by itself")];

/// Where binary floating point is allowed within a decimal layer.
pub const FLOATING: &[&str] = &["assess/outlook"];

/// The one layer that may use the library of charts.
pub const CHARTING: &str = "charts";

/// Where texts may be in Vietnamese, and why.
pub const VIETNAMESE: &[(&str, &str)] = &[
    ("text", "the words of the screen"),
    ("command", "answers on a terminal, in the language that is asked for"),
    ("plan/notation", "the words in which documents state figures and targets"),
    ("plan/outline", "the names of the usual levels, with which every new plan begins; data, in both languages"),
];

/// Crates that know the time or make random numbers.
pub const IMPURE: &[&str] = &["rand", "getrandom", "fastrand", "uuid", "SystemTime", "Instant"];

/// Names that say nothing about what is inside.
pub const VAGUE: &[&str] = &["utils", "util", "helpers", "helper", "common", "manager", "types", "misc"];

/// Most lines that a file may have.
pub const LONGEST_FILE: usize = 500;

/// Whether a crate knows a browser.
pub fn is_browser_crate(name: &str) -> bool {
    BROWSER.contains(&name) || BROWSER_FAMILIES.iter().any(|family| name.starts_with(family))
}

impl Layer {
    /// Whether the layer has no clock, no randomness and no browser.
    pub fn is_pure(&self) -> bool {
        self.may_use.is_some() && self.rim.is_empty()
    }

    /// Whether the layer may use a crate of the browser.
    pub fn may_use_crate(&self, name: &str) -> bool {
        self.rim.iter().any(|allowed| name == *allowed || (!BROWSER.contains(&name) && name.starts_with(allowed)))
    }
}

/// The layer of a place such as `plan/figure` or `app/pages/today`.
pub fn layer_of(place: &str) -> Option<&'static Layer> {
    LAYERS.iter().find(|layer| is_within(place, layer.name))
}

/// Whether a place is `name` or below it.
pub fn is_within(place: &str, name: &str) -> bool {
    place.strip_prefix(name).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}
