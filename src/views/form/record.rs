//! Records that a form adds, changes, moves and removes, and the intents that this comes to.

use super::{Fault, Field, Form};
use crate::ledger::Intent;
use crate::plan::{Code, CodeError, NaiveDate, Plan, order};
use crate::text::{Language, fold};

/// A record of the plan as a form edits it.
pub trait Editable: Clone + Default + PartialEq + Send + Sync + 'static {
    /// Titles of the form: to add one, to edit one.
    const TITLES: [fn(Language) -> &'static str; 2];
    /// Identity of the field that shows what is wrong with a code.
    const CODE_FIELD: &'static str;

    /// The form.
    fn form(is_new: bool) -> Form<Draft<Self>>;

    /// A new record, under the heading `under` where there are headings.
    fn new_in(plan: &Plan, under: Option<Code>) -> Self;

    /// The record with this code.
    fn find<'a>(plan: &'a Plan, code: &Code) -> Option<&'a Self>;

    /// What it is called in messages.
    fn title(&self, language: Language) -> String;

    /// The text from which a new record's code is made where none was typed.
    fn code_source(&self) -> String {
        self.title(Language::Vietnamese)
    }

    /// The intent that changes it.
    fn edit(code: Code, before: Box<Self>, after: Box<Self>) -> Intent;

    /// What else a new one brings with it.
    fn besides(_plan: &Plan, _code: &Code, _draft: &Draft<Self>, _language: Language) -> Option<Intent> {
        None
    }

    /// Itself with the place `order` among its neighbours; `None` where the order is not set by hand.
    fn at(&self, _order: i64) -> Option<Self> {
        None
    }

    /// It and its neighbours with their orders.
    fn neighbours(&self, _plan: &Plan) -> Vec<(Code, i64)> {
        Vec::new()
    }

    /// The field and the text that are proposed once the record has come from `_before` to this.
    fn proposed(&self, _before: &Self, _today: NaiveDate) -> Option<(&'static str, String)> {
        None
    }

    /// Itself, taken out of the plan.
    #[must_use]
    fn without(&self) -> Self;
}

/// What stands in the form of a record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft<R> {
    /// The code; blank to have one made.
    pub code: String,
    /// The record.
    pub record: R,
    /// The target that a new indicator gets, as written.
    pub target: String,
    /// The legal basis of that target.
    pub basis: String,
}

/// The code and the intent that saving a draft comes to.
///
/// # Errors
/// When a new record has no usable code.
pub fn saved<R: Editable>(
    plan: &Plan,
    code: Option<&Code>,
    before: &R,
    draft: &Draft<R>,
    language: Language,
) -> Result<(Code, Intent), Fault> {
    let Some(code) = code else {
        let taken = |code: &Code| R::find(plan, code).is_some();
        let code = new_code(&draft.code, &draft.record.code_source(), taken, language);
        let code = code.map_err(|fault| (R::CODE_FIELD, fault))?;
        let order = order::last(draft.record.neighbours(plan).into_iter().map(|(_, order)| order));
        let record = draft.record.at(order).unwrap_or_else(|| draft.record.clone());
        let edit = R::edit(code.clone(), Box::default(), Box::new(record));
        let besides = R::besides(plan, &code, draft, language);
        return Ok((code, Intent::Several(std::iter::once(edit).chain(besides).collect())));
    };
    Ok((code.clone(), R::edit(code.clone(), Box::new(before.clone()), Box::new(draft.record.clone()))))
}

/// The intent that moves a record by some places among its neighbours.
pub fn moved<R: Editable>(plan: &Plan, code: &Code, record: &R, by: i64) -> Intent {
    let mut neighbours = record.neighbours(plan);
    neighbours.sort_unstable_by(|a, b| (a.1, &a.0).cmp(&(b.1, &b.0)));
    let codes: Vec<Code> = neighbours.into_iter().map(|(code, _)| code).collect();
    let edits = order::moved(&codes, code, by).into_iter().filter_map(|(code, order)| {
        let before = R::find(plan, &code)?;
        Some(R::edit(code, Box::new(before.clone()), Box::new(before.at(order)?)))
    });
    Intent::Several(edits.collect())
}

/// The intent that takes a record out of the plan.
pub fn removed<R: Editable>(code: Code, record: &R) -> Intent {
    R::edit(code, Box::new(record.clone()), Box::new(record.without()))
}

/// Longest code that is made from a name, in characters, unless its first word alone is longer.
const LONGEST_MADE: usize = 24;

/// The code of a new record: what was typed, or one made from `source` that is not taken.
fn new_code(typed: &str, source: &str, taken: impl Fn(&Code) -> bool, language: Language) -> Result<Code, String> {
    let frame = language.frame();
    let typed = typed.trim();
    if !typed.is_empty() {
        let code = Code::new(typed).map_err(|error| match error {
            CodeError::TooLong => (frame.code_too_long)(Code::LONGEST),
            CodeError::Empty | CodeError::Character(_) => frame.code_characters.to_owned(),
        })?;
        return if taken(&code) { Err(frame.code_taken.to_owned()) } else { Ok(code) };
    }
    let folded = fold(source).to_uppercase();
    let mut base = String::new();
    for word in folded.split(|character: char| !character.is_alphanumeric()).filter(|word| !word.is_empty()) {
        if base.chars().count() + word.chars().count() > LONGEST_MADE && !base.is_empty() {
            break;
        }
        if !base.is_empty() {
            base.push('-');
        }
        base.extend(word.chars().take(LONGEST_MADE));
    }
    let numbered = (1..10_000).map(|number| if number == 1 { base.clone() } else { format!("{base}-{number}") });
    let free = numbered.filter_map(|text| Code::new(&text).ok()).find(|code| !taken(code));
    free.ok_or_else(|| frame.required.to_owned())
}

impl<R: Clone + 'static> Draft<R> {
    /// The field of the code, which never changes once the record exists.
    pub(super) fn code_field(id: &'static str, is_new: bool) -> Field<Self> {
        Field::line(id, |l| l.forms().code, |draft: &mut Self| &mut draft.code)
            .hint(if is_new { |l| l.forms().code_hint } else { |l| l.forms().code_fixed })
            .short()
            .cleared()
            .fixed_unless(is_new)
    }
}
