//! The time of day where the office is.

use std::{fmt, str::FromStr};

use chrono::{DateTime, NaiveDate, NaiveDateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// How far the office's clocks are ahead of UTC. A day of the plan ends at midnight there, wherever it is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct TimeZone {
    minutes: i16,
}

/// Why a text is no [`TimeZone`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("{0:?} is no time zone from -12:00 to +14:00, such as +07:00")]
pub struct TimeZoneError(String);

impl TimeZone {
    /// The time of day there at a moment.
    #[must_use]
    pub fn local(self, at: DateTime<Utc>) -> NaiveDateTime {
        at.naive_utc().checked_add_signed(self.ahead()).unwrap_or_else(|| at.naive_utc())
    }

    /// The day there at a moment.
    #[must_use]
    pub fn day(self, at: DateTime<Utc>) -> NaiveDate {
        self.local(at).date()
    }

    /// The moment of a time of day there.
    #[must_use]
    pub fn moment(self, local: NaiveDateTime) -> DateTime<Utc> {
        local.checked_sub_signed(self.ahead()).unwrap_or(local).and_utc()
    }

    fn ahead(self) -> TimeDelta {
        TimeDelta::minutes(self.minutes.into())
    }
}

impl Default for TimeZone {
    /// Vietnam's.
    fn default() -> Self {
        Self { minutes: 7 * 60 }
    }
}

impl fmt::Display for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (sign, minutes) = (if self.minutes < 0 { '-' } else { '+' }, self.minutes.unsigned_abs());
        write!(f, "{sign}{:02}:{:02}", minutes / 60, minutes % 60)
    }
}

impl FromStr for TimeZone {
    type Err = TimeZoneError;
    fn from_str(text: &str) -> Result<Self, TimeZoneError> {
        let bad = || TimeZoneError(text.chars().take(60).collect());
        let part = |part: Option<&str>| {
            part.filter(|part| part.bytes().all(|byte| byte.is_ascii_digit())).and_then(|part| part.parse::<i16>().ok())
        };
        let sign = match text.get(..1) {
            Some("+") => 1,
            Some("-") => -1,
            _ => return Err(bad()),
        };
        let shaped = text.len() == 6 && text.get(3..4) == Some(":");
        let (hours, minutes) = part(text.get(1..3)).zip(part(text.get(4..6))).filter(|_| shaped).ok_or_else(bad)?;
        let minutes = Some(sign * (hours * 60 + minutes)).filter(|all| minutes < 60 && (-720..=840).contains(all));
        minutes.map(|minutes| Self { minutes }).ok_or_else(bad)
    }
}

impl TryFrom<String> for TimeZone {
    type Error = TimeZoneError;
    fn try_from(text: String) -> Result<Self, TimeZoneError> {
        text.parse()
    }
}

impl From<TimeZone> for String {
    fn from(zone: TimeZone) -> Self {
        zone.to_string()
    }
}

#[cfg(not(target_arch = "wasm32"))]
impl schemars::JsonSchema for TimeZone {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "TimeZone".into()
    }
    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({
            "type": "string",
            "pattern": "^(\\+(0\\d|1[0-3]):[0-5]\\d|\\+14:00|-(0\\d|1[01]):[0-5]\\d|-12:00)$",
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_zone_is_hours_and_minutes_ahead_of_utc_or_behind() {
        assert_eq!(TimeZone::default().to_string(), "+07:00");
        for text in ["+07:00", "+05:45", "-03:30", "+14:00", "-12:00", "+00:00"] {
            assert_eq!(text.parse::<TimeZone>().map(|zone| zone.to_string()), Ok(text.into()));
        }
        for text in ["", "7", "07:00", "+7:00", "+07:60", "+14:01", "-12:01", "+07-00", "+٠7:00", "Asia/Ho_Chi_Minh"] {
            assert!(text.parse::<TimeZone>().is_err(), "{text}");
        }
    }

    #[test]
    fn a_day_ends_at_midnight_of_the_office() {
        let (at, zone) = (|text: &str| text.parse::<DateTime<Utc>>().unwrap_or_default(), TimeZone::default());
        let day = |text: &str| zone.day(at(text)).to_string();
        assert_eq!(
            (day("2026-09-30T16:59:59Z"), day("2026-09-30T17:00:00Z")),
            ("2026-09-30".into(), "2026-10-01".into())
        );
        let moment = at("2026-09-30T18:30:00Z");
        assert_eq!(
            (zone.local(moment).to_string(), zone.moment(zone.local(moment))),
            ("2026-10-01 01:30:00".into(), moment)
        );
        for edge in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            assert_eq!(zone.local(edge).date(), edge.date_naive());
        }
    }
}
