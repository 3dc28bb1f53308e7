//! Values for cells: those that fit, written out field by field so that no field is forgotten, and those that do not.

use muctieu::ledger::Cell;
use muctieu::plan::{
    Acceptance, Actual, Archive, Bands, Closing, Code, CutOff, Decimal, Direction, Dismissal, Entry, Evidence,
    Extension, Figure, Frequency, Goal, GroupField, IndicatorField, Json, LegalBasis, Level, Limits, Measure,
    OutlineField, Path, Progress, RollUp, Ruling, Stage, Step, Submission, SubmissionState, Target, TaskField,
    UnitField, UnitKind, Verdict, Vintage,
};
use proptest::{collection::vec, option, prelude::*, sample::select};
use serde::Serialize;
use serde_json::Value;

use super::{
    cells::{some_code, some_day, some_period},
    json,
};

/// A value that fits the cell; anything at all for a cell of a newer version.
pub fn value_for(cell: &Cell) -> BoxedStrategy<Json> {
    match cell {
        Cell::Outline(field) => outline(*field),
        Cell::Unit(_, field) => unit(*field),
        Cell::Group(_, field) => group(*field),
        Cell::Indicator(_, field) => indicator(*field),
        Cell::Task(_, field) => task(*field),
        Cell::Target(_) => written(target()),
        Cell::Actual(_) | Cell::Estimate(_) => written(actual()),
        Cell::Accepted(_) => written(acceptance()),
        Cell::Note(_) => written(words()),
        Cell::Verdict(_) => written(ruling()),
        Cell::Dismissed { .. } => written(dismissal()),
        Cell::Submission { .. } => written(submission()),
        Cell::Archive { .. } => written(archive()),
        Cell::Unknown(_) => any_json().boxed(),
    }
}

/// Any JSON value but `null`, which takes a value away.
pub fn any_json() -> impl Strategy<Value = Json> {
    any_value().prop_filter("null is no value", |value| !value.is_null()).prop_map(json)
}

fn any_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 24, 6, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..6).prop_map(Value::from),
            prop::collection::btree_map(".{0,4}", inner, 0..6).prop_map(|members| members.into_iter().collect()),
        ]
    })
}

fn archive() -> impl Strategy<Value = Archive> {
    (".{0,12}", "[0-9a-f]{64}", any::<u16>(), any::<u16>()).prop_map(|(file, digest, changes, cells)| Archive {
        file,
        digest,
        changes: changes.into(),
        cells: cells.into(),
    })
}

fn ruling() -> impl Strategy<Value = Ruling> {
    (select(Verdict::ALL), words(), option::of(select(Verdict::ALL))).prop_map(|(verdict, reason, suggested)| Ruling {
        verdict,
        reason,
        suggested,
    })
}

fn dismissal() -> impl Strategy<Value = Dismissal> {
    (words(), words()).prop_map(|(reason, finding)| Dismissal { reason, finding })
}

fn submission() -> impl Strategy<Value = Submission> {
    let seen = option::of(vec(select(&["a-1", "b-3", "?"][..]).prop_map(str::to_owned), 0..3));
    (select(SubmissionState::ALL), words(), seen).prop_map(|(state, reason, seen)| Submission { state, reason, seen })
}

fn written<T: Serialize + std::fmt::Debug + 'static>(
    values: impl Strategy<Value = T> + 'static,
) -> BoxedStrategy<Json> {
    values.prop_map(json).boxed()
}

fn listed<T: Serialize + Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> BoxedStrategy<Json> {
    written(select(all))
}

fn words() -> impl Strategy<Value = String> {
    prop_oneof![Just("Thu ngân sách".to_owned()), Just(String::new()), ".{0,20}"]
}

fn codes() -> impl Strategy<Value = Vec<Code>> {
    vec(some_code(), 0..3)
}

