//! The form of an indicator, with the target that a new one is given at once.

use super::{Context, Draft as AnyDraft, Editable, Field, Form, Row};
use crate::ledger::Intent;
use crate::plan::{
    Closing, Code, Decimal, Direction, Entry, Evidence, Figure, Frequency, Indicator, Measure, NaiveDate, Path, Plan,
    RollUp, Step, Target, TargetKey, notation,
};
use crate::text::{
    Hint as _, Language, Term as _, figure_with_unit, goal_in_words, indicator_name, long_period, unreadable_figure,
    warning,
};
use crate::views::choices::{Choice, group_choices, indicator_choices, unit_choices};
use crate::views::form::Input;

/// What stands in the form of an indicator.
pub type Draft = AnyDraft<Indicator>;

impl Editable for Indicator {
    const TITLES: [fn(Language) -> &'static str; 2] = [|l| l.forms().add_indicator, |l| l.forms().edit_indicator];
    const CODE_FIELD: &'static str = "indicator-code";

    fn form(is_new: bool) -> Form<Draft> {
        let mut rows = identity(is_new);
        if is_new {
            rows.push(first_target());
        }
        rows.extend([measurement(), responsibility()]);
        Form::new(rows)
    }

    fn new_in(_plan: &Plan, under: Option<Code>) -> Self {
        Self { group: under, ..Self::default() }
    }

    fn find<'a>(plan: &'a Plan, code: &Code) -> Option<&'a Self> {
        plan.indicators.get(code)
    }

    fn title(&self, language: Language) -> String {
        indicator_name(self, language)
    }

    fn edit(code: Code, before: Box<Self>, after: Box<Self>) -> Intent {
        Intent::EditIndicator { code, before, after }
    }

    fn besides(plan: &Plan, code: &Code, draft: &Draft, language: Language) -> Option<Intent> {
        let written = draft.target.clone();
        let goal = notation::read_goal(&written, &draft.record.unit_of_measure, language.notation()).value;
        let valid_from = NaiveDate::from_ymd_opt(plan.outline.year, 1, 1).filter(|_| !written.is_empty())?;
        let level = plan.outline.judged_level();
        let key = TargetKey { indicator: code.clone(), unit: plan.root_unit(), level, valid_from };
        let target = Target {
            goal,
            written,
            basis: draft.basis.clone(),
            year: None,
            evidence: Evidence::Stated,
            source: String::new(),
            note: String::new(),
        };
        Some(Intent::SetTarget(key, Some(target)))
    }

    fn at(&self, order: i64) -> Option<Self> {
        Some(Self { order, ..self.clone() })
    }

    /// Under the same heading, or details of the same indicator.
    fn neighbours(&self, plan: &Plan) -> Vec<(Code, i64)> {
        let beside = plan.indicators.iter().filter(|(_, other)| {
            !other.removed && other.part_of == self.part_of && (self.part_of.is_some() || other.group == self.group)
        });
        beside.map(|(code, indicator)| (code.clone(), indicator.order)).collect()
    }

    fn without(&self) -> Self {
        Self { removed: true, ..self.clone() }
    }
}

fn identity(is_new: bool) -> Vec<Row<Draft>> {
    vec![
        Field::line("indicator-name", |l| l.forms().name, |d: &mut Draft| &mut d.record.name)
            .required()
            .cleared()
            .into(),
        Field::line("indicator-name-en", |l| l.forms().name_en, |d: &mut Draft| &mut d.record.name_en)
            .english()
            .cleared()
            .into(),
        Draft::code_field("indicator-code", is_new).beside(
            Field::line("indicator-number", |l| l.forms().number, |d: &mut Draft| &mut d.record.number)
                .hint(|l| l.forms().number_hint)
                .short()
                .cleared(),
        ),
        Field::line("indicator-unit", |l| l.forms().unit_of_measure, |d: &mut Draft| &mut d.record.unit_of_measure)
            .hint(|l| l.forms().unit_of_measure_hint)
            .short()
            .beside(
                Field::line(
                    "indicator-unit-en",
                    |l| l.forms().unit_of_measure_en,
                    |d: &mut Draft| &mut d.record.unit_of_measure_en,
                )
                .short()
                .english(),
            ),
        Field::code("indicator-group", |l| l.forms().group, groups, |d: &mut Draft| &mut d.record.group).beside(
            Field::code("indicator-part-of", |l| l.forms().part_of, wholes, |d: &mut Draft| &mut d.record.part_of)
                .hint(|l| l.forms().part_of_hint),
        ),
    ]
}

