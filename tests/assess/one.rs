//! A plan with one indicator at one unit, told in a few words.

use muctieu::{
    assess::{Assessment, Reason, SamePeriod, Status, ToDate, assess, same_period, to_date},
    plan::{
        Acceptance, Actual, ActualKey, CutOff, Direction, Entry, Estimate, Evidence, Figure, Frequency, Goal,
        Indicator, Measure, Path, PlaceKey, Plan, Step, Target, TargetKey,
    },
};

use crate::{code, day, number, period};

/// Revenue or the like: adds up, more is better, the same every month.
pub fn flow() -> Indicator {
    Indicator::default()
}

/// An area or a coverage that began the year at a level.
pub fn level(baseline: &str) -> Indicator {
    Indicator { measure: Measure::Level, baseline: Some(Figure::Exact(number(baseline))), ..flow() }
}

/// A growth that is held against the year's target at any time.
pub fn rate() -> Indicator {
    Indicator { measure: Measure::Rate, path: Path::None, ..flow() }
}

/// Something that must not occur.
pub fn prohibition() -> Indicator {
    Indicator { measure: Measure::Count, direction: Direction::KeepAtZero, path: Path::None, ..flow() }
}

/// Each month's own value.
pub fn monthly(measure: Measure) -> Indicator {
    Indicator { measure, entry: Entry::PerPeriod, ..flow() }
}

/// The same, reported at another frequency.
pub fn every(frequency: Frequency, indicator: Indicator) -> Indicator {
    Indicator { frequency, ..indicator }
}

/// The same, where less is better.
pub fn less_is_better(indicator: Indicator) -> Indicator {
    Indicator { direction: Direction::Decrease, ..indicator }
}

/// The same, on another path.
pub fn on(path: Path, indicator: Indicator) -> Indicator {
    Indicator { path, ..indicator }
}

/// The same, by a schedule.
pub fn scheduled(steps: &[(&str, &str)], indicator: Indicator) -> Indicator {
    let schedule = steps.iter().map(|(by, percent)| Step { by: period(by), percent: number(percent) }).collect();
    Indicator { path: Path::Schedule, schedule, ..indicator }
}

pub fn exact(value: &str) -> Figure {
    Figure::Exact(number(value))
}

pub fn parts(numerator: &str, denominator: &str) -> Figure {
    Figure::Parts { numerator: number(numerator), denominator: number(denominator) }
}

pub fn words(text: &str) -> Figure {
    Figure::Text(text.into())
}

pub fn target(goal: Goal) -> Target {
    Target {
        goal,
        written: String::new(),
        basis: String::new(),
        year: None,
        evidence: Evidence::Stated,
        source: String::new(),
        note: String::new(),
    }
}

/// The indicator X at the unit U, in the plan of 2021.
#[derive(Clone)]
pub struct One {
    pub plan: Plan,
    pub indicator: Indicator,
}

/// A plan of 2021 with one indicator and nothing reported.
pub fn plan_with(indicator: &Indicator) -> One {
    let mut plan = Plan::default();
    plan.outline.year = 2021;
    plan.indicators.insert(code("X"), indicator.clone());
    One { plan, indicator: indicator.clone() }
}

fn at(text: &str) -> ActualKey {
    ActualKey { indicator: code("X"), unit: code("U"), period: period(text) }
}

impl One {
    pub fn target(self, goal: Goal) -> Self {
        self.target_of("council", "2021-01-01", goal)
    }

    pub fn target_of(mut self, level: &str, from: &str, goal: Goal) -> Self {
        let key = TargetKey { indicator: code("X"), unit: code("U"), level: code(level), valid_from: day(from) };
        self.plan.targets.insert(key, target(goal));
        self
    }

    pub fn cut_off(mut self, rule: CutOff) -> Self {
        self.plan.outline.cut_off = rule;
        self
    }

    pub fn reports(self, when: &str, figure: Figure) -> Self {
        self.reports_all(when, Actual::from(figure))
    }

    pub fn reports_all(mut self, when: &str, actual: Actual) -> Self {
        self.plan.actuals.insert(at(when), actual);
        self
    }

    /// Each period with its own number.
    pub fn series(self, values: &[(&str, &str)]) -> Self {
        values.iter().fold(self, |one, (when, value)| one.reports(when, exact(value)))
    }

    pub fn expects(mut self, when: &str, figure: Figure) -> Self {
        self.plan.estimates.insert(at(when), Estimate::from(figure));
        self
    }

    pub fn accepts(mut self, down_to: &str, until: &str) -> Self {
        let acceptance = Acceptance { down_to: number(down_to), reason: "Dịch bệnh".into(), until: day(until) };
        self.plan.accepted.insert(PlaceKey { indicator: code("X"), unit: code("U") }, acceptance);
        self
    }

    pub fn at(&self, report: &str) -> Assessment {
        assess(&self.plan, &code("X"), &self.indicator, &code("U"), period(report))
    }

    pub fn status(&self, report: &str) -> Status {
        self.at(report).status
    }

    pub fn verdict(&self, report: &str) -> (Status, Reason) {
        let assessment = self.at(report);
        (assessment.status, assessment.reason)
    }

    /// The ratio to three decimals.
    pub fn ratio(&self, report: &str) -> Option<String> {
        self.at(report).ratio.map(|ratio| ratio.round_dp(3).normalize().to_string())
    }

    /// What was due, to three decimals.
    pub fn due(&self, report: &str) -> Option<String> {
        self.at(report).due.map(|due| due.round_dp(3).normalize().to_string())
    }

    pub fn to_date(&self, report: &str) -> Option<ToDate> {
        to_date(&self.plan, &code("X"), &self.indicator, &code("U"), period(report))
    }

    pub fn against_last_year(&self, report: &str) -> Option<SamePeriod> {
        let actual = self.to_date(report)?;
        same_period(&self.plan, &code("X"), &self.indicator, &code("U"), &actual)
    }
}
