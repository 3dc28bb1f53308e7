//! The rules: a result, as far as it is known, against what is kept and what is surpassed.

use crate::plan::{Decimal, Direction, Figure, Goal, Verdict};

/// Which way is better, where it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Better {
    /// More.
    Higher,
    /// Less.
    Lower,
    /// Inside the range.
    Inside,
    /// Nobody has said.
    Unknown,
}

impl From<Direction> for Better {
    fn from(direction: Direction) -> Self {
        match direction {
            Direction::Increase => Self::Higher,
            Direction::Decrease | Direction::KeepAtZero => Self::Lower,
            Direction::Within => Self::Inside,
        }
    }
}

/// What a target asks for, once the direction is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Aim {
    /// The number or more.
    AtLeast(Decimal),
    /// More than the number.
    MoreThan(Decimal),
    /// The number or less: a cap.
    AtMost(Decimal),
    /// Less than the number: a cap.
    LessThan(Decimal),
    /// About the number: an aim from whichever side is better.
    About(Decimal),
    /// The number itself: an aim from whichever side is better.
    Plain(Decimal),
    /// A range.
    Between(Decimal, Decimal),
    /// Nothing.
    Zero,
    /// Lower by so much, compared with by how much the result is lower.
    Reduction(Decimal, Decimal),
    /// Words.
    Words,
}

impl From<&Goal> for Aim {
    fn from(goal: &Goal) -> Self {
        match *goal {
            Goal::AtLeast(value) => Self::AtLeast(value),
            Goal::MoreThan(value) => Self::MoreThan(value),
            Goal::AtMost(value) => Self::AtMost(value),
            Goal::LessThan(value) => Self::LessThan(value),
            Goal::About(value) => Self::About(value),
            Goal::Between(low, high) => Self::Between(low, high),
            Goal::Plain(value) => Self::Plain(value),
            Goal::Zero => Self::Zero,
            Goal::Reduction(least, most) => Self::Reduction(least, most),
            Goal::Text(_) => Self::Words,
        }
    }
}

impl Aim {
    /// Its name in files and on the command line; a plain number is named by how it is read.
    #[must_use]
    pub fn name(self, better: Better) -> &'static str {
        match self {
            Self::AtLeast(_) => "at_least",
            Self::MoreThan(_) => "more_than",
            Self::AtMost(_) => "at_most",
            Self::LessThan(_) => "less_than",
            Self::About(_) => "about",
            Self::Plain(_) => match better {
                Better::Higher => "at_least",
                Better::Lower => "at_most",
                Better::Inside | Better::Unknown => "exactly",
            },
            Self::Between(..) => "between",
            Self::Zero => "zero",
            Self::Reduction(..) => "reduction",
            Self::Words => "text",
        }
    }

    /// Its numbers, the lower one first; none for words.
    #[must_use]
    pub fn numbers(self) -> Option<(Decimal, Decimal)> {
        match self {
            Self::AtLeast(value)
            | Self::MoreThan(value)
            | Self::AtMost(value)
            | Self::LessThan(value)
            | Self::About(value)
            | Self::Plain(value) => Some((value, value)),
            Self::Between(low, high) | Self::Reduction(low, high) => Some((low, high)),
            Self::Zero => Some((Decimal::ZERO, Decimal::ZERO)),
            Self::Words => None,
        }
    }
}

/// Why a verdict is what it is. Numbers stand in the [`Suggestion`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Because {
    /// Better than all that was asked for.
    Beyond,
    /// Exactly the number asked for.
    Exactly,
    /// Inside the range asked for.
    Inside,
    /// Satisfies the target, which leaves nothing to surpass, or is not said to surpass it.
    Satisfies,
    /// Below the cap, which can be kept but not surpassed.
    WithinTheCap,
    /// Worse than asked for.
    Short,
    /// Strictly more (or less) was asked for than exactly the number.
    ExactlyAtAStrictLimit,
    /// The result leaves open on which side of the target it lies.
    Straddles,
    /// What was to be limited has turned into its opposite: a surplus for a deficit.
    TurnedRound,
    /// What was to be reached has turned into its opposite.
    TurnedAgainst,
    /// Nobody has said whether more or less is better.
    NoDirection,
    /// There is no target.
    NoTarget,
    /// There is no result.
    NoResult,
    /// The target is words.
    TargetInWords,
    /// The result is words where the target is a number.
    ResultInWords,
    /// The numbers are in different units of measure.
    OtherUnit,
    /// Several numbers in the text could be the one.
    SeveralNumbers,
    /// The text can be read in two notations, with different verdicts.
    TwoNotations,
    /// One side seems to count in thousands or millions of the other.
    OtherScale,
    /// One is a level and the other a move, without a baseline between them.
    LevelAgainstMove,
    /// A ratio without a denominator, or numbers beyond what can be computed.
    NoNumber,
    /// A reduction is asked for and there is no baseline to count from.
    NoBaseline,
    /// The latest report says that the indicator does not apply.
    DoesNotApply,
    /// The year has not been reported to its end.
    YearNotReported,
    /// The sum of the year lacks periods, so that it is not the year's.
    IncompleteSum,
    /// The document has reached the stage that was asked for.
    StageReached,
    /// The document has not.
    StageNotReached,
}

