//! Submissions: how far a unit's report of a period has come, from entering it to its approval.

use serde::{Deserialize, Serialize};
use thiserror::Error;

use super::{Code, Period, Plan, Span, Unit, words::words};

/// How far a unit's report of a period has come.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Submission {
    /// The step.
    pub state: SubmissionState,
    /// Why a correction is asked for.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Of a report that is submitted, the last change by each writer of its figures that the sender had seen: what it
    /// covers. `None` where that was not recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Vec<String>>,
}

words! {
    /// The steps of a report.
    #[derive(Default, PartialOrd, Ord)]
    SubmissionState {
        /// The unit enters its figures. So it is, too, while nobody has said anything.
        #[default]
        Entering = "entering",
        /// The unit has sent them: they are locked for it.
        Submitted = "submitted",
        /// They were looked through and accepted; locked.
        Approved = "approved",
        /// They go back to the unit, with a reason.
        CorrectionAsked = "correction_asked",
    }
}

/// Why a report cannot take a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum SubmissionError {
    /// The step does not follow the one at which the report is.
    #[error("{1:?} does not follow {0:?}")]
    NotNext(SubmissionState, SubmissionState),
    /// A correction is asked for without a reason.
    #[error("a correction needs a reason")]
    NoReason,
    /// Whoever takes the step has not said for which unit of the plan.
    #[error("nobody can say for which unit of the plan this step is taken")]
    Nobody,
    /// The step is that of the reporting unit, or of a unit above it.
    #[error("the step belongs to the reporting unit or a unit above it")]
    NotTheirs,
    /// A unit accepts or sends back its own report.
    #[error("no unit approves its own report or asks itself for a correction")]
    OwnReport,
    /// The step is that of a unit above the reporting one.
    #[error("the step belongs to a unit above the reporting one")]
    NotAbove,
}

/// Where somebody's unit stands to the unit whose report it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// It is the unit itself.
    Own,
    /// It stands above it in the tree.
    Above,
    /// Neither.
    Elsewhere,
}

impl SubmissionState {
    /// The steps that can follow: sent and then approved or sent back, also after an approval.
    #[must_use]
    pub fn next(self) -> &'static [Self] {
        match self {
            Self::Entering | Self::CorrectionAsked => &[Self::Submitted],
            Self::Submitted => &[Self::Approved, Self::CorrectionAsked],
            Self::Approved => &[Self::CorrectionAsked],
        }
    }

    /// Whether somebody on a side of the report can bring it from this step to another. A unit sends its report, or a unit
    /// above it does; what only a unit above can do is to accept it, to send it back, and to go behind either.
    ///
    /// # Errors
    /// When it is not for them.
    pub fn step_from(self, next: Self, side: Side) -> Result<(), SubmissionError> {
        let from_above = self == Self::Approved || matches!(next, Self::Approved | Self::CorrectionAsked);
        match (side, from_above) {
            (Side::Above, _) | (Side::Own, false) => Ok(()),
            (Side::Own, true) => Err(SubmissionError::OwnReport),
            (Side::Elsewhere, true) => Err(SubmissionError::NotAbove),
            (Side::Elsewhere, false) => Err(SubmissionError::NotTheirs),
        }
    }

    /// Whether the figures of the report are locked for the unit.
    #[must_use]
    pub fn is_locked(self) -> bool {
        matches!(self, Self::Submitted | Self::Approved)
    }
}

impl Submission {
    /// Whether both are the same step for the same reason.
    #[must_use]
    pub fn is_same_step(&self, other: &Self) -> bool {
        (self.state, &self.reason) == (other.state, &other.reason)
    }

    /// The report after its next step.
    ///
    /// # Errors
    /// When the step does not follow, or a correction is asked for without a reason.
    pub fn step(&self, state: SubmissionState, reason: &str) -> Result<Self, SubmissionError> {
        if !self.state.next().contains(&state) {
            return Err(SubmissionError::NotNext(self.state, state));
        }
        let reason = reason.trim();
        if state == SubmissionState::CorrectionAsked && reason.is_empty() {
            return Err(SubmissionError::NoReason);
        }
        Ok(Self { state, reason: reason.into(), seen: None })
    }
}