fn decimal() -> impl Strategy<Value = Decimal> {
    prop_oneof![
        (-2000..2000i64, 0..3u32).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        (any::<i64>(), 0..=28u32).prop_map(|(digits, scale)| Decimal::new(digits, scale)),
        select(vec![Decimal::MIN, Decimal::MAX, Decimal::ZERO]),
    ]
}

fn range() -> impl Strategy<Value = (Decimal, Decimal)> {
    (decimal(), decimal()).prop_map(|(a, b)| (a.min(b), a.max(b)))
}

/// Any figure.
pub fn figure() -> impl Strategy<Value = Figure> {
    let all = [Stage::NotStarted, Stage::Draft, Stage::Submitted, Stage::Approved];
    prop_oneof![
        decimal().prop_map(Figure::Exact),
        decimal().prop_map(Figure::About),
        decimal().prop_map(Figure::Nearly),
        decimal().prop_map(Figure::MoreThan),
        decimal().prop_map(Figure::AtLeast),
        decimal().prop_map(Figure::LessThan),
        decimal().prop_map(Figure::AtMost),
        range().prop_map(|(low, high)| Figure::Between(low, high)),
        (decimal(), decimal()).prop_map(|(numerator, denominator)| Figure::Parts { numerator, denominator }),
        select(all.to_vec()).prop_map(Figure::Stage),
        words().prop_map(Figure::Text),
        Just(Figure::NotApplicable),
    ]
}

fn goal() -> impl Strategy<Value = Goal> {
    prop_oneof![
        decimal().prop_map(Goal::AtLeast),
        decimal().prop_map(Goal::MoreThan),
        decimal().prop_map(Goal::AtMost),
        decimal().prop_map(Goal::LessThan),
        decimal().prop_map(Goal::About),
        range().prop_map(|(low, high)| Goal::Between(low, high)),
        decimal().prop_map(Goal::Plain),
        Just(Goal::Zero),
        range().prop_map(|(low, high)| Goal::Reduction(low, high)),
        words().prop_map(Goal::Text),
    ]
}

fn evidence() -> impl Strategy<Value = Evidence> {
    select(vec![Evidence::Stated, Evidence::Derived])
}

fn target() -> impl Strategy<Value = Target> {
    (goal(), words(), words(), evidence(), words(), words()).prop_map(
        |(goal, written, basis, evidence, source, note)| Target {
            goal,
            written,
            basis,
            year: None,
            evidence,
            source,
            note,
        },
    )
}

fn actual() -> impl Strategy<Value = Actual> {
    (figure(), words(), select(Vintage::ALL), evidence(), option::of(some_day()), words(), words()).prop_map(
        |(figure, written, vintage, evidence, as_of, source, note)| Actual {
            figure,
            written,
            vintage,
            evidence,
            as_of,
            source,
            also: None,
            recognised_on: None,
            note,
        },
    )
}

fn acceptance() -> impl Strategy<Value = Acceptance> {
    (decimal(), words(), some_day()).prop_map(|(down_to, reason, until)| Acceptance { down_to, reason, until })
}

/// Limits that rise: behind ≤ on track ≤ 1 ≤ far ahead, in hundredths.
fn bands() -> impl Strategy<Value = Bands> {
    (1..=100i64, 1..=100i64, 100..300i64).prop_map(|(a, b, far_ahead)| {
        let limit = |hundredths| Decimal::new(hundredths, 2).to_string();
        let (behind, on_track, far_ahead) = (limit(a.min(b)), limit(a.max(b)), limit(far_ahead));
        json(serde_json::json!({ "behind": behind, "on_track": on_track, "far_ahead": far_ahead })).read().unwrap()
    })
}

fn limits() -> impl Strategy<Value = Limits> {
    (decimal(), decimal(), decimal(), any::<u16>(), decimal()).prop_map(
        |(revision, outlier, sum, stale_days, missing)| Limits { revision, outlier, sum, stale_days, missing },
    )
}

fn legal_basis() -> impl Strategy<Value = LegalBasis> {
    (words(), words(), words()).prop_map(|(number, issuer, date)| LegalBasis { number, issuer, date })
}

