//! Kon Tum's plan of 2021, judged at the dates that the published figures allow.

use muctieu::{
    assess::{Assessment, Flag, How, Overview, Reason, Status, overview},
    plan::{Decimal, Evidence, Figure, Plan},
};

use crate::{
    books::{kon_tum, place},
    code, number,
    one::{exact, words},
    period,
};

use Status::{Behind, ForAPerson, Met, Missing, NotDue, OffTrack, OnTrack, Tracked};

const INDICATORS: &str = include_str!("../data/kon-tum-2021/indicators.csv");

fn at(report: &str) -> Overview {
    overview(kon_tum().plan(), &code("UBND"), period(report))
}

fn of<'a>(overview: &'a Overview, indicator: &str) -> &'a Assessment {
    &overview.assessments[indicator]
}

/// The codes of those that stand there, in the order of the table.
fn standing(overview: &Overview, status: Status) -> Vec<String> {
    let all = overview.groups.iter().flat_map(|group| &group.indicators);
    all.filter(|(_, found)| *found == status).map(|(code, _)| code.to_string()).collect()
}

fn assert_denominators(overview: &Overview, judged: usize, with_target: usize, total: usize) {
    let tally = &overview.tally;
    assert_eq!((tally.judged(), tally.with_target(), tally.total()), (judged, with_target, total));
    assert_eq!(Status::ALL.iter().map(|status| tally.of(*status)).sum::<usize>(), total);
    assert_eq!(overview.assessments.len(), total);
    assert_eq!(overview.groups.iter().map(|group| group.tally.total()).sum::<usize>(), total);
    for status in Status::ALL {
        assert_eq!(standing(overview, *status).len(), tally.of(*status));
    }
}

#[test]
fn at_nine_months_thirteen_of_twenty_six_targets_can_be_judged() {
    let nine_months = at("2021-M9");
    assert_denominators(&nine_months, 13, 26, 38);
    let standing = |status| standing(&nine_months, status);
    assert_eq!(standing(Met), ["XUAT-KHAU", "COVID"]);
    assert_eq!(standing(OnTrack), ["CAO-SU", "CA-PHE"]);
    assert_eq!(standing(Behind), ["CHI-NS", "VON-DT", "SAM-NL"]);
    assert_eq!(standing(OffTrack), ["GRDP-TT", "THU-NS", "GIAI-NGAN", "CAY-AQ", "MAC-CA", "DUOC-LIEU"]);
    assert_eq!(standing(Missing), ["DT-GIEOTRONG"]);
    assert_eq!(
        standing(NotDue),
        ["CAY-AQ-MOI", "MAC-CA-MOI", "SAM-NL-MOI", "DUOC-LIEU-MOI", "XA-NTM", "PCI-HANG", "QH-TINH", "QH-SDD", "DL-NQ"]
    );
    assert_eq!(standing(ForAPerson), ["RUNG-MOI", "CAY-PT", "ANTT"]);
}

#[test]
fn at_nine_months_growth_is_6_05_of_at_least_10_and_far_behind() {
    let nine_months = at("2021-M9");
    let growth = of(&nine_months, "GRDP-TT");
    assert_eq!((growth.status, growth.ratio), (OffTrack, Some(number("0.605"))));
    assert_eq!(growth.expected.as_ref().unwrap().how, How::Whole);
    assert_eq!(growth.flags, []);
}

#[test]
fn at_nine_months_disbursement_is_far_behind_and_marked_as_derived() {
    let nine_months = at("2021-M9");
    let disbursed = of(&nine_months, "GIAI-NGAN");
    // 41.6 of 75.
    assert_eq!((disbursed.status, disbursed.ratio.unwrap().round_dp(4)), (OffTrack, number("0.5547")));
    assert_eq!(disbursed.flags, [Flag::ActualDerived, Flag::FellBackToLinear]);
}

#[test]
fn at_nine_months_no_community_case_is_zero_and_met_without_a_ratio() {
    let nine_months = at("2021-M9");
    let covid = of(&nine_months, "COVID");
    assert_eq!((covid.status, &covid.reason, covid.ratio), (Met, &Reason::Kept, None));
    assert_eq!(covid.actual.as_ref().unwrap().figure, exact("0"));
    assert_eq!(covid.of_target, None);
}

