//! The clock and chance.

use crate::ledger::Replica;
use crate::plan::{DateTime, Utc};

mod script {
    #![allow(missing_docs)]
    use wasm_bindgen::prelude::*;

    #[wasm_bindgen(module = "/src/browser/clock.js")]
    extern "C" {
        pub async fn pause(milliseconds: f64);
        pub async fn painted();
    }
}

/// Now, to the millisecond.
#[must_use]
pub fn now() -> DateTime<Utc> {
    #[allow(clippy::cast_possible_truncation)] // Milliseconds since 1970 are far from the limits.
    let milliseconds = js_sys::Date::now() as i64;
    DateTime::from_timestamp_millis(milliseconds).unwrap_or_default()
}

/// Milliseconds since the page was opened, to measure how long something takes; finer than the clock.
#[must_use]
pub fn stopwatch() -> f64 {
    web_sys::window().and_then(|window| window.performance()).map(|watch| watch.now()).unwrap_or_default()
}

/// Lets a time pass, in which the page does other things; where it is none, those that wait already.
pub async fn pause(time: std::time::Duration) {
    script::pause(time.as_secs_f64() * 1000.0).await;
}

/// Lets what has been drawn come to the screen.
pub async fn painted() {
    script::painted().await;
}

/// Long work in slices, between which the page can answer.
#[derive(Debug)]
pub struct Slices {
    began: f64,
}

impl Slices {
    /// Milliseconds of a slice: on a slow telephone, too, the page answers before anybody waits for it.
    const LONGEST: f64 = 5.0;

    /// Begins the first slice.
    #[must_use]
    pub fn begin() -> Self {
        Self { began: stopwatch() }
    }

    /// To be called between pieces of work: ends the slice if it has lasted long enough, and begins another.
    pub async fn next(&mut self) {
        if stopwatch() - self.began > Self::LONGEST {
            pause(std::time::Duration::ZERO).await;
            *self = Self::begin();
        }
    }
}

/// A name for a new writer that nobody else has: 12 letters and digits by chance.
#[must_use]
pub fn new_replica() -> Replica {
    const LETTERS: &[u8; 32] = b"abcdefghijkmnpqrstuvwxyz23456789";
    let mut bytes = [0_u8; 12];
    let strong = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !strong {
        // Without the browser's own source of chance (very old or restricted pages) the common one has to do.
        for byte in &mut bytes {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // From 0 up to 255.
            let chance = (js_sys::Math::random() * 256.0) as u8;
            *byte = chance;
        }
    }
    let name: String = bytes.iter().map(|byte| char::from(LETTERS[usize::from(byte % 32)])).collect();
    Replica::new(&name).unwrap_or_else(|_| new_replica())
}
