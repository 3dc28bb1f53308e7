//! The plan's own particulars.

use super::{events::Events, targets};
use crate::CaseError;
use muctieu::{
    ledger::Cell,
    plan::{Code, LegalBasis, Level, Outline, OutlineField, Period, Span},
};

const NOTE: &str = "Hồ sơ công khai, biên soạn từ nguồn công bố trong năm 2021 (báo, cổng thông tin, Thông báo 280/TB-UBND); \
mỗi số ghi nguồn và ngày. Không tiếp cận được nguyên văn Nghị quyết 64/2020/NQ-HĐND và 01-NQ/TU: căn cứ và chỉ tiêu được biết \
qua tin, bài dẫn lại. Số ghi là suy ra được tính từ số đã công bố, không phải số chính thức. Ô trống là không công bố hoặc \
không tìm thấy: không phải số 0, cũng không phải không áp dụng. Tiến độ thực hiện 12 nhiệm vụ của Thông báo không được công \
bố: trạng thái “chưa bắt đầu” chỉ là giá trị mặc định. Ngày của mỗi thay đổi là ngày nguồn được công bố.";

const NOTE_EN: &str = "A public record compiled from what was published in 2021 (newspapers, portals, notice 280/TB-UBND); \
every figure names its source and date. The texts of resolutions 64/2020/NQ-HĐND and 01-NQ/TU were not seen: legal bases and \
targets are known from news that quotes them. Figures marked as derived were computed from published ones and are not \
official. An empty cell was not published or not found: it is neither zero nor not applicable. Progress on the notice's 12 \
directives was not published: “not started” is only the default. Each change is dated by the publication of its source.";

/// Levels of the plan: besides the usual ones, what the people's committee itself asks for in its notice.
fn levels() -> Result<Vec<Level>, CaseError> {
    let committee = Level {
        code: Code::new(targets::COMMITTEE)?,
        name: "UBND tỉnh chỉ đạo".into(),
        name_en: "People's committee's directive".into(),
    };
    Ok(Level::usual().into_iter().chain([committee]).collect())
}

fn basis(number: &str, issuer: &str, date: &str) -> LegalBasis {
    LegalBasis { number: number.into(), issuer: issuer.into(), date: date.into() }
}

/// Enters the particulars. The notice becomes a legal basis on the day on which it was given.
pub(super) fn enter(events: &mut Events) -> Result<(), CaseError> {
    let mut legal_bases =
        vec![basis("64/2020/NQ-HĐND", "HĐND tỉnh Kon Tum", ""), basis("01-NQ/TU", "Tỉnh ủy Kon Tum", "")];
    events.set_up()?.outline(&Outline {
        title: "Kế hoạch phát triển kinh tế - xã hội và quốc phòng - an ninh năm 2021, tỉnh Kon Tum".into(),
        title_en: "Socio-economic, defence and security plan 2021, Kon Tum province".into(),
        organisation: "UBND tỉnh Kon Tum".into(),
        organisation_en: "Kon Tum Provincial People's Committee".into(),
        year: 2021,
        legal_bases: legal_bases.clone(),
        levels: levels()?,
        opens_at: Some(Period::new(2021, Span::NineMonths)?),
        note: NOTE.into(),
        note_en: NOTE_EN.into(),
        ..Outline::default()
    })?;
    legal_bases.push(basis("280/TB-UBND", "UBND tỉnh Kon Tum", "12/10/2021"));
    events.notice()?.set(Cell::Outline(OutlineField::LegalBases), &legal_bases)
}
