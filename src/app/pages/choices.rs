//! What the forms offer to choose from.

use crate::app::{components::Choice, store::Store};
use crate::plan::{Code, Level};
use crate::text::{Term, group_name};

/// One choice for each value of an attribute, numbered in their order.
pub fn term_choices<T: Term>(store: Store, all: &[T]) -> Vec<Choice> {
    let language = store.screen.language();
    let named = all
        .iter()
        .enumerate()
        .map(|(index, term)| Choice { value: index.to_string(), name: term.term(language).to_owned() });
    named.collect()
}

/// The number of a value among all values of its attribute, as [`term_choices`] numbers them.
pub fn term_value<T: PartialEq>(all: &[T], value: &T) -> String {
    all.iter().position(|other| other == value).unwrap_or_default().to_string()
}

/// The value with that number.
pub fn term_named<T: Copy>(all: &[T], value: &str) -> Option<T> {
    value.parse::<usize>().ok().and_then(|index| all.get(index).copied())
}

/// The plan's levels, or the usual ones.
pub fn level_choices(store: Store) -> Vec<Choice> {
    let language = store.screen.language();
    let levels = store.document.plan(|plan| plan.outline.levels.clone());
    let levels = if levels.is_empty() { Level::usual() } else { levels };
    let named = levels.into_iter().map(|level| Choice {
        value: level.code.to_string(),
        name: language.either(&level.name, &level.name_en).to_owned(),
    });
    named.collect()
}

/// The plan's headings, behind `none`; without `but` and what stands below it.
pub fn group_choices(store: Store, none: &str, but: Option<&Code>) -> Vec<Choice> {
    let language = store.screen.language();
    let mut choices = vec![Choice { value: String::new(), name: none.to_owned() }];
    store.document.plan(|plan| {
        let mut hidden_below: Option<usize> = None;
        for row in plan.rows() {
            let crate::plan::Row::Group { code, depth } = row else { continue };
            if hidden_below.is_some_and(|hidden| depth > hidden) {
                continue;
            }
            hidden_below = (but == Some(&code)).then_some(depth);
            if hidden_below.is_some() {
                continue;
            }
            if let Some(group) = plan.groups.get(&code) {
                let indent = "\u{2003}".repeat(depth);
                choices
                    .push(Choice { value: code.to_string(), name: format!("{indent}{}", group_name(group, language)) });
            }
        }
    });
    choices
}

/// The plan's units in the order of their tree, behind `none`; without `but`.
pub fn unit_choices(store: Store, none: &str, but: Option<&Code>) -> Vec<Choice> {
    let language = store.screen.language();
    let mut choices = vec![Choice { value: String::new(), name: none.to_owned() }];
    store.document.plan(|plan| {
        for (code, depth) in plan.unit_tree() {
            if but == Some(&code) {
                continue;
            }
            let name = crate::text::unit_name(plan, &code, language);
            choices.push(Choice { value: code.to_string(), name: format!("{}{name}", "\u{2003}".repeat(depth)) });
        }
    });
    choices
}
