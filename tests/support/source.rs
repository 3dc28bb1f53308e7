//! A source file as the architecture test sees it: code without comments, tests and attributes of documentation, its paths
//! resolved.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::{ImplItem, Item, Lit, Type};

/// A source file.
pub struct Source {
    /// Where it is, from the root of the package: `src/plan/figure.rs`.
    pub path: String,
    /// Its text.
    pub text: String,
    tokens: Vec<Token>,
}

/// A piece of code.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Line, from 1.
    pub line: usize,
    /// What it is.
    pub piece: Piece,
    /// The inline modules of the file that enclose it.
    inside: Vec<String>,
}

/// A word, a text, a number or a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A word of the language or a name.
    Word(String),
    /// The value of a string literal.
    Text(String),
    /// A number as it is written.
    Number(String),
    /// `::`
    Colons,
    /// Any other mark.
    Mark(char),
}

/// A path in the code: `crate::plan::Code` or `web_sys::window`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// Line, from 1.
    pub line: usize,
    /// Its parts, `super` and `self` resolved.
    pub parts: Vec<String>,
    /// The name under which a `use` makes it known: `Code`.
    pub imported: Option<String>,
    /// Whether a `pub use` hands it on.
    pub exported: bool,
}

impl Source {
    /// Reads a source file.
    pub fn new(path: &str, text: &str) -> Self {
        let mut tokens = Vec::new();
        let stream = text.parse().unwrap_or_else(|error| panic!("{path}: {error}"));
        flatten(stream, &[], &mut tokens);
        Self { path: path.into(), text: text.into(), tokens }
    }

    /// The code, without comments and tests.
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// Its place below `src`: `plan/figure`, `plan` for `src/plan/mod.rs`, `main`.
    pub fn place(&self) -> &str {
        let place = self.path.trim_start_matches("src/").trim_end_matches(".rs");
        place.strip_suffix("/mod").unwrap_or(place)
    }

    /// The module that the file is: `plan`, `figure`; empty for the root of the library or of a program.
    fn module(&self) -> Vec<String> {
        match self.place() {
            "lib" | "main" => vec![],
            place if place.starts_with("bin/") => vec![],
            place => place.split('/').map(Into::into).collect(),
        }
    }

    /// Names of the modules that the code declares.
    pub fn declared(&self) -> Vec<String> {
        let declared = self.tokens.windows(2).filter_map(|pair| match (&pair[0].piece, &pair[1].piece) {
            (Piece::Word(word), Piece::Word(name)) if word == "mod" => Some(name.clone()),
            _ => None,
        });
        declared.collect()
    }

    /// Every function of an `impl`, by the name of its type.
    pub fn methods(&self) -> Vec<String> {
        let mut found = Vec::new();
        let file = syn::parse_file(&self.text).unwrap_or_else(|error| panic!("{}: {error}", self.path));
        for item in file.items {
            if let Item::Impl(block) = item
                && let Type::Path(of) = *block.self_ty
                && let Some(name) = of.path.segments.last()
            {
                let functions = block.items.iter().filter(|item| matches!(item, ImplItem::Fn(_)));
                found.extend(functions.map(|_| name.ident.to_string()));
            }
        }
        found
    }

