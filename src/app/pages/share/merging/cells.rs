//! The cells that a merge touches: grouped by unit or by indicator, filtered, a part at a time.

use leptos::prelude::*;

use super::Look;
use crate::app::{
    components::{Choice, ChoiceField},
    store::Store,
};
use crate::exchange::previews::JointEffect;
use crate::views::merging::{CellFilter, CellGroup, CellRow, Grouping, cell_groups, effects};

/// How many rows are drawn at a time.
const SHOWN: usize = 200;

/// The section.
#[component]
pub fn Cells(look: Memo<Look>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().merging();
    let effect = RwSignal::new(None::<JointEffect>);
    let (unit, indicator) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let group = RwSignal::new(Grouping::Unit);
    let limit = RwSignal::new(SHOWN);
    let fitting = Memo::new(move |_| {
        let filter =
            CellFilter { effect: effect.get(), unit: unit.get(), indicator: indicator.get(), grouping: group.get() };
        look.with(|look| store.document.plan(|plan| filter.fitting(&look.preview, plan)))
    });
    let chips = move || {
        let chips = look.with(|look| effects(&look.preview, store.screen.language())).into_iter().map(|(one, name, count)| {
            let pressed = effect.get() == one;
            let kind = if one == Some(JointEffect::Conflict) && count > 0 { "conflict" } else { "" };
            view! { <button class="chip" data-kind=kind aria-pressed=pressed.to_string() on:click=move |_| { effect.set(one); limit.set(SHOWN); }>{name}" "<b>{count}</b></button> }
        });
        chips.collect_view()
    };
    let choices = move |grouping: Grouping, every: &'static str| {
        let language = store.screen.language();
        let named = look.with(|look| store.document.plan(|plan| grouping.choices(&look.preview.cells, plan, language)));
        let first = Choice { value: String::new(), name: every.to_owned() };
        let named = named.into_iter().map(|(code, name)| Choice { value: code.to_string(), name });
        std::iter::once(first).chain(named).collect::<Vec<_>>()
    };
    let units = Memo::new(move |_| choices(Grouping::Unit, words().every_unit));
    let indicators = Memo::new(move |_| choices(Grouping::Indicator, words().every_indicator));
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
                    value=Signal::derive(move || if group.get() == Grouping::Unit { "unit".to_owned() } else { "indicator".to_owned() })
                    on_choose=move |value| group.set(if value == "unit" { Grouping::Unit } else { Grouping::Indicator }) />
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
fn bodies(store: Store, look: &Look, fitting: &[usize], grouping: Grouping, limit: usize) -> Vec<AnyView> {
    let listed = fitting.iter().take(limit);
    let groups = store
        .document
        .plan(|plan| cell_groups(&look.preview, &look.files, listed, grouping, plan, store.screen.language()));
    let body = |group: CellGroup| {
        view! {
            <tbody>
                <tr class="rowgroup"><th scope="rowgroup" colspan="5">{group.name}</th></tr>
                {group.rows.into_iter().map(row).collect_view()}
            </tbody>
        }
        .into_any()
    };
    groups.into_iter().map(body).collect()
}

fn row(CellRow { kind, cell, before, after, effect, files }: CellRow) -> AnyView {
    let files = files.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
    view! {
        <tr data-kind=kind>
            <th scope="row">{cell}</th>
            <td class="num">{before}</td>
            <td class="num"><b>{after}</b></td>
            <td>{effect}</td>
            <td>{files}</td>
        </tr>
    }
    .into_any()
}
