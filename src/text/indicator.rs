//! Words of the page of one indicator.

use super::Language;

/// Words of the page of one indicator.
#[derive(Debug)]
pub struct Indicator {
    /// Name of the path of links.
    pub place: &'static str,
    /// Who answers for it.
    pub led_by: fn(&str) -> String,
    /// Button.
    pub edit: &'static str,
    /// Link to the indicator before.
    pub previous: &'static str,
    /// Link to the indicator after.
    pub next: &'static str,
    /// Behind the figure: unit of measure and period.
    pub to_date: fn(&str, &str) -> String,
    /// Percent of the target, with the target and its level.
    pub of_target: fn(&str, &str) -> String,
    /// Percent of what was due.
    pub of_due: fn(&str) -> String,
    /// Nothing was reported up to the period.
    pub nothing_reported: fn(&str) -> String,
    /// Heading: why this status.
    pub why: fn(&str) -> String,
    /// Heading: what it rests on.
    pub inputs: &'static str,
    /// Heading: values.
    pub values: &'static str,
    /// How values are entered: kind of entry, unit of measure.
    pub values_note: fn(&str, &str) -> String,
    /// Column.
    pub period: &'static str,
    /// Column.
    pub value: &'static str,
    /// Column.
    pub vintage: &'static str,
    /// Column.
    pub source: &'static str,
    /// Column.
    pub author: &'static str,
    /// Column.
    pub time: &'static str,
    /// Button, spoken: enter the value of a period.
    pub enter_value: fn(&str) -> String,
    /// Button, spoken: change the value of a period.
    pub change_value: fn(&str) -> String,
    /// The input, spoken: name, period, unit of measure.
    pub value_of: fn(&str, &str, &str) -> String,
    /// Text that is no value.
    pub not_a_number: fn(&str) -> String,
    /// How a text is understood.
    pub read_as: fn(&str) -> String,
    /// A blank is no value.
    pub read_as_blank: &'static str,
    /// Press Enter again to keep words.
    pub enter_again: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Two people changed the cell.
    pub conflict: &'static str,
    /// Link to the choice.
    pub choose: &'static str,
    /// The author has given no name.
    pub nameless: &'static str,
    /// Number of edits a value has had.
    pub history: fn(usize) -> String,
    /// No value, in the history.
    pub blank: &'static str,
    /// What was saved.
    pub recorded: fn(&str, &str) -> String,
    /// Heading: year-end expectations.
    pub estimates: &'static str,
    /// What they are.
    pub estimates_note: &'static str,
    /// Column: made in the report of.
    pub made_at: &'static str,
    /// Heading: targets.
    pub targets: &'static str,
    /// About them.
    pub targets_note: &'static str,
    /// Column.
    pub level: &'static str,
    /// Column.
    pub written: &'static str,
    /// Column.
    pub understood: &'static str,
    /// Column.
    pub basis: &'static str,
    /// Column.
    pub valid_from: &'static str,
    /// Column.
    pub evidence: &'static str,
    /// Button.
    pub add_target: &'static str,
    /// Hint: how targets are written.
    pub target_hint: &'static str,
    /// A new version beside an older one.
    pub in_force: &'static str,
    /// Heading: tasks.
    pub tasks: &'static str,
    /// No task.
    pub no_tasks: &'static str,
    /// Heading: how it is measured.
    pub about: &'static str,
    /// Row.
    pub measure: &'static str,
    /// Row.
    pub direction: &'static str,
    /// Row.
    pub entry: &'static str,
    /// Row.
    pub frequency: &'static str,
    /// Row.
    pub path: &'static str,
    /// Row.
    pub baseline: &'static str,
    /// Row.
    pub roll_up: &'static str,
    /// Row.
    pub note: &'static str,
    /// Row.
    pub not_comparable: &'static str,
    /// Heading: units.
    pub units: &'static str,
    /// Column: unit.
    pub unit: &'static str,
    /// Latest value.
    pub latest: &'static str,
}

