//! Tổng quan: every figure and sentence on the overview, in one language.
//!
//! It is worked out from the plan, and kept so that the next visit shows it before the plan has been read.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use crate::assess::{Assessment, Flag, GroupTally, Overview, Status, Tally, task_status};
use crate::plan::{Code, Decimal, NaiveDate, Plan, Task, sorting::sort_by_key};
use crate::text::{
    Headline, Language, against_target, bullet_in_words, date, days_left, group_name, headline, indicator_name, lead,
    percent_of_target, period_to_date, reason_in_brief, status_in_words, target_in_words, task_title,
};

/// How many of what needs attention stand on the page itself.
const LATE: usize = 8;

/// How many tasks stand on it.
const TASKS: usize = 6;

/// How many leads with figures outstanding stand on it.
const LEADS: usize = 8;

/// Everything on the overview.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Glance {
    /// The plan's title and the period.
    pub kicker: String,
    /// The one sentence above all.
    pub headline: String,
    /// Counts per status.
    pub tally: Tally,
    /// How many indicators need attention.
    pub attention: usize,
    /// The first of them.
    pub late: Vec<Late>,
    /// How many tasks there are.
    pub tasks: usize,
    /// How many of them have no due date.
    pub without_date: usize,
    /// The next that are due.
    pub due: Vec<Due>,
    /// Who has how many figures outstanding, those with the most first.
    pub leads: Vec<(String, usize)>,
    /// How many figures are outstanding, out of how many. Empty when there are none.
    pub outstanding: String,
    /// The headings.
    pub groups: Vec<GroupRow>,
}

/// An indicator that needs attention.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Late {
    /// The indicator.
    pub code: Code,
    /// Its name.
    pub name: String,
    /// Who answers for it.
    pub who: String,
    /// Actual to date, in percent of the year's target.
    pub actual: Option<Decimal>,
    /// What was due by now, in percent of the year's target.
    pub due: Option<Decimal>,
    /// What the picture of the two says to those who do not see it.
    pub label: String,
    /// How the actual stands to the target, in words; empty when there is nothing to compare.
    pub percent: String,
    /// What it is compared with; empty when there is nothing.
    pub target: String,
    /// Where it stands.
    pub status: Status,
    /// The same in words.
    pub status_words: String,
    /// Why.
    pub reason: String,
    /// Whether the actual is derived from other figures.
    pub derived: bool,
    /// The tasks that serve it, in words.
    pub tasks: Vec<String>,
}

/// An open task with a due date.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Due {
    /// The task.
    pub code: Code,
    /// Its title.
    pub title: String,
    /// Who answers for it.
    pub who: String,
    /// How many days are left, or how late it is.
    pub left: String,
    /// When it is due.
    pub date: String,
}

/// A heading with what stands below it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GroupRow {
    /// Number and name.
    pub name: String,
    /// How many were judged.
    pub judged: usize,
    /// How many of them are met or on track.
    pub good: usize,
    /// How many are behind.
    pub behind: usize,
    /// How many are far behind.
    pub off_track: usize,
    /// Its indicators with their statuses and names.
    pub indicators: Vec<(Code, Status, String)>,
}

impl Glance {
    /// What the overview of a plan says: its statements as of the report period, the work as of today.
    #[must_use]
    pub fn of(plan: &Plan, overview: &Overview, today: NaiveDate, language: Language) -> Self {
        let title = language.either(&plan.outline.title, &plan.outline.title_en);
        let period = period_to_date(overview.report, language);
        let words = language.overview();
        let report_day = date(overview.report.last_day(plan.outline.cut_off), language);
        let late = overview.attention.iter().take(LATE).filter_map(|code| late(plan, overview, code, language));
        let (outstanding, leads) = outstanding(plan, overview, language);
        let live = plan.live_tasks();
        let with_target = overview.tally.with_target();
        Self {
            kicker: (words.kicker)(title, &report_day),
            headline: headline(&counts(&overview.tally), language),
            tally: overview.tally.clone(),
            attention: overview.attention.len(),
            late: late.collect(),
            tasks: live.len(),
            without_date: live.iter().filter(|(_, task)| task.due.is_none()).count(),
            due: due(plan, &live, today, language),
            leads,
            outstanding: match outstanding {
                0 => String::new(),
                _ => (words.outstanding_note)(outstanding, with_target, &period),
            },
            groups: overview.groups.iter().map(|group| group_row(plan, group, language)).collect(),
        }
    }
}

fn counts(tally: &Tally) -> Headline {
    let of = |status| tally.of(status);
    Headline {
        met: of(Status::Met),
        on_track: of(Status::OnTrack),
        behind: of(Status::Behind),
        off_track: of(Status::OffTrack),
        accepted: of(Status::Accepted),
        missing: of(Status::Missing),
        not_due: of(Status::NotDue),
        for_a_person: of(Status::ForAPerson),
    }
}

