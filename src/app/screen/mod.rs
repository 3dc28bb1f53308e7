//! What surrounds the open plan: route, language and settings, messages, the state of saving, installation, focus.
//!
//! Pages reach the clock and the focus of the browser through the free functions of this module.

mod focus;
mod installation;
mod messages;
mod software;

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::route::{Asked, Page, Route};
use crate::browser::{
    address, clock,
    drafts::{self, Draft},
    installed,
    keys::{self, Press},
    settings::{self, SavedFile, Settings},
};
use crate::ledger::Author;
use crate::plan::{Code, DateTime, Utc};
use crate::text::Language;

pub use crate::browser::{clock::now, drafts::read as draft, installed::Installation, page::reload};
pub use focus::{after_paint, focus, focus_soon, keep_focus, once_painted};
pub use installation::Version;
pub use messages::{Message, MessageKind};
pub use software::{Software, fetch_licences};

/// The screen around the open plan.
pub struct Screen {
    route: RwSignal<Route>,
    page: Memo<Page>,
    then: Memo<Option<DateTime<Utc>>>,
    settings: RwSignal<Settings>,
    language: Memo<Language>,
    messages: RwSignal<Vec<Message>>,
    last_message: StoredValue<usize>,
    pub(super) save_state: RwSignal<SaveState>,
    version: RwSignal<Version>,
    installation: RwSignal<Installation>,
    listening: StoredValue<bool>,
}

/// Whether everything that was done is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Journaled and read back.
    Saved,
    /// Opened, and being compared with the journal.
    Checking,
    /// On the way.
    Saving,
    /// No room is left in local storage.
    Full,
    /// The browser keeps nothing.
    Blocked,
    /// Only one of two places keeps it, or none, for the reason the browser gives.
    Failed(String),
}

