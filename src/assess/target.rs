//! The target of an indicator at a unit that is in force on a day.

use std::sync::Arc;

use crate::plan::{Code, Decimal, Direction, Figure, Indicator, NaiveDate, Plan, Relation, Target, TargetKey};

/// A target in force.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InForce {
    /// Plan level that set it.
    pub level: Code,
    /// Day from which it is in force.
    pub valid_from: NaiveDate,
    /// The target.
    pub target: Arc<Target>,
    /// Its relation and values as the direction of the indicator reads them, where it is not words.
    pub numbers: Option<(Relation, Decimal, Decimal)>,
}

impl InForce {
    /// Whether the year began where the target already wants a level, score, rank or share, so that nothing has to move.
    #[must_use]
    pub fn held_from_the_start(&self, indicator: &Indicator) -> bool {
        let start = indicator.baseline.as_ref().and_then(Figure::low);
        match (self.numbers, start.filter(|_| indicator.measure.starts_from_baseline())) {
            (Some((Relation::AtLeast | Relation::MoreThan, low, _)), Some(start)) => start >= low,
            (Some((Relation::AtMost | Relation::LessThan, _, high)), Some(start)) => start <= high,
            (Some((relation, low, high)), Some(start)) => relation.holds(start, low, high),
            _ => false,
        }
    }
}

/// The judged target of an indicator at a unit for a plan year, as in force on a day: that of the first plan level that
/// has one.
#[must_use]
pub fn target_in_force(
    plan: &Plan,
    code: &Code,
    indicator: &Indicator,
    unit: &Code,
    day: NaiveDate,
    year: i32,
) -> Option<InForce> {
    let targets: Vec<_> = plan.targets_of(code, unit).collect();
    in_force(plan, &plan.outline.judged_level(), indicator, &targets, day, year)
}

/// The same, from every target there is, by level and version.
pub(super) fn in_force(
    plan: &Plan,
    judged: &Code,
    indicator: &Indicator,
    targets: &[(&TargetKey, &Arc<Target>)],
    day: NaiveDate,
    year: i32,
) -> Option<InForce> {
    let version = |level: &Code| {
        targets.iter().rev().find(|(key, target)| {
            key.level == *level && key.valid_from <= day && plan.is_for(key.valid_from, target, year)
        })
    };
    let levels = std::iter::once(judged).chain(plan.outline.levels.iter().map(|level| &level.code));
    let (key, target) = levels.into_iter().find_map(version)?;
    let numbers = target.goal.resolve(indicator.direction, indicator.baseline.as_ref());
    let numbers = numbers.map(|numbers| read_by_direction(numbers, indicator.direction));
    Some(InForce { level: key.level.clone(), valid_from: key.valid_from, target: Arc::clone(target), numbers })
}

/// Of a range, what grows must reach the lower end and what shrinks must keep to the upper: beyond the other end is better
/// still. Only where the best is inside do both ends bind.
fn read_by_direction(numbers: (Relation, Decimal, Decimal), direction: Direction) -> (Relation, Decimal, Decimal) {
    match (numbers, direction) {
        ((Relation::Between, low, _), Direction::Increase) => (Relation::AtLeast, low, low),
        ((Relation::Between, _, high), Direction::Decrease) => (Relation::AtMost, high, high),
        (numbers, _) => numbers,
    }
}
