//! Entry point: mounts the app in a browser; natively the same core is a command line.

#[cfg(target_arch = "wasm32")]
fn main() {
    muctieu::browser::rescue::install();
    muctieu::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use std::io;

    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (mut input, mut output, mut remarks) = (io::stdin().lock(), io::stdout().lock(), io::stderr().lock());
    let mut streams = muctieu::command::Streams { input: &mut input, output: &mut output, remarks: &mut remarks };
    muctieu::command::run(&arguments, &mut streams).into()
}
