//! Where things are: from months and values to pixels, so that labels can be placed before anything is drawn.

use rust_decimal::prelude::ToPrimitive as _;

use super::BurnUp;
use crate::{
    charts::{
        Look,
        place::{Area, width_of},
        scale::Scale,
    },
    plan::Decimal,
    text::{self, Language},
};

/// A number for the picture, where exactness ends.
pub(super) fn float(value: Decimal) -> f64 {
    value.to_f64().unwrap_or_default()
}

/// The axes of a model in a look.
pub(super) struct Frame {
    /// The vertical axis.
    pub scale: Scale,
    /// Texts of its ticks, from the lowest.
    pub ticks: Vec<String>,
    /// Texts below the horizontal axis, from the start of the year.
    pub months: Vec<String>,
    /// The room between the axes.
    pub plot: Area,
    /// Size of the texts of axes.
    pub small: f64,
    width: f64,
    height: f64,
}

impl Frame {
    pub(super) fn new(model: &BurnUp, language: Language, look: &Look) -> Self {
        let small = look.text * 0.94;
        let (top, bottom) = (look.text * 2.1, look.text * 2.1);
        let height = (look.height - top - bottom).max(1.0);
        // A tick every four lines of text or so.
        let most = (height / (look.text * 4.0)).round().clamp(3.0, 6.0).to_u8().unwrap_or(5);
        let scale = scale(model, most);
        let decimals = scale.ticks().iter().map(Decimal::scale).max().unwrap_or_default();
        let ticks: Vec<_> = scale.ticks().iter().map(|tick| text::number_with(*tick, decimals, language)).collect();
        let widest = ticks.iter().map(|tick| width_of(tick, small)).fold(0.0, f64::max);
        let last = width_of(&(language.burn_up().month_end)(model.months), small);
        let (left, right) = (widest + 12.0, (last / 2.0).max(look.text) + 2.0);
        let width = (look.width - left - right).max(1.0);
        let months = months(model, language, width, small);
        let plot = Area { left, top, width, height };
        Self { scale, ticks, months, plot, small, width: look.width, height: look.height }
    }

    /// From the left edge to the end of a month.
    pub(super) fn x(&self, month: u8) -> f64 {
        let months = f64::from(u8::try_from(self.months.len().saturating_sub(1)).unwrap_or(12).max(1));
        self.plot.left + self.plot.width * f64::from(month) / months
    }

    /// From the upper edge to a value.
    pub(super) fn y(&self, value: Decimal) -> f64 {
        let (low, high) = (float(self.scale.low), float(self.scale.high));
        let share = (high - float(value)) / (high - low).max(f64::MIN_POSITIVE);
        // What lies beyond all measure is drawn just outside.
        self.plot.top + self.plot.height * share.clamp(-1.0, 2.0)
    }

    /// Where labels may stand: beside the lines, not on the texts of the axes.
    pub(super) fn room(&self) -> Area {
        let (left, top) = (self.plot.left, 0.0);
        Area { left, top, width: self.width - left, height: self.plot.top + self.plot.height - top }
    }

    /// What is left and right of the plot and below it.
    pub(super) fn margins(&self) -> (f64, f64) {
        let Area { left, top, width, height } = self.plot;
        (self.width - left - width, self.height - top - height)
    }
}

/// The vertical axis for everything that the model shows.
pub(super) fn scale(model: &BurnUp, most: u8) -> Scale {
    let values = model
        .actual
        .iter()
        .chain(&model.last_year)
        .map(|point| point.value)
        .chain(model.path.iter().flat_map(|due| [due.low, due.high]))
        .chain(model.targets.iter().flat_map(|target| [target.low, target.high]))
        .chain(model.estimates.last().map(|estimate| estimate.value))
        .chain(model.start);
    Scale::around(values, !model.from_zero, most)
}

/// A text at the end of each quarter, or of each half-year where there is no room for more; none at the other months.
fn months(model: &BurnUp, language: Language, width: f64, size: f64) -> Vec<String> {
    let words = language.burn_up();
    let room = width / f64::from(model.months);
    let needed = width_of(&(words.month_end)(9), size) + size;
    let step = if needed > room * 3.0 { 6 } else { 3 };
    let is_named = |month: u8| match month {
        0 => false,
        // Beside the end of the fiscal tail there is hardly room for the year's.
        12 if model.months > 12 => needed < room,
        13 => true,
        _ => month.is_multiple_of(step),
    };
    (0..=model.months).map(|month| if is_named(month) { (words.month_end)(month) } else { String::new() }).collect()
}
