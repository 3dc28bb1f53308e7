//! Words of the frame around every page. The pattern for the words of a page: a struct whose members are texts, or
//! functions where something is put in, one value of it for each language, and a way from the language to it.

use super::{Language, count};

/// Words of the frame: navigation, save state, report period, settings of the display, buttons and errors that every
/// page has.
#[derive(Debug)]
pub struct Frame {
    /// Name of the product; the same in every language.
    pub product: &'static str,
    /// What it is for, in a line.
    pub tagline: &'static str,
    /// Link past the navigation.
    pub skip_link: &'static str,

    /// Accessible name of the navigation.
    pub navigation: &'static str,
    /// Page: overview.
    pub overview: &'static str,
    /// Page: indicators.
    pub indicators: &'static str,
    /// Page: tasks.
    pub tasks: &'static str,
    /// Page: the log.
    pub log: &'static str,
    /// Page: sharing.
    pub share: &'static str,
    /// Page: settings.
    pub settings: &'static str,
    /// A part of the app could not be fetched.
    pub page_not_fetched: &'static str,
    /// Button.
    pub try_again: &'static str,
    /// No page has the address.
    pub page_unknown: &'static str,
    /// A newer version is here.
    pub new_version: &'static str,
    /// Button: goes over to it.
    pub update: &'static str,
    /// The newer version takes over as soon as everything is saved.
    pub updating: &'static str,
    /// A newer version has taken over in another window.
    pub replaced: &'static str,
    /// Button: opens the page anew.
    pub reload: &'static str,
    /// What is not saved must be kept before the version changes.
    pub save_before_update: &'static str,

    /// Label of the search field.
    pub search: &'static str,
    /// What can be searched for.
    pub search_placeholder: &'static str,
    /// Search found nothing for these words.
    pub nothing_found: fn(&str) -> String,
    /// How many things search found.
    pub found: fn(usize) -> String,

    /// Everything is kept.
    pub saved: &'static str,
    /// Being kept.
    pub saving: &'static str,
    /// While what was opened is compared with its second copy.
    pub checking: &'static str,
    /// The browser's storage is full.
    pub storage_full: &'static str,
    /// The browser keeps nothing.
    pub storage_blocked: &'static str,
    /// When the last file was made, downloaded or written into a folder, as [`super::days_ago`] says it, and how many changes have been made since.
    pub last_file: fn(&str, usize) -> String,
    /// Figures of these years are in a file; the name of the page that brings them back follows.
    pub away: fn(&str) -> String,
    /// No file has been made yet.
    pub no_file_yet: &'static str,
    /// Button that makes a file now.
    pub download_file: &'static str,

    /// Label of the period that governs every page.
    pub report_period: &'static str,
    /// Label of the choice of a unit.
    pub unit: &'static str,

    /// Group of display settings.
    pub display: &'static str,
    /// Label of the choice of a theme.
    pub theme: &'static str,
    /// Theme of the device.
    pub theme_system: &'static str,
    /// Light theme.
    pub theme_light: &'static str,
    /// Dark theme.
    pub theme_dark: &'static str,
    /// Theme of high contrast.
    pub theme_contrast: &'static str,
    /// Name of the part where messages are shown.
    pub messages: &'static str,
    /// Label of the choice of a language.
    pub language: &'static str,
    /// Label of the choice of a text size.
    pub text_size: &'static str,
    /// Smaller text, A−.
    pub text_small: &'static str,
    /// Usual text, A.
    pub text_usual: &'static str,
    /// Larger text, A+.
    pub text_large: &'static str,
    /// Largest text, A++.
    pub text_largest: &'static str,
    /// List of keyboard shortcuts.
    pub shortcuts: &'static str,

    /// Button.
    pub undo: &'static str,
    /// Button.
    pub redo: &'static str,
    /// What was undone.
    pub undone: fn(&str) -> String,
    /// What was done again.
    pub redone: fn(&str) -> String,
    /// There is nothing to undo.
    pub nothing_to_undo: &'static str,
    /// Somebody has built on the change.
    pub undo_refused: &'static str,

    /// In place of the save state, on a page for reading.
    pub for_reading: &'static str,
    /// Banner of the plan as of a moment.
    pub past: fn(&str) -> String,
    /// Link in it: back to the present.
    pub to_now: &'static str,
    /// Banner of a page for reading, with the moment of its last change.
    pub reading: fn(&str) -> String,
    /// Banner over made-up figures.
    pub illustrative: &'static str,
    /// Warning beside entry forms.
    pub classified: &'static str,
    /// What stands for no value, spoken.
    pub no_value: &'static str,

