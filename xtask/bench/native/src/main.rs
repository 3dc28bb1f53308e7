//! How long judging takes natively: every status of 400 indicators at 11 units over 60 months, with and without their
//! explanations, and what is left to do after one edit. Beside it a plain loop over whole numbers that does the same
//! arithmetic. Prints one line of JSON, in milliseconds, for `cargo xtask bench --only judge`.

use std::{hint::black_box, sync::Arc, time::Instant};

use muctieu::{
    assess::{Overview, Series, Status, overview},
    ledger::Cell,
    plan::{ActualKey, Code, Decimal, Figure, Goal, Period, Plan, Span},
};

#[cfg(test)]
#[path = "../../columns.rs"]
mod columns;
#[path = "../../made_up.rs"]
mod made_up;

use made_up::{Extent, FIRST_YEAR, START};

const EXTENT: Extent = Extent { indicators: 400, units: 11, years: 5 };
const KINDS: [Status; 4] = [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack];

fn main() {
    let mut plan = EXTENT.plan();
    let columns = Columns::of(&plan);
    let (statuses, counted) = median(5, || every_status(&plan));
    let (loops, counted_by_loop) = median(21, || columns.every_status());
    assert_eq!(counted, counted_by_loop, "the loop and the rules disagree");
    let last = Period::new(FIRST_YEAR + 4, Span::Year).unwrap_or_else(|error| unreachable!("{error}"));
    let units: Vec<Code> = plan.units.keys().cloned().collect();
    let (explained, _) =
        median(5, || units.iter().map(|unit| overview(&plan, unit, last).tally.total()).sum::<usize>());
    let mut seen = overview(&plan, &plan.root_unit(), last);
    let key = ActualKey {
        indicator: seen.attention.first().cloned().unwrap_or_default(),
        unit: plan.root_unit(),
        period: Period::new(FIRST_YEAR + 4, Span::Month(7)).unwrap_or(last),
    };
    let cell = [Cell::Actual(key.clone())];
    let mut value = 0;
    let (edit, judged) = median(101, || {
        value += 1;
        plan.actuals.insert(key.clone(), Figure::Exact(Decimal::from(value)).into());
        let after = seen.after(&plan, &cell);
        let judged = anew(&seen, &after);
        seen = after;
        judged
    });
    let (edit_loop, _) = median(101, || columns.place(black_box(0)));
    println!(
        "{{\"statuses\":{statuses:.4},\"loop\":{loops:.4},\"explained\":{explained:.4},\"edit\":{edit:.5},\"editLoop\":{edit_loop:.6},\"judged\":{judged},\"counted\":{counted:?}}}"
    );
}

/// The median time of so many runs in milliseconds, and what came out.
fn median<T>(runs: usize, mut work: impl FnMut() -> T) -> (f64, T) {
    let mut result = work();
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            result = black_box(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    times.sort_unstable_by(f64::total_cmp);
    (times.get(runs / 2).copied().unwrap_or_default(), result)
}

/// How many assessments are not the very ones of before.
fn anew(before: &Overview, after: &Overview) -> usize {
    let pairs = before.assessments.values().zip(after.assessments.values());
    pairs.filter(|(one, two)| !Arc::ptr_eq(one, two)).count()
}

fn every_status(plan: &Plan) -> [usize; 4] {
    let mut counted = [0; 4];
    for (code, indicator) in &plan.indicators {
        for unit in plan.units.keys() {
            let series = Series::new(plan, code, indicator, unit, FIRST_YEAR..=FIRST_YEAR + 4);
            for year in FIRST_YEAR..FIRST_YEAR + 5 {
                for month in 1..=12 {
                    let Ok(report) = Period::new(year, Span::Month(month)) else { continue };
                    let (status, ratio) = series.status(report);
                    black_box(ratio);
                    counted[KINDS.iter().position(|kind| *kind == status).unwrap_or_default()] += 1;
                }
            }
        }
    }
    counted
}

/// The same figures as bare numbers, place by place: the floor of what the arithmetic costs.
struct Columns {
    kinds: Vec<u8>,
    goals: Vec<i64>,
    values: Vec<i64>,
}

impl Columns {
    fn of(plan: &Plan) -> Self {
        let whole = |figure: &Figure| figure.low().and_then(|value| i64::try_from(value).ok()).unwrap_or_default();
        let goals = plan.targets.values().map(|target| match target.goal {
            Goal::Plain(value) => i64::try_from(value).unwrap_or_default(),
            _ => 0,
        });
        let kinds = (0..plan.indicators.len()).map(|place| u8::try_from(place % 4).unwrap_or_default());
        Self {
            kinds: kinds.collect(),
            goals: goals.collect(),
            values: plan.actuals.values().map(|actual| whole(&actual.figure)).collect(),
        }
    }

    fn every_status(&self) -> [usize; 4] {
        let mut counted = [0; 4];
        for place in 0..self.kinds.len() * 11 {
            for (sum, count) in counted.iter_mut().zip(self.place(place)) {
                *sum += count;
            }
        }
        counted
    }

    /// The statuses of one indicator at one unit over all months: r = A · 12 / (E · month), with what adds up added up.
    fn place(&self, place: usize) -> [usize; 4] {
        let mut counted = [0; 4];
        let kind = self.kinds[place / 11];
        let start = if kind == 3 { START } else { 0 };
        for year in 0..5 {
            let goal = self.goals[place * 5 + year] - start;
            let mut sum = 0;
            for (value, month) in self.values[place * 60 + year * 12..][..12].iter().zip(1_i64..) {
                sum = if kind < 2 { sum + value } else { value - start };
                let (above, below) = (sum * 12, goal * month);
                let status = usize::from(above < below)
                    + usize::from(above * 100 < below * 95)
                    + usize::from(above * 100 < below * 85);
                counted[status] += 1;
            }
        }
        counted
    }
}
