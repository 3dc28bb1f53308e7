//! The plans that the product comes with: their files are what the code makes, and the traps of real material hold.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use std::{collections::BTreeSet, env, fs, path::PathBuf};

use cases::{
    Case, kon_tum,
    province::{Province, districts, two_tier},
};
use muctieu::{
    assess::{self, Status, TaskStatus},
    exchange::json,
    ledger::{Cell, Ledger},
    plan::{
        ActualKey, Code, CutOff, Decimal, Direction, Entry, Evidence, Figure, Frequency, Goal, Measure, Path, Period,
        Plan, RollUp, Span, Submission, SubmissionState, UnitKind, Vintage,
    },
};

const UNITS: &str = include_str!("data/kon-tum-2021/units.csv");
const INDICATORS: &str = include_str!("data/kon-tum-2021/indicators.csv");
const ACTUALS: &str = include_str!("data/kon-tum-2021/actuals.csv");
const DIRECTIVES: &str = include_str!("data/kon-tum-2021/directives.csv");
const DISTRICTS: &str = include_str!("data/kon-tum-2021/districts-2021.csv");

fn kon_tum() -> Case {
    let texts = kon_tum::Texts {
        units: UNITS,
        indicators: INDICATORS,
        actuals: ACTUALS,
        directives: DIRECTIVES,
        districts: DISTRICTS,
    };
    kon_tum::build(&kon_tum::Tables::read(&texts).unwrap()).unwrap()
}

/// Rows of a table, without its head.
fn rows(table: &str) -> Vec<csv::StringRecord> {
    csv::Reader::from_reader(table.as_bytes()).records().map(Result::unwrap).collect()
}

fn code(text: &str) -> Code {
    Code::new(text).unwrap()
}

fn at(indicator: &str, unit: &str, period: &str) -> ActualKey {
    ActualKey { indicator: code(indicator), unit: code(unit), period: period.parse().unwrap() }
}

fn figure<'a>(plan: &'a Plan, indicator: &str, unit: &str, period: &str) -> Option<&'a Figure> {
    plan.actuals.get(&at(indicator, unit, period)).map(|actual| &actual.figure)
}

fn exact(text: &str) -> Figure {
    Figure::Exact(text.parse().unwrap())
}

/// Compares a file of `public/cases` with what the code makes, or writes it.
fn assert_file(case: &Case, file: &str) {
    let path: PathBuf = [env!("CARGO_MANIFEST_DIR"), "public", "cases", file].iter().collect();
    let made = case.file().unwrap();
    if env::var_os("MUCTIEU_UPDATE").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &made).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == made,
        "{} is not what xtask/cases makes; `MUCTIEU_UPDATE=1 cargo test --test cases` writes it",
        path.display()
    );
}

/// Opens the text of a file and writes it again.
fn written_again(case: &Case) -> String {
    let file = json::read(case.file().unwrap().as_bytes()).unwrap();
    assert_eq!(file.warnings, []);
    let mut ledger = Ledger::default();
    ledger.merge(file.changes).unwrap();
    json::write(&file.plan, &ledger).unwrap()
}

/// What no case may have: values that cannot be read, or cells that no version knows.
fn assert_sound(case: &Case) {
    assert!(case.ledger.unreadable().is_empty(), "{:?}", case.ledger.unreadable());
    assert!(case.ledger.cells().all(|(cell, _)| !matches!(cell, Cell::Unknown(_))));
    let plan = case.ledger.plan();
    let known = |indicator: &Code, unit: &Code| {
        assert!(plan.indicators.contains_key(indicator), "no indicator {indicator}");
        assert!(plan.units.contains_key(unit), "no unit {unit}");
    };
    plan.targets.keys().for_each(|key| known(&key.indicator, &key.unit));
    plan.actuals.keys().chain(plan.estimates.keys()).for_each(|key| known(&key.indicator, &key.unit));
    plan.accepted.keys().chain(plan.notes.keys()).for_each(|key| known(&key.indicator, &key.unit));
    for (name, indicator) in &plan.indicators {
        assert!(indicator.group.as_ref().is_some_and(|group| plan.groups.contains_key(group)), "{name} has no group");
        assert!(indicator.part_of.iter().all(|whole| plan.indicators.contains_key(whole)), "{name}");
        assert!(indicator.weighted_by.iter().all(|other| plan.indicators.contains_key(other)), "{name}");
        assert!(indicator.lead.iter().all(|unit| plan.units.contains_key(unit)), "{name}");
        assert!(!indicator.name_en.is_empty() && !indicator.name.is_empty(), "{name}");
    }
    for (name, task) in &plan.tasks {
        assert!(task.indicators.iter().all(|indicator| plan.indicators.contains_key(indicator)), "{name}");
        assert!(task.lead.iter().chain(&task.cooperating).all(|unit| plan.units.contains_key(unit)), "{name}");
    }
    assert!(plan.units.values().all(|unit| !unit.name_en.is_empty()));
    assert!(plan.groups.values().all(|group| !group.name_en.is_empty()));
}

