//! The words and signs that qualify a number, in plain wording: lists to look things up in, no rules.

use crate::plan::Qualifier::{self, About, AtLeast, AtMost, LessThan, MoreThan, Nearly};

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
    ("khong kem", AtLeast),
    ("dat va vuot", AtLeast),
    ("dat hoac vuot", AtLeast),
    ("lon hon hoac bang", AtLeast),
    ("cao hon hoac bang", AtLeast),
    ("greater than or equal to", AtLeast),
    ("at or above", AtLeast),
    ("no lower than", AtLeast),
    ("not lower than", AtLeast),
    ("no fewer than", AtLeast),
    ("not fewer than", AtLeast),
    ("min.", AtLeast),
    ("=>", AtLeast),
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
    ("cao hon", MoreThan),
    ("higher than", MoreThan),
    ("exceeding", MoreThan),
    ("more than", MoreThan),
    ("greater than", MoreThan),
    ("over", MoreThan),
    ("above", MoreThan),
    ("≤", AtMost),
    ("<=", AtMost),
    ("khong qua", AtMost),
    ("khong vuot qua", AtMost),
    ("khong tang qua", AtMost),
    ("khong vuot", AtMost),
    ("khong hon", AtMost),
    ("khong cao hon", AtMost),
    ("khong lon hon", AtMost),
    ("khong tren", AtMost),
    ("khong de vuot qua", AtMost),
    ("khong de vuot", AtMost),
    ("khong de qua", AtMost),
    ("nho hon hoac bang", AtMost),
    ("thap hon hoac bang", AtMost),
    ("less than or equal to", AtMost),
    ("at or below", AtMost),
    ("no higher than", AtMost),
    ("not higher than", AtMost),
    ("not to exceed", AtMost),
    ("not exceed", AtMost),
    ("no greater than", AtMost),
    ("max.", AtMost),
    ("=<", AtMost),
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
    ("thap hon", LessThan),
    ("lower than", LessThan),
    ("less than", LessThan),
    ("fewer than", LessThan),
    ("below", LessThan),
    ("under", LessThan),
    ("~", About),
    ("≈", About),
    ("khoang", About),
    ("gan", Nearly),
    ("xap xi", About),
    ("tren duoi", About),
    ("about", About),
    ("around", About),
    ("approximately", About),
    ("approx.", About),
    ("approx", About),
    ("roughly", About),
    ("nearly", Nearly),
    ("almost", Nearly),
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
const EMPTY: &[&str] = &["phan dau dat", "phan dau", "uoc dat", "uoc", "dat", "bang", "la", "o muc", "muc", "="];

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

/// Words that say that something is higher by a number.
const RISES: &[&str] = &[
    "tang",
    "tang them",
    "tang binh quan",
    "tang truong",
    "increase by",
    "increased by",
    "increase of",
    "an increase of",
    "rise by",
    "rise of",
    "growth of",
    "grow by",
    "up by",
];

/// Words that say where something has come to, and whether it came down.
const LEVELS: &[(&str, bool)] = &[
    ("giam xuong con", true),
    ("giam xuong", true),
    ("giam con", true),
    ("giam ve", true),
    ("ha xuong", true),
    ("xuong con", true),
    ("xuong", true),
    ("chi con", true),
    ("con lai", true),
    ("con", true),
    ("reduce to", true),
    ("reduced to", true),
    ("down to", true),
    ("tang len", false),
    ("nang len", false),
    ("len", false),
    ("increase to", false),
    ("increased to", false),
    ("rise to", false),
    ("raise to", false),
];

/// Words between where something came from and where it has come to.
const ARRIVALS: &[&str] = &[" xuong con ", " xuong ", " len ", " con "];

/// Words that a number must not be read behind: they deny, compare or bound it.
const MEANINGFUL: &str = "khong chua chang hoac hay nhung giam tang vuot thieu hut kem tru thap cao hon it nhieu toi duoi \
     tren khoang gan qua xap tu den gap bang lan mat con len xuong am ngoai tro nua nhom top not no non or but less more least \
     most over under above below than about nearly almost around between from to up down by reduce reduced increase \
     twice without except never fewer lower higher max min minus exceed exceeding within half";

/// Words behind a number that turn its meaning round or make it one of several.
const CONTRADICTING: &str = "khong chua hoac hay nhung thap cao kem vuot giam tang hon thieu hut tro not or but less more \
     below above short";

