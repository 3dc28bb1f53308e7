//! The overview as it is kept for the next start, which shows it before the plan is read.
//!
//! `CHECKSUM BASE64`, the bytes in the form of `postcard`: reading JSON would add about 8 KB to the first chunk. Whatever is
//! damaged reads as `None`: the start is slower then, and shows no wrong number.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::exchange::{base64, record::checksum};
use crate::ledger::Heading;
use crate::plan::{NaiveDate, Period, calendar::day};
use crate::views::overview::Glance;

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
    /// When a part of it has no form in bytes.
    pub fn to_text(&self) -> postcard::Result<String> {
        let text = base64::write(&postcard::to_extend(self, Vec::new())?);
        Ok(format!("{} {text}", checksum(&text)))
    }

    /// Reads what [`Self::to_text`] has written; `None` where it is damaged.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (sum, text) = text.split_once(' ')?;
        let bytes = base64::read(text).filter(|_| sum == checksum(text))?;
        postcard::from_bytes(&bytes).ok()
    }
}
