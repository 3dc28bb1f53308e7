//! Installs what is missing. Everything that is already there, in the right version, is left alone.

use crate::browser::Engine;
use crate::command::Program;
use crate::outcome::{Context, Failure, Outcome};
use crate::project;
use crate::stage::{skip, stage};
use std::fs;
use std::path::Path;

const TARGET: &str = "wasm32-unknown-unknown";
const OLDEST_NODE: u32 = 20;

/// A tool written in Rust, installed by cargo.
struct Tool {
    package: &'static str,
    version: &'static str,
    /// The programs that it consists of; the first one is asked for its version.
    programs: &'static [&'static str],
    /// A feature without which there is no program; empty where there is none.
    feature: &'static str,
}

/// The newest that rustc 1.95 compiles.
const TRUNK: Tool = Tool { package: "trunk", version: "0.21.14", programs: &["trunk"], feature: "" };

/// Exactly the version of the crate in Cargo.toml: the two talk a private language.
const WASM_BINDGEN: Tool = Tool {
    package: "wasm-bindgen-cli",
    version: "0.2.129",
    programs: &["wasm-bindgen", "wasm-bindgen-test-runner"],
    feature: "",
};

/// Cuts the wasm into pages that are fetched when they are needed; of one kind with `wasm_split_helpers` in Cargo.toml.
const WASM_SPLIT: Tool = Tool {
    package: "wasm_split_cli_support",
    version: "0.2.4",
    programs: &["wasm-split-cli"],
    feature: "build-binary",
};

/// Drives Firefox. Any version does that is there already.
const GECKODRIVER: Tool = Tool { package: "geckodriver", version: "0.37.1", programs: &["geckodriver"], feature: "" };

/// All that a build needs.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn for_build() -> Outcome {
    node()?;
    wasm_target()?;
    install(&TRUNK)?;
    install(&WASM_BINDGEN)?;
    install(&WASM_SPLIT)?;
    packages()
}

/// All that the lints need.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn for_lint() -> Outcome {
    wasm_target()?;
    let missing: Vec<_> = [("rustfmt", "cargo-fmt"), ("clippy", "cargo-clippy")]
        .into_iter()
        .filter(|(_, program)| Program::new(program).argument("--version").answer().is_none())
        .map(|(component, _)| component)
        .collect();
    if missing.is_empty() {
        skip("rustfmt and clippy", "present");
        return Ok(());
    }
    let missing = missing.join(" ");
    stage(&missing, || Program::new(&format!("rustup component add {missing}")).run())
}

/// All that the tests of the rim need.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn for_web() -> Outcome {
    wasm_target()?;
    install(&WASM_BINDGEN)?;
    for_engine(Engine::Chromium)
}

/// All that the journeys need in this engine.
///
/// # Errors
/// When something is missing and cannot be installed from here.
pub fn for_engine(engine: Engine) -> Outcome {
    if engine == Engine::Firefox && project::find("geckodriver").is_none() {
        install(&GECKODRIVER)?;
    }
    if engine == Engine::Oldest {
        stage("Chromium 109", || Program::new("node xtask/web/oldest.mjs").argument(project::target()).run())?;
    }
    let (name, packages) = (engine.name(), engine.packages());
    if engine.is_present() {
        skip(name, "present");
        return Ok(());
    }
    let advice = format!(
        "Tests in {name} need packages that are missing here (on Debian: apt-get install {packages}). Install them, \
         then run this again."
    );
    if project::find("apt-get").is_none() {
        return Err(Failure::new(advice));
    }
    stage(&format!("{name} and its driver"), || {
        let apt = |line: &str| Program::new(line).variable("DEBIAN_FRONTEND", "noninteractive").run();
        apt("apt-get update --quiet")
            .and_then(|()| apt(&format!("apt-get install --quiet --yes --no-install-recommends {packages}")))
            .map_err(|_| Failure::new(&advice))?;
        if engine.is_present() { Ok(()) } else { Err(Failure::new(&advice)) }
    })
}

