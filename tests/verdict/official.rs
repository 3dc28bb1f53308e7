//! The official table of 2019, and where people judge otherwise than the rules.

use muctieu::assess::HUMAN;

use crate::{Row, judged, letter, try_all};

/// As published, with the verdict of the rules.
const TABLE: &[Row] = &[
    ("6,6–6,8", "7,02", "%", '+', 'V'),
    ("Khoảng 4", "2,79", "%", '-', 'V'),
    ("Dưới 3", "Xuất siêu", "%", '-', 'V'),
    ("33–34", "33,9", "%", '+', 'D'),
    ("1–1,5 điểm", "1,1", "điểm %", '+', 'D'),
    ("Dưới 4", "3,1", "%", '-', 'D'),
    ("60–62", "61–62", "%", '+', 'D'),
    ("88,1", "89,3", "%", '+', 'V'),
    ("41,85", "41,85", "%", '+', 'D'),
];

/// The verdicts as published.
const OFFICIAL: [char; 9] = ['V', 'V', 'V', 'D', 'V', 'D', 'D', 'V', 'D'];

#[test]
fn the_nine_rows_of_the_official_table_come_out_with_one_human_exception() {
    try_all(TABLE);
    let differ: Vec<usize> = (0..9).filter(|row| TABLE[*row].4 != OFFICIAL[*row]).collect();
    assert_eq!(differ, [4], "poverty reduction alone is a person's judgement");
    for (row, official) in TABLE.iter().zip(OFFICIAL) {
        println!("{:>12} {:>10}  rules {}  official {official}", row.0, row.1, row.4);
    }
}

#[test]
fn where_people_judge_otherwise_is_listed_and_the_rules_say_what_the_list_says() {
    let directions = ['+', '-', '+'];
    assert_eq!(HUMAN.len(), directions.len());
    for ((what, plan, result, rules, official), better) in HUMAN.iter().zip(directions) {
        assert_eq!(judged(plan, result, "%", better).verdict, *rules, "{what}");
        assert_ne!(letter(*rules), letter(*official), "{what}");
    }
}
