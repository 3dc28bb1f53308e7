//! Laws of the ledger, tried on random stories: what is written is never lost, every order of arrival comes to the same
//! plan, what is undone was never there, and nothing that is refused leaves a trace.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod support;

use std::collections::BTreeSet;

use muctieu::assess::{overview, task_status};
use muctieu::ledger::{Applied, Author, Cell, CellKind, Change, ChangeId, Edit, Intent, Ledger, Rejection, Stamp};
use muctieu::plan::{
    ActualKey, Code, DateTime, GroupField, IndicatorField, Json, OutlineField, Period, Plan, Row, Submission,
    TargetKey, TaskField, UnitField, Utc,
};
use muctieu::text::{Language, cell_in_full, value_in_words};
use proptest::{prelude::*, sample::Index, strategy::ValueTree as _, test_runner::TestRunner};
use support::{
    cases,
    cells::{any_change_id, any_code, any_day, any_period, known_cell, some_code, some_day, some_period},
    code, json,
    shown::{heads_by_definition, one_by_one, shown},
    story::{Cast, World, moment, setting, shuffled, some_moment, stamp, story},
    values::value_for,
};

/// The ledger of everything that a story wrote, and one writer's part of it.
fn ledgers(cast: Cast) -> impl Strategy<Value = (Ledger, Ledger)> {
    (story(cast), 0..3usize).prop_map(|(story, writer)| {
        let mut world = World::after(&story);
        (world.together(), world.ledgers.swap_remove(writer))
    })
}

/// A ledger with at least one change, and one of its changes.
fn with_a_change(cast: Cast) -> impl Strategy<Value = (Ledger, Change)> {
    let any = (ledgers(cast), any::<bool>(), any::<Index>());
    any.prop_filter_map("nothing was written", |((all, part), whole, index)| {
        let ledger = if whole { all } else { part };
        let change = ledger.changes().nth(index.index(ledger.len().max(1))).cloned()?;
        Some((ledger, change))
    })
}

/// A value without what the ledger adds to a report that is submitted: the changes that its sender had seen.
fn as_given(cell: &Cell, value: Option<Json>) -> Option<Json> {
    let Cell::Submission { .. } = cell else { return value };
    let submission: Submission = value?.read().unwrap();
    Some(Json::of(&Submission { seen: None, ..submission }).unwrap())
}

