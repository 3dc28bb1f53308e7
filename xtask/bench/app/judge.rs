//! How long judging takes: every status of 400 indicators at 11 units over 60 months, all of them with their explanations at
//! one report period, and the overview after one edit.

use std::sync::Arc;

use leptos::prelude::*;

use super::made_up::{Extent, FIRST_YEAR};
use crate::assess::{Overview, Series, Status, overview};
use crate::browser::clock::stopwatch;
use crate::ledger::Cell;
use crate::plan::{ActualKey, Code, Decimal, Figure, Period, Plan, Span};

const EXTENT: Extent = Extent { indicators: 400, units: 11, years: 5 };
const LAST_YEAR: i32 = FIRST_YEAR + 4;
const KINDS: [Status; 4] = [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack];

/// How often each is measured.
const REPEATS: usize = 5;
const EDITS: usize = 51;

fn every_status(plan: &Plan) -> [usize; 4] {
    let mut counted = [0; 4];
    for (code, indicator) in &plan.indicators {
        for unit in plan.units.keys() {
            let series = Series::new(plan, code, indicator, unit, FIRST_YEAR..=LAST_YEAR);
            let months = (FIRST_YEAR..=LAST_YEAR).flat_map(|year| (1..=12).map(move |month| (year, month)));
            for report in months.filter_map(|(year, month)| Period::new(year, Span::Month(month)).ok()) {
                let (status, _) = series.status(report);
                if let Some(kind) = KINDS.iter().position(|kind| *kind == status) {
                    counted[kind] += 1;
                }
            }
        }
    }
    counted
}

/// Changes the same figure again and again; says how many indicators the last edit had judged anew.
fn edit(plan: &mut Plan, seen: &mut Overview, value: usize) -> Option<usize> {
    let period = Period::new(LAST_YEAR, Span::Month(7)).ok()?;
    let indicator = seen.attention.first()?.clone();
    let key = ActualKey { indicator, unit: seen.unit.clone(), period };
    plan.actuals.insert(key.clone(), Figure::Exact(Decimal::from(value)).into());
    let after = seen.after(plan, &[Cell::Actual(key)]);
    let pairs = seen.assessments.values().zip(after.assessments.values());
    let judged = pairs.filter(|(one, two)| !Arc::ptr_eq(one, two)).count();
    *seen = after;
    Some(judged)
}

/// The median time of so many runs, in milliseconds.
fn median(runs: usize, mut work: impl FnMut(usize)) -> f64 {
    let mut time = |run| {
        let start = stopwatch();
        work(run);
        stopwatch() - start
    };
    let mut times: Vec<f64> = (0..runs).map(&mut time).collect();
    times.sort_unstable_by(f64::total_cmp);
    times.get(runs / 2).copied().unwrap_or_default()
}

#[component]
pub fn JudgePage() -> impl IntoView {
    let mut plan = EXTENT.plan();
    let mut counted = [0; 4];
    let statuses = median(REPEATS, |_| counted = every_status(&plan));
    let units: Vec<Code> = plan.units.keys().cloned().collect();
    let found = Period::new(LAST_YEAR, Span::Year).map(|report| {
        let explained = median(REPEATS, |_| {
            for unit in &units {
                let _seen = overview(&plan, unit, report);
            }
        });
        let mut seen = overview(&plan, &plan.root_unit(), report);
        let mut judged = None;
        // Many at a time: a browser's clock does not tell short times.
        let edits = median(REPEATS, |run| {
            for place in 0..EDITS {
                judged = edit(&mut plan, &mut seen, run * EDITS + place);
            }
        });
        #[allow(clippy::cast_precision_loss)]
        let edit = edits / EDITS as f64;
        (explained, edit, judged.unwrap_or_default())
    });
    let (explained, edit, judged) = found.unwrap_or_default();
    let text = format!("{statuses:.1} ms, {explained:.1} ms, {edit:.4} ms; {judged}");
    view! {
        <main class="page" id="main" data-ready="yes">
            <h1>"Judge"</h1>
            <p id="judge" data-statuses=format!("{statuses:.3}") data-explained=format!("{explained:.3}") data-edit=format!("{edit:.5}")
                data-judged=judged.to_string() data-counted=format!("{counted:?}")>{text}</p>
        </main>
    }
}
