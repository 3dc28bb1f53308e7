//! A plan of any size with made-up figures, the same every time: what benchmarks judge, and tests that count.
//!
//! The figures come from a linear congruence of 31 bits, so that a plain loop in another language can make the same ones.

use chrono::NaiveDate;

use muctieu::plan::{
    Actual, ActualKey, Code, Decimal, Entry, Evidence, Figure, Goal, Group, Indicator, Measure, Period, Plan, Span,
    Target, TargetKey, Unit, UnitKind,
};

/// How large a made-up plan is.
#[derive(Clone, Copy, Debug)]
pub struct Extent {
    /// Indicators: of four, two are flows by month, one a running total, one a level.
    pub indicators: u32,
    /// Units, the plan's own among them.
    pub units: u32,
    /// Years of twelve months, from [`FIRST_YEAR`] on.
    pub years: u32,
}

/// The first year of a made-up plan.
pub const FIRST_YEAR: i32 = 2021;

/// The level at which every level begins its year.
pub const START: i64 = 500;

/// Numbers that look like chance.
struct Chance(u32);

impl Chance {
    fn below(&mut self, end: u32) -> i64 {
        self.0 = self.0.wrapping_mul(1_103_515_245).wrapping_add(12_345) & 0x7fff_ffff;
        ((self.0 >> 8) % end).into()
    }
}

impl Extent {
    /// Makes the plan. Every indicator has a target and twelve reports a year at every unit.
    #[must_use]
    pub fn plan(self) -> Plan {
        let mut plan = Plan::default();
        let units: Vec<Code> = (0..self.units).map(|place| numbered('U', place)).collect();
        for (unit, order) in units.iter().zip(0..) {
            let parent = units.first().filter(|root| *root != unit).cloned();
            let kind = if parent.is_none() { UnitKind::Province } else { UnitKind::District };
            plan.units.insert(unit.clone(), Unit { name: unit.to_string(), kind, parent, order, ..Unit::default() });
        }
        let mut chance = Chance(12_345);
        for place in 0..self.indicators {
            let group = numbered('G', place / 50);
            if !plan.groups.contains_key(&group) {
                let order = i64::from(place);
                plan.groups.insert(group.clone(), Group { name: group.to_string(), order, ..Group::default() });
            }
            let code = numbered('I', place);
            for unit in &units {
                for year in (FIRST_YEAR..).zip(0..self.years).map(|(year, _)| year) {
                    self::year(&mut plan, &mut chance, (&code, unit), place % 4, year);
                }
            }
            plan.indicators.insert(code, indicator(place, group));
        }
        plan
    }
}

fn numbered(letter: char, place: u32) -> Code {
    Code::new(&format!("{letter}{place:03}")).unwrap_or_default()
}

fn indicator(place: u32, group: Code) -> Indicator {
    let level = place % 4 == 3;
    Indicator {
        name: format!("{place}"),
        group: Some(group),
        order: place.into(),
        measure: if level { Measure::Level } else { Measure::Flow },
        entry: if place % 4 < 2 { Entry::PerPeriod } else { Entry::Cumulative },
        baseline: level.then(|| Figure::Exact(START.into())),
        ..Indicator::default()
    }
}

/// A target, and a report for each month that lies around its twelfth.
fn year(plan: &mut Plan, chance: &mut Chance, (code, unit): (&Code, &Code), kind: u32, year: i32) {
    let goal = 1200 + chance.below(10_800);
    let target = Target {
        goal: Goal::Plain(goal.into()),
        written: String::new(),
        basis: String::new(),
        year: Some(year),
        evidence: Evidence::Stated,
        source: String::new(),
        note: String::new(),
    };
    let Some(valid_from) = NaiveDate::from_ymd_opt(year, 1, 1) else { return };
    let level = Code::new("council").unwrap_or_default();
    plan.targets.insert(TargetKey { indicator: code.clone(), unit: unit.clone(), level, valid_from }, target);
    let mut total = 0;
    for month in 1..=12 {
        let share = 70 + chance.below(60);
        let value = match kind {
            3 => START + (goal - START) * i64::from(month) * share / 1200,
            _ => goal * share / 1200,
        };
        total += value;
        let shown = if kind == 2 { total } else { value };
        let Ok(period) = Period::new(year, Span::Month(month)) else { return };
        let key = ActualKey { indicator: code.clone(), unit: unit.clone(), period };
        plan.actuals.insert(key, Actual::from(Figure::Exact(Decimal::from(shown))));
    }
}
