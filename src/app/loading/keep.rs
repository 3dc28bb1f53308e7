//! Keeping what the overview says, for the next start.

use std::sync::Arc;

use leptos::prelude::*;

use super::Kept;
use crate::app::{document::Document, screen::SaveState};
use crate::browser::{glance, home};
use crate::ledger::{ChangeId, Heading, Ledger};

/// Keeps what the overview says of the open plan, where that is all that the browser keeps of it.
pub async fn keep(document: &'static Document) {
    let Some(plan) = document.plan_id.get_untracked() else { return };
    let segments = document.last_overview.segments;
    let changes = document.ledger_now(Ledger::len);
    let is_merged = |id: &ChangeId| document.ledger_now(|ledger| ledger.change(id).is_some());
    let unknown = || segments.with_value(|segments| home::unknown(&plan, segments, is_merged));
    for key in unknown().unwrap_or_default() {
        if home::is_known(&key, is_merged).await {
            segments.update_value(|segments| {
                segments.insert(key);
            });
        }
    }
    let still = document.plan_id.get_untracked().as_ref() == Some(&plan)
        && document.ledger_now(Ledger::len) == changes
        && document.screen.save_state.get_untracked() == SaveState::Saved;
    let usual = untrack(|| document.screen.as_of().is_none() && !document.reading());
    // Asked again: what another tab writes may not have come here yet.
    if still && usual && unknown().is_some_and(|keys| keys.is_empty()) {
        let language = document.screen.language().code();
        let kept = untrack(|| Kept {
            today: document.today(),
            report: document.report(),
            language: language.into(),
            heading: Arc::new(document.heading(Heading::clone)),
            glance: document.glance(),
        });
        if let Ok(text) = kept.to_text() {
            glance::write(&plan, language, &text);
        }
    }
}
