//! Groups: the headings of the plan's table. They carry no value.

use super::{Code, record::record};

record! {
    /// A heading under which indicators and further headings stand.
    Group,
    /// A field of a [`Group`].
    GroupField {
        /// The number shown: `A`, `I`, `1`.
        number: String => Number,
        /// Name in Vietnamese.
        name: String => Name,
        /// Name in English.
        name_en: String => NameEn,
        /// The heading above; none at the top.
        parent: Option<Code> => Parent,
        /// Place among its neighbours, smaller first.
        order: i64 => Order,
        /// Taken out of the plan; its history stays.
        removed: bool => Removed,
    }
}
