//! Where the figures of past years are that were put away into a file.

use serde::{Deserialize, Serialize};

/// The file into which changes of past years were put away. The cell that it stands in names the years and one of the
/// changes: where that change is here, the file has been merged again, and nothing is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Archive {
    /// Name that the file had.
    pub file: String,
    /// SHA-256 of its whole text, in hexadecimal.
    pub digest: String,
    /// How many changes it holds.
    pub changes: usize,
    /// How many cells they set.
    pub cells: usize,
}
