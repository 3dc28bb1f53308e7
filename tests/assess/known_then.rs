//! Revisions: what was known then, what is known now, and two sources side by side.

use muctieu::{
    assess::{Assessment, Status, assess, known, reported_by},
    ledger::{Cell, Intent, Ledger},
    plan::{Actual, CutOff, Figure, Goal, Indicator, Outline, Vintage},
};

use crate::{
    books::{goal, indicator, kon_tum, place, record, value, write},
    code, number,
    one::{exact, flow, rate},
    period,
};

fn judged(ledger: &Ledger, report: &str) -> Assessment {
    let plan = ledger.plan();
    assess(plan, &code("X"), &plan.indicators["X"], &code("U"), period(report))
}

fn as_of(ledger: &Ledger, moment: &str) -> Ledger {
    ledger.as_of(moment.parse().unwrap())
}

fn with(vintage: Vintage, value: &str) -> Intent {
    let actual = Actual { vintage, ..exact(value).into() };
    Intent::RecordActual(place("X", "U", "2020"), Some(actual))
}

/// A new plan with one indicator.
fn ledger_of(kind: Indicator) -> Ledger {
    let mut ledger = Ledger::default();
    record(&mut ledger, "an", "2020-12-01T00:00:00Z", &indicator(kind));
    ledger
}

#[test]
fn trap_9_a_revised_figure_is_judged_as_known_now_and_as_reported_then() {
    let mut ledger = ledger_of(Indicator { name: "GRDP".into(), ..rate() });
    record(&mut ledger, "an", "2020-12-02T00:00:00Z", &goal("2020-01-01", Goal::AtLeast(number("9"))));
    record(&mut ledger, "an", "2020-12-31T00:00:00Z", &with(Vintage::Estimate, "9.39"));
    record(&mut ledger, "an", "2021-06-30T00:00:00Z", &with(Vintage::Preliminary, "8.5"));
    record(&mut ledger, "an", "2022-06-30T00:00:00Z", &with(Vintage::Official, "3.74"));
    let then = as_of(&ledger, "2021-01-01T00:00:00Z");
    assert_eq!((judged(&then, "2020").status, judged(&ledger, "2020").status), (Status::Met, Status::OffTrack));
    // Each vintage is still there, with its own word for how final it is.
    let history = ledger.history(&Cell::Actual(place("X", "U", "2020"))).unwrap();
    let vintages: Vec<Actual> =
        history.latest_first().iter().map(|head| head.value().unwrap().read().unwrap()).collect();
    let vintages: Vec<_> = vintages.into_iter().map(|actual| (actual.vintage, actual.figure)).collect();
    assert_eq!(
        vintages,
        [(Vintage::Official, exact("3.74")), (Vintage::Preliminary, exact("8.5")), (Vintage::Estimate, exact("9.39")),]
    );
    assert!(ledger.conflicts().is_empty());
}

#[test]
fn a_target_that_was_revised_in_mid_year_judges_from_its_day_on_and_the_old_one_stays() {
    let mut ledger = ledger_of(Indicator { name: "Thu".into(), ..flow() });
    record(&mut ledger, "an", "2020-12-02T00:00:00Z", &goal("2021-01-01", Goal::Plain(number("120"))));
    record(&mut ledger, "an", "2021-06-30T00:00:00Z", &value("2021-H1", exact("50"), ""));
    record(&mut ledger, "an", "2021-07-20T00:00:00Z", &goal("2021-07-15", Goal::Plain(number("100"))));
    record(&mut ledger, "an", "2021-09-30T00:00:00Z", &value("2021-M9", exact("75"), ""));
    assert_eq!(judged(&ledger, "2021-H1").status, Status::OffTrack);
    assert_eq!(judged(&ledger, "2021-M9").status, Status::Met);
    assert_eq!(judged(&ledger, "2021-M9").target.unwrap().valid_from, crate::day("2021-07-15"));
}

#[test]
fn trap_8_two_sources_that_disagree_stay_side_by_side_until_a_person_chooses_and_after() {
    // Perennial crops: 116,000 ha by one agency, 112,642 by another.
    let mut ledger = ledger_of(Indicator { name: "Cây lâu năm".into(), ..rate() });
    record(&mut ledger, "an", "2021-01-01T00:00:00Z", &goal("2021-01-01", Goal::Plain(number("115000"))));
    let agriculture = write(&ledger, "nn", "2021-12-20T00:00:00Z", &value("2021", exact("116000"), "Sở NN&PTNT"));
    let statistics = write(&ledger, "tk", "2021-12-21T00:00:00Z", &value("2021", exact("112642"), "Cục Thống kê"));
    let chosen = agriculture.id.clone();
    ledger.merge([statistics, agriculture]).unwrap();
    let cell = Cell::Actual(place("X", "U", "2021"));
    let said = |ledger: &Ledger| -> Vec<(Figure, String)> {
        let read = |head: &muctieu::ledger::Head<'_>| head.value().unwrap().read::<Actual>().unwrap();
        let all = ledger.history(&cell).unwrap().latest_first();
        all.iter().map(read).map(|actual| (actual.figure, actual.source)).collect()
    };
    let both = [(exact("112642"), "Cục Thống kê".to_owned()), (exact("116000"), "Sở NN&PTNT".to_owned())];
    assert!(ledger.conflicts().contains(&cell));
    assert_eq!(ledger.history(&cell).unwrap().heads().len(), 2);
    assert_eq!(said(&ledger), both);
    assert_eq!(judged(&ledger, "2021").status, Status::OnTrack);
    record(&mut ledger, "an", "2021-12-22T00:00:00Z", &Intent::Resolve { cell: cell.clone(), choice: chosen });
    assert!(ledger.conflicts().is_empty());
    assert_eq!(judged(&ledger, "2021").status, Status::Met);
    assert_eq!(said(&ledger)[1..], both);
}

