//! Words of the chart of one indicator's year.

use super::Language;
use crate::plan::{Period, Span};

/// Words of the chart: titles that say its finding, labels, headings of its table.
///
/// A subject is the stretch that an actual covers, as [`BurnUp::subject`] says it; an amount has its unit of measure.
#[derive(Debug)]
pub struct BurnUp {
    pub subject: fn(Period, bool) -> String,
    pub month_end: fn(u8) -> String,
    pub year_start: &'static str,

    pub no_target: &'static str,
    pub no_figures: &'static str,
    pub not_applicable: &'static str,
    pub for_a_person: &'static str,
    pub nothing_due: &'static str,
    pub reached: fn(&str) -> String,
    pub exceeded: fn(&str, &str) -> String,
    pub short: fn(&str, &str) -> String,
    pub below: fn(&str, &str) -> String,
    pub on_time: fn(&str) -> String,
    pub ahead: fn(&str, &str) -> String,
    pub above: fn(&str, &str) -> String,
    pub over: fn(&str, &str) -> String,
    pub under: fn(&str, &str) -> String,
    pub at_limit: fn(&str) -> String,
    pub inside: fn(&str) -> String,
    pub occurred: fn(&str, &str) -> String,
    pub did_not_occur: fn(&str) -> String,

    pub running_total: fn(&str) -> String,
    pub values: fn(&str) -> String,
    pub need: fn(&str) -> String,
    pub need_with_ratio: fn(&str, &str) -> String,

    pub dashes: &'static str,
    pub hollow: fn(&str) -> String,
    pub axis_cut: &'static str,
    pub fell_back: &'static str,

    pub done: fn(&str) -> String,
    pub was_due: fn(&str) -> String,
    pub was_allowed: fn(&str) -> String,
    pub path: &'static str,
    pub target: fn(&str) -> String,
    pub level: fn(&str, &str) -> String,
    pub last_year: fn(i32, &str) -> String,
    pub estimate: fn(&str) -> String,
    pub report: fn(u8) -> String,

    pub blank: &'static str,
    pub due: fn(&str) -> String,
    pub allowed: fn(&str) -> String,
    pub same_period: fn(&str) -> String,
    pub expects: fn(&str, &str) -> String,
    pub derived: &'static str,
    pub lacks: fn(&str) -> String,

    pub column_period: &'static str,
    pub column_actual: fn(&str) -> String,
    pub column_due: &'static str,
    pub column_allowed: &'static str,
    pub column_last_year: fn(i32) -> String,
    pub column_note: &'static str,
}

