//! Records whose every field is a cell of its own, so that two people who edit different fields never collide.

use super::{NotItsType, Typed, Value};

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

            /// Reads a value of the field.
            ///
            /// # Errors
            /// When it is not one.
            pub fn read(self, json: &$crate::plan::Json) -> Result<$crate::plan::Value, serde_json::Error> {
                use $crate::plan::Typed as _;
                match self { $( Self::$variant => <$type>::read(json).map(Into::into), )* }
            }

            /// The JSON Schema of the field's values.
            #[cfg(not(target_arch = "wasm32"))]
            pub fn schema(self, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
                match self { $( Self::$variant => generator.subschema_for::<$type>(), )* }
            }
        }

        impl $record {
            /// The value of one field.
            #[must_use]
            pub fn get(&self, field: $field) -> $crate::plan::Value {
                match field { $( $field::$variant => self.$member.clone().into(), )* }
            }

            /// Sets one field; no value sets it back to its default.
            ///
            /// # Errors
            /// When the value is not of the field's type; the record is then as it was.
            pub fn set(
                &mut self,
                field: $field,
                value: Option<$crate::plan::Value>,
            ) -> Result<(), $crate::plan::NotItsType> {
                match field {
                    $( $field::$variant => $crate::plan::record::set(&mut self.$member, value), )*
                }
            }

            /// The fields in which this record differs from `before`, with their new values (`None` where it is now the
            /// default).
            #[must_use]
            pub fn difference(&self, before: &Self) -> Vec<($field, Option<$crate::plan::Value>)> {
                let default = Self::default();
                let mut edits = Vec::new();
                $( if self.$member != before.$member {
                    let value = (self.$member != default.$member).then(|| self.get($field::$variant));
                    edits.push(($field::$variant, value));
                } )*
                edits
            }
        }
    };
}

pub(crate) use record;

/// Sets one member; no value sets it back to its default. In one piece per type, however many members have it.
///
/// # Errors
/// When the value is not of the member's type; the member then stays as it was.
#[inline(never)]
pub(super) fn set<T: Typed + Default>(member: &mut T, value: Option<Value>) -> Result<(), NotItsType> {
    *member = value.map(T::try_from).transpose()?.unwrap_or_default();
    Ok(())
}
