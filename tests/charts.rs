//! Charts: what the models say, and the options that the library is given.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "charts/plans.rs"]
mod plans;

use muctieu::{
    charts::{Look, Palette, burn_up::Finding},
    plan::{Figure, Goal},
    text::Language,
};
use plans::decimal;
use serde_json::Value;

fn look() -> Look {
    Look { width: 900.0, height: 352.0, text: 13.0, palette: Palette::of_the_page() }
}

fn options(case: &plans::Case, report: &str) -> Value {
    let options = case.burn_up(report).drawing(Language::Vietnamese).options(&look()).unwrap();
    serde_json::from_str(&options).unwrap()
}

/// JSON with sorted keys, in which snapshots are kept: whether `serde_json` sorts depends on what other crates ask of it.
#[derive(serde::Serialize, serde::Deserialize)]
#[serde(untagged)]
enum Sorted {
    Map(std::collections::BTreeMap<String, Sorted>),
    List(Vec<Sorted>),
    Leaf(Value),
}

fn sorted(options: Value) -> Sorted {
    serde_json::from_value(options).unwrap()
}

/// The data of the series of a name.
fn data(options: &Value, name: &str) -> Vec<Value> {
    let series = options["series"].as_array().unwrap();
    let found = series.iter().find(|series| series["name"] == name);
    found.and_then(|series| series["data"].as_array()).cloned().unwrap_or_default()
}

/// The texts beside the lines.
fn labels(options: &Value) -> Vec<String> {
    let series = options["series"].as_array().unwrap();
    series.iter().filter_map(|series| series["label"]["formatter"].as_str()).map(str::to_owned).collect()
}

#[test]
fn options_are_what_they_were() {
    insta::assert_json_snapshot!("revenue", sorted(options(&plans::revenue(), "2021-M9")));
    insta::assert_json_snapshot!("exports", sorted(options(&plans::exports(), "2021-M9")));
    insta::assert_json_snapshot!("growth", sorted(options(&plans::growth(), "2021-M9")));
    insta::assert_json_snapshot!("planting", sorted(options(&plans::planting(), "2021-M9")));
    insta::assert_json_snapshot!("monthly", sorted(options(&plans::monthly(), "2021-M9")));
}

#[test]
fn tables_say_what_the_pictures_show() {
    let table = |case: plans::Case, report: &str| {
        let table = case.burn_up(report).table(Language::Vietnamese);
        let heads: Vec<_> = table.columns.into_iter().map(|column| column.name).collect();
        std::iter::once(heads).chain(table.rows).map(|row| row.join(" | ")).collect::<Vec<_>>()
    };
    insta::assert_snapshot!("table-revenue", table(plans::revenue(), "2021-M9").join("\n"));
    insta::assert_snapshot!("table-planting", table(plans::planting(), "2021-M9").join("\n"));
    insta::assert_snapshot!("table-monthly", table(plans::monthly(), "2021-M9").join("\n"));
}

#[test]
fn titles_state_the_finding() {
    let titles: Vec<_> = plans::all()
        .into_iter()
        .map(|(name, case, report)| format!("{name}: {}", case.burn_up(report).title(Language::Vietnamese)))
        .collect();
    insta::assert_snapshot!("titles", titles.join("\n"));
    let titles: Vec<_> = plans::all()
        .into_iter()
        .map(|(name, case, report)| format!("{name}: {}", case.burn_up(report).title(Language::English)))
        .collect();
    insta::assert_snapshot!("titles-english", titles.join("\n"));
}

#[test]
fn the_revenue_of_half_a_year_is_267_short_and_each_month_needs_336() {
    let model = plans::revenue().burn_up("2021-M9");
    assert!(matches!(&model.finding, Finding::Short { by, .. } if *by == decimal("267")));
    let need = model.need.unwrap();
    assert_eq!((need.each_month.round(), need.months), (decimal("336"), 6));
    assert_eq!(need.ratio.unwrap().round_dp(2), decimal("1.36"));
    assert!(model.fell_back);
}

#[test]
fn a_blank_month_is_a_gap_and_never_zero() {
    let options = options(&plans::monthly(), "2021-M9");
    let actual = data(&options, "actual");
    assert!(actual.contains(&serde_json::json!([4, null])));
    // The year begins at 0; nothing else does.
    let zeros = actual.iter().filter(|point| point[1] == 0.0).count();
    assert_eq!((zeros, &actual[0]), (1, &serde_json::json!([0, 0.0])));

    let model = plans::monthly().burn_up("2021-M9");
    assert!(model.actual_at(4).is_none());
    assert_eq!(model.blanks, [4]);
    let row = &model.table(Language::Vietnamese).rows[3];
    assert_eq!((row[0].as_str(), row[1].as_str()), ("4 tháng", ""));
}

#[test]
fn a_sum_that_lacks_a_month_says_so() {
    let model = plans::monthly().burn_up("2021-M9");
    assert_eq!(model.actual_at(3).unwrap().value, decimal("663"));
    assert!(!model.actual_at(3).unwrap().is_hollow());
    assert_eq!(model.actual_at(5).unwrap().value, decimal("914"));
    assert!(model.actual_at(5).unwrap().is_hollow());
    assert!(model.drawing(Language::Vietnamese).caption.contains("T4/2021"));
}