impl Period {
    /// Whether a report of this period states the figures of another one: both end with the same month. The report of
    /// September states September, the third quarter and the nine months.
    #[must_use]
    pub fn reports_on(self, figures: Self) -> bool {
        self.year() == figures.year() && self.last_month() == figures.last_month()
    }

    /// The report periods of a year, each from January on: months, six months, nine months, the year and its fiscal tail.
    #[must_use]
    pub fn report_periods(year: i32) -> Vec<Self> {
        (1..=13).filter_map(|month| Self::to_date(year, month).ok()).collect()
    }

    /// Every period of a year, in order; none of a year that no period can have.
    #[must_use]
    pub fn of_year(year: i32) -> Vec<Self> {
        let parts = (1..=12).map(Span::Month).chain((1..=4).map(Span::Quarter)).chain((1..=2).map(Span::Half));
        let whole = [Span::NineMonths, Span::Year, Span::FiscalTail];
        let mut periods: Vec<Self> = parts.chain(whole).filter_map(|span| Self::new(year, span).ok()).collect();
        periods.sort_unstable();
        periods
    }
}

impl Plan {
    /// The unit that somebody has given as theirs, by its code or its name; none where the plan has no such unit.
    #[must_use]
    pub fn unit_called(&self, said: &str) -> Option<Code> {
        let said = said.trim();
        let live = || self.units.iter().filter(|(_, unit)| !unit.removed);
        let by_code = live().find(|(code, _)| code.as_str() == said);
        let named = |unit: &Unit| !said.is_empty() && (unit.name == said || unit.name_en == said);
        by_code.or_else(|| live().find(|(_, unit)| named(unit))).map(|(code, _)| code.clone())
    }

    /// Where a unit stands to another one, whose report it is. The unit whose figures are the plan's own compiles the
    /// reports of all others, wherever these stand.
    #[must_use]
    pub fn side(&self, unit: &Code, reporting: &Code) -> Side {
        if unit == reporting {
            return Side::Own;
        }
        let parent = |code: &Code| self.units.get(code).and_then(|unit| unit.parent.clone());
        let above = std::iter::successors(parent(reporting), parent);
        // Units may stand in a circle, in which nobody goes round more often than there are units.
        let above = above.take(self.units.len()).any(|code| code == *unit);
        if above || *unit == self.root_unit() { Side::Above } else { Side::Elsewhere }
    }

    /// The unit that receives the report of another one: the next above it, else the one that compiles all; none above
    /// that one itself.
    #[must_use]
    pub fn receives_from(&self, reporting: &Code) -> Option<Code> {
        let live = |code: &Code| self.units.get(code).is_some_and(|unit| !unit.removed);
        let parent = self.units.get(reporting).and_then(|unit| unit.parent.clone());
        let receives = parent.filter(|parent| live(parent)).or_else(|| Some(self.root_unit()));
        receives.filter(|code| code != reporting && live(code))
    }
}

/// Which figures a unit answers for.
#[derive(Clone, Debug)]
pub struct Responsibility<'a> {
    plan: &'a Plan,
    unit: &'a Code,
    root: Code,
}

impl<'a> Responsibility<'a> {
    /// That of a unit of a plan.
    #[must_use]
    pub fn of(unit: &'a Code, plan: &'a Plan) -> Self {
        Self { plan, unit, root: plan.root_unit() }
    }

    /// Whether the unit leads the indicator.
    #[must_use]
    pub fn leads(&self, indicator: &Code) -> bool {
        self.plan.indicators.get(indicator).is_some_and(|indicator| indicator.lead.contains(self.unit))
    }

