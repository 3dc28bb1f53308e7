//! Indicators: what is measured, by orthogonal attributes rather than one list of kinds.

use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};

use super::{Code, Evidence, Figure, Period, Span, record::record, words::words};

record! {
    /// One thing measured, with a unit of measure.
    Indicator,
    /// A field of an [`Indicator`].
    IndicatorField {
        /// The number shown: `1.1`, `a`; apart from the code, which never changes.
        number: String => Number,
        /// Name in Vietnamese.
        name: String => Name,
        /// Name in English.
        name_en: String => NameEn,
        /// The heading it stands under.
        group: Option<Code> => Group,
        /// The indicator of which this is a detail (*trong đó*); details need not add up to it.
        part_of: Option<Code> => PartOf,
        /// Place among its neighbours, smaller first.
        order: i64 => Order,
        /// Unit of measure as written: `tỷ đồng`, `%`.
        unit_of_measure: String => UnitOfMeasure,
        /// Unit of measure in English.
        unit_of_measure_en: String => UnitOfMeasureEn,
        /// What sort of quantity it is.
        measure: Measure => Measure,
        /// Which way is better.
        direction: Direction => Direction,
        /// Whether reports give each period's own value or the running total.
        entry: Entry => Entry,
        /// How often it is reported.
        frequency: Frequency => Frequency,
        /// How the year's target is expected to be approached.
        path: Path => Path,
        /// Cumulative percent of the target that is expected by the end of each period, for [`Path::Schedule`].
        schedule: Vec<Step> => Schedule,
        /// When its year closes: with December, or with the fiscal tail.
        closing: Closing => Closing,
        /// Level at the end of the year before.
        baseline: Option<Figure> => Baseline,
        /// Where the baseline comes from.
        baseline_note: String => BaselineNote,
        /// Whether the baseline was stated or derived.
        baseline_evidence: Evidence => BaselineEvidence,
        /// How figures of units make the figure of the unit above.
        roll_up: RollUp => RollUp,
        /// The indicator by which a weighted mean is weighted.
        weighted_by: Option<Code> => WeightedBy,
        /// Why figures cannot be compared with last year's; empty when they can.
        not_comparable: String => NotComparable,
        /// Units that answer for it.
        lead: Vec<Code> => Lead,
        /// Who answers for it where that is no unit of the plan: `các chủ đầu tư`.
        lead_text: String => LeadText,
        /// Weight in the plan's total; 1 unless set.
        weight: Weight => Weight,
        /// Definition and remarks.
        note: String => Note,
        /// Where it is published.
        source: String => Source,
        /// Taken out of the plan; its history stays.
        removed: bool => Removed,
    }
}

impl Indicator {
    /// The periods of a year that have a field: those that the frequency and the closing ask for and those that were
    /// reported, in order. Of two that reach to the same month of a running total, the reported one is enough.
    #[must_use]
    pub fn periods(&self, year: i32, reported: &[Period]) -> Vec<Period> {
        let (step, cumulative) = (self.frequency.months(), self.entry == Entry::Cumulative);
        let asked = (1..=self.closing.months()).filter(|month| *month == 13 || month % step == 0).filter_map(|month| {
            let own = || Period::new(year, self.frequency.span(month / step));
            if cumulative || month == 13 { Period::to_date(year, month).ok() } else { own().ok() }
        });
        let covered =
            |period: &Period| cumulative && reported.iter().any(|other| other.last_month() == period.last_month());
        let mut periods: Vec<Period> = asked
            .filter(|period| !covered(period) && !reported.contains(period))
            .chain(reported.iter().copied())
            .collect();
        periods.sort_unstable();
        periods
    }

    /// Whether a figure says something about its own period alone, so that it can only be compared with one of a period
    /// as long: a rate or a share of each period, a ratio without its parts.
    #[must_use]
    pub fn is_of_its_period(&self, figure: &Figure) -> bool {
        let alone = match self.measure {
            Measure::Rate | Measure::Share => true,
            Measure::Ratio => !matches!(figure, Figure::Parts { .. }),
            _ => false,
        };
        self.entry == Entry::PerPeriod && alone
    }
}

/// A weight in a total: 1 by default, so that indicators count alike until somebody decides otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Weight(pub Decimal);

impl Default for Weight {
    fn default() -> Self {
        Self(Decimal::ONE)
    }
}

