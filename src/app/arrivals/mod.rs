//! Files of others: read one after the other, looked at together, then merged, opened or put aside.

mod sealed;

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{
    document::{Document, Phase, Plans},
    route::{Page, Route},
    screen::{self, Screen},
};
use crate::browser::{
    clock,
    files::{self, Dropped},
};
use crate::exchange::{
    json::{self, File, FileError},
    preview::{Preview, preview},
    previews::{Brought, Unfit},
};
use crate::ledger::Ledger;

pub use sealed::{Waiting, can_seal};

/// A file that was given and about which nothing was decided yet.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// Running number; names may repeat.
    pub number: usize,
    /// Its name.
    pub name: String,
    /// What is in it.
    pub content: Content,
    /// Whether it is to be merged with the others.
    pub chosen: bool,
}

/// What is in a file.
#[derive(Clone, Debug)]
pub enum Content {
    /// Changes for the plan that was open when it was read.
    Changes(Arc<Brought>),
    /// A plan of its own.
    Plan(Arc<(File, Preview)>),
    /// Nothing that can be used.
    Unusable(FileError),
    /// Unknown: the browser could not read it.
    Unread,
}

/// Files that were given to the app and are not dealt with yet.
pub struct Arrivals {
    screen: &'static Screen,
    document: &'static Document,
    plans: &'static Plans,
    given: RwSignal<Vec<files::Handle>, LocalStorage>,
    incoming: RwSignal<Vec<Incoming>>,
    sealed: RwSignal<Option<Waiting>>,
    files_read: RwSignal<(usize, usize)>,
}

impl Arrivals {
    pub(super) fn start(screen: &'static Screen, document: &'static Document, plans: &'static Plans) -> &'static Self {
        Box::leak(Box::new(Self {
            screen,
            document,
            plans,
            given: RwSignal::new_local(Vec::new()),
            incoming: RwSignal::new(Vec::new()),
            sealed: RwSignal::new(None),
            files_read: RwSignal::new((0, 0)),
        }))
    }

    /// Files that were given and about which nothing was decided yet, without changes for a plan that is no longer open.
    #[must_use]
    pub fn incoming(&self) -> Vec<Incoming> {
        let plan = self.document.plan_id.get();
        let mut incoming = self.incoming.get();
        incoming.retain(|file| match &file.content {
            Content::Changes(brought) => Some(&brought.plan) == plan.as_ref(),
            _ => true,
        });
        incoming
    }

    /// How many of how many files have been read, while some are being read.
    #[must_use]
    pub fn files_being_read(&self) -> Option<(usize, usize)> {
        Some(self.files_read.get()).filter(|(read, all)| read < all)
    }

    /// Takes what was dropped on the page.
    pub(super) fn take_dropped(&'static self, dropped: Result<Dropped, files::FileFailure>) {
        let words = self.screen.language().opening();
        let Ok(Dropped { files, empty }) = dropped else { return self.screen.say_error(words.file_unread.into()) };
        for folder in empty {
            self.screen.say_error((words.no_plan_file)(&folder));
        }
        if !files.is_empty() {
            self.receive(files);
        }
    }

    /// Takes files that were dropped on the page, or with which it was opened, and goes to where files are looked at.
    pub(super) fn receive(&'static self, files: Vec<files::Handle>) {
        self.given.update(|given| given.extend(files));
        match (self.document.phase.get_untracked(), untrack(|| self.screen.page())) {
            (Phase::Rescue(_), _) => self.plans.to_plans(),
            (_, Page::Share | Page::Plans | Page::NewPlan) => {}
            _ => self.screen.go_to_page(Page::Share),
        }
    }

    /// Looks at the files that were given, as soon as there are some.
    pub fn look_at_given(&'static self) {
        let given = self.given.get();
        if !given.is_empty() {
            self.given.set(Vec::new());
            self.look_at_files(given);
        }
    }

    /// Takes the files that a person chose in an input, and empties it so that the same file can be chosen again.
    pub fn take_from_input(&self, event: &files::InputEvent) {
        self.given.update(|given| given.extend(files::chosen(event)));
    }

    /// Whether files were given that are not all put aside.
    #[must_use]
    pub fn has_files(&self) -> bool {
        let given = self.given.with(|given| !given.is_empty());
        given || self.sealed.with(Option::is_some) || self.incoming.with(|incoming| !incoming.is_empty())
    }

    /// Looks at files that a person gave. Between two files the page does other things.
    fn look_at_files(&'static self, given: Vec<files::Handle>) {
        self.files_read.update(|(_, all)| *all += given.len());
        spawn_local(async move {
            for file in given {
                let (name, bytes) = files::read(&file).await;
                match bytes {
                    Ok(bytes) if self.take_sealed(&name, &bytes) => {}
                    Ok(bytes) => self.look_at(name, self.content(&bytes)),
                    Err(_) => self.look_at(name, Content::Unread),
                }
                self.files_read.update(|(read, _)| *read += 1);
                clock::pause(Duration::ZERO).await;
            }
            let (read, all) = self.files_read.get_untracked();
            if read >= all {
                self.files_read.set((0, 0));
                self.screen.say_done((self.screen.language().merging().read)(all));
                screen::focus_soon(self.first_of_incoming());
            }
        });
    }

    /// The heading under which what was read is shown first.
    fn first_of_incoming(&self) -> &'static str {
        let changes = |file: &Incoming| matches!(file.content, Content::Changes(_));
        if self.sealed.with_untracked(Option::is_some) {
            "unseal"
        } else if self.incoming.with_untracked(|incoming| incoming.iter().any(changes)) {
            "incoming"
        } else {
            "apart"
        }
    }