fn node() -> Outcome {
    let version = Program::new("node --version").answer();
    let major = version.as_deref().and_then(|text| text.trim_start_matches('v').split('.').next()?.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST_NODE) && project::find("npm").is_some() {
        skip("Node.js", "present");
        Ok(())
    } else {
        Err(Failure::new(format!("Install Node.js {OLDEST_NODE} or newer with npm, then run this again.")))
    }
}

fn wasm_target() -> Outcome {
    let libraries = Program::new("rustc --print target-libdir --target").argument(TARGET).answer();
    if libraries.is_some_and(|folder| Path::new(&folder).is_dir()) {
        skip(TARGET, "present");
        return Ok(());
    }
    if project::find("rustup").is_none() {
        return Err(Failure::new(format!("Install rustup, or your system's Rust for {TARGET}, then run this again.")));
    }
    stage(TARGET, || Program::new("rustup target add").argument(TARGET).run())
}

fn install(tool: &Tool) -> Outcome {
    let name = format!("{} {}", tool.package, tool.version);
    if tool.is_present() {
        skip(&name, "present");
        return Ok(());
    }
    stage(&format!("{name}, compiled once, a few minutes"), || {
        let mut cargo = Program::new("cargo install --locked --no-default-features")
            .argument(tool.package)
            .argument("--version")
            .argument(format!("={}", tool.version))
            .argument("--features")
            .argument(tool.feature)
            // These tools run for seconds: compiling them quickly saves more than making them quick would.
            .variable("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .variable("CARGO_PROFILE_RELEASE_LTO", "off")
            .variable("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .variable("CARGO_PROFILE_RELEASE_DEBUG", "false");
        // Another version may be there for a reason: it stays, and ours goes where only we look.
        if tool.programs.iter().any(|program| project::find(program).is_some()) {
            cargo = cargo.argument("--root").argument(project::tools());
        }
        cargo.run()?;
        if tool.is_present() {
            Ok(())
        } else {
            Err(Failure::new(format!("{name} was installed, but does not run: see above.")))
        }
    })
}

impl Tool {
    fn is_present(&self) -> bool {
        let Some((first, others)) = self.programs.split_first() else { return true };
        let answer = Program::new(first).argument("--version").answer().unwrap_or_default();
        let is_ours = answer.split_whitespace().nth(1) == Some(self.version) || self.is_recorded();
        is_ours && [first].into_iter().chain(others).all(|program| project::find(program).is_some())
    }

    /// Whether cargo has it in its books, for programs that do not tell their version.
    fn is_recorded(&self) -> bool {
        let entry = format!("{} v{}:", self.package, self.version);
        let books = [None, Some(project::tools())].map(|root| {
            let list = Program::new("cargo install --list");
            match root {
                Some(root) => list.argument("--root").argument(root).answer(),
                None => list.answer(),
            }
            .unwrap_or_default()
        });
        books.iter().any(|book| book.contains(&entry))
    }
}

fn packages() -> Outcome {
    let lock = project::root().join("package-lock.json");
    // A copy of the lock file tells what was installed: npm's own record is written in another form.
    let installed = project::root().join("node_modules/.installed-lock.json");
    let wanted = fs::read(&lock).context(format!("could not read {}", lock.display()))?;
    if fs::read(&installed).is_ok_and(|content| content == wanted) {
        skip("npm packages", "present");
        return Ok(());
    }
    stage("npm packages", || {
        Program::new("npm ci --ignore-scripts --no-audit --no-fund").run()?;
        fs::write(&installed, &wanted).context(format!("could not write {}", installed.display()))
    })
}

#[cfg(test)]
mod tests {
    use super::WASM_BINDGEN;

    #[test]
    fn the_tool_has_the_version_of_the_crate() {
        let lock = include_str!("../../Cargo.lock").replace('\r', "");
        let entry = format!("name = \"wasm-bindgen\"\nversion = \"{}\"\n", WASM_BINDGEN.version);
        assert!(lock.contains(&entry), "the wasm-bindgen of Cargo.lock and of xtask/src/setup.rs differ");
    }
}
