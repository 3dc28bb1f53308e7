//! Documents: not started, draft, submitted, approved.

use muctieu::{
    assess::{Reason, Status},
    plan::{CutOff, Figure, Goal, Indicator, Measure, Path, Stage},
};

use crate::{
    day,
    one::{One, exact, flow, on, plan_with, scheduled},
};

use Reason::DateAhead;
use Status::{ForAPerson, Met, Missing, NotDue, OffTrack};

fn document() -> Indicator {
    on(Path::End, Indicator { measure: Measure::Milestone, ..flow() })
}

fn planned(indicator: &Indicator) -> One {
    plan_with(indicator).target(Goal::Text("phê duyệt".into()))
}

#[test]
fn a_document_is_due_at_the_end_of_the_year() {
    let one = planned(&document());
    assert_eq!(one.verdict("2021-M9"), (NotDue, Reason::AtYearEnd));
    assert_eq!(one.verdict("2021"), (Missing, Reason::NothingReported));
    let draft = one.reports("2021-H1", Figure::Stage(Stage::Draft));
    assert_eq!(draft.verdict("2021-M9"), (NotDue, Reason::AtYearEnd));
    assert_eq!(draft.verdict("2021"), (OffTrack, Reason::DocumentOverdue));
    let submitted = draft.reports("2021-11", Figure::Stage(Stage::Submitted));
    assert_eq!(submitted.verdict("2021"), (OffTrack, Reason::DocumentOverdue));
    let approved = submitted.reports("2021-12", Figure::Stage(Stage::Approved));
    assert_eq!(approved.verdict("2021"), (Met, Reason::DocumentApproved));
}

#[test]
fn a_document_that_is_approved_early_is_met_early() {
    let one = planned(&document()).reports("2021-03", Figure::Stage(Stage::Approved));
    assert_eq!(one.verdict("2021-03"), (Met, Reason::DocumentApproved));
    assert_eq!(one.verdict("2021"), (Met, Reason::DocumentApproved));
}

#[test]
fn a_document_with_a_date_of_its_own_is_due_by_then() {
    let dated = scheduled(&[("2021-H1", "50"), ("2021-08", "100"), ("2021", "100")], document());
    let one = planned(&dated).reports("2021-05", Figure::Stage(Stage::Submitted));
    assert_eq!(one.status("2021-07"), NotDue);
    assert_eq!(one.verdict("2021-08"), (OffTrack, Reason::DocumentOverdue));
    assert_eq!(planned(&dated).verdict("2021-08"), (Missing, Reason::NothingReported));
    let undated = planned(&scheduled(&[], document()));
    assert_eq!(undated.verdict("2021-08"), (NotDue, Reason::NoSchedule));
    assert_eq!(undated.verdict("2021"), (Missing, Reason::NothingReported));
}

#[test]
fn a_number_says_nothing_about_a_document() {
    let one = planned(&document()).reports("2021", exact("80"));
    assert_eq!(one.verdict("2021"), (ForAPerson, Reason::ResultInWords));
}

#[test]
fn a_document_is_overdue_after_the_day_that_its_target_names() {
    let target = |words: &str, indicator: &Indicator| plan_with(indicator).target(Goal::Text(words.into()));
    let by_june = DateAhead(day("2021-06-30"));
    for path in [Path::End, Path::Linear, Path::LastYearShare, Path::None, Path::Schedule] {
        let one = target("phê duyệt trước 30/6", &on(path, document()));
        assert_eq!(one.verdict("2021-05"), (NotDue, by_june.clone()), "{path:?}");
        assert_eq!(one.verdict("2021-H1"), (NotDue, by_june.clone()), "{path:?}");
        assert_eq!(one.verdict("2021-07"), (Missing, Reason::NothingReported), "{path:?}");
        let draft = one.reports("2021-05", Figure::Stage(Stage::Submitted));
        assert_eq!(draft.verdict("2021-H1"), (NotDue, by_june.clone()), "{path:?}");
        assert_eq!(draft.verdict("2021-10"), (OffTrack, Reason::DocumentOverdue), "{path:?}");
        let done = draft.reports("2021-11", Figure::Stage(Stage::Approved));
        assert_eq!(done.verdict("2021-11"), (Met, Reason::DocumentApproved), "{path:?}");
    }
    let submitted = target("trình trong quý III", &document()).reports("2021-05", Figure::Stage(Stage::Draft));
    assert_eq!(submitted.verdict("2021-09"), (NotDue, DateAhead(day("2021-09-30"))));
    assert_eq!(submitted.cut_off(CutOff::Fourteenth).verdict("2021-10"), (OffTrack, Reason::DocumentOverdue));
    let by_december = target("phê duyệt trước 31/12", &document());
    assert_eq!(by_december.verdict("2021"), (Missing, Reason::NothingReported));
    let next_year = target("phê duyệt trước 31/3/2022", &document()).reports("2021", Figure::Stage(Stage::Draft));
    assert_eq!(next_year.verdict("2021"), (NotDue, DateAhead(day("2022-03-31"))));
}