/// What the rules say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The verdict.
    pub verdict: Verdict,
    /// What was asked for.
    pub aim: Aim,
    /// Which way is better.
    pub better: Better,
    /// The result's numbers, the lower one first, in the unit of the aim; none for words.
    pub result: Option<(Decimal, Decimal)>,
    /// Why.
    pub because: Because,
}

impl Suggestion {
    /// A verdict that has to be left open.
    #[must_use]
    pub fn open(aim: Aim, better: Better, because: Because) -> Self {
        Self { verdict: Verdict::Unclear, aim, better, result: None, because }
    }
}

/// What is known of a result: all values between two ends.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Known {
    /// Lower end; none where there is none.
    pub(super) low: Option<Decimal>,
    /// Upper end; none where there is none.
    pub(super) high: Option<Decimal>,
    /// Whether the lower end itself is left out.
    pub(super) above_low: bool,
    /// Whether the upper end itself is left out.
    pub(super) below_high: bool,
    /// The stated number that the result lies a little above or below; `None` where the ends are what was stated.
    pub(super) beside: Option<Decimal>,
}

/// One in the last digit that a number states: the zeros at the end of a whole number are rounding.
fn last_stated_digit(value: Decimal) -> Decimal {
    let zeros = match value.scale() {
        0 => value.mantissa().to_string().bytes().rev().take_while(|digit| *digit == b'0').count(),
        decimals => return Decimal::new(1, decimals),
    };
    let zeros = if value.is_zero() { 0 } else { zeros };
    std::iter::repeat_n(Decimal::TEN, zeros).product()
}

impl Known {
    /// A single value, or all between two.
    pub(super) fn between(low: Decimal, high: Decimal) -> Self {
        Self { low: Some(low), high: Some(high), ..Self::default() }
    }

    /// A little more than a number (`trên`, `hơn`): by less than one in its last stated digit.
    pub(super) fn a_little_more_than(value: Decimal) -> Self {
        let high = value.checked_add(last_stated_digit(value));
        Self { low: Some(value), high, above_low: true, below_high: true, beside: Some(value) }
    }

    /// A little less than a number (`gần`): by less than one in its last stated digit.
    pub(super) fn a_little_less_than(value: Decimal) -> Self {
        let low = value.checked_sub(last_stated_digit(value));
        Self { low, high: Some(value), above_low: true, below_high: true, beside: Some(value) }
    }

    /// The same with every value passed through something that grows.
    pub(super) fn scaled(self, each: impl Fn(Decimal) -> Option<Decimal>) -> Option<Self> {
        let of = |value: Option<Decimal>| value.map_or(Some(None), |value| each(value).map(Some));
        Some(Self { low: of(self.low)?, high: of(self.high)?, beside: of(self.beside)?, ..self })
    }

    /// The same with every value taken from another; an end beyond what can be computed is none.
    pub(super) fn taken_from(self, whole: Decimal) -> Self {
        let of = |value: Option<Decimal>| value.and_then(|value| whole.checked_sub(value));
        Self {
            low: of(self.high),
            high: of(self.low),
            above_low: self.below_high,
            below_high: self.above_low,
            beside: of(self.beside),
        }
    }

    /// From a value upwards; `above` leaves the value itself out.
    pub(super) fn from(low: Decimal, above: bool) -> Self {
        Self { low: Some(low), above_low: above, ..Self::default() }
    }

    /// Up to a value; `below` leaves the value itself out.
    pub(super) fn up_to(high: Decimal, below: bool) -> Self {
        Self { high: Some(high), below_high: below, ..Self::default() }
    }

