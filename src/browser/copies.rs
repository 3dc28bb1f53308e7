//! Which files outside of the browser are known to exist, because they were read back. Beside the settings, in a key of its
//! own: only pages that speak of files need it.

use serde::{Deserialize, Serialize};

use super::local::{self, LocalError};
use crate::plan::{Code, DateTime, Utc};

const KEY: &str = "muctieu/copies";

/// A file of a plan that is known to exist.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Copy {
    /// The plan.
    pub plan: Code,
    /// When the file was made.
    #[serde(deserialize_with = "crate::plan::calendar::moment::deserialize")]
    pub at: DateTime<Utc>,
    /// How many of the plan's changes it holds.
    pub changes: usize,
    /// Its name.
    pub file: String,
    /// The folder that it was written into; empty where the person has shown the file.
    pub folder: String,
}

/// Reads the list. Where it cannot be read, no file is known.
#[must_use]
pub fn read() -> Vec<Copy> {
    local::read(KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Keeps the list.
///
/// # Errors
/// When storage is blocked or full.
pub fn write(copies: &[Copy]) -> Result<(), LocalError> {
    let text = serde_json::to_string(copies).map_err(|_| LocalError::NotKept)?;
    local::write(KEY, &text)
}
