//! The form of a unit.

use super::{Context, Draft, Editable, Field, Form};
use crate::ledger::Intent;
use crate::plan::{Code, Plan, Unit, UnitKind};
use crate::text::Language;
use crate::views::choices::{Choice, unit_choices};

impl Editable for Unit {
    const TITLES: [fn(Language) -> &'static str; 2] = [|l| l.forms().add_unit, |l| l.forms().edit_unit];
    const CODE_FIELD: &'static str = "unit-code";

    fn form(is_new: bool) -> Form<Draft<Self>> {
        Form::new(vec![
            Field::line("unit-name", |l| l.forms().name, |d: &mut Draft<Self>| &mut d.record.name)
                .required()
                .cleared()
                .into(),
            Field::line("unit-name-en", |l| l.forms().name_en, |d: &mut Draft<Self>| &mut d.record.name_en)
                .english()
                .cleared()
                .into(),
            Draft::code_field("unit-code", is_new).into(),
            Field::term("unit-kind", |l| l.forms().kind, UnitKind::ALL, |d: &mut Draft<Self>| &mut d.record.kind)
                .into(),
            Field::code("unit-parent", |l| l.forms().parent_unit, parents, |d: &mut Draft<Self>| &mut d.record.parent)
                .into(),
            Field::day("unit-from", |l| l.forms().valid_from, |d: &mut Draft<Self>| &mut d.record.valid_from).beside(
                Field::day("unit-until", |l| l.forms().valid_until, |d: &mut Draft<Self>| &mut d.record.valid_until),
            ),
        ])
    }

    fn new_in(plan: &Plan, _under: Option<Code>) -> Self {
        let root = plan.root_unit();
        Self { parent: plan.units.contains_key(&root).then_some(root), ..Self::default() }
    }

    fn find<'a>(plan: &'a Plan, code: &Code) -> Option<&'a Self> {
        plan.units.get(code)
    }

    fn title(&self, _language: Language) -> String {
        self.name.clone()
    }

    fn edit(code: Code, before: Box<Self>, after: Box<Self>) -> Intent {
        Intent::EditUnit { code, before, after }
    }

    fn at(&self, order: i64) -> Option<Self> {
        Some(Self { order, ..self.clone() })
    }

    fn neighbours(&self, plan: &Plan) -> Vec<(Code, i64)> {
        let beside = plan.units.iter().filter(|(_, unit)| !unit.removed && unit.parent == self.parent);
        beside.map(|(code, unit)| (code.clone(), unit.order)).collect()
    }

    fn without(&self) -> Self {
        Self { removed: true, ..self.clone() }
    }
}

fn parents(context: &Context) -> Vec<Choice> {
    unit_choices(context.plan, context.language, context.language.forms().top, context.code)
}
