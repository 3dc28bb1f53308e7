//! What a status rests on, cell by cell: what stands there, who wrote it when, from which source.

use super::{
    Language, Term as _, date_time, figure_with_unit, long_period, number, percent, period_to_date, target_in_words,
    unit_name,
};
use crate::assess::{Assessment, Input};
use crate::ledger::Cell;
use crate::plan::{Code, DateTime, Decimal, Figure, Indicator, IndicatorField, Plan, Step, Utc};

/// An input as a pair of a name and what is known of it. `local` turns a moment into the reader's own time.
#[must_use]
pub fn input_in_words(
    input: &Input<'_>,
    assessment: &Assessment,
    indicator: &Indicator,
    plan: &Plan,
    local: impl Fn(DateTime<Utc>) -> chrono::NaiveDateTime,
    language: Language,
) -> (String, String) {
    let say = |figure: &Figure| figure_with_unit(figure, indicator, language);
    let (name, mut parts) = match &input.cell {
        Cell::Actual(key) => {
            let parts = plan.actuals.get(key).map_or_else(Vec::new, |actual| {
                vec![say(&actual.figure), actual.vintage.term(language).to_lowercase(), actual.source.clone()]
            });
            let unit = if key.unit == plan.root_unit() { String::new() } else { unit_name(plan, &key.unit, language) };
            let name = [language.pick(("Số liệu", "Figure")), &unit, &period_to_date(key.period, language)];
            (name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" "), parts)
        }
        Cell::Target(_) => {
            let target = assessment.target.as_ref();
            let words = target.map(|target| target_in_words(target, indicator, language)).unwrap_or_default();
            let from =
                target.map_or_else(Vec::new, |target| vec![target.target.basis.clone(), target.target.source.clone()]);
            let name = language.pick(("Mức giao", "Target")).to_owned();
            (name, std::iter::once(words).chain(from).collect())
        }
        Cell::Accepted(key) => {
            let reason = plan.accepted.get(key).map(|found| found.reason.clone());
            (language.pick(("Chấp nhận lệch", "Accepted deviation")).to_owned(), reason.into_iter().collect())
        }
        Cell::Outline(_) => {
            let bands = &plan.outline.bands;
            let limits = [Decimal::ONE, bands.on_track(), bands.behind()].map(|limit| number(limit, language));
            (language.pick(("Ngưỡng", "Limits")).to_owned(), vec![limits.join(" · ")])
        }
        Cell::Indicator(_, IndicatorField::Schedule) => {
            let share = |step: &Step| percent(step.percent / Decimal::ONE_HUNDRED, 2, language);
            let steps =
                indicator.schedule.iter().map(|step| format!("{} {}", long_period(step.by, language), share(step)));
            (language.pick(("Lịch tiến độ", "Schedule")).to_owned(), vec![steps.collect::<Vec<_>>().join("; ")])
        }
        _ => {
            let baseline = indicator.baseline.as_ref().map(say).unwrap_or_default();
            let name = language.pick(("Mức đầu năm", "Start of the year")).to_owned();
            (name, vec![baseline, indicator.baseline_note.clone()])
        }
    };
    parts.push(written(input, plan, local, language));
    (name, parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "))
}

/// Who wrote it and when; which writing it is, where there were several.
fn written(
    input: &Input<'_>,
    plan: &Plan,
    local: impl Fn(DateTime<Utc>) -> chrono::NaiveDateTime,
    language: Language,
) -> String {
    let Some(head) = &input.head else { return language.pick(("mặc định", "default")).to_owned() };
    let by = head.by();
    let unit = Code::new(&by.unit).ok().filter(|unit| plan.units.contains_key(unit));
    let unit = unit.map_or_else(|| by.unit.clone(), |unit| unit_name(plan, &unit, language));
    let who = [by.name.as_str(), unit.as_str()].into_iter().filter(|part| !part.is_empty());
    let who = who.collect::<Vec<_>>().join(" – ");
    let when = date_time(local(head.at()), language);
    let version = match input.versions {
        0 | 1 => String::new(),
        all => language.pick((format!("lần ghi thứ {all}"), format!("version {all}"))),
    };
    let parts = [language.pick(("ghi", "entered")).to_owned(), who, when].into_iter().filter(|part| !part.is_empty());
    let entered = parts.collect::<Vec<_>>().join(" ");
    if version.is_empty() { entered } else { format!("{entered} ({version})") }
}
