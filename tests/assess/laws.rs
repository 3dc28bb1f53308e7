//! What holds for every plan: statuses do not depend on the scale or on the order of entry, a better result never has a
//! worse status, every ratio is its division, and nothing panics whatever numbers people enter.

use muctieu::{
    assess::{Assessment, Status, assess, overview, same_period, task_status},
    ledger::{Cell, Ledger},
    plan::{
        Decimal, Direction, Entry, Figure, Frequency, Goal, Indicator, IndicatorField, Measure, Path, Period, Plan,
        Relation, Task, TaskField,
    },
    text::{Language, facts, flag_in_words, reason_in_brief, sum},
};
use proptest::{collection::vec, option, prelude::*, sample::select};

use crate::{
    books::{goal, indicator, record, value},
    code, day,
    one::plan_with,
    period,
    support::{
        cases,
        values::{figure, value_for},
    },
};

const PERIODS: [&str; 12] = [
    "2021-01",
    "2021-02",
    "2021-Q1",
    "2021-05",
    "2021-H1",
    "2021-08",
    "2021-Q3",
    "2021-M9",
    "2021-11",
    "2021-H2",
    "2021",
    "2021-TAIL",
];

fn any_period() -> impl Strategy<Value = Period> {
    select(PERIODS.map(period).to_vec())
}

/// Numbers as plans have them.
fn amount() -> impl Strategy<Value = Decimal> {
    (-200_i64..50_000, 0..3_u32).prop_map(|(digits, scale)| Decimal::new(digits, scale))
}

fn any_measure() -> impl Strategy<Value = Measure> {
    select(vec![Measure::Flow, Measure::Level, Measure::Rate, Measure::Count, Measure::Share])
}

/// An indicator of numbers, with any path and baseline.
fn numeric(directions: &'static [Direction]) -> impl Strategy<Value = Indicator> {
    let step = (any_period(), 0..120_i64).prop_map(|(by, percent)| muctieu::plan::Step { by, percent: percent.into() });
    let attributes = (any_measure(), select(directions), select(Path::ALL), select(Frequency::ALL));
    (attributes, option::of(amount()), vec(step, 0..3)).prop_map(
        |((measure, direction, path, frequency), baseline, schedule)| Indicator {
            measure,
            direction,
            path,
            frequency,
            schedule,
            baseline: baseline.map(Figure::Exact),
            ..Indicator::default()
        },
    )
}

/// A goal of numbers that fits a direction.
fn numeric_goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        amount().prop_map(Goal::Plain),
        amount().prop_map(Goal::About),
        (amount(), amount()).prop_map(|(a, b)| Goal::Between(a.min(b), a.max(b))),
    ]
}

fn floor() -> impl Strategy<Value = Goal> {
    prop_oneof![numeric_goal(), amount().prop_map(Goal::AtLeast), amount().prop_map(Goal::MoreThan)]
}

fn ceiling() -> impl Strategy<Value = Goal> {
    prop_oneof![
        numeric_goal(),
        amount().prop_map(Goal::AtMost),
        amount().prop_map(Goal::LessThan),
        amount().prop_map(|by| Goal::Reduction(by.abs(), by.abs())),
    ]
}

fn any_numeric_goal() -> impl Strategy<Value = Goal> {
    prop_oneof![floor(), ceiling(), Just(Goal::Zero)]
}

fn scaled_goal(goal: &Goal, by: Decimal) -> Goal {
    match goal {
        Goal::AtLeast(value) => Goal::AtLeast(value * by),
        Goal::MoreThan(value) => Goal::MoreThan(value * by),
        Goal::AtMost(value) => Goal::AtMost(value * by),
        Goal::LessThan(value) => Goal::LessThan(value * by),
        Goal::About(value) => Goal::About(value * by),
        Goal::Between(low, high) => Goal::Between(low * by, high * by),
        Goal::Plain(value) => Goal::Plain(value * by),
        Goal::Reduction(least, most) => Goal::Reduction(least * by, most * by),
        Goal::Zero | Goal::Text(_) => goal.clone(),
    }
}

fn scaled_figure(figure: &Figure, by: Decimal) -> Figure {
    match figure {
        Figure::Exact(value) => Figure::Exact(value * by),
        Figure::MoreThan(value) => Figure::MoreThan(value * by),
        Figure::Between(low, high) => Figure::Between(low * by, high * by),
        other => other.clone(),
    }
}

/// Statuses from good to bad, among those that one more report of the same period can lead to.
fn badness(status: Status) -> u8 {
    match status {
        Status::Met => 0,
        Status::OnTrack => 1,
        Status::Behind => 2,
        Status::OffTrack => 3,
        _ => 4,
    }
}