    /// Every path, with groups in braces written out.
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let word = |at: usize, expected: &str| matches!(&self.tokens[at].piece, Piece::Word(word) if word == expected);
        let (mut at, mut uses, mut exported) = (0, false, false);
        while at < self.tokens.len() {
            let token = &self.tokens[at];
            let after_path = at > 0 && matches!(self.tokens[at - 1].piece, Piece::Colons | Piece::Mark('.'));
            if word(at, "use") {
                // `pub use`, `pub(super) use`
                (uses, exported) =
                    (true, at > 0 && (word(at - 1, "pub") || self.tokens[at - 1].piece == Piece::Mark(')')));
            }
            uses &= token.piece != Piece::Mark(';');
            if matches!(token.piece, Piece::Word(_)) && !after_path {
                let mut paths = Vec::new();
                let end = path(&self.tokens, at, &[], &mut paths);
                let here = [self.module(), token.inside.clone()].concat();
                found.extend(paths.into_iter().map(|(line, parts, name)| Mention {
                    line,
                    parts: resolve(&here, parts),
                    imported: name.filter(|_| uses),
                    exported: uses && exported,
                }));
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
        found
    }
}

/// Takes token trees apart, without documentation and without items under `#[cfg(test)]`.
fn flatten(stream: TokenStream, inside: &[String], out: &mut Vec<Token>) {
    let mut trees = stream.into_iter().peekable();
    while let Some(tree) = trees.next() {
        let line = tree.span().start().line;
        let mut push = |piece| out.push(Token { line, piece, inside: inside.to_vec() });
        match tree {
            TokenTree::Ident(word) => push(Piece::Word(word.to_string())),
            TokenTree::Literal(literal) => match Lit::new(literal) {
                Lit::Str(text) => push(Piece::Text(text.value())),
                Lit::Int(number) => push(Piece::Number(number.to_string())),
                Lit::Float(number) => push(Piece::Number(number.to_string())),
                _ => {}
            },
            TokenTree::Punct(mark) if mark.as_char() == ':' && trees.next_if(is_colon).is_some() => push(Piece::Colons),
            TokenTree::Punct(mark) => push(Piece::Mark(mark.as_char())),
            TokenTree::Group(group) => {
                let (open, close) = match group.delimiter() {
                    Delimiter::Brace => ('{', '}'),
                    Delimiter::Bracket => ('[', ']'),
                    Delimiter::Parenthesis => ('(', ')'),
                    Delimiter::None => (' ', ' '),
                };
                let attribute = if open == '[' { group.stream().to_string() } else { String::new() };
                if attribute.starts_with("doc =") {
                    continue;
                }
                if attribute == "cfg (test)" {
                    let ends = |tree: &TokenTree| match tree {
                        TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
                        other => other.to_string() == ";",
                    };
                    let _item = trees.by_ref().find(ends);
                    continue;
                }
                let module = match &out[..] {
                    [.., Token { piece: Piece::Word(word), .. }, Token { piece: Piece::Word(name), .. }]
                        if open == '{' && word == "mod" =>
                    {
                        Some(name.clone())
                    }
                    _ => None,
                };
                out.push(Token { line, piece: Piece::Mark(open), inside: inside.to_vec() });
                flatten(group.stream(), &[inside, module.as_slice()].concat(), out);
                out.push(Token { line, piece: Piece::Mark(close), inside: inside.to_vec() });
            }
        }
    }
}

fn is_colon(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(mark) if mark.as_char() == ':')
}

/// The path from the root, where it begins with `crate`, `super` or `self`; else as it is.
fn resolve(here: &[String], parts: Vec<String>) -> Vec<String> {
    let climbs = parts.iter().take_while(|part| matches!(part.as_str(), "self" | "super")).count();
    match parts.first().map(String::as_str) {
        Some("crate" | "muctieu") => [&["crate".into()], &parts[1..]].concat(),
        Some("self" | "super") if parts.len() > 1 => {
            let up = parts[..climbs].iter().filter(|part| *part == "super").count();
            [&["crate".into()], &here[..here.len().saturating_sub(up)], &parts[climbs..]].concat()
        }
        _ => parts,
    }
}

/// A path with its line and the name by which a `use` would import it.
type Written = (usize, Vec<String>, Option<String>);

/// Reads a path that begins at `at` into `out`, and returns where it ends.
fn path(tokens: &[Token], mut at: usize, before: &[String], out: &mut Vec<Written>) -> usize {
    let mut parts = before.to_vec();
    let line = tokens[at].line;
    let piece = |at: usize| tokens.get(at).map(|token| &token.piece);
    loop {
        match piece(at) {
            Some(Piece::Word(word)) => parts.push(word.clone()),
            Some(Piece::Mark('*')) => parts.push("*".into()),
            Some(Piece::Mark('{')) => return group(tokens, at, &parts, out),
            _ => break,
        }
        at += 1;
        if piece(at) != Some(&Piece::Colons) || !matches!(piece(at + 1), Some(Piece::Word(_) | Piece::Mark('*' | '{')))
        {
            break;
        }
        at += 1;
    }
    // `{self}` names the module itself.
    if parts.len() > 1 && parts.last().is_some_and(|last| last == "self") {
        parts.pop();
    }
    let mut name = parts.last().cloned();
    if let (Some(Piece::Word(word)), Some(Piece::Word(other))) = (piece(at), piece(at + 1))
        && word == "as"
    {
        name = Some(other.clone());
        at += 2;
    }
    out.push((line, parts, name));
    at
}

/// Reads the group in braces that begins at `at`.
fn group(tokens: &[Token], mut at: usize, before: &[String], out: &mut Vec<Written>) -> usize {
    at += 1;
    while let Some(token) = tokens.get(at) {
        match &token.piece {
            Piece::Mark('}') => return at + 1,
            Piece::Word(_) | Piece::Mark('*' | '{') => at = path(tokens, at, before, out),
            _ => at += 1,
        }
    }
    at
}
