//! Words about how much the browser keeps.

use rust_decimal::{Decimal, prelude::FromPrimitive as _};

use super::{Language, count, number_with};

/// Words about how much the browser keeps.
#[derive(Debug)]
pub struct Room {
    pub heading: &'static str,
    pub measuring: &'static str,
    pub used: fn(&str, &str, &str) -> String,
    pub levels: [&'static str; 3],
    pub blocked: &'static str,
    pub plan: fn(&str, &str, &str) -> String,
    pub size: fn(&str, &str) -> String,
    pub else_used: fn(&str) -> String,
    pub pack: &'static str,
    pub pack_plan: fn(&str) -> String,
    pub pack_about: &'static str,
    pub packed: fn(usize) -> String,
    pub not_packed: fn(&str) -> String,
    pub journal: &'static str,
    pub journal_size: fn(&str) -> String,
    pub journal_unknown: &'static str,
    pub all: &'static str,
    pub all_size: fn(&str, &str) -> String,
    pub unknown: &'static str,
    pub lasting: &'static str,
    pub lasts: &'static str,
    pub may_be_cleared: &'static str,
    pub ask_to_last: &'static str,
    pub refused: &'static str,
}

impl Language {
    /// Words about how much the browser keeps.
    #[must_use]
    pub fn room(self) -> &'static Room {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// A number of bytes in the greatest unit that fits, from KB on: `12,3 MB`. A unit is 1000 of the one before.
#[must_use]
pub fn bytes(bytes: f64, language: Language) -> String {
    let mut value = Decimal::from_f64(bytes / 1000.0).unwrap_or_default();
    let mut unit = "KB";
    for larger in ["MB", "GB", "TB"] {
        if value >= Decimal::ONE_THOUSAND {
            value /= Decimal::ONE_THOUSAND;
            unit = larger;
        }
    }
    format!("{} {unit}", number_with(value, 1, language))
}

pub static VIETNAMESE: Room = Room {
    heading: "Bộ nhớ",
    measuring: "Đang đo…",
    used: |used, all, share| format!("Đã dùng {used} trong khoảng {all} ký tự mà trình duyệt cấp ({share})."),
    levels: [
        "Còn nhiều chỗ.",
        "Đã dùng quá nửa. Đóng gói, hoặc cất số liệu năm cũ vào tệp để có thêm chỗ.",
        "Sắp đầy. Lưu tệp ngay, rồi đóng gói hoặc cất số liệu năm cũ vào tệp.",
    ],
    blocked: "Trình duyệt không cho đọc bộ nhớ của trang này. Số liệu chỉ còn trong nhật ký; lưu tệp ngay.",
    plan: |changes, single, segments| format!("{changes} lần ghi: {single} bản ghi rời, {segments} gói"),
    size: |units, share| format!("{units} ký tự ({share})"),
    else_used: |units| format!("Cài đặt và phần khác: {units} ký tự."),
    pack: "Đóng gói ngay",
    pack_plan: |plan| format!("Đóng gói ngay: {plan}"),
    pack_about: "Đóng gói gộp các bản ghi rời thành gói nén; không mất gì. Việc này cũng tự chạy khi ứng dụng rảnh và có từ 64 bản ghi rời.",
    packed: |records| format!("Đã đóng gói {} bản ghi.", count(records, Language::Vietnamese)),
    not_packed: |reason| format!("Chưa đóng gói được ({reason}). Các bản ghi vẫn còn nguyên; thử lại sau."),
    journal: "Nhật ký lưu (IndexedDB)",
    journal_size: |size| format!("{size}, giữ thêm một bản của mọi thay đổi"),
    journal_unknown: "Trình duyệt này không nói riêng; tính trong số bên dưới",
    all: "Tất cả ngoài bộ nhớ trên",
    all_size: |used, granted| {
        format!("{used} trong {granted} trình duyệt cấp, kể cả bản ứng dụng để dùng khi không có mạng")
    },
    unknown: "Trình duyệt không cho biết",
    lasting: "Giữ lâu dài",
    lasts: "Có: trình duyệt không tự xóa khi máy thiếu chỗ",
    may_be_cleared: "Chưa: trình duyệt có thể tự xóa khi máy thiếu chỗ",
    ask_to_last: "Xin giữ lâu dài",
    refused: "Trình duyệt chưa đồng ý. Cài đặt ứng dụng hoặc đánh dấu trang này rồi xin lại; đến lúc đó hãy lưu tệp thường xuyên.",
};

pub static ENGLISH: Room = Room {
    heading: "Storage",
    measuring: "Measuring…",
    used: |used, all, share| format!("{used} of about {all} characters that the browser gives are in use ({share})."),
    levels: [
        "There is plenty of room.",
        "More than half is in use. Pack, or put figures of past years away into a file, to make room.",
        "Nearly full. Save a file now, then pack, or put figures of past years away into a file.",
    ],
    blocked: "The browser does not let this page read its storage. Only the journal has the figures; save a file now.",
    plan: |changes, single, segments| format!("{changes} entries: {single} single records, {segments} packs"),
    size: |units, share| format!("{units} characters ({share})"),
    else_used: |units| format!("Settings and others: {units} characters."),
    pack: "Pack now",
    pack_plan: |plan| format!("Pack now: {plan}"),
    pack_about: "Packing makes compressed packs of single records; nothing is lost. It also runs by itself when the app is at rest and has 64 single records or more.",
    packed: |records| if records == 1 { "1 record packed.".into() } else { format!("{records} records packed.") },
    not_packed: |reason| format!("Could not pack ({reason}). The records are as they were; try again later."),
    journal: "Journal (IndexedDB)",
    journal_size: |size| format!("{size}, a second copy of every change"),
    journal_unknown: "This browser does not say; it is part of the number below",
    all: "Everything beside the above",
    all_size: |used, granted| {
        format!("{used} of {granted} that the browser gives, with the app itself for use without a network")
    },
    unknown: "The browser does not say",
    lasting: "Kept for good",
    lasts: "Yes: the browser does not clear it by itself when space runs short",
    may_be_cleared: "No: the browser may clear it by itself when space runs short",
    ask_to_last: "Ask to keep it for good",
    refused: "The browser has not agreed. Install the app or bookmark this page, then ask again; until then save files often.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_said_in_the_unit_that_fits() {
        assert_eq!(bytes(0.0, Language::Vietnamese), "0,0 KB");
        assert_eq!(bytes(12_345_678.0, Language::Vietnamese), "12,3 MB");
        assert_eq!(bytes(10_737_418_240.0, Language::English), "10.7 GB");
    }
}