impl Language {
    /// Words of the chart of one indicator's year.
    #[must_use]
    pub fn burn_up(self) -> &'static BurnUp {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

/// The chart in Vietnamese.
pub static VIETNAMESE: BurnUp = BurnUp {
    subject: |period, adds_up| match (period.span(), period.last_month()) {
        (Span::FiscalTail, _) => "Cả niên độ".into(),
        (_, 12) => "Cả năm".into(),
        (Span::Quarter(quarter), _) if !adds_up => {
            format!("Quý {}", ["I", "II", "III", "IV"][usize::from(quarter - 1) % 4])
        }
        (Span::Month(month), _) if !adds_up => format!("Tháng {month}"),
        (_, 1) => "Tháng 1".into(),
        (_, months) => format!("{months} tháng"),
    },
    month_end: |month| match month {
        12 => "Cả năm".into(),
        13 => "31/01".into(),
        1 => "Tháng 1".into(),
        _ => format!("{month} tháng"),
    },
    year_start: "Đầu năm",

    no_target: "Theo dõi, không có mức kế hoạch",
    no_figures: "Chưa có số liệu",
    not_applicable: "Không áp dụng",
    for_a_person: "Ghi bằng lời, do người có thẩm quyền đánh giá",
    nothing_due: "Chưa đến kỳ phải đạt",
    reached: |subject| format!("{subject} đã đạt kế hoạch năm"),
    exceeded: |subject, amount| format!("{subject} đã vượt {amount} so với kế hoạch năm"),
    short: |subject, amount| format!("{subject} thiếu {amount} so với mức phải đạt"),
    below: |subject, amount| format!("{subject} thấp hơn mức phải đạt {amount}"),
    on_time: |subject| format!("{subject} đúng bằng mức phải đạt"),
    ahead: |subject, amount| format!("{subject} vượt {amount} so với mức phải đạt"),
    above: |subject, amount| format!("{subject} cao hơn mức phải đạt {amount}"),
    over: |subject, amount| format!("{subject} cao hơn mức cho phép {amount}"),
    under: |subject, amount| format!("{subject} thấp hơn mức cho phép {amount}"),
    at_limit: |subject| format!("{subject} đúng bằng mức cho phép"),
    inside: |subject| format!("{subject} nằm trong khoảng kế hoạch"),
    occurred: |subject, amount| format!("{subject} phát sinh {amount}, kế hoạch là không để phát sinh"),
    did_not_occur: |subject| format!("{subject} không phát sinh, đúng kế hoạch"),

    running_total: |unit| {
        if unit.is_empty() {
            "Lũy kế từ đầu năm.".into()
        } else {
            format!("Lũy kế từ đầu năm, {unit}.")
        }
    },
    values: |unit| if unit.is_empty() { String::new() } else { format!("Đơn vị tính: {unit}.") },
    need: |amount| format!("Cần bình quân {amount} mỗi tháng còn lại."),
    need_with_ratio: |amount, ratio| {
        format!("Cần bình quân {amount} mỗi tháng còn lại, bằng {ratio} lần mức bình quân từ đầu năm.")
    },

    dashes: "Nét đứt nối qua kỳ không có số liệu.",
    hollow: |reasons| format!("Chấm rỗng: {reasons}."),
    axis_cut: "Trục đứng không bắt đầu từ 0.",
    fell_back: "Không đủ số liệu năm trước nên mức phải đạt chia đều các tháng.",

    done: |value| format!("{value} đã thực hiện"),
    was_due: |value| format!("{value} phải đạt"),
    was_allowed: |value| format!("{value} cho phép"),
    path: "Mức phải đạt",
    target: |goal| format!("Kế hoạch năm {goal}"),
    level: |level, goal| format!("{level} {goal}"),
    last_year: |year, value| format!("Năm {year}: {value}"),
    estimate: |value| format!("Ước cả năm {value}"),
    report: |month| match month {
        1 => "Báo cáo tháng 1".into(),
        12.. => "Báo cáo năm".into(),
        _ => format!("Báo cáo {month} tháng"),
    },

    blank: "không có số liệu",
    due: |value| format!("phải đạt {value}"),
    allowed: |value| format!("cho phép {value}"),
    same_period: |value| format!("cùng kỳ {value}"),
    expects: |value, report| format!("ước cả năm {value} (báo cáo {report})"),
    derived: "số suy ra",
    lacks: |periods| format!("tổng còn thiếu {periods}"),

    column_period: "Kỳ",
    column_actual: |unit| if unit.is_empty() { "Thực hiện".into() } else { format!("Thực hiện ({unit})") },
    column_due: "Phải đạt",
    column_allowed: "Cho phép",
    column_last_year: |year| format!("Năm {year}"),
    column_note: "Ghi chú",
};

/// The chart in English.
pub static ENGLISH: BurnUp = BurnUp {
    subject: |period, adds_up| match (period.span(), period.last_month()) {
        (Span::FiscalTail, _) => "Fiscal year".into(),
        (_, 12) => "Full year".into(),
        (Span::Quarter(quarter), _) if !adds_up => format!("Q{quarter}"),
        (Span::Month(month), _) if !adds_up => super::date::month_name(month.into()).to_owned(),
        (_, 1) => "January".into(),
        (_, months) => format!("{months} months"),
    },
    month_end: |month| match month {
        12 => "Year".into(),
        13 => "31 Jan".into(),
        1 => "1 month".into(),
        _ => format!("{month} months"),
    },
    year_start: "Start of the year",

    no_target: "Followed, without a target",
    no_figures: "No figures yet",
    not_applicable: "Not applicable",
    for_a_person: "In words, judged by a person",
    nothing_due: "Nothing is due yet",
    reached: |subject| format!("{subject}: year's target reached"),
    exceeded: |subject, amount| format!("{subject}: {amount} above the year's target"),
    short: |subject, amount| format!("{subject}: {amount} short of what was due"),
    below: |subject, amount| format!("{subject}: {amount} below what was due"),
    on_time: |subject| format!("{subject}: exactly what was due"),
    ahead: |subject, amount| format!("{subject}: {amount} ahead of what was due"),
    above: |subject, amount| format!("{subject}: {amount} above what was due"),
    over: |subject, amount| format!("{subject}: {amount} above the limit"),
    under: |subject, amount| format!("{subject}: {amount} below the limit"),
    at_limit: |subject| format!("{subject}: exactly at the limit"),
    inside: |subject| format!("{subject}: within the planned range"),
    occurred: |subject, amount| format!("{subject}: {amount} where none may occur"),
    did_not_occur: |subject| format!("{subject}: none occurred, as planned"),

    running_total: |unit| if unit.is_empty() { "Running total.".into() } else { format!("Running total, {unit}.") },
    values: |unit| if unit.is_empty() { String::new() } else { format!("Unit: {unit}.") },
    need: |amount| format!("Each remaining month needs {amount} on average."),
    need_with_ratio: |amount, ratio| {
        format!("Each remaining month needs {amount} on average, {ratio} times the mean month so far.")
    },

    dashes: "Dashes bridge periods without a figure.",
    hollow: |reasons| format!("Hollow points: {reasons}."),
    axis_cut: "The vertical axis does not begin at 0.",
    fell_back: "Last year's figures are incomplete, so what is due is spread evenly.",

    done: |value| format!("{value} actual"),
    was_due: |value| format!("{value} due"),
    was_allowed: |value| format!("{value} allowed"),
    path: "Due",
    target: |goal| format!("Year's target {goal}"),
    level: |level, goal| format!("{level} {goal}"),
    last_year: |year, value| format!("{year}: {value}"),
    estimate: |value| format!("Year-end estimate {value}"),
    report: |month| match month {
        1 => "Report, January".into(),
        12.. => "Report, year".into(),
        _ => format!("Report, {month} months"),
    },

    blank: "no figure",
    due: |value| format!("due {value}"),
    allowed: |value| format!("allowed {value}"),
    same_period: |value| format!("last year {value}"),
    expects: |value, report| format!("year-end estimate {value} (report {report})"),
    derived: "derived",
    lacks: |periods| format!("sum lacks {periods}"),

    column_period: "Period",
    column_actual: |unit| if unit.is_empty() { "Actual".into() } else { format!("Actual ({unit})") },
    column_due: "Due",
    column_allowed: "Allowed",
    column_last_year: |year| year.to_string(),
    column_note: "Note",
};
