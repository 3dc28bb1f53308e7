//! Words of the overview page.

use super::{Language, count};

/// Words of the overview page.
#[derive(Debug)]
pub struct Overview {
    /// Counts per status, as the name of that part.
    pub tally: &'static str,
    /// What the counts are out of: indicators with a target, and those of them that could be judged.
    pub denominators: fn(usize, usize) -> String,
    /// How many are only followed.
    pub tracked: fn(usize) -> String,
    /// Heading: needs attention.
    pub attention: &'static str,
    /// In which order.
    pub attention_order: &'static str,
    /// Nothing needs attention.
    pub attention_none: &'static str,
    /// Percent of what: the target as shown.
    pub of_target: fn(&str) -> String,
    /// Link to all that need attention, with their number.
    pub attention_all: fn(usize) -> String,
    /// Task, with its number and title.
    pub task: fn(&str, &str) -> String,
    /// Heading: groups.
    pub groups: &'static str,
    /// What a cell is.
    pub groups_note: &'static str,
    /// Column: group.
    pub group: &'static str,
    /// Column: indicators.
    pub each: &'static str,
    /// Column: met or on track, out of those judged.
    pub good: &'static str,
    /// Indicators without a group.
    pub no_group: &'static str,
    /// Heading: tasks due.
    pub tasks_due: &'static str,
    /// Link to all tasks.
    pub all_tasks: fn(usize) -> String,
    /// How many tasks have no due date.
    pub without_date: fn(usize, usize) -> String,
    /// No open task has a date.
    pub no_tasks_due: &'static str,
    /// Heading: not reported.
    pub outstanding: &'static str,
    /// Who has how many outstanding: so many of so many lack the period.
    pub outstanding_note: fn(usize, usize, &str) -> String,
    /// A number of indicators.
    pub indicators: fn(usize) -> String,
    /// Nobody answers for it.
    pub nobody: &'static str,
    /// Legend: actual.
    pub key_actual: &'static str,
    /// Legend: due.
    pub key_due: &'static str,
    /// Legend: target.
    pub key_target: &'static str,
    /// Legend: bands.
    pub key_bands: &'static str,
    /// Heading of an empty plan.
    pub empty: &'static str,
    /// What to do with it.
    pub empty_hint: &'static str,
    /// Kicker: the plan's title and the period.
    pub kicker: fn(&str, &str) -> String,
}

impl Language {
    /// Words of the overview page.
    #[must_use]
    pub fn overview(self) -> &'static Overview {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
pub static VIETNAMESE: Overview = Overview {
    tally: "Chỉ tiêu theo tiến độ",
    denominators: |with_target, judged| {
        format!("Trên {with_target} chỉ tiêu có mức giao; {judged} chỉ tiêu đủ căn cứ đánh giá ở kỳ này.")
    },
    tracked: |number| format!("{number} chỉ tiêu khác được theo dõi, không đánh giá, vì không có mức giao."),
    attention: "Cần chú ý",
    attention_order: "Xếp theo khoảng cách so với mức phải đạt đến kỳ này",
    attention_none: "Không có chỉ tiêu nào chậm hoặc thiếu số liệu ở kỳ này.",
    of_target: |target| format!("của {target}"),
    attention_all: |number| format!("Xem cả {} chỉ tiêu cần chú ý", count(number, Language::Vietnamese)),
    task: |number, title| format!("Nhiệm vụ {number}. {title}"),
    groups: "Theo nhóm",
    groups_note: "Mỗi ô là một chỉ tiêu",
    group: "Nhóm",
    each: "Từng chỉ tiêu",
    good: "Đạt, bám sát",
    no_group: "Chưa xếp nhóm",
    tasks_due: "Nhiệm vụ đến hạn",
    all_tasks: |number| format!("Cả {} nhiệm vụ", count(number, Language::Vietnamese)),
    without_date: |number, all| format!("{number}/{all} nhiệm vụ chưa nêu thời hạn."),
    no_tasks_due: "Không có nhiệm vụ nào đang mở có thời hạn.",
    outstanding: "Chưa có số liệu kỳ này",
    outstanding_note: |number, all, period| {
        format!("{number}/{all} chỉ tiêu có mức giao chưa có số liệu {period}; đang dùng kỳ gần nhất đã báo cáo.")
    },
    indicators: |number| format!("{} chỉ tiêu", count(number, Language::Vietnamese)),
    nobody: "Chưa có đơn vị chủ trì",
    key_actual: "thực hiện",
    key_due: "phải đạt đến kỳ này",
    key_target: "100% kế hoạch năm",
    key_bands: "các ngưỡng đánh giá",
    empty: "Kế hoạch chưa có chỉ tiêu",
    empty_hint: "Thêm nhóm và chỉ tiêu đầu tiên, hoặc mở tệp của đơn vị khác.",
    kicker: |title, period| format!("{title} · số liệu đến {period}"),
};

/// In English.
pub static ENGLISH: Overview = Overview {
    tally: "Indicators by status",
    denominators: |with_target, judged| {
        format!("Of {with_target} indicators with a target; {judged} could be judged at this period.")
    },
    tracked: |number| format!("{number} more are tracked, not judged, for they have no target."),
    attention: "Needs attention",
    attention_order: "By the distance to what was due by now",
    attention_none: "No indicator is behind or lacks figures at this period.",
    of_target: |target| format!("of {target}"),
    attention_all: |number| format!("All {number} that need attention"),
    task: |number, title| format!("Task {number}. {title}"),
    groups: "By group",
    groups_note: "Each cell is an indicator",
    group: "Group",
    each: "Indicators",
    good: "Met, on track",
    no_group: "Not in a group",
    tasks_due: "Tasks due",
    all_tasks: |number| format!("All {number} tasks"),
    without_date: |number, all| format!("{number}/{all} tasks have no due date."),
    no_tasks_due: "No open task has a due date.",
    outstanding: "Not reported for this period",
    outstanding_note: |number, all, period| {
        format!("{number}/{all} indicators with a target have no figure for {period}; the latest one reported is used.")
    },
    indicators: |number| if number == 1 { "1 indicator".into() } else { format!("{number} indicators") },
    nobody: "No lead unit",
    key_actual: "actual",
    key_due: "due by now",
    key_target: "100% of the year's plan",
    key_bands: "limits of the statuses",
    empty: "The plan has no indicators yet",
    empty_hint: "Add the first group and indicator, or open somebody's file.",
    kicker: |title, period| format!("{title} · figures up to {period}"),
};
