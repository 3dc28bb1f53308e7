//! The status of a task on a day, and what its wording leaves unclear.

use crate::plan::{NaiveDate, Progress, Task};

/// Days before its due date from which an open task counts as due soon.
const SOON: i64 = 7;

/// Where a task stands on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskState {
    /// The status.
    pub status: TaskStatus,
    /// Days left until the due date, negative when it has passed; for a finished task, counted from the day it was
    /// finished. None without a due date (or without a day of completion).
    pub days_left: Option<i64>,
}

/// The official four-way status of a task, with *due soon* and missing dates told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TaskStatus {
    /// Open and past its due date.
    DoingOverdue,
    /// Open and due within a week.
    DueSoon,
    /// Open and in time.
    DoingInTime,
    /// Open, and nobody has said until when.
    DoingWithoutDate,
    /// Finished, and nobody has said when: neither late nor in time.
    DoneWithoutDay,
    /// Finished after its due date.
    DoneLate,
    /// Finished in time, or without a date to miss.
    DoneOnTime,
}

impl TaskStatus {
    /// Every status, the most pressing first.
    pub const ALL: &[Self] = &[
        Self::DoingOverdue,
        Self::DueSoon,
        Self::DoingInTime,
        Self::DoingWithoutDate,
        Self::DoneWithoutDay,
        Self::DoneLate,
        Self::DoneOnTime,
    ];

    /// Its name in addresses.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::DoingOverdue => "doing_overdue",
            Self::DueSoon => "due_soon",
            Self::DoingInTime => "doing_in_time",
            Self::DoingWithoutDate => "doing_without_date",
            Self::DoneWithoutDay => "done_without_day",
            Self::DoneLate => "done_late",
            Self::DoneOnTime => "done_on_time",
        }
    }

    /// Whether nothing is left to do.
    #[must_use]
    pub fn is_done(self) -> bool {
        matches!(self, Self::DoneWithoutDay | Self::DoneLate | Self::DoneOnTime)
    }

    /// The status of that name, if there is one.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|status| status.name() == name)
    }
}

/// The status of a task on a day. What was finished later was still open on that day.
#[must_use]
pub fn task_status(task: &Task, day: NaiveDate) -> TaskState {
    let done = task.progress == Progress::Done && task.completed_on.is_none_or(|completed| completed <= day);
    let measured_on = if done { task.completed_on } else { Some(day) };
    let days_left = task.due.zip(measured_on).map(|(due, on)| (due - on).num_days());
    let status = match (done, days_left) {
        (true, _) if task.completed_on.is_none() => TaskStatus::DoneWithoutDay,
        (true, Some(left)) if left < 0 => TaskStatus::DoneLate,
        (true, _) => TaskStatus::DoneOnTime,
        (false, None) => TaskStatus::DoingWithoutDate,
        (false, Some(left)) if left < 0 => TaskStatus::DoingOverdue,
        (false, Some(left)) if left <= SOON => TaskStatus::DueSoon,
        (false, Some(_)) => TaskStatus::DoingInTime,
    };
    TaskState { status, days_left }
}

/// One of the six things that a directive should say (*6 rõ*).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Clarity {
    /// *rõ người*: one who answers for it.
    Person,
    /// *rõ việc*: what is to be done.
    Work,
    /// *rõ thời gian*: until when.
    Time,
    /// *rõ trách nhiệm*: who works along.
    Responsibility,
    /// *rõ sản phẩm*: what lies on the table in the end.
    Product,
    /// *rõ thẩm quyền*: who decides.
    Authority,
}

/// What the wording of a task leaves open.
#[must_use]
pub fn missing_clarity(task: &Task) -> Vec<Clarity> {
    let says = |text: &str| !text.trim().is_empty();
    let said = [
        (Clarity::Person, !task.lead.is_empty() || says(&task.lead_text)),
        (Clarity::Work, says(&task.title)),
        (Clarity::Time, task.due.is_some()),
        (Clarity::Responsibility, !task.cooperating.is_empty() || says(&task.cooperating_text)),
        (Clarity::Product, says(&task.product)),
        (Clarity::Authority, says(&task.authority)),
    ];
    said.into_iter().filter(|(_, said)| !said).map(|(clarity, _)| clarity).collect()
}
