//! The settings.

use super::province;
use muctieu::{
    ledger::Ledger,
    text::Language,
    views::settings::{Room, archives, share_of, units},
};

#[test]
fn units_stand_in_the_order_of_the_tree() {
    let ledger = province();
    let units = units(ledger.plan(), Language::Vietnamese);
    assert_eq!(units.len(), ledger.plan().unit_tree().len());
    assert_eq!((units[0].code.clone(), units[0].depth), (ledger.plan().root_unit(), 0));
    assert!(units[1..].iter().all(|unit| unit.depth > 0 && !unit.name.is_empty()));
}

#[test]
fn room_is_said_in_percent_and_in_words() {
    let room = |used| Room::of(used, 1000, Language::Vietnamese);
    let levels = Language::Vietnamese.room().levels;
    let of = |used| (room(used).filled, room(used).level);
    assert_eq!(
        [of(0), of(500), of(501), of(801), of(2000)],
        [(0, levels[0]), (50, levels[0]), (51, levels[1]), (81, levels[2]), (100, levels[2])]
    );
    assert_eq!(share_of(125, 1000, Language::Vietnamese), "12,5%");
}

#[test]
fn a_plan_of_which_nothing_was_put_away_has_no_files_of_past_years() {
    assert!(archives(&province(), Language::Vietnamese).is_empty());
    assert!(units(Ledger::default().plan(), Language::Vietnamese).is_empty());
}
