//! Words about what the browser keeps of plans, keeps no longer, or may delete.

use super::{Language, count};

/// Words about what the browser keeps.
#[derive(Debug)]
pub struct Keeping {
    pub restored_from_journal: fn(usize) -> String,
    pub restored_from_local: fn(usize) -> String,
    pub set_aside: fn(usize) -> String,
    pub look: &'static str,
    pub no_journal: fn(&str) -> String,
    pub no_local: &'static str,
    pub written_back: fn(usize) -> String,

    pub lost: fn(&str) -> String,
    pub lost_why: &'static str,
    pub lost_file: fn(&str, &str, usize) -> String,
    pub lost_no_file: &'static str,
    pub lost_seen: &'static str,
    pub address_without_plan: &'static str,
    pub blocked: &'static str,

    pub heading: &'static str,
    pub persisted: &'static str,
    pub not_persisted: &'static str,
    pub unknown: &'static str,
    pub ask: &'static str,
    pub refused: &'static str,
    pub seven_days: &'static str,
    pub inspect: &'static str,
}

impl Language {
    /// Words about what the browser keeps.
    #[must_use]
    pub fn keeping(self) -> &'static Keeping {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Keeping = Keeping {
    restored_from_journal: |changes| {
        format!(
            "Bộ nhớ trình duyệt thiếu {} thay đổi; đã khôi phục đủ từ nhật ký lưu.",
            count(changes, Language::Vietnamese)
        )
    },
    restored_from_local: |changes| {
        format!(
            "Nhật ký lưu thiếu {} thay đổi; đã khôi phục đủ từ bộ nhớ trình duyệt.",
            count(changes, Language::Vietnamese)
        )
    },
    set_aside: |records| {
        format!(
            "{} bản ghi đã lưu không đọc được ở cả hai nơi lưu. Phần còn lại đã mở; số liệu có thể thiếu. Bản ghi hỏng vẫn còn nguyên tại chỗ.",
            count(records, Language::Vietnamese)
        )
    },
    look: "Xem phần không đọc được",
    no_journal: |reason| {
        format!(
            "Nhật ký lưu của trình duyệt không dùng được ({reason}). Thay đổi vài giây cuối có thể mất nếu trình duyệt dừng đột ngột: tải tệp thường xuyên."
        )
    },
    no_local: "Bộ nhớ của trình duyệt không dùng được. Tải tệp trước khi đóng trang.",
    written_back: |changes| {
        format!(
            "Dữ liệu của kế hoạch bị xóa khỏi trình duyệt trong lúc đang mở. Đã ghi lại {} thay đổi từ trang đang mở. Tải tệp ngay để có bản dự phòng.",
            count(changes, Language::Vietnamese)
        )
    },
    lost: |plan| format!("Trình duyệt không còn dữ liệu của kế hoạch “{plan}”"),
    lost_why: "Lần trước kế hoạch này được mở ở đây. Dữ liệu có thể bị mất do xóa dữ liệu duyệt web, do phần mềm dọn máy, hoặc do trình duyệt tự xóa (Safari xóa sau bảy ngày không truy cập).",
    lost_file: |name, when, changes| {
        format!(
            "Mở lại tệp đã lưu gần nhất: {name}, lưu lúc {when}, gồm {} thay đổi. Tệp thường nằm trong thư mục Tải xuống.",
            count(changes, Language::Vietnamese)
        )
    },
    lost_no_file: "Trình duyệt này chưa lưu tệp nào của kế hoạch. Tìm tệp .muctieu.json trên máy hoặc đề nghị đồng nghiệp gửi lại.",
    lost_seen: "Đã rõ, không nhắc lại",
    address_without_plan: "Địa chỉ này dẫn đến một trang của kế hoạch, nhưng trình duyệt không có kế hoạch nào. Mở tệp kế hoạch trước. Nếu trước đây đã làm việc tại đây thì dữ liệu đã bị xóa: mở tệp đã lưu gần nhất.",
    blocked: "Trình duyệt không cho trang này lưu dữ liệu (cửa sổ riêng tư hoặc cài đặt chặn lưu trữ). Vẫn làm việc được, nhưng phải lưu tệp trước khi đóng trang, nếu không sẽ mất hết.",
    heading: "Lưu giữ trên máy này",
    persisted: "Trình duyệt đã nhận giữ dữ liệu, không tự xóa khi thiếu chỗ. Xóa dữ liệu duyệt web vẫn làm mất.",
    not_persisted: "Trình duyệt chưa nhận giữ dữ liệu lâu dài: khi máy thiếu chỗ, dữ liệu có thể bị xóa. Lưu tệp thường xuyên.",
    unknown: "Trình duyệt không cho biết có giữ dữ liệu lâu dài hay không. Lưu tệp thường xuyên.",
    ask: "Đề nghị trình duyệt giữ dữ liệu",
    refused: "Trình duyệt chưa đồng ý. Cài đặt ứng dụng hoặc dùng thường xuyên thì dễ được đồng ý hơn.",
    seven_days: "Safari xóa dữ liệu của trang sau bảy ngày dùng trình duyệt mà không mở trang này. Cài đặt ứng dụng (thêm vào màn hình chính hoặc Dock) để tránh, hoặc lưu tệp sau mỗi lần làm việc.",
    inspect: "Kiểm tra từng bản ghi đã lưu",
};

