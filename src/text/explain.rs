//! Assessments in words: why a status is what it is, as a line and as facts that can be checked by hand.

use super::{
    Language, Term as _, date, figure, figure_with_unit, number, number_with, number_with_unit, percent, period,
    period_to_date, short_to_date, target_in_words,
};
use crate::assess::{Assessment, Expected, Flag, How, InForce, Reason};
use crate::plan::{Bands, Decimal, Evidence, Indicator, Plan, Relation, Stated};

/// The status in a line: what stands, to when, and what was due.
#[must_use]
pub fn reason_in_brief(assessment: &Assessment, indicator: &Indicator, language: Language) -> String {
    let Some(actual) = &assessment.actual else { return reason(assessment, language) };
    let shown = figure_with_unit(&actual.figure, indicator, language);
    let until = short_to_date(actual.period, language);
    let stands = match language {
        Language::Vietnamese => format!("{shown} đến {until}"),
        Language::English => format!("{shown} up to {until}"),
    };
    let due = due_in_words(assessment, indicator, language).filter(|_| assessment.ratio.is_some());
    let Some((relation, due)) = due else { return format!("{stands}; {}", reason(assessment, language)) };
    match (relation, language) {
        (Relation::AtMost | Relation::Zero, Language::Vietnamese) => format!("{stands}; không được quá {due}"),
        (Relation::LessThan, Language::Vietnamese) => format!("{stands}; phải dưới {due}"),
        (Relation::MoreThan, Language::Vietnamese) => format!("{stands}; phải trên {due}"),
        (Relation::AtLeast | Relation::Between, Language::Vietnamese) => format!("{stands}; phải đạt {due}"),
        (Relation::AtMost | Relation::Zero, Language::English) => format!("{stands}; at most {due} was allowed"),
        (Relation::LessThan, Language::English) => format!("{stands}; must be below {due}"),
        (Relation::MoreThan, Language::English) => format!("{stands}; must be above {due}"),
        (Relation::AtLeast | Relation::Between, Language::English) => format!("{stands}; {due} was due"),
    }
}

/// What was due, with its unit of measure, and how the actual had to stand to it.
fn due_in_words(assessment: &Assessment, indicator: &Indicator, language: Language) -> Option<(Relation, String)> {
    let (relation, low, high) = assessment.target.as_ref()?.numbers?;
    let due = number_with_unit(assessment.due?, indicator, language);
    if relation != Relation::Between || low == high {
        return Some((relation, due));
    }
    let from = number(assessment.due?.round_dp(2).normalize(), language);
    Some((relation, format!("{from}–{}", number_with_unit(assessment.due_high?, indicator, language))))
}

