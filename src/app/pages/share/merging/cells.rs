//! The cells that a merge touches: grouped by unit or by indicator, filtered, a part at a time.

use std::sync::Arc;

use leptos::prelude::*;

use super::Look;
use crate::app::{
    components::{Choice, ChoiceField},
    pages::share::value_in_words,
    store::Store,
};
use crate::exchange::previews::{JointCell, JointEffect};
use crate::plan::{Code, Plan, sorting};
use crate::text::{Language, cell_in_words, effect_in_words, indicator_name, unit_name};

/// How many rows are drawn at a time.
const SHOWN: usize = 200;

/// How many files are named beside a cell.
const NAMED: usize = 3;

/// What rows are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Group {
    Unit,
    Indicator,
}

impl Group {
    fn of(self, cell: &JointCell) -> Option<&Code> {
        match self {
            Self::Unit => cell.unit.as_ref(),
            Self::Indicator => cell.indicator.as_ref(),
        }
    }

    fn name(self, code: &Code, plan: &Plan, language: Language) -> String {
        match self {
            Self::Unit => unit_name(plan, code, language),
            Self::Indicator => {
                plan.indicators.get(code).map_or_else(|| code.to_string(), |found| indicator_name(found, language))
            }
        }
    }

    /// The codes in the order of the plan.
    fn order(self, plan: &Plan) -> Vec<Code> {
        match self {
            Self::Unit => plan.unit_tree().into_iter().map(|(code, _)| code).collect(),
            Self::Indicator => plan.live_indicators().map(|(code, _)| code).collect(),
        }
    }

    /// The codes that the cells are about, in the order of the plan, behind an entry for all of them.
    fn choices(self, cells: &[JointCell], every: &str, plan: &Plan, language: Language) -> Vec<Choice> {
        let mut there: Vec<&Code> = cells.iter().filter_map(|cell| self.of(cell)).collect();
        there.sort_unstable();
        there.dedup();
        let order = self.order(plan);
        let known = order.iter().filter(|code| there.binary_search(code).is_ok());
        let unknown = there.iter().copied().filter(|code| !order.contains(code));
        let first = Choice { value: String::new(), name: every.to_owned() };
        let named = |code: &Code| Choice { value: code.to_string(), name: self.name(code, plan, language) };
        std::iter::once(first).chain(known.chain(unknown).map(named)).collect()
    }
}

/// The section.
#[component]
pub fn Cells(look: Memo<Look>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let effect = RwSignal::new(None::<JointEffect>);
    let (unit, indicator) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let group = RwSignal::new(Group::Unit);
    let limit = RwSignal::new(SHOWN);
    // The cells that fit the filters, in the order in which they are shown.
    let fitting = Memo::new(move |_| {
        let (effect, unit, indicator, group) = (effect.get(), unit.get(), indicator.get(), group.get());
        let preview = look.with(|look| Arc::clone(&look.preview));
        let fits = |cell: &JointCell| {
            effect.is_none_or(|effect| cell.effect == effect)
                && (unit.is_empty() || cell.unit.as_ref().is_some_and(|code| code.as_str() == unit))
                && (indicator.is_empty() || cell.indicator.as_ref().is_some_and(|code| code.as_str() == indicator))
        };
        let order = store.document.plan(|plan| group.order(plan));
        let places: std::collections::BTreeMap<&Code, usize> = order.iter().zip(1..).collect();
        let place = |cell: &JointCell| group.of(cell).map_or(0, |code| places.get(code).copied().unwrap_or(usize::MAX));
        let cells = preview.cells.iter().enumerate().filter(|(_, cell)| fits(cell));
        let mut fitting: Vec<(usize, usize)> = cells.map(|(index, cell)| (place(cell), index)).collect();
        sorting::sort_by(&mut fitting, Ord::cmp);
        fitting.into_iter().map(|(_, index)| index).collect::<Vec<usize>>()
    });
    let chips = move || {
        let language = store.screen.language();
        let chip = |one: Option<JointEffect>| {
            let count = look.with(|look| one.map_or(look.preview.cells.len(), |one| look.preview.count(one)));
            let name = one.map_or(words().every_effect, |one| effect_in_words(one, language));
            let pressed = effect.get() == one;
            let kind = if one == Some(JointEffect::Conflict) && count > 0 { "conflict" } else { "" };
            view! { <button class="chip" data-kind=kind aria-pressed=pressed.to_string() on:click=move |_| { effect.set(one); limit.set(SHOWN); }>{name}" "<b>{count}</b></button> }
        };
        let all = JointEffect::ALL.iter().map(|one| chip(Some(*one))).collect::<Vec<_>>();
        view! { {chip(None)}{all} }
    };
    let choices = move |group: Group, every: &'static str| {
        let language = store.screen.language();
        look.with(|look| store.document.plan(|plan| group.choices(&look.preview.cells, every, plan, language)))
    };
    let units = Memo::new(move |_| choices(Group::Unit, words().every_unit));
    let indicators = Memo::new(move |_| choices(Group::Indicator, words().every_indicator));
    let groups = move || {
        let choice = |value: &str, name: &str| Choice { value: value.to_owned(), name: name.to_owned() };
        vec![choice("unit", words().unit), choice("indicator", words().indicator)]
    };
    let shown = move || fitting.with(Vec::len).min(limit.get());
    let more = move || fitting.with(Vec::len) - shown();
    view! {
        <Show when=move || look.with(|look| !look.preview.cells.is_empty())>
            <h3 id="incoming-cells">{words().cells}</h3>
            <div class="chips" role="group" aria-label=words().by_effect>{chips}</div>
            <div class="fields"><div class="pair">
                <ChoiceField id="cells-unit" label=words().unit choices=units value=unit on_choose=move |value| { unit.set(value); limit.set(SHOWN); } />
                <ChoiceField id="cells-indicator" label=words().indicator choices=indicators value=indicator on_choose=move |value| { indicator.set(value); limit.set(SHOWN); } />
                <ChoiceField id="cells-group" label=words().group_by choices=Signal::derive(groups)
                    value=Signal::derive(move || if group.get() == Group::Unit { "unit".to_owned() } else { "indicator".to_owned() })
                    on_choose=move |value| group.set(if value == "unit" { Group::Unit } else { Group::Indicator }) />
            </div></div>
            <p class="note" role="status">{move || if shown() == 0 { words().no_cell.to_owned() } else { (words().shown)(shown(), fitting.with(Vec::len)) }}</p>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="incoming-cells">
                <table class="diff">
                    <thead>
                        <tr>
                            <th scope="col">{words().what}</th>
                            <th scope="col" class="num">{words().here}</th>
                            <th scope="col" class="num">{words().after}</th>
                            <th scope="col">{words().effect}</th>
                            <th scope="col">{words().from}</th>
                        </tr>
                    </thead>
                    {move || bodies(store, &look.get(), &fitting.get(), group.get(), limit.get())}
                </table>
            </div>
            <Show when=move || { more() > 0 }>
                <p class="actions"><button on:click=move |_| limit.update(|limit| *limit += SHOWN)>{move || (words().show_more)(more().min(SHOWN))}</button></p>
            </Show>
        </Show>
    }
}

