//! Units: the tree of departments, districts and communes, edited by its users and never built in.

use super::{Code, record::record, words::words};

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

words! {
    /// What sort of body a unit is.
    #[derive(Default, PartialOrd, Ord)]
    UnitKind {
        /// The province itself, or whichever organisation owns the plan.
        Province = "province",
        /// District, town or city of the province.
        District = "district",
        /// Commune or ward.
        Commune = "commune",
        /// Department of the people's committee.
        #[default]
        Department = "department",
        /// Agency of a central body in the province.
        Agency = "agency",
        /// Anything else.
        Other = "other",
    }
}

impl UnitKind {
    /// Whether the kind is a territory, whose figures add up to those of the territory above.
    #[must_use]
    pub fn is_territory(self) -> bool {
        matches!(self, Self::Province | Self::District | Self::Commune)
    }
}
