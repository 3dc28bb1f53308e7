//! Tổng quan: how many targets stand where, which need attention and why, who answers for them, what is due.

use std::{cmp::Reverse, sync::Arc};

use leptos::prelude::*;

use crate::app::{
    components::{Bullet, BulletKey, Icon, absent, icon, mark, status_mark},
    route::{Page, Route},
    store::Store,
};
use crate::assess::{Assessment, Flag, GroupTally, Overview, Status, TaskStatus, task_status};
use crate::plan::{Code, Decimal, Indicator, Plan, Task, sorting::sort_by_key};
use crate::text::{
    Headline, Language, Term as _, date, days_left, group_name, headline, indicator_name, lead, percent_of_target,
    period_to_date, reason_in_brief, target_in_words, task_title,
};

/// How many of what needs attention stand on the page itself.
const SHOWN: usize = 8;

/// The overview page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let store = Store::here();
    let empty = Memo::new(move |_| store.overview().tally.total() == 0);
    // Drawn from top to bottom in three pieces, each on the screen before the next is begun. The first fills a window.
    let pieces = RwSignal::new(1);
    // The person may have gone elsewhere meanwhile, and the signal with the page.
    store.once_painted(move || {
        if pieces.try_set(2).is_none() {
            store.once_painted(move || {
                let _gone = pieces.try_set(3);
            });
        }
    });
    let drawn = move |piece| pieces.get() >= piece;
    move || {
        if empty.get() {
            view! { <EmptyPlan /> }.into_any()
        } else {
            view! {
                <div class="page">
                    <HeadlineSection />
                    <TallySection />
                    <div class="overview">
                        <Attention />
                        {move || drawn(2).then(|| view! { <div class="side"><TasksDue /><Outstanding /></div> })}
                    </div>
                    {move || drawn(3).then(|| view! { <Groups /> })}
                </div>
            }
            .into_any()
        }
    }
}

#[component]
fn EmptyPlan() -> impl IntoView {
    let store = Store::here();
    view! {
        <div class="page">
            <div class="empty">
                {icon(Icon::List)}
                <h1>{store.language().overview().empty}</h1>
                <p>{store.language().overview().empty_hint}</p>
                <p class="actions">
                    <a class="button primary" href=move || store.link(Page::Indicators)>{store.language().frame().indicators}</a>
                    <a class="button" href=move || store.link(Page::Share)>{store.language().frame().share}</a>
                </p>
            </div>
        </div>
    }
}

/// The address of the table, with only one status shown.
fn filtered(store: Store, statuses: Vec<Status>) -> String {
    Route { statuses, ..store.route().beside(Page::Indicators) }.to_string()
}

#[component]
fn HeadlineSection() -> impl IntoView {
    let store = Store::here();
    let kicker = move || {
        let language = store.language();
        let title = store.plan(|plan| language.either(&plan.outline.title, &plan.outline.title_en).to_owned());
        (language.overview().kicker)(&title, &period_to_date(store.report(), language))
    };
    let sentence = move || {
        let overview = store.overview();
        let of = |status| overview.tally.of(status);
        let counts = Headline {
            met: of(Status::Met),
            on_track: of(Status::OnTrack),
            behind: of(Status::Behind),
            off_track: of(Status::OffTrack),
            accepted: of(Status::Accepted),
            missing: of(Status::Missing),
            not_due: of(Status::NotDue),
            for_a_person: of(Status::ForAPerson),
        };
        headline(&counts, store.language())
    };
    view! {
        <section class="headline">
            <p class="kicker">{kicker}</p>
            <h1>{sentence}</h1>
        </section>
    }
}

