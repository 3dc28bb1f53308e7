//! Local storage: one small key per record, read back after every write.

use gloo_storage::{LocalStorage, Storage as _};
use thiserror::Error;
use web_sys::Storage;

/// What is kept for the sake of speed alone, and gives way to what is to be kept.
pub const SPARE: &str = "muctieu/glance";

/// What local storage could not do.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum LocalError {
    /// The browser does not let this page keep anything.
    #[error("storage is blocked")]
    Blocked,
    /// There is no room left; what was there before is untouched.
    #[error("storage is full")]
    Full,
    /// What was read back is not what was written.
    #[error("storage did not keep what was written")]
    NotKept,
}

/// The storage, if the browser grants it. The library takes it for granted and would stop the program where a browser
/// blocks it, hence the look beforehand.
fn storage() -> Result<Storage, LocalError> {
    match web_sys::window().map(|window| window.local_storage()) {
        Some(Ok(Some(_))) => Ok(LocalStorage::raw()),
        _ => Err(LocalError::Blocked),
    }
}

/// Every key that begins with `prefix`.
///
/// # Errors
/// When storage is blocked.
pub fn keys(prefix: &str) -> Result<Vec<String>, LocalError> {
    let storage = storage()?;
    let length = storage.length().map_err(|_| LocalError::Blocked)?;
    Ok((0..length)
        .filter_map(|index| storage.key(index).ok().flatten())
        .filter(|key| key.starts_with(prefix))
        .collect())
}

/// The text under a key; none when there is none.
///
/// # Errors
/// When storage is blocked.
pub fn read(key: &str) -> Result<Option<String>, LocalError> {
    storage()?.get_item(key).map_err(|_| LocalError::Blocked)
}

/// Writes a text and reads it back.
///
/// # Errors
/// When storage is blocked, full, or did not keep it.
pub fn write(key: &str, text: &str) -> Result<(), LocalError> {
    let storage = storage()?;
    if storage.set_item(key, text).is_err() {
        storage.remove_item(SPARE).map_err(|_| LocalError::Blocked)?;
        storage.set_item(key, text).map_err(|_| LocalError::Full)?;
    }
    match storage.get_item(key) {
        Ok(Some(kept)) if kept == text => Ok(()),
        _ => Err(LocalError::NotKept),
    }
}

/// Takes a key away.
///
/// # Errors
/// When storage is blocked.
pub fn remove(key: &str) -> Result<(), LocalError> {
    storage()?.remove_item(key).map_err(|_| LocalError::Blocked)
}

/// UTF-16 units used by everything that this page keeps, keys included.
///
/// # Errors
/// When storage is blocked.
pub fn used() -> Result<usize, LocalError> {
    let storage = storage()?;
    let mut used = 0;
    for key in keys("")? {
        let text = storage.get_item(&key).ok().flatten().unwrap_or_default();
        used += key.encode_utf16().count() + text.encode_utf16().count();
    }
    Ok(used)
}
