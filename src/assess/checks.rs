//! Data quality: what is odd about reported figures, with a way to the cell and a way to say why it is right.

mod history;

use history::{outlier, series};

use super::{
    counts::to_date,
    flags::last_due,
    roll_up::roll_up,
    target::target_in_force,
    to_date::{Contradiction, contradictions},
};
use crate::{
    ledger::{Cell, Intent, Ledger},
    plan::{
        Actual, ActualKey, Code, Decimal, Dismissal, Entry, Evidence, Figure, Indicator, Limits, Measure, Period, Plan,
        RollUp,
        notation::{Change, Notation, Said, read_figure, read_statement},
    },
};

/// What is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Check {
    /// A running total below an earlier one.
    FallingTotal,
    /// A figure that was changed by more than [`crate::plan::Limits::revision`].
    LargeRevision,
    /// A figure far from the indicator's own history.
    Outlier,
    /// The figure of a unit and the sum of those below differ.
    UnitSum,
    /// Reports on the same months differ: a quarter from its months, two totals up to the same month.
    PeriodSum,
    /// A percentage in the words of the source and the parts do not match.
    Percentage,
    /// A figure and the words that stand for it in the text say different numbers.
    Wording,
    /// A detail above the whole, or shares above 100.
    Composition,
    /// A period has closed without a figure.
    Stale,
    /// A stated figure names no source.
    NoSource,
}

impl Check {
    /// Every check.
    pub const ALL: &[Self] = &[
        Self::FallingTotal,
        Self::LargeRevision,
        Self::Outlier,
        Self::UnitSum,
        Self::PeriodSum,
        Self::Percentage,
        Self::Wording,
        Self::Composition,
        Self::Stale,
        Self::NoSource,
    ];

    /// Its name in cells and files.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::FallingTotal => "falling_total",
            Self::LargeRevision => "large_revision",
            Self::Outlier => "outlier",
            Self::UnitSum => "unit_sum",
            Self::PeriodSum => "period_sum",
            Self::Percentage => "percentage",
            Self::Wording => "wording",
            Self::Composition => "composition",
            Self::Stale => "stale",
            Self::NoSource => "no_source",
        }
    }
}

/// Something odd about one cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Oddity {
    /// Which check found it.
    pub check: Check,
    /// Where.
    pub key: ActualKey,
    /// What stands there, as a number.
    pub value: Option<Decimal>,
    /// What it was held against: the earlier total, the figure before, the median, the sum, the percentage of the parts.
    pub against: Option<Decimal>,
    /// Period of what it was held against.
    pub since: Option<Period>,
    /// Why somebody says that it is right, if it still reads as it did then.
    pub dismissed: Option<Dismissal>,
}

impl Oddity {
    fn new(check: Check, key: ActualKey, value: Option<Decimal>, against: Option<Decimal>) -> Self {
        Self { check, key, value, against, since: None, dismissed: None }
    }

    /// What was found, as text that changes with the figures: a dismissal holds for this only.
    #[must_use]
    pub fn reading(&self) -> String {
        let say = |value: Option<Decimal>| value.map(|value| value.normalize().to_string()).unwrap_or_default();
        format!("{} {}", say(self.value), say(self.against)).trim().to_owned()
    }

    /// What dismisses it, or takes that back.
    #[must_use]
    pub fn dismiss(&self, dismissal: Option<Dismissal>) -> Option<Intent> {
        let (check, figure) = self.key()?;
        Some(Intent::Dismiss { check, figure, dismissal })
    }

    fn key(&self) -> Option<(Code, ActualKey)> {
        Some((Code::new(self.check.name()).ok()?, self.key.clone()))
    }

    /// The cell that it is about.
    #[must_use]
    pub fn cell(&self) -> Cell {
        Cell::Actual(self.key.clone())
    }
}

/// Every oddity of the year up to a report period, at every unit, by check and then in the order of the plan's table;
/// dismissed ones too.
#[must_use]
pub fn checks(ledger: &Ledger, report: Period) -> Vec<Oddity> {
    let plan = ledger.plan();
    let units: Vec<Code> = plan.unit_tree().into_iter().map(|(unit, _)| unit).collect();
    let units = if units.is_empty() { vec![plan.root_unit()] } else { units };
    let mut found = Vec::new();
    for (code, indicator) in plan.live_indicators() {
        for unit in &units {
            let place = Place { plan, code: &code, indicator, unit, report };
            place.check(ledger, &mut found);
        }
    }
    // By what they are, the gravest first, and within that in the order of the table.
    found.sort_by_key(|oddity| oddity.check);
    for oddity in &mut found {
        let dismissed = oddity.key().and_then(|key| plan.dismissals.get(&key));
        oddity.dismissed = dismissed.filter(|dismissal| dismissal.finding == oddity.reading()).cloned();
    }
    found
}

