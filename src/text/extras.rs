//! Words of what can be said about a value besides its figure: days, other sources, remarks.

use super::Language;

/// Words of what can be said about a value besides its figure.
#[derive(Debug)]
pub struct Extras {
    pub more: &'static str,
    pub stage_day: &'static str,
    pub day: &'static str,
    pub day_hint: &'static str,
    pub recognised: &'static str,
    pub recognised_hint: &'static str,
    pub also: &'static str,
    pub also_hint: &'static str,
    pub also_error: fn(usize, &str) -> String,
    pub note: &'static str,
    pub parts_hint: &'static str,
    pub criteria_hint: &'static str,
    pub on: fn(&str) -> String,
    pub recognised_on: fn(&str) -> String,
}

impl Language {
    /// Words of what can be said about a value besides its figure.
    #[must_use]
    pub fn extras(self) -> &'static Extras {
        self.pick((&VIETNAMESE, &ENGLISH))
    }
}

static VIETNAMESE: Extras = Extras {
    more: "Ngày, nguồn khác, ghi chú",
    stage_day: "Ngày đạt bước này",
    day: "Ngày chốt hoặc công bố số liệu",
    day_hint: "Ví dụ 12/10/2021",
    recognised: "Ngày được công nhận",
    recognised_hint: "Đủ tiêu chí và được công nhận là hai số đếm khác nhau. Bỏ trống nếu chưa được công nhận.",
    also: "Nguồn khác công bố",
    also_hint: "Mỗi dòng một nguồn: số liệu; nơi công bố. Ví dụ 116.000; Sở Nông nghiệp và PTNT",
    also_error: |line, text| format!("Dòng {line}, “{text}”: ghi số liệu, dấu chấm phẩy, rồi nơi công bố."),
    note: "Ghi chú",
    parts_hint: "Tử số/mẫu số, ví dụ 950/1.000",
    criteria_hint: "Số tiêu chí đạt/tổng số, ví dụ 17/19",
    on: |day| format!("ngày {day}"),
    recognised_on: |day| format!("công nhận ngày {day}"),
};

static ENGLISH: Extras = Extras {
    more: "Dates, other sources, remarks",
    stage_day: "Day on which it came to this stage",
    day: "Day on which it was counted or published",
    day_hint: "For example 12/10/2021",
    recognised: "Day on which it was recognised",
    recognised_hint: "Meeting every criterion and being recognised are two counts. Leave blank while it is not recognised.",
    also: "What other sources state",
    also_hint: "A source a line: figure; where it can be read. For example 116,000; Department of Agriculture",
    also_error: |line, text| {
        format!("Line {line}, “{text}”: write the figure, a semicolon, then where it can be read.")
    },
    note: "Remarks",
    parts_hint: "Numerator/denominator, such as 950/1,000",
    criteria_hint: "Criteria met/of all, such as 17/19",
    on: |day| format!("on {day}"),
    recognised_on: |day| format!("recognised on {day}"),
};