fn decided(assessment: Assessment) -> (Status, Option<Decimal>, Vec<muctieu::assess::Flag>) {
    (assessment.status, assessment.ratio.map(|ratio| ratio.round_dp(12).normalize()), assessment.flags)
}

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn scaling_a_target_and_its_results_together_changes_nothing(
        kind in numeric(Direction::ALL),
        goal in any_numeric_goal(),
        results in vec((0..2_usize, any_period(), amount()), 1..8),
        report in any_period(),
        by in select(vec!["0.001", "0.5", "2", "3", "7", "1000", "1000000"]),
    ) {
        let by = crate::number(by);
        let planned = |by: Decimal| {
            let baseline = kind.baseline.as_ref().map(|baseline| scaled_figure(baseline, by));
            let one = plan_with(&Indicator { baseline, ..kind.clone() }).target(scaled_goal(&goal, by));
            results.iter().fold(one, |one, (years_ago, when, amount)| {
                let when = if *years_ago == 1 { when.year_before() } else { *when };
                one.reports(&when.to_string(), Figure::Exact(amount * by))
            })
        };
        let report = report.to_string();
        prop_assert_eq!(decided(planned(Decimal::ONE).at(&report)), decided(planned(by).at(&report)));
    }

    #[test]
    fn more_is_never_worse_where_more_is_better(
        kind in numeric(&[Direction::Increase]),
        goal in floor(),
        (when, report) in (any_period(), any_period()),
        (a, b) in (amount(), amount()),
    ) {
        let badness = |value: Decimal| {
            let one = plan_with(&kind).target(goal.clone()).reports(&when.to_string(), Figure::Exact(value));
            badness(one.status(&report.to_string()))
        };
        prop_assert!(badness(a.max(b)) <= badness(a.min(b)));
    }

    #[test]
    fn less_is_never_worse_where_less_is_better(
        kind in numeric(&[Direction::Decrease]),
        goal in ceiling(),
        (when, report) in (any_period(), any_period()),
        (a, b) in (amount(), amount()),
    ) {
        let badness = |value: Decimal| {
            let one = plan_with(&kind).target(goal.clone()).reports(&when.to_string(), Figure::Exact(value));
            badness(one.status(&report.to_string()))
        };
        prop_assert!(badness(a.min(b)) <= badness(a.max(b)));
    }

    #[test]
    fn the_order_of_entry_never_matters(
        kind in numeric(Direction::ALL),
        wanted in any_numeric_goal(),
        results in vec((any_period(), amount()), 1..6),
        entry in select(Entry::ALL),
        turned in any::<proptest::sample::Index>(),
        report in any_period(),
    ) {
        let mut results = results;
        results.sort_by_key(|(when, _)| *when);
        results.dedup_by_key(|(when, _)| *when);
        let kind = Indicator { name: "X".into(), entry, ..kind };
        let mut intents = vec![indicator(kind), goal("2021-01-01", wanted)];
        intents.extend(results.iter().map(|(when, amount)| value(&when.to_string(), Figure::Exact(*amount), "")));
        let written = |intents: &[_]| {
            let mut ledger = Ledger::default();
            for intent in intents {
                record(&mut ledger, "an", "2021-12-31T00:00:00Z", intent);
            }
            overview(ledger.plan(), &code("U"), report)
        };
        let in_turn = written(&intents);
        let by = turned.index(intents.len());
        intents.rotate_left(by);
        prop_assert_eq!(&in_turn, &written(&intents));
        intents.reverse();
        prop_assert_eq!(&in_turn, &written(&intents));
    }

    #[test]
    fn every_ratio_is_its_division_and_agrees_with_the_status(
        kind in numeric(Direction::ALL),
        goal in any_numeric_goal(),
        (when, value) in (any_period(), amount()),
        report in any_period(),
    ) {
        let one = plan_with(&kind).target(goal).reports(&when.to_string(), Figure::Exact(value));
        let assessment = one.at(&report.to_string());
        if let Some(division) = assessment.division {
            prop_assert_eq!(division.quotient().map(|quotient| quotient.max(Decimal::ZERO)), assessment.ratio);
        }
        if let Some(ratio) = assessment.ratio {
            prop_assert!(assessment.status.is_judged());
            let strict = assessment.target.as_ref().and_then(|target| target.numbers).is_some_and(|(relation, ..)| {
                matches!(relation, Relation::MoreThan | Relation::LessThan)
            });
            let met = if strict { ratio > Decimal::ONE } else { ratio >= Decimal::ONE };
            prop_assert_eq!(met, assessment.status == Status::Met, "{:?}", assessment);
        }
    }

    #[test]
    fn what_is_met_stays_met_whatever_is_accepted(
        kind in numeric(Direction::ALL),
        goal in any_numeric_goal(),
        value in amount(),
        report in any_period(),
    ) {
        let one = plan_with(&kind).target(goal).reports("2021-01", Figure::Exact(value));
        let (plain, accepted) = (one.status(&report.to_string()), one.accepts("0", "2022-12-31").status(&report.to_string()));
        let late = matches!(plain, Status::OnTrack | Status::Behind | Status::OffTrack);
        prop_assert_eq!(accepted, if late { Status::Accepted } else { plain });
    }

    #[test]
    fn a_period_that_does_not_apply_never_makes_a_sum_incomplete(
        measure in select(vec![Measure::Flow, Measure::Count, Measure::Ratio]),
        frequency in select(vec![Frequency::Month, Frequency::Quarter, Frequency::Half]),
        values in vec(option::of(-9_i64..99), 12),
        last in 1..=12_usize,
    ) {
        let kind = Indicator { measure, frequency, entry: Entry::PerPeriod, ..Indicator::default() };
        let periods = frequency.periods(2021);
        let last = last.min(periods.len());
        let figure = |value: i64| match measure {
            Measure::Ratio => Figure::Parts { numerator: value.into(), denominator: Decimal::ONE_HUNDRED },
            _ => Figure::Exact(value.into()),
        };
        let said = periods.iter().zip(&values).take(last);
        let one = said.fold(plan_with(&kind), |one, (when, value)| {
            one.reports(&when.to_string(), value.map_or(Figure::NotApplicable, figure))
        });
        let found = one.to_date(&periods[last - 1].to_string()).unwrap();
        prop_assert!(!found.is_incomplete(), "{found:?}");
        prop_assert_eq!(found.period, periods[last - 1]);
        let numbers: Vec<i64> = values.iter().take(last).copied().flatten().collect();
        let sum = Decimal::from(numbers.iter().sum::<i64>());
        match (numbers.len(), &found.figure) {
            (0, figure) => prop_assert_eq!(figure, &Figure::NotApplicable),
            (_, Figure::Parts { numerator, .. }) => prop_assert_eq!(*numerator, sum),
            (_, figure) => prop_assert_eq!(figure, &Figure::Exact(sum)),
        }
    }

    #[test]
    fn counts_add_up(plan in any_plan(), report in any_period()) {
        let overview = overview(&plan, &code("U"), report);
        let tally = &overview.tally;
        let live = plan.indicators.values().filter(|indicator| !indicator.removed).count();
        prop_assert_eq!(tally.total(), live);
        prop_assert_eq!(Status::ALL.iter().map(|status| tally.of(*status)).sum::<usize>(), live);
        prop_assert_eq!(overview.groups.iter().map(|group| group.tally.total()).sum::<usize>(), live);
        prop_assert!(tally.judged() <= tally.with_target() && tally.with_target() <= tally.total());
        let with_target = overview.assessments.values().filter(|assessment| assessment.target.is_some()).count();
        prop_assert_eq!(tally.with_target(), with_target);
        let late = overview.assessments.values().filter(|assessment| assessment.status.needs_attention()).count();
        prop_assert_eq!(overview.attention.len(), late);
    }

    #[test]
    fn nothing_panics_whatever_people_enter(plan in any_plan(), report in any_period()) {
        tell(&plan, report);
    }

    #[test]
    fn numbers_at_the_limits_of_decimals_are_told_as_any_others(
        kind in numeric(Direction::ALL),
        (baseline, goal) in (option::of(limit()), goal_at_the_limits()),
        entry in select(Entry::ALL),
        results in vec((0..3_u8, any_period(), limit()), 1..8),
        report in any_period(),
    ) {
        let kind = Indicator { baseline: baseline.map(Figure::Exact), entry, ..kind };
        let one = results.iter().fold(plan_with(&kind).target(goal), |one, (years_ago, when, amount)| {
            let when = (0..*years_ago).fold(*when, |when, _| when.year_before());
            one.reports(&when.to_string(), Figure::Exact(*amount))
        });
        tell(&one.plan, report);
        prop_assert!(one.to_date(&report.to_string()).is_none_or(|actual| actual.figure.low().is_some()));
    }

    #[test]
    fn no_task_panics(task in any_task(), when in crate::support::cells::any_day()) {
        let _ = task_status(&task, when);
        let _ = muctieu::assess::missing_clarity(&task);
    }
}

