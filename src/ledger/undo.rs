//! Undo: the change that takes another one back. Redo is the undo of an undo.

use super::{Cell, Change, ChangeId, Ledger, Rejection, Stamp};
use crate::plan::Json;

impl Ledger {
    /// Writes the change that sets every cell of change `id` back to what it was before, as [`Self::compose`] does.
    ///
    /// # Errors
    /// As [`Self::before`].
    pub fn undo(&self, stamp: Stamp, note: &str, id: &ChangeId) -> Result<Change, Rejection> {
        self.compose(stamp, note, self.before(id)?)
    }

    /// What the cells of a change held before it.
    ///
    /// # Errors
    /// When there is no such change, when a change that it replaced is not here, so that nobody can say what was there
    /// before, or when somebody has changed one of its cells again since.
    pub(super) fn before(&self, id: &ChangeId) -> Result<Vec<(Cell, Option<Json>)>, Rejection> {
        let undone = self.change(id).ok_or_else(|| Rejection::Unknown(id.clone()))?;
        let mut cells = Vec::with_capacity(undone.edits.len());
        for edit in &undone.edits {
            let built_upon = || Rejection::BuiltUpon { id: id.clone(), cell: edit.cell.clone() };
            let history = self.history(&edit.cell).ok_or_else(built_upon)?;
            if history.heads().iter().any(|head| head.id() != id) {
                return Err(built_upon());
            }
            if let Some(absent) = edit.over.iter().find(|over| history.of(over).is_none()) {
                return Err(Rejection::Unknown(absent.clone()));
            }
            cells.push((edit.cell.clone(), history.without(id).value().cloned()));
        }
        Ok(cells)
    }
}
