//! Choices that are written as one word in files.

use std::borrow::Cow;

use serde::{Deserialize, Deserializer, de::Error as _};

/// Declares an enum whose every variant has a word in files; a word that is none of them is an error.
macro_rules! words {
    ($(#[$about:meta])* $name:ident { $( $(#[$doc:meta])* $variant:ident = $word:literal, )* }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
        pub enum $name {
            $(
                $(#[$doc])*
                #[cfg_attr(not(target_arch = "wasm32"), schemars(rename = $word))]
                $variant,
            )*
        }

        impl $name {
            /// Every variant, in the order in which people are offered them.
            pub const ALL: &[Self] = &[ $( Self::$variant, )* ];

            const WORDS: &[&str] = &[ $( $word, )* ];
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(match self { $( Self::$variant => $word, )* })
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                // The place of the word is the place of the variant: both lists are written from the same lines.
                let place = $crate::plan::words::place(Self::WORDS, deserializer)?;
                Ok(Self::ALL[place])
            }
        }
    };
}

pub(crate) use words;

/// The place of the word that stands next among `words`. In one piece for all choices.
#[inline(never)]
pub(super) fn place<'de, D: Deserializer<'de>>(
    words: &'static [&'static str],
    deserializer: D,
) -> Result<usize, D::Error> {
    let word = Cow::<str>::deserialize(deserializer)?;
    words.iter().position(|known| *known == word).ok_or_else(|| D::Error::unknown_variant(&word, words))
}