proptest! {
    #![proptest_config(cases())]

    // The fold.

    #[test]
    fn the_plan_does_not_depend_on_the_order_in_which_changes_arrive(
        (one, other) in ledgers(Cast::Hostile).prop_flat_map(|(ledger, _)| {
            let changes: Vec<_> = ledger.changes().cloned().collect();
            (Just(changes.clone()), shuffled(changes))
        })
    ) {
        prop_assert_eq!(shown(&one_by_one(one)), shown(&one_by_one(other)));
    }

    #[test]
    fn folding_change_by_change_gives_what_folding_all_at_once_gives((_, part) in ledgers(Cast::Hostile)) {
        let mut at_once = Ledger::default();
        at_once.merge(part.changes().cloned()).unwrap();
        prop_assert_eq!(shown(&part), shown(&at_once));
    }

    #[test]
    fn the_plan_is_made_of_the_shown_values_alone((all, _) in ledgers(Cast::Hostile)) {
        prop_assume!(!all.is_empty());
        let edits: Vec<_> = all.cells().map(|(cell, _)| Edit {
            cell: cell.clone(),
            value: all.head(cell).and_then(|head| head.value().cloned()),
            over: vec![],
        }).collect();
        let stamp = stamp("flat", 1, 0);
        let flat = one_by_one([Change { id: stamp.id, at: stamp.at, by: stamp.by, note: String::new(), edits }]);
        prop_assert_eq!(all.plan(), flat.plan());
        prop_assert_eq!(all.unreadable(), flat.unreadable());
    }

    #[test]
    fn a_change_touches_only_its_own_cells(
        (before, _) in ledgers(Cast::Hostile),
        cells in prop::collection::vec(setting(false), 1..4),
    ) {
        let Ok(change) = before.compose(stamp("d", 1, 6), "", cells) else { return Ok(()) };
        let touched: BTreeSet<Cell> = change.edits.iter().map(|edit| edit.cell.clone()).collect();
        let mut after = before.clone();
        after.apply(change).unwrap();
        for (cell, history) in before.cells().filter(|(cell, _)| !touched.contains(cell)) {
            let now = after.history(cell).unwrap();
            prop_assert_eq!(history.latest_first().len(), now.latest_first().len());
            prop_assert_eq!(history.value(), now.value());
        }
    }

    #[test]
    fn a_typed_value_is_folded_as_it_would_be_read(
        (before, _) in ledgers(Cast::Hostile),
        (cell, value) in known_cell(some_code, some_period, some_day)
            .prop_flat_map(|cell| (Just(cell.clone()), value_for(&cell))),
    ) {
        let typed = cell.read(&value).unwrap();
        prop_assert_eq!(&json(&typed), &value, "a value reads back as it is written");
        let mut ledger = before.clone();
        match ledger.record(stamp("d", 1, 6), "vì", &Intent::Enter(cell.clone(), Some(typed))) {
            Ok(change) => {
                let mut read = before;
                read.apply(change).unwrap();
                prop_assert_eq!(shown(&ledger), shown(&read));
            }
            Err(rejection) => {
                let step = matches!(cell, Cell::Submission { .. }) && matches!(rejection, Rejection::Step(_));
                prop_assert!(step || rejection == Rejection::NothingToDo, "{}", rejection);
                prop_assert_eq!(shown(&ledger), shown(&before));
            }
        }
    }

    // History and heads.

    #[test]
    fn no_edit_is_ever_out_of_reach((all, _) in ledgers(Cast::Hostile)) {
        for change in all.changes() {
            for edit in &change.edits {
                let found = all.history(&edit.cell).and_then(|history| history.of(&change.id));
                prop_assert_eq!(found.map(|head| head.edit), Some(edit));
            }
        }
        let edits: usize = all.changes().map(|change| change.edits.len()).sum();
        let kept: usize = all.cells().map(|(_, history)| history.latest_first().len()).sum();
        prop_assert_eq!(edits, kept);
    }

    #[test]
    fn heads_are_the_edits_that_nobody_replaces_and_every_set_cell_has_one((all, _) in ledgers(Cast::Hostile)) {
        let changes: Vec<_> = all.changes().cloned().collect();
        let expected = heads_by_definition(&changes);
        prop_assert_eq!(all.cells().count(), expected.len());
        for (cell, heads) in expected {
            let found = all.history(&cell).unwrap().heads();
            prop_assert!(!found.is_empty());
            let found: Vec<_> = found.iter().map(|head| (head.id(), head.value())).collect();
            prop_assert_eq!(found, heads.iter().map(|(change, value)| (&change.id, *value)).collect::<Vec<_>>());
            prop_assert_eq!(all.head(&cell).and_then(|head| head.value()), heads[0].1, "the latest head is shown");
            let disagree = heads.iter().any(|(_, value)| *value != heads[0].1);
            prop_assert_eq!(all.conflicts().contains(&cell), disagree);
        }
    }

    // Composing.

    #[test]
    fn what_is_set_to_the_value_that_it_has_writes_nothing((all, _) in ledgers(Cast::Hostile)) {
        let settled = all.cells().filter(|(_, history)| !history.is_conflict());
        let same: Vec<_> = settled.map(|(cell, history)| (cell.clone(), history.value().cloned())).collect();
        let written = all.compose(stamp("d", 1, 0), "", same);
        prop_assert_eq!(written, Err(Rejection::NothingToDo));
    }

    #[test]
    fn what_is_written_is_what_is_shown(
        (all, _) in ledgers(Cast::Hostile),
        cells in prop::collection::vec(setting(false), 1..6),
    ) {
        let mut after = all.clone();
        match all.compose(stamp("d", 1, 6), "", cells.clone()) {
            Ok(change) => prop_assert_eq!(after.apply(change), Ok(Applied::New)),
            Err(rejection) => prop_assert_eq!(rejection, Rejection::NothingToDo),
        }
        for (n, (cell, value)) in cells.iter().enumerate() {
            if cells.iter().skip(n + 1).all(|(later, _)| later != cell) {
                let shown = after.head(cell).and_then(|head| head.value().cloned());
                prop_assert_eq!(as_given(cell, shown), as_given(cell, value.clone()), "the last one counts");
                prop_assert!(!after.conflicts().contains(cell));
            }
        }
    }

    #[test]
    fn deciding_a_conflict_leaves_one_head((all, _) in ledgers(Cast::Forging)) {
        let mut after = all.clone();
        for (n, cell) in (1..).zip(all.conflicts()) {
            let value = all.history(cell).unwrap().heads().last().unwrap().value().cloned();
            let change = after.compose(stamp("d", n, 0), "decided", [(cell.clone(), value)]).unwrap();
            after.apply(change).unwrap();
            prop_assert_eq!(after.history(cell).unwrap().heads().len(), 1);
        }
        prop_assert!(after.conflicts().is_empty());
    }

    // Undo.

    #[test]
    fn undo_restores_the_plan_and_redo_gives_it_again(
        (all, _) in ledgers(Cast::Forging),
        cells in prop::collection::vec(setting(false), 1..6),
    ) {
        let Ok(change) = all.compose(stamp("d", 1, 6), "", cells) else { return Ok(()) };
        let mut ledger = all.clone();
        ledger.apply(change.clone()).unwrap();
        let done = ledger.plan().clone();
        // By a clock that has gone wrong: only what replaces what counts.
        match ledger.undo(stamp("d", 2, -100), "", &change.id) {
            Ok(undo) => {
                ledger.apply(undo.clone()).unwrap();
                prop_assert_eq!(ledger.plan(), all.plan());
                let redo = ledger.undo(stamp("d", 3, -200), "", &undo.id).unwrap();
                ledger.apply(redo.clone()).unwrap();
                prop_assert_eq!(ledger.plan(), &done);
                let again = ledger.undo(stamp("d", 4, -300), "", &redo.id).unwrap();
                ledger.apply(again).unwrap();
                prop_assert_eq!(ledger.plan(), all.plan());
            }
            // Deciding a conflict for the value that was shown changes nothing that could be taken back.
            Err(rejection) => {
                prop_assert_eq!(rejection, Rejection::NothingToDo);
                prop_assert_eq!(&done, all.plan());
            }
        }
    }

    #[test]
    fn undo_of_any_change_gives_the_plan_without_it_or_is_refused((ledger, change) in with_a_change(Cast::Hostile)) {
        let before = shown(&ledger);
        let without = one_by_one(ledger.changes().filter(|other| other.id != change.id).cloned());
        let undo = ledger.undo(stamp("d", 1, 0), "", &change.id);
        prop_assert_eq!(shown(&ledger), before, "undo only writes the change");
        let alone = change.edits.iter().all(|edit| {
            ledger.history(&edit.cell).unwrap().heads().iter().all(|head| *head.id() == change.id)
        });
        let bases: Vec<_> = change.edits.iter().flat_map(|edit| edit.over.iter().map(move |id| (&edit.cell, id))).collect();
        let has_bases = bases.iter().all(|(cell, id)| ledger.history(cell).unwrap().of(id).is_some());
        match undo {
            Ok(undo) => {
                prop_assert!(alone && has_bases);
                let mut after = ledger.clone();
                after.apply(undo).unwrap();
                prop_assert_eq!(after.plan(), without.plan());
            }
            Err(Rejection::NothingToDo) => prop_assert_eq!(ledger.plan(), without.plan()),
            Err(Rejection::BuiltUpon { .. }) => prop_assert!(!alone),
            Err(Rejection::Unknown(_)) => prop_assert!(!has_bases),
            Err(Rejection::NotAValue { .. }) => prop_assert!(!without.unreadable().is_empty()),
            Err(other) => prop_assert!(false, "{}", other),
        }
    }

    // Then and now.

    #[test]
    fn as_of_a_moment_is_the_fold_of_the_changes_up_to_it_and_of_what_they_replace(
        (all, _) in ledgers(Cast::Hostile), at in some_moment(),
    ) {
        let mut there: BTreeSet<&ChangeId> = all.changes().filter(|change| change.at <= at).map(|c| &c.id).collect();
        loop {
            let replaces = |edit: &Edit, other: &Change| {
                edit.over.contains(&other.id) && other.edits.iter().any(|replaced| replaced.cell == edit.cell)
            };
            let edits: Vec<&Edit> = there.iter().filter_map(|id| all.change(id)).flat_map(|c| &c.edits).collect();
            let more: Vec<&ChangeId> = all
                .changes()
                .filter(|other| !there.contains(&other.id) && edits.iter().any(|edit| replaces(edit, other)))
                .map(|other| &other.id)
                .collect();
            if more.is_empty() {
                break;
            }
            there.extend(more);
        }
        let past = one_by_one(all.changes().filter(|change| there.contains(&change.id)).cloned());
        prop_assert_eq!(shown(&all.as_of(at)), shown(&past));
        prop_assert_eq!(shown(&all.as_of(DateTime::<Utc>::MAX_UTC)), shown(&all));
        prop_assert!(all.as_of(DateTime::<Utc>::MIN_UTC).is_empty());
    }

    // The table.

    #[test]
    fn nothing_that_is_in_a_plan_is_left_out_of_its_table_whatever_its_headings_say(
        settings in prop::collection::vec(structure(), 1..80),
    ) {
        let Ok(change) = Ledger::default().compose(stamp("a", 1, 0), "", settings) else { return Ok(()) };
        let ledger = one_by_one([change]);
        let plan = ledger.plan();
        let mut groups: Vec<Code> = vec![];
        let mut indicators: Vec<Code> = vec![];
        for row in plan.rows() {
            match row {
                Row::Group { code, .. } => groups.push(code),
                Row::Indicator { code, .. } => indicators.push(code),
            }
        }
        let mut units: Vec<Code> = plan.unit_tree().into_iter().map(|(code, _)| code).collect();
        for shown in [&mut groups, &mut indicators, &mut units] {
            shown.sort();
        }
        let live = |removed: bool, code: &Code| (!removed).then(|| code.clone());
        let expected = plan.groups.iter().filter_map(|(code, group)| live(group.removed, code));
        prop_assert_eq!(groups, expected.collect::<Vec<_>>());
        let expected = plan.indicators.iter().filter_map(|(code, indicator)| live(indicator.removed, code));
        prop_assert_eq!(indicators, expected.collect::<Vec<_>>());
        let expected = plan.units.iter().filter_map(|(code, unit)| live(unit.removed, code));
        prop_assert_eq!(units, expected.collect::<Vec<_>>());
    }

    #[test]
    fn whatever_a_plan_holds_it_can_be_judged_and_every_indicator_is_counted_once(
        settings in prop::collection::vec(judged(), 1..80),
        unit in some_code(),
        report in some_period(),
    ) {
        let Ok(change) = Ledger::default().compose(stamp("a", 1, 0), "", settings) else { return Ok(()) };
        let ledger = one_by_one([change]);
        let plan = ledger.plan();
        let overview = overview(plan, &unit, report);
        let live = plan.indicators.values().filter(|indicator| !indicator.removed).count();
        prop_assert_eq!((overview.tally.total(), overview.assessments.len()), (live, live));
        prop_assert_eq!(overview.groups.iter().map(|group| group.tally.total()).sum::<usize>(), live);
        for task in plan.tasks.values() {
            let _state = task_status(task, report.last_day(plan.outline.cut_off));
        }
    }

    // Refusals.

    #[test]
    fn a_change_that_was_tampered_with_is_refused_and_leaves_no_trace(
        (mut ledger, change) in with_a_change(Cast::Hostile),
        how in 0..5,
        (cell, value) in setting(false),
    ) {
        let mut tampered = change.clone();
        match how {
            0 => tampered.note.push('.'),
            1 => tampered.at = moment(100),
            2 => tampered.by = Author { name: "Somebody else".into(), unit: String::new() },
            3 => tampered.edits.push(Edit { cell, value, over: vec![] }),
            _ => tampered.edits[0].over.push(change.id.clone()),
        }
        let before = shown(&ledger);
        let refused = Err(Rejection::Tampered(change.id.clone()));
        prop_assert_eq!(ledger.apply(tampered.clone()), refused);
        let fresh = Change { id: stamp("d", 1, 0).id, ..change.clone() };
        prop_assert_eq!(ledger.merge([fresh.clone(), tampered.clone()]), Err(Rejection::Tampered(change.id.clone())));
        prop_assert_eq!(shown(&ledger), before);
        let mut empty = Ledger::default();
        prop_assert!(empty.merge([fresh, change, tampered]).is_err());
        prop_assert!(empty.is_empty() && empty.cells().count() == 0);
    }

    #[test]
    fn a_change_that_sets_a_cell_twice_is_refused_and_leaves_no_trace((mut ledger, change) in with_a_change(Cast::Hostile)) {
        let mut twice = Change { id: stamp("d", 1, 0).id, ..change };
        let (id, cell) = (twice.id.clone(), twice.edits[0].cell.clone());
        twice.edits.push(Edit { cell: cell.clone(), value: None, over: vec![] });
        let before = shown(&ledger);
        prop_assert_eq!(ledger.apply(twice.clone()), Err(Rejection::CellTwice(id.clone(), cell.clone())));
        prop_assert_eq!(ledger.merge([twice]), Err(Rejection::CellTwice(id, cell)));
        prop_assert_eq!(shown(&ledger), before);
    }
}