/// Judges everything in a plan, compares it and puts it in words.
fn tell(plan: &Plan, report: Period) {
    for unit in ["U", "V"].map(code) {
        for (code, assessment) in overview(plan, &unit, report).assessments {
            let indicator = &plan.indicators[&code];
            assert_eq!(assess(plan, &code, indicator, &unit, report), *assessment);
            let _ = assessment.actual.as_ref().and_then(|actual| same_period(plan, &code, indicator, &unit, actual));
            for language in Language::ALL {
                let _ = reason_in_brief(&assessment, indicator, *language);
                let _ = sum(&assessment, &plan.outline.bands, *language);
                let _ = facts(&assessment, indicator, plan, *language);
                let _ = assessment.flags.iter().map(|flag| flag_in_words(flag, *language)).collect::<Vec<_>>();
            }
        }
    }
}

/// The largest, the smallest and the finest numbers there are, and a few among them that are none of this.
fn limit() -> impl Strategy<Value = Decimal> {
    let finest = Decimal::new(1, 28);
    select(vec![Decimal::MAX, Decimal::MIN, finest, -finest, Decimal::ZERO, Decimal::ONE, -Decimal::ONE, Decimal::TEN])
}

fn goal_at_the_limits() -> impl Strategy<Value = Goal> {
    prop_oneof![
        limit().prop_map(Goal::Plain),
        limit().prop_map(Goal::AtLeast),
        limit().prop_map(Goal::LessThan),
        (limit(), limit()).prop_map(|(a, b)| Goal::Between(a.min(b), a.max(b))),
        (limit(), limit()).prop_map(|(a, b)| Goal::Reduction(a.abs().min(b.abs()), a.abs().max(b.abs()))),
    ]
}

