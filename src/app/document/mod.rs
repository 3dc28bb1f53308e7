//! The open plan and its one writer.
//!
//! Pages read the plan through [`Document`] and send it intents; it alone changes the ledger. [`Plans`] opens, starts and
//! forgets plans, [`Saving`] keeps the changes.

mod oddities;
mod past;
mod periods;
mod plans;
mod saving;
#[cfg(feature = "bench")]
#[path = "../../../xtask/bench/app/trial.rs"]
mod trial;
mod undo;
mod writing;

use std::{sync::Arc, time::Duration};

use leptos::{prelude::*, task::spawn_local};

use super::loading::{Evaluated, Evaluation, LastOverview, Touched, Viewpoint};
use super::screen::{Screen, signature};
use crate::assess::Overview;
use crate::browser::clock;
use crate::ledger::{ChangeId, Heading, Ledger, Replica};
use crate::plan::{ActualKey, Code, DateTime, NaiveDate, Period, Plan, Utc};
use crate::views::{Clock, overview::Glance};

pub(super) use oddities::say_in_words;
use past::Shown;
pub(super) use periods::opening_period;
pub use plans::{Case, Plans};
pub use saving::Saving;
pub(super) use undo::Direction;

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

/// After this time the person is at work on the page.
const AT_REST: Duration = Duration::from_secs(5);

/// The open plan.
pub struct Document {
    pub(super) screen: &'static Screen,
    /// Keeps the changes.
    pub saving: &'static Saving,
    pub(super) phase: RwSignal<Phase>,
    pub(super) plan_id: RwSignal<Option<Code>>,
    pub(super) ledger: ReadSignal<Ledger>,
    pub(super) reading: RwSignal<bool>,
    pub(super) last_overview: LastOverview,
    write: WriteSignal<Ledger>,
    touched: StoredValue<Option<Touched>>,
    evaluation: RwSignal<Option<Evaluation>>,
    replica: StoredValue<Replica>,
    sequence: StoredValue<u32>,
    done: RwSignal<Vec<ChangeId>>,
    undone: RwSignal<Vec<ChangeId>>,
    shown: Shown,
    heading: Memo<Arc<Heading>>,
    report: Memo<Period>,
    today: Memo<NaiveDate>,
    unit: Memo<Code>,
    overview: Memo<Arc<Overview>>,
    glance: Memo<Arc<Glance>>,
}

impl Document {
    /// A document in which no plan is open yet.
    pub(super) fn start(screen: &'static Screen) -> &'static Self {
        let (ledger, write) = signal(Ledger::default());
        let (plan_id, reading) = (RwSignal::new(None), RwSignal::new(false));
        let evaluation = RwSignal::new(None::<Evaluation>);
        let last_overview = LastOverview::new();
        let shown = Shown::new(ledger, screen, evaluation);
        let heading = Memo::new(move |_| match last_overview.get() {
            Some(kept) => Arc::clone(&kept.heading),
            None => Arc::new(evaluation.get().map(|with| (with.heading)(&shown.get())).unwrap_or_default()),
        });
        let minute = RwSignal::new(());
        spawn_local(async move {
            loop {
                clock::pause(Duration::from_mins(1)).await;
                minute.set(());
            }
        });
        let today = Memo::new(move |_| {
            minute.track();
            let at = screen.then().unwrap_or_else(clock::now);
            heading.with(|heading| heading.time_zone.day(at))
        });
        let report = Memo::new(move |_| {
            let chosen = screen.as_of();
            // Who works over midnight keeps the period.
            chosen.unwrap_or_else(|| heading.with(|heading| opening_period(heading, today.get_untracked())))
        });
        let unit = Memo::new(move |_| shown.get().plan().root_unit());
        let touched = StoredValue::new(None);
        let evaluated = Memo::new(move |before: Option<&Option<Evaluated>>| {
            let with = evaluation.get()?;
            let (ledger, unit) = (shown.get(), unit.get());
            let viewpoint = Viewpoint { ledger: &ledger, then: screen.then(), unit: &unit, report: report.get() };
            Some((with.evaluate)(before.and_then(Option::as_ref), viewpoint, touched))
        });
        let overview = Memo::new(move |_| match evaluated.get() {
            Some(evaluated) => evaluated.overview,
            None => Arc::new(Overview::of_nothing(report.get())),
        });
        let glance = Memo::new(move |_| match last_overview.get() {
            Some(kept) => Arc::clone(&kept.glance),
            None => Arc::new(evaluation.get().map_or_else(Glance::default, |with| {
                let ledger = shown.get();
                let (plan, overview) = (ledger.plan(), overview.get());
                let language = screen.language_followed();
                (with.glance)(plan, &overview, today.get(), language)
            })),
        });
        Box::leak(Box::new(Self {
            screen,
            saving: Saving::start(screen, plan_id, ledger, reading),
            phase: RwSignal::new(Phase::Starting),
            plan_id,
            ledger,
            reading,
            last_overview,
            write,
            touched,
            evaluation,
            replica: StoredValue::new(clock::new_replica()),
            sequence: StoredValue::new(0),
            done: RwSignal::new(Vec::new()),
            undone: RwSignal::new(Vec::new()),
            shown,
            heading,
            report,
            today,
            unit,
            overview,
            glance,
        }))
    }

    /// What the app is doing as a whole.
    #[must_use]
    pub fn phase(&self) -> Phase {
        self.phase.get()
    }

    /// Whether the plan is for reading only: one that is kept inside the page, or one as it stood at a moment.
    #[must_use]
    pub fn reading(&self) -> bool {
        self.reading.get() || self.screen.then().is_some()
    }

    /// Identity of the open plan.
    #[must_use]
    pub fn plan_id(&self) -> Option<Code> {
        self.plan_id.get()
    }

    /// Reads from the plan; the caller is called again when it changes.
    pub fn plan<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        read(self.shown.get().plan())
    }