/// The rule that gave the status.
#[must_use]
pub fn reason(assessment: &Assessment, language: Language) -> String {
    let numbers = assessment.target.as_ref().and_then(|target| target.numbers);
    let is_strict_cap = matches!(numbers, Some((Relation::LessThan, ..)));
    let (vietnamese, english) = match &assessment.reason {
        Reason::NoTarget => {
            ("Không có mức giao nên chỉ theo dõi, không đánh giá", "No target, so it is tracked and not judged")
        }
        Reason::DoesNotApply => ("Báo cáo mới nhất ghi không áp dụng", "The latest report says that it does not apply"),
        Reason::Ratio => ("So thực hiện với mức phải đạt đến kỳ", "The actual against what was due by the period"),
        Reason::ExactlyAtAStrictLimit if is_strict_cap => {
            ("Bằng đúng giới hạn, trong khi phải dưới giới hạn", "Exactly at the limit, while it must be below it")
        }
        Reason::ExactlyAtAStrictLimit => {
            ("Bằng đúng mức giao, trong khi phải trên mức giao", "Exactly at the target, while it must be above it")
        }
        Reason::StatedBesideTheLimit => (
            "Nguồn chỉ ghi dưới (hoặc trên) đúng mức này nên chưa đạt",
            "The source says less (or more) than exactly that number, which is not enough",
        ),
        Reason::Kept => ("Giữ đúng mức giao", "The target is kept"),
        Reason::Broken => ("Không giữ được mức giao", "The target is not kept"),
        Reason::AtYearEnd => ("Chỉ đánh giá khi hết năm", "Judged only at the end of the year"),
        Reason::BeforeSchedule => ("Chưa đến mốc nào của lịch tiến độ", "No step of the schedule is due yet"),
        Reason::NoSchedule => (
            "Chưa có lịch tiến độ; thêm lịch ở phần sửa chỉ tiêu để đánh giá trong năm",
            "There is no schedule; add one to the indicator to have it judged during the year",
        ),
        Reason::NothingExpected => {
            ("Đường kế hoạch chưa yêu cầu gì đến kỳ này", "The expected path asks for nothing by this period")
        }
        Reason::NothingDue => ("Chưa kỳ nào phải báo cáo", "No period is due yet"),
        Reason::NothingReported => ("Đã đến kỳ nhưng chưa có số liệu", "Due, and nothing was reported"),
        Reason::YearFigureOutstanding => {
            ("Đã hết năm nhưng chưa có số liệu cả năm", "The year has ended and its figure is outstanding")
        }
        Reason::Words => ("Mức giao bằng lời, cần người đánh giá", "The target is words; a person has to judge it"),
        Reason::ResultInWords => {
            ("Kết quả bằng lời, cần người đánh giá", "The result is words; a person has to judge it")
        }
        Reason::NoDenominator => {
            ("Tỷ lệ không có mẫu số nên không đánh giá được", "A ratio without a denominator cannot be judged")
        }
        Reason::OutOfReach => ("Số quá lớn, không tính được", "The numbers are too large to compute with"),
        Reason::NoBaseline => {
            ("Mức giảm tính từ mức gốc, nhưng chưa có mức gốc", "A reduction needs a baseline, and there is none")
        }
        Reason::DocumentApproved => ("Văn bản đã được phê duyệt", "The document is approved"),
        Reason::DocumentFarEnough => {
            ("Văn bản đã tới bước mà mức giao yêu cầu", "The document has reached the stage that the target asks for")
        }
        Reason::SumIncomplete => (
            "Tổng lũy kế còn thiếu kỳ nên chưa kết luận được",
            "The sum lacks periods, so that nothing can be said yet",
        ),
        Reason::DateAhead(by) => {
            let by = date(*by, language);
            return language.pick((format!("Mức giao ghi hạn {by}, chưa quá hạn"), format!("Due by {by}")));
        }
        Reason::DocumentOverdue => (
            "Đã đến hạn nhưng văn bản chưa tới bước được giao",
            "The document was due and has not come as far as asked",
        ),
        Reason::DeviationAccepted { acceptance, status, .. } => {
            let until = date(acceptance.until, language);
            let otherwise = status.term(language);
            return match language {
                Language::Vietnamese => {
                    format!("Chấp nhận lệch đến {until}: {}; nếu không thì “{otherwise}”", acceptance.reason)
                }
                Language::English => {
                    format!("Deviation accepted until {until}: {}; otherwise “{otherwise}”", acceptance.reason)
                }
            };
        }
    };
    language.pick((vietnamese, english)).into()
}

/// The ratio as a sum that can be done again: what is above the line, below it, and what comes out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sum {
    /// Above the line.
    pub above: String,
    /// Below the line.
    pub below: String,
    /// The ratio.
    pub ratio: String,
    /// The limit that decided.
    pub limit: String,
}

