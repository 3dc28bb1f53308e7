//! Headings and indicators with all that is known of them.

use std::collections::BTreeMap;

use super::{Tables, events::Events, tables::IndicatorRow, words};
use crate::{CaseError, clerk::day, columns::parts};
use muctieu::{
    ledger::Cell,
    plan::{Code, Direction, Evidence, Figure, Frequency, Group, Indicator},
};

/// Days on which the levels of 2020 became known, where that was not with the plan itself. Derived ones are known from
/// the day on which the figures they rest on were published. The two outside indices of 2020 came out in the course of
/// 2021 and were known by the time of the notice.
const BASELINES_KNOWN: &[(&str, &str)] = &[
    ("HO-NGHEO", "2021-01-04"),
    ("BHYT", "2021-06-30"),
    ("PCI-HANG", "2021-10-12"),
    ("PAPI-DIEM", "2021-10-12"),
    ("XA-NTM", "2021-12-07"),
    ("THU-NS", "2021-12-28"),
    ("VON-DT", "2021-12-28"),
    ("BAN-LE", "2021-12-28"),
    ("DT-GIEOTRONG", "2021-12-31"),
];

/// Enters headings and indicators, in the order of the table.
pub(super) fn enter(tables: &Tables, leads: &BTreeMap<String, Code>, events: &mut Events) -> Result<(), CaseError> {
    let mut places = Places::default();
    for row in &tables.indicators {
        let (group, name) = row.group.split_once(". ").ok_or_else(|| CaseError::Entry(row.group.clone()))?;
        let group = Code::new(group)?;
        if let Some(order) = places.heading(&group) {
            let heading = Group {
                number: group.to_string(),
                name: name.into(),
                name_en: words::group(name).into(),
                order,
                ..Group::default()
            };
            events.set_up()?.group(&group, &heading)?;
        }
        let indicator = indicator(row, &group, leads, &mut places)?;
        match BASELINES_KNOWN.iter().find(|(code, _)| row.code.as_str() == *code) {
            Some((_, known)) => baseline_later(&row.code, &indicator, known, events)?,
            None => events.set_up()?.indicator(&row.code, &indicator)?,
        }
    }
    Ok(())
}

/// Running numbers: of headings, of indicators within a heading, of details within an indicator.
#[derive(Default)]
struct Places {
    headings: Vec<Code>,
    indicators: BTreeMap<Code, i64>,
}

impl Places {
    /// The place of a heading that was not met before.
    fn heading(&mut self, group: &Code) -> Option<i64> {
        if self.headings.contains(group) {
            return None;
        }
        self.headings.push(group.clone());
        i64::try_from(self.headings.len()).ok()
    }

    fn indicator(&mut self, group: &Code) -> i64 {
        let place = self.indicators.entry(group.clone()).or_default();
        *place += 1;
        *place
    }
}

fn indicator(
    row: &IndicatorRow,
    group: &Code,
    leads: &BTreeMap<String, Code>,
    places: &mut Places,
) -> Result<Indicator, CaseError> {
    let detail = row.name_vi.strip_prefix("Trong đó: ");
    // The code of a detail is that of its indicator with a syllable more. Each has one detail, hence always `a`.
    let part_of = detail.and_then(|_| row.code.as_str().strip_suffix("-MOI")).map(Code::new).transpose()?;
    let order = if part_of.is_some() { 1 } else { places.indicator(group) };
    let (lead, lead_text) = answering(&row.lead_unit, leads);
    let more = row.baseline_note == "more than";
    let remark = if more { String::new() } else { words::remark(&row.baseline_note) };
    let about_the_indicator = row.baseline_2020.is_none();
    Ok(Indicator {
        number: if part_of.is_some() { "a".into() } else { order.to_string() },
        name: detail.map_or_else(|| row.name_vi.clone(), capitalised),
        name_en: row.name_en.strip_prefix("of which: ").map_or_else(|| row.name_en.clone(), capitalised),
        group: Some(group.clone()),
        part_of,
        order,
        unit_of_measure: row.unit.clone(),
        unit_of_measure_en: words::unit_of_measure(&row.unit).into(),
        measure: row.measure,
        direction: match row.direction.as_str() {
            "increase" => Direction::Increase,
            "decrease" => Direction::Decrease,
            "zero" => Direction::KeepAtZero,
            other => return Err(CaseError::Entry(other.into())),
        },
        frequency: frequency(row.code.as_str()),
        path: row.phasing,
        baseline: row.baseline_2020.map(if more { Figure::MoreThan } else { Figure::Exact }),
        baseline_note: if about_the_indicator { String::new() } else { remark.clone() },
        baseline_evidence: if row.baseline_2020.is_some() && row.baseline_note.contains("derived") {
            Evidence::Derived
        } else {
            Evidence::Stated
        },
        lead,
        lead_text,
        note: if about_the_indicator { capitalised(&remark) } else { String::new() },
        source: words::remark(&row.sources),
        ..Indicator::default()
    })
}

/// Enters an indicator without its baseline, which follows on the day on which it became known.
fn baseline_later(code: &Code, indicator: &Indicator, known: &str, events: &mut Events) -> Result<(), CaseError> {
    let before = Indicator {
        baseline: None,
        baseline_note: String::new(),
        baseline_evidence: Evidence::Stated,
        ..indicator.clone()
    };
    events.set_up()?.indicator(code, &before)?;
    let sheet = events.baselines(day(known)?);
    for (field, value) in indicator.difference(&before) {
        sheet.set(Cell::Indicator(code.clone(), field), &value)?;
    }
    Ok(())
}

/// How often the sources report it: growth and investment by quarter, outside indices and household surveys by year.
fn frequency(code: &str) -> Frequency {
    match code {
        "GRDP-TT" | "VON-DT" | "TN-THPT" | "ANTT" => Frequency::Quarter,
        "GRDP-BQ" | "HO-NGHEO" | "PCI-HANG" | "PAPI-DIEM" => Frequency::Year,
        _ => Frequency::Month,
    }
}

/// The units of a list of names, and the names that are no unit of the plan.
pub(super) fn answering(names: &str, units: &BTreeMap<String, Code>) -> (Vec<Code>, String) {
    let (mut codes, mut others) = (Vec::new(), Vec::new());
    for name in parts(names) {
        match units.get(name).or_else(|| units.get(&format!("{name} tỉnh"))) {
            Some(code) => codes.push(code.clone()),
            None => others.push(name),
        }
    }
    (codes, others.join("; "))
}

pub(super) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
