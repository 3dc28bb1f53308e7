//! The history of one cell and its heads: the edits that no other edit replaces.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, BTreeSet, BinaryHeap},
    sync::Arc,
};

use super::{Author, Change, ChangeId, Edit};
use crate::plan::{DateTime, Json, Utc, sorting};

/// Every edit that a cell ever had, in no particular order.
///
/// Edits are added first and settled then, many at once: each is looked at once, however many there are. Most cells have
/// one edit, which needs no memory of its own.
#[derive(Clone, Debug, Default)]
pub struct History(Edits);

#[derive(Clone, Debug, Default)]
enum Edits {
    #[default]
    None,
    /// One edit, and whether it has been settled.
    One(Place, bool),
    Many(Box<Many>),
}

#[derive(Clone, Debug, Default)]
struct Many {
    edits: Vec<Place>,
    /// How many of the edits, from the first, have been settled.
    settled: usize,
    /// What settled edits replace, whether it is here or not.
    replaced: BTreeSet<ChangeId>,
    /// The settled edits that nobody replaces, latest first.
    heads: Vec<Place>,
}

/// A change, and the place of the edit among its edits.
type Place = (Arc<Change>, usize);

/// One edit of a cell, with the change that made it.
#[derive(Clone, Copy, Debug)]
pub struct Head<'a> {
    /// The change.
    pub change: &'a Change,
    /// Its edit of the cell.
    pub edit: &'a Edit,
}

impl<'a> Head<'a> {
    /// The value; none where the edit took it away.
    #[must_use]
    pub fn value(&self) -> Option<&'a Json> {
        self.edit.value.as_ref()
    }

    /// Identity of the change.
    #[must_use]
    pub fn id(&self) -> &'a ChangeId {
        &self.change.id
    }

    /// Who made it.
    #[must_use]
    pub fn by(&self) -> &'a Author {
        &self.change.by
    }

    /// When.
    #[must_use]
    pub fn at(&self) -> DateTime<Utc> {
        self.change.at
    }
}

impl History {
    /// Takes up the `index`th edit of `change`, to be settled. Says whether everything before it has been settled.
    pub(super) fn add(&mut self, change: &Arc<Change>, index: usize) -> bool {
        let edit = (Arc::clone(change), index);
        match &mut self.0 {
            Edits::None => {
                self.0 = Edits::One(edit, false);
                true
            }
            Edits::One(first, settled) => {
                let mut many = Many { edits: vec![first.clone()], ..Many::default() };
                let settled = *settled;
                if settled {
                    many.settle();
                }
                many.edits.push(edit);
                self.0 = Edits::Many(Box::new(many));
                settled
            }
            Edits::Many(many) => {
                many.edits.push(edit);
                many.settled + 1 == many.edits.len()
            }
        }
    }

    /// Finds the heads among what has been added. Says how many edits were looked at.
    pub(super) fn settle(&mut self) -> usize {
        match &mut self.0 {
            Edits::None => 0,
            Edits::One(_, settled) => {
                *settled = true;
                1
            }
            Edits::Many(many) => many.settle(),
        }
    }

    fn edits(&self) -> &[Place] {
        match &self.0 {
            Edits::None => &[],
            Edits::One(edit, _) => std::slice::from_ref(edit),
            Edits::Many(many) => &many.edits,
        }
    }

    /// The settled edits that nobody replaces, latest first.
    fn settled_heads(&self) -> &[Place] {
        match &self.0 {
            Edits::Many(many) => &many.heads,
            Edits::None | Edits::One(..) => self.edits(),
        }
    }

    /// How many edits the cell ever had.
    #[must_use]
    pub fn len(&self) -> usize {
        self.edits().len()
    }

