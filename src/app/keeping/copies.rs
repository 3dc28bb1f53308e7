//! Files outside of the browser that are known to exist: copies into a folder, by themselves after each session of work,
//! and files that the person has shown.
//!
//! A download is never among them: whether it was saved, the browser does not tell. A copy counts once it was read back.

use std::time::Duration;

use leptos::{prelude::*, task::spawn_local};

use crate::app::{
    document::{Document, Phase},
    screen::Screen,
};
use crate::browser::{
    clock, copies,
    files::{self, Handle, InputEvent},
    folder::{self, Access, Folder, FolderError, Written},
    page,
};
use crate::exchange::{copy, json, sealed};
use crate::ledger::Ledger;
use crate::plan::Code;
use crate::text::{Backup, fold};

pub use crate::browser::copies::Copy;

/// How often it is looked whether something is to be copied.
const LOOK: Duration = Duration::from_secs(20);

/// So many looks without a change are the end of a session of work: three minutes.
const AT_REST: u32 = 9;

/// The folder for copies, as far as it is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CopyFolder {
    /// This browser has no such thing.
    Impossible,
    /// The browser is being asked.
    Unknown,
    /// None was chosen.
    None,
    /// One was chosen.
    Chosen {
        /// Its name.
        name: String,
        /// Whether the page may write there.
        access: Access,
    },
}

/// Files outside of the browser that are known to exist, and the folder for copies.
pub struct Copies {
    screen: &'static Screen,
    document: &'static Document,
    made: RwSignal<Vec<Copy>>,
    folder: RwSignal<CopyFolder>,
    failure: RwSignal<Option<String>>,
    busy: RwSignal<bool>,
    begun: StoredValue<bool>,
    handle: StoredValue<Option<Folder>, LocalStorage>,
    /// The plan that was seen last, and the number of changes that it had at first.
    first_seen: StoredValue<Option<(Code, usize)>>,
}

