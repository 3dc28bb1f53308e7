//! Units: the tree of departments, districts and communes, edited by its users and never built in.

use super::{Code, CutOff, NaiveDate, Period, record::record, words::words};

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
        /// The first day on which it exists; none where it always has.
        valid_from: Option<NaiveDate> => ValidFrom,
        /// The last day on which it exists; none while it does.
        valid_until: Option<NaiveDate> => ValidUntil,
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
        /// District, town or city of the province; none since July 2025.
        District = "district",
        /// Commune; before July 2025 also a ward.
        Commune = "commune",
        /// Ward.
        Ward = "ward",
        /// Special zone: an island, on the tier of communes.
        SpecialZone = "special_zone",
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
        matches!(self, Self::Province | Self::District | Self::Commune | Self::Ward | Self::SpecialZone)
    }
}

impl Unit {
    /// Whether the unit exists on the last day of a period, when its figures of the period are due.
    #[must_use]
    pub fn exists_in(&self, period: Period, cut_off: CutOff) -> bool {
        let day = period.last_day(cut_off);
        self.valid_from.is_none_or(|from| from <= day) && self.valid_until.is_none_or(|until| until >= day)
    }
}
