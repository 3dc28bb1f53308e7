//! The plan's own particulars and settings.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Code, CutOff, Period, TimeZone, record::record};

record! {
    /// What the plan is and by which rules it is judged.
    Outline,
    /// A field of the [`Outline`].
    OutlineField {
        /// Title, in Vietnamese.
        title: String => Title,
        /// Title, in English.
        title_en: String => TitleEn,
        /// The organisation whose plan it is, in Vietnamese.
        organisation: String => Organisation,
        /// The organisation, in English.
        organisation_en: String => OrganisationEn,
        /// The plan year; 0 while it has not been set.
        year: i32 => Year,
        /// When periods close.
        cut_off: CutOff => CutOff,
        /// Working days allowed for reporting after the cut-off.
        working_days: u8 => WorkingDays,
        /// Where the office is: its days end at midnight there.
        time_zone: TimeZone => TimeZone,
        /// Limits of the statuses.
        bands: Bands => Bands,
        /// From where on a figure is odd.
        limits: Limits => Limits,
        /// Resolutions and notices that the plan rests on.
        legal_bases: Vec<LegalBasis> => LegalBases,
        /// Plan levels, the one that is judged first.
        levels: Vec<Level> => Levels,
        /// Whether the figures are made up to show the product; marked everywhere.
        illustrative: bool => Illustrative,
        /// The report period at which the plan opens when the reader has chosen none.
        opens_at: Option<Period> => OpensAt,
        /// Remarks for readers, such as where the figures come from.
        note: String => Note,
        /// Remarks for readers, in English.
        note_en: String => NoteEn,
    }
}

impl Outline {
    /// The level whose targets are judged: the first in the list, or the people's council's where none is listed.
    #[must_use]
    pub fn judged_level(&self) -> Code {
        self.levels.first().map_or_else(|| Code::new("council").unwrap_or_default(), |level| level.code.clone())
    }
}

/// A resolution, decision or notice.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct LegalBasis {
    /// Number and sign: `64/2020/NQ-HĐND`.
    pub number: String,
    /// Who issued it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub issuer: String,
    /// When, as `dd/MM/yyyy` or as far as it is known.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub date: String,
}

/// Who sets a target: centre, people's council, a stretch target of one's own.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Level {
    /// Its identity in target cells.
    pub code: Code,
    /// Name in Vietnamese.
    pub name: String,
    /// Name in English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name_en: String,
}

impl Level {
    /// The people's council, the level that a province answers to.
    #[must_use]
    pub fn council() -> Self {
        Self::known("council", "HĐND giao", "People's council")
    }

    /// Centre, people's council and stretch, with the council's targets judged.
    #[must_use]
    pub fn usual() -> Vec<Self> {
        vec![
            Self::council(),
            Self::known("centre", "Trung ương giao", "Centre"),
            Self::known("stretch", "Phấn đấu", "Stretch"),
        ]
    }

    fn known(code: &str, name: &str, name_en: &str) -> Self {
        Self { code: Code::new(code).unwrap_or_default(), name: name.into(), name_en: name_en.into() }
    }
}

/// Limits of the statuses, as ratios of actual to expected. Defaults, not official thresholds: none are published.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(try_from = "BandLimits", into = "BandLimits")]
pub struct Bands(BandLimits);

/// The three limits as they stand in files.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct BandLimits {
    /// From here on a target counts as kept up with (0.95).
    pub on_track: Decimal,
    /// From here on it is behind, below it far behind (0.85).
    pub behind: Decimal,
    /// Above here somebody should check the figure (1.15).
    pub far_ahead: Decimal,
}

/// Why limits are no [`Bands`].
#[derive(Clone, Debug, PartialEq, Eq, Error)]
#[error("the limits must rise: behind {behind} ≤ on track {on_track} ≤ 1 ≤ far ahead {far_ahead}")]
pub struct BandsError {
    behind: Decimal,
    on_track: Decimal,
    far_ahead: Decimal,
}

impl Bands {
    /// Ratio from which a target is kept up with.
    #[must_use]
    pub fn on_track(&self) -> Decimal {
        self.0.on_track
    }

    /// Ratio from which it is behind rather than far behind.
    #[must_use]
    pub fn behind(&self) -> Decimal {
        self.0.behind
    }

    /// Ratio above which the figure should be checked.
    #[must_use]
    pub fn far_ahead(&self) -> Decimal {
        self.0.far_ahead
    }
}

impl Default for Bands {
    fn default() -> Self {
        Self(BandLimits { on_track: Decimal::new(95, 2), behind: Decimal::new(85, 2), far_ahead: Decimal::new(115, 2) })
    }
}

impl TryFrom<BandLimits> for Bands {
    type Error = BandsError;
    fn try_from(limits: BandLimits) -> Result<Self, BandsError> {
        let BandLimits { behind, on_track, far_ahead } = limits;
        if Decimal::ZERO < behind && behind <= on_track && on_track <= Decimal::ONE && Decimal::ONE <= far_ahead {
            Ok(Self(limits))
        } else {
            Err(BandsError { behind, on_track, far_ahead })
        }
    }
}

impl From<Bands> for BandLimits {
    fn from(bands: Bands) -> Self {
        bands.0
    }
}

/// From where on a figure is odd, and how much may be missing. Defaults, not official thresholds: none are published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Limits {
    /// Change of a figure, as a share of what it was (0.1).
    pub revision: Decimal,
    /// Modified z-score of a figure among those of its history (3.5, after Iglewicz and Hoaglin).
    pub outlier: Decimal,
    /// Difference of a sum, as a share of it (0.005).
    pub sum: Decimal,
    /// Days after the end of a period from which on its figure is outstanding (0).
    pub stale_days: u16,
    /// Largest share of the weight that may be missing in a composite (0.2).
    pub missing: Decimal,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            revision: Decimal::new(1, 1),
            outlier: Decimal::new(35, 1),
            sum: Decimal::new(5, 3),
            stale_days: 0,
            missing: Decimal::new(2, 1),
        }
    }
}
