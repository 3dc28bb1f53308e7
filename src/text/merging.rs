//! Words for files of others: reading, looking at and merging them, and for what two people wrote apart.

use super::{Language, count};
use crate::exchange::previews::JointEffect;

/// Words for files of others.
#[derive(Debug)]
pub struct Merging {
    pub reading: fn(usize, usize) -> String,
    pub read: fn(usize) -> String,
    pub files: fn(usize) -> String,
    pub nothing_done: &'static str,
    pub chosen: fn(usize, usize) -> String,
    pub all: &'static str,
    pub none: &'static str,
    pub file: &'static str,
    pub authors: &'static str,
    pub latest: &'static str,
    pub new_entries: &'static str,
    pub known: &'static str,
    pub remark: &'static str,
    pub whole: &'static str,
    pub clashes: &'static str,
    pub digest_differs: &'static str,
    pub no_digest: &'static str,
    pub cells: &'static str,
    pub by_effect: &'static str,
    pub every_effect: &'static str,
    pub unit: &'static str,
    pub every_unit: &'static str,
    pub indicator: &'static str,
    pub every_indicator: &'static str,
    pub group_by: &'static str,
    pub whole_plan: &'static str,
    pub what: &'static str,
    pub here: &'static str,
    pub after: &'static str,
    pub effect: &'static str,
    pub from: &'static str,
    pub and_more: fn(usize) -> String,
    pub shown: fn(usize, usize) -> String,
    pub show_more: fn(usize) -> String,
    pub no_cell: &'static str,
    pub nothing_new: &'static str,
    pub merge: fn(usize) -> String,
    pub put_aside: &'static str,
    pub done: fn(usize, usize, usize, usize) -> String,
    pub to_conflicts: &'static str,
    pub apart: fn(usize) -> String,
    pub apart_note: &'static str,
    pub other_plan: &'static str,
    pub contents: fn(&str, usize, usize, usize) -> String,
    pub open: &'static str,
    pub close: &'static str,
    pub both: &'static str,
    pub both_note: fn(usize) -> String,
    pub no_value: &'static str,
    pub shown_now: &'static str,
    pub choose: &'static str,
    pub choice_made: &'static str,
    pub history: fn(usize) -> String,
}

impl Language {
    /// Words for files of others.
    #[must_use]
    pub fn merging(self) -> &'static Merging {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// What a merge does to a cell, in words.
#[must_use]
pub fn effect_in_words(effect: JointEffect, language: Language) -> &'static str {
    language.pick(match effect {
        JointEffect::New => ("mới", "new"),
        JointEffect::Changed => ("thay đổi", "changed"),
        JointEffect::Same => ("không đổi", "same"),
        JointEffect::Conflict => ("hai bên cùng sửa", "changed on both sides"),
    })
}

fn vietnamese(value: usize) -> String {
    count(value, Language::Vietnamese)
}

fn english(value: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(value, Language::English), if value == 1 { one } else { many })
}

pub static VIETNAMESE: Merging = Merging {
    reading: |read, all| format!("Đã đọc {read}/{all} tệp"),
    read: |files| format!("Đã đọc {} tệp; chưa có gì thay đổi.", vietnamese(files)),
    files: |files| format!("Xem trước khi gộp: {} tệp", vietnamese(files)),
    nothing_done: "Chưa có gì thay đổi trong kế hoạch cho đến khi bấm gộp.",
    chosen: |chosen, all| format!("Chọn tệp để gộp ({chosen}/{all})"),
    all: "Chọn tất cả",
    none: "Bỏ chọn tất cả",
    file: "Tệp",
    authors: "Người ghi",
    latest: "Ghi lần cuối",
    new_entries: "Lần ghi mới",
    known: "Đã có",
    remark: "Lưu ý",
    whole: "Mỗi tệp được gộp trọn vẹn hoặc không gộp: cắt bớt một lần ghi thì tệp bị coi là đã sửa ngoài ứng dụng.",
    clashes: "Mâu thuẫn với tệp khác trong danh sách: cùng mã lần ghi, khác nội dung. Tệp này không được gộp; bỏ chọn tệp kia nếu tệp này mới đúng.",
    digest_differs: "Nội dung khác với lúc được lưu: đã bị sửa ngoài ứng dụng hoặc hỏng khi gửi. Đối chiếu số liệu trước khi gộp.",
    no_digest: "Không có mã kiểm tra nên không biết có bị sửa hay không.",
    cells: "Các ô sẽ thay đổi",
    by_effect: "Lọc theo kết quả",
    every_effect: "Tất cả",
    unit: "Đơn vị",
    every_unit: "Tất cả đơn vị",
    indicator: "Chỉ tiêu",
    every_indicator: "Tất cả chỉ tiêu",
    group_by: "Xếp theo",
    whole_plan: "Chung của kế hoạch",
    what: "Nội dung",
    here: "Đang có",
    after: "Sau khi gộp",
    effect: "Kết quả",
    from: "Từ tệp",
    and_more: |files| format!("và {} tệp khác", vietnamese(files)),
    shown: |shown, all| format!("Đang hiện {shown}/{all} ô"),
    show_more: |rows| format!("Hiện thêm {rows} ô"),
    no_cell: "Không có ô nào theo bộ lọc này.",
    nothing_new: "Các tệp không có gì mới so với kế hoạch đang mở.",
    merge: |changes| format!("Gộp {} lần ghi mới", vietnamese(changes)),
    put_aside: "Bỏ, không nhận",
    done: |files, changes, cells, conflicts| {
        let conflicts = if conflicts == 0 {
            "không có ô nào hai bên cùng sửa".to_owned()
        } else {
            format!("trong đó {} ô hai bên cùng sửa, cần chọn", vietnamese(conflicts))
        };
        format!(
            "Đã gộp {} tệp: {} lần ghi, {} ô thay đổi, {conflicts}.",
            vietnamese(files),
            vietnamese(changes),
            vietnamese(cells)
        )
    },
    to_conflicts: "Đến phần chọn giá trị",
    apart: |files| format!("Không gộp vào kế hoạch này: {} tệp", vietnamese(files)),
    apart_note: "Mỗi tệp kèm lý do. Các tệp khác không bị ảnh hưởng.",
    other_plan: "Thuộc kế hoạch khác với kế hoạch đang mở; có thể mở riêng, không gộp.",
    contents: |title, indicators, values, tasks| {
        format!("{title} · {indicators} chỉ tiêu, {values} giá trị, {tasks} nhiệm vụ")
    },
    open: "Mở kế hoạch trong tệp",
    close: "Bỏ tệp",
    both: "Hai bên cùng sửa",
    both_note: |number| format!("Còn {} ô cần chọn. Giá trị không chọn vẫn nằm trong lịch sử.", vietnamese(number)),
    no_value: "(không có giá trị)",
    shown_now: "đang hiển thị",
    choose: "Chọn giá trị này",
    choice_made: "Đã chọn; lựa chọn được ghi vào lịch sử.",
    history: |edits| format!("Lịch sử: {} lần ghi", vietnamese(edits)),
};

