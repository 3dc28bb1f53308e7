//! Words of the page that reads again, record by record, what the browser keeps of the open plan.

use super::{Language, count};
use crate::exchange::record::RecordError;

/// Words of the page that reads again what is kept.
#[derive(Debug)]
pub struct Inspection {
    pub heading: &'static str,
    pub about: &'static str,
    pub reading: &'static str,
    pub not_kept: &'static str,
    pub read: &'static str,
    pub extent: fn(usize, usize, &str, &str) -> String,
    pub nothing: &'static str,
    pub in_local: fn(usize) -> String,
    pub no_local: &'static str,
    pub in_journal: fn(usize) -> String,
    pub no_journal: &'static str,
    pub unsaved: fn(usize) -> String,
    pub unread: fn(usize) -> String,
    pub all_read: &'static str,
    pub unread_note: &'static str,
    pub key: &'static str,
    pub size: &'static str,
    pub bytes: fn(&str) -> String,
    pub fault: &'static str,
    pub what: &'static str,
    pub one_change: fn(u32, &str) -> String,
    pub made: fn(Option<&str>, Option<&str>) -> String,
    pub many_changes: &'static str,
    pub damaged: &'static str,
    pub unreadable: &'static str,
    pub misplaced: fn(&str) -> String,
    pub gaps: &'static str,
    pub gaps_note: &'static str,
    pub no_gaps: &'static str,
    pub gap: fn(&str, &str, &str) -> String,
    pub next: &'static str,
    pub save_raw: &'static str,
    pub save_raw_hint: &'static str,
    pub go_on: &'static str,
    pub go_on_hint: &'static str,
    pub open_file: &'static str,
    pub open_file_hint: &'static str,
}

