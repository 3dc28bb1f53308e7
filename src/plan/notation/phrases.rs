//! The words and signs that qualify a number, in plain wording: lists to look things up in, no rules.

use crate::plan::Qualifier::{self, About, AtLeast, AtMost, LessThan, MoreThan};

/// What stands before a number.
const BEFORE: &[(&str, Qualifier)] = &[
    ("≥", AtLeast),
    (">=", AtLeast),
    ("it nhat", AtLeast),
    ("toi thieu", AtLeast),
    ("khong duoi", AtLeast),
    ("khong it hon", AtLeast),
    ("khong thap hon", AtLeast),
    ("khong nho hon", AtLeast),
    ("at least", AtLeast),
    ("minimum", AtLeast),
    ("minimum of", AtLeast),
    ("a minimum of", AtLeast),
    ("min", AtLeast),
    ("not less than", AtLeast),
    ("no less than", AtLeast),
    ("not below", AtLeast),
    (">", MoreThan),
    ("tren", MoreThan),
    ("hon", MoreThan),
    ("lon hon", MoreThan),
    ("more than", MoreThan),
    ("greater than", MoreThan),
    ("over", MoreThan),
    ("above", MoreThan),
    ("≤", AtMost),
    ("<=", AtMost),
    ("khong qua", AtMost),
    ("khong vuot qua", AtMost),
    ("khong vuot", AtMost),
    ("khong hon", AtMost),
    ("khong cao hon", AtMost),
    ("khong lon hon", AtMost),
    ("toi da", AtMost),
    ("at most", AtMost),
    ("maximum", AtMost),
    ("maximum of", AtMost),
    ("a maximum of", AtMost),
    ("max", AtMost),
    ("up to", AtMost),
    ("not more than", AtMost),
    ("no more than", AtMost),
    ("not exceeding", AtMost),
    ("not above", AtMost),
    ("<", LessThan),
    ("duoi", LessThan),
    ("nho hon", LessThan),
    ("it hon", LessThan),
    ("less than", LessThan),
    ("fewer than", LessThan),
    ("below", LessThan),
    ("under", LessThan),
    ("~", About),
    ("≈", About),
    ("khoang", About),
    ("gan", About),
    ("xap xi", About),
    ("tren duoi", About),
    ("about", About),
    ("around", About),
    ("approximately", About),
    ("approx.", About),
    ("approx", About),
    ("roughly", About),
    ("nearly", About),
    ("almost", About),
    ("circa", About),
];

/// What stands behind a number.
const BEHIND: &[(&str, Qualifier)] = &[
    ("tro len", AtLeast),
    ("or more", AtLeast),
    ("or above", AtLeast),
    ("or higher", AtLeast),
    ("or over", AtLeast),
    ("and above", AtLeast),
    ("and over", AtLeast),
    ("and up", AtLeast),
    ("upwards", AtLeast),
    ("tro xuong", AtMost),
    ("or less", AtMost),
    ("or fewer", AtMost),
    ("or below", AtMost),
    ("or lower", AtMost),
    ("or under", AtMost),
    ("and below", AtMost),
    ("and under", AtMost),
    ("downwards", AtMost),
];

/// Words that say nothing about a number.
const EMPTY: &[&str] = &["phan dau dat", "phan dau", "uoc dat", "uoc", "dat", "bang", "="];

/// Words that say that something is lower by a number.
const REDUCTIONS: &[&str] = &[
    "giam",
    "giam them",
    "giam binh quan",
    "reduce by",
    "reduced by",
    "reduction of",
    "a reduction of",
    "decrease by",
    "decrease of",
    "a decrease of",
    "cut by",
    "lower by",
    "down",
    "down by",
];

/// Words that forbid something altogether.
const PROHIBITIONS: &[&str] = &[
    "khong de phat sinh",
    "khong de xay ra",
    "khong phat sinh",
    "khong xay ra",
    "none",
    "none at all",
    "none may occur",
    "must not occur",
    "not to occur",
    "no occurrence",
    "zero",
];

/// Words in a report that say that nothing occurred.
const NOTHING_OCCURRED: &[&str] =
    &["khong phat sinh", "khong xay ra", "khong co phat sinh", "none", "none occurred", "did not occur", "zero"];

/// Words for an indicator that does not apply.
const NOT_APPLICABLE: &[&str] = &["khong ap dung", "n/a", "n.a.", "not applicable", "does not apply"];

/// Takes the longest qualifier off the front.
pub(super) fn before(text: &str) -> (Option<Qualifier>, &str) {
    let found = BEFORE.iter().filter_map(|(phrase, qualifier)| Some((*qualifier, opening(text, phrase)?)));
    found.min_by_key(|(_, rest)| rest.len()).map_or((None, text), |(qualifier, rest)| (Some(qualifier), rest))
}

/// Takes a qualifier off the end.
pub(super) fn behind(text: &str) -> (Option<Qualifier>, &str) {
    let found = BEHIND.iter().find_map(|(phrase, qualifier)| {
        let rest = text.strip_suffix(phrase)?;
        (!rest.ends_with(char::is_alphabetic)).then(|| (Some(*qualifier), rest.trim_end()))
    });
    found.unwrap_or((None, text))
}

/// Takes words that say nothing off the front.
pub(super) fn without_empty(mut text: &str) -> &str {
    while let Some(rest) = EMPTY.iter().find_map(|phrase| opening(text, phrase)) {
        text = rest;
    }
    text
}

/// What a reduction amounts to, where the text is one.
pub(super) fn reduction(text: &str) -> Option<&str> {
    let rest = REDUCTIONS.iter().filter_map(|phrase| opening(text, phrase)).min_by_key(|rest| rest.len())?;
    // A year's plan says so of itself: `giảm 1–1,5%/năm`.
    let yearly = ["/nam", "/ nam", " moi nam", " per year", " a year"];
    Some(yearly.iter().find_map(|suffix| rest.strip_suffix(suffix)).unwrap_or(rest))
}

/// Whether the text forbids something altogether.
pub(super) fn is_prohibition(text: &str) -> bool {
    PROHIBITIONS.contains(&text)
}

/// Whether the text reports that nothing occurred.
pub(super) fn says_nothing_occurred(text: &str) -> bool {
    NOTHING_OCCURRED.contains(&text)
}

/// Whether the text says that the indicator does not apply.
pub(super) fn says_not_applicable(text: &str) -> bool {
    NOT_APPLICABLE.contains(&text)
}

/// What follows `phrase` at the front of `text`, where a word ends there.
pub(super) fn opening<'a>(text: &'a str, phrase: &str) -> Option<&'a str> {
    let rest = text.strip_prefix(phrase)?;
    let inside_a_word = phrase.ends_with(char::is_alphabetic) && rest.starts_with(char::is_alphabetic);
    (!inside_a_word).then(|| rest.trim_start())
}
