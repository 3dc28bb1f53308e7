//! Targets: every level and every version, as written and as understood; new ones are added beside them.

use leptos::{ev, prelude::*};

use super::Subject;
use crate::app::{
    components::{ChoiceField, Icon, TextField, icon},
    screen,
    store::Store,
};
use crate::exchange::typed;
use crate::ledger::Intent;
use crate::plan::{Code, Evidence, NaiveDate, Target, TargetKey, notation::read_date};
use crate::text::{Term as _, date, goal_in_words, unit_of_measure, warning};
use crate::views::choices::level_choices;

/// The section.
#[component]
pub fn Targets(subject: Memo<Option<Subject>>) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicator();
    let adding = RwSignal::new(false);
    let rows = move || {
        let Subject { code, indicator, assessment } = subject.get()?;
        let (language, unit) = (store.screen.language(), store.document.unit());
        let targets: Vec<_> = store.document.plan(|plan| {
            let level_name = |code: &Code| {
                let level = plan.outline.levels.iter().find(|level| level.code == *code);
                level.map_or_else(|| code.to_string(), |level| language.either(&level.name, &level.name_en).to_owned())
            };
            let targets = plan.targets_of(&code, &unit);
            targets.map(|(key, target)| (key.clone(), level_name(&key.level), target.clone())).collect()
        });
        let rows = targets.into_iter().map(|(key, level, target)| {
            let judged = assessment.target.as_ref().is_some_and(|judged| judged.level == key.level && judged.valid_from == key.valid_from);
            let derived = target.evidence == Evidence::Derived;
            let remove = {
                let key = key.clone();
                let what = format!("{}, {level}", goal_in_words(&target.goal, &indicator, language));
                move |_| match store.document.dispatch(&Intent::SetTarget(key.clone(), None)) {
                    // One press takes a target out: the person is told, and how to take it back.
                    Ok(_) => store.screen.say_done((language.forms().removed)(&what)),
                    Err(error) => store.screen.say_error(language.opening().rejection(&error)),
                }
            };
            let spoken = format!("{} {level}", language.frame().remove);
            let notes = [target.basis.clone(), target.note.clone()];
            let notes = notes.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
            view! {
                <tr>
                    <th scope="row">{level}{judged.then(|| view! { " "<small class="note">{words().in_force}</small> })}</th>
                    <td class="num"><b>{target.written.clone()}</b></td>
                    <td>{goal_in_words(&target.goal, &indicator, language)}</td>
                    <td>{notes}</td>
                    <td class="when">{date(key.valid_from, language)}</td>
                    <td>{if derived { view! { <span class="derived">{Evidence::Derived.term(language)}</span> }.into_any() } else { view! { {Evidence::Stated.term(language)} }.into_any() }}</td>
                    <td><button class="quiet icon-only edits" aria-label=spoken on:click=remove>{icon(Icon::Close)}</button></td>
                </tr>
            }
        });
        Some(rows.collect_view())
    };
    view! {
        <section class="block" aria-labelledby="targets">
            <header>
                <h2 id="targets">{words().targets}</h2>
                <p class="note">{words().targets_note}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="targets">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{words().level}</th>
                            <th scope="col" class="num">{words().written}</th>
                            <th scope="col">{words().understood}</th>
                            <th scope="col">{words().basis}</th>
                            <th scope="col">{words().valid_from}</th>
                            <th scope="col">{words().evidence}</th>
                            <th scope="col"><span class="visually-hidden">{store.screen.language().frame().remove}</span></th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
            <Show
                when=move || adding.get()
                fallback=move || view! {
                    <p class="actions edits"><button id="add-target" on:click=move |_| { adding.set(true); screen::focus_soon("target-written"); }>{icon(Icon::Plus)}{words().add_target}</button></p>
                }
            >
                <AddTarget subject=subject done=move || { adding.set(false); screen::focus_soon("add-target"); } />
            </Show>
        </section>
    }
}

