//! What is handed out.

use super::{code, exact, kon_tum, province, set};
use muctieu::{
    exchange::unit_file::unit_file,
    ledger::Cell,
    plan::Json,
    text::{Language, unit_name},
    views::share::{unit_file_holds, unreadable},
};

#[test]
fn the_file_for_a_unit_promises_what_the_unit_needs() {
    let ledger = province();
    let said = unit_file_holds(&ledger, &code("STC"), Language::Vietnamese);
    assert!(said.contains(&unit_name(ledger.plan(), &code("STC"), Language::Vietnamese)), "{said}");
    assert!(said.contains(&unit_file(&ledger, &code("STC")).ledger.len().to_string()), "{said}");
}

#[test]
fn what_cannot_be_read_is_named_with_its_reason() {
    let mut ledger = kon_tum();
    assert!(unreadable(&ledger, Language::Vietnamese).is_empty());
    let cell = Cell::Actual(ledger.plan().actuals.keys().next().unwrap().clone());
    let id = set(&mut ledger, ("An", ""), cell.clone(), Some(exact("1")));
    let mut later = ledger.change(&id).unwrap().clone();
    later.edits[0].over = vec![id];
    later.edits[0].value = Some(Json::of(&"x").unwrap());
    later.id.sequence += 1;
    ledger.apply(later).unwrap();
    let found = unreadable(&ledger, Language::Vietnamese);
    assert_eq!(found.len(), 1);
    assert!(!found[0].1.is_empty() && found[0].0 != cell.to_string());
}
