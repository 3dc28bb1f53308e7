//! A verdict on two texts: a target and a result as documents word them, without a plan around them.

use super::rules::{Aim, Because, Better, Known, Suggestion, judge};
use crate::plan::{
    Decimal, Qualifier, Verdict,
    notation::{
        Amount, Change, Notation, Said, Scaled, Statement, read_statement, says_deficit, says_surplus,
        without_common_words,
    },
};

/// How far a bare number may be from one with thousands or millions before it is doubted that both count alike.
const FAR: i64 = 50;

/// Judges a result against a target, both as written, by the rules of [`super`]. The unit of measure is that of numbers
/// which name none.
///
/// What is not understood leaves the verdict open; no number is made up.
#[must_use]
pub fn judge_written(target: &str, result: &str, unit: &str, better: Better) -> Suggestion {
    let first = judge_pair(target, result, unit, better);
    let words = matches!(first.because, Because::TargetInWords | Because::ResultInWords);
    // `hạng 30` against `hạng 25`: what both begin with is the name of the thing.
    match without_common_words(target, result).filter(|_| words && first.verdict == Verdict::Unclear) {
        Some((target, result)) => judge_pair(&target, &result, unit, better),
        None => first,
    }
}

fn judge_pair(target: &str, result: &str, unit: &str, better: Better) -> Suggestion {
    let read = |notation| judge_in(target, result, unit, better, notation);
    let (suggestion, evidence) = read(Notation::Vietnamese);
    if !evidence.ambiguous {
        return suggestion;
    }
    let (english, _) = read(Notation::English);
    match (evidence.vietnamese, evidence.english) {
        (false, true) => english,
        (true, true) if english.verdict != suggestion.verdict => {
            Suggestion { verdict: Verdict::Unclear, because: Because::TwoNotations, ..suggestion }
        }
        // A thousandfold apart by one notation and close by the other: the reading is at fault, not the province.
        _ if is_far(&suggestion) && english.verdict != suggestion.verdict => {
            Suggestion { verdict: Verdict::Unclear, because: Because::TwoNotations, ..suggestion }
        }
        _ => suggestion,
    }
}

/// What the digits of both texts show about their notation.
#[derive(Clone, Copy, Default)]
struct Evidence {
    ambiguous: bool,
    vietnamese: bool,
    english: bool,
}

impl Evidence {
    fn of(statements: &[&Statement]) -> Self {
        let only = |notation| statements.iter().any(|statement| statement.only_in == Some(notation));
        Self {
            ambiguous: statements.iter().any(|statement| statement.ambiguous),
            vietnamese: only(Notation::Vietnamese),
            english: only(Notation::English),
        }
    }
}

fn judge_in(target: &str, result: &str, unit: &str, better: Better, notation: Notation) -> (Suggestion, Evidence) {
    let open = |aim, because| (Suggestion::open(aim, better, because), Evidence::default());
    let unit = Scaled::of(unit);
    let wanted = match read_statement(target, notation) {
        Said::Nothing => return open(Aim::Words, Because::NoTarget),
        Said::NotApplicable | Said::Words => return open(Aim::Words, Because::TargetInWords),
        Said::None => None,
        Said::Numbers(numbers) => match only(&numbers, &unit).and_then(|wanted| alone(wanted, &numbers)) {
            Ok(wanted) => Some(wanted),
            Err(because) => return open(Aim::Words, because),
        },
    };
    let better = match (&wanted, better) {
        // `giảm còn 5%` says itself that less is better.
        (Some(Statement { change: Change::DownTo, .. }), Better::Unknown) => Better::Lower,
        _ => better,
    };
    let Some(aim) = wanted.as_ref().map_or(Some(Aim::Zero), aim) else {
        return open(Aim::Words, Because::TargetInWords);
    };
    let own_unit = wanted.as_ref().map(|wanted| &wanted.unit).filter(|unit| !unit.is_empty()).unwrap_or(&unit);
    let found = match read_statement(result, notation) {
        Said::Nothing => return open(aim, Because::NoResult),
        Said::NotApplicable => return open(aim, Because::DoesNotApply),
        Said::None => return (judge(aim, better, Known::between(Decimal::ZERO, Decimal::ZERO)), Evidence::default()),
        said @ (Said::Words | Said::Numbers(_)) => {
            if let Some(turned) = turned(target, result, aim, better) {
                return (turned, Evidence::default());
            }
            let Said::Numbers(numbers) = said else { return open(aim, Because::ResultInWords) };
            match only(&numbers, own_unit) {
                Ok(found) => found,
                Err(because) => return open(aim, because),
            }
        }
    };
    let statements: Vec<&Statement> = wanted.iter().chain([&found]).collect();
    let evidence = Evidence::of(&statements);
    let bare = Statement { unit: Scaled::default(), ..found.clone() };
    let wanted = wanted.unwrap_or(Statement { amount: Amount::One(Decimal::ZERO), ..bare });
    match compare(aim, better, &wanted, &found, &unit) {
        Ok(suggestion) => (suggestion, evidence),
        Err(because) => (Suggestion::open(aim, better, because), evidence),
    }
}

