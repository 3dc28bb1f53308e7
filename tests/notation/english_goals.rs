//! Goals in English.

use crate::{EN, goals::goal};

/// Written, unit of measure, canonical.
const GOALS: &[(&str, &str, &str)] = &[
    ("at least 10%", "%", "≥ 10"),
    ("10% or more", "%", "≥ 10"),
    ("from 3,500 upwards", "billion dong", "≥ 3,500 [ambiguous]"),
    ("a minimum of 93", "%", "≥ 93"),
    ("no less than 93 percent", "%", "≥ 93"),
    ("more than 90%", "%", "> 90"),
    ("over 90", "", "> 90"),
    ("at most 4", "", "≤ 4"),
    ("no more than 4", "", "≤ 4"),
    ("up to 4%", "%", "≤ 4"),
    ("4 or fewer", "", "≤ 4"),
    ("less than 3", "", "< 3"),
    ("below 3%", "%", "< 3"),
    ("about 4", "", "~4"),
    ("approx. 4", "", "~4"),
    ("from 6 to 6.5", "%", "6–6.5"),
    ("between 6 and 6.5", "%", "6–6.5"),
    ("6 to 6.5%", "%", "6–6.5"),
    ("6.6–6.8", "%", "6.6–6.8"),
    ("3,500 billion dong", "billion dong", "3,500 [ambiguous]"),
    ("reduce by 1–1.5 percentage points", "%", "reduce by 1–1.5"),
    ("reduction of 4 points", "%", "reduce by 4"),
    ("down 4%", "%", "reduce by 4"),
    ("none", "", "must not occur"),
    ("must not occur", "", "must not occur"),
    ("reduce to 5%", "%", "words"),
    ("6 and 6.5", "", "words"),
    ("between 6", "", "words"),
    ("approval", "", "words"),
    ("minutes", "", "words"),
    ("overall 5", "", "words"),
];

#[test]
fn english_goals_are_read_too() {
    for &(written, unit, canonical) in GOALS {
        assert_eq!(goal(written, unit, EN), canonical, "{written:?} in {unit:?}");
    }
}