/// One indicator at one unit.
#[derive(Clone, Copy)]
struct Place<'a> {
    plan: &'a Plan,
    code: &'a Code,
    indicator: &'a Indicator,
    unit: &'a Code,
    report: Period,
}

impl Place<'_> {
    fn key(&self, period: Period) -> ActualKey {
        ActualKey { indicator: self.code.clone(), unit: self.unit.clone(), period }
    }

    fn check(&self, ledger: &Ledger, found: &mut Vec<Oddity>) {
        let reports: Vec<(Period, &Actual)> = self
            .plan
            .actuals_of(self.code, self.unit, self.report.year())
            .filter(|(period, _)| period.last_month() <= self.report.last_month())
            .collect();
        let limits = self.plan.outline.limits;
        self.stale(&reports, limits, found);
        if reports.is_empty() {
            return;
        }
        self.falling(&reports, found);
        self.outliers(limits, found);
        for (period, actual) in &reports {
            found.extend(self.revised(ledger, *period, limits));
            found.extend(self.percentage(*period, actual));
            found.extend(self.wording(*period, actual));
        }
        found.extend(self.without_source(&reports));
        self.sum(limits, found);
        self.periods(found);
        self.composition(found);
    }

    /// The latest figure of the plan's own unit, which goes into reports. What a unit reports of itself is its own source.
    fn without_source(&self, reports: &[(Period, &Actual)]) -> Option<Oddity> {
        let (period, actual) = reports.last().filter(|_| *self.unit == self.plan.root_unit())?;
        let silent = actual.source.trim().is_empty() && actual.evidence == Evidence::Stated;
        silent.then(|| Oddity::new(Check::NoSource, self.key(*period), actual.figure.low(), None))
    }

    fn stale(&self, reports: &[(Period, &Actual)], limits: Limits, found: &mut Vec<Oddity>) {
        let Some(due) = last_due(self.indicator, self.report) else { return };
        let day = self.report.last_day(self.plan.outline.cut_off);
        let has_target =
            target_in_force(self.plan, self.code, self.indicator, self.unit, day, self.report.year()).is_some();
        let latest = reports.iter().map(|(period, _)| period.last_month()).max();
        let waited = (day - due.last_day(self.plan.outline.cut_off)).num_days();
        let is_late = waited >= limits.stale_days.into();
        if has_target && is_late && latest.is_none_or(|latest| latest < due.last_month()) {
            found.push(Oddity::new(Check::Stale, self.key(due), None, None));
        }
    }

    /// Each running total against the one before it.
    fn falling(&self, reports: &[(Period, &Actual)], found: &mut Vec<Oddity>) {
        if self.indicator.entry != Entry::Cumulative || !self.indicator.measure.adds_up() {
            return;
        }
        let mut before: Option<(Period, Decimal)> = None;
        for (period, actual) in reports {
            let (Some(low), Some(high)) = (actual.figure.low(), actual.figure.high()) else { continue };
            if let Some((since, was)) = before.filter(|(_, was)| high < *was) {
                let oddity = Oddity::new(Check::FallingTotal, self.key(*period), Some(high), Some(was));
                found.push(Oddity { since: Some(since), ..oddity });
            }
            before = Some((*period, low));
        }
    }

    /// The figure against what the same cell said before.
    fn revised(&self, ledger: &Ledger, period: Period, limits: Limits) -> Option<Oddity> {
        let history = ledger.history(&Cell::Actual(self.key(period)))?.latest_first();
        let figures = history.iter().map(|head| head.value().and_then(|value| value.read::<Actual>().ok()));
        let mut numbers = figures.filter_map(|actual| actual.and_then(|actual| actual.figure.low()));
        let (now, before) = (numbers.next()?, numbers.next()?);
        let change = now.checked_sub(before)?.abs();
        let far = change > before.abs().checked_mul(limits.revision)?;
        far.then(|| Oddity::new(Check::LargeRevision, self.key(period), Some(now), Some(before)))
    }

    fn outliers(&self, limits: Limits, found: &mut Vec<Oddity>) {
        let series = series(self.plan, self.code, self.indicator, self.unit, self.report);
        let this_year = series.iter().filter(|(period, _)| period.year() == self.report.year());
        for (period, value) in this_year {
            if let Some(median) = outlier(*value, &series, *period, limits.outlier) {
                found.push(Oddity::new(Check::Outlier, self.key(*period), Some(*value), Some(median)));
            }
        }
    }

    /// Only complete sums are held against the unit's own figure: what is missing explains every difference.
    fn sum(&self, limits: Limits, found: &mut Vec<Oddity>) {
        if self.indicator.roll_up != RollUp::Sum {
            return;
        }
        let Some(rolled) = roll_up(self.plan, self.code, self.indicator, self.unit, self.report) else { return };
        let (Some(own), Some(figure), Some(difference)) = (&rolled.own, &rolled.figure, rolled.difference) else {
            return;
        };
        let same_month = rolled
            .units
            .iter()
            .all(|(_, unit)| unit.as_ref().is_some_and(|unit| unit.period.last_month() == own.period.last_month()));
        let sum = figure.low().unwrap_or_default();
        if rolled.is_complete() && same_month && difference.abs() > sum.abs().saturating_mul(limits.sum) {
            found.push(Oddity::new(Check::UnitSum, self.key(own.period), own.figure.low(), Some(sum)));
        }
    }

    fn periods(&self, found: &mut Vec<Oddity>) {
        let year = self.report.year();
        let reports = self.plan.reports(self.code, self.unit, year..=year);
        let known: Vec<_> = reports.filter(|(period, _)| period.last_month() <= self.report.last_month()).collect();
        for Contradiction { whole, other, .. } in contradictions(&known, self.indicator) {
            let stated = known.iter().find(|(period, _)| *period == whole).and_then(|(_, actual)| actual.figure.low());
            found.push(Oddity::new(Check::PeriodSum, self.key(whole), stated, other.low()));
        }
    }

    /// The percentage that the source writes beside the parts, to as many decimals as it writes.
    fn percentage(&self, period: Period, actual: &Actual) -> Option<Oddity> {
        let Figure::Parts { .. } = actual.figure else { return None };
        let computed = actual.figure.low()?;
        let Said::Numbers(numbers) = read_statement(&actual.written, Notation::Vietnamese) else { return None };
        let mut percentages =
            numbers.iter().filter(|number| number.unit.is_percent() && number.change == Change::Level);
        let (stated, _) = percentages.next()?.numbers()?;
        let is_same = computed.saturating_sub(stated).abs() <= Decimal::new(1, stated.scale());
        (!is_same).then(|| Oddity::new(Check::Percentage, self.key(period), Some(stated), Some(computed)))
    }

    /// The words that a report prints for the figure, read again. Words that are no figure of this unit of measure say
    /// nothing about it.
    fn wording(&self, period: Period, actual: &Actual) -> Option<Oddity> {
        // The parts of a share are held against its percentage elsewhere.
        if matches!(actual.figure, Figure::Parts { .. }) {
            return None;
        }
        let read = |notation| {
            let read = read_figure(&actual.written, &self.indicator.unit_of_measure, notation).ok()??;
            read.warnings.is_empty().then_some(read.value)
        };
        let bounds = |figure: &Figure| Some((figure.low()?, figure.high()?));
        let (stands, said) = (bounds(&actual.figure)?, bounds(&read(Notation::Vietnamese)?)?);
        // In English the same words may be right.
        let in_english = read(Notation::English).as_ref().and_then(bounds);
        let differs = said != stands && in_english.is_none_or(|said| said != stands);
        differs.then(|| Oddity::new(Check::Wording, self.key(period), Some(stands.0), Some(said.0)))
    }

    /// Details against their whole; shares of one whole against 100.
    fn composition(&self, found: &mut Vec<Oddity>) {
        let own = |code: &Code, indicator: &Indicator| to_date(self.plan, code, indicator, self.unit, self.report);
        let Some(whole) = own(self.code, self.indicator) else { return };
        let details = self.plan.indicators.iter().filter(|(_, other)| {
            !other.removed
                && other.part_of.as_ref() == Some(self.code)
                && other.unit_of_measure == self.indicator.unit_of_measure
                && other.measure == self.indicator.measure
        });
        let (mut shares, mut all) = (Decimal::ZERO, 0);
        for (code, detail) in details {
            let Some(part) = own(code, detail).filter(|part| part.period.last_month() == whole.period.last_month())
            else {
                continue;
            };
            let (Some(low), Some(high)) = (part.figure.low(), whole.figure.high()) else { continue };
            if detail.measure == Measure::Share {
                (shares, all) = (shares.saturating_add(low), all + 1);
            } else if detail.measure.adds_up() && low > high && high >= Decimal::ZERO {
                let key = ActualKey { indicator: code.clone(), unit: self.unit.clone(), period: part.period };
                found.push(Oddity::new(Check::Composition, key, Some(low), Some(high)));
            }
        }
        // Rounded shares may come to a little more than the whole.
        if all > 1 && shares > Decimal::ONE_HUNDRED + Decimal::new(5, 1) {
            let key = self.key(whole.period);
            found.push(Oddity::new(Check::Composition, key, Some(shares), Some(Decimal::ONE_HUNDRED)));
        }
    }
}
