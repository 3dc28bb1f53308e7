//! What a person is typing into the form of an indicator, and reading it.

use leptos::prelude::*;

use crate::app::{
    pages::{
        choices::{term_named, term_value},
        form::new_code,
    },
    store::Store,
};
use crate::plan::{
    Closing, Code, Decimal, Direction, Entry, Evidence, Figure, Frequency, Indicator, Measure, NaiveDate, Path, RollUp,
    Step, Target, TargetKey, Weight,
    notation::{read_figure, read_goal, read_number, read_period, write_figure, write_number},
    order,
};
use crate::text::{Language, long_period, unreadable_figure};

/// What stands in each field. Choices are numbers among all values of their attribute.
#[derive(Clone, Copy)]
pub struct Draft {
    pub code: RwSignal<String>,
    pub number: RwSignal<String>,
    pub name: RwSignal<String>,
    pub name_en: RwSignal<String>,
    pub group: RwSignal<String>,
    pub part_of: RwSignal<String>,
    pub unit_of_measure: RwSignal<String>,
    pub unit_of_measure_en: RwSignal<String>,
    pub target: RwSignal<String>,
    pub basis: RwSignal<String>,
    pub measure: RwSignal<String>,
    pub direction: RwSignal<String>,
    pub entry: RwSignal<String>,
    pub frequency: RwSignal<String>,
    /// When its year closes.
    pub closing: RwSignal<String>,
    pub path: RwSignal<String>,
    pub schedule: RwSignal<String>,
    pub baseline: RwSignal<String>,
    pub baseline_note: RwSignal<String>,
    pub baseline_derived: RwSignal<bool>,
    pub roll_up: RwSignal<String>,
    pub weight: RwSignal<String>,
    pub not_comparable: RwSignal<String>,
    pub lead: RwSignal<Vec<Code>>,
    pub lead_text: RwSignal<String>,
    pub source: RwSignal<String>,
    pub note: RwSignal<String>,
}

/// The code, the indicator, and the target that a new one was given.
type Read = (Code, Indicator, Option<(TargetKey, Target)>);

