//! Cài đặt: display, author, the plan's particulars, units, the plans on this device.

mod about;
mod archive;
mod plan;
mod storage;

use leptos::{ev, prelude::*};

use crate::app::{
    components::{ChoiceField, Icon, TextField, icon},
    pages::{
        backup::{CheckSaved, Copies, LastSaved},
        first_run::KeptPlans,
    },
    route::Page,
    store::Store,
};
use crate::text::{Frame, Language};
use crate::views::{
    choices::unit_choices,
    settings::{UnitRow, units},
};

/// The page.
#[component]
pub fn SettingsPage() -> impl IntoView {
    let store = Store::here();
    view! {
        <div class="page">
            <header class="page-head"><div><h1>{store.screen.language().frame().settings}</h1></div></header>
            <div class="columns">
                <DisplaySection />
                <AuthorSection />
            </div>
            <plan::PlanSection />
            <UnitsSection />
            <BackupSection />
            <Copies />
            <storage::StorageSection />
            <archive::ArchiveSection />
            <KeptPlans />
            <super::keeping::KeptSection />
            <about::AboutSection />
        </div>
    }
}

/// A button for each language.
#[component]
pub fn LanguageButtons() -> impl IntoView {
    let store = Store::here();
    view! {
        <span class="segmented" role="group" aria-label=store.screen.language().frame().language>
            {Language::ALL.iter().map(|one| view! {
                <button type="button" id=format!("language-{}", one.code()) lang=one.code() aria-pressed=move || (store.screen.language() == *one).to_string()
                    on:click=move |_| store.screen.change_settings(|settings| settings.language = one.code().into())>{one.name()}</button>
            }).collect_view()}
        </span>
    }
}

type Pick = fn(&Frame) -> &'static str;

#[component]
fn DisplaySection() -> impl IntoView {
    let store = Store::here();
    let frame = move || store.screen.language().frame();
    let themes: [(&'static str, Pick); 4] = [
        ("", |words| words.theme_system),
        ("light", |words| words.theme_light),
        ("dark", |words| words.theme_dark),
        ("contrast", |words| words.theme_contrast),
    ];
    let sizes: [(&'static str, &'static str, Pick); 4] = [
        ("small", "A−", |words| words.text_small),
        ("", "A", |words| words.text_usual),
        ("large", "A+", |words| words.text_large),
        ("larger", "A++", |words| words.text_largest),
    ];
    view! {
        <section class="block" aria-labelledby="display-settings">
            <header><h2 id="display-settings">{frame().display}</h2><p class="note">{store.screen.language().settings().here_only}</p></header>
            <div class="fields">
                <fieldset class="choices inline">
                    <legend>{frame().language}</legend>
                    <LanguageButtons />
                </fieldset>
                <fieldset class="choices inline">
                    <legend>{frame().theme}</legend>
                    {themes.into_iter().map(|(value, name)| view! {
                        <label>
                            <input type="radio" name="theme" value=value prop:checked=move || store.screen.settings().theme == value
                                on:change=move |_| store.screen.change_settings(|settings| settings.theme = value.into()) />
                            {move || name(frame())}
                        </label>
                    }).collect_view()}
                </fieldset>
                <fieldset class="choices inline">
                    <legend>{frame().text_size}</legend>
                    <span class="segmented" role="group" aria-label=frame().text_size>
                        {sizes.into_iter().map(|(value, sign, name)| view! {
                            <button type="button" aria-pressed=move || (store.screen.settings().text_size == value).to_string() aria-label=format!("{sign} {}", name(frame()))
                                on:click=move |_| store.screen.change_settings(|settings| settings.text_size = value.into())>{sign}</button>
                        }).collect_view()}
                    </span>
                </fieldset>
            </div>
        </section>
    }
}

#[component]
fn AuthorSection() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().settings();
    let name = RwSignal::new(store.screen.settings().name);
    // Kept while it is typed: there is nothing to confirm about one's own name.
    Effect::new(move |before: Option<String>| {
        let typed = name.get();
        if before.is_some_and(|before| before != typed) {
            store.screen.change_settings(|settings| typed.trim().clone_into(&mut settings.name));
        }
        typed
    });
    let units = move || store.document.plan(|plan| unit_choices(plan, store.screen.language(), words().no_unit, None));
    view! {
        <section class="block" aria-labelledby="author">
            <header><h2 id="author">{words().author}</h2><p class="note">{words().author_note}</p></header>
            <form class="fields" on:submit=|event: ev::SubmitEvent| event.prevent_default()>
                <TextField id="author-name" label=words().name value=name />
                <ChoiceField id="author-unit" label=words().unit choices=Signal::derive(units)
                    value=Signal::derive(move || store.screen.settings().unit)
                    on_choose=move |value| store.screen.change_settings(|settings| settings.unit = value) />
            </form>
        </section>
    }
}

/// The last file, with the ways to have a newer one.
#[component]
fn BackupSection() -> impl IntoView {
    let store = Store::here();
    let words = store.screen.language().share();
    view! {
        <section class="block edits" aria-labelledby="backup">
            <header><h2 id="backup">{words.backup}</h2></header>
            <LastSaved />
            <p class="note">{words.no_backup}</p>
            <p class="actions">
                <button on:click=move |_| store.keeping.save_file()>{icon(Icon::DownArrow)}{words.save_file}</button>
                <CheckSaved />
            </p>
        </section>
    }
}

#[component]
fn UnitsSection() -> impl IntoView {
    let store = Store::here();
    let words = move || store.screen.language().settings();
    let rows = move || {
        let rows = store.document.plan(|plan| units(plan, store.screen.language())).into_iter().map(|UnitRow { code, name, depth }| {
            let spoken = (words().edit_unit)(&name);
            view! {
                <li role="treeitem" attr:aria-level=depth + 1 data-depth=depth>
                    <span class="unit-row">
                        <span>{name}</span>
                        <span class="code">{code.to_string()}</span>
                        <a class="button quiet" href=store.screen.link(Page::EditUnit(Some(code))) aria-label=spoken>{store.screen.language().frame().edit}</a>
                    </span>
                </li>
            }
        });
        rows.collect_view()
    };
    view! {
        <section class="block" aria-labelledby="units">
            <header>
                <h2 id="units">{words().units}</h2>
                <a class="button" href=move || store.screen.link(Page::EditUnit(None))>{icon(Icon::Plus)}{words().add_unit}</a>
            </header>
            <ul class="tree" role="tree" aria-labelledby="units">{rows}</ul>
        </section>
    }
}
