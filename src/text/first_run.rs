//! Words of the first page.

use super::{Language, count};

/// Words of the first page.
#[derive(Debug)]
pub struct FirstRun {
    pub heading: &'static str,
    pub how: &'static str,
    pub doors: &'static str,
    pub real: &'static str,
    pub real_hint: &'static str,
    pub illustrative: &'static str,
    pub illustrative_hint: &'static str,
    pub excel: &'static str,
    pub excel_hint: &'static str,
    pub file: &'static str,
    pub file_hint: &'static str,
    pub empty: &'static str,
    pub empty_hint: &'static str,
    pub here: &'static str,
    pub open: &'static str,
    pub open_now: &'static str,
    pub back: &'static str,
    pub forget: &'static str,
    pub forget_sure: &'static str,
    pub forget_hint: &'static str,
    pub new_plan: &'static str,
    pub title: &'static str,
    pub title_hint: &'static str,
    pub title_en: &'static str,
    pub organisation: &'static str,
    pub organisation_hint: &'static str,
    pub year: &'static str,
    pub legal_basis: &'static str,
    pub legal_basis_hint: &'static str,
    pub cut_off: &'static str,
    pub start: &'static str,
    pub to_mend: fn(usize) -> String,
    pub optional: &'static str,
}

impl Language {
    /// Words of the first page.
    #[must_use]
    pub fn first_run(self) -> &'static FirstRun {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: FirstRun = FirstRun {
    heading: "Theo dõi kế hoạch năm: mức giao, số thực hiện từng kỳ, việc được chỉ đạo.",
    how: "Chạy trong trình duyệt, không cần đăng nhập. Số liệu ở lại trên máy này cho đến khi tải thành tệp.",
    doors: "Bắt đầu từ đâu",
    real: "Xem trường hợp thật: Kon Tum 2021",
    real_hint: "35 chỉ tiêu, 12 chỉ đạo của Thông báo 280/TB-UBND, số đã công bố kèm nguồn",
    illustrative: "Xem một tỉnh minh họa",
    illustrative_hint: "100 xã, phường, đặc khu theo mô hình hai cấp; số không có thật và luôn được ghi rõ như vậy",
    excel: "Nhập từ Excel",
    excel_hint: "Chưa dùng được: bản này chưa có phần đọc tệp Excel. Có thể mở tệp .json.",
    file: "Mở tệp có sẵn",
    file_hint: "Tệp .muctieu.json do đồng nghiệp gửi, hoặc thả vào bất cứ đâu trên trang",
    empty: "Bắt đầu kế hoạch trống",
    empty_hint: "Đặt tên, năm và cơ quan; thêm chỉ tiêu sau",
    here: "Kế hoạch trên máy này",
    open: "Mở",
    open_now: "đang mở",
    back: "Quay lại kế hoạch đang mở",
    forget: "Xóa khỏi máy…",
    forget_sure: "Nhấn lần nữa để xóa",
    forget_hint: "Chỉ xóa bản trong trình duyệt này; tệp đã tải vẫn còn.",
    new_plan: "Kế hoạch mới",
    title: "Tên kế hoạch",
    title_hint: "Ví dụ: Kế hoạch phát triển kinh tế - xã hội năm 2027",
    title_en: "Tên tiếng Anh (không bắt buộc)",
    organisation: "Cơ quan",
    organisation_hint: "Cơ quan có kế hoạch này. Ví dụ: UBND tỉnh Kon Tum",
    year: "Năm kế hoạch",
    legal_basis: "Căn cứ (không bắt buộc)",
    legal_basis_hint: "Mỗi dòng một văn bản. Ví dụ: 64/2020/NQ-HĐND",
    cut_off: "Chốt kỳ báo cáo",
    start: "Bắt đầu",
    to_mend: |number| format!("Chưa lưu: còn {} chỗ phải sửa", count(number, Language::Vietnamese)),
    optional: "(không bắt buộc)",
};

pub static ENGLISH: FirstRun = FirstRun {
    heading: "Track the year's plan: targets, actuals of every period, directives.",
    how: "Runs in the browser, without an account. Figures stay on this device until you download a file.",
    doors: "Where to begin",
    real: "See a real case: Kon Tum 2021",
    real_hint: "35 indicators, the 12 directives of notice 280/TB-UBND, published figures with their sources",
    illustrative: "See an illustrative province",
    illustrative_hint: "100 communes and wards, as since July 2025; figures are made up and always marked so",
    excel: "Import from Excel",
    excel_hint: "Not available: this version cannot read Excel files yet. You can open a .json file.",
    file: "Open a file",
    file_hint: "A .muctieu.json file from a colleague; or drop it anywhere on the page",
    empty: "Start an empty plan",
    empty_hint: "Give it a name, a year and an organisation; add indicators later",
    here: "Plans on this device",
    open: "Open",
    open_now: "open now",
    back: "Back to the open plan",
    forget: "Delete from this device…",
    forget_sure: "Press again to delete",
    forget_hint: "Deletes only the copy in this browser; downloaded files stay.",
    new_plan: "New plan",
    title: "Title of the plan",
    title_hint: "Such as: Socio-economic development plan 2027",
    title_en: "Title in English (optional)",
    organisation: "Organisation",
    organisation_hint: "Whose plan it is. Such as: People's Committee of Kon Tum",
    year: "Plan year",
    legal_basis: "Legal bases (optional)",
    legal_basis_hint: "One document a line. Such as: 64/2020/NQ-HĐND",
    cut_off: "Periods close",
    start: "Start",
    to_mend: |number| {
        if number == 1 {
            "Not saved: 1 thing to correct".into()
        } else {
            format!("Not saved: {number} things to correct")
        }
    },
    optional: "(optional)",
};
