//! Words of the rescue page.

use super::Language;

/// Words of the rescue page.
#[derive(Debug)]
pub struct Rescue {
    pub heading: &'static str,
    pub what: &'static str,
    pub newer: fn(u32) -> String,
    pub unreadable: fn(&str, usize) -> String,
    pub next: &'static str,
    pub save_raw: &'static str,
    pub save_raw_hint: &'static str,
    pub other_plans: &'static str,
    pub other_plans_hint: &'static str,
}

impl Language {
    /// Words of the rescue page.
    #[must_use]
    pub fn rescue(self) -> &'static Rescue {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Rescue = Rescue {
    heading: "Dữ liệu trên máy này không mở được. Chưa có gì bị xóa.",
    what: "Chuyện gì đã xảy ra",
    newer: |version| {
        format!(
            "Dữ liệu được lưu bằng phiên bản mới hơn của ứng dụng (định dạng {version}). Tải lại trang để cập nhật; bản đang chạy không ghi vào dữ liệu này."
        )
    },
    unreadable: |plan, records| {
        format!("Không đọc được bản ghi nào của kế hoạch “{plan}” ({records} bản ghi). Dữ liệu vẫn còn nguyên tại chỗ.")
    },
    next: "Làm gì tiếp",
    save_raw: "Tải toàn bộ dữ liệu thô",
    save_raw_hint: "Một tệp văn bản, kể cả phần hỏng; làm việc này trước",
    other_plans: "Mở tệp đã lưu hoặc kế hoạch khác",
    other_plans_hint: "Các kế hoạch khác trên máy không bị ảnh hưởng",
};

pub static ENGLISH: Rescue = Rescue {
    heading: "What this device keeps cannot be opened. Nothing has been deleted.",
    what: "What happened",
    newer: |version| {
        format!(
            "The data were saved by a newer version of the app (format {version}). Reload the page to update; the running version does not write to them."
        )
    },
    unreadable: |plan, records| {
        format!("No record of the plan “{plan}” can be read ({records} records). The data are still in place.")
    },
    next: "What to do next",
    save_raw: "Download all raw data",
    save_raw_hint: "One text file, damaged parts included; do this first",
    other_plans: "Open a saved file or another plan",
    other_plans_hint: "Other plans on this device are not affected",
};