#[test]
fn the_file_of_kon_tum_is_what_the_code_makes() {
    assert_file(&kon_tum(), "kon-tum-2021.json");
}

#[test]
fn kon_tum_opens_and_is_written_again_the_same() {
    let case = kon_tum();
    assert_sound(&case);
    assert!(case.ledger.conflicts().is_empty());
    assert_eq!(written_again(&case), case.file().unwrap());
}

#[test]
fn a_blank_never_becomes_a_value() {
    let case = kon_tum();
    let plan = case.ledger.plan();
    let published = rows(ACTUALS);
    let estimates = published.iter().filter(|row| &row[7] == "year_estimate").count();
    assert_eq!(plan.estimates.len(), estimates);
    assert_eq!(plan.actuals.len(), published.len() - estimates + rows(DISTRICTS).len() * 3);
    let targets = rows(INDICATORS).iter().filter(|row| &row[8] != "none").count();
    // One more: revenue has a second target, the centre's.
    assert_eq!(plan.targets.len(), targets + 1);
    let baselines = rows(INDICATORS).iter().filter(|row| !row[11].is_empty()).count();
    assert_eq!(plan.indicators.values().filter(|indicator| indicator.baseline.is_some()).count(), baselines);
    assert!(plan.actuals.values().all(|actual| actual.figure != Figure::NotApplicable));
    // The only zero is the one that the notice states.
    let zeros: Vec<_> = plan.actuals.iter().filter(|(_, actual)| actual.figure.low() == Some(Decimal::ZERO)).collect();
    assert_eq!(zeros.into_iter().map(|(key, _)| key).collect::<Vec<_>>(), [&at("COVID", "UBND", "2021-M9")]);
}

#[test]
fn an_expectation_of_the_years_end_is_no_actual() {
    let case = kon_tum();
    let plan = case.ledger.plan();
    assert_eq!(figure(plan, "XA-NTM", "UBND", "2021-M9"), None);
    assert_eq!(plan.estimates[&at("XA-NTM", "UBND", "2021-M9")].figure, exact("7"));
    // 1,735.7 ha done and 2,000 expected are two values.
    assert_eq!(figure(plan, "CAY-AQ-MOI", "UBND", "2021-11"), Some(&exact("1735.7")));
    assert_eq!(plan.estimates[&at("CAY-AQ-MOI", "UBND", "2021")].figure, exact("2000"));
    assert_eq!(figure(plan, "CAY-AQ-MOI", "UBND", "2021"), None);
}

#[test]
fn the_percentages_that_sources_state_follow_from_the_figures() {
    let case = kon_tum();
    let plan = case.ledger.plan();
    let percent = |indicator: &str, period: &str, level: &str, scale| {
        let day = "2021-12-31".parse().unwrap();
        let (_, target) = plan.target(&code(indicator), &code("UBND"), &code(level), day).unwrap();
        let (Goal::Plain(goal) | Goal::About(goal)) = target.goal else { unreachable!("a number") };
        let value = figure(plan, indicator, "UBND", period).and_then(Figure::low).unwrap();
        (value * Decimal::ONE_HUNDRED / goal).round_dp(scale).to_string()
    };
    assert_eq!(percent("RUNG-MOI", "2021", "council", 2), "131.84");
    assert_eq!(percent("XUAT-KHAU", "2021-08", "council", 2), "98.46");
    assert_eq!(percent("THU-NS", "2021-H1", "council", 2), "42.37");
    assert_eq!(percent("CAY-PT", "2021", "council", 1), "116.6");
    assert_eq!(percent("THU-NS", "2021", "centre", 1), "131.8");
}

