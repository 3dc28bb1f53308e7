//! Every status of the two plans that the app brings along, worked out again by hand: from the cells that its explanation
//! names and the rule that it states, and from nothing else. Nothing of what judges is used here but its explanation.

use std::collections::BTreeMap;

use muctieu::{
    assess::{Assessment, How, Input, Reason, Status, assess, inputs},
    ledger::{Cell, Head, Ledger},
    plan::{
        Acceptance, Actual, BandLimits, Bands, Closing, Code, CutOff, Decimal, Direction, Entry, Figure, Frequency,
        Goal, Indicator, IndicatorField, Measure, NaiveDate, Path, Period, Plan, Stage, Step, Target,
        notation::{Notation, asked_stage, deadline, read_number},
    },
    text::{Language, facts, input_in_words, sum},
};

use crate::books::{kon_tum, province};

/// What the explanation lays on the table.
struct Paper {
    actuals: BTreeMap<Period, Actual>,
    target: Option<Target>,
    baseline: Option<Figure>,
    schedule: Vec<Step>,
    bands: BandLimits,
    acceptance: Option<Acceptance>,
}

impl Paper {
    /// Reads the cells themselves, as they stand in files.
    fn of(inputs: &[Input<'_>]) -> Self {
        let bands = BandLimits::from(Bands::default());
        let mut paper =
            Self { actuals: BTreeMap::new(), target: None, baseline: None, schedule: vec![], bands, acceptance: None };
        for input in inputs {
            let Some(value) = input.head.as_ref().and_then(Head::value) else { continue };
            match &input.cell {
                Cell::Actual(key) => drop(paper.actuals.insert(key.period, value.read().unwrap())),
                Cell::Target(_) => paper.target = Some(value.read().unwrap()),
                Cell::Indicator(_, IndicatorField::Baseline) => paper.baseline = Some(value.read().unwrap()),
                Cell::Indicator(_, IndicatorField::Schedule) => paper.schedule = value.read().unwrap(),
                Cell::Outline(_) => paper.bands = value.read::<Bands>().unwrap().into(),
                Cell::Accepted(_) => paper.acceptance = Some(value.read().unwrap()),
                other => panic!("{other} says nothing about a status"),
            }
        }
        paper
    }

    /// What was reached in a year up to a month: lower end, upper end.
    fn reached(&self, indicator: &Indicator, year: i32, month: u8) -> Option<(Decimal, Decimal)> {
        let reports: Vec<(&Period, &Actual)> =
            self.actuals.iter().filter(|(period, _)| period.year() == year && period.last_month() <= month).collect();
        let adds_up = matches!(indicator.measure, Measure::Flow | Measure::Count | Measure::Ratio);
        let counted: Vec<(&Period, &Actual)> = if indicator.entry == Entry::PerPeriod && adds_up {
            // Every report once; of a longer and a shorter one over the same months the longer.
            let within = |inner: &Period, outer: &Period| {
                inner != outer && outer.first_month() <= inner.first_month() && inner.last_month() <= outer.last_month()
            };
            let all = reports.clone();
            reports.into_iter().filter(|(period, _)| !all.iter().any(|(other, _)| within(period, other))).collect()
        } else {
            reports.into_iter().max_by_key(|(period, _)| (period.last_month(), period.months())).into_iter().collect()
        };
        let figures: Vec<&Figure> = counted.into_iter().map(|(_, actual)| &actual.figure).collect();
        let (mut above, mut below) = (Decimal::ZERO, Decimal::ZERO);
        let (mut low, mut high, mut plain) = (Decimal::ZERO, Decimal::ZERO, 0);
        for figure in &figures {
            match figure {
                Figure::Parts { numerator, denominator } => (above, below) = (above + numerator, below + denominator),
                Figure::Between(from, to) => (low, high, plain) = (low + from, high + to, plain + 1),
                Figure::Exact(value)
                | Figure::About(value)
                | Figure::Nearly(value)
                | Figure::MoreThan(value)
                | Figure::AtLeast(value)
                | Figure::LessThan(value)
                | Figure::AtMost(value) => (low, high, plain) = (low + value, high + value, plain + 1),
                Figure::NotApplicable => {}
                Figure::Stage(_) | Figure::Text(_) => return None,
            }
        }
        match (plain, below.is_zero()) {
            (0, true) => None,
            (0, false) => Some((Decimal::ONE_HUNDRED * above / below, Decimal::ONE_HUNDRED * above / below)),
            _ => Some((low, high)),
        }
    }

    /// The bounds of the year's target, lower and upper; none where there is no such bound.
    fn asked(&self, indicator: &Indicator) -> (Option<Decimal>, Option<Decimal>) {
        let plain = |value| match indicator.direction {
            Direction::Increase => (Some(value), None),
            Direction::Within => (Some(value), Some(value)),
            Direction::Decrease | Direction::KeepAtZero => (None, Some(value)),
        };
        match self.target.as_ref().unwrap().goal {
            Goal::AtLeast(value) | Goal::MoreThan(value) => (Some(value), None),
            Goal::AtMost(value) | Goal::LessThan(value) => (None, Some(value)),
            Goal::Plain(value) | Goal::About(value) => plain(value),
            Goal::Zero => (None, Some(Decimal::ZERO)),
            Goal::Reduction(least, _) => (None, Some(number(self.baseline.as_ref().unwrap()) - least)),
            Goal::Between(low, high) => match indicator.direction {
                Direction::Increase => (Some(low), None),
                Direction::Decrease => (None, Some(high)),
                _ => (Some(low), Some(high)),
            },
            Goal::Text(_) => (None, None),
        }
    }

    /// How much of the way is due by a period, as part and whole, by the rule that the explanation states.
    fn due(&self, how: &How, indicator: &Indicator, period: Period) -> (Decimal, Decimal) {
        let months = if indicator.closing == Closing::FiscalTail { 13 } else { 12 };
        let through = period.last_month().min(months);
        match how {
            How::Linear { .. } | How::LinearForLackOfLastYear { .. } => (through.into(), months.into()),
            How::LastYearShare { .. } => {
                let level =
                    matches!(indicator.measure, Measure::Level | Measure::Score | Measure::Rank | Measure::Share);
                let year = period.year() - 1;
                let total = |year, month| self.reached(indicator, year, month).unwrap().0;
                let start = if level { total(year - 1, 13) } else { Decimal::ZERO };
                (total(year, through) - start, total(year, 13) - start)
            }
            How::Schedule { .. } => {
                let steps = self.schedule.iter().filter(|step| step.by.year() == period.year());
                let due = steps.filter(|step| step.by.last_month() <= period.last_month());
                (due.max_by_key(|step| step.by).unwrap().percent, Decimal::ONE_HUNDRED)
            }
            How::BeforeSchedule => {
                let first = self.schedule.iter().filter(|step| step.by.year() == period.year()).map(|step| step.by);
                assert!(first.min().unwrap().last_month() > period.last_month());
                (Decimal::ZERO, Decimal::ONE)
            }
            How::NoSchedule => {
                assert!(self.schedule.iter().all(|step| step.by.year() != period.year()));
                (Decimal::ZERO, Decimal::ONE)
            }
            How::End if period.last_month() < months => (Decimal::ZERO, Decimal::ONE),
            How::HeldFromTheStart => {
                let start = number(self.baseline.as_ref().unwrap());
                let (floor, cap) = self.asked(indicator);
                assert!(floor.is_none_or(|floor| start >= floor) && cap.is_none_or(|cap| start <= cap));
                (Decimal::ONE, Decimal::ONE)
            }
            How::End | How::YearIsOver | How::Whole | How::WholeForLackOfBaseline => (Decimal::ONE, Decimal::ONE),
        }
    }

    /// Where the way to the target begins.
    fn start(&self, how: &How) -> Decimal {
        match (how, &self.baseline) {
            (How::Whole | How::WholeForLackOfBaseline | How::HeldFromTheStart, _) | (_, None) => Decimal::ZERO,
            (_, Some(baseline)) => number(baseline),
        }
    }

    /// Status and ratio by the formulas: (A − B)/(E − B), (B − A)/(B − E), E/A, 1 inside a range; without a ratio, kept
    /// or broken.
    fn compare(&self, indicator: &Indicator, how: &How, until: Period) -> (Status, Option<Decimal>) {
        let (low, high) = self.reached(indicator, until.year(), until.last_month()).unwrap();
        let starts = matches!(indicator.measure, Measure::Level | Measure::Score | Measure::Rank | Measure::Share);
        let start = if starts { self.start(how) } else { Decimal::ZERO };
        let (part, whole) = self.due(how, indicator, until);
        let goal = &self.target.as_ref().unwrap().goal;
        let by_now = |bound: Decimal| start + (bound - start) * part / whole;
        let divided = |above: Decimal, below: Decimal| (below > Decimal::ZERO).then(|| above / below);
        let (kept, ratio) = match self.asked(indicator) {
            (Some(floor), None) => {
                let due = by_now(floor);
                let kept = if matches!(goal, Goal::MoreThan(_)) { low > due } else { low >= due };
                (kept, divided(low - start, due - start).map(|ratio| ratio.max(Decimal::ZERO)))
            }
            (None, Some(cap)) if cap.is_zero() && *goal == Goal::Zero => (high.is_zero(), None),
            (None, Some(cap)) => {
                let due = by_now(cap);
                let kept = if matches!(goal, Goal::LessThan(_)) { high < due } else { high <= due };
                let falls = indicator.direction == Direction::Decrease && !start.is_zero() && start > due;
                let ratio = if falls {
                    divided(start - high, start - due).map(|ratio| ratio.max(Decimal::ZERO))
                } else if high.is_zero() && due >= Decimal::ZERO {
                    Some(Decimal::ONE)
                } else {
                    divided(due, high).filter(|ratio| *ratio >= Decimal::ZERO)
                };
                (kept, ratio)
            }
            (Some(floor), Some(cap)) => {
                // A level moves towards the near end; the far end binds all year.
                let near = |bound, is_far: bool| if starts && is_far { bound } else { by_now(bound) };
                let (floor, cap) = (near(floor, start > cap), near(cap, start < floor));
                let inside = floor <= low && high <= cap;
                let ratio = if high > cap { divided(cap, high) } else { divided(low, floor) };
                (inside, if inside { Some(Decimal::ONE) } else { ratio })
            }
            (None, None) => panic!("a target in words has no sum"),
        };
        (self.band(kept, ratio), ratio)
    }

    fn band(&self, kept: bool, ratio: Option<Decimal>) -> Status {
        match ratio {
            _ if kept => Status::Met,
            Some(ratio) if ratio >= self.bands.on_track => Status::OnTrack,
            Some(ratio) if ratio >= self.bands.behind => Status::Behind,
            _ => Status::OffTrack,
        }
    }

    fn latest(&self, year: i32) -> Option<&Figure> {
        let of_year = self.actuals.iter().filter(|(period, _)| period.year() == year);
        of_year.max_by_key(|(period, _)| period.last_month()).map(|(_, actual)| &actual.figure)
    }

    /// What the target says about a document.
    fn words(&self) -> &str {
        let target = self.target.as_ref().unwrap();
        if let Goal::Text(words) = &target.goal { words } else { &target.written }
    }

    /// The stage that a document has to reach: what its target says, or approval.
    fn asked_stage(&self) -> Stage {
        asked_stage(self.words()).unwrap_or(Stage::Approved)
    }

    /// The day that the target of a document names.
    fn last_day(&self, year: i32) -> Option<NaiveDate> {
        deadline(self.words(), year)
    }
}

fn number(figure: &Figure) -> Decimal {
    match figure {
        Figure::Exact(value) | Figure::About(value) => *value,
        other => panic!("{other:?} is no starting point"),
    }
}

fn months(frequency: Frequency) -> u8 {
    match frequency {
        Frequency::Month => 1,
        Frequency::Quarter => 3,
        Frequency::Half => 6,
        Frequency::Year => 12,
    }
}

/// The status that follows from the paper by the rule that the explanation states, with its ratio.
fn by_hand(paper: &Paper, indicator: &Indicator, found: &Assessment, rule: &Reason) -> (Status, Option<Decimal>) {
    let year = found.report.year();
    let latest = paper.latest(year);
    let how = found.expected.as_ref().map(|expected| &expected.how);
    let nothing_due = |at: Period| how.is_some_and(|how| paper.due(how, indicator, at).0 <= Decimal::ZERO);
    let plain = |status: Status| (status, None);
    match rule {
        Reason::Ratio
        | Reason::ExactlyAtAStrictLimit
        | Reason::StatedBesideTheLimit
        | Reason::Kept
        | Reason::Broken => paper.compare(indicator, how.unwrap(), found.actual.as_ref().unwrap().period),
        Reason::NoTarget if paper.target.is_none() => plain(Status::Tracked),
        Reason::DoesNotApply if latest == Some(&Figure::NotApplicable) => plain(Status::NotApplicable),
        Reason::AtYearEnd if found.report.last_month() < 12 && latest.is_none_or(|latest| !is_done(paper, latest)) => {
            plain(Status::NotDue)
        }
        Reason::BeforeSchedule | Reason::NoSchedule | Reason::NothingExpected if nothing_due(found.report) => {
            plain(Status::NotDue)
        }
        Reason::NothingDue if found.report.last_month() < months(indicator.frequency) => plain(Status::NotDue),
        Reason::NothingReported | Reason::YearFigureOutstanding if latest.is_none() => plain(Status::Missing),
        Reason::NothingReported | Reason::YearFigureOutstanding
            if nothing_due(found.actual.as_ref().unwrap().period) =>
        {
            plain(Status::Missing)
        }
        Reason::SumIncomplete if !found.actual.as_ref().unwrap().gaps.is_empty() => plain(Status::Missing),
        Reason::Words if matches!(paper.target.as_ref().unwrap().goal, Goal::Text(_)) => plain(Status::ForAPerson),
        Reason::ResultInWords if matches!(latest, Some(Figure::Text(_))) => plain(Status::ForAPerson),
        Reason::DocumentApproved if latest == Some(&Figure::Stage(Stage::Approved)) => plain(Status::Met),
        Reason::DocumentFarEnough if is_done(paper, latest.unwrap()) => plain(Status::Met),
        Reason::DateAhead(by)
            if paper.last_day(year) == Some(*by) && found.report.last_day(CutOff::Calendar) <= *by =>
        {
            plain(Status::NotDue)
        }
        Reason::DocumentOverdue if !is_done(paper, latest.unwrap()) => {
            let day = found.report.last_day(CutOff::Calendar);
            let over = found.report.last_month() >= 12
                || indicator.path != Path::End
                || paper.last_day(year).is_some_and(|last| last < day);
            plain(if over { Status::OffTrack } else { Status::NotDue })
        }
        Reason::DeviationAccepted { status, reason, .. } => {
            let (otherwise, ratio) = by_hand(paper, indicator, found, reason);
            assert_eq!(otherwise, *status);
            let accepted = paper.acceptance.as_ref().unwrap();
            assert!(ratio.unwrap_or_default() >= accepted.down_to && !accepted.reason.is_empty());
            (Status::Accepted, ratio)
        }
        other => panic!("{other:?} does not follow from what the explanation names"),
    }
}

fn is_done(paper: &Paper, latest: &Figure) -> bool {
    matches!(latest, Figure::Stage(stage) if *stage >= paper.asked_stage())
}

/// The sum as it is printed: what stands above the line by what stands below it is the ratio, cut to three places.
fn printed_sum_is_right(found: &Assessment, bands: &Bands, what: &str) {
    let Some(sum) = sum(found, bands, Language::Vietnamese) else { return };
    let value = |text: &str| {
        let terms = text.replace(" + ", "|").replace(" − ", "|−");
        let read = |term: &str| read_number(&term.replace('−', "-"), Notation::Vietnamese).unwrap().value;
        terms.split('|').map(read).sum::<Decimal>()
    };
    if sum.below.contains('–') {
        assert_eq!(sum.ratio, "1", "{what}");
        return;
    }
    let shown = value(sum.ratio.split(", tính là ").last().unwrap());
    let divided = (value(&sum.above) / value(&sum.below)).max(Decimal::ZERO);
    assert!((divided - shown).abs() < Decimal::new(15, 4), "{what}: {sum:?} makes {divided}");
    let limit = value(sum.limit.trim_start_matches(['≥', '<', ' ']));
    assert_eq!(sum.limit.starts_with('≥'), found.ratio.unwrap() >= limit, "{what}: {sum:?}");
}

/// Whoever reads the explanation finds each figure with its author and its time.
fn every_figure_has_an_author(found: &Assessment, inputs: &[Input<'_>], plan: &Plan, indicator: &Indicator) {
    for input in inputs {
        let said = input_in_words(input, found, indicator, plan, |at| at.naive_utc(), Language::Vietnamese).1;
        let Some(head) = &input.head else {
            assert!(matches!(input.cell, Cell::Outline(_) | Cell::Indicator(..)), "{} has no author", input.cell);
            assert!(said.ends_with("mặc định"), "{said}");
            continue;
        };
        assert!(!head.by().name.is_empty() && said.contains(&head.by().name), "{}: {said}", input.cell);
        assert!(said.contains(&head.at().format("%d/%m/%Y").to_string()), "{}: {said}", input.cell);
        assert!(input.versions > 0);
        if let Some(actual) = head.value().and_then(|value| value.read::<Actual>().ok()) {
            assert!(said.contains(&actual.source), "{}: {said}", input.cell);
        }
    }
}

/// Works every status of a plan out again: every indicator, every unit, every month of the plan's year and its tail.
/// Returns how many there were, and how many of each status.
fn work_out(ledger: &Ledger) -> BTreeMap<Status, usize> {
    let plan = ledger.plan();
    let mut seen = BTreeMap::new();
    let year = plan.outline.year;
    let reports = (1..=12).map(|month| format!("{year}-{month:02}")).chain([format!("{year}-TAIL")]);
    for report in reports.map(|text| text.parse::<Period>().unwrap()) {
        for (unit, _) in plan.unit_tree() {
            for (code, indicator) in plan.live_indicators() {
                let what = format!("{code} at {unit}, {report}");
                let status = explained(ledger, &code, indicator, &unit, report, &what);
                *seen.entry(status).or_default() += 1;
            }
        }
    }
    seen
}

fn explained(ledger: &Ledger, code: &Code, indicator: &Indicator, unit: &Code, report: Period, what: &str) -> Status {
    let plan = ledger.plan();
    let found = assess(plan, code, indicator, unit, report);
    let inputs = inputs(ledger, code, indicator, unit, &found);
    let (status, ratio) = by_hand(&Paper::of(&inputs), indicator, &found, &found.reason);
    assert_eq!(status, found.status, "{what}: {:?}", found.reason);
    match (ratio, found.ratio) {
        (Some(ratio), Some(told)) => assert!((ratio - told).abs() < Decimal::new(1, 15), "{what}: {ratio}, {told}"),
        (ratio, told) => assert_eq!(ratio, told, "{what}"),
    }
    let said = facts(&found, indicator, plan, Language::Vietnamese);
    assert!(said.iter().all(|(name, value)| !name.is_empty() && !value.is_empty()), "{what}: {said:?}");
    printed_sum_is_right(&found, &plan.outline.bands, what);
    every_figure_has_an_author(&found, &inputs, plan, indicator);
    found.status
}

#[test]
fn every_status_of_kon_tum_can_be_worked_out_from_its_explanation() {
    let seen = work_out(&kon_tum());
    println!("{seen:?}");
    for status in [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack, Status::Missing, Status::NotDue] {
        assert!(seen.contains_key(&status), "{status:?} does not occur: {seen:?}");
    }
}

#[test]
fn every_status_of_the_province_can_be_worked_out_from_its_explanation() {
    let seen = work_out(&province());
    println!("{seen:?}");
    for status in [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack, Status::Accepted, Status::Missing] {
        assert!(seen.contains_key(&status), "{status:?} does not occur: {seen:?}");
    }
}
