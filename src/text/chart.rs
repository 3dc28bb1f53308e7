//! Words around every chart: its two views, its cursor, what can go wrong.

use super::Language;

/// Words around every chart.
#[derive(Debug)]
pub struct Chart {
    pub view: &'static str,
    pub picture: &'static str,
    pub table: &'static str,
    pub save: &'static str,
    pub keys: &'static str,
    pub loading: &'static str,
    pub not_loaded: &'static str,
    pub not_drawn: &'static str,
    pub not_saved: &'static str,
    pub no_value: &'static str,
}

impl Language {
    /// Words around every chart.
    #[must_use]
    pub fn chart(self) -> &'static Chart {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// Charts in Vietnamese.
pub static VIETNAMESE: Chart = Chart {
    view: "Cách xem",
    picture: "Biểu đồ",
    table: "Bảng",
    save: "Tải SVG",
    keys: "Dùng phím mũi tên, Home, End để đọc từng điểm; phím T để xem bảng.",
    loading: "Đang vẽ biểu đồ…",
    not_loaded: "Không tải được biểu đồ; bảng số liệu bên dưới vẫn đầy đủ.",
    not_drawn: "Không vẽ được biểu đồ; bảng số liệu bên dưới vẫn đầy đủ.",
    not_saved: "Không lưu được biểu đồ thành tệp.",
    no_value: "không có số liệu",
};

/// Charts in English.
pub static ENGLISH: Chart = Chart {
    view: "View",
    picture: "Chart",
    table: "Table",
    save: "Save SVG",
    keys: "Arrow keys, Home and End read the points; T shows the table.",
    loading: "Drawing the chart…",
    not_loaded: "The chart could not be loaded; the table below has all figures.",
    not_drawn: "The chart could not be drawn; the table below has all figures.",
    not_saved: "The chart could not be saved as a file.",
    no_value: "no figure",
};
