//! Everything on the overview, as it is said and as it is kept.

use muctieu::{
    assess::{Overview, Status, overview},
    exchange::json,
    ledger::{Heading, Ledger},
    plan::{Period, sorting::sort_by_key},
    text::{self, Glance, Language},
};

use crate::{EN, VI};

fn opened(file: &[u8]) -> Ledger {
    let mut ledger = Ledger::default();
    ledger.merge(json::read(file).unwrap().changes).unwrap();
    ledger
}

/// Both cases at a period, with their overviews.
fn cases() -> [(Ledger, Overview); 2] {
    let kon_tum: &[u8] = include_bytes!("../../public/cases/kon-tum-2021.json");
    let province = include_bytes!("../../public/cases/province.json");
    [(kon_tum, "2021-10"), (province, "2025-10")].map(|(file, period)| {
        let ledger = opened(file);
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
                assert_eq!(late.percent.is_empty(), late.actual.is_none());
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
fn an_empty_plan_has_an_overview_that_says_so() {
    let ledger = Ledger::default();
    let overview = overview(ledger.plan(), &ledger.plan().root_unit(), "2026-01".parse().unwrap());
    let said = glance(&(ledger, overview), VI);
    assert_eq!((said.tally.total(), said.attention, said.tasks), (0, 0, 0));
    assert_eq!(said.outstanding, "");
}

#[test]
fn what_is_kept_of_an_overview_is_read_back_as_it_was() {
    for case in cases() {
        for language in [VI, EN] {
            let said = glance(&case, language);
            let heading = Heading::of(&case.0);
            assert_eq!(heading.changes, case.0.len());
            let kept = text::glance_to_text(case.1.report, &heading, &said).unwrap();
            assert!(kept.len() < 64 * 1024, "{} bytes", kept.len());
            assert_eq!(text::glance_from_text(&kept), Some((case.1.report, heading.clone(), said.clone())));
            // What is not whole is nothing.
            for cut in (0..kept.len()).step_by(97).filter(|at| kept.is_char_boundary(*at)) {
                // Only the last name can be cut without its being seen, which the digest of the records tells.
                let read = text::glance_from_text(&kept[..cut]);
                assert!(read.is_none_or(|(_, _, read)| read.groups.len() == said.groups.len()));
            }
            assert_eq!(text::glance_from_text(&format!("{kept}\u{1f}")), None);
        }
    }
}

#[test]
fn a_year_that_is_away_is_missed_in_itself_and_in_the_one_after() {
    let heading = Heading { away: vec![(2021, 2022)], ..Heading::default() };
    let missed: Vec<i32> = (2019..2026).filter(|year| heading.away_from(*year).is_some()).collect();
    assert_eq!(missed, [2021, 2022, 2023]);
}