/// The sum behind a ratio; none where there is no ratio.
#[must_use]
pub fn sum(assessment: &Assessment, bands: &Bands, language: Language) -> Option<Sum> {
    let ratio = assessment.ratio?;
    let (relation, ..) = assessment.target.as_ref()?.numbers?;
    let say = |value: Decimal| number(value.round_dp(4).normalize(), language);
    let difference = |(from, what): (Decimal, Decimal)| match what {
        zero if zero.is_zero() => say(from),
        below if below < Decimal::ZERO => format!("{} + {}", say(from), say(below.abs())),
        above => format!("{} − {}", say(from), say(above)),
    };
    let Some(division) = assessment.division else {
        // A cap of which nothing was used has nothing to divide by; inside a range, r is 1 by definition.
        let (low, high) = assessment.due.zip(assessment.due_high).filter(|_| relation == Relation::Between)?;
        let (value, below) = (assessment.actual.as_ref()?.figure.low()?, format!("{}–{}", say(low), say(high)));
        let one = say(Decimal::ONE);
        return Some(Sum { above: say(value), below, limit: format!("≥ {one}"), ratio: one });
    };
    let (above, below) = (difference(division.above), difference(division.below));
    // Cut and not rounded: a ratio short of a limit never reads as if it had reached it.
    let cut = |ratio: Decimal| number_with(ratio.trunc_with_scale(3), 3, language);
    let mut shown = cut(ratio);
    if let Some(away) = division.quotient().filter(|quotient| *quotient < Decimal::ZERO) {
        let (away, none) = (cut(away), say(ratio));
        shown = language.pick((format!("{away}, tính là {none}"), format!("{away}, counted as {none}")));
    }
    let beside = matches!(assessment.reason, Reason::ExactlyAtAStrictLimit | Reason::StatedBesideTheLimit);
    let limit = if ratio >= Decimal::ONE && !beside {
        format!("≥ {}", say(Decimal::ONE))
    } else if ratio >= bands.on_track() {
        format!("≥ {}", say(bands.on_track()))
    } else if ratio >= bands.behind() {
        format!("≥ {}", say(bands.behind()))
    } else {
        format!("< {}", say(bands.behind()))
    };
    Some(Sum { above, below, ratio: shown, limit })
}

/// What a status rests on, as pairs of a name and a value.
#[must_use]
pub fn facts(assessment: &Assessment, indicator: &Indicator, plan: &Plan, language: Language) -> Vec<(String, String)> {
    let mut facts = Vec::new();
    let mut fact = |name: (&str, &str), value: String| facts.push((language.pick(name).to_owned(), value));
    fact(("Quy tắc", "Rule"), reason(assessment, language));
    if let Some(actual) = &assessment.actual {
        let mut value = format!(
            "{}, {}",
            figure_with_unit(&actual.figure, indicator, language),
            period_to_date(actual.period, language)
        );
        if !actual.counted.is_empty() {
            let units = actual.counted.len();
            let how = language.pick((
                format!("đếm số đơn vị đủ tiêu chí, từ {units} đơn vị đã báo cáo"),
                format!("units that meet every criterion, of the {units} that have reported"),
            ));
            value = format!("{value}, {how}");
        } else if let [(_, only)] = actual.reports.as_slice() {
            value = [value, only.vintage.term(language).to_lowercase(), only.source.clone()]
                .into_iter()
                .filter(|part| !part.is_empty())
                .collect::<Vec<_>>()
                .join(", ");
        } else {
            let parts: Vec<_> = actual.reports.iter().map(|(_, report)| figure(&report.figure, language)).collect();
            value = format!("{value} = {}", parts.join(" + "));
        }
        fact(("Thực hiện lũy kế", "Actual to date"), value);
    }
    if let Some(target) = &assessment.target {
        fact(("Mức giao", "Target"), target_with_basis(target, indicator, plan, language));
    }
    if let Some(expected) = &assessment.expected {
        fact(("Đường kế hoạch", "Expected path"), path_in_words(expected, language));
    }
    if let (Some((relation, due)), Some(expected)) =
        (due_in_words(assessment, indicator, language), &assessment.expected)
    {
        let name = match relation {
            Relation::AtMost | Relation::Zero => ("Không được quá, đến kỳ", "At most, by then"),
            Relation::LessThan => ("Phải dưới, đến kỳ", "Below, by then"),
            Relation::MoreThan => ("Phải trên, đến kỳ", "Above, by then"),
            Relation::AtLeast | Relation::Between => ("Phải đạt đến kỳ", "Due by then"),
        };
        fact(name, format!("{due} ({})", percent(expected.share(), 2, language)));
    }
    if !assessment.start.is_zero() {
        fact(("Mức đầu năm", "Start of the year"), number_with_unit(assessment.start, indicator, language));
    }
    if assessment.ratio.is_some() {
        let bands = &plan.outline.bands;
        let (on_track, behind) = (number(bands.on_track(), language), number(bands.behind(), language));
        fact(
            ("Ngưỡng", "Limits"),
            match language {
                Language::Vietnamese => {
                    format!("đạt ≥ 1 · bám sát ≥ {on_track} · chậm ≥ {behind} · dưới nữa là chậm nhiều")
                }
                Language::English => format!("met ≥ 1 · on track ≥ {on_track} · behind ≥ {behind} · far behind below"),
            },
        );
    }
    facts
}