#[test]
fn the_households_of_the_districts_add_up_to_the_stated_total() {
    let case = kon_tum();
    let plan = case.ledger.plan();
    for (indicator, total) in [("HO", 143_561), ("HO-DTTS", 75_576), ("HO-DTTS-NGHEO", 20_817)] {
        let of_districts = plan
            .actuals
            .iter()
            .filter(|(key, _)| key.indicator == code(indicator) && plan.units[&key.unit].parent == Some(code("UBND")));
        let values: Vec<Decimal> = of_districts.map(|(_, actual)| actual.figure.low().unwrap()).collect();
        assert_eq!(values.len(), 10);
        assert_eq!(values.into_iter().sum::<Decimal>(), Decimal::from(total));
        assert_eq!(figure(plan, indicator, "UBND", "2021"), Some(&Figure::Exact(Decimal::from(total))));
    }
}

#[test]
fn what_was_derived_is_marked_and_what_is_vague_stays_vague() {
    let case = kon_tum();
    let plan = case.ledger.plan();
    let disbursed = &plan.actuals[&at("GIAI-NGAN", "UBND", "2021-09")];
    assert_eq!((disbursed.evidence, disbursed.vintage), (Evidence::Derived, Vintage::Estimate));
    assert_eq!(figure(plan, "GRDP-BQ", "UBND", "2021"), Some(&Figure::MoreThan(Decimal::from(47))));
    assert_eq!(plan.actuals[&at("SAM-NL", "UBND", "2021")].written, "gần 1.160");
    assert_eq!(figure(plan, "RUNG-MOI", "UBND", "2021-M9"), Some(&Figure::Text("vượt kế hoạch".into())));
    let derived = plan.targets.values().filter(|target| target.evidence == Evidence::Derived);
    assert!(derived.inspect(|target| assert!(target.note.starts_with("Suy ra"), "{target:?}")).count() > 7);
    assert_eq!(plan.indicators["THU-NS"].baseline_evidence, Evidence::Derived);
}

#[test]
fn the_plan_as_of_a_moment_shows_what_was_known_then() {
    let case = kon_tum();
    let known = |moment: &str| case.ledger.as_of(moment.parse().unwrap());
    let at_set_up = known("2020-12-31T00:00:00Z");
    assert!(at_set_up.plan().actuals.is_empty() && at_set_up.plan().tasks.is_empty());
    assert!(at_set_up.plan().targets.values().all(|target| target.evidence == Evidence::Stated));
    let mid_year = known("2021-07-31T00:00:00Z");
    assert_eq!(figure(mid_year.plan(), "MAC-CA-MOI", "UBND", "2021-H1"), Some(&exact("76")));
    assert_eq!(figure(mid_year.plan(), "MAC-CA-MOI", "UBND", "2021-11"), None);
    let at_notice = known("2021-10-13T00:00:00Z");
    assert_eq!(at_notice.plan().tasks.len(), 12);
    assert_eq!(at_notice.plan().outline.legal_bases.len(), 3);
    // The disbursement of September follows from an article of the year after.
    assert_eq!(figure(at_notice.plan(), "GIAI-NGAN", "UBND", "2021-09"), None);
}

#[test]
fn the_tables_remarks_are_shown_in_vietnamese() {
    let file = kon_tum().file().unwrap();
    for english in ["derived", "estimate of", "more than", "confirmed", "notice 280", "mid-2021", "late 2021"] {
        let lines: Vec<_> = file.lines().filter(|line| line.contains(english) && !line.contains("_en\"")).collect();
        let own: Vec<_> = lines
            .into_iter()
            .filter(|line| {
                !line.contains("\"evidence\":\"derived\"") && !line.contains("evidence\",\"value\":\"derived\"")
            })
            .collect();
        assert!(own.is_empty(), "{english}: {own:?}");
    }
}

#[test]
fn the_file_of_the_province_is_what_the_code_makes() {
    assert_file(&built(&two_tier::PROVINCE), "province.json");
}

#[test]
fn the_province_of_districts_is_the_one_that_was_measured_before() {
    let file = built(&districts::PROVINCE).file().unwrap();
    assert!(file.contains("\"digest\": \"ceb55dcae1ad31bb2336a4c8baaf0498d7838b77ed535153d045ff00bfc0d907\""));
}

