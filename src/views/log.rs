//! Nhật ký: every change, latest first, with who, when, from what and to what.

use std::collections::BTreeSet;

use super::{CellPage, Clock};
use crate::exchange::archive;
use crate::ledger::{Change, ChangeId, FarOff, Ledger, LogEntry, LogFilter};
use crate::plan::{Code, DateTime, NaiveDate, Plan, Utc};
use crate::text::{
    Language, archive_in_words, author_in_words, cell_in_full, change_in_words, date, date_time, indicator_name,
    sort_key, value_in_words,
};

/// How many cells of a change are shown before somebody asks for all.
const CELLS: usize = 6;

/// A change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Entry {
    /// Its identity.
    pub id: ChangeId,
    /// When it was made.
    pub at: DateTime<Utc>,
    /// The day, where it differs from that of the entry above.
    pub day: Option<String>,
    /// The time of day.
    pub time: String,
    /// Day and time.
    pub when: String,
    /// The author.
    pub who: String,
    /// What the author remarked.
    pub note: String,
    /// Why its time cannot be right.
    pub far_off: Option<&'static str>,
    /// Its cells, or the first of them.
    pub lines: Vec<Line>,
    /// How many cells it has.
    pub all: usize,
}

/// A cell of a change.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Line {
    /// Where it can be seen.
    pub page: Option<CellPage>,
    /// The cell.
    pub cell: String,
    /// What it held; `None` where it held nothing.
    pub before: Option<String>,
    /// What it was set to.
    pub after: String,
    /// Why the step of a report was not its author's to take.
    pub fault: Option<String>,
}

/// What is listed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Which changes.
    pub filter: LogFilter,
    /// How many of them at most.
    pub portion: usize,
    /// The changes of which every cell is shown.
    pub whole: Vec<ChangeId>,
}

/// The changes that were asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The first of them.
    pub entries: Vec<Entry>,
    /// How many there are.
    pub all: usize,
}

impl Log {
    /// Lists the changes that are asked for.
    #[must_use]
    pub fn of(ledger: &Ledger, asked: &Asked, clock: Clock, language: Language) -> Self {
        let found = ledger.log(&asked.filter);
        let shown = || found.iter().take(asked.portion);
        let far_off = FarOff::among(shown().map(|entry| entry.change), ledger, clock.now);
        let mut last_day = None;
        let entries = shown().map(|found| {
            let day = clock.local(found.change.at).date();
            let is_new_day = last_day.replace(day) != Some(day);
            let most = if asked.whole.contains(&found.change.id) { usize::MAX } else { CELLS };
            let mut entry = entry(ledger, found, most, clock, language);
            entry.day = is_new_day.then(|| date(day, language));
            let ahead = far_off.of(&found.change.id);
            entry.far_off = ahead.map(|ahead| if ahead { language.log().is_ahead } else { language.log().is_behind });
            entry
        });
        Self { entries: entries.collect(), all: found.len() }
    }
}

fn entry(ledger: &Ledger, found: &LogEntry, most: usize, clock: Clock, language: Language) -> Entry {
    let plan = ledger.plan();
    let Change { id, at, by, note, .. } = found.change;
    let line = |edit: &crate::ledger::LogEdit| {
        let cell = &edit.edit.cell;
        let value = |value| value_in_words(cell, value, plan, language);
        Line {
            page: CellPage::of(cell, plan),
            cell: cell_in_full(cell, plan, language),
            before: edit.before.map(|before| value(Some(before))),
            after: value(edit.edit.value.as_ref()),
            fault: ledger.step_fault(found.change, edit.edit).map(|fault| {
                let words = language.steps();
                (words.out_of_turn)((words.refused)(fault))
            }),
        }
    };
    let when = date_time(clock.local(*at), language);
    Entry {
        id: id.clone(),
        at: *at,
        day: None,
        time: when.get(when.len().saturating_sub(5)..).unwrap_or(&when).to_owned(),
        when,
        who: author_in_words(by, plan, language),
        note: note.clone(),
        far_off: None,
        lines: found.edits.iter().take(most).map(line).collect(),
        all: found.edits.len(),
    }
}

/// The changes of a span of days, both included, in the time zone of the screen.
#[must_use]
pub fn within(days: (Option<NaiveDate>, Option<NaiveDate>), clock: Clock) -> LogFilter {
    let from = days.0.and_then(|day| day.and_hms_opt(0, 0, 0));
    let to = days.1.and_then(|day| day.and_hms_milli_opt(23, 59, 59, 999));
    let moment = |local| clock.moment(local);
    LogFilter { from: from.map(moment), to: to.map(moment), ..LogFilter::default() }
}

/// Remarks about times that cannot be right.
#[must_use]
pub fn clock_remarks(far_off: &FarOff, clock: Clock, language: Language) -> Vec<String> {
    let words = language.log();
    let latest = far_off.latest.map(|at| date_time(clock.local(at), language));
    let ahead = latest.map(|latest| (words.ahead)(far_off.ahead.len(), &latest));
    let behind = (!far_off.behind.is_empty()).then(|| (words.behind)(far_off.behind.len()));
    ahead.into_iter().chain(behind).collect()
}

/// The years that are in a file and not here, a line for each file.
#[must_use]
pub fn away(ledger: &Ledger, language: Language) -> Vec<String> {
    let away = archive::archives(ledger).into_iter().filter(|(_, (_, is_here))| !is_here);
    away.map(|(cell, (record, _))| archive_in_words(&cell, &record, language)).collect()
}

/// The names of all authors.
#[must_use]
pub fn people(ledger: &Ledger) -> Vec<String> {
    let names: BTreeSet<&str> = ledger.changes().map(|change| change.by.name.as_str()).collect();
    let mut names: Vec<String> = names.into_iter().filter(|name| !name.is_empty()).map(str::to_owned).collect();
    names.sort_by_key(|name| sort_key(name));
    names
}

/// All indicators by name.
#[must_use]
pub fn indicators(plan: &Plan, language: Language) -> Vec<(Code, String)> {
    let named = plan.indicators.iter().map(|(code, found)| (code.clone(), indicator_name(found, language)));
    let mut named: Vec<_> = named.collect();
    named.sort_by_key(|(_, name)| sort_key(name));
    named
}

/// A change in words, for saying that it was undone.
#[must_use]
pub fn change(ledger: &Ledger, id: &ChangeId, language: Language) -> String {
    let found = ledger.change(id);
    found.map(|change| change_in_words(change, ledger.plan(), language)).unwrap_or_default()
}

/// Why a change cannot be undone: who has built on it since, and when.
#[must_use]
pub fn built_upon(
    ledger: &Ledger,
    id: &ChangeId,
    cell: &crate::ledger::Cell,
    clock: Clock,
    language: Language,
) -> String {
    let since = ledger.history(cell).map(crate::ledger::History::heads).unwrap_or_default();
    let since = since.iter().find(|head| head.id() != id);
    let who = since.map(|head| author_in_words(head.by(), ledger.plan(), language)).unwrap_or_default();
    let when = since.map(|head| date_time(clock.local(head.at()), language)).unwrap_or_default();
    (language.log().built_upon)(&cell_in_full(cell, ledger.plan(), language), &who, &when)
}