fn target_with_basis(target: &InForce, indicator: &Indicator, plan: &Plan, language: Language) -> String {
    let level = plan.outline.levels.iter().find(|level| level.code == target.level);
    let level =
        level.map_or_else(|| target.level.to_string(), |level| language.either(&level.name, &level.name_en).into());
    let from = match language {
        Language::Vietnamese => format!("hiệu lực từ {}", date(target.valid_from, language)),
        Language::English => format!("in force from {}", date(target.valid_from, language)),
    };
    let derived = if target.target.evidence == Evidence::Derived { Evidence::Derived.term(language) } else { "" };
    [target_in_words(target, indicator, language), level, target.target.basis.clone(), from, derived.into()]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
}

fn path_in_words(expected: &Expected, language: Language) -> String {
    match (&expected.how, language) {
        (How::Linear { months, of }, Language::Vietnamese) => format!("chia đều: {months}/{of} tháng"),
        (How::Linear { months, of }, Language::English) => format!("even through the year: {months} of {of} months"),
        (How::LinearForLackOfLastYear { months, of }, Language::Vietnamese) => {
            format!("theo nhịp năm trước; chưa có đủ số liệu năm trước nên dùng đường thẳng: {months}/{of} tháng")
        }
        (How::LinearForLackOfLastYear { months, of }, Language::English) => {
            format!("as last year; its figures are incomplete, hence even: {months} of {of} months")
        }
        (How::LastYearShare { to_date, year }, Language::Vietnamese) => {
            format!("theo nhịp năm trước: {}/{}", number(*to_date, language), number(*year, language))
        }
        (How::LastYearShare { to_date, year }, Language::English) => {
            format!("as last year: {} of {}", number(*to_date, language), number(*year, language))
        }
        (How::Schedule { by }, Language::Vietnamese) => format!("theo lịch tiến độ, mốc {}", period(*by, language)),
        (How::Schedule { by }, Language::English) => format!("by schedule, step {}", period(*by, language)),
        (How::BeforeSchedule, Language::Vietnamese) => "theo lịch tiến độ, chưa đến mốc đầu".into(),
        (How::BeforeSchedule, Language::English) => "by schedule, before its first step".into(),
        (How::NoSchedule, Language::Vietnamese) => "theo lịch tiến độ, chưa đặt lịch".into(),
        (How::NoSchedule, Language::English) => "by schedule, none set".into(),
        (How::End, Language::Vietnamese) => "chỉ đánh giá cuối năm".into(),
        (How::End, Language::English) => "judged at the end of the year only".into(),
        (How::YearIsOver, Language::Vietnamese) => "hết năm nên phải đạt toàn bộ mức giao".into(),
        (How::YearIsOver, Language::English) => "the whole target, for the year is over".into(),
        (How::Whole, Language::Vietnamese) => "so thẳng với mức giao cả năm".into(),
        (How::Whole, Language::English) => "against the year's target itself".into(),
        (How::WholeForLackOfBaseline, Language::Vietnamese) => {
            "chưa có mức đầu năm nên so thẳng với mức giao cả năm".into()
        }
        (How::WholeForLackOfBaseline, Language::English) => {
            "no level at the start of the year, hence against the year's target".into()
        }
        (How::HeldFromTheStart, Language::Vietnamese) => "đầu năm đã đạt mức giao nên so thẳng với mức giao".into(),
        (How::HeldFromTheStart, Language::English) => {
            "the year began at or beyond the target, hence against the target itself".into()
        }
    }
}

