//! Words of the page that reads again, record by record, what the browser keeps of the open plan.

use super::{Language, count};
use crate::exchange::record::RecordError;

/// Words of the page that reads again what is kept.
#[derive(Debug)]
pub struct Inspection {
    /// Heading of the page.
    pub heading: &'static str,
    /// What it does.
    pub about: &'static str,
    /// While it reads.
    pub reading: &'static str,
    /// The plan is not kept: the page is for reading.
    pub not_kept: &'static str,
    /// Heading: what could be read.
    pub read: &'static str,
    /// So many changes by so many people, from when to when.
    pub extent: fn(usize, usize, &str, &str) -> String,
    /// Nothing could be read.
    pub nothing: &'static str,
    /// How many changes local storage has.
    pub in_local: fn(usize) -> String,
    /// Local storage cannot be read.
    pub no_local: &'static str,
    /// How many changes the journal has.
    pub in_journal: fn(usize) -> String,
    /// The journal cannot be read.
    pub no_journal: &'static str,
    /// Changes of the open plan that are kept in neither place yet.
    pub unsaved: fn(usize) -> String,
    /// Heading: what could not be read.
    pub unread: fn(usize) -> String,
    /// Nothing of the kind.
    pub all_read: &'static str,
    /// About the list.
    pub unread_note: &'static str,
    /// Column.
    pub key: &'static str,
    /// Column.
    pub size: &'static str,
    /// So many bytes.
    pub bytes: fn(&str) -> String,
    /// Column: what is wrong with it.
    pub fault: &'static str,
    /// Column: which change it was.
    pub what: &'static str,
    /// A single change: its number and its writer.
    pub one_change: fn(u32, &str) -> String,
    /// Made between two moments; either may be unknown.
    pub made: fn(Option<&str>, Option<&str>) -> String,
    /// Many changes in one record.
    pub many_changes: &'static str,
    /// The content is not what was written.
    pub damaged: &'static str,
    /// The content is no change that this version knows, with the reader's own words.
    pub unreadable: fn(&str) -> String,
    /// The content is that of another change, with its identity.
    pub misplaced: fn(&str) -> String,
    /// Heading: numbers that are missing.
    pub gaps: &'static str,
    /// What a missing number means.
    pub gaps_note: &'static str,
    /// No number is missing.
    pub no_gaps: &'static str,
    /// A writer, with the name of the person, and the numbers that are missing.
    pub gap: fn(&str, &str, &str) -> String,
    /// Heading: what to do.
    pub next: &'static str,
    /// Door: the raw text.
    pub save_raw: &'static str,
    /// About it.
    pub save_raw_hint: &'static str,
    /// Door: go on with what was read.
    pub go_on: &'static str,
    /// About it.
    pub go_on_hint: &'static str,
    /// Door: files.
    pub open_file: &'static str,
    /// About it.
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
            RecordError::Unreadable(reason) => (self.unreadable)(reason),
            RecordError::Misplaced(id) => (self.misplaced)(&id.to_string()),
        }
    }
}

/// In Vietnamese.
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
    unreadable: |reason| format!("Nội dung không phải thay đổi mà phiên bản này hiểu: {reason}"),
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

/// In English.
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
    unreadable: |reason| format!("The content is no change that this version understands: {reason}"),
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
