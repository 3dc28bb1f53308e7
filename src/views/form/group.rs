//! The form of a heading.

use super::{Context, Draft, Editable, Field, Form};
use crate::ledger::Intent;
use crate::plan::{Code, Group, Plan};
use crate::text::{Language, group_name};
use crate::views::choices::{Choice, group_choices};

impl Editable for Group {
    const TITLES: [fn(Language) -> &'static str; 2] = [|l| l.forms().add_group, |l| l.forms().edit_group];
    const CODE_FIELD: &'static str = "group-name";

    fn form(_is_new: bool) -> Form<Draft<Self>> {
        Form::new(vec![
            Field::line("group-number", |l| l.forms().number, |d: &mut Draft<Self>| &mut d.record.number)
                .hint(|l| l.forms().number_hint)
                .short()
                .cleared()
                .into(),
            Field::line("group-name", |l| l.forms().name, |d: &mut Draft<Self>| &mut d.record.name)
                .required()
                .cleared()
                .into(),
            Field::line("group-name-en", |l| l.forms().name_en, |d: &mut Draft<Self>| &mut d.record.name_en)
                .english()
                .cleared()
                .into(),
            Field::code(
                "group-parent",
                |l| l.forms().parent_group,
                parents,
                |d: &mut Draft<Self>| &mut d.record.parent,
            )
            .into(),
        ])
    }

    fn new_in(_plan: &Plan, under: Option<Code>) -> Self {
        Self { parent: under, ..Self::default() }
    }

    fn find<'a>(plan: &'a Plan, code: &Code) -> Option<&'a Self> {
        plan.groups.get(code)
    }

    fn title(&self, language: Language) -> String {
        group_name(self, language)
    }

    fn code_source(&self) -> String {
        self.name.clone()
    }

    fn edit(code: Code, before: Box<Self>, after: Box<Self>) -> Intent {
        Intent::EditGroup { code, before, after }
    }

    fn at(&self, order: i64) -> Option<Self> {
        Some(Self { order, ..self.clone() })
    }

    fn neighbours(&self, plan: &Plan) -> Vec<(Code, i64)> {
        let beside = plan.groups.iter().filter(|(_, group)| !group.removed && group.parent == self.parent);
        beside.map(|(code, group)| (code.clone(), group.order)).collect()
    }

    fn without(&self) -> Self {
        Self { removed: true, ..self.clone() }
    }
}

fn parents(context: &Context) -> Vec<Choice> {
    group_choices(context.plan, context.language, context.language.forms().top, context.code)
}
