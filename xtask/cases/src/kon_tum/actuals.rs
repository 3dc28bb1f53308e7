//! Published results and expectations.

use super::{
    ROOT, Tables,
    events::Events,
    tables::{ActualRelation, ActualRow, Mark, VintageWord},
    words,
};
use crate::{CaseError, clerk::day};
use muctieu::plan::{Actual, Code, Evidence, Figure, NaiveDate, Vintage};

/// A source that appeared long after the day that its figure is about: the figure was not known before.
const PUBLISHED_LATER: (&str, &str) = ("kontumtv.vn 10/2022", "2022-10-31");

/// Enters every row: results as actuals, expectations of the year's end as estimates, never the one as the other.
pub(super) fn enter(tables: &Tables, events: &mut Events) -> Result<(), CaseError> {
    let root = Code::new(ROOT)?;
    for row in &tables.actuals {
        let source = words::remark(&row.source);
        let place = (&row.code, &root);
        let actual = actual(row, &source)?;
        let sheet = events.on(published(row)?, &source);
        if row.vintage == VintageWord::YearEstimate {
            sheet.estimate(place, row.period, &actual)?;
        } else {
            sheet.actual(place, row.period, &actual)?;
        }
    }
    Ok(())
}

fn published(row: &ActualRow) -> Result<NaiveDate, CaseError> {
    let (source, known) = PUBLISHED_LATER;
    if row.source.starts_with(source) { day(known) } else { Ok(row.as_of) }
}

fn actual(row: &ActualRow, source: &str) -> Result<Actual, CaseError> {
    let value = || row.value.ok_or_else(|| CaseError::Entry(row.value_text.clone()));
    let (figure, figure_says_it) = match row.relation {
        ActualRelation::Exact => (Figure::Exact(value()?), row.value_text == words::number(value()?)),
        ActualRelation::About => (Figure::About(value()?), row.value_text.starts_with('~')),
        ActualRelation::MoreThan => (Figure::MoreThan(value()?), true),
        ActualRelation::Text => (Figure::Text(row.value_text.clone()), true),
    };
    let derived = row.evidence == Mark::Derived || row.vintage == VintageWord::Derived;
    Ok(Actual {
        figure,
        written: if figure_says_it { String::new() } else { row.value_text.clone() },
        vintage: if row.vintage == VintageWord::Official { Vintage::Official } else { Vintage::Estimate },
        evidence: if derived { Evidence::Derived } else { Evidence::Stated },
        as_of: Some(row.as_of),
        source: source.into(),
        also: None,
        recognised_on: None,
        note: note(row),
    })
}

/// Percentages that the source states, kept beside those that the app computes.
fn note(row: &ActualRow) -> String {
    let of_plan = row.stated_pct_of_plan.map(|percent| format!("đạt {}% kế hoạch", words::number(percent)));
    let against_last_year = match row.stated_vs_same_period.as_str() {
        "" => None,
        text if text.starts_with("tăng") => Some(format!("{} so với cùng kỳ", text.replace('.', ","))),
        text => Some(format!("bằng {}", words::remark(text))),
    };
    let of_centre = row.source.split_once(" (").filter(|(_, said)| said.contains("of the centre's estimate"));
    let of_centre = of_centre.and_then(|(_, said)| said.split_once('%'));
    let of_centre = of_centre.map(|(percent, _)| format!("{}% dự toán Trung ương giao", percent.replace('.', ",")));
    let said: Vec<String> = of_plan.into_iter().chain(of_centre).chain(against_last_year).collect();
    if said.is_empty() { String::new() } else { format!("Nguồn ghi: {}", said.join("; ")) }
}
