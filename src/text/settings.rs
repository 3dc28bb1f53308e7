//! Words of the page of settings.

use super::Language;

/// Words of the page of settings.
#[derive(Debug)]
pub struct Settings {
    /// Display settings hold for this device only.
    pub here_only: &'static str,
    /// Heading.
    pub author: &'static str,
    /// What the name is for.
    pub author_note: &'static str,
    /// Field.
    pub name: &'static str,
    /// Field.
    pub unit: &'static str,
    /// Choice: none.
    pub no_unit: &'static str,
    /// Heading.
    pub plan: &'static str,
    /// Field.
    pub bands: &'static str,
    /// About the bands.
    pub bands_note: &'static str,
    /// Field.
    pub far_ahead: &'static str,
    /// The limits do not rise.
    pub bands_error: &'static str,
    /// Heading.
    pub units: &'static str,
    /// Button.
    pub add_unit: &'static str,
    /// Button, spoken.
    pub edit_unit: fn(&str) -> String,
    /// Heading.
    pub about: &'static str,
    /// What the product is.
    pub about_text: &'static str,
}

impl Language {
    /// Words of the page of settings.
    #[must_use]
    pub fn settings(self) -> &'static Settings {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
pub static VIETNAMESE: Settings = Settings {
    here_only: "Chỉ trên máy này",
    author: "Người nhập",
    author_note: "Ghi vào từng thay đổi trên máy này",
    name: "Họ và tên",
    unit: "Đơn vị",
    no_unit: "Chưa chọn",
    plan: "Kế hoạch",
    bands: "Ngưỡng đánh giá",
    bands_note: "Tỷ lệ giữa thực hiện và mức phải đạt đến kỳ; đạt là từ 1. Đây là mức mặc định, không phải quy định.",
    far_ahead: "Nhắc kiểm tra khi vượt",
    bands_error: "Ngưỡng phải tăng dần: chậm ≤ bám sát ≤ 1 ≤ mức nhắc kiểm tra.",
    units: "Đơn vị",
    add_unit: "Thêm đơn vị",
    edit_unit: |name| format!("Sửa {name}"),
    about: "Về ứng dụng",
    about_text: "Mục tiêu chạy hoàn toàn trong trình duyệt: không máy chủ, không tài khoản, không theo dõi. Số liệu chỉ rời máy này khi người dùng gửi tệp.",
};

/// In English.
pub static ENGLISH: Settings = Settings {
    here_only: "On this device only",
    author: "Author",
    author_note: "Goes with every change made on this device",
    name: "Name",
    unit: "Unit",
    no_unit: "Not chosen",
    plan: "Plan",
    bands: "Limits of the statuses",
    bands_note: "Ratio of the actual to what was due; met is 1 and above. These are defaults, not a regulation.",
    far_ahead: "Ask for a check above",
    bands_error: "The limits must rise: behind ≤ on track ≤ 1 ≤ check.",
    units: "Units",
    add_unit: "Add unit",
    edit_unit: |name| format!("Edit {name}"),
    about: "About",
    about_text: "Mục tiêu runs entirely in the browser: no server, no account, no tracking. Figures leave this device only when somebody sends a file.",
};