#[component]
fn TallySection() -> impl IntoView {
    let store = Store::here();
    let shown = move || {
        let overview = store.overview();
        let usual = [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack, Status::NotDue, Status::Missing];
        Status::ALL
            .iter()
            .copied()
            .filter(|status| *status != Status::Tracked)
            .map(|status| (status, overview.tally.of(status)))
            .filter(|(status, count)| *count > 0 || usual.contains(status))
            .collect::<Vec<_>>()
    };
    let bar = move || {
        let all = Decimal::from(store.overview().tally.with_target().max(1));
        let mut from = Decimal::ZERO;
        let parts = shown().into_iter().map(|(status, count)| {
            let width = (Decimal::from(count) * Decimal::ONE_HUNDRED / all).round_dp(2);
            let x = from;
            from += width;
            let hatched = !status.is_judged() || status == Status::Accepted;
            view! {
                <rect data-status=status.name() data-hatch=hatched.then_some("") x=format!("{x}%") width=format!("{width}%") height="14"></rect>
            }
        });
        parts.collect_view()
    };
    let spoken = move || {
        let language = store.language();
        let parts: Vec<_> =
            shown().iter().map(|(status, count)| format!("{} {count}", status.term(language))).collect();
        parts.join(", ")
    };
    view! {
        <section class="tally" aria-label=store.language().overview().tally>
            <svg class="share-bar" role="img" aria-label=spoken>{bar}</svg>
            <ul>
                {move || {
                    let language = store.language();
                    shown().into_iter().map(|(status, count)| view! {
                        <li>
                            <a href=filtered(store, vec![status]) data-status=status.name()>
                                <b>{count}</b>" "<span class="word">{status_mark(status, language)}</span>
                            </a>
                        </li>
                    }).collect_view()
                }}
            </ul>
            <p class="note">
                {move || {
                    let (overview, words) = (store.overview(), store.language().overview());
                    (words.denominators)(overview.tally.with_target(), overview.tally.judged())
                }}
                " "
                {move || {
                    let tracked = store.overview().tally.of(Status::Tracked);
                    (tracked > 0).then(|| view! {
                        <a href=filtered(store, vec![Status::Tracked])>{mark(Status::Tracked)}{(store.language().overview().tracked)(tracked)}</a>
                    })
                }}
            </p>
        </section>
    }
}

#[component]
fn Attention() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().overview();
    let late = Memo::new(move |_| store.overview().attention.clone());
    let all_late = vec![Status::Behind, Status::OffTrack, Status::Missing];
    view! {
        <section class="block" aria-labelledby="attention">
            <header>
                <h2 id="attention">{words().attention}</h2>
                <p class="note">{words().attention_order}</p>
            </header>
            <Show when=move || !late.with(Vec::is_empty) fallback=move || view! { <p class="note">{words().attention_none}</p> }>
                <ol class="attention">
                    <For each=move || late.get().into_iter().take(SHOWN) key=Clone::clone children=|code| view! { <AttentionRow code=code /> } />
                </ol>
            </Show>
            {move || (late.with(Vec::len) > SHOWN).then(|| view! {
                <p><a href=filtered(store, all_late.clone())>{(words().attention_all)(late.with(Vec::len))}</a></p>
            })}
            {move || {
                let words = words();
                view! { <BulletKey words=[words.key_actual, words.key_due, words.key_target, words.key_bands] /> }
            }}
        </section>
    }
}

/// Percent of the year's target that was due.
pub(super) fn due_percent(assessment: &Assessment) -> Option<Decimal> {
    let (_, low, _) = assessment.target.as_ref()?.numbers?;
    if low <= Decimal::ZERO {
        return None;
    }
    assessment.due?.checked_mul(Decimal::ONE_HUNDRED)?.checked_div(low)
}

#[component]
fn AttentionRow(code: Code) -> impl IntoView {
    let store = Store::here();
    let row = Memo::new(move |_| {
        let assessment = store.overview().assessments.get(&code).cloned()?;
        let indicator = store.plan(|plan| plan.indicators.get(&code).cloned())?;
        Some((code.clone(), indicator, assessment))
    });
    move || row.get().map(|(code, indicator, assessment)| attention_row(store, &code, &indicator, &assessment))
}

