//! Order among neighbours.

use super::Code;

/// Distance between neighbours, so that one can be put between two without touching the others.
const STEP: i64 = 10;

/// The new orders of all neighbours once `code` has moved `by` places (negative: upwards). Empty where it cannot move.
#[must_use]
pub fn moved(neighbours: &[Code], code: &Code, by: i64) -> Vec<(Code, i64)> {
    let Some(from) = neighbours.iter().position(|neighbour| neighbour == code) else { return Vec::new() };
    let to = i64::try_from(from).ok().and_then(|from| usize::try_from(from.checked_add(by)?).ok());
    let Some(to) = to.filter(|to| *to < neighbours.len() && *to != from) else { return Vec::new() };
    let mut order = neighbours.to_vec();
    let moving = order.remove(from);
    order.insert(to, moving);
    order.into_iter().zip((1..).map(|place: i64| place * STEP)).collect()
}

/// The order that puts something behind all its neighbours.
#[must_use]
pub fn last(orders: impl Iterator<Item = i64>) -> i64 {
    orders.max().unwrap_or_default().saturating_add(STEP)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moving_up_and_down_again_restores_the_order() {
        let code = |text: &str| Code::new(text).unwrap_or_default();
        let neighbours = ["a", "b", "c"].map(code);
        let names = |moved: Vec<(Code, i64)>| moved.into_iter().map(|(code, _)| code).collect::<Vec<_>>();
        let up = names(moved(&neighbours, &code("c"), -1));
        assert_eq!(up, ["a", "c", "b"].map(code));
        assert_eq!(names(moved(&up, &code("c"), 1)), neighbours);
        assert!(moved(&neighbours, &code("a"), -1).is_empty());
    }

    #[test]
    fn a_file_with_the_largest_order_does_not_overflow() {
        assert_eq!(last([i64::MAX, 3].into_iter()), i64::MAX);
        assert!(moved(&[Code::default(), Code::first()], &Code::first(), i64::MAX).is_empty());
    }
}