    /// Button.
    pub close: &'static str,
    /// Button.
    pub cancel: &'static str,
    /// Button.
    pub save: &'static str,
    /// Button.
    pub add: &'static str,
    /// Button.
    pub edit: &'static str,
    /// Button.
    pub remove: &'static str,
    /// Button.
    pub back: &'static str,
    /// Question before something is taken out.
    pub confirm_remove: fn(&str) -> String,
    /// Shown while something is read.
    pub loading: &'static str,
    /// How many changes were kept.
    pub saved_changes: fn(usize) -> String,

    /// A field that must not be left empty.
    pub required: &'static str,
    /// Another thing has the code.
    pub code_taken: &'static str,
    /// A code with other characters than it may have.
    pub code_characters: &'static str,
    /// A code that is too long, with the most characters it may have.
    pub code_too_long: fn(usize) -> String,
    /// Text that is no day.
    pub date_unreadable: &'static str,
    /// Text that is no period.
    pub period_unreadable: &'static str,
    /// A year that plans cannot have.
    pub year_unreadable: &'static str,
    /// A thing that the plan does not have (any more).
    pub gone: &'static str,
}

impl Language {
    /// Words of the frame.
    #[must_use]
    pub fn frame(self) -> &'static Frame {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// The frame in Vietnamese.
pub static VIETNAMESE: Frame = Frame {
    product: "Mục tiêu",
    tagline: "Theo dõi, đánh giá thực hiện kế hoạch năm",
    skip_link: "Chuyển đến nội dung chính",
    navigation: "Các trang",
    overview: "Tổng quan",
    indicators: "Chỉ tiêu",
    tasks: "Nhiệm vụ",
    log: "Nhật ký",
    share: "Chia sẻ",
    settings: "Cài đặt",
    page_not_fetched: "Không tải được trang này. Kiểm tra kết nối; dữ liệu đã lưu vẫn còn.",
    try_again: "Thử lại",
    page_unknown: "Không có trang này.",
    new_version: "Có bản mới. Cập nhật khi thuận tiện; số liệu không thay đổi.",
    update: "Cập nhật",
    updating: "Đang cập nhật, chờ lưu xong…",
    replaced: "Ứng dụng đã được cập nhật ở cửa sổ khác. Tải lại cửa sổ này khi nhập xong.",
    reload: "Tải lại",
    save_before_update: "Chưa cập nhật được: còn thay đổi chưa lưu. Hãy tải tệp kế hoạch về máy trước.",
    search: "Tìm kiếm",
    search_placeholder: "Tìm chỉ tiêu, nhiệm vụ, đơn vị",
    nothing_found: |words| format!("Không tìm thấy “{words}”."),
    found: |number| format!("Tìm thấy {} kết quả", count(number, Language::Vietnamese)),
    saved: "Đã lưu",
    saving: "Đang lưu…",
    checking: "Đang mở…",
    storage_full: "Bộ nhớ đầy – tải tệp ngay",
    storage_blocked: "Không lưu được trên trình duyệt này – tải tệp ngay",
    last_file: |when, changes| {
        format!("Tệp gần nhất: {when}; từ đó có {} thay đổi", count(changes, Language::Vietnamese))
    },
    away: |years| {
        format!("Số liệu năm {years} nằm trong tệp lưu trữ, không có ở đây: trạng thái và so sánh còn thiếu. Mở lại ở")
    },
    no_file_yet: "Chưa tải tệp nào; bản trong trình duyệt không phải bản sao lưu",
    download_file: "Tải tệp",
    report_period: "Số liệu đến kỳ",
    unit: "Đơn vị",
    display: "Hiển thị",
    theme: "Nền",
    theme_system: "Theo thiết bị",
    theme_light: "Sáng",
    theme_dark: "Tối",
    theme_contrast: "Tương phản cao",
    messages: "Thông báo",
    language: "Ngôn ngữ",
    text_size: "Cỡ chữ",
    text_small: "Nhỏ",
    text_usual: "Vừa",
    text_large: "Lớn",
    text_largest: "Rất lớn",
    shortcuts: "Phím tắt",
    undo: "Hoàn tác",
    redo: "Làm lại",
    undone: |what| format!("Đã hoàn tác: {what}"),
    redone: |what| format!("Đã làm lại: {what}"),
    nothing_to_undo: "Không có thao tác nào để hoàn tác.",
    undo_refused: "Không hoàn tác được: đã có thay đổi khác dựa trên thay đổi này.",
    for_reading: "Chỉ đọc",
    past: |moment| format!("Kế hoạch như lúc {moment}. Chỉ để xem, không sửa được."),
    to_now: "Về hiện tại",
    reading: |moment| format!("Trang chỉ đọc: số liệu ghi nhận đến {moment}. Không thay đổi được ở đây."),
    illustrative: "Số liệu minh họa, không phải số liệu thật",
    classified: "Không nhập số liệu thuộc bí mật nhà nước",
    no_value: "Không có số liệu",
    close: "Đóng",
    cancel: "Hủy",
    save: "Lưu",
    add: "Thêm",
    edit: "Sửa",
    remove: "Xóa",
    back: "Quay lại",
    confirm_remove: |what| format!("Xóa {what}? Lịch sử vẫn được giữ và có thể hoàn tác."),
    loading: "Đang mở…",
    saved_changes: |number| format!("Đã lưu {} thay đổi", count(number, Language::Vietnamese)),
    required: "Chưa nhập nội dung này.",
    code_taken: "Mã đã được dùng.",
    code_characters: "Mã chỉ gồm chữ cái, chữ số, dấu gạch ngang, gạch dưới và dấu chấm.",
    code_too_long: |most| format!("Mã dài nhất {most} ký tự."),
    date_unreadable: "Không đọc được ngày: nhập dạng 12/10/2021.",
    period_unreadable: "Không đọc được kỳ: nhập dạng tháng 9/2021, quý III/2021, 9 tháng 2021.",
    year_unreadable: "Năm phải từ 1900 đến 2999.",
    gone: "Nội dung này không còn trong kế hoạch.",
};

/// The frame in English.
pub static ENGLISH: Frame = Frame {
    product: "Mục tiêu",
    tagline: "Tracks and assesses a yearly plan",
    skip_link: "Skip to main content",
    navigation: "Pages",
    overview: "Overview",
    indicators: "Indicators",
    tasks: "Tasks",
    log: "Log",
    share: "Share",
    settings: "Settings",
    page_not_fetched: "This page could not be fetched. Check the connection; what was saved is still there.",
    try_again: "Try again",
    page_unknown: "There is no such page.",
    new_version: "A new version is here. Update when it suits you; the figures stay as they are.",
    update: "Update",
    updating: "Updating as soon as everything is saved…",
    replaced: "The app was updated in another window. Reload this one when you have finished typing.",
    reload: "Reload",
    save_before_update: "Not updated: some changes are not saved. Download the plan file first.",
    search: "Search",
    search_placeholder: "Search indicators, tasks, units",
    nothing_found: |words| format!("Nothing found for “{words}”."),
    found: |number| format!("{number} found"),
    saved: "Saved",
    saving: "Saving…",
    checking: "Opening…",
    storage_full: "Storage is full – download a file now",
    storage_blocked: "This browser cannot save – download a file now",
    last_file: |when, changes| match changes {
        1 => format!("Last file: {when}; 1 change since"),
        _ => format!("Last file: {when}; {changes} changes since"),
    },
    away: |years| {
        format!(
            "Figures of {years} are in an archive and not here: statuses and comparisons lack them. Bring them back in"
        )
    },
    no_file_yet: "No file downloaded yet; a copy in the browser is no backup",
    download_file: "Download file",
    report_period: "Figures up to",
    unit: "Unit",
    display: "Display",
    theme: "Theme",
    theme_system: "As the device",
    theme_light: "Light",
    theme_dark: "Dark",
    theme_contrast: "High contrast",
    messages: "Messages",
    language: "Language",
    text_size: "Text size",
    text_small: "Small",
    text_usual: "Medium",
    text_large: "Large",
    text_largest: "Very large",
    shortcuts: "Keyboard shortcuts",
    undo: "Undo",
    redo: "Redo",
    undone: |what| format!("Undone: {what}"),
    redone: |what| format!("Done again: {what}"),
    nothing_to_undo: "There is nothing to undo.",
    undo_refused: "Cannot undo: another change has been made on top of this one.",
    for_reading: "For reading",
    past: |moment| format!("The plan as of {moment}. For reading; nothing can be changed."),
    to_now: "Back to now",
    reading: |moment| format!("A page for reading: figures as recorded by {moment}. Nothing can be changed here."),
    illustrative: "Illustrative figures, not real ones",
    classified: "Do not enter figures that are state secrets",
    no_value: "No figure",
    close: "Close",
    cancel: "Cancel",
    save: "Save",
    add: "Add",
    edit: "Edit",
    remove: "Remove",
    back: "Back",
    confirm_remove: |what| format!("Remove {what}? Its history is kept and this can be undone."),
    loading: "Opening…",
    saved_changes: |number| match number {
        1 => "1 change saved".into(),
        _ => format!("{number} changes saved"),
    },
    required: "This must not be left empty.",
    code_taken: "This code is already in use.",
    code_characters: "A code has only letters, digits, hyphens, underscores and dots.",
    code_too_long: |most| format!("A code has at most {most} characters."),
    date_unreadable: "Not a date: write it as 12/10/2021.",
    period_unreadable: "Not a period: write it as Sep 2021, Q3 2021 or 2021-M9.",
    year_unreadable: "The year must be from 1900 to 2999.",
    gone: "This is no longer in the plan.",
};
