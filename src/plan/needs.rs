//! What units need of a plan: the indicators that they answer for or have figures of, and their tasks.

use std::collections::BTreeSet;

use super::{Code, Plan, Responsibility, Task};

/// What some units need of a plan.
#[derive(Debug, Default)]
pub struct Needs {
    units: BTreeSet<Code>,
    /// Indicators, with those that they are a detail of or weighted by.
    pub indicators: BTreeSet<Code>,
    /// The headings above these indicators.
    pub groups: BTreeSet<Code>,
}

impl Needs {
    /// Collects what these units need.
    #[must_use]
    pub fn of(units: &BTreeSet<Code>, plan: &Plan) -> Self {
        let leads = |code: &&Code| units.iter().any(|unit| Responsibility::of(unit, plan).leads(code));
        let led = plan.indicators.keys().filter(leads);
        let own_targets = plan.targets.keys().filter(|key| units.contains(&key.unit)).map(|key| &key.indicator);
        let own_actuals = plan.actuals.keys().filter(|key| units.contains(&key.unit)).map(|key| &key.indicator);
        let mut indicators: BTreeSet<Code> = led.chain(own_targets).chain(own_actuals).cloned().collect();
        above(&mut indicators, |code| {
            let found = plan.indicators.get(code);
            found.map(|found| [&found.part_of, &found.weighted_by].into_iter().flatten().cloned().collect())
        });
        let of_indicators = indicators.iter().filter_map(|code| plan.indicators.get(code)?.group.clone());
        let mut groups: BTreeSet<Code> = of_indicators.collect();
        above(&mut groups, |code| Some(plan.groups.get(code)?.parent.iter().cloned().collect()));
        Self { units: units.clone(), indicators, groups }
    }

    /// Whether the units have to do with a task.
    #[must_use]
    pub fn task(&self, task: &Task) -> bool {
        task.lead.iter().chain(&task.cooperating).any(|unit| self.units.contains(unit))
            || task.indicators.iter().any(|indicator| self.indicators.contains(indicator))
    }
}

/// Adds whatever stands above, until nothing more is found.
fn above(codes: &mut BTreeSet<Code>, parents: impl Fn(&Code) -> Option<Vec<Code>>) {
    let mut found: Vec<Code> = codes.iter().cloned().collect();
    while let Some(code) = found.pop() {
        found.extend(parents(&code).unwrap_or_default().into_iter().filter(|parent| codes.insert(parent.clone())));
    }
}