impl Language {
    /// Words of the page that reads again what is kept.
    #[must_use]
    pub fn inspection(self) -> &'static Inspection {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

impl Inspection {
    /// What is wrong with a record.
    #[must_use]
    pub fn record_error(&self, error: &RecordError) -> String {
        match error {
            RecordError::Damaged => self.damaged.into(),
            RecordError::Unreadable(_) => self.unreadable.into(),
            RecordError::Misplaced(id) => (self.misplaced)(&id.to_string()),
        }
    }
}

pub static VIETNAMESE: Inspection = Inspection {
    heading: "Kiểm tra dữ liệu đã lưu",
    about: "Đọc lại từng bản ghi của kế hoạch đang mở ở cả hai nơi lưu. Không ghi và không xóa gì.",
    reading: "Đang đọc lại từng bản ghi…",
    not_kept: "Trang này chỉ để đọc, trình duyệt không lưu gì của kế hoạch.",
    read: "Đọc được",
    extent: |changes, people, from, to| {
        format!(
            "{} thay đổi của {} người ghi, từ {from} đến {to}.",
            count(changes, Language::Vietnamese),
            count(people, Language::Vietnamese)
        )
    },
    nothing: "Không đọc được thay đổi nào.",
    in_local: |changes| format!("Bộ nhớ trình duyệt: {} thay đổi.", count(changes, Language::Vietnamese)),
    no_local: "Bộ nhớ trình duyệt: không đọc được.",
    in_journal: |changes| format!("Nhật ký lưu: {} thay đổi.", count(changes, Language::Vietnamese)),
    no_journal: "Nhật ký lưu: không đọc được.",
    unsaved: |changes| {
        format!(
            "{} thay đổi của kế hoạch đang mở chưa có ở nơi lưu nào: lưu tệp ngay.",
            count(changes, Language::Vietnamese)
        )
    },
    unread: |records| format!("Không đọc được: {} bản ghi", count(records, Language::Vietnamese)),
    all_read: "Mọi bản ghi đều đọc được.",
    unread_note: "Các bản ghi này còn nguyên tại chỗ, không bị ghi đè.",
    key: "Bản ghi",
    size: "Dung lượng",
    bytes: |size| format!("{size} byte"),
    fault: "Hỏng thế nào",
    what: "Là thay đổi nào",
    one_change: |number, writer| format!("Thay đổi số {number} (người ghi: {writer})"),
    made: |after, before| match (after, before) {
        (Some(after), Some(before)) => format!("ghi trong khoảng từ {after} đến {before}"),
        (Some(after), None) => format!("ghi sau {after}"),
        (None, Some(before)) => format!("ghi trước {before}"),
        (None, None) => "không rõ ghi lúc nào".into(),
    },
    many_changes: "Một gói gồm nhiều thay đổi; xem các số thứ tự vắng mặt",
    damaged: "Nội dung không khớp mã kiểm: đã bị hỏng sau khi ghi",
    unreadable: "Nội dung không phải thay đổi mà phiên bản này hiểu",
    misplaced: |id| format!("Nội dung là của thay đổi khác ({id})"),
    gaps: "Số thứ tự vắng mặt",
    gaps_note: "Mỗi cửa sổ làm việc đánh số thay đổi liên tục. Số vắng mặt có thể là thay đổi đã mất; cũng có thể được ghi vào kế hoạch khác, hoặc không nằm trong tệp đã nhận.",
    no_gaps: "Không có số thứ tự nào vắng mặt.",
    gap: |writer, person, numbers| format!("Cửa sổ {writer} (người ghi: {person}): số {numbers}"),
    next: "Làm gì tiếp",
    save_raw: "Tải toàn bộ dữ liệu thô",
    save_raw_hint: "Một tệp văn bản gồm mọi bản ghi của kế hoạch ở cả hai nơi lưu, kể cả phần hỏng",
    go_on: "Làm tiếp với phần đọc được",
    go_on_hint: "Kế hoạch đang mở gồm đúng phần này; bản ghi hỏng để riêng",
    open_file: "Lấy lại từ tệp đã lưu",
    open_file_hint: "Tệp của mình hoặc của đồng nghiệp; thay đổi nào thiếu sẽ được gộp vào, không ghi đè gì",
};

pub static ENGLISH: Inspection = Inspection {
    heading: "Check of the saved data",
    about: "Reads every record of the open plan again, in both places. Nothing is written or deleted.",
    reading: "Reading every record again…",
    not_kept: "This page is for reading; the browser keeps nothing of the plan.",
    read: "What can be read",
    extent: |changes, people, from, to| {
        let changes = if changes == 1 { "1 change".to_owned() } else { format!("{changes} changes") };
        let people = if people == 1 { "1 person".to_owned() } else { format!("{people} people") };
        format!("{changes} by {people}, from {from} to {to}.")
    },
    nothing: "No change can be read.",
    in_local: |changes| match changes {
        1 => "Browser storage: 1 change.".into(),
        _ => format!("Browser storage: {changes} changes."),
    },
    no_local: "Browser storage: cannot be read.",
    in_journal: |changes| match changes {
        1 => "Journal: 1 change.".into(),
        _ => format!("Journal: {changes} changes."),
    },
    no_journal: "Journal: cannot be read.",
    unsaved: |changes| match changes {
        1 => "1 change of the open plan is kept in neither place yet: save a file now.".into(),
        _ => format!("{changes} changes of the open plan are kept in neither place yet: save a file now."),
    },
    unread: |records| match records {
        1 => "What cannot be read: 1 record".into(),
        _ => format!("What cannot be read: {records} records"),
    },
    all_read: "Every record can be read.",
    unread_note: "These records are still where they were; nothing has been written over them.",
    key: "Record",
    size: "Size",
    bytes: |size| format!("{size} bytes"),
    fault: "What is wrong",
    what: "Which change it was",
    one_change: |number, writer| format!("Change {number} (by: {writer})"),
    made: |after, before| match (after, before) {
        (Some(after), Some(before)) => format!("made between {after} and {before}"),
        (Some(after), None) => format!("made after {after}"),
        (None, Some(before)) => format!("made before {before}"),
        (None, None) => "time unknown".into(),
    },
    many_changes: "Many changes in one record; see the missing numbers",
    damaged: "The content does not fit its checksum: it was damaged after it was written",
    unreadable: "The content is no change that this version understands",
    misplaced: |id| format!("The content is that of another change ({id})"),
    gaps: "Missing numbers",
    gaps_note: "Each window numbers its changes one after the other. A missing number may be a change that was lost; it may also belong to another plan, or have been left out of a file that was received.",
    no_gaps: "No number is missing.",
    gap: |writer, person, numbers| format!("Window {writer} (by: {person}): {numbers}"),
    next: "What to do next",
    save_raw: "Download all raw data",
    save_raw_hint: "One text file with every record of the plan in both places, damaged parts included",
    go_on: "Go on with what was read",
    go_on_hint: "The open plan is exactly this; damaged records stay aside",
    open_file: "Get it back from a saved file",
    open_file_hint: "Your own or a colleague's; changes that are missing are merged in, nothing is written over",
};
