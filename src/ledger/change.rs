//! Changes: who set which cells to what, when, over what.

use serde::{Deserialize, Serialize};

use super::Cell;
use crate::plan::{ChangeId, DateTime, Json, Utc, calendar::moment};

/// Everything that one act of a person set, together.
///
/// In files, a member that is not known here is refused and not passed over: writing the file again would lose it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Change {
    /// Its identity.
    pub id: ChangeId,
    /// When, by the clock of the writer, and later than what the writer could see: [`Ledger::moment`].
    ///
    /// [`Ledger::moment`]: super::Ledger::moment
    #[serde(deserialize_with = "moment::deserialize")]
    pub at: DateTime<Utc>,
    /// Who.
    pub by: Author,
    /// Why, in the author's words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub note: String,
    /// What, at most one edit for a cell.
    pub edits: Vec<Edit>,
}

/// A person as they call themselves. Nobody checks it: there are no accounts.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Author {
    /// Name; empty while nobody has given one.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Code or name of the person's unit.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
}

/// One cell set by a change.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edit {
    /// The cell.
    pub cell: Cell,
    /// Its new value; `null` takes the value away. In files it must be said: an edit without a value is no deletion.
    #[serde(deserialize_with = "Option::deserialize")]
    pub value: Option<Json>,
    /// The changes whose edits of this cell it replaces: the heads that its author saw.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub over: Vec<ChangeId>,
}
