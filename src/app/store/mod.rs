//! The store: the one writer. It holds the plan in hand, what is being saved, what was said to the person and where they
//! are; pages read its signals and memos and call it with intents.

mod about;
mod archive;
mod copies;
mod glance;
mod incoming;
mod installing;
mod keeping;
mod later;
mod messages;
mod opening;
mod past;
mod report;
mod reports;
mod room;
mod saving;
mod sealing;
mod sharing;
mod standing;
mod trial;
mod undoing;

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::route::{Page, Route};
use crate::assess::Overview;
use crate::browser::{
    address, clock, files, installed,
    keys::{self, Press},
    page,
    settings::{self, Settings},
    tabs,
};
use crate::ledger::{Change, ChangeId, Heading, Ledger, Replica};
use crate::plan::{Code, DateTime, NaiveDate, Period, Plan, Utc};
use crate::text::{Glance, Language};

pub use crate::browser::page::add_later_style;
pub use crate::browser::{folder::Access, installed::Installation};
pub use about::Software;
pub use archive::{Step, Unproven};
pub use copies::CopyFolder;
use glance::Kept;
pub use incoming::{Content, Incoming};
pub use installing::Version;
pub use keeping::Inspection;
pub use messages::{Message, MessageKind};
pub use opening::Case;
use past::Shown;
pub use report::report_periods;
pub use reports::StepRefused;
pub use room::{LOCAL_UNITS, Room, Usage};
pub use saving::SaveState;
pub use sealing::Waiting;
use standing::{Seen, Standing, Touched, Workings};

/// What the app is doing as a whole.
#[derive(Clone, Debug, PartialEq)]
pub enum Phase {
    /// Looking at what the browser keeps.
    Starting,
    /// No plan is open.
    NoPlan,
    /// A plan is open.
    Open,
    /// What the browser keeps cannot be used; the raw records, to be handed to the person.
    Rescue(Rescue),
}

/// Why nothing could be opened.
#[derive(Clone, Debug, PartialEq)]
pub struct Rescue {
    /// The plan that was asked for.
    pub plan: Code,
    /// The version of the program that wrote the records, where it is newer than this one.
    pub newer: Option<u32>,
    /// Keys and texts as they stand.
    pub raw: Vec<(String, String)>,
}

