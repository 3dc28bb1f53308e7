//! Revisions: figures that were first estimated, then preliminary, then official.

use super::{
    ROOT,
    chance::sway,
    events::Events,
    figures::Figures,
    reports::{filed, heading, indicator, reported, reporting},
    tables::Tables,
};
use crate::{
    CaseError,
    clerk::{day, moment},
};
use muctieu::plan::{ActualKey, Code, Decimal, Figure, Vintage};

/// Indicators whose months are revised, with the digits they are given in.
const REVISED: &[(&str, u32)] = &[("THU-NOIDIA", 0), ("CHI-NS", 0), ("XUAT-KHAU", 1), ("DOANHTHU-DL", 0)];

/// Last year's growth as it was known at first, and as it turned out: period, day, value, how final.
const GROWTH: &[(&str, &str, &str, Vintage)] = &[
    ("2025-Q4", "2026-03-25", "7.28", Vintage::Preliminary),
    ("2025-Q3", "2026-03-25", "7.16", Vintage::Preliminary),
    ("2025-Q4", "2026-09-10", "7.05", Vintage::Official),
];

/// How far the first estimate and the preliminary figure lie from the official one, in thousandths.
const ESTIMATED: u32 = 12;
const PRELIMINARY: u32 = 4;

/// The value that was reported first.
pub(super) fn as_first_known(key: &ActualKey, figure: &Figure) -> Figure {
    astray(key, figure, ESTIMATED).unwrap_or_else(|| figure.clone())
}

/// A value that lies so far from what it will turn out to be; none where the indicator is not revised.
fn astray(key: &ActualKey, figure: &Figure, range: u32) -> Option<Figure> {
    let (code, digits) = REVISED.iter().find(|(code, _)| key.indicator.as_str() == *code)?;
    let Figure::Exact(value) = figure else { return None };
    let factor = Decimal::new(sway(&[code, &key.period.to_string(), &range.to_string()], range), 3);
    Some(Figure::Exact((value * factor).round_dp(*digits).normalize()))
}

/// Enters the revisions: preliminary with the next month's report, official two months after the quarter.
pub(super) fn enter(tables: &Tables, figures: &Figures, events: &mut Events) -> Result<(), CaseError> {
    for (key, figure) in figures.iter().filter(|(key, _)| key.period.year() == 2026) {
        let Some(preliminary) = astray(key, figure, PRELIMINARY) else { continue };
        let unit = reporting(indicator(tables, &key.indicator)?, key)?;
        let month = key.period.last_month();
        let quarter = month.div_ceil(3) * 3;
        let stages = [(month + 1, preliminary, Vintage::Preliminary), (quarter + 2, figure.clone(), Vintage::Official)];
        for (with, figure, vintage) in stages {
            if with <= 10 {
                let sheet = events.at(filed(&unit, 2026, with)?, &unit, &heading(2026, with));
                sheet.actual((&key.indicator, &key.unit), key.period, &reported(figure, vintage))?;
            }
        }
    }
    growth(events)
}

fn growth(events: &mut Events) -> Result<(), CaseError> {
    let (indicator, root, statistics) = (Code::new("GRDP-TT")?, Code::new(ROOT)?, Code::new("TK")?);
    for (period, on, value, vintage) in GROWTH {
        let value: Decimal = value.parse().map_err(|_| CaseError::Number)?;
        let sheet =
            events.at(moment(day(on)?, 15, 30)?, &statistics, "Điều chỉnh tốc độ tăng GRDP năm 2025 (minh họa)");
        sheet.actual((&indicator, &root), period.parse()?, &reported(Figure::Exact(value), *vintage))?;
    }
    Ok(())
}
