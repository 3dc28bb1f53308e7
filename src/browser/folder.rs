//! A folder on the person's disk that they have chosen for copies, where the browser has such a thing.
//!
//! The browser keeps the folder in a database of its own beside the journal: cleared with the site's data, and of no use
//! to anybody else. Whether the page may still write there is asked anew; the person answers at a click.

use js_sys::Uint8Array;
use thiserror::Error;
use wasm_bindgen::JsValue;

use super::by_name;

const PICKER: &str = "showDirectoryPicker";

mod script {
    #![allow(missing_docs)]
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/folder.js")]
    extern "C" {
        #[wasm_bindgen(catch)]
        pub async fn chosen() -> Result<JsValue, JsValue>;
        #[wasm_bindgen(catch)]
        pub async fn remember(folder: JsValue) -> Result<JsValue, JsValue>;
    }
}

/// A folder.
#[derive(Clone, Debug)]
pub struct Folder(JsValue);

/// Whether the page may write into a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Granted,
    /// The browser wants to ask the person first, at a click.
    Asks,
    /// The person has said no.
    Denied,
}

/// What became of writing a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// It is there and holds exactly what was written.
    Kept,
    /// Under that name is something that must not be replaced; it was not touched.
    Taken,
}

/// Why something could not be done with a folder.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum FolderError {
    /// The folder, or the stick that it is on, is no longer there.
    #[error("the folder is gone")]
    Gone,
    /// The page may not write there.
    #[error("not allowed")]
    NotAllowed,
    /// No room is left on the disk.
    #[error("the disk is full")]
    Full,
    /// Another window is writing the same file.
    #[error("another window is writing")]
    Busy,
    /// What was read back is not what was written.
    #[error("the file does not hold what was written")]
    NotKept,
    /// The browser failed, in its own words.
    #[error("{0}")]
    Failed(String),
}

fn failed(error: &JsValue) -> FolderError {
    let (name, message) = by_name::failure(error);
    match name.as_str() {
        "NotFoundError" => FolderError::Gone,
        "NotAllowedError" | "SecurityError" => FolderError::NotAllowed,
        "QuotaExceededError" => FolderError::Full,
        "NoModificationAllowedError" => FolderError::Busy,
        _ => FolderError::Failed(if message.is_empty() { name } else { message }),
    }
}

/// Whether this browser lets a page write into a folder.
#[must_use]
pub fn possible() -> bool {
    by_name::can(&js_sys::global(), PICKER)
}

/// Lets the person choose a folder, within a click of theirs. None when they choose none.
///
/// # Errors
/// When the browser refuses.
pub async fn choose() -> Result<Option<Folder>, FolderError> {
    let options = by_name::object(&[("mode", "readwrite".into()), ("id", "muctieu".into())]);
    match by_name::ask(&js_sys::global(), PICKER, &[&options]).await {
        Ok(handle) => Ok(Some(Folder(handle))),
        Err(error) if by_name::failure(&error).0 == "AbortError" => Ok(None),
        Err(error) => Err(failed(&error)),
    }
}

/// The folder that was chosen for copies, as long as the browser remembers it.
///
/// # Errors
/// When the browser cannot say.
pub async fn chosen() -> Result<Option<Folder>, FolderError> {
    let found = script::chosen().await.map_err(|error| failed(&error))?;
    Ok(Some(found).filter(JsValue::is_object).map(Folder))
}

/// Remembers the folder for copies; none to forget it. Files in it are not touched.
///
/// # Errors
/// When the browser does not.
pub async fn remember(folder: Option<&Folder>) -> Result<(), FolderError> {
    let handle = folder.map_or(JsValue::UNDEFINED, |Folder(handle)| handle.clone());
    script::remember(handle).await.map_err(|error| failed(&error))?;
    Ok(())
}

