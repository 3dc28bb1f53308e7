//! One sentence of help for each choice of the indicator form: what it means, with an example.

use super::{Language, Term};
use crate::plan::{Direction, Entry, Measure, Path};

/// Has a sentence of help.
pub trait Hint: Term {
    /// The sentence in a language.
    fn hint(self, language: Language) -> &'static str;
}

impl Hint for Measure {
    fn hint(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Flow => (
                "Số liệu các kỳ cộng lại thành số cả năm, ví dụ thu ngân sách, diện tích rừng trồng mới.",
                "Figures of the periods add up to the year's, for example revenue or newly planted forest.",
            ),
            Self::Level => (
                "Lấy số liệu mới nhất, không cộng các kỳ, ví dụ diện tích cao su hiện có, tỷ lệ che phủ rừng.",
                "The latest figure stands and is never added up, for example rubber area or forest cover.",
            ),
            Self::Rate => (
                "Tốc độ tăng hoặc tỷ lệ của kỳ sau thay cho kỳ trước, ví dụ tốc độ tăng GRDP.",
                "A growth or percentage that replaces the one before, for example GRDP growth.",
            ),
            Self::Ratio => (
                "Nhập riêng tử số và mẫu số, cộng từng phần rồi mới chia, ví dụ tỷ lệ giải ngân vốn đầu tư công.",
                "Both parts are kept and summed before dividing, for example the disbursement rate.",
            ),
            Self::Count => (
                "Đếm số đơn vị đạt chuẩn, ví dụ số xã đạt chuẩn nông thôn mới.",
                "Units that reach a standard are counted, for example new-rural communes.",
            ),
            Self::Milestone => (
                "Văn bản đi từ dự thảo, trình đến phê duyệt, ví dụ quy hoạch tỉnh.",
                "A document that is drafted, submitted and approved, for example the provincial master plan.",
            ),
            Self::Rank => (
                "Thứ hạng do cơ quan bên ngoài công bố, số nhỏ là tốt, ví dụ hạng PCI.",
                "A place published by an outside body, smaller is better, for example the PCI rank.",
            ),
            Self::Score => (
                "Điểm do cơ quan bên ngoài công bố, ví dụ điểm PAPI.",
                "A score published by an outside body, for example the PAPI score.",
            ),
            Self::Share => (
                "Tỷ trọng của một phần, các phần cộng lại không quá 100%, ví dụ cơ cấu kinh tế.",
                "One part of a whole; the parts make at most 100%, for example the structure of the economy.",
            ),
            Self::Text => (
                "Kết quả diễn đạt bằng lời, người có thẩm quyền đánh giá, ví dụ giữ vững an ninh chính trị.",
                "The result is put in words and judged by a person, for example public order.",
            ),
        })
    }
}

impl Hint for Direction {
    fn hint(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Increase => (
                "Thực hiện bằng hoặc cao hơn chỉ tiêu là đạt, ví dụ kim ngạch xuất khẩu.",
                "Reaching the target or more is good, for example exports.",
            ),
            Self::Decrease => (
                "Thực hiện bằng hoặc thấp hơn chỉ tiêu là đạt, ví dụ tỷ lệ hộ nghèo.",
                "Reaching the target or less is good, for example the poverty rate.",
            ),
            Self::Within => (
                "Thực hiện nằm trong khoảng đã định là đạt, ví dụ tỷ trọng một ngành.",
                "Lying inside the range is good, for example the share of a sector.",
            ),
            Self::KeepAtZero => (
                "Có phát sinh là không đạt, ví dụ ca lây nhiễm trong cộng đồng.",
                "Any occurrence breaks the target, for example community infections.",
            ),
        })
    }
}

impl Hint for Path {
    fn hint(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Linear => (
                "Mỗi tháng phải đạt một phần bằng nhau: hết tháng 6 là 50% chỉ tiêu năm.",
                "The same amount is due every month: 50% of the year's target by the end of June.",
            ),
            Self::LastYearShare => (
                "Phân bổ theo tỷ trọng từng kỳ của năm trước; thiếu số liệu năm trước thì chia đều.",
                "Spread as last year's figures were; even where last year's figures are incomplete.",
            ),
            Self::Schedule => (
                "Theo tỷ lệ lũy kế đã đặt cho từng mốc, ví dụ hết quý III đạt 60%.",
                "By the cumulative percentages set for each date, for example 60% by the end of September.",
            ),
            Self::End => (
                "Chỉ đánh giá khi hết năm, ví dụ số xã được công nhận.",
                "Judged only when the year is over, for example communes recognised.",
            ),
            Self::None => (
                "Kỳ nào cũng so với chỉ tiêu cả năm, ví dụ tốc độ tăng, tỷ lệ bao phủ.",
                "Compared with the year's target at any time, for example growth or coverage.",
            ),
        })
    }
}

impl Hint for Entry {
    fn hint(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::Cumulative => (
                "Nhập số từ đầu năm đến hết kỳ; số lũy kế không cộng với nhau.",
                "Enter the amount from the start of the year; running totals are never added up.",
            ),
            Self::PerPeriod => (
                "Nhập số riêng của kỳ, phần mềm tự tính lũy kế, ví dụ số thu trong tháng 9.",
                "Enter the period's own amount, for example September's revenue; totals are worked out.",
            ),
        })
    }
}
