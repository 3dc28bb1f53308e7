//! The rules of the architecture that take several source files: import cycles, the size of types, pages that compute.

use std::collections::{BTreeMap, BTreeSet};

use super::{
    source::{Mention, Source},
    table::{is_within, layer_of},
};

/// Most functions that a type may have.
pub const MOST_FUNCTIONS: usize = 40;

/// Types that still have more functions, to be taken apart.
pub const LARGE_TYPES: &[(&str, &str)] = &[("ledger", "Ledger")];

/// Files that still import each other, to be untangled.
pub const CYCLES: &[&[&str]] = &[
    &["app/pages/first_run", "app/pages/settings"],
    &["plan/entries", "plan/goal", "plan/indicator"],
    &["plan/needs", "plan/read", "plan/submission"],
];

/// Pages that still read or judge by themselves instead of drawing a view.
pub const COMPUTING_PAGES: &[&str] = &[
    "app/pages/backup",
    "app/pages/entering",
    "app/pages/entry",
    "app/pages/indicator/extras",
    "app/pages/indicator/standing",
    "app/pages/indicator/targets",
    "app/pages/indicator/values",
    "app/pages/indicator/year",
    "app/pages/indicators",
    "app/pages/inspection",
    "app/pages/log",
    "app/pages/log/entries",
    "app/pages/settings/storage",
    "app/pages/share",
    "app/pages/share/apart",
    "app/pages/share/conflicts",
];

/// All source files, with what each imports.
pub struct Modules<'a> {
    sources: &'a [Source],
    mentions: BTreeMap<&'a str, Vec<Mention>>,
    imports: BTreeMap<(&'a str, String), Vec<String>>,
}

impl<'a> Modules<'a> {
    pub fn new(sources: &'a [Source]) -> Self {
        let places: BTreeSet<_> = sources.iter().map(Source::place).collect();
        let mut mentions: BTreeMap<_, _> = sources.iter().map(|source| (source.place(), source.mentions())).collect();
        for (place, mentions) in &mut mentions {
            for mention in mentions {
                // A path may begin with a module that the file declares.
                if places.contains(format!("{place}/{}", mention.parts[0]).as_str()) {
                    let file = place.split('/').map(str::to_owned);
                    mention.parts.splice(0..0, std::iter::once("crate".to_owned()).chain(file));
                }
            }
        }
        let imported = |(place, mentions): (&&'a str, &Vec<Mention>)| -> Vec<_> {
            let import = |mention: &Mention| Some(((*place, mention.imported.clone()?), mention.parts.clone()));
            mentions.iter().filter_map(import).collect()
        };
        let imports = mentions.iter().flat_map(imported).collect();
        Self { sources, mentions, imports }
    }

    /// The paths of a file from the root, its own imports followed.
    fn paths(&self, place: &'a str) -> impl Iterator<Item = (&Mention, Vec<String>)> {
        self.mentions[place].iter().map(move |mention| {
            let import = mention.parts.first().and_then(|first| self.imports.get(&(place, first.clone())));
            let parts = match import {
                Some(import) if mention.imported.is_none() => [import, &mention.parts[1..]].concat(),
                _ => mention.parts.clone(),
            };
            (mention, parts)
        })
    }

    /// The file in which what a path names is declared: re-exports are followed.
    fn declaring(&self, parts: &[String]) -> Option<&'a str> {
        let mut parts = parts.to_vec();
        // An import may lead to another one, but not for ever.
        for _ in 0..8 {
            let (root, rest) = parts.split_first()?;
            if root != "crate" {
                return None;
            }
            let (count, place) = (1..=rest.len()).rev().find_map(|count| {
                let place = rest[..count].join("/");
                Some((count, *self.mentions.get_key_value(place.as_str())?.0))
            })?;
            match rest.get(count).and_then(|name| self.imports.get(&(place, name.clone()))) {
                Some(import) => parts = [import, &rest[count + 1..]].concat(),
                None => return Some(place),
            }
        }
        None
    }

    /// Groups of files of one layer that import each other. What a file only hands on by `pub use` it does not import, and
    /// what stands at the head of a folder belongs to the files inside.
    pub fn cycles(&self) -> BTreeSet<Vec<&'a str>> {
        let layer = |place| layer_of(place).map(|layer| layer.name);
        let used = |place: &'a str| {
            let files = self.paths(place).filter(|(mention, _)| !mention.exported);
            let files = files.filter_map(|(_, parts)| self.declaring(&parts));
            files.filter(move |file| !is_within(place, file) && layer(file) == layer(place)).collect::<BTreeSet<_>>()
        };
        let edges: BTreeMap<&str, BTreeSet<&str>> =
            self.sources.iter().map(|source| (source.place(), used(source.place()))).collect();
        let reached = |from: &'a str| {
            let mut seen = BTreeSet::new();
            let mut next = vec![from];
            while let Some(place) = next.pop() {
                next.extend(edges[place].iter().copied().filter(|place| seen.insert(*place)));
            }
            seen
        };
        let reach: BTreeMap<&str, BTreeSet<&str>> = edges.keys().map(|place| (*place, reached(place))).collect();
        let group = |(place, seen): (&&'a str, &BTreeSet<&'a str>)| -> Vec<&'a str> {
            seen.iter().copied().filter(|other| reach[other].contains(place)).collect()
        };
        reach.iter().map(group).filter(|group| group.len() > 1).collect()
    }

    /// How many functions the types of each layer have that have more than are allowed.
    pub fn large_types(&self) -> BTreeMap<(&'static str, String), usize> {
        let mut counted = BTreeMap::new();
        for source in self.sources {
            let layer = layer_of(source.place()).map_or("none", |layer| layer.name);
            for of in source.methods() {
                *counted.entry((layer, of)).or_default() += 1;
            }
        }
        counted.retain(|_, count| *count > MOST_FUNCTIONS);
        counted
    }

    /// The pages that read or judge by themselves, each with the paths by which it does.
    pub fn computing_pages(&self) -> BTreeMap<&'a str, BTreeSet<String>> {
        let mut found: BTreeMap<_, BTreeSet<_>> = BTreeMap::new();
        for source in self.sources.iter().filter(|source| is_within(source.place(), "app/pages")) {
            let computing = self.paths(source.place()).filter(|(_, parts)| computes(parts));
            let paths: BTreeSet<_> = computing.map(|(_, parts)| parts.join("::")).collect();
            if !paths.is_empty() {
                found.insert(source.place(), paths);
            }
        }
        found
    }
}

/// Whether a path leads to a function that reads or judges, or to more of the ledger than intents and why they are refused.
fn computes(parts: &[String]) -> bool {
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    match parts.as_slice() {
        ["crate", "plan", "notation", ..] => true,
        ["crate", "assess", rest @ ..] => !rest.iter().any(|part| part.starts_with(|first: char| first.is_uppercase())),
        ["crate", "ledger", rest @ ..] => !matches!(rest, ["Intent" | "Rejection", ..]),
        _ => false,
    }
}
