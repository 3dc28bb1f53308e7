//! Tổng quan: how many targets stand where, which need attention and why, who answers for them, what is due.

use leptos::prelude::*;

use crate::app::{
    components::{Bullet, BulletKey, Icon, absent, icon, mark, status_mark, status_mark_saying},
    route::{Page, Route},
    screen,
    store::Store,
};
use crate::assess::Status;
use crate::plan::{Code, Decimal, Evidence};
use crate::text::Term as _;
use crate::views::overview::{Due, GroupRow, Late};

/// So many rows of what needs attention reach the end of a usual window.
const FIRST_ROWS: usize = 2;

/// The overview page.
#[component]
pub fn OverviewPage() -> impl IntoView {
    let store = Store::here();
    let empty = Memo::new(move |_| store.document.glance().tally.total() == 0);
    // Drawn from top to bottom in three pieces, each on the screen before the next is begun. The first fills a window.
    let pieces = RwSignal::new(1);
    // The person may have gone elsewhere meanwhile, and the signal with the page.
    screen::once_painted(move || {
        if pieces.try_set(2).is_none() {
            screen::once_painted(move || {
                let _gone = pieces.try_set(3);
            });
        }
    });
    let second = Memo::new(move |_| pieces.get() >= 2);
    let third = Memo::new(move |_| pieces.get() >= 3);
    move || {
        if empty.get() {
            view! { <EmptyPlan /> }.into_any()
        } else {
            view! {
                <div class="page">
                    <HeadlineSection />
                    <TallySection />
                    <div class="overview">
                        <Attention whole=second />
                        {move || second.get().then(|| view! { <div class="side"><TasksDue /><Outstanding /></div> })}
                    </div>
                    {move || third.get().then(|| view! { <Groups /> })}
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
                <h1>{store.screen.language().overview().empty}</h1>
                <p>{store.screen.language().overview().empty_hint}</p>
                <p class="actions">
                    <a class="button primary" href=move || store.screen.link(Page::Indicators)>{store.screen.language().frame().indicators}</a>
                    <a class="button" href=move || store.screen.link(Page::Share)>{store.screen.language().frame().share}</a>
                </p>
            </div>
        </div>
    }
}

/// The address of the table, with only one status shown.
fn filtered(store: Store, statuses: Vec<Status>) -> String {
    Route { statuses, ..store.screen.route().beside(Page::Indicators) }.to_string()
}

#[component]
fn HeadlineSection() -> impl IntoView {
    let store = Store::here();
    view! {
        <section class="headline">
            <p class="kicker">{move || store.document.glance().kicker.clone()}</p>
            <h1>{move || store.document.glance().headline.clone()}</h1>
        </section>
    }
}

#[component]
fn TallySection() -> impl IntoView {
    let store = Store::here();
    let shown = move || {
        let glance = store.document.glance();
        let usual = [Status::Met, Status::OnTrack, Status::Behind, Status::OffTrack, Status::NotDue, Status::Missing];
        Status::ALL
            .iter()
            .copied()
            .filter(|status| *status != Status::Tracked)
            .map(|status| (status, glance.tally.of(status)))
            .filter(|(status, count)| *count > 0 || usual.contains(status))
            .collect::<Vec<_>>()
    };
    let bar = move || {
        let all = Decimal::from(store.document.glance().tally.with_target().max(1));
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
        let language = store.screen.language();
        let parts: Vec<_> =
            shown().iter().map(|(status, count)| format!("{} {count}", status.term(language))).collect();
        parts.join(", ")
    };
    view! {
        <section class="tally" aria-label=store.screen.language().overview().tally>
            <svg class="share-bar" role="img" aria-label=spoken>{bar}</svg>
            <ul>
                {move || {
                    let language = store.screen.language();
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
                    let (glance, words) = (store.document.glance(), store.screen.language().overview());
                    (words.denominators)(glance.tally.with_target(), glance.tally.judged())
                }}
                " "
                {move || {
                    let tracked = store.document.glance().tally.of(Status::Tracked);
                    (tracked > 0).then(|| view! {
                        <a href=filtered(store, vec![Status::Tracked])>{mark(Status::Tracked)}{(store.screen.language().overview().tracked)(tracked)}</a>
                    })
                }}
            </p>
        </section>
    }
}

/// What needs attention: the first rows, and all that stands below them once it is to be drawn `whole`.
#[component]
fn Attention(whole: Memo<bool>) -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().overview();
    let all = Memo::new(move |_| store.document.glance().attention);
    let codes = Memo::new(move |_| {
        let rows = if whole.get() { usize::MAX } else { FIRST_ROWS };
        store.document.glance().late.iter().take(rows).map(|late| late.code.clone()).collect::<Vec<_>>()
    });
    let all_late = vec![Status::Behind, Status::OffTrack, Status::Missing];
    view! {
        <section class="block" aria-labelledby="attention">
            <header>
                <h2 id="attention">{words.attention}</h2>
                <p class="note">{words.attention_order}</p>
            </header>
            <Show when=move || { all.get() > 0 } fallback=move || view! { <p class="note">{words.attention_none}</p> }>
                <ol class="attention">
                    <For each=move || codes.get() key=Clone::clone children=move |code| view! { <AttentionRow code=code /> } />
                </ol>
            </Show>
            {move || (whole.get() && all.get() > codes.with(Vec::len)).then(|| view! {
                <p><a href=filtered(store, all_late.clone())>{(words.attention_all)(all.get())}</a></p>
            })}
            {move || whole.get().then(|| view! {
                <BulletKey words=[words.key_actual, words.key_due, words.key_target, words.key_bands] />
            })}
        </section>
    }
}

/// A row, drawn again only where it says something else.
#[component]
fn AttentionRow(code: Code) -> impl IntoView {
    let store = Store::here();
    let late = Memo::new(move |_| store.document.glance().late.iter().find(|late| late.code == code).cloned());
    move || late.get().map(|late| attention_row(store, late))
}

fn attention_row(store: Store, late: Late) -> impl IntoView {
    let language = store.screen.language();
    let shown = |text: String| (!text.is_empty()).then_some(text);
    view! {
        <li>
            <div>
                <h3><a class="name" href=store.screen.link(Page::Indicator(late.code))>{late.name}</a></h3>
                <p class="who">{late.who}</p>
            </div>
            {late.actual.map(|actual| view! { <Bullet actual=Some(actual) due=late.due label=late.label /> })}
            <p class="figure">
                {shown(late.percent).map(|percent| view! { <b>{percent}</b> })}
                {shown(late.target).map(|target| view! { <span>{target}</span> })}
            </p>
            <div class="why">
                {status_mark_saying(late.status, late.status_words)}
                <span>
                    {late.reason}
                    {late.derived.then(|| view! { " "<small class="derived">{Evidence::Derived.term(language)}</small> })}
                </span>
                {(!late.tasks.is_empty()).then(|| view! {
                    <span class="tags">
                        {late.tasks.into_iter().map(|task| view! { <a class="tag" href=store.screen.link(Page::Tasks)>{task}</a> }).collect_view()}
                    </span>
                })}
            </div>
        </li>
    }
}

#[component]
fn TasksDue() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().overview();
    let list = move || {
        let glance = store.document.glance();
        let none = glance.due.is_empty().then(|| view! { <p class="note">{words.no_tasks_due}</p> });
        let (without, all) = (glance.without_date, glance.tasks);
        let note = (without > 0).then(|| view! { <p class="note">{(words.without_date)(without, all)}</p> });
        let rows: Vec<_> = glance.due.iter().map(|due| due_row(store, due)).collect();
        view! { {none}<ul class="due-list">{rows}</ul>{note} }
    };
    view! {
        <section class="block" aria-labelledby="tasks-due">
            <header>
                <h2 id="tasks-due">{words.tasks_due}</h2>
                <a class="note" href=move || store.screen.link(Page::Tasks)>{move || (words.all_tasks)(store.document.glance().tasks)}</a>
            </header>
            {list}
        </section>
    }
}

