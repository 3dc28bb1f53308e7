//! Words of the page of tasks, and the statuses of tasks.

use super::{Language, Term, count};
use crate::assess::{Clarity, TaskStatus};

/// Words of the page of tasks.
#[derive(Debug)]
pub struct Tasks {
    pub summary: fn(usize, usize, usize) -> String,
    pub add: &'static str,
    pub filter: &'static str,
    pub filter_by_status: &'static str,
    pub all: &'static str,
    pub no_date: &'static str,
    pub lacks: fn(&str) -> String,
    pub given: fn(&str, &str) -> String,
    pub none: &'static str,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    pub as_of: fn(&str) -> String,
}

impl Language {
    /// Words of the page of tasks.
    #[must_use]
    pub fn tasks(self) -> &'static Tasks {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

impl Term for TaskStatus {
    fn term(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::DoingOverdue => ("Đang làm, quá hạn", "Open, overdue"),
            Self::DueSoon => ("Sắp đến hạn", "Due soon"),
            Self::DoingInTime => ("Đang làm, trong hạn", "Open, in time"),
            Self::DoingWithoutDate => ("Chưa nêu hạn", "Open, no due date"),
            Self::DoneWithoutDay => ("Xong, chưa ghi ngày", "Done, day not stated"),
            Self::DoneLate => ("Xong, trễ hạn", "Done late"),
            Self::DoneOnTime => ("Xong, đúng hạn", "Done on time"),
        })
    }
}

impl Term for Clarity {
    fn term(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Person => ("đơn vị chủ trì", "lead"),
            Self::Work => ("nội dung", "what to do"),
            Self::Time => ("thời hạn", "due date"),
            Self::Responsibility => ("đơn vị phối hợp", "cooperating units"),
            Self::Product => ("sản phẩm", "product"),
            Self::Authority => ("thẩm quyền", "deciding authority"),
        })
    }
}

pub static VIETNAMESE: Tasks = Tasks {
    summary: |all, dated, led| {
        format!(
            "{} nhiệm vụ · {dated}/{all} có thời hạn, {led}/{all} nêu một đơn vị chủ trì",
            count(all, Language::Vietnamese)
        )
    },
    add: "Thêm nhiệm vụ",
    filter: "Lọc theo nội dung, đơn vị",
    filter_by_status: "Lọc theo tình trạng",
    all: "Tất cả",
    no_date: "chưa nêu hạn",
    lacks: |what| format!("thiếu: {what}"),
    given: |source, day| if day.is_empty() { source.into() } else { format!("{source}, {day}") },
    none: "Không có nhiệm vụ nào khớp",
    empty: "Chưa có nhiệm vụ",
    empty_hint: "Ghi việc được giao, đơn vị chủ trì và thời hạn. Việc thiếu thông tin vẫn lưu được và được đánh dấu.",
    as_of: |day| format!("Tình trạng tính đến hôm nay, {day}, từ thời hạn và ngày xong."),
};

pub static ENGLISH: Tasks = Tasks {
    summary: |all, dated, led| format!("{all} tasks · {dated}/{all} have a due date, {led}/{all} name a single lead"),
    add: "Add task",
    filter: "Filter by text, unit",
    filter_by_status: "Filter by status",
    all: "All",
    no_date: "no due date",
    lacks: |what| format!("lacks: {what}"),
    given: |source, day| if day.is_empty() { source.into() } else { format!("{source}, {day}") },
    none: "No task matches",
    empty: "No tasks yet",
    empty_hint: "Record what was ordered, who leads and until when. Incomplete tasks can be saved and are flagged.",
    as_of: |day| format!("Statuses as of today, {day}, from due dates and days of completion."),
};
