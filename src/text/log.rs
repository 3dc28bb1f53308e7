//! Words of the log: every change, the plan as of a moment, two moments side by side.

use super::{Language, count};

/// Words of the log.
#[derive(Debug)]
pub struct Log {
    /// What the page is for.
    pub about: &'static str,
    /// How many changes of how many are shown.
    pub shown: fn(usize, usize) -> String,
    /// Nothing fits the filters.
    pub none: &'static str,
    /// What to do then.
    pub none_hint: &'static str,
    /// Button: shows more.
    pub more: fn(usize) -> String,
    /// Group of filters.
    pub filters: &'static str,
    /// Filter.
    pub person: &'static str,
    /// Filter.
    pub unit: &'static str,
    /// Filter.
    pub indicator: &'static str,
    /// Filter.
    pub from: &'static str,
    /// Filter.
    pub until: &'static str,
    /// Choice: everybody.
    pub everybody: &'static str,
    /// Choice: all units.
    pub all_units: &'static str,
    /// Choice: all indicators.
    pub all_indicators: &'static str,
    /// Button.
    pub clear: &'static str,
    /// A person without a name.
    pub nameless: &'static str,
    /// Button: undoes the change.
    pub undo: &'static str,
    /// Spoken: undoes the change of whom and when.
    pub undo_of: fn(&str, &str) -> String,
    /// Note of the change that undoes another one of whom and when.
    pub undid: fn(&str, &str) -> String,
    /// It was undone.
    pub undone: fn(&str) -> String,
    /// It was not, because who changed which cell when.
    pub built_upon: fn(&str, &str, &str) -> String,
    /// It was not, for another reason.
    pub not_undone: fn(&str) -> String,
    /// Link: the plan right after the change.
    pub open_then: &'static str,
    /// The same, spoken, with the time.
    pub open_then_at: fn(&str) -> String,
    /// Link: what has changed since.
    pub since_then: &'static str,
    /// The same, spoken, with the time.
    pub since_then_at: fn(&str) -> String,
    /// Button: shows all cells of a change.
    pub all_cells: fn(usize) -> String,
    /// Heading: another moment.
    pub moments: &'static str,
    /// About it.
    pub moments_note: &'static str,
    /// Field.
    pub moment: &'static str,
    /// Button.
    pub open: &'static str,
    /// The field is empty or no moment.
    pub no_moment: &'static str,
    /// Heading: two moments.
    pub compare: &'static str,
    /// About it.
    pub compare_about: &'static str,
    /// Field.
    pub earlier: &'static str,
    /// Field.
    pub later: &'static str,
    /// Hint of it.
    pub later_hint: &'static str,
    /// Nothing to compare yet.
    pub compare_empty: &'static str,
    /// The earlier moment is the later one.
    pub wrong_order: &'static str,
    /// Between which moments.
    pub between: fn(&str, &str) -> String,
    /// The later moment is now.
    pub now: &'static str,
    /// How many cells differ.
    pub differ: fn(usize) -> String,
    /// None do.
    pub same: &'static str,
    /// Count: there was no value.
    pub added: &'static str,
    /// Count: another value.
    pub changed: &'static str,
    /// Count: no value any more.
    pub cleared: &'static str,
    /// Column.
    pub cell: &'static str,
    /// Column.
    pub before: &'static str,
    /// Column.
    pub after: &'static str,
    /// Button: the moments the other way round or back to the log.
    pub back: &'static str,
    /// So many changes bear a time of the future, the latest of them this one.
    pub ahead: fn(usize, &str) -> String,
    /// So many changes bear a much earlier time than what they replace.
    pub behind: fn(usize) -> String,
    /// What does and does not rest on times.
    pub clocks_note: &'static str,
    /// Beside a change: its time lies in the future.
    pub is_ahead: &'static str,
    /// Beside a change: its time lies before what it replaces.
    pub is_behind: &'static str,
}

impl Language {
    /// Words of the log.
    #[must_use]
    pub fn log(self) -> &'static Log {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// In Vietnamese.
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

/// In English.
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
