//! One field: its label and hints, how a value is written into it and read back.

use std::sync::Arc;

use super::{Context, Row};
use crate::plan::{
    Code, Decimal, NaiveDate,
    notation::{read_date, read_number, write_number},
};
use crate::text::{Language, Term, date};
use crate::views::choices::{Choice, term_choices, term_named, term_value};

/// What a field looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Input {
    /// A line of text; short for codes, numbers and days.
    Line {
        /// Whether the field is short.
        short: bool,
    },
    /// Several lines of text.
    Lines {
        /// How many lines are in view.
        rows: u8,
    },
    /// One of several choices.
    Choice,
    /// Any number of choices; their codes, one a line.
    Several,
    /// Yes (`true`) or no (empty).
    Check,
}

type Say<R> = Arc<dyn Fn(&R, Language) -> String + Send + Sync>;
type Read<R> = Arc<dyn Fn(&mut R, &str, Language) -> Result<(), String> + Send + Sync>;
type Choices = Arc<dyn Fn(&Context) -> Vec<Choice> + Send + Sync>;
type Reading<R> = fn(&R, &str, Language) -> Option<String>;

/// A field of a form over records of type `R`.
#[derive(Clone)]
#[allow(clippy::struct_excessive_bools, reason = "they are independent of each other")]
pub struct Field<R: 'static> {
    /// Identity of the control on the page.
    pub id: &'static str,
    /// What it looks like.
    pub input: Input,
    /// Whether the text is English on a Vietnamese page.
    pub english: bool,
    /// Whether it can only be read.
    pub fixed: bool,
    /// Whether it is emptied when another record is added after this one.
    pub cleared: bool,
    label: Arc<dyn Fn(Language) -> String + Send + Sync>,
    required: bool,
    hint: Option<Say<R>>,
    unit: Option<Say<R>>,
    reading: Option<Reading<R>>,
    visible: Option<fn(&R) -> bool>,
    choices: Option<Choices>,
    write: Say<R>,
    read: Read<R>,
}

