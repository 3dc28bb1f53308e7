//! The page of checks: composites and findings.

use super::{kon_tum, overview_of, period, province, set};
use muctieu::{
    assess::Oddity,
    ledger::{Cell, Intent, Ledger},
    plan::{Dismissal, Json},
    text::Language,
    views::checks::{Finding, Findings, ScoreLine, ScoreRow, score_rows},
};

fn lines(rows: Vec<ScoreRow>) -> Vec<ScoreLine> {
    let line = |row| match row {
        ScoreRow::Score(line) => Some(line),
        ScoreRow::Heading(_) => None,
    };
    rows.into_iter().filter_map(line).collect()
}

#[test]
fn the_whole_plan_stands_above_its_groups_and_units() {
    let ledger = province();
    let rows = score_rows(ledger.plan(), &overview_of(&ledger, "2026-M9"), Language::Vietnamese);
    assert_eq!(
        rows.iter().filter(|row| matches!(row, ScoreRow::Heading(_))).collect::<Vec<_>>(),
        [&ScoreRow::Heading("Theo nhóm"), &ScoreRow::Heading("Theo đơn vị")]
    );
    let lines = lines(rows);
    assert_eq!(lines[0].name, "Toàn kế hoạch");
    assert!(lines[0].composite.ends_with('%') && lines[0].met.ends_with(" chỉ tiêu"), "{:?}", lines[0]);
    let root = muctieu::text::unit_name(ledger.plan(), &ledger.plan().root_unit(), Language::Vietnamese);
    assert!(lines.iter().all(|line| line.name != root), "the plan's own unit is the whole plan");
}

#[test]
fn the_lowest_indicator_is_named_with_its_ratio() {
    let ledger = kon_tum();
    let whole = &lines(score_rows(ledger.plan(), &overview_of(&ledger, "2021-M9"), Language::Vietnamese))[0];
    let (code, shown) = whole.worst.as_ref().unwrap();
    let overview = overview_of(&ledger, "2021-M9");
    let ratio = overview.assessments[code].ratio.unwrap();
    assert!(overview.assessments.values().filter_map(|one| one.ratio).all(|other| other >= ratio));
    assert!(shown.ends_with("%)"), "{shown}");
}

/// The cell in which a finding is dismissed.
fn dismissal_of(found: &Oddity) -> Cell {
    match found.dismiss(None) {
        Some(Intent::Dismiss { check, figure, .. }) => Cell::Dismissed { check, figure },
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_dismissed_finding_is_listed_apart_with_its_reason_until_it_reads_otherwise() {
    let mut ledger = province();
    let report = period("2026-M9");
    let before = Findings::of(&ledger, report);
    let found = before.open[0].clone();
    let dismissal = Dismissal { reason: "Số đúng".into(), finding: found.reading() };
    set(&mut ledger, ("An", ""), dismissal_of(&found), Some(Json::of(&dismissal).unwrap()));
    let after = Findings::of(&ledger, report);
    assert_eq!((after.open.len(), after.dismissed.len()), (before.open.len() - 1, before.dismissed.len() + 1));
    let mine = after.dismissed.iter().find(|other| other.key == found.key && other.check == found.check).unwrap();
    let shown = Finding::of(mine, ledger.plan(), Language::Vietnamese);
    assert_eq!(shown.reason.as_deref(), Some("Số đúng"));
    assert_eq!(shown.indicator, found.key.indicator);
    let other = Dismissal { finding: "1 2".into(), ..dismissal };
    set(&mut ledger, ("An", ""), dismissal_of(&found), Some(Json::of(&other).unwrap()));
    assert_eq!(Findings::of(&ledger, report), before, "it was dismissed as it read then");
}

#[test]
fn each_language_says_the_same_findings() {
    let ledger = kon_tum();
    let found = Findings::of(&ledger, period("2021-M9"));
    assert_eq!(found.summary(Language::Vietnamese), format!("{} điểm", found.open.len()));
    assert_eq!(found.summary(Language::English), format!("{} findings", found.open.len()));
    for one in &found.open {
        let [vietnamese, english] =
            [Language::Vietnamese, Language::English].map(|language| Finding::of(one, ledger.plan(), language));
        assert_ne!(vietnamese.check, english.check);
        assert!(!vietnamese.what.is_empty() && !english.what.is_empty() && !vietnamese.figure.is_empty());
    }
}

#[test]
fn an_empty_plan_has_nothing_to_check_and_no_composite() {
    let ledger = Ledger::default();
    let found = Findings::of(&ledger, period("2026-M9"));
    assert_eq!(found.summary(Language::Vietnamese), "Không có điểm nào cần kiểm tra đến kỳ này.");
    let lines = lines(score_rows(ledger.plan(), &overview_of(&ledger, "2026-M9"), Language::Vietnamese));
    assert_eq!(lines.len(), 1);
    assert_eq!((lines[0].met.as_str(), lines[0].coverage.as_str()), ("0/0 chỉ tiêu", ""));
    assert!(lines[0].worst.is_none());
}
