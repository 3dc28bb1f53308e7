//! Words of the overview page.

use super::{Language, count};

/// Words of the overview page.
#[derive(Debug)]
pub struct Overview {
    pub tally: &'static str,
    pub denominators: fn(usize, usize) -> String,
    pub tracked: fn(usize) -> String,
    pub attention: &'static str,
    pub attention_order: &'static str,
    pub attention_none: &'static str,
    pub of_target: fn(&str) -> String,
    pub from_target: fn(&str) -> String,
    pub attention_all: fn(usize) -> String,
    pub task: fn(&str, &str) -> String,
    pub groups: &'static str,
    pub groups_note: &'static str,
    pub group: &'static str,
    pub each: &'static str,
    pub good: &'static str,
    pub no_group: &'static str,
    pub tasks_due: &'static str,
    pub all_tasks: fn(usize) -> String,
    pub without_date: fn(usize, usize) -> String,
    pub no_tasks_due: &'static str,
    pub outstanding: &'static str,
    pub outstanding_note: fn(usize, usize, &str) -> String,
    pub indicators: fn(usize) -> String,
    pub nobody: &'static str,
    pub key_actual: &'static str,
    pub key_due: &'static str,
    pub key_target: &'static str,
    pub key_bands: &'static str,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    pub kicker: fn(&str, &str) -> String,
}

impl Language {
    /// Words of the overview page.
    #[must_use]
    pub fn overview(self) -> &'static Overview {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

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
    from_target: |target| format!("so với {target}"),
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
    kicker: |title, day| format!("{title} · tính đến {day}"),
};

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
    from_target: |target| format!("against {target}"),
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
    kicker: |title, day| format!("{title} · as of {day}"),
};
