//! The overview of the last visit, shown until the plan has been read.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{Kept, work};
use crate::app::document::{Document, Phase, opening_period};
use crate::app::screen::SaveState;
use crate::browser::{clock, glance};
use crate::plan::Period;
use crate::text::Language;

/// The overview of the last visit while it is shown.
#[derive(Clone, Copy)]
pub struct LastOverview {
    kept: RwSignal<Option<Arc<Kept>>>,
    /// Segments in storage whose changes are all in the ledger.
    pub segments: StoredValue<BTreeSet<String>>,
    turn: StoredValue<usize>,
}

/// After so long without a change, what the overview says is kept.
const QUIET: Duration = Duration::from_secs(2);

impl LastOverview {
    /// Nothing is shown yet.
    pub fn new() -> Self {
        Self { kept: RwSignal::new(None), segments: StoredValue::new(BTreeSet::new()), turn: StoredValue::new(0) }
    }

    /// The overview of the last visit, as long as it is shown; tracked.
    pub fn get(self) -> Option<Arc<Kept>> {
        self.kept.get()
    }

    /// Whether it is shown; not tracked.
    pub fn is_shown(self) -> bool {
        self.kept.with_untracked(Option::is_some)
    }

    /// Whether it is of that period, in that language.
    pub fn fits(self, report: Period, language: Language) -> bool {
        self.kept
            .with(|kept| kept.as_ref().is_some_and(|kept| kept.report == report && kept.language == language.code()))
    }

    /// Gives way to the plan itself.
    pub fn hide(self) {
        self.kept.set(None);
    }
}

/// Shows what was kept of the plan that was open last, if it still holds.
pub fn show_last_overview(document: &Document) {
    let screen = document.screen;
    let plan = screen.settings_now(|settings| settings.plan.clone());
    let kept = plan.and_then(|plan| glance::read(&plan, screen.language().code()));
    if let Some(kept) = kept.and_then(|text| Kept::from_text(&text)) {
        // On another day it says something else, and what is kept is never the past.
        let today = kept.heading.time_zone.day(clock::now());
        let opens_at = opening_period(&kept.heading, today);
        let (asked, then) = untrack(|| (screen.as_of().unwrap_or(opens_at), screen.then()));
        if today == kept.today && asked == kept.report && then.is_none() {
            document.last_overview.kept.set(Some(Arc::new(kept)));
            screen.save_state.set(SaveState::Checking);
        }
    }
}

/// Keeps what the overview says, whenever nothing has changed for a while.
pub fn keep_in_quiet(document: &'static Document) {
    document.ledger.track();
    document.screen.language_followed();
    drop(document.screen.route());
    if document.phase() != Phase::Open || document.screen.save_state() != SaveState::Saved {
        return;
    }
    let last = document.last_overview.turn;
    let turn = last.get_value() + 1;
    last.set_value(turn);
    spawn_local(async move {
        clock::pause(QUIET).await;
        // What cannot be fetched is fetched the next time; until then the next visit is a little slower.
        if last.get_value() == turn
            && let Ok(keeping) = work::keep_overview(document).await
        {
            keeping.await;
        }
    });
}