    /// Puts a file that was read beside the others.
    pub(super) fn look_at(&self, name: String, content: Content) {
        self.incoming.update(|waiting| {
            // The same file once more takes its own place.
            waiting.retain(|other| other.name != name || !is_same(&other.content, &content));
            let number = waiting.last().map_or(0, |last| last.number + 1);
            waiting.push(Incoming { number, name, content, chosen: true });
        });
    }

    /// What is in a file.
    pub(super) fn content(&self, bytes: &[u8]) -> Content {
        let file = match json::read(bytes) {
            Ok(file) => file,
            Err(error) => return Content::Unusable(error),
        };
        let here = match self.document.plan_id.get_untracked() {
            Some(plan) => self.document.ledger_now(|ledger| Brought::by(file, &plan, ledger)),
            None => Err(Unfit::OtherPlan(file)),
        };
        match here {
            Ok(brought) => Content::Changes(Arc::new(brought)),
            Err(Unfit::Changes(rejection)) => Content::Unusable(FileError::Changes(rejection)),
            Err(Unfit::OtherPlan(file)) => {
                let preview = preview(&Ledger::default(), &file);
                Content::Plan(Arc::new((file, preview)))
            }
        }
    }

    /// Says whether a file is to be merged with the others; all of them where no number is given.
    pub fn choose_file(&self, number: Option<usize>, chosen: bool) {
        self.incoming.update(|waiting| {
            for file in waiting.iter_mut().filter(|file| number.is_none_or(|number| file.number == number)) {
                file.chosen = chosen;
            }
        });
    }

    /// Puts a file aside.
    pub fn refuse_file(&self, number: usize) {
        self.incoming.update(|waiting| waiting.retain(|file| file.number != number));
    }

    /// Merges these files into the open plan. Gives how many changes were new; none when nothing was merged.
    pub fn merge_files(&self, numbers: &[usize]) -> Option<usize> {
        let words = self.screen.language().opening();
        if self.document.reading.get_untracked() {
            self.screen.say_error(words.read_only.into());
            return None;
        }
        let mut seen = BTreeSet::new();
        let mut new = Vec::new();
        self.incoming.with_untracked(|waiting| {
            for file in waiting.iter().filter(|file| numbers.contains(&file.number)) {
                let Content::Changes(brought) = &file.content else { continue };
                self.document.ledger_now(|ledger| {
                    let unknown = brought.changes.iter().filter(|change| ledger.change(&change.id).is_none());
                    new.extend(unknown.filter(|change| seen.insert(change.id.clone())).cloned());
                });
            }
        });
        match self.document.merge(new.clone())? {
            Ok(merged) => {
                self.take_parts_of(numbers);
                self.incoming.update(|waiting| waiting.retain(|file| !numbers.contains(&file.number)));
                self.document.saving.save(new);
                self.screen.say_done((words.merged)(merged.new));
                Some(merged.new)
            }
            Err(error) => {
                self.screen.say_error(words.rejection(&error));
                None
            }
        }
    }

    /// Remembers of which part of the open plan the merged files were, and shows it.
    fn take_parts_of(&self, numbers: &[usize]) {
        let Some(plan) = self.document.plan_id.get_untracked() else { return };
        for file in self.incoming.get_untracked().iter().filter(|file| numbers.contains(&file.number)) {
            if let Content::Changes(brought) = &file.content {
                self.screen.remember_part(&plan, brought.unit.as_ref(), false);
            }
        }
        self.document.limit_to(self.screen.part_of(&plan));
    }

    /// Opens the plan of a file beside those that are here. Other files of that plan then wait to be merged into it.
    pub fn open_plan_of(&'static self, number: usize) {
        let found = self.incoming.with_untracked(|waiting| {
            waiting.iter().find(|file| file.number == number).map(|file| file.content.clone())
        });
        let Some(Content::Plan(found)) = found else { return };
        self.refuse_file(number);
        spawn_local(async move {
            let plan = found.0.plan.clone();
            if let Err(reason) = self.plans.open_beside_kept(found.0.clone()).await {
                self.screen.say_error(reason);
                return;
            }
            let mut more = false;
            self.incoming.update(|waiting| {
                for file in waiting {
                    let Content::Plan(other) = &file.content else { continue };
                    if other.0.plan == plan {
                        let brought = self.document.ledger_now(|ledger| Brought::by(other.0.clone(), &plan, ledger));
                        file.content = match brought {
                            Ok(brought) => Content::Changes(Arc::new(brought)),
                            Err(Unfit::Changes(rejection)) => Content::Unusable(FileError::Changes(rejection)),
                            Err(Unfit::OtherPlan(_)) => continue,
                        };
                        more = true;
                    }
                }
            });
            if more {
                self.screen.go_to(&Route::to(Page::Share));
            }
        });
    }
}

fn is_same(one: &Content, other: &Content) -> bool {
    match (one, other) {
        (Content::Changes(one), Content::Changes(other)) => one == other,
        (Content::Plan(one), Content::Plan(other)) => one.0 == other.0,
        (Content::Unusable(one), Content::Unusable(other)) => one == other,
        (Content::Unread, Content::Unread) => true,
        _ => false,
    }
}