/// The rows, one body for each group.
fn bodies(store: Store, look: &Look, fitting: &[usize], group: Group, limit: usize) -> Vec<AnyView> {
    let language = store.screen.language();
    let words = language.merging();
    let cells: Vec<&JointCell> =
        fitting.iter().take(limit).filter_map(|index| look.preview.cells.get(*index)).collect();
    let groups = cells.chunk_by(|a, b| group.of(a) == group.of(b));
    store.document.plan(|plan| {
        let body = |cells: &[&JointCell]| {
            let code = cells.first().and_then(|cell| group.of(cell));
            let name = code.map_or_else(|| words.whole_plan.to_owned(), |code| group.name(code, plan, language));
            let rows = cells.iter().map(|cell| row(cell, look, plan, language)).collect::<Vec<_>>();
            view! {
                <tbody>
                    <tr class="rowgroup"><th scope="rowgroup" colspan="5">{name}</th></tr>
                    {rows}
                </tbody>
            }
            .into_any()
        };
        groups.map(body).collect()
    })
}

fn row(cell: &JointCell, look: &Look, plan: &Plan, language: Language) -> AnyView {
    let words = language.merging();
    let kind = match cell.effect {
        JointEffect::Conflict => "conflict",
        JointEffect::Changed | JointEffect::New => "new",
        JointEffect::Same => "same",
    };
    let value = |value: Option<&crate::plan::Json>| value_in_words(&cell.cell, value, language);
    let name = |place: usize| look.files.get(place).map(|(_, name)| name.clone()).unwrap_or_default();
    // Where people disagree, what each file brings; else the files alone.
    let several = cell.effect == JointEffect::Conflict;
    let files = cell.values.iter().take(NAMED).map(|(place, brought)| {
        if several { format!("{}: {}", name(*place), value(brought.as_ref())) } else { name(*place) }
    });
    let mut files: Vec<String> = files.collect();
    if cell.values.len() > NAMED {
        files.push((words.and_more)(cell.values.len() - NAMED));
    }
    let files = files.into_iter().map(|line| view! { <p>{line}</p> }).collect::<Vec<_>>();
    view! {
        <tr data-kind=kind>
            <th scope="row">{cell_in_words(&cell.cell, plan, language)}</th>
            <td class="num">{value(cell.before.as_ref())}</td>
            <td class="num"><b>{value(cell.after.as_ref())}</b></td>
            <td>{effect_in_words(cell.effect, language)}</td>
            <td>{files}</td>
        </tr>
    }
    .into_any()
}
