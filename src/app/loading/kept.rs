//! The overview as it is kept for the next start, which shows it before the plan is read.
//!
//! `CHECKSUM JSON`. Whatever is damaged reads as `None`: the start is slower then, and shows no wrong number.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::exchange::record::checksum;
use crate::ledger::Heading;
use crate::plan::{NaiveDate, Period, calendar::day};
use crate::text::Glance;

/// An overview with the day, the report period and the language that it was made for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Kept {
    /// The day on which it was made: days left are counted from it.
    #[serde(deserialize_with = "day::deserialize")]
    pub today: NaiveDate,
    /// The report period.
    pub report: Period,
    /// Code of the language.
    pub language: String,
    /// The plan in brief.
    pub heading: Arc<Heading>,
    /// What the overview said.
    pub glance: Arc<Glance>,
}

impl Kept {
    /// The overview as a text.
    ///
    /// # Errors
    /// When a part of it has no form in JSON.
    pub fn to_text(&self) -> Result<String, serde_json::Error> {
        let json = serde_json::to_string(self)?;
        Ok(format!("{} {json}", checksum(&json)))
    }

    /// Reads what [`Self::to_text`] has written; `None` where it is damaged.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (sum, json) = text.split_once(' ')?;
        (sum == checksum(json)).then(|| serde_json::from_str(json).ok()).flatten()
    }
}
