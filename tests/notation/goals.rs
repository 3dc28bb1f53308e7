//! Goals as Vietnamese resolutions word them.

use muctieu::plan::{
    Goal,
    notation::{Notation, read_goal, write_goal},
};

use crate::{VI, with_warnings};

/// Written, unit of measure, canonical.
const GOALS: &[(&str, &str, &str)] = &[
    ("từ 10% trở lên", "%", "≥ 10"),
    ("Từ 10% trở lên.", "%", "≥ 10"),
    ("10% trở lên", "%", "≥ 10"),
    ("đạt từ 93% trở lên", "%", "≥ 93"),
    ("≥ 10%", "%", "≥ 10"),
    ("≥10", "", "≥ 10"),
    (">= 10", "", "≥ 10"),
    ("ít nhất 10", "xã", "≥ 10"),
    ("ít nhất 10 xã", "xã", "≥ 10"),
    ("tối thiểu 93", "%", "≥ 93"),
    ("Tối thiểu 93%", "%", "≥ 93"),
    ("TỐI THIỂU 93 %", "%", "≥ 93"),
    ("không dưới 12", "", "≥ 12"),
    ("không thấp hơn 12,5", "", "≥ 12,5"),
    ("từ 3.500 tỷ đồng trở lên", "tỷ đồng", "≥ 3.500 [ambiguous]"),
    ("từ 3.500 tỉ đồng trở lên", "tỷ đồng", "≥ 3.500 [ambiguous]"),
    ("từ 20.000 trở lên", "tỷ đồng", "≥ 20.000 [ambiguous]"),
    ("tối thiểu 93% trở lên", "%", "≥ 93"),
    ("trên 90%", "%", "> 90"),
    ("tren 90", "%", "> 90"),
    ("đạt trên 90%", "%", "> 90"),
    ("> 90", "", "> 90"),
    (">90%", "%", "> 90"),
    ("hơn 90", "", "> 90"),
    ("không quá 4", "%", "≤ 4"),
    ("Không quá 4%", "%", "≤ 4"),
    ("không vượt quá 4%", "%", "≤ 4"),
    ("≤ 4", "", "≤ 4"),
    ("<=4", "", "≤ 4"),
    ("tối đa 4", "", "≤ 4"),
    ("4% trở xuống", "%", "≤ 4"),
    ("từ 4% trở xuống", "%", "≤ 4"),
    ("dưới 3", "%", "< 3"),
    ("Dưới 4%", "%", "< 4"),
    ("< 3", "", "< 3"),
    ("nhỏ hơn 3", "", "< 3"),
    ("khoảng 4%", "%", "~4"),
    ("Khoảng 4", "%", "~4"),
    ("~4", "", "~4"),
    ("≈ 4", "", "~4"),
    ("≈183.236", "ha", "~183.236 [ambiguous]"),
    ("gần 4", "", "~4"),
    ("xấp xỉ 4", "", "~4"),
    ("trên dưới 100", "", "~100"),
    ("6,6–6,8", "%", "6,6–6,8"),
    ("6,6-6,8", "%", "6,6–6,8"),
    ("6,6—6,8", "%", "6,6–6,8"),
    ("6,6 − 6,8", "%", "6,6–6,8"),
    ("6,6 - 6,8%", "%", "6,6–6,8"),
    ("6,6% - 6,8%", "%", "6,6–6,8"),
    ("60-62", "%", "60–62"),
    ("33–34", "%", "33–34"),
    ("07–09", "xã", "7–9"),
    ("07–09 xã", "xã", "7–9"),
    ("07 - 09 xã", "Xã", "7–9"),
    ("từ 6 đến 6,5", "%", "6–6,5"),
    ("Từ 6% đến 6,5%", "%", "6–6,5"),
    ("từ 6 tới 6,5", "", "6–6,5"),
    ("trong khoảng từ 6 đến 6,5", "", "6–6,5"),
    ("trong khoảng 6 - 6,5", "", "6–6,5"),
    ("khoảng 60–62%", "%", "60–62 [about]"),
    ("khoảng từ 6 đến 6,5%", "%", "6–6,5 [about]"),
    ("3.500", "tỷ đồng", "3.500 [ambiguous]"),
    ("3.500 tỷ đồng", "tỷ đồng", "3.500 [ambiguous]"),
    ("3.500 tỷ", "tỷ đồng", "3.500 [ambiguous]"),
    ("162 triệu USD", "triệu USD", "162"),
    ("162 triệu", "triệu USD", "162"),
    ("601,8 nghìn cây", "nghìn cây", "601,8"),
    ("601,8 ngàn cây", "nghìn cây", "601,8"),
    ("100%", "%", "100"),
    ("100%", "", "100"),
    ("100 %", "%", "100"),
    ("100 phần trăm", "%", "100"),
    ("41,85", "%", "41,85"),
    ("88,1", "%", "88,1"),
    ("08 xã", "xã", "8"),
    ("phấn đấu đạt 08 xã", "xã", "8"),
    ("0", "ca", "0"),
    ("không để phát sinh", "ca", "không để phát sinh"),
    ("Không để phát sinh", "", "không để phát sinh"),
    ("không để xảy ra", "", "không để phát sinh"),
    ("giảm 4%", "%", "giảm 4"),
    ("Giảm 4 điểm %", "%", "giảm 4"),
    ("giảm 1–1,5 điểm %", "%", "giảm 1–1,5"),
    ("giảm 1-1,5%", "%", "giảm 1–1,5"),
    ("giảm 1 - 1,5 điểm phần trăm", "%", "giảm 1–1,5"),
    ("giảm từ 1 đến 1,5 điểm %", "%", "giảm 1–1,5"),
    ("giảm từ 3% đến 4%/năm", "%", "giảm 3–4"),
    ("giảm ít nhất 1 điểm %", "%", "giảm 1"),
    ("giảm từ 4 điểm % trở lên", "%", "giảm 4"),
    ("giảm khoảng 4%", "%", "giảm 4 [about]"),
    ("giảm 05 vụ", "vụ", "giảm 5"),
    ("≈10.500 (nhiệm vụ chi)", "tỷ đồng", "~10.500 [ambiguous] [remark]"),
    ("32 người/km²", "người/km2", "32"),
    ("39,89 điểm", "điểm", "39,89"),
    ("4,5 điểm", "%", "4,5"),
    ("1.5", "%", "1,5 [other notation]"),
    ("6.6-6.8", "%", "6,6–6,8 [other notation]"),
    // Words, and what only looks like a number.
    ("phê duyệt", "văn bản", "words"),
    ("Xuất siêu", "", "words"),
    ("tăng 10 bậc", "hạng", "words"),
    ("trình cấp có thẩm quyền", "văn bản", "words"),
    ("giữ ổn định, không để vụ việc phức tạp", "", "words"),
    ("không để phát sinh vụ việc phức tạp", "vụ", "words"),
    ("giảm còn 5%", "%", "words"),
    ("giảm xuống dưới 5%", "%", "words"),
    ("giảm trên 4%", "%", "words"),
    ("giảm -4%", "%", "words"),
    ("giảm", "%", "words"),
    ("giảm 4%", "vụ", "words [other unit]"),
    ("100%", "xã", "words [other unit]"),
    ("39,89%", "điểm", "words [other unit]"),
    ("3.500 triệu đồng", "tỷ đồng", "words"),
    ("5 triệu đồng", "đồng", "words"),
    ("162 tỷ đồng", "tỷ USD", "words"),
    ("từ 10", "", "words"),
    ("trên 6–7", "", "words"),
    ("trên 6 trở xuống", "", "words"),
    ("3 xã và 2 huyện", "xã", "words"),
    ("vượt kế hoạch", "", "words"),
    ("đạt", "", "words"),
    ("hơn", "", "words"),
    ("hơnn 5", "", "words"),
    ("gần5x", "", "words"),
    ("456/1.000", "%", "words"),
    ("6,8–6,6", "%", "words [reversed]"),
    ("1.23.4", "", "words [malformed]"),
    ("- 5 xã", "xã", "words [malformed]"),
    ("≥ 1,2,3", "", "words [malformed]"),
    ("1.000–1.5", "", "words [malformed]"),
    ("12/10/2021", "", "words"),
    ("", "", "words"),
];

