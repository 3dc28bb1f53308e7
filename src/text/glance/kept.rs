//! A glance as it is kept: its parts one after the other, in the order in which they are declared, with a mark between
//! them. Nothing but this version of the app ever reads it, and it is read before anything else is done: hence a form that
//! takes little to read, and no general one.

use std::vec::IntoIter;

use super::{Due, Glance, GroupRow, Late};
use crate::assess::{Status, Tally};
use crate::ledger::Heading;
use crate::plan::{Code, CutOff, Decimal, Period};

/// Between two parts. No text that a person can type has it.
const MARK: char = '\u{1f}';

/// The parts that are left to read.
type Parts<'a> = IntoIter<&'a str>;

/// What can be kept as parts.
trait Part: Sized {
    fn put(&self, parts: &mut Vec<String>);
    fn take(parts: &mut Parts) -> Option<Self>;
}

/// The overview and the plan in brief as one text; none where a text in them has the mark itself.
#[must_use]
pub fn glance_to_text(report: Period, heading: &Heading, glance: &Glance) -> Option<String> {
    let mut parts = Vec::new();
    report.put(&mut parts);
    heading.put(&mut parts);
    glance.put(&mut parts);
    let marked = parts.iter().any(|part| part.contains(MARK));
    (!marked).then(|| parts.join(MARK.encode_utf8(&mut [0; 4])))
}

/// What [`glance_to_text`] has written; none where anything is missing, odd or left over.
#[must_use]
pub fn glance_from_text(text: &str) -> Option<(Period, Heading, Glance)> {
    let mut parts = text.split(MARK).collect::<Vec<_>>().into_iter();
    let read = (Part::take(&mut parts)?, Part::take(&mut parts)?, Part::take(&mut parts)?);
    parts.next().is_none().then_some(read)
}

/// A record, member after member.
macro_rules! record {
    ($record:ident { $($member:ident),* $(,)? }) => {
        impl Part for $record {
            fn put(&self, parts: &mut Vec<String>) {
                $( self.$member.put(parts); )*
            }

            fn take(parts: &mut Parts) -> Option<Self> {
                Some(Self { $( $member: Part::take(parts)?, )* })
            }
        }
    };
}

record!(Heading { title, title_en, illustrative, year, cut_off, opens_at, changes, away });
record!(Glance { kicker, headline, tally, attention, late, tasks, without_date, due, leads, outstanding, groups });
record!(Late { code, name, who, actual, due, percent, target, status, reason, derived, tasks });
record!(Due { code, title, who, left, date });
record!(GroupRow { name, judged, good, behind, off_track, indicators });

/// What has one text and is read from it.
macro_rules! texts {
    ($( $type:ty: $to:expr, $from:expr; )*) => { $(
        impl Part for $type {
            fn put(&self, parts: &mut Vec<String>) {
                let to: fn(&Self) -> String = $to;
                parts.push(to(self));
            }

            fn take(parts: &mut Parts) -> Option<Self> {
                let from: fn(&str) -> Option<Self> = $from;
                from(parts.next()?)
            }
        }
    )* };
}

texts! {
    String: Clone::clone, |text| Some(text.to_owned());
    usize: ToString::to_string, |text| text.parse().ok();
    i32: ToString::to_string, |text| text.parse().ok();
    bool: |is| usize::from(*is).to_string(), |text| ["0", "1"].iter().position(|known| *known == text).map(|is| is == 1);
    Code: ToString::to_string, |text| Code::new(text).ok();
    Decimal: ToString::to_string, |text| text.parse().ok();
    Period: ToString::to_string, |text| text.parse().ok();
    Status: |status| status.name().to_owned(), Status::named;
}

impl Part for CutOff {
    fn put(&self, parts: &mut Vec<String>) {
        (*self == Self::Fourteenth).put(parts);
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        Some(if bool::take(parts)? { Self::Fourteenth } else { Self::Calendar })
    }
}

impl Part for Tally {
    fn put(&self, parts: &mut Vec<String>) {
        for status in Status::ALL {
            self.of(*status).put(parts);
        }
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        let mut tally = Self::default();
        for status in Status::ALL {
            for _ in 0..usize::take(parts)? {
                tally.add(*status);
            }
        }
        Some(tally)
    }
}

impl<T: Part> Part for Option<T> {
    fn put(&self, parts: &mut Vec<String>) {
        self.is_some().put(parts);
        if let Some(value) = self {
            value.put(parts);
        }
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        Some(if bool::take(parts)? { Some(T::take(parts)?) } else { None })
    }
}

impl<T: Part> Part for Vec<T> {
    fn put(&self, parts: &mut Vec<String>) {
        self.len().put(parts);
        for value in self {
            value.put(parts);
        }
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        let mut values = Self::new();
        for _ in 0..usize::take(parts)? {
            values.push(T::take(parts)?);
        }
        Some(values)
    }
}

impl<A: Part, B: Part> Part for (A, B) {
    fn put(&self, parts: &mut Vec<String>) {
        self.0.put(parts);
        self.1.put(parts);
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        Some((A::take(parts)?, B::take(parts)?))
    }
}

impl<A: Part, B: Part, C: Part> Part for (A, B, C) {
    fn put(&self, parts: &mut Vec<String>) {
        self.0.put(parts);
        self.1.put(parts);
        self.2.put(parts);
    }

    fn take(parts: &mut Parts) -> Option<Self> {
        Some((A::take(parts)?, B::take(parts)?, C::take(parts)?))
    }
}
