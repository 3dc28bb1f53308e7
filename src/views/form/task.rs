//! The form of a task.

use super::{Context, Draft, Editable, Field, Form, day_text};
use crate::ledger::Intent;
use crate::plan::{Code, NaiveDate, Plan, Progress, Task};
use crate::text::{Language, task_title};
use crate::views::choices::{Choice, indicator_choices, unit_choices};

impl Editable for Task {
    const TITLES: [fn(Language) -> &'static str; 2] = [|l| l.forms().add_task, |l| l.forms().edit_task];
    const CODE_FIELD: &'static str = "task-number";

    fn form(_is_new: bool) -> Form<Draft<Self>> {
        type D = Draft<Task>;
        Form::new(vec![
            Field::line("task-number", |l| l.forms().number, |d: &mut D| &mut d.record.number).short().cleared().into(),
            Field::lines("task-title", |l| l.forms().task_title, 2, |d: &mut D| &mut d.record.title)
                .required()
                .cleared()
                .into(),
            Field::lines("task-title-en", |l| l.forms().name_en, 2, |d: &mut D| &mut d.record.title_en)
                .english()
                .into(),
            Field::codes("task-lead", |l| l.forms().lead, units, |d: &mut D| &mut d.record.lead).into(),
            Field::line("task-lead-text", |l| l.forms().lead_text, |d: &mut D| &mut d.record.lead_text)
                .hint(|l| l.forms().lead_text_hint)
                .into(),
            Field::line("task-cooperating", |l| l.forms().cooperating, |d: &mut D| &mut d.record.cooperating_text)
                .into(),
            Field::day("task-due", |l| l.forms().due, |d: &mut D| &mut d.record.due).beside(
                Field::line("task-due-text", |l| l.forms().due_text, |d: &mut D| &mut d.record.due_text)
                    .hint(|l| l.forms().due_text_hint),
            ),
            Field::line("task-source", |l| l.forms().basis, |d: &mut D| &mut d.record.source).into(),
            Field::line("task-product", |l| l.forms().product, |d: &mut D| &mut d.record.product).into(),
            Field::line("task-authority", |l| l.forms().authority, |d: &mut D| &mut d.record.authority).into(),
            Field::term("task-progress", |l| l.forms().progress, Progress::ALL, |d: &mut D| &mut d.record.progress)
                .beside(
                    Field::day("task-completed", |l| l.forms().completed_on, |d: &mut D| &mut d.record.completed_on)
                        .hint(|l| l.forms().completed_on_hint),
                ),
            Field::lines("task-result", |l| l.forms().result, 2, |d: &mut D| &mut d.record.result).into(),
            Field::lines("task-difficulties", |l| l.forms().difficulties, 2, |d: &mut D| &mut d.record.difficulties)
                .into(),
            Field::codes("task-indicators", |l| l.forms().linked, indicators, |d: &mut D| &mut d.record.indicators)
                .into(),
        ])
    }

    fn new_in(plan: &Plan, _under: Option<Code>) -> Self {
        Self { number: (plan.live_tasks().len() + 1).to_string(), ..Self::default() }
    }

    fn find<'a>(plan: &'a Plan, code: &Code) -> Option<&'a Self> {
        plan.tasks.get(code)
    }

    fn title(&self, language: Language) -> String {
        task_title(self, language).to_owned()
    }

    fn code_source(&self) -> String {
        format!("NV {}", self.number)
    }

    fn edit(code: Code, before: Box<Self>, after: Box<Self>) -> Intent {
        Intent::EditTask { code, before, after }
    }

    fn proposed(&self, before: &Self, today: NaiveDate) -> Option<(&'static str, String)> {
        let is_done_now = self.progress == Progress::Done && before.progress != Progress::Done;
        (is_done_now && self.completed_on.is_none()).then(|| ("task-completed", day_text(Some(today))))
    }

    fn without(&self) -> Self {
        Self { removed: true, ..self.clone() }
    }
}

fn units(context: &Context) -> Vec<Choice> {
    unit_choices(context.plan, context.language, context.language.forms().add_lead, None)
}

fn indicators(context: &Context) -> Vec<Choice> {
    indicator_choices(context.plan, context.language, context.language.forms().add_link, None)
}