impl Language {
    /// Words of the page of one indicator.
    #[must_use]
    pub fn indicator(self) -> &'static Indicator {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
pub static VIETNAMESE: Indicator = Indicator {
    place: "Vị trí",
    led_by: |lead| format!("Chủ trì: {lead}"),
    edit: "Sửa chỉ tiêu",
    previous: "Chỉ tiêu trước",
    next: "Chỉ tiêu sau",
    to_date: |unit, period| if unit.is_empty() { period.into() } else { format!("{unit}, {period}") },
    of_target: |percent, target| format!("{percent} kế hoạch năm ({target})"),
    of_due: |percent| format!("{percent} mức phải đạt đến kỳ đó"),
    nothing_reported: |period| format!("Chưa có số liệu đến {period}"),
    why: |status| format!("Vì sao “{status}”?"),
    inputs: "Số liệu đã dùng, nguồn và người ghi",
    values: "Số liệu thực hiện",
    values_note: |entry, unit| {
        let unit = if unit.is_empty() { String::new() } else { format!(", {unit}") };
        format!("{entry}{unit}. Bấm vào ô để sửa; Enter để lưu, Esc để bỏ.")
    },
    period: "Kỳ",
    value: "Giá trị",
    vintage: "Độ tin cậy",
    source: "Nguồn",
    author: "Người nhập",
    time: "Lúc",
    enter_value: |period| format!("Nhập giá trị {period}"),
    change_value: |period| format!("Sửa giá trị {period}"),
    value_of: |name, period, unit| {
        if unit.is_empty() { format!("{name}, {period}") } else { format!("{name}, {period}, {unit}") }
    },
    not_a_number: |text| format!("“{text}” không phải là số. Ví dụ: 1.234,5"),
    read_as: |value| format!("Hiểu là {value}"),
    read_as_blank: "Để trống: không có số liệu (khác với số 0)",
    enter_again: "Nhấn Enter lần nữa để lưu dưới dạng chữ, hoặc sửa lại.",
    save: "Lưu",
    cancel: "Bỏ",
    conflict: "Hai người cùng sửa",
    choose: "Chọn một giá trị",
    nameless: "chưa ghi tên",
    history: |edits| format!("Lịch sử: {edits} lần ghi"),
    blank: "trống",
    recorded: |name, period| format!("Đã ghi {name}, {period}"),
    estimates: "Ước thực hiện cả năm",
    estimates_note: "Dự kiến của đơn vị báo cáo, không phải số thực hiện",
    made_at: "Nêu tại báo cáo",
    targets: "Mức chỉ tiêu",
    targets_note: "Mỗi tỷ lệ đều nêu mẫu số và ngày hiệu lực",
    level: "Cấp giao",
    written: "Mức ghi trong văn bản",
    understood: "Hiểu là",
    basis: "Căn cứ",
    valid_from: "Hiệu lực từ",
    evidence: "Bằng chứng",
    add_target: "Thêm mức",
    target_hint: "Chép nguyên văn. Ví dụ: từ 10% trở lên · 6,6–6,8 · không quá 4 · giảm 1–1,5 điểm %",
    in_force: "đang áp dụng",
    tasks: "Nhiệm vụ liên quan",
    no_tasks: "Chưa có nhiệm vụ nào gắn với chỉ tiêu này.",
    about: "Cách tính",
    measure: "Loại",
    direction: "Chiều tốt",
    entry: "Cách nhập",
    frequency: "Kỳ báo cáo",
    path: "Đường kế hoạch",
    baseline: "Mức gốc",
    roll_up: "Cộng theo đơn vị",
    note: "Ghi chú",
    not_comparable: "Không so với năm trước",
    units: "Theo đơn vị",
    unit: "Đơn vị",
    latest: "Số mới nhất",
};

/// In English.
pub static ENGLISH: Indicator = Indicator {
    place: "Place",
    led_by: |lead| format!("Lead: {lead}"),
    edit: "Edit indicator",
    previous: "Previous indicator",
    next: "Next indicator",
    to_date: |unit, period| if unit.is_empty() { period.into() } else { format!("{unit}, {period}") },
    of_target: |percent, target| format!("{percent} of the year's target ({target})"),
    of_due: |percent| format!("{percent} of what was due by then"),
    nothing_reported: |period| format!("No figure up to {period}"),
    why: |status| format!("Why “{status}”?"),
    inputs: "Figures used, their sources and who entered them",
    values: "Reported values",
    values_note: |entry, unit| {
        let unit = if unit.is_empty() { String::new() } else { format!(", {unit}") };
        format!("{entry}{unit}. Click a value to change it; Enter saves, Esc leaves it.")
    },
    period: "Period",
    value: "Value",
    vintage: "How final",
    source: "Source",
    author: "Entered by",
    time: "When",
    enter_value: |period| format!("Enter the value of {period}"),
    change_value: |period| format!("Change the value of {period}"),
    value_of: |name, period, unit| {
        if unit.is_empty() { format!("{name}, {period}") } else { format!("{name}, {period}, {unit}") }
    },
    not_a_number: |text| format!("“{text}” is not a number. Example: 1,234.5"),
    read_as: |value| format!("Read as {value}"),
    read_as_blank: "Left blank: no figure (not the same as 0)",
    enter_again: "Press Enter again to keep it as words, or correct it.",
    save: "Save",
    cancel: "Cancel",
    conflict: "Changed by two people",
    choose: "Choose a value",
    nameless: "no name given",
    history: |edits| if edits == 1 { "History: 1 entry".into() } else { format!("History: {edits} entries") },
    blank: "blank",
    recorded: |name, period| format!("Recorded: {name}, {period}"),
    estimates: "Year-end estimates",
    estimates_note: "What the reporting unit expects, not what has been done",
    made_at: "Stated in the report of",
    targets: "Targets",
    targets_note: "Every percentage names its denominator and its date",
    level: "Set by",
    written: "As written",
    understood: "Understood as",
    basis: "Legal basis",
    valid_from: "In force from",
    evidence: "Evidence",
    add_target: "Add target",
    target_hint: "Copy the words. Examples: at least 10% · 6.6–6.8 · not more than 4 · reduce by 1–1.5 points",
    in_force: "in force",
    tasks: "Linked tasks",
    no_tasks: "No task is linked to this indicator.",
    about: "How it is measured",
    measure: "Measure",
    direction: "Better",
    entry: "Entry",
    frequency: "Reported",
    path: "Expected path",
    baseline: "Baseline",
    roll_up: "Over units",
    note: "Note",
    not_comparable: "Not compared with last year",
    units: "By unit",
    unit: "Unit",
    latest: "Latest value",
};
