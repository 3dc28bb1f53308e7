//! Entry point: mounts the app in a browser; natively the same core is a command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    muctieu::browser::rescue::install();
    muctieu::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    eprintln!("muctieu runs in the browser: `cargo xtask serve`.");
    std::process::ExitCode::from(2)
}