#[test]
fn trap_2_editing_one_period_leaves_the_others_as_they_were() {
    let mut ledger = ledger_of(Indicator { name: "Thu".into(), ..flow() });
    for (month, amount) in [("2021-01", "10"), ("2021-02", "20"), ("2021-03", "30")] {
        record(&mut ledger, "an", "2021-04-01T00:00:00Z", &value(month, exact(amount), ""));
    }
    let before = ledger.plan().actuals.clone();
    record(&mut ledger, "an", "2021-04-02T00:00:00Z", &value("2021-02", exact("21"), ""));
    let changed: Vec<_> =
        ledger.plan().actuals.iter().filter(|(key, actual)| before.get(*key) != Some(*actual)).collect();
    assert_eq!(changed, [(&place("X", "U", "2021-02"), &exact("21").into())]);
    assert_eq!(ledger.plan().actuals.len(), before.len());
}

#[test]
fn trap_1_a_value_that_was_taken_away_is_missing_and_not_zero() {
    let mut ledger = ledger_of(Indicator { name: "Thu".into(), ..flow() });
    record(&mut ledger, "an", "2021-01-01T00:00:00Z", &goal("2021-01-01", Goal::Plain(number("100"))));
    record(&mut ledger, "an", "2021-02-01T00:00:00Z", &value("2021-01", exact("0"), ""));
    assert_eq!(judged(&ledger, "2021-01").status, Status::OffTrack);
    record(&mut ledger, "an", "2021-02-02T00:00:00Z", &Intent::RecordActual(place("X", "U", "2021-01"), None));
    assert_eq!(judged(&ledger, "2021-01").status, Status::Missing);
}

#[test]
fn kon_tums_disbursement_is_missing_as_known_at_the_notice_and_off_track_as_known_now() {
    let now = kon_tum();
    let then = as_of(&now, "2021-10-13T00:00:00Z");
    let status = |ledger: &Ledger| {
        let plan = ledger.plan();
        let code = code("GIAI-NGAN");
        assess(plan, &code, &plan.indicators[&code], &crate::code("UBND"), period("2021-M9")).status
    };
    assert_eq!((status(&then), status(&now)), (Status::Missing, Status::OffTrack));
}

#[test]
fn trap_9_a_report_date_stands_as_reported_then_beside_as_known_now() {
    let mut ledger = ledger_of(Indicator { name: "GRDP".into(), ..rate() });
    record(&mut ledger, "an", "2020-12-02T00:00:00Z", &goal("2020-01-01", Goal::AtLeast(number("9"))));
    record(&mut ledger, "an", "2020-12-31T00:00:00Z", &with(Vintage::Estimate, "9.39"));
    record(&mut ledger, "an", "2022-06-30T00:00:00Z", &with(Vintage::Official, "3.74"));
    let outline = &ledger.plan().outline;
    let at = reported_by(outline, period("2020"));
    let seen = known(&ledger, &ledger.as_of(at), at, &code("X"), &code("U"), period("2020"));
    assert!(seen.differs());
    let both = [seen.then.unwrap(), seen.now.unwrap()].map(|found| (found.status, found.actual.unwrap().figure));
    assert_eq!(both, [(Status::Met, exact("9.39")), (Status::OffTrack, exact("3.74"))]);
}

#[test]
fn a_change_after_midnight_of_the_office_is_not_as_reported_then() {
    let mut ledger = ledger_of(Indicator { name: "Thu".into(), ..flow() });
    record(&mut ledger, "an", "2020-12-02T00:00:00Z", &goal("2020-01-01", Goal::AtLeast(number("1000"))));
    record(&mut ledger, "an", "2020-09-30T08:00:00Z", &with(Vintage::Estimate, "700"));
    // 01:30 on 1 January 2021 in Vietnam.
    record(&mut ledger, "an", "2020-12-31T18:30:00Z", &with(Vintage::Estimate, "800"));
    let both = |ledger: &Ledger| {
        let at = reported_by(&ledger.plan().outline, period("2020"));
        let seen = known(ledger, &ledger.as_of(at), at, &code("X"), &code("U"), period("2020"));
        [seen.then, seen.now].map(|found| found.unwrap().actual.unwrap().figure)
    };
    assert_eq!(both(&ledger), [exact("700"), exact("800")]);
    let before = Outline::default();
    let after = Outline { time_zone: "+00:00".parse().unwrap(), ..Outline::default() };
    let moved = Intent::EditOutline { before: Box::new(before), after: Box::new(after) };
    record(&mut ledger, "an", "2020-01-02T00:00:00Z", &moved);
    assert_eq!(both(&ledger), [exact("800"), exact("800")], "where days end with those of UTC");
}

#[test]
fn a_report_is_in_time_until_its_working_days_are_over() {
    let mut outline = Outline::default();
    let by = |outline: &Outline, report: &str| reported_by(outline, period(report)).to_string();
    assert_eq!(by(&outline, "2021-09"), "2021-09-30 17:00:00 UTC");
    outline.working_days = 2;
    // 30/09/2021 was a Thursday: Friday and Monday are allowed.
    assert_eq!(by(&outline, "2021-09"), "2021-10-04 17:00:00 UTC");
    outline.cut_off = CutOff::Fourteenth;
    assert_eq!(by(&outline, "2021-09"), "2021-09-16 17:00:00 UTC");
}