/// Settings that say where things stand in the table, missing and circular headings included.
fn structure() -> impl Strategy<Value = (Cell, Option<Json>)> {
    let group = prop::sample::select(vec![GroupField::Parent, GroupField::Order, GroupField::Removed]);
    let unit = prop::sample::select(vec![UnitField::Parent, UnitField::Order, UnitField::Removed]);
    let indicator = [IndicatorField::Group, IndicatorField::PartOf, IndicatorField::Order, IndicatorField::Removed];
    let indicator = prop::sample::select(indicator.to_vec());
    let cell = prop_oneof![
        (some_code(), group).prop_map(|(code, field)| Cell::Group(code, field)),
        (some_code(), unit).prop_map(|(code, field)| Cell::Unit(code, field)),
        (some_code(), indicator).prop_map(|(code, field)| Cell::Indicator(code, field)),
    ];
    with_value(cell)
}

/// Settings of everything that a judgement reads.
fn judged() -> impl Strategy<Value = (Cell, Option<Json>)> {
    let entry = (some_code(), some_code(), some_period());
    let entry = entry.prop_map(|(indicator, unit, period)| ActualKey { indicator, unit, period });
    let target = (some_code(), some_code()).prop_map(|(indicator, unit)| {
        let valid_from = "2021-01-01".parse().unwrap();
        Cell::Target(TargetKey { indicator, unit, level: code("council"), valid_from })
    });
    let cell = prop_oneof![
        2 => known_cell(some_code, some_period, some_day),
        2 => entry.prop_map(Cell::Actual),
        2 => target,
        1 => (some_code(), prop::sample::select(IndicatorField::ALL)).prop_map(|(code, field)| Cell::Indicator(code, field)),
    ];
    with_value(cell)
}

