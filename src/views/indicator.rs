//! One indicator: its head, the units below, estimates, tasks, attributes, and who made its values.

use super::Clock;
use crate::assess::{Assessment, named_units, roll_up, task_status, to_date};
use crate::ledger::{Cell, Head as Edit, Ledger};
use crate::plan::{Code, Evidence, Indicator, NaiveDate, Plan, RollUp};
use crate::text::{
    Language, Term as _, author_in_words, date, date_time, days_left, figure_with_unit, group_name, indicator_name,
    lead, number_with_unit, short_to_date, task_title, unit_name, unit_of_measure, value_in_words,
};

/// The indicator that a page is about, with its assessment at a unit.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The indicator's code.
    pub code: &'a Code,
    /// The indicator.
    pub indicator: &'a Indicator,
    /// The unit.
    pub unit: &'a Code,
    /// Its assessment at the report period.
    pub assessment: &'a Assessment,
}

/// The head of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// Its name.
    pub name: String,
    /// Its group, where it has one.
    pub group: Option<String>,
    /// Its number; empty where it has none.
    pub number: String,
    /// Unit of measure; empty where it has none.
    pub measure: String,
    /// Who answers for it, or that nobody does.
    pub lead: String,
    /// The indicator before it in the table.
    pub before: Option<Code>,
    /// The indicator after it.
    pub after: Option<Code>,
}

impl Head {
    /// The head of the page of an indicator.
    #[must_use]
    pub fn of(Subject { plan, code, indicator, .. }: Subject, language: Language) -> Self {
        let who = lead(plan, &indicator.lead, &indicator.lead_text, language);
        let codes: Vec<Code> = plan.live_indicators().map(|(code, _)| code).collect();
        let index = codes.iter().position(|other| other == code);
        let at = |index: Option<usize>| index.and_then(|index| codes.get(index).cloned());
        let group = indicator.group.as_ref().and_then(|group| plan.groups.get(group));
        Self {
            name: indicator_name(indicator, language),
            group: group.map(|group| group_name(group, language)),
            number: indicator.number.clone(),
            measure: unit_of_measure(indicator, language).to_owned(),
            lead: match who.as_str() {
                "" => language.overview().nobody.to_owned(),
                who => (language.indicator().led_by)(who),
            },
            before: at(index.and_then(|index| index.checked_sub(1))),
            after: at(index.map(|index| index + 1)),
        }
    }
}

/// The indicator at the units below the plan's own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Units {
    /// Each unit with its latest value and until when that is; territories without a value, too.
    pub rows: Vec<(String, Option<(String, String)>)>,
    /// What they make together, beside the unit's own figure: name, value and remark.
    pub sums: Vec<(&'static str, String, String)>,
    /// How many of the named units meet the criteria; `None` where none are named.
    pub named: Option<String>,
}

impl Units {
    /// The units; `None` where none of them has a value.
    #[must_use]
    pub fn of(subject: Subject, language: Language) -> Option<Self> {
        let Subject { plan, code, indicator, unit: root, assessment } = subject;
        let report = assessment.report;
        let units: Vec<Code> = plan.unit_tree().into_iter().map(|(unit, _)| unit).filter(|unit| unit != root).collect();
        let is_territory = |unit: &Code| plan.units.get(unit).is_some_and(|unit| unit.kind.is_territory());
        let row = |unit: &Code| {
            let value = to_date(plan, code, indicator, unit, report).map(|value| {
                (figure_with_unit(&value.figure, indicator, language), short_to_date(value.period, language))
            });
            // Departments report only what is theirs.
            (is_territory(unit) || value.is_some()).then(|| (unit_name(plan, unit, language), value))
        };
        let rows: Vec<_> = units.iter().filter_map(row).collect();
        if rows.iter().all(|(_, value)| value.is_none()) {
            return None;
        }
        let named = named_units(plan, code, root, report);
        let meeting = named.iter().filter(|unit| unit.meets()).count();
        let recognised = named.iter().filter(|unit| unit.recognised_on.is_some()).count();
        let named = (!named.is_empty()).then(|| (language.judging().named)(meeting, recognised, named.len()));
        Some(Self { rows, sums: sums(subject, language), named })
    }
}

fn sums(subject: Subject, language: Language) -> Vec<(&'static str, String, String)> {
    let Subject { plan, code, indicator, unit, assessment } = subject;
    let Some(rolled) = roll_up(plan, code, indicator, unit, assessment.report) else { return Vec::new() };
    let words = language.judging();
    let reported = (words.reported_of)(rolled.reported(), rolled.units.len());
    let state = if rolled.is_complete() { reported } else { format!("{reported}, {}", words.incomplete) };
    let sum = rolled.figure.as_ref().map(|figure| figure_with_unit(figure, indicator, language));
    let own = rolled.own.as_ref().map(|own| figure_with_unit(&own.figure, indicator, language));
    let difference = rolled.difference.filter(|difference| !difference.is_zero());
    let difference = difference.map(|difference| number_with_unit(difference, indicator, language));
    let rows = [
        (rolled.by.term(language), sum, state),
        (words.own, own, String::new()),
        (words.difference, difference, String::new()),
    ];
    rows.into_iter().filter_map(|(name, value, note)| Some((name, value?, note))).collect()
}

