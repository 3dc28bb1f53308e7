//! What the tests of laws share: cells with values that fit them, and stories of replicas that see parts of each other's
//! changes.

#![allow(dead_code, reason = "each test binary uses a part of this")]

pub mod cells;
pub mod shown;
pub mod story;
pub mod values;

use muctieu::plan::{Code, Json};
use proptest::test_runner::{Config, FileFailurePersistence};

/// How many cases a law is tried on: enough for every run of the tests. `PROPTEST_CASES` asks for more.
pub fn cases() -> Config {
    let asked = std::env::var("PROPTEST_CASES").ok().and_then(|text| text.parse().ok());
    Config {
        cases: asked.unwrap_or(128),
        failure_persistence: Some(Box::new(FileFailurePersistence::WithSource("regressions"))),
        ..Config::default()
    }
}

/// The code of that text.
pub fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

/// The JSON form of a value.
pub fn json<T: serde::Serialize>(value: T) -> Json {
    Json::of(&value).unwrap()
}
