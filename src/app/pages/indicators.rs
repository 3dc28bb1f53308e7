//! Chỉ tiêu: the tree table of all indicators, with search, filters and folding, all of them in the address.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::{
    components::{Bullet, Icon, Spark, absent, icon, mark, not_applicable, status_mark_saying},
    route::{Page, Route},
    store::Store,
};
use crate::assess::{Assessment, Flag, Overview, Status, same_period};
use crate::plan::{Code, Decimal, Evidence, Figure, Indicator, Measure, Plan, Row};
use crate::text::{
    Language, Term as _, against_target, bullet_in_words, figure, flag_in_words, goal, group_name, indicator_name,
    indicators_in_group, lead, matches, percent_with, points, short_to_date, status_in_words, unit_of_measure,
};

/// A heading with the indicators right below it that are to be shown.
#[derive(Clone, Debug, Default, PartialEq)]
struct Section {
    group: Option<Code>,
    depth: usize,
    folded: bool,
    /// Whether the search names it, or a heading above it.
    named: bool,
    /// Whether no other heading stands right below it.
    last: bool,
    indicators: Vec<(Code, usize)>,
    /// Indicators right below it before filtering.
    size: usize,
}

/// The page.
#[component]
pub fn IndicatorsPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicators();
    let sections = Memo::new(move |_| {
        let (route, overview, language) = (store.screen.route(), store.document.overview(), store.screen.language());
        store.document.plan(|plan| sections(plan, &overview, &route, language))
    });
    let none_shown = Memo::new(move |_| sections.with(Vec::is_empty));
    let empty = Memo::new(move |_| store.document.plan(|plan| plan.rows().is_empty()));
    let summary = move || {
        let tally = store.document.overview().tally.clone();
        let groups = store.document.plan(|plan| plan.groups.values().filter(|group| !group.removed).count());
        (words().summary)(tally.total(), groups, tally.with_target(), tally.of(Status::Tracked))
    };
    view! {
        <div class="page listing">
            <header class="page-head">
                <div><h1>{store.screen.language().frame().indicators}</h1><p>{summary}</p></div>
                <div class="actions">
                    <a class="button primary" href=move || store.screen.link(Page::EditIndicator { code: None, group: None })>
                        {icon(Icon::Plus)}{words().add_indicator}
                    </a>
                    <a class="button" href=move || store.screen.link(Page::EditGroup(None))>{words().add_group}</a>
                    <a class="button" href=move || store.screen.link(Page::Checks)>{move || store.screen.language().judging().checks}</a>
                    <a class="button" href=move || store.screen.link(Page::Submissions)>{move || store.screen.language().submissions().title}</a>
                </div>
            </header>
            <Show when=move || !empty.get() fallback=move || view! { <Empty /> }>
                <Tools />
                <Show when=move || !none_shown.get() fallback=move || view! { <NothingFound /> }>
                    <Table sections=sections />
                </Show>
            </Show>
        </div>
    }
}

/// Lists the headings and indicators that a selection shows. A search that names a heading shows all below it, also where
/// that is nothing yet.
fn sections(plan: &Plan, overview: &Overview, route: &Route, language: Language) -> Vec<Section> {
    let words = route.search.trim();
    let filtering = !words.is_empty() || !route.statuses.is_empty();
    let mut sections: Vec<Section> = Vec::new();
    let mut folded_at: Option<usize> = None;
    let mut named_at: Option<usize> = None;
    for row in plan.rows() {
        match row {
            Row::Group { code, depth } => {
                named_at = named_at.filter(|named| depth > *named);
                if named_at.is_none() && !words.is_empty() {
                    let group = plan.groups.get(&code);
                    let named = group.is_some_and(|group| matches(words, &format!("{} {}", group.name, group.name_en)));
                    named_at = named.then_some(depth);
                }
                if folded_at.is_some_and(|folded| depth > folded) {
                    continue;
                }
                let folded = !filtering && route.folded.contains(&code);
                folded_at = folded.then_some(depth);
                let named = named_at.is_some();
                sections.push(Section { group: Some(code), depth, folded, named, ..Section::default() });
            }
            Row::Indicator { code, depth } => {
                if depth == 0 && sections.last().is_none_or(|section| section.group.is_some()) {
                    (folded_at, named_at) = (None, None);
                    sections.push(Section::default());
                }
                let Some(section) = sections.last_mut() else { continue };
                section.size += 1;
                let status = overview.assessments.get(&code).map_or(Status::Tracked, |assessment| assessment.status);
                let of_status = route.statuses.is_empty() || route.statuses.contains(&status);
                if folded_at.is_none() && of_status && (named_at.is_some() || found(plan, &code, words, language)) {
                    section.indicators.push((code, depth.saturating_sub(section.depth)));
                }
            }
        }
    }
    if filtering {
        sections.retain(|section| !section.indicators.is_empty() || section.named);
    }
    let depths: Vec<usize> = sections.iter().skip(1).map(|section| section.depth).chain([0]).collect();
    for (section, next) in sections.iter_mut().zip(depths) {
        section.last = next <= section.depth;
    }
    sections
}

