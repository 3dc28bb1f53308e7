//! Words of the steps of reports: whose they are, and what a change after submission needs.

use super::Language;
use crate::plan::SubmissionError;

/// Words of the steps of reports.
#[derive(Debug)]
pub struct Steps {
    pub locked_form: &'static str,
    pub locked: &'static str,
    pub late_reason: &'static str,
    pub late_reason_missing: &'static str,
    pub changed_by: &'static str,
    pub who: &'static str,
    pub who_about: &'static str,
    pub who_unit: &'static str,
    pub who_missing: &'static str,
    pub who_go_on: &'static str,
    pub unit_next: fn(&str, &str) -> String,
    pub office_next: fn(&str, &str) -> String,
    pub office_reopens: fn(&str, &str) -> String,
    pub nobody_above: &'static str,
    pub change_unit: &'static str,
    pub out_of_turn: fn(&str) -> String,
    pub out_of_turn_short: &'static str,
    pub refused: fn(SubmissionError) -> &'static str,
}

impl Language {
    /// Words of the steps of reports.
    #[must_use]
    pub fn steps(self) -> &'static Steps {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Steps = Steps {
    locked_form: "Báo cáo kỳ này đã trình, số liệu đã khóa đối với đơn vị. Vẫn sửa được khi ghi lý do; mỗi lần sửa được liệt kê là sửa sau khi trình.",
    locked: "Số liệu này thuộc báo cáo đã trình: chỉ sửa được khi ghi lý do, ở trang Nhập số liệu hoặc trang của chỉ tiêu.",
    late_reason: "Lý do sửa sau khi trình",
    late_reason_missing: "Số liệu này đã trình. Ghi lý do ở ô “Lý do sửa sau khi trình” rồi nhấn Enter lần nữa.",
    changed_by: "Người sửa",
    who: "Ai thực hiện bước này?",
    who_about: "Mỗi bước ghi tên và đơn vị người thực hiện. Đơn vị chỉ trình báo cáo của mình; đơn vị cấp trên duyệt.",
    who_unit: "Đơn vị của tôi",
    who_missing: "Chọn đơn vị của bạn.",
    who_go_on: "Tiếp tục",
    unit_next: |unit, own| format!("Bước tiếp theo: {unit} trình báo cáo. Đơn vị của tôi: {own}."),
    office_next: |office, own| {
        format!("Bước tiếp theo: {office} duyệt hoặc đề nghị đính chính. Đơn vị của tôi: {own}.")
    },
    office_reopens: |office, own| format!("Khi cần sửa, {office} đề nghị đính chính. Đơn vị của tôi: {own}."),
    nobody_above: "Không có đơn vị cấp trên trong kế hoạch nên báo cáo này không cần duyệt.",
    change_unit: "Đổi đơn vị",
    out_of_turn: |reason| format!("Bước không đúng thẩm quyền: {reason}"),
    out_of_turn_short: "không đúng thẩm quyền",
    refused: |error| match error {
        SubmissionError::NotNext(..) => "Báo cáo đã sang bước khác. Xem lại rồi làm tiếp.",
        SubmissionError::NoReason => "Ghi lý do để đơn vị biết cần sửa gì.",
        SubmissionError::Nobody => "Chưa rõ người thực hiện thuộc đơn vị nào của kế hoạch.",
        SubmissionError::NotTheirs => "Chỉ đơn vị báo cáo hoặc đơn vị cấp trên được trình.",
        SubmissionError::OwnReport => "Đơn vị không tự duyệt, tự đề nghị đính chính hay mở lại báo cáo của mình.",
        SubmissionError::NotAbove => "Chỉ đơn vị cấp trên được duyệt, đề nghị đính chính hoặc mở lại.",
    },
};

pub static ENGLISH: Steps = Steps {
    locked_form: "The report of this period has been submitted, so its figures are locked for the unit. They can still be changed with a reason; every change is listed as made after submission.",
    locked: "This figure is part of a submitted report: it can only be changed with a reason, on the entry page or the page of the indicator.",
    late_reason: "Reason for changing after submission",
    late_reason_missing: "This figure was submitted. Say why under “Reason for changing after submission”, then press Enter again.",
    changed_by: "Changed by",
    who: "Who takes this step?",
    who_about: "Every step records the name and unit of whoever takes it. A unit submits its own report; the unit above approves it.",
    who_unit: "My unit",
    who_missing: "Choose your unit.",
    who_go_on: "Go on",
    unit_next: |unit, own| format!("Next: {unit} submits the report. My unit: {own}."),
    office_next: |office, own| format!("Next: {office} approves it or asks for a correction. My unit: {own}."),
    office_reopens: |office, own| format!("If it must change, {office} asks for a correction. My unit: {own}."),
    nobody_above: "The plan has no unit above this one, so the report needs no approval.",
    change_unit: "Change my unit",
    out_of_turn: |reason| format!("Step taken out of turn: {reason}"),
    out_of_turn_short: "out of turn",
    refused: |error| match error {
        SubmissionError::NotNext(..) => "The report has gone on meanwhile. Look at it again before you go on.",
        SubmissionError::NoReason => "Say why, so that the unit knows what to correct.",
        SubmissionError::Nobody => "Nobody can say for which unit of the plan the step is taken.",
        SubmissionError::NotTheirs => "Only the reporting unit or a unit above it submits.",
        SubmissionError::OwnReport => "No unit approves, sends back or reopens its own report.",
        SubmissionError::NotAbove => "Only a unit above approves, sends back or reopens it.",
    },
};