    /// Whether the cell was never set.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.edits().is_empty()
    }

    /// All edits, latest first. An edit stands above those that it replaces, whatever the clocks of their writers said;
    /// between edits that knew nothing of each other time decides, then identity.
    #[must_use]
    pub fn latest_first(&self) -> Vec<Head<'_>> {
        let edits: Vec<_> = self.iter().collect();
        let places: BTreeMap<&ChangeId, usize> = edits.iter().map(Head::id).zip(0..).collect();
        let replaced = |edit: &Head<'_>| {
            let others = edit.edit.over.iter().filter(|id| *id != edit.id());
            others.filter_map(|id| places.get(id).copied()).collect::<Vec<_>>()
        };
        // How many edits that replace it have to come before each.
        let mut awaited = vec![0_usize; edits.len()];
        edits.iter().flat_map(replaced).for_each(|place| awaited[place] += 1);
        let ready = |place: usize| (edits[place].at(), edits[place].id(), place);
        let mut next: BinaryHeap<_> = (0..edits.len()).filter(|place| awaited[*place] == 0).map(ready).collect();
        let mut out = Vec::with_capacity(edits.len());
        while let Some((.., place)) = next.pop() {
            out.push(edits[place]);
            for place in replaced(&edits[place]) {
                awaited[place] -= 1;
                if awaited[place] == 0 {
                    next.push(ready(place));
                }
            }
        }
        // What goes in a circle comes last.
        let mut rest: Vec<_> = (0..edits.len()).filter(|place| awaited[*place] > 0).map(|place| edits[place]).collect();
        sorting::sort_by(&mut rest, |a, b| latest_first(a.change, b.change));
        out.append(&mut rest);
        out
    }

    fn by_time(&self) -> Vec<Head<'_>> {
        let mut edits: Vec<_> = self.iter().collect();
        sorting::sort_by(&mut edits, |a, b| latest_first(a.change, b.change));
        edits
    }

    /// The edits that no other edit of this cell replaces, latest first (by time, then identity). Their number is 0 only for a cell that was never
    /// set: where edits claim to replace each other in a circle, which no honest writer produces, all of them stand.
    #[must_use]
    pub fn heads(&self) -> Vec<Head<'_>> {
        let heads = self.settled_heads();
        if heads.is_empty() { self.by_time() } else { heads.iter().filter_map(head).collect() }
    }

    /// The value that is shown: that of the latest head.
    #[must_use]
    pub fn value(&self) -> Option<&Json> {
        match self.settled_heads().first() {
            Some(latest) => head(latest).and_then(|head| head.value()),
            None => self.by_time().first().and_then(Head::value),
        }
    }

    /// Whether the heads disagree, and a person has to choose. Heads that say the same are no conflict.
    #[must_use]
    pub fn is_conflict(&self) -> bool {
        if self.settled_heads().len() == 1 {
            return false;
        }
        let heads = self.heads();
        heads.windows(2).any(|pair| pair[0].value() != pair[1].value())
    }

    /// The history as it would be had a change not been made.
    pub(super) fn without(&self, id: &ChangeId) -> Self {
        let edits = self.edits().iter().filter(|(change, _)| change.id != *id).cloned().collect();
        let mut without = Many { edits, ..Many::default() };
        without.settle();
        Self(Edits::Many(Box::new(without)))
    }

    /// The edit that a change made here.
    #[must_use]
    pub fn of(&self, id: &ChangeId) -> Option<Head<'_>> {
        self.iter().find(|edit| edit.id() == id)
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = Head<'_>> {
        self.edits().iter().filter_map(head)
    }
}

impl Many {
    fn settle(&mut self) -> usize {
        let new = self.edits.get(self.settled..).unwrap_or_default();
        let looked_at = new.len() + self.heads.len();
        for edit in new.iter().filter_map(head) {
            self.replaced.extend(edit.edit.over.iter().filter(|id| *id != edit.id()).cloned());
        }
        self.heads.extend_from_slice(new);
        self.heads.retain(|(change, _)| !self.replaced.contains(&change.id));
        if self.heads.len() > 1 {
            sorting::sort_by(&mut self.heads, |(a, _), (b, _)| latest_first(a, b));
        }
        self.settled = self.edits.len();
        looked_at
    }
}

fn head((change, index): &Place) -> Option<Head<'_>> {
    change.edits.get(*index).map(|edit| Head { change, edit })
}

fn latest_first(a: &Change, b: &Change) -> Ordering {
    (b.at, &b.id).cmp(&(a.at, &a.id))
}