const PROVINCES: [Province; 2] = [districts::PROVINCE, two_tier::PROVINCE];

fn built(province: &Province) -> Case {
    province.build().unwrap()
}

#[test]
fn the_provinces_are_sound_say_that_they_are_made_up_and_are_made_the_same_again() {
    for province in PROVINCES {
        let case = built(&province);
        assert_sound(&case);
        assert_eq!(written_again(&case), built(&province).file().unwrap());
        let outline = &case.ledger.plan().outline;
        assert!(outline.illustrative && outline.title.contains("minh họa") && outline.title_en.contains("made-up"));
        assert!(case.file().unwrap().len() < 4_000_000);
    }
}

#[test]
fn the_provinces_have_every_kind_of_indicator() {
    for province in PROVINCES {
        has_every_kind_of_indicator(&built(&province));
    }
}

fn has_every_kind_of_indicator(case: &Case) {
    let plan = case.ledger.plan();
    let kinds = |name: fn(&muctieu::plan::Indicator) -> String| -> BTreeSet<String> {
        plan.indicators.values().map(name).collect()
    };
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.measure)).len(), Measure::ALL.len());
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.direction)).len(), Direction::ALL.len());
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.path)).len(), Path::ALL.len());
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.roll_up)).len(), RollUp::ALL.len());
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.frequency)).len(), Frequency::ALL.len());
    assert_eq!(kinds(|indicator| format!("{:?}", indicator.entry)).len(), Entry::ALL.len());
    assert!(plan.indicators["MACCA-MOI"].path == Path::Schedule && plan.indicators["MACCA-MOI"].schedule.is_empty());
    assert!(plan.actuals.values().any(|actual| actual.figure == Figure::NotApplicable));
}

#[test]
fn the_province_of_districts_has_three_years_and_its_irregularities() {
    let case = built(&districts::PROVINCE);
    let plan = case.ledger.plan();
    for (year, months) in [(2024, 12), (2025, 12), (2026, 10)] {
        assert_eq!(plan.actuals_of(&code("THU-NS"), &code("TINH"), year).count(), months);
    }
    let conflicts: Vec<_> = case.ledger.conflicts().iter().map(ToString::to_string).collect();
    assert_eq!(conflicts, ["actual/GQVL/H-DS/2026-09"]);
    // Two districts are late.
    assert_eq!(figure(plan, "THU-NS", "H-SM", "2026-09"), None);
    assert_eq!(figure(plan, "THU-NS", "H-TT", "2026-10"), None);
    // A running total that falls.
    let total = |period: &str| figure(plan, "NHAP-KHAU", "TINH", period).and_then(Figure::low).unwrap();
    assert!(total("2026-07") < total("2026-06"));
    // A target that was changed in the middle of the year.
    assert_eq!(plan.targets_of(&code("KHACH-DL"), &code("TINH")).count(), 2);
    // What was estimated first is preliminary a month later, and official after the quarter.
    let vintage = |period: &str| plan.actuals[&at("XUAT-KHAU", "TINH", period)].vintage;
    assert_eq!(
        ["2026-03", "2026-09", "2026-10"].map(vintage),
        [Vintage::Official, Vintage::Preliminary, Vintage::Estimate]
    );
}

#[test]
fn the_districts_of_the_province_add_up_but_for_what_is_missing_and_one_mismatch() {
    assert_eq!(differing(&built(&districts::PROVINCE), 10, 400), BTreeSet::from(["RUNG-MOI/2026-09".into()]));
}