pub static ENGLISH: Keeping = Keeping {
    restored_from_journal: |changes| match changes {
        1 => "Browser storage lacked 1 change; it was restored from the journal.".into(),
        _ => format!("Browser storage lacked {changes} changes; all were restored from the journal."),
    },
    restored_from_local: |changes| match changes {
        1 => "The journal lacked 1 change; it was restored from browser storage.".into(),
        _ => format!("The journal lacked {changes} changes; all were restored from browser storage."),
    },
    set_aside: |records| {
        match records {
        1 => "1 saved record can be read in neither of both places. The rest is open; figures may be missing. The damaged record is still where it was.".into(),
        _ => format!(
            "{records} saved records can be read in neither of both places. The rest is open; figures may be missing. The damaged records are still where they were."
        ),
    }
    },
    look: "See what cannot be read",
    no_journal: |reason| {
        format!(
            "The browser's journal cannot be used ({reason}). The last seconds may be lost if the browser stops suddenly: download files often."
        )
    },
    no_local: "The browser's storage cannot be used. Download a file before you close the page.",
    written_back: |changes| {
        match changes {
        1 => "The plan's data were deleted from this browser while it was open. 1 change was written again from the open page. Download a file now as a backup.".into(),
        _ => format!(
            "The plan's data were deleted from this browser while it was open. {changes} changes were written again from the open page. Download a file now as a backup."
        ),
    }
    },
    lost: |plan| format!("The browser has nothing left of the plan “{plan}”"),
    lost_why: "The plan was open here the last time. Data are lost when browsing data are cleared, when a cleaning program runs, or when the browser deletes them by itself (Safari does after seven days without a visit).",
    lost_file: |name, when, changes| {
        let entries = if changes == 1 { "1 change".to_owned() } else { format!("{changes} changes") };
        format!(
            "Open the file that was saved last: {name}, saved at {when}, with {entries}. It is usually in the Downloads folder."
        )
    },
    lost_no_file: "No file of the plan was ever saved in this browser. Look for a .muctieu.json file on this device, or ask a colleague to send theirs.",
    lost_seen: "Understood, do not show again",
    address_without_plan: "This address leads to a page of a plan, but this browser has no plan. Open the plan's file first. If you have worked here before, the data were deleted: open the file that was saved last.",
    blocked: "The browser does not let this page keep data (a private window, or storage is blocked). You can work all the same, but save a file before you close the page, or everything will be lost.",
    heading: "Kept on this device",
    persisted: "The browser has agreed to keep the data and does not delete them when space runs short. Clearing browsing data still deletes them.",
    not_persisted: "The browser has not agreed to keep the data: it may delete them when the device runs out of space. Save files often.",
    unknown: "The browser does not say whether it keeps the data for good. Save files often.",
    ask: "Ask the browser to keep the data",
    refused: "The browser has not agreed. It is likelier to once the app is installed or used often.",
    seven_days: "Safari deletes the data of a page after seven days of use without opening it. Install the app (add it to the home screen or the Dock) to prevent that, or save a file each time you have worked.",
    inspect: "Check every saved record",
};