fn attention_row(store: Store, code: &Code, indicator: &Indicator, assessment: &Assessment) -> impl IntoView + use<> {
    let language = store.language();
    let words = language.overview();
    let who = store.plan(|plan| lead(plan, &indicator.lead, &indicator.lead_text, language));
    let percent = assessment.of_target.map(|percent| percent_of_target(percent, language));
    let target = assessment.target.as_ref().map(|target| target_in_words(target, indicator, language));
    let due = due_percent(assessment);
    let label = [percent.clone(), due.map(|due| format!("{} {}", words.key_due, percent_of_target(due, language)))];
    let label = label.into_iter().flatten().collect::<Vec<_>>().join("; ");
    let tasks = store.plan(|plan| tasks_of(plan, code, language));
    let derived = assessment.flags.contains(&Flag::ActualDerived);
    view! {
        <li>
            <div>
                <h3><a class="name" href=store.link(Page::Indicator(code.clone()))>{indicator_name(indicator, language)}</a></h3>
                <p class="who">{if who.is_empty() { words.nobody.to_owned() } else { who }}</p>
            </div>
            {assessment.of_target.map(|actual| view! { <Bullet actual=Some(actual) due=due label=label /> })}
            <p class="figure">
                {percent.map(|percent| view! { <b>{percent}</b> })}
                {target.filter(|_| assessment.of_target.is_some()).map(|target| view! { <span>{(words.of_target)(&target)}</span> })}
            </p>
            <div class="why">
                {status_mark(assessment.status, language)}
                <span>
                    {reason_in_brief(assessment, indicator, language)}
                    {derived.then(|| view! { " "<small class="derived">{crate::plan::Evidence::Derived.term(language)}</small> })}
                </span>
                {(!tasks.is_empty()).then(|| view! {
                    <span class="tags">
                        {tasks.into_iter().map(|task| view! { <a class="tag" href=store.link(Page::Tasks)>{task}</a> }).collect_view()}
                    </span>
                })}
            </div>
        </li>
    }
}

fn tasks_of(plan: &Plan, indicator: &Code, language: Language) -> Vec<String> {
    let tasks = plan.live_tasks().into_iter().filter(|(_, task)| task.indicators.contains(indicator));
    tasks.map(|(_, task)| (language.overview().task)(&task.number, task_title(task, language))).collect()
}

#[component]
fn TasksDue() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().overview();
    let list = move || {
        let (language, day) = (store.language(), store.report_day());
        store.plan(|plan| {
            let tasks = plan.live_tasks();
            let open = |task: &Task| {
                task_status(task, day).status != TaskStatus::DoneOnTime
                    && task_status(task, day).status != TaskStatus::DoneLate
            };
            let mut due: Vec<_> = tasks.iter().filter(|(_, task)| task.due.is_some() && open(task)).collect();
            // Tasks of one day stay in the order of their numbers.
            sort_by_key(&mut due, |(_, task)| task.due);
            let without = tasks.iter().filter(|(_, task)| task.due.is_none()).count();
            let rows: Vec<_> =
                due.into_iter().take(6).map(|(code, task)| due_row(store, plan, code, task, day, language)).collect();
            let none = rows.is_empty().then(|| view! { <p class="note">{language.overview().no_tasks_due}</p> });
            let note = (without > 0)
                .then(|| view! { <p class="note">{(language.overview().without_date)(without, tasks.len())}</p> });
            view! { {none}<ul class="due-list">{rows}</ul>{note} }
        })
    };
    view! {
        <section class="block" aria-labelledby="tasks-due">
            <header>
                <h2 id="tasks-due">{words().tasks_due}</h2>
                <a class="note" href=move || store.link(Page::Tasks)>{move || (words().all_tasks)(store.plan(|plan| plan.live_tasks().len()))}</a>
            </header>
            {list}
        </section>
    }
}

fn due_row(
    store: Store,
    plan: &Plan,
    code: &Code,
    task: &Task,
    day: crate::plan::NaiveDate,
    language: Language,
) -> impl IntoView + use<> {
    let who = lead(plan, &task.lead, &task.lead_text, language);
    let left = task_status(task, day).days_left.map(|days| days_left(days, language));
    view! {
        <li>
            <p class="due"><b>{left}</b><span>{task.due.map(|due| date(due, language))}</span></p>
            <div>
                <a class="name" href=store.link(Page::EditTask(Some(code.clone())))>{task_title(task, language).to_owned()}</a>
                <p class="who">{if who.is_empty() { language.overview().nobody.to_owned() } else { who }}</p>
            </div>
        </li>
    }
}

