//! Opening a plan: what the browser keeps, a case that the app brings along, a new one.

use std::{collections::BTreeSet, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{Phase, Rescue, SaveState, Store, later, standing::Workings};
use crate::app::route::{Page, Route};
use crate::browser::{
    clock, files,
    home::{self, Kept, Oddity, Opened, Opening},
    one_file,
};
use crate::exchange::json;
use crate::ledger::{Intent, Ledger, Rejection};
use crate::plan::Code;
use crate::text::unit_name;

/// After this time what was opened is on the screen, and more work is not in its way.
const PAINTED: Duration = Duration::from_millis(100);

/// After this time the person is at work on the page.
const AT_REST: Duration = Duration::from_secs(5);

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
            if self.kept.with_untracked(Option::is_some) {
                // A step of its own: what was kept of the plan is on the screen before.
                clock::painted().await;
            }
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

    /// Opens a plan once what reads it is here, which is asked for until it can be had.
    async fn open(self, plan: Code) {
        let missing = self.language().frame().page_not_fetched;
        loop {
            if let Ok(opening) = later::open(self, plan.clone()).await {
                self.no_longer_say(missing);
                return opening.await;
            }
            self.say_error(missing.into());
            clock::pause(AT_REST).await;
        }
    }

    pub(super) async fn open_kept(self, plan: Code) {
        match home::open(&plan).await {
            Opening::Empty => {
                self.plans.update(|plans| {
                    plans.remove(&plan);
                });
                self.lost.set(Some(plan));
                self.open_nothing(Phase::NoPlan);
            }
            Opening::Loaded(opened) => {
                let Opened { ledger, oddities, kept } = *opened;
                clock::pause(Duration::ZERO).await;
                self.take_in_hand(plan.clone(), ledger, false);
                self.segments.set_value(kept.as_ref().map(Kept::segments).unwrap_or_default());
                // Judged before it is drawn: two pieces of work, between which the page can answer.
                untrack(|| self.overview());
                clock::pause(Duration::ZERO).await;
                self.phase.set(Phase::Open);
                // What was kept of it has done its service. Where it says the same, nothing is drawn again.
                self.kept.set(None);
                self.say_oddities(oddities);
                if let Some(kept) = kept {
                    self.compare_with_journal(plan, kept);
                }
            }
            Opening::Newer(version, raw) => {
                self.open_nothing(Phase::Rescue(Rescue { plan, newer: Some(version), raw }));
            }
            Opening::Unreadable(raw) => self.open_nothing(Phase::Rescue(Rescue { plan, newer: None, raw })),
            Opening::Blocked => {
                self.open_nothing(Phase::NoPlan);
                self.save_state.set(SaveState::Blocked);
            }
        }
    }

    /// The plan that was asked for cannot be shown.
    fn open_nothing(self, phase: Phase) {
        self.kept.set(None);
        self.save_state.set(SaveState::Saved);
        self.phase.set(phase);
    }

    /// Compares the journal with what was opened, once the plan is on the screen. Until then nothing is said to be saved.
    fn compare_with_journal(self, plan: Code, kept: Kept) {
        self.save_state.set(SaveState::Checking);
        spawn_local(async move {
            clock::pause(PAINTED).await;
            let home::Comparison { mut restored, mut oddities } = home::compare(&plan, &kept).await;
            if self.plan_id.get_untracked().as_ref() == Some(&plan) {
                self.ledger.with_untracked(|ledger| restored.retain(|change| ledger.change(&change.id).is_none()));
                if !restored.is_empty() {
                    oddities.push(Oddity::RestoredFromJournal(restored.len()));
                    self.merge_into_open(restored);
                }
            }
            if self.save_state.get_untracked() == SaveState::Checking {
                // What only the journal may have is not to be called saved.
                let unread = oddities.iter().find_map(|oddity| match oddity {
                    Oddity::NoJournal(error) => Some(SaveState::Failed(error.to_string())),
                    _ => None,
                });
                self.save_state.set(unread.unwrap_or(SaveState::Saved));
            }
            self.say_oddities(oddities);
            self.at_rest(plan).await;
        });
    }

    /// Once the person is at work, does what can wait.
    async fn at_rest(self, plan: Code) {
        clock::pause(AT_REST).await;
        // What cannot be packed stays as it is, which is said nowhere because nothing is wrong with it.
        if let Ok(packing) = later::at_rest(self, plan).await {
            let _packed = packing.await;
        }
    }

    /// Says what was odd. The words come with the later pages: where these cannot be had yet, they are asked for again.
    pub(super) fn say_oddities(self, oddities: Vec<Oddity>) {
        if oddities.iter().any(|oddity| matches!(oddity, Oddity::NoLocal(_))) {
            self.save_state.set(SaveState::Blocked);
        }
        if !oddities.is_empty() {
            spawn_local(async move {
                while later::say_oddities(self, oddities.clone()).await.is_err() {
                    clock::pause(AT_REST).await;
                }
            });
        }
    }

    /// Puts a ledger on the screen as the open plan.
    pub(super) fn show(self, plan: Code, ledger: Ledger) {
        self.put_on_screen(plan, ledger, false);
    }

    fn put_on_screen(self, plan: Code, ledger: Ledger, reading: bool) {
        self.take_in_hand(plan, ledger, reading);
        self.phase.set(Phase::Open);
    }

    /// Makes a ledger the one that pages ask, and brings along what works out how it stands.
    fn take_in_hand(self, plan: Code, ledger: Ledger, reading: bool) {
        // Numbers of this tab go on where they were, also after another plan was open in between.
        self.done.update(Vec::clear);
        self.undone.update(Vec::clear);
        self.plan_id.set(Some(plan.clone()));
        self.lost.set(None);
        self.will_touch_everything();
        self.segments.update_value(BTreeSet::clear);
        self.workings.set(Some(Workings::HERE));
        self.ledger.set(ledger);
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
        self.later(later::open_inside(self, text), move |opened| {
            if let Err(reason) = opened {
                self.say_error(reason);
            }
        });
    }

    pub(super) fn open_inside(self, text: &str) -> Result<(), String> {
        let words = self.language().opening();
        let file = json::read(text.as_bytes()).map_err(|error| words.file_error(&error))?;
        let mut ledger = Ledger::default();
        ledger.merge(file.changes).map_err(|error| words.rejection(&error))?;
        self.put_on_screen(file.plan, ledger, true);
        Ok(())
    }

    /// Fetches a case and opens it. What the person has made of it before is kept: the two are put together.
    pub fn open_case(self, case: Case) {
        self.phase.set(Phase::Starting);
        spawn_local(async move {
            let opened = match later::fetch_case(self, case).await {
                Ok(fetching) => fetching.await,
                Err(_) => Err(self.language().frame().page_not_fetched.into()),
            };
            if let Err(reason) = opened {
                self.say_error(reason);
                self.phase.set(Phase::NoPlan);
            }
        });
    }

    pub(super) async fn fetch_case(self, case: Case) -> Result<(), String> {
        let words = self.language().opening();
        let bytes = files::fetch(case.path()).await.map_err(|error| (words.case_missing)(&error.to_string()))?;
        let file = json::read(&bytes).map_err(|error| words.file_error(&error))?;
        self.open_beside_kept(file).await
    }

    /// Opens the plan of a file, together with what the browser keeps of the same plan, and saves what is new.
    pub(super) async fn open_beside_kept(self, file: json::File) -> Result<(), String> {
        let words = self.language().opening();
        let mut first = false;
        let (mut ledger, oddities) = match home::open_whole(&file.plan).await {
            Opening::Loaded(opened) => (opened.ledger, opened.oddities),
            Opening::Empty | Opening::Blocked => {
                first = true;
                (Ledger::default(), Vec::new())
            }
            Opening::Newer(..) | Opening::Unreadable(_) => return Err((words.kept_unusable)(file.plan.as_str())),
        };
        let new: Vec<_> = file.changes.into_iter().filter(|change| ledger.change(&change.id) != Some(change)).collect();
        ledger.merge(new.iter().cloned()).map_err(|error| words.rejection(&error))?;
        let unit = file.unit.filter(|unit| ledger.plan().units.contains_key(unit));
        spawn_local(self.at_rest(file.plan.clone()));
        self.show(file.plan, ledger);
        self.say_oddities(oddities);
        self.save(new);
        self.go_to(&Route::to(Page::Overview));
        // Who already has the plan is at the office that sends such files, and stays who they are.
        if let Some(unit) = unit.filter(|_| first) {
            self.work_for(&unit);
        }
        Ok(())
    }

    /// Takes a unit for the person's own, because they were sent its file.
    fn work_for(self, unit: &Code) {
        self.change_settings(|settings| settings.unit = unit.to_string());
        let language = self.language();
        let name = self.plan_now(|plan| unit_name(plan, unit, language));
        self.say_done((language.opening().works_for)(&name));
        self.go_to(&Route::to(Page::Entry(unit.clone())));
    }

    /// Starts an empty plan from what its first form says.
    ///
    /// # Errors
    /// When the particulars cannot be kept as they are.
    pub fn start_plan(self, intent: &Intent) -> Result<(), Rejection> {
        // Two offices that start a plan of the same year start two plans.
        let code = Code::new(&format!("ke-hoach-{}", clock::new_replica())).unwrap_or_default();
        self.show(code.clone(), Ledger::default());
        self.dispatch(intent)?;
        spawn_local(self.at_rest(code));
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
        self.later(later::forget(self, plan), |forgetting| spawn_local(forgetting));
    }

    pub(super) async fn forget(self, plan: Code) {
        if let Err(error) = home::forget(&plan).await {
            self.say_error((self.language().opening().not_forgotten)(&error.to_string()));
            return;
        }
        self.plans.update(|plans| {
            plans.remove(&plan);
        });
        self.forget_copies(&plan);
        if self.plan_id.get_untracked().as_ref() == Some(&plan) {
            self.plan_id.set(None);
            self.will_touch_everything();
            self.ledger.set(Ledger::default());
            self.phase.set(Phase::NoPlan);
        }
        // What was forgotten on purpose is not missed the next time.
        if self.settings.with_untracked(|settings| settings.plan.as_ref() == Some(&plan)) {
            self.change_settings(|settings| settings.plan = None);
        }
    }
}
