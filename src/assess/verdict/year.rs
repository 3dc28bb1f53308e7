//! The verdict on an indicator's year in a plan: as reported, or as it would be if the year ended like this.

use super::{
    rules::{Aim, Because, Better, Known, Suggestion, judge},
    written::judge_written,
};
use crate::{
    assess::{
        counts::to_date,
        target::{InForce, target_in_force},
        to_date::ToDate,
    },
    ledger::Ledger,
    plan::{
        ActualKey, Code, CutOff, Decimal, Figure, Goal, Indicator, Measure, NaiveDate, Period, Plan, Ruling, Span,
        Stage, Target, Verdict, notation::asked_stage,
    },
};

/// A verdict on a year, with what it rests on.
#[derive(Clone, Debug, PartialEq)]
pub struct YearVerdict {
    /// The plan year.
    pub year: i32,
    /// What the rules say, if the year ended like this; its verdict is the year's once it is [`Self::is_final`].
    pub suggestion: Suggestion,
    /// Whether the year has been reported to its end.
    pub is_final: bool,
    /// What a person has ruled.
    pub ruling: Option<Ruling>,
    /// The target at the end of the year.
    pub target: Option<InForce>,
    /// The actual to date.
    pub actual: Option<ToDate>,
}

impl YearVerdict {
    /// The same, with what a person has ruled.
    #[must_use]
    pub fn ruled(mut self, ledger: &Ledger, code: &Code, unit: &Code) -> Self {
        self.ruling = ruling_key(code, unit, self.year).and_then(|key| ledger.plan().rulings.get(&key)).cloned();
        self
    }

    /// The verdict that stands: a person's, or else that of the rules once the year is complete.
    #[must_use]
    pub fn stands(&self) -> Verdict {
        match &self.ruling {
            Some(ruling) => ruling.verdict,
            None if self.is_final => self.suggestion.verdict,
            None => Verdict::Unclear,
        }
    }
}

/// Where a person's verdict on a year stands; `None` for a year that no period can have.
#[must_use]
pub fn ruling_key(code: &Code, unit: &Code, year: i32) -> Option<ActualKey> {
    let period = Period::new(year, Span::Year).ok()?;
    Some(ActualKey { indicator: code.clone(), unit: unit.clone(), period })
}

/// The verdict on the year of a report, from what was reported up to it. What a person has ruled is added by
/// [`YearVerdict::ruled`].
#[must_use]
pub fn year_verdict(plan: &Plan, code: &Code, indicator: &Indicator, unit: &Code, report: Period) -> YearVerdict {
    let year = report.year();
    let end = Period::new(year, Span::Year).map_or(NaiveDate::MAX, |year| year.last_day(CutOff::Calendar));
    let target = target_in_force(plan, code, indicator, unit, end.min(report.last_day(plan.outline.cut_off)), year);
    let actual = to_date(plan, code, indicator, unit, report);
    let suggestion = suggestion(indicator, target.as_ref(), actual.as_ref());
    let is_final = actual.as_ref().is_some_and(|actual| actual.period.last_month() >= indicator.closing.months());
    YearVerdict { year, suggestion, is_final, ruling: None, target, actual }
}

fn suggestion(indicator: &Indicator, target: Option<&InForce>, actual: Option<&ToDate>) -> Suggestion {
    let better = Better::from(indicator.direction);
    let open = |aim, because| Suggestion::open(aim, better, because);
    let Some(target) = target else { return open(Aim::Words, Because::NoTarget) };
    let aim = Aim::from(&target.target.goal);
    let Some(actual) = actual else { return open(aim, Because::NoResult) };
    match &actual.figure {
        Figure::NotApplicable => return open(aim, Because::DoesNotApply),
        Figure::Stage(stage) if indicator.measure == Measure::Milestone => {
            return milestone(&target.target, *stage, better);
        }
        Figure::Text(words) => return in_words(target, words, aim, better),
        _ => {}
    }
    if let Goal::Reduction(least, most) = target.target.goal {
        return reduction(indicator, &actual.figure, (least, most), better);
    }
    let Some(known) = Known::of(&actual.figure) else { return open(aim, Because::NoNumber) };
    let suggestion = judge(aim, better, known);
    // What a missing month would add can only help where the floor is reached without it.
    let settled = better == Better::Higher && matches!(suggestion.verdict, Verdict::Exceeded | Verdict::Met);
    if actual.is_incomplete() && !settled {
        return Suggestion { verdict: Verdict::Unclear, because: Because::IncompleteSum, ..suggestion };
    }
    suggestion
}

/// Against a result in words a number can only be judged where they turn it round.
fn in_words(target: &InForce, words: &str, aim: Aim, better: Better) -> Suggestion {
    if aim == Aim::Words {
        return Suggestion::open(aim, better, Because::TargetInWords);
    }
    let written = judge_written(&target.target.written, words, "", better);
    match written.because {
        Because::TurnedRound | Because::TurnedAgainst => Suggestion { aim, ..written },
        _ => Suggestion::open(aim, better, Because::ResultInWords),
    }
}

/// By how much the actual lies below the baseline, against by how much it was to.
fn reduction(indicator: &Indicator, figure: &Figure, (least, most): (Decimal, Decimal), better: Better) -> Suggestion {
    let aim = Aim::Reduction(least, most);
    let Some(baseline) = indicator.baseline.as_ref().and_then(Figure::low) else {
        return Suggestion::open(aim, better, Because::NoBaseline);
    };
    let known = Known::of(figure).map(|known| known.taken_from(baseline));
    known.map_or_else(|| Suggestion::open(aim, better, Because::NoNumber), |known| judge(aim, better, known))
}

fn milestone(target: &Target, stage: Stage, better: Better) -> Suggestion {
    let (verdict, because) = if stage >= needed_stage(document_words(target)) {
        (Verdict::Met, Because::StageReached)
    } else {
        (Verdict::NotMet, Because::StageNotReached)
    };
    Suggestion { verdict, aim: Aim::Words, better, result: None, because }
}

/// What a target says about a document.
pub(in crate::assess) fn document_words(target: &Target) -> &str {
    if let Goal::Text(words) = &target.goal { words } else { &target.written }
}

/// The stage that a document has to reach: what the words of its target say, or else approval.
pub(in crate::assess) fn needed_stage(words: &str) -> Stage {
    asked_stage(words).unwrap_or(Stage::Approved)
}