    /// Reads from the plan once.
    pub fn plan_now<T>(&self, read: impl FnOnce(&Plan) -> T) -> T {
        read(untrack(|| self.shown.get()).plan())
    }

    /// Reads from the ledger; the caller is called again when it changes.
    pub fn ledger<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        read(&self.shown.get())
    }

    /// Reads from the ledger of now, whatever moment is shown; the caller is called again when it changes.
    pub fn ledger_in_hand<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with(read)
    }

    /// Reads from the ledger of now once, whatever moment is shown.
    pub fn ledger_now<T>(&self, read: impl FnOnce(&Ledger) -> T) -> T {
        self.ledger.with_untracked(read)
    }

    /// Reads from the plan in brief; the caller is called again when that changes.
    pub fn heading<T>(&self, read: impl FnOnce(&Heading) -> T) -> T {
        self.heading.with(|heading| read(heading))
    }

    /// The unit whose figures are the plan's own.
    #[must_use]
    pub fn unit(&self) -> Code {
        self.unit.get()
    }

    /// The unit of the open plan that the person works for; `None` where they have named none of it.
    #[must_use]
    pub fn unit_in_plan(&self) -> Option<Code> {
        let named = self.screen.settings_with(|settings| settings.unit.clone());
        self.plan(|plan| plan.unit_called(&named))
    }

    /// Whether a figure is locked for the person, who then needs a reason to change it.
    #[must_use]
    pub fn is_locked(&self, figure: &ActualKey) -> bool {
        let by = self.screen.settings_with(signature);
        self.ledger(|ledger| ledger.locked_for(&by, figure).is_some())
    }

    /// Every indicator's assessment at the report period, with counts.
    #[must_use]
    pub fn overview(&self) -> Arc<Overview> {
        self.overview.get()
    }

    /// What the overview says.
    #[must_use]
    pub fn glance(&self) -> Arc<Glance> {
        self.glance.get()
    }

    /// The report period that governs every page.
    #[must_use]
    pub fn report(&self) -> Period {
        self.report.get()
    }

    /// Today, where the office is; in the past, the day of the moment that is shown.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        self.today.get()
    }

    /// Now, and the time zone of the office.
    #[must_use]
    pub fn clock(&self) -> Clock {
        Clock { now: clock::now(), zone: self.heading(|heading| heading.time_zone) }
    }

    /// How many midnights of the office lie between a moment and now.
    #[must_use]
    pub fn days_since(&self, at: DateTime<Utc>) -> usize {
        let days = self.clock().local(clock::now()).date() - self.clock().local(at).date();
        usize::try_from(days.num_days()).unwrap_or_default()
    }
}