fn first_target() -> Row<Draft> {
    let reading = |draft: &Draft, text: &str, language: Language| {
        let read = notation::read_goal(text, &draft.record.unit_of_measure, language.notation());
        let shown = goal_in_words(&read.value, &draft.record, language);
        (!text.is_empty()).then(|| understood(&shown, &read.warnings, language))
    };
    Row::Part {
        legend: |l| l.forms().target_part,
        note: None,
        rows: vec![
            Field::line("indicator-target", |l| l.forms().target, |d: &mut Draft| &mut d.target)
                .hint(|l| l.indicator().target_hint)
                .unit(|draft, _| draft.record.unit_of_measure.clone())
                .reading(reading)
                .cleared()
                .into(),
            Field::line("indicator-basis", |l| l.forms().basis, |d: &mut Draft| &mut d.basis).into(),
        ],
    }
}

fn measurement() -> Row<Draft> {
    Row::Part {
        legend: |l| l.forms().measure_part,
        note: None,
        rows: vec![
            Field::term(
                "indicator-measure",
                |l| l.indicator().measure,
                Measure::ALL,
                |d: &mut Draft| &mut d.record.measure,
            )
            .hint_by(|draft, language| draft.record.measure.hint(language).to_owned())
            .into(),
            Field::term(
                "indicator-direction",
                |l| l.indicator().direction,
                Direction::ALL,
                |d: &mut Draft| &mut d.record.direction,
            )
            .hint_by(|draft, language| draft.record.direction.hint(language).to_owned())
            .into(),
            Field::term("indicator-entry", |l| l.indicator().entry, Entry::ALL, |d: &mut Draft| &mut d.record.entry)
                .hint_by(|draft, language| draft.record.entry.hint(language).to_owned())
                .beside(Field::term(
                    "indicator-frequency",
                    |l| l.indicator().frequency,
                    Frequency::ALL,
                    |d: &mut Draft| &mut d.record.frequency,
                )),
            Field::term(
                "indicator-closing",
                |l| l.judging().closing,
                Closing::ALL,
                |d: &mut Draft| &mut d.record.closing,
            )
            .hint(|l| l.judging().closing_hint)
            .into(),
            Field::term("indicator-path", |l| l.indicator().path, Path::ALL, |d: &mut Draft| &mut d.record.path)
                .hint_by(|draft, language| draft.record.path.hint(language).to_owned())
                .into(),
            Field::new(
                "indicator-schedule",
                |l| l.forms().schedule,
                Input::Lines { rows: 4 },
                write_schedule,
                read_schedule,
            )
            .hint(|l| l.forms().schedule_hint)
            .when(|draft| draft.record.path == Path::Schedule)
            .into(),
            baseline().into(),
            Field::line(
                "indicator-baseline-note",
                |l| l.forms().baseline_note,
                |d: &mut Draft| &mut d.record.baseline_note,
            )
            .cleared()
            .into(),
            Field::new(
                "indicator-baseline-derived",
                |language| Evidence::Derived.term(language),
                Input::Check,
                |draft: &Draft, _| yes(draft.record.baseline_evidence == Evidence::Derived),
                |draft: &mut Draft, text, _| {
                    draft.record.baseline_evidence = if text.is_empty() { Evidence::Stated } else { Evidence::Derived };
                    Ok(())
                },
            )
            .into(),
            Field::term(
                "indicator-roll-up",
                |l| l.indicator().roll_up,
                RollUp::ALL,
                |d: &mut Draft| &mut d.record.roll_up,
            )
            .beside(Field::number(
                "indicator-weight",
                |l| l.forms().weight,
                (Decimal::ONE, Decimal::MAX),
                |l| l.forms().not_a_number,
                |d: &mut Draft| &mut d.record.weight.0,
            )),
            Field::line(
                "indicator-not-comparable",
                |l| l.forms().not_comparable,
                |d: &mut Draft| &mut d.record.not_comparable,
            )
            .hint(|l| l.forms().not_comparable_hint)
            .into(),
        ],
    }
}

