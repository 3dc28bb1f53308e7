//! What a source says with a word before the number: more than, less than, from … to.

use muctieu::{
    assess::{Reason, Status},
    plan::{Figure, Goal, Indicator},
};

use crate::{
    number,
    one::{less_is_better, plan_with, prohibition, rate},
};

use Status::{Met, OffTrack, OnTrack};

fn judged(indicator: &Indicator, goal: Goal, figure: Figure) -> (Status, Reason) {
    plan_with(indicator).target(goal).reports("2021", figure).verdict("2021")
}

#[test]
fn more_than_the_number_reaches_it() {
    let trees = Figure::MoreThan(number("47"));
    assert_eq!(judged(&rate(), Goal::AtLeast(number("47")), trees.clone()), (Met, Reason::Ratio));
    assert_eq!(judged(&rate(), Goal::MoreThan(number("47")), trees), (Met, Reason::Ratio));
}

#[test]
fn less_than_the_number_does_not_reach_it() {
    let figure = Figure::LessThan(number("3"));
    let found = judged(&rate(), Goal::AtLeast(number("3")), figure);
    assert_eq!(found, (OnTrack, Reason::StatedBesideTheLimit));
}

#[test]
fn more_than_the_number_does_not_keep_below_it() {
    let prices = less_is_better(rate());
    let found = judged(&prices, Goal::AtMost(number("4")), Figure::MoreThan(number("4")));
    assert_eq!(found, (OnTrack, Reason::StatedBesideTheLimit));
    let strict = judged(&prices, Goal::LessThan(number("4")), Figure::LessThan(number("4")));
    assert_eq!(strict, (Met, Reason::Ratio));
}

#[test]
fn more_than_none_is_some() {
    let found = judged(&prohibition(), Goal::Zero, Figure::MoreThan(number("0")));
    assert_eq!(found, (OffTrack, Reason::Broken));
}

#[test]
fn of_a_range_that_was_reported_the_worse_end_counts() {
    let between = |low, high| Figure::between(number(low), number(high)).unwrap();
    let status = |indicator: &Indicator, goal, figure| judged(indicator, goal, figure).0;
    assert_eq!(status(&rate(), Goal::AtLeast(number("62")), between("61", "63")), OnTrack);
    assert_eq!(status(&rate(), Goal::AtLeast(number("61")), between("61", "63")), Met);
    let prices = less_is_better(rate());
    assert_eq!(status(&prices, Goal::AtMost(number("4")), between("3", "4.1")), OnTrack);
    assert_eq!(status(&prices, Goal::AtMost(number("4")), between("3", "4")), Met);
    assert_eq!(status(&prohibition(), Goal::Zero, between("0", "2")), OffTrack);
}

#[test]
fn trained_labour_of_61_to_62_is_inside_60_to_62() {
    let found = judged(
        &rate(),
        Goal::between(number("60"), number("62")).unwrap(),
        Figure::between(number("61"), number("62")).unwrap(),
    );
    assert_eq!(found.0, Met);
}
