//! Words of the forms for groups, indicators, units and tasks.

use super::Language;

/// Words of the forms.
#[derive(Debug)]
pub struct Forms {
    /// Heading.
    pub add_group: &'static str,
    /// Heading.
    pub edit_group: &'static str,
    /// Heading.
    pub add_indicator: &'static str,
    /// Heading.
    pub edit_indicator: &'static str,
    /// Heading.
    pub add_unit: &'static str,
    /// Heading.
    pub edit_unit: &'static str,
    /// Heading.
    pub add_task: &'static str,
    /// Heading.
    pub edit_task: &'static str,
    /// Field.
    pub number: &'static str,
    /// Hint.
    pub number_hint: &'static str,
    /// Field.
    pub name: &'static str,
    /// Field.
    pub name_en: &'static str,
    /// Field.
    pub code: &'static str,
    /// Hint.
    pub code_hint: &'static str,
    /// Hint of a code that can no longer be changed.
    pub code_fixed: &'static str,
    /// Field.
    pub parent_group: &'static str,
    /// Choice: at the top.
    pub top: &'static str,
    /// Field.
    pub group: &'static str,
    /// Choice: none.
    pub none: &'static str,
    /// Field.
    pub part_of: &'static str,
    /// Hint.
    pub part_of_hint: &'static str,
    /// Field.
    pub unit_of_measure: &'static str,
    /// Hint.
    pub unit_of_measure_hint: &'static str,
    /// Field.
    pub unit_of_measure_en: &'static str,
    /// Part of the form.
    pub target_part: &'static str,
    /// Field.
    pub target: &'static str,
    /// Field.
    pub basis: &'static str,
    /// Part of the form.
    pub measure_part: &'static str,
    /// Part of the form.
    pub responsibility_part: &'static str,
    /// Field.
    pub schedule: &'static str,
    /// Hint.
    pub schedule_hint: &'static str,
    /// A line that cannot be read.
    pub schedule_error: fn(usize, &str) -> String,
    /// Field.
    pub baseline: &'static str,
    /// Hint.
    pub baseline_hint: &'static str,
    /// Field.
    pub baseline_note: &'static str,
    /// Field.
    pub weight: &'static str,
    /// Field.
    pub not_comparable: &'static str,
    /// Hint.
    pub not_comparable_hint: &'static str,
    /// Field.
    pub lead: &'static str,
    /// Choice: add a unit.
    pub add_lead: &'static str,
    /// Button, spoken.
    pub remove_lead: fn(&str) -> String,
    /// Field.
    pub lead_text: &'static str,
    /// Hint.
    pub lead_text_hint: &'static str,
    /// Field.
    pub note: &'static str,
    /// Field.
    pub source: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub save_and_add: &'static str,
    /// Button.
    pub remove: &'static str,
    /// What removing does.
    pub remove_hint: &'static str,
    /// Button.
    pub move_up: &'static str,
    /// Button.
    pub move_down: &'static str,
    /// Saved, with what.
    pub saved: fn(&str) -> String,
    /// Removed, with what.
    pub removed: fn(&str) -> String,
    /// Field.
    pub kind: &'static str,
    /// Field.
    pub parent_unit: &'static str,
    /// Field.
    pub task_title: &'static str,
    /// Field.
    pub due: &'static str,
    /// Hint.
    pub date_hint: &'static str,
    /// Field.
    pub due_text: &'static str,
    /// Hint.
    pub due_text_hint: &'static str,
    /// Field.
    pub cooperating: &'static str,
    /// Field.
    pub product: &'static str,
    /// Field.
    pub authority: &'static str,
    /// Field.
    pub progress: &'static str,
    /// Field.
    pub completed_on: &'static str,
    /// Field.
    pub result: &'static str,
    /// Field.
    pub difficulties: &'static str,
    /// Field.
    pub linked: &'static str,
    /// Choice: link an indicator.
    pub add_link: &'static str,
    /// Not a number.
    pub not_a_number: &'static str,
}

