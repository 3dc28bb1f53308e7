//! Sorting, compiled once for everything that is sorted: the standard library's is compiled anew for each kind of thing, at
//! several kilobytes each.

use std::{cmp::Ordering, mem};

/// Sorts by a comparison; what compares as equal keeps its order.
pub fn sort_by<T>(items: &mut Vec<T>, compare: impl Fn(&T, &T) -> Ordering) {
    let places = order(items.len(), &|a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut from: Vec<Option<T>> = mem::take(items).into_iter().map(Some).collect();
    items.extend(places.into_iter().filter_map(|place| from.get_mut(place).and_then(Option::take)));
}

/// Sorts by a key; what has the same key keeps its order.
pub fn sort_by_key<T, K: Ord>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    sort_by(items, |a, b| key(a).cmp(&key(b)));
}

#[inline(never)]
fn order(length: usize, compare: &dyn Fn(usize, usize) -> Ordering) -> Vec<usize> {
    let mut places: Vec<usize> = (0..length).collect();
    places.sort_unstable_by(|a, b| compare(*a, *b).then(a.cmp(b)));
    places
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_equal_keeps_its_order() {
        let mut words = vec!["ba", "a", "bb", "", "c"];
        sort_by_key(&mut words, |word| word.len());
        assert_eq!(words, ["", "a", "c", "ba", "bb"]);
        sort_by(&mut words, |a, b| b.cmp(a));
        assert_eq!(words, ["c", "bb", "ba", "a", ""]);
    }
}