/// Whether an indicator has all the words in its names, its code or its lead, without regard to marks.
fn found(plan: &Plan, code: &Code, words: &str, language: Language) -> bool {
    if words.trim().is_empty() {
        return true;
    }
    plan.indicators.get(code).is_some_and(|indicator| {
        let lead = lead(plan, &indicator.lead, &indicator.lead_text, language);
        matches(words, &format!("{} {} {code} {lead}", indicator.name, indicator.name_en))
    })
}

#[component]
fn Empty() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicators();
    view! {
        <div class="empty">
            {icon(Icon::List)}
            <h2>{words().empty}</h2>
            <p>{words().empty_hint}</p>
            <p class="actions">
                <a class="button primary" href=move || store.screen.link(Page::EditGroup(None))>{icon(Icon::Plus)}{words().add_group}</a>
                <a class="button" href=move || store.screen.link(Page::Share)>{store.screen.language().frame().share}</a>
            </p>
        </div>
    }
}

#[component]
fn NothingFound() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicators();
    let heading = move || {
        let search = store.screen.route().search;
        if search.trim().is_empty() { words().none_of_status.to_owned() } else { (words().none)(search.trim()) }
    };
    view! {
        <div class="empty" role="status">
            <h2>{heading}</h2>
            <p>{words().none_hint}</p>
            <p class="actions">
                <button on:click=move |_| store.screen.select(|route| { route.search.clear(); route.statuses.clear(); })>
                    {words().clear_filter}
                </button>
            </p>
        </div>
    }
}

#[component]
fn Tools() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicators();
    let chips = move || {
        let (overview, language, chosen) =
            (store.document.overview(), store.screen.language(), store.screen.route().statuses);
        let all = chosen.is_empty();
        let chips =
            Status::ALL.iter().copied().filter(|status| overview.tally.of(*status) > 0 || chosen.contains(status));
        let chips: Vec<_> = chips
            .map(|status| {
                let pressed = chosen.contains(&status);
                let toggle = move |_| {
                    store.screen.select(|route| {
                        if pressed {
                            route.statuses.retain(|other| *other != status);
                        } else {
                            route.statuses.push(status);
                        }
                    });
                };
                view! {
                    <button class="chip" aria-pressed=pressed.to_string() on:click=toggle>
                        {mark(status)}{status.term(language)}" "<b>{overview.tally.of(status)}</b>
                    </button>
                }
            })
            .collect();
        view! {
            <button class="chip" aria-pressed=all.to_string() on:click=move |_| store.screen.select(|route| route.statuses.clear())>
                {language.indicators().all}" "<b>{overview.tally.total()}</b>
            </button>
            {chips}
        }
    };
    view! {
        <div role="search" class="tools">
            <div class="search-field">
                {icon(Icon::Search)}
                <input
                    type="search"
                    id="search"
                    placeholder=words().filter
                    aria-label=words().filter
                    prop:value=move || store.screen.route().search
                    on:input=move |event| {
                        let typed = event_target_value(&event);
                        store.screen.select(|route| route.search = typed);
                    }
                />
            </div>
            <div class="chips" role="group" aria-label=words().filter_by_status>{chips}</div>
        </div>
    }
}

