//! Sentences taken apart: clauses, and what in them is a date, an age or a comparison rather than the number looked for.

/// A clause of a sentence in plain wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Clause {
    /// With a number.
    Number(String),
    /// Without one.
    Words,
}

/// Where a clause begins to compare.
const COMPARISONS: &[&str] = &["so voi", "so cung ky", "so ke hoach", "so nam", "compared", "against", "versus"];

/// Where a sentence begins to tell details.
const DETAILS: &[&str] = &["trong do", "bao gom", "cu the", "of which", "of them", "including"];

/// The clauses of a sentence.
pub(super) fn clauses(text: &str) -> Vec<Clause> {
    let text = without_brackets(text);
    let text = cut(&text, DETAILS).trim_end_matches([' ', ',', ';', ':']);
    let mut clauses = Vec::new();
    // A comma inside a number has no blank behind it.
    for part in text.split(';').flat_map(|part| part.split(", ")) {
        let main = cut(part.trim(), COMPARISONS);
        let mut words = without_times(main);
        let compared = compared(part.get(main.len()..).unwrap_or_default()).trim();
        // Only percentages are of something else; `12.000 tỷ đồng so với cùng kỳ` is what it is.
        if !compared.is_empty() && main.contains('%') {
            words.extend(compared.split(' '));
        }
        let text = words.join(" ");
        let text = text.trim_end_matches(['.', ',', ':']).trim();
        // A second aim beside the first: `8% trở lên, phấn đấu 10%`.
        let is_stretch = !clauses.is_empty() && text.starts_with("phan dau");
        if text.is_empty() || is_stretch {
            continue;
        }
        clauses.push(if has_number(text) { Clause::Number(lower_bound_last(text)) } else { Clause::Words });
    }
    clauses
}

/// Whether a digit stands outside of words such as `km2`.
fn has_number(text: &str) -> bool {
    let mut before = ' ';
    text.chars().any(|c| {
        let number = c.is_ascii_digit() && !before.is_alphabetic();
        before = if c.is_ascii_digit() && before.is_alphabetic() { before } else { c };
        number
    })
}

/// Brackets and what is in them; a bracket around the number itself is left.
fn without_brackets(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('(') {
        let Some((inside, behind)) = after.split_once(')') else { break };
        out.push_str(before.trim_end());
        if before.trim().is_empty() && out.is_empty() && behind.trim().is_empty() {
            out.push_str(inside);
        }
        rest = behind;
    }
    out.push_str(rest);
    out
}

/// What a comparison compares with, in the words of a unit of measure: `đạt 98% so với kế hoạch` is `98% KH`.
fn compared(aside: &str) -> &'static str {
    let mentions = |phrases: &[&str]| phrases.iter().any(|phrase| aside.contains(phrase));
    if mentions(&["ke hoach", " kh", "du toan", "muc tieu", "chi tieu", "nghi quyet", "plan", "target", "estimate"]) {
        " kh"
    } else if mentions(&["so ", "compared", "against", "versus"]) {
        " cung ky"
    } else {
        ""
    }
}

/// The text up to where, behind its number, one of the phrases begins.
fn cut<'a>(text: &'a str, phrases: &[&str]) -> &'a str {
    let begins = phrases.iter().filter_map(|phrase| {
        text.match_indices(phrase).map(|(at, _)| at).find(|at| {
            let (before, after) = text.split_at(*at);
            let whole = !after[phrase.len()..].starts_with(char::is_alphabetic);
            // `so với năm 2020 tăng 8%` begins with its comparison.
            whole && before.ends_with(' ') && has_number(before)
        })
    });
    begins.min().map_or(text, |at| text[..at].trim_end())
}

/// The words without dates, years, ages and the legal papers' numbers.
fn without_times(text: &str) -> Vec<&str> {
    let words: Vec<&str> = text.split(' ').filter(|word| !word.is_empty()).collect();
    let mut kept: Vec<&str> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        let next = words.get(at + 1).copied().unwrap_or_default();
        let before = kept.last().copied().unwrap_or_default();
        if is_age(word) && next.starts_with("tuoi") {
            // `trẻ em dưới 5 tuổi`, `từ 15 tuổi trở lên`
            if matches!(before, "duoi" | "tren" | "tu" | "den") {
                kept.pop();
            }
            at += 2;
            if words.get(at) == Some(&"tro") {
                at += 2;
            }
            continue;
        }
        let dated = is_years(word) && matches!(before, "nam" | "doan" | "do" | "hoc" | "year" | "in" | "by" | "of");
        if dated || is_day(word) {
            while matches!(
                kept.last(),
                Some(
                    &("nam"
                        | "doan"
                        | "giai"
                        | "do"
                        | "nien"
                        | "hoc"
                        | "year"
                        | "in"
                        | "by"
                        | "of"
                        | "ngay"
                        | "den"
                        | "tinh"
                        | "het"
                        | "cuoi"
                        | "trong")
                )
            ) {
                kept.pop();
            }
        } else {
            kept.push(word);
        }
        at += 1;
    }
    kept
}

fn is_age(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| c.is_ascii_digit() || c == '-')
}

fn is_years(word: &str) -> bool {
    word.trim_end_matches([',', '.', ':']).split('-').all(|year| {
        year.len() == 4
            && (year.starts_with("19") || year.starts_with("20"))
            && year.bytes().all(|b| b.is_ascii_digit())
    })
}

fn is_day(word: &str) -> bool {
    super::read_date(word.trim_end_matches([',', '.', ':'])).is_some()
}

/// `95% trở lên dân số` is `95% dân số trở lên`.
fn lower_bound_last(text: &str) -> String {
    for phrase in [" tro len ", " tro xuong "] {
        if let Some((before, after)) = text.split_once(phrase) {
            return format!("{before} {after}{}", phrase.trim_end());
        }
    }
    text.to_owned()
}