#[test]
fn at_nine_months_the_seven_expected_communes_are_no_result() {
    let ledger = kon_tum();
    let nine_months = at("2021-M9");
    let communes = of(&nine_months, "XA-NTM");
    assert_eq!((communes.status, &communes.reason), (NotDue, &Reason::AtYearEnd));
    assert_eq!((&communes.actual, communes.of_target), (&None, None));
    assert_eq!(ledger.plan().estimates[&place("XA-NTM", "UBND", "2021-M9")].figure, exact("7"));
}

#[test]
fn at_nine_months_documents_are_not_due_and_public_order_is_for_a_person() {
    let nine_months = at("2021-M9");
    for document in ["QH-TINH", "QH-SDD", "DL-NQ"] {
        let document = of(&nine_months, document);
        assert_eq!((document.status, &document.reason), (NotDue, &Reason::AtYearEnd));
    }
    let order = of(&nine_months, "ANTT");
    assert_eq!((order.status, &order.reason), (ForAPerson, &Reason::Words));
}

#[test]
fn every_indicator_without_a_target_is_tracked_and_counted_apart() {
    let mut rows = csv::Reader::from_reader(INDICATORS.as_bytes());
    let rows: Vec<csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    let mut expected: Vec<&str> = rows.iter().filter(|row| &row[8] == "none").map(|row| &row[0]).collect();
    assert_eq!(expected.len(), 9);
    // Households are not in the table of indicators; nobody set a target for them either.
    expected.extend(["HO", "HO-DTTS", "HO-DTTS-NGHEO"]);
    expected.sort_unstable();
    for report in ["2021-H1", "2021-08", "2021-M9", "2021"] {
        let overview = at(report);
        let mut tracked = standing(&overview, Tracked);
        tracked.sort_unstable();
        assert_eq!(tracked, expected, "{report}");
        assert_eq!(overview.tally.total() - overview.tally.with_target(), tracked.len());
        assert!(tracked.iter().all(|code| !overview.attention.contains(&crate::code(code))));
    }
}

#[test]
fn above_plan_in_words_is_for_a_person_and_counts_as_no_success() {
    let nine_months = at("2021-M9");
    for indicator in ["RUNG-MOI", "CAY-PT"] {
        let planted = of(&nine_months, indicator);
        assert_eq!((planted.status, &planted.reason), (ForAPerson, &Reason::ResultInWords));
        assert_eq!(planted.actual.as_ref().unwrap().figure, words("vượt kế hoạch"));
        assert_eq!((planted.ratio, planted.of_target, planted.due), (None, None, None));
    }
    // Where a figure came before the words, it is judged and the words are shown beside it.
    let exports = of(&nine_months, "XUAT-KHAU");
    assert_eq!(exports.actual.as_ref().unwrap().period, period("2021-08"));
    assert!(exports.flags.contains(&Flag::WordsSince(period("2021-M9"), "vượt kế hoạch".into())));
}

#[test]
fn at_eight_months_exports_are_at_98_46_percent_and_far_ahead_of_an_even_path() {
    let eight_months = at("2021-08");
    let exports = of(&eight_months, "XUAT-KHAU");
    assert_eq!(exports.of_target.unwrap().round_dp(2), number("98.46"));
    assert_eq!((exports.status, exports.due), (Met, Some(number("108"))));
    assert_eq!(exports.flags, [Flag::FarAhead, Flag::FellBackToLinear]);
}

#[test]
fn for_the_year_fourteen_of_eighteen_judged_targets_are_met() {
    let year = at("2021");
    assert_denominators(&year, 18, 26, 38);
    let standing = |status| standing(&year, status);
    assert_eq!(standing(Met).len(), 14);
    assert_eq!(standing(OffTrack), ["GRDP-TT", "CHI-NS", "GIAI-NGAN", "DUOC-LIEU"]);
    assert_eq!(standing(Missing), ["CAY-AQ-MOI", "SAM-NL-MOI", "DUOC-LIEU-MOI", "QH-TINH", "QH-SDD", "DL-NQ"]);
    assert_eq!(standing(ForAPerson), ["PCI-HANG", "ANTT"]);
    assert_eq!((standing(OnTrack).len(), standing(Behind).len(), standing(NotDue).len()), (0, 0, 0));
}

#[test]
fn for_the_year_forest_is_at_131_84_percent_and_met_although_nobody_set_a_schedule() {
    let year = at("2021");
    let forest = of(&year, "RUNG-MOI");
    assert_eq!(forest.of_target.unwrap().round_dp(2), number("131.84"));
    assert_eq!((forest.status, &forest.expected.as_ref().unwrap().how), (Met, &How::YearIsOver));
    assert_eq!(forest.flags, [Flag::FarAhead]);
}

