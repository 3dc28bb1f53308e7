//! Codes, periods and cells: a handful for stories, in which they have to collide, and all there are for the grammar.

use muctieu::ledger::{Cell, CellKind, ChangeId, Replica};
use muctieu::plan::{
    ActualKey, Code, GroupField, IndicatorField, NaiveDate, OutlineField, Period, PlaceKey, Span, TargetKey, TaskField,
    UnitField,
};
use proptest::{prelude::*, sample::select};

use super::code;

/// One of four codes.
pub fn some_code() -> impl Strategy<Value = Code> {
    select(["_", "608", "THU-NS", "Đắk_1.2"].map(code).to_vec())
}

/// Any code of letters that many scripts use, up to the longest, also in letters of four bytes.
pub fn any_code() -> impl Strategy<Value = Code> {
    let letter = prop_oneof![
        6 => select("abcXYZ019-_.".chars().collect::<Vec<_>>()),
        3 => select("ĐđắẮợỹ中Жß".chars().collect::<Vec<_>>()),
        1 => select("𝐀𝟘𐐷".chars().collect::<Vec<_>>()),
    ];
    let short = prop::collection::vec(letter, 1..=Code::LONGEST);
    let longest = select("aĐắ𝐀".chars().collect::<Vec<_>>()).prop_map(|letter| vec![letter; Code::LONGEST]);
    prop_oneof![8 => short, 1 => longest].prop_map(|letters| code(&letters.into_iter().collect::<String>()))
}

/// One of five periods.
pub fn some_period() -> impl Strategy<Value = Period> {
    select(["2021-08", "2021-09", "2021-Q3", "2021-M9", "2021-TAIL"].map(|text| text.parse().unwrap()).to_vec())
}

/// Any period.
pub fn any_period() -> impl Strategy<Value = Period> {
    let span = prop_oneof![
        (1..=12u8).prop_map(Span::Month),
        (1..=4u8).prop_map(Span::Quarter),
        (1..=2u8).prop_map(Span::Half),
        Just(Span::NineMonths),
        Just(Span::Year),
        Just(Span::FiscalTail),
    ];
    (1900..3000, span).prop_map(|(year, span)| Period::new(year, span).unwrap())
}

/// A day of the years that plans have.
pub fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0..4000).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(737_000 + days).unwrap())
}

/// Any day that can be represented.
pub fn any_day() -> impl Strategy<Value = NaiveDate> {
    let (first, last) = (NaiveDate::from_ymd_opt(0, 1, 1).unwrap(), NaiveDate::from_ymd_opt(9999, 12, 31).unwrap());
    let far =
        (0..=last.signed_duration_since(first).num_days()).prop_map(move |days| first + chrono::Duration::days(days));
    prop_oneof![4 => some_day(), 1 => far, 1 => select(vec![first, last])]
}

/// Any identity of a change.
pub fn any_change_id() -> impl Strategy<Value = ChangeId> {
    ("[a-z0-9]{1,32}", prop_oneof![1..=20u32, 1..=u32::MAX])
        .prop_map(|(replica, sequence)| ChangeId { replica: Replica::new(&replica).unwrap(), sequence })
}

/// Any cell that this version knows, with codes, periods and days from the given strategies.
pub fn known_cell<C, P, D>(codes: fn() -> C, periods: fn() -> P, days: fn() -> D) -> impl Strategy<Value = Cell>
where
    C: Strategy<Value = Code> + 'static,
    P: Strategy<Value = Period> + 'static,
    D: Strategy<Value = NaiveDate> + 'static,
{
    select(CellKind::ALL.to_vec()).prop_flat_map(move |kind| match kind {
        CellKind::Outline => select(OutlineField::ALL).prop_map(Cell::Outline).boxed(),
        CellKind::Unit => (codes(), select(UnitField::ALL)).prop_map(|(c, field)| Cell::Unit(c, field)).boxed(),
        CellKind::Group => (codes(), select(GroupField::ALL)).prop_map(|(c, field)| Cell::Group(c, field)).boxed(),
        CellKind::Indicator => {
            (codes(), select(IndicatorField::ALL)).prop_map(|(c, field)| Cell::Indicator(c, field)).boxed()
        }
        CellKind::Task => (codes(), select(TaskField::ALL)).prop_map(|(c, field)| Cell::Task(c, field)).boxed(),
        CellKind::Target => (codes(), codes(), codes(), days())
            .prop_map(|(indicator, unit, level, valid_from)| {
                Cell::Target(TargetKey { indicator, unit, level, valid_from })
            })
            .boxed(),
        CellKind::Actual => entry(codes, periods).prop_map(Cell::Actual).boxed(),
        CellKind::Estimate => entry(codes, periods).prop_map(Cell::Estimate).boxed(),
        CellKind::Accepted => place(codes).prop_map(Cell::Accepted).boxed(),
        CellKind::Note => place(codes).prop_map(Cell::Note).boxed(),
        CellKind::Verdict => (codes(), codes(), 1900..3000_i32)
            .prop_map(|(indicator, unit, year)| {
                let period = Period::new(year, Span::Year).unwrap();
                Cell::Verdict(ActualKey { indicator, unit, period })
            })
            .boxed(),
        CellKind::Submission => {
            (codes(), periods()).prop_map(|(unit, period)| Cell::Submission { unit, period }).boxed()
        }
        CellKind::Archive => (1900..2000_i32, 2000..3000_i32, any_change_id())
            .prop_map(|(from, until, last)| Cell::Archive { from, until, last })
            .boxed(),
        CellKind::Dismissed => {
            (codes(), entry(codes, periods)).prop_map(|(check, figure)| Cell::Dismissed { check, figure }).boxed()
        }
    })
}

fn entry<C: Strategy<Value = Code>, P: Strategy<Value = Period>>(
    codes: fn() -> C,
    periods: fn() -> P,
) -> impl Strategy<Value = ActualKey> {
    (codes(), codes(), periods()).prop_map(|(indicator, unit, period)| ActualKey { indicator, unit, period })
}

fn place<C: Strategy<Value = Code>>(codes: fn() -> C) -> impl Strategy<Value = PlaceKey> {
    (codes(), codes()).prop_map(|(indicator, unit)| PlaceKey { indicator, unit })
}

/// One of a dozen cells, so that writers meet in them; two are of a newer version.
pub fn some_cell() -> impl Strategy<Value = Cell> {
    let paths = [
        "plan/title",
        "plan/bands",
        "unit/608/name",
        "unit/608/removed",
        "indicator/THU-NS/parent-of-a-newer-version",
        "indicator/THU-NS/part_of",
        "task/8/progress",
        "target/THU-NS/_/council/2021-01-01",
        "actual/THU-NS/_/2021-09",
        "estimate/THU-NS/_/2021-09",
        "note/THU-NS/_",
        "forecast/THU-NS/_/2021",
    ];
    prop_oneof![
        6 => select(paths.map(|path| path.parse().unwrap()).to_vec()),
        1 => known_cell(some_code, some_period, some_day),
    ]
}