impl Copies {
    pub(crate) fn start(screen: &'static Screen, document: &'static Document) -> &'static Self {
        Box::leak(Box::new(Self {
            screen,
            document,
            made: RwSignal::new(Vec::new()),
            folder: RwSignal::new(CopyFolder::Unknown),
            failure: RwSignal::new(None),
            busy: RwSignal::new(false),
            begun: StoredValue::new(false),
            handle: StoredValue::new_local(None),
            first_seen: StoredValue::new(None),
        }))
    }

    /// The folder for copies, if the page may write there.
    pub(super) async fn folder_at_hand(&self) -> Option<Folder> {
        let folder = self.handle.get_value()?;
        (folder.access().await == Access::Granted).then_some(folder)
    }

    /// Looks for the folder and begins to make copies, once for the whole page.
    pub fn begin(&'static self) {
        if self.begun.try_update_value(|begun| std::mem::replace(begun, true)).unwrap_or_default() {
            return;
        }
        self.made.set(copies::read());
        if !folder::possible() {
            self.folder.set(CopyFolder::Impossible);
            return;
        }
        page::on_hide(move || spawn_local(self.copy_if_changed()));
        spawn_local(async move {
            // A folder that the browser has forgotten has to be chosen again.
            self.use_folder(folder::chosen().await.ok().flatten()).await;
            if let (Some(copy), CopyFolder::Chosen { name, access: Access::Asks | Access::Denied }) =
                (untrack(|| self.last()), self.folder.get_untracked())
                && copy.1 > 0
            {
                self.screen.say_error((self.screen.language().backup().asks)(&name));
            }
            let (mut before, mut quiet) = (None, 0);
            loop {
                clock::pause(LOOK).await;
                let now = self.plan_and_changes();
                if let Some((plan, changes)) = &now {
                    self.first_seen(plan, *changes);
                }
                quiet = if now == before { quiet + 1 } else { 0 };
                before = now;
                if quiet == AT_REST {
                    self.copy_if_changed().await;
                }
            }
        });
    }

    async fn use_folder(&self, chosen: Option<Folder>) {
        let state = match &chosen {
            None => CopyFolder::None,
            Some(folder) => CopyFolder::Chosen { name: folder.name(), access: folder.access().await },
        };
        self.handle.set_value(chosen);
        self.folder.set(state);
    }

    /// The folder for copies.
    #[must_use]
    pub fn folder(&self) -> CopyFolder {
        self.folder.get()
    }

    /// Why the last copy could not be made, in the person's words.
    #[must_use]
    pub fn failure(&self) -> Option<String> {
        self.failure.get()
    }

    /// Whether a copy is being made.
    #[must_use]
    pub fn is_copying(&self) -> bool {
        self.busy.get()
    }

    /// The last file of the open plan that is known to exist, and how many changes were made since.
    #[must_use]
    pub fn last(&self) -> Option<(Copy, usize)> {
        let plan = self.document.plan_id.get()?;
        let copy = self.made.with(|copies| copies.iter().find(|copy| copy.plan == plan).cloned())?;
        let since = self.document.ledger.with(Ledger::len).saturating_sub(copy.changes);
        Some((copy, since))
    }

    /// Lets the person choose the folder for copies, and writes the first one.
    pub fn choose_folder(&'static self) {
        spawn_local(async move {
            match folder::choose().await {
                Ok(None) => {}
                Ok(Some(chosen)) => {
                    if let Err(error) = folder::remember(Some(&chosen)).await {
                        self.copy_failed(&chosen.name(), &error);
                    }
                    self.use_folder(Some(chosen)).await;
                    self.copy_now().await;
                }
                Err(error) => self.copy_failed("", &error),
            }
        });
    }

    /// Lets the browser ask the person whether the page may write into the folder that they have chosen before.
    pub fn allow_folder(&'static self) {
        let Some(folder) = self.handle.get_value() else { return };
        spawn_local(async move {
            folder.ask().await;
            self.use_folder(Some(folder)).await;
            self.copy_now().await;
        });
    }

    /// Makes no more copies. Those that were made stay.
    pub fn leave_folder(&'static self) {
        spawn_local(async move {
            match folder::remember(None).await {
                Ok(()) => {
                    self.use_folder(None).await;
                    self.failure.set(None);
                    self.screen.say_done(self.screen.language().backup().stopped.into());
                }
                Err(error) => {
                    self.copy_failed(&self.handle.get_value().map(|folder| folder.name()).unwrap_or_default(), &error);
                }
            }
        });
    }

    /// Makes a copy because the person wants it, and says what came of it.
    pub fn make(&'static self) {
        spawn_local(async move {
            let before = untrack(|| self.last()).map(|(copy, _)| copy);
            self.copy_now().await;
            let (after, words) = (untrack(|| self.last()).map(|(copy, _)| copy), self.screen.language().backup());
            match after {
                Some(copy) if before.as_ref() != Some(&copy) => {
                    self.screen.say_done((words.copied)(&copy.file, &copy.folder));
                }
                Some(_) if self.failure.with_untracked(Option::is_none) => {
                    self.screen.say_done(words.nothing_new.into());
                }
                _ => {}
            }
        });
    }

    fn plan_and_changes(&self) -> Option<(Code, usize)> {
        let plan = self.document.plan_id.get_untracked()?;
        let open = self.document.phase.get_untracked() == Phase::Open && !self.document.reading.get_untracked();
        open.then(|| (plan, self.document.ledger_now(Ledger::len)))
    }

    /// Makes a copy when changes were made since the last one, or since the plan was opened.
    async fn copy_if_changed(&'static self) {
        let Some((plan, changes)) = self.plan_and_changes() else { return };
        // Another window may have made the copy.
        self.made.set(copies::read());
        let copied = self.made.with_untracked(|copies| {
            copies.iter().find(|copy| copy.plan == plan && !copy.folder.is_empty()).map(|copy| copy.changes)
        });
        // A plan that was never copied may only be looked at: it is not, until somebody writes or merges something.
        let behind = copied.map_or_else(
            || self.document.has_written() || self.first_seen(&plan, changes) < changes,
            |held| held < changes,
        );
        if behind {
            self.copy_now().await;
        }
    }

    /// How many changes a plan had when it was first seen.
    fn first_seen(&self, plan: &Code, changes: usize) -> usize {
        if self.first_seen.with_value(|seen| seen.as_ref().is_none_or(|(of, _)| of != plan)) {
            self.first_seen.set_value(Some((plan.clone(), changes)));
        }
        self.first_seen.with_value(|seen| seen.as_ref().map_or(changes, |(_, first)| *first))
    }

    /// Writes a copy of the open plan into the folder, unless the last one holds everything.
    async fn copy_now(&self) {
        let (Some(folder), Some((plan, changes))) = (self.handle.get_value(), self.plan_and_changes()) else { return };
        if self.busy.get_untracked() || changes == 0 {
            return;
        }
        self.busy.set(true);
        let name = folder.name();
        let access = folder.access().await;
        self.folder.set(CopyFolder::Chosen { name: name.clone(), access });
        if access == Access::Granted {
            match self.write_copy(&folder, &plan, changes).await {
                Ok(Some(file)) => {
                    self.screen.remember_file(plan.clone(), changes);
                    self.remember(Copy { plan, at: clock::now(), changes, file, folder: name });
                }
                Ok(None) => self.copy_failed_for((self.screen.language().backup().taken)(&name)),
                // The other window copies the same plan.
                Err(FolderError::Busy) => {}
                Err(error) => self.copy_failed(&name, &error),
            }
        } else {
            self.copy_failed(&name, &FolderError::NotAllowed);
        }
        self.busy.set(false);
    }

    /// Writes under the first name that may be used; none when there is none.
    async fn write_copy(&self, folder: &Folder, plan: &Code, changes: usize) -> Result<Option<String>, FolderError> {
        let (text, title) =
            self.document.ledger_now(|ledger| (json::write(plan, ledger), fold(&ledger.plan().outline.title)));
        let text = text.map_err(|error| FolderError::Failed(error.to_string()))?;
        for name in copy::names(&copy::stem(&title, plan), untrack(|| self.document.clock().local(clock::now()))) {
            // What has been merged meanwhile is not in this copy yet, and must not count as if it were.
            let may_replace = |before: &[u8]| {
                self.document.ledger_now(|ledger| ledger.len() == changes && copy::is_part(before, plan, ledger))
            };
            if folder.write(&name, &text, may_replace).await? == Written::Kept {
                return Ok(Some(name));
            }
        }
        Ok(None)
    }

    fn remember(&self, copy: Copy) {
        self.failure.set(None);
        // Other windows have written there, too.
        let mut list = copies::read();
        list.retain(|other| other.plan != copy.plan);
        list.push(copy);
        // It holds until the page closes where it cannot be kept; then the next copy is made sooner than needed.
        let _kept = copies::write(&list);
        self.made.set(list);
    }

    /// Counts anew how many of a plan's changes its file holds.
    pub(super) fn recount(&self, plan: &Code, held: impl Fn(usize) -> usize) {
        let mut list = copies::read();
        for copy in list.iter_mut().filter(|copy| copy.plan == *plan) {
            copy.changes = held(copy.changes);
        }
        let _kept = copies::write(&list);
        self.made.set(list);
    }

    /// Forgets what is known of files of a plan.
    pub(crate) fn forget(&self, plan: &Code) {
        let mut list = copies::read();
        list.retain(|copy| copy.plan != *plan);
        let _kept = copies::write(&list);
        self.made.set(list);
        self.screen.change_settings(|settings| settings.files.retain(|file| file.plan != *plan));
    }

    fn copy_failed(&self, folder: &str, error: &FolderError) {
        self.copy_failed_for(in_words(self.screen.language().backup(), folder, error));
    }

    fn copy_failed_for(&self, reason: String) {
        // Said once, and shown with the folder until a copy succeeds.
        if self.failure.with_untracked(|failure| failure.as_ref() != Some(&reason)) {
            self.screen.say_error(reason.clone());
            self.failure.set(Some(reason));
        }
    }

    /// Reads a plan file that the person has chosen, to see whether it is there and what it lacks.
    pub fn check_shown_file(&'static self, event: &InputEvent) {
        let Some(file) = files::chosen(event).into_iter().next() else { return };
        spawn_local(self.check_file(file));
    }

    async fn check_file(&'static self, file: Handle) {
        let (words, opening) = (self.screen.language().backup(), self.screen.language().opening());
        let (name, bytes) = files::read(&file).await;
        let Ok(bytes) = bytes else { return self.screen.say_error(opening.file_unread.into()) };
        if sealed::read(&bytes).is_ok() {
            return self.screen.say_error((words.is_sealed)(&name));
        }
        let read = match json::read(&bytes) {
            Ok(read) => read,
            Err(error) => return self.screen.say_error(opening.file_error(&error)),
        };
        let Some((plan, changes)) = self.plan_and_changes() else { return };
        if read.plan != plan {
            return self.screen.say_error((words.of_other_plan)(&name));
        }
        if !read.warnings.is_empty() {
            return self.screen.say_error((words.damaged)(&name));
        }
        let lacking = self.document.ledger_now(|ledger| copy::lacking(&read, ledger));
        let held = changes.saturating_sub(lacking);
        let better = untrack(|| self.last()).is_none_or(|(copy, _)| copy.changes <= held);
        if better {
            let at = files::modified(&file).min(clock::now());
            self.remember(Copy { plan, at, changes: held, file: name.clone(), folder: String::new() });
        }
        if lacking == 0 {
            self.screen.say_done((words.holds_all)(&name));
        } else {
            self.screen.say_error((words.lacks)(&name, lacking));
        }
    }
}

fn in_words(words: &Backup, folder: &str, error: &FolderError) -> String {
    match error {
        FolderError::Gone => (words.gone)(folder),
        FolderError::NotAllowed => (words.not_allowed)(folder),
        FolderError::Full => (words.full)(folder),
        FolderError::Busy | FolderError::NotKept | FolderError::Failed(_) => (words.failed)(folder, &error.to_string()),
    }
}
