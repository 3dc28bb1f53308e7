//! Tasks: directives with an owner, a due date and a product.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::{Code, calendar::day, record::record, words::words};

record! {
    /// A directive. Directives are accepted incomplete, as they are given, and flagged.
    Task,
    /// A field of a [`Task`].
    TaskField {
        /// The number shown.
        number: String => Number,
        /// What is to be done, in Vietnamese.
        title: String => Title,
        /// What is to be done, in English.
        title_en: String => TitleEn,
        /// Units that answer for it.
        lead: Vec<Code> => Lead,
        /// Who answers for it where that is no unit of the plan.
        lead_text: String => LeadText,
        /// Units that work along.
        cooperating: Vec<Code> => Cooperating,
        /// Who works along, in the words of the document.
        cooperating_text: String => CooperatingText,
        /// Person to ask.
        contact: String => Contact,
        /// Who gave it.
        given_by: String => GivenBy,
        /// Document in which it was given.
        source: String => Source,
        /// Day on which it was given.
        given_on: Option<NaiveDate> => GivenOn,
        /// First day of work.
        start: Option<NaiveDate> => Start,
        /// Last day on which it is on time.
        due: Option<NaiveDate> => Due,
        /// The due date in the words of the document.
        due_text: String => DueText,
        /// What must lie on the table.
        product: String => Product,
        /// Who decides on it (*thẩm quyền*).
        authority: String => Authority,
        /// How far it is, coarse on purpose.
        progress: Progress => Progress,
        /// Day on which it was done.
        completed_on: Option<NaiveDate> => CompletedOn,
        /// What came of it.
        result: String => Result,
        /// What stands in the way.
        difficulties: String => Difficulties,
        /// What is proposed.
        proposal: String => Proposal,
        /// Extensions granted, oldest first.
        extensions: Vec<Extension> => Extensions,
        /// Indicators that it serves.
        indicators: Vec<Code> => Indicators,
        /// Taken out of the plan; its history stays.
        removed: bool => Removed,
    }
}

words! {
    /// How far a task is.
    #[derive(Default)]
    Progress {
        /// Nobody has begun.
        #[default]
        NotStarted = "not_started",
        /// In hand.
        Doing = "doing",
        /// Finished.
        Done = "done",
    }
}

/// A due date that was put off.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Extension {
    /// The due date before.
    #[serde(deserialize_with = "day::deserialize")]
    pub from: NaiveDate,
    /// The due date after.
    #[serde(deserialize_with = "day::deserialize")]
    pub to: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
}
