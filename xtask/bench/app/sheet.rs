//! A sheet of 10,000 rows and 12 columns: four quarters are written, actual, ratio, change and status derive from them.

use std::sync::Arc;

use leptos::prelude::*;

use super::columns::{SHARE_PLACES, share};
use super::figures::{Chance, ROWS, floor};
use super::table::{Sheet, SheetColumn, SheetSource};

const COLUMNS: [&str; 12] =
    ["id", "name", "target", "prev", "q1", "q2", "q3", "q4", "actual", "ratio", "yoy", "status"];
const TARGET: usize = 2;
const QUARTERS: std::ops::RangeInclusive<usize> = 4..=7;
/// The sheet takes what the heading leaves of the window.
const PLACE: &str = "display: grid; grid-template-rows: auto minmax(0, 1fr); block-size: 100dvh; overflow: hidden";
const ONE: i64 = 10_i64.pow(SHARE_PLACES);

/// A row: target, last year, four quarters.
#[derive(Clone, Copy)]
struct Figures([i64; 6]);

impl Figures {
    fn target(self) -> i64 {
        self.0[0]
    }

    fn last_year(self) -> i64 {
        self.0[1]
    }

    fn actual(self) -> i64 {
        self.0[2..].iter().sum()
    }

    fn ratio(self) -> Option<i64> {
        share(self.actual(), self.target())
    }

    fn status(self) -> &'static str {
        match self.ratio() {
            None => "",
            Some(ratio) if ratio >= ONE => "Exceeded",
            Some(ratio) if ratio * 10 >= ONE * 9 => "On track",
            Some(ratio) if ratio * 10 >= ONE * 7 => "At risk",
            Some(_) => "Behind",
        }
    }
}

/// Sums of the whole sheet, kept in step by what a row's figures were and are.
#[derive(Clone, Copy, Default)]
struct Sums {
    target: i64,
    last_year: i64,
    actual: i64,
    behind: i64,
}

impl Sums {
    fn count(&mut self, row: Figures, times: i64) {
        self.target += times * row.target();
        self.last_year += times * row.last_year();
        self.actual += times * row.actual();
        self.behind += times * i64::from(row.status() == "Behind");
    }

    fn texts(self) -> Vec<String> {
        let whole = |sum: i64| sum.to_string();
        let mut texts = vec![String::new(); COLUMNS.len()];
        for (place, text) in [
            (1, "TOTAL".to_owned()),
            (2, whole(self.target)),
            (3, whole(self.last_year)),
            (8, whole(self.actual)),
            (9, written(share(self.actual, self.target))),
            (10, written(share(self.actual, self.last_year).map(|share| share - ONE))),
            (11, whole(self.behind)),
        ] {
            texts[place] = text;
        }
        texts
    }
}

fn written(share: Option<i64>) -> String {
    share.map(|share| crate::plan::Decimal::new(share, SHARE_PLACES).to_string()).unwrap_or_default()
}

fn made_up() -> Vec<Figures> {
    let mut chance = Chance::rounded();
    let row = |_| {
        let target = 100 + floor(chance.next() * 900.0);
        #[allow(clippy::cast_precision_loss)]
        let of = target as f64;
        let part = |share: f64| floor(of * share + 0.5);
        let last_year = part(0.8 + chance.next() * 0.3);
        let quarters = [0.5, 0.4, 0.4, 0.4].map(|most| part(chance.next() * most));
        Figures([target, last_year, quarters[0], quarters[1], quarters[2], quarters[3]])
    };
    (0..ROWS).map(row).collect()
}

#[component]
pub fn SheetPage() -> impl IntoView {
    let rows = made_up();
    let mut sums = Sums::default();
    for row in &rows {
        sums.count(*row, 1);
    }
    let totals = RwSignal::new(sums.texts());
    let rows = StoredValue::new(rows);
    let sums = StoredValue::new(sums);
    let text = move |row: usize, column: usize| {
        let Some(figures) = rows.with_value(|rows| rows.get(row).copied()) else { return String::new() };
        match column {
            0 => (row + 1).to_string(),
            1 => format!("Row {}", row + 1),
            2..=7 => figures.0[column - TARGET].to_string(),
            8 => figures.actual().to_string(),
            9 => written(figures.ratio()),
            10 => written(share(figures.actual(), figures.last_year()).map(|share| share - ONE)),
            _ => figures.status().to_owned(),
        }
    };
    let write = move |row: usize, column: usize, text: &str| {
        let figure: i64 = text.parse().map_err(|_| format!("“{text}” is not a whole number"))?;
        let before = rows.with_value(|rows| rows.get(row).copied()).ok_or("no such row")?;
        let mut after = before;
        after.0[column - TARGET] = figure;
        rows.update_value(|rows| rows[row] = after);
        sums.update_value(|sums| {
            sums.count(before, -1);
            sums.count(after, 1);
        });
        totals.set(sums.get_value().texts());
        Ok(())
    };
    let columns = COLUMNS
        .iter()
        .enumerate()
        .map(|(index, key)| SheetColumn {
            key,
            heading: (*key).to_owned(),
            writable: QUARTERS.contains(&index),
            total_id: if *key == "actual" { "total" } else { "" },
        })
        .collect::<Vec<_>>();
    let source = SheetSource { rows: ROWS, text: Arc::new(text), write: Arc::new(write) };
    view! {
        <main class="page" id="main" style=PLACE>
            <style>{include_str!("sheet.css")}</style>
            <h1>"Sheet"</h1>
            <Sheet name="Sheet" columns=columns source=source totals=totals />
        </main>
    }
}
