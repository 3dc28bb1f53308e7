//! Words of the table of indicators.

use super::{Language, count};

/// Words of the table of indicators.
#[derive(Debug)]
pub struct Indicators {
    pub summary: fn(usize, usize, usize, usize) -> String,
    pub add_indicator: &'static str,
    pub add_group: &'static str,
    pub add_to_group: fn(&str) -> String,
    pub edit_group: fn(&str) -> String,
    pub filter: &'static str,
    pub filter_by_status: &'static str,
    pub all: &'static str,
    pub table: &'static str,
    pub number: &'static str,
    pub name: &'static str,
    pub unit_of_measure: &'static str,
    pub target: &'static str,
    pub actual: &'static str,
    pub percent: &'static str,
    pub tracking: &'static str,
    pub trend: &'static str,
    pub same_period: &'static str,
    pub status: &'static str,
    pub lead: &'static str,
    pub detail: &'static str,
    pub no_target: &'static str,
    pub key: &'static str,
    pub none: fn(&str) -> String,
    pub none_of_status: &'static str,
    pub group_empty: &'static str,
    pub none_hint: &'static str,
    pub clear_filter: &'static str,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    pub bullet: fn(&str, Option<&str>) -> String,
    pub bullet_apart: fn(&str) -> String,
    pub spark: &'static str,
}

impl Language {
    /// Words of the table of indicators.
    #[must_use]
    pub fn indicators(self) -> &'static Indicators {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Indicators = Indicators {
    summary: |all, groups, with_target, tracked| {
        format!("{all} chỉ tiêu trong {groups} nhóm · {with_target} có mức giao, {tracked} chỉ theo dõi")
    },
    add_indicator: "Thêm chỉ tiêu",
    add_group: "Thêm nhóm",
    add_to_group: |group| format!("Thêm chỉ tiêu vào nhóm {group}"),
    edit_group: |group| format!("Sửa nhóm {group}"),
    filter: "Lọc theo tên, mã, đơn vị chủ trì",
    filter_by_status: "Lọc theo tiến độ",
    all: "Tất cả",
    table: "Bảng chỉ tiêu",
    number: "STT",
    name: "Chỉ tiêu",
    unit_of_measure: "ĐVT",
    target: "Kế hoạch năm",
    actual: "Thực hiện lũy kế",
    percent: "So kế hoạch năm",
    tracking: "So với mức phải đạt",
    trend: "Trong năm",
    same_period: "So cùng kỳ",
    status: "Tiến độ",
    lead: "Đơn vị chủ trì",
    detail: "Trong đó:",
    no_target: "Không có mức giao",
    key: "— chưa có số liệu · × không áp dụng · số suy ra: tính từ số đã công bố, không phải số chính thức",
    none: |words| format!("Không có chỉ tiêu nào khớp “{words}”"),
    none_of_status: "Không có chỉ tiêu nào ở tiến độ đã chọn",
    group_empty: "Nhóm này chưa có chỉ tiêu.",
    none_hint: "Đã tìm theo tên chỉ tiêu, tên nhóm, mã và đơn vị chủ trì, không kể dấu và chữ hoa.",
    clear_filter: "Bỏ lọc",
    empty: "Kế hoạch này chưa có chỉ tiêu",
    empty_hint: "Thêm một nhóm (ví dụ “I. Kinh tế”), rồi thêm chỉ tiêu; hoặc mở tệp của đồng nghiệp.",
    bullet: |percent, due| match due {
        Some(due) => format!("Thực hiện {percent} kế hoạch năm, phải đạt {due} đến kỳ"),
        None => format!("Thực hiện {percent} kế hoạch năm"),
    },
    bullet_apart: |distance| format!("Thực hiện {distance} so với kế hoạch năm"),
    spark: "Giá trị các kỳ đã báo cáo",
};

pub static ENGLISH: Indicators = Indicators {
    summary: |all, groups, with_target, tracked| {
        format!("{all} indicators in {groups} groups · {with_target} with a target, {tracked} tracked only")
    },
    add_indicator: "Add indicator",
    add_group: "Add group",
    add_to_group: |group| format!("Add an indicator to {group}"),
    edit_group: |group| format!("Edit group {group}"),
    filter: "Filter by name, code, lead unit",
    filter_by_status: "Filter by status",
    all: "All",
    table: "Table of indicators",
    number: "No.",
    name: "Indicator",
    unit_of_measure: "Unit",
    target: "Year's target",
    actual: "Actual to date",
    percent: "Against year's target",
    tracking: "Against what was due",
    trend: "This year",
    same_period: "Against last year",
    status: "Status",
    lead: "Lead unit",
    detail: "of which:",
    no_target: "No target",
    key: "— no figure · × not applicable · derived: computed from published figures, not official",
    none: |words| format!("No indicator matches “{words}”"),
    none_of_status: "No indicator has the chosen status",
    group_empty: "This group has no indicators yet.",
    none_hint: "Looked at names of indicators and groups, codes and lead units, without regard to marks and capitals.",
    clear_filter: "Clear filter",
    empty: "This plan has no indicators yet",
    empty_hint: "Add a group (such as “I. Economy”), then indicators; or open a colleague's file.",
    bullet: |percent, due| match due {
        Some(due) => format!("{percent} of the year's target done, {due} due by now"),
        None => format!("{percent} of the year's target done"),
    },
    bullet_apart: |distance| format!("Actual against the year's target: {distance}"),
    spark: "Values of the periods reported",
};

/// A number of indicators in a group.
#[must_use]
pub fn indicators_in_group(number: usize, language: Language) -> String {
    match language {
        Language::Vietnamese => format!("{} chỉ tiêu", count(number, language)),
        Language::English if number == 1 => "1 indicator".into(),
        Language::English => format!("{number} indicators"),
    }
}
