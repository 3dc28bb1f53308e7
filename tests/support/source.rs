//! A source file as the architecture test sees it: code without comments, texts and tests, its paths resolved.

/// A source file.
pub struct Source {
    /// Where it is, from the root of the package: `src/plan/figure.rs`.
    pub path: String,
    /// Its text.
    pub text: String,
    tokens: Vec<Token>,
}

/// A piece of code outside comments and outside tests.
#[derive(Clone, Debug, PartialEq)]
pub struct Token {
    /// Line, from 1.
    pub line: usize,
    /// What it is.
    pub piece: Piece,
}

/// A word, a text, a number or a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Piece {
    /// A word of the language or a name.
    Word(String),
    /// What stands between quotation marks.
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
}

impl Source {
    /// Reads a source file.
    pub fn new(path: &str, text: &str) -> Self {
        Self { path: path.into(), text: text.into(), tokens: without_tests(&tokens(text)) }
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

    /// The module that the file is: `plan`, `figure`; none for the root of the library or of a program.
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

    /// Every path, with groups in braces written out.
    pub fn mentions(&self) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut modules = Modules::new(self.module());
        let mut at = 0;
        while at < self.tokens.len() {
            modules.pass(&self.tokens, at);
            let after_path = at > 0 && matches!(self.tokens[at - 1].piece, Piece::Colons | Piece::Mark('.'));
            if matches!(self.tokens[at].piece, Piece::Word(_)) && !after_path {
                let mut paths = Vec::new();
                let end = path(&self.tokens, at, &[], &mut paths);
                // Braces inside are those of the path's own groups.
                found.extend(paths.into_iter().map(|(line, parts)| Mention { line, parts: modules.resolve(parts) }));
                at = end.max(at + 1);
            } else {
                at += 1;
            }
        }
        found
    }
}

/// Where in the tree of modules the code stands, inline modules included.
struct Modules {
    own: Vec<String>,
    depth: usize,
    inline: Vec<(usize, String)>,
}

impl Modules {
    fn new(own: Vec<String>) -> Self {
        Self { own, depth: 0, inline: Vec::new() }
    }

    fn pass(&mut self, tokens: &[Token], at: usize) {
        match &tokens[at].piece {
            Piece::Mark('{') => {
                let piece = |back: usize| at.checked_sub(back).and_then(|at| tokens.get(at)).map(|token| &token.piece);
                if let (Some(Piece::Word(name)), Some(Piece::Word(word))) = (piece(1), piece(2))
                    && word == "mod"
                {
                    self.inline.push((self.depth, name.clone()));
                }
                self.depth += 1;
            }
            Piece::Mark('}') => {
                self.depth = self.depth.saturating_sub(1);
                self.inline.retain(|(depth, _)| *depth < self.depth);
            }
            _ => {}
        }
    }

    /// The path from the root, where it begins with `crate`, `super` or `self`; else as it is.
    fn resolve(&self, parts: Vec<String>) -> Vec<String> {
        let mut here: Vec<String> = self.own.clone();
        here.extend(self.inline.iter().map(|(_, name)| name.clone()));
        let mut rest = parts.as_slice();
        match rest.first().map(String::as_str) {
            Some("crate" | "muctieu") => return [&["crate".into()], &rest[1..]].concat(),
            Some("self" | "super") if rest.len() > 1 => {}
            _ => return parts,
        }
        while let Some((first, others)) = rest.split_first() {
            match first.as_str() {
                "self" => {}
                "super" => drop(here.pop()),
                _ => break,
            }
            rest = others;
        }
        [&["crate".into()], here.as_slice(), rest].concat()
    }
}

/// Reads a path that begins at `at` into `out`, and returns where it ends.
fn path(tokens: &[Token], mut at: usize, before: &[String], out: &mut Vec<(usize, Vec<String>)>) -> usize {
    let mut parts = before.to_vec();
    let line = tokens[at].line;
    loop {
        match tokens.get(at).map(|token| &token.piece) {
            Some(Piece::Word(word)) => parts.push(word.clone()),
            Some(Piece::Mark('*')) => parts.push("*".into()),
            Some(Piece::Mark('{')) => return group(tokens, at, &parts, out),
            _ => break,
        }
        at += 1;
        let goes_on = matches!(tokens.get(at).map(|token| &token.piece), Some(Piece::Colons));
        let part = tokens.get(at + 1).map(|token| &token.piece);
        if !goes_on || !matches!(part, Some(Piece::Word(_) | Piece::Mark('*' | '{'))) {
            break;
        }
        at += 1;
    }
    out.push((line, parts));
    at
}

/// Reads the group in braces that begins at `at`.
fn group(tokens: &[Token], mut at: usize, before: &[String], out: &mut Vec<(usize, Vec<String>)>) -> usize {
    at += 1;
    while let Some(token) = tokens.get(at) {
        match &token.piece {
            Piece::Mark('}') => return at + 1,
            Piece::Word(word) if word == "as" => at += 2,
            Piece::Word(_) | Piece::Mark('*' | '{') => at = path(tokens, at, before, out),
            _ => at += 1,
        }
    }
    at
}

