//! Báo cáo của đơn vị: which unit has sent which report, who has not, and the next step of each.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::report_steps::{ReportSteps, report_name};
use crate::app::{components::mark, document::report_periods, route::Page, screen, store::Store};
use crate::assess::Status;
use crate::plan::{Code, Period, SubmissionState};
use crate::text::{Language, Term as _, long_period, period, unit_name};

/// How far a report is, as the grid shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    NotDue,
    NotSent,
    At(SubmissionState),
    /// By a step that was not its author's to take.
    OutOfTurn(SubmissionState),
}

impl Standing {
    fn name(self, language: Language) -> &'static str {
        match self {
            Self::NotDue => language.submissions().not_due,
            Self::NotSent => language.submissions().not_sent,
            Self::At(state) | Self::OutOfTurn(state) => state.term(language),
        }
    }

    /// The mark that it shares with a target's status.
    fn like(self) -> Status {
        match self {
            Self::At(SubmissionState::Approved) => Status::Met,
            Self::At(SubmissionState::Submitted) => Status::OnTrack,
            Self::At(SubmissionState::Entering) => Status::Behind,
            Self::At(SubmissionState::CorrectionAsked) | Self::OutOfTurn(_) => Status::OffTrack,
            Self::NotSent => Status::Missing,
            Self::NotDue => Status::NotApplicable,
        }
    }
}

/// The reports of a year: periods, then units with their standings.
#[derive(Clone, Debug, Default, PartialEq)]
struct Grid {
    year: i32,
    periods: Vec<Period>,
    units: Vec<(Code, Vec<Standing>)>,
}

fn grid(store: Store) -> Grid {
    let now = store.document.report();
    let year = now.year();
    // The fiscal tail is reported by whoever keeps the accounts, when it is asked for.
    let mut periods = report_periods(year);
    periods.retain(|period| period.last_month() <= 12 || *period == now);
    store.document.ledger(|ledger| {
        let begun: BTreeSet<(Code, u8)> = ledger.begun(year);
        let standing = |unit: &Code, period: Period| {
            let (report, submission) = ledger.report(unit, period);
            if ledger.report_fault(unit, report).is_some() {
                return Standing::OutOfTurn(submission.state);
            }
            match submission.state {
                SubmissionState::Entering if begun.contains(&(unit.clone(), period.last_month())) => {
                    Standing::At(SubmissionState::Entering)
                }
                SubmissionState::Entering if period.last_month() > now.last_month() => Standing::NotDue,
                SubmissionState::Entering => Standing::NotSent,
                state => Standing::At(state),
            }
        };
        let units = ledger.reporting_units().into_iter().map(|unit| {
            let standings = periods.iter().map(|period| standing(&unit, *period)).collect();
            (unit, standings)
        });
        Grid { year, units: units.collect(), periods: periods.clone() }
    })
}

/// The page.
#[component]
pub fn SubmissionsPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().submissions();
    let grid = Memo::new(move |_| grid(store));
    let chosen = RwSignal::new(None::<(Code, Period)>);
    let choose = move |unit: Code, period: Period| {
        chosen.set(Some((unit, period)));
        screen::focus_soon("report");
    };
    let nobody = move || grid.with(|grid| grid.units.is_empty());
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{words().title}</h1><p>{words().about}</p></div></header>
            <Show when=move || !nobody() fallback=move || view! { <div class="empty"><p>{words().nobody}</p></div> }>
                <Missing grid=grid choose=choose />
                <GridTable grid=grid choose=choose chosen=chosen />
                {move || chosen.with(Option::is_some).then(|| view! { <Report chosen=chosen /> })}
            </Show>
        </div>
    }
}