/// The store. A handle: copies are the same store, which lives as long as the page.
#[derive(Clone, Copy)]
pub struct Store(&'static Parts);

/// What the store is made of; only the store itself reaches into it.
pub struct Parts {
    phase: RwSignal<Phase>,
    plan_id: RwSignal<Option<Code>>,
    ledger: RwSignal<Ledger>,
    workings: RwSignal<Option<Workings>>,
    shown: Shown,
    kept: RwSignal<Option<Arc<Kept>>>,
    segments: StoredValue<BTreeSet<String>>,
    turn: StoredValue<usize>,
    save_state: RwSignal<SaveState>,
    unsaved: StoredValue<Vec<(Code, Change)>>,
    messages: RwSignal<Vec<Message>>,
    said: StoredValue<usize>,
    settings: RwSignal<Settings>,
    route: RwSignal<Route>,
    replica: StoredValue<Replica>,
    sequence: StoredValue<u32>,
    listening: StoredValue<bool>,
    done: RwSignal<Vec<ChangeId>>,
    undone: RwSignal<Vec<ChangeId>>,
    plans: RwSignal<BTreeSet<Code>>,
    lost: RwSignal<Option<Code>>,
    doubtful: StoredValue<bool>,
    reading: RwSignal<bool>,
    version: RwSignal<Version>,
    installation: RwSignal<Installation>,
    given: RwSignal<Vec<files::Handle>, LocalStorage>,
    incoming: RwSignal<Vec<Incoming>>,
    sealed: RwSignal<Option<Waiting>>,
    files_read: RwSignal<(usize, usize)>,
    language: Memo<Language>,
    page: Memo<Page>,
    report: Memo<Period>,
    unit: Memo<Code>,
    overview: Memo<Arc<Overview>>,
    heading: Memo<Arc<Heading>>,
    glance: Memo<Arc<Glance>>,
    touched: StoredValue<Option<Touched>>,
}

impl std::ops::Deref for Store {
    type Target = Parts;
    fn deref(&self) -> &Parts {
        self.0
    }
}

// The store is the one door to the browser; what it passes through needs nothing of it.
#[allow(clippy::unused_self)]
impl Store {
    /// Makes the store and begins to look for the plan that was open last.
    #[must_use]
    pub fn start() -> Self {
        let ledger = RwSignal::new(Ledger::default());
        let route = RwSignal::new(Route::read(&address::fragment()));
        let workings = RwSignal::new(None);
        let shown = Shown::new(ledger, route, workings);
        let kept: RwSignal<Option<Arc<Kept>>> = RwSignal::new(None);
        let heading = Memo::new(move |_| match kept.get() {
            Some(kept) => Arc::clone(&kept.heading),
            None => Arc::new(workings.get().map(|with| (with.heading)(&shown.look())).unwrap_or_default()),
        });
        let report = Memo::new(move |_| {
            let chosen = route.with(|route| route.as_of);
            chosen.unwrap_or_else(|| heading.with(|heading| report::opening_period(heading, clock::today())))
        });
        let unit = Memo::new(move |_| shown.look().plan().root_unit());
        let touched = StoredValue::new(None);
        let standing = Memo::new(move |before: Option<&Option<Standing>>| {
            let with = workings.get()?;
            let (ledger, unit) = (shown.look(), unit.get());
            let seen = Seen { ledger: &ledger, then: shown.then(), unit: &unit, report: report.get() };
            Some((with.standing)(before.and_then(Option::as_ref), seen, touched))
        });
        let overview = Memo::new(move |_| match standing.get() {
            Some(standing) => standing.overview,
            None => Arc::new(Overview::of_nothing(report.get())),
        });
        let settings = RwSignal::new(settings::read());
        let language =
            Memo::new(move |_| settings.with(|settings| Language::from_code(&settings.language).unwrap_or_default()));
        let glance = Memo::new(move |_| match kept.get() {
            Some(kept) => Arc::clone(&kept.glance),
            None => Arc::new(workings.get().map_or_else(Glance::default, |with| {
                let ledger = shown.look();
                let (plan, overview) = (ledger.plan(), overview.get());
                (with.glance)(plan, &overview, overview.report.last_day(plan.outline.cut_off), language.get())
            })),
        });
        let parts = Parts {
            phase: RwSignal::new(Phase::Starting),
            plan_id: RwSignal::new(None),
            ledger,
            workings,
            shown,
            kept,
            segments: StoredValue::new(BTreeSet::new()),
            turn: StoredValue::new(0),
            save_state: RwSignal::new(SaveState::Saved),
            unsaved: StoredValue::new(Vec::new()),
            messages: RwSignal::new(Vec::new()),
            said: StoredValue::new(0),
            settings,
            language,
            route,
            replica: StoredValue::new(clock::new_replica()),
            sequence: StoredValue::new(0),
            listening: StoredValue::new(false),
            done: RwSignal::new(Vec::new()),
            undone: RwSignal::new(Vec::new()),
            plans: RwSignal::new(BTreeSet::new()),
            lost: RwSignal::new(None),
            doubtful: StoredValue::new(false),
            reading: RwSignal::new(false),
            version: RwSignal::new(Version::Newest),
            installation: RwSignal::new(installed::installation()),
            given: RwSignal::new_local(Vec::new()),
            incoming: RwSignal::new(Vec::new()),
            sealed: RwSignal::new(None),
            files_read: RwSignal::new((0, 0)),
            page: Memo::new(move |_| route.with(|route| route.page.clone())),
            report,
            unit,
            overview,
            heading,
            glance,
            touched,
        };
        let store = Self(Box::leak(Box::new(parts)));
        address::on_change(move || store.route.set(Route::read(&address::fragment())));
        tabs::on_write(move |key, text| store.hear_of_tab(key, text));
        files::on_drop(move |files| store.receive(files));
        store.listen_to_browser();
        page::warn_before_leaving(move || {
            !matches!(store.save_state.get_untracked(), SaveState::Saved | SaveState::Checking)
        });
        store.look_at_what_was_kept();
        store.look_for_plans();
        store
    }

    /// The store that [`Self::start`] made, from the context.
    #[must_use]
    pub fn here() -> Self {
        // Provided at the root before anything that could ask for it.
        use_context().unwrap_or_else(Self::start)
    }

    /// What the app is doing as a whole.
    #[must_use]
    pub fn phase(self) -> Phase {
        self.phase.get()
    }

    /// Whether what is open is for reading only: a plan that is kept inside the page, or one as it stood at a moment.
    #[must_use]
    pub fn reading(self) -> bool {
        self.reading.get() || self.then().is_some()
    }

    /// Identity of the open plan.
    #[must_use]
    pub fn plan_id(self) -> Option<Code> {
        self.plan_id.get()
    }

    /// Reads from the plan; whoever calls is called again when it changes.
    pub fn plan<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        read(self.shown.look().plan())
    }

    /// Reads from the plan once.
    pub fn plan_now<T>(self, read: impl FnOnce(&Plan) -> T) -> T {
        read(untrack(|| self.shown.look()).plan())
    }

    /// Reads from the ledger; whoever calls is called again when it changes.
    pub fn ledger<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        read(&self.shown.look())
    }

    /// Reads from the ledger once.
    pub fn ledger_now<T>(self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with_untracked(read)
    }

    /// The plans that this browser keeps.
    #[must_use]
    pub fn plans(self) -> BTreeSet<Code> {
        self.plans.get()
    }

    /// The unit whose figures are the plan's own.
    #[must_use]
    pub fn unit(self) -> Code {
        self.unit.get()
    }

    /// Every indicator's assessment at the report period, with counts.
    #[must_use]
    pub fn overview(self) -> Arc<Overview> {
        self.overview.get()
    }

    /// The report period that governs every page.
    #[must_use]
    pub fn report(self) -> Period {
        self.report.get()
    }

    /// Last day of the report period.
    #[must_use]
    pub fn report_day(self) -> NaiveDate {
        let cut_off = self.heading(|heading| heading.cut_off);
        self.report().last_day(cut_off)
    }

    /// Where the person is.
    #[must_use]
    pub fn route(self) -> Route {
        self.route.get()
    }

    /// The page the person is on; unlike the route it stays the same while they filter.
    #[must_use]
    pub fn page(self) -> Page {
        self.page.get()
    }

    /// The page that is on the screen: the first one while no plan is open, whatever the address says.
    #[must_use]
    pub fn first_page(self) -> Page {
        match self.page() {
            page if self.phase() == Phase::Open || page == Page::NewPlan => page,
            _ => Page::Plans,
        }
    }

    /// The address of a page at the same report period.
    #[must_use]
    pub fn link(self, page: Page) -> String {
        self.route.with(|route| route.beside(page)).to_string()
    }

    /// Goes somewhere, with a step to come back from.
    pub fn go_to(self, route: &Route) {
        address::go_to(&route.to_string());
        // The event of the browser comes later; the page need not wait for it.
        self.route.set(route.clone());
    }

    /// Goes to a page at the same report period.
    pub fn go_to_page(self, page: Page) {
        let route = self.route.with_untracked(|route| route.beside(page));
        self.go_to(&route);
    }

    /// Changes the selection on the page the person is on, without a step to come back from.
    pub fn select(self, change: impl FnOnce(&mut Route)) {
        self.route.update(change);
        address::replace(&self.route.with_untracked(ToString::to_string));
    }

    /// The unit that the person works for, where they have said so.
    #[must_use]
    pub fn own_unit(self) -> Option<Code> {
        self.settings.with_untracked(|settings| Code::new(&settings.unit).ok())
    }

    /// What this browser remembers about its person.
    #[must_use]
    pub fn settings(self) -> Settings {
        self.settings.get()
    }

    /// Changes what this browser remembers. Where it cannot be kept, it holds until the page closes, and the save state
    /// says that the browser keeps nothing.
    pub fn change_settings(self, change: impl FnOnce(&mut Settings)) {
        self.settings.update(change);
        if settings::write(&self.settings.get_untracked()).is_err() {
            self.save_state.set(SaveState::Blocked);
        }
    }

    /// The language of the screen: Vietnamese until somebody chooses another. Not followed: the root draws everything anew
    /// in another language, so that no single word has to be watched.
    #[must_use]
    pub fn language(self) -> Language {
        self.language.get_untracked()
    }

    /// Has the caller called again when another language is chosen.
    pub fn follow_language(self) {
        self.language.track();
    }

    /// A moment in the person's own time.
    #[must_use]
    pub fn local_time(self, at: DateTime<Utc>) -> chrono::NaiveDateTime {
        at.naive_utc() + chrono::TimeDelta::minutes(clock::offset_minutes())
    }

    /// Now.
    #[must_use]
    pub fn now(self) -> DateTime<Utc> {
        clock::now()
    }

    /// Milliseconds since the page was opened, to measure how long something takes.
    #[must_use]
    pub fn stopwatch(self) -> f64 {
        clock::stopwatch()
    }

    /// Opens the page anew.
    pub fn reload(self) {
        page::reload();
    }

    /// Moves focus to a part of the page.
    pub fn focus(self, id: &str) {
        page::focus(id);
    }

    /// Gives focus back to the part of the page that has it, and to forms what was typed, once they are drawn anew.
    pub fn keep_place(self) {
        let put_back = page::keep_typed();
        request_animation_frame(put_back);
        if let Some(id) = page::focused() {
            request_animation_frame(move || {
                page::focus(&id);
            });
        }
    }

    /// Moves focus to a part of a page that is only about to be shown: as soon as it is drawn, so that a key pressed at
    /// once already reaches it, or in one of the next frames where the address must change first.
    pub fn focus_soon(self, id: impl Into<String>) {
        let id = id.into();
        spawn_local(async move {
            tick().await;
            focus_within(FRAMES_TO_WAIT, id);
        });
    }

    /// Calls back once what is being drawn now has been painted.
    pub fn once_painted(self, callback: impl FnOnce() + 'static) {
        request_animation_frame(move || {
            spawn_local(async move {
                // The frame is painted between its callbacks and the next task.
                clock::pause(Duration::ZERO).await;
                callback();
            });
        });
    }

    /// Whether what is being drawn now has been painted. What is drawn after that is in nobody's way.
    #[must_use]
    pub fn after_paint(self) -> ReadSignal<bool> {
        let (painted, set_painted) = signal(false);
        self.once_painted(move || {
            // The part of the page that has asked may be gone.
            let _gone = set_painted.try_set(true);
        });
        painted
    }

    /// Hears every key that is pressed anywhere; the callback says whether it used it. Only the first one is heard.
    pub fn on_keys(self, callback: impl FnMut(Press) -> bool + 'static) {
        if !self.listening.get_value() {
            self.listening.set_value(true);
            keys::on_press(callback);
        }
    }
}

/// How long something that is to be focused may take to appear: about a second.
const FRAMES_TO_WAIT: u32 = 60;

fn focus_within(frames: u32, id: String) {
    if !page::focus(&id) && frames > 0 {
        request_animation_frame(move || focus_within(frames - 1, id));
    }
}
