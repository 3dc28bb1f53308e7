//! The store: the state of the app, in rooms. Pages name the room that they mean.

use leptos::prelude::*;

use super::{
    arrivals::Arrivals,
    document::{Document, Plans},
    keeping::Keeping,
    loading::show_last_overview,
    screen::{SaveState, Screen},
};
use crate::browser::{
    files,
    installed::{self, News},
    page, settings, tabs,
};

/// The rooms. A handle: copies are the same rooms, which live as long as the page.
#[derive(Clone, Copy)]
pub struct Store {
    /// Route, settings, messages, installation.
    pub screen: &'static Screen,
    /// The open plan and its one writer.
    pub document: &'static Document,
    /// Opens, starts and forgets plans.
    pub plans: &'static Plans,
    /// Copies, files handed out, past years put away.
    pub keeping: &'static Keeping,
    /// Files that were given.
    pub arrivals: &'static Arrivals,
}

impl Store {
    /// Makes the rooms and begins to look for the plan that was open last.
    #[must_use]
    pub fn start() -> Self {
        let screen = Screen::start();
        let document = Document::start(screen);
        let keeping = Keeping::start(screen, document);
        let plans = Plans::start(screen, document, keeping.copies);
        let arrivals = Arrivals::start(screen, document, plans);
        let store = Self { screen, document, plans, keeping, arrivals };
        store.listen_to_browser();
        show_last_overview(document);
        plans.look_for_plans();
        store
    }

    /// The store that [`Self::start`] made, from the context.
    #[must_use]
    pub fn here() -> Self {
        // Provided at the root before anything that could ask for it.
        use_context().unwrap_or_else(Self::start)
    }

    fn listen_to_browser(self) {
        let Self { screen, document, arrivals, .. } = self;
        tabs::on_write(move |key, text| document.hear_of_tab(key, text));
        files::on_drop(move |dropped| arrivals.take_dropped(dropped));
        installed::begin(move |news| match news {
            News::Files(files) => arrivals.receive(files),
            News::Installation => screen.refresh_installation(),
            News::Update => screen.offer_update(),
            News::Replaced => screen.replaced(),
            News::Visible => document.saving.check_if(settings::are_gone()),
        });
        Effect::new(move |_| screen.take_over_when_saved());
        page::warn_before_leaving(move || {
            !matches!(screen.save_state.get_untracked(), SaveState::Saved | SaveState::Checking)
        });
    }
}