fn due_row(store: Store, due: &Due) -> impl IntoView + use<> {
    let due = due.clone();
    view! {
        <li>
            <p class="due"><b>{due.left}</b><span>{due.date}</span></p>
            <div>
                <a class="name" href=store.screen.link(Page::EditTask(Some(due.code)))>{due.title}</a>
                <p class="who">{due.who}</p>
            </div>
        </li>
    }
}

#[component]
fn Outstanding() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().overview();
    let list = move || {
        let glance = store.document.glance();
        (!glance.outstanding.is_empty()).then(|| {
            let rows = glance.leads.iter().cloned().map(|(lead, count)| {
                view! { <li>{lead}" "<span class="note">{(words.indicators)(count)}</span></li> }
            });
            view! {
                <section class="block" aria-labelledby="outstanding">
                    <header><h2 id="outstanding">{words.outstanding}</h2></header>
                    <p class="note">{glance.outstanding.clone()}</p>
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
    let words = store.screen.language().overview();
    let rows = move || store.document.glance().groups.iter().map(|group| group_row(store, group)).collect_view();
    view! {
        <section class="block" aria-labelledby="groups">
            <header>
                <h2 id="groups">{words.groups}</h2>
                <p class="note">{words.groups_note}</p>
            </header>
            <div class="table-scroll" tabindex="0" role="group" aria-labelledby="groups">
                <table class="groups">
                    <thead>
                        <tr>
                            <th scope="col">{words.group}</th>
                            <th scope="col">{words.each}</th>
                            <th scope="col" class="num">{words.good}</th>
                            <th scope="col" class="num">{Status::Behind.term(store.screen.language())}</th>
                            <th scope="col" class="num">{Status::OffTrack.term(store.screen.language())}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

fn group_row(store: Store, group: &GroupRow) -> impl IntoView + use<> {
    let language = store.screen.language();
    let cells = group.indicators.iter().map(|(code, status, name)| {
        // The only name of the link, shown to who points at it: a label beside it would be read out twice.
        let said = format!("{name}: {}", status.term(language));
        view! {
            <li><a href=store.screen.link(Page::Indicator(code.clone())) data-status=status.name() title=said>{mark(*status)}</a></li>
        }
    });
    let cells = cells.collect_view();
    let GroupRow { judged, good, behind, off_track, .. } = *group;
    let number = |count: usize| {
        if judged == 0 { absent(language).into_any() } else { view! { {count} }.into_any() }
    };
    let good = if judged == 0 { absent(language).into_any() } else { view! { <b>{good}</b>"/"{judged} }.into_any() };
    view! {
        <tr>
            <th scope="row">{group.name.clone()}</th>
            <td><ul class="cells">{cells}</ul></td>
            <td class="num">{good}</td>
            <td class="num">{number(behind)}</td>
            <td class="num">{number(off_track)}</td>
        </tr>
    }
}
