//! Opening a plan: what the browser keeps, a case that the app brings along, a new one.

use leptos::{prelude::*, task::spawn_local};

use super::{Phase, Rescue, SaveState, Store};
use crate::app::route::{Page, Route};
use crate::browser::{
    clock, files,
    home::{self, Oddity, Opening},
    one_file,
};
use crate::exchange::json;
use crate::ledger::{Intent, Ledger, Rejection};
use crate::plan::Code;

/// A plan that the app brings along, fetched when it is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// Kon Tum 2021, from published figures.
    KonTum,
    /// A province that does not exist, with every figure made up.
    Province,
}

impl Case {
    fn path(self) -> &'static str {
        match self {
            Self::KonTum => "cases/kon-tum-2021.json",
            Self::Province => "cases/province.json",
        }
    }
}

impl Store {
    /// Looks for what the browser keeps, and opens the plan that was open last.
    pub(super) fn look_for_plans(self) {
        if one_file::plan_inside().is_some() {
            // The first page opens it: what reads files comes with that page.
            self.phase.set(Phase::NoPlan);
            return;
        }
        spawn_local(async move {
            match self.settings.with_untracked(|settings| settings.plan.clone()) {
                Some(plan) => self.open(plan).await,
                None => self.phase.set(Phase::NoPlan),
            }
            // The list of plans is not needed to show one of them.
            let plans = home::plans().await;
            self.plans.update(|known| known.extend(plans));
        });
    }

    /// Opens a plan that the browser keeps.
    pub fn open_plan(self, plan: Code) {
        self.phase.set(Phase::Starting);
        spawn_local(async move {
            self.open(plan).await;
            self.go_to(&Route::to(Page::Overview));
        });
    }

    async fn open(self, plan: Code) {
        let words = self.language().opening();
        match home::open(&plan).await {
            Opening::Empty => {
                self.plans.update(|plans| {
                    plans.remove(&plan);
                });
                self.phase.set(Phase::NoPlan);
            }
            Opening::Loaded(ledger, oddities) => {
                self.show(plan, *ledger);
                for oddity in &oddities {
                    if matches!(oddity, Oddity::NoLocal(_)) {
                        self.save_state.set(SaveState::Blocked);
                    }
                    self.say_error(oddity_in_words(words, oddity));
                }
            }
            Opening::Newer(version, raw) => self.phase.set(Phase::Rescue(Rescue { plan, newer: Some(version), raw })),
            Opening::Unreadable(raw) => self.phase.set(Phase::Rescue(Rescue { plan, newer: None, raw })),
            Opening::Blocked => {
                self.save_state.set(SaveState::Blocked);
                self.phase.set(Phase::NoPlan);
            }
        }
    }

    /// Puts a ledger on the screen as the open plan.
    pub(super) fn show(self, plan: Code, ledger: Ledger) {
        self.put_on_screen(plan, ledger, false);
    }

    fn put_on_screen(self, plan: Code, ledger: Ledger, reading: bool) {
        // Numbers of this tab go on where they were, also after another plan was open in between.
        self.done.update(Vec::clear);
        self.undone.update(Vec::clear);
        self.plan_id.set(Some(plan.clone()));
        self.ledger.set(ledger);
        self.phase.set(Phase::Open);
        self.reading.set(reading);
        if !reading {
            self.change_settings(|settings| settings.plan = Some(plan));
        }
    }

    /// Opens the plan that a page for reading has inside, when there is one that was not opened yet.
    pub fn open_plan_inside(self) {
        if self.reading.get_untracked() || self.phase.get_untracked() != Phase::NoPlan {
            return;
        }
        let Some(text) = one_file::plan_inside() else { return };
        let words = self.language().opening();
        let opened = json::read(text.as_bytes()).map_err(|error| words.file_error(&error)).and_then(|file| {
            let mut ledger = Ledger::default();
            ledger.merge(file.changes).map_err(|error| words.rejection(&error))?;
            self.put_on_screen(file.plan, ledger, true);
            Ok(())
        });
        if let Err(reason) = opened {
            self.say_error(reason);
        }
    }

    /// Fetches a case and opens it. What the person has made of it before is kept: the two are put together.
    pub fn open_case(self, case: Case) {
        self.phase.set(Phase::Starting);
        spawn_local(async move {
            if let Err(reason) = self.fetch_case(case).await {
                self.say_error(reason);
                self.phase.set(Phase::NoPlan);
            }
        });
    }

    async fn fetch_case(self, case: Case) -> Result<(), String> {
        let words = self.language().opening();
        let bytes = files::fetch(case.path()).await.map_err(|error| (words.case_missing)(&error.to_string()))?;
        let file = json::read(&bytes).map_err(|error| words.file_error(&error))?;
        self.open_beside_kept(file).await
    }

    /// Opens the plan of a file, together with what the browser keeps of the same plan, and saves what is new.
    pub(super) async fn open_beside_kept(self, file: json::File) -> Result<(), String> {
        let words = self.language().opening();
        let mut ledger = match home::open(&file.plan).await {
            Opening::Loaded(ledger, _) => *ledger,
            Opening::Empty | Opening::Blocked => Ledger::default(),
            Opening::Newer(..) | Opening::Unreadable(_) => return Err((words.kept_unusable)(file.plan.as_str())),
        };
        let new: Vec<_> = file.changes.into_iter().filter(|change| ledger.change(&change.id) != Some(change)).collect();
        ledger.merge(new.iter().cloned()).map_err(|error| words.rejection(&error))?;
        self.show(file.plan, ledger);
        self.save(new);
        self.go_to(&Route::to(Page::Overview));
        Ok(())
    }

    /// Starts an empty plan from what its first form says.
    ///
    /// # Errors
    /// When the particulars cannot be kept as they are.
    pub fn start_plan(self, intent: &Intent) -> Result<(), Rejection> {
        // Two offices that start a plan of the same year start two plans.
        let code = Code::new(&format!("ke-hoach-{}", clock::new_replica())).unwrap_or_default();
        self.show(code, Ledger::default());
        self.dispatch(intent)?;
        self.go_to(&Route::to(Page::Overview));
        Ok(())
    }

    /// Goes to the list of plans from the rescue page.
    pub fn to_plans(self) {
        self.phase.set(Phase::NoPlan);
        self.go_to(&Route::to(Page::Plans));
    }

    /// Forgets a plan in this browser. Files of it are not touched.
    pub fn forget_plan(self, plan: Code) {
        spawn_local(async move {
            if let Err(error) = home::forget(&plan).await {
                self.say_error((self.language().opening().not_forgotten)(&error.to_string()));
                return;
            }
            self.plans.update(|plans| {
                plans.remove(&plan);
            });
            if self.plan_id.get_untracked().as_ref() == Some(&plan) {
                self.plan_id.set(None);
                self.ledger.set(Ledger::default());
                self.phase.set(Phase::NoPlan);
                self.change_settings(|settings| settings.plan = None);
            }
        });
    }
}

fn oddity_in_words(words: &crate::text::Opening, oddity: &Oddity) -> String {
    match oddity {
        Oddity::RestoredFromJournal(records) => (words.restored_from_journal)(*records),
        Oddity::RestoredFromLocal(records) => (words.restored_from_local)(*records),
        Oddity::SetAside(key, ..) | Oddity::Refused(key, ..) => (words.set_aside)(key),
        Oddity::NoJournal(error) => (words.no_journal)(&error.to_string()),
        Oddity::NoLocal(_) => words.no_local.into(),
    }
}