#[component]
fn Table(sections: Memo<Vec<Section>>) -> impl IntoView {
    let store = Store::here();
    // A column of nothing but dashes would only take room from the others.
    let last_year = Memo::new(move |_| {
        let year = store.document.report().year() - 1;
        store.document.plan(|plan| plan.actuals.keys().any(|key| key.period.year() == year))
    });
    let words = move || store.screen.language().indicators();
    view! {
        <div class="tree-table" tabindex="0" role="region" aria-label=words().table>
            <table role="table">
                <thead role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col" class="number">{words().number}</th>
                        <th role="columnheader" scope="col" class="name">{words().name}</th>
                        <th role="columnheader" scope="col">{words().unit_of_measure}</th>
                        <th role="columnheader" scope="col" class="num">{words().target}</th>
                        <th role="columnheader" scope="col" class="num">{words().actual}</th>
                        <th role="columnheader" scope="col" class="num">{words().percent}</th>
                        <th role="columnheader" scope="col" class="tracking">
                            {words().tracking}
                            <svg class="scale" aria-hidden="true">
                                <text x="0" y="11">"0"</text>
                                <text class="mid" x="40%" y="11">"50"</text>
                                <text class="mid" x="80%" y="11">"100%"</text>
                            </svg>
                        </th>
                        <th role="columnheader" scope="col" class="trend">{words().trend}</th>
                        <Show when=move || last_year.get()>
                            <th role="columnheader" scope="col" class="same num">{words().same_period}</th>
                        </Show>
                        <th role="columnheader" scope="col">{words().status}</th>
                        <th role="columnheader" scope="col" class="lead">{words().lead}</th>
                    </tr>
                </thead>
                <For
                    each=move || sections.get()
                    key=|section| (section.group.clone(), section.folded, section.last, section.size, section.indicators.clone())
                    children=move |section| view! { <SectionRows section=section last_year=last_year /> }
                />
            </table>
        </div>
        <p class="note">{words().key}</p>
    }
}

#[component]
fn SectionRows(section: Section, last_year: Memo<bool>) -> impl IntoView {
    let store = Store::here();
    let Section { group, depth, folded, last, indicators, size, .. } = section;
    let bare = group.clone().filter(|_| last && !folded && indicators.is_empty()).map(|code| {
        let words = store.screen.language().indicators();
        let what = if size == 0 { words.group_empty } else { words.none_of_status };
        let add = move || store.screen.link(Page::EditIndicator { code: None, group: Some(code.clone()) });
        view! {
            <tr role="row">
                <td role="cell" colspan="11">
                    <span class="note">{what}</span>" "
                    {(size == 0).then(|| view! { <a class="edits" href=add>{words.add_indicator}</a> })}
                </td>
            </tr>
        }
    });
    let body = group.as_ref().map_or_else(|| "group".to_owned(), |code| format!("group-{code}"));
    let heading = group.clone().map(|code| {
        let name = {
            let code = code.clone();
            move || {
                let language = store.screen.language();
                store.document.plan(|plan| plan.groups.get(&code).map(|group| group_name(group, language)).unwrap_or_default())
            }
        };
        let fold = {
            let code = code.clone();
            move |_| {
                let code = code.clone();
                store.screen.select(move |route| {
                    if folded { route.folded.retain(|other| *other != code) } else { route.folded.push(code) }
                });
            }
        };
        let (spoken_add, spoken_edit) = (name.clone(), name.clone());
        let (add, edit) = (code.clone(), code);
        view! {
            <tr class="rowgroup" role="row" data-depth=depth>
                <th role="rowheader" scope="rowgroup" colspan="11">
                    <span class="group-row">
                        <button class="fold" aria-expanded=(!folded).to_string() aria-controls=body.clone() on:click=fold>
                            {icon(Icon::Down)}{name}" "
                            <span class="note">{move || if size > 0 { indicators_in_group(size, store.screen.language()) } else { String::new() }}</span>
                        </button>
                        <a class="button quiet icon-only" href=move || store.screen.link(Page::EditIndicator { code: None, group: Some(add.clone()) })
                            aria-label=move || (store.screen.language().indicators().add_to_group)(&spoken_add())>{icon(Icon::Plus)}</a>
                        <a class="button quiet icon-only" href=move || store.screen.link(Page::EditGroup(Some(edit.clone())))
                            aria-label=move || (store.screen.language().indicators().edit_group)(&spoken_edit())>{icon(Icon::Edit)}</a>
                    </span>
                </th>
            </tr>
        }
    });
    view! {
        <tbody role="rowgroup" id=body.clone()>
            {heading}
            {bare}
            {indicators.into_iter().map(|(code, depth)| view! { <IndicatorRow code=code depth=depth last_year=last_year /> }).collect_view()}
        </tbody>
    }
}

/// Everything that a row shows; the row is drawn again only when this differs.
#[derive(Clone, Debug, PartialEq)]
struct RowModel {
    code: Code,
    indicator: Indicator,
    assessment: Arc<Assessment>,
    points: Vec<(u8, Decimal)>,
    lead: String,
    against_last_year: Option<String>,
    language: Language,
}

