//! Words of the verdict on a year, of composites and of the checks of figures.

use super::Language;

/// Words of the verdict on a year, of composites and of the checks of figures.
#[derive(Debug)]
pub struct Judging {
    /// Heading: verdict on a year.
    pub year: fn(i32) -> String,
    /// The year is over: what the rules say.
    pub by_rules: fn(&str) -> String,
    /// The year is not over: what the rules would say.
    pub if_it_ended: fn(&str) -> String,
    /// What a person has ruled.
    pub ruled: fn(&str) -> String,
    /// Why.
    pub reason: &'static str,
    /// Hint of the reason.
    pub reason_hint: &'static str,
    /// Button: rule otherwise.
    pub rule: &'static str,
    /// Button: leave it to the rules again.
    pub withdraw: &'static str,
    /// Field: verdict.
    pub verdict: &'static str,
    /// Done.
    pub recorded: &'static str,
    /// Button: show how it was reported then.
    pub show_then: &'static str,
    /// As reported in time, with the day.
    pub then: fn(&str) -> String,
    /// As known now.
    pub now: &'static str,
    /// Nothing has changed.
    pub unchanged: &'static str,
    /// It was not known then.
    pub unknown_then: &'static str,
    /// Heading of the page.
    pub checks: &'static str,
    /// About the page.
    pub about: &'static str,
    /// Heading: composites.
    pub scores: &'static str,
    /// How they are made.
    pub scores_note: fn(&str) -> String,
    /// Column: heading or unit.
    pub of: &'static str,
    /// Row: the whole plan.
    pub whole: &'static str,
    /// Column.
    pub composite: &'static str,
    /// Column.
    pub coverage: &'static str,
    /// Column.
    pub met: &'static str,
    /// So many of so many.
    pub met_of: fn(usize, usize) -> String,
    /// Column.
    pub worst: &'static str,
    /// Too much is missing for a composite.
    pub too_little: &'static str,
    /// Heading: groups.
    pub groups: &'static str,
    /// Heading: units.
    pub units: &'static str,
    /// Heading: findings.
    pub findings: &'static str,
    /// Number of findings.
    pub found: fn(usize) -> String,
    /// Nothing was found.
    pub nothing: &'static str,
    /// Column: figure.
    pub figure: &'static str,
    /// Column: check.
    pub check: &'static str,
    /// Column: what was found.
    pub what: &'static str,
    /// Button.
    pub dismiss: &'static str,
    /// Button, spoken: of which figure.
    pub dismiss_of: fn(&str) -> String,
    /// Heading: dismissed.
    pub dismissed: &'static str,
    /// Button.
    pub take_up: &'static str,
    /// Choice: of which unit values are shown.
    pub values_of: &'static str,
    /// Sum of units: so many of so many have reported.
    pub reported_of: fn(usize, usize) -> String,
    /// Some are missing or late.
    pub incomplete: &'static str,
    /// The unit's own figure.
    pub own: &'static str,
    /// The difference.
    pub difference: &'static str,
    /// How many units meet the standard and how many are recognised.
    pub named: fn(usize, usize, usize) -> String,
    /// Row of an indicator: when its year closes.
    pub closing: &'static str,
    /// Hint: when its year closes.
    pub closing_hint: &'static str,
    /// Field: the year that a target is for.
    pub target_year: &'static str,
    /// Hint of that field.
    pub target_year_hint: &'static str,
    /// That is no year.
    pub no_year: &'static str,
}