words! {
    /// What sort of quantity an indicator is, which decides how its figures may be put together.
    #[derive(Default)]
    Measure {
        /// Adds up over the year: revenue, newly planted forest.
        #[default]
        Flow = "flow",
        /// The latest value stands: an area, a coverage.
        Level = "level",
        /// A growth or percentage that replaces itself: never added up.
        Rate = "rate",
        /// Numerator and denominator kept apart, both summed before dividing.
        Ratio = "ratio",
        /// Number of named units that reach a standard.
        Count = "count",
        /// A document with stages.
        Milestone = "milestone",
        /// Place in an outside ranking.
        Rank = "rank",
        /// Score in an outside index.
        Score = "score",
        /// Share of a composition; shares add up to at most 100.
        Share = "share",
        /// Words.
        Text = "text",
    }
}

impl Measure {
    /// Whether values of successive periods add up.
    #[must_use]
    pub fn adds_up(self) -> bool {
        matches!(self, Self::Flow | Self::Count)
    }

    /// Whether it starts the year from a baseline rather than from nothing.
    #[must_use]
    pub fn starts_from_baseline(self) -> bool {
        matches!(self, Self::Level | Self::Score | Self::Rank | Self::Share)
    }
}

words! {
    /// Which way is better.
    #[derive(Default)]
    Direction {
        /// More is better.
        #[default]
        Increase = "increase",
        /// Less is better.
        Decrease = "decrease",
        /// Best inside a range.
        Within = "within",
        /// Must not occur at all.
        KeepAtZero = "keep_at_zero",
    }
}

words! {
    /// Whether reports give each period's own value or the running total; declared once per indicator.
    #[derive(Default)]
    Entry {
        /// From the start of the year to the end of the period. Never summed.
        #[default]
        Cumulative = "cumulative",
        /// The period's own value.
        PerPeriod = "per_period",
    }
}

words! {
    /// When the year of an indicator closes.
    #[derive(Default)]
    Closing {
        /// With December.
        #[default]
        December = "december",
        /// With the fiscal tail to 31 January of the next year, as disbursement does.
        FiscalTail = "fiscal_tail",
    }
}

impl Closing {
    /// Months of the year: 12, or 13 with the fiscal tail.
    #[must_use]
    pub fn months(self) -> u8 {
        match self {
            Self::December => 12,
            Self::FiscalTail => 13,
        }
    }
}

words! {
    /// How often an indicator is reported.
    #[derive(Default)]
    Frequency {
        /// Every month.
        #[default]
        Month = "month",
        /// Every quarter.
        Quarter = "quarter",
        /// Every half-year.
        Half = "half",
        /// Once a year.
        Year = "year",
    }
}

impl Frequency {
    /// Months in one period.
    #[must_use]
    pub fn months(self) -> u8 {
        match self {
            Self::Month => 1,
            Self::Quarter => 3,
            Self::Half => 6,
            Self::Year => 12,
        }
    }

    /// The periods of a year at this frequency, in order; none for a year that no period can have.
    #[must_use]
    pub fn periods(self, year: i32) -> Vec<Period> {
        let all = 1..=12 / self.months();
        all.filter_map(|place| Period::new(year, self.span(place)).ok()).collect()
    }

    /// The part of a year that is so many periods from its beginning, counted from 1.
    #[must_use]
    pub fn span(self, place: u8) -> Span {
        match self {
            Self::Month => Span::Month(place),
            Self::Quarter => Span::Quarter(place),
            Self::Half => Span::Half(place),
            Self::Year => Span::Year,
        }
    }
}

words! {
    /// How the year's target is expected to be approached (phasing).
    #[derive(Default)]
    Path {
        /// The same amount every month.
        #[default]
        Linear = "linear",
        /// As last year's figures were spread over the year; linear where they are incomplete.
        LastYearShare = "last_year_share",
        /// As the [`Indicator::schedule`] says, in steps.
        Schedule = "schedule",
        /// Judged only at the end of the year.
        End = "end",
        /// Compared with the year's target itself at any time.
        None = "none",
    }
}

/// What a schedule expects by the end of a period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Step {
    /// The period at whose end it is expected.
    pub by: Period,
    /// Cumulative percent of the year's target.
    pub percent: Decimal,
}

words! {
    /// How figures of units make the figure of the unit above.
    #[derive(Default)]
    RollUp {
        /// They do not.
        #[default]
        None = "none",
        /// Added up.
        Sum = "sum",
        /// Plain mean.
        Mean = "mean",
        /// Mean weighted by the figures of [`Indicator::weighted_by`].
        WeightedMean = "weighted_mean",
        /// The largest.
        Maximum = "maximum",
        /// The smallest.
        Minimum = "minimum",
    }
}
