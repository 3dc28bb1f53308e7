//! What merging a file would do, cell by cell, before anything is done.

use super::json::File;
use crate::ledger::{Author, Cell, ChangeId, Ledger};
use crate::plan::{DateTime, Json, Utc};

/// What a file holds and what merging it would do.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Preview {
    /// Title of the plan, as the file has it.
    pub title: String,
    /// Whether the plan says that its figures are made up.
    pub illustrative: bool,
    /// Indicators that the file's plan has.
    pub indicators: usize,
    /// Reported values that the file's plan has.
    pub actuals: usize,
    /// Tasks that the file's plan has.
    pub tasks: usize,
    /// Changes that are not here yet.
    pub new_changes: usize,
    /// Changes that are here already.
    pub known_changes: usize,
    /// Who made the new changes.
    pub authors: Vec<Author>,
    /// When the newest of the new changes was made.
    pub latest: Option<DateTime<Utc>>,
    /// Cells that would show something else, or be in conflict, in the order of their paths.
    pub cells: Vec<CellPreview>,
    /// Identity of a change that is here with other content; such a file cannot be merged.
    pub tampered: Option<ChangeId>,
}

/// One cell before and after.
#[derive(Clone, Debug, PartialEq)]
pub struct CellPreview {
    /// The cell.
    pub cell: Cell,
    /// What happens to it.
    pub effect: Effect,
    /// The value shown now.
    pub before: Option<Json>,
    /// The value shown after the merge.
    pub after: Option<Json>,
}

/// What a merge does to a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Effect {
    /// Two people changed it without seeing each other's change; a person has to choose.
    Conflict,
    /// It shows another value.
    Changed,
    /// It had no value.
    New,
}

impl Preview {
    /// How many cells have that effect.
    #[must_use]
    pub fn count(&self, effect: Effect) -> usize {
        self.cells.iter().filter(|cell| cell.effect == effect).count()
    }
}

/// Looks at what merging `file` into `ledger` would do. Nothing is done.
#[must_use]
pub fn preview(ledger: &Ledger, file: &File) -> Preview {
    let mut of_file = Ledger::default();
    let mut preview = Preview::default();
    // The file's changes have been checked against each other when it was read.
    if of_file.merge(file.changes.iter().cloned()).is_err() {
        return preview;
    }
    let plan = of_file.plan();
    preview.title.clone_from(&plan.outline.title);
    preview.illustrative = plan.outline.illustrative;
    preview.indicators = plan.indicators.values().filter(|indicator| !indicator.removed).count();
    preview.actuals = plan.actuals.len();
    preview.tasks = plan.tasks.values().filter(|task| !task.removed).count();
    let new: Vec<_> = file.changes.iter().filter(|change| ledger.change(&change.id).is_none()).collect();
    preview.new_changes = new.len();
    preview.known_changes = file.changes.len() - new.len();
    preview.authors = new.iter().map(|change| change.by.clone()).collect();
    preview.authors.sort_unstable();
    preview.authors.dedup();
    preview.latest = new.iter().map(|change| change.at).max();
    preview.tampered = file
        .changes
        .iter()
        .find(|change| ledger.change(&change.id).is_some_and(|mine| mine != *change))
        .map(|change| change.id.clone());
    let mut merged = ledger.clone();
    if merged.merge(new.iter().map(|change| (*change).clone())).is_err() {
        return preview;
    }
    let mut touched: Vec<&Cell> = new.iter().flat_map(|change| change.edits.iter().map(|edit| &edit.cell)).collect();
    touched.sort_unstable();
    touched.dedup();
    preview.cells = touched.into_iter().filter_map(|cell| effect(ledger, &merged, cell)).collect();
    preview
}

fn effect(ledger: &Ledger, merged: &Ledger, cell: &Cell) -> Option<CellPreview> {
    let value = |ledger: &Ledger| ledger.history(cell).and_then(|history| history.value().cloned());
    let (before, after) = (value(ledger), value(merged));
    let effect = if merged.conflicts().contains(cell) && !ledger.conflicts().contains(cell) {
        Effect::Conflict
    } else if before == after {
        return None;
    } else if before.is_none() {
        Effect::New
    } else {
        Effect::Changed
    };
    Some(CellPreview { cell: cell.clone(), effect, before, after })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::json;
    use crate::plan::Code;

    fn change(text: &str) -> crate::ledger::Change {
        json::read_change(text).unwrap_or_else(|error| unreachable!("{error}"))
    }

    fn title(id: &str, at: u8, value: &str, over: &str) -> crate::ledger::Change {
        let over = if over.is_empty() { String::new() } else { format!(r#","over":["{over}"]"#) };
        change(&format!(
            r#"{{"id":"{id}","at":"2021-10-{at:02}T00:00:00Z","by":{{}},"edits":[{{"cell":"plan/title","value":"{value}"{over}}}]}}"#
        ))
    }

    fn file(changes: Vec<crate::ledger::Change>) -> File {
        File { plan: Code::default(), unit: None, changes, warnings: Vec::new() }
    }

    fn ledger(changes: Vec<crate::ledger::Change>) -> Ledger {
        let mut ledger = Ledger::default();
        assert!(ledger.merge(changes).is_ok());
        ledger
    }

    #[test]
    fn a_change_that_saw_mine_changes_and_one_that_did_not_conflicts() {
        let first = title("a-1", 1, "Một", "");
        let mine = ledger(vec![first.clone(), title("a-2", 2, "Hai", "a-1")]);
        let seen = preview(&mine, &file(vec![first.clone(), title("b-1", 3, "Ba", "a-2")]));
        assert_eq!((seen.new_changes, seen.known_changes), (1, 1));
        assert_eq!(seen.cells.iter().map(|cell| cell.effect).collect::<Vec<_>>(), [Effect::Changed]);
        let unseen = preview(&mine, &file(vec![first, title("b-1", 3, "Ba", "a-1")]));
        assert_eq!(unseen.count(Effect::Conflict), 1);
        assert_eq!(unseen.cells.first().and_then(|cell| cell.before.as_ref()).map(Json::as_str), Some("\"Hai\""));
    }

    #[test]
    fn a_file_of_what_is_here_already_would_do_nothing() {
        let first = title("a-1", 1, "Một", "");
        let seen = preview(&ledger(vec![first.clone()]), &file(vec![first]));
        assert_eq!((seen.new_changes, seen.cells.len()), (0, 0));
    }
}