impl Language {
    /// Words of the verdict on a year, of composites and of the checks of figures.
    #[must_use]
    pub fn judging(self) -> &'static Judging {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

static VIETNAMESE: Judging = Judging {
    year: |year| format!("Đánh giá cả năm {year}"),
    by_rules: |verdict| format!("Theo quy tắc: {verdict}"),
    if_it_ended: |verdict| format!("Nếu năm dừng ở số hiện có: {verdict}"),
    ruled: |verdict| format!("Kết luận của người đánh giá: {verdict}"),
    reason: "Lý do",
    reason_hint: "Bắt buộc. Lý do được lưu cùng kết luận theo quy tắc.",
    rule: "Kết luận khác",
    withdraw: "Bỏ kết luận riêng",
    verdict: "Kết luận",
    recorded: "Đã ghi kết luận",
    show_then: "Xem lại như lúc báo cáo",
    then: |day| format!("Như đã báo cáo, đến hết hạn nộp {day}"),
    now: "Như hiện nay được biết",
    unchanged: "Không có gì thay đổi từ hạn nộp đến nay.",
    unknown_then: "Khi đó kế hoạch chưa có chỉ tiêu này.",
    checks: "Tổng hợp và kiểm tra",
    about: "Điểm chung theo nhóm và đơn vị; những số liệu cần xem lại.",
    scores: "Điểm chung",
    scores_note: |missing| {
        format!(
            "Trung bình theo trọng số của thực hiện so với mức phải đạt, mỗi chỉ tiêu tối đa 1. Thiếu số liệu quá {missing} trọng số thì không tính."
        )
    },
    of: "Nhóm, đơn vị",
    whole: "Toàn kế hoạch",
    composite: "Điểm chung",
    coverage: "Có số liệu",
    met: "Đạt tiến độ",
    met_of: |met, all| format!("{met}/{all} chỉ tiêu"),
    worst: "Thấp nhất",
    too_little: "thiếu số liệu",
    groups: "Theo nhóm",
    units: "Theo đơn vị",
    findings: "Cần kiểm tra",
    found: |count| format!("{count} điểm"),
    nothing: "Không có điểm nào cần kiểm tra đến kỳ này.",
    figure: "Số liệu",
    check: "Loại",
    what: "Nội dung",
    dismiss: "Bỏ qua",
    dismiss_of: |figure| format!("Bỏ qua, có lý do: {figure}"),
    dismissed: "Đã bỏ qua",
    take_up: "Đưa lại vào danh sách",
    values_of: "Số liệu của",
    reported_of: |reported, all| format!("{reported}/{all} đơn vị có số liệu"),
    incomplete: "chưa đầy đủ",
    own: "Số của tỉnh",
    difference: "Chênh lệch",
    named: |meets, recognised, all| format!("{meets}/{all} đơn vị đủ tiêu chí, {recognised} đã được công nhận"),
    closing: "Năm kết thúc",
    closing_hint: "Giải ngân vốn tính đến hết 31/01 năm sau.",
    target_year: "Cho năm",
    target_year_hint: "Bỏ trống nếu là năm có hiệu lực. Nghị quyết tháng 12 thường giao cho năm sau.",
    no_year: "Ghi năm bằng bốn chữ số, ví dụ 2022.",
};

static ENGLISH: Judging = Judging {
    year: |year| format!("Verdict on {year}"),
    by_rules: |verdict| format!("By the rules: {verdict}"),
    if_it_ended: |verdict| format!("If the year ended like this: {verdict}"),
    ruled: |verdict| format!("Ruled by a person: {verdict}"),
    reason: "Reason",
    reason_hint: "Required. It is kept beside what the rules say.",
    rule: "Rule otherwise",
    withdraw: "Withdraw the ruling",
    verdict: "Verdict",
    recorded: "Verdict recorded",
    show_then: "Show as reported then",
    then: |day| format!("As reported, by the deadline on {day}"),
    now: "As known now",
    unchanged: "Nothing has changed since the deadline.",
    unknown_then: "The indicator was not in the plan then.",
    checks: "Composites and checks",
    about: "Composites by group and unit; figures that should be looked at.",
    scores: "Composites",
    scores_note: |missing| {
        format!(
            "Weighted mean of actual over what was due, each at most 1. None where more than {missing} of the weight is missing."
        )
    },
    of: "Group, unit",
    whole: "Whole plan",
    composite: "Composite",
    coverage: "With figures",
    met: "Met",
    met_of: |met, all| format!("{met}/{all} targets"),
    worst: "Lowest",
    too_little: "too little known",
    groups: "By group",
    units: "By unit",
    findings: "To be checked",
    found: |count| if count == 1 { "1 finding".into() } else { format!("{count} findings") },
    nothing: "Nothing to check up to this period.",
    figure: "Figure",
    check: "Check",
    what: "What",
    dismiss: "Dismiss",
    dismiss_of: |figure| format!("Dismiss with a reason: {figure}"),
    dismissed: "Dismissed",
    take_up: "Take up again",
    values_of: "Values of",
    reported_of: |reported, all| format!("{reported} of {all} units have reported"),
    incomplete: "incomplete",
    own: "The province's own figure",
    difference: "Difference",
    named: |meets, recognised, all| format!("{meets} of {all} units meet every criterion, {recognised} recognised"),
    closing: "The year closes",
    closing_hint: "Disbursement runs on to 31 January.",
    target_year: "For the year",
    target_year_hint: "Leave blank for the year in which it comes into force. A resolution of December usually sets the next year's.",
    no_year: "Write the year in four digits, such as 2022.",
};
