//! Opening a plan: what the browser keeps, a case that the app brings along, a new one.

use std::{collections::BTreeSet, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::{AT_REST, Document, Phase, Rescue, oddities::say_oddities};
use crate::app::{
    keeping::Copies,
    loading::{later, work},
    route::{Page, Route},
    screen::{SaveState, Screen},
};
use crate::browser::{
    clock, files,
    home::{self, Kept, Oddity, Opened, Opening},
    local, one_file,
    settings::SavedFile,
};
use crate::exchange::json;
use crate::ledger::{Intent, Ledger, Rejection};
use crate::plan::Code;
use crate::text::unit_name;

/// After this time what was opened is on the screen, and more work is not in its way.
const PAINTED: Duration = Duration::from_millis(100);

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

/// Opens, starts and forgets plans.
pub struct Plans {
    pub(super) screen: &'static Screen,
    pub(super) document: &'static Document,
    copies: &'static Copies,
    lost: RwSignal<Option<Code>>,
}

impl Plans {
    pub(crate) fn start(
        screen: &'static Screen,
        document: &'static Document,
        copies: &'static Copies,
    ) -> &'static Self {
        Box::leak(Box::new(Self { screen, document, copies, lost: RwSignal::new(None) }))
    }

    /// The plans that this browser keeps.
    #[must_use]
    pub fn kept(&self) -> BTreeSet<Code> {
        self.document.saving.plans.get()
    }

    /// Looks for what the browser keeps, and opens the plan that was open last.
    pub(crate) fn look_for_plans(&'static self) {
        if one_file::plan_inside().is_some() {
            // The first page opens it: what reads files comes with that page.
            self.document.phase.set(Phase::NoPlan);
            return;
        }
        spawn_local(async move {
            if self.document.last_overview.is_shown() {
                // A step of its own: what was kept of the plan is on the screen before.
                clock::painted().await;
            }
            match self.screen.settings_now(|settings| settings.plan.clone()) {
                Some(plan) => self.open(plan).await,
                None => self.document.phase.set(Phase::NoPlan),
            }
            // The list of plans is not needed to show one of them.
            let plans = home::plans().await;
            self.document.saving.plans.update(|known| known.extend(plans));
        });
    }

    /// Opens a plan that the browser keeps.
    pub fn open_plan(&'static self, plan: Code) {
        self.document.phase.set(Phase::Starting);
        spawn_local(async move {
            self.open(plan).await;
            self.screen.go_to(&Route::to(Page::Overview));
        });
    }

    /// Opens a plan once what reads it is here, which is asked for until it can be had.
    async fn open(&'static self, plan: Code) {
        let missing = self.screen.language().frame().page_not_fetched;
        loop {
            if let Ok(opening) = work::open(self, plan.clone()).await {
                self.screen.no_longer_say(missing);
                return opening.await;
            }
            self.screen.say_error(missing.into());
            clock::pause(AT_REST).await;
        }
    }

    pub(crate) async fn open_kept(&'static self, plan: Code) {
        match home::open(&plan).await {
            Opening::Empty => {
                self.document.saving.plans.update(|plans| {
                    plans.remove(&plan);
                });
                self.lost.set(Some(plan));
                self.open_nothing(Phase::NoPlan);
            }
            Opening::Loaded(opened) => {
                let Opened { ledger, oddities, kept } = *opened;
                clock::pause(Duration::ZERO).await;
                self.take_in_hand(plan.clone(), ledger, false);
                let segments = kept.as_ref().map(Kept::segments).unwrap_or_default();
                self.document.last_overview.segments.set_value(segments);
                // Judged before it is drawn: two pieces of work, between which the page can answer.
                untrack(|| self.document.overview());
                clock::pause(Duration::ZERO).await;
                self.document.phase.set(Phase::Open);
                // What was kept of it has done its service. Where it says the same, nothing is drawn again.
                self.document.last_overview.hide();
                say_oddities(self.screen, oddities);
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
                self.screen.save_state.set(SaveState::Blocked);
            }
        }
    }

    /// The plan that was asked for cannot be shown.
    fn open_nothing(&'static self, phase: Phase) {
        self.document.last_overview.hide();
        self.screen.save_state.set(SaveState::Saved);
        self.document.phase.set(phase);
    }

    /// Compares the journal with what was opened, once the plan is on the screen. Until then nothing is said to be saved.
    fn compare_with_journal(&'static self, plan: Code, kept: Kept) {
        self.screen.save_state.set(SaveState::Checking);
        spawn_local(async move {
            clock::pause(PAINTED).await;
            let home::Comparison { mut restored, mut oddities } = home::compare(&plan, &kept).await;
            if self.document.plan_id.get_untracked().as_ref() == Some(&plan) {
                self.document.ledger_now(|ledger| restored.retain(|change| ledger.change(&change.id).is_none()));
                if !restored.is_empty() {
                    oddities.push(Oddity::RestoredFromJournal(restored.len()));
                    self.document.merge_kept(restored);
                }
            }
            if self.screen.save_state.get_untracked() == SaveState::Checking {
                // What only the journal may have is not to be called saved.
                let unread = oddities.iter().find_map(|oddity| match oddity {
                    Oddity::NoJournal(error) => Some(SaveState::Failed(error.to_string())),
                    _ => None,
                });
                self.screen.save_state.set(unread.unwrap_or(SaveState::Saved));
            }
            say_oddities(self.screen, oddities);
            self.at_rest(plan).await;
        });
    }

    /// Once the person is at work, does what can wait.
    async fn at_rest(&'static self, plan: Code) {
        clock::pause(AT_REST).await;
        // What cannot be packed stays as it is, which is said nowhere because nothing is wrong with it.
        if let Ok(packing) = work::at_rest(self.copies, plan).await {
            let _packed = packing.await;
        }
    }

    /// Puts a ledger on the screen as the open plan.
    fn show(&'static self, plan: Code, ledger: Ledger) {
        self.put_on_screen(plan, ledger, false);
    }

    fn take_in_hand(&'static self, plan: Code, mut ledger: Ledger, reading: bool) {
        if !reading {
            ledger.limit_to(self.screen.part_of(&plan));
        }
        self.lost.set(None);
        self.document.last_overview.segments.update_value(BTreeSet::clear);
        self.document.open(plan, ledger, reading);
    }

    fn put_on_screen(&'static self, plan: Code, ledger: Ledger, reading: bool) {
        self.take_in_hand(plan, ledger, reading);
        self.document.phase.set(Phase::Open);
    }

    /// Opens the plan that a page for reading has inside, when there is one that was not opened yet.
    pub fn open_plan_inside(&'static self) {
        if self.document.reading.get_untracked() || self.document.phase.get_untracked() != Phase::NoPlan {
            return;
        }
        let Some(text) = one_file::plan_inside() else { return };
        later(self.screen, work::open_inside(self, text), move |opened| {
            if let Err(reason) = opened {
                self.screen.say_error(reason);
            }
        });
    }

    pub(crate) fn open_inside(&'static self, text: &str) -> Result<(), String> {
        let words = self.screen.language().opening();
        let file = json::read(text.as_bytes()).map_err(|error| words.file_error(&error))?;
        let mut ledger = Ledger::default();
        ledger.merge(file.changes).map_err(|error| words.rejection(&error))?;
        ledger.limit_to(file.unit.into_iter().collect());
        self.put_on_screen(file.plan, ledger, true);
        Ok(())
    }

    /// Fetches a case and opens it. What the person has made of it before is kept: the two are put together.
    pub fn open_case(&'static self, case: Case) {
        self.document.phase.set(Phase::Starting);
        spawn_local(async move {
            let opened = match work::fetch_case(self, case).await {
                Ok(fetching) => fetching.await,
                Err(_) => Err(self.screen.language().frame().page_not_fetched.into()),
            };
            if let Err(reason) = opened {
                self.screen.say_error(reason);
                self.document.phase.set(Phase::NoPlan);
            }
        });
    }

    pub(crate) async fn fetch_case(&'static self, case: Case) -> Result<(), String> {
        let words = self.screen.language().opening();
        let bytes = files::fetch(case.path()).await.map_err(|error| (words.case_missing)(&error.to_string()))?;
        let file = json::read(&bytes).map_err(|error| words.file_error(&error))?;
        self.open_beside_kept(file).await
    }

    /// Opens the plan of a file, together with what the browser keeps of the same plan, and saves what is new.
    pub(crate) async fn open_beside_kept(&'static self, file: json::File) -> Result<(), String> {
        let words = self.screen.language().opening();
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
        self.screen.remember_part(&file.plan, unit.as_ref(), first);
        spawn_local(self.at_rest(file.plan.clone()));
        self.show(file.plan, ledger);
        say_oddities(self.screen, oddities);
        self.document.saving.save(new);
        self.screen.go_to(&Route::to(Page::Overview));
        // Who already has the plan is at the office that sends such files, and stays who they are.
        if let Some(unit) = unit.filter(|_| first) {
            self.work_for(&unit);
        }
        Ok(())
    }

    /// Takes a unit for the person's own, because they were sent its file.
    fn work_for(&'static self, unit: &Code) {
        self.screen.change_settings(|settings| settings.unit = unit.to_string());
        let language = self.screen.language();
        let name = self.document.plan_now(|plan| unit_name(plan, unit, language));
        self.screen.say_done((language.opening().works_for)(&name));
        self.screen.go_to(&Route::to(Page::Entry(unit.clone())));
    }

    /// Starts an empty plan from what its first form says.
    ///
    /// # Errors
    /// When the particulars cannot be kept as they are.
    pub fn start_plan(&'static self, intent: &Intent) -> Result<(), Rejection> {
        // Two offices that start a plan of the same year start two plans.
        let code = Code::new(&format!("ke-hoach-{}", clock::new_replica())).unwrap_or_default();
        self.show(code.clone(), Ledger::default());
        self.document.dispatch(intent)?;
        spawn_local(self.at_rest(code));
        self.screen.go_to(&Route::to(Page::Overview));
        Ok(())
    }

    /// Goes to the list of plans from the rescue page.
    pub fn to_plans(&'static self) {
        self.document.phase.set(Phase::NoPlan);
        self.screen.go_to(&Route::to(Page::Plans));
    }

    /// Forgets a plan in this browser. Files of it are not touched.
    pub fn forget_plan(&'static self, plan: Code) {
        later(self.screen, work::forget(self, plan), |forgetting| spawn_local(forgetting));
    }

    pub(crate) async fn forget(&'static self, plan: Code) {
        if let Err(error) = home::forget(&plan).await {
            self.screen.say_error((self.screen.language().opening().not_forgotten)(&error.to_string()));
            return;
        }
        self.document.saving.plans.update(|plans| {
            plans.remove(&plan);
        });
        self.copies.forget(&plan);
        self.screen.remember_part(&plan, None, false);
        if self.document.plan_id.get_untracked().as_ref() == Some(&plan) {
            self.document.plan_id.set(None);
            self.document.replace(Ledger::default());
            self.document.phase.set(Phase::NoPlan);
        }
        // What was forgotten on purpose is not missed the next time.
        if self.screen.settings_now(|settings| settings.plan.as_ref() == Some(&plan)) {
            self.screen.change_settings(|settings| settings.plan = None);
        }
    }

    /// Whether a plan is on the screen of which only the overview is here as yet.
    #[must_use]
    pub fn opening(&self) -> bool {
        self.document.phase.with(|phase| *phase == Phase::Starting) && self.document.last_overview.get().is_some()
    }

    /// Whether what the current page shows is here.
    #[must_use]
    pub fn page_is_here(&self) -> bool {
        !self.opening()
            || self.screen.page() == Page::Overview
                && self.screen.then().is_none()
                && self.document.last_overview.fits(self.document.report(), self.screen.language_followed())
    }

    /// The page that is on the screen: the first one while no plan is open, whatever the address says.
    #[must_use]
    pub fn first_page(&self) -> Page {
        match self.screen.page() {
            page if self.document.phase() == Phase::Open || page == Page::NewPlan => page,
            _ => Page::Plans,
        }
    }

    /// Whether the browser lets this page keep nothing.
    #[must_use]
    pub fn keeps_nothing(&self) -> bool {
        self.screen.save_state.get() == SaveState::Blocked || local::read("").is_err()
    }

    /// Whether there may be something to say about what the browser keeps no longer, or does not keep at all.
    #[must_use]
    pub fn may_miss_something(&self) -> bool {
        self.lost.with(Option::is_some) || self.keeps_nothing() || self.screen.page().is_within_plan()
    }

    /// The plan that was open the last time and of which nothing is kept any more, with the file that was last saved of it.
    #[must_use]
    pub fn lost(&self) -> Option<(Code, Option<SavedFile>)> {
        let plan = self.lost.get()?;
        let file = self.screen.settings_now(|settings| settings.files.iter().find(|file| file.plan == plan).cloned());
        Some((plan, file))
    }

    /// Says no more that a plan is gone.
    pub fn no_longer_miss(&self) {
        self.lost.set(None);
        self.screen.change_settings(|settings| settings.plan = None);
    }
}