#[test]
fn goals_are_read_as_resolutions_word_them() {
    for &(written, unit, canonical) in GOALS {
        assert_eq!(goal(written, unit, VI), canonical, "{written:?} in {unit:?}");
    }
}

#[test]
fn composed_decomposed_and_unmarked_letters_read_alike() {
    for written in [
        "kho\u{1ea3}ng 4 t\u{1ef7} \u{111}\u{1ed3}ng",
        "khoa\u{309}ng 4 ty\u{309} \u{111}o\u{302}\u{300}ng",
        "kho\u{1ea3}ng\u{a0}4\u{a0}t\u{1ef7}\u{a0}\u{111}\u{1ed3}ng",
        "KHOẢNG 4 TỶ ĐỒNG",
        "khoang 4 ty dong",
    ] {
        for unit in ["tỷ đồng", "t\u{1ef7} \u{111}o\u{302}\u{300}ng"] {
            assert_eq!(read_goal(written, unit, VI).value, Goal::About(4.into()), "{written:?}");
        }
    }
}

/// A goal in its canonical writing, with the kind of each warning.
pub(crate) fn goal(written: &str, unit: &str, notation: Notation) -> String {
    let read = read_goal(written, unit, notation);
    let kind = match &read.value {
        Goal::Text(words) => {
            assert_eq!(words, written.trim(), "words are kept as they were typed");
            "words".into()
        }
        value => write_goal(value, notation),
    };
    with_warnings(kind, &read.warnings)
}
