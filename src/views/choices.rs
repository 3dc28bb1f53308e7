//! What lists of choices offer.

use crate::plan::{Code, Level, Plan, Row};
use crate::text::{Language, Term, group_name, indicator_name, unit_name};

/// One entry of a list of choices.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Choice {
    /// Its value; empty for the entry that chooses nothing.
    pub value: String,
    /// Its name.
    pub name: String,
}

impl Choice {
    /// The entry that chooses nothing.
    fn none(name: &str) -> Self {
        Self { value: String::new(), name: name.to_owned() }
    }

    /// An entry of a tree, indented by its depth.
    fn indented(code: &Code, name: &str, depth: usize) -> Self {
        Self { value: code.to_string(), name: format!("{}{name}", "\u{2003}".repeat(depth)) }
    }
}

/// One choice for each value of an attribute, numbered in their order.
#[must_use]
pub fn term_choices<T: Term>(all: &[T], language: Language) -> Vec<Choice> {
    let numbered = all.iter().enumerate();
    numbered.map(|(index, term)| Choice { value: index.to_string(), name: term.term(language).to_owned() }).collect()
}

/// The number of a value among all values of its attribute, as [`term_choices`] numbers them.
#[must_use]
pub fn term_value<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter().position(|other| other == value).unwrap_or_default().to_string()
}

/// The value with that number.
#[must_use]
pub fn term_named<T: Copy>(all: &[T], value: &str) -> Option<T> {
    value.parse::<usize>().ok().and_then(|index| all.get(index).copied())
}

/// The plan's levels, or the usual ones if it has none.
#[must_use]
pub fn level_choices(plan: &Plan, language: Language) -> Vec<Choice> {
    let levels = if plan.outline.levels.is_empty() { Level::usual() } else { plan.outline.levels.clone() };
    let name = |level: &Level| language.either(&level.name, &level.name_en).to_owned();
    levels.iter().map(|level| Choice { value: level.code.to_string(), name: name(level) }).collect()
}

/// The plan's headings behind the entry `none`, without the heading `except` and what stands below it.
#[must_use]
pub fn group_choices(plan: &Plan, language: Language, none: &str, except: Option<&Code>) -> Vec<Choice> {
    let mut choices = vec![Choice::none(none)];
    let mut hidden_below: Option<usize> = None;
    for row in plan.rows() {
        let Row::Group { code, depth } = row else { continue };
        if hidden_below.is_some_and(|hidden| depth > hidden) {
            continue;
        }
        hidden_below = (except == Some(&code)).then_some(depth);
        if let Some(group) = plan.groups.get(&code).filter(|_| hidden_below.is_none()) {
            choices.push(Choice::indented(&code, &group_name(group, language), depth));
        }
    }
    choices
}

/// The plan's units behind the entry `none`, in the order of their tree, without the unit `except`.
#[must_use]
pub fn unit_choices(plan: &Plan, language: Language, none: &str, except: Option<&Code>) -> Vec<Choice> {
    let units = plan.unit_tree().into_iter().filter(|(code, _)| except != Some(code));
    let named = units.map(|(code, depth)| Choice::indented(&code, &unit_name(plan, &code, language), depth));
    std::iter::once(Choice::none(none)).chain(named).collect()
}

/// The plan's indicators behind the entry `none`, without the indicator `except`.
#[must_use]
pub fn indicator_choices(plan: &Plan, language: Language, none: &str, except: Option<&Code>) -> Vec<Choice> {
    let others = plan.live_indicators().filter(|(code, _)| except != Some(code));
    let named = others.map(|(code, indicator)| Choice::indented(&code, &indicator_name(indicator, language), 0));
    std::iter::once(Choice::none(none)).chain(named).collect()
}