fn with_value(cell: impl Strategy<Value = Cell>) -> impl Strategy<Value = (Cell, Option<Json>)> {
    cell.prop_flat_map(|cell| {
        let value = value_for(&cell).prop_map(Some);
        (Just(cell), value)
    })
}

#[test]
fn four_hundred_pasted_cells_are_one_change_and_undo_as_one() {
    let mut ledger = Ledger::default();
    let cell = |row: u32, column: u32| format!("actual/I{row}/U{column}/2021-09").parse::<Cell>().unwrap();
    let old = ledger.compose(stamp("a", 1, 0), "", [(cell(7, 7), Some(json(figure(7))))]).unwrap();
    ledger.apply(old).unwrap();
    let before = ledger.plan().clone();

    let pasted = (0..20).flat_map(|row| (0..20).map(move |column| (row, column)));
    let pasted = pasted.map(|(row, column)| (cell(row, column), Some(json(figure(row * 100 + column)))));
    let paste = ledger.compose(stamp("a", 2, 1), "", pasted).unwrap();
    assert_eq!(paste.edits.len(), 400);
    ledger.apply(paste.clone()).unwrap();
    assert_eq!((ledger.len(), ledger.plan().actuals.len()), (2, 400));

    let undo = ledger.undo(stamp("a", 3, 2), "", &paste.id).unwrap();
    assert_eq!(undo.edits.len(), 400);
    ledger.apply(undo).unwrap();
    assert_eq!(ledger.plan(), &before);
    assert_eq!(ledger.len(), 3);
}

