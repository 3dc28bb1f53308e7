//! Values of cells in words, as the log shows them, and what the fields of records are called.

use super::{
    Language, Term as _, cell_in_words, date, figure, figure_with_unit, goal, goal_in_words, number, period, unit_name,
};
use crate::ledger::Cell;
use crate::plan::{Code, Extension, Figure, Json, Limits, Note, Plan, Step, Value};

/// How much of a value is shown at most, in characters.
const SHOWN: usize = 200;

/// A cell in words with its field named in words: `Thu ngân sách nhà nước: đơn vị tính`.
#[must_use]
pub fn cell_in_full(cell: &Cell, plan: &Plan, language: Language) -> String {
    let words = cell_in_words(cell, plan, language);
    if let Cell::Target(key) = cell {
        let level = plan.outline.levels.iter().find(|level| level.code == key.level);
        return match (words.strip_suffix(key.level.as_str()), level) {
            (Some(place), Some(level)) => format!("{place}({})", language.either(&level.name, &level.name_en)),
            _ => words,
        };
    }
    let Some(field) = field_name(cell) else { return words };
    match (words.strip_suffix(field), field_in_words(field)) {
        (Some(place), Some(named)) => format!("{place}{}", language.pick(named)),
        _ => words,
    }
}

/// The value of a cell as a person reads it, shortened. Only values of newer versions are shown as they stand in files.
#[must_use]
pub fn value_in_words(cell: &Cell, value: Option<&Json>, plan: &Plan, language: Language) -> String {
    let Some(value) = value else { return language.indicator().blank.to_owned() };
    match cell.read(value) {
        Ok(value) => shortened(&typed_in_words(cell, value, plan, language)),
        Err(_) => language.pick(("(không đọc được)", "(cannot be read)")).to_owned(),
    }
}

/// A value of any type in words.
fn typed_in_words(cell: &Cell, value: Value, plan: &Plan, language: Language) -> String {
    let blank = || language.indicator().blank.to_owned();
    let list = |items: Vec<String>| if items.is_empty() { blank() } else { items.join("; ") };
    let number = |value| number(value, language);
    let day = |day| date(day, language);
    let indicator = cell.indicator().and_then(|code| plan.indicators.get(code));
    let figure = |value: &Figure| match indicator {
        Some(indicator) => figure_with_unit(value, indicator, language),
        None => figure(value, language),
    };
    match value {
        Value::Text(text) | Value::Note(Note(text)) => text,
        Value::Flag(yes) => language.pick(if yes { ("có", "yes") } else { ("không", "no") }).to_owned(),
        Value::Year(year) => year.to_string(),
        Value::Order(order) => order.to_string(),
        Value::Days(days) => days.to_string(),
        Value::Day(value) => value.map_or_else(blank, day),
        Value::Code(code) => code.map_or_else(blank, |code| named(&code, plan, language)),
        Value::Codes(codes) => list(codes.iter().map(|code| named(code, plan, language)).collect()),
        Value::Period(value) => value.map_or_else(blank, |value| period(value, language)),
        Value::Figure(value) => value.as_ref().map_or_else(blank, figure),
        Value::Weight(weight) => number(weight.0),
        Value::Bands(bands) => {
            let limits = [bands.far_ahead(), bands.on_track(), bands.behind()].map(number);
            limits.join(" · ")
        }
        Value::Limits(limits) => {
            let Limits { revision, outlier, sum, stale_days, missing } = limits;
            [revision, outlier, sum, stale_days.into(), missing].map(number).join(" · ")
        }
        Value::CutOff(value) => value.term(language).to_owned(),
        Value::TimeZone(zone) => zone.to_string(),
        Value::LegalBases(bases) => list(bases.into_iter().map(|basis| basis.number).collect()),
        Value::Levels(levels) => {
            list(levels.iter().map(|level| language.either(&level.name, &level.name_en).to_owned()).collect())
        }
        Value::UnitKind(value) => value.term(language).to_owned(),
        Value::Measure(value) => value.term(language).to_owned(),
        Value::Direction(value) => value.term(language).to_owned(),
        Value::Entry(value) => value.term(language).to_owned(),
        Value::Frequency(value) => value.term(language).to_owned(),
        Value::Path(value) => value.term(language).to_owned(),
        Value::Schedule(steps) => {
            let said = |step: &Step| format!("{}: {}%", period(step.by, language), number(step.percent));
            list(steps.iter().map(said).collect())
        }
        Value::Closing(value) => value.term(language).to_owned(),
        Value::Evidence(value) => value.term(language).to_owned(),
        Value::RollUp(value) => value.term(language).to_owned(),
        Value::Progress(value) => value.term(language).to_owned(),
        Value::Extensions(all) => {
            let said = |one: Extension| match one.reason.as_str() {
                "" => format!("{} → {}", day(one.from), day(one.to)),
                reason => format!("{} → {} ({reason})", day(one.from), day(one.to)),
            };
            list(all.into_iter().map(said).collect())
        }
        Value::Target(target) => match indicator {
            Some(indicator) => goal_in_words(&target.goal, indicator, language),
            None => goal(&target.goal, "", language),
        },
        Value::Actual(actual) => figure(&actual.figure),
        Value::Acceptance(accepted) => {
            format!("{} ({} {})", accepted.reason, language.pick(("đến", "until")), day(accepted.until))
        }
        Value::Ruling(ruling) => format!("{}: {}", ruling.verdict.term(language), ruling.reason),
        Value::Dismissal(dismissal) => dismissal.reason,
        Value::Submission(submission) => {
            let state = submission.state.term(language);
            if submission.reason.is_empty() { state.to_owned() } else { format!("{state}: {}", submission.reason) }
        }
        Value::Archive(archive) => archive.file,
        Value::Raw(json) => json.to_string(),
    }
}

