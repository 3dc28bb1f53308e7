//! Words of the page that shares plans.

use super::{Language, count};
use crate::exchange::preview::Effect;

/// Words of the page that shares plans.
#[derive(Debug)]
pub struct Share {
    /// What the page is for.
    pub about: &'static str,
    /// Heading.
    pub out: &'static str,
    /// No file yet.
    pub none_yet: &'static str,
    /// A copy in the browser is no backup.
    pub no_backup: &'static str,
    /// Button.
    pub save_file: &'static str,
    /// How much the file will hold.
    pub holds: fn(usize) -> String,
    /// Heading: a page for people who only read.
    pub page: &'static str,
    /// What such a page is.
    pub page_about: &'static str,
    /// Button: the page with the plan.
    pub save_page: &'static str,
    /// Button: the app alone.
    pub save_app: &'static str,
    /// Heading.
    pub open: &'static str,
    /// Where to drop files.
    pub drop: &'static str,
    /// Or choose them.
    pub drop_note: &'static str,
    /// Heading of a file.
    pub preview: fn(&str) -> String,
    /// The file's plan: title, indicators, values, tasks.
    pub contents: fn(&str, usize, usize, usize) -> String,
    /// It is another plan.
    pub other_plan: &'static str,
    /// The content is not what was written.
    pub digest_differs: &'static str,
    /// The file has no checksum.
    pub no_digest: &'static str,
    /// Who made the new changes.
    pub authors: fn(&str) -> String,
    /// Count: new values.
    pub new: &'static str,
    /// Count: changed values.
    pub changed: &'static str,
    /// Count: conflicts.
    pub conflicts: &'static str,
    /// Count: changes that are here already.
    pub known: &'static str,
    /// Nothing would change.
    pub nothing_new: &'static str,
    /// Column.
    pub cell: &'static str,
    /// Column.
    pub here: &'static str,
    /// Column.
    pub after: &'static str,
    /// Column.
    pub effect: &'static str,
    /// How many more rows there are.
    pub more: fn(usize) -> String,
    /// Button.
    pub merge: fn(usize) -> String,
    /// Button.
    pub open_beside: &'static str,
    /// Button.
    pub refuse: &'static str,
    /// The file was tampered with.
    pub tampered: &'static str,
    /// Heading: conflicts.
    pub both: &'static str,
    /// About conflicts.
    pub both_note: fn(usize) -> String,
    /// No value.
    pub no_value: &'static str,
    /// Shown at present.
    pub shown_now: &'static str,
    /// Button.
    pub choose: &'static str,
    /// A choice was recorded.
    pub chosen: &'static str,
    /// Heading: cells that cannot be read.
    pub unreadable: &'static str,
    /// About them.
    pub unreadable_note: &'static str,
}

impl Language {
    /// Words of the page that shares plans.
    #[must_use]
    pub fn share(self) -> &'static Share {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// What a merge does to a cell, in words.
#[must_use]
pub fn effect_in_words(effect: Effect, language: Language) -> &'static str {
    language.pick(match effect {
        Effect::New => ("mới", "new"),
        Effect::Changed => ("thay đổi", "changed"),
        Effect::Conflict => ("hai bên cùng sửa", "changed on both sides"),
    })
}

