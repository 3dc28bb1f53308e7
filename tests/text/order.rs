//! Search and alphabetical order.

use muctieu::text;

/// Trap 11: a search that misses `Đăk` for `Đắk` or `dak`.
#[test]
fn trap_11_search_folds_case_marks_and_d() {
    for haystack in ["Huyện Đăk Tô", "Huyện Đắk Tô", "HUYỆN ĐĂK TÔ", "Huye\u{323}\u{302}n \u{110}a\u{306}k To\u{302}"]
    {
        for needle in ["đăk tô", "dak to", "DAK", "tô huyện", "  ", ""] {
            assert!(text::matches(needle, haystack), "{needle} in {haystack}");
        }
        assert!(!text::matches("dak ha", haystack));
    }
    assert!(text::matches("hdrai", "Huyện Ia H’Drai"));
    assert!(text::matches("h'drai", "Huyện Ia H'Drai"));
    assert!(text::matches("plong", "Kon Plông"));
    assert_eq!(text::fold("  Thu  NGÂN\u{a0}sách "), "thu ngan sach");
}

#[test]
fn lists_sort_as_a_vietnamese_dictionary_does() {
    let sorted = [
        "10 xã",
        "An Bình",
        "an",
        "Án",
        "Ăn",
        "Ân",
        "ba",
        "bà",
        "bả",
        "bã",
        "bá",
        "bạ",
        "Bà Rịa",
        "Cam",
        "da",
        "đa",
        "Đắk",
        "e",
        "ê",
        "o",
        "ô",
        "ơ",
        "u",
        "ư",
        "y",
    ];
    let mut shuffled = sorted;
    shuffled.reverse();
    shuffled.sort_by_key(|word| text::sort_key(word));
    // Small letters come before capitals only where nothing else differs.
    assert_eq!(shuffled[1..4], ["an", "Án", "An Bình"]);
    assert_eq!(shuffled[4..], sorted[4..]);
    assert_eq!(text::sort_key("Đắk").0, text::sort_key("\u{110}a\u{306}\u{301}k").0);
}
