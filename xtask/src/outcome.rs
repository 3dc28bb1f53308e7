//! One kind of failure: a sentence for a person, which says what to do where that is known.

use std::fmt::{self, Display, Formatter};

/// The result of a step.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a step could not be done.
#[derive(Debug)]
pub struct Failure(String);

impl Failure {
    /// Makes a failure of the sentence.
    pub fn new(sentence: impl Into<String>) -> Self {
        Self(sentence.into())
    }
}

impl Display for Failure {
    fn fmt(&self, formatter: &mut Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// Says what was being done when the system refused.
pub trait Context<T> {
    /// Turns an error into a [`Failure`] that starts with what was being done.
    fn context(self, doing: impl Display) -> Outcome<T>;
}

impl<T, E: Display> Context<T> for Result<T, E> {
    fn context(self, doing: impl Display) -> Outcome<T> {
        self.map_err(|error| Failure(format!("{doing}: {error}")))
    }
}