fn figure(value: u32) -> serde_json::Value {
    serde_json::json!({ "figure": { "exact": value.to_string() } })
}

#[test]
fn an_undo_is_refused_while_what_the_change_replaced_is_not_here() {
    let title = |text: &str| [("plan/title".parse::<Cell>().unwrap(), Some(json(text)))];
    let mut ledger = Ledger::default();
    let first = ledger.compose(stamp("a", 1, 0), "", title("first")).unwrap();
    ledger.apply(first.clone()).unwrap();
    let second = ledger.compose(stamp("a", 2, 1), "", title("second")).unwrap();

    let mut elsewhere = one_by_one([second.clone()]);
    let undo = elsewhere.undo(stamp("b", 1, 2), "", &second.id);
    assert_eq!(undo, Err(Rejection::Unknown(first.id.clone())), "taking the title away would lose the first one");
    elsewhere.apply(first).unwrap();
    let undo = elsewhere.undo(stamp("b", 1, 2), "", &second.id).unwrap();
    assert_eq!(undo.edits[0].value, Some(json("first")));
}

#[test]
fn a_value_of_nothing_is_no_value() {
    let ledger = Ledger::default();
    let cell: Cell = "indicator/THU-NS/group".parse().unwrap();
    let nothing = json(serde_json::Value::Null);
    assert_eq!(ledger.compose(stamp("a", 1, 0), "", [(cell, Some(nothing))]), Err(Rejection::NothingToDo));
}

