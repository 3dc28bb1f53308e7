//! The frame around every page of an open plan: pages, report period, search, save state, display, messages.

use leptos::{
    ev,
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{EventTarget, Node},
};

use super::{
    components::{Choice, Icon, icon, options},
    route::Page,
    screen::{self, MessageKind, SaveState, Version},
    store::Store,
};
use crate::plan::{Period, sorting};
use crate::text::{Language, date, date_time, days_ago, short_to_date, unit_name, years};

/// The frame, with a page inside.
#[component]
pub fn Frame(children: Children) -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().frame();
    let illustrative = move || store.document.heading(|heading| heading.illustrative);
    let reading = move || {
        if let Some(then) = store.screen.then() {
            return (words().past)(&date_time(store.document.clock().local(then), store.screen.language()));
        }
        let last = store.document.ledger(|ledger| ledger.changes().map(|change| change.at).max()).unwrap_or_default();
        (words().reading)(&date_time(store.document.clock().local(last), store.screen.language()))
    };
    let away = move || {
        let year = store.document.report().year();
        let (from, until) = store.document.heading(|heading| heading.away_from(year))?;
        let years_away = years(from, until);
        Some(view! {
            <div class="banner" role="note">{icon(Icon::Alert)}<p>
                {(words().away)(&years_away)}" "<a href=store.screen.link(Page::Settings)>{words().settings}</a>
            </p></div>
        })
    };
    // The bar is not printed: what a sheet is about stands on the sheet.
    let on_paper = move || {
        let language = store.screen.language();
        let unit = store.document.plan(|plan| unit_name(plan, &plan.root_unit(), language));
        let period = format!("{}: {}", words().report_period, period_with_day(store, store.document.report()));
        [title(store), unit, period].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    };
    super::shortcuts::listen(store);
    view! {
        <nav aria-label=words().skip_link>
        <a class="skip" href="#main" on:click=move |event: ev::MouseEvent| {
            // The fragment is the page's address, hence focus is moved by hand.
            event.prevent_default();
            screen::focus("main");
        }>{words().skip_link}</a>
        </nav>
        <div class="frame">
            <Rail />
            <Bar />
            <main id="main" tabindex="-1">
                <p class="on-paper">{on_paper}</p>
                <Show when=move || store.document.reading()>
                    <div class="banner" role="note">{icon(Icon::Info)}<p>
                        {reading}" "
                        {move || store.screen.then().map(|_| view! { <a href=store.screen.link_to_now()>{words().to_now}</a> })}
                    </p></div>
                </Show>
                {away}
                <Show when=illustrative>
                    <div class="banner" role="note">{icon(Icon::Info)}<p><strong>{words().illustrative}</strong></p></div>
                </Show>
                {children()}
            </main>
        </div>
    }
}

#[component]
fn Rail() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().frame();
    let item = move |page: Page, picture: Icon, name: fn() -> fn(&crate::text::Frame) -> &'static str| {
        let link = page.clone();
        let current = move || (section(&store.screen.page()) == page).then_some("page");
        view! {
            <li>
                <a href=move || store.screen.link(link.clone()) aria-current=current>
                    {icon(picture)}<span>{move || name()(words())}</span>
                </a>
            </li>
        }
    };
    view! {
        <nav class="rail" aria-label=words().navigation>
            <a class="brand" href=move || store.screen.link(Page::Overview)>{icon(Icon::Logo)}{words().product}</a>
            <ul>
                {item(Page::Overview, Icon::Home, || |words| words.overview)}
                {item(Page::Indicators, Icon::List, || |words| words.indicators)}
                {item(Page::Tasks, Icon::Task, || |words| words.tasks)}
                {item(Page::Log, Icon::Clock, || |words| words.log)}
                {item(Page::Share, Icon::Share, || |words| words.share)}
                {item(Page::Settings, Icon::Settings, || |words| words.settings)}
            </ul>
            <LastFile />
        </nav>
    }
}

/// The entry of the navigation that a page belongs to.
fn section(page: &Page) -> Page {
    match page {
        Page::Indicator(_)
        | Page::EditIndicator { .. }
        | Page::EditGroup(_)
        | Page::Checks
        | Page::Submissions
        | Page::Entry(_) => Page::Indicators,
        Page::EditTask(_) => Page::Tasks,
        Page::EditUnit(_) | Page::Rescue => Page::Settings,
        Page::Compare => Page::Log,
        other => other.clone(),
    }
}

