//! Composites of groups and units, and the figures that should be looked at, each with a way to dismiss it.

use leptos::{ev, prelude::*};

use crate::app::{components::TextField, route::Page, screen, store::Store};
use crate::assess::{Oddity, Score, Status, checks, scores, unit_scores};
use crate::ledger::{Intent, Rejection};
use crate::plan::{Code, Decimal, Dismissal, Json, Plan};
use crate::text::{
    Language, Term as _, group_name, indicator_name, oddity, oddity_place, percent, percent_beside_status, unit_name,
};

/// The page.
#[component]
pub fn ChecksPage() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{move || words().checks}</h1><p>{move || words().about}</p></div></header>
            <Scores />
            <Findings />
        </div>
    }
}

#[component]
fn Findings() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let all = Memo::new(move |_| store.document.ledger(|ledger| checks(ledger, store.document.report())));
    let open = Memo::new(move |_| {
        all.with(|all| all.iter().filter(|found| found.dismissed.is_none()).cloned().collect::<Vec<Oddity>>())
    });
    let dismissed = Memo::new(move |_| {
        all.with(|all| all.iter().filter(|found| found.dismissed.is_some()).cloned().collect::<Vec<Oddity>>())
    });
    view! {
        <section class="block" aria-labelledby="findings">
            <header>
                <h2 id="findings">{move || words().findings}</h2>
                <p class="note" role="status">{move || {
                    let count = open.with(Vec::len);
                    if count == 0 { words().nothing.to_owned() } else { (words().found)(count) }
                }}</p>
            </header>
            <Show when=move || !open.with(Vec::is_empty)>
                <FindingTable named="findings" rows=open />
            </Show>
        </section>
        <Show when=move || !dismissed.with(Vec::is_empty)>
            <section class="block" aria-labelledby="dismissed">
                <header><h2 id="dismissed">{move || words().dismissed}</h2></header>
                <FindingTable named="dismissed" rows=dismissed />
            </section>
        </Show>
    }
}

#[component]
fn FindingTable(named: &'static str, rows: Memo<Vec<Oddity>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let editing = RwSignal::new(None::<Oddity>);
    let body = move || {
        let language = store.screen.language();
        let said: Vec<(Oddity, String, String)> = store.document.plan(|plan| {
            let say = |found: Oddity| {
                let (place, what) = (oddity_place(&found, plan, language), oddity(&found, plan, language));
                (found, place, what)
            };
            rows.get().into_iter().map(say).collect()
        });
        said.into_iter().map(|(found, place, what)| row(store, found, place, what, editing)).collect_view()
    };
    view! {
        <div class="table-scroll" tabindex="0" role="group" aria-labelledby=named>
            <table class="wordy">
                <thead>
                    <tr>
                        <th scope="col">{move || words().check}</th>
                        <th scope="col">{move || words().figure}</th>
                        <th scope="col">{move || words().what}</th>
                        <th scope="col"><span class="visually-hidden">{move || words().dismiss}</span></th>
                    </tr>
                </thead>
                <tbody>{body}</tbody>
            </table>
        </div>
        {move || editing.get().map(|found| view! { <Dismiss found=found done=move || editing.set(None) /> })}
    }
}

fn row(store: Store, found: Oddity, place: String, what: String, editing: RwSignal<Option<Oddity>>) -> impl IntoView {
    let language = store.screen.language();
    let words = language.judging();
    let link = store.screen.link(Page::Indicator(found.key.indicator.clone()));
    let check = found.check.term(language);
    let key = found.dismissal().filter(|_| found.dismissed.is_some());
    let action = if let Some(key) = key {
        let take_up = move |_| {
            if let Err(rejection) = store.document.dispatch(&Intent::Set(key.clone(), None)) {
                store.screen.say_error(store.screen.language().opening().rejection(&rejection));
            }
        };
        view! { <button class="quiet edits" on:click=take_up>{words.take_up}</button> }.into_any()
    } else {
        let label = (words.dismiss_of)(&place);
        let one = found.clone();
        let open = move |_| {
            editing.set(Some(one.clone()));
            screen::focus_soon("dismiss-reason");
        };
        view! { <button class="quiet edits" aria-label=label on:click=open>{words.dismiss}</button> }.into_any()
    };
    let why = found.dismissed.map(|dismissal| view! { <p class="note">{dismissal.reason}</p> });
    view! {
        <tr>
            <td>{check}</td>
            <th scope="row"><a href=link>{place}</a></th>
            <td>{what}{why}</td>
            <td class="when">{action}</td>
        </tr>
    }
}

