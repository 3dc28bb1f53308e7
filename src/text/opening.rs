//! Words about opening, saving, merging and handing over plans.

use super::{Language, Steps, count, steps};
use crate::exchange::json::FileError;
use crate::ledger::Rejection;

/// Words about opening, saving, merging and handing over plans.
#[derive(Debug)]
pub struct Opening {
    pub case_missing: fn(&str) -> String,
    pub kept_unusable: fn(&str) -> String,
    pub not_forgotten: fn(&str) -> String,
    pub file_handed_over: fn(&str) -> String,
    pub file_not_handed_over: fn(&str) -> String,
    pub page_not_handed_over: fn(&str) -> String,
    pub file_unread: &'static str,
    pub no_plan_file: fn(&str) -> String,
    pub merged: fn(usize) -> String,
    pub works_for: fn(&str) -> String,
    pub too_large: fn(usize) -> String,
    pub empty: &'static str,
    pub not_text: &'static str,
    pub not_a_plan: fn(usize, usize) -> String,
    pub other_format: fn(&str) -> String,
    pub too_many: fn(usize) -> String,
    pub newer_member: fn(usize, usize) -> String,
    pub newer: fn(u32) -> String,
    pub tampered: fn(&str) -> String,
    pub cell_twice: fn(&str, &str) -> String,
    pub empty_change: fn(&str) -> String,
    pub too_much: fn(&str, usize, usize) -> String,
    pub not_a_value: fn(&str) -> String,
    pub no_form: &'static str,
    pub nothing_to_do: &'static str,
    pub read_only: &'static str,
    pub unknown_change: fn(&str) -> String,
    pub built_upon: &'static str,
    pub steps: &'static Steps,
}

impl Language {
    /// Words about opening, saving, merging and handing over plans.
    #[must_use]
    pub fn opening(self) -> &'static Opening {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

impl Opening {
    /// Why a file cannot be opened, and what to do.
    #[must_use]
    pub fn file_error(&self, error: &FileError) -> String {
        match error {
            FileError::TooLarge(bytes) => (self.too_large)(*bytes),
            FileError::Empty => self.empty.into(),
            FileError::NotText => self.not_text.into(),
            FileError::NotAPlan { line, column, .. } => (self.not_a_plan)(*line, *column),
            FileError::OtherFormat(name) => (self.other_format)(name),
            FileError::TooMany(changes) => (self.too_many)(*changes),
            FileError::NewerMember { line, column, .. } => (self.newer_member)(*line, *column),
            FileError::Newer(version) => (self.newer)(*version),
            FileError::Changes(rejection) => self.rejection(rejection),
        }
    }