impl Screen {
    /// Reads the settings and follows the address.
    pub(super) fn start() -> &'static Self {
        let route = RwSignal::new(Route::read(&address::fragment()));
        address::on_change(move || route.set(Route::read(&address::fragment())));
        // While somebody filters, the address changes and the page and the moment do not.
        let page = Memo::new(move |_| route.with(|route| route.page.clone()));
        let then = Memo::new(move |_| {
            let asked = route.with(|route| DateTime::parse_from_rfc3339(route.asked(Asked::Then)));
            asked.ok().map(|then| then.to_utc())
        });
        let settings = RwSignal::new(settings::read());
        let language =
            Memo::new(move |_| settings.with(|settings| Language::from_code(&settings.language).unwrap_or_default()));
        Box::leak(Box::new(Self {
            route,
            page,
            then,
            settings,
            language,
            messages: RwSignal::new(Vec::new()),
            last_message: StoredValue::new(0),
            save_state: RwSignal::new(SaveState::Saved),
            version: RwSignal::new(Version::Newest),
            installation: RwSignal::new(installed::installation()),
            listening: StoredValue::new(false),
        }))
    }

    /// The current route.
    #[must_use]
    pub fn route(&self) -> Route {
        self.route.get()
    }

    /// The report period that the address names.
    pub(super) fn as_of(&self) -> Option<crate::plan::Period> {
        self.route.with(|route| route.as_of)
    }

    /// Keeps what was typed into a form. Where the browser keeps nothing, the save state says so.
    pub fn keep_draft(&self, key: &str, draft: &Draft) {
        if !drafts::keep(key, draft) && !draft.is_empty() {
            self.save_state.set(SaveState::Blocked);
        }
    }

    /// The page that the address names.
    #[must_use]
    pub fn page(&self) -> Page {
        self.page.get()
    }

    /// The moment as of which the address asks for the plan; `None` for now.
    #[must_use]
    pub fn then(&self) -> Option<DateTime<Utc>> {
        self.then.get()
    }

    /// The address of a page at the same report period.
    #[must_use]
    pub fn link(&self, page: Page) -> String {
        self.route.with(|route| route.beside(page)).to_string()
    }

    /// The address of this page without the moment that it names.
    #[must_use]
    pub fn link_to_now(&self) -> String {
        let mut route = self.route();
        route.ask(Asked::Then, String::new());
        route.to_string()
    }

    /// Goes to a route, with a step in the browser's history.
    pub fn go_to(&self, route: &Route) {
        address::go_to(&route.to_string());
        // The event of the browser comes later; the page need not wait for it.
        self.route.set(route.clone());
    }

    /// Goes to a page at the same report period.
    pub fn go_to_page(&self, page: Page) {
        let route = self.route.with_untracked(|route| route.beside(page));
        self.go_to(&route);
    }

    /// Changes the selection on the current page, without a step in the browser's history.
    pub fn select(&self, change: impl FnOnce(&mut Route)) {
        self.route.update(change);
        address::replace(&self.route.with_untracked(ToString::to_string));
    }

    /// Whether everything that was done is kept.
    #[must_use]
    pub fn save_state(&self) -> SaveState {
        self.save_state.get()
    }

    /// What this browser remembers about its person.
    #[must_use]
    pub fn settings(&self) -> Settings {
        self.settings.get()
    }

    /// Reads from the settings; the caller is called again when they change.
    pub(super) fn settings_with<T>(&self, read: impl FnOnce(&Settings) -> T) -> T {
        self.settings.with(read)
    }

    /// Reads from the settings once.
    pub(super) fn settings_now<T>(&self, read: impl FnOnce(&Settings) -> T) -> T {
        self.settings.with_untracked(read)
    }

    /// Changes the settings. Where they cannot be kept, they hold until the page closes, and the save state says that the
    /// browser keeps nothing.
    pub fn change_settings(&self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        if settings::write(&self.settings.get_untracked()).is_err() {
            self.save_state.set(SaveState::Blocked);
        }
    }

    /// Remembers that a plan with so many changes has just been handed over as a file.
    pub(super) fn remember_file(&self, plan: Code, changes: usize) {
        self.change_settings(|settings| {
            settings.files.retain(|file| file.plan != plan);
            settings.files.push(SavedFile { plan, at: clock::now(), changes });
        });
    }

    /// The units whose part of a plan is here; empty for the whole.
    pub(super) fn part_of(&self, plan: &Code) -> BTreeSet<Code> {
        self.settings_now(|settings| settings.parts.get(plan).cloned()).unwrap_or_default()
    }

    /// Remembers of which part of a plan a file was. The `first` one makes the plan a part; others add to it, and a whole
    /// plan completes it.
    pub(super) fn remember_part(&self, plan: &Code, unit: Option<&Code>, first: bool) {
        let is_part = !self.part_of(plan).is_empty();
        match unit {
            Some(unit) if first || is_part => self.change_settings(|settings| {
                settings.parts.entry(plan.clone()).or_default().insert(unit.clone());
            }),
            None if is_part => self.change_settings(|settings| {
                settings.parts.remove(plan);
            }),
            _ => {}
        }
    }

    /// Who signs the changes of this browser.
    pub(super) fn author(&self) -> Author {
        self.settings_now(signature)
    }

    /// The language of the screen. Not tracked: the root draws everything anew in another language, so that no single
    /// word has to be watched.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language.get_untracked()
    }

    /// As [`Self::language`], tracked.
    pub(crate) fn language_followed(&self) -> Language {
        self.language.get()
    }

    /// Hears every key that is pressed anywhere; the callback says whether it used it. Only the first one is heard.
    pub fn on_keys(&self, callback: impl FnMut(Press) -> bool + 'static) {
        if !self.listening.get_value() {
            self.listening.set_value(true);
            keys::on_press(callback);
        }
    }
}

/// The author that the settings name.
pub(super) fn signature(settings: &Settings) -> Author {
    Author { name: settings.name.clone(), unit: settings.unit.clone() }
}