pub static ENGLISH: Merging = Merging {
    reading: |read, all| format!("{read} of {all} files read"),
    read: |files| format!("{} read; nothing has changed yet.", english(files, "file", "files")),
    files: |files| format!("Before merging: {}", english(files, "file", "files")),
    nothing_done: "Nothing in the plan changes until you merge.",
    chosen: |chosen, all| format!("Choose what to merge ({chosen} of {all})"),
    all: "Choose all",
    none: "Choose none",
    file: "File",
    authors: "Entered by",
    latest: "Last entry",
    new_entries: "New entries",
    known: "Known",
    remark: "Remarks",
    whole: "A file is merged as a whole or not at all: with a part of an entry cut out, it would count as edited outside the app.",
    clashes: "Contradicts another file of the list: the same entry with other content. It is left out; take the other one out of the choice if this one is right.",
    digest_differs: "The content differs from what was saved: edited outside the app, or damaged on the way. Check the figures before merging.",
    no_digest: "No checksum, so nobody can tell whether it was edited.",
    cells: "Cells that will change",
    by_effect: "Filter by result",
    every_effect: "All",
    unit: "Unit",
    every_unit: "All units",
    indicator: "Indicator",
    every_indicator: "All indicators",
    group_by: "Group by",
    whole_plan: "The plan as a whole",
    what: "What",
    here: "Here",
    after: "After merging",
    effect: "Result",
    from: "From",
    and_more: |files| format!("and {}", english(files, "more file", "more files")),
    shown: |shown, all| format!("{shown} of {all} cells shown"),
    show_more: |rows| format!("Show {rows} more"),
    no_cell: "No cell fits these filters.",
    nothing_new: "The files have nothing that the open plan lacks.",
    merge: |changes| format!("Merge {}", english(changes, "new entry", "new entries")),
    put_aside: "Leave them",
    done: |files, changes, cells, conflicts| {
        let conflicts = if conflicts == 0 {
            "nothing was changed on both sides".to_owned()
        } else {
            format!("{} of them on both sides, to be chosen from", count(conflicts, Language::English))
        };
        format!(
            "{} merged: {}, {} changed, {conflicts}.",
            english(files, "file", "files"),
            english(changes, "entry", "entries"),
            english(cells, "cell", "cells")
        )
    },
    to_conflicts: "Go to the choices",
    apart: |files| format!("Not merged into this plan: {}", english(files, "file", "files")),
    apart_note: "Each with its reason. Other files are not affected.",
    other_plan: "Of another plan than the one that is open; it can be opened by itself, not merged.",
    contents: |title, indicators, values, tasks| {
        format!("{title} · {indicators} indicators, {values} values, {tasks} tasks")
    },
    open: "Open the plan of the file",
    close: "Put the file aside",
    both: "Changed on both sides",
    both_note: |number| {
        if number == 1 {
            "1 cell needs a choice. What is not chosen stays in its history.".into()
        } else {
            format!("{number} cells need a choice. What is not chosen stays in their history.")
        }
    },
    no_value: "(no value)",
    shown_now: "shown at present",
    choose: "Choose this value",
    choice_made: "Chosen; the choice is part of the history.",
    history: |edits| format!("History: {}", english(edits, "entry", "entries")),
};