#[test]
fn for_the_year_revenue_of_exactly_3500_is_met() {
    let year = at("2021");
    let revenue = of(&year, "THU-NS");
    assert_eq!((revenue.status, revenue.ratio, revenue.of_target), (Met, Some(number("1")), Some(number("100"))));
    assert_eq!(revenue.target.as_ref().unwrap().level, code("council"));
    assert!(!revenue.flags.contains(&Flag::FarAhead));
}

#[test]
fn for_the_year_growth_of_6_47_is_far_behind() {
    let year = at("2021");
    assert_eq!((of(&year, "GRDP-TT").status, of(&year, "GRDP-TT").ratio), (OffTrack, Some(number("0.647"))));
}

#[test]
fn for_the_year_fruit_trees_rest_on_eleven_months_and_never_on_the_2000_expected() {
    let year = at("2021");
    let planted = of(&year, "CAY-AQ-MOI");
    let actual = planted.actual.as_ref().unwrap();
    assert_eq!((actual.period, &actual.figure), (period("2021-11"), &exact("1735.7")));
    assert_eq!(planted.flags, [Flag::Stale { due: period("2021-12") }]);
    assert_eq!(planted.of_target, Some(number("86.785")));
    // Without a schedule nothing was due by November, and the year's own figure was never published.
    assert_eq!((planted.status, &planted.reason), (Missing, &Reason::YearFigureOutstanding));
    let ledger = kon_tum();
    assert_eq!(ledger.plan().estimates[&place("CAY-AQ-MOI", "UBND", "2021")].figure, exact("2000"));
    assert!(!ledger.plan().actuals.contains_key(&place("CAY-AQ-MOI", "UBND", "2021")));
}

#[test]
fn for_the_year_macadamia_was_reached_in_november_and_stays_reached() {
    let year = at("2021");
    let planted = of(&year, "MAC-CA-MOI");
    assert_eq!((planted.status, &planted.reason), (Met, &Reason::Kept));
    assert_eq!(planted.actual.as_ref().unwrap().period, period("2021-11"));
}

#[test]
fn targets_that_were_worked_out_are_marked_wherever_they_judge() {
    let (ledger, nine_months) = (kon_tum(), at("2021-M9"));
    let derived = |plan: &Plan, code: &str| {
        plan.targets.iter().any(|(key, target)| {
            key.indicator.as_str() == code && key.level.as_str() == "council" && target.evidence == Evidence::Derived
        })
    };
    let marked = nine_months.assessments.iter().filter(|(_, a)| a.flags.contains(&Flag::TargetDerived));
    let marked: Vec<_> = marked.map(|(code, _)| code.as_str()).collect();
    assert_eq!(marked, ["CA-PHE", "CAO-SU", "CAY-AQ", "CHI-NS", "DT-GIEOTRONG", "DUOC-LIEU", "MAC-CA", "SAM-NL"]);
    assert!(marked.iter().all(|code| derived(ledger.plan(), code)));
}

#[test]
fn the_only_zero_in_the_plan_is_the_one_that_the_notice_states() {
    let ledger = kon_tum();
    let zero = |figure: &Figure| match figure {
        Figure::Parts { numerator, denominator } => numerator.is_zero() || denominator.is_zero(),
        other => [other.low(), other.high()].contains(&Some(Decimal::ZERO)),
    };
    let actuals = ledger.plan().actuals.iter().filter(|(_, actual)| zero(&actual.figure));
    assert_eq!(actuals.map(|(key, _)| key).collect::<Vec<_>>(), [&place("COVID", "UBND", "2021-M9")]);
    assert!(!ledger.plan().estimates.values().any(|estimate| zero(&estimate.figure)));
    // Nor is one made where something is judged.
    for report in ["2021-H1", "2021-08", "2021-M9", "2021", "2021-TAIL"] {
        let overview = at(report);
        let zeros = overview
            .assessments
            .iter()
            .filter(|(_, a)| a.of_target == Some(Decimal::ZERO) || a.ratio == Some(Decimal::ZERO));
        assert_eq!(zeros.count(), 0, "{report}");
    }
}

#[test]
fn the_districts_have_no_targets_and_none_is_judged_by_the_provinces() {
    let ledger = kon_tum();
    for district in ["608", "610", "618"] {
        let overview = overview(ledger.plan(), &code(district), period("2021"));
        assert_eq!((overview.tally.with_target(), overview.tally.total()), (0, 38), "{district}");
    }
}
