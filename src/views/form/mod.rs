//! Forms as data: which fields a form has, what stands in them, and how what was typed is read.
//!
//! A [`Form`] is declared once per record. `app::forms` draws it and keeps what is typed; everything else about it is decided
//! here, natively tested: reading, validation, which fields show, and the intent that saving comes to.

mod field;
mod group;
mod indicator;
mod new_plan;
mod outline;
mod record;
mod task;
mod unit;

use crate::plan::{Code, Plan};
use crate::text::Language;

pub use field::{Field, Input, day_text, read_day};
pub use indicator::Draft as IndicatorDraft;
pub use new_plan::{NewPlan, new_plan_form};
pub use outline::{OutlineDraft, outline_form};
pub use record::{Draft, Editable, moved, removed, saved};

/// What has to be mended: the identity of a field and a sentence.
pub type Fault = (&'static str, String);

/// What the choices of a form depend on.
#[derive(Clone, Copy)]
pub struct Context<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The language of the screen.
    pub language: Language,
    /// The record that the form edits; `None` for a new one.
    pub code: Option<&'a Code>,
}

/// The fields of a record of type `R`, in the order in which they are drawn.
pub struct Form<R: 'static> {
    /// The rows.
    pub rows: Vec<Row<R>>,
    /// Validation that needs several fields.
    pub check: Option<fn(&R, Language) -> Option<Fault>>,
}

/// A row of a form.
pub enum Row<R: 'static> {
    /// A field across the whole width.
    One(Field<R>),
    /// Two fields beside each other.
    Pair([Field<R>; 2]),
    /// Fields under a legend of their own, with an optional note.
    Part {
        /// The legend.
        legend: fn(Language) -> &'static str,
        /// A sentence below it.
        note: Option<fn(Language) -> &'static str>,
        /// The rows.
        rows: Vec<Row<R>>,
    },
}

impl<R> From<Field<R>> for Row<R> {
    fn from(field: Field<R>) -> Self {
        Self::One(field)
    }
}

impl<R: Clone> Form<R> {
    /// A form without a check over several fields.
    #[must_use]
    pub fn new(rows: Vec<Row<R>>) -> Self {
        Self { rows, check: None }
    }

    /// Every field, in the order of drawing.
    #[must_use]
    pub fn fields(&self) -> Vec<&Field<R>> {
        fn collect<'a, R>(rows: &'a [Row<R>], fields: &mut Vec<&'a Field<R>>) {
            for row in rows {
                match row {
                    Row::One(field) => fields.push(field),
                    Row::Pair(pair) => fields.extend(pair),
                    Row::Part { rows, .. } => collect(rows, fields),
                }
            }
        }
        let mut fields = Vec::new();
        collect(&self.rows, &mut fields);
        fields
    }

    /// The text of each field for a record.
    #[must_use]
    pub fn texts(&self, record: &R, language: Language) -> Vec<(&'static str, String)> {
        self.fields().into_iter().map(|field| (field.id, field.write(record, language))).collect()
    }

    /// The record as far as it can be read from the texts; fields that cannot be read stay as they are in `before`.
    #[must_use]
    pub fn read_so_far(&self, before: R, text: impl Fn(&'static str) -> String, language: Language) -> R {
        self.read_all(before, text, language).0
    }

    /// The record that the texts say.
    ///
    /// # Errors
    /// What has to be mended, for every visible field that cannot be read or is required and blank.
    pub fn read(&self, before: R, text: impl Fn(&'static str) -> String, language: Language) -> Result<R, Vec<Fault>> {
        let (record, mut faults) = self.read_all(before, text, language);
        if faults.is_empty() {
            faults.extend(self.check.and_then(|check| check(&record, language)));
        }
        if faults.is_empty() { Ok(record) } else { Err(faults) }
    }

    fn read_all(&self, before: R, text: impl Fn(&'static str) -> String, language: Language) -> (R, Vec<Fault>) {
        let mut record = before;
        let fields = self.fields();
        let mut faults = Vec::new();
        for field in &fields {
            if let Err(fault) = field.read(&mut record, &text(field.id), language) {
                faults.push((*field, fault));
            }
        }
        let visible = faults.into_iter().filter(|(field, _)| field.is_visible(&record));
        let faults = visible.map(|(field, fault)| (field.id, fault)).collect();
        (record, faults)
    }
}
