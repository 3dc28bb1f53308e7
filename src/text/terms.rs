//! What the attributes of a plan are called, for forms, tables and reports.

use super::Language;
use crate::{
    assess::Status,
    plan::{
        Closing, CutOff, Direction, Entry, Evidence, Frequency, Measure, Path, Progress, RollUp, Stage, UnitKind,
        Vintage,
    },
};

/// Has a name on the screen.
pub trait Term: Copy + 'static {
    /// The name in a language.
    fn term(self, language: Language) -> &'static str;
}

/// Names each variant in both languages; the compiler asks for the ones that are left out.
macro_rules! terms {
    ($type:ident { $($variant:ident => $vietnamese:literal, $english:literal;)* }) => {
        impl Term for $type {
            fn term(self, language: Language) -> &'static str {
                language.pick(match self { $(Self::$variant => ($vietnamese, $english),)* })
            }
        }
    };
}

terms!(Measure {
    Flow => "Phát sinh trong năm", "Flow over the year";
    Level => "Mức tại thời điểm", "Level";
    Rate => "Tốc độ, tỷ lệ", "Rate";
    Ratio => "Tỷ lệ theo tử số và mẫu số", "Ratio of two amounts";
    Count => "Số đơn vị đạt chuẩn", "Count of units that qualify";
    Milestone => "Văn bản theo giai đoạn", "Document with stages";
    Rank => "Thứ hạng", "Rank";
    Score => "Điểm số", "Score";
    Share => "Tỷ trọng trong cơ cấu", "Share of a whole";
    Text => "Định tính", "In words";
});

terms!(Direction {
    Increase => "Càng cao càng tốt", "Higher is better";
    Decrease => "Càng thấp càng tốt", "Lower is better";
    Within => "Trong khoảng", "Within a range";
    KeepAtZero => "Không để phát sinh", "Keep at zero";
});

terms!(Entry {
    Cumulative => "Lũy kế từ đầu năm", "Running total";
    PerPeriod => "Riêng từng kỳ", "Each period's own value";
});

terms!(Closing {
    December => "Hết tháng 12", "With December";
    FiscalTail => "Hết 31/01 năm sau (niên độ ngân sách)", "With the fiscal tail to 31 January";
});

terms!(Frequency {
    Month => "Hằng tháng", "Monthly";
    Quarter => "Hằng quý", "Quarterly";
    Half => "06 tháng một lần", "Half-yearly";
    Year => "Hằng năm", "Yearly";
});

terms!(Path {
    Linear => "Chia đều các tháng", "Even through the year";
    LastYearShare => "Theo nhịp độ năm trước", "As last year was spread";
    Schedule => "Theo lịch tiến độ", "By a schedule";
    End => "Đánh giá cuối năm", "Judged at year end";
    None => "So với chỉ tiêu cả năm", "Against the year's target";
});

terms!(RollUp {
    None => "Không tổng hợp", "Not combined";
    Sum => "Cộng dồn", "Sum";
    Mean => "Bình quân", "Mean";
    WeightedMean => "Bình quân gia quyền", "Weighted mean";
    Maximum => "Lớn nhất", "Largest";
    Minimum => "Nhỏ nhất", "Smallest";
});

terms!(Vintage {
    Estimate => "Ước", "Estimate";
    Preliminary => "Sơ bộ", "Preliminary";
    Official => "Chính thức", "Official";
});

terms!(Evidence {
    Stated => "Số công bố", "Stated by the source";
    Derived => "Số suy ra", "Derived";
});

terms!(UnitKind {
    Province => "Cấp tỉnh", "Province";
    District => "Cấp huyện", "District";
    Commune => "Xã", "Commune";
    Ward => "Phường", "Ward";
    SpecialZone => "Đặc khu", "Special zone";
    Department => "Sở, ban, ngành", "Department";
    Agency => "Cơ quan trung ương tại địa phương", "Central agency in the province";
    Other => "Khác", "Other";
});

terms!(Progress {
    NotStarted => "Chưa thực hiện", "Not started";
    Doing => "Đang thực hiện", "In progress";
    Done => "Đã hoàn thành", "Done";
});

terms!(Stage {
    NotStarted => "Chưa triển khai", "Not started";
    Draft => "Dự thảo", "Draft";
    Submitted => "Đã trình", "Submitted";
    Approved => "Đã phê duyệt", "Approved";
});

terms!(CutOff {
    Calendar => "Cuối tháng", "End of the month";
    Fourteenth => "Ngày 14 hằng tháng", "The 14th of the month";
});

terms!(Status {
    Met => "Đạt tiến độ", "Met";
    OnTrack => "Bám sát", "On track";
    Behind => "Chậm", "Behind";
    OffTrack => "Chậm nhiều", "Off track";
    Accepted => "Chấp nhận lệch", "Deviation accepted";
    Missing => "Thiếu số liệu", "Figures missing";
    NotDue => "Chưa đến kỳ", "Not due yet";
    NotApplicable => "Không áp dụng", "Not applicable";
    ForAPerson => "Chờ người đánh giá", "For a person to judge";
    Tracked => "Theo dõi", "Followed, no target";
});

/// The sign that stands with the word of a status, so that it needs no colour.
#[must_use]
pub fn mark(status: Status) -> char {
    match status {
        Status::Met => '●',
        Status::OnTrack => '▲',
        Status::Behind => '◆',
        Status::OffTrack => '■',
        Status::Accepted => '◐',
        Status::Missing => '✕',
        Status::NotDue => '○',
        Status::NotApplicable => '–',
        Status::ForAPerson => '✎',
        Status::Tracked => '·',
    }
}
