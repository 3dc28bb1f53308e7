//! Units of measure with their thousands and millions taken apart: `triệu lượt khách` is a million times `lượt khách`.

use rust_decimal::Decimal;

use super::{unit::is_percent, wording::plain};

/// Words for powers of ten before a unit of measure.
const SCALES: &[(&str, u32)] = &[
    ("nghin", 3),
    ("ngan", 3),
    ("ngh.", 3),
    ("thousand", 3),
    ("trieu", 6),
    ("tr", 6),
    ("tr.", 6),
    ("million", 6),
    ("mn", 6),
    ("ty", 9),
    ("ti", 9),
    ("billion", 9),
    ("bn", 9),
    ("trillion", 12),
];

/// Spellings of one unit of measure.
const SAME: &[(&str, &str)] = &[
    ("d", "dong"),
    ("vnd", "dong"),
    ("do la my", "usd"),
    ("do la", "usd"),
    ("dollar", "usd"),
    ("dollars", "usd"),
    ("hecta", "ha"),
    ("hectare", "ha"),
    ("hectares", "ha"),
];

/// A unit of measure as a power of ten of a plain one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scaled {
    /// Power of ten.
    power: u32,
    /// The words of the unit itself, plain.
    base: Vec<String>,
}

impl Scaled {
    /// Takes a unit of measure apart.
    #[must_use]
    pub fn of(unit: &str) -> Self {
        let text = plain(unit);
        // `tỷđ`, `tr.đ`, `tr.lượt`
        let text = text
            .replace("tr.", "tr ")
            .replace("tyd", "ty d")
            .replace("trd", "tr d")
            .replace('/', " / ")
            .replace("%o", "‰");
        let text = text.trim_matches(|c: char| matches!(c, ' ' | '.' | ',' | ';' | ':'));
        let mut words = text.split(' ').filter(|word| !word.is_empty()).peekable();
        let mut power = 0;
        while let Some((_, more)) = words.peek().and_then(|word| SCALES.iter().find(|(scale, _)| scale == word)) {
            power += more;
            words.next();
        }
        let base: Vec<&str> = words.collect();
        let joined = base.join(" ");
        let same = SAME.iter().find(|(spelt, _)| *spelt == joined).map(|(_, usual)| vec![(*usual).to_owned()]);
        Self { power, base: same.unwrap_or_else(|| base.into_iter().map(str::to_owned).collect()) }
    }

    /// Whether nothing was said.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.power == 0 && self.base.is_empty()
    }

    /// Whether it is a percentage, or points.
    #[must_use]
    pub fn is_percent(&self) -> bool {
        // `% dân số`: what it is a percentage of follows.
        (1..=self.base.len().min(3)).any(|words| is_percent(&self.base[..words].concat()))
            || self.base.first().is_some_and(|word| word.starts_with('%'))
    }

    /// Whether it is a part of a plan: `% KH`.
    #[must_use]
    pub fn is_of_plan(&self) -> bool {
        self.mentions(&[
            "kh",
            "ke hoach",
            "du toan",
            "muc tieu",
            "chi tieu",
            "nghi quyet",
            "plan",
            "target",
            "estimate",
        ])
    }

    /// Whether it is measured by the year before: `% cùng kỳ`.
    #[must_use]
    pub fn is_of_the_year_before(&self) -> bool {
        self.mentions(&["cung ky", "nam truoc", "nam ngoai", "last year", "previous year", "a year earlier"])
    }

    fn mentions(&self, phrases: &[&str]) -> bool {
        let words = format!(" {} ", self.base.join(" "));
        self.is_percent() && phrases.iter().any(|phrase| words.contains(&format!(" {phrase} ")))
    }

    /// Whether both measure the same: one says more of it than the other at most, as `lượt` and `lượt khách`.
    #[must_use]
    pub fn fits(&self, other: &Self) -> bool {
        let opening = self.base.iter().zip(&other.base).all(|(one, other)| one == other);
        opening || (self.is_percent() && other.is_percent())
    }

    /// A number in this unit, in the plain one; none beyond what decimals can hold.
    #[must_use]
    pub fn in_ones(&self, value: Decimal) -> Option<Decimal> {
        let power = Decimal::from(10_u64.checked_pow(self.power)?);
        value.checked_mul(power)
    }

    /// Whether both count in the same power of ten.
    #[must_use]
    pub fn same_power(&self, other: &Self) -> bool {
        self.power == other.power
    }

    /// The unit as plain words.
    #[must_use]
    pub fn words(&self) -> String {
        self.base.join(" ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_millions_are_taken_apart() {
        for (one, other, power) in [
            ("triệu lượt", "lượt khách", false),
            ("tỷ đồng", "tỷ", true),
            ("tỷ đồng", "tr.đ", false),
            ("nghìn tỷ đồng", "trillion", true),
            ("% dân số", "%", true),
            ("điểm %", "điểm phần trăm", true),
            ("%", "percent", true),
        ] {
            let (one, other) = (Scaled::of(one), Scaled::of(other));
            assert!(one.fits(&other) && other.fits(&one), "{one:?} {other:?}");
            assert_eq!(one.same_power(&other), power, "{one:?} {other:?}");
        }
        for (one, other) in [("%", "xã"), ("tỷ đồng", "tỷ USD"), ("xã", "huyện"), ("tỷ đồng", "% KH")] {
            assert!(!Scaled::of(one).fits(&Scaled::of(other)), "{one} {other}");
        }
        assert_eq!(Scaled::of("triệu lượt").in_ones(Decimal::new(45, 1)), Some(Decimal::from(4_500_000)));
    }
}
