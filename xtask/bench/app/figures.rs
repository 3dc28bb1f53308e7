//! Made-up figures, the same every time and on every page that is measured: a linear congruential generator of 31 bits.

use super::columns::Column;

/// Rows of the tables.
pub const ROWS: usize = 10_000;

const MULTIPLIER: u32 = 1_103_515_245;
const INCREMENT: u32 = 12_345;
const MASK: u32 = 0x7fff_ffff;

/// Numbers from 0 to 1.
pub struct Chance {
    state: u32,
    /// Whether products are rounded as the page's other language rounds them, to 53 bits.
    rounded: bool,
}

impl Chance {
    /// As whole numbers give them.
    pub fn whole() -> Self {
        Self { state: INCREMENT, rounded: false }
    }

    /// As the pages give them that this one is compared with.
    pub fn rounded() -> Self {
        Self { state: INCREMENT, rounded: true }
    }

    // The modulus keeps the product within 32 bits.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub fn next(&mut self) -> f64 {
        self.state = MASK
            & if self.rounded {
                let product = f64::from(self.state) * f64::from(MULTIPLIER) + f64::from(INCREMENT);
                (product % 4_294_967_296.0) as u32
            } else {
                self.state.wrapping_mul(MULTIPLIER).wrapping_add(INCREMENT)
            };
        f64::from(self.state) / f64::from(MASK)
    }
}

/// A whole number not above `value`.
// The figures are small and positive.
#[allow(clippy::cast_possible_truncation)]
pub fn floor(value: f64) -> i64 {
    value.floor() as i64
}

/// A column in which every row has a figure.
pub fn full(parts: Vec<i64>) -> Column {
    Column::new(parts.into_iter().map(Some).collect())
}
