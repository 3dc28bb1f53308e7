//! Deviations that somebody accepted: for a while, down to a ratio, and never by themselves.

use muctieu::{
    assess::{Reason, Status},
    plan::{CutOff, Goal},
};

use crate::{
    number,
    one::{One, exact, plan_with, prohibition, rate},
};

/// 80 of 100 at nine months, and again for the year.
fn behind() -> One {
    let one = plan_with(&rate()).target(Goal::Plain(number("100")));
    one.series(&[("2021-M9", "80"), ("2021", "80")])
}

#[test]
fn an_accepted_deviation_says_so_and_keeps_its_ratio() {
    let assessment = behind().accepts("0.7", "2021-10-31").at("2021-M9");
    assert_eq!((assessment.status, assessment.ratio), (Status::Accepted, Some(number("0.8"))));
    let Reason::DeviationAccepted { acceptance, status, reason } = assessment.reason else { panic!() };
    assert_eq!((acceptance.reason.as_str(), status, *reason), ("Dịch bệnh", Status::OffTrack, Reason::Ratio));
}

#[test]
fn an_acceptance_expires_by_itself() {
    assert_eq!(behind().accepts("0.7", "2021-10-31").status("2021"), Status::OffTrack);
    assert_eq!(behind().accepts("0.7", "2021-09-30").status("2021-M9"), Status::Accepted);
    assert_eq!(behind().accepts("0.7", "2021-09-29").status("2021-M9"), Status::OffTrack);
    let fourteenth = behind().accepts("0.7", "2021-09-14").cut_off(CutOff::Fourteenth);
    assert_eq!(fourteenth.status("2021-M9"), Status::Accepted);
}

#[test]
fn an_acceptance_covers_deviations_down_to_its_ratio_and_no_further() {
    assert_eq!(behind().accepts("0.8", "2021-12-31").status("2021"), Status::Accepted);
    assert_eq!(behind().accepts("0.81", "2021-12-31").status("2021"), Status::OffTrack);
}

#[test]
fn what_is_met_or_missing_needs_no_acceptance() {
    let met = plan_with(&rate()).target(Goal::Plain(number("100"))).reports("2021", exact("100"));
    assert_eq!(met.accepts("0.5", "2021-12-31").status("2021"), Status::Met);
    let missing = plan_with(&rate()).target(Goal::Plain(number("100")));
    assert_eq!(missing.accepts("0", "2021-12-31").status("2021"), Status::Missing);
}

#[test]
fn what_has_no_ratio_is_accepted_only_without_a_limit() {
    let broken = plan_with(&prohibition()).target(Goal::Zero).reports("2021", exact("3"));
    assert_eq!(broken.clone().accepts("0.1", "2021-12-31").status("2021"), Status::OffTrack);
    assert_eq!(broken.accepts("0", "2021-12-31").status("2021"), Status::Accepted);
}
