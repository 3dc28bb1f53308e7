//! What the page of storage does: fills the open plan, and writes into it as fast as it saves.

use std::time::Duration;

use leptos::prelude::{GetUntracked as _, GetValue as _};

use super::Plans;
use crate::app::{
    route::{Page, Route},
    screen::SaveState,
};
use crate::browser::clock;
use crate::exchange::json::File;
use crate::ledger::{Change, Intent, Rejection};
use crate::plan::{ActualKey, Code, Decimal, Figure, Period, Span};

/// How often it is asked whether something has been saved.
const MOMENT: Duration = Duration::from_millis(1);

impl Plans {
    /// Opens made-up changes as a plan, and saves them.
    ///
    /// # Errors
    /// What a person would be told.
    pub async fn fill(&'static self, plan: Code, changes: Vec<Change>) -> Result<(), String> {
        self.open_beside_kept(File { plan, unit: None, changes, warnings: Vec::new() }).await?;
        self.screen.go_to(&Route::to(Page::Unknown("/bench/storage".into())));
        self.until_saved().await
    }

    /// Writes figures of a unit that nobody else writes, one after the other, each once the one before is reported as saved.
    /// Calls back with the number that is, and with how many milliseconds the last one took.
    ///
    /// # Errors
    /// What a person would be told.
    pub async fn write_in_turn(&'static self, figures: u16, mut saved: impl FnMut(u16, f64)) -> Result<(), String> {
        let name = format!("tab-{}", self.document.replica.get_value());
        let unit = Code::new(&name).map_err(|error| error.to_string())?;
        let period = Period::new(2021, Span::Year).map_err(|error| error.to_string())?;
        for number in 1..=figures {
            let indicator = Code::new(&number.to_string()).map_err(|error| error.to_string())?;
            let key = ActualKey { indicator, unit: unit.clone(), period };
            let start = clock::stopwatch();
            let figure = Figure::Exact(Decimal::from(number));
            let written = self.document.dispatch(&Intent::RecordActual(key, Some(figure.into())));
            written.map_err(|error: Rejection| self.screen.language().opening().rejection(&error))?;
            self.until_saved().await?;
            saved(number, clock::stopwatch() - start);
        }
        Ok(())
    }

    async fn until_saved(&self) -> Result<(), String> {
        loop {
            match self.screen.save_state.get_untracked() {
                SaveState::Saved => return Ok(()),
                SaveState::Saving | SaveState::Checking => clock::pause(MOMENT).await,
                state => return Err(format!("{state:?}")),
            }
        }
    }
}
