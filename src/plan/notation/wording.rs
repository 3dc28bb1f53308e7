//! The plain wording of a text: one spelling for each of the many ways to type the same thing.
//!
//! Small letters without diacritics, one kind of blank, dash, tilde and slash. Only for recognising; what is kept as
//! words is kept as it was typed.

use super::letters;

/// Stands between two numbers that a tab, a line break or several blanks keep apart, so that they are never read as
/// groups of one.
pub(super) const GAP: char = '\u{1F}';

/// The plain wording of `text`.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut blanks = Blanks::None;
    for character in text.chars() {
        if is_invisible(character) {
            continue;
        }
        if character.is_whitespace() {
            let narrow = blanks == Blanks::None && !matches!(character, '\t' | '\n' | '\r');
            blanks = if narrow { Blanks::One } else { Blanks::Wide };
            continue;
        }
        let Some(next) = unified(character, out.chars().next_back()) else { continue };
        let between_digits = next.is_ascii_digit() && out.ends_with(|c: char| c.is_ascii_digit());
        match blanks {
            Blanks::Wide if between_digits => out.push(GAP),
            Blanks::One | Blanks::Wide if !out.is_empty() => out.push(' '),
            _ => {}
        }
        blanks = Blanks::None;
        out.push(next);
    }
    out
}

#[derive(Clone, Copy, PartialEq)]
enum Blanks {
    None,
    One,
    Wide,
}

/// Characters that show nothing: zero-width blanks and joiners, soft hyphens, direction marks.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}' | '\u{FEFF}')
}

fn unified(character: char, before: Option<char>) -> Option<char> {
    Some(match character {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE63}' | '\u{FF0D}' => '-',
        '∼' | '˜' | '～' => '~',
        '≃' | '≅' | '≒' => '≈',
        '⩾' | '≧' => '≥',
        '⩽' | '≦' => '≤',
        '＞' => '>',
        '＜' => '<',
        '％' => '%',
        '⁄' | '∕' | '／' => '/',
        '‘' | '’' | 'ʼ' => '\'',
        // `m²`, but never `5²`, which is not fifty-two.
        '²' if before.is_some_and(char::is_alphabetic) => '2',
        '³' if before.is_some_and(char::is_alphabetic) => '3',
        other => return letters::bare(other),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_spelling_for_composed_decomposed_and_unmarked() {
        for text in ["Khoảng 4", "Khoa\u{309}ng\u{a0}4", "  khoang \t 4 ", "KHOẢNG\u{202f}4"] {
            assert_eq!(plain(text), "khoang 4");
        }
        assert_eq!(plain("6,6–6,8 m²"), "6,6-6,8 m2");
    }

    #[test]
    fn two_cells_are_never_one_number() {
        assert_eq!(plain("12\t345"), format!("12{GAP}345"));
        assert_eq!(plain("12  345"), format!("12{GAP}345"));
        assert_eq!(plain("12 345"), "12 345");
        assert_eq!(plain("5²"), "5²");
    }
}
