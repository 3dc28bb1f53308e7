//! A plan in brief: what stands above every page, and at which period it opens.

use serde::{Deserialize, Serialize};

use super::{Cell, Ledger};
use crate::plan::{CutOff, Period, TimeZone};

/// The particulars of a plan that every page shows.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// Title, in Vietnamese.
    pub title: String,
    /// Title, in English.
    pub title_en: String,
    /// Whether its figures are made up.
    pub illustrative: bool,
    /// The year planned for; 0 when nobody has said.
    pub year: i32,
    /// When periods close.
    pub cut_off: CutOff,
    /// Where the office is.
    pub time_zone: TimeZone,
    /// The report period at which it opens, where it has one of its own.
    pub opens_at: Option<Period>,
    /// How many changes its history has here.
    pub changes: usize,
    /// The years, from and until, that are in a file and not here.
    pub away: Vec<(i32, i32)>,
}

impl Heading {
    /// The heading of a plan.
    #[must_use]
    pub fn of(ledger: &Ledger) -> Self {
        let outline = &ledger.plan().outline;
        let away =
            ledger.archives().iter().filter(|archive| ledger.is_away(archive)).filter_map(|archive| match archive {
                Cell::Archive { from, until, .. } => Some((*from, *until)),
                _ => None,
            });
        Self {
            title: outline.title.clone(),
            title_en: outline.title_en.clone(),
            illustrative: outline.illustrative,
            year: outline.year,
            cut_off: outline.cut_off,
            time_zone: outline.time_zone,
            opens_at: outline.opens_at,
            changes: ledger.len(),
            away: away.collect(),
        }
    }

    /// The years away of which a report in `year` would need something.
    #[must_use]
    pub fn away_from(&self, year: i32) -> Option<(i32, i32)> {
        // Also a year is less than whole without the one before, which it is compared with.
        self.away.iter().copied().find(|(from, until)| (*from..=until + 1).contains(&year))
    }
}