/// The name of whatever has the code.
fn named(code: &Code, plan: &Plan, language: Language) -> String {
    let of = |name: &str, name_en: &str| language.either(name, name_en).to_owned();
    if let Some(found) = plan.indicators.get(code) {
        of(&found.name, &found.name_en)
    } else if let Some(found) = plan.groups.get(code) {
        of(&found.name, &found.name_en)
    } else {
        unit_name(plan, code, language)
    }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

fn field_name(cell: &Cell) -> Option<&'static str> {
    match cell {
        Cell::Outline(field) => Some(field.name()),
        Cell::Unit(_, field) => Some(field.name()),
        Cell::Group(_, field) => Some(field.name()),
        Cell::Indicator(_, field) => Some(field.name()),
        Cell::Task(_, field) => Some(field.name()),
        _ => None,
    }
}

/// What a field is called, in both languages. Records share the names of fields, and what they mean.
fn field_in_words(field: &str) -> Option<(&'static str, &'static str)> {
    FIELDS.iter().find(|(known, _)| *known == field).map(|(_, words)| *words)
}

type Named = (&'static str, (&'static str, &'static str));

const FIELDS: &[Named] = &[
    ("title", ("tên", "title")),
    ("title_en", ("tên tiếng Anh", "title in English")),
    ("organisation", ("cơ quan", "organisation")),
    ("organisation_en", ("cơ quan, tiếng Anh", "organisation in English")),
    ("year", ("năm kế hoạch", "plan year")),
    ("cut_off", ("ngày chốt số liệu", "cut-off")),
    ("time_zone", ("múi giờ", "time zone")),
    ("working_days", ("số ngày làm việc để báo cáo", "working days for reporting")),
    ("bands", ("ngưỡng đánh giá", "limits of the statuses")),
    ("limits", ("ngưỡng kiểm tra số liệu", "limits of the checks")),
    ("legal_bases", ("căn cứ pháp lý", "legal bases")),
    ("levels", ("các cấp giao", "plan levels")),
    ("illustrative", ("số liệu minh họa", "illustrative figures")),
    ("opens_at", ("kỳ mở đầu", "opening period")),
    ("note", ("ghi chú", "note")),
    ("note_en", ("ghi chú tiếng Anh", "note in English")),
    ("name", ("tên", "name")),
    ("name_en", ("tên tiếng Anh", "name in English")),
    ("kind", ("loại", "kind")),
    ("parent", ("trực thuộc", "part of")),
    ("order", ("thứ tự", "order")),
    ("removed", ("xóa khỏi kế hoạch", "removed from the plan")),
    ("number", ("số thứ tự", "number")),
    ("group", ("nhóm", "heading")),
    ("part_of", ("là chi tiết của", "detail of")),
    ("unit_of_measure", ("đơn vị tính", "unit of measure")),
    ("unit_of_measure_en", ("đơn vị tính tiếng Anh", "unit of measure in English")),
    ("measure", ("loại đại lượng", "sort of quantity")),
    ("direction", ("chiều tốt", "better direction")),
    ("entry", ("cách nhập", "way of entry")),
    ("frequency", ("kỳ báo cáo", "frequency")),
    ("path", ("đường tiến độ", "path")),
    ("schedule", ("lịch tiến độ", "schedule")),
    ("closing", ("thời điểm khóa năm", "end of the year")),
    ("baseline", ("mức gốc", "baseline")),
    ("baseline_note", ("nguồn của mức gốc", "source of the baseline")),
    ("baseline_evidence", ("căn cứ của mức gốc", "evidence of the baseline")),
    ("roll_up", ("cách tổng hợp", "roll-up")),
    ("weighted_by", ("quyền số theo", "weighted by")),
    ("not_comparable", ("không so được với năm trước", "not comparable with last year")),
    ("lead", ("đơn vị chủ trì", "lead units")),
    ("lead_text", ("chủ trì khác", "other lead")),
    ("weight", ("trọng số", "weight")),
    ("source", ("nguồn", "source")),
    ("cooperating", ("đơn vị phối hợp", "cooperating units")),
    ("cooperating_text", ("phối hợp khác", "other cooperation")),
    ("contact", ("người liên hệ", "contact")),
    ("given_by", ("người giao", "given by")),
    ("valid_from", ("có từ ngày", "exists from")),
    ("valid_until", ("có đến ngày", "exists until")),
    ("given_on", ("ngày giao", "given on")),
    ("start", ("ngày bắt đầu", "start")),
    ("due", ("thời hạn", "due date")),
    ("due_text", ("thời hạn ghi trong văn bản", "due date as written")),
    ("product", ("sản phẩm", "product")),
    ("authority", ("cấp có thẩm quyền", "authority")),
    ("progress", ("tình hình", "progress")),
    ("completed_on", ("ngày xong", "completed on")),
    ("result", ("kết quả", "result")),
    ("difficulties", ("khó khăn", "difficulties")),
    ("proposal", ("kiến nghị", "proposal")),
    ("extensions", ("gia hạn", "extensions")),
    ("indicators", ("chỉ tiêu liên quan", "linked indicators")),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::{GroupField, IndicatorField, Level, OutlineField, TaskField, UnitField};

    fn cell(path: &str) -> Cell {
        path.parse().unwrap_or_else(|error| unreachable!("{error}"))
    }

    #[test]
    fn every_field_of_every_record_has_a_name() {
        let names = OutlineField::ALL.iter().map(|field| field.name());
        let names = names.chain(UnitField::ALL.iter().map(|field| field.name()));
        let names = names.chain(GroupField::ALL.iter().map(|field| field.name()));
        let names = names.chain(IndicatorField::ALL.iter().map(|field| field.name()));
        let names = names.chain(TaskField::ALL.iter().map(|field| field.name()));
        let nameless: Vec<&str> = names.filter(|name| field_in_words(name).is_none()).collect();
        assert_eq!(nameless, [""; 0]);
    }

    #[test]
    fn cells_and_values_are_said_in_words() {
        let mut plan = Plan::default();
        plan.outline.levels = Level::usual();
        let said = |path: &str, json: &str| {
            let value = serde_json::from_str::<Json>(json).unwrap_or_else(|error| unreachable!("{error}"));
            let cell = cell(path);
            let vietnamese = Language::Vietnamese;
            format!(
                "{} = {}",
                cell_in_full(&cell, &plan, vietnamese),
                value_in_words(&cell, Some(&value), &plan, vietnamese)
            )
        };
        assert_eq!(said("indicator/A/direction", "\"decrease\""), "A: chiều tốt = Càng thấp càng tốt");
        assert_eq!(said("task/8/due", "\"2021-12-31\""), "Nhiệm vụ 8: thời hạn = 31/12/2021");
        assert_eq!(said("indicator/A/removed", "true"), "A: xóa khỏi kế hoạch = có");
        assert_eq!(said("group/I/name", "\"Kinh tế\""), "I: tên = Kinh tế");
        assert_eq!(said("submission/608/2021-09", "{\"state\":\"submitted\"}"), "608: báo cáo T9/2021 = Đã trình");
        assert_eq!(said("plan/year", "2021"), "Kế hoạch: năm kế hoạch = 2021");
        assert_eq!(
            said("plan/legal_bases", r#"[{"number":"64/NQ-HĐND"},{"number":"01-NQ/TU"}]"#),
            "Kế hoạch: căn cứ pháp lý = 64/NQ-HĐND; 01-NQ/TU"
        );
        let target = r#"{"goal":{"plain":"5"}}"#;
        assert!(said("target/A/608/council/2021-01-01", target).contains("mức giao (HĐND giao)"));
        assert_eq!(said("forecast/X/U", "[1]"), "forecast/X/U = [1]");
    }

    #[test]
    fn no_value_and_a_long_one_are_said_as_such() {
        let (plan, cell) = (Plan::default(), cell("plan/note"));
        assert_eq!(value_in_words(&cell, None, &plan, Language::English), "blank");
        let long = Json::of(&"ố".repeat(300)).unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(value_in_words(&cell, Some(&long), &plan, Language::English), format!("{}…", "ố".repeat(200)));
    }
}
