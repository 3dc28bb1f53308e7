//! The table of `architecture.md` §1, held against the source: who uses whom, which library stays where, and how a file
//! looks. Reads the text of the sources, because most of the rim is not even compiled here.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

#[path = "support/modules.rs"]
mod modules;
#[path = "support/rules.rs"]
mod rules;
#[path = "support/source.rs"]
mod source;
#[path = "support/table.rs"]
mod table;

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use modules::{COMPUTING_PAGES, CYCLES, LARGE_TYPES, MOST_FUNCTIONS, Modules};
use rules::{check, is_vietnamese};
use source::Source;
use table::{LAYERS, VIETNAMESE, is_within};

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of the product.
fn sources() -> Vec<Source> {
    let mut folders = vec![root().join("src")];
    let mut files: Vec<PathBuf> = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                files.push(path);
            }
        }
    }
    files.sort();
    let name = |path: &Path| path.strip_prefix(root()).unwrap().to_str().unwrap().replace('\\', "/");
    files.iter().map(|path| Source::new(&name(path), &fs::read_to_string(path).unwrap())).collect()
}

#[test]
fn every_file_keeps_to_the_table() {
    let sources = sources();
    let mut edges = BTreeSet::new();
    let mut faults = Vec::new();
    for source in &sources {
        let findings = check(source);
        edges.extend(findings.edges);
        faults.extend(findings.faults);
    }
    let paths = |source: &Source| source.mentions().iter().filter(|mention| mention.parts.len() > 1).count();
    let mentions: usize = sources.iter().map(paths).sum();
    println!("{} files, {mentions} paths, {} edges between layers: {edges:?}", sources.len(), edges.len());
    assert!(sources.len() > 20 && mentions > 500 && edges.len() > 1, "next to nothing was looked at");
    assert!(edges.contains(&("ledger", "plan")), "the best known edge was not seen");
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn no_files_of_a_layer_import_each_other() {
    let sources = sources();
    let found = Modules::new(&sources).cycles();
    let is_known = |cycle: &&Vec<&str>| CYCLES.iter().any(|known| cycle.iter().all(|place| known.contains(place)));
    let new: Vec<_> = found.iter().filter(|cycle| !is_known(cycle)).collect();
    assert!(new.is_empty(), "these import each other: {new:#?}");
    let is_found = |known: &&&[&str]| found.iter().any(|cycle| cycle.iter().all(|place| known.contains(place)));
    let outlived: Vec<_> = CYCLES.iter().filter(|known| !is_found(known)).collect();
    assert!(outlived.is_empty(), "no longer cycles, to be struck from the list: {outlived:?}");
}

#[test]
fn no_type_has_more_functions_than_a_person_can_survey() {
    let sources = sources();
    let found = Modules::new(&sources).large_types();
    let found_names: BTreeSet<_> = found.keys().map(|(layer, name)| (*layer, name.as_str())).collect();
    let known: BTreeSet<_> = LARGE_TYPES.iter().copied().collect();
    assert!(found_names.is_subset(&known), "more than {MOST_FUNCTIONS} functions: {found:?}");
    assert_eq!(found_names, known, "what is no longer large is to be struck from the list");
}

#[test]
fn pages_draw_views_and_compute_nothing() {
    let sources = sources();
    let found = Modules::new(&sources).computing_pages();
    let known: BTreeSet<_> = COMPUTING_PAGES.iter().copied().collect();
    let new: Vec<_> = found.iter().filter(|(place, _)| !known.contains(*place)).collect();
    assert!(new.is_empty(), "these read or judge by themselves: {new:#?}");
    let cleared: Vec<_> = known.iter().filter(|place| !found.contains_key(*place)).collect();
    assert!(cleared.is_empty(), "no longer compute, to be struck from the list: {cleared:?}");
}

#[test]
fn cycles_large_types_and_computing_pages_are_found() {
    let file = |path: &str, code: &str| Source::new(path, code);
    let many = "impl Plan { fn f() {} }\n".repeat(MOST_FUNCTIONS + 1);
    let sources = [
        // `a` uses `b` through what `mod.rs` hands on, `b` uses `c`, and `c` uses `a`.
        file("src/assess/mod.rs", "mod a; mod b; mod c; pub use b::B as Other; pub use self::c::judge;"),
        file("src/assess/a.rs", "use super::Other; pub struct A;"),
        file("src/assess/b.rs", "use crate::assess; fn f() { assess::c::judge() } pub struct B;"),
        file("src/assess/c.rs", "mod inner { use super::super::a::A; } pub fn judge() {}"),
        file("src/plan/mod.rs", "pub use self::code::Code; mod code; pub mod notation;"),
        file("src/plan/code.rs", &many),
        file(
            "src/plan/notation/mod.rs",
            "use crate::plan::Code; #[cfg(test)] mod tests { use crate::plan::notation; }",
        ),
        file(
            "src/app/pages/clear.rs",
            "use crate::{assess::Status, ledger::{Intent, Rejection}}; fn f() { Status::named() }",
        ),
        file("src/app/pages/reads.rs", "use crate::plan::notation::read;"),
        file("src/app/pages/judges.rs", "use crate::assess; fn f() { assess::judge() }"),
        file("src/app/pages/looks.rs", "fn f(x: crate::ledger::Ledger) {}"),
    ];
    let modules = Modules::new(&sources);
    assert_eq!(modules.cycles(), BTreeSet::from([vec!["assess/a", "assess/b", "assess/c"]]));
    assert_eq!(modules.large_types().keys().cloned().collect::<Vec<_>>(), [("plan", "Plan".to_owned())]);
    let pages: Vec<_> = modules.computing_pages().into_keys().collect();
    assert_eq!(pages, ["app/pages/judges", "app/pages/looks", "app/pages/reads"]);
}

#[test]
fn every_module_of_the_library_stands_in_the_table() {
    let library = Source::new("src/lib.rs", &fs::read_to_string(root().join("src/lib.rs")).unwrap());
    let modules = library.declared();
    assert!(modules.len() > 3, "{modules:?}");
    for module in modules {
        assert!(LAYERS.iter().any(|layer| layer.name == module), "{module} is missing");
    }
}

#[test]
fn no_exception_for_vietnamese_has_outlived_its_use() {
    let sources = sources();
    for (place, reason) in VIETNAMESE {
        let within = sources.iter().filter(|source| is_within(source.place(), place));
        let mut tokens = within.flat_map(Source::tokens);
        assert!(tokens.any(|token| is_vietnamese(&token.piece)), "nothing in {place} is in Vietnamese: {reason}");
    }
}

#[test]
fn the_map_in_the_readme_names_every_module() {
    let readme = fs::read_to_string(root().join("README.md")).unwrap_or_default();
    let map = readme.split("\n## ").find(|section| section.to_lowercase().starts_with("architecture"));
    let map = map.expect("README.md has no section that begins with `## Architecture`");
    let library = Source::new("src/lib.rs", &fs::read_to_string(root().join("src/lib.rs")).unwrap());
    let words: BTreeSet<&str> = map.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let missing: Vec<String> = library.declared().into_iter().filter(|name| !words.contains(name.as_str())).collect();
    assert!(missing.is_empty(), "the map in README.md does not name {missing:?}");
}

/// The faults of a file with this code.
fn faults(path: &str, code: &str) -> Vec<String> {
    check(&Source::new(path, &format!("//! What it is for.\n{code}"))).faults
}

#[test]
fn what_is_forbidden_is_found() {
    let long = "// line\n".repeat(500);
    let cases = [
        ("src/plan/figure.rs", "use crate::ledger::Change;", "plan must not use ledger"),
        ("src/plan/figure.rs", "use super::super::ledger;", "plan must not use ledger"),
        ("src/plan/figure.rs", "fn f() -> crate::text::Words { x }", "plan must not use text"),
        ("src/plan/mod.rs", "use super::{browser::storage, plan::Code};", "plan must not use browser"),
        ("src/plan/figure.rs", "mod inner { use super::super::super::ledger::Cell; }", "plan must not use ledger"),
        (
            "src/ledger/book.rs",
            "use crate::{plan::{Code, Json}, exchange::{json, digest}};",
            "ledger must not use exchange",
        ),
        ("src/assess/path.rs", "pub use crate::text::Words as Code;", "assess must not use text"),
        ("src/charts/bar.rs", "use crate::ledger::Ledger;", "charts must not use ledger"),
        ("src/exchange/csv.rs", "use crate::assess::Status;", "exchange must not use assess"),
        ("src/browser/storage.rs", "use crate::app::store::Store;", "browser must not use app/store"),
        ("src/browser/storage.rs", "use leptos::prelude::*;", "browser must not use `leptos`"),
        ("src/app/components/chart.rs", "use crate::browser::storage;", "app/components must not use browser"),
        ("src/app/components/table.rs", "use crate::browser::echarts;", "app/components must not use browser"),
        ("src/app/components/table.rs", "use crate::app::store::Store;", "app/components must not use app/store"),
        ("src/app/pages/today.rs", "use crate::browser;", "app/pages must not use browser"),
        ("src/app/pages/today.rs", "use leptos::web_sys::window;", "app/pages must not use `web_sys`"),
        ("src/app/pages/today.rs", "use gloo_timers::callback::Timeout;", "app/pages must not use `gloo_timers`"),
        ("src/app/document/mod.rs", "use web_sys::window;", "app/document must not use `web_sys`"),
        ("src/app/document/saving.rs", "use super::super::pages::Today;", "app/document must not use app/pages"),
        ("src/app/screen/mod.rs", "use crate::app::document::Document;", "app/screen must not use app/document"),
        ("src/app/document/plans.rs", "use crate::app::arrivals::Incoming;", "app/document must not use app/arrivals"),
        ("src/app/store.rs", "use crate::app::pages::Today;", "app/store must not use app/pages"),
        ("src/app/route.rs", "use crate::app::store::Store;", "app/route must not use app/store"),
        ("src/app/route.rs", "use leptos::prelude::*;", "app/route must not use `leptos`"),
        ("src/text/status.rs", "use crate::charts::Look;", "text must not use charts"),
        ("src/plan/unit.rs", "use leptos::prelude::*;", "plan must not use `leptos`"),
        ("src/report/table.rs", "fn f() { js_sys::Date::now(); }", "report must not use `js_sys`"),
        ("src/exchange/link.rs", "use indexed_db_futures::Build;", "exchange must not use `indexed_db_futures`"),
        ("src/report/table.rs", "use charming::Chart;", "only charts may use `charming`"),
        ("src/app/components/chart.rs", "use charming::Chart;", "only charts may use `charming`"),
        ("src/plan/unit.rs", "use std::time::{Duration, Instant};", "plan must not know `std::time::Instant`"),
        ("src/text/date.rs", "use std::time::SystemTime;", "text must not know `std::time::SystemTime`"),
        ("src/ledger/undo.rs", "fn f() { let now = Utc::now(); }", "ledger must not know `Utc::now`"),
        ("src/assess/outlook/mod.rs", "use chrono::{Local, NaiveDate};", "assess must not know `chrono::Local`"),
        ("src/assess/outlook.rs", "fn f() { rand::random() }", "assess must not know `rand::random`"),
        ("src/plan/figure.rs", "fn f(x: f64) {}", "binary floating point in plan"),
        ("src/plan/figure.rs", "fn f() { 0.95 }", "binary floating point in plan"),
        ("src/ledger/book.rs", "fn f() { value.to_f64() }", "binary floating point in ledger"),
        ("src/assess/status.rs", "const LIMIT: f32 = 1;", "binary floating point in assess"),
        ("src/app/pages/today.rs", r##"fn f() { r#"Hôm nay"# }"##, "a text in Vietnamese"),
        ("src/charts/bar.rs", r#"const NAME: &str = "thu \"ngân\" sách";"#, "a text in Vietnamese"),
        ("src/plan/unit.rs", "fn f() { x.unwrap() }", "`unwrap(` outside of tests"),
        ("src/plan/unit.rs", "fn f() { x.map(Option::expect(\"y\")) }", "`expect(` outside of tests"),
        ("src/app/mod.rs", "fn f() { panic!(\"y\") }", "`panic!` outside of tests"),
        ("src/app/utils.rs", "", "`utils` says nothing"),
        ("src/plan/unit.rs", "mod helpers { }", "`helpers` says nothing"),
        ("src/common/mod.rs", "", "stands in no layer"),
        ("src/plan/unit.rs", "use crate::somewhere::Thing;", "leads to no layer"),
        ("src/plan/unit.rs", "use crate::*;", "leads to no layer"),
        ("src/plan/unit.rs", long.as_str(), "501 lines are more than 500"),
    ];
    for (path, code, expected) in cases {
        let found = faults(path, code);
        assert!(found.iter().any(|fault| fault.contains(expected)), "{path}: {code}\nis said to have {found:?}");
    }
    let undocumented = check(&Source::new("src/plan/unit.rs", "use std::fmt;\n")).faults;
    assert!(undocumented.iter().any(|fault| fault.contains("does not begin with `//!`")), "{undocumented:?}");
}

#[test]
fn what_is_allowed_is_let_alone() {
    let cases = [
        ("src/ledger/fold.rs", "use crate::plan::{Json, Plan};\nuse super::Cell;\nuse std::fmt;"),
        ("src/plan/figure.rs", "// crate::ledger, 0.5 and .unwrap()\n/* leptos /* f64 */ panic!() */"),
        ("src/plan/figure.rs", "/// See [`crate::ledger`], *ước* 1.5.\nfn f<'a>(x: &'a str) -> char { '\\'' }"),
        (
            "src/plan/figure.rs",
            r##"const X: &str = r#"crate::ledger::"x" f64 .unwrap()"#; const Y: u8 = b'"'; fn f() {}"##,
        ),
        ("src/plan/figure.rs", "#[cfg(test)]\nmod tests { use crate::ledger::Cell; fn f() { x.unwrap(); 0.5 } }"),
        ("src/plan/figure.rs", "fn f() { for n in 0..5 { self.0.1; 1_000usize.max(0xfe64) } }"),
        ("src/plan/figure.rs", "mod inner { use super::super::Code; }"),
        (
            "src/plan/figure.rs",
            "#[expect(dead_code)]\nfn expect(x: Duration) -> std::time::Duration { x.unwrap_or(y) }",
        ),
        ("src/assess/outlook.rs", "fn f() -> f64 { 0.5 }"),
        ("src/assess/outlook/seasons.rs", "use super::super::Status;\nfn f() -> f64 { 0.5 }"),
        ("src/text/status.rs", "use crate::assess::Status;\nconst X: &str = \"Đạt tiến độ\";"),
        ("src/plan/notation/phrases.rs", "const X: &str = \"không quá\";"),
        ("src/app/components/chart.rs", "use crate::browser::echarts::Handle;\nuse leptos::prelude::*;"),
        ("src/app/components/chart/mod.rs", "use crate::browser::echarts;"),
        ("src/app/pages/today.rs", "use crate::app::{route::Route, store::Store, components::Table};"),
        (
            "src/app/document/mod.rs",
            "use super::{route::Route, screen::Screen};\nuse crate::browser::storage;\nuse crate::ledger::Ledger;",
        ),
        ("src/charts/bar.rs", "use charming::Chart;\nfn f() -> f64 { 0.5 }"),
        ("src/main.rs", "use muctieu::{plan::Code, app};\nfn main() { leptos::mount::mount_to_body(app::App); }"),
        ("src/browser/storage.rs", "use gloo_storage::LocalStorage;\nuse crate::exchange::json;"),
    ];
    for (path, code) in cases {
        assert_eq!(faults(path, code), [""; 0], "{path}: {code}");
    }
}