    /// Whether the unit answers for the figures of an indicator about some unit: those about itself, and those of the
    /// whole plan where it leads the indicator.
    #[must_use]
    pub fn covers(&self, indicator: &Code, about: &Code) -> bool {
        about == self.unit || (*about == self.root && self.leads(indicator))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_is_sent_then_approved_or_sent_back_with_a_reason() {
        use SubmissionState as S;
        let entering = Submission::default();
        let sent = entering.step(S::Submitted, "").unwrap_or_default();
        assert!(!entering.state.is_locked() && sent.state.is_locked());
        assert_eq!(entering.step(S::Approved, ""), Err(SubmissionError::NotNext(S::Entering, S::Approved)));
        assert_eq!(sent.step(S::CorrectionAsked, " "), Err(SubmissionError::NoReason));
        let back = sent.step(S::CorrectionAsked, "thiếu số").unwrap_or_default();
        assert_eq!((back.state, back.reason.as_str(), back.state.is_locked()), (S::CorrectionAsked, "thiếu số", false));
        assert!(back.step(S::Submitted, "").is_ok_and(|again| again.step(S::Approved, "").is_ok()));
    }

    #[test]
    fn a_step_is_for_the_unit_itself_or_for_those_above_it() {
        use SubmissionError as E;
        use SubmissionState as S;
        let steps = [
            (S::Entering, S::Submitted, Ok(()), Err(E::NotTheirs)),
            (S::CorrectionAsked, S::Submitted, Ok(()), Err(E::NotTheirs)),
            (S::Submitted, S::Approved, Err(E::OwnReport), Err(E::NotAbove)),
            (S::Submitted, S::CorrectionAsked, Err(E::OwnReport), Err(E::NotAbove)),
            (S::Approved, S::CorrectionAsked, Err(E::OwnReport), Err(E::NotAbove)),
            (S::Submitted, S::Entering, Ok(()), Err(E::NotTheirs)),
            (S::Approved, S::Submitted, Err(E::OwnReport), Err(E::NotAbove)),
        ];
        for (now, next, own, elsewhere) in steps {
            let by = |side| now.step_from(next, side);
            assert_eq!(
                (by(Side::Own), by(Side::Above), by(Side::Elsewhere)),
                (own, Ok(()), elsewhere),
                "{now:?} {next:?}"
            );
        }
    }

    #[test]
    fn a_unit_stands_above_all_that_are_below_it_even_where_the_tree_is_broken() {
        let code = |text: &str| Code::new(text).unwrap_or_default();
        let mut plan = Plan::default();
        let mut add = |name: &str, parent: &str| {
            let parent = (!parent.is_empty()).then(|| code(parent));
            plan.units.insert(code(name), Unit { name: format!("Đơn vị {name}"), parent, ..Unit::default() });
        };
        for (name, parent) in [("T", ""), ("H", "T"), ("X", "H"), ("Y", "gone"), ("A", "B"), ("B", "A")] {
            add(name, parent);
        }
        let side = |one: &str, other: &str| plan.side(&code(one), &code(other));
        assert_eq!([side("T", "X"), side("H", "X"), side("T", "T")], [Side::Above, Side::Above, Side::Own]);
        assert_eq!([side("X", "H"), side("H", "Y"), side("X", "T")], [Side::Elsewhere; 3]);
        assert_eq!([side("T", "Y"), side("T", "A"), side("B", "A")], [Side::Above; 3]);
        assert_eq!(side("H", "A"), Side::Elsewhere);
        let receives = |name: &str| plan.receives_from(&code(name));
        assert_eq!([receives("X"), receives("Y"), receives("T")], [Some(code("H")), Some(code("T")), None]);
        let called = |said: &str| plan.unit_called(said);
        assert_eq!(
            [called("X"), called(" Đơn vị H "), called(""), called("Sở")],
            [Some(code("X")), Some(code("H")), None, None]
        );
    }

    #[test]
    fn a_report_states_every_figure_that_ends_with_its_month() {
        let period = |text: &str| text.parse::<Period>().unwrap_or_else(|error| unreachable!("{error}"));
        let states = |report: &str, figures: &str| period(report).reports_on(period(figures));
        assert!(states("2021-09", "2021-M9") && states("2021-M9", "2021-Q3") && states("2021", "2021-12"));
        assert!(!states("2021-09", "2021-08") && !states("2021-09", "2020-09") && !states("2021", "2021-TAIL"));
    }
}