/// The sums that are not those of the units below, of those to which so many units contribute.
fn differing(case: &Case, contributing: usize, at_least: usize) -> BTreeSet<String> {
    let plan = case.ledger.plan();
    let mut differing = BTreeSet::new();
    let mut compared = 0;
    for (key, actual) in plan.actuals.iter().filter(|(key, _)| key.unit == code("TINH")) {
        if plan.indicators[&key.indicator].roll_up != RollUp::Sum {
            continue;
        }
        let of_district = |unit: &&Code| plan.actuals.get(&ActualKey { unit: (*unit).clone(), ..key.clone() });
        let districts: Vec<_> =
            plan.units.keys().filter(|unit| **unit != key.unit).filter_map(|unit| of_district(&unit)).collect();
        let parts = |figure: &Figure| match figure {
            Figure::Parts { numerator, denominator } => (*numerator, *denominator),
            Figure::Exact(value) => (*value, Decimal::ZERO),
            Figure::NotApplicable => (Decimal::ZERO, Decimal::ZERO),
            other => unreachable!("{other:?}"),
        };
        let sum = districts
            .iter()
            .map(|actual| parts(&actual.figure))
            .fold((Decimal::ZERO, Decimal::ZERO), |a, b| (a.0 + b.0, a.1 + b.1));
        compared += 1;
        if districts.len() == contributing && sum != parts(&actual.figure) {
            differing.insert(format!("{}/{}", key.indicator, key.period));
        }
    }
    assert!(compared > at_least, "{compared}");
    differing
}

#[test]
fn the_statuses_of_the_province_of_districts_are_spread() {
    let case = built(&districts::PROVINCE);
    let plan = case.ledger.plan();
    let report: Period = "2026-M9".parse().unwrap();
    let overview = assess::overview(plan, &plan.root_unit(), report);
    let spread: Vec<_> = Status::ALL.iter().map(|status| (status.name(), overview.tally.of(*status))).collect();
    let expected = [
        ("met", 22),
        ("on_track", 6),
        ("behind", 7),
        ("off_track", 4),
        ("accepted", 1),
        ("missing", 2),
        ("not_due", 6),
        ("not_applicable", 1),
        ("for_a_person", 1),
        ("tracked", 2),
    ];
    assert_eq!(spread, expected);
    let day = report.last_day(plan.outline.cut_off);
    let tasks: Vec<_> = plan.tasks.values().map(|task| assess::task_status(task, day).status).collect();
    for status in TaskStatus::ALL {
        let expected = *status != TaskStatus::DoneWithoutDay;
        assert_eq!(tasks.contains(status), expected, "{status:?}: what is done has its day");
    }
}

#[test]
fn the_province_has_two_tiers_and_hands_its_targets_down_to_every_commune() {
    let case = built(&two_tier::PROVINCE);
    let plan = case.ledger.plan();
    let of = |kind: UnitKind| -> Vec<&Code> {
        plan.units.iter().filter(|(_, unit)| unit.kind == kind).map(|(code, _)| code).collect()
    };
    let counted =
        [UnitKind::District, UnitKind::Ward, UnitKind::Commune, UnitKind::SpecialZone].map(|kind| of(kind).len());
    assert_eq!(counted, [0, 18, 81, 1]);
    let territories = [of(UnitKind::Ward), of(UnitKind::Commune), of(UnitKind::SpecialZone)].concat();
    let root = code("TINH");
    for unit in &territories {
        assert_eq!(plan.units[*unit].parent.as_ref(), Some(&root));
        assert_eq!(plan.units[*unit].valid_from, "2025-07-01".parse().ok());
        let given: BTreeSet<_> =
            plan.targets.keys().filter(|key| key.unit == **unit).map(|key| &key.indicator).collect();
        assert!((14..=20).contains(&given.len()), "{unit} has {} targets", given.len());
    }
    let names: BTreeSet<_> = plan.units.values().map(|unit| &unit.name).collect();
    assert_eq!(names.len(), plan.units.len());
    let begin = "2025-07-01".parse().unwrap();
    let earliest = plan.actuals.keys().filter(|key| key.unit != root).map(|key| key.period.first_day(CutOff::Calendar));
    assert_eq!(earliest.min(), Some(begin));
    let quarterly = plan.actuals.keys().filter(|key| key.unit != root && matches!(key.period.span(), Span::Quarter(_)));
    let all = plan.actuals.keys().filter(|key| key.unit != root).count();
    assert!(quarterly.count() * 5 > all * 4, "most are reported by quarter");
}

