//! Axes with round numbers.

use crate::plan::Decimal;

/// A value axis: from where to where, and how far apart its ticks are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Scale {
    pub low: Decimal,
    pub high: Decimal,
    pub step: Decimal,
}

impl Scale {
    /// An axis that holds all `values` in about `most` steps. It leaves out zero only where it may, and where the values
    /// lie so close together that their differences could not be seen otherwise.
    pub(super) fn around(values: impl IntoIterator<Item = Decimal>, may_leave_out_zero: bool, most: u8) -> Self {
        // Beyond this a picture shows nothing, and the sums below could overflow.
        let limit = Decimal::from_i128_with_scale(1_000_000_000_000_000_000_000_000, 0);
        let mut bounds: Option<(Decimal, Decimal)> = None;
        for value in values {
            let value = value.clamp(-limit, limit);
            let (low, high) = bounds.unwrap_or((value, value));
            bounds = Some((low.min(value), high.max(value)));
        }
        let (mut low, mut high) = bounds.unwrap_or_default();
        let close_together = (high - low) * Decimal::from(4) < low.abs().max(high.abs());
        if !may_leave_out_zero || !close_together {
            (low, high) = (low.min(Decimal::ZERO), high.max(Decimal::ZERO));
        }
        if low == high {
            let room = if low.is_zero() {
                Decimal::ONE
            } else {
                (low.abs() / Decimal::from(20)).round_sf(1).unwrap_or(Decimal::ONE)
            };
            high += room;
            low -= if low.is_zero() { Decimal::ZERO } else { room };
        }
        let step = round_step((high - low) / Decimal::from(most.max(1)));
        Self { low: (low / step).floor() * step, high: (high / step).ceil() * step, step }
    }

    /// The numbers at the ticks, from the lowest.
    pub(super) fn ticks(&self) -> Vec<Decimal> {
        let mut ticks = Vec::new();
        let mut tick = self.low;
        while tick <= self.high && ticks.len() < 50 {
            ticks.push(tick.normalize());
            tick += self.step;
        }
        ticks
    }

    /// Whether bars or areas would mislead: zero is not on the axis.
    pub(super) fn leaves_out_zero(&self) -> bool {
        self.low > Decimal::ZERO || self.high < Decimal::ZERO
    }
}

/// The least of 1, 2, 2.5, 5 and 10 times a power of ten that is not below `rough`.
fn round_step(rough: Decimal) -> Decimal {
    let ten = Decimal::TEN;
    let mut power = Decimal::ONE;
    while power > rough && power.scale() < 20 {
        power = (power / ten).normalize();
    }
    while power * ten <= rough {
        power *= ten;
    }
    [Decimal::ONE, Decimal::TWO, Decimal::new(25, 1), Decimal::from(5)]
        .into_iter()
        .map(|mantissa| mantissa * power)
        .find(|step| *step >= rough)
        .unwrap_or(ten * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ticks(values: &[i64], may_leave_out_zero: bool) -> Vec<String> {
        let values = values.iter().map(|value| Decimal::new(*value, 2));
        Scale::around(values, may_leave_out_zero, 5).ticks().iter().map(ToString::to_string).collect()
    }

    #[test]
    fn ticks_are_round_and_hold_all_values() {
        assert_eq!(ticks(&[148_300, 350_000], false), ["0", "1000", "2000", "3000", "4000"]);
        assert_eq!(ticks(&[0, 3], false), ["0", "0.01", "0.02", "0.03"]);
        assert_eq!(ticks(&[-300, 700], false), ["-4", "-2", "0", "2", "4", "6", "8"]);
    }

    #[test]
    fn zero_is_left_out_only_where_it_may_be_and_differences_need_it() {
        assert_eq!(ticks(&[6305, 6340], true), ["63", "63.1", "63.2", "63.3", "63.4"]);
        assert_eq!(ticks(&[605, 1000], true), ["0", "2", "4", "6", "8", "10"]);
        assert_eq!(ticks(&[6305, 6340], false).first().map(String::as_str), Some("0"));
    }

    #[test]
    fn a_single_value_none_and_the_largest_have_an_axis_too() {
        assert_eq!(ticks(&[], false), ["0", "0.2", "0.4", "0.6", "0.8", "1"]);
        assert!(ticks(&[8810], true).len() > 2);
        let huge = Scale::around([Decimal::MAX, Decimal::MIN], false, 5);
        assert!(huge.ticks().len() > 2);
    }
}