#[test]
fn a_value_that_cannot_be_read_is_reported_whatever_the_cell_and_never_shown_as_another() {
    for kind in CellKind::ALL {
        let cell: Cell = path_of(*kind).parse().unwrap();
        assert!(!matches!(cell, Cell::Unknown(_)), "{cell}");
        let mut runner = TestRunner::deterministic();
        let (mut ledger, good) = std::iter::repeat_with(|| {
            let right = value_for(&cell).new_tree(&mut runner).unwrap().current();
            let good = Ledger::default().compose(stamp("a", 1, 0), "", [(cell.clone(), Some(right))]).unwrap();
            (one_by_one([good.clone()]), good)
        })
        // A value that is the default shows nothing.
        .find(|(ledger, _)| *ledger.plan() != Plan::default())
        .unwrap();
        assert!(ledger.unreadable().is_empty());
        let edits = vec![Edit { cell: cell.clone(), value: Some(json([["damage"]])), over: vec![good.id.clone()] }];
        let Stamp { id, at, by } = stamp("a", 2, 1);
        ledger.apply(Change { id, at, by, note: String::new(), edits }).unwrap();
        assert_eq!(ledger.unreadable().keys().collect::<Vec<_>>(), [&cell]);
        assert_eq!(*ledger.plan(), Plan::default(), "{cell}");
        let back = ledger.record(stamp("a", 3, 2), "vì", &Intent::Undo("a-2".parse().unwrap()));
        match back {
            Ok(_) => assert!(ledger.unreadable().is_empty() && *ledger.plan() != Plan::default(), "{cell}"),
            Err(refused) => assert!(matches!(refused, Rejection::Step(_)), "{cell}: {refused}"),
        }
    }
}

/// A cell of each kind.
fn path_of(kind: CellKind) -> &'static str {
    match kind {
        CellKind::Outline => "plan/levels",
        CellKind::Unit => "unit/608/order",
        CellKind::Group => "group/I/order",
        CellKind::Indicator => "indicator/A/schedule",
        CellKind::Task => "task/8/due",
        CellKind::Target => "target/A/608/council/2021-01-01",
        CellKind::Actual => "actual/A/608/2021-09",
        CellKind::Estimate => "estimate/A/608/2021-09",
        CellKind::Accepted => "accepted/A/608",
        CellKind::Note => "note/A/608",
        CellKind::Verdict => "verdict/A/608/2021",
        CellKind::Dismissed => "dismissed/outlier/A/608/2021-09",
        CellKind::Submission => "submission/608/2021-09",
        CellKind::Archive => "archive/2017/2019/k3f9-12",
    }
}

/// Cells of every kind, of records one for each field.
fn every_cell() -> Vec<Cell> {
    let single = CellKind::ALL.iter().map(|kind| path_of(*kind).to_owned());
    let plan = OutlineField::ALL.iter().map(|field| format!("plan/{}", field.name()));
    let units = UnitField::ALL.iter().map(|field| format!("unit/608/{}", field.name()));
    let groups = GroupField::ALL.iter().map(|field| format!("group/I/{}", field.name()));
    let indicators = IndicatorField::ALL.iter().map(|field| format!("indicator/A/{}", field.name()));
    let tasks = TaskField::ALL.iter().map(|field| format!("task/8/{}", field.name()));
    let all = single.chain(plan).chain(units).chain(groups).chain(indicators).chain(tasks);
    all.map(|path| path.parse().unwrap()).collect()
}