#[component]
fn Dismiss(found: Oddity, done: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let reason = RwSignal::new(String::new());
    let error = RwSignal::new(None::<String>);
    let name = {
        let found = found.clone();
        move || store.document.plan(|plan| (words().dismiss_of)(&oddity_place(&found, plan, store.screen.language())))
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = store.screen.language();
        let written = reason.get_untracked().trim().to_owned();
        error.set(written.is_empty().then(|| language.frame().required.to_owned()));
        let (Some(key), false) = (found.dismissal(), written.is_empty()) else { return };
        let dismissal = Dismissal { reason: written, finding: found.reading() };
        let Ok(dismissal) = Json::of(&dismissal) else { return };
        match store.document.dispatch(&Intent::Set(key, Some(dismissal))) {
            Ok(_) | Err(Rejection::NothingToDo) => done(),
            Err(rejection) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    view! {
        <form class="fields edits" novalidate on:submit=save>
            <TextField id="dismiss-reason" label=Signal::derive(name) value=reason error=error />
            <p class="actions">
                <button class="primary" type="submit">{words().dismiss}</button>
                <button class="quiet" type="button" on:click=move |_| done()>{store.screen.language().indicator().cancel}</button>
            </p>
        </form>
    }
}

#[component]
fn Scores() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().judging();
    let found = Memo::new(move |_| {
        let overview = store.document.overview();
        let report = store.document.report();
        store.document.plan(|plan| {
            let (whole, groups) = scores(plan, &overview);
            (whole, groups, unit_scores(plan, report))
        })
    });
    let rows = move || {
        let language = store.screen.language();
        let (whole, groups, units) = found.get();
        store.document.plan(|plan| {
            let root = plan.root_unit();
            let group =
                |code: &Code| plan.groups.get(code).map(|group| group_name(group, language)).unwrap_or_default();
            let groups = groups.into_iter().filter(|(_, score)| score.tally.with_target() > 0);
            let groups = groups.map(|(code, score)| score_row(store, plan, group(&code), &score, language));
            let units = units.into_iter().filter(|(code, _)| *code != root);
            let units =
                units.map(|(code, score)| score_row(store, plan, unit_name(plan, &code, language), &score, language));
            let head = |name: &'static str| view! { <tr><th scope="colgroup" colspan="5">{name}</th></tr> };
            let units = units.collect::<Vec<_>>();
            let words = language.judging();
            view! {
                {score_row(store, plan, words.whole.to_owned(), &whole, language)}
                {head(words.groups)}
                {groups.collect::<Vec<_>>()}
                {(!units.is_empty()).then(|| head(words.units))}
                {units}
            }
        })
    };
    view! {
        <section class="block" aria-labelledby="scores">
            <header>
                <h2 id="scores">{move || words().scores}</h2>
                <p class="note">{move || {
                    let missing = store.document.plan(|plan| plan.outline.limits.missing);
                    (words().scores_note)(&percent(missing, 1, store.screen.language()))
                }}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="scores">
                <table class="wordy">
                    <thead>
                        <tr>
                            <th scope="col">{move || words().of}</th>
                            <th scope="col" class="num">{move || words().composite}</th>
                            <th scope="col" class="num">{move || words().met}</th>
                            <th scope="col" class="num">{move || words().coverage}</th>
                            <th scope="col">{move || words().worst}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn score_row(store: Store, plan: &Plan, name: String, found: &Score, language: Language) -> AnyView {
    let words = language.judging();
    let say = |ratio: Decimal| percent_beside_status(ratio.saturating_mul(Decimal::ONE_HUNDRED), language);
    let composite = found.composite.map_or_else(|| words.too_little.to_owned(), say);
    let met = (words.met_of)(found.tally.of(Status::Met), found.tally.judged());
    let coverage = found.coverage().map(say).unwrap_or_default();
    let worst = found.worst.as_ref().and_then(|(code, ratio)| {
        let indicator = plan.indicators.get(code)?;
        let link = store.screen.link(Page::Indicator(code.clone()));
        let shown = format!("{} ({})", indicator_name(indicator, language), say(*ratio));
        Some(view! { <a href=link>{shown}</a> })
    });
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td class="num">{composite}</td>
            <td class="num">{met}</td>
            <td class="num">{coverage}</td>
            <td>{worst}</td>
        </tr>
    }
    .into_any()
}
