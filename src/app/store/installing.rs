//! The app as the browser keeps it: new versions, installing, files that it is opened with.

use leptos::{prelude::*, task::spawn_local};

use super::{SaveState, Store};
use crate::browser::{
    installed::{self, Installation, News},
    settings,
};

/// Which version of the app runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Version {
    /// The newest that this browser has.
    #[default]
    Newest,
    /// A newer one is here and waits to be asked for.
    NewerWaits,
    /// The person has asked for the newer one; it takes over once everything is saved.
    Changing,
    /// A newer one has taken over in another window: this one has to be opened anew.
    Replaced,
}

impl Store {
    /// Begins to listen to what the browser tells an app that it keeps.
    pub(super) fn listen_to_browser(self) {
        installed::begin(move |news| match news {
            News::Files(files) => self.receive(files),
            News::Installation => self.installation.set(installed::installation()),
            News::Update => self.version.set(Version::NewerWaits),
            News::Replaced if self.version.get_untracked() == Version::Changing => self.reload(),
            News::Replaced => self.version.set(Version::Replaced),
            News::Visible => self.check_if(settings::are_gone()),
        });
        Effect::new(move |_| {
            // Never before everything is saved: the page that runs is the only one that holds what is not.
            if self.version.get() == Version::Changing && self.save_state.get() == SaveState::Saved {
                installed::take_over();
            }
        });
    }

    /// Which version of the app runs.
    #[must_use]
    pub fn version(self) -> Version {
        self.version.get()
    }

    /// Goes over to the newer version once everything is saved; says so when that cannot be.
    pub fn update_version(self) {
        match self.save_state.get_untracked() {
            SaveState::Saved | SaveState::Saving | SaveState::Checking => match self.version.get_untracked() {
                Version::Replaced => self.reload(),
                _ => self.version.set(Version::Changing),
            },
            SaveState::Full | SaveState::Blocked | SaveState::Failed(_) => {
                self.say_error(self.language().frame().save_before_update.into());
            }
        }
    }

    /// Puts the newer version off until the app is opened next.
    pub fn put_update_off(self) {
        self.version.set(Version::Newest);
    }

    /// How the app can be installed.
    #[must_use]
    pub fn installation(self) -> Installation {
        self.installation.get()
    }

    /// Lets the browser ask the person whether to install the app.
    pub fn install(self) {
        spawn_local(async move {
            installed::install().await;
            self.installation.set(installed::installation());
        });
    }
}
