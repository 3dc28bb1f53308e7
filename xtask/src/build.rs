//! Builds the app into dist/ and checks its size.

use crate::command::Program;
use crate::options::Options;
use crate::outcome::{Failure, Outcome};
use crate::stage::stage;
use crate::{project, setup};

/// Installs what is missing, then builds and weighs the app.
///
/// # Errors
/// When a tool is missing, the build fails, or the app has grown over its budget.
pub fn run(options: &Options) -> Outcome {
    setup::for_build()?;
    app(options.draft)
}

/// Builds and weighs the app.
///
/// # Errors
/// When the build fails, or the app has grown over its budget.
pub fn app(draft: bool) -> Outcome {
    // A backtrace of Trunk would bury the compiler's message.
    let trunk = |line| Program::new(line).variable("RUST_BACKTRACE", "0").run();
    if draft {
        return stage("draft build", || trunk("trunk build --offline"));
    }
    stage("release build", || trunk("trunk build --offline --release"))?;
    stage("size", || {
        Program::new("node xtask/web/sizes.mjs")
            .argument(project::dist())
            .run()
            .map_err(|_| Failure::new("The app is larger than its budget: the figures are above."))
    })
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