/// Times, places and relations that begin like a qualifier and are none.
const CIRCUMSTANCES: &[&str] = &[
    // `khống chế dưới 4%` is spelt like a denial once its marks are gone.
    "khong che",
    "tren dia ban",
    "tren toan tinh",
    "tren toan quoc",
    "tren tong so",
    "den cuoi nam",
    "den het nam",
    "den cuoi ky",
    "den nay",
    "by the end of the year",
    "by year end",
];

/// Words for a surplus, where its lack was to be limited.
const SURPLUS: &[&str] = &["xuat sieu", "thang du", "boi thu", "surplus"];

/// Words for a lack, where a surplus was to be reached.
const DEFICIT: &[&str] = &["nhap sieu", "tham hut", "boi chi", "deficit"];

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

/// Takes qualifiers off the front that say the same: `tối đa không quá 5`. Beside *about* the other one counts; two that
/// differ are none.
pub(super) fn all_before(text: &str) -> Option<(Option<Qualifier>, &str)> {
    let (first, rest) = before(text);
    // `tối thiểu đạt 93`, `ít nhất là 10`
    let rest = if first.is_some() { without_empty(rest) } else { rest };
    match before(rest) {
        (None, _) => Some((first, rest)),
        (second, rest) if second == first || first == Some(About) => Some((second, rest)),
        _ => None,
    }
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
    // `đạt và vượt` and `=>` begin with such a word and say more.
    while before(text).0.is_none()
        && let Some(rest) = EMPTY.iter().find_map(|phrase| opening(text, phrase))
    {
        text = rest;
    }
    text
}

/// What a reduction amounts to, where the text is one.
pub(super) fn reduction(text: &str) -> Option<&str> {
    let rest = REDUCTIONS.iter().filter_map(|phrase| opening(text, phrase)).min_by_key(|rest| rest.len())?;
    // A year's plan says so of itself: `giảm 1–1,5%/năm`.
    Some(without_yearly(rest))
}

/// Where something has come to, behind the words that say so, and whether it came down to there.
pub(super) fn level(text: &str) -> Option<(bool, &str)> {
    let found = LEVELS.iter().filter_map(|(phrase, down)| Some((*down, opening(text, phrase)?)));
    found.min_by_key(|(_, rest)| rest.len())
}

/// By how much something moved, behind the words that say so, and whether it fell.
pub(super) fn change(text: &str) -> Option<(bool, &str)> {
    let falls = REDUCTIONS.iter().map(|phrase| (true, phrase));
    let rises = RISES.iter().map(|phrase| (false, phrase));
    let found = falls.chain(rises).filter_map(|(fall, phrase)| Some((fall, opening(text, phrase)?)));
    found.min_by_key(|(_, rest)| rest.len())
}

/// What follows the words for having come from one level to another, from those words on.
pub(super) fn arrival(text: &str) -> Option<&str> {
    let from = opening(text, "tu").filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))?;
    ARRIVALS.iter().find_map(|phrase| from.find(phrase).and_then(|at| from.get(at + 1..)))
}

/// Whether a word before a number can be passed over without changing what the number means.
pub(super) fn is_harmless(word: &str) -> bool {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric());
    !word.contains(|c: char| c.is_ascii_digit()) && !MEANINGFUL.split_whitespace().any(|other| other == word)
}

/// Whether the words behind a number turn its meaning round.
pub(super) fn is_contradicting(tail: &str) -> bool {
    let contradicts = |word: &str| CONTRADICTING.split_whitespace().any(|other| other == word);
    tail.split(' ').any(|word| contradicts(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// The text without a time or place at its front that only looks like a qualifier: `trên địa bàn tỉnh`.
pub(super) fn without_circumstance(text: &str) -> Option<&str> {
    CIRCUMSTANCES.iter().find_map(|phrase| opening(text, phrase))
}

/// The text without the words that say that it holds for each year.
pub(super) fn without_yearly(text: &str) -> &str {
    let yearly = ["/nam", "/ nam", " moi nam", " hang nam", " per year", " a year", " per annum"];
    yearly.iter().find_map(|suffix| text.strip_suffix(suffix)).unwrap_or(text)
}

/// Whether the plain text speaks of a surplus.
pub(super) fn says_surplus(text: &str) -> bool {
    SURPLUS.iter().any(|word| text.contains(word))
}

/// Whether the plain text speaks of a deficit.
pub(super) fn says_deficit(text: &str) -> bool {
    DEFICIT.iter().any(|word| text.contains(word))
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
