//! The model in words: title, notes, what the cursor speaks, the table.

use super::{BurnUp, Finding, Point, picture};
use crate::{
    charts::{Column, Drawing, Table},
    plan::{Decimal, Vintage},
    text::{self, Language, Term as _},
};

impl BurnUp {
    /// The chart in a language.
    #[must_use]
    pub fn drawing(&self, language: Language) -> Drawing {
        let model = self.clone();
        let mut drawing = Drawing::new(move |look| picture::chart(&model, language, look));
        drawing.title = self.title(language);
        drawing.note = self.note(language);
        drawing.caption = self.caption(language);
        drawing.readings = self.readings(language);
        drawing.table = self.table(language);
        drawing.file_name = format!("{}-{}", self.code, self.report);
        drawing
    }

    /// The finding as a sentence without a full stop.
    #[must_use]
    pub fn title(&self, language: Language) -> String {
        let words = language.burn_up();
        let amount = |by: &Decimal| self.amount(*by, language);
        let subject = self.finding.at().map(|at| (words.subject)(at, self.adds_up)).unwrap_or_default();
        match &self.finding {
            Finding::NoTarget => words.no_target.into(),
            Finding::NoFigures => words.no_figures.into(),
            Finding::NotApplicable => words.not_applicable.into(),
            Finding::ForAPerson => words.for_a_person.into(),
            Finding::NothingDue => words.nothing_due.into(),
            Finding::Reached { by, .. } if by.is_zero() => (words.reached)(&subject),
            Finding::Reached { by, .. } => (words.exceeded)(&subject, &amount(by)),
            Finding::Short { by, .. } if self.adds_up => (words.short)(&subject, &amount(by)),
            Finding::Short { by, .. } => (words.below)(&subject, &amount(by)),
            Finding::OnTime { .. } => (words.on_time)(&subject),
            Finding::Ahead { by, .. } if self.adds_up => (words.ahead)(&subject, &amount(by)),
            Finding::Ahead { by, .. } => (words.above)(&subject, &amount(by)),
            Finding::Over { by, .. } => (words.over)(&subject, &amount(by)),
            Finding::Under { by, .. } if by.is_zero() => (words.at_limit)(&subject),
            Finding::Under { by, .. } => (words.under)(&subject, &amount(by)),
            Finding::Inside { .. } => (words.inside)(&subject),
            Finding::Occurred { by, .. } => (words.occurred)(&subject, &amount(by)),
            Finding::DidNotOccur { .. } => (words.did_not_occur)(&subject),
        }
    }

    /// What is drawn, and what the rest of the year must bring.
    fn note(&self, language: Language) -> String {
        let words = language.burn_up();
        let unit = self.unit(language);
        let mut note = if self.adds_up { (words.running_total)(unit) } else { (words.values)(unit) };
        if let Some(need) = &self.need {
            let amount = self.amount(need.each_month, language);
            let sentence = match need.ratio {
                Some(ratio) => (words.need_with_ratio)(&amount, &text::number(ratio.round_dp(2).normalize(), language)),
                None => (words.need)(&amount),
            };
            note.push(' ');
            note.push_str(&sentence);
        }
        note
    }