fn responsibility() -> Row<Draft> {
    Row::Part {
        legend: |l| l.forms().responsibility_part,
        note: None,
        rows: vec![
            Field::codes("indicator-lead", |l| l.forms().lead, units, |d: &mut Draft| &mut d.record.lead).into(),
            Field::line("indicator-lead-text", |l| l.forms().lead_text, |d: &mut Draft| &mut d.record.lead_text)
                .hint(|l| l.forms().lead_text_hint)
                .into(),
            Field::line("indicator-source", |l| l.forms().source, |d: &mut Draft| &mut d.record.source).into(),
            Field::lines("indicator-note", |l| l.forms().note, 3, |d: &mut Draft| &mut d.record.note).cleared().into(),
        ],
    }
}

fn baseline() -> Field<Draft> {
    let write = |draft: &Draft, language: Language| {
        let baseline = draft.record.baseline.as_ref();
        baseline.map(|figure| notation::write_figure(figure, language.notation())).unwrap_or_default()
    };
    let read = |draft: &mut Draft, text: &str, language: Language| {
        let read = notation::read_figure(text, &draft.record.unit_of_measure, language.notation());
        let figure = read.map_err(|error| unreadable_figure(&error, language))?.map(|read| read.value);
        if figure.as_ref().is_some_and(|figure: &Figure| figure.low().is_none()) {
            return Err((language.indicator().not_a_number)(text));
        }
        draft.record.baseline = figure;
        Ok(())
    };
    let reading = |draft: &Draft, text: &str, language: Language| {
        let read = notation::read_figure(text, &draft.record.unit_of_measure, language.notation()).ok()??;
        let shown = figure_with_unit(&read.value, &draft.record, language);
        Some(understood(&shown, &read.warnings, language))
    };
    Field::new("indicator-baseline", |l| l.forms().baseline, Input::Line { short: false }, write, read)
        .hint(|l| l.forms().baseline_hint)
        .unit(|draft, _| draft.record.unit_of_measure.clone())
        .reading(reading)
        .cleared()
}

/// How a text was understood, with everything a person should know about it.
fn understood(shown: &str, warnings: &[notation::Warning], language: Language) -> String {
    let sentences = warnings.iter().map(|one| warning(one, language));
    std::iter::once((language.indicator().read_as)(shown)).chain(sentences).collect::<Vec<_>>().join(". ")
}

fn yes(is_so: bool) -> String {
    if is_so { true.to_string() } else { String::new() }
}

/// A step a line: period, colon, percent.
fn write_schedule(draft: &Draft, language: Language) -> String {
    let line = |step: &Step| {
        let percent = notation::write_number(step.percent, language.notation());
        format!("{}: {percent}", long_period(step.by, language))
    };
    draft.record.schedule.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_schedule(draft: &mut Draft, text: &str, language: Language) -> Result<(), String> {
    let lines = text.lines().map(str::trim).enumerate().filter(|(_, line)| !line.is_empty());
    let steps = lines.map(|(index, line)| {
        let step = line.rsplit_once(':').and_then(|(period, percent)| {
            let percent = notation::read_number(percent.trim().trim_end_matches('%'), language.notation()).ok()?.value;
            Some(Step { by: notation::read_period(period)?, percent })
        });
        step.ok_or_else(|| (language.forms().schedule_error)(index + 1, line))
    });
    let mut steps: Vec<Step> = steps.collect::<Result<_, _>>()?;
    steps.sort_by_key(|step| step.by);
    draft.record.schedule = steps;
    Ok(())
}

fn groups(context: &Context) -> Vec<Choice> {
    group_choices(context.plan, context.language, context.language.forms().none, None)
}

fn wholes(context: &Context) -> Vec<Choice> {
    indicator_choices(context.plan, context.language, context.language.forms().none, context.code)
}

fn units(context: &Context) -> Vec<Choice> {
    unit_choices(context.plan, context.language, context.language.forms().add_lead, None)
}