/// Leaves out what stands under `#[cfg(test)]`: the item up to its closing brace or semicolon.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    let is = |at: usize, pieces: &[&str]| {
        pieces.iter().enumerate().all(|(n, expected)| match tokens.get(at + n).map(|token| &token.piece) {
            Some(Piece::Word(word)) => word == expected,
            Some(Piece::Mark(mark)) => expected.len() == 1 && expected.starts_with(*mark),
            _ => false,
        })
    };
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if is(at, &["#", "[", "cfg", "(", "test", ")", "]"]) {
            let mut depth = 0usize;
            at += 7;
            while let Some(token) = tokens.get(at) {
                at += 1;
                match token.piece {
                    Piece::Mark('{') => depth += 1,
                    Piece::Mark('}') if depth <= 1 => break,
                    Piece::Mark('}') => depth -= 1,
                    Piece::Mark(';') if depth == 0 => break,
                    _ => {}
                }
            }
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Splits code into its pieces and leaves comments out.
fn tokens(text: &str) -> Vec<Token> {
    let mut reader = Reader { rest: text, line: 1 };
    let mut out = Vec::new();
    while let Some(first) = reader.rest.chars().next() {
        let line = reader.line;
        out.extend(reader.piece(first).map(|piece| Token { line, piece }));
    }
    out
}

struct Reader<'a> {
    rest: &'a str,
    line: usize,
}

impl Reader<'_> {
    /// Takes so many bytes.
    fn take(&mut self, length: usize) -> String {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.line += taken.matches('\n').count();
        self.rest = rest;
        taken.into()
    }

    /// Takes characters for as long as they fit.
    fn take_while(&mut self, fits: impl Fn(char) -> bool) -> String {
        let length = self.rest.find(|c| !fits(c)).unwrap_or(self.rest.len());
        self.take(length)
    }

    /// The piece that begins with this character; none for blanks, comments, characters and lifetimes.
    fn piece(&mut self, first: char) -> Option<Piece> {
        if first.is_whitespace() {
            self.take_while(char::is_whitespace);
            None
        } else if self.rest.starts_with("//") {
            self.take_while(|c| c != '\n');
            None
        } else if self.rest.starts_with("/*") {
            self.block_comment();
            None
        } else if let Some((opening, closing)) = self.raw_text() {
            self.take(opening);
            let length = self.rest.find(&closing).unwrap_or(self.rest.len());
            let text = self.take(length);
            self.take(closing.len());
            Some(Piece::Text(text))
        } else if first == '"' || (matches!(first, 'b' | 'c') && self.rest[1..].starts_with('"')) {
            self.take(if first == '"' { 1 } else { 2 });
            Some(Piece::Text(self.until('"')))
        } else if first == '\'' {
            self.character_or_lifetime()
        } else if first.is_alphabetic() || first == '_' {
            Some(Piece::Word(self.take_while(|c| c.is_alphanumeric() || c == '_')))
        } else if first.is_ascii_digit() {
            Some(Piece::Number(self.number()))
        } else if self.rest.starts_with("::") {
            self.take(2);
            Some(Piece::Colons)
        } else {
            self.take(first.len_utf8());
            Some(Piece::Mark(first))
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0;
        loop {
            if self.rest.starts_with("/*") {
                depth += 1;
                self.take(2);
            } else if self.rest.starts_with("*/") {
                depth -= 1;
                self.take(2);
            } else {
                let Some(next) = self.rest.chars().next() else { return };
                self.take(next.len_utf8());
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// The length of the opening and the closing of a raw text, if one begins here.
    fn raw_text(&self) -> Option<(usize, String)> {
        let marked = ["br", "cr", "r"].iter().find_map(|prefix| Some((prefix.len(), self.rest.strip_prefix(prefix)?)));
        let (prefix, rest) = marked?;
        let hashes = rest.len() - rest.trim_start_matches('#').len();
        rest[hashes..].starts_with('"').then(|| (prefix + hashes + 1, format!("\"{}", "#".repeat(hashes))))
    }

    /// Takes up to the closing mark, which is taken too; a backslash keeps the character after it from closing.
    fn until(&mut self, closing: char) -> String {
        let mut escaped = false;
        let end = self.rest.char_indices().find(|(_, c)| {
            let closes = !escaped && *c == closing;
            escaped = !escaped && *c == '\\';
            closes
        });
        let text = self.take(end.map_or(self.rest.len(), |(at, _)| at));
        self.take(closing.len_utf8());
        text
    }

    /// A character in quotation marks is nothing that counts; a lifetime is neither.
    fn character_or_lifetime(&mut self) -> Option<Piece> {
        let mut characters = self.rest.chars().skip(1);
        let (first, second) = (characters.next(), characters.next());
        self.take(1);
        if first == Some('\\') || second == Some('\'') {
            self.until('\'');
        } else {
            self.take_while(|c| c.is_alphanumeric() || c == '_');
        }
        None
    }

    fn number(&mut self) -> String {
        let mut number = self.take_while(|c| c.is_alphanumeric() || c == '_');
        let is_fraction =
            self.rest.strip_prefix('.').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
        if is_fraction {
            number += &self.take(1);
            number += &self.take_while(|c| c.is_alphanumeric() || c == '_');
        }
        number
    }
}