#[component]
fn LastFile() -> impl IntoView {
    let store = Store::here();
    let text = move || {
        let language = store.screen.language();
        match store.keeping.last_file() {
            Some((file, since)) => {
                let when = days_ago(store.document.days_since(file.at), language);
                (language.frame().last_file)(&when, since)
            }
            None => language.frame().no_file_yet.into(),
        }
    };
    view! {
        <p class="foot edits">{text}" "<button class="link" disabled=move || store.plans.opening() on:click=move |_| store.keeping.save_file()>{store.screen.language().frame().download_file}</button></p>
    }
}

#[component]
fn Bar() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().frame();
    view! {
        <header class="bar">
            <a class="plan" href=move || store.screen.link(Page::Plans)>{move || title(store)}</a>
            <ReportPeriod />
            <button class="search" aria-keyshortcuts="Control+K" on:click=move |_| super::shortcuts::search(store)>
                {icon(Icon::Search)}<span>{words().search_placeholder}</span><kbd>"Ctrl K"</kbd>
            </button>
            <SaveStateLine />
            <Display />
        </header>
    }
}

/// The title of the plan.
fn title(store: Store) -> String {
    store.document.heading(|heading| store.screen.language().either(&heading.title, &heading.title_en).to_owned())
}

/// A period with its last day.
fn period_with_day(store: Store, period: Period) -> String {
    let (language, cut_off) = (store.screen.language(), store.document.heading(|heading| heading.cut_off));
    format!("{} ({})", short_to_date(period, language), date(period.last_day(cut_off), language))
}

#[component]
fn ReportPeriod() -> impl IntoView {
    let store = Store::here();
    let painted = screen::after_paint();
    let choose = move |event: ev::Event| {
        let chosen: Option<Period> = event_target_value(&event).parse().ok();
        let mut route = store.screen.route();
        route.as_of = chosen;
        store.screen.go_to(&route);
    };
    let periods = move || {
        let now = store.document.report();
        // At first the one that is shown is enough.
        let mut periods = if painted.get() { Period::report_periods(now.year()) } else { Vec::new() };
        // A period from an address may be any; it is offered beside the usual ones.
        if !periods.contains(&now) {
            periods.push(now);
            sorting::sort_by_key(&mut periods, |period| *period);
        }
        let choice = |period: Period| Choice { value: period.to_string(), name: period_with_day(store, period) };
        periods.into_iter().map(choice).collect()
    };
    let chosen = move || store.document.report().to_string();
    view! {
        <div class="period">
            <label for="as-of">{store.screen.language().frame().report_period}</label>
            <select id="as-of" on:change=choose>{options(Signal::derive(periods), Signal::derive(chosen))}</select>
        </div>
    }
}

#[component]
fn SaveStateLine() -> impl IntoView {
    let store = Store::here();
    view! {
        <p class="save-state" role="status" data-state=move || match store.screen.save_state() {
            SaveState::Saved => "saved",
            SaveState::Saving | SaveState::Checking => "saving",
            SaveState::Full | SaveState::Blocked | SaveState::Failed(_) => "full",
        }>
            {move || {
                let words = store.screen.language().frame();
                let failed = |text: String| {
                    view! { <button on:click=move |_| { store.keeping.save_file(); store.document.saving.try_saving_again(); }>{icon(Icon::Alert)}{text}</button> }.into_any()
                };
                if store.document.reading() {
                    return view! { {words.for_reading} }.into_any();
                }
                match store.screen.save_state() {
                    SaveState::Saved => view! { {icon(Icon::Check)}{words.saved} }.into_any(),
                    SaveState::Checking => view! { {icon(Icon::Spin)}{words.checking} }.into_any(),
                    SaveState::Saving => view! { {icon(Icon::Spin)}{words.saving} }.into_any(),
                    SaveState::Full => failed(words.storage_full.into()),
                    SaveState::Blocked | SaveState::Failed(_) => failed(words.storage_blocked.into()),
                }
            }}
        </p>
    }
}