/// Who answers, or that nobody does.
fn who(plan: &Plan, units: &[Code], words: &str, language: Language) -> String {
    let who = lead(plan, units, words, language);
    if who.is_empty() { language.overview().nobody.to_owned() } else { who }
}

fn late(plan: &Plan, overview: &Overview, code: &Code, language: Language) -> Option<Late> {
    let indicator = plan.indicators.get(code)?;
    let assessment = overview.assessments.get(code)?;
    let words = language.overview();
    let percent = percent_of_target(assessment, indicator);
    let against = against_target(assessment, indicator, language);
    let target = assessment.target.as_ref().filter(|_| against.is_some());
    let of = if percent.is_some() { words.of_target } else { words.from_target };
    let target = target.map(|target| of(&target_in_words(target, indicator, language)));
    let tasks = plan.live_tasks().into_iter().filter(|(_, task)| task.indicators.contains(code));
    Some(Late {
        code: code.clone(),
        name: indicator_name(indicator, language),
        who: who(plan, &indicator.lead, &indicator.lead_text, language),
        actual: assessment.of_target,
        due: assessment.due_percent(),
        label: bullet_in_words(assessment, indicator, language).unwrap_or_default(),
        percent: against.unwrap_or_default(),
        target: target.unwrap_or_default(),
        status: assessment.status,
        status_words: status_in_words(assessment, indicator, language).into(),
        reason: reason_in_brief(assessment, indicator, language),
        derived: assessment.flags.contains(&Flag::ActualDerived),
        tasks: tasks.map(|(_, task)| (words.task)(&task.number, task_title(task, language))).collect(),
    })
}

fn due(plan: &Plan, live: &[(&Code, &Task)], day: NaiveDate, language: Language) -> Vec<Due> {
    let open = |task: &Task| !task_status(task, day).status.is_done();
    let mut due: Vec<_> = live
        .iter()
        .filter_map(|(code, task)| Some((task.due?, *code, *task)))
        .filter(|(.., task)| open(task))
        .collect();
    // Tasks of one day stay in the order of their numbers.
    sort_by_key(&mut due, |(due, ..)| *due);
    let row = |(due, code, task): (NaiveDate, &Code, &Task)| Due {
        code: code.clone(),
        title: task_title(task, language).to_owned(),
        who: who(plan, &task.lead, &task.lead_text, language),
        left: task_status(task, day).days_left.map(|days| days_left(days, language)).unwrap_or_default(),
        date: date(due, language),
    };
    due.into_iter().take(TASKS).map(row).collect()
}

/// How many figures are outstanding, and by whom: leads of indicators with a target whose latest report is older than the
/// last one due.
fn outstanding(plan: &Plan, overview: &Overview, language: Language) -> (usize, Vec<(String, usize)>) {
    let mut leads: Vec<(String, usize)> = Vec::new();
    let mut all = 0;
    for (code, assessment) in &overview.assessments {
        let Some(indicator) = plan.indicators.get(code).filter(|_| is_outstanding(assessment)) else { continue };
        all += 1;
        let name = who(plan, &indicator.lead, &indicator.lead_text, language);
        match leads.iter_mut().find(|(known, _)| *known == name) {
            Some((_, count)) => *count += 1,
            None => leads.push((name, 1)),
        }
    }
    // Those with the most first; of the others, whoever stands first in the plan.
    sort_by_key(&mut leads, |(_, count)| Reverse(*count));
    leads.truncate(LEADS);
    (all, leads)
}

fn is_outstanding(assessment: &Assessment) -> bool {
    let late = assessment.flags.iter().any(|flag| matches!(flag, Flag::Stale { .. }));
    assessment.status == Status::Missing || (late && !matches!(assessment.status, Status::NotDue | Status::Tracked))
}

fn group_row(plan: &Plan, group: &GroupTally, language: Language) -> GroupRow {
    let found = group.group.as_ref().and_then(|code| plan.groups.get(code));
    let of = |status| group.tally.of(status);
    let name = |code: &Code| plan.indicators.get(code).map(|indicator| indicator_name(indicator, language));
    GroupRow {
        name: found.map_or_else(|| language.overview().no_group.to_owned(), |found| group_name(found, language)),
        judged: group.tally.judged(),
        good: of(Status::Met) + of(Status::OnTrack),
        behind: of(Status::Behind),
        off_track: of(Status::OffTrack),
        indicators: group
            .indicators
            .iter()
            .map(|(code, status)| (code.clone(), *status, name(code).unwrap_or_default()))
            .collect(),
    }
}
