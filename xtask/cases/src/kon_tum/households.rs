//! Households by district: the one set of figures that was found for the districts.

use super::{
    ROOT, Tables,
    events::Events,
    tables::{DistrictRow, IndicatorRow},
};
use crate::{CaseError, clerk::day};
use muctieu::plan::{
    Actual, Code, Decimal, Direction, Figure, Frequency, Indicator, Measure, Path, Period, RollUp, Span,
};

const NOTE: &str = "Số liệu theo huyện, thành phố trong bảng công bố năm 2021; cộng các huyện bằng đúng dòng tổng số. \
Bảng không ghi ngày, nguồn gốc và chuẩn nghèo được áp dụng.";

const NOT_COMPARABLE: &str =
    "Lớn hơn tổng số hộ nghèo cuối năm 2020 theo chuẩn 2016-2020 (14.601 hộ): có thể theo chuẩn khác, bảng không nêu";

const SOURCE: &str = "Bảng số hộ theo huyện, thành phố năm 2021";

/// One column of the table as an indicator.
struct Column {
    code: &'static str,
    part_of: Option<&'static str>,
    name: &'static str,
    name_en: &'static str,
    value: fn(&DistrictRow) -> Decimal,
}

const COLUMNS: &[Column] = &[
    Column { code: "HO", part_of: None, name: "Số hộ", name_en: "Households", value: |row| row.households },
    Column {
        code: "HO-DTTS",
        part_of: Some("HO"),
        name: "Số hộ dân tộc thiểu số",
        name_en: "Ethnic minority households",
        value: |row| row.ethnic_minority_households,
    },
    Column {
        code: "HO-DTTS-NGHEO",
        part_of: Some("HO-DTTS"),
        name: "Số hộ nghèo dân tộc thiểu số",
        name_en: "Poor ethnic minority households",
        value: |row| row.poor_ethnic_minority_households,
    },
];

/// Enters three indicators that are followed without a target, with a figure for every district and the stated total.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let (group, root) = (Code::new("III")?, Code::new(ROOT)?);
    let in_group = |row: &&IndicatorRow| row.group.starts_with("III. ");
    let last = i64::try_from(tables.indicators.iter().filter(in_group).count()).map_err(|_| CaseError::Number)?;
    let period = Period::new(2021, Span::Year)?;
    let known = day("2021-12-31")?;
    for (column, depth) in COLUMNS.iter().zip(0..) {
        let code = Code::new(column.code)?;
        let order = if depth == 0 { last + 1 } else { 1 };
        let indicator = Indicator {
            number: [order.to_string(), "a".into(), "-".into()].into_iter().nth(depth).unwrap_or_default(),
            name: column.name.into(),
            name_en: column.name_en.into(),
            group: Some(group.clone()),
            part_of: column.part_of.map(Code::new).transpose()?,
            order,
            unit_of_measure: "hộ".into(),
            unit_of_measure_en: "households".into(),
            measure: Measure::Level,
            direction: if depth == 2 { Direction::Decrease } else { Direction::Increase },
            frequency: Frequency::Year,
            path: Path::End,
            roll_up: RollUp::Sum,
            not_comparable: if depth == 2 { NOT_COMPARABLE.into() } else { String::new() },
            note: NOTE.into(),
            source: SOURCE.into(),
            ..Indicator::default()
        };
        events.set_up()?.indicator(&code, &indicator)?;
        let sheet = events.on(known, SOURCE);
        for row in &tables.districts {
            let unit = if row.unit.as_str() == "total" { &root } else { &row.unit };
            let actual = Actual { source: SOURCE.into(), ..Actual::from(Figure::Exact((column.value)(row))) };
            sheet.actual((&code, unit), period, &actual)?;
        }
    }
    Ok(())
}
