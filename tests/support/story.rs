//! Stories: what several writers do who see parts of each other's changes, in random order and by clocks that disagree.

use std::collections::BTreeMap;

use muctieu::ledger::{Author, Cell, Change, ChangeId, Edit, Ledger, Replica, Stamp};
use muctieu::plan::{DateTime, Json, Utc};
use proptest::{
    collection::vec,
    prelude::*,
    sample::{Index, select},
};

use super::{
    cells::some_cell,
    values::{any_json, value_for},
};

/// How many writers a story has.
const WRITERS: usize = 3;

/// What a writer does; an index picks one of what there is.
#[derive(Clone, Debug)]
pub enum Deed {
    /// Sets cells through the program.
    Write(Vec<(Cell, Option<Json>)>),
    /// Receives some of another writer's changes: those whose bit is set.
    Receive { from: usize, bits: u64 },
    /// Takes a change back through the program, where it may.
    Undo(Index),
    /// Decides a conflict, where there is one, for one of its values.
    Resolve { conflict: Index, head: Index },
    /// Appends a change that this program would not write.
    Forge { cell: Cell, value: Option<Json>, over: Vec<Over> },
}

/// What a forged change claims to replace.
#[derive(Clone, Debug)]
pub enum Over {
    /// Itself.
    Itself,
    /// A change that is here, whatever cells it has.
    Here(Index),
    /// A change that may be anywhere, or yet to come: so changes come to replace each other in circles.
    Anywhere { writer: usize, sequence: u32 },
}

/// A deed, who does it, and at which second by that writer's clock.
#[derive(Clone, Debug)]
pub struct Scene {
    writer: usize,
    second: i64,
    deed: Deed,
}

/// Which changes a story may have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cast {
    /// Only what this program writes, and unknown cells.
    Honest,
    /// Also forged changes, whose values fit their cells.
    Forging,
    /// Also values that do not fit.
    Hostile,
}

/// A story of up to 30 scenes.
pub fn story(cast: Cast) -> impl Strategy<Value = Vec<Scene>> {
    vec(scene(cast), 1..30)
}

fn scene(cast: Cast) -> impl Strategy<Value = Scene> {
    // Few seconds, so that clocks disagree and also agree by chance.
    (0..WRITERS, 0..12i64, deed(cast)).prop_map(|(writer, second, deed)| Scene { writer, second, deed })
}

fn deed(cast: Cast) -> impl Strategy<Value = Deed> {
    let forged = match cast {
        Cast::Honest => 0,
        Cast::Forging | Cast::Hostile => 4,
    };
    prop_oneof![
        6 => vec(setting(false), 1..5).prop_map(Deed::Write),
        5 => (0..WRITERS, any::<u64>()).prop_map(|(from, bits)| Deed::Receive { from, bits }),
        3 => (0..WRITERS).prop_map(|from| Deed::Receive { from, bits: u64::MAX }),
        3 => any::<Index>().prop_map(Deed::Undo),
        2 => any::<(Index, Index)>().prop_map(|(conflict, head)| Deed::Resolve { conflict, head }),
        forged => (setting(cast == Cast::Hostile), vec(over(), 0..4))
            .prop_map(|((cell, value), over)| Deed::Forge { cell, value, over }),
    ]
}

/// A cell and a value for it or none; with `unfit`, sometimes a value of another kind.
pub fn setting(unfit: bool) -> impl Strategy<Value = (Cell, Option<Json>)> {
    some_cell().prop_flat_map(move |cell| {
        let fitting = value_for(&cell);
        let value = if unfit { prop_oneof![fitting, any_json()].boxed() } else { fitting };
        (Just(cell), prop::option::weighted(0.8, value))
    })
}

fn over() -> impl Strategy<Value = Over> {
    prop_oneof![
        Just(Over::Itself),
        any::<Index>().prop_map(Over::Here),
        (0..WRITERS, 1..9u32).prop_map(|(writer, sequence)| Over::Anywhere { writer, sequence }),
    ]
}

/// Where a story has led: the ledger of each writer.
#[derive(Debug)]
pub struct World {
    /// The ledgers, by writer.
    pub ledgers: Vec<Ledger>,
    written: Vec<u32>,
}

