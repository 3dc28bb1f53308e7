//! A province with ten districts, as there were until July 2025, reporting by month. The benchmarks measure it.

use super::{Province, tables::Texts};

/// The province.
pub const PROVINCE: Province = Province {
    plan: "tinh-minh-hoa-2026",
    texts: Texts {
        units: include_str!("districts/units.csv"),
        groups: include_str!("groups.csv"),
        indicators: include_str!("districts/indicators.csv"),
        series: include_str!("districts/series.csv"),
        values: include_str!("districts/values.csv"),
        tasks: include_str!("districts/tasks.csv"),
    },
    note: "SỐ LIỆU MINH HỌA. Tỉnh, huyện, tên người, văn bản và mọi con số đều do người làm phần mềm đặt ra để giới thiệu \
cách dùng; không có tỉnh nào như vậy. Cấp huyện được giữ trong cả ba năm để có số liệu so sánh. Có chủ ý để sẵn: đơn vị nộp \
chậm, ô trống, số lũy kế giảm, tổng các huyện lệch số của sở, một ô hai người cùng sửa. Không nhập số liệu mật về quốc phòng, \
an ninh.",
    note_en: "MADE-UP FIGURES. The province, districts, people, documents and every number were invented to show how the \
product is used; there is no such province. Districts are kept for all three years so that years compare. Left in on purpose: \
late units, blanks, a running total that falls, districts that do not add up to the department's figure, one cell that two \
people changed. Never enter classified defence or security figures.",
    compiled_for: "STC",
    late: &[("H-SM", "2026-09"), ("H-TT", "2026-10")],
    sent: ("RUNG-MOI", "H-SM", "2026-09"),
    blank: &[
        ("THUY-SAN", "TINH", "2025-08"),
        ("NHAP-KHAU", "TINH", "2025-07"),
        ("NHAP-KHAU", "TINH", "2026-02"),
        ("DOANHTHU-DL", "TINH", "2026-04"),
        ("DN-MOI", "H-BL", "2026-05"),
        ("KHACH-DL", "H-CD", "2026-02"),
        ("CHAY-NO", "H-DH", "2026-03"),
        ("RUNG-MOI", "H-RB", "2025-10"),
        ("GQVL", "H-SG", "2026-06"),
        ("HS-DUNGHAN", "H-DS", "2025-02"),
    ],
    mismatch: (
        "RUNG-MOI",
        "2026-09",
        386,
        "Số của Sở gồm cả diện tích doanh nghiệp tự trồng, các huyện chưa tổng hợp (minh họa).",
    ),
    conflict: ("GQVL", "H-DS", "2026-09", 17, "Ghi theo điện báo của huyện"),
    acceptance: "Khối điều trị mới ở Rừng Biếc lùi bàn giao sang tháng 11 (minh họa)",
    routine: None,
};