#[test]
fn running_totals_are_drawn_as_they_are_and_own_values_as_their_sums() {
    let options = options(&plans::planting(), "2021-M9");
    assert!(data(&options, "actual").contains(&serde_json::json!([9, 528.0])));
    let model = plans::monthly().burn_up("2021-03");
    assert_eq!(model.actual.iter().map(|point| point.value).collect::<Vec<_>>(), ["221", "401", "663"].map(decimal));
}

#[test]
fn more_than_was_planned_is_not_capped() {
    let model = plans::planting().burn_up("2021-M9");
    assert!(matches!(&model.finding, Finding::Reached { by, .. } if *by == decimal("128")));
    let options = options(&plans::planting(), "2021-M9");
    assert!(options["yAxis"]["max"].as_f64().unwrap() > 528.0);
}

#[test]
fn an_expectation_is_never_among_the_actuals() {
    let options = options(&plans::planting(), "2021-M9");
    assert_eq!(data(&options, "estimate"), [serde_json::json!([12, 800.0])]);
    for name in ["actual", "points", "bridge"] {
        assert!(!serde_json::to_string(&data(&options, name)).unwrap().contains("800"), "{name}");
    }
}

#[test]
fn only_the_latest_estimate_is_drawn_and_it_is_named() {
    let case = plans::Case::new("tỷ đồng")
        .target("council", Goal::AtLeast(decimal("900")))
        .months(2021, &["60", "120", "180", "240", "300", "360", "420", "480", "540"])
        .reported("2020", Figure::Exact(decimal("820")))
        .expects("2021-H1", Figure::Exact(decimal("850")))
        .expects("2021-M9", Figure::Exact(decimal("680")));
    let options = options(&case, "2021-M9");
    assert_eq!(data(&options, "estimate"), [serde_json::json!([12, 680.0])]);
    let labels = labels(&options);
    assert!(labels.iter().any(|label| label.contains("680")), "{labels:?}");
    let table = case.burn_up("2021-M9").table(Language::Vietnamese);
    assert!(table.rows.iter().any(|row| row.last().unwrap().contains("850")), "earlier ones stand in the table");
}

#[test]
fn a_schedule_expects_nothing_before_its_first_step() {
    let model = plans::planting().burn_up("2021-M9");
    assert_eq!(model.due_by(5), None);
    assert_eq!(model.due_by(6).unwrap().low, decimal("40"));
    assert!(data(&options(&plans::planting(), "2021-M9"), "path").contains(&serde_json::json!([5, 0.0])));
}

#[test]
fn nothing_later_than_the_report_is_shown() {
    let options = options(&plans::planting(), "2021-H1");
    assert_eq!(data(&options, "points").len(), 1);
    assert!(data(&options, "estimate").is_empty());
}

#[test]
fn last_year_is_left_out_where_it_cannot_be_compared() {
    let case = plans::monthly().with(|it| it.not_comparable = "Chuẩn nghèo mới".into());
    assert!(case.burn_up("2021-M9").last_year.is_empty());
    assert_eq!(plans::monthly().burn_up("2021-M9").last_year.len(), 12);
}

#[test]
fn words_and_not_applicable_have_no_point() {
    let words = plans::Case::new("").reported("2021-08", Figure::Text("Xuất siêu".into()));
    assert!(words.burn_up("2021-08").actual.is_empty());
    let none = plans::revenue().reported("2021-M9", Figure::NotApplicable);
    assert_eq!(none.burn_up("2021-M9").finding, Finding::NotApplicable);
}

#[test]
fn an_axis_without_zero_is_announced_and_sums_always_have_it() {
    let cover = plans::cover().burn_up("2021-M9").drawing(Language::Vietnamese);
    assert!(cover.caption.contains("không bắt đầu từ 0"), "{}", cover.caption);
    assert_eq!(options(&plans::revenue(), "2021-M9")["yAxis"]["min"], 0.0);
}

#[test]
fn every_case_fits_wide_and_narrow_with_its_actual_labelled() {
    for (name, case, report) in plans::all() {
        let drawing = case.burn_up(report).drawing(Language::Vietnamese);
        let has_actual = !case.burn_up(report).actual.is_empty();
        for (width, height) in [(900.0, 352.0), (340.0, 208.0), (280.0, 208.0), (1800.0, 352.0)] {
            let options: Value =
                serde_json::from_str(&drawing.options(&Look { width, height, ..look() }).unwrap()).unwrap();
            let labelled = labels(&options).iter().any(|label| label.contains("đã thực hiện"));
            assert_eq!(labelled, has_actual, "{name} at {width}");
        }
    }
}

#[test]
fn figures_beyond_all_measure_are_drawn_without_failing() {
    let huge = plans::revenue().reported("2021-M9", Figure::Exact(muctieu::plan::Decimal::MAX));
    let least = plans::revenue().reported("2021-M9", Figure::Exact(muctieu::plan::Decimal::MIN));
    for case in [huge, least] {
        assert!(!labels(&options(&case, "2021-M9")).is_empty());
    }
}

#[test]
fn options_hold_no_functions() {
    for (_, case, report) in plans::all() {
        let text = options(&case, report).to_string();
        assert!(!text.contains("function") && !text.contains("=>"));
    }
}
