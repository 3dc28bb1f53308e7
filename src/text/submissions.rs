//! Words of the reports of units: how far each has come, and the steps that can follow.

use super::{Language, Term, count};
use crate::plan::SubmissionState;

/// Words of the reports of units.
#[derive(Debug)]
pub struct Submissions {
    pub title: &'static str,
    pub about: &'static str,
    pub missing: fn(&str) -> String,
    pub missing_count: fn(usize, usize) -> String,
    pub none_missing: &'static str,
    pub grid: fn(i32) -> String,
    pub grid_note: &'static str,
    pub nobody: &'static str,
    pub unit: &'static str,
    pub not_sent: &'static str,
    pub not_due: &'static str,
    pub cell: fn(&str, &str, &str) -> String,
    pub report: fn(&str, &str) -> String,
    pub submitted: fn(&str, &str) -> String,
    pub reason_was: fn(&str) -> String,
    pub conflict: &'static str,
    pub submit: &'static str,
    pub approve: &'static str,
    pub ask: &'static str,
    pub reason: &'static str,
    pub reason_missing: &'static str,
    pub done: fn(&str, &str) -> String,
    pub unread: fn(usize) -> String,
    pub changed: fn(usize) -> String,
    pub figure: &'static str,
    pub was: &'static str,
    pub is: &'static str,
    pub enter: &'static str,
}

impl Language {
    /// Words of the reports of units.
    #[must_use]
    pub fn submissions(self) -> &'static Submissions {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

impl Term for SubmissionState {
    fn term(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Entering => ("Đang nhập", "Entering"),
            Self::Submitted => ("Đã trình", "Submitted"),
            Self::Approved => ("Đã duyệt", "Approved"),
            Self::CorrectionAsked => ("Đính chính", "Correction"),
        })
    }
}

fn vietnamese(value: usize) -> String {
    count(value, Language::Vietnamese)
}

pub static VIETNAMESE: Submissions = Submissions {
    title: "Báo cáo của đơn vị",
    about: "Đơn vị nhập số liệu, trình; cơ quan tổng hợp duyệt hoặc đề nghị đính chính kèm lý do. Số liệu đã trình được khóa đối với đơn vị.",
    missing: |period| format!("Chưa gửi báo cáo {period}"),
    missing_count: |missing, all| format!("{}/{all} đơn vị chưa gửi", vietnamese(missing)),
    none_missing: "Tất cả đơn vị đã gửi.",
    grid: |year| format!("Đơn vị và kỳ báo cáo năm {year}"),
    grid_note: "Chọn một ô để xem báo cáo và xử lý.",
    nobody: "Chưa có đơn vị nào chủ trì chỉ tiêu hoặc có số liệu riêng.",
    unit: "Đơn vị",
    not_sent: "Chưa gửi",
    not_due: "chưa đến kỳ",
    cell: |unit, period, state| format!("{unit}, {period}: {state}"),
    report: |unit, period| format!("{unit}, báo cáo {period}"),
    submitted: |when, who| format!("Trình lúc {when}, người trình: {who}."),
    reason_was: |reason| format!("Lý do đề nghị đính chính: {reason}"),
    conflict: "Hai bên cùng xử lý báo cáo này khi chưa thấy của nhau. Chọn một bên ở trang Chia sẻ.",
    submit: "Trình báo cáo",
    approve: "Duyệt báo cáo",
    ask: "Đề nghị đính chính",
    reason: "Lý do đề nghị đính chính",
    reason_missing: "Ghi lý do để đơn vị biết cần sửa gì.",
    done: |report, state| format!("{report}: {state}."),
    unread: |fields| format!("Còn {} ô chưa đọc được hoặc chưa xác nhận; sửa trước khi trình.", vietnamese(fields)),
    changed: |figures| format!("Sửa sau khi trình: {} số liệu", vietnamese(figures)),
    figure: "Số liệu",
    was: "Lúc trình",
    is: "Hiện nay",
    enter: "Nhập số liệu của đơn vị",
};

pub static ENGLISH: Submissions = Submissions {
    title: "Reports of units",
    about: "A unit enters its figures and submits them; the office approves or asks for a correction, with a reason. What was submitted is locked for the unit.",
    missing: |period| format!("Report of {period} not sent"),
    missing_count: |missing, all| format!("{missing} of {all} units have not sent it"),
    none_missing: "All units have sent it.",
    grid: |year| format!("Units and report periods of {year}"),
    grid_note: "Choose a cell to see the report and take its next step.",
    nobody: "No unit leads an indicator or has figures of its own yet.",
    unit: "Unit",
    not_sent: "Not sent",
    not_due: "not due yet",
    cell: |unit, period, state| format!("{unit}, {period}: {state}"),
    report: |unit, period| format!("{unit}, report of {period}"),
    submitted: |when, who| format!("Submitted on {when} by {who}."),
    reason_was: |reason| format!("Reason for the correction: {reason}"),
    conflict: "Two people took this report different ways without seeing each other. Choose one under Share.",
    submit: "Submit the report",
    approve: "Approve the report",
    ask: "Ask for a correction",
    reason: "Reason for the correction",
    reason_missing: "Say why, so that the unit knows what to correct.",
    done: |report, state| format!("{report}: {state}."),
    unread: |fields| match fields {
        1 => "1 field cannot be read or is not confirmed; correct it before submitting.".into(),
        _ => format!("{fields} fields cannot be read or are not confirmed; correct them before submitting."),
    },
    changed: |figures| match figures {
        1 => "Changed after submission: 1 figure".into(),
        _ => format!("Changed after submission: {figures} figures"),
    },
    figure: "Figure",
    was: "As submitted",
    is: "Now",
    enter: "Enter figures of the unit",
};
