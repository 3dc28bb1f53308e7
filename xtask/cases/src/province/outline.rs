//! The plan's own particulars.

use super::{Province, ROOT, events::Events, targets};
use crate::{
    CaseError,
    clerk::{day, moment},
};
use muctieu::plan::{Code, CutOff, DateTime, LegalBasis, Level, Outline, Period, Span, Utc};

/// The moment at which the plan was set up, after the council's session of the year before.
pub(super) fn set_up() -> Result<DateTime<Utc>, CaseError> {
    moment(day("2025-12-15")?, 9, 0)
}

/// The resolution that sets the year's targets.
pub(super) const RESOLUTION: &str = "NQ số 118/NQ-HĐND (minh họa)";

/// The resolution that changes one of them in the middle of the year.
pub(super) const AMENDMENT: &str = "NQ số 131/NQ-HĐND (minh họa)";

/// The resolutions and decisions that the plan rests on, with or without the amendment.
pub(super) fn legal_bases(amended: bool) -> Vec<LegalBasis> {
    let known = |number: &str, issuer: &str, date: &str| LegalBasis {
        number: number.into(),
        issuer: issuer.into(),
        date: date.into(),
    };
    let mut bases = vec![
        known("118/NQ-HĐND (minh họa)", "HĐND tỉnh Minh Họa", "10/12/2025"),
        known("07-NQ/TU (minh họa)", "Tỉnh ủy Minh Họa", "28/11/2025"),
        known("2310/QĐ-UBND (minh họa)", "UBND tỉnh Minh Họa", "12/12/2025"),
    ];
    if amended {
        bases.push(known("131/NQ-HĐND (minh họa)", "HĐND tỉnh Minh Họa", "10/07/2026"));
    }
    bases
}

/// Enters the particulars.
pub(super) fn enter(province: &Province, events: &mut Events) -> Result<(), CaseError> {
    let committee = Level {
        code: Code::new(targets::COMMITTEE)?,
        name: "UBND tỉnh giao".into(),
        name_en: "People's committee".into(),
    };
    let outline = Outline {
        title: "Kế hoạch phát triển kinh tế - xã hội năm 2026, tỉnh Minh Họa (số liệu minh họa)".into(),
        title_en: "Socio-economic plan 2026, Minh Hoa province (made-up figures)".into(),
        organisation: "UBND tỉnh Minh Họa".into(),
        organisation_en: "Minh Hoa Provincial People's Committee".into(),
        year: 2026,
        cut_off: CutOff::Calendar,
        working_days: 5,
        legal_bases: legal_bases(false),
        levels: Level::usual().into_iter().chain([committee]).collect(),
        illustrative: true,
        opens_at: Some(Period::new(2026, Span::NineMonths)?),
        note: province.note.into(),
        note_en: province.note_en.into(),
        ..Outline::default()
    };
    events.at(set_up()?, &Code::new(ROOT)?, "Lập kế hoạch năm 2026 (minh họa)").outline(&outline)
}