impl Folder {
    /// Its name; where it lies, the browser does not tell.
    #[must_use]
    pub fn name(&self) -> String {
        by_name::at(&self.0, &["name"]).as_string().unwrap_or_default()
    }

    /// Whether the page may write there.
    pub async fn access(&self) -> Access {
        self.said("queryPermission").await
    }

    /// Lets the browser ask the person whether it may, within a click of theirs.
    pub async fn ask(&self) -> Access {
        self.said("requestPermission").await
    }

    async fn said(&self, question: &str) -> Access {
        // A browser that has no such question has nothing to ask.
        if !by_name::can(&self.0, question) {
            return Access::Granted;
        }
        let answer = by_name::ask(&self.0, question, &[&by_name::object(&[("mode", "readwrite".into())])]).await;
        match answer.ok().and_then(|answer| answer.as_string()).as_deref() {
            Some("granted") => Access::Granted,
            Some("denied") => Access::Denied,
            _ => Access::Asks,
        }
    }

    /// The content of a file in the folder; none when there is no such file.
    ///
    /// # Errors
    /// When it cannot be read.
    pub async fn read(&self, name: &str) -> Result<Option<Vec<u8>>, FolderError> {
        match self.file(name, false).await {
            Ok(file) => content(&file).await.map(Some),
            Err(error) if by_name::failure(&error).0 == "NotFoundError" => {
                // The file is not there, or the whole folder is not.
                self.is_there().await.map(|()| None)
            }
            Err(error) => Err(failed(&error)),
        }
    }

    /// Writes a file, whole or not at all, and reads it back. What stands under the name is replaced only where
    /// `may_replace` says so of its content; an empty file holds nothing that could be lost.
    ///
    /// # Errors
    /// When it could not be written, or does not hold what was written.
    pub async fn write(
        &self,
        name: &str,
        text: &str,
        may_replace: impl FnOnce(&[u8]) -> bool,
    ) -> Result<Written, FolderError> {
        let file = self.file(name, true).await.map_err(|error| failed(&error))?;
        // One writer at a time: nobody else writes between looking and replacing.
        let alone = by_name::object(&[("mode", "exclusive".into())]);
        let stream = by_name::ask(&file, "createWritable", &[&alone]).await.map_err(|error| failed(&error))?;
        let before = content(&file).await;
        let replace = before.as_ref().is_ok_and(|before| before.is_empty() || may_replace(before));
        if !replace {
            let _given_up = by_name::ask(&stream, "abort", &[]).await;
            return before.map(|_| Written::Taken);
        }
        let write = async {
            by_name::ask(&stream, "write", &[&text.into()]).await?;
            // What was written takes the place of what was there only now.
            by_name::ask(&stream, "close", &[]).await
        };
        if let Err(error) = write.await {
            let _given_up = by_name::ask(&stream, "abort", &[]).await;
            return Err(failed(&error));
        }
        let kept = self.read(name).await?;
        if kept.as_deref() == Some(text.as_bytes()) { Ok(Written::Kept) } else { Err(FolderError::NotKept) }
    }

    async fn file(&self, name: &str, make: bool) -> Result<JsValue, JsValue> {
        by_name::ask(&self.0, "getFileHandle", &[&name.into(), &by_name::object(&[("create", make.into())])]).await
    }

    /// Whether the folder itself can be looked into.
    async fn is_there(&self) -> Result<(), FolderError> {
        let files = by_name::call(&self.0, "keys", &[]).map_err(|error| failed(&error))?;
        by_name::ask(&files, "next", &[]).await.map(|_| ()).map_err(|error| failed(&error))
    }
}

async fn content(file: &JsValue) -> Result<Vec<u8>, FolderError> {
    let read = async {
        let file = by_name::ask(file, "getFile", &[]).await?;
        let buffer = by_name::ask(&file, "arrayBuffer", &[]).await?;
        Ok(Uint8Array::new(&buffer).to_vec())
    };
    read.await.map_err(|error: JsValue| failed(&error))
}