/// In Vietnamese.
pub static VIETNAMESE: Share = Share {
    about: "Kế hoạch nằm trong trình duyệt này. Gửi cho nơi khác bằng tệp, qua thư điện tử hay thư mục chung.",
    out: "Lưu tệp",
    none_yet: "Chưa tải tệp nào của kế hoạch này.",
    no_backup: "Bản trong trình duyệt không phải bản dự phòng: xóa dữ liệu duyệt web là mất.",
    save_file: "Lưu tệp kế hoạch",
    holds: |changes| format!("Tệp gồm toàn bộ kế hoạch và lịch sử: {} lần ghi.", count(changes, Language::Vietnamese)),
    page: "Trang chỉ đọc",
    page_about: "Một tệp HTML có sẵn kế hoạch, gửi qua thư điện tử hoặc thư mục chung. Mở bằng trình duyệt bất kỳ, không cần mạng; người nhận không sửa được số liệu.",
    save_page: "Lưu trang chỉ đọc",
    save_app: "Lưu ứng dụng thành một tệp",
    open: "Mở tệp, nhận số liệu",
    drop: "Thả tệp vào đây",
    drop_note: "hoặc chọn từ máy: tệp .muctieu.json, một hay nhiều tệp",
    preview: |name| format!("Xem trước: {name}"),
    contents: |title, indicators, values, tasks| {
        format!("{title} · {indicators} chỉ tiêu, {values} giá trị, {tasks} nhiệm vụ")
    },
    other_plan: "Tệp thuộc kế hoạch khác với kế hoạch đang mở. Kế hoạch trong tệp sẽ được mở riêng, không gộp vào kế hoạch này.",
    digest_differs: "Nội dung tệp khác với lúc được lưu (đã bị sửa ngoài ứng dụng hoặc hỏng khi gửi). Đối chiếu số liệu trước khi nhận.",
    no_digest: "Tệp không có mã kiểm tra nên không biết có bị sửa hay không.",
    authors: |names| format!("Người ghi: {names}"),
    new: "giá trị mới",
    changed: "giá trị thay đổi",
    conflicts: "hai bên cùng sửa",
    known: "lần ghi đã có, bỏ qua",
    nothing_new: "Tệp không có gì mới so với kế hoạch đang mở.",
    cell: "Nội dung",
    here: "Đang có",
    after: "Sau khi gộp",
    effect: "Kết quả",
    more: |rows| format!("… và {} ô khác", count(rows, Language::Vietnamese)),
    merge: |changes| format!("Gộp {} lần ghi mới", count(changes, Language::Vietnamese)),
    open_beside: "Mở kế hoạch trong tệp",
    refuse: "Bỏ, không nhận",
    tampered: "Tệp chứa một lần ghi trùng mã nhưng khác nội dung: đã bị sửa ngoài ứng dụng. Không gộp được; đề nghị người gửi tải lại tệp.",
    both: "Hai bên cùng sửa",
    both_note: |number| {
        format!("Còn {} ô cần chọn. Giá trị không chọn vẫn nằm trong lịch sử.", count(number, Language::Vietnamese))
    },
    no_value: "(không có giá trị)",
    shown_now: "đang hiển thị",
    choose: "Chọn giá trị này",
    chosen: "Đã chọn; lựa chọn được ghi vào lịch sử.",
    unreadable: "Ô chưa đọc được",
    unreadable_note: "Phiên bản này không hiểu các giá trị sau. Chúng được giữ nguyên và ghi lại nguyên vẹn vào tệp.",
};

/// In English.
pub static ENGLISH: Share = Share {
    about: "The plan lives in this browser. Send it elsewhere as a file, by e-mail or a shared folder.",
    out: "Save a file",
    none_yet: "No file of this plan has been downloaded yet.",
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
    open: "Open files, receive figures",
    drop: "Drop files here",
    drop_note: "or choose them: .muctieu.json files, one or many",
    preview: |name| format!("Preview: {name}"),
    contents: |title, indicators, values, tasks| {
        format!("{title} · {indicators} indicators, {values} values, {tasks} tasks")
    },
    other_plan: "The file is of another plan than the one that is open. It will be opened by itself and not merged into this one.",
    digest_differs: "The content differs from what was saved (edited outside the app, or damaged on the way). Check the figures before you accept it.",
    no_digest: "The file has no checksum, so nobody can tell whether it was edited.",
    authors: |names| format!("Entered by: {names}"),
    new: "new values",
    changed: "changed values",
    conflicts: "changed on both sides",
    known: "entries known already, left out",
    nothing_new: "The file has nothing that the open plan lacks.",
    cell: "What",
    here: "Here",
    after: "After merging",
    effect: "Result",
    more: |rows| format!("… and {rows} more"),
    merge: |changes| if changes == 1 { "Merge 1 new entry".into() } else { format!("Merge {changes} new entries") },
    open_beside: "Open the plan of the file",
    refuse: "Leave it",
    tampered: "The file holds an entry with a known identity and other content: it was edited outside the app and cannot be merged. Ask the sender to download it again.",
    both: "Changed on both sides",
    both_note: |number| {
        if number == 1 {
            "1 cell needs a choice. What is not chosen stays in its history.".into()
        } else {
            format!("{number} cells need a choice. What is not chosen stays in their history.")
        }
    },
    no_value: "(no value)",
    shown_now: "shown at present",
    choose: "Choose this value",
    chosen: "Chosen; the choice is part of the history.",
    unreadable: "Cells that cannot be read",
    unreadable_note: "This version does not understand these values. They are kept and written back to files unchanged.",
};
