//! The province that the app shows: two tiers, as since July 2025. Its wards, communes and one special zone report to it
//! directly, by quarter, and most of their reports are approved.

use super::{Province, routine::Routine, tables::Texts};

/// The province.
pub const PROVINCE: Province = Province {
    plan: "minh-hoa-hai-cap-2026",
    texts: Texts {
        units: include_str!("two_tier/units.csv"),
        groups: include_str!("groups.csv"),
        indicators: include_str!("two_tier/indicators.csv"),
        series: include_str!("two_tier/series.csv"),
        values: include_str!("two_tier/values.csv"),
        tasks: include_str!("two_tier/tasks.csv"),
    },
    note: "SỐ LIỆU MINH HỌA. Tỉnh, xã, phường, đặc khu, tên người, văn bản và mọi con số đều do người làm phần mềm đặt ra để \
        giới thiệu cách dùng; không có tỉnh nào như vậy. Cấp xã có số liệu từ ngày 01/7/2025, khi không còn cấp huyện. Có chủ \
        ý để sẵn: đơn vị nộp chậm, báo cáo bị trả lại, ô trống, số lũy kế giảm, tổng các xã lệch số của sở, một ô hai người \
        cùng sửa. Không nhập số liệu mật về quốc phòng, an ninh.",
    note_en: "MADE-UP FIGURES. The province, wards, communes, people, documents and every number were invented to show how \
        the product is used; there is no such province. Communes have figures since 1 July 2025, when districts ended. Left \
        in on purpose: late units, reports sent back, blanks, a running total that falls, communes that do not add up to the \
        department's figure, one cell that two people changed. Never enter classified defence or security figures.",
    compiled_for: "TINH",
    late: &[
        ("P11", "2026-09"),
        ("X05", "2026-09"),
        ("X19", "2026-09"),
        ("X42", "2026-09"),
        ("X57", "2026-09"),
        ("X73", "2026-10"),
        ("X74", "2026-09"),
    ],
    sent: ("THUY-SAN", "X05", "2026-Q3"),
    blank: &[
        ("THUY-SAN", "TINH", "2025-Q3"),
        ("NHAP-KHAU", "TINH", "2025-07"),
        ("NHAP-KHAU", "TINH", "2026-02"),
        ("DOANHTHU-DL", "TINH", "2026-04"),
        ("DN-MOI", "X17", "2026-Q2"),
        ("KHACH-DL", "P09", "2026-Q1"),
        ("CHAY-NO", "X33", "2026-Q1"),
        ("GQVL", "X60", "2026-Q2"),
        ("HS-DUNGHAN", "X12", "2025-Q4"),
    ],
    mismatch: (
        "RUNG-MOI",
        "2026-Q2",
        386,
        "Số của Sở gồm cả diện tích doanh nghiệp tự trồng, các xã chưa tổng hợp (minh họa).",
    ),
    conflict: ("GQVL", "X08", "2026-Q3", 17, "Ghi theo điện báo của xã"),
    acceptance: "Khối điều trị mới của Trung tâm Y tế khu vực 3 lùi bàn giao sang tháng 11 (minh họa)",
    routine: Some(Routine {
        waiting: &["P02", "P07", "X03", "X14", "X22", "X31", "X38", "X46", "X51", "X66", "X70", "X79", "SCT", "SGDDT"],
        returned: &[
            ("P15", "Số dân lệch với số của Công an tỉnh, đề nghị kiểm tra lại (minh họa)."),
            ("X12", "Chưa có thuyết minh vì sao thu ngân sách giảm so với quý II (minh họa)."),
            ("X28", "Nhập nhầm số lũy kế vào ô của quý (minh họa)."),
            ("SXD", "Thiếu số của hai ban quản lý dự án (minh họa)."),
        ],
        revised: ("X28", "2026-Q1", "Cộng nhầm hai thôn (minh họa)."),
    }),
};
