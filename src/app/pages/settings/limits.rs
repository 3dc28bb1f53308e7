//! The limits of the checks, as they are typed: shares in percent, a score, days.

use leptos::prelude::*;

use crate::app::{components::TextField, pages::form::Errors, store::Store};
use crate::plan::{
    Decimal, Limits,
    notation::{read_number, write_number},
};
use crate::text::{Language, Settings};

/// What is being typed.
#[derive(Clone, Copy)]
pub struct LimitsDraft {
    revision: RwSignal<String>,
    outlier: RwSignal<String>,
    sum: RwSignal<String>,
    stale_days: RwSignal<String>,
    missing: RwSignal<String>,
}

impl LimitsDraft {
    /// The limits as they stand.
    pub fn of(limits: &Limits, language: Language) -> Self {
        let text = |value: Decimal| RwSignal::new(write_number(value.normalize(), language.notation()));
        let share = |value: Decimal| text(value.saturating_mul(Decimal::ONE_HUNDRED));
        Self {
            revision: share(limits.revision),
            outlier: text(limits.outlier),
            sum: share(limits.sum),
            stale_days: text(limits.stale_days.into()),
            missing: share(limits.missing),
        }
    }

    /// Reads the fields.
    ///
    /// # Errors
    /// What has to be mended, field by field.
    pub fn read(self, language: Language) -> Result<Limits, Vec<(&'static str, String)>> {
        let words = language.settings();
        let mut wrong = Vec::new();
        let mut number = |id, text: RwSignal<String>, most: Decimal, error: &str| {
            let text = text.get_untracked();
            let read = read_number(text.trim().trim_end_matches('%').trim_end(), language.notation());
            let value = read.ok().map(|read| read.value).filter(|value| (Decimal::ZERO..=most).contains(value));
            if value.is_none() {
                wrong.push((id, error.to_owned()));
            }
            value.unwrap_or_default()
        };
        let (hundred, many) = (Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND);
        let revision = number("limits-revision", self.revision, many, words.limits_number);
        let outlier = number("limits-outlier", self.outlier, many, words.limits_number);
        let sum = number("limits-sum", self.sum, hundred, words.limits_share);
        let missing = number("limits-missing", self.missing, hundred, words.limits_share);
        let days = number("limits-stale", self.stale_days, Decimal::from(365), words.limits_days);
        match u16::try_from(days) {
            Ok(stale_days) if wrong.is_empty() && days.fract().is_zero() => Ok(Limits {
                revision: revision / hundred,
                outlier,
                sum: sum / hundred,
                stale_days,
                missing: missing / hundred,
            }),
            _ => {
                if wrong.is_empty() {
                    wrong.push(("limits-stale", words.limits_days.to_owned()));
                }
                Err(wrong)
            }
        }
    }
}

/// The fields.
#[component]
pub fn LimitsPart(draft: LimitsDraft, errors: Errors) -> impl IntoView {
    let store = Store::here();
    let words = move |pick: fn(&'static Settings) -> &'static str| pick(store.screen.language().settings());
    view! {
        <fieldset class="part">
            <legend>{words(|words| words.limits)}</legend>
            <p class="note">{words(|words| words.limits_note)}</p>
            <div class="pair">
                <TextField id="limits-revision" label=words(|words| words.limit_revision) unit="%" value=draft.revision error=errors.of("limits-revision") short=true />
                <TextField id="limits-outlier" label=words(|words| words.limit_outlier) value=draft.outlier error=errors.of("limits-outlier") short=true />
            </div>
            <div class="pair">
                <TextField id="limits-sum" label=words(|words| words.limit_sum) unit="%" value=draft.sum error=errors.of("limits-sum") short=true />
                <TextField id="limits-missing" label=words(|words| words.limit_missing) unit="%" value=draft.missing error=errors.of("limits-missing") short=true />
            </div>
            <TextField id="limits-stale" label=words(|words| words.limit_stale) value=draft.stale_days error=errors.of("limits-stale") short=true />
        </fieldset>
    }
}