/// Any record of an indicator: each field set to anything that fits it.
fn any_indicator() -> impl Strategy<Value = Indicator> {
    let fields: Vec<_> = IndicatorField::ALL
        .iter()
        .map(|field| option::of(value_for(&Cell::Indicator(code("X"), *field))).prop_map(|value| (*field, value)))
        .collect();
    fields.prop_map(|fields| {
        let mut indicator = Indicator::default();
        for (field, value) in fields {
            let value = value.map(|value| field.read(&value).unwrap());
            indicator.set(field, value).unwrap();
        }
        indicator
    })
}

fn any_task() -> impl Strategy<Value = Task> {
    let fields: Vec<_> = TaskField::ALL
        .iter()
        .map(|field| option::of(value_for(&Cell::Task(code("X"), *field))).prop_map(|value| (*field, value)))
        .collect();
    let far = (option::of(crate::support::cells::any_day()), option::of(crate::support::cells::any_day()));
    (fields, far).prop_map(|(fields, (due, completed_on))| {
        let mut task = Task::default();
        for (field, value) in fields {
            let value = value.map(|value| field.read(&value).unwrap());
            task.set(field, value).unwrap();
        }
        Task { due: due.or(task.due), completed_on: completed_on.or(task.completed_on), ..task }
    })
}

/// Any plan of two indicators at two units, dense enough that most are judged, with figures up to the limits of decimals.
fn any_plan() -> impl Strategy<Value = Plan> {
    let target = value_for(&Cell::Target(muctieu::plan::TargetKey {
        indicator: code("X"),
        unit: code("U"),
        level: code("council"),
        valid_from: day("2021-01-01"),
    }));
    let accepted = value_for(&Cell::Accepted(muctieu::plan::PlaceKey { indicator: code("X"), unit: code("U") }));
    let entries = vec((select(vec!["X", "Y"]), select(vec![0, 1, 2]), any_period(), figure()), 0..14);
    let targets = vec((select(vec!["X", "Y"]), select(vec!["2021-01-01", "2021-07-15"]), target), 1..4);
    (any_indicator(), any_indicator(), targets, entries, option::of(accepted)).prop_map(
        |(x, y, targets, entries, accepted)| {
            let indicators = [(code("X"), x), (code("Y"), y)].into();
            let mut plan = Plan { indicators, ..Plan::default() };
            for (indicator, from, target) in targets {
                let key = muctieu::plan::TargetKey {
                    indicator: code(indicator),
                    unit: code("U"),
                    level: code("council"),
                    valid_from: day(from),
                };
                plan.targets.insert(key, target.read().unwrap());
            }
            for (indicator, years_ago, when, figure) in entries {
                let when = (0..years_ago).fold(when, |when, _| when.year_before());
                let key = muctieu::plan::ActualKey { indicator: code(indicator), unit: code("U"), period: when };
                plan.actuals.insert(key, figure.into());
            }
            let key = muctieu::plan::PlaceKey { indicator: code("X"), unit: code("U") };
            plan.accepted.extend(accepted.map(|accepted| (key, accepted.read().unwrap())));
            plan
        },
    )
}
