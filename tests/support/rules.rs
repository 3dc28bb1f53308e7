//! The rules of the architecture, tried on one source file.

use std::collections::BTreeSet;

use super::{
    source::{Mention, Piece, Source},
    table::{
        CHARTING, EXCEPTIONS, FLOATING, IMPURE, LONGEST_FILE, Layer, VAGUE, VIETNAMESE, is_browser_crate, is_within,
        layer_of,
    },
};

/// What was found in a source file.
pub struct Findings {
    /// What is against the rules, each with its place.
    pub faults: Vec<String>,
    /// The layers that it uses, beside its own.
    pub edges: BTreeSet<(&'static str, &'static str)>,
}

/// Tries every rule.
pub fn check(source: &Source) -> Findings {
    let mut findings = Findings { faults: Vec::new(), edges: BTreeSet::new() };
    form(source, &mut findings.faults);
    let Some(layer) = layer_of(source.place()) else {
        findings.faults.push(format!("{}: stands in no layer of the table", source.path));
        return findings;
    };
    let mut fault = |line: usize, what: String| findings.faults.push(format!("{}:{line}: {what}", source.path));
    for mention in source.mentions() {
        let line = mention.line;
        match use_of(source, layer, &mention) {
            Ok(Some(used)) => drop(findings.edges.insert((layer.name, used.name))),
            Ok(None) => {}
            Err(what) => fault(line, what),
        }
        if let Some(what) = library(source, layer, &mention.parts) {
            fault(line, what);
        }
        if layer.is_pure()
            && let Some(what) = clock_or_chance(&mention.parts)
        {
            fault(line, format!("{} must not know {what}", layer.name));
        }
    }
    let floating = FLOATING.iter().any(|place| is_within(source.place(), place));
    let vietnamese = VIETNAMESE.iter().any(|(place, _)| is_within(source.place(), place));
    for (at, token) in source.tokens().iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &source.tokens()[at].piece);
        let after = source.tokens().get(at + 1).map(|token| &token.piece);
        if layer.decimal && !floating && is_floating(&token.piece, before) {
            fault(token.line, format!("binary floating point in {}", layer.name));
        }
        if !vietnamese && is_vietnamese(&token.piece) {
            fault(token.line, "a text in Vietnamese; the words of the screen are in `text`".into());
        }
        if let Some(word) = falls_over(&token.piece, before, after) {
            fault(token.line, format!("`{word}` outside of tests"));
        }
    }
    findings
}

/// How a file has to look.
fn form(source: &Source, faults: &mut Vec<String>) {
    let path = &source.path;
    let lines = source.text.lines().count();
    if lines > LONGEST_FILE {
        faults.push(format!("{path}: {lines} lines are more than {LONGEST_FILE}"));
    }
    if !source.text.starts_with("//!") {
        faults.push(format!("{path}: does not begin with `//!`, what it is for"));
    }
    let names = source.place().split('/').map(str::to_owned).chain(source.declared());
    for name in names.filter(|name| VAGUE.contains(&name.as_str())).collect::<BTreeSet<_>>() {
        faults.push(format!("{path}: `{name}` says nothing about what is inside"));
    }
}

/// The layer that a path leads to, if it is another one and may be used.
fn use_of(source: &Source, layer: &'static Layer, mention: &Mention) -> Result<Option<&'static Layer>, String> {
    let [root, rest @ ..] = mention.parts.as_slice() else { return Ok(None) };
    if root != "crate" || rest.is_empty() || layer.name == "lib" {
        return Ok(None);
    }
    let place = rest.join("/");
    let Some(used) = layer_of(&place) else {
        return Err(format!("`crate::{}` leads to no layer of the table", rest.join("::")));
    };
    let is_exception = EXCEPTIONS.iter().any(|(from, to, _)| is_within(source.place(), from) && is_within(&place, to));
    if used.name == layer.name {
        Ok(None)
    } else if is_exception || layer.may_use.is_none_or(|allowed| allowed.contains(&used.name)) {
        Ok(Some(used))
    } else {
        Err(format!("{} must not use {} (`crate::{}`)", layer.name, used.name, rest.join("::")))
    }
}

/// A library that the layer must not use. `leptos::web_sys` is `web_sys`.
fn library(source: &Source, layer: &Layer, parts: &[String]) -> Option<String> {
    if parts.first().is_some_and(|first| first == "charming") && !is_within(source.place(), CHARTING) {
        return Some(format!("only {CHARTING} may use `charming`"));
    }
    let forbidden = parts.iter().find(|part| is_browser_crate(part) && !layer.may_use_crate(part))?;
    Some(format!("{} must not use `{forbidden}`", layer.name))
}

/// What a path asks of the world: the time or chance.
fn clock_or_chance(parts: &[String]) -> Option<String> {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let clock = match parts.as_slice() {
        ["std" | "core", "time", what, ..] => *what != "Duration",
        ["std" | "core", "time"] => true,
        ["chrono", rest @ ..] => rest.contains(&"Local"),
        _ => false,
    };
    let now =
        parts.windows(2).any(|pair| matches!(pair, ["Utc" | "Local" | "SystemTime" | "Instant", "now" | "today"]));
    let impure = parts.first().is_some_and(|first| IMPURE.contains(first));
    (clock || now || impure).then(|| format!("`{}`", parts.join("::")))
}

fn is_floating(piece: &Piece, before: Option<&Piece>) -> bool {
    match piece {
        Piece::Word(word) => matches!(word.as_str(), "f32" | "f64") || word.ends_with("_f64") || word.ends_with("_f32"),
        // What follows a point is a place in a tuple.
        Piece::Number(number) if before != Some(&Piece::Mark('.')) => {
            let after_digits = number.trim_start_matches(|c: char| c.is_ascii_digit() || c == '_');
            let exponent = after_digits
                .strip_prefix(['e', 'E'])
                .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            number.contains('.') || exponent || number.ends_with("f64") && !number.starts_with("0x")
        }
        _ => false,
    }
}

/// Whether a text has Latin letters with marks, as Vietnamese has.
pub fn is_vietnamese(piece: &Piece) -> bool {
    let marked = |c: char| c.is_alphabetic() && matches!(c, '\u{c0}'..='\u{24f}' | '\u{1e00}'..='\u{1eff}');
    matches!(piece, Piece::Text(text) if text.chars().any(marked))
}

/// What ends a program instead of answering.
fn falls_over(piece: &Piece, before: Option<&Piece>, after: Option<&Piece>) -> Option<String> {
    let Piece::Word(word) = piece else { return None };
    let called = matches!(before, Some(Piece::Mark('.') | Piece::Colons)) && after == Some(&Piece::Mark('('));
    let invoked = after == Some(&Piece::Mark('!'));
    match word.as_str() {
        "unwrap" | "expect" | "unwrap_err" | "expect_err" if called => Some(format!("{word}(")),
        "panic" | "todo" | "unimplemented" | "unreachable" if invoked => Some(format!("{word}!")),
        _ => None,
    }
}
