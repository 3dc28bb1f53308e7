//! The sentence rules of reports.

use muctieu::{
    exchange::json::FileError,
    ledger::Rejection,
    text::{self, Headline, Verdicts},
};

use crate::{EN, VI, number};

/// Trap 4: *tăng 115%* for *bằng 115%*. Trap 6: exactly on target is neither short nor above.
#[test]
fn trap_4_a_ratio_is_never_said_as_a_change() {
    assert_eq!(text::ratio_of_plan(number("0.9846"), VI), "đạt 98,46% kế hoạch");
    assert_eq!(text::ratio_of_plan(number("0.9846"), EN), "98.46% of plan");
    assert_eq!(text::exceeded(number("1.283"), VI).unwrap(), "vượt 28,3% so với kế hoạch");
    assert_eq!(text::exceeded(number("1.283"), EN).unwrap(), "28.3% above plan");
    assert_eq!(text::of_plan(number("1.283"), VI), "vượt 28,3% so với kế hoạch");
    assert_eq!(text::of_plan(number("0.5"), VI), "đạt 50% kế hoạch");
    assert_eq!(text::ratio_of_level(number("1.318"), "Trung ương giao", VI), "đạt 131,8% kế hoạch Trung ương giao");
    assert_eq!(text::of_same_period(number("0.9935"), VI), "bằng 99,35% cùng kỳ");
    assert_eq!(text::of_same_period(number("1.15"), VI), "bằng 115% cùng kỳ");
    assert_eq!(text::of_same_period(number("1.15"), EN), "115% of the same period last year");
    let change = text::change(number("115"), number("100"), "tỷ đồng", VI);
    assert_eq!(change, "tăng 15% so với cùng kỳ (tăng 15 tỷ đồng)");
}

#[test]
fn exactly_on_plan_is_reached_and_not_exceeded() {
    assert_eq!(text::exceeded(number("1"), VI), None);
    assert_eq!(text::exceeded(number("1.00001"), VI), None);
    assert_eq!(text::exceeded(number("0.9"), VI), None);
    assert_eq!(text::of_plan(number("1"), VI), "đạt 100% kế hoạch");
    assert_eq!(text::of_plan(number("1.00001"), VI), "đạt 100% kế hoạch");
    assert_eq!(text::of_plan(number("0.99999"), VI), "đạt 99,99% kế hoạch");
}

#[test]
fn changes_without_a_base_have_no_percentage() {
    let change = |now, before| text::change(number(now), number(before), "tỷ đồng", VI);
    assert_eq!(change("80", "100"), "giảm 20% so với cùng kỳ (giảm 20 tỷ đồng)");
    assert_eq!(change("100", "100.0"), "bằng cùng kỳ");
    assert_eq!(change("5", "0"), "tăng 5 tỷ đồng so với cùng kỳ");
    assert_eq!(change("5", "-3"), "tăng 8 tỷ đồng so với cùng kỳ");
    assert_eq!(change("-5", "3"), "giảm 8 tỷ đồng so với cùng kỳ");
    assert_eq!(change("100000.001", "100000"), "tăng 0,001 tỷ đồng so với cùng kỳ");
    let english = text::change(number("115"), number("100"), "ha", EN);
    assert_eq!(english, "up 15% on the same period last year (up 15 ha)");
}

#[test]
fn rates_change_in_points_and_counts_in_pairs() {
    assert_eq!(text::change_in_points(number("6.47"), number("6.05"), VI), "tăng 0,42 điểm % so với cùng kỳ");
    assert_eq!(text::change_in_points(number("6"), number("6"), VI), "bằng cùng kỳ");
    assert_eq!(text::change_of_count(51, 38, "vụ", VI), "tăng 13 vụ (51/38)");
    assert_eq!(text::change_of_count(31, 38, "vụ", VI), "giảm 07 vụ (31/38)");
    assert_eq!(text::change_of_count(38, 38, "vụ", VI), "bằng cùng kỳ (38/38)");
    assert_eq!(text::change_of_count(51, 38, "cases", EN), "up 13 cases (51/38)");
}

#[test]
fn the_headline_names_its_denominator() {
    let counts =
        Headline { met: 12, on_track: 3, behind: 4, off_track: 1, missing: 4, not_due: 2, ..Headline::default() };
    assert_eq!(
        text::headline(&counts, VI),
        "12/20 chỉ tiêu đã đánh giá đạt tiến độ; 03 bám sát, 04 chậm, 01 chậm nhiều; 04 thiếu số liệu, 02 chưa đến kỳ"
    );
    assert_eq!(
        text::headline(&counts, EN),
        "12 of 20 targets judged are met; 3 on track, 4 behind, 1 off track; 4 without figures, 2 not due yet"
    );
    let none = Headline { missing: 3, ..Headline::default() };
    assert_eq!(text::headline(&none, VI), "Chưa có chỉ tiêu nào được đánh giá; 03 thiếu số liệu");
    let all = Headline { met: 5, ..Headline::default() };
    assert_eq!(text::headline(&all, VI), "5/5 chỉ tiêu đã đánh giá đạt tiến độ");
    let year = Verdicts { exceeded: 5, reached: 10, missed: 3, open: 0 };
    assert_eq!(text::verdicts(&year, VI), "15/18 chỉ tiêu đạt và vượt (05 vượt)");
    let year = Verdicts { open: 2, ..year };
    assert_eq!(
        text::verdicts(&year, EN),
        "15 of 20 targets reached or exceeded (5 exceeded); 2 without enough figures"
    );
}

/// What a library says of a file is in English, and no part of a sentence for people.
#[test]
fn why_a_file_is_refused_is_said_without_the_words_of_a_library() {
    let cell = || "plan/year".parse().unwrap();
    let reason = || "EOF while parsing a value".to_owned();
    for language in [VI, EN] {
        let words = language.opening();
        for said in [
            words.file_error(&FileError::Empty),
            words.file_error(&FileError::NotAPlan { line: 3, column: 7, reason: reason() }),
            words.file_error(&FileError::NewerMember { line: 3, column: 7, reason: reason() }),
            words.rejection(&Rejection::NotAValue { cell: cell(), reason: reason() }),
            words.rejection(&Rejection::NoForm(reason())),
        ] {
            assert!(!said.contains("EOF") && said.ends_with('.'), "{said}");
        }
    }
    assert_eq!(
        VI.opening().file_error(&FileError::Empty),
        "Tệp rỗng, không có nội dung. Đề nghị người gửi tải lại tệp."
    );
}