fn level() -> impl Strategy<Value = Level> {
    (some_code(), words(), words()).prop_map(|(code, name, name_en)| Level { code, name, name_en })
}

fn step() -> impl Strategy<Value = Step> {
    (some_period(), decimal()).prop_map(|(by, percent)| Step { by, percent })
}

fn extension() -> impl Strategy<Value = Extension> {
    (some_day(), some_day(), words()).prop_map(|(from, to, reason)| Extension { from, to, reason })
}

fn outline(field: OutlineField) -> BoxedStrategy<Json> {
    use OutlineField as F;
    match field {
        F::Title | F::TitleEn | F::Organisation | F::OrganisationEn | F::Note | F::NoteEn => written(words()),
        F::Year => written(1900..3000i32),
        F::CutOff => listed(&[CutOff::Calendar, CutOff::Fourteenth]),
        F::TimeZone => written(select(&["+07:00", "-03:30", "+14:00", "-12:00", "+00:00"][..])),
        F::WorkingDays => written(any::<u8>()),
        F::Bands => written(bands()),
        F::Limits => written(limits()),
        F::LegalBases => written(vec(legal_basis(), 0..3)),
        F::Levels => written(vec(level(), 0..3)),
        F::Illustrative => written(any::<bool>()),
        F::OpensAt => written(some_period()),
    }
}

fn unit(field: UnitField) -> BoxedStrategy<Json> {
    use UnitField as F;
    match field {
        F::Name | F::NameEn | F::Note => written(words()),
        F::Kind => listed(UnitKind::ALL),
        F::Parent => written(some_code()),
        F::Order => written(any::<i64>()),
        F::Removed => written(any::<bool>()),
        F::ValidFrom | F::ValidUntil => written(some_day()),
    }
}

fn group(field: GroupField) -> BoxedStrategy<Json> {
    use GroupField as F;
    match field {
        F::Number | F::Name | F::NameEn => written(words()),
        F::Parent => written(some_code()),
        F::Order => written(any::<i64>()),
        F::Removed => written(any::<bool>()),
    }
}

fn indicator(field: IndicatorField) -> BoxedStrategy<Json> {
    use IndicatorField as F;
    match field {
        F::Number
        | F::Name
        | F::NameEn
        | F::UnitOfMeasure
        | F::UnitOfMeasureEn
        | F::BaselineNote
        | F::NotComparable
        | F::LeadText
        | F::Note
        | F::Source => written(words()),
        F::Group | F::PartOf | F::WeightedBy => written(some_code()),
        F::Order => written(any::<i64>()),
        F::Measure => listed(Measure::ALL),
        F::Direction => listed(Direction::ALL),
        F::Entry => listed(Entry::ALL),
        F::Frequency => listed(Frequency::ALL),
        F::Closing => listed(Closing::ALL),
        F::Path => listed(Path::ALL),
        F::RollUp => listed(RollUp::ALL),
        F::Schedule => written(vec(step(), 0..4)),
        F::Baseline => written(figure()),
        F::BaselineEvidence => written(evidence()),
        F::Lead => written(codes()),
        F::Weight => written(decimal()),
        F::Removed => written(any::<bool>()),
    }
}

fn task(field: TaskField) -> BoxedStrategy<Json> {
    use TaskField as F;
    match field {
        F::Number
        | F::Title
        | F::TitleEn
        | F::LeadText
        | F::CooperatingText
        | F::Contact
        | F::GivenBy
        | F::Source
        | F::DueText
        | F::Product
        | F::Authority
        | F::Result
        | F::Difficulties
        | F::Proposal => written(words()),
        F::Lead | F::Cooperating | F::Indicators => written(codes()),
        F::GivenOn | F::Start | F::Due | F::CompletedOn => written(some_day()),
        F::Progress => listed(Progress::ALL),
        F::Extensions => written(vec(extension(), 0..3)),
        F::Removed => written(any::<bool>()),
    }
}
