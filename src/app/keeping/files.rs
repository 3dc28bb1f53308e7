//! Files out: the plan as a file, as a page for reading, and what cannot be used as it stands.

use chrono::{Datelike as _, Timelike as _};
use leptos::{prelude::*, task::spawn_local};

use super::Keeping;
use crate::app::loading::work;
use crate::browser::{clock, files, home, one_file, settings::SavedFile};
use crate::exchange::{json, page, unit_file::unit_file};
use crate::plan::{Code, DateTime, TimeZone, Utc};

impl Keeping {
    /// Hands the whole plan to the person as a file.
    pub fn save_file(&'static self) {
        spawn_local(async move {
            if let Err(error) = work::save_file(self).await {
                self.screen.say_error((self.screen.language().opening().file_not_handed_over)(&error.to_string()));
            }
        });
    }

    pub(crate) fn hand_over_plan(&self) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        let words = self.screen.language().opening();
        let name = file_name(plan.as_str(), "muctieu.json");
        let (text, changes) = self.document.ledger_now(|ledger| (json::write(&plan, ledger), ledger.len()));
        let handed = text
            .map_err(|error| error.to_string())
            .and_then(|text| files::hand_over(&name, "application/json", &text).map_err(|error| error.to_string()));
        match handed {
            Ok(()) => {
                self.screen.remember_file(plan, changes);
                self.screen.say_done((words.file_handed_over)(&name));
            }
            Err(reason) => self.screen.say_error((words.file_not_handed_over)(&reason)),
        }
    }

    /// Hands the part of the plan that a unit needs to the person as a file.
    pub fn save_unit_file(&self, unit: &Code) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        let words = self.screen.language().opening();
        let text = self.document.ledger_now(|ledger| {
            let part = unit_file(ledger, unit);
            json::write_for(&plan, Some(unit), &part.ledger)
        });
        let name = file_name(&format!("{plan}-{unit}"), "muctieu.json");
        let handed = text
            .map_err(|error| error.to_string())
            .and_then(|text| files::hand_over(&name, "application/json", &text).map_err(|error| error.to_string()));
        match handed {
            Ok(()) => self.screen.say_done((words.file_handed_over)(&name)),
            Err(reason) => self.screen.say_error((words.file_not_handed_over)(&reason)),
        }
    }

    /// Hands the one-file edition to the person: with the open plan inside, as a page for reading, or the app alone.
    pub fn save_page(&'static self, with_plan: bool) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        spawn_local(async move {
            let words = self.screen.language().opening();
            let page = one_file::source().await.map_err(|error| error.to_string()).and_then(|source| {
                if !with_plan {
                    return Ok(source);
                }
                let text = self.document.ledger_now(|ledger| json::write(&plan, ledger));
                let text = text.map_err(|error| error.to_string())?;
                page::with_plan(&source, one_file::PLAN_ID, &text).ok_or_else(|| "no page".to_owned())
            });
            let name = if with_plan { file_name(plan.as_str(), "html") } else { "muctieu.html".to_owned() };
            let handed =
                page.and_then(|page| files::hand_over(&name, "text/html", &page).map_err(|error| error.to_string()));
            match handed {
                Ok(()) => self.screen.say_done((words.file_handed_over)(&name)),
                Err(reason) => self.screen.say_error((words.page_not_handed_over)(&reason)),
            }
        });
    }

    /// When the open plan was last handed over as a file, and how many changes were made since.
    #[must_use]
    pub fn last_file(&self) -> Option<(SavedFile, usize)> {
        // While it is being opened, it is the one that was open last.
        let plan =
            self.document.plan_id.get().or_else(|| self.screen.settings_with(|settings| settings.plan.clone()))?;
        let saved =
            self.screen.settings_with(|settings| settings.files.iter().find(|file| file.plan == plan).cloned())?;
        let since = self.document.heading(|heading| heading.changes).saturating_sub(saved.changes);
        Some((saved, since))
    }

    /// Hands raw records to the person, when nothing else can be done with them.
    pub fn save_raw(&'static self, raw: Vec<(String, String)>) {
        spawn_local(async move {
            let mut text = String::new();
            for (key, record) in raw {
                let record = home::unpacked(&key, record).await;
                for part in [&key, "\t", &record, "\n"] {
                    text.push_str(part);
                }
            }
            if let Err(error) = files::hand_over("muctieu-raw.txt", "text/plain", &text) {
                self.screen.say_error((self.screen.language().opening().file_not_handed_over)(&error.to_string()));
            }
        });
    }
}

/// The name of a file that is written now.
pub(crate) fn file_name(stem: &str, ending: &str) -> String {
    file_name_at(clock::now(), stem, ending)
}

/// The name that the file of a plan was given.
#[must_use]
pub fn name_of_file(file: &SavedFile) -> String {
    file_name_at(file.at, file.plan.as_str(), "muctieu.json")
}

fn file_name_at(at: DateTime<Utc>, stem: &str, ending: &str) -> String {
    // The file may be of a plan that is not open, and its office be elsewhere.
    let now = TimeZone::default().local(at);
    let day = format!("{:04}{:02}{:02}", now.year(), now.month(), now.day());
    format!("{stem}-{day}-{:02}{:02}.{ending}", now.hour(), now.minute())
}
