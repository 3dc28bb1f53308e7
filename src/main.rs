//! Entry point: mounts the app in a browser; natively the same core is a command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    muctieu::browser::rescue::install();
    muctieu::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::{hash::BuildHasher as _, io, time::SystemTime};

    let (mut input, mut output, mut remarks) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let since_1970 = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
    let mut streams = muctieu::command::Streams {
        input: &mut input,
        output: &mut output,
        remarks: &mut remarks,
        now: i64::try_from(since_1970.as_millis())
            .ok()
            .and_then(muctieu::plan::DateTime::from_timestamp_millis)
            .unwrap_or_default(),
        // The library's tables are seeded by the system's own source of chance, anew in every run.
        chance: std::hash::RandomState::new().hash_one(std::process::id()),
    };
    muctieu::command::run(std::env::args_os().skip(1), &mut streams).into()
}