    /// What is known from a figure; none for words.
    pub(super) fn of(figure: &Figure) -> Option<Self> {
        Some(match figure {
            Figure::MoreThan(value) => Self::a_little_more_than(*value),
            Figure::AtLeast(value) => Self::from(*value, false),
            Figure::Nearly(value) => Self::a_little_less_than(*value),
            Figure::LessThan(value) => Self::up_to(*value, true),
            Figure::AtMost(value) => Self::up_to(*value, false),
            other => Self::between(other.low()?, other.high()?),
        })
    }

    /// The numbers that were stated.
    pub(super) fn numbers(&self) -> Option<(Decimal, Decimal)> {
        if let Some(stated) = self.beside {
            return Some((stated, stated));
        }
        let either = self.low.or(self.high)?;
        Some((self.low.unwrap_or(either), self.high.unwrap_or(either)))
    }

    /// Whether every possible value lies above `limit` (or at it, where `or_at`).
    fn all_above(&self, limit: Decimal, or_at: bool) -> bool {
        self.low.is_some_and(|low| low > limit || (low == limit && (or_at || self.above_low)))
    }

    fn all_below(&self, limit: Decimal, or_at: bool) -> bool {
        self.high.is_some_and(|high| high < limit || (high == limit && (or_at || self.below_high)))
    }
}

/// What is good enough: from one end to the other, each with whether the end itself is.
#[derive(Clone, Copy)]
struct Good {
    from: Option<(Decimal, bool)>,
    to: Option<(Decimal, bool)>,
}

/// A result against an aim, by the rules of this module.
pub(super) fn judge(aim: Aim, better: Better, known: Known) -> Suggestion {
    let say = |verdict, because| Suggestion { verdict, aim, better, result: known.numbers(), because };
    let Some((low, high)) = aim.numbers() else { return Suggestion::open(aim, better, Because::TargetInWords) };
    let is_cap = matches!(aim, Aim::AtMost(_) | Aim::LessThan(_) | Aim::Zero);
    let upwards = matches!(aim, Aim::Reduction(..)) || better == Better::Higher;
    let at_least = Good { from: Some((low, true)), to: None };
    let at_most = Good { from: None, to: Some((high, true)) };
    let (good, beyond) = match aim {
        Aim::AtLeast(_) => (at_least, (better != Better::Lower).then_some(true)),
        Aim::MoreThan(_) => (Good { from: Some((low, false)), to: None }, (better != Better::Lower).then_some(true)),
        Aim::AtMost(_) => (at_most, None),
        Aim::LessThan(_) => (Good { from: None, to: Some((high, false)) }, None),
        _ if is_cap => (Good { from: Some((low, true)), to: Some((high, true)) }, None),
        _ if upwards => (at_least, Some(true)),
        _ if better == Better::Lower => (at_most, Some(false)),
        _ => (Good { from: Some((low, true)), to: Some((high, true)) }, None),
    };
    // `trên 90` against `90` or `trên 90` says no more than that it was kept.
    let surpassed = match beyond {
        Some(true) => known.beside != Some(high) && known.all_above(high, false),
        Some(false) => known.beside != Some(low) && known.all_below(low, false),
        None => false,
    };
    if surpassed {
        return say(Verdict::Exceeded, Because::Beyond);
    }
    let above = good.from.is_none_or(|(limit, at)| known.all_above(limit, at));
    let below = good.to.is_none_or(|(limit, at)| known.all_below(limit, at));
    let exactly = known.low == known.high && known.low == Some(low) && low == high;
    if above && below {
        let because = match aim {
            _ if exactly => Because::Exactly,
            Aim::AtMost(_) | Aim::LessThan(_) => Because::WithinTheCap,
            Aim::Between(..) | Aim::Reduction(..) => Because::Inside,
            _ => Because::Satisfies,
        };
        return say(Verdict::Met, because);
    }
    if better == Better::Unknown && beyond.is_none() && !is_cap {
        return say(Verdict::Unclear, Because::NoDirection);
    }
    let short = good.from.is_some_and(|(limit, at)| known.all_below(limit, !at))
        || good.to.is_some_and(|(limit, at)| known.all_above(limit, !at));
    match (short, exactly) {
        (true, true) => say(Verdict::NotMet, Because::ExactlyAtAStrictLimit),
        (true, false) => say(Verdict::NotMet, Because::Short),
        (false, _) => say(Verdict::Unclear, Because::Straddles),
    }
}
