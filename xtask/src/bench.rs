//! Measures the built app beside what it is compared with, in the same run: what counts is the ratio.
//!
//! The measuring itself is JavaScript, in `xtask/bench`: it drives a browser and libraries of that language.

use crate::browser::Engine;
use crate::command::Program;
use crate::options::Options;
use crate::outcome::{Context, Failure, Outcome};
use crate::stage::{skip, stage};
use crate::{build, project, setup};
use std::fs;
use std::path::PathBuf;

/// The parts that can be chosen.
pub const PARTS: [&str; 6] = ["load", "sheet", "engine", "judge", "storage", "lighthouse"];

/// The parts that drive pages which only the build for them has.
const ON_WORKBENCH: [&str; 4] = ["sheet", "engine", "judge", "storage"];

/// Builds, unless told not to, then measures.
///
/// # Errors
/// When a build fails, a measurement cannot be made, or a budget is missed.
pub fn run(options: &Options) -> Outcome {
    if options.build {
        build::run(options)?;
    } else {
        build::require()?;
        // The pages to compare with are made by the tools of the build.
        setup::for_build()?;
    }
    if options.build
        && (options.rest.is_empty() || options.rest.iter().any(|part| ON_WORKBENCH.contains(&part.as_str())))
    {
        build::with_workbench(false)?;
    }
    setup::for_engine(Engine::Chromium)?;
    packages()?;
    let pages = pages()?;
    stage("data sets", || Program::new("cargo run --package cases --").argument(output().join("cases")).run())?;
    stage("measuring", || {
        Program::new("node xtask/bench/bench.mjs")
            .argument(project::dist())
            .argument(build::workbench())
            .argument(pages)
            .argument(output())
            .arguments(&options.rest)
            .run()
            .map_err(|_| Failure::new("Not every budget is met: the figures are above."))
    })
}

/// Where all of this goes.
fn output() -> PathBuf {
    project::target().join("bench")
}

/// The npm side, apart from that of the build, which stays light without it.
fn packages() -> Outcome {
    let folder = project::root().join("xtask/bench");
    let lock = folder.join("package-lock.json");
    // As for the build: a copy of the lock file tells what was installed.
    let installed = folder.join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).context(format!("could not read {}", lock.display()))?;
    if fs::read(&installed).is_ok_and(|content| content == wanted) {
        skip("npm packages of the bench", "present");
        return Ok(());
    }
    stage("npm packages of the bench", || {
        Program::new("npm ci --ignore-scripts --no-audit --no-fund --prefix").argument(&folder).run()?;
        fs::write(&installed, &wanted).context(format!("could not write {}", installed.display()))
    })
}

/// The pages that the app is compared with.
fn pages() -> Outcome<PathBuf> {
    let pages = output().join("pages");
    let bound = output().join("bare");
    stage("bare Leptos page", || {
        Program::new("cargo build --release --locked --target wasm32-unknown-unknown")
            .argument("--manifest-path")
            .argument(project::root().join("xtask/bench/bare/Cargo.toml"))
            .argument("--target-dir")
            .argument(project::target())
            .run()?;
        Program::new("wasm-bindgen --target web --no-typescript --out-dir")
            .argument(&bound)
            .argument(project::target().join("wasm32-unknown-unknown/release/bare.wasm"))
            .run()
    })?;
    stage("pages to compare with", || {
        Program::new("node xtask/bench/pages.mjs").argument(&bound).argument(&pages).run()
    })?;
    Ok(pages)
}

#[cfg(test)]
mod tests {
    /// The version of a package in a lock file.
    fn version<'a>(lock: &'a str, package: &str) -> Option<&'a str> {
        let (_, entry) = lock.split_once(&format!("\nname = \"{package}\"\n"))?;
        entry.strip_prefix("version = \"")?.split('"').next()
    }

    #[test]
    fn the_bare_page_has_the_versions_of_the_app() {
        let app = include_str!("../../Cargo.lock").replace('\r', "");
        let bare = include_str!("../bench/bare/Cargo.lock").replace('\r', "");
        for package in ["leptos", "wasm-bindgen", "web-sys"] {
            let wanted = version(&app, package);
            assert!(wanted.is_some() && wanted == version(&bare, package), "{package} differs");
        }
    }
}
