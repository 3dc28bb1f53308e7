//! Figures and targets in the very words in which they were published: Kon Tum 2021.

use std::collections::BTreeMap;

use muctieu::plan::{
    Decimal, Figure, Goal,
    notation::{read_figure, read_goal},
};

use crate::VI;

const INDICATORS: &str = include_str!("../data/kon-tum-2021/indicators.csv");
const ACTUALS: &str = include_str!("../data/kon-tum-2021/actuals.csv");

fn rows(table: &str) -> Vec<BTreeMap<String, String>> {
    csv::Reader::from_reader(table.as_bytes()).deserialize().map(Result::unwrap).collect()
}

#[test]
fn every_published_figure_reads_as_its_relation_and_value() {
    let units: BTreeMap<_, _> =
        rows(INDICATORS).into_iter().map(|row| (row["code"].clone(), row["unit"].clone())).collect();
    for row in rows(ACTUALS) {
        let figure = read_figure(&row["value_text"], &units[&row["code"]], VI).unwrap().unwrap().value;
        let relation = match figure {
            Figure::Exact(_) => "exact",
            Figure::About(_) | Figure::Nearly(_) => "about",
            Figure::MoreThan(_) => "more_than",
            Figure::Text(_) => "text",
            _ => "another",
        };
        assert_eq!(relation, row["relation"], "{row:?}");
        assert_eq!(figure.low(), row["value"].parse::<Decimal>().ok(), "{row:?}");
    }
}

#[test]
fn every_published_target_reads_as_its_relation_and_value() {
    for row in rows(INDICATORS).iter().filter(|row| !row["target_text"].is_empty()) {
        let (relation, value) = match read_goal(&row["target_text"], &row["unit"], VI).value {
            // More is better for each of these, so that a plain number asks for at least that.
            Goal::AtLeast(value) | Goal::Plain(value) => ("at_least", Some(value)),
            Goal::About(value) => ("about", Some(value)),
            Goal::Zero => ("zero", Some(Decimal::ZERO)),
            Goal::Text(_) => ("text", None),
            _ => ("another", None),
        };
        assert_eq!(relation, row["target_relation"], "{row:?}");
        assert_eq!(value, row["target_value"].parse::<Decimal>().ok(), "{row:?}");
    }
}
