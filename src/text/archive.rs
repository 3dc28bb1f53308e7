//! Words about past years that are put away into a file.

use super::{Language, count, years};
use crate::{ledger::Cell, plan};

/// Words about past years that are put away into a file.
#[derive(Debug)]
pub struct Archive {
    pub heading: &'static str,
    pub about: fn(i32) -> String,
    pub nothing: fn(i32) -> String,
    pub until: &'static str,
    pub choice: fn(&str, usize, usize) -> String,
    pub tied: fn(usize) -> String,
    pub fewer_years: &'static str,
    pub put_away: &'static str,
    pub first_step: &'static str,
    pub second_step: fn(&str) -> String,
    pub show_file: &'static str,
    pub leave: &'static str,
    pub done: fn(&str, &str) -> String,
    pub other_file: fn(&str, &str) -> String,
    pub changed_meanwhile: &'static str,
    pub not_saved: &'static str,
    pub failed: fn(&str) -> String,
    pub away: fn(&str, usize, usize, &str) -> String,
    pub here: fn(&str, &str) -> String,
    pub bring_back: &'static str,
    pub choose_file: fn(&str) -> String,
    pub not_this_file: fn(&str) -> String,
    pub back: fn(usize, &str) -> String,
}

impl Language {
    /// Words about past years that are put away into a file.
    #[must_use]
    pub fn archive(self) -> &'static Archive {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

fn vietnamese(number: usize) -> String {
    count(number, Language::Vietnamese)
}

fn english(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", count(number, Language::English), if number == 1 { one } else { many })
}

/// Where figures are that are not here: which years, how many, in which file.
#[must_use]
pub fn archive_in_words(cell: &Cell, record: &plan::Archive, language: Language) -> String {
    let span = match cell {
        Cell::Archive { from, until, .. } => years(*from, *until),
        _ => String::new(),
    };
    (language.archive().away)(&span, record.changes, record.cells, &record.file)
}

pub static VIETNAMESE: Archive = Archive {
    heading: "Cất số liệu các năm trước",
    about: |stays| {
        format!(
            "Đưa số liệu của những năm đã xong ra một tệp để có thêm chỗ. Chỉ rời trình duyệt khi đã chắc tệp nằm trên máy và đúng từng chữ; gộp lại tệp là có lại đủ. Từ năm {stays} trở đi vẫn ở đây, vì còn cần để so sánh."
        )
    },
    nothing: |stays| format!("Kế hoạch này không có số liệu nào trước năm {stays} có thể cất."),
    until: "Cất số liệu",
    choice: |years, changes, cells| {
        format!("năm {years}: {} lần ghi, {} ô số liệu", vietnamese(changes), vietnamese(cells))
    },
    tied: |changes| {
        format!(
            "{} lần ghi của các năm này ở lại, vì ghi cùng lúc với phần khác của kế hoạch: cất riêng sẽ làm hiện lại giá trị cũ.",
            vietnamese(changes)
        )
    },
    fewer_years: "Kiểm tra số liệu lệch so với các năm trước sẽ chỉ so với những năm còn ở đây.",
    put_away: "Cất vào thư mục sao lưu",
    first_step: "Bước 1: tải tệp lưu trữ",
    second_step: |file| {
        format!("Bước 2: chọn lại tệp vừa lưu ({file}) để kiểm tra. Đến lúc đó chưa có gì rời trình duyệt.")
    },
    show_file: "Chọn tệp vừa lưu",
    leave: "Thôi không cất",
    done: |years, file| format!("Đã cất số liệu năm {years} vào tệp {file}. Giữ tệp này ở hai nơi."),
    other_file: |name, file| {
        format!("{name} không giống tệp lưu trữ {file}; chưa có gì rời trình duyệt. Chọn đúng tệp, hoặc làm lại.")
    },
    changed_meanwhile: "Số liệu các năm này vừa thay đổi, tệp không còn đủ; chưa có gì rời trình duyệt. Làm lại.",
    not_saved: "Còn thay đổi chưa lưu xong; chưa có gì rời trình duyệt. Đợi “Đã lưu” rồi làm lại.",
    failed: |reason| format!("Chưa cất được ({reason}). Số liệu vẫn còn nguyên ở đây."),
    away: |years, changes, cells, file| {
        format!(
            "Số liệu năm {years} ({} lần ghi, {} ô) nằm trong tệp {file}, không có ở đây.",
            vietnamese(changes),
            vietnamese(cells)
        )
    },
    here: |years, file| format!("Số liệu năm {years} đã có lại ở đây; bản lưu trữ: {file}."),
    bring_back: "Mở lại",
    choose_file: |file| format!("Chọn tệp {file}"),
    not_this_file: |name| format!("{name} không phải tệp lưu trữ này. Chọn đúng tệp."),
    back: |changes, file| format!("Đã có lại {} thay đổi từ tệp {file}.", vietnamese(changes)),
};

pub static ENGLISH: Archive = Archive {
    heading: "Put past years away",
    about: |stays| {
        format!(
            "Moves figures of years that are over into a file, to make room. They leave the browser only once the file is known to exist and to be right to the letter; merging it brings everything back. From {stays} on figures stay, for comparisons need them."
        )
    },
    nothing: |stays| format!("This plan has no figures before {stays} that could be put away."),
    until: "Put away",
    choice: |years, changes, cells| {
        format!("{years}: {}, {}", english(changes, "entry", "entries"), english(cells, "cell", "cells"))
    },
    tied: |changes| {
        format!(
            "{} of these years stay, made together with other parts of the plan: without them older values would show again.",
            english(changes, "entry", "entries")
        )
    },
    fewer_years: "Figures are then checked against the years that are still here only.",
    put_away: "Put into the folder for copies",
    first_step: "Step 1: download the archive",
    second_step: |file| {
        format!("Step 2: choose the file just saved ({file}) to check it. Nothing leaves the browser before that.")
    },
    show_file: "Choose the saved file",
    leave: "Do not put away",
    done: |years, file| format!("Figures of {years} are in the file {file} now. Keep this file in two places."),
    other_file: |name, file| {
        format!(
            "{name} is not the same as the archive {file}; nothing has left the browser. Choose the right file, or begin again."
        )
    },
    changed_meanwhile: "Something of these years has just changed and is not in the file; nothing has left the browser. Begin again.",
    not_saved: "Not everything is saved yet; nothing has left the browser. Wait for “Saved”, then begin again.",
    failed: |reason| format!("Could not put away ({reason}). All figures are still here."),
    away: |years, changes, cells, file| {
        format!(
            "Figures of {years} ({}, {}) are in the file {file} and not here.",
            english(changes, "entry", "entries"),
            english(cells, "cell", "cells")
        )
    },
    here: |years, file| format!("Figures of {years} are here again; archive: {file}."),
    bring_back: "Bring back",
    choose_file: |file| format!("Choose the file {file}"),
    not_this_file: |name| format!("{name} is not this archive. Choose the right file."),
    back: |changes, file| format!("{} from the file {file} are here again.", english(changes, "change", "changes")),
};