    /// How to read what is unusual about the picture.
    fn caption(&self, language: Language) -> String {
        let words = language.burn_up();
        let mut sentences = Vec::new();
        if self.is_bridged() {
            sentences.push(words.dashes.to_owned());
        }
        let mut reasons: Vec<String> = Vec::new();
        for reason in self.actual.iter().rev().flat_map(|point| doubts(point, language)) {
            // A sum lacks what the sums before it lacked, and perhaps more: the last one says it all.
            if reasons.len() < 2 && !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        if !reasons.is_empty() {
            sentences.push((words.hollow)(&reasons.join(", ")));
        }
        if picture::leaves_out_zero(self) {
            sentences.push(words.axis_cut.to_owned());
        }
        if self.fell_back && self.path_moves() {
            sentences.push(words.fell_back.to_owned());
        }
        sentences.join(" ")
    }

    /// What there is to say at each place of the horizontal axis, in one line.
    #[must_use]
    pub fn readings(&self, language: Language) -> Vec<String> {
        let line = |month| self.reading(month, language).map(|(name, parts)| format!("{name}: {}", parts.join("; ")));
        (0..=self.months).map(|month| line(month).unwrap_or_default()).collect()
    }

    /// The same, one thing to a line.
    pub(super) fn reading_lines(&self, language: Language) -> Vec<String> {
        let lines = |month| self.reading(month, language).map(|(name, parts)| format!("{name}\n{}", parts.join("\n")));
        (0..=self.months).map(|month| lines(month).unwrap_or_default()).collect()
    }

    /// What there is to say about the end of a month, with its name; 0 is where the year began.
    fn reading(&self, month: u8, language: Language) -> Option<(String, Vec<String>)> {
        let words = language.burn_up();
        if month == 0 {
            let level = self.start.filter(|_| !self.from_zero)?;
            let level = text::with_unit(&self.short(level, language), self.unit(language));
            return Some((words.year_start.into(), vec![level]));
        }
        let mut parts = Vec::new();
        if let Some(point) = self.actual_at(month) {
            let value = text::with_unit(&text::figure(&point.figure, language), self.unit(language));
            let doubts = doubts(point, language);
            parts.push(if doubts.is_empty() { value } else { format!("{value} ({})", doubts.join(", ")) });
        } else if self.blanks.contains(&month) {
            parts.push(words.blank.into());
        }
        if let Some(due) = self.due_text(month, language) {
            parts.push(if self.is_capped() { (words.allowed)(&due) } else { (words.due)(&due) });
        }
        if let Some(point) = self.last_year.iter().find(|point| point.month == month) {
            parts.push((words.same_period)(&self.short(point.value, language)));
        }
        if month == 12 {
            parts.extend(self.estimates.last().map(|estimate| {
                let report = text::period(estimate.made_in, language);
                (words.expects)(&text::figure(&estimate.figure, language), &report)
            }));
        }
        (!parts.is_empty()).then(|| (self.month_name(month, language), parts))
    }

    /// The same figures as rows: every month at which something was reached, was due or was to be reported.
    #[must_use]
    pub fn table(&self, language: Language) -> Table {
        let words = language.burn_up();
        let has_due = !self.path.is_empty();
        let has_last_year = !self.last_year.is_empty();
        let column = |name: String, numeric| Column { name, numeric };
        let mut columns =
            vec![column(words.column_period.into(), false), column((words.column_actual)(self.unit(language)), true)];
        if has_due {
            let name = if self.is_capped() { words.column_allowed } else { words.column_due };
            columns.push(column(name.into(), true));
        }
        if has_last_year {
            columns.push(column((words.column_last_year)(self.year - 1), true));
        }
        columns.push(column(words.column_note.into(), false));
        let mut rows = Vec::new();
        for month in 1..=self.months {
            let actual = self.actual_at(month);
            let last_year = self.last_year.iter().find(|point| point.month == month);
            let due = self.due_text(month, language);
            if actual.is_none() && due.is_none() && last_year.is_none() && !self.blanks.contains(&month) {
                continue;
            }
            let figure = |point: &Point| text::figure(&point.figure, language);
            let mut row = vec![self.month_name(month, language), actual.map(figure).unwrap_or_default()];
            if has_due {
                row.push(due.unwrap_or_default());
            }
            if has_last_year {
                row.push(last_year.map(figure).unwrap_or_default());
            }
            row.push(self.remarks_on(month, actual, language).join("; "));
            rows.push(row);
        }
        Table { columns, rows }
    }

    fn remarks_on(&self, month: u8, actual: Option<&Point>, language: Language) -> Vec<String> {
        let words = language.burn_up();
        let mut remarks = Vec::new();
        if let Some(point) = actual {
            // An official figure needs no remark.
            remarks.extend((point.vintage != Vintage::Official).then(|| point.vintage.term(language).to_lowercase()));
            remarks.extend(doubts(point, language));
        }
        let made_here = self.estimates.iter().filter(|estimate| estimate.made_in.last_month() == month);
        remarks.extend(made_here.map(|estimate| {
            (words.expects)(&text::figure(&estimate.figure, language), &text::period(estimate.made_in, language))
        }));
        remarks
    }

    fn month_name(&self, month: u8, language: Language) -> String {
        let words = language.burn_up();
        super::points::month_of(self.year, month)
            .map_or_else(String::new, |period| (words.subject)(period, self.adds_up))
    }

    fn due_text(&self, month: u8, language: Language) -> Option<String> {
        let due = self.due_by(month)?;
        let (low, high) = (self.short(due.low, language), self.short(due.high, language));
        Some(if low == high { low } else { format!("{low}–{high}") })
    }

    pub(super) fn unit(&self, language: Language) -> &str {
        language.either(&self.unit_of_measure.0, &self.unit_of_measure.1)
    }

    /// A difference with its unit: in points for percentages.
    fn amount(&self, value: Decimal, language: Language) -> String {
        let value = self.tidy_number(value);
        let unit = self.unit(language);
        if unit.contains('%') {
            text::points(value, language)
        } else {
            text::with_unit(&text::number(value, language), unit)
        }
    }

    pub(super) fn short(&self, value: Decimal, language: Language) -> String {
        text::number(self.tidy_number(value), language)
    }

    /// A number without the digits that only dividing has given it: as many decimals as the reports and targets have, or
    /// three digits in all.
    fn tidy_number(&self, value: Decimal) -> Decimal {
        let figures = self.actual.iter().map(|point| point.value).chain(self.target().map(|target| target.low));
        let known = figures.map(|value| value.normalize().scale()).filter(|scale| *scale < 6).max().unwrap_or_default();
        let whole = value.abs().trunc();
        let digits = if whole >= Decimal::ONE_HUNDRED {
            0
        } else if whole >= Decimal::TEN {
            1
        } else {
            2
        };
        value
            .round_dp_with_strategy(known.max(digits), rust_decimal::RoundingStrategy::MidpointAwayFromZero)
            .normalize()
    }
}

/// Why the number may not be what it seems.
fn doubts(point: &Point, language: Language) -> Vec<String> {
    let words = language.burn_up();
    let mut doubts = Vec::new();
    if point.is_derived {
        doubts.push(words.derived.into());
    }
    if !point.gaps.is_empty() {
        let gaps: Vec<_> = point.gaps.iter().map(|period| text::period(*period, language)).collect();
        doubts.push((words.lacks)(&gaps.join(", ")));
    }
    doubts
}
