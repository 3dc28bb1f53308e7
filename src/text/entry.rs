//! Words of the form in which a unit enters its figures of a period.

use super::{Language, count};

/// Words of the form in which a unit enters its figures of a period.
#[derive(Debug)]
pub struct Entry {
    pub title: fn(&str) -> String,
    pub about: fn(&str) -> String,
    pub unit: &'static str,
    pub how: &'static str,
    pub nothing: &'static str,
    pub filled: fn(usize, usize) -> String,
    pub indicator: &'static str,
    pub before: &'static str,
    pub year_before: &'static str,
    pub value: &'static str,
    pub field: fn(&str, &str, &str) -> String,
    pub recorded: fn(&str) -> String,
    pub pasted: fn(usize, usize, usize) -> String,
    pub report: &'static str,
}

impl Language {
    /// Words of the form in which a unit enters its figures of a period.
    #[must_use]
    pub fn entry(self) -> &'static Entry {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

fn vietnamese(value: usize) -> String {
    count(value, Language::Vietnamese)
}

/// The first part, and of the others those that count something.
fn listed([taken, left, beyond]: [String; 3], how_many_left: usize, how_many_beyond: usize) -> String {
    let others = [(left, how_many_left), (beyond, how_many_beyond)];
    let others = others.into_iter().filter(|(_, count)| *count > 0).map(|(part, _)| part);
    let parts: Vec<String> = std::iter::once(taken).chain(others).collect();
    format!("{}.", parts.join("; "))
}

pub static VIETNAMESE: Entry = Entry {
    title: |unit| format!("Nhập số liệu: {unit}"),
    about: |period| format!("Kỳ báo cáo: {period}. Đổi kỳ ở ô “Số liệu đến kỳ” phía trên."),
    unit: "Đơn vị",
    how: "Enter: sang ô kế tiếp. Dán một cột số từ bảng tính: điền xuống dưới, tính là một lần ghi. Esc: trả lại giá trị cũ. Để trống là không có số liệu, khác với số 0.",
    nothing: "Đơn vị không phụ trách chỉ tiêu nào có kỳ báo cáo này.",
    filled: |filled, all| format!("Đã có {filled}/{all} số liệu"),
    indicator: "Chỉ tiêu",
    before: "Kỳ trước",
    year_before: "Cùng kỳ năm trước",
    value: "Giá trị",
    field: |indicator, period, unit| {
        if unit.is_empty() { format!("{indicator}, {period}") } else { format!("{indicator}, {period}, {unit}") }
    },
    recorded: |name| format!("Đã ghi: {name}."),
    pasted: |taken, left, beyond| {
        let parts = [
            format!("Đã dán {} số liệu trong một lần ghi", vietnamese(taken)),
            format!("{} ô chưa đọc được, giữ nguyên chữ trong ô", vietnamese(left)),
            format!("{} dòng thừa không có ô để điền", vietnamese(beyond)),
        ];
        listed(parts, left, beyond)
    },
    report: "Trình báo cáo",
};

pub static ENGLISH: Entry = Entry {
    title: |unit| format!("Enter figures: {unit}"),
    about: |period| format!("Report period: {period}. Change it in “Figures up to” above."),
    unit: "Unit",
    how: "Enter goes to the next field. A column of numbers pasted from a spreadsheet fills downwards as one entry. Esc puts the old value back. Blank means no figure, which is not 0.",
    nothing: "The unit reports no indicator for this period.",
    filled: |filled, all| format!("{filled} of {all} figures are there"),
    indicator: "Indicator",
    before: "Before",
    year_before: "A year before",
    value: "Value",
    field: |indicator, period, unit| {
        if unit.is_empty() { format!("{indicator}, {period}") } else { format!("{indicator}, {period}, {unit}") }
    },
    recorded: |name| format!("Recorded: {name}."),
    pasted: |taken, left, beyond| {
        let parts = [
            format!("{taken} figures were pasted as one entry"),
            format!("{left} cannot be read and stay in their fields"),
            format!("{beyond} lines have no field"),
        ];
        listed(parts, left, beyond)
    },
    report: "Submitting the report",
};
