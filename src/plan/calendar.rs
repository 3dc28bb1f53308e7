//! Days and moments as files write them: `2021-09-30`, `2021-09-30T08:15:00Z`. One form each, so that equal days are equal
//! texts; a reader of every form of every standard would be as large as the rest of what reads plans.

use std::borrow::Cow;

use chrono::{DateTime, NaiveDate, Utc};
use serde::{Deserialize, Deserializer as D};

/// Reads a day, of exactly ten characters: years have four digits.
#[must_use]
pub fn read_day(text: &str) -> Option<NaiveDate> {
    let number = |part: Option<&str>| part.filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse().ok();
    let dashes = text.len() == 10 && text.get(4..5) == Some("-") && text.get(7..8) == Some("-");
    if !dashes {
        return None;
    }
    let (month, day) = (number(text.get(5..7))?, number(text.get(8..10))?);
    NaiveDate::from_ymd_opt(i32::try_from(number(text.get(0..4))?).ok()?, month, day)
}

/// For serde: a day.
pub mod day {
    use super::{Cow, D, Deserialize as _, NaiveDate, read_day};

    /// # Errors
    /// When it is not a day in the form of files.
    pub fn deserialize<'de, R: D<'de>>(deserializer: R) -> Result<NaiveDate, R::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        read_day(&text).ok_or_else(|| super::not_a_day(&text))
    }
}

/// For serde: a day, or none.
pub mod optional_day {
    use super::{Cow, D, Deserialize as _, NaiveDate, read_day};

    /// # Errors
    /// When it is not a day in the form of files.
    pub fn deserialize<'de, R: D<'de>>(deserializer: R) -> Result<Option<NaiveDate>, R::Error> {
        let text = Option::<Cow<str>>::deserialize(deserializer)?;
        text.map(|text| read_day(&text).ok_or_else(|| super::not_a_day(&text))).transpose()
    }
}

/// For serde: a moment.
pub mod moment {
    use super::{Cow, D, DateTime, Deserialize as _, Utc};
    use serde::de::Error as _;

    /// # Errors
    /// When it is not a moment in the form of files.
    pub fn deserialize<'de, R: D<'de>>(deserializer: R) -> Result<DateTime<Utc>, R::Error> {
        let text = Cow::<str>::deserialize(deserializer)?;
        let moment = DateTime::parse_from_rfc3339(&text);
        moment.map(|moment| moment.to_utc()).map_err(|_| R::Error::custom(format_args!("{text} is not a moment")))
    }
}

fn not_a_day<E: serde::de::Error>(text: &str) -> E {
    E::custom(format_args!("{text} is not a day"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_has_one_form() {
        assert_eq!(read_day("2021-09-30"), NaiveDate::from_ymd_opt(2021, 9, 30));
        for text in ["2021-9-30", "2021-02-30", "+2021-09-3", "30/09/2021", "2021-09-30T", "２０２１-09", ""] {
            assert_eq!(read_day(text), None, "{text}");
        }
    }
}
