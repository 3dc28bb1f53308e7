//! Records whose every field is a cell of its own, so that two people who edit different fields never collide.

use chrono::NaiveDate;

use super::{
    Bands, Closing, Code, CutOff, Direction, Entry, Evidence, Extension, Figure, Frequency, Json, LegalBasis, Level,
    Limits, Measure, Path, Period, Progress, RollUp, Step, TimeZone, UnitKind, Weight, calendar::optional_day,
};

/// Declares a record, the enum of its fields and the way from one to the other.
///
/// Each line gives the member and the name of its field; the member's name is also its name in files.
macro_rules! record {
    ($(#[$about:meta])* $record:ident, $(#[$about_field:meta])* $field:ident {
        $( $(#[$doc:meta])* $member:ident: $type:ty => $variant:ident, )*
    }) => {
        $(#[$about])*
        #[derive(Clone, Debug, Default, PartialEq)]
        pub struct $record { $( $(#[$doc])* pub $member: $type, )* }

        $(#[$about_field])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $field { $( $(#[$doc])* $variant, )* }

        impl $field {
            /// Every field, in the order of the record.
            pub const ALL: &[Self] = &[ $( Self::$variant, )* ];

            /// The name of the field in files.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $( Self::$variant => stringify!($member), )* }
            }

            /// The field of that name, if there is one.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|field| field.name() == name)
            }

            /// The JSON Schema of the field's values.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self { $( Self::$variant => generator.subschema_for::<$type>(), )* }
            }
        }

        impl $record {
            /// The value of one field.
            ///
            /// # Errors
            /// When the value has no JSON form; those of this crate all have one.
            pub fn get(&self, field: $field) -> Result<$crate::plan::Json, serde_json::Error> {
                match field { $( $field::$variant => $crate::plan::Json::of(&self.$member), )* }
            }

            /// Sets one field; no value sets it back to its default.
            ///
            /// # Errors
            /// When the value is not one for this field; the record is then as it was.
            pub fn set(&mut self, field: $field, value: Option<&$crate::plan::Json>) -> Result<(), serde_json::Error> {
                match field {
                    $( $field::$variant => $crate::plan::record::set(&mut self.$member, value), )*
                }
            }

            /// The fields in which this record differs from `before`, with their new values (none where it is now the
            /// default).
            ///
            /// # Errors
            /// As [`Self::get`].
            pub fn difference(&self, before: &Self) -> Result<Vec<($field, Option<$crate::plan::Json>)>, serde_json::Error> {
                let default = Self::default();
                let mut edits = Vec::new();
                $( if self.$member != before.$member {
                    let value = if self.$member == default.$member { None } else { Some(self.get($field::$variant)?) };
                    edits.push(($field::$variant, value));
                } )*
                Ok(edits)
            }
        }
    };
}

pub(crate) use record;

/// What a member of a record can be: how it is read from files.
pub(super) trait Member: Default {
    /// Reads the value.
    ///
    /// # Errors
    /// When it is not one for this member.
    fn read(value: &Json) -> Result<Self, serde_json::Error>;
}

macro_rules! members {
    ($($type:ty),* $(,)?) => { $(
        impl Member for $type {
            fn read(value: &Json) -> Result<Self, serde_json::Error> {
                value.read()
            }
        }
    )* };
}

members!(
    Bands,
    Closing,
    CutOff,
    Direction,
    Entry,
    Evidence,
    Frequency,
    Limits,
    Measure,
    Option<Code>,
    Option<Figure>,
    Option<Period>,
    Path,
    Progress,
    RollUp,
    String,
    TimeZone,
    UnitKind,
    Vec<Code>,
    Vec<Extension>,
    Vec<LegalBasis>,
    Vec<Level>,
    Vec<Step>,
    Weight,
    bool,
    i32,
    i64,
    u8,
);

impl Member for Option<NaiveDate> {
    fn read(value: &Json) -> Result<Self, serde_json::Error> {
        optional_day::deserialize(&mut serde_json::Deserializer::from_str(value.as_str()))
    }
}

/// Sets one member; no value sets it back to its default. In one piece per type, however many members have it: the app
/// would otherwise carry the reading of a text some forty times.
///
/// # Errors
/// When the value is not one for this member, which then stays as it was.
#[inline(never)]
pub(super) fn set<T: Member>(member: &mut T, value: Option<&Json>) -> Result<(), serde_json::Error> {
    *member = value.map(T::read).transpose()?.unwrap_or_default();
    Ok(())
}