impl<R: Clone> Field<R> {
    /// A field with its own way of writing and reading. The text that `read` gets is trimmed.
    pub fn new<L: Into<String> + 'static>(
        id: &'static str,
        label: fn(Language) -> L,
        input: Input,
        write: impl Fn(&R, Language) -> String + Send + Sync + 'static,
        read: impl Fn(&mut R, &str, Language) -> Result<(), String> + Send + Sync + 'static,
    ) -> Self {
        Self {
            id,
            input,
            english: false,
            fixed: false,
            cleared: false,
            label: Arc::new(move |language| label(language).into()),
            required: false,
            hint: None,
            unit: None,
            reading: None,
            visible: None,
            choices: None,
            write: Arc::new(write),
            read: Arc::new(read),
        }
    }

    /// A line of text.
    pub fn line<L: Into<String> + 'static>(
        id: &'static str,
        label: fn(Language) -> L,
        at: fn(&mut R) -> &mut String,
    ) -> Self {
        let read = move |record: &mut R, text: &str, _: Language| {
            text.clone_into(at(record));
            Ok(())
        };
        Self::new(id, label, Input::Line { short: false }, move |record, _| at(&mut record.clone()).clone(), read)
    }

    /// Several lines of text, as one value.
    pub fn lines(
        id: &'static str,
        label: fn(Language) -> &'static str,
        rows: u8,
        at: fn(&mut R) -> &mut String,
    ) -> Self {
        Self { input: Input::Lines { rows }, ..Self::line(id, label, at) }
    }

    /// A day; blank for none.
    pub fn day(
        id: &'static str,
        label: fn(Language) -> &'static str,
        at: fn(&mut R) -> &mut Option<NaiveDate>,
    ) -> Self {
        let write =
            move |record: &R, _| at(&mut record.clone()).map(|day| date(day, Language::Vietnamese)).unwrap_or_default();
        let read = move |record: &mut R, text: &str, language: Language| {
            let unreadable = || language.frame().date_unreadable.to_owned();
            *at(record) = if text.is_empty() { None } else { Some(read_date(text).ok_or_else(unreadable)?) };
            Ok(())
        };
        Self::new(id, label, Input::Line { short: true }, write, read).hint(|language| language.forms().date_hint)
    }

    /// A number from 0 to `most`, in units of `1 / scale` (100: typed in percent); `fault` says what is wrong otherwise.
    pub fn number<L: Into<String> + 'static>(
        id: &'static str,
        label: fn(Language) -> L,
        (scale, most): (Decimal, Decimal),
        fault: fn(Language) -> &'static str,
        at: fn(&mut R) -> &mut Decimal,
    ) -> Self {
        let write = move |record: &R, language: Language| {
            write_number(at(&mut record.clone()).saturating_mul(scale).normalize(), language.notation())
        };
        let read = move |record: &mut R, text: &str, language: Language| {
            let read = read_number(text.trim_end_matches('%').trim_end(), language.notation()).ok();
            let value = read.map(|read| read.value).filter(|value| (Decimal::ZERO..=most).contains(value));
            let scaled = value.and_then(|value| value.checked_div(scale));
            *at(record) = scaled.ok_or_else(|| fault(language).to_owned())?;
            Ok(())
        };
        Self::new(id, label, Input::Line { short: true }, write, read)
    }

    /// One of the values of an attribute.
    pub fn term<T: Term + PartialEq + Send + Sync>(
        id: &'static str,
        label: fn(Language) -> &'static str,
        all: &'static [T],
        at: fn(&mut R) -> &mut T,
    ) -> Self {
        let read = move |record: &mut R, text: &str, language: Language| {
            *at(record) = term_named(all, text).ok_or_else(|| language.frame().required.to_owned())?;
            Ok(())
        };
        let field =
            Self::new(id, label, Input::Choice, move |record, _| term_value(all, at(&mut record.clone())), read);
        Self { choices: Some(Arc::new(move |context| term_choices(all, context.language))), ..field }
    }

    /// One code of a list, or none.
    pub fn code(
        id: &'static str,
        label: fn(Language) -> &'static str,
        choices: fn(&Context) -> Vec<Choice>,
        at: fn(&mut R) -> &mut Option<Code>,
    ) -> Self {
        let write = move |record: &R, _| at(&mut record.clone()).as_ref().map(ToString::to_string).unwrap_or_default();
        let read = move |record: &mut R, text: &str, language: Language| {
            *at(record) = codes(text, language)?.into_iter().next();
            Ok(())
        };
        Self { choices: Some(Arc::new(choices)), ..Self::new(id, label, Input::Choice, write, read) }
    }

    /// Any number of codes of a list.
    pub fn codes(
        id: &'static str,
        label: fn(Language) -> &'static str,
        choices: fn(&Context) -> Vec<Choice>,
        at: fn(&mut R) -> &mut Vec<Code>,
    ) -> Self {
        let write =
            move |record: &R, _| at(&mut record.clone()).iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        let read = move |record: &mut R, text: &str, language: Language| {
            *at(record) = codes(text, language)?;
            Ok(())
        };
        Self { choices: Some(Arc::new(choices)), ..Self::new(id, label, Input::Several, write, read) }
    }

    /// Makes the field short.
    #[must_use]
    pub fn short(self) -> Self {
        Self { input: Input::Line { short: true }, ..self }
    }

    /// Marks the text as English.
    #[must_use]
    pub fn english(self) -> Self {
        Self { english: true, ..self }
    }

    /// Refuses a blank.
    #[must_use]
    pub fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// Empties the field when another record is added after this one.
    #[must_use]
    pub fn cleared(self) -> Self {
        Self { cleared: true, ..self }
    }

    /// Adds a hint.
    #[must_use]
    pub fn hint(self, hint: fn(Language) -> &'static str) -> Self {
        self.hint_by(move |_, language| hint(language).to_owned())
    }

    /// Adds a hint that depends on what is typed so far.
    #[must_use]
    pub fn hint_by(self, hint: impl Fn(&R, Language) -> String + Send + Sync + 'static) -> Self {
        Self { hint: Some(Arc::new(hint)), ..self }
    }

    /// Shows a unit of measure behind the field.
    #[must_use]
    pub fn unit(self, unit: impl Fn(&R, Language) -> String + Send + Sync + 'static) -> Self {
        Self { unit: Some(Arc::new(unit)), ..self }
    }

    /// Shows how the text is understood while it is typed.
    #[must_use]
    pub fn reading(self, reading: Reading<R>) -> Self {
        Self { reading: Some(reading), ..self }
    }

    /// Shows the field only for some records.
    #[must_use]
    pub fn when(self, visible: fn(&R) -> bool) -> Self {
        Self { visible: Some(visible), ..self }
    }

    /// The same field, fixed unless `is_new`: codes never change.
    #[must_use]
    pub fn fixed_unless(self, is_new: bool) -> Self {
        Self { fixed: !is_new, ..self }
    }

    /// Puts two fields beside each other.
    #[must_use]
    pub fn beside(self, other: Self) -> Row<R> {
        Row::Pair([self, other])
    }

    /// The label.
    #[must_use]
    pub fn label(&self, language: Language) -> String {
        (self.label)(language)
    }

    /// The hint for a record; empty if there is none.
    #[must_use]
    pub fn hint_for(&self, record: &R, language: Language) -> String {
        self.hint.as_ref().map(|hint| hint(record, language)).unwrap_or_default()
    }

    /// The unit of measure for a record; empty if there is none.
    #[must_use]
    pub fn unit_for(&self, record: &R, language: Language) -> String {
        self.unit.as_ref().map(|unit| unit(record, language)).unwrap_or_default()
    }

    /// How a text is understood; `None` where there is nothing to say.
    #[must_use]
    pub fn reading_of(&self, record: &R, text: &str, language: Language) -> Option<String> {
        self.reading.and_then(|reading| reading(record, text, language))
    }

    /// Whether the field shows for a record.
    #[must_use]
    pub fn is_visible(&self, record: &R) -> bool {
        self.visible.is_none_or(|visible| visible(record))
    }

    /// What there is to choose from.
    #[must_use]
    pub fn choices(&self, context: &Context) -> Vec<Choice> {
        self.choices.as_ref().map(|choices| choices(context)).unwrap_or_default()
    }

    pub(super) fn write(&self, record: &R, language: Language) -> String {
        (self.write)(record, language)
    }

    pub(super) fn read(&self, record: &mut R, text: &str, language: Language) -> Result<(), String> {
        let text = text.trim();
        if self.required && text.is_empty() {
            return Err(language.frame().required.to_owned());
        }
        (self.read)(record, text, language)
    }
}

/// A day as it is typed: the Vietnamese way, which reads back in either language.
#[must_use]
pub fn day_text(day: Option<NaiveDate>) -> String {
    day.map(|day| date(day, Language::Vietnamese)).unwrap_or_default()
}

/// The day that was typed; `None` for a blank.
///
/// # Errors
/// A sentence, when the text is no day.
pub fn read_day(text: &str, language: Language) -> Result<Option<NaiveDate>, String> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_date(text).map(Some).ok_or_else(|| language.frame().date_unreadable.to_owned())
}

/// Reads codes, one a line.
fn codes(text: &str, language: Language) -> Result<Vec<Code>, String> {
    let read = text.lines().filter(|line| !line.is_empty()).map(Code::new);
    read.collect::<Result<_, _>>().map_err(|_| language.frame().code_characters.to_owned())
}
