//! Search that finds `Đăk`, `Đắk` and `dak` alike, and the alphabetical order of Vietnamese.

use crate::plan::notation::letters::{Mark, bare, mark, shaped, toneless};

/// The letters in the order of dictionaries; `f`, `j`, `w` and `z` stand where Latin has them.
const ALPHABET: &str = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

/// The text as search compares it: small letters without any mark, without apostrophes, one blank between words.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let skipped = |c: char| matches!(c, '\'' | '’' | '‘' | 'ʼ' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}');
    for character in text.chars().filter(|c| !skipped(*c)) {
        if character.is_whitespace() {
            if !out.is_empty() && !out.ends_with(' ') {
                out.push(' ');
            }
        } else {
            out.extend(bare(character));
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether every word of `needle` occurs in `haystack`, also inside longer words. A blank needle occurs everywhere.
#[must_use]
pub fn matches(needle: &str, haystack: &str) -> bool {
    let haystack = fold(haystack);
    fold(needle).split(' ').all(|word| haystack.contains(word))
}

/// A key by which texts sort as in a Vietnamese dictionary: by letters (a ă â b c d đ e ê …), then by tones (none,
/// huyền, hỏi, ngã, sắc, nặng), small letters before capitals. Digits come before letters.
#[must_use]
pub fn sort_key(text: &str) -> (String, Vec<u8>, String) {
    let mut letters: Vec<char> = Vec::with_capacity(text.len());
    let mut tones: Vec<u8> = Vec::with_capacity(text.len());
    for character in text.chars() {
        match mark(character) {
            Some(Mark::Tone(tone)) => tones.last_mut().into_iter().for_each(|last| *last = tone),
            Some(Mark::Shape(shape)) => letters.last_mut().into_iter().for_each(|last| *last = shaped(*last, shape)),
            None => {
                let (letter, tone) = toneless(character);
                letters.push(letter);
                tones.push(tone);
            }
        }
    }
    (letters.into_iter().map(rank).collect(), tones, swapped_case(text))
}

/// Letters move to a private area of Unicode in the order of the alphabet, after digits and signs.
fn rank(letter: char) -> char {
    let place = (0xE000..).zip(ALPHABET.chars()).find(|(_, known)| *known == letter);
    place.and_then(|(place, _)| char::from_u32(place)).unwrap_or(letter)
}

/// Small letters sort before capitals, the other way round than their codes.
fn swapped_case(text: &str) -> String {
    let swap = |c: char| if c.is_lowercase() { c.to_uppercase().next() } else { c.to_lowercase().next() }.unwrap_or(c);
    text.chars().map(swap).collect()
}
