//! The form of the plan's particulars: title, organisation, year, legal bases, cut-off, limits of statuses and checks.

use super::{Field, Form, Input, Row};
use crate::assess::Status;
use crate::plan::{BandLimits, Bands, CutOff, Decimal, LegalBasis, Outline, Period, Span};
use crate::text::{Language, Term as _};

const CUT_OFFS: &[CutOff] = &[CutOff::Calendar, CutOff::Fourteenth];

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
pub struct OutlineDraft {
    /// The particulars.
    pub outline: Outline,
    /// The limits of the statuses, which are valid only together.
    pub bands: BandLimits,
}

impl OutlineDraft {
    /// The draft for a plan's particulars as they are.
    #[must_use]
    pub fn of(outline: &Outline) -> Self {
        let bands = &outline.bands;
        let bands = BandLimits { on_track: bands.on_track(), behind: bands.behind(), far_ahead: bands.far_ahead() };
        Self { outline: outline.clone(), bands }
    }

    /// The particulars with the limits that were typed; `None` where those are out of order.
    #[must_use]
    pub fn finish(self) -> Option<Outline> {
        Some(Outline { bands: Bands::try_from(self.bands).ok()?, ..self.outline })
    }
}

type D = OutlineDraft;

/// The form.
#[must_use]
pub fn outline_form() -> Form<D> {
    let rows = vec![
        Field::line("outline-title", |l| l.first_run().title, |d: &mut D| &mut d.outline.title).required().into(),
        Field::line("outline-title-en", |l| l.first_run().title_en, |d: &mut D| &mut d.outline.title_en)
            .english()
            .into(),
        Field::line("outline-organisation", |l| l.first_run().organisation, |d: &mut D| &mut d.outline.organisation)
            .beside(year("outline-year", |d: &mut D| &mut d.outline.year)),
        Field::new("outline-bases", |l| l.first_run().legal_basis, Input::Lines { rows: 4 }, write_bases, read_bases)
            .hint(|l| l.first_run().legal_basis_hint)
            .into(),
        Field::term("outline-cut-off", |l| l.first_run().cut_off, CUT_OFFS, |d: &mut D| &mut d.outline.cut_off).into(),
        Field::new("outline-time-zone", |l| l.settings().time_zone, Input::Line { short: true }, write_zone, read_zone)
            .hint(|l| l.settings().time_zone_hint)
            .into(),
        Row::Part {
            legend: |l| l.settings().bands,
            note: Some(|l| l.settings().bands_note),
            rows: vec![
                band("outline-on-track", |l| from(Status::OnTrack, l), |d| &mut d.bands.on_track).beside(band(
                    "outline-behind",
                    |l| from(Status::Behind, l),
                    |d| &mut d.bands.behind,
                )),
                band("outline-far-ahead", |l| l.settings().far_ahead.to_owned(), |d| &mut d.bands.far_ahead).into(),
            ],
        },
        Row::Part {
            legend: |l| l.settings().limits,
            note: Some(|l| l.settings().limits_note),
            rows: vec![
                limit("limits-revision", |l| l.settings().limit_revision, |d| &mut d.outline.limits.revision).beside(
                    Field::number(
                        "limits-outlier",
                        |l| l.settings().limit_outlier,
                        (Decimal::ONE, Decimal::ONE_THOUSAND),
                        |l| l.settings().limits_number,
                        |d: &mut D| &mut d.outline.limits.outlier,
                    ),
                ),
                share("limits-sum", |l| l.settings().limit_sum, |d| &mut d.outline.limits.sum).beside(share(
                    "limits-missing",
                    |l| l.settings().limit_missing,
                    |d| &mut d.outline.limits.missing,
                )),
                stale_days().into(),
            ],
        },
    ];
    let check = |draft: &D, language: Language| {
        let fault = || ("outline-on-track", language.settings().bands_error.to_owned());
        draft.clone().finish().is_none().then(fault)
    };
    Form { rows, check: Some(check) }
}

/// The field of a plan's year.
pub(super) fn year<R: Clone>(id: &'static str, at: fn(&mut R) -> &mut i32) -> Field<R> {
    let read = move |record: &mut R, text: &str, language: Language| {
        let year = text.parse::<i32>().ok().filter(|year| Period::new(*year, Span::Year).is_ok());
        *at(record) = year.ok_or_else(|| language.frame().year_unreadable.to_owned())?;
        Ok(())
    };
    let write = move |record: &R, _| at(&mut record.clone()).to_string();
    Field::new(id, |l| l.first_run().year, Input::Line { short: true }, write, read)
}

fn from(status: Status, language: Language) -> String {
    format!("{} ≥", status.term(language))
}

fn band(id: &'static str, label: fn(Language) -> String, at: fn(&mut D) -> &mut Decimal) -> Field<D> {
    Field::number(id, label, (Decimal::ONE, Decimal::MAX), |l| l.settings().bands_error, at)
}

/// A limit that may lie above 100 %.
fn limit(id: &'static str, label: fn(Language) -> &'static str, at: fn(&mut D) -> &mut Decimal) -> Field<D> {
    let range = (Decimal::ONE_HUNDRED, Decimal::ONE_THOUSAND);
    Field::number(id, label, range, |l| l.settings().limits_number, at).unit(|_, _| "%".to_owned())
}

fn share(id: &'static str, label: fn(Language) -> &'static str, at: fn(&mut D) -> &mut Decimal) -> Field<D> {
    let range = (Decimal::ONE_HUNDRED, Decimal::ONE_HUNDRED);
    Field::number(id, label, range, |l| l.settings().limits_share, at).unit(|_, _| "%".to_owned())
}

fn stale_days() -> Field<D> {
    let read = |draft: &mut D, text: &str, language: Language| {
        let days = text.parse().ok().filter(|days| *days <= 365_u16);
        draft.outline.limits.stale_days = days.ok_or_else(|| language.settings().limits_days.to_owned())?;
        Ok(())
    };
    let write = |draft: &D, _| draft.outline.limits.stale_days.to_string();
    Field::new("limits-stale", |l| l.settings().limit_stale, Input::Line { short: true }, write, read)
}

fn write_zone(draft: &D, _language: Language) -> String {
    draft.outline.time_zone.to_string()
}

fn read_zone(draft: &mut D, text: &str, language: Language) -> Result<(), String> {
    draft.outline.time_zone = text.parse().map_err(|_| language.settings().time_zone_error.to_owned())?;
    Ok(())
}

/// A document a line: number, issuer and date, with semicolons between them.
fn basis_line(basis: &LegalBasis) -> String {
    let parts = [&basis.number, &basis.issuer, &basis.date].into_iter().filter(|part| !part.is_empty()).cloned();
    parts.collect::<Vec<_>>().join("; ")
}

fn write_bases(draft: &D, _language: Language) -> String {
    draft.outline.legal_bases.iter().map(basis_line).collect::<Vec<_>>().join("\n")
}

/// What is known of a document stays when its line did not change.
#[allow(clippy::unnecessary_wraps, reason = "every field reads with a result")]
fn read_bases(draft: &mut D, text: &str, _language: Language) -> Result<(), String> {
    let before = std::mem::take(&mut draft.outline.legal_bases);
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    let read = |line: &str| {
        let mut parts = line.split(';').map(|part| part.trim().to_owned());
        let mut next = || parts.next().unwrap_or_default();
        LegalBasis { number: next(), issuer: next(), date: next() }
    };
    let bases =
        lines.map(|line| before.iter().find(|basis| basis_line(basis) == line).cloned().unwrap_or_else(|| read(line)));
    draft.outline.legal_bases = bases.collect();
    Ok(())
}
