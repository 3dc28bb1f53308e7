//! Files out and in: the plan as a file, and files of others, looked at before they are merged.

use chrono::{Datelike as _, Timelike as _};
use leptos::{prelude::*, task::spawn_local};

use super::{Phase, Store};
use crate::app::route::Page;
use crate::browser::{clock, files, one_file, settings::SavedFile};
use crate::exchange::{
    json::{self, File},
    page,
    preview::{Preview, preview},
};
use crate::plan::Code;

/// A file that was given and not yet merged.
#[derive(Clone, Debug, PartialEq)]
pub struct Incoming {
    /// Its name.
    pub name: String,
    /// Its content.
    pub file: File,
    /// What merging it would do.
    pub preview: Preview,
    /// Whether it is of the plan that is open.
    pub same_plan: bool,
}

impl Store {
    /// Files that were given and not yet merged.
    #[must_use]
    pub fn incoming(self) -> Vec<Incoming> {
        self.incoming.get()
    }

    /// Hands the whole plan to the person as a file.
    pub fn save_file(self) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        let words = self.language().opening();
        let (text, changes) = self.ledger.with_untracked(|ledger| (json::write(&plan, ledger), ledger.len()));
        let name = self.file_name(&plan, "muctieu.json");
        let handed = text
            .map_err(|error| error.to_string())
            .and_then(|text| files::hand_over(&name, "application/json", &text).map_err(|error| error.to_string()));
        match handed {
            Ok(()) => {
                let saved = SavedFile { plan: plan.clone(), at: clock::now(), changes };
                self.change_settings(|settings| {
                    settings.files.retain(|file| file.plan != plan);
                    settings.files.push(saved);
                });
                self.say_done((words.file_handed_over)(&name));
            }
            Err(reason) => self.say_error((words.file_not_handed_over)(&reason)),
        }
    }

    /// Hands the one-file edition to the person: with the open plan inside, as a page for reading, or the app alone.
    pub fn save_page(self, with_plan: bool) {
        let Some(plan) = self.plan_id.get_untracked() else { return };
        spawn_local(async move {
            let words = self.language().opening();
            let page = one_file::source().await.map_err(|error| error.to_string()).and_then(|source| {
                if !with_plan {
                    return Ok(source);
                }
                let text = self.ledger.with_untracked(|ledger| json::write(&plan, ledger));
                let text = text.map_err(|error| error.to_string())?;
                page::with_plan(&source, one_file::PLAN_ID, &text).ok_or_else(|| "no page".to_owned())
            });
            let name = if with_plan { self.file_name(&plan, "html") } else { "muctieu.html".to_owned() };
            let handed =
                page.and_then(|page| files::hand_over(&name, "text/html", &page).map_err(|error| error.to_string()));
            match handed {
                Ok(()) => self.say_done((words.file_handed_over)(&name)),
                Err(reason) => self.say_error((words.page_not_handed_over)(&reason)),
            }
        });
    }

    fn file_name(self, plan: &Code, ending: &str) -> String {
        let now = self.local_time(clock::now());
        let day = format!("{:04}{:02}{:02}", now.year(), now.month(), now.day());
        format!("{plan}-{day}-{:02}{:02}.{ending}", now.hour(), now.minute())
    }

    /// When the open plan was last handed over as a file, and how many changes were made since.
    #[must_use]
    pub fn last_file(self) -> Option<(SavedFile, usize)> {
        let plan = self.plan_id.get()?;
        let saved = self.settings.with(|settings| settings.files.iter().find(|file| file.plan == plan).cloned())?;
        let since = self.ledger.with(crate::ledger::Ledger::len).saturating_sub(saved.changes);
        Some((saved, since))
    }

    /// Takes files that were dropped on the page, or with which it was opened, and goes to where files are looked at.
    pub(super) fn receive(self, dropped: Vec<files::Handle>) {
        self.dropped.set(dropped);
        match (self.phase.get_untracked(), self.page.get_untracked()) {
            (Phase::Rescue(_), _) => self.to_plans(),
            (_, Page::Share | Page::Plans | Page::NewPlan) => {}
            _ => self.go_to_page(Page::Share),
        }
    }

    /// Looks at the files that were dropped on the page, as soon as there are some.
    pub fn look_at_dropped(self) {
        let dropped = self.dropped.get();
        if !dropped.is_empty() {
            self.dropped.set(Vec::new());
            self.look_at_files(dropped);
        }
    }

    /// Looks at files that a person gave. Those of the open plan wait to be merged; when no plan is open, the first is
    /// opened.
    pub fn look_at_files(self, given: Vec<files::Handle>) {
        spawn_local(async move {
            let words = self.language().opening();
            match files::read_all(given).await {
                Ok(given) => {
                    for file in given {
                        match json::read(&file.bytes) {
                            Ok(content) => self.look_at(file.name, content),
                            Err(error) => self.say_error(format!("{}: {}", file.name, words.file_error(&error))),
                        }
                    }
                }
                Err(error) => self.say_error((words.file_unread)(&error.to_string())),
            }
        });
    }

    /// Looks at the files that a person chose in an input, and empties it so that the same file can be chosen again.
    pub fn look_at_input(self, event: &files::InputEvent) {
        self.look_at_files(files::chosen(event));
    }

    fn look_at(self, name: String, file: File) {
        let same_plan = self.plan_id.get_untracked().is_some_and(|plan| plan == file.plan);
        let preview = if same_plan {
            self.ledger.with_untracked(|ledger| preview(ledger, &file))
        } else {
            preview(&crate::ledger::Ledger::default(), &file)
        };
        let incoming = Incoming { name, file, preview, same_plan };
        self.incoming.update(|waiting| {
            waiting.retain(|other| other.name != incoming.name);
            waiting.push(incoming);
        });
    }

    /// Merges a file that was looked at into the open plan, or opens it beside it when it is of another plan.
    pub fn accept_file(self, name: &str) {
        let words = self.language().opening();
        let found = self.incoming.with_untracked(|waiting| waiting.iter().find(|file| file.name == name).cloned());
        let Some(incoming) = found else { return };
        if incoming.same_plan && self.reading.get_untracked() {
            self.say_error(words.read_only.into());
            return;
        }
        self.refuse_file(name);
        if !incoming.same_plan {
            spawn_local(async move {
                if let Err(reason) = self.open_beside_kept(incoming.file).await {
                    self.say_error(reason);
                }
            });
            return;
        }
        let changes = incoming.file.changes;
        let new: Vec<_> = self.ledger.with_untracked(|ledger| {
            changes.iter().filter(|change| ledger.change(&change.id).is_none()).cloned().collect()
        });
        match self.ledger.try_update(|ledger| ledger.merge(changes)) {
            Some(Ok(merged)) => {
                self.save(new);
                self.say_done((words.merged)(merged.new));
            }
            Some(Err(error)) => self.say_error(words.rejection(&error)),
            None => {}
        }
    }

    /// Puts a file that was looked at aside.
    pub fn refuse_file(self, name: &str) {
        self.incoming.update(|waiting| waiting.retain(|file| file.name != name));
    }

    /// Hands raw records to the person, when nothing else can be done with them.
    pub fn save_raw(self, raw: &[(String, String)]) {
        let lines: Vec<String> = raw.iter().map(|(key, record)| format!("{key}\t{record}")).collect();
        let text = lines.join("\n");
        if let Err(error) = files::hand_over("muctieu-raw.txt", "text/plain", &text) {
            self.say_error((self.language().opening().file_not_handed_over)(&error.to_string()));
        }
    }
}
