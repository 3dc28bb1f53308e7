//! Merging: what the chosen files bring, cell by cell, and the conflicts that wait for a choice.

use std::collections::BTreeMap;

use super::{Clock, log::clock_remarks};
use crate::exchange::{
    json::Warning,
    previews::{Brought, JointCell, JointEffect, JointPreview},
};
use crate::ledger::{Cell, Change, ChangeId, FarOff, Head, History, Ledger};
use crate::plan::{Code, Json, Plan, sorting};
use crate::text::{
    Language, author_in_words, cell_in_words, date_time, effect_in_words, indicator_name, number, unit_name,
    value_in_words,
};

/// How many files are named beside a cell.
const NAMED: usize = 3;

/// A file with changes for the open plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    /// How many of its changes are new.
    pub new: String,
    /// How many are here already.
    pub known: String,
    /// The authors of the new changes.
    pub authors: String,
    /// When the latest of them was made; empty where there is none.
    pub latest: String,
    /// What is odd about the file.
    pub remarks: Vec<String>,
}

impl FileRow {
    /// Puts a file into words.
    #[must_use]
    pub fn of(brought: &Brought, ledger: &Ledger, clock: Clock, language: Language) -> Self {
        let authors = brought.authors().into_iter().map(|by| author_in_words(by, ledger.plan(), language));
        let latest = brought.latest().map(|at| date_time(clock.local(at), language));
        Self {
            new: number(brought.changes.len().into(), language),
            known: number(brought.known.into(), language),
            authors: authors.collect::<Vec<_>>().join("; "),
            latest: latest.unwrap_or_default(),
            remarks: file_remarks(&brought.warnings, &brought.changes, ledger, clock, language),
        }
    }
}

/// What is odd about a file that can be used.
#[must_use]
pub fn file_remarks(
    warnings: &[Warning],
    changes: &[Change],
    ledger: &Ledger,
    clock: Clock,
    language: Language,
) -> Vec<String> {
    let words = language.merging();
    let warning = |warning: &Warning| match warning {
        Warning::DigestDiffers => words.digest_differs.to_owned(),
        Warning::NoDigest => words.no_digest.to_owned(),
    };
    let far_off = FarOff::among(changes.iter(), ledger, clock.now);
    warnings.iter().map(warning).chain(clock_remarks(&far_off, clock, language)).collect()
}

/// What the cells are grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grouping {
    /// By unit.
    Unit,
    /// By indicator.
    Indicator,
}

impl Grouping {
    fn of(self, cell: &JointCell) -> Option<&Code> {
        match self {
            Self::Unit => cell.unit.as_ref(),
            Self::Indicator => cell.indicator.as_ref(),
        }
    }

    fn name(self, code: &Code, plan: &Plan, language: Language) -> String {
        match (self, plan.indicators.get(code)) {
            (Self::Unit, _) => unit_name(plan, code, language),
            (Self::Indicator, Some(found)) => indicator_name(found, language),
            (Self::Indicator, None) => code.to_string(),
        }
    }

    /// The codes in the order of the plan.
    fn order(self, plan: &Plan) -> Vec<Code> {
        match self {
            Self::Unit => plan.unit_tree().into_iter().map(|(code, _)| code).collect(),
            Self::Indicator => plan.live_indicators().map(|(code, _)| code).collect(),
        }
    }

    /// The codes that the cells are about with their names, in the order of the plan.
    #[must_use]
    pub fn choices(self, cells: &[JointCell], plan: &Plan, language: Language) -> Vec<(Code, String)> {
        let mut present: Vec<&Code> = cells.iter().filter_map(|cell| self.of(cell)).collect();
        present.sort_unstable();
        present.dedup();
        let order = self.order(plan);
        let known = order.iter().filter(|code| present.binary_search(code).is_ok());
        let unknown = present.iter().copied().filter(|code| !order.contains(code));
        known.chain(unknown).map(|code| (code.clone(), self.name(code, plan, language))).collect()
    }
}

/// Which cells are listed, and in which order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFilter {
    /// Those with this effect.
    pub effect: Option<JointEffect>,
    /// Those of this unit; of all where empty.
    pub unit: String,
    /// Those of this indicator; of all where empty.
    pub indicator: String,
    /// What they are grouped by.
    pub grouping: Grouping,
}

impl CellFilter {
    /// The indices of the cells that fit, in the order in which they are listed.
    #[must_use]
    pub fn fitting(&self, preview: &JointPreview, plan: &Plan) -> Vec<usize> {
        let is = |code: &Option<Code>, asked: &str| {
            asked.is_empty() || code.as_ref().is_some_and(|code| code.as_str() == asked)
        };
        let fits = |cell: &JointCell| {
            self.effect.is_none_or(|effect| cell.effect == effect)
                && is(&cell.unit, &self.unit)
                && is(&cell.indicator, &self.indicator)
        };
        let order = self.grouping.order(plan);
        let ranks: BTreeMap<&Code, usize> = order.iter().zip(1..).collect();
        let rank = |cell| self.grouping.of(cell).map_or(0, |code| ranks.get(code).copied().unwrap_or(usize::MAX));
        let cells = preview.cells.iter().enumerate().filter(|(_, cell)| fits(cell));
        let mut fitting: Vec<(usize, usize)> = cells.map(|(index, cell)| (rank(cell), index)).collect();
        sorting::sort_by(&mut fitting, Ord::cmp);
        fitting.into_iter().map(|(_, index)| index).collect()
    }
}

