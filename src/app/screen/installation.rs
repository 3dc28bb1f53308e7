//! The app as the browser keeps it: new versions and installing.

use leptos::{prelude::*, task::spawn_local};

use super::{SaveState, Screen, reload};
use crate::browser::installed::{self, Installation};

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

impl Screen {
    /// Which version of the app runs.
    #[must_use]
    pub fn version(&self) -> Version {
        self.version.get()
    }

    /// A newer version is here.
    pub(crate) fn offer_update(&self) {
        self.version.set(Version::NewerWaits);
    }

    /// Another version has taken over.
    pub(crate) fn replaced(&self) {
        match self.version.get_untracked() {
            Version::Changing => reload(),
            _ => self.version.set(Version::Replaced),
        }
    }

    /// Goes over to the newer version once everything is saved; says so when that cannot be.
    pub fn update_version(&self) {
        match self.save_state.get_untracked() {
            SaveState::Saved | SaveState::Saving | SaveState::Checking => match self.version.get_untracked() {
                Version::Replaced => reload(),
                _ => self.version.set(Version::Changing),
            },
            SaveState::Full | SaveState::Blocked | SaveState::Failed(_) => {
                self.say_error(self.language().frame().save_before_update.into());
            }
        }
    }

    /// Lets the newer version take over as soon as it was asked for and everything is saved.
    pub(crate) fn take_over_when_saved(&self) {
        // Never before: the page that runs is the only one that holds what is not saved.
        if self.version.get() == Version::Changing && self.save_state.get() == SaveState::Saved {
            installed::take_over();
        }
    }

    /// Puts the newer version off until the app is opened next.
    pub fn put_update_off(&self) {
        self.version.set(Version::Newest);
    }

    /// How the app can be installed.
    #[must_use]
    pub fn installation(&self) -> Installation {
        self.installation.get()
    }

    /// Asks the browser again how the app can be installed.
    pub(crate) fn refresh_installation(&self) {
        self.installation.set(installed::installation());
    }

    /// Lets the browser ask the person whether to install the app.
    pub fn install(&'static self) {
        spawn_local(async move {
            installed::install().await;
            self.refresh_installation();
        });
    }
}