/// What was expected of the year's end, apart from what has been done: made when, how much, by which source.
#[must_use]
pub fn estimates(subject: Subject, language: Language) -> Vec<[String; 3]> {
    let Subject { plan, code, indicator, unit, assessment } = subject;
    let row = |(period, estimate): (_, &crate::plan::Actual)| {
        let source = [estimate.source.as_str(), estimate.written.as_str()];
        let source = source.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        [short_to_date(period, language), figure_with_unit(&estimate.figure, indicator, language), source]
    };
    plan.estimates_of(code, unit, assessment.report.year()).map(row).collect()
}

/// A task that serves the indicator.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Task {
    /// The task.
    pub code: Code,
    /// Number and title.
    pub title: String,
    /// How many days are left, how late it is, or that it is done.
    pub left: Option<String>,
    /// When it is due, as a date or in words.
    pub due: String,
    /// Who answers for it, or that nobody does.
    pub lead: String,
}

/// The tasks that serve the indicator, as they stand on a day.
#[must_use]
pub fn tasks(plan: &Plan, code: &Code, day: NaiveDate, language: Language) -> Vec<Task> {
    let tasks = plan.live_tasks().into_iter().filter(|(_, task)| task.indicators.contains(code));
    let row = |(code, task): (&Code, &crate::plan::Task)| {
        let who = lead(plan, &task.lead, &task.lead_text, language);
        Task {
            code: code.clone(),
            title: format!("{}. {}", task.number, task_title(task, language)),
            left: match task_status(task, day) {
                state if state.status.is_done() => Some(state.status.term(language).to_owned()),
                state => state.days_left.map(|days| days_left(days, language)),
            },
            due: task.due.map_or_else(|| task.due_text.clone(), |due| date(due, language)),
            lead: if who.is_empty() { language.overview().nobody.to_owned() } else { who },
        }
    };
    tasks.map(row).collect()
}

/// The attributes of an indicator, by name; what it does not have is left out.
#[must_use]
pub fn attributes(indicator: &Indicator, language: Language) -> Vec<(&'static str, String)> {
    let words = language.indicator();
    let baseline = indicator.baseline.as_ref().map(|baseline| {
        let derived = indicator.baseline_evidence == Evidence::Derived;
        let parts = [
            figure_with_unit(baseline, indicator, language),
            if derived { Evidence::Derived.term(language).to_owned() } else { String::new() },
            indicator.baseline_note.clone(),
        ];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    });
    let roll_up = Some(indicator.roll_up).filter(|roll_up| *roll_up != RollUp::None);
    let all = [
        (words.measure, indicator.measure.term(language).to_owned()),
        (words.direction, indicator.direction.term(language).to_owned()),
        (words.entry, indicator.entry.term(language).to_owned()),
        (words.frequency, indicator.frequency.term(language).to_owned()),
        (words.path, indicator.path.term(language).to_owned()),
        (words.roll_up, roll_up.map(|roll_up| roll_up.term(language).to_owned()).unwrap_or_default()),
        (words.baseline, baseline.unwrap_or_default()),
        (words.not_comparable, indicator.not_comparable.clone()),
        (words.note, indicator.note.clone()),
        (words.source, indicator.source.clone()),
    ];
    all.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

/// Who made a value, and everything it has been.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Trail {
    /// Who made the value that is shown; empty where there is none.
    pub author: String,
    /// When.
    pub time: String,
    /// Whether people changed it without seeing each other's change.
    pub is_conflict: bool,
    /// Its edits, latest first.
    pub edits: Vec<TrailEdit>,
}

/// An edit of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrailEdit {
    /// When it was made.
    pub time: String,
    /// What was shown before.
    pub before: String,
    /// What it set.
    pub value: String,
    /// The author.
    pub author: String,
    /// What the author remarked.
    pub note: String,
}

impl Trail {
    /// The trail of a cell.
    #[must_use]
    pub fn of(ledger: &Ledger, cell: &Cell, clock: Clock, language: Language) -> Self {
        let Some(history) = ledger.history(cell) else { return Self::default() };
        let author = |head: &Edit<'_>| author_in_words(head.by(), ledger.plan(), language);
        let time = |head: &Edit<'_>| date_time(clock.local(head.at()), language);
        let value = |head: Option<&Edit<'_>>| {
            let value = head.and_then(Edit::value);
            value_in_words(cell, value, ledger.plan(), language)
        };
        let edits = history.latest_first();
        let edit = |(index, head): (usize, &Edit<'_>)| TrailEdit {
            time: time(head),
            before: value(edits.get(index + 1)),
            value: value(Some(head)),
            author: author(head),
            note: head.change.note.clone(),
        };
        let shown = history.heads();
        Self {
            author: shown.first().map(author).unwrap_or_default(),
            time: shown.first().map(time).unwrap_or_default(),
            is_conflict: history.is_conflict(),
            edits: edits.iter().enumerate().map(edit).collect(),
        }
    }
}
