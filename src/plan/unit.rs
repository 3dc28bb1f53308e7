//! Units: the tree of departments, districts and communes, edited by its users and never built in.

use serde::{Deserialize, Serialize};

use super::{Code, record::record};

record! {
    /// A body that reports figures or answers for them.
    Unit,
    /// A field of a [`Unit`].
    UnitField {
        /// Name in Vietnamese.
        name: String => Name,
        /// Name in English.
        name_en: String => NameEn,
        /// What sort of body it is.
        kind: UnitKind => Kind,
        /// The unit above; none for the root.
        parent: Option<Code> => Parent,
        /// Place among its neighbours, smaller first.
        order: i64 => Order,
        /// Remarks.
        note: String => Note,
        /// Taken out of the plan; its history stays.
        removed: bool => Removed,
    }
}

/// What sort of body a unit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    /// The province itself, or whichever organisation owns the plan.
    Province,
    /// District, town or city of the province.
    District,
    /// Commune or ward.
    Commune,
    /// Department of the people's committee.
    #[default]
    Department,
    /// Agency of a central body in the province.
    Agency,
    /// Anything else.
    Other,
}

impl UnitKind {
    /// Every kind, in the order in which lists show them.
    pub const ALL: &[Self] =
        &[Self::Province, Self::Department, Self::Agency, Self::District, Self::Commune, Self::Other];

    /// Whether the kind is a territory, whose figures add up to those of the territory above.
    #[must_use]
    pub fn is_territory(self) -> bool {
        matches!(self, Self::Province | Self::District | Self::Commune)
    }
}
