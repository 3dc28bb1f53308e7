//! The stage that the words of a target ask a document to reach.

use super::wording::plain;
use crate::plan::Stage;

/// Words that end like *trình* (submit) and mean something else: programme, works, road map.
const NO_SUBMISSION: &[&str] = &["chuong", "cong", "quy", "lo", "tien", "giao", "qua", "hanh"];

/// The stage that a target's words ask for: `trình` (also `trình … phê duyệt`) to be submitted, `phê duyệt` and `ban hành`
/// to be approved. None where they name no stage.
#[must_use]
pub fn asked_stage(text: &str) -> Option<Stage> {
    let text = plain(text);
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let phrase = |at: usize, one: &str, other: &str| words.get(at) == Some(&one) && words.get(at + 1) == Some(&other);
    // What is named first is what the office itself has to do: `trình cấp có thẩm quyền phê duyệt`.
    (0..words.len()).find_map(|at| {
        let word = words.get(at).copied().unwrap_or_default();
        let before = at.checked_sub(1).and_then(|at| words.get(at)).copied().unwrap_or_default();
        if (word == "trinh" && !NO_SUBMISSION.contains(&before)) || word.starts_with("submit") {
            Some(Stage::Submitted)
        } else if phrase(at, "phe", "duyet")
            || phrase(at, "ban", "hanh")
            || word.starts_with("approv")
            || word == "issued"
        {
            Some(Stage::Approved)
        } else if phrase(at, "du", "thao") || word == "draft" {
            Some(Stage::Draft)
        } else {
            None
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_act_that_is_named_is_the_one_that_is_asked_for() {
        for (text, stage) in [
            ("trình cấp có thẩm quyền", Some(Stage::Submitted)),
            ("Trình Thủ tướng Chính phủ phê duyệt trong tháng 9", Some(Stage::Submitted)),
            ("được phê duyệt", Some(Stage::Approved)),
            ("phê duyệt sau khi trình", Some(Stage::Approved)),
            ("ban hành chương trình hành động", Some(Stage::Approved)),
            ("hoàn thành dự thảo", Some(Stage::Draft)),
            ("submitted for approval", Some(Stage::Submitted)),
            ("chương trình khởi công", None),
            ("", None),
        ] {
            assert_eq!(asked_stage(text), stage, "{text}");
        }
    }
}
