//! Words of the log: every change, the plan as of a moment, two moments side by side.

use super::{Language, count};

/// Words of the log.
#[derive(Debug)]
pub struct Log {
    pub about: &'static str,
    pub shown: fn(usize, usize) -> String,
    pub none: &'static str,
    pub none_hint: &'static str,
    pub more: fn(usize) -> String,
    pub filters: &'static str,
    pub person: &'static str,
    pub unit: &'static str,
    pub indicator: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub everybody: &'static str,
    pub all_units: &'static str,
    pub all_indicators: &'static str,
    pub clear: &'static str,
    pub nameless: &'static str,
    pub undo: &'static str,
    pub undo_of: fn(&str, &str) -> String,
    pub undid: fn(&str, &str) -> String,
    pub undone: fn(&str) -> String,
    pub built_upon: fn(&str, &str, &str) -> String,
    pub not_undone: fn(&str) -> String,
    pub open_then: &'static str,
    pub open_then_at: fn(&str) -> String,
    pub since_then: &'static str,
    pub since_then_at: fn(&str) -> String,
    pub all_cells: fn(usize) -> String,
    pub moments: &'static str,
    pub moments_note: &'static str,
    pub moment: &'static str,
    pub open: &'static str,
    pub no_moment: &'static str,
    pub compare: &'static str,
    pub compare_about: &'static str,
    pub earlier: &'static str,
    pub later: &'static str,
    pub later_hint: &'static str,
    pub compare_empty: &'static str,
    pub wrong_order: &'static str,
    pub between: fn(&str, &str) -> String,
    pub now: &'static str,
    pub differ: fn(usize) -> String,
    pub same: &'static str,
    pub added: &'static str,
    pub changed: &'static str,
    pub cleared: &'static str,
    pub cell: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub back: &'static str,
    pub ahead: fn(usize, &str) -> String,
    pub behind: fn(usize) -> String,
    pub clocks_note: &'static str,
    pub is_ahead: &'static str,
    pub is_behind: &'static str,
}