/// Whether a text of a value has a sign of JSON by itself.
fn has_signs(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::String(text) => text.contains(['{', '}', '[', ']', '"']),
        serde_json::Value::Array(items) => items.iter().any(has_signs),
        serde_json::Value::Object(members) => members.values().any(has_signs),
        _ => false,
    }
}

#[test]
fn no_value_of_this_version_is_shown_as_it_stands_in_files() {
    let mut runner = TestRunner::deterministic();
    for cell in every_cell() {
        for language in [Language::Vietnamese, Language::English] {
            let words = |value: &Json| value_in_words(&cell, Some(value), &Plan::default(), language);
            for _ in 0..20 {
                let value = value_for(&cell).new_tree(&mut runner).unwrap().current();
                if !has_signs(&value.read().unwrap()) {
                    let words = words(&value);
                    assert!(!words.contains(['{', '}', '[', ']', '"']), "{cell}: {value} is shown as {words}");
                }
            }
            let damage = words(&json([[["x"]]]));
            assert_eq!(damage, language.pick(("(không đọc được)", "(cannot be read)")), "{cell}");
            let named = cell_in_full(&cell, &Plan::default(), language);
            assert!(!named.contains('_'), "{cell} is called {named}");
        }
    }
}

// Paths and identities.

proptest! {
    #![proptest_config(cases())]

    #[test]
    fn every_code_reads_back_as_it_is_written(code in any_code()) {
        prop_assert_eq!(code.to_string().parse(), Ok(code));
    }

    #[test]
    fn every_period_reads_back_as_it_is_written(period in any_period()) {
        prop_assert_eq!(period.to_string().parse(), Ok(period));
    }

    #[test]
    fn every_identity_reads_back_as_it_is_written(id in any_change_id()) {
        prop_assert_eq!(id.to_string().parse(), Ok(id));
    }

    #[test]
    fn every_cell_reads_back_as_it_is_written(cell in known_cell(any_code, any_period, any_day)) {
        prop_assert_eq!(cell.to_string().parse(), Ok(cell));
    }

    #[test]
    fn whatever_is_typed_is_refused_or_shown_as_it_was_typed(text in nearly_a_path()) {
        for shown in [
            text.parse::<Code>().ok().map(|code| code.to_string()),
            text.parse::<Period>().ok().map(|period| period.to_string()),
            text.parse::<ChangeId>().ok().map(|id| id.to_string()),
            text.parse::<Cell>().ok().map(|cell| cell.to_string()),
        ] {
            prop_assert_eq!(shown.as_ref().unwrap_or(&text), &text, "two texts would be the same thing");
        }
    }
}

#[test]
fn the_longest_codes_of_the_widest_letters_still_make_a_path() {
    let code = support::code(&"𝐀".repeat(Code::LONGEST));
    let path = format!("target/{code}/{code}/{code}/2021-01-01");
    let cell = path.parse::<Cell>().unwrap();
    assert_eq!((cell.indicator(), cell.to_string()), (Some(&code), path));
}

/// Any text, and texts that are almost paths, periods and identities.
fn nearly_a_path() -> impl Strategy<Value = String> {
    let right = prop_oneof![
        known_cell(any_code, any_period, any_day).prop_map(|cell| cell.to_string()),
        any_period().prop_map(|period| period.to_string()),
        any_change_id().prop_map(|id| id.to_string()),
    ];
    let slips = ["", "/", "-", "+", "0", "9", "Q", "TAIL", " ", "Đ", "\n", "2021", "..", "plan/", "é", "-0"];
    let slipped = (right, any::<Index>(), 0..3usize, prop::sample::select(slips.to_vec()));
    let almost = slipped.prop_map(|(text, at, gone, slip)| {
        let mut letters: Vec<char> = text.chars().collect();
        let at = at.index(letters.len());
        letters.splice(at..(at + gone).min(letters.len()), slip.chars());
        letters.into_iter().collect::<String>()
    });
    // The same number, part of a year or day written in more than one way.
    let spelt = prop_oneof![
        "2021-[QHM0]?[0-9]{1,3}",
        "actual/A/B/2021-[QH]?0?[1-9]",
        "target/A/B/C/[0+-]?2021-0?[1-9]-0?[1-9]",
        "[ab]-[0+]?[1-9]{1,2}",
    ];
    prop_oneof![almost, spelt, any::<String>(), "[0-9a-z/-]{0,40}"]
}