#[component]
fn AddTarget(subject: Memo<Option<Subject>>, done: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().indicator();
    let first_day =
        store.document.plan_now(|plan| NaiveDate::from_ymd_opt(plan.outline.year, 1, 1)).unwrap_or_default();
    let level = RwSignal::new(store.document.plan_now(|plan| plan.outline.judged_level()).to_string());
    let written = RwSignal::new(String::new());
    let basis = RwSignal::new(String::new());
    let valid_from = RwSignal::new(date(first_day, store.screen.language()));
    let year = RwSignal::new(String::new());
    let year_error = RwSignal::new(None::<String>);
    let derived = RwSignal::new(false);
    let error = RwSignal::new(None::<String>);
    let date_error = RwSignal::new(None::<String>);
    let unit = move || {
        subject
            .get()
            .map(|subject| unit_of_measure(&subject.indicator, store.screen.language()).to_owned())
            .unwrap_or_default()
    };
    let reading = move || {
        let Subject { indicator, .. } = subject.get()?;
        let (language, text) = (store.screen.language(), written.get());
        if text.trim().is_empty() {
            return None;
        }
        let read = typed::goal(&text, Some(&indicator), language.notation());
        let shown = (words().read_as)(&goal_in_words(&read.value, &indicator, language));
        let warnings = read.warnings.iter().map(|one| warning(one, language));
        Some(std::iter::once(shown).chain(warnings).collect::<Vec<_>>().join(". "))
    };
    let save = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let Some(Subject { code, indicator, .. }) = subject.get_untracked() else { return };
        let language = store.screen.language();
        let text = written.get_untracked();
        error.set(text.trim().is_empty().then(|| language.frame().required.to_owned()));
        let day = read_date(&valid_from.get_untracked());
        date_error.set(day.is_none().then(|| language.frame().date_unreadable.to_owned()));
        let year = match year.get_untracked().trim() {
            "" => Ok(None),
            written => written.parse::<i32>().ok().filter(|year| (1900..3000).contains(year)).map(Some).ok_or(()),
        };
        year_error.set(year.is_err().then(|| language.judging().no_year.to_owned()));
        let Ok(year) = year else { return };
        let (Some(valid_from), Ok(level), false) = (day, Code::new(&level.get_untracked()), text.trim().is_empty())
        else {
            return;
        };
        let target = Target {
            goal: typed::goal(&text, Some(&indicator), language.notation()).value,
            written: text.trim().to_owned(),
            basis: basis.get_untracked().trim().to_owned(),
            year,
            evidence: if derived.get_untracked() { Evidence::Derived } else { Evidence::Stated },
            source: String::new(),
            note: String::new(),
        };
        let key = TargetKey { indicator: code, unit: store.document.unit(), level, valid_from };
        match store.document.dispatch(&Intent::SetTarget(key, Some(target))) {
            Ok(_) | Err(crate::ledger::Rejection::NothingToDo) => done(),
            Err(rejection) => error.set(Some(language.opening().rejection(&rejection))),
        }
    };
    let levels = move || store.document.plan(|plan| level_choices(plan, store.screen.language()));
    view! {
        <form class="fields edits" novalidate on:submit=save>
            <ChoiceField id="target-level" label=words().level choices=Signal::derive(levels)
                value=level on_choose=move |value| level.set(value) />
            <TextField id="target-written" label=words().written hint=words().target_hint
                value=written error=error unit=Signal::derive(unit) reading=Signal::derive(reading) />
            <TextField id="target-basis" label=words().basis value=basis />
            <TextField id="target-from" label=words().valid_from value=valid_from error=date_error short=true />
            <TextField id="target-year" label=store.screen.language().judging().target_year hint=store.screen.language().judging().target_year_hint
                value=year error=year_error short=true />
            <label class="check">
                <input type="checkbox" prop:checked=move || derived.get() on:change=move |event| derived.set(event_target_checked(&event)) />
                {Evidence::Derived.term(store.screen.language())}
            </label>
            <p class="actions">
                <button class="primary" type="submit">{words().save}</button>
                <button class="quiet" type="button" on:click=move |_| done()>{words().cancel}</button>
            </p>
        </form>
    }
}