/// What could not be read, by the identity of the field.
type Wrong = Vec<(&'static str, String)>;

impl Draft {
    /// The fields of an indicator as it stands.
    pub fn of(store: Store, code: Option<&Code>, indicator: &Indicator) -> Self {
        let notation = store.screen.language().notation();
        let text = |text: &str| RwSignal::new(text.to_owned());
        let code_text = |code: Option<&Code>| RwSignal::new(code.map(ToString::to_string).unwrap_or_default());
        let steps = indicator.schedule.iter().map(|step| {
            format!("{}: {}", long_period(step.by, store.screen.language()), write_number(step.percent, notation))
        });
        Self {
            code: code_text(code),
            number: text(&indicator.number),
            name: text(&indicator.name),
            name_en: text(&indicator.name_en),
            group: code_text(indicator.group.as_ref()),
            part_of: code_text(indicator.part_of.as_ref()),
            unit_of_measure: text(&indicator.unit_of_measure),
            unit_of_measure_en: text(&indicator.unit_of_measure_en),
            target: text(""),
            basis: text(""),
            measure: RwSignal::new(term_value(Measure::ALL, &indicator.measure)),
            direction: RwSignal::new(term_value(Direction::ALL, &indicator.direction)),
            entry: RwSignal::new(term_value(Entry::ALL, &indicator.entry)),
            frequency: RwSignal::new(term_value(Frequency::ALL, &indicator.frequency)),
            closing: RwSignal::new(term_value(Closing::ALL, &indicator.closing)),
            path: RwSignal::new(term_value(Path::ALL, &indicator.path)),
            schedule: RwSignal::new(steps.collect::<Vec<_>>().join("\n")),
            baseline: RwSignal::new(
                indicator.baseline.as_ref().map(|figure| write_figure(figure, notation)).unwrap_or_default(),
            ),
            baseline_note: text(&indicator.baseline_note),
            baseline_derived: RwSignal::new(indicator.baseline_evidence == Evidence::Derived),
            roll_up: RwSignal::new(term_value(RollUp::ALL, &indicator.roll_up)),
            weight: RwSignal::new(write_number(indicator.weight.0, notation)),
            not_comparable: text(&indicator.not_comparable),
            lead: RwSignal::new(indicator.lead.clone()),
            lead_text: text(&indicator.lead_text),
            source: text(&indicator.source),
            note: text(&indicator.note),
        }
    }

    /// Empties what differs from one indicator to the next; what they often share stays.
    pub fn clear_for_another(self) {
        for field in
            [self.code, self.number, self.name, self.name_en, self.target, self.baseline, self.baseline_note, self.note]
        {
            field.set(String::new());
        }
    }

    /// The measure chosen.
    pub fn measure_now(self) -> Measure {
        term_named(Measure::ALL, &self.measure.get()).unwrap_or_default()
    }

    /// The direction chosen.
    pub fn direction_now(self) -> Direction {
        term_named(Direction::ALL, &self.direction.get()).unwrap_or_default()
    }

    /// The kind of entry chosen.
    pub fn entry_now(self) -> Entry {
        term_named(Entry::ALL, &self.entry.get()).unwrap_or_default()
    }

    /// The path chosen.
    pub fn path_now(self) -> Path {
        term_named(Path::ALL, &self.path.get()).unwrap_or_default()
    }

    /// As much of the indicator as showing a figure of it needs.
    pub fn as_indicator(self) -> Indicator {
        Indicator {
            unit_of_measure: self.unit_of_measure.get(),
            unit_of_measure_en: self.unit_of_measure_en.get(),
            measure: self.measure_now(),
            direction: self.direction_now(),
            ..Indicator::default()
        }
    }

    /// Reads the form: the code, the indicator, and the target that a new one was given.
    ///
    /// # Errors
    /// What has to be mended, field by field.
    pub fn read(self, store: Store, code: Option<&Code>, before: &Indicator) -> Result<Read, Wrong> {
        let language = store.screen.language();
        let mut wrong = Wrong::new();
        let trimmed = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let name = trimmed(self.name);
        if name.is_empty() {
            wrong.push(("indicator-name", language.frame().required.to_owned()));
        }
        let taken = |code: &Code| store.document.plan_now(|plan| plan.indicators.contains_key(code));
        let read_code = code.cloned().map_or_else(|| new_code(store, &trimmed(self.code), &name, taken), Ok);
        let unit = trimmed(self.unit_of_measure);
        let baseline = baseline(&trimmed(self.baseline), &unit, language);
        let weight = read_number(&trimmed(self.weight), language.notation()).ok().map(|number| number.value);
        let weight = weight.filter(|weight| *weight >= Decimal::ZERO);
        let schedule = schedule(&self.schedule.get_untracked(), language);
        let mut note = |field, error: Option<String>| wrong.extend(error.map(|error| (field, error)));
        note("indicator-code", read_code.as_ref().err().filter(|_| !name.is_empty()).cloned());
        note("indicator-baseline", baseline.as_ref().err().cloned());
        note("indicator-schedule", schedule.as_ref().err().cloned());
        note("indicator-weight", weight.is_none().then(|| language.forms().not_a_number.to_owned()));
        let (Ok(code), Ok(baseline), Ok(schedule), Some(weight), true) =
            (read_code, baseline, schedule, weight, wrong.is_empty())
        else {
            return Err(wrong);
        };
        let mut after = Indicator {
            number: trimmed(self.number),
            name,
            name_en: trimmed(self.name_en),
            group: Code::new(&self.group.get_untracked()).ok(),
            part_of: Code::new(&self.part_of.get_untracked()).ok(),
            unit_of_measure: unit,
            unit_of_measure_en: trimmed(self.unit_of_measure_en),
            measure: self.measure_now(),
            direction: self.direction_now(),
            entry: self.entry_now(),
            frequency: term_named(Frequency::ALL, &self.frequency.get_untracked()).unwrap_or_default(),
            closing: term_named(Closing::ALL, &self.closing.get_untracked()).unwrap_or_default(),
            path: self.path_now(),
            schedule,
            baseline,
            baseline_note: trimmed(self.baseline_note),
            baseline_evidence: if self.baseline_derived.get_untracked() { Evidence::Derived } else { Evidence::Stated },
            roll_up: term_named(RollUp::ALL, &self.roll_up.get_untracked()).unwrap_or_default(),
            weight: Weight(weight),
            not_comparable: trimmed(self.not_comparable),
            lead: self.lead.get_untracked(),
            lead_text: trimmed(self.lead_text),
            source: trimmed(self.source),
            note: trimmed(self.note),
            ..before.clone()
        };
        if before.name.is_empty() {
            after.order = order::last(neighbours(store, &after).iter().map(|(_, order)| *order));
        }
        let target = self.target(store, &code);
        Ok((code, after, target))
    }

    /// The target that was typed, in force from the first day of the plan's year.
    fn target(self, store: Store, code: &Code) -> Option<(TargetKey, Target)> {
        let text = self.target.get_untracked().trim().to_owned();
        if text.is_empty() {
            return None;
        }
        let (year, level) = store.document.plan_now(|plan| (plan.outline.year, plan.outline.judged_level()));
        let target = Target {
            goal: read_goal(&text, &self.unit_of_measure.get_untracked(), store.screen.language().notation()).value,
            written: text,
            basis: self.basis.get_untracked().trim().to_owned(),
            year: None,
            evidence: Evidence::Stated,
            source: String::new(),
            note: String::new(),
        };
        let valid_from = NaiveDate::from_ymd_opt(year, 1, 1)?;
        Some((TargetKey { indicator: code.clone(), unit: store.document.unit(), level, valid_from }, target))
    }
}

fn baseline(text: &str, unit: &str, language: Language) -> Result<Option<Figure>, String> {
    match read_figure(text, unit, language.notation()) {
        Ok(None) => Ok(None),
        Ok(Some(read)) if read.value.low().is_some() => Ok(Some(read.value)),
        Ok(Some(_)) => Err((language.indicator().not_a_number)(text)),
        Err(error) => Err(unreadable_figure(&error, language)),
    }
}

/// A step a line: period, colon, percent.
fn schedule(text: &str, language: Language) -> Result<Vec<Step>, String> {
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    let steps = lines.map(|(index, line)| {
        let step = line.rsplit_once(':').and_then(|(period, percent)| {
            let percent = read_number(percent.trim().trim_end_matches('%'), language.notation()).ok()?.value;
            Some(Step { by: read_period(period)?, percent })
        });
        step.ok_or_else(|| (language.forms().schedule_error)(index + 1, line))
    });
    let mut steps: Vec<Step> = steps.collect::<Result<_, _>>()?;
    steps.sort_by_key(|step| step.by);
    Ok(steps)
}

/// Indicators beside it: under the same heading, or details of the same indicator.
pub fn neighbours(store: Store, indicator: &Indicator) -> Vec<(Code, i64)> {
    store.document.plan_now(|plan| {
        let beside = plan.indicators.iter().filter(|(_, other)| {
            !other.removed
                && other.part_of == indicator.part_of
                && (indicator.part_of.is_some() || other.group == indicator.group)
        });
        let mut beside: Vec<_> = beside.map(|(code, other)| (code.clone(), other.order)).collect();
        beside.sort_unstable_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
        beside
    })
}
