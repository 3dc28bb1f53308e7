//! Small plans, each of one indicator, made by hand from the real case and around it.

use muctieu::{
    assess::assess,
    charts::BurnUp,
    plan::{
        Actual, ActualKey, Code, Decimal, Direction, Entry, Evidence, Figure, Frequency, Goal, Indicator, Level,
        Measure, NaiveDate, Path, Period, Plan, Step, Target, TargetKey,
    },
};

/// A plan of the year 2021 with one indicator at its root unit.
pub struct Case {
    pub plan: Plan,
    pub indicator: Indicator,
}

pub fn decimal(text: &str) -> Decimal {
    text.parse().unwrap()
}

fn period(text: &str) -> Period {
    text.parse().unwrap()
}

fn code() -> Code {
    Code::new("X").unwrap()
}

fn key(at: &str) -> ActualKey {
    ActualKey { indicator: code(), unit: Code::default(), period: period(at) }
}

impl Case {
    /// A quantity that adds up, more is better, reported monthly as a running total, due evenly.
    pub fn new(unit_of_measure: &str) -> Self {
        let mut plan = Plan::default();
        plan.outline.year = 2021;
        plan.outline.levels = Level::usual();
        let indicator = Indicator { unit_of_measure: unit_of_measure.into(), ..Indicator::default() };
        Self { plan, indicator }
    }

    pub fn with(mut self, change: impl FnOnce(&mut Indicator)) -> Self {
        change(&mut self.indicator);
        self
    }

    pub fn target(mut self, level: &str, goal: Goal) -> Self {
        let key = TargetKey {
            indicator: code(),
            unit: Code::default(),
            level: Code::new(level).unwrap(),
            valid_from: NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(),
        };
        let target = Target {
            goal,
            written: String::new(),
            basis: String::new(),
            year: None,
            evidence: Evidence::Stated,
            source: String::new(),
            note: String::new(),
        };
        self.plan.targets.insert(key, target);
        self
    }

    pub fn reported(mut self, at: &str, figure: Figure) -> Self {
        self.plan.actuals.insert(key(at), Actual::from(figure));
        self
    }

    pub fn derived(mut self, at: &str, figure: Figure) -> Self {
        let actual = Actual { evidence: Evidence::Derived, ..Actual::from(figure) };
        self.plan.actuals.insert(key(at), actual);
        self
    }

    /// Values of successive months from January.
    pub fn months(mut self, year: i32, values: &[&str]) -> Self {
        for (month, value) in (1..).zip(values) {
            if !value.is_empty() {
                self = self.reported(&format!("{year}-{month:02}"), Figure::Exact(decimal(value)));
            }
        }
        self
    }

    pub fn expects(mut self, in_report: &str, figure: Figure) -> Self {
        self.plan.estimates.insert(key(in_report), Actual::from(figure));
        self
    }

    pub fn burn_up(&self, report: &str) -> BurnUp {
        let mut plan = self.plan.clone();
        plan.indicators.insert(code(), self.indicator.clone());
        let unit = Code::default();
        let assessment = assess(&plan, &code(), &self.indicator, &unit, period(report));
        BurnUp::new(&plan, &code(), &self.indicator, &unit, &assessment)
    }
}

/// Kon Tum's budget revenue: one value, of the first half-year, and last year's total only.
pub fn revenue() -> Case {
    Case::new("tỷ đồng")
        .with(|it| it.path = Path::LastYearShare)
        .target("council", Goal::AtLeast(decimal("3500")))
        .target("centre", Goal::About(decimal("2656")))
        .reported("2021-H1", Figure::Exact(decimal("1483")))
        .derived("2020", Figure::Exact(decimal("3033")))
}

/// Kon Tum's exports: one value after eight months, then words.
pub fn exports() -> Case {
    Case::new("triệu USD")
        .target("council", Goal::Plain(decimal("162")))
        .reported("2021-08", Figure::Exact(decimal("159.5")))
        .reported("2021-M9", Figure::Text("vượt kế hoạch".into()))
}

/// Kon Tum's growth: a rate that replaces itself.
pub fn growth() -> Case {
    Case::new("%")
        .with(|it| {
            it.measure = Measure::Rate;
            it.path = Path::None;
            it.frequency = Frequency::Quarter;
        })
        .target("council", Goal::AtLeast(decimal("10")))
        .reported("2021-H1", Figure::Exact(decimal("6.79")))
        .reported("2021-M9", Figure::Exact(decimal("6.05")))
}

