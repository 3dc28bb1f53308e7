//! How long it takes to work out all that derives from 10,000 rows of twelve months: running sums, shares of the plan and
//! of last year, status, the year at this rate.

use leptos::prelude::*;

use super::columns::{Column, SHARE_PLACES};
use super::figures::{Chance, ROWS, floor, full};
use crate::browser::clock::stopwatch;

/// Months that have been reported.
const ELAPSED: usize = 9;
const REPEATS: usize = 51;

struct Engine {
    actual: Vec<Column>,
    last_year: Vec<Column>,
    plan: Column,
    cumulative: Vec<Column>,
    last_year_to_date: Column,
    spare: Column,
    of_plan: Column,
    of_last_year: Column,
    at_this_rate: Column,
    status: Vec<u8>,
}

impl Engine {
    fn new() -> Self {
        let mut chance = Chance::whole();
        let mut plan = Vec::with_capacity(ROWS);
        let mut months: Vec<Vec<i64>> = (0..24).map(|_| Vec::with_capacity(ROWS)).collect();
        for _ in 0..ROWS {
            let year = 100 + floor(chance.next() * 900.0);
            plan.push(year);
            #[allow(clippy::cast_precision_loss)]
            let year = year as f64;
            for (index, month) in months.iter_mut().enumerate() {
                let share = if index < 12 { year / 5.0 } else { year / 6.0 };
                month.push(floor(chance.next() * share) + i64::from(index >= 12));
            }
        }
        let mut actual: Vec<Column> = months.into_iter().map(full).collect();
        let last_year = actual.split_off(12);
        Self {
            actual,
            last_year,
            plan: full(plan),
            cumulative: vec![Column::default(); 12],
            last_year_to_date: Column::default(),
            spare: Column::default(),
            of_plan: Column::default(),
            of_last_year: Column::default(),
            at_this_rate: Column::default(),
            status: Vec::new(),
        }
    }

    /// Works out all 16 derived values of every row.
    fn recompute(&mut self) {
        let zero = full(vec![0; ROWS]);
        running_sums(&zero, &self.actual, &mut self.cumulative);
        self.last_year_to_date.clone_from(&zero);
        for month in self.last_year.iter().take(ELAPSED) {
            self.last_year_to_date.plus_into(month, &mut self.spare);
            std::mem::swap(&mut self.last_year_to_date, &mut self.spare);
        }
        let Some(to_date) = self.cumulative.get(ELAPSED - 1) else { return };
        to_date.share_into(&self.plan, &mut self.of_plan);
        to_date.share_into(&self.last_year_to_date, &mut self.of_last_year);
        to_date.scaled_into(12, 9, &mut self.at_this_rate);
        let (all, due) = (10_i64.pow(SHARE_PLACES), 10_i64.pow(SHARE_PLACES) * 9 / 12);
        self.status.clear();
        self.status.extend((0..ROWS).map(|row| {
            let share = self.of_plan.part(row).unwrap_or_default();
            u8::from(share * 10 >= due * 8) + u8::from(share >= due) + u8::from(share >= all)
        }));
    }

    /// Tells that every value was worked out, and the same each time.
    fn checksum(&self) -> i64 {
        let columns = [&self.of_plan, &self.of_last_year, &self.at_this_rate];
        let sums = columns.into_iter().chain(&self.cumulative).filter_map(Column::total);
        sums.sum::<i64>() + self.status.iter().map(|status| i64::from(*status)).sum::<i64>()
    }
}

fn running_sums(start: &Column, months: &[Column], sums: &mut [Column]) {
    let mut before = start.clone();
    for (month, sum) in months.iter().zip(sums) {
        before.plus_into(month, sum);
        before.clone_from(sum);
    }
}

#[component]
pub fn EnginePage() -> impl IntoView {
    let mut engine = Engine::new();
    engine.recompute();
    let mut times: Vec<f64> = (0..REPEATS)
        .map(|_| {
            let start = stopwatch();
            engine.recompute();
            stopwatch() - start
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    let median = times.get(REPEATS / 2).copied().unwrap_or_default();
    let text = format!("{ROWS} × 16: {median:.3} ms");
    view! {
        <main class="page" id="main" data-ready="yes">
            <h1>"Engine"</h1>
            <p id="engine" data-rows=ROWS.to_string() data-recompute-ms=format!("{median:.4}") data-checksum=engine.checksum().to_string()>{text}</p>
        </main>
    }
}
