//! Where things are.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// The folder of the repository.
pub fn root() -> PathBuf {
    // Cargo tells at run time too, in case the folder was moved after this program was built.
    let package = env::var_os("CARGO_MANIFEST_DIR").unwrap_or_else(|| env!("CARGO_MANIFEST_DIR").into());
    Path::new(&package).parent().map_or_else(PathBuf::new, Path::to_path_buf)
}

/// The built app.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Cargo's folder for what it builds.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |folder| root().join(folder))
}

/// Tools that must not disturb others of the same name on this machine.
pub fn tools() -> PathBuf {
    target().join("tools")
}

/// Cargo's folder for what it installs and fetches.
pub fn cargo_home() -> PathBuf {
    env::var_os("CARGO_HOME").map_or_else(|| env::home_dir().unwrap_or_default().join(".cargo"), PathBuf::from)
}

/// Where programs are looked for: our own tools first, then Cargo's, then the machine's.
pub fn search_path() -> OsString {
    let inherited = env::var_os("PATH").unwrap_or_default();
    let folders = [tools().join("bin"), cargo_home().join("bin")].into_iter().chain(env::split_paths(&inherited));
    env::join_paths(folders).unwrap_or(inherited)
}

/// The full path of a program, if there is one.
pub fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path()).map(|folder| folder.join(&name)).find(|path| path.is_file())
}