/// Text size, theme and language, with the button that shows them; not drawn before the page is.
#[component]
fn Display() -> impl IntoView {
    let store = Store::here();
    let painted = screen::after_paint();
    let words = move || store.screen.language().frame();
    let size = move |value: &'static str, sign: &'static str, name: fn(&crate::text::Frame) -> &'static str| {
        view! {
            <button
                aria-pressed=move || (store.screen.settings().text_size == value).to_string()
                aria-label=format!("{sign} {}", name(words()))
                on:click=move |_| store.screen.change_settings(|settings| settings.text_size = value.into())
            >{sign}</button>
        }
    };
    let theme =
        move |event: ev::Event| store.screen.change_settings(|settings| settings.theme = event_target_value(&event));
    let language = move |event: ev::Event| {
        store.screen.change_settings(|settings| settings.language = event_target_value(&event));
        // Everything is drawn anew, and the menu with it: it is closed, and who was in it stands where it opens.
        screen::focus_soon("display-toggle");
    };
    let theme_option = move |value: &'static str, name: fn(&crate::text::Frame) -> &'static str| {
        view! { <option value=value prop:selected=move || store.screen.settings().theme == value>{move || name(words())}</option> }
    };
    let choices = move || {
        view! {
            <span class="label" id="display-text">{words().text_size}</span>
            <div class="segmented" role="group" aria-labelledby="display-text">
                {size("small", "A−", |words| words.text_small)}
                {size("", "A", |words| words.text_usual)}
                {size("large", "A+", |words| words.text_large)}
                {size("larger", "A++", |words| words.text_largest)}
            </div>
            <label for="theme">{words().theme}</label>
            <select id="theme" on:change=theme>
                {theme_option("", |words| words.theme_system)}
                {theme_option("light", |words| words.theme_light)}
                {theme_option("dark", |words| words.theme_dark)}
                {theme_option("contrast", |words| words.theme_contrast)}
            </select>
            <label for="language">{words().language}</label>
            <select id="language" on:change=language>
                {Language::ALL.iter().map(|one| view! {
                    <option lang=one.code() value=one.code() selected=move || store.screen.language() == *one>{one.name()}</option>
                }).collect_view()}
            </select>
        }
    };
    let open = RwSignal::new(false);
    // Also called while the menu is taken off the page, when its signals are gone: only the event is asked.
    let leave = move |event: ev::FocusEvent| {
        let node = |target: Option<EventTarget>| target.and_then(|target| target.dyn_into::<Node>().ok());
        let next = node(event.related_target());
        if !node(event.current_target()).is_some_and(|menu| menu.contains(next.as_ref())) {
            open.set(false);
        }
    };
    let escape = move |event: ev::KeyboardEvent| {
        if event.key() == "Escape" && open.get_untracked() {
            open.set(false);
            screen::focus("display-toggle");
        }
    };
    view! {
        // Takes the focus itself where a browser gives none to a button that is clicked: leaving it closes the menu.
        <div tabindex="-1" on:focusout=leave on:keydown=escape>
            <button id="display-toggle" class="display-toggle quiet icon-only" aria-label=move || words().display
                aria-expanded=move || open.get().to_string() aria-controls="display" on:click=move |_| open.update(|open| *open = !*open)>
                {icon(Icon::Display)}
            </button>
            <div class="display" id="display">{move || painted.get().then(choices)}</div>
        </div>
    }
}

/// What was said to the person, until they close it.
#[component]
pub fn Messages() -> impl IntoView {
    let store = Store::here();
    let message = move |message: super::screen::Message| {
        let (kind, role, picture) = match message.kind {
            MessageKind::Done => ("done", "status", Icon::Check),
            MessageKind::Error => ("error", "alert", Icon::Alert),
        };
        view! {
            <div class="message" data-kind=kind role=role>
                {icon(picture)}
                <p>{message.text.clone()}" "{message.link.map(|(page, text)| view! { <a href=store.screen.link(page)>{text}</a> })}</p>
                <button class="close icon-only quiet" aria-label=store.screen.language().frame().close
                    on:click=move |_| store.screen.close_message(message.number)>{icon(Icon::Close)}</button>
            </div>
        }
    };
    view! {
        <section class="messages" aria-live="polite" aria-label=store.screen.language().frame().messages>
            <For each=move || store.screen.messages() key=|message| message.number children=message />
            <NewVersion />
        </section>
    }
}

/// The offer of a newer version, never forced.
#[component]
fn NewVersion() -> impl IntoView {
    let store = Store::here();
    let offer = move || {
        let words = store.screen.language().frame();
        let (text, button) = match store.screen.version() {
            Version::Newest => return None,
            Version::NewerWaits => (words.new_version, words.update),
            Version::Changing => (words.updating, words.update),
            Version::Replaced => (words.replaced, words.reload),
        };
        Some(view! {
            <div class="message" data-kind="offer" role="status">
                {icon(Icon::Info)}
                <p>{text}</p>
                <button class="close icon-only quiet" aria-label=words.close on:click=move |_| store.screen.put_update_off()>{icon(Icon::Close)}</button>
                <p class="actions"><button on:click=move |_| store.screen.update_version()>{button}</button></p>
            </div>
        })
    };
    view! { {offer} }
}
