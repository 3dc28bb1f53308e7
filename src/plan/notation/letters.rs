//! The letters of Vietnamese, taken apart into base, shape and tone, composed or decomposed (NFC or NFD).
//!
//! A table of its own: the general Unicode tables weigh more than the whole of this module's users.

/// Each vowel without a tone, then with *huyền, hỏi, ngã, sắc, nặng*: the order of dictionaries.
const TONES: [&str; 12] = [
    "aàảãáạ",
    "ăằẳẵắặ",
    "âầẩẫấậ",
    "eèẻẽéẹ",
    "êềểễếệ",
    "iìỉĩíị",
    "oòỏõóọ",
    "ôồổỗốộ",
    "ơờởỡớợ",
    "uùủũúụ",
    "ưừửữứự",
    "yỳỷỹýỵ",
];

/// Letters that are a base with a mark other than a tone, each followed by its base. After those of Vietnamese stand
/// those of the languages of the Central Highlands, whose place names plans are full of, and of common loans; `ð` is
/// the Icelandic letter that old fonts show for `đ`.
const SHAPES: &str = "ăaâađdêeôoơoưuĕeĭiŏoŭučcñnƀbðdäaëeïiöoüuåaçc";

/// What a combining mark does to the letter before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Gives it a tone, 1 to 5.
    Tone(u8),
    /// Makes a letter of its own out of it.
    Shape(char),
}

/// The combining mark that `character` is, if it is one that Vietnamese uses.
#[must_use]
pub fn mark(character: char) -> Option<Mark> {
    match character {
        '\u{300}' | '\u{340}' => Some(Mark::Tone(1)),
        '\u{309}' => Some(Mark::Tone(2)),
        '\u{303}' => Some(Mark::Tone(3)),
        '\u{301}' | '\u{341}' => Some(Mark::Tone(4)),
        '\u{323}' => Some(Mark::Tone(5)),
        '\u{302}' | '\u{306}' | '\u{31B}' => Some(Mark::Shape(character)),
        _ => None,
    }
}

/// The letter that `base` becomes with a combining shape: `a` and a breve make `ă`; others stay as they are.
#[must_use]
pub fn shaped(base: char, shape: char) -> char {
    match (base, shape) {
        ('a', '\u{306}') => 'ă',
        ('a', '\u{302}') => 'â',
        ('e', '\u{302}') => 'ê',
        ('o', '\u{302}') => 'ô',
        ('o', '\u{31B}') => 'ơ',
        ('u', '\u{31B}') => 'ư',
        _ => base,
    }
}

/// The small letter without its tone, and the tone from 0 to 5: `Ắ` is `ă` and 4.
#[must_use]
pub fn toneless(character: char) -> (char, u8) {
    let small = character.to_lowercase().next().unwrap_or(character);
    if small.is_ascii() {
        return (small, 0);
    }
    for row in TONES {
        let found = (0..).zip(row.chars()).find(|(_, letter)| *letter == small);
        if let (Some((tone, _)), Some(base)) = (found, row.chars().next()) {
            return (base, tone);
        }
    }
    (small, 0)
}

/// The small letter without any mark: `Ắ` is `a`, `Đ` is `d`; `None` for a combining mark by itself.
#[must_use]
pub fn bare(character: char) -> Option<char> {
    if mark(character).is_some() {
        return None;
    }
    let (letter, _) = toneless(character);
    if letter.is_ascii() {
        return Some(letter);
    }
    let mut pairs = SHAPES.chars();
    while let (Some(shaped), Some(base)) = (pairs.next(), pairs.next()) {
        if shaped == letter {
            return Some(base);
        }
    }
    Some(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_vietnamese_letter_has_a_bare_one() {
        let letters = TONES.concat() + "đ" + &TONES.concat().to_uppercase() + "Đ";
        assert_eq!(letters.chars().count(), 146);
        for letter in letters.chars() {
            assert!(bare(letter).is_some_and(|bare| bare.is_ascii_lowercase()), "{letter}");
        }
    }

    #[test]
    fn a_letter_is_taken_apart_into_base_and_tone() {
        assert_eq!(toneless('Ắ'), ('ă', 4));
        assert_eq!(toneless('đ'), ('đ', 0));
        assert_eq!(toneless('x'), ('x', 0));
        assert_eq!(bare('\u{301}'), None);
        assert_eq!(bare('Ŏ'), Some('o'));
    }
}