/// Macadamia, planted in the rains: due by a schedule, with the unit's own expectation.
pub fn planting() -> Case {
    let step = |by: &str, percent: i64| Step { by: period(by), percent: percent.into() };
    Case::new("ha")
        .with(|it| {
            it.path = Path::Schedule;
            it.schedule = vec![step("2021-H1", 10), step("2021-08", 60), step("2021-M9", 90), step("2021", 100)];
        })
        .target("council", Goal::Plain(decimal("400")))
        .reported("2021-H1", Figure::About(decimal("76")))
        .reported("2021-08", Figure::Exact(decimal("310")))
        .reported("2021-M9", Figure::Exact(decimal("528")))
        .expects("2021-M9", Figure::About(decimal("800")))
}

/// Monthly values of each month's own, with a month missing, beside a complete last year.
pub fn monthly() -> Case {
    Case::new("tỷ đồng")
        .with(|it| {
            it.entry = Entry::PerPeriod;
            it.path = Path::LastYearShare;
        })
        .target("council", Goal::AtLeast(decimal("3500")))
        .target("stretch", Goal::AtLeast(decimal("3650")))
        .months(2020, &["190", "160", "230", "250", "240", "270", "260", "255", "270", "290", "300", "318"])
        .months(2021, &["221", "180", "262", "", "251", "301", "268", "262", "240"])
        .expects("2021-M9", Figure::Exact(decimal("3200")))
}

/// Poverty falls from a baseline to a cap.
pub fn poverty() -> Case {
    Case::new("%")
        .with(|it| {
            it.measure = Measure::Level;
            it.direction = Direction::Decrease;
            it.frequency = Frequency::Quarter;
            it.baseline = Some(Figure::Exact(decimal("10.29")));
        })
        .target("council", Goal::AtMost(decimal("6.29")))
        .months(2021, &["", "", "9.4", "", "", "8.1", "", "", "7.6"])
}

/// Forest cover: a level that hardly moves.
pub fn cover() -> Case {
    Case::new("%")
        .with(|it| {
            it.measure = Measure::Level;
            it.frequency = Frequency::Half;
            it.baseline = Some(Figure::Exact(decimal("63.02")));
        })
        .target("council", Goal::AtLeast(decimal("63.2")))
        .reported("2021-H1", Figure::Exact(decimal("63.08")))
}

/// Prices stay within a range.
pub fn prices() -> Case {
    Case::new("%")
        .with(|it| {
            it.measure = Measure::Rate;
            it.direction = Direction::Within;
            it.path = Path::None;
        })
        .target("council", Goal::Between(decimal("3.5"), decimal("4")))
        .months(2021, &["0.2", "0.9", "1.4", "2.2", "2.9", "3.4", "3.8", "4.3"])
}

/// More than was planned by July.
pub fn ahead() -> Case {
    Case::new("xã")
        .with(|it| it.measure = Measure::Count)
        .target("council", Goal::Plain(decimal("12")))
        .months(2021, &["1", "3", "5", "6", "9", "11", "14"])
}

/// Public investment with its tail to 31 January.
pub fn disbursement() -> Case {
    let parts = |paid: &str, capital: &str| Figure::Parts { numerator: decimal(paid), denominator: decimal(capital) };
    Case::new("%")
        .with(|it| it.measure = Measure::Ratio)
        .target("council", Goal::AtLeast(decimal("100")))
        .reported("2021-H1", parts("1021", "3400"))
        .reported("2021-M9", parts("1735.7", "3400"))
        .reported("2021", parts("2890", "3400"))
        .reported("2021-TAIL", parts("3298", "3400"))
}

/// A target and nothing reported.
pub fn nothing() -> Case {
    Case::new("tấn").target("council", Goal::Plain(decimal("12000")))
}

/// Every case with its name and report period.
pub fn all() -> Vec<(&'static str, Case, &'static str)> {
    vec![
        ("revenue", revenue(), "2021-M9"),
        ("exports", exports(), "2021-M9"),
        ("growth", growth(), "2021-M9"),
        ("planting", planting(), "2021-M9"),
        ("monthly", monthly(), "2021-M9"),
        ("poverty", poverty(), "2021-M9"),
        ("cover", cover(), "2021-M9"),
        ("prices", prices(), "2021-08"),
        ("ahead", ahead(), "2021-07"),
        ("disbursement", disbursement(), "2021-TAIL"),
        ("nothing", nothing(), "2021-M9"),
    ]
}
