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
    /// Heading: limits of the checks.
    pub limits: &'static str,
    /// About them.
    pub limits_note: &'static str,
    /// Field.
    pub limit_revision: &'static str,
    /// Field.
    pub limit_outlier: &'static str,
    /// Field.
    pub limit_sum: &'static str,
    /// Field.
    pub limit_missing: &'static str,
    /// Field.
    pub limit_stale: &'static str,
    /// Neither a number nor from 0.
    pub limits_number: &'static str,
    /// No share.
    pub limits_share: &'static str,
    /// No number of days.
    pub limits_days: &'static str,
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
    /// Heading and button.
    pub install: &'static str,
    /// What installing gives.
    pub install_why: &'static str,
    /// It is installed.
    pub installed: &'static str,
    /// How: by the address bar.
    pub install_address_bar: &'static str,
    /// How: by the browser's menu.
    pub install_menu: &'static str,
    /// How: by the share menu.
    pub install_home_screen: &'static str,
    /// How: by the file menu.
    pub install_dock: &'static str,
    /// Not in this browser.
    pub install_other_browser: &'static str,
    /// Not from a file.
    pub install_never: &'static str,
    /// Heading: software of others.
    pub licences: &'static str,
    /// Link to the texts.
    pub licence_texts: &'static str,
    /// The list could not be fetched, and why.
    pub licences_missing: fn(&str) -> String,
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
    limits: "Ngưỡng kiểm tra số liệu",
    limits_note: "Từ mức nào thì nhắc xem lại. Đây là mức mặc định, không phải quy định; mỗi điểm cần kiểm tra ghi rõ ngưỡng đã dùng.",
    limit_revision: "Điều chỉnh quá",
    limit_outlier: "Điểm lệch so với các kỳ khác quá",
    limit_sum: "Tổng đơn vị lệch quá",
    limit_missing: "Không tính điểm chung khi thiếu quá",
    limit_stale: "Nhắc chậm số liệu sau khi hết kỳ (ngày)",
    limits_number: "Ghi một số từ 0 đến 1.000.",
    limits_share: "Ghi phần trăm từ 0 đến 100.",
    limits_days: "Ghi số ngày từ 0 đến 365.",
    units: "Đơn vị",
    add_unit: "Thêm đơn vị",
    edit_unit: |name| format!("Sửa {name}"),
    about: "Về ứng dụng",
    about_text: "Mục tiêu chạy hoàn toàn trong trình duyệt: không máy chủ, không tài khoản, không theo dõi. Số liệu chỉ rời máy này khi người dùng gửi tệp.",
    install: "Cài đặt ứng dụng",
    install_why: "Mở như một ứng dụng riêng, dùng được khi không có mạng.",
    installed: "Ứng dụng đã được cài đặt trên máy này.",
    install_address_bar: "Bấm biểu tượng cài đặt ở cuối thanh địa chỉ của trình duyệt (Chrome, Edge). Không có biểu tượng thì mở trình đơn của trình duyệt, chọn Cài đặt.",
    install_menu: "Mở trình đơn của trình duyệt, chọn Cài đặt ứng dụng hoặc Thêm vào màn hình chính.",
    install_home_screen: "Bấm nút Chia sẻ của Safari, chọn Thêm vào màn hình chính. Dữ liệu của ứng dụng trên màn hình chính được lưu riêng: tải tệp kế hoạch trước, rồi mở tệp trong ứng dụng.",
    install_dock: "Trong Safari, mở trình đơn Tệp, chọn Thêm vào Dock.",
    install_other_browser: "Firefox trên máy tính không cài đặt ứng dụng web. Trang này vẫn dùng được khi không có mạng; muốn cài đặt, mở bằng Chrome hoặc Edge.",
    install_never: "Đây là bản một tệp: không cần cài đặt, chép tệp đi đâu cũng mở được.",
    licences: "Phần mềm nguồn mở đi kèm",
    licence_texts: "Toàn văn các giấy phép",
    licences_missing: |reason| format!("Không lấy được danh sách ({reason}). Kiểm tra mạng rồi mở lại mục này."),
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
    limits: "Limits of the checks",
    limits_note: "From where on somebody is asked to look. These are defaults, not a regulation; every finding names the limit that it went by.",
    limit_revision: "Revised by more than",
    limit_outlier: "Deviation score from other periods above",
    limit_sum: "Sum of the units apart by more than",
    limit_missing: "No composite where more is missing than",
    limit_stale: "A figure is outstanding so many days after its period",
    limits_number: "Write a number from 0 to 1,000.",
    limits_share: "Write a percentage from 0 to 100.",
    limits_days: "Write a number of days from 0 to 365.",
    units: "Units",
    add_unit: "Add unit",
    edit_unit: |name| format!("Edit {name}"),
    about: "About",
    about_text: "Mục tiêu runs entirely in the browser: no server, no account, no tracking. Figures leave this device only when somebody sends a file.",
    install: "Install the app",
    install_why: "It opens as an app of its own and works without a network.",
    installed: "The app is installed on this device.",
    install_address_bar: "Press the install icon at the end of the address bar (Chrome, Edge). If there is none, open the browser's menu and choose Install.",
    install_menu: "Open the browser's menu and choose Install app or Add to home screen.",
    install_home_screen: "Press Safari's Share button and choose Add to Home Screen. The app on the home screen keeps its own data: download the plan file first, then open it in the app.",
    install_dock: "In Safari, open the File menu and choose Add to Dock.",
    install_other_browser: "Firefox on computers does not install web apps. This page works without a network all the same; to install it, open it in Chrome or Edge.",
    install_never: "This is the one-file edition: there is nothing to install, copy the file anywhere and open it.",
    licences: "Open-source software in this app",
    licence_texts: "Full texts of the licences",
    licences_missing: |reason| {
        format!("The list could not be fetched ({reason}). Check the network and open this part again.")
    },
};
