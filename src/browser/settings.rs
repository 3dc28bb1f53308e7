//! What this browser remembers about its person: language, theme, text size, name, the plan in hand.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::local::{self, LocalError};
use crate::plan::Code;

const KEY: &str = "muctieu/settings";

/// A person's choices in this browser. None of them is part of a plan.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// Code of the language; empty until somebody chooses.
    pub language: String,
    /// `light`, `dark`, `contrast`, or empty to follow the system.
    pub theme: String,
    /// `small`, `large`, `larger`, or empty.
    pub text_size: String,
    /// Name that changes are signed with.
    pub name: String,
    /// Unit that changes are signed with.
    pub unit: String,
    /// The plan that was open last.
    pub plan: Option<Code>,
    /// The units whose part of a plan is here, where it is not the whole plan.
    pub parts: BTreeMap<Code, BTreeSet<Code>>,
    /// When each plan was last saved to a file, and how many changes it had.
    pub files: Vec<SavedFile>,
}

/// A file that was handed to the person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SavedFile {
    /// The plan.
    pub plan: Code,
    /// When.
    #[serde(deserialize_with = "crate::plan::calendar::moment::deserialize")]
    pub at: crate::plan::DateTime<crate::plan::Utc>,
    /// How many changes the file holds.
    pub changes: usize,
}

/// Reads the settings. Choices that cannot be read are only choices: the defaults stand in for them.
#[must_use]
pub fn read() -> Settings {
    local::read(KEY).ok().flatten().and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default()
}

/// Whether settings that were kept are gone, and with them, most likely, everything else that this page keeps.
#[must_use]
pub fn are_gone() -> bool {
    local::read(KEY) == Ok(None)
}

/// Keeps the settings.
///
/// # Errors
/// When storage is blocked or full.
pub fn write(settings: &Settings) -> Result<(), LocalError> {
    let text = serde_json::to_string(settings).map_err(|_| LocalError::NotKept)?;
    local::write(KEY, &text)
}
