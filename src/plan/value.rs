//! The value of a cell with its type: what the fold takes up, screens show and forms write.

use chrono::NaiveDate;
use serde::{Serialize, de::DeserializeOwned};
use thiserror::Error;

use super::{
    Acceptance, Actual, Archive, Bands, Closing, Code, CutOff, Direction, Dismissal, Entry, Evidence, Extension,
    Figure, Frequency, Json, LegalBasis, Level, Limits, Measure, Note, Path, Period, Progress, RollUp, Ruling, Step,
    Submission, Target, TimeZone, UnitKind, Weight, calendar::optional_day,
};

/// A type that values of cells have.
pub trait Typed: Into<Value> + TryFrom<Value, Error = NotItsType> {
    /// Reads a value of this type.
    ///
    /// # Errors
    /// When the text is not one.
    fn read(json: &Json) -> Result<Self, serde_json::Error>;
}

/// A value of another type than that of its cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
#[error("a value of another cell")]
pub struct NotItsType;

/// Declares the types that values have, and how each is read.
macro_rules! values {
    ($( $variant:ident($type:ty) by $read:path, )*) => {
        /// The value of a cell, by its type.
        #[derive(Clone, Debug, PartialEq, Serialize)]
        #[serde(untagged)]
        #[allow(missing_docs)]
        pub enum Value { $( $variant($type), )* }

        $(
            impl From<$type> for Value {
                fn from(value: $type) -> Self {
                    Self::$variant(value)
                }
            }

            impl TryFrom<Value> for $type {
                type Error = NotItsType;
                fn try_from(value: Value) -> Result<Self, NotItsType> {
                    match value {
                        Value::$variant(value) => Ok(value),
                        _ => Err(NotItsType),
                    }
                }
            }

            impl Typed for $type {
                // In one piece for each type, however many cells have it.
                #[inline(never)]
                fn read(json: &Json) -> Result<Self, serde_json::Error> {
                    $read(json)
                }
            }
        )*
    };
}

values! {
    Text(String) by plain,
    Flag(bool) by plain,
    Year(i32) by plain,
    Order(i64) by plain,
    Days(u8) by plain,
    Day(Option<NaiveDate>) by day,
    Code(Option<Code>) by plain,
    Codes(Vec<Code>) by plain,
    Period(Option<Period>) by plain,
    Figure(Option<Figure>) by plain,
    Weight(Weight) by plain,
    Bands(Bands) by plain,
    Limits(Limits) by plain,
    CutOff(CutOff) by plain,
    LegalBases(Vec<LegalBasis>) by plain,
    Levels(Vec<Level>) by plain,
    UnitKind(UnitKind) by plain,
    Measure(Measure) by plain,
    Direction(Direction) by plain,
    Entry(Entry) by plain,
    Frequency(Frequency) by plain,
    Path(Path) by plain,
    Schedule(Vec<Step>) by plain,
    Closing(Closing) by plain,
    Evidence(Evidence) by plain,
    RollUp(RollUp) by plain,
    Progress(Progress) by plain,
    TimeZone(TimeZone) by plain,
    Extensions(Vec<Extension>) by plain,
    Target(Target) by plain,
    Actual(Actual) by plain,
    Acceptance(Acceptance) by plain,
    Note(Note) by plain,
    Ruling(Ruling) by plain,
    Dismissal(Dismissal) by plain,
    Submission(Submission) by plain,
    Archive(Archive) by plain,
    Raw(Json) by raw,
}

fn plain<T: DeserializeOwned>(json: &Json) -> Result<T, serde_json::Error> {
    json.read()
}

fn day(json: &Json) -> Result<Option<NaiveDate>, serde_json::Error> {
    optional_day::deserialize(&mut serde_json::Deserializer::from_str(json.as_str()))
}

/// Of a newer version: kept as it is.
#[allow(clippy::unnecessary_wraps)]
fn raw(json: &Json) -> Result<Json, serde_json::Error> {
    Ok(json.clone())
}