/// The one number of a text that is meant: the only one, or the only one in the unit of measure.
fn only(numbers: &[Statement], unit: &Scaled) -> Result<Statement, Because> {
    if let [one] = numbers {
        return Ok(one.clone());
    }
    let mut fitting = numbers.iter().filter(|number| !number.unit.is_empty() && number.unit.fits(unit));
    match (fitting.next(), fitting.next()) {
        (Some(one), None) if !unit.is_empty() => Ok(one.clone()),
        _ => Err(Because::SeveralNumbers),
    }
}

/// The number of a target, unless the others beside it are aims of their own: `5 huyện, 2 thị xã`.
fn alone(wanted: Statement, numbers: &[Statement]) -> Result<Statement, Because> {
    let beside = |other: &Statement| {
        *other == wanted || other.unit.is_of_plan() || matches!(other.change, Change::Rise | Change::Fall)
    };
    if numbers.iter().all(beside) { Ok(wanted) } else { Err(Because::SeveralNumbers) }
}

/// What a target in numbers asks for; none where its words and its numbers do not go together.
fn aim(wanted: &Statement) -> Option<Aim> {
    let (low, high) = wanted.numbers()?;
    if wanted.change == Change::Fall {
        let whole = low >= Decimal::ZERO;
        return match wanted.qualifier.loosely() {
            Qualifier::Exact | Qualifier::About if whole => Some(Aim::Reduction(low, high)),
            Qualifier::AtLeast if whole && low == high => Some(Aim::Reduction(low, low)),
            Qualifier::MoreThan if whole && low == high => Some(Aim::MoreThan(low)),
            _ => None,
        };
    }
    Some(match (wanted.amount, wanted.qualifier) {
        // `tối thiểu 6,5–7` asks for the lower end, and beyond the upper one is more than was asked for.
        (Amount::Range(..), Qualifier::Exact | Qualifier::About | Qualifier::Nearly | Qualifier::AtLeast) => {
            Aim::Between(low, high)
        }
        (Amount::Range(..), _) => return None,
        (_, Qualifier::Exact) => Aim::Plain(low),
        (_, Qualifier::About | Qualifier::Nearly) => Aim::About(low),
        (_, Qualifier::MoreThan) => Aim::MoreThan(low),
        (_, Qualifier::AtLeast) => Aim::AtLeast(low),
        (_, Qualifier::LessThan) => Aim::LessThan(low),
        (_, Qualifier::AtMost) => Aim::AtMost(low),
    })
}

/// A surplus where a lack of it was to be limited, or the other way round.
fn turned(target: &str, result: &str, aim: Aim, better: Better) -> Option<Suggestion> {
    let say = |verdict, because| Some(Suggestion { verdict, aim, better, result: None, because });
    let limited = matches!(aim, Aim::AtMost(_) | Aim::LessThan(_) | Aim::Zero) || better == Better::Lower;
    if says_surplus(result) && !says_surplus(target) {
        if limited {
            say(Verdict::Exceeded, Because::TurnedRound)
        } else {
            say(Verdict::Unclear, Because::ResultInWords)
        }
    } else if says_deficit(result) && says_surplus(target) && better != Better::Lower {
        say(Verdict::NotMet, Because::TurnedAgainst)
    } else if says_deficit(result) && !says_deficit(target) && better != Better::Lower {
        say(Verdict::Unclear, Because::ResultInWords)
    } else {
        None
    }
}

fn compare(
    aim: Aim,
    better: Better,
    wanted: &Statement,
    found: &Statement,
    unit: &Scaled,
) -> Result<Suggestion, Because> {
    let of = |statement: &Statement, other: &Statement| match (statement.unit.is_empty(), unit.is_empty()) {
        (false, _) => statement.unit.clone(),
        (true, false) => unit.clone(),
        (true, true) => other.unit.clone(),
    };
    let (wanted_unit, found_unit) = (of(wanted, found), of(found, wanted));
    if !wanted_unit.fits(&found_unit) {
        return Err(Because::OtherUnit);
    }
    if !alike_in_kind(wanted, found) {
        return Err(Because::OtherUnit);
    }
    let (low, high) = counted(found, wanted, &wanted_unit)?;
    if (wanted.change, found.change) == (Change::Level, Change::Fall) {
        // A fall against a plain number: of a growth it is negative, of a reduction it is the amount.
        let as_amount = judge(aim, better, Known::between(low, high));
        let as_growth = judge(aim, better, Known::between(-high, -low));
        let agree = as_amount.verdict == as_growth.verdict && found.qualifier == Qualifier::Exact;
        return if agree { Ok(as_amount) } else { Err(Because::LevelAgainstMove) };
    }
    let moved = move_of(aim, wanted, found)?;
    let known = match found.qualifier {
        Qualifier::Nearly if low == high => Known::a_little_less_than(low),
        Qualifier::Exact | Qualifier::About | Qualifier::Nearly => Known::between(low, high),
        _ if low != high => return Err(Because::Straddles),
        Qualifier::MoreThan if matches!(found.amount, Amount::One(_)) => Known::a_little_more_than(low),
        _ if moved => return Err(Because::Straddles),
        Qualifier::MoreThan => Known::from(low, true),
        Qualifier::AtLeast => Known::from(low, false),
        Qualifier::LessThan => Known::up_to(high, true),
        Qualifier::AtMost => Known::up_to(high, false),
    };
    // Both in ones only where they count differently, so that reasons show the numbers as they were written.
    let alike = wanted_unit.same_power(&found_unit);
    let (aim, known) = if alike {
        (aim, known)
    } else {
        let known = known.scaled(|value| found_unit.in_ones(value)).ok_or(Because::NoNumber)?;
        (in_ones(aim, &wanted_unit)?, known)
    };
    let known = if moved { known.taken_from(Decimal::ZERO) } else { known };
    // Ranks rise by places: the more places, the better, although the first rank is the smallest.
    let places = wanted.change == Change::Rise && wanted_unit.words() == "bac";
    let better = if places { Better::Higher } else { better };
    let suggestion = judge(aim, better, known);
    let one_bare = wanted.unit.is_empty() != found.unit.is_empty();
    if !alike && one_bare && is_far(&suggestion) {
        return Err(Because::OtherScale);
    }
    Ok(suggestion)
}

