//! Columns: what derives from a whole table of figures at once, exactly.
//!
//! A table of thousands of rows is kept by column, each figure as a whole number of the column's smallest part (100,25 at
//! two places is 10.025). Sums are then sums of whole numbers and never drift; shares are rounded once, half away from
//! zero, as [`rust_decimal`] rounds them for a single figure.

/// Figures of one column, one for each row, blank where nothing was reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    parts: Vec<Option<i64>>,
}

/// Decimal places of shares: `0,9846` is 98,46%.
pub const SHARE_PLACES: u32 = 4;

/// Places of a column's figures that columns of different places cannot be put together with.
const SHARE_SCALE: i128 = 10_i128.pow(SHARE_PLACES);

impl Column {
    /// A column of `parts`, each a whole number of the column's smallest part.
    #[must_use]
    pub fn new(parts: Vec<Option<i64>>) -> Self {
        Self { parts }
    }

    /// The figure of a row in smallest parts; none where it is blank or there is no such row.
    #[must_use]
    pub fn part(&self, row: usize) -> Option<i64> {
        self.parts.get(row).copied().flatten()
    }

    /// Row by row the sum of this column and another. A row where either is blank stays blank: a sum with a gap is not one.
    pub fn plus_into(&self, other: &Self, sums: &mut Self) {
        sums.parts.clear();
        let pairs = self.parts.iter().zip(&other.parts);
        sums.parts.extend(pairs.map(|(one, two)| one.zip(*two).and_then(|(one, two)| one.checked_add(two))));
    }

    /// Row by row this column's share of another, in parts of [`SHARE_PLACES`]; blank where either is blank or the other
    /// is zero.
    pub fn share_into(&self, of: &Self, shares: &mut Self) {
        shares.parts.clear();
        let pairs = self.parts.iter().zip(&of.parts);
        shares.parts.extend(pairs.map(|(part, whole)| part.zip(*whole).and_then(|(part, whole)| share(part, whole))));
    }

    /// Row by row this column times a fraction, rounded half away from zero.
    pub fn scaled_into(&self, numerator: i64, denominator: i64, scaled: &mut Self) {
        scaled.parts.clear();
        let by = |part: i64| divide(i128::from(part) * i128::from(numerator), i128::from(denominator));
        scaled.parts.extend(self.parts.iter().map(|part| part.and_then(by)));
    }

    /// The sum of all rows that have a figure; none when it is too large to be told.
    #[must_use]
    pub fn total(&self) -> Option<i64> {
        self.parts.iter().flatten().try_fold(0_i64, |sum, part| sum.checked_add(*part))
    }
}

/// What one figure is of another, in parts of [`SHARE_PLACES`]; none of zero.
#[must_use]
pub fn share(part: i64, whole: i64) -> Option<i64> {
    // Most figures of a plan leave room for the short way, which a browser takes many times faster.
    match part.checked_mul(10_i64.pow(SHARE_PLACES)) {
        Some(scaled) => divide_short(scaled, whole),
        None => divide(i128::from(part) * SHARE_SCALE, i128::from(whole)),
    }
}

fn divide_short(dividend: i64, divisor: i64) -> Option<i64> {
    let (quotient, rest) = (dividend.checked_div(divisor)?, dividend.checked_rem(divisor)?);
    let up = rest.unsigned_abs() >= divisor.unsigned_abs() - rest.unsigned_abs();
    let away = if (dividend < 0) == (divisor < 0) { 1 } else { -1 };
    if up { quotient.checked_add(away) } else { Some(quotient) }
}

fn divide(dividend: i128, divisor: i128) -> Option<i64> {
    let (quotient, rest) = (dividend.checked_div(divisor)?, dividend.checked_rem(divisor)?);
    let up = rest.unsigned_abs() >= divisor.unsigned_abs() - rest.unsigned_abs();
    let away = if (dividend < 0) == (divisor < 0) { 1 } else { -1 };
    i64::try_from(if up { quotient + away } else { quotient }).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use muctieu::plan::Decimal;
    use proptest::prelude::*;
    use rust_decimal::RoundingStrategy::MidpointAwayFromZero;

    fn column(parts: &[Option<i64>]) -> Column {
        Column::new(parts.to_vec())
    }

    #[test]
    fn a_gap_stays_a_gap_and_is_not_zero() {
        let mut sums = Column::default();
        column(&[Some(1), None, Some(0)]).plus_into(&column(&[Some(2), Some(3), Some(0)]), &mut sums);
        assert_eq!(sums, column(&[Some(3), None, Some(0)]));
        let mut shares = Column::default();
        column(&[Some(1), None, Some(5)]).share_into(&column(&[Some(3), Some(3), Some(0)]), &mut shares);
        assert_eq!(shares, column(&[Some(3333), None, None]));
    }

    #[test]
    fn a_sum_too_large_to_be_told_is_none_and_never_another_number() {
        let mut sums = Column::default();
        column(&[Some(i64::MAX)]).plus_into(&column(&[Some(1)]), &mut sums);
        assert_eq!(sums.part(0), None);
        assert_eq!(column(&[Some(i64::MAX), Some(1)]).total(), None);
    }

    proptest! {
        #[test]
        fn a_share_is_what_decimals_say(part in -1_000_000_000_000_000_i64.., whole in any::<i64>()) {
            let exact = Decimal::from(part).checked_div(Decimal::from(whole));
            let rounded = exact.map(|exact| exact.round_dp_with_strategy(SHARE_PLACES, MidpointAwayFromZero));
            let told = share(part, whole).map(|share| Decimal::new(share, SHARE_PLACES));
            // Far out, 28 digits of a decimal are fewer than whole numbers have.
            if rounded.is_none_or(|rounded| rounded.abs() < Decimal::from(1_000_000_000)) {
                prop_assert_eq!(told, rounded);
            }
        }

        #[test]
        fn a_third_of_something_is_rounded_half_away_from_zero(part in -1_000_000_000_i64..1_000_000_000) {
            let mut scaled = Column::default();
            column(&[Some(part)]).scaled_into(12, 9, &mut scaled);
            let exact = Decimal::from(part) * Decimal::from(12) / Decimal::from(9);
            prop_assert_eq!(scaled.part(0).map(Decimal::from), Some(exact.round_dp_with_strategy(0, MidpointAwayFromZero)));
        }
    }
}