fn row_model(store: Store, code: &Code) -> Option<RowModel> {
    let assessment = store.document.overview().assessments.get(code).cloned()?;
    let (language, unit) = (store.screen.language(), store.document.unit());
    store.document.plan(|plan| {
        let indicator = plan.indicators.get(code)?.clone();
        let report = assessment.report;
        let reports = plan
            .actuals_of(code, &unit, report.year())
            .filter(|(period, _)| period.last_month() <= report.last_month());
        let points = reports.filter_map(|(period, actual)| Some((period.last_month(), actual.figure.low()?))).collect();
        let against = assessment.actual.as_ref().and_then(|actual| same_period(plan, code, &indicator, &unit, actual));
        let against_last_year = against.map(|against| match against.percent {
            Some(percent) => percent_with(percent / Decimal::ONE_HUNDRED, 1, language),
            None => signed_points(against.change, language),
        });
        let lead = lead(plan, &indicator.lead, &indicator.lead_text, language);
        Some(RowModel { code: code.clone(), indicator, assessment, points, lead, against_last_year, language })
    })
}

fn signed_points(change: Decimal, language: Language) -> String {
    let shown = points(change.round_dp(2).normalize(), language);
    if change > Decimal::ZERO { format!("+{shown}") } else { shown }
}

#[component]
fn IndicatorRow(code: Code, depth: usize, last_year: Memo<bool>) -> impl IntoView {
    let store = Store::here();
    let model = Memo::new(move |_| row_model(store, &code));
    move || model.get().map(|model| row(store, &model, depth, last_year.get()))
}

fn row(store: Store, model: &RowModel, depth: usize, last_year: bool) -> impl IntoView + use<> {
    let RowModel { code, indicator, assessment, language, .. } = model;
    let language = *language;
    let words = language.indicators();
    let percent = against_target(assessment, indicator, language);
    let due = assessment.due_percent().filter(|_| assessment.status.is_judged());
    let bullet = bullet_in_words(assessment, indicator, language).filter(|_| assessment.of_target.is_some());
    let bullet = bullet.map(|label| view! { <Bullet actual=assessment.of_target due=due label=label /> });
    let far = assessment.flags.iter().find(|flag| matches!(flag, Flag::FarAhead | Flag::Incomplete(_)));
    let far = far.map(|flag| view! { <br /><span class="flag">{flag_in_words(flag, language)}</span> });
    let detail = indicator.part_of.is_some().then(|| view! { <span class="unit">{words.detail}</span>" " });
    let derived = move || view! { " "<small class="derived">{Evidence::Derived.term(language)}</small> };
    view! {
        <tr role="row" data-level=depth>
            <td role="cell" class="number">{indicator.number.clone()}</td>
            <th role="rowheader" scope="row" class="name">
                {detail}<a class="name" href=store.screen.link(Page::Indicator(code.clone()))>{indicator_name(indicator, language)}</a>
            </th>
            <td role="cell" class="unit-cell">{unit_of_measure(indicator, language).to_owned()}</td>
            <td role="cell" class=if assessment.target.is_some() { "target" } else { "target none" }>{match &assessment.target {
                Some(target) => {
                    let shown = goal(&target.target.goal, unit_of_measure(indicator, language), language);
                    let derived = (target.target.evidence == Evidence::Derived).then(derived);
                    view! { {shown}{derived} }.into_any()
                }
                None => view! { <span class="absent na" title=words.no_target>"–"<span class="visually-hidden">{words.no_target}</span></span> }.into_any(),
            }}</td>
            <td role="cell" class="actual">{actual_cell(assessment, language)}</td>
            <td role="cell" class="percent num">{match percent {
                Some(percent) => view! { {percent} }.into_any(),
                None if assessment.target.as_ref().is_some_and(|target| target.numbers.is_some()) => absent(language).into_any(),
                None => not_applicable(language).into_any(),
            }}</td>
            <td role="cell" class="tracking">{bullet}</td>
            <td role="cell" class="trend">
                {(indicator.measure != Measure::Text).then(|| view! { <Spark points=model.points.clone() label=words.spark.to_owned() /> })}
            </td>
            {last_year.then(|| {
                let against = model.against_last_year.clone();
                view! { <td role="cell" class="same num">{against.map_or_else(|| absent(language).into_any(), |text| view! { {text} }.into_any())}</td> }
            })}
            <td role="cell" class="status">{status_mark_saying(assessment.status, status_in_words(assessment, indicator, language).into())}{far}</td>
            <td role="cell" class="lead">{model.lead.clone()}</td>
        </tr>
    }
}

fn actual_cell(assessment: &Assessment, language: Language) -> AnyView {
    let Some(actual) = &assessment.actual else { return absent(language).into_any() };
    let until = short_to_date(actual.period, language);
    let derived = actual.is_derived().then(|| format!(", {}", Evidence::Derived.term(language)));
    match &actual.figure {
        Figure::NotApplicable => not_applicable(language).into_any(),
        value => view! { {figure(value, language)}" "<small>{until}{derived}</small> }.into_any(),
    }
}