impl World {
    /// Lets a story happen.
    pub fn after(story: &[Scene]) -> Self {
        let mut world = Self { ledgers: vec![Ledger::default(); WRITERS], written: vec![0; WRITERS] };
        for scene in story {
            world.play(scene);
        }
        world
    }

    /// Every change that anybody wrote, by identity.
    pub fn changes(&self) -> Vec<Change> {
        let all = self.ledgers.iter().flat_map(|ledger| ledger.changes().cloned());
        all.map(|change| (change.id.clone(), change)).collect::<BTreeMap<_, _>>().into_values().collect()
    }

    /// The ledger of everything that anybody wrote.
    pub fn together(&self) -> Ledger {
        let mut ledger = Ledger::default();
        ledger.merge(self.changes()).unwrap();
        ledger
    }

    fn play(&mut self, scene: &Scene) {
        let writer = scene.writer;
        let ledger = &self.ledgers[writer];
        let stamp = stamp(&name(writer), self.written[writer] + 1, scene.second);
        let change = match &scene.deed {
            Deed::Write(cells) => ledger.compose(stamp, "", cells.iter().cloned()).ok(),
            Deed::Receive { from, bits } => {
                let chosen = self.ledgers[*from].changes().enumerate().filter(|(n, _)| bits >> (n % 64) & 1 == 1);
                let chosen: Vec<_> = chosen.map(|(_, change)| change.clone()).collect();
                self.ledgers[writer].merge(chosen).unwrap();
                return;
            }
            Deed::Undo(_) if ledger.is_empty() => None,
            Deed::Undo(index) => {
                let id = ledger.changes().nth(index.index(ledger.len())).unwrap().id.clone();
                ledger.undo(stamp, "undo", &id).ok()
            }
            Deed::Resolve { .. } if ledger.conflicts().is_empty() => None,
            Deed::Resolve { conflict, head } => {
                let conflicts = ledger.conflicts();
                let cell = conflicts.iter().nth(conflict.index(conflicts.len())).unwrap();
                let heads = ledger.history(cell).unwrap().heads();
                let value = heads[head.index(heads.len())].value().cloned();
                ledger.compose(stamp, "decided", [(cell.clone(), value)]).ok()
            }
            Deed::Forge { cell, value, over } => {
                let over = over.iter().filter_map(|over| claim(over, &stamp.id, ledger)).collect();
                let edits = vec![Edit { cell: cell.clone(), value: value.clone(), over }];
                Some(Change { id: stamp.id, at: stamp.at, by: stamp.by, note: "forged".into(), edits })
            }
        };
        if let Some(change) = change {
            self.written[writer] += 1;
            self.ledgers[writer].apply(change).unwrap();
        }
    }
}

fn claim(over: &Over, itself: &ChangeId, ledger: &Ledger) -> Option<ChangeId> {
    match over {
        Over::Itself => Some(itself.clone()),
        Over::Here(_) if ledger.is_empty() => None,
        Over::Here(index) => ledger.changes().nth(index.index(ledger.len())).map(|change| change.id.clone()),
        Over::Anywhere { writer, sequence } => Some(stamp(&name(*writer), *sequence, 0).id),
    }
}

fn name(writer: usize) -> String {
    ["a", "b", "c"][writer].into()
}

/// A stamp of a writer, so many seconds into the story.
pub fn stamp(replica: &str, sequence: u32, second: i64) -> Stamp {
    Stamp {
        id: ChangeId { replica: Replica::new(replica).unwrap(), sequence },
        at: moment(second),
        by: Author { name: replica.to_uppercase(), unit: String::new() },
    }
}

/// A moment so many seconds into the story.
pub fn moment(second: i64) -> DateTime<Utc> {
    DateTime::from_timestamp(1_634_000_000 + second, 0).unwrap()
}

/// Changes in some other order.
pub fn shuffled(changes: Vec<Change>) -> impl Strategy<Value = Vec<Change>> {
    Just(changes).prop_shuffle()
}

/// A moment before, within or after a story.
pub fn some_moment() -> impl Strategy<Value = DateTime<Utc>> {
    select((-1..13).map(moment).collect::<Vec<_>>())
}
