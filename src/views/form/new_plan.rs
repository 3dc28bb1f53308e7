//! The form that starts an empty plan.

use super::{Field, Form, outline::year};
use crate::ledger::Intent;
use crate::plan::{Code, LegalBasis, Level, Outline, Unit, UnitKind};

/// The code of the unit that a new plan's own organisation becomes.
const ROOT: &str = "UBND";

/// What a new plan needs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NewPlan {
    /// Its title.
    pub title: String,
    /// The organisation that has it.
    pub organisation: String,
    /// Its year.
    pub year: i32,
    /// Its legal bases, a document a line.
    pub bases: String,
}

/// The form.
#[must_use]
pub fn new_plan_form() -> Form<NewPlan> {
    Form::new(vec![
        Field::line("plan-title", |l| l.first_run().title, |new: &mut NewPlan| &mut new.title)
            .hint(|l| l.first_run().title_hint)
            .required()
            .into(),
        Field::line("plan-organisation", |l| l.first_run().organisation, |new: &mut NewPlan| &mut new.organisation)
            .hint(|l| l.first_run().organisation_hint)
            .required()
            .into(),
        year("plan-year", |new: &mut NewPlan| &mut new.year).into(),
        Field::lines("plan-bases", |l| l.first_run().legal_basis, 3, |new: &mut NewPlan| &mut new.bases)
            .hint(|l| l.first_run().legal_basis_hint)
            .into(),
    ])
}

impl NewPlan {
    /// The intent that starts the plan.
    #[must_use]
    pub fn intent(self) -> Intent {
        let lines = self.bases.lines().map(str::trim).filter(|line| !line.is_empty());
        let outline = Outline {
            title: self.title,
            organisation: self.organisation.clone(),
            year: self.year,
            levels: Level::usual(),
            legal_bases: lines
                .map(|number| LegalBasis { number: number.to_owned(), ..LegalBasis::default() })
                .collect(),
            ..Outline::default()
        };
        let unit = Unit { name: self.organisation, kind: UnitKind::Province, ..Unit::default() };
        Intent::Several(vec![
            Intent::EditOutline { before: Box::default(), after: Box::new(outline) },
            Intent::EditUnit {
                code: Code::new(ROOT).unwrap_or_default(),
                before: Box::default(),
                after: Box::new(unit),
            },
        ])
    }
}
