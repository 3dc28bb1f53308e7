//! What the checks of the figures find, in words.

use super::{Language, Term, indicator_name, number, number_with_unit, percent, period, unit_name};
use crate::assess::{Check, Oddity};
use crate::plan::{Decimal, Plan};

impl Term for Check {
    fn term(self, language: Language) -> &'static str {
        language.pick(match self {
            Self::FallingTotal => ("Lũy kế giảm", "Running total falls"),
            Self::LargeRevision => ("Điều chỉnh lớn", "Large revision"),
            Self::Outlier => ("Khác thường", "Out of the ordinary"),
            Self::UnitSum => ("Tổng đơn vị lệch", "Sum of units differs"),
            Self::PeriodSum => ("Các kỳ lệch nhau", "Periods differ"),
            Self::Percentage => ("Tỷ lệ không khớp", "Percentage does not match"),
            Self::Wording => ("Lời văn khác số liệu", "Wording differs from figure"),
            Self::Composition => ("Cơ cấu không khớp", "Composition does not match"),
            Self::Stale => ("Chậm số liệu", "Figure outstanding"),
            Self::NoSource => ("Thiếu nguồn", "No source"),
        })
    }
}

/// Which figure is odd: `Thu ngân sách nhà nước, Đăk Hà, T9/2021`.
#[must_use]
pub fn oddity_place(oddity: &Oddity, plan: &Plan, language: Language) -> String {
    let key = &oddity.key;
    let indicator = plan.indicators.get(&key.indicator);
    let name = indicator.map_or_else(|| key.indicator.to_string(), |found| indicator_name(found, language));
    let mut parts = vec![name];
    if key.unit != plan.root_unit() {
        parts.push(unit_name(plan, &key.unit, language));
    }
    parts.push(period(key.period, language));
    parts.join(", ")
}

/// What is odd about it.
#[must_use]
pub fn oddity(oddity: &Oddity, plan: &Plan, language: Language) -> String {
    let indicator = plan.indicators.get(&oddity.key.indicator).cloned().unwrap_or_default();
    let say =
        |value: Option<Decimal>| value.map(|value| number_with_unit(value, &indicator, language)).unwrap_or_default();
    let of_hundred = |value: Option<Decimal>| {
        value.map(|value| percent(value / Decimal::ONE_HUNDRED, 2, language)).unwrap_or_default()
    };
    // Every finding names the limit that made it one.
    let limits = &plan.outline.limits;
    let share = |limit: Decimal| percent(limit, 1, language);
    let (value, against) = (say(oddity.value), say(oddity.against));
    let since = oddity.since.map(|since| period(since, language)).unwrap_or_default();
    language.pick(match oddity.check {
        Check::FallingTotal => (
            format!("Lũy kế {value}, thấp hơn {against} của {since}"),
            format!("The running total is {value}, below {against} of {since}"),
        ),
        Check::LargeRevision => (
            format!("Sửa từ {against} thành {value}, quá {}", share(limits.revision)),
            format!("Changed from {against} to {value}, by more than {}", share(limits.revision)),
        ),
        Check::Outlier => {
            let score = number(limits.outlier, language);
            (
                format!("Phát sinh {value}, các kỳ khác thường quanh {against} (điểm lệch quá {score})"),
                format!(
                    "{value} in the period, where other periods are around {against} (deviation score above {score})"
                ),
            )
        }
        Check::UnitSum => (
            format!("Số của đơn vị là {value}, tổng các đơn vị dưới là {against}, lệch quá {}", share(limits.sum)),
            format!("Own figure {value}, sum of the units below {against}: more than {} apart", share(limits.sum)),
        ),
        Check::PeriodSum => {
            let told = |said: String| {
                if said.is_empty() { language.pick(("không có số", "no number")).to_owned() } else { said }
            };
            let (value, against) = (told(value), told(against));
            (
                format!("Báo cáo này ghi {value}, các báo cáo kỳ ngắn hơn cho {against}"),
                format!("This report says {value}, those on shorter periods make {against}"),
            )
        }
        Check::Percentage => {
            let (stated, computed) = (of_hundred(oddity.value), of_hundred(oddity.against));
            (
                format!("Nguồn ghi {stated}, tử số chia mẫu số là {computed}"),
                format!("The source says {stated}, the parts make {computed}"),
            )
        }
        Check::Wording => (
            format!("Số liệu là {value}, lời văn ghi {against}"),
            format!("The figure is {value}, the wording says {against}"),
        ),
        Check::Composition => {
            (format!("{value}, lớn hơn tổng {against}"), format!("{value}, more than the whole of {against}"))
        }
        Check::Stale if limits.stale_days > 0 => (
            format!("Đã đến kỳ và quá {} ngày nhưng chưa có số liệu", limits.stale_days),
            format!("Due {} days ago or more, and nothing was reported", limits.stale_days),
        ),
        Check::Stale => ("Đã đến kỳ nhưng chưa có số liệu".into(), "Due, and nothing was reported".into()),
        Check::NoSource => ("Số công bố nhưng chưa ghi nguồn".into(), "A stated figure that names no source".into()),
    })
}