/// What a reader should know besides, in words.
#[must_use]
pub fn flag_in_words(flag: &Flag, language: Language) -> String {
    match (flag, language) {
        (Flag::ReportedTwice(other), Language::Vietnamese) => {
            format!("Kiểm tra: báo cáo {} cùng đến tháng này ghi số khác", period(*other, language))
        }
        (Flag::ReportedTwice(other), Language::English) => {
            format!("Check: the report {} up to the same month states another figure", period(*other, language))
        }
        (Flag::PartsDiffer { whole, sum }, _) => {
            let (whole, sum) = (period(*whole, language), figure(sum, language));
            language.pick((
                format!("Kiểm tra: số {whole} khác tổng các kỳ trong đó ({sum})"),
                format!("Check: the figure of {whole} differs from the sum of its parts ({sum})"),
            ))
        }
        (Flag::OtherSources(all), _) => {
            let said = |other: &Stated| format!("{} ({})", figure(&other.figure, language), other.source);
            let all: Vec<Stated> = all.read().unwrap_or_default();
            let all: Vec<String> = all.iter().map(said).collect();
            format!("{}: {}", language.pick(("Nguồn khác công bố", "Other sources state")), all.join("; "))
        }
        (Flag::AcceptanceExpired(until), _) => {
            let until = date(*until, language);
            language.pick((
                format!("Chấp nhận lệch đã hết hạn ngày {until}"),
                format!("The accepted deviation expired on {until}"),
            ))
        }
        (Flag::FarAhead, Language::Vietnamese) => "Kiểm tra: vượt xa mức phải đạt".into(),
        (Flag::FarAhead, Language::English) => "Check: far beyond what was due".into(),
        (Flag::Stale { due }, Language::Vietnamese) => {
            format!("Chưa có số liệu {}; đánh giá theo kỳ gần nhất có số liệu", period_to_date(*due, language))
        }
        (Flag::Stale { due }, Language::English) => {
            format!("No figure for {}; judged by the latest one", period_to_date(*due, language))
        }
        (Flag::ActualDerived, Language::Vietnamese) => "Thực hiện là số suy ra, không phải số công bố".into(),
        (Flag::ActualDerived, Language::English) => "The actual is derived, not published".into(),
        (Flag::TargetDerived, Language::Vietnamese) => "Mức giao là số suy ra, không phải số công bố".into(),
        (Flag::TargetDerived, Language::English) => "The target is derived, not published".into(),
        (Flag::WordsSince(when, words), Language::Vietnamese) => {
            format!("{}: nguồn ghi bằng lời “{words}”", period_to_date(*when, language))
        }
        (Flag::WordsSince(when, words), Language::English) => {
            format!("{}: the source says in words “{words}”", period_to_date(*when, language))
        }
        (Flag::Incomplete(gaps), _) => {
            let gaps: Vec<_> = gaps.iter().map(|gap| period(*gap, language)).collect();
            language
                .pick((format!("Cộng thiếu kỳ: {}", gaps.join(", ")), format!("The sum lacks: {}", gaps.join(", "))))
        }
        (Flag::Fell { since }, Language::Vietnamese) => {
            format!("Kiểm tra: lũy kế thấp hơn số {}", period_to_date(*since, language))
        }
        (Flag::Fell { since }, Language::English) => {
            format!("Check: the running total is below that of {}", period_to_date(*since, language))
        }
        (Flag::FellBackToLinear, Language::Vietnamese) => "Chưa có đủ số liệu năm trước nên dùng đường thẳng".into(),
        (Flag::FellBackToLinear, Language::English) => "Even path, for last year's figures are incomplete".into(),
        (Flag::WithoutBaseline, Language::Vietnamese) => "Chưa có mức đầu năm".into(),
        (Flag::WithoutBaseline, Language::English) => "No level at the start of the year".into(),
    }
}