    /// Why the ledger did not take something, and what to do.
    #[must_use]
    pub fn rejection(&self, rejection: &Rejection) -> String {
        match rejection {
            Rejection::Tampered(id) => (self.tampered)(&id.to_string()),
            Rejection::CellTwice(id, cell) => (self.cell_twice)(&id.to_string(), &cell.to_string()),
            Rejection::Empty(id) => (self.empty_change)(&id.to_string()),
            Rejection::TooMuch(id, found, most) => (self.too_much)(&id.to_string(), *found, *most),
            Rejection::NotAValue { cell, .. } => (self.not_a_value)(&cell.to_string()),
            Rejection::NoForm(_) => self.no_form.into(),
            Rejection::Step(error) => (self.steps.refused)(*error).into(),
            Rejection::Locked { .. } => self.steps.locked.into(),
            Rejection::NothingToDo => self.nothing_to_do.into(),
            Rejection::ReadOnly => self.read_only.into(),
            Rejection::Unknown(id) => (self.unknown_change)(&id.to_string()),
            Rejection::BuiltUpon { .. } => self.built_upon.into(),
        }
    }
}

pub static VIETNAMESE: Opening = Opening {
    case_missing: |reason| format!("Không tải được kế hoạch mẫu ({reason}). Kiểm tra kết nối rồi thử lại."),
    kept_unusable: |plan| {
        format!(
            "Dữ liệu của kế hoạch “{plan}” đang lưu trong trình duyệt không đọc được, nên tệp chưa được mở để không ghi đè. Mở kế hoạch đó từ danh sách để tải dữ liệu gốc."
        )
    },
    not_forgotten: |reason| format!("Chưa xóa được kế hoạch khỏi trình duyệt ({reason}). Thử lại."),
    file_handed_over: |name| {
        format!("Đã chuyển tệp {name} cho trình duyệt tải xuống. Kiểm tra thư mục tải xuống trước khi gửi đi.")
    },
    page_not_handed_over: |reason| {
        format!("Chưa tạo được trang ({reason}). Việc này cần mạng một lần: kiểm tra kết nối rồi làm lại.")
    },
    file_not_handed_over: |reason| format!("Không tạo được tệp ({reason}). Thử lại hoặc dùng trình duyệt khác."),
    file_unread: "Không đọc được tệp: tệp đã bị xóa, đổi tên hoặc đang bị khóa. Chọn lại tệp.",
    no_plan_file: |folder| format!("Thư mục “{folder}” không có tệp kế hoạch (đuôi .json)."),
    merged: |changes| format!("Đã gộp {} thay đổi từ tệp.", count(changes, Language::Vietnamese)),
    works_for: |unit| format!("Đơn vị của tôi: {unit}. Có thể đổi trong Cài đặt."),
    too_large: |bytes| format!("Tệp quá lớn ({} MB).", bytes / 1_000_000),
    empty: "Tệp rỗng, không có nội dung. Đề nghị người gửi tải lại tệp.",
    not_text: "Tệp này không phải tệp kế hoạch (không phải văn bản Unicode). Chọn tệp có đuôi .muctieu.json.",
    not_a_plan: |line, column| {
        format!("Tệp không phải kế hoạch hoặc đã hỏng ở dòng {line}, cột {column}. Đề nghị người gửi tải lại tệp.")
    },
    other_format: |name| format!("Tệp thuộc chương trình khác (“{name}”)."),
    too_many: |changes| format!("Tệp có quá nhiều thay đổi ({}).", count(changes, Language::Vietnamese)),
    newer_member: |line, column| {
        format!(
            "Tệp có phần mà phiên bản này không biết (dòng {line}, cột {column}), do phiên bản mới hơn tạo. Tải lại trang để cập nhật ứng dụng rồi mở lại."
        )
    },
    newer: |version| {
        format!(
            "Tệp được tạo bằng phiên bản mới hơn (định dạng {version}). Tải lại trang để cập nhật ứng dụng rồi mở lại."
        )
    },
    tampered: |id| {
        format!(
            "Thay đổi {id} có hai nội dung khác nhau: tệp đã bị sửa ngoài ứng dụng. Tệp không được gộp; đề nghị người gửi tải lại tệp."
        )
    },
    cell_twice: |id, cell| format!("Thay đổi {id} ghi hai lần vào ô {cell}: tệp đã bị sửa ngoài ứng dụng."),
    empty_change: |id| format!("Thay đổi {id} không ghi vào ô nào: tệp đã bị sửa ngoài ứng dụng."),
    too_much: |id, found, most| {
        format!(
            "Thay đổi {id} có quá nhiều ô hoặc ghi chú quá dài ({}, tối đa {}): chia nhỏ hoặc rút ngắn.",
            count(found, Language::Vietnamese),
            count(most, Language::Vietnamese)
        )
    },
    not_a_value: |cell| format!("Giá trị của ô {cell} không hợp lệ."),
    no_form: "Giá trị này không ghi được.",
    nothing_to_do: "Không có gì thay đổi.",
    read_only: "Đây là trang chỉ đọc, không ghi được thay đổi. Lưu tệp kế hoạch ở mục Chia sẻ rồi mở tệp trong ứng dụng để sửa.",
    unknown_change: |id| format!("Không tìm thấy thay đổi {id}."),
    built_upon: "Không hoàn tác được: ô này đã có thay đổi khác sau đó.",
    steps: &steps::VIETNAMESE,
};

pub static ENGLISH: Opening = Opening {
    case_missing: |reason| {
        format!("The sample plan could not be fetched ({reason}). Check the connection and try again.")
    },
    kept_unusable: |plan| {
        format!(
            "What this browser keeps of the plan “{plan}” cannot be read, so the file was not opened over it. Open that plan from the list to get its raw data."
        )
    },
    not_forgotten: |reason| format!("The plan could not be removed from this browser ({reason}). Try again."),
    file_handed_over: |name| {
        format!("The file {name} was handed to the browser. Check your downloads before sending it.")
    },
    page_not_handed_over: |reason| {
        format!("The page was not made ({reason}). It takes a network once: check the connection and try again.")
    },
    file_not_handed_over: |reason| format!("The file could not be made ({reason}). Try again or use another browser."),
    file_unread: "The file could not be read: it was removed, renamed or is locked. Choose it again.",
    no_plan_file: |folder| format!("The folder “{folder}” has no plan file (ending in .json)."),
    merged: |changes| match changes {
        1 => "1 change was merged from the file.".into(),
        _ => format!("{changes} changes were merged from the file."),
    },
    works_for: |unit| format!("My unit: {unit}. It can be changed under Settings."),
    too_large: |bytes| format!("The file is too large ({} MB).", bytes / 1_000_000),
    empty: "The file is empty. Ask the sender to download it again.",
    not_text: "This is not a plan file (not Unicode text). Choose a file that ends in .muctieu.json.",
    not_a_plan: |line, column| {
        format!("The file is no plan, or damaged at line {line}, column {column}. Ask the sender to download it again.")
    },
    other_format: |name| format!("The file belongs to another program (“{name}”)."),
    too_many: |changes| format!("The file has too many changes ({changes})."),
    newer_member: |line, column| {
        format!(
            "The file has a part that this version does not know (line {line}, column {column}), made by a newer version. Reload the page to update the app, then open it again."
        )
    },
    newer: |version| {
        format!(
            "The file was made by a newer version (format {version}). Reload the page to update the app, then open it again."
        )
    },
    tampered: |id| {
        format!(
            "Change {id} has two different contents: the file was edited outside the app. It was not merged; ask the sender to download it again."
        )
    },
    cell_twice: |id, cell| format!("Change {id} writes cell {cell} twice: the file was edited outside the app."),
    empty_change: |id| format!("Change {id} writes to no cell: the file was edited outside the app."),
    too_much: |id, found, most| {
        format!("Change {id} has too many cells or too long a note ({found}, at most {most}): divide or shorten it.")
    },
    not_a_value: |cell| format!("The value of cell {cell} is not valid."),
    no_form: "This value cannot be recorded.",
    nothing_to_do: "Nothing has changed.",
    read_only: "This page is for reading, so nothing can be changed here. Save the plan file under Share and open it in the app to edit it.",
    unknown_change: |id| format!("There is no change {id}."),
    built_upon: "Cannot undo: this cell was changed again since.",
    steps: &steps::ENGLISH,
};