/// Who has not sent the report of the period in hand.
#[component]
fn Missing(grid: Memo<Grid>, choose: impl Fn(Code, Period) + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().submissions();
    let missing = Memo::new(move |_| store.document.ledger(|ledger| ledger.not_submitted(store.document.report())));
    let heading = move || (words().missing)(&long_period(store.document.report(), store.screen.language()));
    let count = move || {
        let missing = missing.with(Vec::len);
        if missing == 0 {
            words().none_missing.to_owned()
        } else {
            (words().missing_count)(missing, grid.with(|grid| grid.units.len()))
        }
    };
    let list = move || {
        let (language, period) = (store.screen.language(), store.document.report());
        let units = missing.get().into_iter().map(|unit| {
            let name = store.document.plan(|plan| unit_name(plan, &unit, language));
            view! { <li><button class="chip" on:click=move |_| choose(unit.clone(), period)>{name}</button></li> }
        });
        units.collect_view()
    };
    view! {
        <section class="block" aria-labelledby="missing">
            <header><h2 id="missing">{heading}</h2><p class="note" role="status">{count}</p></header>
            <ul class="chips">{list}</ul>
        </section>
    }
}

#[component]
fn GridTable(
    grid: Memo<Grid>,
    choose: impl Fn(Code, Period) + Copy + Send + Sync + 'static,
    chosen: RwSignal<Option<(Code, Period)>>,
) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().submissions();
    let head = move || {
        let language = store.screen.language();
        let now = store.document.report();
        let columns = grid.with(|grid| grid.periods.clone()).into_iter();
        let columns = columns.map(|one| {
            // Every column is of the year that the heading names.
            let name = period(one, language);
            let short = name.split(['/', ' ']).next().map(str::to_owned).unwrap_or_default();
            view! { <th scope="col" aria-label=name.clone() aria-current=(one == now).then_some("true")>{short}</th> }
        });
        columns.collect_view()
    };
    let rows = move || {
        let language = store.screen.language();
        let Grid { periods, units, .. } = grid.get();
        let rows = units.into_iter().map(|(unit, standings)| {
            let name = store.document.plan(|plan| unit_name(plan, &unit, language));
            let cells: Vec<_> = periods
                .iter()
                .zip(standings)
                .map(|(one, standing)| {
                    let (one, unit) = (*one, unit.clone());
                    let state = match standing {
                        Standing::OutOfTurn(_) => {
                            format!("{} ({})", standing.name(language), language.steps().out_of_turn_short)
                        }
                        _ => standing.name(language).to_owned(),
                    };
                    let label = (language.submissions().cell)(&name, &period(one, language), &state);
                    let mine = (unit.clone(), one);
                    let pressed = move || chosen.with(|chosen| chosen.as_ref() == Some(&mine)).to_string();
                    let shown = if standing == Standing::NotDue { String::new() } else { state };
                    view! {
                        <td>
                            <button class="standing-cell" data-status=standing.like().name() aria-label=label aria-pressed=pressed
                                on:click=move |_| choose(unit.clone(), one)>{mark(standing.like())}{shown}</button>
                        </td>
                    }
                })
                .collect();
            let link = store.screen.link(Page::Entry(unit));
            view! { <tr><th scope="row"><a class="name" href=link>{name}</a></th>{cells}</tr> }
        });
        rows.collect_view()
    };
    view! {
        <section class="block" aria-labelledby="grid">
            <header>
                <h2 id="grid">{move || (words().grid)(grid.with(|grid| grid.year))}</h2>
                <p class="note">{words().grid_note}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="grid">
                <table class="report-grid">
                    <thead><tr><th scope="col">{words().unit}</th>{head}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// The report that was chosen.
#[component]
fn Report(chosen: RwSignal<Option<(Code, Period)>>) -> impl IntoView {
    let store = Store::here();
    let of = Memo::new(move |before: Option<&(Code, Period)>| {
        chosen.get().or_else(|| before.cloned()).unwrap_or_else(|| (store.document.unit(), store.document.report()))
    });
    let heading = move || {
        let (unit, period) = of.get();
        report_name(store, &unit, period)
    };
    let link = move || {
        let (unit, period) = of.get();
        let mut route = store.screen.route().beside(Page::Entry(unit));
        route.as_of = Some(period);
        route.to_string()
    };
    view! {
        <section class="block" aria-labelledby="report">
            <header>
                <h2 id="report" tabindex="-1">{heading}</h2>
                <a class="button" href=link>{store.screen.language().submissions().enter}</a>
            </header>
            <ReportSteps of=of />
        </section>
    }
}
