//! Tổng hợp và kiểm tra: composites, and the figures that should be looked at.

use crate::assess::{Oddity, Overview, Score, Status, checks, scores, unit_scores};
use crate::ledger::Ledger;
use crate::plan::{Code, Decimal, Period, Plan};
use crate::text::{
    Language, Term as _, group_name, indicator_name, oddity, oddity_place, percent, percent_beside_status, unit_name,
};

/// A row of the table of composites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ScoreRow {
    /// A heading above the rows of groups or of units.
    Heading(&'static str),
    /// A composite.
    Score(ScoreLine),
}

/// A composite in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScoreLine {
    /// The plan, the group or the unit.
    pub name: String,
    /// In percent, or that too little is known.
    pub composite: String,
    /// How many of those judged are met.
    pub met: String,
    /// Share of the weight that has figures; empty where nothing was due.
    pub coverage: String,
    /// The indicator with the lowest ratio, with name and ratio.
    pub worst: Option<(Code, String)>,
}

impl ScoreLine {
    fn of(name: String, score: &Score, plan: &Plan, language: Language) -> Self {
        let words = language.judging();
        let say = |ratio: Decimal| percent_beside_status(ratio.saturating_mul(Decimal::ONE_HUNDRED), language);
        let worst = score.worst.as_ref().and_then(|(code, ratio)| {
            let name = indicator_name(plan.indicators.get(code)?, language);
            Some((code.clone(), format!("{name} ({})", say(*ratio))))
        });
        Self {
            name,
            composite: score.composite.map_or_else(|| words.too_little.to_owned(), say),
            met: (words.met_of)(score.tally.of(Status::Met), score.tally.judged()),
            coverage: score.coverage().map(say).unwrap_or_default(),
            worst,
        }
    }
}

/// The composites of the plan, its groups that have targets, and the units below the plan's own.
#[must_use]
pub fn score_rows(plan: &Plan, overview: &Overview, language: Language) -> Vec<ScoreRow> {
    let words = language.judging();
    let line = |name: String, score: &Score| ScoreRow::Score(ScoreLine::of(name, score, plan, language));
    let (whole, groups) = scores(plan, overview);
    let mut rows = vec![line(words.whole.to_owned(), &whole), ScoreRow::Heading(words.groups)];
    rows.extend(groups.iter().filter(|(_, score)| score.tally.with_target() > 0).map(|(code, score)| {
        line(plan.groups.get(code).map(|group| group_name(group, language)).unwrap_or_default(), score)
    }));
    let mut units = unit_scores(plan, overview.report);
    units.retain(|(code, _)| *code != overview.unit);
    if !units.is_empty() {
        rows.push(ScoreRow::Heading(words.units));
        rows.extend(units.iter().map(|(code, score)| line(unit_name(plan, code, language), score)));
    }
    rows
}

/// How the composites are made.
#[must_use]
pub fn scores_note(plan: &Plan, language: Language) -> String {
    (language.judging().scores_note)(&percent(plan.outline.limits.missing, 1, language))
}

/// What the checks have found. Put into words row by row, as rows come into view: see [`Finding`].
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// What nobody has dismissed.
    pub open: Vec<Oddity>,
    /// What somebody has dismissed, with the reason.
    pub dismissed: Vec<Oddity>,
}

impl Findings {
    /// Checks the figures of the year up to the report period.
    #[must_use]
    pub fn of(ledger: &Ledger, report: Period) -> Self {
        let (dismissed, open) = checks(ledger, report).into_iter().partition(|found| found.dismissed.is_some());
        Self { open, dismissed }
    }

    /// How many are open.
    #[must_use]
    pub fn summary(&self, language: Language) -> String {
        let words = language.judging();
        if self.open.is_empty() { words.nothing.to_owned() } else { (words.found)(self.open.len()) }
    }
}

/// A finding in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The kind of check.
    pub check: &'static str,
    /// The indicator whose figure it is.
    pub indicator: Code,
    /// The figure: indicator, unit and period.
    pub figure: String,
    /// What is odd about the figure.
    pub what: String,
    /// Why it was dismissed.
    pub reason: Option<String>,
}

impl Finding {
    /// Puts a finding into words.
    #[must_use]
    pub fn of(found: &Oddity, plan: &Plan, language: Language) -> Self {
        Self {
            check: found.check.term(language),
            indicator: found.key.indicator.clone(),
            figure: oddity_place(found, plan, language),
            what: oddity(found, plan, language),
            reason: found.dismissed.as_ref().map(|dismissal| dismissal.reason.clone()),
        }
    }
}
