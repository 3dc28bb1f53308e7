//! The comparison of an actual with what was due, as a division that can be done again by hand.

use crate::plan::{Decimal, Direction, Figure, Relation};

/// Decimals to which a ratio is kept: far beyond any source, and short of where the rounding of a division could decide.
const DECIMALS: u32 = 20;

/// The division behind a ratio, each side as a difference: (A − B)/(E − B), (B − A)/(B − E), E/A.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Division {
    /// Above the line: the first less the second.
    pub above: (Decimal, Decimal),
    /// Below the line: the first less the second.
    pub below: (Decimal, Decimal),
}

impl Division {
    fn plain(above: Decimal, below: Decimal) -> Self {
        Self { above: (above, Decimal::ZERO), below: (below, Decimal::ZERO) }
    }

    /// What comes out, negative for a move away from the target. None where dividing has no meaning: the divisor is not
    /// above 0, or beyond what decimals can hold.
    #[must_use]
    pub fn quotient(&self) -> Option<Decimal> {
        let (above, below) = (self.above.0.checked_sub(self.above.1)?, self.below.0.checked_sub(self.below.1)?);
        if below > Decimal::ZERO { Some(above.checked_div(below)?.round_dp(DECIMALS)) } else { None }
    }
}

/// What is due by a period: a relation to a range (both ends equal for all but ranges), counted from where the year began.
#[derive(Clone, Copy, Debug)]
pub(super) struct Due {
    pub(super) relation: Relation,
    pub(super) direction: Direction,
    pub(super) start: Decimal,
    pub(super) low: Decimal,
    pub(super) high: Decimal,
}

/// How a figure stands to what was due.
#[derive(Clone, Copy, Debug)]
pub(super) struct Standing {
    /// Whether it satisfies the relation.
    pub(super) kept: bool,
    /// r; none where dividing has no meaning.
    pub(super) ratio: Option<Decimal>,
    /// The division, where r comes from one.
    pub(super) division: Option<Division>,
}

impl Due {
    /// How a figure stands to it. None for a figure without a number.
    pub(super) fn compare(&self, figure: &Figure) -> Option<Standing> {
        let value = self.counted(figure)?;
        let (ratio, division) = self.ratio(value);
        Some(Standing { kept: self.is_kept(figure, value), ratio, division })
    }

    /// Of a range that was reported, the end that is worse for the target counts.
    fn counted(&self, figure: &Figure) -> Option<Decimal> {
        let (low, high) = (figure.low()?, figure.high()?);
        Some(match self.relation {
            Relation::AtMost | Relation::LessThan | Relation::Zero => high,
            Relation::Between if high > self.high => high,
            Relation::AtLeast | Relation::MoreThan | Relation::Between => low,
        })
    }

    /// Whether the figure satisfies the relation. A source that says *more than* or *less than* does not mean the number
    /// itself: `< 3` does not reach 3, `> 4` does not keep below 4, and `> 90` is more than 90.
    fn is_kept(&self, figure: &Figure, value: Decimal) -> bool {
        let (low, high) = (self.low, self.high);
        match (self.relation, figure) {
            (Relation::AtLeast, Figure::LessThan(stated) | Figure::Nearly(stated)) => *stated > low,
            (Relation::MoreThan, Figure::MoreThan(stated)) => *stated >= low,
            (Relation::AtMost, Figure::MoreThan(stated)) => *stated < high,
            (Relation::LessThan, Figure::LessThan(stated) | Figure::Nearly(stated)) => *stated <= high,
            (Relation::Between, Figure::MoreThan(stated)) => low <= *stated && *stated < high,
            (Relation::Between, Figure::LessThan(stated) | Figure::Nearly(stated)) => low < *stated && *stated <= high,
            (Relation::Zero, Figure::MoreThan(_) | Figure::LessThan(_) | Figure::Nearly(_)) => false,
            (relation, _) => relation.holds(value, low, high),
        }
    }

    fn ratio(&self, value: Decimal) -> (Option<Decimal>, Option<Division>) {
        let Self { relation, start, low, high, .. } = *self;
        let nothing = (None, None);
        match relation {
            Relation::Zero => nothing,
            Relation::AtLeast | Relation::MoreThan => {
                // Moving away from the target is a ratio of 0, not a missing one.
                divided(Division { above: (value, start), below: (low, start) }, Some(Decimal::ZERO))
            }
            Relation::AtMost | Relation::LessThan if self.comes_down() => {
                divided(Division { above: (start, value), below: (start, high) }, Some(Decimal::ZERO))
            }
            // A cap that nothing was used of.
            Relation::AtMost | Relation::LessThan if value.is_zero() && high >= Decimal::ZERO => {
                (Some(Decimal::ONE), None)
            }
            Relation::AtMost | Relation::LessThan => divided(Division::plain(high, value), None),
            Relation::Between if value < low => divided(Division::plain(value, low), None),
            Relation::Between if value > high => divided(Division::plain(high, value), None),
            Relation::Between => (Some(Decimal::ONE), None),
        }
    }

    /// Whether there is a way down from where the year began; otherwise *at most* is a cap.
    fn comes_down(&self) -> bool {
        self.direction == Direction::Decrease && !self.start.is_zero() && self.start > self.high
    }
}

/// A division with what comes out, or with `below_zero` in place of a negative ratio.
fn divided(division: Division, below_zero: Option<Decimal>) -> (Option<Decimal>, Option<Division>) {
    let ratio = division.quotient().and_then(|ratio| if ratio < Decimal::ZERO { below_zero } else { Some(ratio) });
    (ratio, ratio.map(|_| division))
}
