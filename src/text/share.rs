//! Words of the page that shares plans.

use super::{Language, count};

/// Words of the page that shares plans.
#[derive(Debug)]
pub struct Share {
    pub about: &'static str,
    pub out: &'static str,
    pub backup: &'static str,
    pub no_backup: &'static str,
    pub save_file: &'static str,
    pub holds: fn(usize) -> String,
    pub page: &'static str,
    pub page_about: &'static str,
    pub save_page: &'static str,
    pub save_app: &'static str,
    pub unit_file: &'static str,
    pub unit: &'static str,
    pub choose_unit: &'static str,
    pub unit_holds: fn(&str, usize, usize, usize) -> String,
    pub unit_about: &'static str,
    pub unit_not_secret: &'static str,
    pub save_unit: &'static str,
    pub open: &'static str,
    pub drop: &'static str,
    pub drop_note: &'static str,
    pub unreadable: &'static str,
    pub unreadable_note: &'static str,
}

impl Language {
    /// Words of the page that shares plans.
    #[must_use]
    pub fn share(self) -> &'static Share {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Share = Share {
    about: "Kế hoạch nằm trong trình duyệt này. Gửi cho nơi khác bằng tệp, qua thư điện tử hay thư mục chung.",
    out: "Lưu tệp",
    backup: "Sao lưu",
    no_backup: "Bản trong trình duyệt không phải bản dự phòng: xóa dữ liệu duyệt web là mất.",
    save_file: "Lưu tệp kế hoạch",
    holds: |changes| format!("Tệp gồm toàn bộ kế hoạch và lịch sử: {} lần ghi.", count(changes, Language::Vietnamese)),
    page: "Trang chỉ đọc",
    page_about: "Một tệp HTML có sẵn kế hoạch, gửi qua thư điện tử hoặc thư mục chung. Mở bằng trình duyệt bất kỳ, không cần mạng; người nhận không sửa được số liệu.",
    save_page: "Lưu trang chỉ đọc",
    save_app: "Lưu ứng dụng thành một tệp",
    unit_file: "Tệp cho một đơn vị",
    unit: "Đơn vị nhận tệp",
    choose_unit: "Chọn đơn vị",
    unit_holds: |unit, indicators, tasks, changes| {
        format!(
            "Tệp gồm danh mục đơn vị, {} chỉ tiêu {unit} phụ trách hoặc có số liệu, chỉ tiêu giao và số liệu của các chỉ tiêu đó, {} nhiệm vụ liên quan: {} lần ghi.",
            count(indicators, Language::Vietnamese),
            count(tasks, Language::Vietnamese),
            count(changes, Language::Vietnamese)
        )
    },
    unit_about: "Chỉ những gì một đơn vị cần để nhập số liệu. Đơn vị gửi lại tệp kế hoạch của mình; gộp vào đây không mất gì.",
    unit_not_secret: "Tệp nhỏ hơn, không phải tệp mật: số liệu khác ghi cùng lần vẫn đi kèm.",
    save_unit: "Lưu tệp cho đơn vị",
    open: "Mở tệp, nhận số liệu",
    drop: "Thả tệp vào đây",
    drop_note: "hoặc chọn từ máy: tệp .muctieu.json, một hay nhiều tệp",
    unreadable: "Ô chưa đọc được",
    unreadable_note: "Phiên bản này không hiểu các giá trị sau. Chúng được giữ nguyên và ghi lại nguyên vẹn vào tệp.",
};

pub static ENGLISH: Share = Share {
    about: "The plan lives in this browser. Send it elsewhere as a file, by e-mail or a shared folder.",
    out: "Save a file",
    backup: "Backup",
    no_backup: "The copy in the browser is no backup: clearing browsing data deletes it.",
    save_file: "Save plan file",
    holds: |changes| {
        if changes == 1 {
            "The file holds the whole plan and its history: 1 entry.".into()
        } else {
            format!("The file holds the whole plan and its history: {changes} entries.")
        }
    },
    page: "Page for reading",
    page_about: "One HTML file with the plan inside, to be sent by e-mail or chat. It opens in any browser without a network; figures in it cannot be changed.",
    save_page: "Save the page for reading",
    save_app: "Save the app as one file",
    unit_file: "File for one unit",
    unit: "Unit that gets the file",
    choose_unit: "Choose a unit",
    unit_holds: |unit, indicators, tasks, changes| {
        format!(
            "The file holds the list of units, the {indicators} indicators that {unit} leads or has figures of, their targets and figures, {tasks} related tasks: {changes} entries."
        )
    },
    unit_about: "Only what a unit needs to enter its figures. The unit sends its plan file back; merging it here loses nothing.",
    unit_not_secret: "The file is smaller and not secret: other figures of the same entries come along.",
    save_unit: "Save the file for the unit",
    open: "Open files, receive figures",
    drop: "Drop files here",
    drop_note: "or choose them: .muctieu.json files, one or many",
    unreadable: "Cells that cannot be read",
    unreadable_note: "This version does not understand these values. They are kept and written back to files unchanged.",
};
