//! Words around every chart: its two views, its cursor, what can go wrong.

use super::Language;

/// Words around every chart.
#[derive(Debug)]
pub struct Chart {
    /// Accessible name of the choice between picture and table.
    pub view: &'static str,
    /// View: the picture.
    pub picture: &'static str,
    /// View: the table.
    pub table: &'static str,
    /// Button: saves the picture as a file.
    pub save: &'static str,
    /// How to read the picture with the keyboard.
    pub keys: &'static str,
    /// The picture is on its way.
    pub loading: &'static str,
    /// The library could not be loaded.
    pub not_loaded: &'static str,
    /// The picture could not be drawn.
    pub not_drawn: &'static str,
    /// The picture could not be saved.
    pub not_saved: &'static str,
    /// Spoken for an empty cell.
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
