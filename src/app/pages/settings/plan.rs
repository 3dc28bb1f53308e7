//! The plan's particulars: title, organisation, year, legal bases, cut-off, limits of the statuses.

use leptos::{ev, prelude::*};

use super::limits::{LimitsDraft, LimitsPart};
use crate::app::{
    components::{Choice, ChoiceField, Field, TextField},
    pages::{
        choices::{term_choices, term_named, term_value},
        form::{Errors, Summary, save},
    },
    store::Store,
};
use crate::assess::Status;
use crate::ledger::Intent;
use crate::plan::{
    BandLimits, Bands, CutOff, LegalBasis, Outline, Period, Span,
    notation::{read_number, write_number},
};
use crate::text::{FirstRun, Term as _};

const CUT_OFFS: &[CutOff] = &[CutOff::Calendar, CutOff::Fourteenth];

/// The section.
#[component]
pub fn PlanSection() -> impl IntoView {
    let store = Store::here();
    let before = store.document.plan_now(|plan| plan.outline.clone());
    let notation = store.screen.language().notation();
    let text = |text: &str| RwSignal::new(text.to_owned());
    let title = text(&before.title);
    let title_en = text(&before.title_en);
    let organisation = text(&before.organisation);
    let year = text(&before.year.to_string());
    let bases = text(&before.legal_bases.iter().map(basis_line).collect::<Vec<_>>().join("\n"));
    let cut_off = RwSignal::new(term_value(CUT_OFFS, &before.cut_off));
    let on_track = text(&write_number(before.bands.on_track(), notation));
    let behind = text(&write_number(before.bands.behind(), notation));
    let far_ahead = text(&write_number(before.bands.far_ahead(), notation));
    let limits = LimitsDraft::of(&before.limits, store.screen.language());
    let errors = Errors::new();
    let stored = StoredValue::new(before);
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        let language = store.screen.language();
        let before = stored.get_value();
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let mut wrong = Vec::new();
        if trimmed(title).is_empty() {
            wrong.push(("outline-title", language.frame().required.to_owned()));
        }
        let number = trimmed(year).parse::<i32>().ok().filter(|year| Period::new(*year, Span::Year).is_ok());
        if number.is_none() {
            wrong.push(("outline-year", language.frame().year_unreadable.to_owned()));
        }
        let limit = |signal| read_number(&trimmed(signal), language.notation()).ok().map(|number| number.value);
        let three = limit(on_track).zip(limit(behind)).zip(limit(far_ahead));
        let bands = three.and_then(|((on_track, behind), far_ahead)| {
            Bands::try_from(BandLimits { on_track, behind, far_ahead }).ok()
        });
        if bands.is_none() {
            wrong.push(("outline-on-track", language.settings().bands_error.to_owned()));
        }
        let limits = limits.read(language).map_err(|found| wrong.extend(found));
        let (true, Some(year), Some(bands), Ok(limits)) = (errors.show(wrong), number, bands, limits) else {
            return;
        };
        let after = Outline {
            title: trimmed(title),
            title_en: trimmed(title_en),
            organisation: trimmed(organisation),
            year,
            legal_bases: read_bases(&bases.get_untracked(), &before.legal_bases),
            cut_off: term_named(CUT_OFFS, &cut_off.get_untracked()).unwrap_or_default(),
            bands,
            limits,
            ..before.clone()
        };
        let done = (language.forms().saved)(&after.title);
        if save(
            store,
            errors,
            "outline-title",
            &Intent::EditOutline { before: Box::new(before), after: Box::new(after.clone()) },
            done,
        ) {
            stored.set_value(after);
        }
    };
    let words = move |pick: fn(&'static FirstRun) -> &'static str| pick(store.screen.language().first_run());
    let settings = move || store.screen.language().settings();
    let band = |status: Status| format!("{} ≥", status.term(store.screen.language()));
    let cut_offs = move || -> Vec<Choice> { term_choices(store, CUT_OFFS) };
    view! {
        <section class="block" aria-labelledby="plan-settings">
            <header><h2 id="plan-settings">{settings().plan}</h2></header>
            <form class="fields" novalidate on:submit=submit>
                <Summary errors=errors />
                <TextField id="outline-title" label=words(|words| words.title) value=title error=errors.of("outline-title") />
                <TextField id="outline-title-en" label=words(|words| words.title_en) value=title_en lang="en" />
                <div class="pair">
                    <TextField id="outline-organisation" label=words(|words| words.organisation) value=organisation />
                    <TextField id="outline-year" label=words(|words| words.year) value=year error=errors.of("outline-year") short=true />
                </div>
                <Field id="outline-bases" label=words(|words| words.legal_basis) hint=words(|words| words.legal_basis_hint)>
                    <textarea id="outline-bases" rows="4" prop:value=move || bases.get() on:input=move |event| bases.set(event_target_value(&event))></textarea>
                </Field>
                <ChoiceField id="outline-cut-off" label=words(|words| words.cut_off) choices=Signal::derive(cut_offs) value=cut_off
                    on_choose=move |value| cut_off.set(value) />
                <fieldset class="part">
                    <legend>{settings().bands}</legend>
                    <p class="note">{settings().bands_note}</p>
                    <div class="pair">
                        <TextField id="outline-on-track" label=band(Status::OnTrack)
                            value=on_track error=errors.of("outline-on-track") short=true />
                        <TextField id="outline-behind" label=band(Status::Behind)
                            value=behind short=true />
                    </div>
                    <TextField id="outline-far-ahead" label=settings().far_ahead value=far_ahead short=true />
                </fieldset>
                <LimitsPart draft=limits errors=errors />
                <p class="actions edits"><button class="primary" type="submit">{store.screen.language().forms().save}</button></p>
            </form>
        </section>
    }
}

fn basis_line(basis: &LegalBasis) -> String {
    [&basis.number, &basis.issuer, &basis.date]
        .into_iter()
        .filter(|part| !part.is_empty())
        .cloned()
        .collect::<Vec<_>>()
        .join("; ")
}

/// A document a line; what is known of a document stays when its line did not change.
fn read_bases(text: &str, before: &[LegalBasis]) -> Vec<LegalBasis> {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines
        .map(|line| {
            before.iter().find(|basis| basis_line(basis) == line).cloned().unwrap_or_else(|| {
                let mut parts = line.split(';').map(|part| part.trim().to_owned());
                LegalBasis {
                    number: parts.next().unwrap_or_default(),
                    issuer: parts.next().unwrap_or_default(),
                    date: parts.next().unwrap_or_default(),
                }
            })
        })
        .collect()
}
