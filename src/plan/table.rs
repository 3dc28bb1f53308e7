//! The plan's tables: records in the order of their keys.

use std::{
    borrow::Borrow,
    collections::{BTreeMap, btree_map},
    iter,
    ops::{self, RangeBounds},
    sync::Arc,
};

/// Records by key. Clones share their records, so that a copy of a plan costs its keys and not its texts.
#[derive(Debug, PartialEq)]
pub struct Table<K, V>(
    // A pointer for every kind of record also lets the compiler keep one tree per kind of key instead of one per table.
    BTreeMap<K, Arc<V>>,
);

impl<K: Ord, V> Table<K, V> {
    /// The record of a key.
    #[must_use]
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.0.get(key).map(Arc::as_ref)
    }

    /// Whether there is a record of that key.
    #[must_use]
    pub fn contains_key(&self, key: &K) -> bool {
        self.0.contains_key(key)
    }

    /// How many records there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Every record with its key, in the order of the keys.
    #[must_use]
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, record)| (key, record.as_ref()))
    }

    /// Every key, in order.
    #[must_use]
    pub fn keys(&self) -> impl DoubleEndedIterator<Item = &K> {
        self.0.keys()
    }

    /// Every record, in the order of the keys.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &V> {
        self.0.values().map(Arc::as_ref)
    }

    /// The records whose keys lie in a range.
    pub fn range(&self, keys: impl RangeBounds<K>) -> impl DoubleEndedIterator<Item = (&K, &V)> {
        self.0.range(keys).map(|(key, record)| (key, record.as_ref()))
    }

    /// As [`Self::range`], with the records as they are shared: who keeps one copies no text.
    pub fn shared(&self, keys: impl RangeBounds<K>) -> impl DoubleEndedIterator<Item = (&K, &Arc<V>)> {
        self.0.range(keys)
    }

    /// Puts a record in its place, whatever stood there.
    pub fn insert(&mut self, key: K, record: V) {
        self.put(key, Arc::new(record));
    }

    #[inline(never)]
    fn put(&mut self, key: K, record: Arc<V>) {
        self.0.insert(key, record);
    }

    /// Takes a record away.
    #[inline(never)]
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<Arc<V>>
    where
        K: Borrow<Q>,
    {
        self.0.remove(key)
    }

    /// Keeps only the records that the rule wants.
    pub fn retain(&mut self, mut wanted: impl FnMut(&K, &V) -> bool) {
        self.0.retain(|key, record| wanted(key, record));
    }
}

impl<K: Ord, V: Clone> Table<K, V> {
    /// The record of a key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: Borrow<Q>,
    {
        self.0.get_mut(key).map(Arc::make_mut)
    }
}

impl<K: Clone, V> Clone for Table<K, V> {
    fn clone(&self) -> Self {
        Self(self.0.clone())
    }
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<K: Ord, V> Extend<(K, V)> for Table<K, V> {
    fn extend<I: IntoIterator<Item = (K, V)>>(&mut self, records: I) {
        for (key, record) in records {
            self.insert(key, record);
        }
    }
}

impl<K: Ord, V, const N: usize> From<[(K, V); N]> for Table<K, V> {
    fn from(records: [(K, V); N]) -> Self {
        let mut table = Self::default();
        table.extend(records);
        table
    }
}

impl<'a, K: Ord, V> IntoIterator for &'a Table<K, V> {
    type Item = (&'a K, &'a V);
    type IntoIter = iter::Map<btree_map::Iter<'a, K, Arc<V>>, fn((&'a K, &'a Arc<V>)) -> (&'a K, &'a V)>;
    fn into_iter(self) -> Self::IntoIter {
        self.0.iter().map(|(key, record)| (key, record.as_ref()))
    }
}

impl<K: Ord + Borrow<Q>, Q: Ord + ?Sized, V> ops::Index<&Q> for Table<K, V> {
    type Output = V;
    /// # Panics
    /// When there is no record of that key.
    fn index(&self, key: &Q) -> &V {
        &self.0[key]
    }
}
