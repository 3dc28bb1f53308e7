//! Figures as reports word them.

use muctieu::plan::{
    Decimal, Figure,
    notation::{FigureTextError, Notation, read_figure, write_figure},
};

use crate::{EN, VI, with_warnings};

/// Written, unit of measure, canonical.
const FIGURES: &[(&str, &str, &str)] = &[
    ("6,79", "%", "6,79"),
    ("1.483", "tỷ đồng", "1.483 [ambiguous]"),
    ("~4.490", "tỷ đồng", "~4.490 [ambiguous]"),
    ("gần 1.160", "ha", "gần 1.160 [ambiguous]"),
    ("≈ 41,6", "%", "~41,6"),
    ("khoảng 41,6%", "%", "~41,6"),
    ("ước đạt 41,6%", "%", "41,6"),
    ("> 47", "triệu đồng", "> 47"),
    ("trên 47 triệu đồng", "triệu đồng", "> 47"),
    ("hơn 190.000 lượt", "lượt", "> 190.000 [ambiguous]"),
    ("≥ 47", "", "≥ 47"),
    ("ít nhất 47", "", "≥ 47"),
    ("dưới 3", "", "< 3"),
    ("< 3", "", "< 3"),
    ("≤ 3", "", "≤ 3"),
    ("không quá 3", "", "≤ 3"),
    ("61–62", "%", "61–62"),
    ("60-62", "%", "60–62"),
    ("từ 6 đến 6,5", "%", "6–6,5"),
    ("-5", "", "-5"),
    ("−5,5", "", "-5,5"),
    ("-5 - -3", "", "-5–-3"),
    ("-5–3", "", "-5–3"),
    ("123/456", "%", "123/456"),
    ("456/1.000", "%", "456/1.000 [ambiguous]"),
    ("07/15 xã", "xã", "7/15"),
    ("5/0", "", "5/0"),
    ("188.567,7", "ha", "188.567,7"),
    ("701,723", "nghìn cây", "701,723 [ambiguous]"),
    ("07 (dự kiến cả năm)", "xã", "7 [remark]"),
    ("≈ 6,29 (giảm 4 điểm %)", "%", "~6,29 [remark]"),
    ("0", "ca", "0"),
    ("không phát sinh", "ca", "0 [zero]"),
    ("không áp dụng", "", "Không áp dụng"),
    ("Không Áp Dụng", "", "Không áp dụng"),
    ("n/a", "", "Không áp dụng"),
    ("N/A", "", "Không áp dụng"),
    ("Đã trình", "", "Đã trình"),
    ("dự thảo", "", "Dự thảo"),
    ("phê duyệt", "", "Đã phê duyệt"),
    ("approved", "", "Đã phê duyệt"),
    ("", "", "nothing"),
    ("  \t ", "", "nothing"),
    ("-", "", "nothing"),
    ("–", "", "nothing"),
    ("...", "", "nothing"),
    ("…", "", "nothing"),
    ("Xuất siêu", "", "words"),
    ("vượt kế hoạch", "ha", "words"),
    ("tăng so với năm trước", "%", "words"),
    ("tăng 15,4%", "%", "words"),
    ("x", "", "words"),
    ("không", "", "words"),
    ("?", "", "words"),
    ("100%", "xã", "words [other unit]"),
    ("cơ bản ổn định, không có vụ việc phức tạp", "", "words"),
    ("hơn 6–7", "", "words"),
    ("~456/1.000", "", "words"),
    ("1.23.4", "", "error Separators"),
    ("- 5 xã", "xã", "error SignApart"),
    ("5*", "", "error Form"),
    ("5 nghìn ha", "ha", "words"),
    ("2,5 lần", "%", "words"),
    ("1,2,3 ha", "ha", "error Separators"),
    ("12\t345", "", "error Separators"),
    ("62–61", "", "error Reversed"),
    ("1,5–1.000", "", "1,5–1.000 [ambiguous]"),
    ("1.5–1.000", "", "error MixedNotations"),
    ("12/10/2021", "", "error Form"),
    ("2021-09-30", "", "error Form"),
    ("10:30", "", "error Form"),
    ("(5)", "", "error Form"),
    ("45,6% (456/1.000)", "%", "error Form"),
    ("#N/A", "", "error Form"),
    ("#DIV/0!", "", "error Form"),
];

#[test]
fn figures_are_read_as_reports_word_them() {
    for &(written, unit, canonical) in FIGURES {
        assert_eq!(figure(written, unit, VI), canonical, "{written:?} in {unit:?}");
    }
    for (written, canonical) in [
        ("about 4,490", "~4,490 [ambiguous]"),
        ("more than 47", "> 47"),
        ("from 6 to 6.5", "6–6.5"),
        ("1.5", "1.5"),
        ("not applicable", "Not applicable"),
        ("submitted", "Submitted"),
        ("none", "0 [zero]"),
    ] {
        assert_eq!(figure(written, "", EN), canonical, "{written:?}");
    }
}

#[test]
fn a_blank_never_becomes_zero() {
    for written in ["", " ", "\u{a0}", "\t\n", "-", "—", "...", "\u{200b}"] {
        assert_eq!(read_figure(written, "ha", VI), Ok(None), "{written:?}");
    }
    assert_eq!(read_figure("0", "ha", VI).unwrap().unwrap().value, Figure::Exact(Decimal::ZERO));
    assert_eq!(read_figure("n/a", "ha", VI).unwrap().unwrap().value, Figure::NotApplicable);
}

/// A figure in its canonical writing, with the kind of each warning.
fn figure(written: &str, unit: &str, notation: Notation) -> String {
    match read_figure(written, unit, notation) {
        Ok(None) => "nothing".into(),
        Ok(Some(read)) => {
            let kind = match &read.value {
                Figure::Text(words) => {
                    assert_eq!(words, written.trim(), "words are kept as they were typed");
                    "words".into()
                }
                value => write_figure(value, notation),
            };
            with_warnings(kind, &read.warnings)
        }
        Err(FigureTextError::Number(error)) => format!("error {error:?}"),
        Err(FigureTextError::Reversed(..)) => "error Reversed".into(),
        Err(FigureTextError::Form) => "error Form".into(),
    }
}