/// Who has figures outstanding: leads of indicators with a target whose latest report is older than the last one due.
fn outstanding(plan: &Plan, overview: &Overview, language: Language) -> (usize, Vec<(String, usize)>) {
    let mut leads: Vec<(String, usize)> = Vec::new();
    let mut all = 0;
    for (code, assessment) in &overview.assessments {
        let late = assessment.flags.iter().any(|flag| matches!(flag, Flag::Stale { .. }));
        let due = assessment.status == Status::Missing
            || (late && !matches!(assessment.status, Status::NotDue | Status::Tracked));
        let Some(indicator) = plan.indicators.get(code).filter(|_| due) else { continue };
        all += 1;
        let name = lead(plan, &indicator.lead, &indicator.lead_text, language);
        match leads.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => leads.push((name, 1)),
        }
    }
    // Those with the most first; of the others, whoever stands first in the plan.
    sort_by_key(&mut leads, |(_, count)| Reverse(*count));
    (all, leads)
}

#[component]
fn Outstanding() -> impl IntoView {
    let store = Store::here();
    let list = move || {
        let (language, overview) = (store.language(), store.overview());
        let words = language.overview();
        let (all, leads) = store.plan(|plan| outstanding(plan, &overview, language));
        (all > 0).then(|| {
            let note =
                (words.outstanding_note)(all, overview.tally.with_target(), &period_to_date(overview.report, language));
            let rows = leads.into_iter().take(8).map(|(lead, count)| {
                let lead = if lead.is_empty() { words.nobody.to_owned() } else { lead };
                view! { <li>{lead}" "<span class="note">{(words.indicators)(count)}</span></li> }
            });
            view! {
                <section class="block" aria-labelledby="outstanding">
                    <header><h2 id="outstanding">{words.outstanding}</h2></header>
                    <p class="note">{note}</p>
                    <ul class="plain">{rows.collect_view()}</ul>
                </section>
            }
        })
    };
    view! { {list} }
}

#[component]
fn Groups() -> impl IntoView {
    let store = Store::here();
    let words = move || store.language().overview();
    let rows = move || {
        let overview: Arc<Overview> = store.overview();
        overview.groups.iter().map(|group| group_row(store, group)).collect_view()
    };
    view! {
        <section class="block" aria-labelledby="groups">
            <header>
                <h2 id="groups">{words().groups}</h2>
                <p class="note">{words().groups_note}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="groups">
                <table class="groups">
                    <thead>
                        <tr>
                            <th scope="col">{words().group}</th>
                            <th scope="col">{words().each}</th>
                            <th scope="col" class="num">{words().good}</th>
                            <th scope="col" class="num">{Status::Behind.term(store.language())}</th>
                            <th scope="col" class="num">{Status::OffTrack.term(store.language())}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn group_row(store: Store, group: &GroupTally) -> impl IntoView + use<> {
    let language = store.language();
    let name = store.plan(|plan| {
        let found = group.group.as_ref().and_then(|code| plan.groups.get(code));
        found.map_or_else(|| language.overview().no_group.to_owned(), |found| group_name(found, language))
    });
    let cells = group.indicators.iter().map(|(code, status)| {
        let indicator =
            store.plan(|plan| plan.indicators.get(code).map(|indicator| indicator_name(indicator, language)));
        // The only name of the link, shown to who points at it: a label beside it would be read out twice.
        let said = format!("{}: {}", indicator.unwrap_or_default(), status.term(language));
        view! {
            <li><a href=store.link(Page::Indicator(code.clone())) data-status=status.name() title=said>{mark(*status)}</a></li>
        }
    });
    let cells = cells.collect_view();
    let judged = group.tally.judged();
    let good = group.tally.of(Status::Met) + group.tally.of(Status::OnTrack);
    let number = |count: usize| {
        if judged == 0 { absent(language).into_any() } else { view! { {count} }.into_any() }
    };
    let good = if judged == 0 { absent(language).into_any() } else { view! { <b>{good}</b>"/"{judged} }.into_any() };
    view! {
        <tr>
            <th scope="row">{name}</th>
            <td><ul class="cells">{cells}</ul></td>
            <td class="num">{good}</td>
            <td class="num">{number(group.tally.of(Status::Behind))}</td>
            <td class="num">{number(group.tally.of(Status::OffTrack))}</td>
        </tr>
    }
}
