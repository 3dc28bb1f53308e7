//! Short texts that stand for things: codes, cells, identities. A plan has few of them, each in thousands of places.

use std::{cell::RefCell, fmt, str::FromStr, sync::Arc};

use serde::{Deserializer, de};

/// How many texts are remembered at a time.
const REMEMBERED: usize = 256;

thread_local! {
    static LATELY: RefCell<[Option<Arc<str>>; REMEMBERED]> = const { RefCell::new([const { None }; REMEMBERED]) };
}

/// The text in memory that it shares with equal texts that were met lately. One that was not is checked first: what is
/// remembered has been found good, and need not be looked at letter by letter again.
///
/// # Errors
/// What the check says of a text that was not met lately.
pub fn shared<E>(text: &str, check: impl FnOnce() -> Result<(), E>) -> Result<Arc<str>, E> {
    let sum = text.bytes().fold(text.len(), |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte)));
    LATELY.with_borrow_mut(|lately| {
        let Some(place) = lately.get_mut(sum % REMEMBERED) else { return check().map(|()| text.into()) };
        match place {
            Some(known) if **known == *text => Ok(Arc::clone(known)),
            _ => {
                check()?;
                Ok(Arc::clone(place.insert(text.into())))
            }
        }
    })
}

/// For serde: reads a text as `T` without copying the text first.
///
/// # Errors
/// When it is no text, or not one of a `T`.
pub fn read<'de, R: Deserializer<'de>, T: FromStr<Err: fmt::Display>>(deserializer: R) -> Result<T, R::Error> {
    deserializer.deserialize_str(Spelled(std::marker::PhantomData))
}

struct Spelled<T>(std::marker::PhantomData<T>);

impl<T: FromStr<Err: fmt::Display>> de::Visitor<'_> for Spelled<T> {
    type Value = T;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a text")
    }

    fn visit_str<E: de::Error>(self, text: &str) -> Result<T, E> {
        text.parse().map_err(E::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_refused_is_not_remembered() {
        assert_eq!(shared("a b", || Err("a blank")), Err("a blank"));
        assert_eq!(shared("a b", || Err("a blank")), Err("a blank"));
    }

    #[test]
    fn equal_texts_share_their_memory_and_others_do_not() {
        let shared = |text: &str| shared(text, || Ok::<(), ()>(())).unwrap_or_default();
        let first = shared("THU-NS");
        assert!(Arc::ptr_eq(&first, &shared("THU-NS")));
        assert_eq!(&*shared("CHI-NS"), "CHI-NS");
        // Whatever was met in between, a text comes back as it is.
        for number in 0..10 * REMEMBERED {
            let text = number.to_string();
            assert_eq!(*shared(&text), *text);
        }
        assert_eq!(*first, *shared("THU-NS"));
    }
}