impl Language {
    /// Words of the log.
    #[must_use]
    pub fn log(self) -> &'static Log {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

pub static VIETNAMESE: Log = Log {
    about: "Mọi lần ghi, mới nhất trước. Không có gì bị ghi đè: hoàn tác cũng là một lần ghi.",
    shown: |shown, all| {
        let (shown, all) = (count(shown, Language::Vietnamese), count(all, Language::Vietnamese));
        if shown == all { format!("{all} lần ghi") } else { format!("{shown} trên {all} lần ghi") }
    },
    none: "Không có lần ghi nào như vậy",
    none_hint: "Bỏ bớt điều kiện lọc để xem thêm.",
    more: |more| format!("Xem thêm {}", count(more, Language::Vietnamese)),
    filters: "Lọc nhật ký",
    person: "Người ghi",
    unit: "Đơn vị",
    indicator: "Chỉ tiêu",
    from: "Từ ngày",
    until: "Đến ngày",
    everybody: "Mọi người",
    all_units: "Mọi đơn vị",
    all_indicators: "Mọi chỉ tiêu",
    clear: "Bỏ lọc",
    nameless: "người chưa ghi tên",
    undo: "Hoàn tác",
    undo_of: |who, when| format!("Hoàn tác lần ghi của {who} lúc {when}"),
    undid: |who, when| format!("Hoàn tác lần ghi của {who} lúc {when}"),
    undone: |what| format!("Đã hoàn tác: {what}. Muốn làm lại, hoàn tác lần ghi vừa thêm."),
    built_upon: |cell, who, when| {
        format!("Không hoàn tác được: “{cell}” đã được {who} ghi lại lúc {when}. Hoàn tác lần ghi đó trước.")
    },
    not_undone: |reason| format!("Không hoàn tác được: {reason}"),
    open_then: "Xem kế hoạch lúc này",
    open_then_at: |when| format!("Xem kế hoạch như lúc {when}"),
    since_then: "So với hiện tại",
    since_then_at: |when| format!("So kế hoạch lúc {when} với hiện tại"),
    all_cells: |cells| format!("Hiện tất cả {} ô", count(cells, Language::Vietnamese)),
    moments: "Xem lại một thời điểm",
    moments_note: "Kế hoạch hiện ra như đã ghi đến lúc đó, chỉ để xem.",
    moment: "Thời điểm",
    open: "Mở",
    no_moment: "Chọn ngày và giờ.",
    compare: "So sánh hai thời điểm",
    compare_about: "Những ô hiển thị khác nhau giữa hai thời điểm.",
    earlier: "Thời điểm trước",
    later: "Thời điểm sau",
    later_hint: "Để trống là hiện tại",
    compare_empty: "Chọn thời điểm trước để so sánh.",
    wrong_order: "Thời điểm sau phải muộn hơn thời điểm trước.",
    between: |earlier, later| format!("Từ {earlier} đến {later}"),
    now: "hiện tại",
    differ: |cells| format!("{} ô khác nhau", count(cells, Language::Vietnamese)),
    same: "Không có ô nào khác nhau giữa hai thời điểm này.",
    added: "thêm mới",
    changed: "thay đổi",
    cleared: "bỏ trống",
    cell: "Nội dung",
    before: "Trước",
    after: "Sau",
    back: "Về nhật ký",
    ahead: |changes, latest| {
        format!(
            "{} thay đổi mang ngày giờ ở tương lai (muộn nhất {latest}): đồng hồ của máy ghi hoặc của máy này bị sai. Kiểm tra ngày giờ của máy.",
            count(changes, Language::Vietnamese)
        )
    },
    behind: |changes| {
        format!(
            "{} thay đổi mang ngày giờ sớm hơn nhiều so với giá trị mà chúng thay thế: đồng hồ của máy ghi bị chậm.",
            count(changes, Language::Vietnamese)
        )
    },
    clocks_note: "Giá trị hiện hành của các ô không phụ thuộc ngày giờ; thứ tự trong nhật ký và kế hoạch tại một thời điểm thì có.",
    is_ahead: "Ngày giờ ở tương lai: đồng hồ của máy ghi hoặc của máy này bị sai.",
    is_behind: "Ngày giờ sớm hơn giá trị được thay thế: đồng hồ của máy ghi bị chậm.",
};

pub static ENGLISH: Log = Log {
    about: "Every entry, latest first. Nothing is overwritten: undoing is an entry, too.",
    shown: |shown, all| {
        let (shown, all) = (count(shown, Language::English), count(all, Language::English));
        match (shown == all, all.as_str()) {
            (true, "1") => "1 entry".into(),
            (true, _) => format!("{all} entries"),
            _ => format!("{shown} of {all} entries"),
        }
    },
    none: "No such entry",
    none_hint: "Take a filter away to see more.",
    more: |more| format!("Show {} more", count(more, Language::English)),
    filters: "Filter the log",
    person: "Entered by",
    unit: "Unit",
    indicator: "Indicator",
    from: "From day",
    until: "Until day",
    everybody: "Everybody",
    all_units: "All units",
    all_indicators: "All indicators",
    clear: "Clear filters",
    nameless: "somebody without a name",
    undo: "Undo",
    undo_of: |who, when| format!("Undo the entry of {who}, {when}"),
    undid: |who, when| format!("Undoes the entry of {who}, {when}"),
    undone: |what| format!("Undone: {what}. To do it again, undo the entry just added."),
    built_upon: |cell, who, when| {
        format!("It cannot be undone: “{cell}” was entered again by {who}, {when}. Undo that entry first.")
    },
    not_undone: |reason| format!("It cannot be undone: {reason}"),
    open_then: "See the plan at this time",
    open_then_at: |when| format!("See the plan as of {when}"),
    since_then: "Compare with now",
    since_then_at: |when| format!("Compare the plan as of {when} with now"),
    all_cells: |cells| format!("Show all {} cells", count(cells, Language::English)),
    moments: "Another moment",
    moments_note: "The plan is shown as recorded by then, for reading.",
    moment: "Moment",
    open: "Open",
    no_moment: "Choose a day and a time.",
    compare: "Compare two moments",
    compare_about: "The cells that show something else at one moment than at the other.",
    earlier: "Earlier moment",
    later: "Later moment",
    later_hint: "Leave it blank for now",
    compare_empty: "Choose the earlier moment to compare.",
    wrong_order: "The later moment must come after the earlier one.",
    between: |earlier, later| format!("From {earlier} to {later}"),
    now: "now",
    differ: |cells| {
        if cells == 1 { "1 cell differs".into() } else { format!("{} cells differ", count(cells, Language::English)) }
    },
    same: "No cell differs between these two moments.",
    added: "new",
    changed: "changed",
    cleared: "cleared",
    cell: "What",
    before: "Before",
    after: "After",
    back: "Back to the log",
    ahead: |changes, latest| {
        let bear = if changes == 1 { "1 change bears".to_owned() } else { format!("{changes} changes bear") };
        format!(
            "{bear} a time of the future (up to {latest}): the clock of the device that wrote, or of this one, is wrong. Check date and time of this device."
        )
    },
    behind: |changes| {
        let bear = if changes == 1 { "1 change bears".to_owned() } else { format!("{changes} changes bear") };
        format!("{bear} a much earlier time than the value replaced: the clock of the device that wrote was behind.")
    },
    clocks_note: "What cells show does not rest on times; the order of the log and the plan as of a moment do.",
    is_ahead: "A time of the future: the clock of the device that wrote, or of this one, is wrong.",
    is_behind: "Earlier than the value replaced: the clock of the device that wrote was behind.",
};
