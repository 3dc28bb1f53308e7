//! Builds the app into dist/ and checks its size.

use crate::command::Program;
use crate::options::Options;
use crate::outcome::{Context, Failure, Outcome};
use crate::stage::stage;
use crate::{project, setup};
use std::fs::{self, File};
use std::path::PathBuf;

/// Installs what is missing, then builds and weighs the app.
///
/// # Errors
/// When a tool is missing, the build fails, or the app has grown over its budget.
pub fn run(options: &Options) -> Outcome {
    setup::for_build()?;
    app(options.draft)?;
    // What is not optimised says nothing about the size.
    if options.draft { Ok(()) } else { weigh() }
}

/// Builds the app and says where its one-file edition lies.
///
/// # Errors
/// As [`run`].
pub fn bundle(options: &Options) -> Outcome {
    if options.build {
        run(options)?;
    }
    require()?;
    let file = project::dist().join("muctieu.html");
    let size = fs::metadata(&file).context(format!("could not find {}", file.display()))?.len();
    println!("One file, {} KB: {}", size / 1000, file.display());
    println!("Copy it anywhere and open it in a browser; it needs no server and no network.");
    Ok(())
}

/// Builds the app.
///
/// # Errors
/// When the build fails.
pub fn app(draft: bool) -> Outcome {
    let (name, line) = if draft { ("draft build", "") } else { ("release build", "--release") };
    if !draft {
        stage("sources", || Program::new("cargo fetch --locked").run())?;
    }
    trunk(name, line, draft)
}

/// Where the build lies that also has the pages of the benchmarks.
pub fn workbench() -> PathBuf {
    project::target().join("bench/app")
}

/// Builds the app with the pages that the benchmarks and some journeys drive, beside the one for users.
///
/// # Errors
/// When the build fails.
pub fn with_workbench(draft: bool) -> Outcome {
    let line = format!("{} --features bench --dist {}", if draft { "" } else { "--release" }, workbench().display());
    fs::create_dir_all(workbench()).context(format!("could not make {}", workbench().display()))?;
    trunk("build with the pages of the benchmarks", &line, draft)
}

fn trunk(name: &str, line: &str, draft: bool) -> Outcome {
    let _turn = turn()?;
    let flags = if draft { String::new() } else { without_places() };
    stage(name, || {
        Program::new(&format!("trunk build --offline {line}"))
            // A backtrace of Trunk would bury the compiler's message.
            .variable("RUST_BACKTRACE", "0")
            .variable("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags)
            .run()
    })
}

/// Flags by which the program does not tell where on this machine its sources lay: nobody needs to know, it makes the
/// program larger, and the same sources are to make the same program everywhere.
fn without_places() -> String {
    let registries = fs::read_dir(project::cargo_home().join("registry/src")).into_iter().flatten().flatten();
    let folders = registries.map(|folder| folder.path().display().to_string());
    // Flags are told apart by blanks.
    let flags = folders.filter(|folder| !folder.contains(char::is_whitespace));
    flags.map(|folder| format!("--remap-path-prefix={folder}/=")).collect::<Vec<_>>().join(" ")
}

/// Weighs the app.
///
/// # Errors
/// When it has grown over its budget.
pub fn weigh() -> Outcome {
    stage("size", || {
        Program::new("node xtask/web/sizes.mjs")
            .argument(project::dist())
            .run()
            .map_err(|_| Failure::new("The app is larger than its budget: the figures are above."))
    })
}

/// Waits until no other build of ours is under way: two would write the same files. The turn ends with the value.
fn turn() -> Outcome<File> {
    let path = project::target().join("xtask.lock");
    let doing = format!("could not lock {}", path.display());
    fs::create_dir_all(project::target()).context(&doing)?;
    let file = File::create(&path).context(&doing)?;
    if file.try_lock().is_err() {
        println!("  waiting for another build to end");
        file.lock().context(&doing)?;
    }
    Ok(file)
}

/// Makes sure that there is something to serve when no build was asked for.
///
/// # Errors
/// When there is not.
pub fn require() -> Outcome {
    if project::dist().join("index.html").is_file() {
        Ok(())
    } else {
        Err(Failure::new("Nothing has been built yet: leave out --no-build."))
    }
}
