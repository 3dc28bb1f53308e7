//! Units: the province with everything else directly below it.

use super::{ROOT, Tables, events::Events, words};
use crate::CaseError;
use muctieu::plan::{Code, Unit, UnitKind};

/// Enters the units in the order of the table.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    let sheet = events.set_up()?;
    for (row, order) in tables.units.iter().zip(1..) {
        let kind = match row.kind.as_str() {
            "province" => UnitKind::Province,
            "city" | "district" => UnitKind::District,
            "department" => UnitKind::Department,
            "agency" => UnitKind::Agency,
            other => return Err(CaseError::Entry(other.into())),
        };
        sheet.unit(
            &row.code,
            &Unit {
                name: row.name_vi.clone(),
                name_en: words::unit(row.code.as_str()).into(),
                kind,
                parent: (row.code != root).then(|| root.clone()),
                order,
                note: words::remark(&row.note),
                ..Unit::default()
            },
        )?;
    }
    Ok(())
}
