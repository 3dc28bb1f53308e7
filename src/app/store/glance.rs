//! What the frame and the overview show: worked out from the plan, or, until that has been read, as it was kept the last
//! time that it was looked at.

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{Phase, SaveState, Store, later};
use crate::app::route::Page;
use crate::browser::{clock, glance, home};
use crate::ledger::{ChangeId, Heading, Ledger};
use crate::plan::{Code, Period};
use crate::text::{Glance, Language, glance_from_text, glance_to_text};

/// The overview as it was kept.
pub struct Kept {
    report: Period,
    language: Language,
    pub(super) heading: Arc<Heading>,
    pub(super) glance: Arc<Glance>,
}

impl Kept {
    /// What was kept of a plan, if it still holds in that language.
    fn read(plan: &Code, language: Language) -> Option<Self> {
        let (report, heading, glance) = glance_from_text(&glance::read(plan, language.code())?)?;
        Some(Self { report, language, heading: Arc::new(heading), glance: Arc::new(glance) })
    }
}

/// After so long without a change, what the overview says is kept.
const QUIET: Duration = Duration::from_secs(2);

impl Store {
    /// Reads from the plan in brief; whoever calls is called again when that changes.
    pub fn heading<T>(self, read: impl FnOnce(&Heading) -> T) -> T {
        self.heading.with(|heading| read(heading))
    }

    /// What the overview says.
    #[must_use]
    pub fn glance(self) -> Arc<Glance> {
        self.glance.get()
    }

    /// Whether a plan is on the screen of which only the overview is here as yet.
    #[must_use]
    pub fn opening(self) -> bool {
        self.phase.with(|phase| *phase == Phase::Starting) && self.kept.with(Option::is_some)
    }

    /// Whether there is what the page shows that the person is on.
    #[must_use]
    pub fn page_is_here(self) -> bool {
        let fits = |kept: &Kept| {
            self.page() == Page::Overview
                && kept.report == self.report()
                && kept.language == self.language.get()
                && self.then().is_none()
        };
        !self.opening() || self.kept.with(|kept| kept.as_deref().is_some_and(fits))
    }

    /// What was kept of the plan that was open last, if it still holds.
    pub(super) fn look_at_what_was_kept(self) {
        let plan = self.settings.with_untracked(|settings| settings.plan.clone());
        if let Some(kept) = plan.and_then(|plan| Kept::read(&plan, self.language())) {
            // It opens at another period on another day, and what is kept is never the past.
            let opens_at = super::report::opening_period(&kept.heading, clock::today());
            let asked = self.route.with_untracked(|route| route.as_of).unwrap_or(opens_at);
            if asked == kept.report && untrack(|| self.then()).is_none() {
                self.kept.set(Some(Arc::new(kept)));
                self.save_state.set(SaveState::Checking);
            }
        }
    }

    /// Keeps what the overview says, whenever nothing has changed for a while.
    pub fn keep_glance_in_quiet(self) {
        self.ledger.track();
        self.language.track();
        self.route.track();
        if self.phase.get() != Phase::Open || self.save_state.get() != SaveState::Saved {
            return;
        }
        let turn = self.turn.get_value() + 1;
        self.turn.set_value(turn);
        spawn_local(async move {
            clock::pause(QUIET).await;
            // What cannot be fetched is fetched the next time; until then the next visit is a little slower.
            if self.turn.get_value() == turn
                && let Ok(keeping) = later::keep_glance(self).await
            {
                keeping.await;
            }
        });
    }

    /// Keeps what the overview says of the plan in hand, where that is all that the browser keeps of it.
    pub(super) async fn keep_glance(self) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        let changes = self.ledger.with_untracked(Ledger::len);
        let known = |id: &ChangeId| self.ledger.with_untracked(|ledger| ledger.change(id).is_some());
        let unknown = || self.segments.with_value(|segments| home::unknown(&plan, segments, known));
        for key in unknown().unwrap_or_default() {
            if home::is_known(&key, known).await {
                self.segments.update_value(|segments| {
                    segments.insert(key);
                });
            }
        }
        let still = self.plan_id.get_untracked().as_ref() == Some(&plan)
            && self.ledger.with_untracked(Ledger::len) == changes
            && self.save_state.get_untracked() == SaveState::Saved;
        let usual = self.route.with_untracked(|route| route.as_of.is_none()) && !untrack(|| self.reading());
        // Asked again: what another tab writes may not have come here yet.
        if still && usual && unknown().is_some_and(|keys| keys.is_empty()) {
            let (heading, shown) = (self.heading.get_untracked(), self.glance.get_untracked());
            if let Some(text) = glance_to_text(self.report.get_untracked(), &heading, &shown) {
                glance::write(&plan, self.language().code(), &text);
            }
        }
    }
}
