//! What became known on which day from which source: one change each.

use std::collections::BTreeMap;

use super::NOTICE;
use crate::{
    CaseError,
    clerk::{Clerk, Hand, Sheet, day, moment},
};
use muctieu::plan::NaiveDate;

/// Notes of the changes that have no source of their own; on their day they come before those that have one.
const SET_UP: &str = "Lập kế hoạch";
const BASELINES: &str = "Bổ sung mức năm 2020";

/// Sheets by day and note.
#[derive(Debug, Default)]
pub(super) struct Events {
    sheets: BTreeMap<(NaiveDate, String), Sheet>,
}

impl Events {
    /// The day on which the people's council's targets were reported and the plan is set up.
    pub(super) fn set_up(&mut self) -> Result<&mut Sheet, CaseError> {
        Ok(self.noted(day("2020-12-07")?, SET_UP.into()))
    }

    /// The notice with its results and directives.
    pub(super) fn notice(&mut self) -> Result<&mut Sheet, CaseError> {
        Ok(self.on(day("2021-10-12")?, NOTICE))
    }

    /// The day on which levels of the year before became known.
    pub(super) fn baselines(&mut self, day: NaiveDate) -> &mut Sheet {
        self.noted(day, BASELINES.into())
    }

    /// What a source published on a day.
    pub(super) fn on(&mut self, day: NaiveDate, source: &str) -> &mut Sheet {
        self.noted(day, format!("Nguồn: {source}"))
    }

    fn noted(&mut self, day: NaiveDate, note: String) -> &mut Sheet {
        self.sheets.entry((day, note)).or_default()
    }

    /// Writes every sheet, in the order of days.
    pub(super) fn write(self, hand: &Hand, clerk: &mut Clerk) -> Result<(), CaseError> {
        let mut minute = BTreeMap::new();
        for ((day, note), sheet) in self.sheets {
            // Sources of one day follow each other, for a moment must not hold two orders.
            let minute: &mut u32 = minute.entry(day).or_default();
            clerk.enter(hand, moment(day, 17, *minute)?, &note, sheet)?;
            *minute += 1;
        }
        Ok(())
    }
}