/// All effects with their names and how many cells have them; first all cells.
#[must_use]
pub fn effects(preview: &JointPreview, language: Language) -> Vec<(Option<JointEffect>, &'static str, usize)> {
    let every = (None, language.merging().every_effect, preview.cells.len());
    let each = JointEffect::ALL.iter().map(|one| (Some(*one), effect_in_words(*one, language), preview.count(*one)));
    std::iter::once(every).chain(each).collect()
}

/// The cells of one unit or one indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellGroup {
    /// The unit, the indicator, or the whole plan.
    pub name: String,
    /// Its cells.
    pub rows: Vec<CellRow>,
}

/// A cell that the files touch.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellRow {
    /// How it is marked.
    pub kind: &'static str,
    /// The cell.
    pub cell: String,
    /// The value shown now.
    pub before: String,
    /// The value shown after the merge.
    pub after: String,
    /// What the merge does to the cell.
    pub effect: &'static str,
    /// The files that bring it; where people disagree, with the value of each.
    pub files: Vec<String>,
}

/// Lists cells, by their indices, with the names of the files.
#[must_use]
pub fn cell_groups<'a>(
    preview: &'a JointPreview,
    files: &[(usize, String)],
    listed: impl Iterator<Item = &'a usize>,
    grouping: Grouping,
    plan: &Plan,
    language: Language,
) -> Vec<CellGroup> {
    let cells: Vec<&JointCell> = listed.filter_map(|index| preview.cells.get(*index)).collect();
    let groups = cells.chunk_by(|a, b| grouping.of(a) == grouping.of(b));
    let group = |cells: &[&JointCell]| {
        let code = cells.first().and_then(|cell| grouping.of(cell));
        CellGroup {
            name: code
                .map_or_else(|| language.merging().whole_plan.to_owned(), |code| grouping.name(code, plan, language)),
            rows: cells.iter().map(|cell| cell_row(cell, files, plan, language)).collect(),
        }
    };
    groups.map(group).collect()
}

fn cell_row(cell: &JointCell, files: &[(usize, String)], plan: &Plan, language: Language) -> CellRow {
    let value = |value: Option<&Json>| value_or_none(&cell.cell, value, plan, language);
    let name = |index: usize| files.get(index).map(|(_, name)| name.clone()).unwrap_or_default();
    let is_conflict = cell.effect == JointEffect::Conflict;
    let brought = cell.values.iter().take(NAMED).map(|(index, brought)| {
        if is_conflict { format!("{}: {}", name(*index), value(brought.as_ref())) } else { name(*index) }
    });
    let mut files: Vec<String> = brought.collect();
    if cell.values.len() > NAMED {
        files.push((language.merging().and_more)(cell.values.len() - NAMED));
    }
    CellRow {
        kind: match cell.effect {
            JointEffect::Conflict => "conflict",
            JointEffect::Changed | JointEffect::New => "new",
            JointEffect::Same => "same",
        },
        cell: cell_in_words(&cell.cell, plan, language),
        before: value(cell.before.as_ref()),
        after: value(cell.after.as_ref()),
        effect: effect_in_words(cell.effect, language),
        files,
    }
}

/// The value of a cell, or that there is none.
pub(super) fn value_or_none(cell: &Cell, value: Option<&Json>, plan: &Plan, language: Language) -> String {
    value.map_or_else(
        || language.merging().no_value.to_owned(),
        |value| value_in_words(cell, Some(value), plan, language),
    )
}

/// A cell that several people have changed without seeing each other's change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// The cell.
    pub cell: String,
    /// Its heads; the first is shown until somebody chooses.
    pub sides: Vec<Side>,
    /// Every edit of it, latest first.
    pub history: Vec<Side>,
}

/// An edit of the cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The change.
    pub id: ChangeId,
    /// What it set.
    pub value: String,
    /// The author.
    pub who: String,
    /// When it was made.
    pub when: String,
    /// What the author remarked.
    pub note: String,
}

impl Conflict {
    /// The edits of a cell, side by side.
    #[must_use]
    pub fn of(ledger: &Ledger, cell: &Cell, clock: Clock, language: Language) -> Self {
        let plan = ledger.plan();
        let side = |head: &Head<'_>| Side {
            id: head.id().clone(),
            value: value_or_none(cell, head.value(), plan, language),
            who: author_in_words(head.by(), plan, language),
            when: date_time(clock.local(head.at()), language),
            note: head.change.note.clone(),
        };
        let edits = |of: fn(&History) -> Vec<Head<'_>>| {
            ledger.history(cell).map(of).unwrap_or_default().iter().map(side).collect()
        };
        Self {
            cell: cell_in_words(cell, plan, language),
            sides: edits(History::heads),
            history: edits(History::latest_first),
        }
    }
}