/// Whether both are the thing itself, or both are measured by the plan or by the year before: 98% of the plan is no 98%.
fn alike_in_kind(wanted: &Statement, found: &Statement) -> bool {
    let whole = wanted.numbers() == Some((Decimal::ONE_HUNDRED, Decimal::ONE_HUNDRED));
    let of_plan = |statement: &Statement| statement.unit.is_of_plan();
    let of_before = |statement: &Statement| statement.change == Change::Level && statement.unit.is_of_the_year_before();
    let plan = match (of_plan(wanted), of_plan(found)) {
        (false, true) => whole,
        (true, false) => found.unit.is_empty() || found.unit.is_percent(),
        _ => true,
    };
    plan && (of_before(wanted) || !of_before(found))
}

/// The numbers of a result that count: of `15/20 xã` the share where percent is asked for, else the 15.
fn counted(found: &Statement, wanted: &Statement, unit: &Scaled) -> Result<(Decimal, Decimal), Because> {
    match (found.amount, wanted.amount) {
        (Amount::Ratio(..), Amount::Ratio(..)) => found.numbers(),
        (Amount::Ratio(..), _) if unit.is_percent() => found.numbers(),
        (Amount::Ratio(above, _), _) if !unit.is_empty() => Some((above, above)),
        (Amount::Ratio(..), _) => return Err(Because::OtherUnit),
        (_, Amount::Ratio(..)) if !unit.is_percent() => return Err(Because::OtherUnit),
        _ => found.numbers(),
    }
    .ok_or(Because::NoNumber)
}

/// Whether the result moves the other way than the target counts, so that its sign has to be turned.
fn move_of(aim: Aim, wanted: &Statement, found: &Statement) -> Result<bool, Because> {
    let falls = matches!(aim, Aim::Reduction(..)) || wanted.change == Change::Fall;
    match (wanted.change, found.change) {
        (Change::Fall, Change::Level | Change::Fall) | (Change::Rise, Change::Level | Change::Rise) => {
            // A fall that is written as a negative change.
            Ok(falls && found.change == Change::Level && found.numbers().is_some_and(|(_, high)| high < Decimal::ZERO))
        }
        (Change::Fall, Change::Rise) | (Change::Rise, Change::Fall) => Ok(true),
        // `Ước tăng 7,02%` against `6,6–6,8`: the indicator is a growth.
        (Change::Level | Change::DownTo, Change::Level | Change::DownTo) | (Change::Level, Change::Rise) => Ok(false),
        _ => Err(Because::LevelAgainstMove),
    }
}

fn in_ones(aim: Aim, unit: &Scaled) -> Result<Aim, Because> {
    let ones = |value| unit.in_ones(value).ok_or(Because::NoNumber);
    Ok(match aim {
        Aim::AtLeast(value) => Aim::AtLeast(ones(value)?),
        Aim::MoreThan(value) => Aim::MoreThan(ones(value)?),
        Aim::AtMost(value) => Aim::AtMost(ones(value)?),
        Aim::LessThan(value) => Aim::LessThan(ones(value)?),
        Aim::About(value) => Aim::About(ones(value)?),
        Aim::Plain(value) => Aim::Plain(ones(value)?),
        Aim::Between(low, high) => Aim::Between(ones(low)?, ones(high)?),
        Aim::Reduction(least, most) => Aim::Reduction(ones(least)?, ones(most)?),
        Aim::Zero | Aim::Words => aim,
    })
}

/// Whether a result is so many times its target, or so small a part of it, that the two hardly count in the same unit.
fn is_far(suggestion: &Suggestion) -> bool {
    let (Some((low, _)), Some((found, _))) = (suggestion.aim.numbers(), suggestion.result) else { return false };
    let (low, found) = (low.abs(), found.abs());
    let far = Decimal::from(FAR);
    !low.is_zero() && !found.is_zero() && (low.saturating_mul(far) < found || found.saturating_mul(far) < low)
}