impl Language {
    /// Words of the forms.
    #[must_use]
    pub fn forms(self) -> &'static Forms {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
pub static VIETNAMESE: Forms = Forms {
    add_group: "Thêm nhóm",
    edit_group: "Sửa nhóm",
    add_indicator: "Thêm chỉ tiêu",
    edit_indicator: "Sửa chỉ tiêu",
    add_unit: "Thêm đơn vị",
    edit_unit: "Sửa đơn vị",
    add_task: "Thêm nhiệm vụ",
    edit_task: "Nhiệm vụ",
    number: "Số thứ tự",
    number_hint: "Số hiển thị, có thể đổi. Ví dụ: I, 1.1, a",
    name: "Tên",
    name_en: "Tên tiếng Anh (không bắt buộc)",
    code: "Mã",
    code_hint: "Không đổi về sau. Ví dụ: THU-NS. Để trống thì lấy từ tên.",
    code_fixed: "Mã không đổi được vì số liệu gắn với mã.",
    parent_group: "Nằm trong nhóm",
    top: "Cấp cao nhất",
    group: "Nhóm",
    none: "Không",
    part_of: "Là chi tiết của (trong đó)",
    part_of_hint: "Các chi tiết không nhất thiết cộng lại bằng chỉ tiêu trên",
    unit_of_measure: "Đơn vị tính",
    unit_of_measure_hint: "Như ghi trong biểu. Ví dụ: tỷ đồng, %, xã",
    unit_of_measure_en: "Đơn vị tính tiếng Anh (không bắt buộc)",
    target_part: "Mức giao",
    target: "Mức ghi trong văn bản",
    basis: "Căn cứ",
    measure_part: "Cách tính",
    responsibility_part: "Trách nhiệm",
    schedule: "Lịch tiến độ",
    schedule_hint: "Mỗi dòng một mốc: kỳ và % lũy kế của mức năm. Ví dụ: 6 tháng 2021: 30",
    schedule_error: |line, text| format!("Dòng {line} chưa đọc được: “{text}”. Viết kỳ, dấu hai chấm, rồi số %."),
    baseline: "Mức gốc cuối năm trước (không bắt buộc)",
    baseline_hint: "Cùng đơn vị tính với chỉ tiêu",
    baseline_note: "Nguồn của mức gốc",
    weight: "Trọng số",
    not_comparable: "Không so được với năm trước vì",
    not_comparable_hint: "Để trống nếu so được",
    lead: "Đơn vị chủ trì",
    add_lead: "Thêm đơn vị…",
    remove_lead: |name| format!("Bỏ {name}"),
    lead_text: "Chủ trì khác",
    lead_text_hint: "Khi không phải đơn vị trong danh sách. Ví dụ: các chủ đầu tư",
    note: "Ghi chú",
    source: "Nguồn",
    save: "Lưu",
    save_and_add: "Lưu và thêm tiếp",
    remove: "Xóa khỏi kế hoạch",
    remove_hint: "Lịch sử vẫn được giữ; có thể hoàn tác.",
    move_up: "Chuyển lên",
    move_down: "Chuyển xuống",
    saved: |what| format!("Đã ghi: {what}"),
    removed: |what| format!("Đã xóa khỏi kế hoạch: {what}. Nhấn Ctrl+Z để hoàn tác."),
    kind: "Loại",
    parent_unit: "Trực thuộc",
    task_title: "Nội dung nhiệm vụ",
    due: "Thời hạn",
    date_hint: "Ngày/tháng/năm. Ví dụ: 31/12/2021",
    due_text: "Thời hạn ghi trong văn bản",
    due_text_hint: "Nguyên văn, khi không nêu ngày. Ví dụ: thường xuyên",
    cooperating: "Đơn vị phối hợp",
    product: "Sản phẩm",
    authority: "Cấp có thẩm quyền",
    progress: "Tình hình",
    completed_on: "Ngày xong",
    result: "Kết quả",
    difficulties: "Khó khăn, kiến nghị",
    linked: "Chỉ tiêu liên quan",
    add_link: "Gắn chỉ tiêu…",
    not_a_number: "Không phải là số.",
};

/// In English.
pub static ENGLISH: Forms = Forms {
    add_group: "Add group",
    edit_group: "Edit group",
    add_indicator: "Add indicator",
    edit_indicator: "Edit indicator",
    add_unit: "Add unit",
    edit_unit: "Edit unit",
    add_task: "Add task",
    edit_task: "Task",
    number: "Number",
    number_hint: "The number shown; it can be changed. Such as: I, 1.1, a",
    name: "Name",
    name_en: "Name in English (optional)",
    code: "Code",
    code_hint: "Never changes later. Such as: THU-NS. Left blank, it is taken from the name.",
    code_fixed: "The code cannot be changed, for figures are tied to it.",
    parent_group: "Under the group",
    top: "At the top",
    group: "Group",
    none: "None",
    part_of: "A detail of (of which)",
    part_of_hint: "Details need not add up to the indicator above",
    unit_of_measure: "Unit of measure",
    unit_of_measure_hint: "As in the tables. Such as: tỷ đồng, %, xã",
    unit_of_measure_en: "Unit of measure in English (optional)",
    target_part: "Target",
    target: "As written in the document",
    basis: "Legal basis",
    measure_part: "How it is measured",
    responsibility_part: "Responsibility",
    schedule: "Schedule",
    schedule_hint: "One step a line: period and cumulative % of the year's target. Such as: 2021-H1: 30",
    schedule_error: |line, text| {
        format!("Line {line} cannot be read: “{text}”. Write the period, a colon and the percentage.")
    },
    baseline: "Baseline at the end of last year (optional)",
    baseline_hint: "In the indicator's unit of measure",
    baseline_note: "Source of the baseline",
    weight: "Weight",
    not_comparable: "Not comparable with last year because",
    not_comparable_hint: "Leave blank when it is comparable",
    lead: "Lead units",
    add_lead: "Add a unit…",
    remove_lead: |name| format!("Remove {name}"),
    lead_text: "Other lead",
    lead_text_hint: "When it is no unit of the list. Such as: the investors",
    note: "Note",
    source: "Source",
    save: "Save",
    save_and_add: "Save and add another",
    remove: "Remove from the plan",
    remove_hint: "Its history is kept; this can be undone.",
    move_up: "Move up",
    move_down: "Move down",
    saved: |what| format!("Saved: {what}"),
    removed: |what| format!("Removed from the plan: {what}. Press Ctrl+Z to undo."),
    kind: "Kind",
    parent_unit: "Belongs to",
    task_title: "What is to be done",
    due: "Due",
    date_hint: "Day/month/year. Such as: 31/12/2021",
    due_text: "Due, in the words of the document",
    due_text_hint: "When no day is named. Such as: regularly",
    cooperating: "Cooperating",
    product: "Product",
    authority: "Deciding authority",
    progress: "Progress",
    completed_on: "Completed on",
    result: "Result",
    difficulties: "Difficulties, proposals",
    linked: "Linked indicators",
    add_link: "Link an indicator…",
    not_a_number: "Not a number.",
};
