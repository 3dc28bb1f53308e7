//! Journeys: whole ways through the built app, as a person would go them, in real browsers of three engines.
//!
//! `cargo xtask test --only journeys` builds and serves the app, and installs the browsers and their drivers.

/// Makes a test in each engine of each journey, named after both.
macro_rules! in_every_engine {
    ($($journey:ident),+ $(,)?) => { $(
        mod $journey {
            use crate::browser::Outcome;
            use crate::engines::Engine;

            #[tokio::test]
            async fn chromium() -> Outcome {
                super::$journey(Engine::Chromium).await
            }

            #[tokio::test]
            async fn firefox() -> Outcome {
                super::$journey(Engine::Firefox).await
            }

            #[tokio::test]
            async fn webkit() -> Outcome {
                super::$journey(Engine::WebKit).await
            }
        }
    )+ };
}

/// Makes a test in Chromium of each journey that does not depend on an engine: what it looks at is decided by code that is
/// the same in all of them. Storage, files, clipboard, offline, print, keyboards and layout do depend on one.
macro_rules! in_chromium_alone {
    ($($journey:ident),+ $(,)?) => { $(
        mod $journey {
            use crate::browser::Outcome;
            use crate::engines::Engine;

            #[tokio::test]
            async fn chromium_alone() -> Outcome {
                super::$journey(Engine::Chromium).await
            }
        }
    )+ };
}

mod browser;
mod copy;
mod engines;
mod harness;
mod journeys;
mod office;
mod outline;
mod wire;
