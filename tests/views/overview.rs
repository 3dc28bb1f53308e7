//! Everything on the overview, as it is said and as it is kept.

use std::sync::Arc;

use muctieu::{
    app::loading::Kept,
    assess::{Overview, Status, overview},
    exchange::json,
    ledger::{Heading, Ledger},
    plan::{Period, sorting::sort_by_key},
    text::Language,
    views::overview::Glance,
};

const VI: Language = Language::Vietnamese;
const EN: Language = Language::English;

fn opened(file: &[u8]) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.merge(json::read(file).unwrap().changes).unwrap();
    ledger
}

/// Both cases at a period, with their overviews.
fn cases() -> [(Ledger, Overview); 2] {
    let kon_tum = opened(include_bytes!("../../public/cases/kon-tum-2021.json"));
    let province = cases::province::districts::PROVINCE.build().unwrap().ledger;
    [(kon_tum, "2021-10"), (province, "2025-10")].map(|(ledger, period)| {
        let period: Period = period.parse().unwrap();
        let overview = overview(ledger.plan(), &ledger.plan().root_unit(), period);
        (ledger, overview)
    })
}

fn glance((ledger, overview): &(Ledger, Overview), language: Language) -> Glance {
    let day = overview.report.last_day(ledger.plan().outline.cut_off);
    Glance::of(ledger.plan(), overview, day, language)
}

#[test]
fn the_overview_of_both_cases_says_what_the_assessments_say() {
    for case in cases() {
        for language in [VI, EN] {
            let (said, overview) = (glance(&case, language), &case.1);
            assert_eq!(said.tally, overview.tally);
            assert_eq!(said.attention, overview.attention.len());
            assert_eq!(
                said.late.iter().map(|late| &late.code).collect::<Vec<_>>(),
                overview.attention.iter().take(8).collect::<Vec<_>>()
            );
            for late in &said.late {
                let assessment = &overview.assessments[&late.code];
                assert_eq!(
                    (late.status, late.actual, late.due),
                    (assessment.status, assessment.of_target, assessment.due_percent())
                );
                assert!(!late.name.is_empty() && !late.who.is_empty() && !late.reason.is_empty(), "{late:?}");
                assert!(late.actual.is_none() || !late.percent.is_empty(), "{late:?}");
            }
            for (row, group) in said.groups.iter().zip(&overview.groups) {
                let shown: Vec<_> = row.indicators.iter().map(|(code, status, _)| (code.clone(), *status)).collect();
                assert_eq!(shown, group.indicators);
                assert_eq!(row.judged, group.tally.judged());
                assert_eq!(row.good + row.behind + row.off_track + group.tally.of(Status::Accepted), row.judged);
            }
            assert_eq!(said.groups.len(), overview.groups.len());
        }
    }
}

#[test]
fn tasks_stand_in_the_order_of_their_dates_and_leads_by_how_much_they_owe() {
    let [kon_tum, _] = cases();
    let said = glance(&kon_tum, VI);
    let plan = kon_tum.0.plan();
    assert_eq!((said.tasks, said.due.len() <= 6), (plan.live_tasks().len(), true));
    let dates: Vec<_> = said.due.iter().map(|due| plan.tasks.get(&due.code).unwrap().due.unwrap()).collect();
    assert!(dates.is_sorted() && !dates.is_empty(), "{dates:?}");
    let mut sorted = said.leads.clone();
    sort_by_key(&mut sorted, |(_, count)| std::cmp::Reverse(*count));
    assert_eq!(said.leads, sorted);
    assert_eq!(said.outstanding.is_empty(), said.leads.is_empty());
}

#[test]
fn work_runs_on_today_and_statements_on_the_report_date() {
    let [(ledger, overview), _] = cases();
    let on = |today: &str| Glance::of(ledger.plan(), &overview, today.parse().unwrap(), VI);
    assert!(on("2021-11-28").kicker.ends_with("tính đến 31/10/2021"), "{}", on("2021-11-28").kicker);
    let lefts = |today: &str| on(today).due.iter().map(|due| due.left.clone()).collect::<Vec<_>>();
    assert_eq!(lefts("2021-11-28")[0], "còn 33 ngày");
    assert_eq!(lefts("2022-01-02")[0], "quá hạn 2 ngày");
    assert_eq!((on("2021-11-28").headline, on("2021-11-28").late), (on("2022-01-02").headline, on("2022-01-02").late));
}

#[test]
fn an_empty_plan_has_an_overview_that_says_so() {
    let ledger = Ledger::default();
    let overview = overview(ledger.plan(), &ledger.plan().root_unit(), "2026-01".parse().unwrap());
    let said = glance(&(ledger, overview), VI);
    assert_eq!((said.tally.total(), said.attention, said.tasks), (0, 0, 0));
    assert_eq!(said.outstanding, "");
}

/// What is kept of an overview for the next start.
fn kept(case: &(Ledger, Overview), language: Language) -> Kept {
    Kept {
        today: case.1.report.last_day(case.0.plan().outline.cut_off),
        report: case.1.report,
        language: language.code().into(),
        heading: Heading::of(&case.0).into(),
        glance: glance(case, language).into(),
    }
}

#[test]
fn what_is_kept_of_an_overview_is_read_back_as_it_was() {
    for case in cases() {
        for language in [VI, EN] {
            let kept = kept(&case, language);
            assert_eq!(kept.heading.changes, case.0.len());
            let text = kept.to_text().unwrap();
            assert!(text.len() < 64 * 1024, "{} bytes", text.len());
            assert_eq!(Kept::from_text(&text), Some(kept));
        }
    }
}

#[test]
fn what_is_kept_and_damaged_is_nothing() {
    let [case, _] = cases();
    let mut kept = kept(&case, VI);
    let short = Arc::make_mut(&mut kept.glance);
    short.groups.truncate(1);
    short.late.truncate(2);
    short.due.truncate(1);
    let text = kept.to_text().unwrap();
    let read = |bytes: &[u8]| Kept::from_text(&String::from_utf8_lossy(bytes));
    for cut in 0..text.len() {
        assert_eq!(read(&text.as_bytes()[..cut]), None, "cut at {cut}");
    }
    assert_eq!(Kept::from_text(&format!("{text} ")), None);
    let mut chance: u64 = 1;
    let mut below = |limit: usize| {
        chance = chance.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(chance >> 33).unwrap() % limit
    };
    for _ in 0..5000 {
        let mut bytes = text.clone().into_bytes();
        for _ in 0..=below(3) {
            let at = below(bytes.len());
            match below(4) {
                0 => bytes[at] ^= 1 << below(8),
                1 => bytes[at] = b"0123456789\"[]{},:"[below(17)],
                2 => drop(bytes.remove(at)),
                _ => bytes.insert(at, b'9'),
            }
        }
        let found = read(&bytes);
        assert!(found.is_none() || found.as_ref() == Some(&kept), "{}", String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn a_year_that_is_away_is_missed_in_itself_and_in_the_one_after() {
    let heading = Heading { away: vec![(2021, 2022)], ..Heading::default() };
    let missed: Vec<i32> = (2019..2026).filter(|year| heading.away_from(*year).is_some()).collect();
    assert_eq!(missed, [2021, 2022, 2023]);
}
