//! Single acts of single people: an amended target, an accepted deviation, remarks, and one conflict.

use super::{
    Province, ROOT,
    events::Events,
    figures::Figures,
    oddities::at,
    outline::{AMENDMENT, legal_bases},
    reports::reported,
    targets::{goal, target},
};
use crate::{
    CaseError,
    clerk::{day, moment},
};
use muctieu::{
    ledger::Cell,
    plan::{Acceptance, Code, Decimal, Figure, Level, Note, OutlineField, PlaceKey, Vintage},
};

/// Remarks: indicator, unit who wrote it, day, words.
const REMARKS: &[(&str, &str, &str, &str)] = &[
    (
        "GIAI-NGAN",
        "STC",
        "2026-09-08",
        "Ba dự án giao thông vướng mặt bằng chiếm 41% số vốn chưa giải ngân (minh họa).",
    ),
    ("THU-DAT", "STC", "2026-08-10", "Mới tổ chức được 5/14 phiên đấu giá theo kế hoạch (minh họa)."),
    ("XUAT-KHAU", "SCT", "2026-09-09", "Giá cà phê giảm từ quý II, lượng xuất khẩu tương đương năm trước (minh họa)."),
    ("NQ-DULICH", "SVHTTDL", "2026-09-15", "Chưa kịp trình kỳ họp tháng 9 (minh họa)."),
    (
        "NHAP-KHAU",
        "SCT",
        "2026-08-12",
        "Số lũy kế tháng 7 thấp hơn tháng 6, đang kiểm tra lại với hải quan (minh họa).",
    ),
];

/// Disbursement at the end of the fiscal tail: period, day of entry, paid out, of how much.
const TAILS: &[(&str, &str, i64, i64)] =
    &[("2024-TAIL", "2025-12-18", 3990, 4200), ("2025-TAIL", "2026-02-06", 4418, 4650)];

/// Enters them all.
pub(super) fn enter(province: &Province, figures: &Figures, events: &mut Events) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    amendment(&root, events)?;
    let place = |indicator: &str| Ok::<_, CaseError>(PlaceKey { indicator: Code::new(indicator)?, unit: root.clone() });
    let (indicator, _, _, words) = province.mismatch;
    for (indicator, unit, on, words) in REMARKS.iter().chain(&[(indicator, "SNNMT", "2026-10-08", words)]) {
        let sheet = events.at(moment(day(on)?, 11, 15)?, &Code::new(unit)?, "Ghi chú chỉ tiêu");
        sheet.set(Cell::Note(place(indicator)?), &Note((*words).into()))?;
    }
    let acceptance =
        Acceptance { down_to: Decimal::new(5, 1), reason: province.acceptance.into(), until: day("2026-11-30")? };
    let sheet = events.at(moment(day("2026-08-05")?, 9, 30)?, &root, "Chấp nhận lệch theo ý kiến lãnh đạo");
    sheet.set(Cell::Accepted(place("GIUONG-BENH")?), &acceptance)?;
    tails(&root, events)?;
    conflict(province, figures, events)
}

/// What was paid out in the fiscal tails of the years before.
fn tails(root: &Code, events: &mut Events) -> Result<(), CaseError> {
    let (indicator, finance) = (Code::new("GIAI-NGAN")?, Code::new("STC")?);
    for (period, on, numerator, denominator) in TAILS {
        let (numerator, denominator) = (Decimal::from(*numerator), Decimal::from(*denominator));
        let figure = reported(Figure::Parts { numerator, denominator }, Vintage::Official);
        let sheet = events.at(moment(day(on)?, 15, 0)?, &finance, "Giải ngân hết niên độ");
        sheet.actual((&indicator, root), period.parse()?, &figure)?;
    }
    Ok(())
}

/// In the middle of the year the council asks for more tourists.
fn amendment(root: &Code, events: &mut Events) -> Result<(), CaseError> {
    let sheet = events.at(moment(day("2026-07-13")?, 14, 0)?, root, AMENDMENT);
    let target = target(goal("plain 1900")?, "1.900", AMENDMENT);
    sheet.target((&Code::new("KHACH-DL")?, root), &Level::council().code, day("2026-07-01")?, &target)?;
    sheet.set(Cell::Outline(OutlineField::LegalBases), &legal_bases(true))
}

/// The department enters what it was told by telephone, while the unit's own report lies in another file.
fn conflict(province: &Province, figures: &Figures, events: &mut Events) -> Result<(), CaseError> {
    let (indicator, unit, period, more, note) = province.conflict;
    let key = at(indicator, unit, period)?;
    let value = figures.get(&key).and_then(Figure::low).ok_or(CaseError::Number)? + Decimal::from(more);
    let time = moment(day("2026-10-12")?, 10, 20)?;
    let sheet = events.unseen(time, &Code::new("SNV")?, note);
    sheet.actual((&key.indicator, &key.unit), key.period, &reported(Figure::Exact(value), Vintage::Estimate))
}