#[test]
fn what_can_be_counted_is_whole_in_the_province() {
    const COUNTED: [&str; 15] = [
        "bed",
        "cases",
        "accidents",
        "fires",
        "head",
        "people",
        "households",
        "enterprises",
        "cooperatives",
        "criteria",
        "communes",
        "files",
        "thousand arrivals",
        "documents",
        "places",
    ];
    let case = built(&two_tier::PROVINCE);
    let plan = case.ledger.plan();
    let whole = |value: &Decimal| value.fract().is_zero();
    let mut seen = 0;
    for (key, actual) in plan.actuals.iter().filter(|(key, _)| key.unit != code("TINH")) {
        let indicator = &plan.indicators[&key.indicator];
        let counted = COUNTED.contains(&indicator.unit_of_measure_en.as_str());
        let is_whole = match &actual.figure {
            Figure::Exact(value) => !counted || whole(value),
            Figure::Parts { numerator, denominator } => whole(numerator) && whole(denominator),
            _ => true,
        };
        assert!(is_whole, "{key:?}: {actual:?}");
        seen += usize::from(counted);
    }
    for (key, target) in plan.targets.iter().filter(|(key, _)| key.unit != code("TINH")) {
        if COUNTED.contains(&plan.indicators[&key.indicator].unit_of_measure_en.as_str()) {
            assert!(matches!(&target.goal, Goal::Plain(value) if whole(value)), "{key:?}: {target:?}");
        }
    }
    assert!(seen > 3000, "{seen}");
}

#[test]
fn the_communes_of_the_province_add_up_but_for_what_is_missing_and_one_mismatch() {
    let case = built(&two_tier::PROVINCE);
    assert_eq!(differing(&case, 100, 150), BTreeSet::new());
    let forest = case.ledger.plan().actuals.keys().filter(|key| key.indicator == code("RUNG-MOI"));
    let planting: BTreeSet<_> = forest.map(|key| &key.unit).filter(|unit| **unit != code("TINH")).collect();
    assert_eq!(differing(&case, planting.len(), 150), BTreeSet::from(["RUNG-MOI/2026-Q2".into()]));
    let conflicts: Vec<_> = case.ledger.conflicts().iter().map(ToString::to_string).collect();
    assert_eq!(conflicts, ["actual/GQVL/X08/2026-Q3"]);
}

#[test]
fn most_reports_are_approved_and_the_others_are_at_every_step() {
    use SubmissionState as S;
    let case = built(&two_tier::PROVINCE);
    let ledger = &case.ledger;
    let report: Period = "2026-M9".parse().unwrap();
    let units = ledger.reporting_units();
    let at = |state| units.iter().filter(|unit| ledger.report(unit, report).1.state == state).count();
    let counted = [S::Entering, S::Submitted, S::CorrectionAsked, S::Approved].map(at);
    assert_eq!(counted, [6, 14, 4, 91]);
    assert_eq!(ledger.not_submitted(report).len(), 10);
    for earlier in ["2025-Q3", "2025-Q4", "2026-Q1", "2026-Q2"] {
        let period = earlier.parse().unwrap();
        assert!(units.iter().all(|unit| ledger.submission(unit, period).state == S::Approved), "{earlier}");
    }
    // Nothing is expected of communes before there were any.
    let kinds =
        ledger.not_submitted("2025-H1".parse().unwrap()).into_iter().map(|unit| ledger.plan().units[&unit].kind);
    assert_eq!(kinds.collect::<BTreeSet<_>>(), BTreeSet::from([UnitKind::Department, UnitKind::Agency]));
    // Each step is taken by those whose step it is.
    for (cell, history) in ledger.cells() {
        let Cell::Submission { unit, .. } = cell else { continue };
        for edit in history.latest_first() {
            let submission: Submission = edit.value().unwrap().read().unwrap();
            let by = ledger.change(edit.id()).unwrap().by.unit.clone();
            assert_eq!(by, if submission.state == S::Submitted { unit.as_str() } else { "TINH" }, "{cell}");
        }
    }
}

#[test]
fn the_statuses_of_the_province_are_spread() {
    let case = built(&two_tier::PROVINCE);
    let plan = case.ledger.plan();
    let report: Period = "2026-M9".parse().unwrap();
    let overview = assess::overview(plan, &plan.root_unit(), report);
    for status in Status::ALL {
        assert!(overview.tally.of(*status) > 0, "{status:?} does not occur");
    }
    let day = report.last_day(plan.outline.cut_off);
    let tasks: Vec<_> = plan.tasks.values().map(|task| assess::task_status(task, day).status).collect();
    for status in TaskStatus::ALL {
        let expected = *status != TaskStatus::DoneWithoutDay;
        assert_eq!(tasks.contains(status), expected, "{status:?}: what is done has its day");
    }
}
