//! The verdict on a year in a plan: as reported, if the year ended like this, and what a person has ruled.

use muctieu::{
    assess::{Because, ruling_key, year_verdict},
    exchange::json,
    ledger::{Cell, Ledger},
    plan::{
        Actual, ActualKey, Code, Decimal, Direction, Figure, Goal, Indicator, Measure, NaiveDate, Path, Plan, Ruling,
        Target, TargetKey, Verdict,
    },
};

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

fn number(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

fn plan(kind: &Indicator, goal: &Goal, written: &str, reports: &[(&str, Figure)]) -> Plan {
    let mut plan = Plan::default();
    plan.outline.year = 2021;
    plan.indicators.insert(code("X"), kind.clone());
    let key = TargetKey {
        indicator: code("X"),
        unit: code("U"),
        level: code("council"),
        valid_from: NaiveDate::from_ymd_opt(2021, 1, 1).unwrap(),
    };
    let text = serde_json::json!({ "goal": goal, "written": written });
    plan.targets.insert(key, serde_json::from_value::<Target>(text).unwrap());
    for (when, figure) in reports {
        let key = ActualKey { indicator: code("X"), unit: code("U"), period: when.parse().unwrap() };
        plan.actuals.insert(key, Actual::from(figure.clone()));
    }
    plan
}

fn verdict(plan: &Plan, report: &str) -> (Verdict, Because, bool) {
    let found = year_verdict(plan, &code("X"), &plan.indicators["X"], &code("U"), report.parse().unwrap());
    (found.suggestion.verdict, found.suggestion.because, found.is_final)
}

#[test]
fn if_the_year_ended_like_this_is_not_the_verdict_on_the_year() {
    let reports = [("2021-M9", Figure::Exact(number("90"))), ("2021", Figure::Exact(number("101")))];
    let plan = plan(&Indicator::default(), &Goal::Plain(number("100")), "", &reports);
    assert_eq!(verdict(&plan, "2021-M9"), (Verdict::NotMet, Because::Short, false));
    assert_eq!(verdict(&plan, "2021"), (Verdict::Exceeded, Because::Beyond, true));
    let at = |report: &str| {
        year_verdict(&plan, &code("X"), &plan.indicators["X"], &code("U"), report.parse().unwrap()).stands()
    };
    assert_eq!((at("2021-M9"), at("2021")), (Verdict::Unclear, Verdict::Exceeded));
}

#[test]
fn a_little_more_than_a_number_is_less_than_one_in_its_last_stated_digit() {
    let of =
        |goal: Goal, figure: Figure| verdict(&plan(&Indicator::default(), &goal, "", &[("2021", figure)]), "2021").0;
    let more = |value: &str| Figure::MoreThan(number(value));
    assert_eq!(of(Goal::AtLeast(number("80")), more("75.5")), Verdict::NotMet);
    assert_eq!(of(Goal::About(number("8")), more("6")), Verdict::NotMet);
    assert_eq!(of(Goal::AtLeast(number("3000")), more("3000")), Verdict::Met);
    assert_eq!(of(Goal::AtLeast(number("3500")), more("3000")), Verdict::Unclear);
    assert_eq!(of(Goal::AtLeast(number("3001")), more("3000.0")), Verdict::NotMet);
    assert_eq!(of(Goal::AtLeast(number("2900")), more("3000")), Verdict::Exceeded);
    assert_eq!(of(Goal::AtLeast(number("1")), more("0")), Verdict::NotMet);
    let nearly = |value: &str| Figure::Nearly(number(value));
    assert_eq!(of(Goal::AtLeast(number("95")), nearly("95")), Verdict::NotMet);
    assert_eq!(of(Goal::AtLeast(number("94.5")), nearly("95")), Verdict::Unclear);
    assert_eq!(of(Goal::AtLeast(number("94")), nearly("95")), Verdict::Exceeded);
}

#[test]
fn a_reduction_counts_from_the_baseline() {
    let poverty = Indicator {
        measure: Measure::Level,
        direction: Direction::Decrease,
        path: Path::End,
        baseline: Some(Figure::Exact(number("10.29"))),
        ..Indicator::default()
    };
    let goal = || Goal::Reduction(number("1"), number("1.5"));
    let of = |kind: &Indicator, value: &str| {
        verdict(&plan(kind, &goal(), "", &[("2021", Figure::Exact(number(value)))]), "2021").0
    };
    assert_eq!(of(&poverty, "9.19"), Verdict::Met);
    assert_eq!(of(&poverty, "8.79"), Verdict::Met);
    assert_eq!(of(&poverty, "8.78"), Verdict::Exceeded);
    assert_eq!(of(&poverty, "9.30"), Verdict::NotMet);
    assert_eq!(of(&Indicator { baseline: None, ..poverty }, "9.19"), Verdict::Unclear);
}

#[test]
fn a_surplus_beats_the_limit_on_a_deficit() {
    let trade = Indicator { measure: Measure::Rate, direction: Direction::Decrease, ..Indicator::default() };
    let words = |words: &str| {
        let figure = Figure::Text(words.into());
        verdict(&plan(&trade, &Goal::LessThan(number("3")), "Dưới 3", &[("2021", figure)]), "2021")
    };
    assert_eq!(words("Xuất siêu"), (Verdict::Exceeded, Because::TurnedRound, true));
    assert_eq!(words("cơ bản cân bằng"), (Verdict::Unclear, Because::ResultInWords, true));
}

#[test]
fn a_persons_verdict_stands_beside_the_suggestion_and_survives_a_file() {
    let reports = [("2021", Figure::Exact(number("1.1")))];
    let plan = plan(&Indicator::default(), &Goal::Between(number("1"), number("1.5")), "", &reports);
    let ruling = Ruling {
        verdict: Verdict::Exceeded,
        reason: "Giảm nghèo vượt so với giai đoạn trước".into(),
        suggested: Some(Verdict::Met),
    };
    let cell = Cell::Verdict(ruling_key(&code("X"), &code("U"), 2021).unwrap());
    assert_eq!(cell.to_string(), "verdict/X/U/2021");
    let text = serde_json::to_string(&ruling).unwrap();
    let change =
        format!(r#"{{"id":"a-1","at":"2022-01-05T00:00:00Z","by":{{}},"edits":[{{"cell":"{cell}","value":{text}}}]}}"#);
    let mut ledger = Ledger::default();
    ledger.apply(serde_json::from_str(&change).unwrap()).unwrap();
    let file = json::read(json::write(&code("p"), &ledger).unwrap().as_bytes()).unwrap();
    let mut opened = Ledger::default();
    opened.merge(file.changes).unwrap();
    let found = year_verdict(&plan, &code("X"), &plan.indicators["X"], &code("U"), "2021".parse().unwrap());
    let found = found.ruled(&opened, &code("X"), &code("U"));
    assert_eq!(
        (found.suggestion.verdict, found.stands(), found.ruling),
        (Verdict::Met, Verdict::Exceeded, Some(ruling))
    );
}
