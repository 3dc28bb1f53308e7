//! Nhiệm vụ: directives with their leads, due dates, statuses and linked indicators.

use crate::assess::{Clarity, Status, TaskStatus, missing_clarity, task_status};
use crate::plan::{Code, NaiveDate, Plan, Task};
use crate::text::{Language, Term as _, date, days_left, indicator_name, lead, matches, task_title};

/// What a task cannot do without; what else it lacks is shown on its own page.
const VITAL: [Clarity; 3] = [Clarity::Person, Clarity::Work, Clarity::Time];

/// The tasks that are listed, and how many there are of each status.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tasks {
    /// How many there are, how many with a date and with one lead.
    pub summary: String,
    /// All tasks of the plan.
    pub all: usize,
    /// How many have each status, the most pressing first; of those that nobody has, only what is asked for.
    pub counts: Vec<(TaskStatus, usize)>,
    /// The tasks that are asked for: open ones by their date, then those without a date, then what is done.
    pub rows: Vec<TaskRow>,
    /// On which day these are the statuses.
    pub as_of: String,
}

/// A task.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The task.
    pub code: Code,
    /// Its number.
    pub number: String,
    /// Its title.
    pub title: String,
    /// Where it stands.
    pub status: TaskStatus,
    /// How many days are left, or how late it is; `None` once it is done, or without a date.
    pub left: Option<String>,
    /// When it is due; `None` without a date.
    pub due: Option<String>,
    /// What was said in place of a date.
    pub due_text: String,
    /// Who answers for it, and who works along.
    pub who: String,
    /// By which document and when it was given.
    pub given: String,
    /// The indicators that it serves.
    pub indicators: Vec<(Code, String)>,
    /// What its wording lacks.
    pub lacks: Option<String>,
}

/// The mark that a task's status shares with that of a target.
#[must_use]
pub fn mark(status: TaskStatus) -> Status {
    match status {
        TaskStatus::DoneOnTime => Status::Met,
        TaskStatus::DoingInTime => Status::OnTrack,
        TaskStatus::DueSoon | TaskStatus::DoneLate => Status::Behind,
        TaskStatus::DoingOverdue => Status::OffTrack,
        TaskStatus::DoingWithoutDate => Status::NotDue,
        TaskStatus::DoneWithoutDay => Status::Missing,
    }
}

impl Tasks {
    /// The tasks of these statuses (of all, where there are none) that have all the words.
    #[must_use]
    pub fn of(plan: &Plan, day: NaiveDate, (search, statuses): (&str, &[TaskStatus]), language: Language) -> Self {
        let words = language.tasks();
        let live = plan.live_tasks();
        let found: Vec<TaskStatus> = live.iter().map(|(_, task)| task_status(task, day).status).collect();
        let counts = TaskStatus::ALL.iter().map(|status| (*status, found.iter().filter(|one| *one == status).count()));
        let mut asked: Vec<(&Code, &Task, TaskStatus)> = live
            .iter()
            .zip(&found)
            .map(|((code, task), status)| (*code, *task, *status))
            .filter(|(_, task, status)| {
                (statuses.is_empty() || statuses.contains(status)) && has(plan, task, search, language)
            })
            .collect();
        asked.sort_by_key(|(_, task, status)| rank(task, *status));
        let dated = live.iter().filter(|(_, task)| task.due.is_some()).count();
        let led = live.iter().filter(|(_, task)| task.lead.len() == 1 && task.lead_text.is_empty()).count();
        Self {
            summary: (words.summary)(live.len(), dated, led),
            all: live.len(),
            counts: counts.filter(|(status, count)| *count > 0 || statuses.contains(status)).collect(),
            rows: asked.into_iter().map(|(code, task, _)| TaskRow::of(plan, code, task, day, language)).collect(),
            as_of: (words.as_of)(&date(day, language)),
        }
    }
}

fn has(plan: &Plan, task: &Task, search: &str, language: Language) -> bool {
    let who = lead(plan, &task.lead, &task.lead_text, language);
    let text = || format!("{} {} {who} {}", task.title, task.title_en, task.cooperating_text);
    search.trim().is_empty() || matches(search, &text())
}

fn rank(task: &Task, status: TaskStatus) -> (u8, Option<NaiveDate>) {
    match status {
        TaskStatus::DoingWithoutDate => (1, None),
        status if status.is_done() => (2, task.due),
        _ => (0, task.due),
    }
}

impl TaskRow {
    fn of(plan: &Plan, code: &Code, task: &Task, day: NaiveDate, language: Language) -> Self {
        let words = language.tasks();
        let state = task_status(task, day);
        let left = state.days_left.filter(|_| task.due.is_some() && !state.status.is_done());
        let who = [
            lead(plan, &task.lead, &task.lead_text, language),
            lead(plan, &task.cooperating, &task.cooperating_text, language),
        ];
        let linked = task.indicators.iter();
        let linked =
            linked.filter_map(|code| Some((code.clone(), indicator_name(plan.indicators.get(code)?, language))));
        let lacks = missing_clarity(task).into_iter().filter(|clarity| VITAL.contains(clarity));
        let lacks: Vec<_> = lacks.map(|clarity| clarity.term(language)).collect();
        Self {
            code: code.clone(),
            number: format!("{}.", task.number),
            title: task_title(task, language).to_owned(),
            status: state.status,
            left: left.map(|days| days_left(days, language)),
            due: task.due.map(|due| date(due, language)),
            due_text: task.due_text.clone(),
            who: who.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · "),
            given: (words.given)(&task.source, &task.given_on.map(|day| date(day, language)).unwrap_or_default()),
            indicators: linked.collect(),
            lacks: (!lacks.is_empty()).then(|| (words.lacks)(&lacks.join(", "))),
        }
    }
}
